//! What is said of a command line that cannot be read: every kind of fault, in both languages.

use crate::help::{BOTH, bmf};
use bmf::domain::office::Lang;
use insta::assert_snapshot;

/// One command line for each way in which clap can refuse one.
const FAULTS: &[&[&str]] = &[
    &["--no-input"],
    &["--lang", "fr"],
    &["shwo"],
    &["umbrella"],
    &["help", "shwo"],
    &["report", "weekly"],
    &["show", "42", "--fone", "1"],
    &["show", "42", "43"],
    &["show"],
    &["contact", "42"],
    &[
        "review",
        "42",
        "--accept",
        "--open-session",
        "--reason",
        "need",
    ],
    &["declare", "42", "--how", "thumbprint"],
    &["intake", "--kind", "wish"],
    &["demo", "--cases", "many"],
    &["show", "42", "--on"],
    &["show", "42", "--format="],
    &[
        "amend", "42", "--set", "a=b", "--void", "K7Q2M9XA", "--reason", "x",
    ],
    &["contact", "42", "--visit", "--call"],
    &["show", "42", "--on", "2026-06-01", "--on", "2026-06-02"],
    &["check", "--no-input=yes"],
];

#[test]
fn each_fault_is_told_in_english() {
    assert_snapshot!(told(Lang::En), @"
    $ bmf --no-input
    Keep an association's beneficiary requests as plain text

    Usage: bmf [OPTIONS] [COMMAND]
    One command, with an example: bmf help COMMAND
    Topics of help: dates, exit-codes, roles, environment

    Start:
      init         Make a new register under git
      demo         Make a register of fictional cases, and show what bmf does
      doctor       Look for what is wrong with this computer or register
      gate         Have a shared repository refuse what the policy refuses

    Reception:
      intake       Take in a new request
      show         Show a case and its next step
      find         Find cases by name, id, telephone or words
      list         List cases, filtered and sorted
      contact      Log a visit, a call or a message, with the questions asked
      amend        Correct the data of a case, or void a wrong entry
      withdraw     Record that the applicant withdrew the request

    Verification:
      declare      Record that the applicant declared the data correct
      verify       Match the data with the originals, and sign off
      refer        Refer what is unclear to the social research officer
      answer       Answer questions, referrals, inquiries, suggestions, complaints
      assess       Record the social research officer's assessment of the need
      register     Register the beneficiary of an accepted request

    Committee:
      submit       Raise the request to the committee and tell the applicant
      review       Record a decision of the research committee, in a session
      notify       Record that the applicant was told the committee's answer

    Service:
      deliver      Record that the service, or a part of it, was given
      feedback     Record how satisfied the person was, or that they declined to say
      close        Close a case
      reopen       Open a closed, withdrawn or rejected case again

    Oversight:
      agenda       Show what waits, for whom, since when; most urgent first
      explain      Show how a case stands to each clause of the policy
      report       Report the figures of a period
      simulate     Judge the register's past by an amended policy
      check        Check every case against format, workflow and policy
      audit        Replay the history and prove that nothing was rewritten
      log          Show the history of a case, from its events and from git
      receipt      Check a receipt, or list the receipts of a case

    Paper:
      print        Print a paper of a case, a sitting or a service

    Exchange:
      sync         Exchange what was recorded with the other desks

    Help:
      policy       Show the policy: its clauses, channels, tools and figures
      services     Show the services and their checklists
      date         Convert a date to the other calendar
      completions  Print the script that completes bmf's command line
      man          Print a page of the manual, or write all pages into a folder
      help         Show the help of a command or a topic

    Global options:
          --register <DIR>       Work in the register in DIR (else BMF_REGISTER,
                                 else the nearest folder with bmf.toml)
          --lang <LANG>          Speak Arabic or English (else BMF_LANG, LC_ALL,
                                 LANG, else the register's language) [possible
                                 values: ar, en]
          --as <STAFF>           Act as this member of staff (else BMF_STAFF, else
                                 by git's user.email)
          --calendar <CALENDAR>  Show dates in this calendar [possible values:
                                 hijri, gregorian, both]
          --format <FORMAT>      Print the result in this format [possible values:
                                 table, json, csv, md, html]
          --on <DATE>            Say when it happened, if not today (either
                                 calendar)
          --bidi <WAY>           Who lays out Arabic: the terminal, or bmf for one
                                 that does not (else BMF_BIDI, else auto) [possible
                                 values: auto, terminal, reorder]
          --color <WHEN>         Use colours (else as NO_COLOR and CLICOLOR_FORCE
                                 say, else at a terminal) [possible values: auto,
                                 always, never]
          --no-pager             Show a long answer at once (else through BMF_PAGER,
                                 PAGER or less)
      -q, --quiet                Print the result alone: no notes and no next steps
      -v, --verbose              Also say what is read and what git is asked, and
                                 how long it takes
          --no-input             Never ask; fail and name what is missing
          --no-index             Read every file, and neither use nor write the
                                 index
          --no-commit            Write the files but leave the commit to a later
                                 command or to git
      -h, --help                 Show this help
      -V, --version              Show the version
    $ bmf --lang fr
    error: --lang “fr”: not known. Possible values: ar, en.
      → bmf --help
    $ bmf shwo
    error: There is no command “shwo”. Was show meant?
      → bmf --help
    $ bmf umbrella
    error: There is no command “umbrella”.
      → bmf --help
    $ bmf help shwo
    error: There is no command “shwo”. Was show meant?
      → bmf --help
    $ bmf report weekly
    error: There is no command “weekly”.
      → bmf report --help
    $ bmf show 42 --fone 1
    error: There is no option --fone here. Was --on meant?
      → bmf show --help
    $ bmf show 42 43
    error: “43” is one word too many. Words with a space between them need quotation marks around them.
      → bmf show --help
    $ bmf show
    error: Missing: CASE.
      → bmf show --help
    $ bmf contact 42
    error: Missing: --visit|--call|--channel|--message.
      → bmf contact --help
    $ bmf review 42 --accept --open-session --reason need
    error: Missing: --members.
      → bmf review --help
    $ bmf declare 42 --how thumbprint
    error: Missing: --witness.
      → bmf declare --help
    $ bmf intake --kind wish
    error: --kind “wish”: not known. Possible values: support, inquiry, suggestion, complaint, objection.
      → bmf --help
    $ bmf demo --cases many
    error: --cases cannot be read from “many”.
      → bmf --help
    $ bmf show 42 --on
    error: --on needs a value.
      → bmf --help
    $ bmf show 42 --format=
    error: --format needs a value.
      → bmf --help
    $ bmf amend 42 --set a=b --void K7Q2M9XA --reason x
    error: --set and --void exclude each other.
      → bmf amend --help
    $ bmf contact 42 --visit --call
    error: --visit and --call exclude each other.
      → bmf contact --help
    $ bmf show 42 --on 2026-06-01 --on 2026-06-02
    error: --on was given more than it takes.
      → bmf show --help
    $ bmf check --no-input=yes
    error: --no-input was given more than it takes.
      → bmf check --help
    ");
}

#[test]
fn each_fault_is_told_in_arabic() {
    assert_snapshot!(told(Lang::Ar), @"
    $ bmf --no-input
    حفظ طلبات المستفيدين في الجمعية ملفاتٍ نصية

    الاستعمال: ⟨bmf [OPTIONS] [COMMAND]⟩
    شرح أمر واحد مع مثال: ⟨bmf help COMMAND⟩
    موضوعات المساعدة: ⟨dates⟩، ⟨exit-codes⟩، ⟨roles⟩، ⟨environment⟩

    البداية:
      init         إنشاء سجل جديد في مستودع ⟨git⟩
      demo         إنشاء سجل تجريبي بطلبات خيالية، وعرض لما يفعله ⟨bmf⟩
      doctor       فحص الجهاز والسجل، وبيان ما يعالج كل خلل
      gate         حماية المستودع المشترك: لا يُقبل فيه ما لا تقبله السياسة

    الاستقبال:
      intake       استقبال طلب جديد
      show         عرض طلب وخطوته التالية
      find         البحث عن الطلبات بالاسم أو الرقم أو الهاتف أو الكلمات
      list         قائمة الطلبات، مع تصفيتها وترتيبها
      contact      تسجيل زيارة أو مكالمة أو رسالة، وما ورد فيها من أسئلة
      amend        تعديل بيانات الطلب، أو إلغاء إجراء سُجِّل خطأً
      withdraw     سحب الطلب برغبة مقدمه

    المطابقة والتسجيل:
      declare      تسجيل إقرار طالب الدعم بصحة البيانات
      verify       مطابقة البيانات بأصول الوثائق واعتمادها
      refer        إحالة ما لم يتضح إلى مسؤول البحث الاجتماعي
      answer       الإجابة عن الأسئلة والإحالات والاستفسارات والمقترحات والشكاوى
      assess       تسجيل تقدير مسؤول البحث الاجتماعي للحاجة
      register     تسجيل المستفيد بعد قبول طلبه

    لجنة البحث:
      submit       رفع الطلب إلى لجنة البحث وإبلاغ طالب الدعم بذلك
      review       تسجيل قرار لجنة البحث في جلسة
      notify       إبلاغ طالب الدعم برد لجنة البحث

    تقديم الخدمة:
      deliver      تسجيل تقديم الخدمة كلها أو بعضها
      feedback     تسجيل تقييم الخدمة، أو الاعتذار عنه
      close        إغلاق الطلب
      reopen       إعادة فتح طلب مغلق أو مسحوب أو مرفوض

    المتابعة والرقابة:
      agenda       المهام المنتظرة: على من هي، ومنذ متى، والأكثر استعجالًا أولًا
      explain      موقف الطلب من بنود السياسة، بندًا بندًا
      report       التقارير الإحصائية عن مدة معينة
      simulate     النظر في ما مضى بموجب سياسة معدَّلة، قبل أن يصوّت عليها المجلس
      check        فحص كل الطلبات من حيث الصيغة وسير العمل والسياسة
      audit        تدقيق تاريخ السجل كله وإثبات أنه لم يُغيَّر منه شيء
      log          تسلسل إجراءات الطلب، من ملفه ومن تاريخ ⟨git⟩
      receipt      التحقق من إيصال مقدم الطلب، أو عرض إيصالات طلب

    الأوراق:
      print        طباعة ورقة من أوراق الطلب أو الجلسة أو الخدمة، على ترويسة الجمعية

    التبادل:
      sync         تبادل ما سُجِّل مع المكاتب الأخرى

    المساعدة:
      policy       السياسة: بنودها ومددها وقنواتها وأدواتها
      services     الخدمات ومتطلباتها
      date         تحويل تاريخ إلى التقويم الآخر
      completions  طباعة ملف الإكمال التلقائي لسطر الأوامر
      man          طباعة صفحة من الدليل، أو كتابة صفحاته كلها في مجلد
      help         عرض مساعدة أمر أو موضوع

    الخيارات العامة:
          --register <DIR>       العمل في السجل الموجود في المجلد ⟨DIR⟩ (إن لم
                                 يُحدَّد: ⟨BMF_REGISTER⟩، ثم أقرب مجلد فيه
                                 ⟨bmf.toml⟩)
          --lang <LANG>          لغة العرض (إن لم تُحدَّد: ⟨BMF_LANG⟩، ثم ⟨LC_ALL⟩،
                                 ثم ⟨LANG⟩، ثم لغة السجل) [القيم الممكنة: ⟨ar⟩،
                                 ⟨en⟩]
          --as <STAFF>           العمل باسم هذا الموظف (إن لم يُحدَّد: ⟨BMF_STAFF⟩،
                                 ثم صاحب البريد ⟨user.email⟩ في إعدادات ⟨git⟩)
          --calendar <CALENDAR>  عرض التواريخ بهذا التقويم [القيم الممكنة: ⟨hijri⟩،
                                 ⟨gregorian⟩، ⟨both⟩]
          --format <FORMAT>      عرض النتيجة بهذه الصيغة [القيم الممكنة: ⟨table⟩،
                                 ⟨json⟩، ⟨csv⟩، ⟨md⟩، ⟨html⟩]
          --on <DATE>            تاريخ وقوع الإجراء إن لم يكن اليوم، بأيٍّ من
                                 التقويمين
          --bidi <WAY>           من يرتب الحروف العربية: نافذة الأوامر ⟨terminal⟩،
                                 أو ⟨bmf⟩ لنافذة لا ترتبها ⟨reorder⟩ (إن لم يُحدَّد:
                                 ⟨BMF_BIDI⟩، ثم ⟨auto⟩) [القيم الممكنة: ⟨auto⟩،
                                 ⟨terminal⟩، ⟨reorder⟩]
          --color <WHEN>         استعمال الألوان (إن لم يُحدَّد: بحسب ⟨NO_COLOR⟩ و
                                 ⟨CLICOLOR_FORCE⟩، ثم في نافذة الأوامر فقط) [القيم
                                 الممكنة: ⟨auto⟩، ⟨always⟩، ⟨never⟩]
          --no-pager             عرض الناتج الطويل دفعة واحدة (وإلا فبالبرنامج
                                 المذكور في ⟨BMF_PAGER⟩ أو ⟨PAGER⟩، أو ⟨less⟩)
      -q, --quiet                عرض النتيجة وحدها، بلا تنبيهات ولا خطوات تالية
      -v, --verbose              عرض ما يُقرأ أيضًا، وما يُطلب من ⟨git⟩، ومدة كل
                                 منهما
          --no-input             التوقف عند الناقص مع ذكره، دون سؤال عنه
          --no-index             قراءة كل ملف دون استعمال الفهرس ولا كتابته
          --no-commit            كتابة الملفات وتأجيل إيداعها في ⟨git⟩
      -h, --help                 عرض هذه المساعدة
      -V, --version              عرض رقم الإصدار
    $ bmf --lang fr
    خطأ: ⟨--lang⟩ «⟨fr⟩»: قيمة غير معروفة. القيم الممكنة: ⟨ar, en⟩
      → bmf --help
    $ bmf shwo
    خطأ: لا يوجد أمر بهذا الاسم: «⟨shwo⟩»، هل المقصود ⟨show⟩؟
      → bmf --help
    $ bmf umbrella
    خطأ: لا يوجد أمر بهذا الاسم: «⟨umbrella⟩»
      → bmf --help
    $ bmf help shwo
    خطأ: لا يوجد أمر بهذا الاسم: «⟨shwo⟩»، هل المقصود ⟨show⟩؟
      → bmf --help
    $ bmf report weekly
    خطأ: لا يوجد أمر بهذا الاسم: «⟨weekly⟩»
      → bmf report --help
    $ bmf show 42 --fone 1
    خطأ: خيار غير معروف هنا: ⟨--fone⟩، هل المقصود ⟨--on⟩؟
      → bmf show --help
    $ bmf show 42 43
    خطأ: كلمة زائدة في الأمر: «⟨43⟩». ما فيه مسافة يوضع بين علامتي تنصيص.
      → bmf show --help
    $ bmf show
    خطأ: يلزم في هذا الأمر أيضًا: ⟨CASE⟩
      → bmf show --help
    $ bmf contact 42
    خطأ: يلزم في هذا الأمر أيضًا: ⟨--visit|--call|--channel|--message⟩
      → bmf contact --help
    $ bmf review 42 --accept --open-session --reason need
    خطأ: يلزم في هذا الأمر أيضًا: ⟨--members⟩
      → bmf review --help
    $ bmf declare 42 --how thumbprint
    خطأ: يلزم في هذا الأمر أيضًا: ⟨--witness⟩
      → bmf declare --help
    $ bmf intake --kind wish
    خطأ: ⟨--kind⟩ «⟨wish⟩»: قيمة غير معروفة. القيم الممكنة: ⟨support, inquiry, suggestion, complaint, objection⟩
      → bmf --help
    $ bmf demo --cases many
    خطأ: قيمة غير صحيحة للخيار ⟨--cases⟩: «⟨many⟩»
      → bmf --help
    $ bmf show 42 --on
    خطأ: هذا الخيار تلزمه قيمة: ⟨--on⟩
      → bmf --help
    $ bmf show 42 --format=
    خطأ: هذا الخيار تلزمه قيمة: ⟨--format⟩
      → bmf --help
    $ bmf amend 42 --set a=b --void K7Q2M9XA --reason x
    خطأ: لا يجتمع الخياران: ⟨--set, --void⟩
      → bmf amend --help
    $ bmf contact 42 --visit --call
    خطأ: لا يجتمع الخياران: ⟨--visit, --call⟩
      → bmf contact --help
    $ bmf show 42 --on 2026-06-01 --on 2026-06-02
    خطأ: عدد القيم أكثر مما يقبله الخيار: ⟨--on⟩
      → bmf show --help
    $ bmf check --no-input=yes
    خطأ: عدد القيم أكثر مما يقبله الخيار: ⟨--no-input⟩
      → bmf check --help
    ");
}

#[test]
fn a_command_line_that_cannot_be_read_is_code_2_and_prints_nothing() {
    for lang in BOTH {
        for args in FAULTS {
            let said = bmf(lang, args);
            assert_eq!((said.code, said.out.as_str()), (2, ""), "{args:?}");
        }
    }
}

#[cfg(unix)]
#[test]
fn what_is_not_utf_8_is_refused() {
    use crate::help::called;
    use std::ffi::OsString;
    use std::os::unix::ffi::OsStringExt;
    let call = |lang| {
        let name = OsString::from_vec(vec![b'n', 0xFF]);
        let said = called(lang, vec!["intake".into(), "--name".into(), name]);
        assert_eq!((said.code, said.out.as_str()), (2, ""));
        said.err
    };
    assert_snapshot!(BOTH.map(call).concat(), @"
    error: An argument is not valid UTF-8 text.
      → bmf intake --help
    خطأ: في الأمر ما ليس نصًا صحيحًا بترميز ⟨UTF-8⟩.
      → bmf intake --help
    ");
}

#[test]
fn the_language_asked_for_is_spoken_even_where_the_command_is_wrong() {
    let said = bmf(Lang::En, &["shwo", "--lang", "ar"]);
    assert_eq!(said, bmf(Lang::Ar, &["shwo"]));
}

/// Every fault with its command line and what was said of it.
fn told(lang: Lang) -> String {
    let told = FAULTS.iter().map(|args| {
        let said = bmf(lang, args).err;
        format!("$ bmf {}\n{said}", args.join(" "))
    });
    told.collect()
}
