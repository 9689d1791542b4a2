//! `bmf services`: what can be asked for, and what each service needs.

use crate::cli::context::Context;
use crate::cli::error::Failure;
use crate::cli::listing;
use crate::cli::options::FormatOption;
use crate::domain::label::Label;
use crate::domain::service::{AnswerType, Choice, Gate, Question, Service};
use crate::locale::Locale;
use crate::locale::heading::Heading;
use crate::render::card;
use crate::render::json::{FORMAT, merge};
use serde_json::{Value, json};

/// Show the services and their checklists
#[derive(Debug, clap::Args)]
#[command(after_help = "bmf services tuition-aid")]
pub(crate) struct Args {
    /// Only this service, with its conditions, papers and questions
    #[arg(value_name = "SERVICE")]
    service: Option<String>,
}

pub(crate) fn run(context: &mut Context<'_>, args: &Args) -> Result<(), Failure> {
    let register = context.register()?;
    let catalogue = &register.office.catalogue;
    let words = context.words(&register);
    let json = context.globals.format == FormatOption::Json;
    match &args.service {
        Some(id) => {
            let service = catalogue.service(id).ok_or_else(|| Failure::NotOnList {
                name: "SERVICE".to_owned(),
                found: id.clone(),
                known: catalogue
                    .services
                    .iter()
                    .map(|service| service.id.clone())
                    .collect(),
            })?;
            if json {
                let mut value = json!({ "format": FORMAT });
                merge(&mut value, service_json(service));
                context.ui.json(&value)
            } else {
                let layout = listing::layout(context);
                context.ui.print(&card(&checklist(service, &words), layout))
            }
        }
        None if json => {
            let rows: Vec<Value> = catalogue.services.iter().map(service_json).collect();
            context.ui.json(&json!({ "format": FORMAT, "rows": rows }))
        }
        None => {
            let names = catalogue
                .services
                .iter()
                .map(|service| (words.ltr(&service.id), words.service(&service.id)));
            let names: Vec<_> = names.collect();
            let layout = listing::layout(context);
            context.ui.print(&card(&names, layout))
        }
    }
}

fn checklist(service: &Service, words: &Locale<'_>) -> Vec<(String, String)> {
    let mut fields = vec![
        (words.heading(Heading::Service), words.service(&service.id)),
        (
            words.heading(Heading::About),
            words.lang.of(&service.about).to_owned(),
        ),
        (
            words.heading(Heading::Conditions),
            words.lang.of(&service.conditions).to_owned(),
        ),
    ];
    for gate in Gate::ALL {
        let papers: Vec<String> = service
            .required_at(*gate)
            .map(|paper| {
                format!(
                    "{} ({})",
                    words.document(&paper.document),
                    words.ltr(&paper.document)
                )
            })
            .collect();
        if !papers.is_empty() {
            fields.push((words.gate(*gate), papers.join("\n")));
        }
    }
    let questions: Vec<String> = service
        .questions
        .iter()
        .map(|question| {
            let mark = if question.required { " *" } else { "" };
            let key = words.ltr(&format!("answers.{}", question.key));
            format!("{} ({key}){mark}", words.lang.of(&question.ask))
        })
        .collect();
    if !questions.is_empty() {
        fields.push((words.heading(Heading::Questions), questions.join("\n")));
    }
    fields
}

fn service_json(service: &Service) -> Value {
    let papers = service.requirements.iter().map(|paper| {
        json!({
            "document": paper.document,
            "at": paper.gate.name(),
            "expires": paper.expires,
        })
    });
    json!({
        "id": service.id,
        "ar": service.name.ar,
        "en": service.name.en,
        "about": label_json(&service.about),
        "conditions": label_json(&service.conditions),
        "measure": service.measure.name(),
        "requirements": papers.collect::<Vec<_>>(),
        "questions": service.questions.iter().map(question_json).collect::<Vec<_>>(),
    })
}

fn question_json(question: &Question) -> Value {
    let (form, choices): (&str, &[Choice]) = match &question.answer {
        AnswerType::Text => ("text", &[]),
        AnswerType::Number => ("number", &[]),
        AnswerType::Date => ("date", &[]),
        AnswerType::Choice(choices) => ("choice", choices),
    };
    let choices = choices
        .iter()
        .map(|choice| json!({ "id": choice.id, "ar": choice.label.ar, "en": choice.label.en }));
    json!({
        "key": question.key,
        "ar": question.ask.ar,
        "en": question.ask.en,
        "type": form,
        "choices": choices.collect::<Vec<_>>(),
        "required": question.required,
    })
}

fn label_json(label: &Label) -> Value {
    json!({ "ar": label.ar, "en": label.en })
}
