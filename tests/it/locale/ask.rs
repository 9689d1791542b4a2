//! One sample of each question.

mod intake;
mod step;

use bmf::domain::event::kind::EventKind;
use bmf::domain::id::CaseId;
use bmf::domain::stage::Stage;
use bmf::locale::ask::Ask;
use bmf::locale::ask::intake::IntakeAsk;
use bmf::locale::ask::sitting::SittingAsk;
use bmf::locale::ask::step::StepAsk;
use bmf::locale::message::Message;
use std::sync::LazyLock;

use crate::locale::message::judge;
use crate::locale::sample::{Arguments, samples, texts};

static CASE: LazyLock<CaseId> = LazyLock::new(|| CaseId::parse("DJ-2606-0042-5").unwrap());

#[test]
fn every_question_is_asked_in_both_languages() {
    judge(&asks(), |to, it| to.say(&Message::Ask(it)));
}

#[rustfmt::skip]
fn asks() -> Vec<(Ask<'static>, Arguments)> {
    use Ask as A;
    samples! { Ask<'static>;
        A::LineKeys => A::LineKeys, |_| texts(["Enter", "Esc", "Ctrl-C"]);
        A::SkipKeys => A::SkipKeys, |_| texts(["Enter", "Esc", "Ctrl-C"]);
        A::OneKeys => A::OneKeys, |_| texts(["Enter", "Esc", "Ctrl-C"]);
        A::AnyKeys => A::AnyKeys, |_| texts(["Space", "Enter", "Esc", "Ctrl-C"]);
        A::Needed => A::Needed, |_| vec![];
        A::Who => A::Who, |_| vec![];
        A::WhichCase(_) => A::WhichCase(EventKind::Verify), |to| vec![to.event(EventKind::Verify)];
        A::Case { .. } => A::Case { id: *CASE, name: "alpha", stage: Stage::Received }, |to| vec![CASE.to_string(), "alpha".into(), to.stage(Stage::Received)];
        A::Intake(_) => A::Intake(&IntakeAsk::Search), |_| vec![];
        A::Step(_) => A::Step(&StepAsk::Told), |_| vec![];
        A::Sitting(_) => A::Sitting(&SittingAsk::Stop), |_| vec![];
    }
}
