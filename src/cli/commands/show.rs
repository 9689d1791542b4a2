//! `bmf show`: one case, and its next step.

use crate::cli::context::Context;
use crate::cli::error::Failure;
use crate::cli::listing;
use crate::cli::options::FormatOption;
use crate::cli::record::load;
use crate::cli::say;
use crate::domain::case::Case;
use crate::domain::field::{Field, filled_fields};
use crate::domain::view::View;
use crate::domain::workflow::next::due;
use crate::locale::Locale;
use crate::locale::heading::Heading;
use crate::locale::message::Message;
use crate::locale::notice::Notice;
use crate::render::card;
use crate::render::case::case_json;

/// Show a case and its next step
#[derive(Debug, clap::Args)]
#[command(after_help = "bmf show 42")]
pub(crate) struct Args {
    /// The case, by its id or a short form
    pub(crate) case: String,
}

pub(crate) fn run(context: &mut Context<'_>, args: &Args) -> Result<(), Failure> {
    let register = context.register()?;
    let loaded = load(&register, &args.case)?;
    let case = &loaded.file.case;
    if context.globals.format == FormatOption::Json {
        let value = case_json(case, &register.office, &register.policy);
        return context.ui.json(&value);
    }
    let words = context.words(&register);
    let fields = fields(case, &words);
    let layout = listing::layout(context);
    context.ui.print(&card(&fields, layout))?;
    let mut text = String::new();
    let view = View::of(case);
    if let Some(due) = due(&view, &register.policy)
        && view.decision.is_none()
    {
        text.push_str(&words.say(&Message::Notice(&Notice::AnswerDue(due))));
        text.push('\n');
    }
    for question in view.open_questions() {
        text.push_str(&words.say(&Message::Notice(&Notice::OpenQuestion {
            number: question.number,
            text: question.text,
        })));
        text.push('\n');
    }
    text.push_str(&say::standing(&words, case));
    if !context.globals.quiet {
        let steps = say::next_steps(&words, &register, case, 3);
        text.extend(steps.iter().map(|line| format!("\n{line}")));
    }
    context.ui.line(&text)
}

fn fields(case: &Case, words: &Locale<'_>) -> Vec<(String, String)> {
    let header = &case.header;
    let view = View::of(case);
    let mut fields = vec![
        (
            words.heading(Heading::Id),
            words.ltr(&header.id.to_string()),
        ),
        (words.heading(Heading::Kind), words.kind(header.kind)),
        (
            words.heading(Heading::Received),
            words.moment(header.received),
        ),
    ];
    for field in filled_fields(header) {
        let raw = field.get(header).unwrap_or_default();
        let label = match &field {
            Field::Common(_) => words.field(&field),
            Field::Answer(key) => words.question(header.service.as_deref(), key),
        };
        fields.push((label, words.held(&field, &raw, header)));
    }
    if let Some(ties) = case.ties() {
        let same = ties.same_as.iter().map(|id| words.ltr(&id.to_string()));
        fields.extend(same.map(|id| (words.heading(Heading::SameAs), id)));
        let other = ties.not_same.iter().map(|said| words.not_same(said));
        fields.extend(other.map(|said| (words.heading(Heading::NotSame), said)));
    }
    if let Some(number) = view.beneficiary {
        fields.push((words.heading(Heading::BeneficiaryNumber), words.ltr(number)));
    }
    if let Some(need) = view.need {
        fields.push((words.heading(Heading::Need), words.urgency(need)));
    }
    if !view.papers.is_empty() {
        let papers: Vec<String> = view
            .papers
            .iter()
            .map(|seen| words.document(&seen.paper.document))
            .collect();
        fields.push((words.heading(Heading::Sighted), words.list(&papers)));
    }
    if let Some((_, decision)) = view.decision {
        let outcome = words.outcome(decision.outcome.kind());
        let session = words.ltr(&decision.session.to_string());
        fields.push((
            words.heading(Heading::Decision),
            format!("{outcome} ({session})"),
        ));
    }
    if let Some(remaining) = view.remaining {
        fields.push((words.heading(Heading::Remaining), words.grant(remaining)));
    }
    fields
}
