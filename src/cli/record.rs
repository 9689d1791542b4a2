//! One event of one case: admitted, appended and committed, or refused.

use crate::cli::error::Failure;
use crate::cli::remedy;
use crate::cli::writer::{Action, Writer};
use crate::domain::case::{Case, Header};
use crate::domain::event::act::Act;
use crate::domain::field::Field;
use crate::domain::id::CaseRef;
use crate::domain::refusal::Refusal;
use crate::domain::session::Session;
use crate::domain::view::View;
use crate::domain::workflow;
use crate::domain::workflow::next::next;
use crate::register::cases::{CaseError, Loaded};
use crate::register::format::{case, write};
use crate::register::journal::Write;
use crate::register::{FaultyFile, Register};

/// Returns the refusal together with the command that the case waits for instead.
pub(crate) fn refused(refusal: Refusal, case: &Case, register: &Register) -> Failure {
    let steps = next(case, &View::of(case), &register.policy);
    let step = steps.first().map(|step| step.event);
    Failure::Refused {
        next: step.map(|event| remedy::command(event, case, register)),
        refusal: Box::new(refusal),
    }
}

/// Reads the case that the user means.
///
/// # Errors
///
/// None or several answer to it, its file is faulty, or holds another case.
pub(crate) fn load(register: &Register, asked: &str) -> Result<Loaded, Failure> {
    let wanted = CaseRef::parse(asked).map_err(|why| Failure::bad("CASE", asked, why))?;
    let of_case = |error| Failure::of_case(asked, error);
    let id = register.resolve(&wanted).map_err(|error| match error {
        CaseError::None => before(register, &wanted).unwrap_or_else(|| of_case(error)),
        CaseError::Ambiguous(_) | CaseError::Read(_) => of_case(error),
    })?;
    let loaded = register.load(id).map_err(of_case)?;
    let inside = loaded.file.case.header.id;
    if inside != id {
        let path = loaded.path.as_str().to_owned();
        return Err(Failure::WrongFile { path, id: inside });
    }
    Ok(loaded)
}

/// Returns where a case is that was open in the register before this one.
fn before(register: &Register, wanted: &CaseRef) -> Option<Failure> {
    let previous = register.previous().ok().flatten()?;
    let case = previous.named(wanted)?;
    let register = previous.register;
    Some(Failure::Elsewhere { case, register })
}

/// What a command asks to have recorded.
pub(crate) struct Request<'a> {
    /// The event.
    pub(crate) act: Act,
    /// The header after an amendment, with the fields that changed.
    pub(crate) amended: Option<(&'a Header, &'a [Field])>,
    /// The sitting in which it happens.
    pub(crate) session: Option<&'a Session>,
    /// The other case that it names.
    pub(crate) other: Option<&'a Case>,
    /// Other files that change with it.
    pub(crate) beside: Vec<Write>,
}

impl Request<'_> {
    /// Returns the request to record just this.
    pub(crate) fn of(act: Act) -> Self {
        Self {
            act,
            amended: None,
            session: None,
            other: None,
            beside: Vec::new(),
        }
    }
}

/// Has an event admitted, appended and committed, and returns the case after it.
///
/// The writer is spent: the lock is free again before anybody reads what was done.
///
/// # Errors
///
/// It is refused, or could not be written; then nothing changed.
pub(crate) fn record(
    writer: Writer,
    loaded: &Loaded,
    request: Request<'_>,
) -> Result<Case, Failure> {
    let before = &loaded.file.case;
    let event = writer.event(before, request.act);
    let rules = writer.rules(request.session, request.other);
    workflow::admit(before, &event, &rules)
        .map_err(|refusal| refused(refusal, before, &writer.register))?;
    let mut after = before.with(event.clone());
    let mut text = loaded.text.clone();
    if let Some((header, fields)) = request.amended {
        text = write::amend(&text, header, fields).map_err(|faults| {
            let path = loaded.path.as_str();
            Failure::Faulty(Box::new(FaultyFile::new(path, text.as_bytes(), faults)))
        })?;
        after.header = header.clone();
    }
    let text = write::append(&text, &event);
    // What was decided is what will be read, however the file was written by hand.
    if case::read(text.as_bytes()).is_ok_and(|file| file.case != after) {
        return Err(Failure::Bug);
    }
    let mut writes = vec![Write {
        path: loaded.path.clone(),
        old: Some(loaded.text.clone().into_bytes()),
        new: text.into_bytes(),
    }];
    writes.extend(request.beside);
    writer.carry_out(&Action {
        verb: event.kind().name(),
        case: before.header.id,
        event: event.id,
        writes,
    })?;
    Ok(after)
}
