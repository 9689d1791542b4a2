//! What a page says besides its figures, in both languages side by side: the letterhead, and what a drawing shows.

use crate::domain::office::Lang;
use crate::locale::Locale;
use crate::locale::names::word;
use chrono::NaiveDate;

/// A word, a line or a sentence of a page.
#[derive(Clone, Copy, Debug)]
pub enum Phrase<'a> {
    /// The association's name; nothing where no register is known.
    Association,
    /// Under whom it is registered (clause H1).
    Authority,
    /// Its seat and its number; nothing where no register is known.
    Seat,
    /// Over a list of which nobody says more.
    List,
    /// Over a list of cases.
    Cases,
    /// Over the cases that a search found.
    Found,
    /// Over what waits.
    Agenda,
    /// Over what was done to a case.
    History,
    /// Over the receipts of a case.
    Receipts,
    /// Over the clauses and how a case stands to them.
    Clauses,
    /// Over what a draft of the policy would have made of the past.
    Rehearsal,
    /// Over the steps that it judges otherwise.
    Steps,
    /// The version of the draft.
    DraftVersion,
    /// Over the list of sections.
    Contents,
    /// A day, in both calendars where the register shows both.
    Day(NaiveDate),
    /// The group of those in which the thing is not named.
    NotNamed,
    /// In the place of a figure that there is not.
    NoValue,
    /// Above the rows of a list that has none.
    Nothing,
    /// At the end: that the page can be made again.
    SamePage,
    /// What a drawing of bars shows, to whoever does not see it.
    Bars {
        /// What the longest bar is of.
        label: &'a str,
        /// Its value.
        value: &'a str,
    },
    /// What a drawing of months shows.
    Columns {
        /// The month of the highest column.
        label: &'a str,
        /// Its value.
        value: &'a str,
    },
    /// What a drawing of steps shows, each of which holds the next.
    Funnel {
        /// The first step and its value.
        first: (&'a str, &'a str),
        /// The last step and its value.
        last: (&'a str, &'a str),
    },
}

impl Locale<'_> {
    /// Returns what a page says.
    #[must_use]
    pub fn page(&self, phrase: &Phrase<'_>) -> String {
        let said = |en, ar| word(en, ar).in_lang(self.lang).to_owned();
        match phrase {
            Phrase::Association => self
                .office
                .map(|office| self.free(self.lang.of(&office.name)))
                .unwrap_or_default(),
            Phrase::Authority => said(
                "Kingdom of Saudi Arabia · National Center for the Development of the Non-Profit Sector",
                "المملكة العربية السعودية · المركز الوطني لتنمية القطاع غير الربحي",
            ),
            Phrase::Seat => self.seat(),
            Phrase::List => said("List", "قائمة"),
            Phrase::Cases => said("Requests", "الطلبات"),
            Phrase::Found => said("Requests found", "نتائج البحث في الطلبات"),
            Phrase::Agenda => said("What waits", "ما ينتظر الإنجاز"),
            Phrase::History => said("What was done", "ما تم من إجراءات"),
            Phrase::Receipts => said("Receipts", "الإيصالات"),
            Phrase::Clauses => said("The clauses of the policy", "بنود السياسة"),
            Phrase::Rehearsal => said(
                "The past under the draft policy",
                "ما مضى بموجب السياسة المعدَّلة",
            ),
            Phrase::Steps => said(
                "Steps that the draft judges otherwise",
                "إجراءات يختلف الحكم عليها بموجب السياسة المعدَّلة",
            ),
            Phrase::DraftVersion => said("draft version", "إصدار السياسة المعدَّلة"),
            Phrase::Contents => said("Contents", "المحتويات"),
            Phrase::Day(day) => self.day(*day),
            Phrase::NotNamed => said("Not named", "غير محدد"),
            Phrase::NoValue => said("no value", "لا توجد قيمة"),
            Phrase::Nothing => said("There is nothing to show.", "لا يوجد ما يُعرض."),
            Phrase::SamePage => said(
                "Made by bmf from the register. The same commit, policy and arguments give the same page again, byte for byte.",
                "أعدّ برنامج bmf هذه الصفحة من السجل، ومن طلبها من الإيداع نفسه بالسياسة نفسها والخيارات نفسها حصل عليها كما هي حرفًا بحرف.",
            ),
            Phrase::Bars { label, value } => match self.lang {
                Lang::Ar => format!(
                    "رسم بالأعمدة الأفقية، أطولها: {label} ({value}). والقيم كلها في الجدول الذي يليه."
                ),
                Lang::En => format!(
                    "A drawing of bars. The longest: {label}, {value}. All values stand in the table below."
                ),
            },
            Phrase::Columns { label, value } => match self.lang {
                Lang::Ar => format!(
                    "رسم بالأعمدة لكل شهر عمود، أعلاها: {label} ({value}). والقيم كلها في الجدول الذي يليه."
                ),
                Lang::En => format!(
                    "A drawing of columns, one for each month. The highest: {label}, {value}. All values stand in the table below."
                ),
            },
            Phrase::Funnel { first, last } => match self.lang {
                Lang::Ar => format!(
                    "رسم لخطوات تضيق من واحدة إلى التي تليها: من {} ({}) إلى {} ({}). والقيم كلها في الجدول الذي يليه.",
                    first.0, first.1, last.0, last.1
                ),
                Lang::En => format!(
                    "A drawing of steps, each within the one before it: from {}, {}, to {}, {}. All values stand in the table below.",
                    first.0, first.1, last.0, last.1
                ),
            },
        }
    }

    fn seat(&self) -> String {
        let Some(office) = self.office else {
            return String::new();
        };
        let city = self.free(self.lang.of(&office.city));
        let number = self.ltr(&self.digits(&office.register_number));
        match self.lang {
            Lang::Ar => format!("{city} · سجل رقم {number}"),
            Lang::En => format!("{city} · Register no. {number}"),
        }
    }
}
