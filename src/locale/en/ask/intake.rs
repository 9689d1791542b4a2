//! The questions about a new request in English.

use crate::domain::field::Field;
use crate::locale::Locale;
use crate::locale::ask::beside;
use crate::locale::ask::intake::IntakeAsk;

pub(super) fn say(locale: &Locale<'_>, ask: &IntakeAsk<'_>) -> String {
    let fixed = match ask {
        IntakeAsk::Understood(field, value) => {
            return format!("{}: {value}", locale.field(&Field::Common(*field)));
        }
        IntakeAsk::Match(found) => {
            return beside(&[
                found.case.to_string(),
                locale.free(&found.name),
                locale.list(&locale.likenesses(&found.reasons)),
                locale.stage(found.stage),
            ]);
        }
        IntakeAsk::WhatAbout(case) => return format!("What about {case}?"),
        IntakeAsk::WhyNotSame(case) => {
            return format!("How do you know that {case} is another person's?");
        }
        IntakeAsk::Change { question, answer } => {
            let answer = if answer.is_empty() { "—" } else { answer };
            return format!("Change: {question} {answer}");
        }
        IntakeAsk::Draft { by, since, about } => {
            return beside(&[
                locale.free(about),
                format!(
                    "with {} since {}",
                    locale.staff(by),
                    locale.narrow().moment(*since)
                ),
            ]);
        }
        IntakeAsk::Resumed { by, since } => {
            return format!(
                "Going on with the draft that {} began on {}",
                locale.staff(by),
                locale.moment(*since)
            );
        }
        IntakeAsk::Unreadable {
            path,
            other_version,
        } => {
            let why = if *other_version {
                "another version of bmf wrote it"
            } else {
                "it is damaged"
            };
            return format!(
                "The draft {path} cannot be read: {why}. Remove the file if you need it no longer."
            );
        }
        IntakeAsk::Waiting(drafts) => {
            return format!(
                "Drafts of requests waiting: {}",
                locale.number(*drafts as u64)
            );
        }
        IntakeAsk::Kept => "Nothing was recorded; the answers are kept as a draft. To go on:",
        IntakeAsk::GivenUp => "Nothing was recorded, and no answer was kept.",
        IntakeAsk::Search => "Name, id or phone?",
        IntakeAsk::SearchHint => "or the number of a request",
        IntakeAsk::WhichPerson => "They may be here already. Is it one of these?",
        IntakeAsk::NewPerson => "No, none of these",
        IntakeAsk::SamePerson => "The same person, with a new request",
        IntakeAsk::Open => "Show this case: it is what they came for",
        IntakeAsk::NotSame => "Another person",
        IntakeAsk::Kind => "What kind of request?",
        IntakeAsk::Channel => "By which channel did it come?",
        IntakeAsk::WhichRejection => "Which rejection do they object to?",
        IntakeAsk::WhichCase => "Which case is the complaint about?",
        IntakeAsk::NoCase => "About no case in particular",
        IntakeAsk::Service => "Which service?",
        IntakeAsk::Name => "What is the name, as on the identity paper?",
        IntakeAsk::NationalId => "What is the national id or iqama?",
        IntakeAsk::Paper => "Is there another identity paper?",
        IntakeAsk::PaperNumber => "What is the number of the paper?",
        IntakeAsk::Phone => "What is the telephone number?",
        IntakeAsk::Address => "Where do they live?",
        IntakeAsk::Amount => "How many riyals are asked for?",
        IntakeAsk::Quantity => "How many are asked for: pieces, places or hours?",
        IntakeAsk::Relation => "Are they related to anybody on the staff or the committee?",
        IntakeAsk::NoRelation => "To nobody",
        IntakeAsk::Summary => "What is the need, in their own words?",
        IntakeAsk::ByVerification => "verification needs it; it can be left for now",
        IntakeAsk::Later => "Not now, but when the data are verified",
        IntakeAsk::NoAnswer => "No answer",
        IntakeAsk::Papers => "papers needed",
        IntakeAsk::Why => "alike in",
        IntakeAsk::Confirm => "Record the request like this?",
        IntakeAsk::Save => "Yes, record it",
        IntakeAsk::Keep => "Keep it as a draft, to go on with later",
        IntakeAsk::Discard => "Give it up, and keep nothing",
        IntakeAsk::WhichDraft => "Which draft do you go on with?",
    };
    fixed.to_owned()
}
