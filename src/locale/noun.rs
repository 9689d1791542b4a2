//! Counted things: “1 day”, “2 days”; «يوم واحد»، «يومان»، «3 أيام»، «11 يومًا»، «100 يوم».
//!
//! Which of the six Arabic forms a number takes comes from `icu_plurals`, which knows that 103 is as 3 and 111 as 11.

use icu_locale_core::locale;
use icu_plurals::PluralCategory;
use icu_plurals::PluralRules;

use crate::domain::office::Lang;
use crate::domain::policy::reply::Counting;
use crate::locale::Locale;

/// The forms of a noun, without the number.
struct Forms {
    /// English, one and more.
    en: [&'static str; 2],
    /// One, with its numeral.
    one: &'static str,
    /// Two, as a subject and after a preposition.
    two: [&'static str; 2],
    /// 3 to 10.
    few: &'static str,
    /// 11 to 99.
    many: &'static str,
    /// None, whole hundreds, and one or two past them.
    other: &'static str,
}

/// Declares the nouns with their forms, in the order of `Forms`.
macro_rules! nouns {
    ($( $(#[$doc:meta])* $Noun:ident: $en:expr, $one:literal, $two:expr, $few:literal, $many:literal, $other:literal; )+) => {
        /// A thing that is counted.
        #[derive(Clone, Copy, Debug, PartialEq, Eq)]
        #[allow(missing_docs, reason = "each is the word that it names")]
        pub enum Noun {
            $( $(#[$doc])* $Noun, )+
        }

        impl Noun {
            /// Every counted thing.
            pub const ALL: &'static [Self] = &[ $( Self::$Noun, )+ ];

            fn forms(self) -> Forms {
                match self {
                    $( Self::$Noun => Forms { en: $en, one: $one, two: $two, few: $few, many: $many, other: $other }, )+
                }
            }
        }
    };
}

nouns! {
    Day: ["day", "days"], "يوم واحد", ["يومان", "يومين"], "أيام", "يومًا", "يوم";
    WorkingDay: ["working day", "working days"], "يوم عمل واحد", ["يوما عمل", "يومي عمل"], "أيام عمل", "يوم عمل", "يوم عمل";
    Case: ["case", "cases"], "طلب واحد", ["طلبان", "طلبين"], "طلبات", "طلبًا", "طلب";
    Event: ["event", "events"], "إجراء واحد", ["إجراءان", "إجراءين"], "إجراءات", "إجراءً", "إجراء";
    Session: ["session", "sessions"], "جلسة واحدة", ["جلستان", "جلستين"], "جلسات", "جلسة", "جلسة";
    Document: ["document", "documents"], "وثيقة واحدة", ["وثيقتان", "وثيقتين"], "وثائق", "وثيقة", "وثيقة";
    Question: ["question", "questions"], "سؤال واحد", ["سؤالان", "سؤالين"], "أسئلة", "سؤالًا", "سؤال";
    Member: ["member", "members"], "عضو واحد", ["عضوان", "عضوين"], "أعضاء", "عضوًا", "عضو";
    Person: ["person", "people"], "شخص واحد", ["شخصان", "شخصين"], "أشخاص", "شخصًا", "شخص";
    Finding: ["finding", "findings"], "ملاحظة واحدة", ["ملاحظتان", "ملاحظتين"], "ملاحظات", "ملاحظة", "ملاحظة";
    File: ["file", "files"], "ملف واحد", ["ملفان", "ملفين"], "ملفات", "ملفًا", "ملف";
    Commit: ["commit", "commits"], "إيداع واحد", ["إيداعان", "إيداعين"], "إيداعات", "إيداعًا", "إيداع";
    Delivery: ["delivery", "deliveries"], "دفعة واحدة", ["دفعتان", "دفعتين"], "دفعات", "دفعة", "دفعة";
    /// A piece, place or hour: what a service that is not money is counted in.
    Unit: ["unit", "units"], "وحدة واحدة", ["وحدتان", "وحدتين"], "وحدات", "وحدة", "وحدة";
    Riyal: ["riyal", "riyals"], "ريال واحد", ["ريالان", "ريالين"], "ريالات", "ريالًا", "ريال";
    Character: ["character", "characters"], "حرف واحد", ["حرفان", "حرفين"], "أحرف", "حرفًا", "حرف";
    Digit: ["digit", "digits"], "رقم واحد", ["رقمان", "رقمين"], "أرقام", "رقمًا", "رقم";
    Decimal: ["decimal", "decimals"], "خانة عشرية واحدة", ["خانتان عشريتان", "خانتين عشريتين"], "خانات عشرية", "خانة عشرية", "خانة عشرية";
}

impl Noun {
    /// Returns the days that are counted so.
    #[must_use]
    pub fn days(counting: Counting) -> Self {
        match counting {
            Counting::Calendar => Self::Day,
            Counting::Working => Self::WorkingDay,
        }
    }
}

/// Where a counted thing stands in an Arabic sentence.
#[derive(Clone, Copy)]
enum Position {
    /// As a subject, a predicate or alone.
    Nominative,
    /// After a preposition or a noun.
    Genitive,
}

impl Locale<'_> {
    /// Returns a number of things as a subject, a predicate or alone in a table: «يومان».
    #[must_use]
    pub fn count(&self, number: u64, noun: Noun) -> String {
        self.counted(number, noun, Position::Nominative)
    }

    /// Returns a number of things as it stands after a preposition: «بعد يومين»; in English the same as `count`.
    #[must_use]
    pub fn count_genitive(&self, number: u64, noun: Noun) -> String {
        self.counted(number, noun, Position::Genitive)
    }

    fn counted(&self, number: u64, noun: Noun, position: Position) -> String {
        let forms = noun.forms();
        let figure = self.number(number);
        let category = self.category(number);
        match self.lang {
            Lang::Ar => arabic(&forms, &figure, category, position),
            Lang::En => english(&forms, &figure, category),
        }
    }

    fn category(&self, number: u64) -> PluralCategory {
        let language = match self.lang {
            Lang::Ar => locale!("ar"),
            Lang::En => locale!("en"),
        };
        // The rules of both languages are compiled in, so this does not fail.
        PluralRules::try_new_cardinal(language.into())
            .map_or(PluralCategory::Other, |rules| rules.category_for(number))
    }
}

fn arabic(forms: &Forms, figure: &str, category: PluralCategory, position: Position) -> String {
    let [subject, after_preposition] = forms.two;
    match (category, position) {
        (PluralCategory::One, Position::Nominative | Position::Genitive) => forms.one.to_owned(),
        (PluralCategory::Two, Position::Nominative) => subject.to_owned(),
        (PluralCategory::Two, Position::Genitive) => after_preposition.to_owned(),
        (PluralCategory::Few, Position::Nominative | Position::Genitive) => {
            format!("{figure} {}", forms.few)
        }
        (PluralCategory::Many, Position::Nominative | Position::Genitive) => {
            format!("{figure} {}", forms.many)
        }
        (
            PluralCategory::Zero | PluralCategory::Other,
            Position::Nominative | Position::Genitive,
        ) => {
            format!("{figure} {}", forms.other)
        }
    }
}

fn english(forms: &Forms, figure: &str, category: PluralCategory) -> String {
    let [one, more] = forms.en;
    match category {
        PluralCategory::One => format!("{figure} {one}"),
        PluralCategory::Zero
        | PluralCategory::Two
        | PluralCategory::Few
        | PluralCategory::Many
        | PluralCategory::Other => format!("{figure} {more}"),
    }
}
