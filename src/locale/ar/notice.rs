//! Acknowledgements in Arabic.

use crate::domain::actor::Role;
use crate::domain::event::kind::EventKind;
use crate::domain::policy::reply::Reading;
use crate::locale::Locale;
use crate::locale::notice::Notice;
use crate::locale::noun::Noun;

pub(crate) fn say(locale: &Locale<'_>, notice: &Notice<'_>) -> String {
    match notice {
        Notice::Error(text) => format!("خطأ: {text}"),
        Notice::Note(text) => format!("تنبيه: {text}"),
        Notice::Cannot { event, case } => format!(
            "لا يمكن الآن {}، رقم الطلب: {}",
            locale.event(*event),
            locale.ltr(&case.to_string())
        ),
        Notice::Clause(clause) => format!(
            "البند {}: {}",
            locale.ltr(clause.name()),
            locale.quote(&locale.clause_text(*clause))
        ),
        Notice::Recorded { event, case } => {
            format!(
                "{}، رقم الطلب: {}",
                done(*event),
                locale.ltr(&case.to_string())
            )
        }
        Notice::TakenBefore { case, key } => format!(
            "سبق استقبال هذا الطلب بالمفتاح {}، رقم الطلب: {}",
            locale.ltr(key),
            locale.ltr(&case.to_string())
        ),
        Notice::LikelyMatches => "ربما سبق لمقدم الطلب أن تقدّم بطلب:".to_owned(),
        Notice::LikelyMatch { found, command } => {
            let mut text = locale.list(&locale.likenesses(&found.reasons));
            if found.tied {
                text.push_str("، وهو الشخص نفسه");
            }
            if let Some(apart) = &found.apart {
                let reason = locale.quote(&apart.reason);
                text.push_str(&match apart.from {
                    Some(case) => format!(
                        "، لكنه غير مقدم الطلب {}: {reason}",
                        locale.ltr(&case.to_string())
                    ),
                    None => format!("، لكنه شخص آخر: {reason}"),
                });
            }
            format!("{text}، والأمر: {}", locale.ltr(command))
        }
        Notice::StageNow {
            stage,
            disputed,
            referred,
            told,
        } => {
            let mut text = format!("المرحلة الآن: {}", locale.stage(*stage));
            if *referred {
                text.push_str("، محال للإيضاح");
            }
            if *told {
                text.push_str("، تم إبلاغ الرد");
            }
            if *disputed {
                text.push_str("، متعارض: في إجراءاته نسختان مختلفتان");
            }
            text
        }
        Notice::Next {
            event,
            clause,
            by,
            not_before,
        } => {
            let roles: Vec<String> = by.iter().map(|role| locale.role(*role)).collect();
            let who = if by.len() == Role::ALL.len() {
                "أي موظف لم يشارك فيما يُقيَّم".to_owned()
            } else {
                locale.either(&roles)
            };
            let when = not_before
                .map(|day| format!("، ولا يكون قبل {}", locale.day(day)))
                .unwrap_or_default();
            format!(
                "الخطوة التالية: {} (البند {})، المسجِّل: {who}{when}، والأمر:",
                locale.event(*event),
                locale.ltr(clause.name()),
            )
        }
        Notice::Today { staff, roles, day } => {
            let roles: Vec<String> = roles.iter().map(|role| locale.role(*role)).collect();
            format!(
                "{}، {}: {}",
                locale.staff(staff),
                locale.list(&roles),
                locale.day(*day)
            )
        }
        Notice::WaitingForYou(0) => "لا توجد مهام منتظرة.".to_owned(),
        Notice::WaitingForYou(cases) => format!(
            "المهام المنتظرة في {}، والأكثر استعجالًا أولًا.",
            locale.count_genitive(*cases as u64, Noun::Case)
        ),
        Notice::CaseWaits {
            case,
            name,
            stage,
            event,
            not_before,
            due,
            overdue,
        } => {
            let mut text = format!(
                "{} {} ({}): {}",
                locale.ltr(&case.to_string()),
                locale.free(name),
                locale.stage(*stage),
                locale.event(*event)
            );
            if let Some(day) = not_before {
                text.push_str(&format!("، ولا يكون قبل {}", locale.day(*day)));
            }
            if let Some(day) = due {
                let when = if *overdue {
                    "متأخر منذ"
                } else {
                    "وآخر موعد له"
                };
                text.push_str(&format!("، {when} {}", locale.day(*day)));
            }
            text
        }
        Notice::More(rows) => format!("وبقي غيرها: {}", locale.number(*rows as u64)),
        Notice::ChangedSince { events: 0, since } => {
            format!("لا إجراءات سجَّلها الآخرون منذ {}.", locale.moment(*since))
        }
        Notice::ChangedSince { events, since } => format!(
            "إجراءات سجَّلها الآخرون منذ {}: {}.",
            locale.moment(*since),
            locale.count(*events as u64, Noun::Event)
        ),
        Notice::NothingNext => "لا توجد خطوة تالية لهذا الطلب.".to_owned(),
        Notice::AnswerDue(due) => match due.not_before {
            Some(day) => format!(
                "لا يكون رد لجنة البحث قبل {}، وآخر موعد له {}.",
                locale.day(day),
                locale.day(due.not_after)
            ),
            None => format!("آخر موعد لرد لجنة البحث {}.", locale.day(due.not_after)),
        },
        Notice::SignaturesVoid { fields } => format!(
            "أُلغي الإقرار والمطابقة لتغيّر بيانات مُقَر بها: {}. ويلزم تسجيلهما من جديد.",
            locale.list(&locale.fields(fields))
        ),
        Notice::StillMissing { documents, fields } => {
            let mut missing = locale.documents(documents);
            missing.extend(locale.fields(fields));
            format!(
                "تم تسجيل ما اطُّلع عليه، ولم تكتمل المطابقة بعد، والناقص: {}.",
                locale.list(&missing)
            )
        }
        Notice::Approved(approval) => format!(
            "مجلس الإدارة، الجلسة رقم {}، بتاريخ {}",
            locale.number(u64::from(approval.session)),
            locale.day(approval.gregorian)
        ),
        Notice::ReplyClock(rule) => {
            let days = |days| locale.count_genitive(u64::from(days), Noun::days(rule.counting));
            match rule.reading {
                Reading::Literal => format!(
                    "لا تقل عن {}، وهدف الجمعية الرد خلال {}",
                    days(rule.min_days),
                    days(rule.max_days)
                ),
                Reading::Intent => format!("خلال {}", days(rule.min_days)),
                Reading::Both => format!(
                    "لا تقل عن {} ولا تزيد على {}",
                    days(rule.min_days),
                    days(rule.max_days)
                ),
            }
        }
        Notice::OpenQuestion { number, text } => format!(
            "السؤال رقم {} بلا إجابة: {}",
            locale.number(u64::from(*number)),
            locale.free(text)
        ),
        Notice::Remaining(grant) => format!("المتبقي: {}", locale.grant(*grant)),
        Notice::BeneficiaryNumber(number) => format!("رقم المستفيد: {}", locale.ltr(number)),
        Notice::SessionOpened {
            session,
            present,
            quorum,
        } => format!(
            "تم فتح الجلسة {}، الحاضرون: {}، والنصاب: {}.",
            locale.ltr(&session.to_string()),
            locale.count(*present as u64, Noun::Member),
            locale.count(*quorum as u64, Noun::Member)
        ),
        Notice::StoodAside { case, member } => format!(
            "التنحي عن الطلب {}: {}",
            locale.ltr(&case.to_string()),
            locale.staff(member)
        ),
        Notice::UnaskedAnswer { key, nearest } => {
            let meant = nearest
                .map(|nearest| {
                    format!(" هل المقصود {}؟", locale.ltr(&format!("answers.{nearest}")))
                })
                .unwrap_or_default();
            format!(
                "تم حفظ الجواب {} مع أن الخدمة لا تسأل عنه.{meant}",
                locale.ltr(&format!("answers.{key}"))
            )
        }
        Notice::Voided(event) => {
            format!("لم يعد يُعتد بالإجراء {}", locale.ltr(&event.to_string()))
        }
        Notice::Twin(command) => format!("الأمر نفسه دون أسئلة: {}", locale.ltr(command)),
        Notice::NotCommitted => format!(
            "تم الحفظ دون إيداع في git بسبب الخيار {}",
            locale.ltr("--no-commit")
        ),
        Notice::Printed { sheet, path } => {
            format!("{} في الملف: {}", locale.sheet(*sheet), locale.ltr(path))
        }
        Notice::OpenToPrint => "للطباعة يُفتح الملف في المتصفح.".to_owned(),
        Notice::NotLogged => "لم يُسجَّل شيء بعد. لتسجيل الرسالة بعد إرسالها، الأمر:".to_owned(),
        Notice::CodeTooLarge { columns, rows } => format!(
            "النافذة أصغر من أن تسع رمز الاستجابة السريعة (QR)، ويلزمه {} عمودًا و{} سطرًا. الحل: تكبير النافذة أو تصغير الخط.",
            locale.number(*columns as u64),
            locale.number(*rows as u64)
        ),
        Notice::TakenBack(path) => format!(
            "تم التراجع عن إجراء لم يكتمل بسبب توقف البرنامج: {}",
            locale.ltr(path)
        ),
        Notice::LeftAlone(path) => format!(
            "توقف البرنامج وهو يغيّر ملفًا عدّله غيره بعد ذلك، فتُرك على حاله. يُرجى النظر فيه ثم الأمر {}: {}",
            locale.ltr("bmf check"),
            locale.ltr(path)
        ),
        Notice::LockCleared(path) => format!(
            "أُزيل ملف قفل خلّفه توقف {}: {}",
            locale.ltr("git"),
            locale.ltr(path)
        ),
        Notice::RegisterMade(folder) => format!("تم إنشاء سجل جديد في {}", locale.ltr(folder)),
        Notice::RegisterCompleted(folder) => format!("السجل مكتمل: {}", locale.ltr(folder)),
        Notice::FirstSteps => format!(
            "يلزم ضبط اسم الجمعية ومكاتبها وموظفيها في الملف {}، ثم استقبال أول طلب، والأمر:",
            locale.ltr("bmf.toml")
        ),
        Notice::Clean { cases } => format!(
            "تم فحص {}، ولا توجد ملاحظات.",
            locale.count_genitive(*cases as u64, Noun::Case)
        ),
        Notice::Found { findings, cases } => format!(
            "نتيجة الفحص: {} في {}.",
            locale.count(*findings as u64, Noun::Finding),
            locale.count_genitive(*cases as u64, Noun::Case)
        ),
        Notice::Audited {
            commits,
            findings,
            before,
        } => {
            let judged = locale.count_genitive(*commits as u64, Noun::Commit);
            let since = if *before {
                " بعد آخر مراجعة سليمة على هذا الجهاز"
            } else {
                ""
            };
            let found = if *findings == 0 {
                "لا توجد ملاحظات".to_owned()
            } else {
                locale.count(*findings as u64, Noun::Finding)
            };
            format!("تمت مراجعة {judged}{since}: {found}.")
        }
        Notice::Healthy => "تم فحص الجهاز والسجل، ولا يوجد خلل.".to_owned(),
        Notice::Ailing { findings } => format!(
            "نتيجة فحص الجهاز والسجل: {}.",
            locale.count(*findings as u64, Noun::Finding)
        ),
        Notice::LookAtArabic { case } => format!(
            "الصواب أن يُقرأ أحد السطرين السابقين من اليمين وحروفه متصلة، ورقم الطلب فيه {}.",
            locale.ltr(&case.to_string())
        ),
        Notice::ArabicShown { line, terminal } => format!(
            "طريقة العرض الحالية في نافذة الأوامر هذه ({}) هي طريقة السطر {}. وإن كان الآخر هو الصواب فالأمر:",
            locale.ltr(terminal),
            locale.number(*line as u64)
        ),
        Notice::ArabicKept {
            terminal,
            way: "auto",
        } => format!(
            "لم تعد طريقة العرض محفوظة لنافذة الأوامر هذه ({}).",
            locale.ltr(terminal)
        ),
        Notice::ArabicKept { terminal, way } => format!(
            "حُفظت طريقة العرض {} لنافذة الأوامر هذه ({}) في هذا السجل على هذا الجهاز.",
            locale.ltr(&format!("--bidi {way}")),
            locale.ltr(terminal)
        ),
        Notice::ArabicNotKept => {
            "لا يمكن حفظ طريقة العرض، إذ لا يوجد هنا سجل تمكن الكتابة فيه. ولاعتمادها في كل مرة:"
                .to_owned()
        }
        Notice::Reading => "قراءة الطلبات".to_owned(),
        Notice::Judging => "تدقيق الإيداعات".to_owned(),
        Notice::Making => "إنشاء الطلبات".to_owned(),
        Notice::InRegister(folder) => format!("السجل: {}", locale.ltr(folder)),
        Notice::CasesRead { files, millis } => format!(
            "الطلبات: {}، في {} مللي ثانية",
            locale.count(*files as u64, Noun::File),
            locale.digits(&millis.to_string())
        ),
        Notice::GitRan { command, millis } => format!(
            "{}: {} مللي ثانية",
            locale.ltr(&format!("git {command}")),
            locale.digits(&millis.to_string())
        ),
        Notice::NothingFound => "لا توجد نتائج.".to_owned(),
        Notice::DemoMade {
            cases,
            commits,
            folder,
        } => format!(
            "تم إنشاء سجل تجريبي من {} في {}: {}",
            locale.count_genitive(*cases as u64, Noun::Case),
            locale.count_genitive(*commits as u64, Noun::Commit),
            locale.ltr(folder)
        ),
        Notice::AllFictional => "كل ما فيه من أشخاص وطلبات خيالي.".to_owned(),
        Notice::TryNext => "للتجربة بعد ذلك:".to_owned(),
        Notice::DemoWalk => "طلب واحد من الاستقبال إلى الإغلاق:".to_owned(),
        Notice::DemoRefusal => "(منعته السياسة، وهذا هو المطلوب)".to_owned(),
        Notice::DemoReport => "تقرير الشهر:".to_owned(),
    }
}

fn done(event: EventKind) -> &'static str {
    match event {
        EventKind::Intake => "تم استقبال الطلب",
        EventKind::Contact => "تم تسجيل التواصل",
        EventKind::Refer => "تمت الإحالة إلى مسؤول البحث الاجتماعي",
        EventKind::Answer => "تم تسجيل الإجابة",
        EventKind::Declare => "تم تسجيل الإقرار",
        EventKind::Verify => "تم تسجيل مطابقة البيانات",
        EventKind::Assess => "تم تسجيل تقدير الحاجة",
        EventKind::Submit => "تم رفع الطلب إلى لجنة البحث",
        EventKind::Decide => "تم تسجيل القرار",
        EventKind::Notify => "تم إبلاغ الرد",
        EventKind::Register => "تم تسجيل المستفيد",
        EventKind::Deliver => "تم تسجيل تقديم الخدمة",
        EventKind::Feedback => "تم تسجيل التقييم",
        EventKind::Withdraw => "تم سحب الطلب",
        EventKind::Close => "تم إغلاق الطلب",
        EventKind::Reopen => "تمت إعادة فتح الطلب",
        EventKind::Amend => "تم تعديل البيانات",
        EventKind::Void => "تم إلغاء الإجراء",
        EventKind::Settle => "تمت تسوية التعارض",
        EventKind::Conflict => "تم إثبات التعارض",
    }
}
