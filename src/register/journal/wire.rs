//! The journal's bytes: a head, a step for each file, and a hash over all of it.
//!
//! The bytes before an action stand in it raw, led by their length, so that putting them back asks
//! nothing of the history. Nothing but bmf reads this file, and no version of bmf reads another's.

use blake3::Hash;

use crate::register::files::RelPath;
use crate::register::journal::Write;

const HEAD: &str = "bmf journal 1";

/// One file of a journalled action.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(super) struct Step {
    pub(super) path: RelPath,
    /// The bytes before; nothing when the action makes the file.
    pub(super) old: Option<Vec<u8>>,
    /// The hash of the bytes after.
    pub(super) new: Hash,
}

impl Step {
    pub(super) fn of(write: &Write) -> Step {
        Step {
            path: write.path.clone(),
            old: write.old.clone(),
            new: blake3::hash(&write.new),
        }
    }
}

pub(super) fn write(steps: &[Step]) -> Vec<u8> {
    let mut bytes = format!("{HEAD} {}\n", steps.len()).into_bytes();
    for step in steps {
        let length = step
            .old
            .as_ref()
            .map_or("new".to_owned(), |old| old.len().to_string());
        bytes.extend(format!("{} {length} {}\n", step.new, step.path.as_str()).bytes());
        bytes.extend(step.old.iter().flatten());
    }
    let seal = blake3::hash(&bytes);
    bytes.extend(seal.as_bytes());
    bytes
}

/// Returns the steps, or nothing when the bytes are not whole or not a journal.
pub(super) fn read(bytes: &[u8]) -> Option<Vec<Step>> {
    let (body, seal) = bytes.split_last_chunk::<32>()?;
    if blake3::hash(body) != Hash::from_bytes(*seal) {
        return None;
    }
    let (head, mut rest) = split_line(body)?;
    let count: usize = head.strip_prefix(HEAD)?.strip_prefix(' ')?.parse().ok()?;
    let mut steps = Vec::new();
    for _ in 0..count {
        let (line, after) = split_line(rest)?;
        let mut words = line.splitn(3, ' ');
        let new = Hash::from_hex(words.next()?).ok()?;
        let (old, after) = match words.next()? {
            "new" => (None, after),
            length => {
                let (old, after) = after.split_at_checked(length.parse().ok()?)?;
                (Some(old.to_vec()), after)
            }
        };
        steps.push(Step {
            path: RelPath::new(words.next()?).ok()?,
            old,
            new,
        });
        rest = after;
    }
    rest.is_empty().then_some(steps)
}

fn split_line(bytes: &[u8]) -> Option<(&str, &[u8])> {
    let end = bytes.iter().position(|byte| *byte == b'\n')?;
    let (line, rest) = bytes.split_at_checked(end)?;
    Some((std::str::from_utf8(line).ok()?, rest.get(1..)?))
}
