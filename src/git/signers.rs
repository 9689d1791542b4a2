//! Which keys of a file of allowed signers are valid at a moment.
//!
//! Git asks OpenSSH whether a key was valid at the commit's own time, which whoever signs can choose: a commit that is
//! dated back by somebody whose key has expired is good to it. A caller who knows when a commit arrived leaves out the
//! keys that were not valid then.

use chrono::DateTime;
use chrono::FixedOffset;
use chrono::NaiveDateTime;

/// The option that ends a key's time, and the one that begins it.
const BEFORE: &str = "valid-before=";
const AFTER: &str = "valid-after=";

/// Returns the lines whose keys are valid at this moment; one whose times cannot be read is left out.
pub fn valid_at(signers: &[u8], moment: DateTime<FixedOffset>) -> Vec<u8> {
    let text = String::from_utf8_lossy(signers);
    let lines = text.lines().filter(|line| is_valid(line, moment));
    lines
        .flat_map(|line| [line, "\n"])
        .collect::<String>()
        .into_bytes()
}

/// A comment may say the same words; then the line is judged by them too, which only makes it stricter.
fn is_valid(line: &str, moment: DateTime<FixedOffset>) -> bool {
    let line = line.to_ascii_lowercase();
    let times = |option: &str| -> Option<Vec<DateTime<FixedOffset>>> {
        let values = line.split(option).skip(1);
        let values = values.map(|rest| read_time(rest, moment.offset()));
        values.collect()
    };
    let (Some(ends), Some(begins)) = (times(BEFORE), times(AFTER)) else {
        return false;
    };
    ends.iter().all(|end| moment < *end) && begins.iter().all(|begin| *begin <= moment)
}

/// Reads what stands behind an option: a day or a moment, in UTC where a Z says so.
fn read_time(rest: &str, here: &FixedOffset) -> Option<DateTime<FixedOffset>> {
    let rest = rest.strip_prefix('"').unwrap_or(rest);
    let value: String = rest
        .chars()
        .take_while(|c| c.is_ascii_alphanumeric())
        .collect();
    let (digits, utc) = match value.strip_suffix('z') {
        Some(digits) => (digits, true),
        None => (value.as_str(), false),
    };
    let whole = match digits.len() {
        8 => format!("{digits}000000"),
        12 => format!("{digits}00"),
        14 => digits.to_owned(),
        _ => return None,
    };
    let time = NaiveDateTime::parse_from_str(&whole, "%Y%m%d%H%M%S").ok()?;
    if utc {
        return Some(time.and_utc().fixed_offset());
    }
    time.and_local_timezone(*here).single()
}
