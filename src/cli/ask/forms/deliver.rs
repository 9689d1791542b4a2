//! What was given, where, to whom, and what shows it (clause S7).

use crate::cli::ask::forms::judge;
use crate::cli::ask::forms::step::At;
use crate::cli::ask::forms::verbs::Asked;
use crate::cli::ask::question::Question;
use crate::cli::ask::trial::measure;
use crate::cli::typed;
use crate::domain::event::act::{Act, Delivery, Grant};
use crate::domain::money::Money;
use crate::domain::service::Measure;
use crate::locale::ask::step::StepAsk;
use crate::locale::message::Message;
use crate::locale::notice::Notice;

pub(super) fn questions(at: &At<'_>) -> Asked {
    let mut asked = Vec::new();
    if !at.has_one_of(&["--amount", "--quantity"]) {
        asked.push(given(at));
    }
    asked.push(at.name("--place", &StepAsk::Place).optional());
    asked.push(at.name("--received-by", &StepAsk::ReceivedBy).optional());
    asked.push(at.name("--evidence", &StepAsk::Evidence).optional());
    Ok(asked)
}

/// How much was given, in the measure of what remains.
fn given(at: &At<'_>) -> Question {
    let measure = match at.view.remaining {
        Some(Grant::Amount(_)) => Measure::Amount,
        Some(Grant::Quantity(_)) => Measure::Quantity,
        None => measure(at.case, &at.trial.register),
    };
    let flag = match measure {
        Measure::Amount => "--amount",
        Measure::Quantity => "--quantity",
    };
    let judge = judge::admitted(at.trial, at.case, move |raw, words| {
        let given = match measure {
            Measure::Amount => Grant::Amount(Money::parse(raw)?),
            Measure::Quantity => Grant::Quantity(typed::count(raw)?),
        };
        let act = Act::Deliver(Delivery {
            given,
            place: None,
            received_by: None,
            evidence: None,
        });
        Ok((act, words.grant(given)))
    });
    let question = Question::line(flag, at.say(&StepAsk::Given(measure)), judge);
    match at.view.remaining {
        Some(grant) => {
            let remaining = Message::Notice(&Notice::Remaining(grant));
            question.hinted(at.words.say(&remaining))
        }
        None => question,
    }
}
