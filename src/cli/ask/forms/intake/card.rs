//! What is shown before somebody decides: the request as a whole, or a case that may be the same person's.

use crate::cli::ask::forms::intake::At;
use crate::domain::case::Header;
use crate::domain::field::{Common, Field, filled_fields};
use crate::domain::id::CaseId;
use crate::domain::service::Gate;
use crate::domain::view::View;
use crate::domain::workflow::papers::{NATIONAL_ID, own_paper};
use crate::locale::ask::beside;
use crate::locale::ask::intake::IntakeAsk;
use crate::locale::heading::Heading;
use crate::report::matches::probe::Reason;

/// What is shown of a case that may be the same person's.
const OF_MATCH: &[Common] = &[
    Common::Name,
    Common::NationalId,
    Common::Phone,
    Common::Address,
    Common::Service,
    Common::Summary,
];

/// Returns the request as far as it is known, and the papers that it will need.
pub(super) fn request(at: &At<'_>) -> Vec<(String, String)> {
    let (words, header) = (at.trial.words(), &at.header);
    let mut fields = Vec::new();
    if at.answers.has("--kind") {
        fields.push((words.heading(Heading::Kind), words.kind(header.kind)));
    }
    let mut answers = Vec::new();
    for field in filled_fields(header) {
        let value = value(at, &field, header);
        match &field {
            // Questions are long, and as labels would push everything else aside.
            Field::Answer(key) => {
                let question = words.question(header.service.as_deref(), key);
                answers.push(format!("{question} {value}"));
            }
            Field::Common(Common::Channel) if !at.answers.has("--channel") => {}
            Field::Common(Common::Origin) => {}
            Field::Common(_) => fields.push((words.field(&field), value)),
        }
    }
    if !answers.is_empty() {
        fields.push((words.heading(Heading::Questions), answers.join("\n")));
    }
    let same = at.ties.same_as.iter().map(|id| words.ltr(&id.to_string()));
    fields.extend(same.map(|id| (words.heading(Heading::SameAs), id)));
    let other = at.ties.not_same.iter().map(|said| words.not_same(said));
    fields.extend(other.map(|said| (words.heading(Heading::NotSame), said)));
    let papers = papers(at);
    if !papers.is_empty() {
        fields.push((at.say(&IntakeAsk::Papers), words.list(&papers)));
    }
    fields
}

/// Returns a case that may be the same person's, and why it may.
pub(super) fn of_case(
    at: &At<'_>,
    id: CaseId,
    reasons: &[Reason],
) -> Option<Vec<(String, String)>> {
    let case = at.cases.iter().find(|case| case.header.id == id)?;
    let (words, header) = (at.trial.words(), &case.header);
    let mut fields = vec![
        (
            words.heading(Heading::Id),
            beside(&[
                words.ltr(&header.id.to_string()),
                words.stage(View::of(case).stage),
            ]),
        ),
        (
            words.heading(Heading::Received),
            words.moment(header.received),
        ),
    ];
    let filled = OF_MATCH.iter().map(|common| Field::Common(*common));
    let filled = filled.filter(|field| field.get(header).is_some());
    fields.extend(filled.map(|field| (words.field(&field), value(at, &field, header))));
    let reasons = words.list(&words.likenesses(reasons));
    fields.push((at.say(&IntakeAsk::Why), reasons));
    Some(fields)
}

fn value(at: &At<'_>, field: &Field, header: &Header) -> String {
    let raw = field.get(header).unwrap_or_default();
    at.trial.words().held(field, &raw, header)
}

/// The papers that verification will wait for; whoever has no national id shows the paper that they have.
fn papers(at: &At<'_>) -> Vec<String> {
    let catalogue = &at.trial.register.office.catalogue;
    let service = at.header.service.as_deref();
    let service = service.and_then(|id| catalogue.service(id));
    let required = service
        .into_iter()
        .flat_map(|it| it.required_at(Gate::Verify));
    let words = at.trial.words();
    let own = own_paper(&at.header.applicant);
    let document = |document: &str| {
        let shows_own = document == NATIONAL_ID && catalogue.document(own).is_some();
        words.document(if shows_own { own } else { document })
    };
    required.map(|paper| document(&paper.document)).collect()
}
