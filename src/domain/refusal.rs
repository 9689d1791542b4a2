//! Why not: the obstacles in the way of an event, each under its clause.
//!
//! Typed, so that a message in either language, a remedy and a test can all be
//! made from the same value. No sentence stands here.

use crate::domain::actor::{Role, StaffId};
use crate::domain::case::CaseKind;
use crate::domain::event::act::Grant;
use crate::domain::event::kind::EventKind;
use crate::domain::field::Field;
use crate::domain::id::{CaseId, EventId};
use crate::domain::policy::clause::Clause;
use crate::domain::policy::reply::Counting;
use crate::domain::service::Measure;
use crate::domain::stage::Stage;
use chrono::NaiveDate;

/// An event that was not admitted.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Refusal {
    /// The case.
    pub case: CaseId,
    /// What was tried.
    pub event: EventKind,
    /// Everything that stands in the way, in the order of the table; never empty.
    pub obstacles: Vec<(Clause, Obstacle)>,
}

/// One thing that stands in the way of an event.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Obstacle {
    /// The roster does not know the person.
    UnknownStaff {
        /// Who tried.
        by: StaffId,
    },
    /// The person does not hold a role that may record it.
    WrongRole {
        /// Who tried.
        by: StaffId,
        /// The roles that may.
        roles: Vec<Role>,
        /// The people who hold them.
        holders: Vec<StaffId>,
    },
    /// No person records this.
    MergeOnly,
    /// A request of this kind has no such step.
    WrongKind {
        /// The kind of the case.
        kind: CaseKind,
    },
    /// The case does not stand where this may follow.
    WrongStage {
        /// Where it stands.
        stage: Stage,
        /// Where it would have to stand.
        from: &'static [Stage],
    },
    /// Two histories of the case disagree.
    Disputed {
        /// The events of which only one can be true.
        events: Vec<EventId>,
    },
    /// It is said to have happened on a day that has not come.
    InFuture {
        /// The day.
        on: NaiveDate,
    },
    /// It is said to have happened before what it follows.
    OutOfOrder {
        /// The day it is said to have happened.
        on: NaiveDate,
        /// The day on which the case reached its stage.
        after: NaiveDate,
    },
    /// The research officer has yet to answer a referral.
    ReferralOpen {
        /// The day it was referred.
        since: NaiveDate,
    },
    /// A referral is answered by the research officer.
    ReferralForResearch,
    /// Nothing was asked that waits for an answer.
    NothingAsked,
    /// No open question has this number.
    NoSuchQuestion {
        /// The number.
        number: u32,
    },
    /// Questions wait for an answer.
    QuestionsOpen {
        /// Their numbers.
        numbers: Vec<u32>,
    },
    /// Information that the service needs is not there.
    InformationMissing {
        /// The fields.
        fields: Vec<Field>,
    },
    /// Papers that the service needs were not sighted.
    PapersMissing {
        /// The kinds of document.
        documents: Vec<String>,
    },
    /// A paper was out of date on the day it was shown.
    PaperExpired {
        /// The kind of document.
        document: String,
        /// The last day of its validity.
        expired: NaiveDate,
        /// The day it was shown.
        shown: NaiveDate,
    },
    /// The expiry date of a paper that has one was not noted.
    ExpiryMissing {
        /// The kind of document.
        document: String,
    },
    /// The applicant's declaration is not in force.
    NotDeclared {
        /// The fields whose change voided an earlier one.
        voided_by: Vec<Field>,
    },
    /// The employee's verification is not in force.
    NotVerified {
        /// The fields whose change voided an earlier one.
        voided_by: Vec<Field>,
        /// The papers still to be sighted.
        documents: Vec<String>,
        /// The information still to be given.
        fields: Vec<Field>,
    },
    /// Declaration or verification is over other data than the header holds.
    HashDiffers,
    /// The need was not assessed.
    NotAssessed,
    /// The two weeks are not over.
    TooEarly {
        /// The first day on which the committee may answer.
        not_before: NaiveDate,
        /// The day the request went up.
        submitted: NaiveDate,
        /// How many days must pass.
        days: u32,
        /// Which days count.
        counting: Counting,
    },
    /// The recorder did something for this case that must stay apart from its decision.
    DutyNotSeparate {
        /// What they recorded.
        did: EventKind,
    },
    /// No sitting of the committee is open for this decision.
    NoSession,
    /// Somebody is named as present who is not a member.
    NotAMember {
        /// Who.
        member: StaffId,
    },
    /// Too few members take part.
    NoQuorum {
        /// How many take part.
        present: usize,
        /// How many must.
        needed: usize,
        /// Who stands aside.
        aside: Vec<StaffId>,
    },
    /// The policy lists no such reason.
    ReasonUnknown {
        /// The code given.
        code: String,
        /// The codes listed.
        known: Vec<String>,
    },
    /// The reason is to be given in words.
    WordsMissing,
    /// The grant is not in the service's measure, or is missing.
    GrantMeasure {
        /// The measure.
        measure: Measure,
    },
    /// Nothing is granted or given.
    NothingGiven,
    /// The applicant has not been told the decision.
    NotTold,
    /// The applicant was told already.
    ToldAlready {
        /// On which day.
        on: NaiveDate,
    },
    /// The beneficiary is not registered.
    NotRegistered,
    /// More than what remains of the grant.
    TooMuch {
        /// What was to be given.
        given: Grant,
        /// What remains.
        remaining: Grant,
    },
    /// The person had a hand in what is being rated.
    NotIndependent {
        /// What they recorded.
        did: EventKind,
    },
    /// The service was not given whole, so closing needs a reason.
    Unfinished,
    /// The time for an objection is over.
    AppealOver {
        /// The last day.
        last: NaiveDate,
    },
    /// An objection names the rejected case that it is about.
    ObjectionNeedsRejection {
        /// Where that case stands, if one was named.
        about: Option<(CaseId, Stage)>,
    },
    /// The case named is no objection to this one.
    NotItsObjection {
        /// The case named.
        named: CaseId,
    },
    /// The amendment changes nothing.
    NothingChanges,
    /// The case has no such event, or it no longer counts.
    NoSuchEvent {
        /// Its id.
        event: EventId,
    },
    /// An event of this kind cannot be declared void.
    NotVoidable {
        /// The kind.
        kind: EventKind,
    },
    /// A later event stands on the one to be voided.
    StoodOnBy {
        /// The later event.
        event: EventId,
        /// Its kind.
        kind: EventKind,
    },
    /// Voiding belongs to whoever recorded the event, the secretary or the manager.
    NotYours {
        /// Who recorded it.
        by: StaffId,
    },
    /// The event is not part of a dispute.
    NotInDispute {
        /// Its id.
        event: EventId,
    },
}
