//! The receipt of an event: a short code that the beneficiary keeps, and that the register can be asked about for ever.
//!
//! A code is over the id of the case, the event, and every event that it followed; not over the header, which changes
//! by amendment. An event counts as followed when its Lamport number is smaller. When the histories of two desks are
//! united, an event that was recorded elsewhere meanwhile may come to stand before one that has its receipt already.
//! That is honest, so a code also fits when some earlier events are left out, the fewest first; how many came in later
//! is told. What it never forgives is that an event which was there is altered or gone.
//!
//! How an event is written down for the code stands here and in no file format: papers outlive formats.

use crate::domain::case::Case;
use crate::domain::digest::Digest;
use crate::domain::event::Event;
use crate::domain::event::kind::EventKind;
use crate::domain::event::parts::{Part, parts};
use crate::domain::id::{BASE32, CaseId};
use crate::domain::text;
use crate::domain::value::BadValue;
use std::fmt;

/// The characters of a code without the one that checks them.
const LENGTH: usize = 11;
/// The bits of a code: five a character.
const BITS: usize = 5 * LENGTH;
/// How many hashes of events are hashed again at most while some are left out: a tenth of a second, however long the log.
const EFFORT: u64 = 4_000_000;

/// What the beneficiary keeps: the case and the code of one of its events.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub struct Receipt {
    /// The case, by the id that it had then.
    pub case: CaseId,
    /// The code.
    pub code: Code,
}

/// Returns whether the beneficiary is given a receipt of such an event: what they brought, that it went up, what was decided.
#[must_use]
pub fn is_given(kind: EventKind) -> bool {
    match kind {
        EventKind::Intake | EventKind::Submit | EventKind::Decide => true,
        EventKind::Contact
        | EventKind::Refer
        | EventKind::Answer
        | EventKind::Declare
        | EventKind::Verify
        | EventKind::Assess
        | EventKind::Notify
        | EventKind::Register
        | EventKind::Deliver
        | EventKind::Feedback
        | EventKind::Withdraw
        | EventKind::Close
        | EventKind::Reopen
        | EventKind::Amend
        | EventKind::Void
        | EventKind::Settle
        | EventKind::Conflict => false,
    }
}

/// A code as it is read out: three groups of four characters of Crockford's base 32, the last of which checks the others.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub struct Code(u64);

/// The event that a receipt is for.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Held<'a> {
    /// The event, unchanged as everything is that it followed.
    pub event: &'a Event,
    /// How many events stand before it now that did not then: other desks had recorded them meanwhile.
    pub joined: usize,
}

impl Receipt {
    /// Returns the receipt of an event, as the case stands.
    #[must_use]
    pub fn of(case: &Case, event: &Event) -> Self {
        Self {
            case: case.header.id,
            code: Code::over(case.header.id, written(event), &followed(case, event)),
        }
    }

    /// Reads a case's id with a code after it.
    ///
    /// # Errors
    /// [`BadValue::ReceiptForm`], and what [`CaseId::parse`] and [`Code::parse`] say of their halves.
    pub fn parse(raw: &str) -> Result<Self, BadValue> {
        let parts = characters(raw);
        let parts: Vec<&str> = parts.split('-').filter(|part| !part.is_empty()).collect();
        let (case, code) = parts.split_at_checked(4).ok_or(BadValue::ReceiptForm)?;
        if code.is_empty() {
            return Err(BadValue::ReceiptForm);
        }
        Ok(Self {
            case: CaseId::parse(&case.join("-"))?,
            code: Code::parse(&code.concat())?,
        })
    }

    /// Returns the event of this case that the receipt is for, if the case still holds it as it was.
    #[must_use]
    pub fn held<'a>(&self, case: &'a Case) -> Option<Held<'a>> {
        let header = &case.header;
        let known = header.id == self.case || header.former_ids.contains(&self.case);
        known
            .then(|| self.code.held(self.case, &case.events))
            .flatten()
    }
}

impl fmt::Display for Receipt {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "{} {}", self.case, self.code)
    }
}

impl Code {
    /// Reads a code as it was heard: either case, digits of any script, with or without dashes and blanks.
    ///
    /// # Errors
    /// [`BadValue::ReceiptForm`], and [`BadValue::ReceiptCheck`] where one character was misheard or two changed places.
    pub fn parse(raw: &str) -> Result<Self, BadValue> {
        let typed = characters(raw).replace('-', "");
        let digits = typed.chars().map(digit).collect::<Option<Vec<u64>>>();
        let digits = digits.filter(|digits| digits.len() == LENGTH + 1);
        let digits = digits.ok_or(BadValue::ReceiptForm)?;
        if check(&digits) != 0 {
            return Err(BadValue::ReceiptCheck);
        }
        let code = digits.iter().take(LENGTH);
        Ok(Self(code.fold(0, |bits, digit| bits << 5 | digit)))
    }

    fn over(case: CaseId, event: Digest, past: &[Digest]) -> Self {
        let mut bytes = format!("bmf receipt 1 {case}\n").into_bytes();
        bytes.extend(event.bytes());
        bytes.extend(past.iter().flat_map(|digest| digest.bytes()));
        Self(Digest::of(&bytes).number() >> (64 - BITS))
    }

    fn held<'a>(self, case: CaseId, events: &'a [Event]) -> Option<Held<'a>> {
        let written: Vec<Digest> = events.iter().map(written).collect();
        let mut effort = EFFORT;
        for joined in 0..events.len() {
            for (event, digest) in events.iter().zip(&written) {
                let before = events.iter().zip(&written);
                let before = before.filter(|(earlier, _)| earlier.n < event.n);
                let past: Vec<Digest> = before.map(|(_, digest)| *digest).collect();
                if joined > 0 {
                    let tries = choices(past.len(), joined);
                    effort = effort.checked_sub(tries.saturating_mul(past.len() as u64))?;
                }
                let fits = |past: &[Digest]| Self::over(case, *digest, past) == self;
                if without(joined, &past, &mut Vec::new(), &fits) {
                    return Some(Held { event, joined });
                }
            }
        }
        None
    }

    fn digits(self) -> Vec<u64> {
        let places = (0..LENGTH).rev();
        let mut digits: Vec<u64> = places.map(|place| self.0 >> (5 * place) & 31).collect();
        digits.push(twice(check(&digits)));
        digits
    }
}

impl fmt::Display for Code {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        for (at, digit) in self.digits().into_iter().enumerate() {
            if at > 0 && at % 4 == 0 {
                write!(f, "-")?;
            }
            let digit = usize::try_from(digit).ok();
            let digit = digit.and_then(|digit| BASE32.chars().nth(digit));
            digit.map_or(Ok(()), |digit| write!(f, "{digit}"))?;
        }
        Ok(())
    }
}

/// Returns what stood before an event when it was recorded, as far as the case can tell.
fn followed(case: &Case, event: &Event) -> Vec<Digest> {
    let before = case.events.iter().filter(|earlier| earlier.n < event.n);
    before.map(written).collect()
}

/// Returns in how many ways some of a list can be left out.
fn choices(of: usize, some: usize) -> u64 {
    let (of, some) = (of as u64, some as u64);
    (0..some).fold(1_u64, |ways, at| {
        ways.saturating_mul(of.saturating_sub(at)) / (at + 1)
    })
}

/// Whether the list fits with this many of its entries left out.
fn without(
    skip: usize,
    past: &[Digest],
    kept: &mut Vec<Digest>,
    fits: &impl Fn(&[Digest]) -> bool,
) -> bool {
    if skip > past.len() {
        return false;
    }
    let Some((first, rest)) = past.split_first() else {
        return fits(kept);
    };
    if skip > 0 && without(skip - 1, rest, kept, fits) {
        return true;
    }
    kept.push(*first);
    let found = without(skip, rest, kept, fits);
    kept.pop();
    found
}

/// Returns the hash of an event: each of its values under its name, each with its length before it.
fn written(event: &Event) -> Digest {
    let mut text = String::new();
    let mut put = |name: &str, value: &str| {
        text.push_str(&format!("{name} {} {value}\n", value.len()));
    };
    put("id", &event.id.to_string());
    put("n", &event.n.to_string());
    put("at", &event.at.to_rfc3339());
    if let Some(on) = event.on {
        put("on", &on.to_string());
    }
    put("by", event.by.as_str());
    put("did", event.kind().name());
    for (name, part) in parts(&event.act) {
        match part {
            Part::Text(value) => put(name, &value),
            Part::Int(number) => put(name, &number.to_string()),
            Part::Flag(flag) => put(name, &flag.to_string()),
            Part::Day(day) => put(name, &day.to_string()),
            Part::Texts(values) => values.iter().for_each(|value| put(name, value)),
            Part::Papers(papers) => {
                for paper in papers {
                    put(name, &paper.document);
                    if let Some(expires) = paper.expires {
                        put("expires", &expires.to_string());
                    }
                }
            }
            Part::NotSame(said) => {
                for said in said {
                    put(name, &said.case.to_string());
                    put("reason", &said.reason);
                }
            }
        }
    }
    Digest::of(text.as_bytes())
}

/// Returns what was typed in capitals, with single dashes wherever something parts its groups.
fn characters(raw: &str) -> String {
    let parts = |c: char| c.is_whitespace() || matches!(c, '-' | '·' | '/');
    let typed = text::typed(raw).to_uppercase();
    let groups: Vec<&str> = typed.split(parts).filter(|it| !it.is_empty()).collect();
    groups.join("-")
}

/// Reads a character as people may have written it down.
fn digit(c: char) -> Option<u64> {
    let c = match c {
        'I' | 'L' => '1',
        'O' => '0',
        other => other,
    };
    BASE32.find(c)?.try_into().ok()
}

/// The check over a code: a polynomial over the field of 32 elements, as in a Reed-Solomon code with one check symbol.
///
/// It is zero where nothing was misheard; any one wrong character and any two neighbours that changed places make it
/// something else.
fn check(digits: &[u64]) -> u64 {
    digits.iter().fold(0, |sum, digit| twice(sum) ^ digit)
}

/// Multiplies by the field's generator, modulo x⁵ + x² + 1.
fn twice(element: u64) -> u64 {
    let doubled = element << 1;
    if doubled > 31 {
        doubled ^ 0b10_0101
    } else {
        doubled
    }
}
