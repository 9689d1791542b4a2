//! What is thought of a line, by the types that will read it and the workflow that will judge it.

use crate::cli::ask::question::{Judge, Verdict};
use crate::cli::ask::trial::Trial;
use crate::domain::case::Case;
use crate::domain::event::act::Act;
use crate::domain::office::Lang;
use crate::domain::text::{clean_line, clean_text};
use crate::domain::value::BadValue;
use crate::locale::Locale;
use crate::locale::message::Message;
use crate::register::Register;
use std::rc::Rc;

/// Judges by a parser, and says how a value was understood where that is worth saying.
pub(crate) fn by(
    register: &Rc<Register>,
    lang: Lang,
    parse: impl Fn(&str, &Register, &Locale<'_>) -> Result<Option<String>, BadValue> + 'static,
) -> Judge {
    let register = Rc::clone(register);
    Rc::new(move |raw| {
        let words = Locale::of_register(lang, &register.office, &register.policy);
        match parse(raw, &register, &words) {
            Ok(understood) => Verdict::Understood(understood),
            Err(why) => Verdict::Refused(words.value(&why)),
        }
    })
}

/// Judges words that may say anything.
pub(crate) fn words(register: &Rc<Register>, lang: Lang) -> Judge {
    by(register, lang, |raw, _, _| clean_text(raw).map(|_| None))
}

/// Judges a name, or whatever else stands in one line.
pub(crate) fn name(register: &Rc<Register>, lang: Lang) -> Judge {
    by(register, lang, |raw, _, _| clean_line(raw).map(|_| None))
}

/// Judges by the workflow too: the parser makes an act of the line, and of how it was understood the words.
pub(crate) fn admitted(
    trial: &Trial,
    case: &Case,
    parse: impl Fn(&str, &Locale<'_>) -> Result<(Act, String), BadValue> + 'static,
) -> Judge {
    let (trial, case) = (trial.clone(), case.clone());
    Rc::new(move |raw| {
        let words = trial.words();
        let (act, understood) = match parse(raw, &words) {
            Ok(read) => read,
            Err(why) => return Verdict::Refused(words.value(&why)),
        };
        let refusal = trial.refusal(&case, act, None);
        match refusal.as_ref().and_then(|it| it.obstacles.first()) {
            Some((_, obstacle)) => Verdict::Refused(words.say(&Message::Obstacle(obstacle))),
            None => Verdict::Understood(Some(understood)),
        }
    })
}
