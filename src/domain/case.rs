//! A case: what is true of a request now, and everything that was done to it.
//!
//! The header is the present; the events are the past and only grow. Where a
//! case *stands* is not stored: see `view`.

use crate::domain::actor::StaffId;
use crate::domain::calendar::WrittenDate;
use crate::domain::channel::Channel;
use crate::domain::event::Event;
use crate::domain::event::act::Act;
use crate::domain::event::ties::Ties;
use crate::domain::iban::Iban;
use crate::domain::id::CaseId;
use crate::domain::identity::{NationalId, Paper};
use crate::domain::money::Money;
use crate::domain::named::named;
use crate::domain::office::Lang;
use crate::domain::phone::Phone;
use chrono::{DateTime, FixedOffset};
use std::collections::BTreeMap;

named! {
    /// What kind of request a case is.
    pub enum CaseKind {
        /// Asks for a service.
        Support = "support",
        /// Asks a question.
        Inquiry = "inquiry",
        /// Proposes something (clause G1).
        Suggestion = "suggestion",
        /// Is dissatisfied with something (clause T2).
        Complaint = "complaint",
        /// Objects to a rejection (clause T2).
        Objection = "objection",
    }
}

named! {
    /// Who began.
    pub enum Origin {
        /// The person asked.
        Request = "request",
        /// The association went to the person (clause G1).
        Outreach = "outreach",
    }
}

/// One beneficiary request: one file.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Case {
    /// What is true of it now.
    pub header: Header,
    /// What was done, in order of (`n`, `id`).
    pub events: Vec<Event>,
}

/// What is true of a request now.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Header {
    /// Its id, from which its path follows.
    pub id: CaseId,
    /// What kind of request it is.
    pub kind: CaseKind,
    /// Who began.
    pub origin: Origin,
    /// When it was received.
    pub received: DateTime<FixedOffset>,
    /// The channel it came by.
    pub channel: Channel,
    /// The service asked for, as the catalogue names it.
    pub service: Option<String>,
    /// The need, in the applicant's words.
    pub summary: String,
    /// Riyals asked for.
    pub amount: Option<Money>,
    /// Pieces, places or hours asked for.
    pub quantity: Option<u32>,
    /// The case that this one is about.
    pub about: Option<CaseId>,
    /// A script's own id, so that the same request given twice is one case.
    pub key: Option<String>,
    /// Ids it had before two desks were found to share a code.
    pub former_ids: Vec<CaseId>,
    /// Who asks.
    pub applicant: Applicant,
    /// Who benefits, where that is not the applicant.
    pub beneficiary: Dependent,
    /// Answers to the service's own questions.
    pub answers: BTreeMap<String, String>,
}

impl Header {
    /// Returns a header that holds only what every case has.
    pub fn new(
        id: CaseId,
        kind: CaseKind,
        received: DateTime<FixedOffset>,
        channel: Channel,
    ) -> Self {
        Self {
            id,
            kind,
            origin: Origin::Request,
            received,
            channel,
            service: None,
            summary: String::new(),
            amount: None,
            quantity: None,
            about: None,
            key: None,
            former_ids: Vec::new(),
            applicant: Applicant::default(),
            beneficiary: Dependent::default(),
            answers: BTreeMap::new(),
        }
    }
}

/// Who asks.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Applicant {
    /// The name, as on the identity paper.
    pub name: String,
    /// National id or iqama.
    pub national_id: Option<NationalId>,
    /// Another identity paper, where there is no national id.
    pub paper: Option<Paper>,
    /// The telephone.
    pub phone: Option<Phone>,
    /// The language in which to write to them; else the register's.
    pub language: Option<Lang>,
    /// The birth date, in the calendar in which it was given.
    pub birth: Option<WrittenDate>,
    /// Where the person lives.
    pub address: Option<String>,
    /// The group of people, as the catalogue names it.
    pub segment: Option<String>,
    /// How many live in the household.
    pub household: Option<u32>,
    /// The household's riyals a month.
    pub income: Option<Money>,
    /// Where money would go.
    pub iban: Option<Iban>,
    /// The member of staff or committee to whom the person is related, who then stands aside.
    pub relation: Option<StaffId>,
}

/// Who benefits, where that is not the applicant.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Dependent {
    /// The name.
    pub name: Option<String>,
    /// National id or iqama.
    pub national_id: Option<NationalId>,
    /// The birth date.
    pub birth: Option<WrittenDate>,
    /// What the person is to the applicant.
    pub relation: Option<String>,
}

impl Case {
    /// Returns one more than the greatest Lamport number of the log.
    pub fn next_n(&self) -> u32 {
        let greatest = self.events.iter().map(|event| event.n).max();
        greatest.unwrap_or(0).saturating_add(1)
    }

    /// Returns what was said at intake about who the person is.
    pub fn ties(&self) -> Option<&Ties> {
        self.events.iter().find_map(|event| {
            if let Act::Intake(ties) = &event.act {
                Some(ties)
            } else {
                None
            }
        })
    }

    /// Returns this case with one more event, in its place.
    pub fn with(&self, event: Event) -> Self {
        let mut case = self.clone();
        case.events.push(event);
        case.sort();
        case
    }

    /// Puts the events in order of (`n`, `id`), which every clone computes alike.
    pub fn sort(&mut self) {
        self.events.sort_by_key(|event| (event.n, event.id));
    }
}
