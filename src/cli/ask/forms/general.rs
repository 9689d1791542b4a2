//! The questions of the steps that need little: a case, and a thing or two to say.

use crate::cli::ask::forms::{cases, judge};
use crate::cli::ask::question::{Answers, Choice, Form, Kind, Question};
use crate::cli::error::Failure;
use crate::domain::channel::Channel;
use crate::domain::event::kind::EventKind;
use crate::domain::office::Lang;
use crate::locale::Locale;
use crate::locale::ask::Ask;
use crate::locale::message::Message;
use crate::register::Register;
use std::rc::Rc;

/// The questions of one such step.
pub(crate) struct General {
    register: Rc<Register>,
    lang: Lang,
    event: EventKind,
    asks: &'static [Asks],
}

/// What is asked after the case.
#[derive(Clone, Copy)]
enum Asks {
    /// A channel, under this flag.
    Channel(&'static str, Ask<'static>),
    /// Words, under this flag.
    Words(&'static str, Ask<'static>),
}

/// Returns the questions of a step, if it is one of these.
pub(crate) fn form(register: &Rc<Register>, lang: Lang, verb: &str) -> Option<Box<dyn Form>> {
    let (event, asks): (EventKind, &[Asks]) = match verb {
        "refer" => (EventKind::Refer, &[Asks::Words("--reason", Ask::Unclear)]),
        "submit" => (EventKind::Submit, &[Asks::Channel("--told", Ask::Told)]),
        "notify" => (EventKind::Notify, &[Asks::Channel("--told", Ask::Told)]),
        _ => return None,
    };
    Some(Box::new(General {
        register: Rc::clone(register),
        lang,
        event,
        asks,
    }))
}

impl Form for General {
    fn next(&mut self, answers: &Answers) -> Result<Option<Question>, Failure> {
        let register = &self.register;
        let words = Locale::of_register(self.lang, &register.office, &register.policy);
        if !answers.has(cases::CASE) {
            return cases::question(register, &words, self.event).map(Some);
        }
        let mut asks = self.asks.iter();
        Ok(asks.find(|asks| !answers.has(asks.flag())).map(|asks| {
            let (ask, kind) = match asks {
                Asks::Channel(flag, ask) => (ask, Kind::One(channels(flag, &words))),
                Asks::Words(_, ask) => (
                    ask,
                    Kind::Line {
                        judge: judge::words(register, self.lang),
                        optional: false,
                        start: String::new(),
                    },
                ),
            };
            Question {
                key: asks.flag().to_owned(),
                text: words.say(&Message::Ask(ask)),
                hint: None,
                kind,
            }
        }))
    }
}

impl Asks {
    fn flag(self) -> &'static str {
        match self {
            Self::Channel(flag, _) | Self::Words(flag, _) => flag,
        }
    }
}

fn channels(flag: &str, words: &Locale<'_>) -> Vec<Choice> {
    let channels = Channel::ALL.iter();
    channels
        .map(|channel| Choice::of_flag(flag, channel.name(), words.channel(*channel)))
        .collect()
}
