//! The questions of a sitting in English.

use crate::domain::event::act::OutcomeKind;
use crate::locale::Locale;
use crate::locale::ask::sitting::SittingAsk;
use crate::locale::en::sitting::ruling;
use crate::locale::noun::Noun;

pub(super) fn say(locale: &Locale<'_>, ask: &SittingAsk<'_>) -> String {
    let plain = match ask {
        SittingAsk::Session {
            id,
            opened,
            today,
            present,
            decided,
        } => {
            let day = locale.narrow().day(*opened);
            let today = if *today { "today, " } else { "" };
            let present = locale.count(*present as u64, Noun::Member);
            return format!("{id} · {today}{day} · {present} present · {decided} decided");
        }
        SittingAsk::Quorum { quorum, members } => {
            return format!("quorum: {quorum} of {members}");
        }
        SittingAsk::NoQuorum {
            present,
            members,
            quorum,
        } => {
            return format!(
                "{present} of {members} present, quorum {quorum}: the committee does not sit."
            );
        }
        SittingAsk::WhyAside(member) => {
            return format!("Why does {} stand aside?", locale.staff(member));
        }
        SittingAsk::Urgent(day) => {
            return format!("No answer before {}. What cannot wait?", locale.day(*day));
        }
        SittingAsk::Confirm { case, decision } => {
            return format!("{case}: {}. Record it?", ruling(locale, decision));
        }
        SittingAsk::WhichSession => "Which session?",
        SittingAsk::NewSession => "Open a new session",
        SittingAsk::WhoIsPresent => "Which members are present?",
        SittingAsk::WhatOutcome => "What does the committee decide?",
        SittingAsk::Outcome(OutcomeKind::Accept) => "Accept",
        SittingAsk::Outcome(OutcomeKind::Reject) => "Reject",
        SittingAsk::Outcome(OutcomeKind::Defer) => "Defer",
        SittingAsk::Outcome(OutcomeKind::AskMore) => "Ask for more",
        SittingAsk::StandAside => "A member stands aside",
        SittingAsk::Skip => "Skip for now",
        SittingAsk::Previous => "Back to the case before",
        SittingAsk::Stop => "Stop, and go on later",
        SittingAsk::WhoStandsAside => "Which member stands aside?",
        SittingAsk::Amount => "How many riyals are granted?",
        SittingAsk::Quantity => "How many units are granted?",
        SittingAsk::Reason => "For which reason?",
        SittingAsk::Words(OutcomeKind::Accept | OutcomeKind::Defer) => {
            "What else is the applicant told?"
        }
        SittingAsk::Words(OutcomeKind::Reject) => "Why, as the applicant is told?",
        SittingAsk::Words(OutcomeKind::AskMore) => "What is the applicant asked for?",
        SittingAsk::Until => "Until when?",
        SittingAsk::Yes => "Yes, record it",
        SittingAsk::No => "No, change it",
    };
    plain.to_owned()
}
