//! `bmf` alone: the work of the person who called it, and what changed since they last looked.

use crate::cli::context::Context;
use crate::cli::error::Failure;
use crate::cli::help;
use crate::cli::listing::{self, Cases};
use crate::cli::options::FormatOption;
use crate::cli::remedy;
use crate::cli::sync::ORIGIN;
use crate::domain::actor::Staff;
use crate::domain::brief::Brief;
use crate::domain::case::Case;
use crate::domain::event::kind::EventKind;
use crate::domain::id::CaseId;
use crate::domain::view::View;
use crate::domain::workflow::next::{due, next};
use crate::git::{Git, Waiting};
use crate::locale::Locale;
use crate::locale::ask::Ask;
use crate::locale::ask::intake::IntakeAsk;
use crate::locale::message::Message;
use crate::locale::notice::Notice;
use crate::locale::sync::Sync;
use crate::register::Register;
use crate::register::files::{Files, RelPath};
use crate::render::{self, Format, Layout, Paint, Screen, json};
use crate::report::agenda::{agenda, may_wait};
use crate::report::changes::{changes, may_have_changed};
use crate::report::table::{Cell, Table};
use chrono::{DateTime, FixedOffset, NaiveDate};
use serde_json::{Value, json};

/// How many rows of each kind there is room for; the rest is a command away.
const SHOWN: usize = 7;

pub(crate) fn run(context: &mut Context<'_>) -> Result<(), Failure> {
    let register = match context.register() {
        Err(Failure::NoRegister { .. }) => {
            // Nobody's work is here, so this is somebody who wants to know what bmf is.
            let page = help::command(context.lang).render_help();
            context.ui.page_beside(&page.ansi().to_string());
            return Err(Failure::Shown);
        }
        other => other?,
    };
    let staff = context.staff(&register)?;
    let last = last_look(&register, &staff)?;
    let may_matter =
        |case: &Brief<'_>| may_wait(case) || last.is_some_and(|last| may_have_changed(case, last));
    let cases = Cases::read(context, &register, may_matter)?;
    let basis = listing::basis(context, &register);
    let waiting = agenda(&cases.cases, Some(&staff.roles), &basis);
    let changed = match last {
        Some(last) => changes(&cases.cases, last, &staff.id),
        None => Table {
            columns: crate::report::changes::COLUMNS,
            rows: Vec::new(),
        },
    };
    let now = context.now(&register);
    let drafts = drafts(&register, &staff);
    let unsent = unsent(context, &register);
    if context.globals.format == FormatOption::Json {
        let value = as_json(&staff, last, &waiting, &changed, drafts, unsent);
        context.ui.json(&value)?;
    } else {
        let words = context.words(&register);
        let page = Page {
            register: &register,
            words,
            cases: &cases.cases,
            today: now.date_naive(),
            screen: context.ui.screen(),
        };
        context.ui.line(&page.waiting(&staff, &waiting))?;
        if drafts > 0 {
            context.ui.line(&page.drafts(drafts))?;
        }
        if let Some(since) = last {
            let layout = listing::layout(context);
            context.ui.line(&page.since(since, &changed))?;
            context.ui.print(&page.changed(&changed, layout))?;
            if let Some(more) = page.more(&changed) {
                context.ui.line(&more)?;
            }
        }
        if let Some(unsent) = unsent {
            context.ui.line(&page.unsent(unsent))?;
        }
    }
    remember(&register, &staff, now)?;
    cases.answered()
}

struct Page<'a> {
    register: &'a Register,
    words: Locale<'a>,
    cases: &'a [Case],
    today: NaiveDate,
    screen: Screen,
}

impl Page<'_> {
    /// Returns whose page this is and what waits for them, each with its command.
    fn waiting(&self, staff: &Staff, waiting: &Table) -> String {
        let mut lines = vec![self.say(&Notice::Today {
            staff: &staff.id,
            roles: &staff.roles,
            day: self.today,
        })];
        lines.push(String::new());
        lines.push(self.say(&Notice::WaitingForYou(waiting.rows.len())));
        for row in waiting.rows.iter().take(SHOWN) {
            lines.extend(self.step(row));
        }
        if let Some(more) = self.more(waiting) {
            lines.push(more);
            lines.push("  bmf agenda --mine".to_owned());
        }
        lines.join("\n")
    }

    /// Returns how many requests this person has left unfinished, and how to go on with them.
    fn drafts(&self, drafts: usize) -> String {
        let waiting = Ask::Intake(&IntakeAsk::Waiting(drafts));
        let waiting = self.words.say(&Message::Ask(&waiting));
        format!("\n{waiting}\n  bmf intake --resume")
    }

    /// Returns how much changed since the last look.
    fn since(&self, since: DateTime<FixedOffset>, changed: &Table) -> String {
        let events = changed.rows.len();
        format!("\n{}", self.say(&Notice::ChangedSince { events, since }))
    }

    /// Returns the first of what changed.
    fn changed(&self, changed: &Table, layout: Layout) -> String {
        let first = Table {
            columns: changed.columns,
            rows: changed.rows.iter().take(SHOWN).cloned().collect(),
        };
        let layout = Layout {
            format: Format::Table,
            ..layout
        };
        render::table(&first, layout, &self.words)
    }

    /// Returns how much has not gone to the other desks, and the command.
    fn unsent(&self, unsent: Waiting) -> String {
        let (actions, since) = (unsent.commits, unsent.since);
        let sentence = Sync::Waiting { actions, since };
        format!(
            "\n{}\n  bmf sync",
            self.words.say(&Message::Sync(&sentence))
        )
    }

    /// Returns how many rows there was no room for, if any.
    fn more(&self, table: &Table) -> Option<String> {
        let more = table.rows.len().checked_sub(SHOWN).filter(|more| *more > 0);
        more.map(|more| self.say(&Notice::More(more)))
    }

    /// Returns what waits in one case, and under it the command that does it.
    fn step(&self, row: &[Cell]) -> Vec<String> {
        let Some(Cell::Id(id)) = row.first() else {
            return Vec::new();
        };
        let Some(case) = self.case(*id) else {
            return Vec::new();
        };
        let view = View::of(case);
        let steps = next(case, &view, &self.register.policy);
        let Some(step) = steps.first() else {
            return Vec::new();
        };
        let clock = due(&view, &self.register.policy).filter(|_| step.event == EventKind::Decide);
        let not_before = step.not_before.filter(|day| *day > self.today);
        let last_day = clock.map(|due| due.not_after);
        let overdue = last_day.is_some_and(|day| day < self.today);
        let mut waits = self.say(&Notice::CaseWaits {
            case: *id,
            name: &case.header.applicant.name,
            stage: view.stage,
            event: step.event,
            not_before,
            due: last_day,
            overdue,
        });
        if overdue {
            waits = self.screen.painted(&waits, Paint::Urgent);
        }
        let command = remedy::command(step.event, case, self.register);
        vec![waits, format!("  {command}")]
    }

    fn case(&self, id: CaseId) -> Option<&Case> {
        self.cases.iter().find(|case| case.header.id == id)
    }

    fn say(&self, notice: &Notice<'_>) -> String {
        self.words.say(&Message::Notice(notice))
    }
}

fn as_json(
    staff: &Staff,
    last: Option<DateTime<FixedOffset>>,
    waiting: &Table,
    changed: &Table,
    drafts: usize,
    unsent: Option<Waiting>,
) -> Value {
    let rows = |table: &Table| json::table(table).get("rows").cloned();
    json!({
        "format": 1,
        "staff": staff.id.as_str(),
        "waiting": rows(waiting),
        "drafts": drafts,
        "since": last.map(|last| last.to_rfc3339()),
        "changed": rows(changed),
        "unsent": unsent.map(|it| json!({ "actions": it.commits, "since": it.since.to_rfc3339() })),
    })
}

/// Returns how many requests this person has left unfinished here; `intake --resume` says what is wrong with the others.
fn drafts(register: &Register, staff: &Staff) -> usize {
    let drafts = register.drafts().unwrap_or_default();
    let read = drafts.iter().filter_map(|shelved| shelved.draft().ok());
    read.filter(|draft| draft.by == staff.id).count()
}

/// Returns what this register has not shared; nothing where it shares with nobody, or git cannot say.
fn unsent(context: &Context<'_>, register: &Register) -> Option<Waiting> {
    let git = Git::open(&register.root, context.around()).ok()?;
    let shares = git.remote(ORIGIN).ok()?.is_some() || git.theirs().ok()?.is_some();
    git.waiting().ok()?.filter(|_| shares)
}

/// When this person last called `bmf` alone on this machine; local, and worth nothing to anybody else.
fn last_look(register: &Register, staff: &Staff) -> Result<Option<DateTime<FixedOffset>>, Failure> {
    let bytes = register.files.read(&seen(staff))?.unwrap_or_default();
    let text = String::from_utf8(bytes).unwrap_or_default();
    Ok(DateTime::parse_from_rfc3339(text.trim()).ok())
}

/// Remembers this look; where the disk does not let it, the page was shown all the same.
fn remember(register: &Register, staff: &Staff, now: DateTime<FixedOffset>) -> Result<(), Failure> {
    let path = seen(staff);
    let text = format!("{}\n", now.to_rfc3339());
    let written = match register.files.read(&path)? {
        Some(old) => register.files.replace(&path, &old, text.as_bytes()),
        None => register.files.write_new(&path, text.as_bytes()),
    };
    // A read-only register can be looked at; then everything stays new.
    let _ = written;
    Ok(())
}

fn seen(staff: &Staff) -> RelPath {
    RelPath::trusted(&format!(".bmf/seen-{}", staff.id))
}
