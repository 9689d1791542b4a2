//! Acknowledgements in English.

use crate::domain::actor::Role;
use crate::domain::event::kind::EventKind;
use crate::domain::policy::reply::Reading;
use crate::locale::Locale;
use crate::locale::notice::Notice;
use crate::locale::noun::Noun;

pub(crate) fn say(locale: &Locale<'_>, notice: &Notice<'_>) -> String {
    match notice {
        Notice::Error(text) => format!("error: {text}"),
        Notice::Note(text) => format!("note: {text}"),
        Notice::Cannot { event, case } => {
            format!("{case}: {} is not possible now.", locale.event(*event))
        }
        Notice::Clause(clause) => format!(
            "under {}: {}",
            clause.name(),
            locale.quote(&locale.clause_text(*clause))
        ),
        Notice::Recorded { event, case } => format!("{case}: {}.", done(*event)),
        Notice::TakenBefore { case, key } => {
            format!("This request was taken before, under the key {key}: {case}")
        }
        Notice::LikelyMatches => "This person may be here already:".to_owned(),
        Notice::LikelyMatch { found, command } => {
            let mut text = locale.list(&locale.likenesses(&found.reasons));
            if found.tied {
                text.push_str(", the same person");
            }
            if let Some(apart) = &found.apart {
                let reason = locale.quote(&apart.reason);
                text.push_str(&match apart.from {
                    Some(case) => format!(", but not the person of {case}: {reason}"),
                    None => format!(", but another person: {reason}"),
                });
            }
            format!("{text} → {command}")
        }
        Notice::StageNow {
            stage,
            disputed,
            referred,
            told,
        } => {
            let mut text = format!("Stage: {}", locale.stage(*stage));
            if *referred {
                text.push_str(", referred for clarification");
            }
            if *told {
                text.push_str(", the applicant has the answer");
            }
            if *disputed {
                text.push_str(", disputed: two histories disagree");
            }
            text
        }
        Notice::Next {
            event,
            clause,
            by,
            not_before,
        } => {
            let roles: Vec<String> = by.iter().map(|role| locale.role(*role)).collect();
            let who = if by.len() == Role::ALL.len() {
                "anyone who had no hand in it".to_owned()
            } else {
                locale.either(&roles)
            };
            let when = not_before
                .map(|day| format!(", not before {}", locale.day(day)))
                .unwrap_or_default();
            format!(
                "Next: {} (clause {}), by {who}{when}:",
                locale.event(*event),
                clause.name(),
            )
        }
        Notice::Today { staff, roles, day } => {
            let roles: Vec<String> = roles.iter().map(|role| locale.role(*role)).collect();
            format!(
                "{}, {}: {}",
                locale.staff(staff),
                locale.list(&roles),
                locale.day(*day)
            )
        }
        Notice::WaitingForYou(0) => "Nothing waits for you.".to_owned(),
        Notice::WaitingForYou(cases) => format!(
            "Waiting for you: {}, most urgent first.",
            locale.count(*cases as u64, Noun::Case)
        ),
        Notice::CaseWaits {
            case,
            name,
            stage,
            event,
            not_before,
            due,
            overdue,
        } => {
            let mut text = format!(
                "{case} {} ({}): {}",
                locale.free(name),
                locale.stage(*stage),
                locale.event(*event)
            );
            if let Some(day) = not_before {
                text.push_str(&format!(", not before {}", locale.day(*day)));
            }
            if let Some(day) = due {
                let when = if *overdue { "overdue since" } else { "due by" };
                text.push_str(&format!(", {when} {}", locale.day(*day)));
            }
            text
        }
        Notice::More(rows) => format!("And {} more.", locale.number(*rows as u64)),
        Notice::ChangedSince { events: 0, since } => {
            format!(
                "Nobody else recorded anything since {}.",
                locale.moment(*since)
            )
        }
        Notice::ChangedSince { events, since } => format!(
            "Recorded by others since {}: {}.",
            locale.moment(*since),
            locale.count(*events as u64, Noun::Event)
        ),
        Notice::NothingNext => "Nothing is left to do.".to_owned(),
        Notice::AnswerDue(due) => match due.not_before {
            Some(day) => format!(
                "The committee answers not before {}, and by {} at the latest.",
                locale.day(day),
                locale.day(due.not_after)
            ),
            None => format!("The committee answers by {}.", locale.day(due.not_after)),
        },
        Notice::SignaturesVoid { fields } => {
            let fields: Vec<String> = fields.iter().map(|field| locale.field(field)).collect();
            format!(
                "The declaration and the verification are void, because declared data changed: {}. Both are needed again.",
                locale.list(&fields)
            )
        }
        Notice::StillMissing { documents, fields } => {
            let missing = documents
                .iter()
                .map(|document| locale.document(document))
                .chain(fields.iter().map(|field| locale.field(field)))
                .collect::<Vec<_>>();
            format!(
                "What was sighted is recorded; not signed off yet, still missing: {}.",
                locale.list(&missing)
            )
        }
        Notice::Approved(approval) => format!(
            "by the board, session {}, {}",
            locale.number(u64::from(approval.session)),
            locale.day(approval.gregorian)
        ),
        Notice::ReplyClock(rule) => {
            let days = |days| locale.count(u64::from(days), Noun::days(rule.counting));
            match rule.reading {
                Reading::Literal => format!(
                    "not before {}; our own aim: within {}",
                    days(rule.min_days),
                    days(rule.max_days)
                ),
                Reading::Intent => format!("within {}", days(rule.min_days)),
                Reading::Both => format!(
                    "not before {}, and within {}",
                    days(rule.min_days),
                    days(rule.max_days)
                ),
            }
        }
        Notice::OpenQuestion { number, text } => format!(
            "Question {} is open: {}",
            locale.number(u64::from(*number)),
            locale.free(text)
        ),
        Notice::Remaining(grant) => format!("Remaining: {}", locale.grant(*grant)),
        Notice::BeneficiaryNumber(number) => format!("Beneficiary number: {number}"),
        Notice::SessionOpened {
            session,
            present,
            quorum,
        } => format!(
            "Session {session} is open: {} present, quorum {}.",
            locale.count(*present as u64, Noun::Member),
            locale.number(*quorum as u64)
        ),
        Notice::StoodAside { case, member } => {
            format!("{} stands aside for {case}.", locale.staff(member))
        }
        Notice::UnaskedAnswer { key, nearest } => {
            let meant = nearest
                .map(|nearest| format!(" Was answers.{nearest} meant?"))
                .unwrap_or_default();
            format!("Kept answers.{key}, though the service does not ask it.{meant}")
        }
        Notice::Voided(event) => format!("Event {event} no longer counts."),
        Notice::Twin(command) => format!("The same without questions: {command}"),
        Notice::NotCommitted => "Written, but not committed to git (--no-commit).".to_owned(),
        Notice::Printed { sheet, path } => {
            format!("The paper {} is in this file: {path}", locale.quote(&locale.sheet(*sheet)))
        }
        Notice::OpenToPrint => "Open it in a browser to print it.".to_owned(),
        Notice::NotLogged => {
            "Nothing is recorded yet. Once the message is sent, log it:".to_owned()
        }
        Notice::CodeTooLarge { columns, rows } => format!(
            "The window is too small for the QR code, which needs {} columns and {} rows: make the window larger or its letters smaller.",
            locale.number(*columns as u64),
            locale.number(*rows as u64)
        ),
        Notice::TakenBack(path) => {
            format!("An unfinished action of a command that was stopped was taken back: {path}")
        }
        Notice::LeftAlone(path) => format!(
            "A command was stopped while it changed {path}, and somebody has changed it since. It was left as it is: look at it, and run bmf check."
        ),
        Notice::LockCleared(path) => {
            format!("A lock that a stopped git had left was removed: {path}")
        }
        Notice::RegisterMade(folder) => format!("A new register stands in {folder}"),
        Notice::RegisterCompleted(folder) => format!("The register is complete: {folder}"),
        Notice::FirstSteps => {
            "Set the association's name, desks and staff in bmf.toml, then take the first request:"
                .to_owned()
        }
        Notice::Clean { cases } => {
            format!(
                "{} checked, no findings.",
                locale.count(*cases as u64, Noun::Case)
            )
        }
        Notice::Found { findings, cases } => format!(
            "{} in {}.",
            locale.count(*findings as u64, Noun::Finding),
            locale.count(*cases as u64, Noun::Case)
        ),
        Notice::Audited {
            commits,
            findings,
            before,
        } => {
            let judged = locale.count(*commits as u64, Noun::Commit);
            let since = if *before {
                " since the last clean audit on this machine"
            } else {
                ""
            };
            let found = if *findings == 0 {
                "no findings".to_owned()
            } else {
                locale.count(*findings as u64, Noun::Finding)
            };
            format!("{judged} judged{since}: {found}.")
        }
        Notice::Healthy => "This machine and the register: nothing is wrong.".to_owned(),
        Notice::Ailing { findings } => format!(
            "This machine and the register: {}.",
            locale.count(*findings as u64, Noun::Finding)
        ),
        Notice::LookAtArabic { case } => format!(
            "One of these two lines should read from the right, its letters joined, with the id as {case}."
        ),
        Notice::ArabicShown { line, terminal } => format!(
            "bmf shows Arabic as in line {line} in this terminal ({terminal}). If the other line is the right one:"
        ),
        Notice::ArabicKept {
            terminal,
            way: "auto",
        } => format!("What was remembered of this terminal ({terminal}) is forgotten."),
        Notice::ArabicKept { terminal, way } => format!(
            "Remembered for this register on this computer: --bidi {way} in this terminal ({terminal})."
        ),
        Notice::ArabicNotKept => {
            "It cannot be remembered, as there is no register here that can be written. For every call:"
                .to_owned()
        }
        Notice::Reading => "cases read".to_owned(),
        Notice::Judging => "commits judged".to_owned(),
        Notice::Making => "cases made".to_owned(),
        Notice::InRegister(folder) => format!("register: {folder}"),
        Notice::CasesRead { files, millis } => {
            let files = locale.count(*files as u64, Noun::File);
            format!("cases: {files}, {millis} ms")
        }
        Notice::GitRan { command, millis } => format!("git {command}: {millis} ms"),
        Notice::NothingFound => "Nothing found.".to_owned(),
        Notice::DemoMade {
            cases,
            commits,
            folder,
        } => format!(
            "{} in {}: {folder}",
            locale.count(*cases as u64, Noun::Case),
            locale.count(*commits as u64, Noun::Commit)
        ),
        Notice::AllFictional => "All people and requests in it are fictional.".to_owned(),
        Notice::TryNext => "Try next:".to_owned(),
        Notice::DemoWalk => "One request, from reception to closing:".to_owned(),
        Notice::DemoRefusal => "(refused, as the policy says)".to_owned(),
        Notice::DemoReport => "The month's report:".to_owned(),
    }
}

fn done(event: EventKind) -> &'static str {
    match event {
        EventKind::Intake => "request taken",
        EventKind::Contact => "contact recorded",
        EventKind::Refer => "referred to the social research officer",
        EventKind::Answer => "answer recorded",
        EventKind::Declare => "declaration recorded",
        EventKind::Verify => "verification recorded",
        EventKind::Assess => "assessment recorded",
        EventKind::Submit => "submitted to the research committee",
        EventKind::Decide => "decision recorded",
        EventKind::Notify => "the applicant was told the answer",
        EventKind::Register => "beneficiary registered",
        EventKind::Deliver => "delivery recorded",
        EventKind::Feedback => "feedback recorded",
        EventKind::Withdraw => "withdrawn",
        EventKind::Close => "closed",
        EventKind::Reopen => "opened again",
        EventKind::Amend => "data corrected",
        EventKind::Void => "entry voided",
        EventKind::Settle => "dispute settled",
        EventKind::Conflict => "conflict recorded",
    }
}
