//! `bmf agenda`: what waits, for whom, since when.

use crate::cli::commands::shared;
use crate::cli::context::Context;
use crate::cli::error::Failure;
use crate::cli::listing::{self, Cases};
use crate::domain::actor::Role;
use crate::locale::message::Message;
use crate::locale::notice::Notice;
use crate::locale::page::Phrase;
use crate::locale::proof::Proof;
use crate::report::agenda::{agenda, may_wait};

/// Show what waits, for whom, since when; most urgent first
#[derive(Debug, clap::Args)]
#[command(after_help = "bmf agenda --role research")]
pub(crate) struct Args {
    /// Only what waits for this role (repeatable)
    #[arg(long = "role", value_name = "ROLE")]
    roles: Vec<String>,
    /// Only what waits for the person at work
    #[arg(long, conflicts_with = "roles")]
    mine: bool,
}

pub(crate) fn run(context: &mut Context<'_>, args: &Args) -> Result<(), Failure> {
    let register = context.register()?;
    let roles = if args.mine {
        Some(context.staff(&register)?.roles)
    } else if args.roles.is_empty() {
        None
    } else {
        Some(
            args.roles
                .iter()
                .map(|raw| shared::one_of::<Role>("--role", raw))
                .collect::<Result<_, _>>()?,
        )
    };
    let cases = Cases::read(context, &register, may_wait)?;
    let basis = listing::basis(context, &register);
    let table = agenda(&cases.cases, roles.as_deref(), &basis);
    listing::print(context, &register, &Phrase::Agenda, &table)?;
    if let Some(previous) = register.previous()?.filter(|it| !it.open.is_empty()) {
        let words = context.words(&register);
        let open = Proof::OpenBefore {
            register: &previous.register,
            cases: previous.open.len(),
        };
        let sentence = words.say(&Message::Proof(&open));
        let note = words.say(&Message::Notice(&Notice::Note(&sentence)));
        let command = format!("bmf --register ../{} agenda", previous.register);
        context.note(&format!("{note}\n  → {command}"));
    }
    cases.answered()
}
