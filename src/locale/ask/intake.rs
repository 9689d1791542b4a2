//! What is asked when a request is taken in, and the choices that have no other name.

use crate::domain::actor::StaffId;
use crate::domain::field::Common;
use crate::domain::id::CaseId;
use crate::report::matches::Match;
use chrono::{DateTime, FixedOffset};

/// A question about a new request, a choice of its own, or a remark under it.
#[derive(Clone, Copy, Debug)]
pub enum IntakeAsk<'a> {
    /// Who it is: a name, an id or a phone.
    Search,
    /// That the number of a case will do too.
    SearchHint,
    /// As which field it was understood, and how.
    Understood(Common, &'a str),
    /// Whether it is one of those who are here already.
    WhichPerson,
    /// One of them.
    Match(&'a Match),
    /// None of them.
    NewPerson,
    /// What is wanted with the case that was chosen.
    WhatAbout(CaseId),
    /// It is the same person, with a new request.
    SamePerson,
    /// That case is what the person came for.
    Open,
    /// It is another person.
    NotSame,
    /// How that is known.
    WhyNotSame(CaseId),
    /// What kind of request it is.
    Kind,
    /// By which channel it came.
    Channel,
    /// Which rejection is objected to.
    WhichRejection,
    /// Which case a complaint is about.
    WhichCase,
    /// It is about none.
    NoCase,
    /// Which service.
    Service,
    /// The name.
    Name,
    /// The national id.
    NationalId,
    /// Which other paper, where there is no national id.
    Paper,
    /// What its number is.
    PaperNumber,
    /// The phone.
    Phone,
    /// Where the person lives.
    Address,
    /// How many riyals are asked for.
    Amount,
    /// How many pieces, places or hours.
    Quantity,
    /// To whom of the staff or the committee the person is related.
    Relation,
    /// To nobody.
    NoRelation,
    /// The need, in the person's words.
    Summary,
    /// That verification waits for the answer, and the request does not.
    ByVerification,
    /// That it will be asked later.
    Later,
    /// That there is no answer.
    NoAnswer,
    /// The papers to bring, as a label.
    Papers,
    /// Why a case came up, as a label.
    Why,
    /// Whether this is to be recorded.
    Confirm,
    /// It is.
    Save,
    /// It waits.
    Keep,
    /// It is given up.
    Discard,
    /// This answer is to be changed.
    Change {
        /// The question.
        question: &'a str,
        /// What was answered; empty where nothing was.
        answer: &'a str,
    },
    /// Which draft is gone on with.
    WhichDraft,
    /// A draft, by who holds it, when it began and whom it is about.
    Draft {
        /// Who.
        by: &'a StaffId,
        /// When.
        since: DateTime<FixedOffset>,
        /// The first thing that was answered.
        about: &'a str,
    },
    /// That this draft is gone on with.
    Resumed {
        /// Whose it is.
        by: &'a StaffId,
        /// When it began.
        since: DateTime<FixedOffset>,
    },
    /// That a draft was kept.
    Kept,
    /// That nothing was kept.
    GivenUp,
    /// That a draft cannot be read: another version wrote it, or it is damaged.
    Unreadable {
        /// Its file.
        path: &'a str,
        /// Whether another version of bmf wrote it.
        other_version: bool,
    },
    /// How many drafts of somebody wait.
    Waiting(usize),
}
