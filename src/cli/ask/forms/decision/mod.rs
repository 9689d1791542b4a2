//! What the committee decides in one case: the outcome, and what that outcome needs.

mod particulars;

use crate::cli::ask::question::{Answers, Choice, Form, Kind, Question};
use crate::cli::error::Failure;
use crate::domain::case::Case;
use crate::domain::event::act::OutcomeKind;
use crate::domain::office::Lang;
use crate::domain::session::{Aside, Session};
use crate::locale::Locale;
use crate::locale::ask::Ask;
use crate::locale::ask::sitting::SittingAsk;
use crate::locale::message::Message;
use crate::locale::sitting::Sitting;
use crate::register::Register;
use chrono::NaiveDate;
use std::rc::Rc;

const CONFIRM: &str = "confirm";
const NO: &str = "no";
/// A member stands aside, and then the outcome is asked for again.
const ASIDE: &str = "stand-aside";

/// What else may happen to a case in a sitting than a decision.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum Move {
    /// It is heard later.
    Skip,
    /// The case before it is heard again.
    Previous,
    /// The sitting ends here for now.
    Stop,
}

impl Move {
    const ALL: [Self; 3] = [Self::Skip, Self::Previous, Self::Stop];

    /// Returns the move that was chosen instead of a decision.
    pub(crate) fn chosen(answers: &Answers) -> Option<Self> {
        let mut values = answers.0.iter().filter(|it| it.key.starts_with(OUTCOME));
        values.find_map(|answer| {
            let value = answer.values.first()?;
            Self::ALL.into_iter().find(|it| it.name() == value)
        })
    }

    fn name(self) -> &'static str {
        match self {
            Self::Skip => "skip",
            Self::Previous => "previous",
            Self::Stop => "stop",
        }
    }

    fn label(self) -> SittingAsk<'static> {
        match self {
            Self::Skip => SittingAsk::Skip,
            Self::Previous => SittingAsk::Previous,
            Self::Stop => SittingAsk::Stop,
        }
    }
}

/// Returns whether the decision, read once more, was not what the committee meant.
pub(crate) fn is_refused(answers: &Answers) -> bool {
    answers.value(CONFIRM) == Some(NO)
}

/// The key under which the outcome is asked for: a word of the form, as each outcome is a flag of its own.
const OUTCOME: &str = "outcome";

/// The questions of one decision.
pub(crate) struct Deciding {
    register: Rc<Register>,
    lang: Lang,
    case: Case,
    session: Session,
    /// The first day of the answer, where that has not come.
    not_before: Option<NaiveDate>,
    /// Whether other cases stand before and after it.
    in_a_row: bool,
}

impl Deciding {
    /// Returns the questions for a case in a sitting.
    pub(crate) fn new(
        register: &Rc<Register>,
        lang: Lang,
        case: Case,
        session: Session,
        not_before: Option<NaiveDate>,
    ) -> Self {
        Self {
            register: Rc::clone(register),
            lang,
            case,
            session,
            not_before,
            in_a_row: false,
        }
    }

    /// Lets the person also go to another case.
    pub(crate) fn in_a_row(self) -> Self {
        Self {
            in_a_row: true,
            ..self
        }
    }

    /// Returns the outcome, or the question that comes before it is known; nothing after a move to another case.
    fn outcome(
        &self,
        answers: &Answers,
        words: &Locale<'_>,
    ) -> Result<OutcomeKind, Option<Question>> {
        let mut flags = OutcomeKind::ALL.iter();
        if let Some(kind) = flags.find(|kind| answers.has(&flag(**kind))) {
            return Ok(*kind);
        }
        let mut session = self.session.clone();
        for round in 0.. {
            let key = format!("{OUTCOME} {round}");
            let Some(value) = answers.value(&key) else {
                return Err(Some(self.what(key, &session, words)));
            };
            if value != ASIDE {
                return OutcomeKind::parse(value).ok_or(None);
            }
            self.aside(round, answers, &mut session, words)?;
        }
        Err(None)
    }

    /// Has one more member stand aside, or returns the question that is left.
    fn aside(
        &self,
        round: usize,
        answers: &Answers,
        session: &mut Session,
        words: &Locale<'_>,
    ) -> Result<(), Option<Question>> {
        let case = self.case.header.id;
        let key = format!("{ASIDE} {round}");
        let taking_part = session.taking_part(case);
        let Some(id) = answers.value(&key) else {
            let choices = taking_part.iter().map(|id| Choice {
                label: words.staff(id),
                value: id.to_string(),
                words: Vec::new(),
            });
            let kind = Kind::One(choices.collect());
            return Err(Some(asks(key, words, &SittingAsk::WhoStandsAside, kind)));
        };
        let member = taking_part.into_iter().find(|it| it.as_str() == id);
        let member = member.ok_or(None)?.clone();
        let key = format!("--aside={member}");
        let Some(reason) = answers.value(&key) else {
            let kind = self.line(false, String::new());
            let ask = SittingAsk::WhyAside(&member);
            return Err(Some(asks(key, words, &ask, kind)));
        };
        session.aside.push(Aside {
            case,
            reason: reason.to_owned(),
            member,
        });
        Ok(())
    }

    fn what(&self, key: String, session: &Session, words: &Locale<'_>) -> Question {
        let outcomes = OutcomeKind::ALL.iter().map(|kind| Choice {
            label: say(words, &SittingAsk::Outcome(*kind)),
            value: kind.name().to_owned(),
            words: vec![flag(*kind)],
        });
        let mut choices: Vec<Choice> = outcomes.collect();
        let mut also = |ask, value: &str| {
            choices.push(Choice {
                label: say(words, &ask),
                value: value.to_owned(),
                words: Vec::new(),
            });
        };
        also(SittingAsk::StandAside, ASIDE);
        if self.in_a_row {
            for other in Move::ALL {
                also(other.label(), other.name());
            }
        }
        let taking_part = session.taking_part(self.case.header.id);
        let members: Vec<_> = taking_part.into_iter().cloned().collect();
        let seats = Sitting::Members {
            members: &members,
            of: session.committee.len(),
            quorum: session.quorum(),
        };
        Question {
            hint: Some(words.say(&Message::Sitting(&seats))),
            ..asks(key, words, &SittingAsk::WhatOutcome, Kind::One(choices))
        }
    }
}

impl Form for Deciding {
    fn next(&mut self, answers: &Answers) -> Result<Option<Question>, Failure> {
        let register = Rc::clone(&self.register);
        let words = Locale::of_register(self.lang, &register.office, &register.policy);
        Ok(match self.outcome(answers, &words) {
            Ok(kind) => self.particular(kind, answers, &words),
            Err(question) => question,
        })
    }
}

fn flag(kind: OutcomeKind) -> String {
    format!("--{}", kind.name())
}

fn asks(key: String, words: &Locale<'_>, ask: &SittingAsk<'_>, kind: Kind) -> Question {
    Question {
        key,
        text: say(words, ask),
        hint: None,
        kind,
    }
}

fn say(words: &Locale<'_>, ask: &SittingAsk<'_>) -> String {
    words.say(&Message::Ask(&Ask::Sitting(ask)))
}
