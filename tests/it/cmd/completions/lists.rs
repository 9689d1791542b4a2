//! Commands, flags and the lists behind them, in both languages.

use crate::cmd::completions::{called, register, tab, values};
use bmf::domain::office::Lang;
use insta::assert_snapshot;
use std::fs;

#[test]
fn commands_and_flags_are_told_in_the_language_of_the_user() {
    let folder = register();
    let told = |lang, words: &[&str]| tab(lang, folder.path(), words);
    assert_snapshot!(told(Lang::En, &["re"]), @"
    refer | Refer what is unclear to the social research officer
    register | Register the beneficiary of an accepted request
    review | Record a decision of the research committee, in a session
    reopen | Open a closed, withdrawn or rejected case again
    report | Report the figures of a period
    receipt | Check a receipt, or list the receipts of a case
    ");
    assert_snapshot!(told(Lang::Ar, &["re"]), @"
    refer | إحالة ما لم يتضح إلى مسؤول البحث الاجتماعي
    register | تسجيل المستفيد بعد قبول طلبه
    review | تسجيل قرار لجنة البحث في جلسة
    reopen | إعادة فتح طلب مغلق أو مسحوب أو مرفوض
    report | التقارير الإحصائية عن مدة معينة
    receipt | التحقق من إيصال مقدم الطلب، أو عرض إيصالات طلب
    ");
    assert_snapshot!(told(Lang::En, &["report", ""]).lines().next().unwrap(), @"monthly | Report what a period brought, and what was open at its end");
    assert_snapshot!(told(Lang::En, &["list", "--s"]), @"
    --stage | Only cases at this stage
    --service | Only cases that ask for this service
    --since | Only cases received on this day or later
    --sort | Sort by a column (else by id)
    ");
    assert_snapshot!(told(Lang::Ar, &["list", "--s"]), @"
    --stage | الطلبات التي في هذه المرحلة فقط
    --service | طلبات هذه الخدمة فقط
    --since | الطلبات المستلمة في هذا اليوم أو بعده فقط
    --sort | الترتيب بحسب هذا العمود (إن لم يُحدَّد: بحسب رقم الطلب)
    ");
}

#[test]
fn arabic_names_of_commands_are_completed_in_arabic_only() {
    let folder = register();
    assert_snapshot!(tab(Lang::Ar, folder.path(), &["است"]), @"استقبال | استقبال طلب جديد");
    assert_eq!(tab(Lang::En, folder.path(), &["است"]), "");
    assert!(!tab(Lang::Ar, folder.path(), &[""]).contains("استقبال |"));
    let after = tab(Lang::Ar, folder.path(), &["استقبال", "--serv"]);
    assert!(after.starts_with("--service | "), "{after}");
}

#[test]
fn closed_lists_are_told_with_their_names() {
    let folder = register();
    let told = |lang, words: &[&str]| tab(lang, folder.path(), words);
    assert_snapshot!(told(Lang::En, &["list", "--stage", "re"]), @"
    received
    rejected
    registered
    ");
    assert_snapshot!(told(Lang::Ar, &["list", "--stage", "re"]), @"
    received | مستلَم
    rejected | مرفوض
    registered | مسجَّل
    ");
    assert_snapshot!(told(Lang::Ar, &["intake", "--kind", ""]), @"
    support | طلب دعم
    inquiry | استفسار
    suggestion | مقترح
    complaint | شكوى
    objection | اعتراض
    ");
    assert_snapshot!(told(Lang::Ar, &["assess", "1", "--need", ""]), @"
    low | محدودة
    medium | متوسطة
    high | شديدة
    urgent | عاجلة
    ");
    assert_snapshot!(told(Lang::Ar, &["declare", "1", "--how", ""]), @"
    signature | توقيع
    thumbprint | بصمة بحضور شاهد
    guardian | توقيع الولي
    recorded-consent | موافقة مسجلة
    ");
    assert_snapshot!(told(Lang::Ar, &["agenda", "--role", ""]), @"
    reception | موظف علاقات المستفيدين
    research | مسؤول البحث الاجتماعي
    secretary | أمين لجنة البحث
    service | موظف الخدمات
    manager | المدير التنفيذي
    auditor | المراجع الداخلي
    ");
    assert_snapshot!(told(Lang::En, &["policy", "S5"]), @"
    S5a | Raised to the committee
    S5b | Time to the answer
    ");
    assert_snapshot!(told(Lang::En, &["help", "da"]), @"
    date | Convert a date to the other calendar
    dates | Dates in both calendars
    ");
}

#[test]
fn the_lists_of_the_register_are_its_own() {
    let folder = register();
    let told = |lang, words: &[&str]| tab(lang, folder.path(), words);
    assert_snapshot!(told(Lang::En, &["--as", ""]), @"
    sara | Sara Nasser
    huda | Huda Fahad
    noura | Noura Saleh
    khalid | Khalid Omar
    majed | Majed Yousef
    reem | Reem Hassan
    ");
    assert_snapshot!(told(Lang::Ar, &["review", "1", "--members", "huda,"]), @"
    huda,huda | هدى فهد
    huda,majed | ماجد يوسف
    huda,noura | نورة صالح
    ");
    assert_snapshot!(told(Lang::En, &["review", "1", "--aside", "m"]), @"majed= | Majed Yousef");
    assert_snapshot!(told(Lang::Ar, &["services", "t"]), @"
    tuition-aid | المساعدة في الرسوم الدراسية
    training-course | دورة تدريبية
    tutoring | دروس التقوية
    ");
    assert_snapshot!(told(Lang::Ar, &["submit", "1", "--told", "p"]), @"phone | الاتصالات الهاتفية");
    assert_snapshot!(told(Lang::En, &["verify", "1", "--sighted", "n"]), @"national-id | National identity card");
    assert_snapshot!(told(Lang::En, &["verify", "1", "--sighted", "national-id,"]), @"national-id,expires= | National identity card");
    assert_snapshot!(told(Lang::En, &["intake", "--desk", ""]), @"DJ | Dhahran Al-Janoub reception");
    assert_snapshot!(told(Lang::Ar, &["report", "monthly", "--month", ""]), @"
    2026-06 | يونيو 2026م
    2026-05 | مايو 2026م
    1448-01 | محرم 1448هـ
    1447-12 | ذو الحجة 1447هـ
    1447-11 | ذو القعدة 1447هـ
    ");
}

#[test]
fn a_channel_is_completed_by_what_people_call_it_too() {
    let folder = register();
    assert_snapshot!(tab(Lang::En, folder.path(), &["list", "--channel", "wh"]), @"whatsapp | social-media");
    let all = values(folder.path(), &["list", "--channel", ""]);
    assert_eq!(all.len(), 8, "{all:?}");
}

#[test]
fn reasons_are_those_of_the_decision_on_the_line() {
    let folder = register();
    let reasons = |flags: &[&str]| {
        let words = [&["review", "1"], flags, &["--reason", ""]].concat();
        values(folder.path(), &words)
    };
    let (accept, reject, all) = (reasons(&["--accept"]), reasons(&["--reject"]), reasons(&[]));
    assert!(accept.contains(&"need".to_owned()) && !reject.contains(&"need".to_owned()));
    assert!(
        reject.contains(&"incomplete".to_owned()) && !accept.contains(&"incomplete".to_owned())
    );
    assert!(accept.iter().chain(&reject).all(|code| all.contains(code)));
}

#[test]
fn what_is_offered_is_taken() {
    let folder = register();
    fs::remove_dir_all(folder.path().join("cases")).unwrap();
    for flag in [
        "--stage",
        "--channel",
        "--service",
        "--desk",
        "--kind",
        "--sort",
    ] {
        let offered = values(folder.path(), &["list", flag, ""]);
        assert!(!offered.is_empty(), "{flag}");
        for value in offered {
            let env = [("BMF_LANG", "en")];
            let (code, _, _) = called(folder.path(), &env, &["list", flag, &value]);
            assert_eq!(code, 0, "{flag} {value}");
        }
    }
    for (command, flag) in [
        ("declare", "--how"),
        ("assess", "--need"),
        ("intake", "--kind"),
    ] {
        for value in values(folder.path(), &[command, flag, ""]) {
            let words = ["bmf", command, flag, &value, "--help"];
            let parsed = bmf::cli::help::command(Lang::En).try_get_matches_from(words);
            assert_eq!(
                parsed.unwrap_err().kind(),
                clap::error::ErrorKind::DisplayHelp,
                "{value}"
            );
        }
    }
}
