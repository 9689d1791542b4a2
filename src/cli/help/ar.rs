//! The Arabic help: of each command what it is about, a worked example, and each of its arguments.
//!
//! The texts stand in the order of the commands. Whatever is typed stands in backquotes, and is shown left to right.

use crate::cli::help::translation::Text;

const CASE: (&str, &str) = ("case", "الطلب: رقمه كاملًا أو مختصرًا");

/// Every text of the help in Arabic.
pub(super) const TEXTS: &[Text] = &[
    Text {
        path: &[],
        about: "حفظ طلبات المستفيدين في الجمعية ملفاتٍ نصية",
        example: "",
        arguments: &[
            (
                "register",
                "العمل في السجل الموجود في المجلد `DIR` (إن لم يُحدَّد: `BMF_REGISTER`، ثم أقرب مجلد فيه `bmf.toml`)",
            ),
            (
                "lang",
                "لغة العرض (إن لم تُحدَّد: `BMF_LANG`، ثم `LC_ALL`، ثم `LANG`، ثم لغة السجل)",
            ),
            (
                "staff",
                "العمل باسم هذا الموظف (إن لم يُحدَّد: `BMF_STAFF`، ثم صاحب البريد `user.email` في إعدادات `git`)",
            ),
            ("calendar", "عرض التواريخ بهذا التقويم"),
            ("format", "عرض النتيجة بهذه الصيغة"),
            ("on", "تاريخ وقوع الإجراء إن لم يكن اليوم، بأيٍّ من التقويمين"),
            ("no_input", "التوقف عند الناقص مع ذكره، دون سؤال عنه"),
            ("no_commit", "كتابة الملفات وتأجيل إيداعها في `git`"),
            ("help", "عرض هذه المساعدة"),
            ("version", "عرض رقم الإصدار"),
        ],
    },
    Text {
        path: &["init"],
        about: "إنشاء سجل جديد في مستودع `git`\n\n\
                يُكتب الملف `bmf.toml` وفيه موظفون وخدمات على سبيل المثال، والملف `policy.toml` وفيه السياسة، \
                ثم يودَع الملفان. وإن كان السجل قائمًا خارج `git` فلا يُضاف إلا ما ينقصه.",
        example: "bmf init register --desk DJ",
        arguments: &[
            ("folder", "المجلد (إن لم يُحدَّد: المجلد الحالي)"),
            (
                "desk",
                "رمز نقطة الاستقبال الأولى: من حرفين إلى أربعة أحرف لاتينية (إن لم يُحدَّد: `DJ`)",
            ),
        ],
    },
    Text {
        path: &["demo"],
        about: "إنشاء سجل تجريبي بطلبات خيالية، وعرض لما يفعله `bmf`\n\n\
                إن ذُكر مجلد مُلئ بالطلبات، وإلا أُنشئ سجل مؤقت ومرّ فيه طلب واحد بكل الخطوات ثم عُرض تقرير الشهر. \
                وقيمة `--seed` نفسها في اليوم نفسه تعطي السجل نفسه.",
        example: "bmf demo demo --cases 200",
        arguments: &[
            (
                "folder",
                "المجلد الذي يُملأ، جديدًا أو فارغًا (إن لم يُحدَّد: مجلد مؤقت، مع طلب يمر بكل الخطوات)",
            ),
            ("cases", "عدد الطلبات (إن لم يُحدَّد: 40)"),
            (
                "seed",
                "رقم الاختيار العشوائي: الرقم نفسه يعطي السجل نفسه (إن لم يُحدَّد: 1)",
            ),
        ],
    },
    Text {
        path: &["doctor"],
        about: "فحص الجهاز والسجل، وبيان ما يعالج كل خلل\n\n\
                تُعرض الملاحظات كلها، ومع كل منها الأمر الذي يعالجها، ولا يتغير شيء. ورمز الخروج 1 إن وُجد \
                ما هو أكثر من تنبيه. وفي نافذة الأوامر يُعرض بعدها سطر عربي ليُرى هل يظهر كما ينبغي.",
        example: "bmf doctor",
        arguments: &[],
    },
    Text {
        path: &["intake"],
        about: "استقبال طلب جديد",
        example: "bmf intake --channel phone --service tuition-aid --amount 4500 \\\n    \
                  --name 'نورة سالم' --phone 0551234567 --summary 'رسوم الفصل الأول'",
        arguments: &[
            (
                "from",
                "ملف `TOML` فيه الطلب، أو `-` للقراءة من الإدخال القياسي؛ وما في الخيارات مقدَّم على ما فيه",
            ),
            (
                "key",
                "مفتاح الطلب في برنامج آخر: إن تكرر فهو الطلب نفسه، ولا يُستقبل مرتين",
            ),
            ("kind", "نوع الطلب (إن لم يُحدَّد: `support`)"),
            (
                "desk",
                "نقطة الاستقبال التي تعطي الرقم (إن لم تُحدَّد: `BMF_DESK`، ثم الأولى في السجل)",
            ),
            ("print", "الاكتفاء بطباعة هذا عن الطلب الجديد"),
            (
                "channel",
                "قناة الاستقبال: إحدى القنوات الثماني في السياسة، أو اسم آخر لها",
            ),
            ("outreach", "بمبادرة من الجمعية، لا بطلب من المستفيد"),
            ("service", "الخدمة المطلوبة"),
            ("summary", "ملخص الحاجة كما عبّر عنها مقدم الطلب"),
            ("amount", "المبلغ المطلوب بالريال"),
            ("quantity", "العدد المطلوب: قطع أو مقاعد أو ساعات"),
            ("about", "الطلب الذي يتعلق به هذا الطلب"),
            ("name", "اسم مقدم الطلب"),
            ("national_id", "رقم الهوية الوطنية أو رقم هوية مقيم"),
            ("paper", "نوع وثيقة هوية أخرى ورقمها، أو `none`"),
            ("phone", "رقم الهاتف"),
            ("birth", "تاريخ الميلاد، بأيٍّ من التقويمين"),
            ("address", "عنوان السكن"),
            ("segment", "الفئة التي ينتمي إليها مقدم الطلب"),
            ("household", "عدد أفراد الأسرة المقيمين معًا"),
            ("income", "دخل الأسرة في الشهر بالريال"),
            ("iban", "رقم الآيبان الذي يُحوَّل إليه المبلغ"),
            ("relation", "الموظف أو عضو اللجنة الذي له قرابة بمقدم الطلب"),
            ("answers", "جواب عن أحد أسئلة الخدمة (يمكن تكراره)"),
            (
                "set",
                "أي حقل آخر في الطلب، مثل `beneficiary.name` (يمكن تكراره)",
            ),
        ],
    },
    Text {
        path: &["show"],
        about: "عرض طلب وخطوته التالية",
        example: "bmf show 42",
        arguments: &[CASE],
    },
    Text {
        path: &["find"],
        about: "البحث عن الطلبات بالاسم أو الرقم أو الهاتف أو الكلمات",
        example: "bmf find 'نوره القحطانى'",
        arguments: &[(
            "words",
            "كلمات البحث: ترد كلها في الطلب، ولا يضر اختلاف الإملاء",
        )],
    },
    Text {
        path: &["list"],
        about: "قائمة الطلبات، مع تصفيتها وترتيبها",
        example: "bmf list --stage before-committee --since 1448-01-01 --sort received",
        arguments: &[
            ("stage", "الطلبات التي في هذه المرحلة فقط"),
            ("channel", "الطلبات الواردة من هذه القناة فقط"),
            ("service", "طلبات هذه الخدمة فقط"),
            ("desk", "طلبات نقطة الاستقبال هذه فقط"),
            ("kind", "الطلبات من هذا النوع فقط"),
            ("outreach", "الطلبات التي بمبادرة من الجمعية فقط"),
            ("disputed", "الطلبات التي في إجراءاتها تعارض فقط"),
            ("since", "الطلبات المستلمة في هذا اليوم أو بعده فقط"),
            ("until", "الطلبات المستلمة في هذا اليوم أو قبله فقط"),
            (
                "sort",
                "الترتيب بحسب هذا العمود (إن لم يُحدَّد: بحسب رقم الطلب)",
            ),
            ("descending", "الترتيب تنازليًا"),
        ],
    },
    Text {
        path: &["contact"],
        about: "تسجيل زيارة أو مكالمة أو رسالة، وما ورد فيها من أسئلة",
        example: "bmf contact 42 --visit --question 'من يوقّع عن القاصر؟'",
        arguments: &[
            CASE,
            ("visit", "حضوريًا: في الجمعية أو في مكان السكن"),
            ("call", "بالهاتف"),
            ("channel", "من خلال قناة أخرى من قنوات السياسة"),
            ("questions", "سؤال ورد أثناء التواصل (يمكن تكراره)"),
            (
                "note",
                "ما يستحق التدوين غير ذلك، دون بيانات شخصية لا يحتاج إليها الطلب",
            ),
        ],
    },
    Text {
        path: &["amend"],
        about: "تعديل بيانات الطلب، أو إلغاء إجراء سُجِّل خطأً\n\n\
                تعديل البيانات المُقَر بها يُلغي الإقرار والمطابقة.",
        example: "bmf amend 42 --set applicant.phone=0559876543 --reason 'رقم جديد'",
        arguments: &[
            CASE,
            (
                "set",
                "حقل وقيمته الجديدة، والقيمة الفارغة تمسح ما فيه (يمكن تكراره)",
            ),
            ("void", "الإجراء الذي سُجِّل خطأً، برقمه في إجراءات الطلب"),
            ("reason", "السبب"),
        ],
    },
    Text {
        path: &["withdraw"],
        about: "سحب الطلب برغبة مقدمه",
        example: "bmf withdraw 42 --reason 'إعفاء المدرسة من الرسوم'",
        arguments: &[CASE, ("reason", "السبب")],
    },
    Text {
        path: &["declare"],
        about: "تسجيل إقرار طالب الدعم بصحة البيانات",
        example: "bmf declare 42 --how signature",
        arguments: &[
            CASE,
            ("how", "صورة الإقرار"),
            ("witness", "الشاهد على البصمة"),
            ("guardian", "الولي الذي وقّع"),
        ],
    },
    Text {
        path: &["verify"],
        about: "مطابقة البيانات بأصول الوثائق واعتمادها\n\n\
                يُطَّلع على الأصل ولا تُحفظ صورة منه. وما دام في الوثائق أو البيانات نقص سُجِّل ما اطُّلع عليه \
                وبقيت المطابقة غير مكتملة.",
        example: "bmf verify 42 --sighted national-id,expires=2029-03-01 \\\n    --sighted school-letter",
        arguments: &[
            CASE,
            (
                "sighted",
                "وثيقة اطُّلع على أصلها، وتاريخ انتهائها (يمكن تكراره)",
            ),
        ],
    },
    Text {
        path: &["refer"],
        about: "إحالة ما لم يتضح إلى مسؤول البحث الاجتماعي",
        example: "bmf refer 42 --reason 'لم تتضح الولاية على القاصر'",
        arguments: &[CASE, ("reason", "ما لم يتضح")],
    },
    Text {
        path: &["answer"],
        about: "الإجابة عن الأسئلة والإحالات والاستفسارات والمقترحات والشكاوى",
        example: "bmf answer 42 --text 'يوقّع الولي مع إرفاق صك الولاية'",
        arguments: &[
            CASE,
            ("text", "نص الإجابة"),
            (
                "question",
                "رقم السؤال المجاب عنه وحده (إن لم يُحدَّد: كل ما ينتظر الإجابة)",
            ),
            (
                "misconception",
                "في الإجابة تصحيح لمفهوم مغلوط عن الخدمات (البند `O6a`)",
            ),
        ],
    },
    Text {
        path: &["assess"],
        about: "تسجيل تقدير مسؤول البحث الاجتماعي للحاجة",
        example: "bmf assess 42 --need high --note 'ثلاثة أبناء في المدرسة'",
        arguments: &[CASE, ("need", "شدة الحاجة"), ("note", "نتيجة البحث")],
    },
    Text {
        path: &["register"],
        about: "تسجيل المستفيد بعد قبول طلبه",
        example: "bmf register 42 --sighted bank-letter",
        arguments: &[
            CASE,
            ("sighted", "وثيقة اطُّلع على أصلها عند التسجيل (يمكن تكراره)"),
            (
                "beneficiary",
                "رقم المستفيد إن سبق تسجيله (إن لم يُحدَّد: `B-` ثم رقم الطلب)",
            ),
        ],
    },
    Text {
        path: &["submit"],
        about: "رفع الطلب إلى لجنة البحث وإبلاغ طالب الدعم بذلك",
        example: "bmf submit 42 --told phone",
        arguments: &[
            CASE,
            (
                "told",
                "القناة التي أُبلغ بها طالب الدعم (إن لم تُحدَّد: المقابلة)",
            ),
        ],
    },
    Text {
        path: &["review"],
        about: "تسجيل قرار لجنة البحث في جلسة",
        example: "bmf review 42 --open-session --members huda,majed,noura \\\n    \
                  --accept --amount 4000 --reason need",
        arguments: &[
            CASE,
            ("session", "رقم الجلسة التي صدر فيها القرار"),
            ("open_session", "فتح جلسة جديدة"),
            ("members", "الأعضاء الحاضرون في الجلسة الجديدة"),
            ("aside", "عضو تنحّى عن هذا الطلب وسبب تنحّيه (يمكن تكراره)"),
            ("accept", "قبول الطلب"),
            ("reject", "رفض الطلب، ويلزم معه `--words`"),
            ("defer", "تأجيل الطلب"),
            ("ask", "تأجيل الطلب مع طلب استكمال، ويلزم معه `--words`"),
            ("settle", "تسوية التعارض: الإجراء الذي يبقى"),
            ("minutes", "عرض محضر جلسة بدلًا من تسجيل قرار"),
            ("amount", "المبلغ المعتمد بالريال"),
            ("quantity", "العدد المعتمد: قطع أو مقاعد أو ساعات"),
            ("reason", "رمز السبب كما في السياسة"),
            ("words", "السبب بالكلمات كما يُبلَّغ به طالب الدعم"),
            ("until", "التاريخ الذي يؤجَّل إليه الطلب"),
            ("urgent", "السبب العاجل للرد قبل أول موعد له"),
        ],
    },
    Text {
        path: &["notify"],
        about: "إبلاغ طالب الدعم برد لجنة البحث",
        example: "bmf notify 42 --told phone",
        arguments: &[CASE, ("told", "القناة التي أُبلغ بها طالب الدعم")],
    },
    Text {
        path: &["deliver"],
        about: "تسجيل تقديم الخدمة كلها أو بعضها",
        example: "bmf deliver 42 --amount 2500 --evidence 'سند صرف 118'",
        arguments: &[
            CASE,
            ("amount", "المبلغ المقدَّم بالريال"),
            ("quantity", "العدد المقدَّم: قطع أو مقاعد أو ساعات"),
            ("place", "مكان تقديم الخدمة"),
            ("received_by", "المستلِم إن كان غير المستفيد"),
            ("evidence", "المستند الذي يثبت تقديمها: سند أو إيصال"),
        ],
    },
    Text {
        path: &["feedback"],
        about: "تسجيل تقييم الخدمة، أو الاعتذار عنه",
        example: "bmf feedback 42 --score 5 --comment 'خدمة سريعة ولطيفة'",
        arguments: &[
            CASE,
            ("score", "الدرجة من 1 (ضعيف) إلى 5 (ممتاز)"),
            ("declined", "الاعتذار عن التقييم، وليس له أثر في الطلب"),
            ("comment", "تعليق صاحب التقييم بكلماته"),
        ],
    },
    Text {
        path: &["close"],
        about: "إغلاق الطلب",
        example: "bmf close 42",
        arguments: &[CASE, ("reason", "السبب إن لم تُقدَّم الخدمة كاملة")],
    },
    Text {
        path: &["reopen"],
        about: "إعادة فتح طلب مغلق أو مسحوب أو مرفوض",
        example: "bmf reopen 42 --objection 57 --reason 'إثبات دخل جديد'",
        arguments: &[
            CASE,
            ("reason", "السبب"),
            ("objection", "رقم الاعتراض الذي استوجب إعادة الفتح"),
        ],
    },
    Text {
        path: &["agenda"],
        about: "المهام المنتظرة: على من هي، ومنذ متى، والأكثر استعجالًا أولًا",
        example: "bmf agenda --role research",
        arguments: &[
            ("roles", "ما ينتظر هذه الصفة فقط (يمكن تكراره)"),
            ("mine", "ما ينتظر الموظف الحالي فقط"),
        ],
    },
    Text {
        path: &["explain"],
        about: "موقف الطلب من بنود السياسة، بندًا بندًا",
        example: "bmf explain 42",
        arguments: &[CASE],
    },
    Text {
        path: &["report"],
        about: "التقارير الإحصائية عن مدة معينة",
        example: "bmf report monthly --month 1448-01 --format md",
        arguments: &[],
    },
    Text {
        path: &["report", "monthly"],
        about: "التقرير الشهري، بأيٍّ من التقويمين",
        example: "bmf report monthly --month last",
        arguments: &[(
            "month",
            "الشهر، مثل `2026-06` أو `1448-01`، أو `last` للشهر الماضي (إن لم يُحدَّد: الشهر الحالي)",
        )],
    },
    Text {
        path: &["check"],
        about: "فحص كل الطلبات من حيث الصيغة وسير العمل والسياسة\n\n\
                تُعرض الملاحظات كلها، ومع كل منها الملف والسطر والعمود، مصنفةً بحسب من يعالجها. \
                ورمز الخروج 1 إن وُجدت ملاحظة.",
        example: "bmf check",
        arguments: &[],
    },
    Text {
        path: &["log"],
        about: "تسلسل إجراءات الطلب، من ملفه ومن تاريخ `git`",
        example: "bmf log 42",
        arguments: &[CASE],
    },
    Text {
        path: &["policy"],
        about: "السياسة: بنودها ومددها وقنواتها وأدواتها",
        example: "bmf policy S5b",
        arguments: &[("clause", "هذا البند وحده بنصه الكامل")],
    },
    Text {
        path: &["services"],
        about: "الخدمات ومتطلباتها",
        example: "bmf services tuition-aid",
        arguments: &[("service", "هذه الخدمة وحدها، بشروطها ووثائقها وأسئلتها")],
    },
    Text {
        path: &["date"],
        about: "تحويل تاريخ إلى التقويم الآخر",
        example: "bmf date 1447-12-16",
        arguments: &[(
            "day",
            "تاريخ بأيٍّ من التقويمين، وبالأرقام العربية أو اللاتينية (إن لم يُحدَّد: اليوم)",
        )],
    },
    Text {
        path: &["completions"],
        about: "طباعة ملف الإكمال التلقائي لسطر الأوامر\n\n\
                يُكمل المفتاح `Tab` بعده الأوامرَ والخيارات وأرقام الطلبات والمراحل والخدمات والموظفين، دون اسم أي مستفيد. \
                في `bash`: يُضاف إلى الملف `~/.bashrc` السطر `source <(bmf completions bash)`، وكذلك في `zsh` إلى الملف \
                `~/.zshrc` بعد السطر `compinit`. وفي `fish`: يُحفظ الناتج في الملف `~/.config/fish/completions/bmf.fish`. \
                وفي `PowerShell`: يُضاف الناتج إلى `$PROFILE`.",
        example: "bmf completions bash",
        arguments: &[("shell", "برنامج سطر الأوامر")],
    },
    Text {
        path: &["man"],
        about: "طباعة صفحة من الدليل، أو كتابة صفحاته كلها في مجلد\n\n\
                الصفحة بلغة العرض، وتُقرأ بالأمر `man -l`. وتقع الصفحات الإنجليزية في المجلد `man1`، والعربية في `ar/man1`، \
                حيث يجدها `man` بحسب لغة المستخدم.",
        example: "bmf man --into ~/.local/share/man",
        arguments: &[
            ("page", "الأمر الذي تُطبع صفحته (إن لم يُحدَّد: صفحة `bmf` نفسه)"),
            ("into", "كتابة جميع الصفحات في هذا المجلد"),
        ],
    },
    Text {
        path: &["help"],
        about: "عرض مساعدة أمر أو موضوع",
        example: "bmf help report monthly",
        arguments: &[(
            "command",
            "الأمر، أو أحد الموضوعات: `dates`، `exit-codes`، `roles`، `environment` (إن لم يُحدَّد: جميع الأوامر)",
        )],
    },
];
