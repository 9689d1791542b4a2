//! The Arabic help of oversight.

use crate::cli::help::ar::CASE;
use crate::cli::help::translation::Text;

pub(super) const TEXTS: &[Text] = &[
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
        about: "موقف الطلب من بنود السياسة، بندًا بندًا\n\n\
                ويُشرح به أيضًا أحد أحكام السجل برمزه، مثل `A07`.",
        example: "bmf explain 42",
        arguments: &[(
            "case",
            "الطلب، برقمه الكامل أو المختصر؛ أو رمز حكم من أحكام المراجعة",
        )],
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
        path: &["audit"],
        about: "مراجعة تاريخ السجل كله وإثبات أنه لم يُغيَّر منه شيء\n\n\
                يُحكم على كل إيداع مقارنةً بكل ما سبقه، بالسياسة وقائمة الموظفين في يومه. ورمز الخروج 1 إن \
                وُجدت ملاحظة. وما سلم من الملاحظات على هذا الجهاز لا يُراجع مرة أخرى.",
        example: "bmf audit",
        arguments: &[
            ("since", "مراجعة ما بعد هذا الإيداع فقط"),
            ("again", "مراجعة كل شيء، ومنه ما سبقت مراجعته"),
        ],
    },
    Text {
        path: &["log"],
        about: "تسلسل إجراءات الطلب، من ملفه ومن تاريخ `git`",
        example: "bmf log 42",
        arguments: &[CASE],
    },
];
