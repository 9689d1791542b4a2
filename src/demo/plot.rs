//! The ways that a request can go: lists of steps, and how often each way is taken.
//!
//! Data only. `story` plays the steps, and the workflow judges every one of them; a plot cannot make anything happen
//! that a member of staff could not have recorded.

use crate::domain::case::CaseKind;
use std::ops::RangeInclusive;

/// One thing that happens in a story, after the intake that begins it.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Step {
    /// A contact in which a question is asked.
    Ask,
    /// A contact with a note.
    Note,
    /// Everything that is open is answered, or the inquiry itself.
    Answer,
    /// Sent to the social research officer.
    Refer,
    /// An identity paper has expired; the other papers are sighted.
    Lack,
    /// The applicant declares, the employee verifies.
    Sign,
    /// A declared field changes.
    Amend,
    /// A contact is recorded in the wrong case, and the entry voided.
    Misfile,
    /// The need is assessed.
    Assess,
    /// The request goes to the committee.
    Submit,
    /// The committee accepts.
    Accept,
    /// The committee accepts before the two weeks are over.
    AcceptEarly,
    /// The committee rejects.
    Reject,
    /// The committee puts the request off.
    Defer,
    /// The committee asks for more.
    AskMore,
    /// Two laptops record two decisions.
    Dispute,
    /// The secretary says which of them stands.
    Settle,
    /// The applicant is told.
    Tell,
    /// The beneficiary is registered.
    Register,
    /// A part of the service is given.
    Part,
    /// All that remains is given.
    Rest,
    /// The person rates.
    Rate,
    /// The person declines to rate.
    Decline,
    /// The person steps back.
    Withdraw,
    /// The case is closed.
    Close,
    /// An objection is taken, a second case of the same story; the steps that follow are its own.
    Object,
    /// The steps that follow belong to the other case of the story.
    Turn,
    /// The case is opened again because of the objection.
    Reopen,
}

impl Step {
    /// Returns after how many days the step follows the one before it; 0 is the same visit.
    pub(super) fn days(self) -> RangeInclusive<u32> {
        match self {
            Self::Note | Self::Misfile | Self::Lack => 0..=2,
            Self::Ask | Self::Refer | Self::Turn => 0..=0,
            Self::Sign | Self::Submit => 0..=3,
            Self::Answer | Self::Settle | Self::Amend | Self::Reopen | Self::Tell => 1..=4,
            Self::Assess => 1..=6,
            // The committee's own calendar says when.
            Self::Accept
            | Self::AcceptEarly
            | Self::Reject
            | Self::Defer
            | Self::AskMore
            | Self::Dispute => 0..=0,
            Self::Register | Self::Close => 1..=8,
            Self::Part | Self::Rest => 3..=20,
            Self::Rate | Self::Decline => 2..=12,
            Self::Withdraw => 2..=9,
            Self::Object => 3..=14,
        }
    }
}

/// One way that a request can go.
#[derive(Clone, Copy, Debug)]
pub(super) struct Plot {
    /// The kind of request.
    pub(super) kind: CaseKind,
    /// What happens, in order.
    pub(super) steps: &'static [Step],
}

impl Plot {
    /// Returns whether the plot needs a second case, the objection.
    pub(super) fn has_objection(&self) -> bool {
        self.steps.contains(&Step::Object)
    }
}

/// What a shown story has besides its plot.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Extra {
    /// Nothing.
    None,
    /// The association came to the person (clause G1).
    Outreach,
    /// The applicant is related to a member of the committee.
    Relative,
    /// A guardian asks for a child.
    Guardian,
}

/// A story that every demonstration has.
#[derive(Clone, Copy, Debug)]
pub(super) struct Shown {
    /// How many days ago it began: long enough to come to its end.
    pub(super) age: u32,
    /// What it has besides.
    pub(super) extra: Extra,
    /// How it goes.
    pub(super) plot: Plot,
}

/// A story that is drawn by chance.
#[derive(Clone, Copy, Debug)]
pub(super) struct Chance {
    /// How often, relative to the others.
    pub(super) weight: u32,
    /// At most how many days ago it began; a request does not lie about unfinished for a year.
    pub(super) within: u32,
    /// How it goes.
    pub(super) plot: Plot,
}

/// How far back the register goes, in days.
pub(super) const SPAN: u32 = 730;

use CaseKind as K;
use Step as S;

const fn plot(kind: CaseKind, steps: &'static [Step]) -> Plot {
    Plot { kind, steps }
}

const fn shown(age: u32, extra: Extra, plot: Plot) -> Shown {
    Shown { age, extra, plot }
}

const fn chance(weight: u32, within: u32, plot: Plot) -> Chance {
    Chance {
        weight,
        within,
        plot,
    }
}

/// A rejection that nobody objected to; it stands in where there is no room for an objection.
pub(super) const REJECTED: Plot = plot(
    K::Support,
    &[
        S::Sign,
        S::Assess,
        S::Submit,
        S::Reject,
        S::Tell,
        S::Decline,
        S::Close,
    ],
);

/// The stories that come first: thirteen cases that end one at each stage, the disputed one included, then three more.
#[rustfmt::skip]
pub(super) const SHOWN: &[Shown] = &[
    // registered; and its objection, closed
    shown(190, Extra::None, plot(K::Support, &[
        S::Sign, S::Assess, S::Submit, S::Reject, S::Tell, S::Object, S::Turn, S::Reopen, S::Turn,
        S::Answer, S::Turn, S::Accept, S::Tell, S::Register, S::Turn, S::Close,
    ])),
    // before the committee, and overdue
    shown(68, Extra::Guardian, plot(K::Support, &[
        S::Sign, S::Amend, S::Sign, S::Assess, S::Submit,
    ])),
    // in delivery
    shown(150, Extra::Relative, plot(K::Support, &[
        S::Misfile, S::Sign, S::Assess, S::Submit, S::Accept, S::Tell, S::Register, S::Part,
    ])),
    // verified
    shown(25, Extra::None, plot(K::Support, &[S::Refer, S::Answer, S::Sign])),
    // delivered
    shown(200, Extra::None, plot(K::Support, &[
        S::Ask, S::Answer, S::Sign, S::Assess, S::Submit, S::Accept, S::Tell, S::Register, S::Part,
        S::Rest, S::Rate,
    ])),
    // rejected
    shown(110, Extra::None, plot(K::Support, &[
        S::Lack, S::Sign, S::Assess, S::Submit, S::Reject, S::Tell, S::Decline,
    ])),
    // disputed
    shown(75, Extra::None, plot(K::Support, &[S::Sign, S::Assess, S::Submit, S::Dispute])),
    // deferred
    shown(85, Extra::None, plot(K::Support, &[S::Sign, S::Assess, S::Submit, S::AskMore, S::Tell])),
    // accepted
    shown(95, Extra::Outreach, plot(K::Support, &[
        S::Sign, S::Assess, S::Submit, S::Dispute, S::Settle, S::Tell,
    ])),
    // withdrawn
    shown(40, Extra::None, plot(K::Inquiry, &[S::Withdraw])),
    // answered
    shown(30, Extra::None, plot(K::Suggestion, &[S::Refer, S::Answer])),
    // received
    shown(2, Extra::None, plot(K::Complaint, &[])),
    // closed, three ways
    shown(260, Extra::Guardian, plot(K::Support, &[
        S::Ask, S::Answer, S::Sign, S::Assess, S::Submit, S::Accept, S::Tell, S::Register, S::Part,
        S::Rest, S::Rate, S::Close,
    ])),
    shown(60, Extra::None, plot(K::Inquiry, &[S::Answer, S::Rate, S::Close])),
    // received, with a question open
    shown(1, Extra::None, plot(K::Support, &[S::Ask])),
];

/// The stories that are drawn by chance once the shown ones are told.
#[rustfmt::skip]
pub(super) const CHANCES: &[Chance] = &[
    chance(30, SPAN, plot(K::Support, &[
        S::Sign, S::Assess, S::Submit, S::Accept, S::Tell, S::Register, S::Rest, S::Rate, S::Close,
    ])),
    chance(12, SPAN, plot(K::Support, &[
        S::Ask, S::Answer, S::Sign, S::Assess, S::Submit, S::Accept, S::Tell, S::Register, S::Part,
        S::Part, S::Rest, S::Rate, S::Close,
    ])),
    chance(7, SPAN, plot(K::Support, &[
        S::Refer, S::Answer, S::Sign, S::Assess, S::Submit, S::Note, S::Accept, S::Tell,
        S::Register, S::Rest, S::Decline, S::Close,
    ])),
    chance(5, SPAN, plot(K::Support, &[
        S::Lack, S::Sign, S::Submit, S::Assess, S::Accept, S::Tell, S::Register, S::Rest, S::Close,
    ])),
    chance(4, SPAN, plot(K::Support, &[
        S::Sign, S::Amend, S::Sign, S::Assess, S::Submit, S::Accept, S::Tell, S::Register, S::Rest,
        S::Rate, S::Close,
    ])),
    chance(3, SPAN, plot(K::Support, &[
        S::Sign, S::Assess, S::Submit, S::Amend, S::Sign, S::Submit, S::Accept, S::Tell,
        S::Register, S::Rest, S::Close,
    ])),
    chance(2, SPAN, plot(K::Support, &[
        S::Sign, S::Assess, S::Submit, S::Accept, S::Tell, S::Amend, S::Sign, S::Register, S::Rest,
        S::Rate, S::Close,
    ])),
    chance(2, SPAN, plot(K::Support, &[
        S::Sign, S::Assess, S::Submit, S::AcceptEarly, S::Tell, S::Register, S::Rest, S::Rate,
        S::Close,
    ])),
    chance(4, SPAN, plot(K::Support, &[
        S::Sign, S::Assess, S::Submit, S::Defer, S::Tell, S::Accept, S::Tell, S::Register, S::Rest,
        S::Rate, S::Close,
    ])),
    chance(3, SPAN, plot(K::Support, &[
        S::Sign, S::Assess, S::Submit, S::AskMore, S::Tell, S::Note, S::Reject, S::Tell, S::Close,
    ])),
    chance(2, SPAN, plot(K::Support, &[
        S::Misfile, S::Sign, S::Assess, S::Submit, S::Accept, S::Tell, S::Register, S::Part,
        S::Close,
    ])),
    chance(7, SPAN, REJECTED),
    chance(4, SPAN, plot(K::Support, &[
        S::Sign, S::Assess, S::Submit, S::Reject, S::Tell, S::Rate, S::Close,
    ])),
    chance(1, SPAN, plot(K::Support, &[
        S::Sign, S::Assess, S::Submit, S::Reject, S::Tell, S::Object, S::Turn, S::Reopen, S::Turn,
        S::Answer, S::Close, S::Turn, S::Accept, S::Tell, S::Register, S::Rest, S::Rate, S::Close,
    ])),
    chance(3, SPAN, plot(K::Support, &[S::Sign, S::Withdraw])),
    chance(1, SPAN, plot(K::Support, &[S::Sign, S::Assess, S::Submit, S::Withdraw])),
    chance(7, SPAN, plot(K::Inquiry, &[S::Answer, S::Rate, S::Close])),
    chance(4, SPAN, plot(K::Inquiry, &[S::Refer, S::Answer, S::Close])),
    chance(1, SPAN, plot(K::Inquiry, &[S::Withdraw])),
    chance(4, SPAN, plot(K::Suggestion, &[S::Answer, S::Close])),
    chance(4, SPAN, plot(K::Complaint, &[S::Answer, S::Rate, S::Close])),
    // left lying: the agenda's overdue ones
    chance(3, 60, plot(K::Support, &[S::Note])),
    chance(2, 90, plot(K::Support, &[S::Sign, S::Assess])),
    chance(3, 100, plot(K::Support, &[S::Sign, S::Assess, S::Submit])),
    chance(2, 120, plot(K::Support, &[S::Sign, S::Assess, S::Submit, S::Accept])),
    chance(1, 45, plot(K::Inquiry, &[])),
];
