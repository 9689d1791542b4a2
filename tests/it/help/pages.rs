//! What the help looks like: the first page, the longest, and the most intricate, in both languages.

use crate::help::bmf;
use bmf::domain::office::Lang;
use insta::assert_snapshot;

#[test]
fn the_first_page_in_english() {
    assert_snapshot!(bmf(Lang::En, &["--help"]).out, @"
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
    ");
}

#[test]
fn the_first_page_in_arabic() {
    assert_snapshot!(bmf(Lang::Ar, &["--help"]).out, @"
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
    ");
}

#[test]
fn the_page_of_intake_in_english() {
    assert_snapshot!(own(Lang::En, "intake"), @r"
    Take in a new request

    At a terminal nothing need be given: it begins as a search by name, id or phone,
    shows who may be here already, and asks what the request needs. The answers are
    kept until the request is recorded; after a break, --resume goes on with them.

    Usage: bmf intake [OPTIONS]

    Options:
          --from <FILE>          A TOML file with the request, or - for standard
                                 input; flags override it
          --key <KEY>            A script's own id: the same key given again is the
                                 same case
          --kind <KIND>          The kind of request (else support) [possible
                                 values: support, inquiry, suggestion, complaint,
                                 objection]
          --desk <CODE>          The desk that gives out the id (else BMF_DESK, else
                                 the register's first)
          --print <WHAT>         Print only this about the new case [possible
                                 values: id, path]
          --channel <CHANNEL>    The channel it came by: one of the policy's eight,
                                 or another name for it
          --outreach             The association went to the person
          --service <SERVICE>    The service asked for
          --summary <TEXT>       The need, in the applicant's words
          --amount <SAR>         The amount asked for, in riyals
          --quantity <N>         Pieces, places or hours asked for
          --about <CASE>         The case that this one is about
          --same-as <CASE>       An earlier case of the same person, who need not
                                 say again what is known
          --not-same <CASE=WHY>  A case that looks like the same person's and is
                                 not, and how you know (repeatable)
          --name <NAME>          The applicant's name
          --national-id <ID>     The national id or iqama
          --paper <KIND NUMBER>  Another identity paper, or none
          --phone <PHONE>        The telephone number
          --language <LANG>      The language in which to write to the person (else
                                 the register's) [possible values: ar, en]
          --birth <DATE>         The birth date, in either calendar
          --address <TEXT>       Where the person lives
          --segment <SEGMENT>    The segment to which the person belongs
          --household <N>        How many live in the household
          --income <SAR>         The household's income a month, in riyals
          --iban <IBAN>          The IBAN to which money would go
          --relation <STAFF>     The member of staff or committee to whom the person
                                 is related
          --answer <KEY=VALUE>   An answer to one of the service's own questions
                                 (repeatable)
          --set <FIELD=VALUE>    Any other field of the case, such as
                                 beneficiary.name (repeatable)
          --resume               Go on with a request whose questions were left, at
                                 a terminal

    Global options:
      …

    Example:
      bmf intake --channel phone --service tuition-aid --amount 4500 \
        --name 'Noura Salem' --phone 0551234567 --summary 'Fees of the first term'
    ");
}

#[test]
fn the_page_of_intake_in_arabic() {
    assert_snapshot!(own(Lang::Ar, "intake"), @r"
    استقبال طلب جديد

    لا يلزم في نافذة الأوامر ذكر شيء: يبدأ الأمر بالبحث عن الاسم أو رقم الهوية أو
    الهاتف، ويعرض من يُحتمل أنه مسجل من قبل، ثم يسأل عما يحتاج إليه الطلب. وتُحفظ
    الإجابات إلى أن يُسجَّل الطلب، ويكملها بعد التوقف الخيار ⟨--resume⟩.

    الاستعمال: ⟨bmf intake [OPTIONS]⟩

    الخيارات:
          --from <FILE>          ملف ⟨TOML⟩ فيه الطلب، أو ⟨-⟩ للقراءة من الإدخال
                                 القياسي؛ وما في الخيارات مقدَّم على ما فيه
          --key <KEY>            مفتاح الطلب في برنامج آخر: إن تكرر فهو الطلب نفسه،
                                 ولا يُستقبل مرتين
          --kind <KIND>          نوع الطلب (إن لم يُحدَّد: ⟨support⟩) [القيم
                                 الممكنة: ⟨support⟩، ⟨inquiry⟩، ⟨suggestion⟩،
                                 ⟨complaint⟩، ⟨objection⟩]
          --desk <CODE>          نقطة الاستقبال التي تعطي الرقم (إن لم تُحدَّد:
                                 ⟨BMF_DESK⟩، ثم الأولى في السجل)
          --print <WHAT>         الاكتفاء بطباعة هذا عن الطلب الجديد [القيم الممكنة:
                                 ⟨id⟩، ⟨path⟩]
          --channel <CHANNEL>    قناة الاستقبال: إحدى القنوات الثماني في السياسة، أو
                                 اسم آخر لها
          --outreach             بمبادرة من الجمعية، لا بطلب من المستفيد
          --service <SERVICE>    الخدمة المطلوبة
          --summary <TEXT>       ملخص الحاجة كما عبّر عنها مقدم الطلب
          --amount <SAR>         المبلغ المطلوب بالريال
          --quantity <N>         العدد المطلوب: قطع أو مقاعد أو ساعات
          --about <CASE>         الطلب الذي يتعلق به هذا الطلب
          --same-as <CASE>       طلب سابق لمقدم الطلب نفسه، تُؤخذ منه بياناته
                                 المعروفة
          --not-same <CASE=WHY>  طلب مشابه لشخص آخر، وكيف عُرف ذلك (يمكن تكراره)
          --name <NAME>          اسم مقدم الطلب
          --national-id <ID>     رقم الهوية الوطنية أو رقم هوية مقيم
          --paper <KIND NUMBER>  نوع وثيقة هوية أخرى ورقمها، أو ⟨none⟩
          --phone <PHONE>        رقم الهاتف
          --language <LANG>      لغة مراسلة مقدم الطلب (إن لم تُحدَّد: لغة السجل)
                                 [القيم الممكنة: ⟨ar⟩، ⟨en⟩]
          --birth <DATE>         تاريخ الميلاد، بأيٍّ من التقويمين
          --address <TEXT>       عنوان السكن
          --segment <SEGMENT>    الفئة التي ينتمي إليها مقدم الطلب
          --household <N>        عدد أفراد الأسرة المقيمين معًا
          --income <SAR>         دخل الأسرة في الشهر بالريال
          --iban <IBAN>          رقم الآيبان الذي يُحوَّل إليه المبلغ
          --relation <STAFF>     الموظف أو عضو اللجنة الذي له قرابة بمقدم الطلب
          --answer <KEY=VALUE>   جواب عن أحد أسئلة الخدمة (يمكن تكراره)
          --set <FIELD=VALUE>    أي حقل آخر في الطلب، مثل ⟨beneficiary.name⟩ (يمكن
                                 تكراره)
          --resume               إكمال طلب توقفت أسئلته قبل تسجيله، في نافذة الأوامر

    الخيارات العامة:
      …

    مثال:
      bmf intake --channel phone --service tuition-aid --amount 4500 \
        --name 'نورة سالم' --phone 0551234567 --summary 'رسوم الفصل الأول'
    ");
}

#[test]
fn the_page_of_review_in_english() {
    assert_snapshot!(own(Lang::En, "review"), @r"
    Record a decision of the research committee, in a session

    At a terminal `bmf review` alone is the sitting: who is present, then case after
    case, then the minutes. Each decision is recorded when it is confirmed.

    Usage: bmf review [OPTIONS] <--accept|--reject|--defer|--ask|--settle <EVENT>|--minutes <SESSION>> [CASE]

    Arguments:
      [CASE]  The case, by its id or a short form

    Options:
          --session <N>        The session in which it was decided, by its number
          --open-session       Open a new session
          --members <STAFF,…>  The members present at the new session
          --aside <STAFF=WHY>  A member who stands aside for this case (repeatable)
          --accept             Accept the request
          --reject             Reject it; needs --words
          --defer              Defer it
          --ask                Defer it until more is known; needs --words
          --settle <EVENT>     Settle a dispute: the event that stands
          --minutes <SESSION>  Print the minutes of a session instead
          --amount <SAR>       The amount granted, in riyals
          --quantity <N>       Pieces, places or hours granted
          --reason <CODE>      The reason, by its code in the policy
          --words <TEXT>       The reason in words, as the applicant is told
          --until <DATE>       The date until which it is deferred
          --urgent <WHY>       The urgent reason for an answer before the earliest
                               day

    Global options:
      …

    Example:
      bmf review 42 --open-session --members huda,majed,noura \
        --accept --amount 4000 --reason need
    ");
}

#[test]
fn the_page_of_review_in_arabic() {
    assert_snapshot!(own(Lang::Ar, "review"), @r"
    تسجيل قرار لجنة البحث في جلسة

    إن كُتب ⟨bmf review⟩ وحده في نافذة الأوامر فهو الجلسة نفسها: يُحدَّد الحاضرون،
    ثم تُعرض الطلبات واحدًا بعد آخر، ثم المحضر. ويُسجَّل كل قرار عند تأكيده.

    الاستعمال: ⟨bmf review [OPTIONS] <--accept|--reject|--defer|--ask|--settle <EVENT>|--minutes <SESSION>> [CASE]⟩

    المعاملات:
      [CASE]  الطلب: رقمه كاملًا أو مختصرًا

    الخيارات:
          --session <N>        رقم الجلسة التي صدر فيها القرار
          --open-session       فتح جلسة جديدة
          --members <STAFF,…>  الأعضاء الحاضرون في الجلسة الجديدة
          --aside <STAFF=WHY>  عضو تنحّى عن هذا الطلب وسبب تنحّيه (يمكن تكراره)
          --accept             قبول الطلب
          --reject             رفض الطلب، ويلزم معه ⟨--words⟩
          --defer              تأجيل الطلب
          --ask                تأجيل الطلب مع طلب استكمال، ويلزم معه ⟨--words⟩
          --settle <EVENT>     تسوية التعارض: الإجراء الذي يبقى
          --minutes <SESSION>  عرض محضر جلسة بدلًا من تسجيل قرار
          --amount <SAR>       المبلغ المعتمد بالريال
          --quantity <N>       العدد المعتمد: قطع أو مقاعد أو ساعات
          --reason <CODE>      رمز السبب كما في السياسة
          --words <TEXT>       السبب بالكلمات كما يُبلَّغ به طالب الدعم
          --until <DATE>       التاريخ الذي يؤجَّل إليه الطلب
          --urgent <WHY>       السبب العاجل للرد قبل أول موعد له

    الخيارات العامة:
      …

    مثال:
      bmf review 42 --open-session --members huda,majed,noura \
        --accept --amount 4000 --reason need
    ");
}

/// A page without the global options, which are the same on every page.
fn own(lang: Lang, command: &str) -> String {
    let page = bmf(lang, &[command, "--help"]).out;
    let heading = match lang {
        Lang::Ar => "الخيارات العامة:\n",
        Lang::En => "Global options:\n",
    };
    let (before, globals) = page.split_once(heading).unwrap();
    let (_, after) = globals.split_once("\n\n").unwrap();
    format!("{before}{heading}  …\n\n{after}")
}
