//! Ailments in Arabic.

use crate::domain::health::ailment::Ailment;
use crate::domain::health::facts::{Difference, Release};
use crate::locale::Locale;
use crate::locale::noun::Noun;

pub(super) fn say(to: &Locale<'_>, ailment: &Ailment) -> String {
    let ltr = |text: &str| to.ltr(text);
    match ailment {
        Ailment::NoGit => "البرنامج git غير مثبت على هذا الجهاز.".to_owned(),
        Ailment::SilentGit => "البرنامج git موجود، وتعذرت معرفة إصداره.".to_owned(),
        Ailment::OldGit { found, needed } => format!(
            "إصدار git قديم ({})، ويلزم الإصدار {} فما بعده.",
            release(to, *found),
            release(to, *needed)
        ),
        Ailment::UnsyncedGit { found } => format!(
            "إصدار git على هذا الجهاز ({}) لا ينتظر ثبوت الإيداع كله على القرص، وينتظره الإصدار {} فما بعده.",
            release(to, *found),
            ltr("2.36")
        ),
        Ailment::NotUtf8(charset) if charset.value.is_empty() => format!(
            "إعدادات نافذة الأوامر لا تذكر الترميز {}، فقد لا تظهر الحروف العربية، إذ لا قيمة للمتغير {}",
            ltr("UTF-8"),
            ltr(charset.variable)
        ),
        Ailment::NotUtf8(charset) => format!(
            "إعدادات نافذة الأوامر لا تذكر الترميز {}، فقد لا تظهر الحروف العربية. قيمة {}: {}",
            ltr("UTF-8"),
            ltr(charset.variable),
            to.code(&charset.value)
        ),
        Ailment::NoRegister { from } => format!(
            "لا يوجد سجل في المجلد {} ولا فيما فوقه، إذ لا يوجد ملف {}",
            ltr(from),
            ltr("bmf.toml")
        ),
        Ailment::FaultySettings(spot) => format!(
            "في ملف الإعدادات خطأ يمنع فتح السجل: {}",
            ltr(&format!("{}:{}:{}", spot.path, spot.line, spot.column))
        ),
        Ailment::Unreadable { path } => format!("تعذرت القراءة: {}", ltr(path)),
        Ailment::LittleSpace { mebibytes } => format!(
            "قرص السجل يكاد يمتلئ، والباقي فيه: {} {}",
            to.number(*mebibytes),
            ltr("MiB")
        ),
        Ailment::OnNetwork { filesystem } => format!(
            "مجلد السجل على جهاز آخر في الشبكة ({})، وقد لا يمنع القفل هناك أن يكتب فيه اثنان معًا. والأسلم أن تكون لكل جهاز نسخته.",
            ltr(filesystem)
        ),
        Ailment::Synced { folder } => format!(
            "السجل في مجلد ينسخه برنامج آخر بين الأجهزة دون علم git، وقد تحل نسخة محل أخرى. المجلد: {}",
            to.code(folder)
        ),
        Ailment::NotUnderGit => "السجل ليس تحت إدارة git، فلا يمكن تسجيل شيء فيه.".to_owned(),
        Ailment::ForeignRepository => {
            "المستودع لمستخدم آخر على هذا الجهاز، ولا يعمل git فيه.".to_owned()
        }
        Ailment::Detached => "لا يقف git على فرع، فلا يمكن تسجيل شيء.".to_owned(),
        Ailment::BelowTop { prefix } => format!(
            "السجل مجلد في مستودع أكبر منه ({})، ففي تاريخه أشياء أخرى أيضًا.",
            ltr(prefix)
        ),
        Ailment::BrokenHistory { words } => {
            format!("تعذرت على git قراءة تاريخ السجل: {}", ltr(words))
        }
        Ailment::Busy => {
            "برنامج bmf آخر يكتب في هذا السجل الآن، فليُعَد الفحص بعد أن يفرغ.".to_owned()
        }
        Ailment::JournalLeft => {
            "توقف أمر قبل أن يتم. والأمر التالي الذي يكتب في السجل يتراجع تلقائيًا عما بقي منه، ولا يلزم شيء آخر.".to_owned()
        }
        Ailment::JournalBroken => format!(
            "توقف أمر قبل أن يتم، وتعذرت قراءة ما تركه في {}، فلا يمكن تسجيل شيء. فلتُراجَع الملفات التي ليست في git ثم يُحذف.",
            ltr(".bmf/journal")
        ),
        Ailment::GitLock { path } => format!(
            "بقي ملف قفل لبرنامج git: إما أنه يعمل الآن وإما أنه توقف قبل أن يتم. فإن لم يكن يعمل فليُحذف الملف: {}",
            ltr(path)
        ),
        Ailment::Uncommitted { how, paths } => {
            let how = match how {
                Difference::New => "على القرص وليس في git".to_owned(),
                Difference::Changed => format!(
                    "على القرص بغير ما هو عليه في git، لتعديل باليد أو لاستعمال الخيار {}",
                    ltr("--no-commit")
                ),
                Difference::Gone => "في git وليس على القرص".to_owned(),
            };
            format!("{how}: {}.", files(to, paths))
        }
        Ailment::Strays { paths } => format!(
            "ليس طلبًا، أو ليس في مكانه من المجلد {}: {}.",
            ltr("cases/"),
            files(to, paths)
        ),
        Ailment::Hidden { paths } => format!(
            "إحدى قواعد التجاهل تخفي طلبات عن الأمرين {} و {}: {}.",
            ltr("git add"),
            ltr("git status"),
            to.first_few(paths, "، ")
        ),
        Ailment::Converts => format!(
            "قد يغيّر git محتوى ملف الطلب، لأن السطر {} ليس في الملف {} أو يبطله سطر آخر.",
            to.code("* -text"),
            ltr(".gitattributes")
        ),
        Ailment::Exposes => format!(
            "قد يودَع في git ما يخص هذا الجهاز وحده ({})، لأن السطر {} ليس في الملف {}",
            ltr(".bmf/"),
            to.code("/.bmf/"),
            ltr(".gitignore")
        ),
        Ailment::NoDriver => format!(
            "لا يعرف git طريقة {} في الدمج، فالأمر {} يدمج عمل مكتبين سطرًا سطرًا. ولا يحتاج الأمر {} إلى هذا الإعداد.",
            ltr("bmf"),
            ltr("git merge"),
            ltr("bmf sync")
        ),
        Ailment::NeverSynced => format!(
            "للسجل مستودع مشترك ({}) ولم يجرِ معه أي تبادل بعد، فما سُجِّل هنا محفوظ في هذا الجهاز وحده.",
            ltr("origin")
        ),
        Ailment::LineMerged { paths } => format!(
            "يدمج git هذه الملفات سطرًا سطرًا لا بطريقة {}، إذ ليس لها {} في الملف {}: {}.",
            ltr("bmf"),
            to.code("merge=bmf"),
            ltr(".gitattributes"),
            to.first_few(paths, "، ")
        ),
        Ailment::ClockBehind { newest } => format!(
            "ساعة هذا الجهاز متأخرة، فقد سُجِّل إجراء بعد الوقت الذي تشير إليه، في {}",
            to.moment(*newest)
        ),
        Ailment::UnknownStaff { name } => {
            format!("لا يوجد في قائمة الموظفين الاسم {}", to.code(name))
        }
        Ailment::NobodyActs => format!(
            "لا يُعرف المسجِّل، فلا يمكن تسجيل شيء: لم يرد اسم من قائمة الموظفين في {} ولا في {} ولا في بريد git.",
            ltr("--as"),
            ltr("BMF_STAFF")
        ),
        Ailment::RoleUnheld { role } => {
            format!("لا يوجد في قائمة الموظفين من صفته «{}».", to.role(*role))
        }
        Ailment::CommitteeTooSmall { members, quorum } => format!(
            "لا يمكن أن يكتمل نصاب لجنة البحث: النصاب {}، وعدد الأعضاء {}.",
            to.number(*quorum as u64),
            to.number(*members as u64)
        ),
        Ailment::ApprovalDiffers { hijri, gregorian } => format!(
            "تاريخا الاعتماد في {} ليسا يومًا واحدًا: الهجري منهما {}، والميلادي {}",
            ltr("policy.toml"),
            to.day(*hijri),
            to.day(*gregorian)
        ),
        Ailment::NoAuthority { event } => format!(
            "لا يُجيز الملف {} لأحد تسجيل هذا الإجراء: {}.",
            ltr("policy.toml"),
            to.event(*event)
        ),
        Ailment::NoReasons { purpose } => format!(
            "لا يوجد في {} سبب من أسباب {}.",
            ltr("policy.toml"),
            to.purpose(*purpose)
        ),
    }
}

fn release(to: &Locale<'_>, of: Release) -> String {
    to.ltr(&format!("{}.{}", of.major, of.minor))
}

fn files(to: &Locale<'_>, paths: &[String]) -> String {
    let count = to.count(paths.len() as u64, Noun::File);
    format!("{count} ({})", to.first_few(paths, "، "))
}
