//! What the research officer finds, what the committee decides, and what is corrected.

use crate::domain::event::act::Urgency;

/// What an assessment found.
pub(in crate::demo) const FINDINGS: &[(Urgency, &str)] = &[
    (Urgency::Low, "دخل الأسرة يغطي أكثر الحاجة، والمطلوب تكميلي."),
    (
        Urgency::Medium,
        "الدخل ثابت، لكنه لا يكفي هذا المصروف مع الإيجار.",
    ),
    (Urgency::Medium, "للأسرة دخل موسمي، وهي في وقت انقطاعه الآن."),
    (Urgency::High, "لا دخل ثابتًا، وعدد أفراد الأسرة كبير."),
    (Urgency::High, "المعيل واحد، وعليه إيجار وديون علاج."),
];

/// What an assessment found where it could not wait.
pub(in crate::demo) const URGENT_FINDINGS: &[&str] = &[
    "لا مورد للأسرة في الوقت الحاضر، والحاجة لا تحتمل التأخير.",
    "ثبت الظرف بالاطلاع، وأثره في الدراسة قائم.",
];

/// Why a request was rejected, by the code of the policy, and the words for the applicant.
pub(in crate::demo) const REJECTIONS: &[(&str, &str)] = &[
    (
        "incomplete",
        "لم يكتمل إثبات الدخل حتى يوم الجلسة، ويمكن التقديم من جديد متى توفر.",
    ),
    (
        "not-eligible",
        "لا تنطبق شروط الخدمة على الحال المذكورة في الطلب، وقد شُرحت الشروط.",
    ),
    (
        "outside-scope",
        "الغرض المذكور لا يتصل بالدراسة، وقد بُيِّنت الجهة المختصة به.",
    ),
    (
        "no-budget",
        "استُنفدت ميزانية الخدمة لهذا الفصل، ويُفتح التقديم مع الفصل القادم.",
    ),
    (
        "served-elsewhere",
        "قُدِّمت الخدمة نفسها هذا العام من جهة أخرى.",
    ),
];

/// Why a request was put off, by the code of the policy, and the words for the applicant.
pub(in crate::demo) const DEFERRALS: &[(&str, &str)] = &[
    ("awaiting-budget", "التأجيل إلى حين اعتماد ميزانية الفصل."),
    ("home-visit", "ترى اللجنة زيارة منزلية قبل القرار."),
];

/// What the committee asked for before it would decide, by the code of the policy.
pub(in crate::demo) const REQUESTS: &[(&str, &str)] = &[(
    "more-information",
    "تطلب اللجنة إثبات الدخل للأشهر الثلاثة الماضية.",
)];

/// Why an answer could not wait for the end of the two weeks (clause S5b).
pub(in crate::demo) const URGENT: &[&str] = &[
    "يفوت الغرض من المساعدة إن تأخر الرد أسبوعين.",
    "الحاجة قائمة هذا الأسبوع، والتأخير يقطع الدراسة.",
];

/// Why one of two concurrent decisions stands.
pub(in crate::demo) const SETTLEMENTS: &[&str] =
    &["سُجِّل القرار من جهازين، والمعتمد ما في المحضر الموقَّع."];
