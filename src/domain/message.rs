//! The messages that are ready for an applicant, and when each of them makes sense.
//!
//! What a message says is a template of the register. Who reads it is not known, for a telephone may be shared: so a
//! message is chosen here by where the case stands, and nothing else of the case goes into it than what it must name.

use crate::domain::case::Case;
use crate::domain::event::kind::EventKind;
use crate::domain::named::named;
use crate::domain::office::Office;
use crate::domain::service::Gate;
use crate::domain::stage::Stage;
use crate::domain::view::View;
use crate::domain::workflow::papers::{NATIONAL_ID, missing, own_paper};
use crate::domain::workflow::table::may_follow;

named! {
    /// A message that is ready, by the name of its template.
    pub enum Template {
        /// The request is here, and this is its number (clause S1).
        Received = "received",
        /// It is before the committee, which answers between these days (clause S5a).
        Committee = "committee",
        /// The committee has answered; the answer itself is told in person (clause S5b).
        Decision = "decision",
        /// Papers are missing (clauses S2, S6).
        Papers = "papers",
        /// Come and collect (clause S7).
        Collect = "collect",
        /// How was our service (clause O6c).
        Satisfaction = "satisfaction",
    }
}

named! {
    /// A way in which a message reaches a person.
    pub enum Way {
        /// WhatsApp, to the mobile number.
        Whatsapp = "whatsapp",
        /// A text message, to the mobile number.
        Sms = "sms",
        /// Electronic mail, to an address that the officer knows.
        Mail = "mail",
    }
}

impl Template {
    /// Returns whether the message makes sense where the case stands; none does while the case is disputed.
    pub fn fits(self, case: &Case, view: &View<'_>, office: &Office) -> bool {
        if view.is_disputed() {
            return false;
        }
        let told = view.told.is_some();
        match self {
            Self::Received => matches!(view.stage, Stage::Received | Stage::Verified),
            Self::Committee => view.stage == Stage::BeforeCommittee,
            Self::Decision => {
                let answered = [Stage::Accepted, Stage::Rejected, Stage::Deferred];
                !told && answered.contains(&view.stage)
            }
            Self::Papers => !awaited_papers(case, view, office).is_empty(),
            Self::Collect => matches!(view.stage, Stage::Registered | Stage::InDelivery),
            Self::Satisfaction => {
                let concluded = may_follow(case.header.kind, view.stage, EventKind::Feedback);
                concluded && view.feedback.is_none() && (told || view.stage != Stage::Rejected)
            }
        }
    }

    /// Returns the messages that make sense where the case stands.
    pub fn fitting(case: &Case, view: &View<'_>, office: &Office) -> Vec<Self> {
        let all = Self::ALL.iter().copied();
        all.filter(|template| template.fits(case, view, office))
            .collect()
    }
}

/// Returns the kinds of paper that the person is to bring now.
///
/// A paper for the registration is asked for once the person knows of the acceptance, not before.
pub fn awaited_papers(case: &Case, view: &View<'_>, office: &Office) -> Vec<String> {
    let gates = match view.stage {
        Stage::Received | Stage::Registered | Stage::InDelivery => &[Gate::Verify],
        Stage::Accepted if view.told.is_some() => Gate::ALL,
        Stage::Accepted
        | Stage::Verified
        | Stage::BeforeCommittee
        | Stage::Deferred
        | Stage::Rejected
        | Stage::Delivered
        | Stage::Answered
        | Stage::Withdrawn
        | Stage::Closed => &[],
    };
    let own = own_paper(&case.header.applicant);
    let named = |document: String| {
        if document == NATIONAL_ID && office.catalogue.document(own).is_some() {
            own.to_owned()
        } else {
            document
        }
    };
    let papers = gates
        .iter()
        .flat_map(|gate| missing(case, view, office, *gate, &[]));
    papers.map(named).collect()
}
