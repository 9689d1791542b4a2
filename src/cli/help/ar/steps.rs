//! The Arabic help of verification, the committee and the service.

use crate::cli::help::ar::CASE;
use crate::cli::help::translation::Text;

pub(super) const TEXTS: &[Text] = &[
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
        about: "تسجيل قرار لجنة البحث في جلسة\n\n\
                إن كُتب `bmf review` وحده في نافذة الأوامر فهو الجلسة نفسها: يُحدَّد الحاضرون، ثم تُعرض الطلبات واحدًا \
                بعد آخر، ثم المحضر. ويُسجَّل كل قرار عند تأكيده.",
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
];
