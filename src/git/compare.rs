//! The files on the disk against those at `HEAD`, byte by byte, and what git's rules would do to them.
//!
//! The index is not asked: `assume-unchanged`, a pushed `.gitignore` and filters can make `git status` say that nothing
//! has changed. Nothing is written.

use std::collections::BTreeMap;

use crate::git::Git;
use crate::git::GitError;
use crate::git::repository::garbled;
use crate::git::repository::text;

/// A file that git holds, or that is on the disk, where the two are not the same.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Differing {
    /// Its path below the register.
    pub path: String,
    /// Whether git holds it.
    pub held: bool,
    /// Whether it is on the disk.
    pub there: bool,
}

/// What of the attributes could change the bytes of a file, besides `text`.
const CONVERTING: [&str; 3] = ["filter", "ident", "working-tree-encoding"];

impl Git {
    /// Returns the files that differ from `HEAD`, in order of the path.
    ///
    /// `on_disk` are all regular files below `roots`, which are files or folders of the register.
    pub fn differing(&self, roots: &[&str], on_disk: &[&str]) -> Result<Vec<Differing>, GitError> {
        let mut held = self.objects_at_head(roots)?;
        let mut found = Vec::new();
        for (path, object) in on_disk.iter().zip(self.objects_on_disk(on_disk)?) {
            let there = held.remove(*path);
            if there.as_ref() != Some(&object) {
                found.push(Differing {
                    path: (*path).to_owned(),
                    held: there.is_some(),
                    there: true,
                });
            }
        }
        found.extend(held.into_keys().map(|path| Differing {
            path,
            held: true,
            there: false,
        }));
        found.sort_by(|a, b| a.path.cmp(&b.path));
        Ok(found)
    }

    /// Returns those of the paths that an ignore rule hides from `git add` and `git status`, held or not.
    pub fn ignored(&self, paths: &[&str]) -> Result<Vec<String>, GitError> {
        // `check-ignore` refuses to run with the door's `--literal-pathspecs`; none of our paths begins with `:`.
        let literal = "--no-literal-pathspecs";
        let args = [literal, "check-ignore", "--no-index", "-z", "--stdin"];
        match self.door.read(&args, &listed(paths)) {
            Ok(answer) => {
                let answer = text("check-ignore", answer)?;
                Ok(answer.split_terminator('\0').map(str::to_owned).collect())
            }
            Err(GitError::Failed { code: Some(1), .. }) => Ok(Vec::new()),
            Err(error) => Err(error),
        }
    }

    /// Returns whether git's attributes let it change the bytes of any of these files.
    pub fn converts(&self, paths: &[&str]) -> Result<bool, GitError> {
        let mut args = vec!["check-attr", "-z", "--stdin", "text"];
        args.extend(CONVERTING);
        let answer = self.door.read(&args, &listed(paths))?;
        let answer = text("check-attr", answer)?;
        let fields: Vec<&str> = answer.split_terminator('\0').collect();
        Ok(fields.chunks(3).any(|field| match field {
            [_, "text", value] => *value != "unset",
            [_, _, value] => !matches!(*value, "unset" | "unspecified"),
            _ => false,
        }))
    }

    /// Returns the files below these roots at `HEAD`, each with the name of its bytes.
    fn objects_at_head(&self, roots: &[&str]) -> Result<BTreeMap<String, String>, GitError> {
        let mut args = vec!["ls-tree", "-r", "-z", "--full-tree", "HEAD", "--"];
        let roots = roots.iter().map(|root| self.path_from_top(root));
        let roots = roots.collect::<Result<Vec<String>, GitError>>()?;
        args.extend(roots.iter().map(String::as_str));
        let answer = self.read_at_head(&args)?;
        let answer = String::from_utf8_lossy(&answer);
        let lines = answer.split_terminator('\0').map(|line| {
            let (object, path) = line.split_once('\t')?;
            let object = object.rsplit(' ').next()?;
            let path = path.strip_prefix(&self.prefix)?;
            Some((path.to_owned(), object.to_owned()))
        });
        let objects = lines.collect::<Option<_>>();
        objects.ok_or_else(|| garbled("ls-tree"))
    }

    /// Returns the names that git would give to the bytes of these files, in order.
    fn objects_on_disk(&self, paths: &[&str]) -> Result<Vec<String>, GitError> {
        // Git goes to the repository's top before it reads these.
        let from_top = paths.iter().flat_map(|path| [&self.prefix, *path, "\n"]);
        let from_top: String = from_top.collect();
        let args = ["hash-object", "--no-filters", "--stdin-paths"];
        let answer = self.door.read(&args, from_top.as_bytes())?;
        let objects: Vec<String> = text("hash-object", answer)?
            .lines()
            .map(str::to_owned)
            .collect();
        if objects.len() == paths.len() {
            Ok(objects)
        } else {
            Err(garbled("hash-object"))
        }
    }
}

/// Returns the paths as `-z --stdin` takes them.
pub(super) fn listed(paths: &[&str]) -> Vec<u8> {
    let lines = paths.iter().flat_map(|path| [*path, "\0"]);
    lines.collect::<String>().into_bytes()
}
