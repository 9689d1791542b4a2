//! What an outcome brings with it: how much, why, until when, and whether that is meant.

use crate::cli::ask::forms::decision::{CONFIRM, Deciding, NO, asks, say};
use crate::cli::ask::forms::judge;
use crate::cli::ask::question::{Answers, Choice, Kind, Question};
use crate::cli::typed;
use crate::domain::calendar::WrittenDate;
use crate::domain::event::act::{Decision, Grant, Outcome, OutcomeKind};
use crate::domain::money::Money;
use crate::domain::policy::ReasonFor;
use crate::domain::service::Measure;
use crate::locale::Locale;
use crate::locale::ask::sitting::SittingAsk;

impl Deciding {
    /// Returns the next question that this outcome brings with it.
    pub(super) fn particular(
        &self,
        kind: OutcomeKind,
        answers: &Answers,
        words: &Locale<'_>,
    ) -> Option<Question> {
        let ask =
            |key: &str, ask: &SittingAsk<'_>, kind| Some(asks(key.to_owned(), words, ask, kind));
        let accepts = kind == OutcomeKind::Accept;
        if accepts && let Some(question) = self.grant(answers, words) {
            return Some(question);
        }
        if !answers.has("--reason") {
            let reasons = self.reasons(ReasonFor::of(kind), words);
            return ask("--reason", &SittingAsk::Reason, Kind::One(reasons));
        }
        if !answers.has("--words") {
            let line = self.line(!kind.needs_words(), String::new());
            return ask("--words", &SittingAsk::Words(kind), line);
        }
        let answered = matches!(kind, OutcomeKind::Accept | OutcomeKind::Reject);
        if !answered && !answers.has("--until") {
            return ask("--until", &SittingAsk::Until, self.day());
        }
        if answered
            && let Some(day) = self.not_before
            && !answers.has("--urgent")
        {
            let line = self.line(false, String::new());
            return ask("--urgent", &SittingAsk::Urgent(day), line);
        }
        if answers.has(CONFIRM) {
            return None;
        }
        let decision = self.decision(kind, answers);
        let confirm = SittingAsk::Confirm {
            case: self.case.header.id,
            decision: &decision,
        };
        let choice = |ask, value: &str| Choice {
            label: say(words, &ask),
            value: value.to_owned(),
            words: Vec::new(),
        };
        let choices = vec![choice(SittingAsk::Yes, "yes"), choice(SittingAsk::No, NO)];
        ask(CONFIRM, &confirm, Kind::One(choices))
    }

    /// Asks how much is granted, in the service's own measure; what was asked for stands in the line.
    fn grant(&self, answers: &Answers, words: &Locale<'_>) -> Option<Question> {
        if answers.has("--amount") || answers.has("--quantity") {
            return None;
        }
        let header = &self.case.header;
        let catalogue = &self.register.office.catalogue;
        let service = catalogue.service(header.service.as_deref()?)?;
        let (key, ask, start) = match service.measure {
            Measure::Amount => {
                let asked = header.amount.map(|money| money.to_string());
                ("--amount", SittingAsk::Amount, asked)
            }
            Measure::Quantity => {
                let asked = header.quantity.map(|count| count.to_string());
                ("--quantity", SittingAsk::Quantity, asked)
            }
        };
        let measure = service.measure;
        let judge = judge::by(&self.register, self.lang, move |raw, _, words| {
            let grant = match measure {
                Measure::Amount => Grant::Amount(Money::parse(raw)?),
                Measure::Quantity => Grant::Quantity(typed::count(raw)?),
            };
            Ok(Some(words.grant(grant)))
        });
        let kind = Kind::Line {
            judge,
            optional: false,
            start: start.unwrap_or_default(),
        };
        Some(asks(key.to_owned(), words, &ask, kind))
    }

    fn reasons(&self, purpose: ReasonFor, words: &Locale<'_>) -> Vec<Choice> {
        let codes = self.register.policy.codes(purpose);
        let choice = |code: &String| Choice::of_flag("--reason", code, words.reason(purpose, code));
        codes.iter().map(choice).collect()
    }

    pub(super) fn line(&self, optional: bool, start: String) -> Kind {
        Kind::Line {
            judge: judge::words(&self.register, self.lang),
            optional,
            start,
        }
    }

    fn day(&self) -> Kind {
        let judge = judge::by(&self.register, self.lang, |raw, _, words| {
            WrittenDate::parse(raw).map(|date| Some(words.day(date.gregorian())))
        });
        Kind::Line {
            judge,
            optional: true,
            start: String::new(),
        }
    }

    /// Returns what the command will record, to be read before it does.
    fn decision(&self, kind: OutcomeKind, answers: &Answers) -> Decision {
        let text = |key| answers.value(key).map(str::to_owned);
        let amount = answers.value("--amount");
        let amount = amount.and_then(|raw| Money::parse(raw).ok());
        let quantity = answers.value("--quantity");
        let quantity = quantity.and_then(|raw| typed::count(raw).ok());
        let grant = amount.map(Grant::Amount);
        let grant = grant.or_else(|| quantity.map(Grant::Quantity));
        let until = answers.value("--until");
        let until = until.and_then(|raw| WrittenDate::parse(raw).ok());
        let until = until.map(WrittenDate::gregorian);
        Decision {
            outcome: match kind {
                OutcomeKind::Accept => Outcome::Accept(grant),
                OutcomeKind::Reject => Outcome::Reject,
                OutcomeKind::Defer => Outcome::Defer(until),
                OutcomeKind::AskMore => Outcome::AskMore(until),
            },
            reason: text("--reason").unwrap_or_default(),
            words: text("--words"),
            session: self.session.id,
            urgent: text("--urgent"),
        }
    }
}
