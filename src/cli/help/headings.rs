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
    /// Before the topics of help.
    pub(super) topics: &'static str,
    pub(super) page: PageHeadings,
}

/// The headings that only a manual page has.
pub(super) struct PageHeadings {
    pub(super) name: &'static str,
    pub(super) synopsis: &'static str,
    pub(super) description: &'static str,
    pub(super) environment: &'static str,
    pub(super) exit: &'static str,
    pub(super) see_also: &'static str,
    /// In the corner of each page.
    pub(super) manual: &'static str,
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
    topics: "Topics of help",
    page: PageHeadings {
        name: "Name",
        synopsis: "Synopsis",
        description: "Description",
        environment: "Environment",
        exit: "Exit status",
        see_also: "See also",
        manual: "Manual of bmf",
    },
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
    topics: "موضوعات المساعدة",
    page: PageHeadings {
        name: "الاسم",
        synopsis: "الصيغة",
        description: "الوصف",
        environment: "متغيرات البيئة",
        exit: "رموز الخروج",
        see_also: "انظر أيضًا",
        manual: "دليل bmf",
    },
};
