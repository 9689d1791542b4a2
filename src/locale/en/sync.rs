//! Exchanges with other desks, in English.

use crate::locale::Locale;
use crate::locale::en::trouble::apart;
use crate::locale::noun::Noun;
use crate::locale::sync::Sync;

pub(crate) fn say(locale: &Locale<'_>, sync: &Sync<'_>) -> String {
    let paths = |paths: &[String]| locale.first_few(paths, ", ");
    match sync {
        Sync::Same { with } => format!("Nothing new: this desk and {with} hold the same."),
        Sync::Came {
            with,
            events,
            cases,
            would,
        } => {
            let verb = if *would { "Would come" } else { "Came" };
            format!("{verb} from {with}: {}.", amount(locale, *events, *cases))
        }
        Sync::Went {
            with,
            events,
            cases,
            would,
        } => {
            let verb = if *would { "Would go" } else { "Went" };
            format!("{verb} to {with}: {}.", amount(locale, *events, *cases))
        }
        Sync::Moved {
            case,
            is_new,
            stage,
            events,
        } => {
            let new = if *is_new { "new, " } else { "" };
            let events = events.iter().map(|(event, by)| {
                format!("{} by {}", locale.event(*event), locale.staff(by))
            });
            format!(
                "{case} ({new}{}): {}",
                locale.stage(*stage),
                events.collect::<Vec<_>>().join(", ")
            )
        }
        Sync::Texts(files) => format!("Changed by others, and in force here now: {}.", paths(files)),
        Sync::NeedsAPerson => "To be looked at:".to_owned(),
        Sync::Disputed(case) => format!(
            "{case} is disputed: two desks did what cannot both stand. The secretary settles which one does:"
        ),
        Sync::Conflict { case, field } => format!(
            "{case}: two desks changed the {}. The later change stands, and the other value is kept in the log:",
            locale.field(field)
        ),
        Sync::Renumbered { old, new } => format!(
            "Two requests had been given the id {old}. One of them is {new} from now on: tell the applicant, and see to it that no two computers share a desk code:"
        ),
        Sync::LeftOut(files) => format!(
            "Not taken in, for they have no place in a register: {}.",
            paths(files)
        ),
        Sync::Kept(files) => format!(
            "Removed by another desk, and kept here, for a record is never removed: {}.",
            paths(files)
        ),
        Sync::Uncommitted(files) => format!(
            "Changed by hand and not recorded, so it did not go: {}.",
            paths(files)
        ),
        Sync::BadRules => {
            "A rule for git that came would change or hide files of the register. Nothing of it touches bmf, but it should go:".to_owned()
        }
        Sync::Waiting { actions, since } => format!(
            "Not yet shared with the other desks: {}, the first of {}. To share:",
            locale.count(*actions as u64, Noun::Event),
            locale.moment(*since)
        ),
        Sync::NoRemote => {
            "This register does not know yet with whom to exchange. One of these says it:".to_owned()
        }
        Sync::NoHistory => "This register has no history yet, so there is nothing to exchange.".to_owned(),
        Sync::BelowTop(prefix) => format!(
            "The register is the folder {prefix} of a repository that holds other files too, and those are not bmf's to unite. Only a register in a repository of its own can be exchanged."
        ),
        Sync::Offline { with, words } => {
            format!("{with} could not be reached: {}", locale.free(words))
        }
        Sync::NothingLost => "Nothing is lost. When it can be reached again:".to_owned(),
        Sync::NotTaken => {
            "Nothing was taken in and nothing was sent, because of these files:".to_owned()
        }
        Sync::Reason { path, why, by } => {
            let by = by.map(|by| format!(" Last changed there by {}.", locale.free(by)));
            format!("{path}: {}.{}", apart(locale, *why), by.unwrap_or_default())
        }
        Sync::TakeBack => "The session there was shared first. This takes back what was recorded here since the session here was opened, and keeps it on a branch to be read; record it anew afterwards:".to_owned(),
        Sync::Stranger { with } => format!(
            "{with} is another register: it shares no past with this one. Nothing was taken in."
        ),
        Sync::Overtaken { with } => format!(
            "Other desks were first each time, so what was recorded here has not gone to {with} yet. Nothing is lost; once more:"
        ),
        Sync::Refused { with } => format!(
            "{with} did not take what was recorded here. Nothing is lost. It says:"
        ),
        Sync::InTheWay(files) => format!(
            "These files were changed by hand, and what comes in would write over that. Nothing was done: {}.",
            paths(files)
        ),
    }
}

fn amount(locale: &Locale<'_>, events: usize, cases: usize) -> String {
    format!(
        "{} in {}",
        locale.count(events as u64, Noun::Event),
        locale.count(cases as u64, Noun::Case)
    )
}
