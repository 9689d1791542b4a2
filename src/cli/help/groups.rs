//! Which commands stand together in the help, in the order of a request's way.

use crate::domain::office::Lang;

/// Commands that the same person needs at the same time.
pub(super) struct Group {
    en: &'static str,
    ar: &'static str,
    pub(super) commands: &'static [&'static str],
}

/// Every command that a person types, in exactly one group.
pub(super) const GROUPS: &[Group] = &[
    Group {
        en: "Start",
        ar: "البداية",
        commands: &["init", "demo", "doctor", "gate"],
    },
    Group {
        en: "Reception",
        ar: "الاستقبال",
        commands: &[
            "intake", "show", "find", "list", "contact", "amend", "withdraw",
        ],
    },
    Group {
        en: "Verification",
        ar: "المطابقة والتسجيل",
        commands: &["declare", "verify", "refer", "answer", "assess", "register"],
    },
    Group {
        en: "Committee",
        ar: "لجنة البحث",
        commands: &["submit", "review", "notify"],
    },
    Group {
        en: "Service",
        ar: "تقديم الخدمة",
        commands: &["deliver", "feedback", "close", "reopen"],
    },
    Group {
        en: "Oversight",
        ar: "المتابعة والرقابة",
        commands: &[
            "agenda", "explain", "report", "simulate", "check", "audit", "log", "receipt",
        ],
    },
    Group {
        en: "Paper",
        ar: "الأوراق",
        commands: &["print"],
    },
    Group {
        en: "Exchange",
        ar: "التبادل",
        commands: &["sync"],
    },
    Group {
        en: "Help",
        ar: "المساعدة",
        commands: &["policy", "services", "date", "completions", "man", "help"],
    },
];

impl Group {
    /// Returns what the group is called.
    pub(super) fn name(&self, lang: Lang) -> &'static str {
        match lang {
            Lang::Ar => self.ar,
            Lang::En => self.en,
        }
    }
}
