//! What people read, in both languages, without the commands around it.

mod ailment;
mod apart;
mod aside;
mod ask;
mod count;
mod date;
mod gate;
mod message;
mod problem;
mod proof;
mod sample;
mod sitting;
mod sync;
mod text;

use bmf::domain::office::{Calendars, Digits, Lang, Office};
use bmf::domain::policy::Policy;
use bmf::locale::Locale;
use bmf::register::format;
use std::sync::LazyLock;

/// The register that stands beside the code.
static REGISTER: LazyLock<(Office, Policy)> = LazyLock::new(|| {
    let office = format::office::read(include_bytes!("../../../bmf.toml"));
    let policy = format::policy::read(include_bytes!("../../../policy.toml"));
    (office.unwrap(), policy.unwrap())
});

/// A reader of that register: Latin digits, both calendars.
fn reader(lang: Lang) -> Locale<'static> {
    let (office, policy) = &*REGISTER;
    Locale {
        digits: Digits::Latin,
        calendars: Calendars::Both,
        ..Locale::of_register(lang, office, policy)
    }
}

/// An Arabic reader with Arabic digits.
fn arabic_digits() -> Locale<'static> {
    Locale {
        digits: Digits::Arabic,
        ..reader(Lang::Ar)
    }
}

/// Makes isolates visible: `⟨` begins one, `⟩` ends it.
fn shown(text: &str) -> String {
    text.replace(['\u{2066}', '\u{2068}'], "⟨")
        .replace('\u{2069}', "⟩")
}

/// Takes isolates away.
fn bare(text: &str) -> String {
    text.replace(['\u{2066}', '\u{2068}', '\u{2069}'], "")
}

/// Whether each isolate ends, none stands in another, and no other direction mark is there.
fn is_balanced(text: &str) -> bool {
    let mut open = false;
    for c in text.chars() {
        match c {
            '\u{2066}' | '\u{2068}' if !open => open = true,
            '\u{2069}' if open => open = false,
            '\u{2066}'..='\u{2069}' | '\u{200E}' | '\u{200F}' | '\u{202A}'..='\u{202E}' => {
                return false;
            }
            _ => {}
        }
    }
    !open
}
