//! What `bmf help TOPIC` tells that belongs to no single command.
//!
//! Each topic is a table of what is typed or seen and what it means. Who records what is not written here: it is read off
//! the workflow table, and the register's policy and roster where there is a register.

mod texts;

use crate::cli::context::Context;
use crate::cli::error::Failure;
use crate::cli::help::headings::Headings;
use crate::cli::help::topics::texts::{
    ABOUT_DATES, ANYONE, AUTHORITY, DATES, ENVIRONMENT, EXIT_CODES, Said, said,
};
use crate::cli::help::translation::isolated;
use crate::cli::listing;
use crate::domain::actor::Role;
use crate::domain::event::kind::EventKind;
use crate::domain::office::Lang;
use crate::domain::workflow::table::{TABLE, Who};
use crate::locale::Locale;
use crate::render::{Layout, card};
use unicode_width::UnicodeWidthStr;

/// Columns of a topic, as of a page of help.
const WIDTH: usize = 80;

/// A topic of help.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum Topic {
    /// How dates are written.
    Dates,
    /// What the program's answer to the shell means.
    ExitCodes,
    /// Who records what.
    Roles,
    /// The variables that bmf reads.
    Environment,
}

impl Topic {
    /// Every topic, in order.
    pub(crate) const ALL: &'static [Self] =
        &[Self::Dates, Self::ExitCodes, Self::Roles, Self::Environment];

    /// Returns the word by which the topic is asked for.
    pub(crate) fn name(self) -> &'static str {
        match self {
            Self::Dates => "dates",
            Self::ExitCodes => "exit-codes",
            Self::Roles => "roles",
            Self::Environment => "environment",
        }
    }

    /// Returns the topic of that name.
    pub(crate) fn parse(name: &str) -> Option<Self> {
        Self::ALL.iter().copied().find(|topic| topic.name() == name)
    }

    /// Returns what the topic is called.
    pub(crate) fn title(self, lang: Lang) -> &'static str {
        let title = match self {
            Self::Dates => said("Dates in both calendars", "التواريخ بالتقويمين"),
            Self::ExitCodes => said("Exit codes", "رموز الخروج"),
            Self::Roles => said("Who records what", "من يسجّل ماذا"),
            Self::Environment => said("The environment", "متغيرات البيئة"),
        };
        title.of(lang)
    }

    /// Returns what is typed or seen, and what it means; nothing is marked as typed in the first of each two.
    pub(super) fn rows(self, words: &Locale<'_>) -> Vec<(String, String)> {
        let rows = match self {
            Self::Dates => DATES,
            Self::ExitCodes => EXIT_CODES,
            Self::Environment => ENVIRONMENT,
            Self::Roles => return roles(words),
        };
        let each = rows.iter();
        each.map(|(typed, said)| ((*typed).to_owned(), isolated(said.of(words.lang), words)))
            .collect()
    }

    fn notes(self) -> &'static [Said] {
        match self {
            Self::Dates => ABOUT_DATES,
            Self::ExitCodes | Self::Roles | Self::Environment => &[],
        }
    }
}

/// Prints a topic; where there is a register, with its own people and policy.
///
/// # Errors
///
/// Standard output cannot take it.
pub(crate) fn print(context: &mut Context<'_>, topic: Topic) -> Result<(), Failure> {
    let register = context.register().ok();
    let words = match &register {
        Some(register) => context.words(register),
        None => Locale::new(context.lang),
    };
    let rows = topic.rows(&words);
    let column = rows.iter().map(|(typed, _)| typed.width()).max();
    let left = WIDTH.saturating_sub(column.unwrap_or_default() + 2);
    let rows: Vec<(String, String)> = rows
        .iter()
        .map(|(typed, said)| (words.ltr(typed), wrapped(said, left)))
        .collect();
    let layout = listing::layout(context);
    let layout = Layout {
        width: layout.width.map(|columns| columns.min(WIDTH)),
        ..layout
    };
    let title = topic.title(words.lang);
    context.ui.page(&format!("{title}\n\n"))?;
    context.ui.print(&card(&rows, layout))?;
    for note in topic.notes() {
        let note = isolated(note.of(words.lang), &words);
        context.ui.page(&format!("\n{}\n", wrapped(&note, WIDTH)))?;
    }
    Ok(())
}

/// Returns each role with its name, who holds it and the commands it records with.
fn roles(words: &Locale<'_>) -> Vec<(String, String)> {
    let mut rows: Vec<(String, String)> = Role::ALL
        .iter()
        .map(|role| {
            let holders = words.office.map(|office| office.roster.holders(&[*role]));
            let people: Vec<String> = holders.iter().flatten().map(|id| words.staff(id)).collect();
            let name = match people.as_slice() {
                [] => words.role(*role),
                people => format!("{}: {}", words.role(*role), words.list(people)),
            };
            let may = |who: Who, event| match who {
                Who::Roles(roles) => roles.contains(role),
                Who::Authority => words
                    .policy
                    .is_some_and(|policy| policy.may_record(event).contains(role)),
                Who::Anyone | Who::Merge => false,
            };
            (role.name().to_owned(), entry(&name, &commands(may), words))
        })
        .collect();
    let anyone = commands(|who, _| who == Who::Anyone);
    let name = isolated(ANYONE.of(words.lang), words);
    rows.push(("*".to_owned(), entry(&name, &anyone, words)));
    if words.policy.is_none() {
        let open = commands(|who, _| who == Who::Authority);
        let name = isolated(AUTHORITY.of(words.lang), words);
        rows.push(("policy.toml".to_owned(), entry(&name, &open, words)));
    }
    rows
}

/// Returns the commands whose events these may record, in the order of the table.
fn commands(may: impl Fn(Who, EventKind) -> bool) -> Vec<&'static str> {
    let mut commands = Vec::new();
    for row in TABLE.iter().filter(|row| may(row.who, row.event)) {
        let command = if row.event == EventKind::Void {
            "amend --void"
        } else {
            row.event.command()
        };
        if !commands.contains(&command) {
            commands.push(command);
        }
    }
    commands
}

fn entry(name: &str, commands: &[&str], words: &Locale<'_>) -> String {
    if commands.is_empty() {
        return name.to_owned();
    }
    let commands: Vec<String> = commands.iter().map(|it| words.ltr(it)).collect();
    format!("{name}\n{}", commands.join(Headings::of(words.lang).comma))
}

/// Breaks each line of a text between words, so that none is wider than this.
fn wrapped(text: &str, width: usize) -> String {
    let mut lines = Vec::new();
    for line in text.lines() {
        let mut filled = String::new();
        for word in line.split(' ') {
            if !filled.is_empty() && filled.width() + 1 + word.width() > width {
                lines.push(std::mem::take(&mut filled));
            }
            if !filled.is_empty() {
                filled.push(' ');
            }
            filled.push_str(word);
        }
        lines.push(filled);
    }
    lines.join("\n")
}
