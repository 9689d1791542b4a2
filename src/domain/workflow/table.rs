//! The one workflow table: which event may follow at which stage, who may
//! record it, under which clause, and what else must be true.
//!
//! Every command, `check`, the fold and whatever judges a history ask this
//! table. There is no second path.

use crate::domain::actor::Role;
use crate::domain::case::CaseKind;
use crate::domain::event::kind::EventKind;
use crate::domain::policy::clause::Clause;
use crate::domain::stage::Stage;
use crate::domain::workflow::need::Need;

/// One row: an event, for some kinds of request.
#[derive(Clone, Copy, Debug)]
pub struct Row {
    /// The event.
    pub event: EventKind,
    /// The kinds of request it belongs to.
    pub kinds: &'static [CaseKind],
    /// The stages at which it may follow.
    pub from: &'static [Stage],
    /// Who may record it.
    pub who: Who,
    /// The clause it carries out.
    pub clause: Clause,
    /// What else must be true, in the order a refusal names it.
    pub needs: &'static [Need],
}

/// Who may record an event.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Who {
    /// Whoever holds one of these roles.
    Roles(&'static [Role]),
    /// Whoever `policy.toml` says, because the policy's text is silent.
    Authority,
    /// Everybody on the roster.
    Anyone,
    /// No person: a merge writes it.
    Merge,
}

const SUPPORT: &[CaseKind] = &[CaseKind::Support];
const VOICE: &[CaseKind] = &[
    CaseKind::Inquiry,
    CaseKind::Suggestion,
    CaseKind::Complaint,
    CaseKind::Objection,
];
const FRONT: Who = Who::Roles(&[Role::Reception, Role::Research]);

use CaseKind as K;
use Stage as S;

/// The stages at which a support request is still on its way.
const UNDER_WAY: &[Stage] = &[
    S::Received,
    S::Verified,
    S::BeforeCommittee,
    S::Deferred,
    S::Accepted,
    S::Registered,
    S::InDelivery,
];

/// The table.
pub const TABLE: &[Row] = &[
    Row {
        event: EventKind::Intake,
        kinds: K::ALL,
        from: &[],
        who: FRONT,
        clause: Clause::S1,
        needs: &[Need::ObjectionHeard],
    },
    Row {
        event: EventKind::Contact,
        kinds: K::ALL,
        from: S::ALL,
        who: FRONT,
        clause: Clause::S1,
        needs: &[],
    },
    Row {
        event: EventKind::Refer,
        kinds: SUPPORT,
        from: UNDER_WAY,
        who: Who::Roles(&[Role::Reception]),
        clause: Clause::S3,
        needs: &[Need::NoReferral],
    },
    Row {
        event: EventKind::Refer,
        kinds: VOICE,
        from: &[S::Received, S::Answered],
        who: Who::Roles(&[Role::Reception]),
        clause: Clause::S3,
        needs: &[Need::NoReferral],
    },
    Row {
        event: EventKind::Answer,
        kinds: SUPPORT,
        from: S::ALL,
        who: FRONT,
        clause: Clause::S3,
        needs: &[Need::SomethingAsked, Need::ReferralToResearch],
    },
    Row {
        event: EventKind::Answer,
        kinds: VOICE,
        from: &[S::Received, S::Answered],
        who: FRONT,
        clause: Clause::S1,
        needs: &[Need::SomethingAsked, Need::ReferralToResearch],
    },
    Row {
        event: EventKind::Declare,
        kinds: SUPPORT,
        from: UNDER_WAY,
        who: FRONT,
        clause: Clause::S4,
        needs: &[Need::SeparateDuty, Need::HashMatches],
    },
    Row {
        event: EventKind::Verify,
        kinds: SUPPORT,
        from: UNDER_WAY,
        who: FRONT,
        clause: Clause::S2,
        needs: &[
            Need::SeparateDuty,
            Need::HashMatches,
            Need::PapersValid,
            Need::SignOffWhole,
        ],
    },
    Row {
        event: EventKind::Assess,
        kinds: SUPPORT,
        from: &[S::Received, S::Verified, S::BeforeCommittee, S::Deferred],
        who: Who::Roles(&[Role::Research]),
        clause: Clause::O1,
        needs: &[],
    },
    Row {
        event: EventKind::Submit,
        kinds: SUPPORT,
        from: &[S::Received, S::Verified],
        who: FRONT,
        clause: Clause::S5a,
        needs: &[
            Need::InOrder,
            Need::Declared,
            Need::Verified,
            Need::NoReferral,
        ],
    },
    Row {
        event: EventKind::Decide,
        kinds: SUPPORT,
        from: &[S::BeforeCommittee, S::Deferred],
        who: Who::Roles(&[Role::Secretary]),
        clause: Clause::S5b,
        needs: &[
            Need::InOrder,
            Need::NotTooEarly,
            Need::SeparateDuty,
            Need::Quorum,
            Need::Declared,
            Need::Verified,
            Need::Assessed,
            Need::Reasoned,
            Need::GrantFits,
        ],
    },
    Row {
        event: EventKind::Notify,
        kinds: SUPPORT,
        from: &[S::Accepted, S::Rejected, S::Deferred],
        who: Who::Roles(&[Role::Reception, Role::Secretary]),
        clause: Clause::S5b,
        needs: &[Need::InOrder, Need::NotYetTold],
    },
    Row {
        event: EventKind::Register,
        kinds: SUPPORT,
        from: &[S::Accepted],
        who: Who::Roles(&[Role::Reception]),
        clause: Clause::S6,
        needs: &[
            Need::InOrder,
            Need::Told,
            Need::Declared,
            Need::Verified,
            Need::PapersValid,
            Need::RegistrationWhole,
        ],
    },
    Row {
        event: EventKind::Deliver,
        kinds: SUPPORT,
        from: &[S::Accepted, S::Registered, S::InDelivery],
        who: Who::Roles(&[Role::Service]),
        clause: Clause::S7,
        needs: &[
            Need::InOrder,
            Need::Registered,
            Need::Declared,
            Need::Verified,
            Need::WithinGrant,
        ],
    },
    Row {
        event: EventKind::Feedback,
        kinds: SUPPORT,
        from: &[S::Rejected, S::Delivered, S::Withdrawn, S::Closed],
        who: Who::Anyone,
        clause: Clause::O6c,
        needs: &[Need::Independent],
    },
    Row {
        event: EventKind::Feedback,
        kinds: VOICE,
        from: &[S::Answered, S::Withdrawn, S::Closed],
        who: Who::Anyone,
        clause: Clause::O6c,
        needs: &[Need::Independent],
    },
    Row {
        event: EventKind::Withdraw,
        kinds: K::ALL,
        from: UNDER_WAY,
        who: Who::Authority,
        clause: Clause::T2,
        needs: &[],
    },
    Row {
        event: EventKind::Close,
        kinds: SUPPORT,
        from: &[S::Rejected, S::Registered, S::InDelivery, S::Delivered],
        who: Who::Authority,
        clause: Clause::S7,
        needs: &[Need::Told, Need::AllAnswered, Need::UnfinishedExplained],
    },
    Row {
        event: EventKind::Close,
        kinds: VOICE,
        from: &[S::Answered],
        who: Who::Authority,
        clause: Clause::S1,
        needs: &[Need::AllAnswered],
    },
    Row {
        event: EventKind::Reopen,
        kinds: K::ALL,
        from: &[S::Rejected, S::Withdrawn, S::Closed],
        who: Who::Authority,
        clause: Clause::T2,
        needs: &[Need::ObjectionInTime],
    },
    Row {
        event: EventKind::Amend,
        kinds: K::ALL,
        from: &[
            S::Received,
            S::Verified,
            S::BeforeCommittee,
            S::Deferred,
            S::Accepted,
            S::Rejected,
            S::Registered,
            S::InDelivery,
            S::Delivered,
            S::Answered,
        ],
        who: Who::Authority,
        clause: Clause::S4,
        needs: &[Need::SomethingChanges],
    },
    Row {
        event: EventKind::Void,
        kinds: K::ALL,
        from: S::ALL,
        who: Who::Anyone,
        clause: Clause::S4,
        needs: &[Need::Voidable],
    },
    Row {
        event: EventKind::Settle,
        kinds: K::ALL,
        from: S::ALL,
        who: Who::Roles(&[Role::Secretary]),
        clause: Clause::S5b,
        needs: &[Need::InDispute],
    },
    Row {
        event: EventKind::Conflict,
        kinds: K::ALL,
        from: S::ALL,
        who: Who::Merge,
        clause: Clause::S2,
        needs: &[],
    },
];

/// Returns the row for an event on this kind of request, if the policy knows it there.
pub fn row(kind: CaseKind, event: EventKind) -> Option<&'static Row> {
    TABLE
        .iter()
        .find(|row| row.event == event && row.kinds.contains(&kind))
}

/// Returns whether the table lets this event follow at this stage, all else aside.
pub fn may_follow(kind: CaseKind, stage: Stage, event: EventKind) -> bool {
    row(kind, event).is_some_and(|row| row.from.contains(&stage))
}

/// Returns the stages at which this event may follow for some kind of request, in their order.
pub fn stages(event: EventKind) -> Vec<Stage> {
    let rows = || TABLE.iter().filter(|row| row.event == event);
    let stages = S::ALL.iter().copied();
    stages
        .filter(|stage| rows().any(|row| row.from.contains(stage)))
        .collect()
}
