//! Troubles in Arabic.

use crate::locale::Locale;
use crate::locale::noun::Noun;
use crate::locale::trouble::{Apart, Disk, Trouble, Usage};

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
        Trouble::NotShared(folder) => {
            format!("ليس هذا المجلد مستودع git مشتركًا: {}", ltr(folder))
        }
        Trouble::ForeignHook(path) => format!(
            "في المستودع من قبل ملف لم يكتبه {}، فبقي كما هو: {}. يُنقل من مكانه، أو يُستدعى منه الأمر {}",
            ltr("bmf"),
            ltr(path),
            ltr("bmf gate receive")
        ),
        Trouble::NoPush => "هذا الأمر يستدعيه git عند كل إرسال، ولم يذكر له إرسالًا.".to_owned(),
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
        Trouble::Detached => "مستودع السجل ليس على أي فرع في git، ولم يُكتب شيء.".to_owned(),
        Trouble::CannotSign(words) => format!(
            "يلزم في هذا السجل توقيع كل ما يُسجَّل، وتعذر على {} التوقيع باسم الموظف، فلم يُسجَّل شيء. يُرجى تعيين مفتاح الموظف في إعداداته ({}، {}). رسالة البرنامج: {}",
            locale.ltr("git"),
            locale.ltr("user.signingKey"),
            locale.ltr("gpg.format"),
            locale.quote(words)
        ),
        Trouble::GitLocked(words) => format!(
            "في هذا السجل عملية git أخرى لم تنته أو توقفت قبل تمامها، ولم يُكتب شيء: {}",
            ltr(words)
        ),
        Trouble::Unreachable(words) => format!(
            "تعذر الوصول إلى السجل المشترك، أو لم يُسمح لك بالدخول إليه: {}",
            ltr(words)
        ),
        Trouble::BadBundle(words) => format!(
            "ملف التبادل تالف أو ليس ملف تبادل، ولم يؤخذ منه شيء: {}",
            ltr(words)
        ),
        Trouble::BundleLacksPast => {
            "ملف التبادل يبدأ من بعد آخر ما في هذا السجل، فلم يؤخذ منه شيء؛ اطلب ملفًا يبدأ قبل ذلك."
                .to_owned()
        }
        Trouble::GitFailed { command, words } => {
            format!(
                "تعذر تنفيذ {}: {}",
                ltr(&format!("git {command}")),
                ltr(words)
            )
        }
        Trouble::Busy => {
            "يجري الآن تسجيل إجراء آخر في هذا السجل، ولم يُكتب شيء. الحل: إعادة المحاولة بعد قليل."
                .to_owned()
        }
        Trouble::Changed(path) => {
            format!(
                "تعذر الحفظ: تغيّر الملف أثناء العمل، ولم يُكتب شيء، وتلزم إعادة المحاولة: {}",
                ltr(path)
            )
        }
        Trouble::BranchMoved => {
            "تعذر الحفظ: أُودع في السجل غير هذا أثناء العمل، ولم يُكتب شيء. الحل: إعادة المحاولة."
                .to_owned()
        }
        Trouble::Disk { path, cause } => format!("{}: {}", disk(*cause), ltr(path)),
        Trouble::BrokenJournal => format!(
            "تعذرت قراءة ما تركه أمر متوقف في {}، ولم يُكتب شيء.",
            ltr(".bmf/journal")
        ),
        Trouble::NobodyActs => format!(
            "لم يُعرف المسجِّل: لا يدل الخيار {} ولا المتغير {} ولا بريد git على أحد من قائمة الموظفين.",
            ltr("--as"),
            ltr("BMF_STAFF")
        ),
        Trouble::NoSuchStaff { name, known } => format!(
            "لا يوجد في قائمة الموظفين المعرّف {}. المعرّفات الموجودة: {}",
            ltr(name),
            ltr(&known.join(", "))
        ),
        Trouble::Elsewhere { case, register } => format!(
            "الطلب {} محفوظ في سجل العام السابق ({})، وكان مفتوحًا فيه عند بدء هذا السجل.",
            ltr(&case.to_string()),
            ltr(register)
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
                "الرقم {} مشترك بين {}: {}{more}",
                ltr(asked),
                locale.count_genitive(*count as u64, Noun::Case),
                ltr(&ids.join(", "))
            )
        }
        Trouble::NoCommit(asked) => format!("لا يوجد في السجل قيد رمزه {}", locale.code(asked)),
        Trouble::NoCases => "لا توجد طلبات في السجل بعد.".to_owned(),
        Trouble::NoneAt { event, from } => format!(
            "لا يوجد الآن طلب يقبل هذا الإجراء ({})، ولا يُسجَّل إلا في مرحلة {}.",
            locale.event(*event),
            locale.either(&locale.stages(from))
        ),
        Trouble::NoSession(asked) => format!("لا توجد جلسة رقمها {}", ltr(asked)),
        Trouble::WhichSession => format!(
            "القرار يصدر في جلسة، فيلزم ذكر رقمها بالخيار {} أو فتح جلسة جديدة بالخيار {}",
            ltr("--session"),
            ltr("--open-session")
        ),
        Trouble::NotPresent { member, present } => {
            let names: Vec<String> = present.iter().map(|id| locale.staff(id)).collect();
            format!(
                "لا يتنحّى إلا من حضر الجلسة، وليس «{}» من الحاضرين: {}.",
                locale.staff(member),
                locale.list(&names)
            )
        }
        Trouble::Missing(flags) => format!("يلزم في هذا الأمر أيضًا: {}", ltr(&flags.join(", "))),
        Trouble::OneOf(flags) => format!("يلزم واحد فقط من: {}", ltr(&flags.join(", "))),
        Trouble::BadArgument { name, value, why } => {
            format!(
                "{} {}: {}",
                ltr(name),
                locale.quote(value),
                locale.value(why)
            )
        }
        Trouble::NotOnList {
            name,
            found,
            known,
            nearest,
        } => format!(
            "{} {}: قيمة غير معروفة{} القيم الممكنة: {}",
            ltr(name),
            locale.quote(found),
            nearest.map_or(".".to_owned(), |nearest| format!(
                "، هل المقصود {}؟",
                ltr(nearest)
            )),
            ltr(&known.join(", "))
        ),
        Trouble::OddClock(now) => format!(
            "ساعة الجهاز تشير إلى {}. اضبطها أولًا، فكل ما يُسجَّل الآن سيحمل هذا التاريخ دائمًا.",
            ltr(&now.format("%Y-%m-%d %H:%M").to_string())
        ),
        Trouble::UnfitMessage {
            case,
            template,
            stage,
            fitting,
        } => {
            let fitting = locale.templates(fitting);
            let instead = if fitting.is_empty() {
                "ولا توجد رسالة جاهزة تناسبه الآن.".to_owned()
            } else {
                format!("الرسائل المناسبة له الآن: {}", locale.list(&fitting))
            };
            format!(
                "رسالة {} لا تناسب الطلب {}، ومرحلته الآن: {}. {instead}",
                locale.quote(&locale.template(*template)),
                ltr(&case.to_string()),
                locale.stage(*stage)
            )
        }
        Trouble::Unprintable {
            case,
            sheet,
            stage,
            disputed,
        } => {
            let paper = locale.quote(&locale.sheet(*sheet));
            let case = ltr(&case.to_string());
            if *disputed {
                format!("لا يمكن طباعة {paper} ما دام في الطلب {case} تعارض لم تتم تسويته.")
            } else {
                let stage = locale.stage(*stage);
                format!(
                    "لا يمكن الآن طباعة {paper} للطلب {case}، إذ لم يُسجَّل فيه ما يُكتب في هذه الورقة، ومرحلته الآن: {stage}"
                )
            }
        }
        Trouble::NoPdf => format!(
            "هذه النسخة من {} بُنيت دون {}. بدون {} تُكتب الورقة في ملف {} يُطبع من المتصفح، أو يُحفظ منه ملف {}.",
            ltr("bmf"),
            ltr("PDF"),
            ltr("--pdf"),
            ltr("HTML"),
            ltr("PDF")
        ),
        Trouble::PdfFailed(words) => format!(
            "تعذر إخراج الورقة في ملف {}، ولم يُكتب شيء، ووصف الخطأ كما ورد بالإنجليزية: {}",
            ltr("PDF"),
            locale.code(words)
        ),
        Trouble::NoMobile(case) => format!(
            "لا يوجد في الطلب {} رقم جوال تُرسل إليه الرسالة.",
            ltr(&case.to_string())
        ),
        Trouble::BadClock(value) => format!(
            "المتغير {} ليس وقتًا صحيحًا، ومثال الصحيح {}: {}",
            ltr("BMF_NOW"),
            ltr("2026-06-14T09:12:00+03:00"),
            locale.quote(value)
        ),
        Trouble::NoSuchField { name, nearest } => format!(
            "لا يوجد حقل بهذا الاسم: {}{}",
            locale.quote(name),
            nearest
                .map(|nearest| format!("، هل المقصود {}؟", ltr(nearest)))
                .unwrap_or_default()
        ),
        Trouble::NoClause(name) => format!("لا يوجد في السياسة بند رقمه {}", locale.quote(name)),
        Trouble::FaultyFile(path) => format!("تعذرت قراءة الملف {}", ltr(path)),
        Trouble::NotUnited { path, cause } => format!(
            "لم تُدمج نسختا الملف {}، وبقيت كل منهما كما كانت: {}.",
            ltr(path),
            apart(locale, *cause)
        ),
        Trouble::WrongFile { path, id } => format!(
            "في الملف {} طلب رقمه {}، ومكانه الصحيح {}",
            ltr(path),
            ltr(&id.to_string()),
            ltr(&id.path())
        ),
        Trouble::MonthFull => "استُنفدت أرقام هذا المكتب في هذا الشهر.".to_owned(),
        Trouble::Stopped => "توقف العمل، ولم يُسجَّل شيء.".to_owned(),
        Trouble::Drafted => "توقف العمل ولم يُسجَّل شيء، والإجابات محفوظة في مسودة.".to_owned(),
        Trouble::NoDrafts => "لا مسودة طلب هنا تنتظر الإكمال.".to_owned(),
        Trouble::OnlyAsked(flag) => {
            let flag = locale.ltr(flag);
            format!(
                "الخيار {flag} يكمل بأسئلة، ولا سبيل إلى السؤال هنا. الحل: استعماله في نافذة الأوامر."
            )
        }
        Trouble::Adjourned => "توقفت الجلسة قبل نهايتها، وكل قرار تم تأكيده مسجَّل.".to_owned(),
        Trouble::Output => "تعذرت كتابة المخرجات.".to_owned(),
        Trouble::Bug(words) => format!("هذا خلل في برنامج bmf نفسه: {}", ltr(words)),
        Trouble::Usage(usage) => self::usage(locale, usage),
    }
}

pub(super) fn apart(locale: &Locale<'_>, cause: Apart<'_>) -> String {
    let ltr = |text: &str| locale.ltr(text);
    match cause {
        Apart::Foreign => "لا يُدمج إلا ملفات الطلبات والجلسات".to_owned(),
        Apart::Misnamed => "إحداهما ليست للطلب أو الجلسة التي سُمي بها الملف".to_owned(),
        Apart::Altered(event) => format!(
            "الإجراء {} مختلف بينهما، والإجراء المسجَّل لا يُغيَّر أبدًا",
            ltr(&event.to_string())
        ),
        Apart::Missing(event) => format!(
            "الإجراء {} ناقص من إحداهما، والإجراء المسجَّل لا يُحذف أبدًا",
            ltr(&event.to_string())
        ),
        Apart::Unrecorded(key) => format!(
            "تغيّرت قيمة {} من غير الأمر {}",
            locale.code(key),
            ltr("bmf amend")
        ),
        Apart::SameId => "هما طلبان مختلفان أُعطيا رقمًا واحدًا".to_owned(),
        Apart::SameNumber => "هما جلستان مختلفتان أُعطيتا رقمًا واحدًا".to_owned(),
        Apart::Newer => format!(
            "في كل منهما تعديل بإصدار أحدث من {} لا يعرفه هذا الإصدار",
            ltr("bmf")
        ),
        Apart::Shrunk => "نقص منها ما كان فيها، والجلسة المسجَّلة لا ينقص منها شيء".to_owned(),
        Apart::BothChanged => "غُيّر في الجانبين، والاختيار للقائم عليه".to_owned(),
        Apart::Layout => format!("إجراءاتهما ليست مرتبة كما يكتبها {}", ltr("bmf")),
    }
}

fn disk(cause: Disk) -> String {
    match cause {
        Disk::Denied => "لا توجد صلاحية".to_owned(),
        Disk::ReadOnly => "نظام الملفات للقراءة فقط".to_owned(),
        Disk::Full => "القرص ممتلئ".to_owned(),
        Disk::Missing => "الملف غير موجود".to_owned(),
        Disk::Taken => "يوجد في هذا الموضع شيء آخر".to_owned(),
        Disk::NotAFile => "ليس ملفًا عاديًا".to_owned(),
        Disk::TooLarge => "حجم الملف أكبر مما يُسمح به".to_owned(),
        Disk::Other(Some(code)) => format!("تعذر العمل على القرص (رقم الخطأ في النظام {code})"),
        Disk::Other(None) => "تعذر العمل على القرص".to_owned(),
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
            "كلمة زائدة في الأمر: {}. ما فيه مسافة يوضع بين علامتي تنصيص.",
            locale.quote(found)
        ),
        Usage::MissingArguments(names) => {
            format!("يلزم في هذا الأمر أيضًا: {}", ltr(&names.join(", ")))
        }
        Usage::MissingValue(flag) => format!("هذا الخيار تلزمه قيمة: {}", ltr(flag)),
        Usage::BadChoice { flag, found, known } => format!(
            "{} {}: قيمة غير معروفة. القيم الممكنة: {}",
            ltr(flag),
            locale.quote(found),
            ltr(&known.join(", "))
        ),
        Usage::BadValue { flag, found } => {
            format!(
                "قيمة غير صحيحة للخيار {}: {}",
                ltr(flag),
                locale.quote(found)
            )
        }
        Usage::Conflict { flag, other } => {
            format!("لا يجتمع الخياران: {}", ltr(&format!("{flag}, {other}")))
        }
        Usage::TooManyValues(flag) => format!("عدد القيم أكثر مما يقبله الخيار: {}", ltr(flag)),
        Usage::NotText => format!("في الأمر ما ليس نصًا صحيحًا بترميز {}.", ltr("UTF-8")),
        Usage::Other => "تعذرت قراءة الأمر.".to_owned(),
    }
}
