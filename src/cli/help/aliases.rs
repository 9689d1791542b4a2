//! What the commands are called in Arabic.
//!
//! Who types in Arabic need not change the keyboard for the command. The names are taken in any spelling that search
//! takes too, and in either language of the user; help shows the Latin ones only, so that each command has one name.

use crate::cli::help::translation::at;
use crate::domain::text::fold;
use clap::Command;
use clap::error::{ContextKind, ContextValue, ErrorKind};
use std::ffi::OsString;

/// The Arabic name of each command, by the names that lead to it.
const ALIASES: &[(&[&str], &str)] = &[
    (&["init"], "إنشاء"),
    (&["demo"], "تجربة"),
    (&["doctor"], "تشخيص"),
    (&["gate"], "بوابة"),
    (&["gate", "install"], "تركيب"),
    (&["gate", "receive"], "تلقي"),
    (&["merge-driver"], "دمج"),
    (&["intake"], "استقبال"),
    (&["show"], "عرض"),
    (&["find"], "بحث"),
    (&["list"], "قائمة"),
    (&["contact"], "تواصل"),
    (&["amend"], "تعديل"),
    (&["withdraw"], "سحب"),
    (&["declare"], "إقرار"),
    (&["verify"], "مطابقة"),
    (&["refer"], "إحالة"),
    (&["answer"], "إجابة"),
    (&["assess"], "تقدير"),
    (&["register"], "تسجيل"),
    (&["submit"], "رفع"),
    (&["review"], "دراسة"),
    (&["notify"], "إبلاغ"),
    (&["deliver"], "تقديم"),
    (&["feedback"], "تقييم"),
    (&["close"], "إغلاق"),
    (&["reopen"], "فتح"),
    (&["agenda"], "مهام"),
    (&["explain"], "موقف"),
    (&["report"], "تقرير"),
    (&["report", "monthly"], "شهري"),
    (&["report", "timeliness"], "مدد"),
    (&["report", "services"], "خدمة"),
    (&["report", "channels"], "قنوات"),
    (&["report", "committee"], "لجنة"),
    (&["report", "satisfaction"], "رضا"),
    (&["report", "hardship"], "مشقة"),
    (&["report", "coverage"], "استيفاء"),
    (&["simulate"], "محاكاة"),
    (&["check"], "فحص"),
    (&["audit"], "مراجعة"),
    (&["log"], "تسلسل"),
    (&["receipt"], "إيصال"),
    (&["print"], "طباعة"),
    (&["sync"], "مزامنة"),
    (&["policy"], "سياسة"),
    (&["services"], "خدمات"),
    (&["date"], "تاريخ"),
    (&["completions"], "إكمال"),
    (&["man"], "دليل"),
    (&["help"], "مساعدة"),
];

/// Returns the command line with its Arabic names, for who completes in Arabic.
pub(super) fn named(command: Command) -> Command {
    ALIASES.iter().fold(command, |command, (path, alias)| {
        at(command, path, &|found| found.alias(alias))
    })
}

/// Returns the words with the Latin name of a command where clap stumbled over its Arabic one.
pub(crate) fn in_latin(error: &clap::Error, words: &[OsString]) -> Option<Vec<OsString>> {
    if error.kind() != ErrorKind::InvalidSubcommand {
        return None;
    }
    let Some(ContextValue::String(typed)) = error.get(ContextKind::InvalidSubcommand) else {
        return None;
    };
    let folded = fold(typed);
    let (path, _) = ALIASES.iter().find(|(_, alias)| fold(alias) == folded)?;
    let mut words = words.to_vec();
    *words.iter_mut().find(|word| **word == **typed)? = path.last()?.into();
    Some(words)
}
