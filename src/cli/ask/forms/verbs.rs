//! What each step asks about its case: one table, and the steps that ask little.

use crate::cli::ask::forms::step::At;
use crate::cli::ask::forms::{amend, answer, deliver, papers, reopen};
use crate::cli::ask::question::{Choice, Question};
use crate::cli::error::Failure;
use crate::domain::channel::Channel;
use crate::domain::event::act::{HowKind, Score, Urgency};
use crate::domain::event::kind::EventKind;
use crate::domain::message::Template;
use crate::domain::stage::Stage;
use crate::locale::ask::step::StepAsk;

/// The questions about a case in their order, as far as the answers lead.
pub(super) type Asked = Result<Vec<Question>, Failure>;

/// What a step asks.
pub(super) type Asks = fn(&At<'_>) -> Asked;

/// Every step that asks in this way; its command is called as its event is.
pub(super) const VERBS: &[(EventKind, Asks)] = &[
    (EventKind::Contact, contact),
    (EventKind::Declare, declare),
    (EventKind::Verify, papers::verify),
    (EventKind::Refer, refer),
    (EventKind::Answer, answer::questions),
    (EventKind::Assess, assess),
    (EventKind::Submit, told),
    (EventKind::Notify, told),
    (EventKind::Register, papers::register),
    (EventKind::Deliver, deliver::questions),
    (EventKind::Feedback, feedback),
    (EventKind::Withdraw, withdraw),
    (EventKind::Close, close),
    (EventKind::Reopen, reopen::questions),
    (EventKind::Amend, amend::questions),
];

fn contact(at: &At<'_>) -> Asked {
    if at.has_one_of(&["--message"]) {
        return Ok(Vec::new());
    }
    if at.has_one_of(&["--via", "--in", "--sent"]) {
        return Ok(vec![message(at)]);
    }
    let mut asked = Vec::new();
    if !at.has_one_of(&["--visit", "--call"]) {
        let channels = channels("--channel", at, Channel::ALL.to_vec());
        asked.push(at.one("--channel", &StepAsk::Way, channels));
    }
    asked.push(at.text("--question", &StepAsk::Question).optional());
    let mut last = "--question".to_owned();
    for number in 2.. {
        // Until nothing more is said; questions that came as flags are all there are.
        let more = at.answers.asked(&last);
        if more.is_none_or(|answer| answer.values.is_empty()) {
            break;
        }
        last = format!("--question {number}");
        asked.push(at.text(&last, &StepAsk::NextQuestion).optional());
    }
    asked.push(at.text("--note", &StepAsk::Note).optional());
    Ok(asked)
}

/// Which of the messages that are ready; those that make sense now come first.
fn message(at: &At<'_>) -> Question {
    let mut templates = Template::ALL.to_vec();
    templates.sort_by_key(|it| !it.fits(at.case, &at.view, &at.trial.register.office));
    let choice = |it: Template| Choice::of_flag("--message", it.name(), at.words.template(it));
    let choices = templates.into_iter().map(choice).collect();
    at.one("--message", &StepAsk::Message, choices)
}

fn declare(at: &At<'_>) -> Asked {
    let how = |how: &HowKind| Choice::of_flag("--how", how.name(), at.words.how(*how));
    let choices = HowKind::ALL.iter().map(how).collect();
    let mut asked = vec![at.one("--how", &StepAsk::How, choices)];
    match at.answers.value("--how").and_then(HowKind::parse) {
        Some(HowKind::Thumbprint) => asked.push(at.name("--witness", &StepAsk::Witness)),
        Some(HowKind::Guardian) => asked.push(at.name("--guardian", &StepAsk::Guardian)),
        Some(HowKind::Signature | HowKind::RecordedConsent) | None => {}
    }
    Ok(asked)
}

fn refer(at: &At<'_>) -> Asked {
    Ok(vec![at.text("--reason", &StepAsk::Unclear)])
}

fn assess(at: &At<'_>) -> Asked {
    let need = |need: &Urgency| Choice::of_flag("--need", need.name(), at.words.urgency(*need));
    let choices = Urgency::ALL.iter().map(need).collect();
    Ok(vec![
        at.one("--need", &StepAsk::Need, choices),
        at.text("--note", &StepAsk::Findings).optional(),
    ])
}

/// By which channel the applicant was told; the one by which the request came, and the phone, are proposed.
fn told(at: &At<'_>) -> Asked {
    let mut order = vec![at.case.header.channel, Channel::Phone];
    order.extend(Channel::ALL);
    let channels = channels("--told", at, order);
    Ok(vec![at.one("--told", &StepAsk::Told, channels)])
}

fn feedback(at: &At<'_>) -> Asked {
    let mut asked = Vec::new();
    if !at.has_one_of(&["--declined"]) {
        let scores = (1..=5).rev().filter_map(Score::new);
        let score = |score: Score| {
            let number = score.get().to_string();
            Choice::of_flag("--score", &number, at.say(&StepAsk::Score(score)))
        };
        let declined = Choice {
            words: vec!["--declined".to_owned()],
            ..at.silent(&StepAsk::Declined)
        };
        // Whoever only presses Enter must not have praised the service.
        let choices = [declined].into_iter().chain(scores.map(score)).collect();
        asked.push(at.one("--score", &StepAsk::Satisfaction, choices));
    }
    asked.push(at.text("--comment", &StepAsk::Comment).optional());
    Ok(asked)
}

fn withdraw(at: &At<'_>) -> Asked {
    Ok(vec![at.text("--reason", &StepAsk::WhyWithdrawn)])
}

/// Only a service that was not given whole is closed with a reason (clause S7).
fn close(at: &At<'_>) -> Asked {
    let unfinished = matches!(at.view.stage, Stage::Registered | Stage::InDelivery);
    let reason = || at.text("--reason", &StepAsk::WhyUnfinished);
    Ok(unfinished.then(reason).into_iter().collect())
}

/// Returns each of these channels once.
fn channels(flag: &str, at: &At<'_>, order: Vec<Channel>) -> Vec<Choice> {
    let mut choices: Vec<Choice> = Vec::new();
    for channel in order {
        if choices.iter().all(|choice| choice.value != channel.name()) {
            let label = at.words.channel(channel);
            choices.push(Choice::of_flag(flag, channel.name(), label));
        }
    }
    choices
}
