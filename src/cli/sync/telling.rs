//! An exchange in words, and as JSON.

use crate::cli::context::Context;
use crate::cli::error::Failure;
use crate::cli::options::FormatOption;
use crate::cli::sync::account::{Account, Moved};
use crate::cli::sync::hitch::Hitch;
use crate::cli::sync::look::Look;
use crate::cli::sync::target::{ORIGIN, Target};
use crate::cli::{remedy, say, tell};
use crate::domain::check::Finding;
use crate::domain::event::kind::EventKind;
use crate::domain::id::CaseId;
use crate::git::Git;
use crate::locale::Locale;
use crate::locale::message::Message;
use crate::locale::notice::Notice;
use crate::locale::sync::Sync;
use crate::register::format::merge::Why;
use crate::register::{FaultyFile, Register};
use crate::render::json::FORMAT;
use serde_json::{Value, json};
use std::collections::BTreeMap;

/// How many cases are named; the others are in the register.
const SHOWN: usize = 12;

/// Says what came, what went, and what a person has to look at.
pub(super) fn tell(
    context: &mut Context<'_>,
    git: &Git,
    target: &Target,
    account: &Account,
    would: bool,
) -> Result<(), Failure> {
    let register = context.register()?;
    let look = Look::at(&register, git, account)?;
    if context.globals.format == FormatOption::Json {
        let value = as_json(target, account, &look, would);
        return context.ui.json(&value);
    }
    let words = context.words(&register);
    let telling = Telling {
        words: &words,
        register: &register,
        account,
        with: &target.shown,
        would,
    };
    let mut lines = telling.moved();
    if !context.globals.quiet {
        let needs = telling.needs(&look);
        if !needs.is_empty() {
            lines.push(String::new());
            lines.push(telling.say(&Sync::NeedsAPerson));
            lines.extend(needs.iter().map(|line| format!("  {line}")));
        }
    }
    context.ui.line(&lines.join("\n"))
}

struct Telling<'a> {
    words: &'a Locale<'a>,
    register: &'a Register,
    account: &'a Account,
    with: &'a str,
    would: bool,
}

impl Telling<'_> {
    fn say(&self, sync: &Sync<'_>) -> String {
        self.words.say(&Message::Sync(sync))
    }

    fn moved(&self) -> Vec<String> {
        let Self {
            account,
            with,
            would,
            ..
        } = *self;
        if account.is_empty() {
            return vec![self.say(&Sync::Same { with })];
        }
        let mut lines = Vec::new();
        if !account.came.is_empty() {
            let (events, cases) = amount(&account.came);
            lines.push(self.say(&Sync::Came {
                with,
                events,
                cases,
                would,
            }));
            lines.extend(self.cases(&account.came));
        }
        if !account.texts.is_empty() {
            lines.push(self.say(&Sync::Texts(&account.texts)));
        }
        if !account.went.is_empty() {
            let (events, cases) = amount(&account.went);
            lines.push(self.say(&Sync::Went {
                with,
                events,
                cases,
                would,
            }));
            lines.extend(self.cases(&account.went));
        }
        lines
    }

    fn cases(&self, cases: &BTreeMap<CaseId, Moved>) -> Vec<String> {
        let line = |(case, moved): (&CaseId, &Moved)| {
            let events = moved.events.iter();
            let events: Vec<_> = events.map(|(_, event, by)| (*event, by.clone())).collect();
            let line = self.say(&Sync::Moved {
                case: *case,
                is_new: moved.is_new,
                stage: moved.stage,
                events: &events,
            });
            format!("  {line}")
        };
        let mut lines: Vec<String> = cases.iter().take(SHOWN).map(line).collect();
        if let Some(more) = cases.len().checked_sub(SHOWN).filter(|more| *more > 0) {
            let more = self.words.say(&Message::Notice(&Notice::More(more)));
            lines.push(format!("  {more}"));
        }
        lines
    }

    /// Returns what a person has to look at, each with its command.
    fn needs(&self, look: &Look) -> Vec<String> {
        let account = self.account;
        let mut lines = Vec::new();
        for (id, case) in &account.disputed {
            lines.push(self.say(&Sync::Disputed(*id)));
            let settle = remedy::command(EventKind::Settle, case, self.register);
            lines.push(format!("  → {settle}"));
        }
        for (case, field) in &account.conflicts {
            lines.push(self.say(&Sync::Conflict { case: *case, field }));
            lines.push(format!("  → bmf log {case}"));
        }
        for moved in &account.renumbered {
            let (old, new) = (moved.old, moved.new);
            lines.push(self.say(&Sync::Renumbered { old, new }));
            lines.push(format!("  → bmf show {new}"));
        }
        for (paths, sentence) in [
            (&account.left_out, Sync::LeftOut(&account.left_out)),
            (&account.kept, Sync::Kept(&account.kept)),
        ] {
            if !paths.is_empty() {
                lines.push(self.say(&sentence));
            }
        }
        if !look.uncommitted.is_empty() {
            lines.push(self.say(&Sync::Uncommitted(&look.uncommitted)));
            lines.push("  → bmf doctor".to_owned());
        }
        for finding in look.findings.iter().take(SHOWN) {
            let sentence = self.words.say(&Message::Finding(finding));
            lines.push(format!(
                "{}: {sentence}",
                self.words.ltr(&finding.case.to_string())
            ));
        }
        if !look.findings.is_empty() {
            lines.push("  → bmf check".to_owned());
        }
        if look.bad_rules {
            lines.push(self.say(&Sync::BadRules));
            lines.push("  → bmf doctor".to_owned());
        }
        lines
    }
}

fn amount(cases: &BTreeMap<CaseId, Moved>) -> (usize, usize) {
    let events = cases.values().map(|moved| moved.events.len()).sum();
    (events, cases.len())
}

fn as_json(target: &Target, account: &Account, look: &Look, would: bool) -> Value {
    let moved = |cases: &BTreeMap<CaseId, Moved>| -> Vec<Value> {
        let row = |(id, moved): (&CaseId, &Moved)| {
            let events = moved.events.iter().map(|(event, did, by)| {
                json!({ "id": event.to_string(), "did": did.name(), "by": by.as_str() })
            });
            json!({
                "id": id.to_string(),
                "new": moved.is_new,
                "stage": moved.stage.name(),
                "events": events.collect::<Vec<_>>(),
            })
        };
        cases.iter().map(row).collect()
    };
    let conflicts = account.conflicts.iter();
    let conflicts = conflicts
        .map(|(case, field)| json!({ "id": case.to_string(), "field": field.to_string() }));
    let renumbered = account.renumbered.iter();
    let renumbered =
        renumbered.map(|it| json!({ "from": it.old.to_string(), "id": it.new.to_string() }));
    let disputed = account.disputed.keys().map(ToString::to_string);
    json!({
        "format": FORMAT,
        "with": target.shown,
        "dry_run": would,
        "came": moved(&account.came),
        "went": moved(&account.went),
        "changed": account.texts,
        "disputed": disputed.collect::<Vec<_>>(),
        "conflicts": conflicts.collect::<Vec<_>>(),
        "renumbered": renumbered.collect::<Vec<_>>(),
        "left_out": account.left_out,
        "kept": account.kept,
        "uncommitted": look.uncommitted,
        "findings": look.findings.iter().map(finding).collect::<Vec<_>>(),
    })
}

fn finding(finding: &Finding) -> Value {
    let event = finding.event.map(|event| event.to_string());
    json!({ "id": finding.case.to_string(), "event": event, "check": finding.check })
}

/// Returns why an exchange stopped, and what to do.
pub(crate) fn explain(hitch: &Hitch, words: &Locale<'_>) -> String {
    let say = |sync: &Sync<'_>| words.say(&Message::Sync(sync));
    let error = |sync: &Sync<'_>| say::error(words, &say(sync));
    let hint = |command: &str| format!("  → {command}");
    let lines = match hitch {
        Hitch::NoRemote { folder } => vec![
            error(&Sync::NoRemote),
            hint(&format!(
                "git -C {folder} remote add origin ADDRESS && bmf sync"
            )),
            hint("bmf sync --with FOLDER"),
            hint("bmf sync --bundle FILE"),
        ],
        Hitch::NoHistory { folder } => {
            vec![error(&Sync::NoHistory), hint(&format!("bmf init {folder}"))]
        }
        Hitch::BelowTop { prefix } => {
            vec![error(&Sync::BelowTop(prefix))]
        }
        Hitch::Offline {
            with,
            waiting,
            words: said,
        } => {
            let said = said.lines().next().unwrap_or_default();
            let said = said.trim_start_matches("fatal: ");
            let mut lines = vec![error(&Sync::Offline { with, words: said })];
            match waiting {
                Some(waiting) => {
                    let (actions, since) = (waiting.commits, waiting.since);
                    lines.push(format!("  {}", say(&Sync::Waiting { actions, since })));
                }
                None => lines.push(format!("  {}", say(&Sync::NothingLost))),
            }
            lines.push(hint(&again(with)));
            lines
        }
        Hitch::NotTaken {
            parted,
            base,
            opened,
        } => {
            let mut lines = vec![error(&Sync::NotTaken)];
            for (one, by) in parted {
                if let Why::Faulty(_, faults) = &one.why {
                    let file = FaultyFile::new(&one.path, &one.shown, faults.clone());
                    lines.extend(tell::faults(&file, words));
                    continue;
                }
                let (path, why) = (one.path.as_str(), tell::apart(&one.why));
                let by = by.as_deref();
                lines.push(format!("  {}", say(&Sync::Reason { path, why, by })));
                if one.why == Why::BothChanged {
                    lines.push(hint(&format!(
                        "git restore --source={base} -- {path} && git commit -m WHY -- {path} && bmf sync"
                    )));
                }
            }
            if let Some(opened) = opened {
                lines.push(format!("  {}", say(&Sync::TakeBack)));
                // `git status` looks at the files, without which `git reset` would not trust what bmf has written.
                lines.push(hint(&format!(
                    "git branch before-{opened} && git status --short && git reset --keep {opened}~1 && bmf sync"
                )));
            }
            lines
        }
        Hitch::Stranger { with } => vec![error(&Sync::Stranger { with })],
        Hitch::Overtaken { with } => vec![error(&Sync::Overtaken { with }), hint(&again(with))],
        Hitch::Refused { with, words: said } => {
            let mut lines = vec![error(&Sync::Refused { with })];
            lines.extend(said.iter().map(|line| format!("  {}", words.free(line))));
            lines
        }
        Hitch::InTheWay { paths } => vec![error(&Sync::InTheWay(paths)), hint("bmf doctor")],
    };
    lines.join("\n")
}

/// Returns the command that begins the same exchange once more.
fn again(with: &str) -> String {
    if with == ORIGIN {
        "bmf sync".to_owned()
    } else {
        format!("bmf sync --with {with}")
    }
}
