//! What git knows of the past: who committed what, when, and under which trailers.

use chrono::DateTime;
use chrono::FixedOffset;

use crate::git::CommitId;
use crate::git::Git;
use crate::git::GitError;
use crate::git::repository::garbled;

/// One commit, as it was recorded; only its id is proof of anything.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Commit {
    /// Its name.
    pub id: CommitId,
    /// The author's name.
    pub author: String,
    /// The author's mail address.
    pub email: String,
    /// The author's time; nothing when what is recorded is no time.
    pub at: Option<DateTime<FixedOffset>>,
    /// The first line of its message.
    pub subject: String,
    /// Its trailers in order, such as `Case`, `Event` and `Desk`.
    pub trailers: Vec<(String, String)>,
}

/// Six fields, each ended by a NUL, which no part of a commit can hold.
const FORMAT: &str = "--format=%H%x00%an%x00%ae%x00%aI%x00%s%x00%(trailers:only=true,unfold=true)";
const FIELDS: usize = 6;

impl Git {
    pub(super) fn read_log(&self, path: Option<&str>) -> Result<Vec<Commit>, GitError> {
        let mut args = vec![
            "log",
            "-z",
            FORMAT,
            "--no-ext-diff",
            "--no-textconv",
            "--no-notes",
        ];
        args.extend(["HEAD", "--"]);
        if let Some(path) = path {
            self.path_from_top(path)?;
            args.push(path);
        }
        let answer = self.read_at_head(&args)?;
        let answer = String::from_utf8_lossy(&answer);
        let fields: Vec<&str> = answer.split_terminator('\0').collect();
        let commits = fields
            .chunks(FIELDS)
            .map(read_commit)
            .collect::<Option<Vec<Commit>>>();
        commits.ok_or_else(|| garbled("log"))
    }
}

fn read_commit(fields: &[&str]) -> Option<Commit> {
    let [id, author, email, at, subject, trailers] = fields else {
        return None;
    };
    Some(Commit {
        id: CommitId::parse(id)?,
        author: (*author).to_owned(),
        email: (*email).to_owned(),
        at: DateTime::parse_from_rfc3339(at).ok(),
        subject: (*subject).to_owned(),
        trailers: trailers.lines().filter_map(read_trailer).collect(),
    })
}

fn read_trailer(line: &str) -> Option<(String, String)> {
    let (key, value) = line.split_once(':')?;
    Some((key.trim().to_owned(), value.trim().to_owned()))
}
