//! `bmf amend`: the header corrected with a reason, or a wrong entry voided (clause S4).

use crate::cli::commands::shared;
use crate::cli::context::Context;
use crate::cli::error::Failure;
use crate::cli::record::{Request, load, record};
use crate::cli::say;
use crate::cli::typed;
use crate::cli::writer::Writer;
use crate::domain::event::act::Act;
use crate::domain::event::kind::EventKind;
use crate::domain::field::{Common, Field, Source, values_digest};
use crate::domain::id::EventId;
use crate::domain::view::View;
use crate::locale::notice::Notice;

/// Correct the data of a case, or void a wrong entry
///
/// A change to declared data voids the declaration and the verification.
#[derive(Debug, clap::Args)]
#[command(after_help = "bmf amend 42 --set applicant.phone=0559876543 --reason 'New number'")]
pub(crate) struct Args {
    /// The case, by its id or a short form
    case: String,
    /// A field and its new value; an empty value empties it (repeatable)
    #[arg(long, value_name = "FIELD=VALUE", required_unless_present = "void")]
    set: Vec<String>,
    /// The event that was a mistake, by its id in the log
    #[arg(long, value_name = "EVENT", conflicts_with = "set")]
    void: Option<String>,
    /// The reason
    #[arg(long, value_name = "TEXT")]
    reason: String,
}

pub(crate) fn run(context: &mut Context<'_>, args: &Args) -> Result<(), Failure> {
    let reason = shared::words("--reason", &args.reason)?;
    match &args.void {
        Some(event) => void(context, args, event, reason),
        None => correct(context, args, reason),
    }
}

fn void(
    context: &mut Context<'_>,
    args: &Args,
    event: &str,
    reason: String,
) -> Result<(), Failure> {
    let event = EventId::parse(event).map_err(|why| Failure::bad("--void", event, why))?;
    let register = context.register()?;
    let writer = Writer::open(context)?;
    let loaded = load(&register, &args.case)?;
    let case = record(writer, &loaded, Request::of(Act::Void { event, reason }))?;
    let more = [Notice::Voided(event)];
    say::recorded(context, &register, &case, EventKind::Void, &more)
}

fn correct(context: &mut Context<'_>, args: &Args, reason: String) -> Result<(), Failure> {
    let register = context.register()?;
    let writer = Writer::open(context)?;
    let loaded = load(&register, &args.case)?;
    let before = &loaded.file.case;
    let mut header = before.header.clone();
    let mut fields = Vec::new();
    for set in &args.set {
        let (name, raw) = shared::pair(set)?;
        let field = Field::parse(name).ok_or_else(|| Failure::NoSuchField {
            name: name.to_owned(),
        })?;
        let about = match field {
            Field::Common(Common::About) if !raw.trim().is_empty() => {
                Some(load(&register, raw)?.file.case.header.id.to_string())
            }
            Field::Common(_) | Field::Answer(_) => None,
        };
        let raw = about.as_deref().unwrap_or(raw);
        typed::stored(&field, raw, &header, &register)
            .and_then(|raw| field.set(&mut header, &raw, Source::Typed))
            .map_err(|why| Failure::bad(name, raw, why))?;
        fields.push(field);
    }
    fields.retain(|field| field.get(&before.header) != field.get(&header));
    fields.sort();
    fields.dedup();
    let signed = {
        let view = View::of(before);
        view.declared.is_some() || view.verified.is_some()
    };
    let act = Act::Amend {
        fields: fields.clone(),
        reason,
        old: values_digest(&before.header, &fields),
    };
    let request = Request {
        amended: Some((&header, &fields)),
        ..Request::of(act)
    };
    let case = record(writer, &loaded, request)?;
    fields.retain(Field::is_declared);
    let void = Notice::SignaturesVoid { fields: &fields };
    let more: &[Notice<'_>] = if signed && !fields.is_empty() {
        &[void]
    } else {
        &[]
    };
    say::recorded(context, &register, &case, EventKind::Amend, more)
}
