//! What several commands read from their arguments in the same way.

use crate::cli::context::{Context, day};
use crate::cli::error::Failure;
use crate::cli::record::{Request, load, record};
use crate::cli::say;
use crate::cli::typed;
use crate::cli::writer::Writer;
use crate::domain::channel::Channel;
use crate::domain::event::act::{Act, Grant, Sighted};
use crate::domain::id::DeskCode;
use crate::domain::money::Money;
use crate::domain::named::Named;
use crate::domain::office::Office;
use crate::domain::policy::Policy;
use crate::domain::text::{clean_line, clean_text};
use crate::register::Register;

/// Records one event that touches nothing but its case, and says so.
///
/// # Errors
///
/// It is refused, or could not be written.
pub(super) fn record_only(context: &mut Context<'_>, case: &str, act: Act) -> Result<(), Failure> {
    let register = context.register()?;
    let writer = Writer::open(context)?;
    let loaded = load(&register, case)?;
    let event = act.kind();
    let case = record(writer, &loaded, Request::of(act))?;
    say::recorded(context, &register, &case, event, &[])
}

/// Returns the two halves of `NAME=VALUE`; only an equals sign with nothing after it empties a field.
///
/// # Errors
///
/// There is no equals sign.
pub(crate) fn pair(raw: &str) -> Result<(&str, &str), Failure> {
    let (name, value) = raw
        .split_once('=')
        .ok_or(Failure::Missing(vec!["NAME=VALUE"]))?;
    Ok((name.trim(), value))
}

/// Returns words that may run over several lines.
///
/// # Errors
///
/// They are empty or hold characters that no text should.
pub(super) fn words(flag: &str, raw: &str) -> Result<String, Failure> {
    clean_text(raw).map_err(|why| Failure::bad(flag, raw, why))
}

/// Returns words where they were given.
///
/// # Errors
///
/// As [`words`].
pub(super) fn maybe_words(flag: &str, raw: Option<&str>) -> Result<Option<String>, Failure> {
    raw.map(|raw| words(flag, raw)).transpose()
}

/// Returns one line where it was given.
///
/// # Errors
///
/// As [`words`].
pub(crate) fn maybe_line(flag: &str, raw: Option<&str>) -> Result<Option<String>, Failure> {
    let line = |raw| clean_line(raw).map_err(|why| Failure::bad(flag, raw, why));
    raw.map(line).transpose()
}

/// Returns the channel that people call by this name.
///
/// # Errors
///
/// The policy knows none of that name.
pub(super) fn channel(flag: &str, raw: &str, policy: &Policy) -> Result<Channel, Failure> {
    policy.channel(raw).ok_or_else(|| Failure::NotOnList {
        name: flag.to_owned(),
        found: raw.to_owned(),
        known: Channel::names(),
    })
}

/// Returns the value of a closed list that a flag names.
///
/// # Errors
///
/// The list has none of that name.
pub(super) fn one_of<T: Named>(flag: &str, raw: &str) -> Result<T, Failure> {
    T::parse(raw.trim()).ok_or_else(|| Failure::NotOnList {
        name: flag.to_owned(),
        found: raw.to_owned(),
        known: T::names(),
    })
}

/// Returns the desk of this code.
///
/// # Errors
///
/// It is no code, or the register has no such desk.
pub(super) fn desk(raw: &str, office: &Office) -> Result<DeskCode, Failure> {
    let code = DeskCode::parse(raw).map_err(|why| Failure::bad("--desk", raw, why))?;
    let known = office.desks.iter().any(|desk| desk.code == code);
    known.then_some(code).ok_or_else(|| Failure::NotOnList {
        name: "--desk".to_owned(),
        found: raw.to_owned(),
        known: office
            .desks
            .iter()
            .map(|desk| desk.code.to_string())
            .collect(),
    })
}

/// Returns how much is granted or given, by exactly one of two flags, if by any.
///
/// # Errors
///
/// A value is refused; clap has seen to it that not both are there.
pub(super) fn grant(
    amount: Option<&str>,
    quantity: Option<&str>,
) -> Result<Option<Grant>, Failure> {
    if let Some(raw) = amount {
        let money = Money::parse(raw).map_err(|why| Failure::bad("--amount", raw, why))?;
        return Ok(Some(Grant::Amount(money)));
    }
    let count = |raw| typed::count(raw).map_err(|why| Failure::bad("--quantity", raw, why));
    Ok(quantity.map(count).transpose()?.map(Grant::Quantity))
}

/// Returns the papers of `--sighted KIND[,expires=DATE]`.
///
/// # Errors
///
/// The catalogue does not know the kind, or the date is none.
pub(super) fn sighted(raw: &[String], register: &Register) -> Result<Vec<Sighted>, Failure> {
    raw.iter().map(|raw| one_sighted(raw, register)).collect()
}

fn one_sighted(raw: &str, register: &Register) -> Result<Sighted, Failure> {
    let mut parts = raw.split([',', '،']).map(str::trim);
    let document = parts.next().unwrap_or_default().to_owned();
    let catalogue = &register.office.catalogue;
    if catalogue.document(&document).is_none() {
        return Err(Failure::NotOnList {
            name: "--sighted".to_owned(),
            found: document,
            known: catalogue
                .documents
                .iter()
                .map(|choice| choice.id.clone())
                .collect(),
        });
    }
    let mut expires = None;
    for part in parts {
        let Some(date) = part.strip_prefix("expires=") else {
            return Err(Failure::NotOnList {
                name: "--sighted".to_owned(),
                found: part.to_owned(),
                known: vec!["expires=DATE".to_owned()],
            });
        };
        expires = Some(day("--sighted expires", date)?);
    }
    Ok(Sighted { document, expires })
}
