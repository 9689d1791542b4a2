//! The few words of a paper that no template can write, because they stand where no template reaches.

use crate::domain::office::Lang;
use crate::locale::Locale;

impl Locale<'_> {
    /// Returns how many papers go with a letter.
    #[must_use]
    pub fn attachments(&self, number: u32) -> String {
        match (number, self.lang) {
            (0, Lang::Ar) => "لا يوجد".to_owned(),
            (0, Lang::En) => "none".to_owned(),
            (some, Lang::Ar | Lang::En) => self.number(some.into()),
        }
    }

    /// Returns the words before the number of a page and between it and the number of pages.
    #[must_use]
    pub fn page_of(&self) -> (&'static str, &'static str) {
        match self.lang {
            Lang::Ar => ("صفحة ", " من "),
            Lang::En => ("Page ", " of "),
        }
    }
}
