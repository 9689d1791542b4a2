//! The repository's own settings, and which merge driver its attributes name.
//!
//! Only what bmf itself has set is changed, and only in this repository; no other setting is touched.

use crate::git::Git;
use crate::git::GitError;
use crate::git::compare::listed;
use crate::git::repository::text;

impl Git {
    /// Returns the value of a setting, if one is set here, for the user or on the machine.
    pub fn setting(&self, name: &str) -> Result<Option<String>, GitError> {
        match self.door.read(&["config", "--get", name], b"") {
            Ok(answer) => Ok(Some(text("config", answer)?.trim().to_owned())),
            Err(GitError::Failed { code: Some(1), .. }) => Ok(None),
            Err(error) => Err(error),
        }
    }

    /// Sets a setting of this repository.
    pub fn set(&self, name: &str, value: &str) -> Result<(), GitError> {
        let args = ["config", "--local", "--replace-all", name, value];
        self.door.write(&args, b"").map(drop)
    }

    /// Sets a setting of this repository that has several values, of which later ones outrank earlier ones.
    pub fn set_all(&self, name: &str, values: &[&str]) -> Result<(), GitError> {
        let mut values = values.iter();
        if let Some(first) = values.next() {
            self.set(name, first)?;
        }
        for value in values {
            let args = ["config", "--local", "--add", name, value];
            self.door.write(&args, b"")?;
        }
        Ok(())
    }

    /// Returns those of the paths that git would not merge by this driver.
    pub fn merged_otherwise(&self, driver: &str, paths: &[&str]) -> Result<Vec<String>, GitError> {
        let args = ["check-attr", "-z", "--stdin", "merge"];
        let answer = text("check-attr", self.door.read(&args, &listed(paths))?)?;
        let fields: Vec<&str> = answer.split_terminator('\0').collect();
        let others = fields.chunks(3).filter_map(|field| match field {
            [path, _, value] if *value != driver => Some((*path).to_owned()),
            _ => None,
        });
        Ok(others.collect())
    }
}
