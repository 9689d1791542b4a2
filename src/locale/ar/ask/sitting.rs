//! The questions of a sitting in Arabic.

use crate::domain::event::act::OutcomeKind;
use crate::locale::Locale;
use crate::locale::ar::sitting::ruling;
use crate::locale::ask::sitting::SittingAsk;
use crate::locale::noun::Noun;

pub(super) fn say(locale: &Locale<'_>, ask: &SittingAsk<'_>) -> String {
    let number = |number: usize| locale.number(number as u64);
    let plain = match ask {
        SittingAsk::Session {
            id,
            opened,
            today,
            present,
            decided,
        } => {
            let today = if *today { "اليوم، " } else { "" };
            return format!(
                "{} · {today}{} · الحاضرون: {} · القرارات: {}",
                locale.ltr(&id.to_string()),
                locale.narrow().day(*opened),
                locale.count(*present as u64, Noun::Member),
                number(*decided)
            );
        }
        SittingAsk::Quorum { quorum, members } => {
            return format!("النصاب: {} من {}", number(*quorum), number(*members));
        }
        SittingAsk::NoQuorum {
            present,
            members,
            quorum,
        } => {
            return format!(
                "الحاضرون: {} من {}، والنصاب: {}، فلا تنعقد الجلسة.",
                number(*present),
                number(*members),
                number(*quorum)
            );
        }
        SittingAsk::WhyAside(member) => {
            return format!("ما سبب تنحّي {}؟", locale.staff(member));
        }
        SittingAsk::Urgent(day) => {
            return format!("لا رد قبل {}. ما السبب العاجل؟", locale.day(*day));
        }
        SittingAsk::Confirm { case, decision } => {
            return format!(
                "{}: {}. هل يُسجَّل؟",
                locale.ltr(&case.to_string()),
                ruling(locale, decision)
            );
        }
        SittingAsk::WhichSession => "أي جلسة؟",
        SittingAsk::NewSession => "فتح جلسة جديدة",
        SittingAsk::WhoIsPresent => "من حضر من الأعضاء؟",
        SittingAsk::WhatOutcome => "ما قرار اللجنة؟",
        SittingAsk::Outcome(OutcomeKind::Accept) => "قبول",
        SittingAsk::Outcome(OutcomeKind::Reject) => "رفض",
        SittingAsk::Outcome(OutcomeKind::Defer) => "تأجيل",
        SittingAsk::Outcome(OutcomeKind::AskMore) => "طلب استكمال",
        SittingAsk::StandAside => "تنحّي عضو عن هذا الطلب",
        SittingAsk::Skip => "ترك هذا الطلب الآن",
        SittingAsk::Previous => "العودة إلى الطلب السابق",
        SittingAsk::Stop => "إيقاف الجلسة وإكمالها لاحقًا",
        SittingAsk::WhoStandsAside => "من الذي يتنحّى؟",
        SittingAsk::Amount => "كم ريالًا يُعتمد؟",
        SittingAsk::Quantity => "كم وحدة تُعتمد؟",
        SittingAsk::Reason => "ما السبب؟",
        SittingAsk::Words(OutcomeKind::Accept | OutcomeKind::Defer) => {
            "ما الذي يضاف عند إبلاغ مقدم الطلب؟"
        }
        SittingAsk::Words(OutcomeKind::Reject) => "ما السبب بالكلمات، كما يُبلَّغ به مقدم الطلب؟",
        SittingAsk::Words(OutcomeKind::AskMore) => "ما المطلوب استكماله؟",
        SittingAsk::Until => "إلى أي تاريخ؟",
        SittingAsk::Yes => "نعم، يُسجَّل",
        SittingAsk::No => "لا، يُعدَّل",
    };
    plain.to_owned()
}
