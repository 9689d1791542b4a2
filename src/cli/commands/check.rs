//! `bmf check`: every file against format, workflow and policy.

use crate::cli::context::Context;
use crate::cli::error::Failure;
use crate::cli::listing;
use crate::cli::options::FormatOption;
use crate::cli::tell;
use crate::domain::check::{Against, Checked, Finding, Mender, What, check};
use crate::domain::event::act::Act;
use crate::domain::id::CaseId;
use crate::domain::session::{Session, SessionId};
use crate::locale::Locale;
use crate::locale::heading::Heading;
use crate::locale::message::Message;
use crate::locale::notice::Notice;
use crate::register::cases::Loaded;
use crate::register::format::fault::line_column;
use crate::register::{FaultyFile, ReadError, Register};
use crate::render::Paint;
use crate::render::json::FORMAT;
use serde_json::{Value, json};
use std::collections::{BTreeMap, BTreeSet};

/// Check every case against format, workflow and policy
///
/// Prints all findings, with file, line and column, grouped by who can mend
/// them. The exit code is 1 when there is any.
#[derive(Debug, clap::Args)]
#[command(after_help = "bmf check")]
pub(crate) struct Args {}

pub(crate) fn run(context: &mut Context<'_>, _: &Args) -> Result<(), Failure> {
    let register = context.register()?;
    let mut loaded = Vec::new();
    let mut faulty = Vec::new();
    let mut unread = Vec::new();
    for result in listing::load_all(context, &register)? {
        match result {
            Ok(file) => loaded.push(file),
            Err(ReadError::Faulty(file)) => faulty.push(file),
            Err(ReadError::File(error)) => unread.push(error),
        }
    }
    let cases = loaded.len() + faulty.len();
    let sessions = sessions(&register, &loaded, &mut faulty)?;
    let mut findings = findings(&register, &loaded, &sessions);
    // Of a sitting that cannot be read it is said what is wrong with its file.
    findings.retain(|finding| {
        let What::UnknownSession(id) = &finding.what else {
            return true;
        };
        faulty.iter().all(|file| file.path != id.path())
    });
    let words = context.words(&register);
    let total = findings.len() + faulty.iter().map(|file| file.faults.len()).sum::<usize>();
    if context.globals.format == FormatOption::Json {
        let value = as_json(&findings, &loaded, &faulty, cases);
        context.ui.json(&value)?;
    } else {
        let screen = context.ui.screen();
        for (heading, findings) in by_mender(&findings, &loaded, &faulty, &words) {
            let heading = screen.painted(&heading, Paint::Heading);
            let findings = findings.join("\n");
            context.ui.line(&format!("{heading}\n\n{findings}\n"))?;
        }
        let notice = if total == 0 {
            Notice::Clean { cases }
        } else {
            Notice::Found {
                findings: total,
                cases,
            }
        };
        context.ui.line(&words.say(&Message::Notice(&notice)))?;
    }
    let whole = unread.is_empty();
    for error in unread {
        listing::tell(context, &register, &error.into());
    }
    if !whole {
        Err(Failure::Unread)
    } else if total == 0 {
        Ok(())
    } else {
        Err(Failure::Found)
    }
}

fn findings(
    register: &Register,
    loaded: &[Loaded],
    sessions: &BTreeMap<SessionId, Session>,
) -> Vec<Finding> {
    let checked: Vec<Checked> = loaded
        .iter()
        .map(|loaded| Checked {
            path: loaded.path.as_str().to_owned(),
            case: loaded.file.case.clone(),
        })
        .collect();
    let mut cases: BTreeMap<CaseId, &Checked> = BTreeMap::new();
    for one in &checked {
        // The file that stands where the id belongs is the one the id means.
        let id = one.case.header.id;
        if one.path == id.path() || !cases.contains_key(&id) {
            cases.insert(id, one);
        }
    }
    let against = Against {
        policy: &register.policy,
        office: &register.office,
        sessions,
        cases: &cases,
    };
    checked
        .iter()
        .flat_map(|one| check(one, &against))
        .collect()
}

/// Returns the sittings that any decision names, as far as they are there; faulty ones join the faulty files.
fn sessions(
    register: &Register,
    loaded: &[Loaded],
    faulty: &mut Vec<FaultyFile>,
) -> Result<BTreeMap<SessionId, Session>, Failure> {
    let events = loaded.iter().flat_map(|loaded| &loaded.file.case.events);
    let named: BTreeSet<SessionId> = events
        .filter_map(|event| {
            let Act::Decide(decision) = &event.act else {
                return None;
            };
            Some(decision.session)
        })
        .collect();
    let mut sessions = BTreeMap::new();
    for id in named {
        match register.session(id) {
            Ok(Some(found)) => {
                sessions.insert(id, found.session);
            }
            Ok(None) => {}
            Err(ReadError::Faulty(file)) => faulty.push(file),
            Err(ReadError::File(error)) => return Err(error.into()),
        }
    }
    Ok(sessions)
}

/// Returns the findings under the heading of each who can mend them.
fn by_mender(
    findings: &[Finding],
    loaded: &[Loaded],
    faulty: &[FaultyFile],
    words: &Locale<'_>,
) -> Vec<(String, Vec<String>)> {
    let mut groups = Vec::new();
    for mender in Mender::ALL {
        let mut group: Vec<String> = findings
            .iter()
            .filter(|finding| finding.mender == *mender)
            .map(|finding| {
                let (line, column) = place(finding, loaded);
                let place = words.ltr(&format!("{}:{line}:{column}", finding.path));
                format!("{place}: {}", words.say(&Message::Finding(finding)))
            })
            .collect();
        if *mender == Mender::Volunteer {
            group.extend(faulty.iter().flat_map(|file| tell::faults(file, words)));
        }
        if !group.is_empty() {
            groups.push((words.heading(Heading::of_mender(*mender)), group));
        }
    }
    groups
}

fn as_json(findings: &[Finding], loaded: &[Loaded], faulty: &[FaultyFile], cases: usize) -> Value {
    let of_rules = findings.iter().map(|finding| {
        let (line, column) = place(finding, loaded);
        json!({
            "check": finding.check,
            "mender": finding.mender.name(),
            "path": finding.path,
            "line": line,
            "column": column,
            "case": finding.case.to_string(),
            "event": finding.event.map(|id| id.to_string()),
        })
    });
    let of_format = faulty.iter().flat_map(|file| {
        file.faults.iter().map(|fault| {
            let (line, column) = line_column(&file.text, fault.span.start);
            json!({
                "check": "format",
                "mender": Mender::Volunteer.name(),
                "path": file.path,
                "line": line,
                "column": column,
                "case": null,
                "event": null,
            })
        })
    });
    let rows: Vec<Value> = of_rules.chain(of_format).collect();
    json!({ "format": FORMAT, "cases": cases, "rows": rows })
}

/// Returns line and column of the event that a finding names, or of the file's beginning.
fn place(finding: &Finding, loaded: &[Loaded]) -> (usize, usize) {
    let file = loaded
        .iter()
        .find(|file| file.path.as_str() == finding.path);
    let found = file.and_then(|file| {
        let events = file.file.case.events.iter().zip(&file.file.events);
        let mut events = events.filter(|(event, _)| Some(event.id) == finding.event);
        let (_, span) = events.next()?;
        Some(line_column(&file.text, span.start))
    });
    found.unwrap_or((1, 1))
}
