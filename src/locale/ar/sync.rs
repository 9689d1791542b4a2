//! Exchanges with other desks, in Arabic.

use crate::locale::Locale;
use crate::locale::ar::trouble::apart;
use crate::locale::noun::Noun;
use crate::locale::sync::Sync;

pub(crate) fn say(locale: &Locale<'_>, sync: &Sync<'_>) -> String {
    let ltr = |text: &str| locale.ltr(text);
    let paths = |paths: &[String]| locale.first_few(paths, "، ");
    match sync {
        Sync::Same { with } => format!("لا جديد: ما في هذا الجهاز مطابق لما في {}.", ltr(with)),
        Sync::Came {
            with,
            events,
            cases,
            would,
        } => {
            let label = if *would {
                "سيرد من"
            } else {
                "الوارد من"
            };
            format!(
                "{label} {}: {}.",
                ltr(with),
                amount(locale, *events, *cases)
            )
        }
        Sync::Went {
            with,
            events,
            cases,
            would,
        } => {
            let label = if *would {
                "سيُرسَل إلى"
            } else {
                "الصادر إلى"
            };
            format!(
                "{label} {}: {}.",
                ltr(with),
                amount(locale, *events, *cases)
            )
        }
        Sync::Moved {
            case,
            is_new,
            stage,
            events,
        } => {
            let new = if *is_new { "طلب جديد، " } else { "" };
            let events = events
                .iter()
                .map(|(event, by)| format!("{} ({})", locale.event(*event), locale.staff(by)));
            format!(
                "{} ({new}{}): {}",
                ltr(&case.to_string()),
                locale.stage(*stage),
                events.collect::<Vec<_>>().join("، ")
            )
        }
        Sync::Texts(files) => format!("غيّرها مكتب آخر وصارت نافذة هنا: {}.", paths(files)),
        Sync::NeedsAPerson => "ما يلزم النظر فيه:".to_owned(),
        Sync::Disputed(case) => format!(
            "الطلب {} متعارض: سجّل فيه مكتبان إجراءين لا يجتمعان. وأمين لجنة البحث هو من يقرر أيهما المعتد به، والأمر:",
            ltr(&case.to_string())
        ),
        Sync::Conflict { case, field } => format!(
            "الطلب {}: عدّل مكتبان {}، فاعتُمد التعديل الأحدث وحُفظت القيمة الأخرى ضمن إجراءات الطلب، والأمر:",
            ltr(&case.to_string()),
            locale.field(field)
        ),
        Sync::Renumbered { old, new } => format!(
            "صدر الرقم {} لطلبين مختلفين، فصار رقم أحدهما {}. يُرجى إبلاغ مقدم الطلب برقمه الجديد، والتأكد من أن لكل جهاز رمز مكتب خاصًا به، والأمر:",
            ltr(&old.to_string()),
            ltr(&new.to_string())
        ),
        Sync::LeftOut(files) => format!(
            "لم تؤخذ هذه الملفات، إذ لا مكان لها في السجل: {}.",
            paths(files)
        ),
        Sync::Kept(files) => format!(
            "حذفها مكتب آخر فأُبقيت هنا، لأن ما سُجِّل لا يُحذف: {}.",
            paths(files)
        ),
        Sync::Uncommitted(files) => format!("عُدّلت يدويًا ولم تُسجَّل، فلم تُرسَل: {}.", paths(files)),
        Sync::BadRules => format!(
            "وردت قاعدة من قواعد {} تغيّر ملفات السجل أو تخفيها. لا أثر لها في عمل {}، لكن ينبغي إزالتها، والأمر:",
            ltr("git"),
            ltr("bmf")
        ),
        Sync::Waiting { actions, since } => format!(
            "لم يصل إلى المكاتب الأخرى بعد: {}، أولها في {}. وللإرسال:",
            locale.count(*actions as u64, Noun::Event),
            locale.moment(*since)
        ),
        Sync::NoRemote => {
            "لم يُحدَّد بعد المستودع الذي يُتبادل معه ما في هذا السجل. ولتحديده أحد هذه الأوامر:"
                .to_owned()
        }
        Sync::NoHistory => format!(
            "ليس لهذا السجل تاريخ في {} بعد، فلا يوجد ما يُتبادل.",
            ltr("git")
        ),
        Sync::BelowTop(prefix) => format!(
            "السجل مجلد ({}) في مستودع فيه ملفات أخرى، وليس ضم تلك الملفات من عمل {}. ولا يجري التبادل إلا لسجل في مستودع خاص به.",
            ltr(prefix),
            ltr("bmf")
        ),
        Sync::Offline { with, words } => {
            format!("تعذر الوصول إلى {}: {}", ltr(with), locale.free(words))
        }
        Sync::NothingLost => "لم يُفقد شيء. وعند عودة الاتصال:".to_owned(),
        Sync::NotTaken => "لم يؤخذ شيء ولم يُرسَل شيء، بسبب هذه الملفات:".to_owned(),
        Sync::Reason { path, why, by } => {
            let by = by.map(|by| format!(" وآخر من غيّره هناك: {}.", locale.free(by)));
            let why = apart(locale, *why);
            format!("{}: {why}.{}", ltr(path), by.unwrap_or_default())
        }
        Sync::TakeBack => "الجلسة التي هناك شُوركت أولًا. والأمر التالي يسحب ما سُجِّل هنا منذ فُتحت الجلسة التي هنا، ويحفظه جانبًا للاطلاع عليه، ثم يُسجَّل من جديد:".to_owned(),
        Sync::Stranger { with } => format!(
            "{} سجل آخر لا يجمعه بهذا السجل ماضٍ مشترك، فلم يؤخذ منه شيء.",
            ltr(with)
        ),
        Sync::Overtaken { with } => format!(
            "سبقت مكاتب أخرى في كل محاولة، فلم يصل ما سُجِّل هنا إلى {} بعد. لم يُفقد شيء، وللإعادة:",
            ltr(with)
        ),
        Sync::Refused { with } => format!(
            "لم يقبل {} ما سُجِّل هنا. لم يُفقد شيء، وهذا ما قاله:",
            ltr(with)
        ),
        Sync::InTheWay(files) => format!(
            "عُدّلت هذه الملفات يدويًا، والوارد يكتب فوق ذلك التعديل، فلم يُفعل شيء: {}.",
            paths(files)
        ),
    }
}

fn amount(locale: &Locale<'_>, events: usize, cases: usize) -> String {
    format!(
        "{} في {}",
        locale.count(events as u64, Noun::Event),
        locale.count_genitive(cases as u64, Noun::Case)
    )
}
