//! `bmf check`: every file against format, workflow and policy.
//!
//! Cases are looked at one at a time, side by side, and forgotten; what is kept are findings, and the few claims that
//! have to be compared once all were seen.

use crate::cli::context::Context;
use crate::cli::error::Failure;
use crate::cli::listing;
use crate::cli::options::FormatOption;
use crate::cli::progress::Progress;
use crate::cli::tell;
use crate::domain::case::Case;
use crate::domain::check::claim::{Claim, Claims};
use crate::domain::check::{Against, Checked, Finding, Mender, What, check, check_claim, order};
use crate::domain::id::CaseId;
use crate::domain::session::{Session, SessionId};
use crate::locale::Locale;
use crate::locale::heading::Heading;
use crate::locale::message::Message;
use crate::locale::notice::Notice;
use crate::register::cases::Loaded;
use crate::register::files::{FileError, Files, RelPath};
use crate::register::format::fault::line_column;
use crate::register::{FaultyFile, ReadError, Register};
use crate::render::Paint;
use crate::render::json::FORMAT;
use serde_json::{Value, json};
use std::collections::BTreeMap;
use std::sync::atomic::{AtomicUsize, Ordering};
use std::sync::{Arc, Mutex, PoisonError};
use std::time::Instant;

/// Check every case against format, workflow and policy
///
/// Prints all findings, with file, line and column, grouped by who can mend
/// them. The exit code is 1 when there is any.
#[derive(Debug, clap::Args)]
#[command(after_help = "bmf check")]
pub(crate) struct Args {}

/// A finding with the line and column that it is about.
struct Placed {
    finding: Finding,
    line: usize,
    column: usize,
}

/// What is kept of a file that was looked at.
enum Seen {
    /// It says what it says, and claims something that others may claim too.
    Read(Vec<Placed>, Option<Claim>),
    /// Its text is at fault.
    Faulty(FaultyFile),
    /// It cannot be read.
    Unread(FileError),
}

pub(crate) fn run(context: &mut Context<'_>, _: &Args) -> Result<(), Failure> {
    let register = context.register()?;
    let began = Instant::now();
    let progress = Progress::of(&Notice::Reading, context);
    let cases = AtomicUsize::new(0);
    let sittings = Sittings::new(&register);
    let session = |id| sittings.get(id);
    let of: &Register = &register;
    let case = |id| other(of, id);
    let against = Against {
        policy: &register.policy,
        office: &register.office,
        session: &session,
        case: &case,
    };
    let look = |loaded: Result<Loaded, ReadError>| {
        if !matches!(loaded, Err(ReadError::File(_))) {
            cases.fetch_add(1, Ordering::Relaxed);
        }
        see(loaded, &against)
    };
    let all = register.load_through(look, |some, whole| progress.advance(some, whole))?;
    drop(progress);
    let cases = cases.into_inner();
    let (files, millis) = (cases, began.elapsed().as_millis());
    context.detail(&Notice::CasesRead { files, millis });
    let (mut placed, mut claims, mut faulty, mut unread) = (vec![], vec![], vec![], vec![]);
    for seen in all {
        match seen {
            Seen::Read(found, claim) => {
                placed.extend(found);
                claims.extend(claim);
            }
            Seen::Faulty(file) => faulty.push(file),
            Seen::Unread(error) => unread.push(error),
        }
    }
    let (broken, error) = sittings.broken();
    faulty.extend(broken);
    if let Some(error) = error {
        return Err(error.into());
    }
    placed.extend(together(&register, &claims));
    placed.sort_by(|a, b| {
        let place = |it: &'_ Placed| order(&it.finding);
        (&a.finding.path, place(a)).cmp(&(&b.finding.path, place(b)))
    });
    // Of a sitting that cannot be read it is said what is wrong with its file.
    placed.retain(|placed| {
        let What::UnknownSession(id) = &placed.finding.what else {
            return true;
        };
        faulty.iter().all(|file| file.path != id.path())
    });
    let words = context.words(&register);
    let total = placed.len() + faulty.iter().map(|file| file.faults.len()).sum::<usize>();
    if context.globals.format == FormatOption::Json {
        let value = as_json(&placed, &faulty, cases);
        context.ui.json(&value)?;
    } else {
        let screen = context.ui.screen();
        for (heading, findings) in by_mender(&placed, &faulty, &words) {
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

/// Returns what is kept of a file.
fn see(loaded: Result<Loaded, ReadError>, against: &Against<'_>) -> Option<Seen> {
    let loaded = match loaded {
        Ok(loaded) => loaded,
        Err(ReadError::Faulty(file)) => return Some(Seen::Faulty(file)),
        Err(ReadError::File(error)) => return Some(Seen::Unread(error)),
    };
    let Loaded { path, text, file } = loaded;
    let checked = Checked {
        path: path.as_str().to_owned(),
        case: file.case,
    };
    let place = |finding: Finding| {
        let events = checked.case.events.iter().zip(&file.events);
        let mut events = events.filter(|(event, _)| Some(event.id) == finding.event);
        let span = events.next().map(|(_, span)| span.start);
        let (line, column) = span.map_or((1, 1), |start| line_column(&text, start));
        Placed {
            finding,
            line,
            column,
        }
    };
    let found: Vec<Placed> = check(&checked, against).into_iter().map(place).collect();
    let claim = Claim::of(&checked);
    (!found.is_empty() || claim.is_some()).then_some(Seen::Read(found, claim))
}

/// Returns what is wrong with what several files claim.
fn together(register: &Register, claims: &[Claim]) -> Vec<Placed> {
    let stands = |id: CaseId| {
        let there = register.files.exists(&RelPath::trusted(&id.path()));
        there.unwrap_or(false)
    };
    let all = Claims::of(claims, &stands);
    let found = claims.iter().flat_map(|claim| check_claim(claim, &all));
    let place = |finding| Placed {
        finding,
        line: 1,
        column: 1,
    };
    found.map(place).collect()
}

fn other(register: &Register, id: CaseId) -> Option<Case> {
    register.load(id).ok().map(|loaded| loaded.file.case)
}

/// The sittings that decisions name, each read once.
struct Sittings<'r> {
    register: &'r Register,
    read: Mutex<BTreeMap<SessionId, Sitting>>,
}

/// What was read of a sitting, if it has a file.
type Sitting = Result<Option<Arc<Session>>, ReadError>;

impl<'r> Sittings<'r> {
    fn new(register: &'r Register) -> Self {
        Self {
            register,
            read: Mutex::default(),
        }
    }

    fn get(&self, id: SessionId) -> Option<Arc<Session>> {
        let mut read = self.read.lock().unwrap_or_else(PoisonError::into_inner);
        let found = read.entry(id).or_insert_with(|| {
            let found = self.register.session(id)?;
            Ok(found.map(|found| Arc::new(found.session)))
        });
        found.clone().ok().flatten()
    }

    /// Returns the files that are at fault, and why one could not be read at all.
    fn broken(self) -> (Vec<FaultyFile>, Option<FileError>) {
        let read = self
            .read
            .into_inner()
            .unwrap_or_else(PoisonError::into_inner);
        let (mut faulty, mut unread) = (Vec::new(), None);
        for error in read.into_values().filter_map(Result::err) {
            match error {
                ReadError::Faulty(file) => faulty.push(file),
                ReadError::File(error) => unread = unread.or(Some(error)),
            }
        }
        (faulty, unread)
    }
}

/// Returns the findings under the heading of each who can mend them.
fn by_mender(
    placed: &[Placed],
    faulty: &[FaultyFile],
    words: &Locale<'_>,
) -> Vec<(String, Vec<String>)> {
    let mut groups = Vec::new();
    for mender in Mender::ALL {
        let mut group: Vec<String> = placed
            .iter()
            .filter(|placed| placed.finding.mender == *mender)
            .map(
                |Placed {
                     finding,
                     line,
                     column,
                 }| {
                    let place = words.ltr(&format!("{}:{line}:{column}", finding.path));
                    format!("{place}: {}", words.say(&Message::Finding(finding)))
                },
            )
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

fn as_json(placed: &[Placed], faulty: &[FaultyFile], cases: usize) -> Value {
    let of_rules = placed.iter().map(
        |Placed {
             finding,
             line,
             column,
         }| {
            json!({
                "check": finding.check,
                "mender": finding.mender.name(),
                "path": finding.path,
                "line": line,
                "column": column,
                "case": finding.case.to_string(),
                "event": finding.event.map(|id| id.to_string()),
            })
        },
    );
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
