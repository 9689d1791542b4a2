//! What is said in a sitting, in Arabic.

use crate::domain::event::act::{Decision, Grant};
use crate::domain::policy::ReasonFor;
use crate::domain::session::Aside;
use crate::locale::Locale;
use crate::locale::noun::Noun;
use crate::locale::sitting::Sitting;

pub(crate) fn say(locale: &Locale<'_>, sitting: &Sitting<'_>) -> String {
    let number = |number: usize| locale.number(number as u64);
    match sitting {
        Sitting::Hearing {
            number: place,
            of,
            case,
            name,
        } => format!(
            "── الطلب {} من {} · {} · {}",
            number(*place),
            number(*of),
            locale.ltr(&case.to_string()),
            locale.free(name)
        ),
        Sitting::Assessed { need, note } => {
            let note = note.map_or_else(String::new, |note| format!("، {}", locale.free(note)));
            locale.urgency(*need) + &note
        }
        Sitting::NotAssessed => "لم تُقدَّر الحاجة بعد، ولا يُقبل الطلب قبل تقديرها".to_owned(),
        Sitting::Paper {
            document,
            expires,
            expired,
        } => {
            let until = if *expired {
                "انتهت في"
            } else {
                "سارية إلى"
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
            let service = service.map(|id| locale.service(id) + "، ");
            let phone = if *by_phone {
                " (الهاتف نفسه، والهوية مختلفة)"
            } else {
                ""
            };
            format!(
                "{}: {}استُقبل في {}، {}{}{phone}",
                locale.ltr(&case.to_string()),
                service.unwrap_or_default(),
                locale.narrow().day(*received),
                locale.stage(*stage),
                after(locale, *grant)
            )
        }
        Sitting::NoEarlier => "لا يوجد طلب آخر بهذه الهوية ولا بهذا الهاتف".to_owned(),
        Sitting::Precedents {
            accepted,
            rejected,
            median,
        } => {
            let median = median.map(|grant| format!("، وأوسط ما اعتُمد: {}", locale.grant(grant)));
            format!(
                "المقبول: {}، والمرفوض: {}{}",
                number(*accepted),
                number(*rejected),
                median.unwrap_or_default()
            )
        }
        Sitting::Precedent { on, outcome, grant } => format!(
            "{}: {}{}",
            locale.narrow().day(*on),
            locale.outcome(*outcome),
            after(locale, *grant)
        ),
        Sitting::NoPrecedents => "لم يصدر قرار في طلب لهذه الخدمة من قبل".to_owned(),
        Sitting::Waits {
            since,
            days,
            due,
            overdue,
            not_before,
            put_off,
        } => {
            let days = locale.count(days.unsigned_abs(), Noun::Day);
            let last = if *overdue {
                "وقد فات آخر موعد للرد"
            } else {
                "وآخر موعد للرد"
            };
            let mut text = format!(
                "{days} منذ {}، {last}: {}",
                locale.day(*since),
                locale.day(*due)
            );
            if let Some(day) = not_before {
                text.push_str(&format!("، ولا رد قبل {}", locale.day(*day)));
            }
            if let Some(day) = put_off {
                text.push_str(&format!("، وهو مؤجل إلى {}", locale.day(*day)));
            }
            text
        }
        Sitting::Members {
            members,
            of,
            quorum,
        } => {
            let names: Vec<String> = members.iter().map(|id| locale.staff(id)).collect();
            format!(
                "{} ({} من {}، والنصاب: {})",
                locale.list(&names),
                number(members.len()),
                number(*of),
                number(*quorum)
            )
        }
        Sitting::Aside(aside) => {
            let member = locale.staff(&aside.member);
            format!("{member}، والسبب: {}", reason(locale, aside))
        }
        Sitting::Minutes(session) => {
            format!("محضر جلسة لجنة البحث {}", locale.ltr(&session.to_string()))
        }
        Sitting::StoodAside(aside) => format!(
            "{}، {}، والسبب: {}",
            locale.ltr(&aside.case.to_string()),
            locale.staff(&aside.member),
            reason(locale, aside)
        ),
        Sitting::Ruling {
            case,
            service,
            decision,
        } => {
            let service = service.map(|id| format!("، {}", locale.service(id)));
            format!(
                "{}{}: {}.",
                locale.ltr(&case.to_string()),
                service.unwrap_or_default(),
                ruling(locale, decision)
            )
        }
        Sitting::NothingWaits => "لا يوجد طلب بانتظار لجنة البحث.".to_owned(),
        Sitting::NothingDecided => "لم يصدر قرار، فلم يُسجَّل شيء ولا محضر لهذه الجلسة.".to_owned(),
        Sitting::StillWaiting(0) => "لا يوجد طلب آخر بانتظار لجنة البحث.".to_owned(),
        Sitting::StillWaiting(cases) => format!(
            "بقي لدى لجنة البحث: {}، ويكون الاستئناف بالأمر {}",
            locale.count(*cases as u64, Noun::Case),
            locale.ltr("bmf review")
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
        text.push_str(&format!("، إلى {}", locale.day(day)));
    }
    let coded = locale.reason(purpose, &decision.reason);
    text.push_str(&format!("، والسبب: {}", locale.free(&coded)));
    if let Some(words) = &decision.words {
        text.push_str(&format!("، {}", locale.quote(words)));
    }
    if let Some(urgent) = &decision.urgent {
        text.push_str(&format!("، والسبب العاجل: {}", locale.quote(urgent)));
    }
    text
}

fn after(locale: &Locale<'_>, grant: Option<Grant>) -> String {
    grant.map_or_else(String::new, |grant| format!("، {}", locale.grant(grant)))
}

fn reason(locale: &Locale<'_>, aside: &Aside) -> String {
    if aside.is_of_a_relative() {
        "صلة بمقدم الطلب".to_owned()
    } else {
        locale.free(&aside.reason)
    }
}
