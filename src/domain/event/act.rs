//! What an event did, with its particulars: one variant per kind of event.

use crate::domain::channel::Channel;
use crate::domain::digest::Digest;
use crate::domain::event::kind::EventKind;
use crate::domain::event::ties::Ties;
use crate::domain::field::Field;
use crate::domain::id::{CaseId, EventId};
use crate::domain::money::Money;
use crate::domain::named::named;
use crate::domain::session::SessionId;
use chrono::NaiveDate;

/// One thing that can happen to a case.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Act {
    /// The request was taken; what it asks is the header.
    Intake(Ties),
    /// A visit, call or message, with the questions asked (clause S1).
    Contact {
        /// The channel it went by.
        channel: Channel,
        /// Questions the person asked, each to be answered or referred.
        questions: Vec<String>,
        /// Other words worth keeping.
        note: Option<String>,
    },
    /// Sent to the social research officer for clarification (clause S3).
    Refer {
        /// What is unclear.
        reason: String,
    },
    /// Questions or a referral answered (clauses S1, S3).
    Answer {
        /// The answer given.
        text: String,
        /// The number of the one question that it answers; all that is open where `None`.
        question: Option<u32>,
        /// Whether it corrected a misconception about the services (clause O6a).
        misconception: bool,
    },
    /// The applicant declared the data correct (clause S4).
    Declare {
        /// In what form.
        how: How,
        /// The hash of the declared fields.
        over: Digest,
    },
    /// An employee matched the data and sighted the originals (clauses S2, S4).
    Verify {
        /// The hash of the declared fields.
        over: Digest,
        /// The papers seen.
        sighted: Vec<Sighted>,
        /// Whether papers are still missing, so that this is not yet a sign-off.
        partial: bool,
    },
    /// The need was assessed (clause O1).
    Assess {
        /// How pressing it is.
        need: Urgency,
        /// What was found.
        note: Option<String>,
    },
    /// The request was raised and the applicant told so (clause S5a).
    Submit {
        /// How the applicant was told.
        told: Channel,
    },
    /// The committee decided (clause S5b).
    Decide(Decision),
    /// The applicant got the answer (clause S5b).
    Notify {
        /// How the applicant was told.
        told: Channel,
    },
    /// The beneficiary was registered (clause S6).
    Register {
        /// The beneficiary's number.
        beneficiary: String,
        /// Papers seen at registration.
        sighted: Vec<Sighted>,
    },
    /// The service, or a part of it, was given (clause S7).
    Deliver(Delivery),
    /// The person's rating, or that they declined to give one (clause O6c).
    Feedback {
        /// 1 (poor) to 5 (very good); `None` where the person declined.
        score: Option<Score>,
        /// Their words.
        comment: Option<String>,
    },
    /// The applicant stepped back.
    Withdraw {
        /// Why.
        reason: String,
    },
    /// The case was closed.
    Close {
        /// Why, where the service was not given whole.
        reason: Option<String>,
    },
    /// The case was opened again.
    Reopen {
        /// Why.
        reason: String,
        /// The objection that it follows, itself a case (clause T2).
        objection: Option<CaseId>,
    },
    /// The header was corrected.
    Amend {
        /// The fields that changed.
        fields: Vec<Field>,
        /// Why.
        reason: String,
        /// The hash of their old values.
        old: Digest,
    },
    /// An earlier event was a mistake and does not count.
    Void {
        /// Which one.
        event: EventId,
        /// Why.
        reason: String,
    },
    /// A dispute between two histories was settled.
    Settle {
        /// The event that stands; the others of the dispute do not count.
        keep: EventId,
        /// Why.
        reason: String,
    },
    /// A merge kept the losing value of two concurrent corrections.
    Conflict {
        /// The field.
        field: Field,
        /// The value that lost.
        lost: String,
    },
}

impl Act {
    /// Returns the kind of this act.
    pub fn kind(&self) -> EventKind {
        match self {
            Self::Intake(_) => EventKind::Intake,
            Self::Contact { .. } => EventKind::Contact,
            Self::Refer { .. } => EventKind::Refer,
            Self::Answer { .. } => EventKind::Answer,
            Self::Declare { .. } => EventKind::Declare,
            Self::Verify { .. } => EventKind::Verify,
            Self::Assess { .. } => EventKind::Assess,
            Self::Submit { .. } => EventKind::Submit,
            Self::Decide(_) => EventKind::Decide,
            Self::Notify { .. } => EventKind::Notify,
            Self::Register { .. } => EventKind::Register,
            Self::Deliver(_) => EventKind::Deliver,
            Self::Feedback { .. } => EventKind::Feedback,
            Self::Withdraw { .. } => EventKind::Withdraw,
            Self::Close { .. } => EventKind::Close,
            Self::Reopen { .. } => EventKind::Reopen,
            Self::Amend { .. } => EventKind::Amend,
            Self::Void { .. } => EventKind::Void,
            Self::Settle { .. } => EventKind::Settle,
            Self::Conflict { .. } => EventKind::Conflict,
        }
    }
}

/// The form of an applicant's declaration.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum How {
    /// Signed by hand.
    Signature,
    /// A thumbprint, before a witness.
    Thumbprint {
        /// Who witnessed it.
        witness: String,
    },
    /// Signed by the guardian of a minor or of a person under guardianship.
    Guardian {
        /// The guardian's name.
        guardian: String,
    },
    /// Consent spoken and recorded.
    RecordedConsent,
}

named! {
    /// The word for the form of a declaration.
    pub enum HowKind {
        /// Signed by hand.
        Signature = "signature",
        /// A thumbprint with a witness.
        Thumbprint = "thumbprint",
        /// Signed by a guardian.
        Guardian = "guardian",
        /// Spoken and recorded.
        RecordedConsent = "recorded-consent",
    }
}

impl How {
    /// Returns the word for this form.
    pub fn kind(&self) -> HowKind {
        match self {
            Self::Signature => HowKind::Signature,
            Self::Thumbprint { .. } => HowKind::Thumbprint,
            Self::Guardian { .. } => HowKind::Guardian,
            Self::RecordedConsent => HowKind::RecordedConsent,
        }
    }
}

/// An original that an employee saw; no copy of it is ever kept.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Sighted {
    /// The kind of document, as the catalogue lists it.
    pub document: String,
    /// The day after which it is no longer valid.
    pub expires: Option<NaiveDate>,
}

named! {
    /// How pressing a need is, as the social research officer sees it.
    pub enum Urgency {
        /// Little.
        Low = "low",
        /// Some.
        Medium = "medium",
        /// Much.
        High = "high",
        /// It cannot wait.
        Urgent = "urgent",
    }
}

/// What was granted, given or remains.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Grant {
    /// Riyals.
    Amount(Money),
    /// Pieces, places or hours.
    Quantity(u32),
}

impl Grant {
    /// Returns what remains after `given`; `None` where that is more than there is, or of another measure.
    pub fn minus(self, given: Self) -> Option<Self> {
        match (self, given) {
            (Self::Amount(have), Self::Amount(less)) => have.minus(less).map(Self::Amount),
            (Self::Quantity(have), Self::Quantity(less)) => {
                have.checked_sub(less).map(Self::Quantity)
            }
            (Self::Amount(_), Self::Quantity(_)) | (Self::Quantity(_), Self::Amount(_)) => None,
        }
    }

    /// Returns whether there is nothing of it.
    pub fn is_zero(self) -> bool {
        match self {
            Self::Amount(money) => money == Money::ZERO,
            Self::Quantity(count) => count == 0,
        }
    }
}

named! {
    /// What the committee decided, in one word.
    pub enum OutcomeKind {
        /// Accepted.
        Accept = "accept",
        /// Rejected.
        Reject = "reject",
        /// Put off.
        Defer = "defer",
        /// Put off until more is known.
        AskMore = "ask",
    }
}

/// What the committee decided.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Outcome {
    /// Accepted, for so much; services without a measure are granted as asked.
    Accept(Option<Grant>),
    /// Rejected.
    Reject,
    /// Put off, until this day where one is set.
    Defer(Option<NaiveDate>),
    /// Put off until more is known, by this day where one is set.
    AskMore(Option<NaiveDate>),
}

impl Outcome {
    /// Returns the decision in one word.
    pub fn kind(self) -> OutcomeKind {
        match self {
            Self::Accept(_) => OutcomeKind::Accept,
            Self::Reject => OutcomeKind::Reject,
            Self::Defer(_) => OutcomeKind::Defer,
            Self::AskMore(_) => OutcomeKind::AskMore,
        }
    }
}

/// A decision of the research committee.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Decision {
    /// What was decided.
    pub outcome: Outcome,
    /// The coded reason.
    pub reason: String,
    /// The reason in words, as the applicant is told.
    pub words: Option<String>,
    /// The sitting in which it was decided.
    pub session: SessionId,
    /// Why the answer could not wait for the end of the two weeks.
    pub urgent: Option<String>,
}

/// One handing over of a service.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Delivery {
    /// How much was given.
    pub given: Grant,
    /// Where (clause O4: served where they are).
    pub place: Option<String>,
    /// Who received it, if not the beneficiary.
    pub received_by: Option<String>,
    /// The voucher, receipt or list that shows it.
    pub evidence: Option<String>,
}

/// A rating from 1 to 5.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub struct Score(u8);

impl Score {
    /// Returns the rating when it lies between 1 and 5.
    pub fn new(value: u8) -> Option<Self> {
        (1..=5).contains(&value).then_some(Self(value))
    }

    /// Returns the number.
    pub fn get(self) -> u8 {
        self.0
    }
}
