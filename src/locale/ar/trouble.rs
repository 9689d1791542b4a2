//! Troubles in Arabic.

use crate::locale::Locale;
use crate::locale::trouble::{Disk, Trouble, Usage};

pub(crate) fn say(locale: &Locale<'_>, trouble: &Trouble<'_>) -> String {
    let ltr = |text: &str| locale.ltr(text);
    match trouble {
        Trouble::NoRegister { from } => format!(
            "لا يوجد سجل في المجلد {} ولا فيما فوقه، إذ لا يوجد ملف {}",
            ltr(from),
            ltr("bmf.toml")
        ),
        Trouble::FolderTaken(folder) => {
            format!(
                "السجل الجديد يلزمه مجلد فارغ، وهذا المجلد ليس فارغًا: {}",
                ltr(folder)
            )
        }
        Trouble::NotGit(folder) => {
            format!("السجل ليس تحت إدارة git، ولم يُكتب شيء: {}", ltr(folder))
        }
        Trouble::NoGit => "البرنامج git غير مثبت على هذا الجهاز.".to_owned(),
        Trouble::OldGit { found, needed } => format!(
            "إصدار git قديم ({})، ويلزم الإصدار {} فما بعده.",
            ltr(found),
            ltr(needed)
        ),
        Trouble::ForeignRepository(words) => format!(
            "المستودع لمستخدم آخر على هذا الجهاز، ولا يعمل git فيه: {}",
            ltr(words)
        ),
        Trouble::Detached => "لا يقف git على فرع، ولم يُكتب شيء.".to_owned(),
        Trouble::GitLocked(words) => format!(
            "برنامج git آخر يعمل في هذا السجل أو توقف قبل أن يتم، ولم يُكتب شيء: {}",
            ltr(words)
        ),
        Trouble::GitFailed { command, words } => {
            format!(
                "تعذر تنفيذ {}: {}",
                ltr(&format!("git {command}")),
                ltr(words)
            )
        }
        Trouble::Busy => "برنامج bmf آخر يكتب في هذا السجل الآن، ولم يُكتب شيء.".to_owned(),
        Trouble::Changed(path) => {
            format!(
                "تعذر الحفظ: تغيّر الملف أثناء العمل، ولم يُكتب شيء: {}",
                ltr(path)
            )
        }
        Trouble::BranchMoved => {
            "تعذر الحفظ: تغيّر تاريخ السجل أثناء العمل، ولم يُكتب شيء.".to_owned()
        }
        Trouble::Disk { path, cause } => format!("{}: {}", disk(*cause), ltr(path)),
        Trouble::BrokenJournal => format!(
            "تعذرت قراءة ما تركه أمر متوقف في {}، ولم يُكتب شيء.",
            ltr(".bmf/journal")
        ),
        Trouble::NobodyActs => format!(
            "لا يُعرف المسجِّل: لم يرد اسم من قائمة الموظفين في {} ولا في {} ولا في بريد git.",
            ltr("--as"),
            ltr("BMF_STAFF")
        ),
        Trouble::NoSuchStaff { name, known } => format!(
            "لا يوجد في قائمة الموظفين الاسم {}. الأسماء المعروفة: {}",
            ltr(name),
            ltr(&known.join(", "))
        ),
        Trouble::NoCase(asked) => format!("لا يوجد طلب رقمه {}", ltr(asked)),
        Trouble::AmbiguousCase {
            asked,
            cases,
            count,
        } => {
            let ids: Vec<String> = cases.iter().map(ToString::to_string).collect();
            let more = if *count > cases.len() { "، …" } else { "" };
            format!(
                "الرقم {} يحتمل أكثر من طلب، وعددها {}: {}{more}",
                ltr(asked),
                locale.number(*count as u64),
                ltr(&ids.join(", "))
            )
        }
        Trouble::NoSession(asked) => format!("لا توجد جلسة رقمها {}", ltr(asked)),
        Trouble::WhichSession => format!(
            "القرار يتبع جلسة، فيلزم ذكرها بالخيار {} أو فتح جلسة بالخيار {}",
            ltr("--session"),
            ltr("--open-session")
        ),
        Trouble::Missing(flags) => format!("الناقص: {}", ltr(&flags.join(", "))),
        Trouble::OneOf(flags) => format!("يلزم واحد فقط من: {}", ltr(&flags.join(", "))),
        Trouble::BadArgument { name, value, why } => {
            format!(
                "{} {}: {}",
                ltr(name),
                locale.quote(value),
                locale.value(why)
            )
        }
        Trouble::NotOnList { name, found, known } => format!(
            "{} {}: قيمة غير معروفة. القيم المعروفة: {}",
            ltr(name),
            locale.quote(found),
            ltr(&known.join(", "))
        ),
        Trouble::BadClock(value) => format!(
            "المتغير {} ليس وقتًا صحيحًا، ومثال الصحيح {}: {}",
            ltr("BMF_NOW"),
            ltr("2026-06-14T09:12:00+03:00"),
            locale.quote(value)
        ),
        Trouble::NoSuchField { name, nearest } => format!(
            "لا يوجد بيان بهذا الاسم: {}{}",
            locale.quote(name),
            nearest
                .map(|nearest| format!("، هل المقصود {}؟", ltr(nearest)))
                .unwrap_or_default()
        ),
        Trouble::NoClause(name) => format!("لا يوجد في السياسة بند رقمه {}", locale.quote(name)),
        Trouble::FaultyFile(path) => format!("تعذرت قراءة الملف {}", ltr(path)),
        Trouble::WrongFile { path, id } => format!(
            "في الملف {} طلب رقمه {}، ومكانه الصحيح {}",
            ltr(path),
            ltr(&id.to_string()),
            ltr(&id.path())
        ),
        Trouble::MonthFull => "استُنفدت أرقام هذا المكتب في هذا الشهر.".to_owned(),
        Trouble::Output => "تعذرت كتابة المخرجات.".to_owned(),
        Trouble::Bug(words) => format!("هذا خلل في bmf نفسه: {}", ltr(words)),
        Trouble::Usage(usage) => self::usage(locale, usage),
    }
}

fn disk(cause: Disk) -> String {
    match cause {
        Disk::Denied => "لا توجد صلاحية".to_owned(),
        Disk::ReadOnly => "نظام الملفات للقراءة فقط".to_owned(),
        Disk::Full => "القرص ممتلئ".to_owned(),
        Disk::Missing => "الملف غير موجود".to_owned(),
        Disk::Taken => "في هذا الموضع شيء آخر".to_owned(),
        Disk::NotAFile => "ليس ملفًا عاديًا".to_owned(),
        Disk::TooLarge => "الملف أكبر مما يُقرأ".to_owned(),
        Disk::Other(Some(code)) => format!("تعذر عمل القرص (رقم الخطأ في النظام {code})"),
        Disk::Other(None) => "تعذر عمل القرص".to_owned(),
    }
}

fn usage(locale: &Locale<'_>, usage: &Usage<'_>) -> String {
    let ltr = |text: &str| locale.ltr(text);
    let meant = |nearest: &Option<&str>| {
        nearest
            .map(|nearest| format!("، هل المقصود {}؟", ltr(nearest)))
            .unwrap_or_default()
    };
    match usage {
        Usage::NoCommand => "لم يُذكر أمر.".to_owned(),
        Usage::UnknownCommand { found, nearest } => {
            format!(
                "لا يوجد أمر بهذا الاسم: {}{}",
                locale.quote(found),
                meant(nearest)
            )
        }
        Usage::UnknownFlag { found, nearest } => {
            format!("خيار غير معروف هنا: {}{}", ltr(found), meant(nearest))
        }
        Usage::ExtraWord(found) => format!(
            "كلمة زائدة في الأمر: {}. ما زاد على كلمة يوضع بين علامتي اقتباس.",
            locale.quote(found)
        ),
        Usage::MissingArguments(names) => format!("الناقص: {}", ltr(&names.join(", "))),
        Usage::MissingValue(flag) => format!("هذا الخيار تلزمه قيمة: {}", ltr(flag)),
        Usage::BadChoice { flag, found, known } => format!(
            "{} {}: قيمة غير معروفة. القيم الممكنة: {}",
            ltr(flag),
            locale.quote(found),
            ltr(&known.join(", "))
        ),
        Usage::BadValue { flag, found } => {
            format!(
                "تعذرت قراءة قيمة الخيار {}: {}",
                ltr(flag),
                locale.quote(found)
            )
        }
        Usage::Conflict { flag, other } => {
            format!("لا يجتمع الخياران: {}", ltr(&format!("{flag}, {other}")))
        }
        Usage::TooManyValues(flag) => format!("للخيار قيم أكثر مما يقبل: {}", ltr(flag)),
        Usage::NotText => "في الأمر معامل ليس نصًا صحيحًا بترميز UTF-8.".to_owned(),
        Usage::Other => "تعذرت قراءة الأمر.".to_owned(),
    }
}
