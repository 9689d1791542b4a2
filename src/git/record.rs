//! One commit in the words in which `git log` repeats it: its headers as they are stored, and its message.
//!
//! Whoever can push can write any bytes into a commit, so what is missing or strange is empty here and not an error;
//! only what git itself adds is taken on trust.

use chrono::DateTime;
use chrono::FixedOffset;

use crate::git::Changed;
use crate::git::CommitId;
use crate::git::history::Person;
use crate::git::history::Recorded;

/// A commit as compared with one of its parents.
pub(super) struct Record {
    /// The commit; its changes are still empty.
    pub(super) commit: Recorded,
    /// The parent it is compared with, which git names where there are several.
    pub(super) from: Option<CommitId>,
    /// The files that differ.
    pub(super) changes: Vec<Changed>,
}

/// How far git sets in each line of the message, so that it is no header and no entry.
const INDENT: &str = "    ";

/// Reads all that stands before the first path: the commit, and the first line of the list of files if there is one.
pub(super) fn read_record(piece: &[u8]) -> Option<(Record, Option<Vec<u8>>)> {
    // Git ends each line of a commit, and not the entry, which a NUL ends.
    let end = piece.iter().rposition(|byte| *byte == b'\n')?;
    let (text, entry) = piece.split_at(end + 1);
    let text = String::from_utf8_lossy(text);
    let (headers, message) = text.split_once("\n\n").unwrap_or((&text, ""));
    let mut headers = headers.lines();
    let names = headers.next()?.strip_prefix("commit ")?;
    let (id, from) = match names.split_once(" (from ") {
        Some((id, from)) => (id, Some(from.strip_suffix(')')?)),
        None => (names, None),
    };
    let from = match from {
        Some(from) => Some(CommitId::parse(from)?),
        None => None,
    };
    let message: Vec<&str> = message
        .trim_end_matches('\n')
        .lines()
        .map(|line| line.strip_prefix(INDENT).unwrap_or(line))
        .collect();
    let mut commit = Recorded {
        id: CommitId::parse(id)?,
        parents: Vec::new(),
        changes: Vec::new(),
        author: Person::default(),
        committer: Person::default(),
        signed: false,
        plain: true,
        subject: message
            .first()
            .map(|line| (*line).to_owned())
            .unwrap_or_default(),
        trailers: trailers(&message),
    };
    // Git takes as parents only those that follow on the tree.
    let mut after_parents = false;
    let (mut authors, mut committers) = (Vec::new(), Vec::new());
    for header in headers {
        let (key, value) = header.split_once(' ').unwrap_or((header, ""));
        match key {
            "tree" => {}
            "parent" if !after_parents => commit.parents.push(CommitId::parse(value)?),
            "author" => authors.push(read_person(value)),
            "committer" => committers.push(read_person(value)),
            "gpgsig" | "gpgsig-sha256" => commit.signed = true,
            // The rest of a signature is set in by a blank.
            "" => {}
            _ => commit.plain = false,
        }
        after_parents |= !matches!(key, "tree" | "parent");
    }
    commit.plain &= authors.len() == 1 && committers.len() == 1;
    commit.author = only(authors);
    commit.committer = only(committers);
    commit.changes = vec![Vec::new(); commit.parents.len().max(1)];
    let record = Record {
        commit,
        from,
        changes: Vec::new(),
    };
    Some((record, (!entry.is_empty()).then(|| entry.to_vec())))
}

/// Of several, none is to be believed: one reader would take the first, another the last.
fn only(people: Vec<Person>) -> Person {
    let [person] = <[Person; 1]>::try_from(people).unwrap_or_default();
    person
}

/// Reads `NAME <MAIL> SECONDS ZONE`.
fn read_person(text: &str) -> Person {
    let (name, rest) = text.split_once('<').unwrap_or((text, ""));
    let (email, _) = rest.split_once('>').unwrap_or((rest, ""));
    let at = rest.rsplit_once('>').and_then(|(_, at)| read_time(at));
    Person {
        name: name.trim().to_owned(),
        email: email.trim().to_owned(),
        at,
    }
}

fn read_time(text: &str) -> Option<DateTime<FixedOffset>> {
    let (seconds, zone) = text.trim().split_once(' ')?;
    let zone: i32 = zone.parse().ok()?;
    let zone = FixedOffset::east_opt((zone / 100 * 60 + zone % 100) * 60)?;
    let at = DateTime::from_timestamp(seconds.parse().ok()?, 0)?;
    Some(at.with_timezone(&zone))
}

/// Returns the trailers of a last paragraph that holds nothing else, and is not the first one.
fn trailers(message: &[&str]) -> Vec<(String, String)> {
    let Some(blank) = message.iter().rposition(|line| line.trim().is_empty()) else {
        return Vec::new();
    };
    let lines = message.iter().skip(blank + 1);
    lines
        .map(|line| read_trailer(line))
        .collect::<Option<_>>()
        .unwrap_or_default()
}

fn read_trailer(line: &str) -> Option<(String, String)> {
    let (key, value) = line.split_once(':')?;
    let named = !key.is_empty() && key.chars().all(|c| c.is_ascii_alphanumeric() || c == '-');
    named.then(|| (key.to_owned(), value.trim().to_owned()))
}
