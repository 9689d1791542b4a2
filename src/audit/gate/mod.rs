//! What a shared repository asks of a push, besides the laws: commits to charges.
//!
//! The laws judge a history wherever it is. These rules are about its arrival: who brings it, when, and what does not
//! belong into a register at all. Pure, as the laws are: the moment of arrival comes in as an argument.

pub mod rule;

use crate::audit::finding::{Breach, Finding};
use crate::audit::gate::rule::{Code, Rule};
use crate::audit::law::Law;
use crate::audit::revision::{File, FileChange, Revision, Then};
use crate::audit::tree::SETTINGS;
pub use crate::audit::tree::is_own;
use crate::domain::actor::Role;
use crate::domain::text::clean_line;
use chrono::{DateTime, Duration, FixedOffset};

/// How far ahead, in minutes, the clock of a laptop may be.
const AHEAD: i64 = 60;
/// For how many days a laptop may work without the shared repository, where `bmf.toml` does not say.
pub const OFFLINE_DAYS: u32 = 31;
/// The most bytes of one file: a case with twenty thousand events is smaller.
pub const MAX_FILE: u64 = 4 * 1024 * 1024;
/// The most commits of one push, once the register is there.
pub const MAX_COMMITS: u64 = 5_000;

/// Files at the top that say how git treats the others.
const GITS: [&str; 2] = [".gitattributes", ".gitignore"];

/// Why a push is refused.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Charge {
    /// The law or rule.
    pub code: Code,
    /// The commit; none where it is about the push.
    pub revision: Option<String>,
    /// The file below the register.
    pub path: Option<String>,
    /// How it was broken.
    pub what: What,
}

/// How a law or a rule was broken.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum What {
    /// A law.
    Breach(Breach),
    /// A rule.
    Objection(Objection),
}

/// How a rule for pushes was broken.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Objection {
    /// It goes to another branch, or is a tag.
    OtherBranch {
        /// Where it goes.
        name: String,
        /// Where it should.
        branch: String,
    },
    /// It deletes the branch.
    Deleted,
    /// It takes back what is there.
    Forced,
    /// It brings a second beginning of the history.
    OtherBeginning,
    /// Nobody on the roster has this address.
    Stranger {
        /// The address.
        email: String,
    },
    /// No register holds such a file.
    NotOfRegister,
    /// It is dated after its arrival.
    Future {
        /// When it is dated.
        at: DateTime<FixedOffset>,
        /// When it arrived.
        received: DateTime<FixedOffset>,
    },
    /// It is dated too long before its arrival.
    TooOld {
        /// When it is dated.
        at: DateTime<FixedOffset>,
        /// How many days are allowed.
        days: u32,
    },
    /// There are too many commits.
    TooMany {
        /// How many may be.
        limit: u64,
    },
    /// A file is too large.
    TooLarge {
        /// How many bytes it may have.
        limit: u64,
    },
    /// There is no policy and no roster by which it could be judged.
    NoRegister,
    /// A commit says more than who, when and what.
    NotPlain,
}

impl Charge {
    /// Returns a charge about the whole push.
    pub fn push(rule: Rule, objection: Objection) -> Self {
        Self {
            code: Code::Rule(rule),
            revision: None,
            path: None,
            what: What::Objection(objection),
        }
    }

    /// Returns a charge about a commit, and one of its files if it is about one.
    pub fn commit(rule: Rule, revision: &str, path: Option<&str>, objection: Objection) -> Self {
        Self {
            code: Code::Rule(rule),
            revision: Some(revision.to_owned()),
            path: path.map(str::to_owned),
            what: What::Objection(objection),
        }
    }
}

impl From<Finding> for Charge {
    fn from(finding: Finding) -> Self {
        Self {
            code: Code::Law(finding.law),
            revision: finding.revision,
            path: finding.path,
            what: What::Breach(finding.breach),
        }
    }
}

/// The arrival of a push.
#[derive(Clone, Copy, Debug)]
pub struct Receipt {
    /// When, by the clock of the shared repository.
    pub at: DateTime<FixedOffset>,
    /// Whether the history has begun: in the shared repository, or with an earlier commit of the first push.
    pub begun: bool,
    /// How old a commit may be; none in the first push, which brings a whole history.
    pub offline_days: Option<u32>,
}

/// Returns what the rules have against one commit.
pub fn judge(revision: &Revision, then: &dyn Then, receipt: &Receipt) -> Vec<Charge> {
    let mut charges = Vec::new();
    let mut charge = |rule, path: Option<&str>, objection| {
        charges.push(Charge::commit(rule, &revision.id, path, objection));
    };
    let begins = revision.parents.is_empty();
    if begins && receipt.begun {
        charge(Rule::Beginning, None, Objection::OtherBeginning);
    }
    // The first commit is bmf's own, before there is anybody.
    if !begins && !is_known(&revision.author, then) {
        let email = revision.author.clone();
        charge(Rule::Known, None, Objection::Stranger { email });
    }
    for at in moments(revision) {
        let received = receipt.at;
        if at - received > Duration::minutes(AHEAD) {
            charge(Rule::Clock, None, Objection::Future { at, received });
        }
    }
    if let Some(days) = receipt.offline_days
        && receipt.at - revision.at > Duration::days(days.into())
    {
        let at = revision.at;
        charge(Rule::Clock, None, Objection::TooOld { at, days });
    }
    for file in revision.files.iter().filter(|file| is_new(file)) {
        if file.after.is_some() && !is_of_register(&file.path) {
            charge(Rule::Files, Some(&file.path), Objection::NotOfRegister);
        }
    }
    charges.extend(beside(revision, then).into_iter().map(Charge::from));
    charges
}

/// Whether the roster, or the list of who keeps the computers, has this address.
fn is_known(email: &str, then: &dyn Then) -> bool {
    let office = then.office();
    office.roster.by_email(email).is_some() || office.history.keepers.iter().any(|it| it == email)
}

/// When a commit says it was made, and when its events say they were.
fn moments(revision: &Revision) -> Vec<DateTime<FixedOffset>> {
    let mut moments = vec![revision.at];
    for file in revision.files.iter().filter(|file| is_new(file)) {
        let Some(case) = file.after.as_ref().and_then(File::case) else {
            continue;
        };
        let latest = case.events.iter().map(|event| event.at).max();
        moments.extend(latest);
    }
    let latest = moments.into_iter().max();
    latest.into_iter().collect()
}

/// A merge brings files from its parents; only what is new was put there by whoever made it.
fn is_new(file: &FileChange) -> bool {
    let blob = file.after.as_ref().map(|file| &file.blob);
    let mut before = file.before.iter();
    !before.any(|before| before.as_ref().map(|file| &file.blob) == blob)
}

/// The laws say where records and settings stand and who may change them; here the same is asked of all other files.
fn beside(revision: &Revision, then: &dyn Then) -> Vec<Finding> {
    let roster = &then.office().roster;
    let author = roster.by_email(&revision.author);
    let manager = author.is_some_and(|staff| roster.holds(&staff.id, &[Role::Manager]));
    let keeps = manager || then.office().history.keepers.contains(&revision.author);
    let mut findings = Vec::new();
    for file in revision.files.iter().filter(|file| is_new(file)) {
        let path = file.path.as_str();
        if is_own(path) || SETTINGS.contains(&path) {
            continue;
        }
        let mut find = |law, breach| {
            findings.push(Finding {
                law,
                revision: Some(revision.id.clone()),
                path: Some(path.to_owned()),
                breach,
            });
        };
        if file.after.as_ref().is_some_and(|file| !file.plain) && !is_record(path) {
            find(Law::Mode, Breach::NotPlain);
        }
        let name = path.rsplit('/').next().unwrap_or_default();
        if name.starts_with(".git") && !GITS.contains(&path) {
            find(Law::Attributes, Breach::Hostile);
        }
        if is_of_register(path) && !is_record(path) && !keeps && !revision.parents.is_empty() {
            let email = revision.author.clone();
            find(Law::Settings, Breach::NotManager { email });
        }
    }
    findings
}

/// Whether a file says what is allowed, or how git treats the others.
pub fn is_settings(path: &str) -> bool {
    SETTINGS.contains(&path) || GITS.contains(&path)
}

/// Whether a file belongs into a register: records, settings, what bmf brings, and a text at the top.
///
/// What stands wrongly among the records is for the laws to find.
fn is_of_register(path: &str) -> bool {
    // U+FFFD stands for bytes that are no text.
    let odd = |c: char| matches!(c, '\\' | ':' | '\u{FFFD}');
    let shown = || !path.contains(odd) && clean_line(path).is_ok_and(|clean| clean == path);
    let hidden = || path.split('/').any(|part| part.starts_with('.'));
    let template = || path.starts_with("templates/");
    let text = || !path.contains('/') && path.ends_with(".md");
    let beside = || !hidden() && shown() && (template() || text());
    is_record(path) || is_settings(path) || beside()
}

fn is_record(path: &str) -> bool {
    path.starts_with("cases/") || path.starts_with("sessions/")
}
