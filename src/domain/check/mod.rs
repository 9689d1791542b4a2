//! What is wrong with a register: one list of named checks.
//!
//! Each check is a function over one case, or over what a few files claim of themselves; together they
//! find everything there is to find, not only the first. Faults that keep a
//! file from being read at all are found earlier, by whoever reads it.

mod chronology;
pub mod claim;
mod identity;
mod names;
mod replay;

pub use replay::obstacles;

use crate::domain::case::Case;
use crate::domain::check::claim::{Claim, Claims};
use crate::domain::event::kind::EventKind;
use crate::domain::id::{CaseId, EventId};
use crate::domain::named::named;
use crate::domain::office::Office;
use crate::domain::policy::Policy;
use crate::domain::policy::clause::Clause;
use crate::domain::refusal::Obstacle;
use crate::domain::session::{Session, SessionId};
use std::sync::Arc;

/// A case as its file holds it, with where the file stands.
#[derive(Clone, Debug)]
pub struct Checked {
    /// The path below the register.
    pub path: String,
    /// The case.
    pub case: Case,
}

/// What a case is checked against.
#[derive(Clone, Copy)]
pub struct Against<'a> {
    /// The policy.
    pub policy: &'a Policy,
    /// Roster, desks and catalogue.
    pub office: &'a Office,
    /// Returns a sitting that a decision names, if it has a file.
    pub session: &'a (dyn Fn(SessionId) -> Option<Arc<Session>> + Sync),
    /// Returns another case of the register, if it is there.
    pub case: &'a (dyn Fn(CaseId) -> Option<Case> + Sync),
}

/// Something that is wrong with a case.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Finding {
    /// The file.
    pub path: String,
    /// The case.
    pub case: CaseId,
    /// The event that is wrong; the header or the whole where there is none.
    pub event: Option<EventId>,
    /// Which check found it.
    pub check: &'static str,
    /// Who can mend it.
    pub mender: Mender,
    /// What is wrong.
    pub what: What,
}

named! {
    /// Who can mend a finding.
    pub enum Mender {
        /// Reception and research, by a later event or an amendment.
        Officers = "officers",
        /// The secretary of the committee.
        Secretary = "secretary",
        /// The volunteer who looks after the computers.
        Volunteer = "volunteer",
    }
}

/// What is wrong.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum What {
    /// The file does not stand where its id belongs.
    Misplaced {
        /// Where it belongs.
        belongs: String,
    },
    /// Another file holds the same id.
    SameId {
        /// That file.
        other: String,
    },
    /// Another case was taken under the same key.
    SameKey {
        /// That case.
        other: CaseId,
    },
    /// No desk of the register has this code.
    UnknownDesk,
    /// The roster does not know who recorded it.
    UnknownStaff(String),
    /// The catalogue does not know the service.
    UnknownService(String),
    /// The catalogue does not know the document.
    UnknownDocument(String),
    /// The sitting that a decision names has no file.
    UnknownSession(SessionId),
    /// The log does not begin with the intake.
    NoIntake,
    /// It was recorded before the event that it follows.
    BeforeItsPast,
    /// It happened after it was recorded.
    AfterItsRecord,
    /// The policy would not have let it follow.
    Illegal {
        /// What.
        event: EventKind,
        /// Under which clause.
        clause: Clause,
        /// Why not.
        why: Obstacle,
    },
    /// Two histories disagree, and nobody has settled it.
    Disputed,
    /// A signature in force is over other data than the header holds: somebody edited the file.
    HeaderEdited,
}

/// One check: its name, who mends what it finds, and the function.
#[derive(Clone, Copy)]
pub struct Check {
    /// The name that a finding carries.
    pub name: &'static str,
    /// Who can mend what it finds.
    pub mender: Mender,
    /// How it looks.
    run: Run,
}

/// How a check looks at a register; what it finds may name an event.
#[derive(Clone, Copy)]
enum Run {
    /// At each case for itself.
    Each(fn(&Checked, &Against<'_>) -> Found),
    /// At what several files claim, once all were seen.
    Together(fn(&Claim, &Claims<'_>) -> Found),
}

/// What a check found in a case, with the event where it is one's fault.
type Found = Vec<(Option<EventId>, What)>;

/// Every check, in the order in which findings are shown.
pub const CHECKS: &[Check] = &[
    Check {
        name: "place",
        mender: Mender::Volunteer,
        run: Run::Each(identity::place),
    },
    Check {
        name: "same-id",
        mender: Mender::Volunteer,
        run: Run::Together(identity::same_id),
    },
    Check {
        name: "same-key",
        mender: Mender::Volunteer,
        run: Run::Together(identity::same_key),
    },
    Check {
        name: "desk",
        mender: Mender::Volunteer,
        run: Run::Each(names::desk),
    },
    Check {
        name: "staff",
        mender: Mender::Volunteer,
        run: Run::Each(names::staff),
    },
    Check {
        name: "service",
        mender: Mender::Officers,
        run: Run::Each(names::service),
    },
    Check {
        name: "document",
        mender: Mender::Volunteer,
        run: Run::Each(names::document),
    },
    Check {
        name: "session",
        mender: Mender::Secretary,
        run: Run::Each(names::session),
    },
    Check {
        name: "intake",
        mender: Mender::Volunteer,
        run: Run::Each(chronology::intake),
    },
    Check {
        name: "time",
        mender: Mender::Officers,
        run: Run::Each(chronology::time),
    },
    Check {
        name: "workflow",
        mender: Mender::Officers,
        run: Run::Each(replay::workflow),
    },
    Check {
        name: "dispute",
        mender: Mender::Secretary,
        run: Run::Each(replay::dispute),
    },
    Check {
        name: "signature",
        mender: Mender::Officers,
        run: Run::Each(replay::signature),
    },
];

/// Returns what is wrong with one case by itself, in order of the checks.
pub fn check(checked: &Checked, against: &Against<'_>) -> Vec<Finding> {
    findings(&checked.path, checked.case.header.id, |run| match run {
        Run::Each(run) => run(checked, against),
        Run::Together(_) => Vec::new(),
    })
}

/// Returns what is wrong with the claims of one file beside those of the others, in order of the checks.
pub fn check_claim(claim: &Claim, claims: &Claims<'_>) -> Vec<Finding> {
    findings(&claim.path, claim.id, |run| match run {
        Run::Each(_) => Vec::new(),
        Run::Together(run) => run(claim, claims),
    })
}

/// Returns where a check stands in the list.
pub fn order(finding: &Finding) -> Option<usize> {
    CHECKS.iter().position(|check| check.name == finding.check)
}

fn findings(path: &str, case: CaseId, run: impl Fn(Run) -> Found) -> Vec<Finding> {
    let mut findings = Vec::new();
    for check in CHECKS {
        for (event, what) in run(check.run) {
            findings.push(Finding {
                path: path.to_owned(),
                case,
                event,
                check: check.name,
                mender: check.mender,
                what,
            });
        }
    }
    findings
}
