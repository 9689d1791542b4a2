//! Questions in Arabic.

mod intake;
mod sitting;
mod step;

use crate::locale::Locale;
use crate::locale::ask::Ask;

pub(crate) fn say(locale: &Locale<'_>, ask: &Ask<'_>) -> String {
    let key = |name: &str| locale.ltr(name);
    let (enter, esc, leave) = (key("Enter"), key("Esc"), key("Ctrl-C"));
    match ask {
        Ask::LineKeys => format!("{enter}: التالي · {esc}: السابق · {leave}: خروج"),
        Ask::SkipKeys => format!("{enter}: التالي، والفراغ للتخطي · {esc}: السابق · {leave}: خروج"),
        Ask::OneKeys => {
            format!("↑↓ أو اكتب للبحث · {enter}: التالي · {esc}: السابق · {leave}: خروج")
        }
        Ask::AnyKeys => format!(
            "↑↓ · {}: تحديد · {enter}: التالي · {esc}: السابق · {leave}: خروج",
            key("Space")
        ),
        Ask::Needed => "هذه الإجابة لازمة.".to_owned(),
        Ask::Who => "من يعمل الآن؟".to_owned(),
        Ask::WhichCase(event) => format!("أي طلب ({})؟", locale.event(*event)),
        Ask::Case { id, name, stage } => format!(
            "{} · {} · {}",
            locale.ltr(&id.to_string()),
            locale.free(name),
            locale.stage(*stage)
        ),
        Ask::Intake(ask) => intake::say(locale, ask),
        Ask::Step(ask) => step::say(locale, ask),
        Ask::Sitting(ask) => sitting::say(locale, ask),
    }
}
