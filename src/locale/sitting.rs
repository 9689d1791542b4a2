//! What is said in a sitting of the committee: of each case before it, and of what was decided.

use crate::domain::actor::StaffId;
use crate::domain::event::act::{Decision, Grant, OutcomeKind, Urgency};
use crate::domain::id::CaseId;
use crate::domain::session::{Aside, SessionId};
use crate::domain::stage::Stage;
use chrono::NaiveDate;

/// A line of what a sitting sees or leaves behind.
#[derive(Clone, Copy, Debug)]
pub enum Sitting<'a> {
    /// Above one case: which of how many.
    Hearing {
        /// Its place on the docket, from 1.
        number: usize,
        /// How many there are.
        of: usize,
        /// Its id.
        case: CaseId,
        /// Whose request it is.
        name: &'a str,
    },
    /// How pressing the need is, and what was found.
    Assessed {
        /// How pressing.
        need: Urgency,
        /// What was found.
        note: Option<&'a str>,
    },
    /// Nobody has assessed the need.
    NotAssessed,
    /// A paper that somebody saw.
    Paper {
        /// Its kind.
        document: &'a str,
        /// Its last day.
        expires: NaiveDate,
        /// Whether that has passed.
        expired: bool,
    },
    /// Another case of the same person.
    Earlier {
        /// Its id.
        case: CaseId,
        /// What was asked for.
        service: Option<&'a str>,
        /// When.
        received: NaiveDate,
        /// Where it stands.
        stage: Stage,
        /// What was granted.
        grant: Option<Grant>,
        /// Whether only the telephone is the same.
        by_phone: bool,
    },
    /// There is no other case of this person.
    NoEarlier,
    /// What like requests got, in figures.
    Precedents {
        /// How many were accepted.
        accepted: usize,
        /// How many were rejected.
        rejected: usize,
        /// The middle of what was granted.
        median: Option<Grant>,
    },
    /// What one like request got.
    Precedent {
        /// When.
        on: NaiveDate,
        /// What was decided.
        outcome: OutcomeKind,
        /// What was granted.
        grant: Option<Grant>,
    },
    /// No like request was decided before.
    NoPrecedents,
    /// How long a case has waited, and when its answer belongs.
    Waits {
        /// Since when.
        since: NaiveDate,
        /// For how many days.
        days: i64,
        /// The last day.
        due: NaiveDate,
        /// Whether that has passed.
        overdue: bool,
        /// The first day, where that has not come.
        not_before: Option<NaiveDate>,
        /// The day until which it was put off, where that has not come.
        put_off: Option<NaiveDate>,
    },
    /// The members who are there or take part.
    Members {
        /// Who.
        members: &'a [StaffId],
        /// Of how many.
        of: usize,
        /// How many are needed.
        quorum: usize,
    },
    /// A member who stands aside from the case before the committee.
    Aside(&'a Aside),
    /// The title of the minutes.
    Minutes(SessionId),
    /// A member who stood aside, in the minutes.
    StoodAside(&'a Aside),
    /// One decision, in the minutes.
    Ruling {
        /// The case.
        case: CaseId,
        /// The service.
        service: Option<&'a str>,
        /// What was decided.
        decision: &'a Decision,
    },
    /// No case waits for the committee.
    NothingWaits,
    /// Nothing was decided, so there are no minutes.
    NothingDecided,
    /// How many cases still wait for the committee.
    StillWaiting(usize),
}
