//! Days and months as people read them, in one calendar or in both.
//!
//! Stored and typed dates are the domain's. A day that the Umm al-Qura calendar is not known for is shown in the
//! Gregorian calendar only, whatever the reader prefers.

use chrono::DateTime;
use chrono::Datelike;
use chrono::FixedOffset;
use chrono::NaiveDate;

use crate::domain::calendar::Calendar;
use crate::domain::calendar::HijriDate;
use crate::domain::calendar::MonthSpan;
use crate::domain::calendar::WrittenDate;
use crate::domain::office::Calendars;
use crate::domain::office::Lang;
use crate::locale::Locale;
use crate::locale::names::Word;
use crate::locale::names::word;

impl Locale<'_> {
    /// Returns the same words with one calendar only: where there is no room for both, the first of the language.
    #[must_use]
    pub fn narrow(&self) -> Self {
        let calendars = match (self.calendars, self.lang) {
            (Calendars::Both, Lang::Ar) => Calendars::Hijri,
            (Calendars::Both, Lang::En) => Calendars::Gregorian,
            (one, Lang::Ar | Lang::En) => one,
        };
        Self { calendars, ..*self }
    }

    /// Returns a day in the reader's calendar: `28 June 2026 (13/1/1448)`, «13/1/1448هـ (28 يونيو 2026م)».
    #[must_use]
    pub fn day(&self, day: NaiveDate) -> String {
        let gregorian = self.gregorian(day);
        let Ok(hijri) = HijriDate::from_gregorian(day) else {
            return gregorian;
        };
        match (self.calendars, self.lang) {
            (Calendars::Gregorian, Lang::Ar | Lang::En) => gregorian,
            (Calendars::Hijri, Lang::Ar | Lang::En) => self.hijri(hijri),
            (Calendars::Both, Lang::Ar) => format!("{} ({gregorian})", self.hijri(hijri)),
            (Calendars::Both, Lang::En) => format!("{gregorian} ({})", slashed(hijri)),
        }
    }

    /// Returns a day and the time on its own clock: `28 June 2026 (13/1/1448), 09:12`.
    #[must_use]
    pub fn moment(&self, at: DateTime<FixedOffset>) -> String {
        let day = self.day(at.date_naive());
        let time = self.ltr(&self.digits(&at.format("%H:%M").to_string()));
        match self.lang {
            Lang::Ar => format!("{day}، {time}"),
            Lang::En => format!("{day}, {time}"),
        }
    }

    /// Returns a date in the calendar in which it was written, and in no other: a birth date is not converted.
    #[must_use]
    pub fn written(&self, date: WrittenDate) -> String {
        match date {
            WrittenDate::Hijri(date) => self.hijri(date),
            WrittenDate::Gregorian(date) => self.gregorian(date),
        }
    }

    /// Returns a month by its name: `June 2026`, «محرم 1448هـ».
    #[must_use]
    pub fn month(&self, span: MonthSpan) -> String {
        self.month_of(span.calendar(), span.year(), span.month())
    }

    /// Returns a month (1 to 12) of a year by its name.
    pub(super) fn month_of(&self, calendar: Calendar, year: i32, month: u32) -> String {
        let name = self.month_name(calendar, month);
        format!("{name} {}", self.year(calendar, year))
    }

    /// Returns a year with its era, where the language writes one: «1448هـ», «2026م», `1448 AH`, `2026`.
    pub(super) fn year(&self, calendar: Calendar, year: i32) -> String {
        let figure = self.digits(&year.to_string());
        let era = match (self.lang, calendar) {
            (Lang::Ar, Calendar::Hijri) => "هـ",
            (Lang::Ar, Calendar::Gregorian) => "م",
            (Lang::En, Calendar::Hijri) => " AH",
            (Lang::En, Calendar::Gregorian) => "",
        };
        figure + era
    }

    fn month_name(&self, calendar: Calendar, month: u32) -> &'static str {
        let names = match calendar {
            Calendar::Hijri => HIJRI_MONTHS,
            Calendar::Gregorian => GREGORIAN_MONTHS,
        };
        let index = month.saturating_sub(1) as usize;
        names.get(index).map_or("", |name| name.in_lang(self.lang))
    }

    fn gregorian(&self, day: NaiveDate) -> String {
        let month = self.month_of(Calendar::Gregorian, day.year(), day.month());
        format!("{} {month}", self.digits(&day.day().to_string()))
    }

    /// The era stands outside the isolate: its letter belongs to the left of the digits.
    fn hijri(&self, date: HijriDate) -> String {
        let digits = self.ltr(&self.digits(&slashed(date)));
        match self.lang {
            Lang::Ar => format!("{digits}هـ"),
            Lang::En => format!("{digits} AH"),
        }
    }
}

fn slashed(date: HijriDate) -> String {
    format!("{}/{}/{}", date.day(), date.month(), date.year())
}

const HIJRI_MONTHS: [Word; 12] = [
    word("Muharram", "محرم"),
    word("Safar", "صفر"),
    word("Rabi I", "ربيع الأول"),
    word("Rabi II", "ربيع الآخر"),
    word("Jumada I", "جمادى الأولى"),
    word("Jumada II", "جمادى الآخرة"),
    word("Rajab", "رجب"),
    word("Shaban", "شعبان"),
    word("Ramadan", "رمضان"),
    word("Shawwal", "شوال"),
    word("Dhu al-Qadah", "ذو القعدة"),
    word("Dhu al-Hijjah", "ذو الحجة"),
];

const GREGORIAN_MONTHS: [Word; 12] = [
    word("January", "يناير"),
    word("February", "فبراير"),
    word("March", "مارس"),
    word("April", "أبريل"),
    word("May", "مايو"),
    word("June", "يونيو"),
    word("July", "يوليو"),
    word("August", "أغسطس"),
    word("September", "سبتمبر"),
    word("October", "أكتوبر"),
    word("November", "نوفمبر"),
    word("December", "ديسمبر"),
];
