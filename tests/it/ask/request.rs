//! One request as it is taken in at a terminal: its questions in order, and the flags that say the same.

use crate::ask::talk::Talk;
use crate::support::terminal::key::{DOWN, ENTER};

/// One question in each language, and the keys that answer it.
pub(crate) struct Asked {
    pub(crate) en: &'static str,
    pub(crate) ar: &'static str,
    pub(crate) keys: &'static [&'static str],
}

const fn asked(en: &'static str, ar: &'static str, keys: &'static [&'static str]) -> Asked {
    Asked { en, ar, keys }
}

/// Tuition aid for somebody who is new, from the search to the end.
pub(crate) const TUITION: &[Asked] = &[
    asked(
        "Name, id or phone?",
        "الاسم أو رقم الهوية أو الهاتف؟",
        &["سعد بن علي العمري", ENTER],
    ),
    asked("What kind of request?", "ما نوع الطلب؟", &[ENTER]),
    asked("By which channel", "من أي قناة", &[DOWN, ENTER]),
    asked("Which service?", "ما الخدمة المطلوبة؟", &[ENTER]),
    asked(
        "national id or iqama?",
        "ما رقم الهوية",
        &["١٠٠٠٠٠٠٠١٦", ENTER],
    ),
    asked(
        "telephone number?",
        "ما رقم الهاتف؟",
        &["٠٥٥ ١٢٣ ٤٥٦٨", ENTER],
    ),
    asked("Where do they live?", "أين السكن؟", &["حي المسودة", ENTER]),
    asked(
        "Which school or university?",
        "ما اسم المدرسة",
        &["ثانوية الجنوب", ENTER],
    ),
    asked(
        "Who is the student",
        "ما اسم الطالب أو الطالبة",
        &["فهد", ENTER],
    ),
    asked("Which stage and grade?", "ما المرحلة والصف؟", &[ENTER]),
    asked("For which term?", "عن أي فصل دراسي؟", &[ENTER]),
    asked("How many riyals", "كم المبلغ", &["٤٥٠٠", ENTER]),
    asked("Are they related", "هل لمقدم الطلب قرابة", &[ENTER]),
    asked(
        "What is the need",
        "ما الحاجة",
        &["رسوم الفصل الثاني", ENTER],
    ),
    asked(
        "Record the request like this?",
        "هل يُسجَّل الطلب هكذا؟",
        &[ENTER],
    ),
];

/// The same on the command line.
pub(crate) const FLAGS: &[&str] = &[
    "--name=سعد بن علي العمري",
    "--kind=support",
    "--channel=phone",
    "--service=tuition-aid",
    "--national-id=1000000016",
    "--phone=0551234568",
    "--address=حي المسودة",
    "--answer=school=ثانوية الجنوب",
    "--answer=student=فهد",
    "--amount=4500",
    "--summary=رسوم الفصل الثاني",
];

/// Answers these questions, one after the other.
#[track_caller]
pub(crate) fn answers(talk: &mut Talk, questions: &[Asked]) {
    for asked in questions {
        talk.asked(asked.en, asked.ar).keys(asked.keys);
    }
}
