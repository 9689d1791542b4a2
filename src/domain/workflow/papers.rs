//! Papers and information: what the service needs and what was shown (clauses S2, S6).

use crate::domain::case::{Applicant, Case, Header};
use crate::domain::event::Event;
use crate::domain::event::act::{Act, Sighted};
use crate::domain::field::{Common, Field};
use crate::domain::office::Office;
use crate::domain::refusal::Obstacle;
use crate::domain::service::{Gate, Service};
use crate::domain::view::View;
use crate::domain::workflow::Asked;
use chrono::NaiveDate;

/// The kind of document that a catalogue asks for where it means whatever identity paper a person has.
pub const NATIONAL_ID: &str = "national-id";

/// Returns the kind of document by which this person shows who they are.
pub fn own_paper(applicant: &Applicant) -> &'static str {
    match (&applicant.national_id, &applicant.paper) {
        (Some(id), _) if id.is_citizen() => NATIONAL_ID,
        (Some(_), _) => "iqama",
        (None, Some(paper)) => paper.kind().name(),
        (None, None) => NATIONAL_ID,
    }
}

/// Returns the required papers of this gate that nobody has sighted, counting those in hand now.
pub fn missing(
    case: &Case,
    view: &View<'_>,
    office: &Office,
    gate: Gate,
    in_hand: &[Sighted],
) -> Vec<String> {
    let Some(service) = service(&case.header, office) else {
        return Vec::new();
    };
    let shown = |document: &str| {
        let before = view.papers.iter().map(|seen| seen.paper);
        before
            .chain(in_hand)
            .any(|paper| serves(&case.header, &paper.document, document))
    };
    service
        .required_at(gate)
        .filter(|requirement| !shown(&requirement.document))
        .map(|requirement| requirement.document.clone())
        .collect()
}

/// Returns the information that must be there before data can be verified (clause S2).
pub fn missing_information(header: &Header, office: &Office) -> Vec<Field> {
    let applicant = &header.applicant;
    let mut fields = Vec::new();
    if applicant.national_id.is_none() && applicant.paper.is_none() {
        fields.push(Field::Common(Common::NationalId));
    }
    if applicant.phone.is_none() {
        fields.push(Field::Common(Common::Phone));
    }
    match service(header, office) {
        None => fields.push(Field::Common(Common::Service)),
        Some(service) => fields.extend(
            service
                .questions
                .iter()
                .filter(|question| question.required && !header.answers.contains_key(&question.key))
                .map(|question| Field::Answer(question.key.clone())),
        ),
    }
    fields
}

/// Returns the obstacles to calling a verification whole.
pub(super) fn sign_off(asked: &Asked<'_>) -> Vec<Obstacle> {
    if asked.past || matches!(asked.event.act, Act::Verify { partial: true, .. }) {
        return Vec::new();
    }
    let fields = missing_information(&asked.case.header, asked.rules.office);
    let information = (!fields.is_empty()).then_some(Obstacle::InformationMissing { fields });
    let papers = missing_at(asked, Gate::Verify);
    information.into_iter().chain(papers).collect()
}

/// Returns the papers that this gate still waits for, as an obstacle.
pub(super) fn missing_at(asked: &Asked<'_>, gate: Gate) -> Option<Obstacle> {
    let documents = missing(
        asked.case,
        asked.view,
        asked.rules.office,
        gate,
        in_hand(asked.event),
    );
    (!documents.is_empty()).then_some(Obstacle::PapersMissing { documents })
}

/// Returns the papers in hand that were out of date on the day they were shown.
///
/// Later expiry is harmless: the policy asks for validity "at the time of submission".
pub(super) fn invalid(asked: &Asked<'_>) -> Vec<Obstacle> {
    let service = service(&asked.case.header, asked.rules.office);
    let shown = asked.event.day();
    in_hand(asked.event)
        .iter()
        .filter_map(|paper| fault(paper, shown, service, &asked.case.header))
        .collect()
}

fn fault(
    paper: &Sighted,
    shown: NaiveDate,
    service: Option<&Service>,
    header: &Header,
) -> Option<Obstacle> {
    let document = paper.document.clone();
    match paper.expires {
        Some(expired) if expired < shown => Some(Obstacle::PaperExpired {
            document,
            expired,
            shown,
        }),
        Some(_) => None,
        None => service?
            .requirements
            .iter()
            .any(|need| need.expires && serves(header, &paper.document, &need.document))
            .then_some(Obstacle::ExpiryMissing { document }),
    }
}

/// Returns whether this paper does for that requirement.
///
/// Whoever has no national id shows the identity paper that they have: a
/// resident the iqama, others what the header records.
fn serves(header: &Header, shown: &str, required: &str) -> bool {
    if shown == required {
        return true;
    }
    required == NATIONAL_ID && shown == own_paper(&header.applicant)
}

fn in_hand(event: &Event) -> &[Sighted] {
    let (Act::Verify { sighted, .. } | Act::Register { sighted, .. }) = &event.act else {
        return &[];
    };
    sighted
}

fn service<'a>(header: &Header, office: &'a Office) -> Option<&'a Service> {
    let id = header.service.as_deref()?;
    office.catalogue.service(id)
}
