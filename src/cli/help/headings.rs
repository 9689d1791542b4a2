//! The words around the texts of the help, in both languages.

use crate::domain::office::Lang;

/// The headings of a page of help, without the colon after them.
pub(super) struct Headings {
    pub(super) usage: &'static str,
    pub(super) commands: &'static str,
    pub(super) arguments: &'static str,
    pub(super) options: &'static str,
    pub(super) globals: &'static str,
    pub(super) choices: &'static str,
    /// Between two possible values.
    pub(super) comma: &'static str,
    pub(super) example: &'static str,
    /// Before the command that shows more than the first page.
    pub(super) more: &'static str,
}

impl Headings {
    /// Returns the headings in a language.
    pub(super) fn of(lang: Lang) -> &'static Self {
        match lang {
            Lang::Ar => &ARABIC,
            Lang::En => &ENGLISH,
        }
    }
}

const ENGLISH: Headings = Headings {
    usage: "Usage",
    commands: "Commands",
    arguments: "Arguments",
    options: "Options",
    globals: "Global options",
    choices: "possible values",
    comma: ", ",
    example: "Example",
    more: "One command, with an example",
};

const ARABIC: Headings = Headings {
    usage: "الاستعمال",
    commands: "الأوامر",
    arguments: "المعاملات",
    options: "الخيارات",
    globals: "الخيارات العامة",
    choices: "القيم الممكنة",
    comma: "، ",
    example: "مثال",
    more: "شرح أمر واحد مع مثال",
};
