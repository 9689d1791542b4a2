//! One sample of each question about a step, and of each choice that has no other name.

use bmf::domain::event::act::Score;
use bmf::domain::service::Measure;
use bmf::locale::ask::Ask;
use bmf::locale::ask::step::StepAsk;
use bmf::locale::message::Message;

use crate::locale::message::{judge, side_by_side};
use crate::locale::sample::{Arguments, samples, texts};

#[test]
fn every_question_about_a_step_is_asked_in_both_languages() {
    judge(&asks(), |to, it| to.say(&Message::Ask(&Ask::Step(it))));
}

#[test]
fn satisfaction_is_graded_in_words_from_poor_to_very_good() {
    let scores: Vec<StepAsk<'_>> = (1..=5).filter_map(Score::new).map(StepAsk::Score).collect();
    let asks: Vec<Ask<'_>> = scores.iter().map(Ask::Step).collect();
    insta::assert_snapshot!(side_by_side(asks.iter().map(Message::Ask)), @"
    1: poor
    ⟨1⟩: ضعيف
    2: weak
    ⟨2⟩: مقبول
    3: fair
    ⟨3⟩: جيد
    4: good
    ⟨4⟩: جيد جدًا
    5: very good
    ⟨5⟩: ممتاز
    ");
}

#[rustfmt::skip]
fn asks() -> Vec<(StepAsk<'static>, Arguments)> {
    use StepAsk as S;
    samples! { StepAsk<'static>;
        S::AnyCase => S::AnyCase, |_| vec![];
        S::Way => S::Way, |_| vec![];
        S::Message => S::Message, |_| vec![];
        S::Question => S::Question, |_| vec![];
        S::NextQuestion => S::NextQuestion, |_| vec![];
        S::Note => S::Note, |_| vec![];
        S::How => S::How, |_| vec![];
        S::Witness => S::Witness, |_| vec![];
        S::Guardian => S::Guardian, |_| vec![];
        S::Papers => S::Papers, |_| vec![];
        S::Expires(_) => S::Expires("alpha"), |_| texts(["alpha"]);
        S::Day => S::Day, |_| texts(["1450", "2028-06-24"]);
        S::Beneficiary => S::Beneficiary, |_| vec![];
        S::Unclear => S::Unclear, |_| vec![];
        S::WhichQuestion => S::WhichQuestion, |_| vec![];
        S::AllOpen => S::AllOpen, |_| vec![];
        S::Answer => S::Answer, |_| vec![];
        S::WasAsked(_) => S::WasAsked("alpha"), |_| texts(["alpha"]);
        S::Misconception => S::Misconception, |_| vec![];
        S::NoMisconception => S::NoMisconception, |_| vec![];
        S::Corrected => S::Corrected, |_| vec![];
        S::Need => S::Need, |_| vec![];
        S::Findings => S::Findings, |_| vec![];
        S::Told => S::Told, |_| vec![];
        S::Given(_) => S::Given(Measure::Amount), |_| vec![];
        S::Place => S::Place, |_| vec![];
        S::ReceivedBy => S::ReceivedBy, |_| vec![];
        S::Evidence => S::Evidence, |_| vec![];
        S::Satisfaction => S::Satisfaction, |_| vec![];
        S::Score(_) => S::Score(Score::new(4).unwrap()), |_| texts(["4"]);
        S::Declined => S::Declined, |_| vec![];
        S::Comment => S::Comment, |_| vec![];
        S::WhyWithdrawn => S::WhyWithdrawn, |_| vec![];
        S::WhyUnfinished => S::WhyUnfinished, |_| vec![];
        S::WhyReopened => S::WhyReopened, |_| vec![];
        S::Objection => S::Objection, |_| vec![];
        S::NoObjection => S::NoObjection, |_| vec![];
        S::WhichField => S::WhichField, |_| vec![];
        S::NextField => S::NextField, |_| vec![];
        S::NoOtherField => S::NoOtherField, |_| vec![];
        S::NoFieldButEntry => S::NoFieldButEntry, |_| vec![];
        S::WhichEntry => S::WhichEntry, |_| vec![];
        S::NewValue(_) => S::NewValue("alpha"), |_| texts(["alpha"]);
        S::Emptied => S::Emptied, |_| vec![];
        S::EmptyEmpties => S::EmptyEmpties, |_| vec![];
        S::WhyAmended => S::WhyAmended, |_| vec![];
    }
}
