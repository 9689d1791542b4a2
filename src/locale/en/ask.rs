//! Questions in English.

mod intake;
mod sitting;
mod step;

use crate::locale::Locale;
use crate::locale::ask::Ask;

pub(crate) fn say(locale: &Locale<'_>, ask: &Ask<'_>) -> String {
    match ask {
        Ask::LineKeys => "Enter: on · Esc: back · Ctrl-C: leave".to_owned(),
        Ask::SkipKeys => "Enter: on, empty skips · Esc: back · Ctrl-C: leave".to_owned(),
        Ask::OneKeys => "↑↓ or type to search · Enter: on · Esc: back · Ctrl-C: leave".to_owned(),
        Ask::AnyKeys => "↑↓ · Space: tick · Enter: on · Esc: back · Ctrl-C: leave".to_owned(),
        Ask::Needed => "This is needed.".to_owned(),
        Ask::Who => "Who is at work?".to_owned(),
        Ask::WhichCase(event) => format!("Which case ({})?", locale.event(*event)),
        Ask::Case { id, name, stage } => {
            format!("{id} · {} · {}", locale.free(name), locale.stage(*stage))
        }
        Ask::Intake(ask) => intake::say(locale, ask),
        Ask::Step(ask) => step::say(locale, ask),
        Ask::Sitting(ask) => sitting::say(locale, ask),
    }
}
