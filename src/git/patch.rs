//! What one commit changed in one file, line by line, as people read it.

use crate::git::CommitId;
use crate::git::Git;
use crate::git::GitError;

/// A comparison by git alone: no program, no conversion and no layout that a repository or a user may have set up.
const SHOW: [&str; 9] = [
    "show",
    "--format=",
    "--patch",
    "--unified=1",
    "--no-color",
    "--no-ext-diff",
    "--no-textconv",
    "--no-renames",
    "--no-show-signature",
];

impl Git {
    /// Returns the lines that a commit took out of a file and put into it, without the header of the comparison.
    ///
    /// What is no text, or would act on a terminal, is replaced by U+FFFD.
    pub fn patch(&self, commit: &CommitId, path: &str) -> Result<String, GitError> {
        // Refused where it is no path.
        self.path_from_top(path)?;
        let mut args = SHOW.to_vec();
        args.extend([commit.as_str(), "--", path]);
        let answer = self.door.read(&args, b"")?;
        let text = String::from_utf8_lossy(&answer);
        let lines = text.lines().skip_while(|line| !line.starts_with("@@"));
        let lines = lines.filter(|line| !line.starts_with("@@"));
        Ok(lines.map(|line| harmless(line) + "\n").collect())
    }
}

fn harmless(line: &str) -> String {
    let turns = |c| matches!(c, '\u{202A}'..='\u{202E}' | '\u{2066}'..='\u{2069}');
    let acts = |c: char| (c.is_control() && c != '\t') || turns(c);
    line.chars()
        .map(|c| if acts(c) { '\u{FFFD}' } else { c })
        .collect()
}
