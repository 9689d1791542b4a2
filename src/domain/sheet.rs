//! The papers that are printed: what each of them tells of, and when there is something to tell.
//!
//! A sheet that tells of something that was done bears the number of that event. The event is given once, is recorded and
//! never changes; so a sheet that is printed again, at whatever desk, has the number that it had (clause H1).

use crate::domain::case::{Case, CaseKind};
use crate::domain::event::Event;
use crate::domain::event::kind::EventKind;
use crate::domain::id::{CaseId, EventId};
use crate::domain::named::named;
use crate::domain::office::Lang;
use crate::domain::view::View;
use std::fmt;

named! {
    /// A paper that is printed, by the name of its template.
    pub enum Sheet {
        /// The beneficiary support request, filled or blank (clause R3).
        Form = "form",
        /// What the applicant takes home: the request is here, under this number (clause S1).
        Receipt = "receipt",
        /// The applicant answers for the data (clause S4).
        Declaration = "declaration",
        /// The committee's answer (clause S5b).
        Decision = "decision",
        /// That a service, or a part of it, was handed over (clause S7).
        Delivery = "delivery",
        /// The minutes of a sitting (clause S5b).
        Minutes = "minutes",
        /// What to bring and to know for a service (clause S2).
        Checklist = "checklist",
    }
}

named! {
    /// The languages of a sheet.
    pub enum Languages {
        /// Arabic.
        Ar = "ar",
        /// English.
        En = "en",
        /// Arabic, with English beside it.
        Both = "both",
    }
}

impl Languages {
    /// Returns each language, in the order in which they stand.
    pub fn list(self) -> &'static [Lang] {
        match self {
            Self::Ar => &[Lang::Ar],
            Self::En => &[Lang::En],
            Self::Both => &[Lang::Ar, Lang::En],
        }
    }

    /// Returns the languages for a reader of one of them.
    ///
    /// The association writes Arabic; who reads English gets it beside that, where the register does not write English.
    pub fn of(reader: Option<Lang>, register: Lang) -> Self {
        match (register, reader) {
            (Lang::Ar, None | Some(Lang::Ar)) => Self::Ar,
            (Lang::En, None | Some(Lang::En)) => Self::En,
            (Lang::Ar, Some(Lang::En)) | (Lang::En, Some(Lang::Ar)) => Self::Both,
        }
    }
}

/// What a sheet about a case tells of.
#[derive(Clone, Copy, Debug)]
pub enum Subject<'a> {
    /// The request as it stands.
    Request,
    /// Something that was done.
    Event(&'a Event),
}

/// Why a sheet about a case cannot be printed.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Unprintable {
    /// What it would tell of has not been done, or not at this kind of request.
    NotDone,
    /// The event that was named is none of those that it can tell of.
    OtherEvent(Vec<EventId>),
}

impl Sheet {
    /// The papers of one case.
    pub const OF_A_CASE: &[Self] = &[
        Self::Form,
        Self::Receipt,
        Self::Declaration,
        Self::Decision,
        Self::Delivery,
    ];

    /// The papers that can be had without a case.
    pub const APART: &[Self] = &[Self::Form, Self::Minutes, Self::Checklist];

    /// Returns what the sheet tells of in this case: of the event that is named, else of the last one that counts.
    ///
    /// While a case is disputed nobody can say which decision holds, so nothing is told of one.
    ///
    /// # Errors
    ///
    /// There is nothing to tell, or the event that is named is of another kind.
    pub fn subject<'a>(
        self,
        case: &'a Case,
        view: &View<'a>,
        named: Option<EventId>,
    ) -> Result<Subject<'a>, Unprintable> {
        let told = self.told_of();
        let disputed = view.is_disputed() && self != Self::Receipt;
        let events = case.events.iter();
        let counting: Vec<&Event> = events
            .filter(|event| Some(event.kind()) == told && view.counts(event) && !disputed)
            .collect();
        if let Some(named) = named {
            let ids = || counting.iter().map(|event| event.id).collect();
            let found = counting.iter().find(|event| event.id == named);
            return match found {
                Some(event) => Ok(Subject::Event(event)),
                None if counting.is_empty() => Err(Unprintable::NotDone),
                None => Err(Unprintable::OtherEvent(ids())),
            };
        }
        let last = match self {
            Self::Form => return Ok(Subject::Request),
            // Before it is signed, it is what the person is asked to sign.
            Self::Declaration if case.header.kind == CaseKind::Support => {
                let signed = view.declared.map(|signed| Subject::Event(signed.event));
                return Ok(signed.unwrap_or(Subject::Request));
            }
            Self::Declaration | Self::Minutes | Self::Checklist => None,
            Self::Decision if disputed => None,
            // After a reopening the decision before it no longer holds.
            Self::Decision => view.decision.map(|(event, _)| event),
            Self::Receipt | Self::Delivery => counting.last().copied(),
        };
        last.map(Subject::Event).ok_or(Unprintable::NotDone)
    }

    /// Returns the kind of event that it tells of.
    fn told_of(self) -> Option<EventKind> {
        match self {
            Self::Receipt => Some(EventKind::Intake),
            Self::Declaration => Some(EventKind::Declare),
            Self::Decision => Some(EventKind::Decide),
            Self::Delivery => Some(EventKind::Deliver),
            Self::Form | Self::Minutes | Self::Checklist => None,
        }
    }
}

/// The number of a sheet: that of its case, and of the event that it tells of.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct SheetNumber {
    /// The case.
    pub case: CaseId,
    /// The event.
    pub event: Option<EventId>,
}

impl SheetNumber {
    /// Returns the number of a sheet that tells of this.
    pub fn of(case: CaseId, subject: Subject<'_>) -> Self {
        let event = match subject {
            Subject::Request => None,
            Subject::Event(event) => Some(event.id),
        };
        Self { case, event }
    }
}

impl fmt::Display for SheetNumber {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self.event {
            None => write!(f, "{}", self.case),
            Some(event) => write!(f, "{}/{event}", self.case),
        }
    }
}
