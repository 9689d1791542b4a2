//! What the topics of help say, in both languages side by side.

use crate::domain::office::Lang;

/// A sentence in both languages; what is typed stands in backquotes in the Arabic one.
pub(super) struct Said {
    en: &'static str,
    ar: &'static str,
}

impl Said {
    /// Returns the sentence in one language.
    pub(super) fn of(&self, lang: Lang) -> &'static str {
        match lang {
            Lang::Ar => self.ar,
            Lang::En => self.en,
        }
    }
}

/// What is typed or seen, and what it means.
pub(super) type Row = (&'static str, Said);

/// Makes a sentence of its English and its Arabic.
pub(super) const fn said(en: &'static str, ar: &'static str) -> Said {
    Said { en, ar }
}

pub(super) const DATES: &[Row] = &[
    (
        "1447-12-16",
        said(
            "Umm al-Qura: year, month, day; a year before 1600 is Hijri",
            "تقويم أم القرى: السنة ثم الشهر ثم اليوم، وما قبل سنة 1600 هجري",
        ),
    ),
    (
        "2026-06-02",
        said(
            "Gregorian: year, month, day",
            "التقويم الميلادي: السنة ثم الشهر ثم اليوم",
        ),
    ),
    (
        "16/12/1447",
        said(
            "the day may come first; - and / and . mean the same",
            "يجوز تقديم اليوم، ولا فرق بين `-` أو `/` أو `.` بين الأرقام",
        ),
    ),
    (
        "١٦/١٢/١٤٤٧هـ",
        said(
            "digits of either script; هـ names the calendar",
            "الأرقام بأيٍّ من الرسمين، والحرف «هـ» يعيّن التقويم الهجري",
        ),
    ),
    (
        "٢/٦/٢٠٢٦م",
        said(
            "م names the Gregorian calendar",
            "والحرف «م» يعيّن التقويم الميلادي",
        ),
    ),
];

pub(super) const ABOUT_DATES: &[Said] = &[
    said(
        "A month is written the same way without its day: 2026-06, 1448-01.",
        "ويُكتب الشهر كذلك دون اليوم: `2026-06` أو `1448-01`.",
    ),
    said(
        "The 30th of a Hijri month of 29 days does not exist and is refused; only --since and --until take it for the last day. Umm al-Qura is known from 1343 to 1500; outside these years a date is refused, not guessed.",
        "ولا يُقبل اليوم الثلاثون من شهر هجري عدد أيامه 29، إلا مع `--since` أو `--until` فهو فيهما آخر أيام الشهر. ويُعرف تقويم أم القرى من سنة 1343 إلى سنة 1500، ولا يُقبل تاريخ خارجها.",
    ),
    said(
        "Dates are kept in the Gregorian calendar, but a birth date in the one in which it was written. --calendar chooses which one is shown; bmf date converts.",
        "تُحفظ التواريخ بالتقويم الميلادي، إلا تاريخ الميلاد فبالتقويم الذي كُتب به. ويحدد الخيار `--calendar` التقويم المعروض، ويحوّل الأمر `bmf date` من أحدهما إلى الآخر.",
    ),
];

pub(super) const EXIT_CODES: &[Row] = &[
    ("0", said("done", "تم")),
    (
        "1",
        said(
            "check or doctor found something",
            "وُجدت ملاحظات في الفحص أو التشخيص",
        ),
    ),
    (
        "2",
        said(
            "usage: the command line, or where and by whom it was called",
            "خطأ في الاستعمال: في سطر الأمر، أو المجلد، أو اسم الموظف",
        ),
    ),
    (
        "3",
        said(
            "refused by the workflow, the policy or a role; nothing was written",
            "لا يمكن بموجب سير العمل أو السياسة أو الصفة، ولم يُكتب شيء",
        ),
    ),
    (
        "4",
        said(
            "no such case or session, or more than one",
            "لا يوجد الطلب أو الجلسة، أو يوجد أكثر من واحد",
        ),
    ),
    (
        "5",
        said(
            "another was first, or the other desks cannot be reached: try again",
            "سبق إجراء آخر، أو تعذر الوصول إلى المكاتب الأخرى، والحل إعادة المحاولة",
        ),
    ),
    (
        "6",
        said(
            "bad data, in a file or as typed",
            "بيانات غير صحيحة، في ملف أو فيما كُتب",
        ),
    ),
    ("70", said("bmf itself is at fault", "خطأ في البرنامج نفسه")),
    (
        "74",
        said(
            "the disk or git failed",
            "تعذرت القراءة أو الكتابة على القرص، أو تعذر عمل `git`",
        ),
    ),
    (
        "130",
        said(
            "you left a question by Ctrl-C or Esc; nothing was recorded",
            "خرجتَ من السؤال بـ Ctrl-C أو Esc، ولم يُسجَّل شيء",
        ),
    ),
];

pub(super) const ENVIRONMENT: &[Row] = &[
    (
        "BMF_REGISTER",
        said(
            "the register's folder, as --register",
            "مجلد السجل، مثل `--register`",
        ),
    ),
    (
        "BMF_STAFF",
        said("who is at work, as --as", "الموظف الحالي، مثل `--as`"),
    ),
    (
        "BMF_LANG",
        said(
            "the language, ar or en, as --lang",
            "لغة العرض، `ar` أو `en`، مثل `--lang`",
        ),
    ),
    (
        "LC_ALL, LANG",
        said(
            "the language where BMF_LANG does not say it",
            "لغة العرض إن لم يحددها `BMF_LANG`",
        ),
    ),
    (
        "BMF_DESK",
        said(
            "the desk that gives out ids, as --desk",
            "نقطة الاستقبال التي تعطي الأرقام، مثل `--desk`",
        ),
    ),
    (
        "BMF_BIDI",
        said(
            "who lays out Arabic in the terminal, as --bidi",
            "من يرتب الحروف العربية في نافذة الأوامر، مثل `--bidi`",
        ),
    ),
    (
        "BMF_PAGER",
        said(
            "the program that shows a long answer, else PAGER; empty or cat for none",
            "البرنامج الذي يعرض الناتج الطويل، ثم `PAGER`؛ والقيمة الفارغة أو `cat` تعني العرض دفعة واحدة",
        ),
    ),
    (
        "NO_COLOR",
        said("no colours, whatever its value", "بلا ألوان، أيًّا كانت قيمته"),
    ),
    (
        "CLICOLOR_FORCE",
        said(
            "colours also in a pipe, unless 0",
            "الألوان حتى في غير نافذة الأوامر، إلا القيمة 0",
        ),
    ),
    (
        "BMF_NOW",
        said(
            "the moment to take for now, such as 2026-06-14T09:12:00+03:00",
            "الوقت الذي يُعد الوقت الحالي، مثل `2026-06-14T09:12:00+03:00`",
        ),
    ),
    (
        "BMF_SEED",
        said(
            "a number that makes event ids the same each time, for demonstrations",
            "رقم يثبّت أرقام الإجراءات، للعروض والاختبارات",
        ),
    ),
    (
        "BMF_COMPLETE",
        said(
            "set by the shell's completion script; not for people",
            "يضبطه ملف الإكمال التلقائي، لا المستخدم",
        ),
    ),
];

pub(super) const ANYONE: Said = said("anyone on the roster", "كل موظف في السجل");
pub(super) const AUTHORITY: Said = said("says who records the rest", "يحدد من يسجّل ما سوى ذلك");
