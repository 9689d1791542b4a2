//! What is said in a sitting, in English.

use crate::domain::event::act::{Decision, Grant};
use crate::domain::policy::ReasonFor;
use crate::domain::session::Aside;
use crate::locale::Locale;
use crate::locale::noun::Noun;
use crate::locale::sitting::Sitting;

pub(crate) fn say(locale: &Locale<'_>, sitting: &Sitting<'_>) -> String {
    match sitting {
        Sitting::Hearing {
            number,
            of,
            case,
            name,
        } => format!("── Case {number} of {of} · {case} · {}", locale.free(name)),
        Sitting::Assessed { need, note } => {
            let note = note.map_or_else(String::new, |note| format!(": {}", locale.free(note)));
            locale.urgency(*need) + &note
        }
        Sitting::NotAssessed => "not assessed, so it cannot be accepted yet".to_owned(),
        Sitting::Paper {
            document,
            expires,
            expired,
        } => {
            let until = if *expired {
                "expired on"
            } else {
                "valid until"
            };
            format!(
                "{} ({until} {})",
                locale.document(document),
                locale.narrow().day(*expires)
            )
        }
        Sitting::Earlier {
            case,
            service,
            received,
            stage,
            grant,
            by_phone,
        } => {
            let service = service.map(|id| locale.service(id) + ", ");
            let phone = if *by_phone {
                " (the phone is the same, the identity is not)"
            } else {
                ""
            };
            format!(
                "{case}: {}received {}, {}{}{phone}",
                service.unwrap_or_default(),
                locale.narrow().day(*received),
                locale.stage(*stage),
                after(locale, *grant)
            )
        }
        Sitting::NoEarlier => "none with this identity or phone".to_owned(),
        Sitting::Precedents {
            accepted,
            rejected,
            median,
        } => {
            let median = median.map(|grant| format!(", middle grant {}", locale.grant(grant)));
            format!(
                "{accepted} accepted, {rejected} rejected{}",
                median.unwrap_or_default()
            )
        }
        Sitting::Precedent { on, outcome, grant } => format!(
            "{}: {}{}",
            locale.narrow().day(*on),
            locale.outcome(*outcome),
            after(locale, *grant)
        ),
        Sitting::NoPrecedents => "no request for this service was decided before".to_owned(),
        Sitting::Waits {
            since,
            days,
            due,
            overdue,
            not_before,
            put_off,
        } => {
            let days = locale.count(days.unsigned_abs(), Noun::Day);
            let last = if *overdue { "was" } else { "is" };
            let mut text = format!(
                "{days} since {}; the last day to answer {last} {}",
                locale.day(*since),
                locale.day(*due)
            );
            if let Some(day) = not_before {
                text.push_str(&format!("; not before {}", locale.day(*day)));
            }
            if let Some(day) = put_off {
                text.push_str(&format!("; put off until {}", locale.day(*day)));
            }
            text
        }
        Sitting::Members {
            members,
            of,
            quorum,
        } => {
            let names: Vec<String> = members.iter().map(|id| locale.staff(id)).collect();
            let who = locale.list(&names);
            let count = members.len();
            format!("{who} ({count} of {of}, quorum {quorum})")
        }
        Sitting::Aside(aside) => {
            let member = locale.staff(&aside.member);
            format!("{member} ({})", reason(locale, aside))
        }
        Sitting::Minutes(session) => {
            format!("Minutes of session {session} of the research committee")
        }
        Sitting::StoodAside(aside) => format!(
            "{}, {} ({})",
            aside.case,
            locale.staff(&aside.member),
            reason(locale, aside)
        ),
        Sitting::Ruling {
            case,
            service,
            decision,
        } => {
            let service = service.map(|id| format!(", {}", locale.service(id)));
            let service = service.unwrap_or_default();
            format!("{case}{service}: {}.", ruling(locale, decision))
        }
        Sitting::NothingWaits => "No case waits for the committee.".to_owned(),
        Sitting::NothingDecided => {
            "Nothing was decided, so nothing was recorded and there are no minutes.".to_owned()
        }
        Sitting::StillWaiting(0) => "No other case waits for the committee.".to_owned(),
        Sitting::StillWaiting(cases) => format!(
            "Still before the committee: {}. To go on: bmf review",
            locale.count(*cases as u64, Noun::Case)
        ),
    }
}

/// Returns a decision in a line: what, how much, until when, why.
pub(super) fn ruling(locale: &Locale<'_>, decision: &Decision) -> String {
    let outcome = decision.outcome.kind();
    let purpose = ReasonFor::of(outcome);
    let mut text = locale.outcome(outcome);
    text.push_str(&after(locale, decision.outcome.grant()));
    if let Some(day) = decision.outcome.until() {
        text.push_str(&format!(", until {}", locale.day(day)));
    }
    let coded = locale.reason(purpose, &decision.reason);
    text.push_str(&format!(", reason: {}", locale.free(&coded)));
    if let Some(words) = &decision.words {
        text.push_str(&format!(", {}", locale.quote(words)));
    }
    if let Some(urgent) = &decision.urgent {
        text.push_str(&format!(", urgent: {}", locale.quote(urgent)));
    }
    text
}

fn after(locale: &Locale<'_>, grant: Option<Grant>) -> String {
    grant.map_or_else(String::new, |grant| format!(", {}", locale.grant(grant)))
}

fn reason(locale: &Locale<'_>, aside: &Aside) -> String {
    if aside.is_of_a_relative() {
        "related to the applicant".to_owned()
    } else {
        locale.free(&aside.reason)
    }
}
