//! The minutes of a sitting: as text and Markdown for people, as JSON and CSV for scripts.

use crate::domain::actor::StaffId;
use crate::domain::event::parts::parts;
use crate::domain::office::Calendars;
use crate::locale::Locale;
use crate::locale::heading::Heading;
use crate::locale::message::Message;
use crate::locale::sitting::Sitting;
use crate::render::json::{FORMAT, merge, particulars, pretty};
use crate::render::markdown::escaped;
use crate::render::{Format, Layout, card, html, table};
use crate::report::minutes::{Minutes, Ruling};
use serde_json::{Value, json};

/// Returns the minutes; as CSV only their decisions, a row each.
pub fn minutes(minutes: &Minutes<'_>, layout: Layout, words: &Locale<'_>) -> String {
    // Minutes are a document, and a document carries both dates.
    let words = Locale {
        calendars: Calendars::Both,
        ..*words
    };
    match layout.format {
        Format::Json => pretty(&object(minutes)),
        Format::Csv => table(&minutes.table(), layout, &words),
        Format::Table => {
            let title = title(minutes, &words);
            let head = card(&head(minutes, &words), layout);
            format!("{title}\n\n{head}\n{}", rulings(minutes, &words))
        }
        Format::Html => html::listing(
            &title(minutes, &words),
            &head(minutes, &words),
            &[(&words.heading(Heading::Decisions), &minutes.table())],
            &words,
        ),
        Format::Md => {
            let title = title(minutes, &words);
            let head = head(minutes, &words);
            let head: String = head
                .iter()
                .map(|(label, value)| format!("- {label}: {}\n", value.replace('\n', "; ")))
                .collect();
            let rulings = rulings(minutes, &words);
            format!("# {title}\n\n{}\n{}", escaped(&head), escaped(&rulings))
        }
    }
}

fn title(minutes: &Minutes<'_>, words: &Locale<'_>) -> String {
    words.say(&Message::Sitting(&Sitting::Minutes(minutes.session.id)))
}

fn head(minutes: &Minutes<'_>, words: &Locale<'_>) -> Vec<(String, String)> {
    let session = minutes.session;
    let present = Sitting::Members {
        members: &session.present,
        of: session.committee.len(),
        quorum: session.quorum(),
    };
    let absent: Vec<String> = minutes.absent().iter().map(|it| words.staff(it)).collect();
    let aside: Vec<String> = session
        .aside
        .iter()
        .map(|aside| words.say(&Message::Sitting(&Sitting::StoodAside(aside))))
        .collect();
    let fields = [
        (Heading::Day, words.moment(session.opened)),
        (Heading::Secretary, words.staff(&session.by)),
        (Heading::Present, words.say(&Message::Sitting(&present))),
        (Heading::Absent, words.list(&absent)),
        (Heading::Aside, aside.join("\n")),
        (
            Heading::Decisions,
            words.number(minutes.rulings.len() as u64),
        ),
    ];
    let said = fields.into_iter().filter(|(_, value)| !value.is_empty());
    said.map(|(heading, value)| (words.heading(heading), value))
        .collect()
}

/// Returns the decisions in full, numbered: a table would cut the reasons off.
fn rulings(minutes: &Minutes<'_>, words: &Locale<'_>) -> String {
    let numbered = minutes.rulings.iter().enumerate().map(|(place, ruling)| {
        let sentence = words.say(&Message::Sitting(&Sitting::Ruling {
            case: ruling.case.header.id,
            service: ruling.case.header.service.as_deref(),
            decision: ruling.decision,
        }));
        format!("{}. {sentence}\n", words.number(place as u64 + 1))
    });
    numbered.collect()
}

fn object(minutes: &Minutes<'_>) -> Value {
    let session = minutes.session;
    let aside = session.aside.iter().map(|aside| {
        json!({
            "case": aside.case.to_string(),
            "member": aside.member.as_str(),
            "reason": aside.reason,
        })
    });
    let ids =
        |staff: &[StaffId]| -> Vec<String> { staff.iter().map(ToString::to_string).collect() };
    json!({
        "format": FORMAT,
        "session": session.id.to_string(),
        "opened": session.opened.to_rfc3339(),
        "by": session.by.as_str(),
        "committee": ids(&session.committee),
        "present": ids(&session.present),
        "quorum": session.quorum(),
        "aside": aside.collect::<Vec<_>>(),
        "decisions": minutes.rulings.iter().map(decision).collect::<Vec<_>>(),
    })
}

fn decision(ruling: &Ruling<'_>) -> Value {
    let mut object = json!({
        "case": ruling.case.header.id.to_string(),
        "service": ruling.case.header.service,
        "event": ruling.event.id.to_string(),
        "at": ruling.event.at.to_rfc3339(),
    });
    merge(&mut object, particulars(&parts(&ruling.event.act)));
    object
}
