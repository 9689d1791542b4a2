//! `bmf audit`: the history replayed, offline, by the laws that hold for all.

use crate::audit::finding::{Breach, Finding};
use crate::audit::law::Law;
use crate::cli::context::Context;
use crate::cli::error::Failure;
use crate::cli::options::FormatOption;
use crate::cli::past::{Judged, Past};
use crate::cli::progress::Progress;
use crate::git::{CommitId, Doubt, Git, GitError, History};
use crate::locale::Locale;
use crate::locale::message::Message;
use crate::locale::notice::Notice;
use crate::register::files::{Files, RelPath};
use crate::register::survey::survey;
use crate::register::{OFFICE, POLICY, PREVIOUS, Register, SIGNERS};
use crate::render::json::FORMAT;
use serde_json::{Value, json};

/// What git must hold as it is on the disk.
const KEPT: [&str; 7] = [
    OFFICE,
    POLICY,
    SIGNERS,
    PREVIOUS,
    "cases",
    "sessions",
    "templates",
];
/// Where the last commit is kept up to which nothing was found.
const MEMORY: &str = ".bmf/audited";
/// Raised whenever a law is added or made stricter, so that what was judged by fewer laws is judged again.
const LAWS: u32 = 1;

/// Replay the history and prove that nothing was rewritten
///
/// Each commit is judged against each of its parents, under the policy and the
/// roster of that day. The exit code is 1 when anything is found. What was
/// found clean on this machine is not judged again.
#[derive(Debug, clap::Args)]
#[command(after_help = "bmf audit")]
pub(crate) struct Args {
    /// Judge only what came after this commit
    #[arg(long, value_name = "REV")]
    since: Option<String>,
    /// Judge everything, also what was found clean before
    #[arg(long, conflicts_with = "since")]
    again: bool,
}

pub(crate) fn run(context: &mut Context<'_>, args: &Args) -> Result<(), Failure> {
    let register = context.register()?;
    let of_git = |error| Failure::of_git(&register, error);
    let git = Git::open(&register.root, context.around()).map_err(of_git)?;
    let Some(head) = git.head().map_err(of_git)? else {
        let words = context.words(&register);
        return context
            .ui
            .line(&words.say(&Message::Notice(&Notice::NothingFound)));
    };
    let since = match &args.since {
        Some(name) => {
            let found = git.find(name).map_err(of_git)?;
            Some(found.ok_or_else(|| Failure::NoCommit(name.clone()))?)
        }
        None if args.again => None,
        None => remembered(&register)?,
    };
    let progress = Progress::of(&Notice::Judging, context);
    let mut around = around(&register, &git)?;
    let since = match since {
        Some(id) if stands_on(&git, &head, &id).map_err(of_git)? => Some(id),
        Some(id) => {
            let commit = id.as_str().to_owned();
            around.push(finding(Law::Rewritten, None, Breach::Rewritten { commit }));
            None
        }
        None => None,
    };
    let judged = judge(&git, &head, since.as_ref(), &progress);
    drop(progress);
    let judged = judged.map_err(of_git)?;
    let rewritten = around.iter().any(|finding| finding.law == Law::Rewritten);
    let clean = judged.findings.is_empty() && !rewritten;
    let mut findings = judged.findings;
    findings.append(&mut around);
    findings.sort_by_key(|finding| Law::ALL.iter().position(|law| *law == finding.law));
    if clean && args.since.is_none() {
        remember(&register, head.as_str());
    }
    let words = context.words(&register);
    if context.globals.format == FormatOption::Json {
        let value = as_json(&findings, &words, head.as_str(), judged.commits);
        context.ui.json(&value)?;
    } else {
        let text = as_text(&findings, &words);
        if !text.is_empty() {
            context.ui.line(text.trim_end())?;
        }
        let notice = Notice::Audited {
            commits: judged.commits,
            findings: findings.len(),
            before: since.is_some() && args.since.is_none(),
        };
        context.ui.line(&words.say(&Message::Notice(&notice)))?;
    }
    if findings.is_empty() {
        Ok(())
    } else {
        Err(Failure::Found)
    }
}

/// Judges what came after a commit, or everything.
fn judge(
    git: &Git,
    head: &CommitId,
    since: Option<&CommitId>,
    progress: &Progress,
) -> Result<Judged, GitError> {
    // Nothing came: not even git has to be asked.
    if since == Some(head) {
        return Ok(Judged::default());
    }
    let known: Vec<CommitId> = since.cloned().into_iter().collect();
    let whole = || git.count(head, &known).unwrap_or_default();
    let mut past = Past::of(git, None)?;
    past.judge_each(std::slice::from_ref(head), &known, &mut |_| {
        progress.advance_of(1, whole);
        Ok(())
    })
}

/// What is no commit: how git is told to show the history, and the files on the disk.
fn around(register: &Register, git: &Git) -> Result<Vec<Finding>, Failure> {
    let of_git = |error| Failure::of_git(register, error);
    let mut findings = Vec::new();
    for doubt in git.doubts().map_err(of_git)? {
        findings.push(match doubt {
            Doubt::Replaced { object } => {
                finding(Law::Redirected, None, Breach::Replaced { object })
            }
            Doubt::Grafts | Doubt::Shallow | Doubt::Borrowed => {
                finding(Law::Redirected, None, Breach::NotWhole)
            }
            Doubt::Attributes => {
                let path = ".git/info/attributes".to_owned();
                finding(Law::Attributes, Some(path), Breach::Hostile)
            }
        });
    }
    let survey = survey(&register.files);
    let paths: Vec<&str> = survey.files.iter().map(RelPath::as_str).collect();
    let cases: Vec<&str> = paths
        .iter()
        .copied()
        .filter(|path| path.starts_with("cases/"))
        .collect();
    for path in git.ignored(&cases).map_err(of_git)? {
        findings.push(finding(Law::Attributes, Some(path), Breach::Hostile));
    }
    if git.converts(&cases).map_err(of_git)? {
        let path = ".gitattributes".to_owned();
        findings.push(finding(Law::Attributes, Some(path), Breach::Hostile));
    }
    for file in git.differing(&KEPT, &paths).map_err(of_git)? {
        findings.push(finding(
            Law::WorkingTree,
            Some(file.path),
            Breach::DiskDiffers,
        ));
    }
    Ok(findings)
}

/// Returns whether a commit stands on an earlier one, which need not be here any more.
fn stands_on(git: &Git, later: &CommitId, earlier: &CommitId) -> Result<bool, GitError> {
    if later == earlier {
        return Ok(true);
    }
    if git.find(earlier.as_str())?.is_none() {
        return Ok(false);
    }
    Ok(git.apart(earlier, later)?.ahead == 0)
}

fn finding(law: Law, path: Option<String>, breach: Breach) -> Finding {
    Finding {
        law,
        revision: None,
        path,
        breach,
    }
}

/// Returns the last commit up to which this machine found nothing.
///
/// A commit's name is a hash over all that it stands on, so the same name is the same history.
fn remembered(register: &Register) -> Result<Option<CommitId>, Failure> {
    let Some(bytes) = register.files.read(&RelPath::trusted(MEMORY))? else {
        return Ok(None);
    };
    let text = String::from_utf8_lossy(&bytes);
    let Some((laws, name)) = text.trim().split_once(' ') else {
        return Ok(None);
    };
    let judged_by_all = laws == LAWS.to_string();
    Ok(CommitId::parse(name).filter(|_| judged_by_all))
}

/// A register on a disk that cannot be written is audited all the same, only anew each time.
fn remember(register: &Register, head: &str) {
    let path = RelPath::trusted(MEMORY);
    let old = register.files.read(&path).ok().flatten();
    let text = format!("{LAWS} {head}\n");
    let _kept = match old {
        Some(old) => register.files.replace(&path, &old, text.as_bytes()),
        None => register.files.write_new(&path, text.as_bytes()),
    };
}

fn as_text(findings: &[Finding], words: &Locale<'_>) -> String {
    let mut text = String::new();
    let mut law = None;
    for finding in findings {
        if law != Some(finding.law) {
            law = Some(finding.law);
            let (title, _) = words.law(finding.law);
            text.push_str(&format!("{} {title}\n", finding.law.name()));
        }
        let place = [
            finding.path.as_deref(),
            finding.revision.as_deref().map(short),
        ];
        let place: Vec<String> = place
            .into_iter()
            .flatten()
            .map(|part| words.ltr(part))
            .collect();
        let sentence = words.say(&Message::Breach(&finding.breach));
        text.push_str(&format!("  {}\n    {sentence}\n", place.join(" · ")));
    }
    text
}

fn as_json(findings: &[Finding], words: &Locale<'_>, head: &str, commits: usize) -> Value {
    let findings: Vec<Value> = findings
        .iter()
        .map(|finding| {
            json!({
                "law": finding.law.name(),
                "commit": finding.revision,
                "path": finding.path,
                "text": words.say(&Message::Breach(&finding.breach)),
            })
        })
        .collect();
    json!({ "format": FORMAT, "head": head, "commits": commits, "findings": findings })
}

/// Returns a commit's name as people write it.
fn short(id: &str) -> &str {
    id.get(..10).unwrap_or(id)
}
