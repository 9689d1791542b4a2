//! `bmf doctor`: what is wrong with this machine or register, and what mends it.

use crate::cli::context::Context;
use crate::cli::error::Failure;
use crate::cli::examination::Examination;
use crate::cli::mend;
use crate::cli::options::{BidiOption, FormatOption};
use crate::cli::terminals::{self, Bidi};
use crate::domain::event::kind::EventKind;
use crate::domain::health::ailment::Weight;
use crate::domain::health::{Diagnosis, examine};
use crate::domain::id::CaseId;
use crate::domain::office::Lang;
use crate::locale::Locale;
use crate::locale::message::Message;
use crate::locale::notice::Notice;
use crate::register::files::DiskFiles;
use crate::render::bidi;
use serde_json::{Value, json};

/// Look for what is wrong with this computer or register
///
/// Prints what it finds, each with the command that mends it, and changes
/// nothing. The exit code is 1 when there is more than a note. At a terminal a
/// line of Arabic follows in both ways, to see which appears as it should;
/// with --bidi the answer is remembered for this terminal on this computer.
#[derive(Debug, clap::Args)]
#[command(after_help = "bmf doctor --bidi reorder")]
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
            let lines = to_look_at(case, context, &words);
            // Both ways at once, so neither may be turned again.
            context.ui.print(&lines)?;
            let text = which(case, context, &words);
            context.ui.line(&text)?;
        }
    }
    if let Some(way) = context.globals.bidi {
        let text = kept(way, &seen, context, &words);
        context.ui.aside(&text);
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

/// Returns a line as bmf writes it in Arabic, left to the terminal and laid out for it.
fn to_look_at(case: CaseId, context: &Context<'_>, words: &Locale<'_>) -> String {
    let arabic = Locale {
        lang: Lang::Ar,
        ..*words
    };
    let event = EventKind::Intake;
    let line = arabic.say(&Message::Notice(&Notice::Recorded { event, case }));
    let day = arabic.day(context.clock.date_naive());
    let line = format!("{line}، {day}");
    format!("\n1  {line}\n2  {}\n\n", bidi::visual(&line))
}

/// Returns which of the lines bmf takes for right, and the command if it is the other.
fn which(case: CaseId, context: &Context<'_>, words: &Locale<'_>) -> String {
    let say = |notice: &Notice<'_>| words.say(&Message::Notice(notice));
    let terminal = terminals::name(&context.env);
    let (line, other) = match context.ui.looks.bidi {
        Bidi::Terminal => (1, Bidi::Reorder),
        Bidi::Reorder => (2, Bidi::Terminal),
    };
    let look = say(&Notice::LookAtArabic { case });
    let terminal = &terminal;
    let shown = say(&Notice::ArabicShown { line, terminal });
    format!("{look}\n{shown}\n  bmf doctor --bidi {}", other.name())
}

/// Keeps what the person has seen, and returns what became of it.
fn kept(
    asked: BidiOption,
    seen: &Examination,
    context: &Context<'_>,
    words: &Locale<'_>,
) -> String {
    let say = |notice: &Notice<'_>| words.say(&Message::Notice(notice));
    let files = DiskFiles::new(&seen.folder);
    let kept = !seen.folder.is_empty() && terminals::remember(&files, &context.env, asked).is_ok();
    let terminal = &terminals::name(&context.env);
    let way = asked.name();
    if kept {
        say(&Notice::ArabicKept { terminal, way })
    } else {
        format!("{}\n  export BMF_BIDI={way}", say(&Notice::ArabicNotKept))
    }
}
