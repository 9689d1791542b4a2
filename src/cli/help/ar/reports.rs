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
];

/// The texts of the reports.
pub(super) const TEXTS: &[Text] = &[Text {
    path: &["report", "monthly"],
    about: "ما حصل في الفترة، وما بقي مفتوحًا في آخرها",
    example: "bmf report monthly --month last",
    arguments: ARGUMENTS,
}];
