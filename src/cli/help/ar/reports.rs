//! The Arabic help of the reports, which all take the same arguments.

use crate::cli::help::translation::Text;

/// What is asked of any report.
const ARGUMENTS: &[(&str, &str)] = &[
    (
        "month",
        "الشهر، مثل `2026-06` أو `1448-01`، أو `last` للشهر الماضي (إن لم تُحدَّد فترة: الشهر الحالي)",
    ),
    (
        "quarter",
        "الربع، مثل `2026-Q2` أو `1448-Q1`، أو `last` للربع الماضي",
    ),
    (
        "year",
        "السنة، مثل `2026` أو `1448`، أو `last` للسنة الماضية",
    ),
    ("since", "أول يوم في أي فترة أخرى"),
    ("until", "آخر يوم فيها (إن لم يُحدَّد: اليوم)"),
    ("desk", "طلبات هذا المكتب وحده"),
    (
        "output",
        "كتابة التقرير في هذا الملف، كاملًا أو لا يُكتب (إن لم يُحدَّد: يُعرض)",
    ),
];

/// The texts of the reports.
pub(super) const TEXTS: &[Text] = &[
    Text {
        path: &["report", "monthly"],
        about: "ما حصل في الفترة، وما بقي مفتوحًا في آخرها",
        example: "bmf report monthly --month last",
        arguments: ARGUMENTS,
    },
    Text {
        path: &["report", "timeliness"],
        about: "مدة بقاء الطلبات في كل مرحلة، والردود قياسًا على مدة السياسة",
        example: "bmf report timeliness --quarter last",
        arguments: ARGUMENTS,
    },
    Text {
        path: &["report", "services"],
        about: "ما طُلب من كل خدمة وما اعتُمد وما قُدِّم وما بقي، ومخصصها",
        example: "bmf report services --year 1448",
        arguments: ARGUMENTS,
    },
    Text {
        path: &["report", "channels"],
        about: "القنوات التي جاء منها الناس وأُبلغوا عبرها",
        example: "bmf report channels --month 2026-06",
        arguments: ARGUMENTS,
    },
    Text {
        path: &["report", "committee"],
        about: "جلسات لجنة البحث وقراراتها وأسبابها",
        example: "bmf report committee --quarter 2026-Q2",
        arguments: ARGUMENTS,
    },
    Text {
        path: &["report", "satisfaction"],
        about: "رأي المستفيدين في الخدمة",
        example: "bmf report satisfaction --year last",
        arguments: ARGUMENTS,
    },
    Text {
        path: &["report", "hardship"],
        about: "ما كلّف الناسَ الحصولُ على الخدمة: الزيارات والوثائق والأسئلة",
        example: "bmf report hardship --month last",
        arguments: ARGUMENTS,
    },
    Text {
        path: &["report", "coverage"],
        about: "كم طلبًا استوفى كل بند من بنود السياسة",
        example: "bmf report coverage --since 2026-06-02 --until 1448-01-30",
        arguments: ARGUMENTS,
    },
];
