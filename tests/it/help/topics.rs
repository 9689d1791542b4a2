//! What `bmf help TOPIC` tells, in both languages.

use crate::help::{BOTH, bmf, shown};
use bmf::cli::{Call, run};
use bmf::domain::actor::Role;
use bmf::domain::calendar::WrittenDate;
use bmf::domain::office::Lang;
use bmf::domain::workflow::table::{TABLE, Who};
use chrono::{DateTime, NaiveDate};
use insta::assert_snapshot;
use std::path::Path;
use unicode_width::UnicodeWidthStr;
use walkdir::WalkDir;

const TOPICS: [&str; 4] = ["dates", "exit-codes", "roles", "environment"];

fn topic(lang: Lang, name: &str) -> String {
    let said = bmf(lang, &["help", name]);
    assert_eq!((said.code, said.err.as_str()), (0, ""));
    said.out
}

/// The first column of a topic, without isolates.
fn typed(lang: Lang, name: &str) -> Vec<String> {
    let text = topic(lang, name);
    let lines = text.lines().filter(|line| line.contains("  "));
    let first = lines.map(|line| line.split("  ").next().unwrap());
    let is_mark = |c: char| "⟨⟩\u{200E}".contains(c);
    first
        .map(|cell| cell.replace(is_mark, "").trim().to_owned())
        .filter(|cell| !cell.is_empty())
        .collect()
}

#[test]
fn dates_in_english() {
    assert_snapshot!(topic(Lang::En, "dates"), @"
    Dates in both calendars

    1447-12-16    Umm al-Qura: year, month, day; a year before 1600 is Hijri
    2026-06-02    Gregorian: year, month, day
    16/12/1447    the day may come first; - and / and . mean the same
    ‎١٦/١٢/١٤٤٧هـ‎  digits of either script; هـ names the calendar
    ‎٢/٦/٢٠٢٦م‎     م names the Gregorian calendar

    A month is written the same way without its day: 2026-06, 1448-01.

    The 30th of a Hijri month of 29 days does not exist and is refused; only --since
    and --until take it for the last day. Umm al-Qura is known from 1343 to 1500;
    outside these years a date is refused, not guessed.

    Dates are kept in the Gregorian calendar, but a birth date in the one in which
    it was written. --calendar chooses which one is shown; bmf date converts.
    ");
}

#[test]
fn dates_in_arabic() {
    assert_snapshot!(topic(Lang::Ar, "dates"), @"
    التواريخ بالتقويمين

    ⟨1447-12-16⟩    تقويم أم القرى: السنة ثم الشهر ثم اليوم، وما قبل سنة 1600 هجري
    ⟨2026-06-02⟩    التقويم الميلادي: السنة ثم الشهر ثم اليوم
    ⟨16/12/1447⟩    يجوز تقديم اليوم، ولا فرق بين ⟨-⟩ أو ⟨/⟩ أو ⟨.⟩ بين الأرقام
    ‎⟨١٦/١٢/١٤٤٧هـ⟩‎  الأرقام بأيٍّ من الرسمين، والحرف «هـ» يعيّن التقويم الهجري
    ‎⟨٢/٦/٢٠٢٦م⟩‎     والحرف «م» يعيّن التقويم الميلادي

    ويُكتب الشهر كذلك دون اليوم: ⟨2026-06⟩ أو ⟨1448-01⟩.

    ولا يُقبل اليوم الثلاثون من شهر هجري عدد أيامه 29، إلا مع ⟨--since⟩ أو ⟨--until⟩ فهو
    فيهما آخر أيام الشهر. ويُعرف تقويم أم القرى من سنة 1343 إلى سنة 1500، ولا يُقبل
    تاريخ خارجها.

    تُحفظ التواريخ بالتقويم الميلادي، إلا تاريخ الميلاد فبالتقويم الذي كُتب به. ويحدد
    الخيار ⟨--calendar⟩ التقويم المعروض، ويحوّل الأمر ⟨bmf date⟩ من أحدهما إلى الآخر.
    ");
}

#[test]
fn exit_codes_in_english() {
    assert_snapshot!(topic(Lang::En, "exit-codes"), @"
    Exit codes

    0    done
    1    check or doctor found something
    2    usage: the command line, or where and by whom it was called
    3    refused by the workflow, the policy or a role; nothing was written
    4    no such case or session, or more than one
    5    another was first, or the other desks cannot be reached: try again
    6    bad data, in a file or as typed
    70   bmf itself is at fault
    74   the disk or git failed
    130  you left a question by Ctrl-C or Esc; nothing was recorded
    ");
}

#[test]
fn exit_codes_in_arabic() {
    assert_snapshot!(topic(Lang::Ar, "exit-codes"), @"
    رموز الخروج

    ⟨0⟩    تم
    ⟨1⟩    وُجدت ملاحظات في الفحص أو التشخيص
    ⟨2⟩    خطأ في الاستعمال: في سطر الأمر، أو المجلد، أو اسم الموظف
    ⟨3⟩    لا يمكن بموجب سير العمل أو السياسة أو الصفة، ولم يُكتب شيء
    ⟨4⟩    لا يوجد الطلب أو الجلسة، أو يوجد أكثر من واحد
    ⟨5⟩    سبق إجراء آخر، أو تعذر الوصول إلى المكاتب الأخرى، والحل إعادة المحاولة
    ⟨6⟩    بيانات غير صحيحة، في ملف أو فيما كُتب
    ⟨70⟩   خطأ في البرنامج نفسه
    ⟨74⟩   تعذرت القراءة أو الكتابة على القرص، أو تعذر عمل ⟨git⟩
    ⟨130⟩  خرجتَ من السؤال بـ Ctrl-C أو Esc، ولم يُسجَّل شيء
    ");
}

#[test]
fn environment_in_english() {
    assert_snapshot!(topic(Lang::En, "environment"), @"
    The environment

    BMF_REGISTER    the register's folder, as --register
    BMF_STAFF       who is at work, as --as
    BMF_LANG        the language, ar or en, as --lang
    LC_ALL, LANG    the language where BMF_LANG does not say it
    BMF_DESK        the desk that gives out ids, as --desk
    BMF_BIDI        who lays out Arabic in the terminal, as --bidi
    BMF_PAGER       the program that shows a long answer, else PAGER; empty or cat
                    for none
    NO_COLOR        no colours, whatever its value
    CLICOLOR_FORCE  colours also in a pipe, unless 0
    BMF_NOW         the moment to take for now, such as 2026-06-14T09:12:00+03:00
    BMF_SEED        a number that makes event ids the same each time, for
                    demonstrations
    BMF_COMPLETE    set by the shell's completion script; not for people
    ");
}

#[test]
fn environment_in_arabic() {
    assert_snapshot!(topic(Lang::Ar, "environment"), @"
    متغيرات البيئة

    ⟨BMF_REGISTER⟩    مجلد السجل، مثل ⟨--register⟩
    ⟨BMF_STAFF⟩       الموظف الحالي، مثل ⟨--as⟩
    ⟨BMF_LANG⟩        لغة العرض، ⟨ar⟩ أو ⟨en⟩، مثل ⟨--lang⟩
    ⟨LC_ALL, LANG⟩    لغة العرض إن لم يحددها ⟨BMF_LANG⟩
    ⟨BMF_DESK⟩        نقطة الاستقبال التي تعطي الأرقام، مثل ⟨--desk⟩
    ⟨BMF_BIDI⟩        من يرتب الحروف العربية في نافذة الأوامر، مثل ⟨--bidi⟩
    ⟨BMF_PAGER⟩       البرنامج الذي يعرض الناتج الطويل، ثم ⟨PAGER⟩؛ والقيمة الفارغة أو
                    ⟨cat⟩ تعني العرض دفعة واحدة
    ⟨NO_COLOR⟩        بلا ألوان، أيًّا كانت قيمته
    ⟨CLICOLOR_FORCE⟩  الألوان حتى في غير نافذة الأوامر، إلا القيمة 0
    ⟨BMF_NOW⟩         الوقت الذي يُعد الوقت الحالي، مثل ⟨2026-06-14T09:12:00+03:00⟩
    ⟨BMF_SEED⟩        رقم يثبّت أرقام الإجراءات، للعروض والاختبارات
    ⟨BMF_COMPLETE⟩    يضبطه ملف الإكمال التلقائي، لا المستخدم
    ");
}

#[test]
fn roles_without_a_register() {
    assert_snapshot!(topic(Lang::En, "roles"), @"
    Who records what

    reception    beneficiary relations officer
                 intake, contact, refer, answer, declare, verify, submit, notify,
                 register
    research     social research officer
                 intake, contact, answer, declare, verify, assess, submit
    secretary    committee secretary
                 review, notify
    service      service officer
                 deliver
    manager      executive manager
    auditor      auditor
    *            anyone on the roster
                 feedback, amend --void
    policy.toml  says who records the rest
                 withdraw, close, reopen, amend
    ");
    assert_snapshot!(topic(Lang::Ar, "roles"), @"
    من يسجّل ماذا

    ⟨reception⟩    موظف علاقات المستفيدين
                 ⟨intake⟩، ⟨contact⟩، ⟨refer⟩، ⟨answer⟩، ⟨declare⟩، ⟨verify⟩، ⟨submit⟩، ⟨notify⟩،
                 ⟨register⟩
    ⟨research⟩     مسؤول البحث الاجتماعي
                 ⟨intake⟩، ⟨contact⟩، ⟨answer⟩، ⟨declare⟩، ⟨verify⟩، ⟨assess⟩، ⟨submit⟩
    ⟨secretary⟩    أمين لجنة البحث
                 ⟨review⟩، ⟨notify⟩
    ⟨service⟩      موظف الخدمات
                 ⟨deliver⟩
    ⟨manager⟩      المدير التنفيذي
    ⟨auditor⟩      المراجع الداخلي
    ⟨*⟩            كل موظف في السجل
                 ⟨feedback⟩، ⟨amend --void⟩
    ⟨policy.toml⟩  يحدد من يسجّل ما سوى ذلك
                 ⟨withdraw⟩، ⟨close⟩، ⟨reopen⟩، ⟨amend⟩
    ");
}

#[test]
fn roles_of_a_register_name_its_people_and_follow_its_policy() {
    assert_snapshot!(in_register(Lang::En), @"
    Who records what

    reception  beneficiary relations officer: Sara Nasser
               intake, contact, refer, answer, declare, verify, submit, notify,
               register, withdraw, close, amend
    research   social research officer: Huda Fahad
               intake, contact, answer, declare, verify, assess, submit, withdraw,
               close, amend
    secretary  committee secretary: Noura Saleh
               review, notify, close, reopen, amend
    service    service officer: Khalid Omar
               deliver, close
    manager    executive manager: Majed Yousef
               reopen
    auditor    auditor: Reem Hassan
    *          anyone on the roster
               feedback, amend --void
    ");
    assert_snapshot!(in_register(Lang::Ar), @"
    من يسجّل ماذا

    ⟨reception⟩  موظف علاقات المستفيدين: سارة ناصر
               ⟨intake⟩، ⟨contact⟩، ⟨refer⟩، ⟨answer⟩، ⟨declare⟩، ⟨verify⟩، ⟨submit⟩، ⟨notify⟩،
               ⟨register⟩، ⟨withdraw⟩، ⟨close⟩، ⟨amend⟩
    ⟨research⟩   مسؤول البحث الاجتماعي: هدى فهد
               ⟨intake⟩، ⟨contact⟩، ⟨answer⟩، ⟨declare⟩، ⟨verify⟩، ⟨assess⟩، ⟨submit⟩، ⟨withdraw⟩،
               ⟨close⟩، ⟨amend⟩
    ⟨secretary⟩  أمين لجنة البحث: نورة صالح
               ⟨review⟩، ⟨notify⟩، ⟨close⟩، ⟨reopen⟩، ⟨amend⟩
    ⟨service⟩    موظف الخدمات: خالد عمر
               ⟨deliver⟩، ⟨close⟩
    ⟨manager⟩    المدير التنفيذي: ماجد يوسف
               ⟨reopen⟩
    ⟨auditor⟩    المراجع الداخلي: ريم حسن
    ⟨*⟩          كل موظف في السجل
               ⟨feedback⟩، ⟨amend --void⟩
    ");
}

#[test]
fn roles_are_those_of_the_workflow_table() {
    let text = topic(Lang::En, "roles");
    for role in Role::ALL {
        let from = text.split_once(&format!("\n{} ", role.name())).unwrap().1;
        let entry: String = from
            .lines()
            .take_while(|line| !line.starts_with(char::is_alphabetic))
            .collect();
        for row in TABLE {
            let told = entry
                .split([' ', ','])
                .any(|word| word == row.event.command());
            match row.who {
                Who::Roles(roles) if roles.contains(role) => assert!(told, "{role:?}: {row:?}"),
                Who::Roles(_) | Who::Authority | Who::Anyone | Who::Merge => {}
            }
        }
    }
}

#[test]
fn every_date_that_is_shown_is_read() {
    let days: Vec<NaiveDate> = typed(Lang::En, "dates")
        .iter()
        .map(|shown| WrittenDate::parse(shown).unwrap().gregorian())
        .collect();
    let approval = NaiveDate::from_ymd_opt(2026, 6, 2).unwrap();
    assert_eq!(days, [approval; 5]);
}

#[test]
fn every_exit_code_of_the_program_is_told() {
    let source = read("src/cli/mod.rs");
    let (_, documented) = source.split_once("returns its exit code.").unwrap();
    let (documented, _) = documented.split_once("pub fn run").unwrap();
    let words = documented.split([' ', '\n', '·']);
    let wanted: Vec<&str> = words.filter(|word| word.parse::<u8>().is_ok()).collect();
    assert_eq!(typed(Lang::En, "exit-codes"), wanted);
    assert_eq!(typed(Lang::Ar, "exit-codes"), wanted);
}

#[test]
fn every_variable_that_is_read_is_told() {
    let text = topic(Lang::En, "environment");
    let sources = WalkDir::new(root().join("src"))
        .into_iter()
        .filter_map(Result::ok);
    let mut read_somewhere = 0;
    for file in sources.filter(|entry| entry.file_type().is_file()) {
        let source = std::fs::read_to_string(file.path()).unwrap();
        for (_, after) in source
            .match_indices("\"BMF_")
            .map(|(at, _)| source.split_at(at + 1))
        {
            let name = after.split('"').next().unwrap();
            if name.chars().all(|c| c.is_ascii_uppercase() || c == '_') {
                read_somewhere += 1;
                assert!(
                    text.contains(name),
                    "{name}: a row of ENVIRONMENT in topics.rs"
                );
            }
        }
    }
    assert!(read_somewhere > 5);
}

#[test]
fn every_topic_is_named_on_the_first_page_and_fits_eighty_columns() {
    for lang in BOTH {
        let first_page = bmf(lang, &["--help"]).out;
        for name in TOPICS {
            assert!(first_page.contains(name), "{name}");
            let text = topic(lang, name);
            let width = |line: &&str| UnicodeWidthStr::width(line.replace(['⟨', '⟩'], "").as_str());
            let wide: Vec<&str> = text.lines().filter(|line| width(line) > 80).collect();
            assert_eq!(wide, [""; 0], "{name}");
        }
    }
}

#[test]
fn what_is_neither_command_nor_topic_is_refused() {
    for lang in BOTH {
        for words in [&["help", "date-s"][..], &["help", "roles", "dates"]] {
            let said = bmf(lang, words);
            assert_eq!((said.code, said.out.as_str()), (2, ""));
        }
    }
}

fn in_register(lang: Lang) -> String {
    let (mut out, mut err) = (Vec::new(), Vec::new());
    let code = run(Call {
        program: "bmf".to_owned(),
        args: vec!["help".into(), "roles".into()],
        env: vec![("BMF_LANG".into(), lang.name().into())],
        folder: root().to_owned(),
        clock: DateTime::parse_from_rfc3339("2026-06-14T09:12:00+03:00").unwrap(),
        input: &mut std::io::empty(),
        out: &mut out,
        err: &mut err,
        terminal: bmf::cli::Terminal::NONE,
    });
    assert_eq!((code, err.len()), (0, 0));
    shown(out)
}

fn read(path: &str) -> String {
    std::fs::read_to_string(root().join(path)).unwrap()
}

fn root() -> &'static Path {
    Path::new(env!("CARGO_MANIFEST_DIR"))
}
