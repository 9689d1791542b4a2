//! `bmf doctor`: what is wrong with this machine or register, and what mends it.

use crate::cli::context::Context;
use crate::cli::error::Failure;
use crate::cli::examination::Examination;
use crate::cli::mend;
use crate::cli::options::FormatOption;
use crate::domain::event::kind::EventKind;
use crate::domain::health::ailment::Weight;
use crate::domain::health::{Diagnosis, examine};
use crate::domain::id::CaseId;
use crate::domain::office::Lang;
use crate::locale::Locale;
use crate::locale::message::Message;
use crate::locale::notice::Notice;
use serde_json::{Value, json};

/// Look for what is wrong with this computer or register
///
/// Prints what it finds, each with the command that mends it, and changes
/// nothing. The exit code is 1 when there is more than a note. At a terminal a
/// line of Arabic follows, to see whether it appears as it should.
#[derive(Debug, clap::Args)]
#[command(after_help = "bmf doctor")]
pub(crate) struct Args {}

pub(crate) fn run(context: &mut Context<'_>, _: &Args) -> Result<(), Failure> {
    let seen = Examination::of(context);
    let found = examine(&seen.facts());
    let words = seen.words(context);
    let faults = found
        .iter()
        .filter(|diagnosis| diagnosis.ailment.weight() == Weight::Fault)
        .count();
    if context.globals.format == FormatOption::Json {
        let rows = found.iter().map(|diagnosis| row(diagnosis, &seen.folder));
        let rows: Vec<Value> = rows.collect();
        context.ui.json(&json!({ "format": 1, "rows": rows }))?;
    } else {
        for diagnosis in &found {
            let text = told(diagnosis, &seen.folder, &words);
            context.ui.line(&text)?;
        }
        let notice = match faults {
            0 => Notice::Healthy,
            findings => Notice::Ailing { findings },
        };
        context.ui.line(&words.say(&Message::Notice(&notice)))?;
        if context.ui.width().is_some()
            && let Some(case) = seen.sample
        {
            let text = to_look_at(case, context, &words);
            context.ui.line(&text)?;
        }
    }
    match faults {
        0 => Ok(()),
        _ => Err(Failure::Found),
    }
}

fn row(diagnosis: &Diagnosis, folder: &str) -> Value {
    let ailment = &diagnosis.ailment;
    json!({
        "check": diagnosis.check,
        "ailment": ailment.name(),
        "weight": ailment.weight().name(),
        "paths": ailment.paths(),
        "command": mend::command(ailment, folder),
    })
}

fn told(diagnosis: &Diagnosis, folder: &str, words: &Locale<'_>) -> String {
    let ailment = &diagnosis.ailment;
    let sentence = words.say(&Message::Ailment(ailment));
    let mut text = match ailment.weight() {
        Weight::Fault => sentence,
        Weight::Note => words.say(&Message::Notice(&Notice::Note(&sentence))),
    };
    if let Some(command) = mend::command(ailment, folder) {
        text.push_str(&format!("\n  → {command}"));
    }
    text
}

/// Returns a line as bmf writes it in Arabic, and how it should look.
fn to_look_at(case: CaseId, context: &Context<'_>, words: &Locale<'_>) -> String {
    let arabic = Locale {
        lang: Lang::Ar,
        ..*words
    };
    let event = EventKind::Intake;
    let line = arabic.say(&Message::Notice(&Notice::Recorded { event, case }));
    let day = arabic.day(context.clock.date_naive());
    let look = words.say(&Message::Notice(&Notice::LookAtArabic { case }));
    format!("\n{line}، {day}\n\n{look}")
}
