//! What is thought of a line, by the types that will read it.

use crate::cli::ask::question::{Judge, Verdict};
use crate::domain::office::Lang;
use crate::domain::text::clean_text;
use crate::domain::value::BadValue;
use crate::locale::Locale;
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
