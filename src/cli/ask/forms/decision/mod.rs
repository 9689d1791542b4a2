//! What the committee decides in one case: the outcome, and what that outcome needs.

mod particulars;

use crate::cli::ask::question::{Answers, Choice, Form, Kind, Question};
use crate::cli::error::Failure;
use crate::domain::actor::StaffId;
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
use std::ops::ControlFlow;
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

/// How far the answers lead.
enum Reached {
    /// The committee decides so.
    Outcome(OutcomeKind),
    /// Something is to be asked first.
    Question(Question),
    /// The committee goes to another case, or home.
    Move,
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

    /// Returns how far the answers lead: to an outcome, after as many members as there are have stood aside.
    fn reached(&self, answers: &Answers, words: &Locale<'_>) -> Reached {
        let mut flags = OutcomeKind::ALL.iter();
        if let Some(kind) = flags.find(|kind| answers.has(&flag(**kind))) {
            return Reached::Outcome(*kind);
        }
        let mut session = self.session.clone();
        let mut round = 0;
        loop {
            let key = format!("{OUTCOME} {round}");
            let Some(value) = answers.value(&key) else {
                return Reached::Question(self.what(key, &session, words));
            };
            if value != ASIDE {
                return OutcomeKind::parse(value).map_or(Reached::Move, Reached::Outcome);
            }
            match self.aside(round, answers, &session, words) {
                ControlFlow::Continue(aside) => session.aside.push(aside),
                ControlFlow::Break(question) => return Reached::Question(question),
            }
            round += 1;
        }
    }

    /// Returns one more member who stands aside, or what is still to be asked about that.
    fn aside(
        &self,
        round: usize,
        answers: &Answers,
        session: &Session,
        words: &Locale<'_>,
    ) -> ControlFlow<Question, Aside> {
        let case = self.case.header.id;
        let key = format!("{ASIDE} {round}");
        let taking_part = session.taking_part(case);
        let named = answers.value(&key);
        let named = named.and_then(|id| taking_part.iter().find(|it| it.as_str() == id));
        let Some(member) = named else {
            let choices = taking_part.iter().map(|id| Choice {
                label: words.staff(id),
                value: id.to_string(),
                words: Vec::new(),
            });
            let kind = Kind::One(choices.collect());
            let ask = SittingAsk::WhoStandsAside;
            return ControlFlow::Break(asks(key, words, &ask, kind));
        };
        let key = format!("--aside={member}");
        let Some(reason) = answers.value(&key) else {
            let kind = self.line(false, String::new());
            let ask = SittingAsk::WhyAside(member);
            return ControlFlow::Break(asks(key, words, &ask, kind));
        };
        ControlFlow::Continue(Aside {
            case,
            member: StaffId::clone(member),
            reason: reason.to_owned(),
        })
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
        let taking_part = session.taking_part(self.case.header.id);
        if !taking_part.is_empty() {
            also(SittingAsk::StandAside, ASIDE);
        }
        if self.in_a_row {
            for other in Move::ALL {
                also(other.label(), other.name());
            }
        }
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
        Ok(match self.reached(answers, &words) {
            Reached::Outcome(kind) => self.particular(kind, answers, &words),
            Reached::Question(question) => Some(question),
            Reached::Move => None,
        })
    }
}

fn flag(kind: OutcomeKind) -> String {
    format!("--{}", kind.name())
}

fn asks(key: String, words: &Locale<'_>, ask: &SittingAsk<'_>, kind: Kind) -> Question {
    Question::of(key, say(words, ask), kind)
}

fn say(words: &Locale<'_>, ask: &SittingAsk<'_>) -> String {
    words.say(&Message::Ask(&Ask::Sitting(ask)))
}
