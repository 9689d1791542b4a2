//! Names: common first names, and family names that are plain nouns and nobody's.

/// First names of women.
pub(in crate::demo) const WOMEN: &[&str] = &[
    "سلمى",
    "نورة",
    "أمل",
    "هيا",
    "ريما",
    "لطيفة",
    "منيرة",
    "عبير",
    "شهد",
    "جواهر",
    "أسماء",
    "مها",
    "خلود",
    "وفاء",
    "حصة",
    "بدرية",
    "رغد",
    "فاطمة",
    "مريم",
    "ليان",
];

/// First names of men; fathers and grandfathers are called by them too.
pub(in crate::demo) const MEN: &[&str] = &[
    "سالم",
    "عبدالله",
    "راشد",
    "عوض",
    "يحيى",
    "حسن",
    "ناصر",
    "مشعل",
    "تركي",
    "بدر",
    "إبراهيم",
    "فواز",
    "عبدالرحمن",
    "سعد",
    "علي",
    "جابر",
    "مانع",
    "حمد",
    "طلال",
    "يوسف",
];

/// Family names: things of gardens, roads and the sea.
pub(in crate::demo) const FAMILIES: &[&str] = &[
    "الغدير",
    "البستان",
    "السدرة",
    "الواحة",
    "الريحان",
    "السنابل",
    "الشراع",
    "البيدر",
    "الينبوع",
    "القنديل",
    "الدالية",
    "المرجان",
    "السوسن",
    "الرابية",
    "النسيم",
    "الفنار",
    "الخزامى",
    "الجدول",
];

/// Neighbourhoods that no town has.
pub(in crate::demo) const QUARTERS: &[&str] = &[
    "حي النموذج",
    "حي المثال",
    "حي العيّنة",
    "حي التجربة",
    "حي المسودة",
    "حي الافتراض",
];
