//! What is wrong with a written record, in English.

use crate::domain::problem::Problem;
use crate::locale::Locale;

pub(super) fn say(to: &Locale<'_>, problem: &Problem) -> String {
    match problem {
        Problem::NotUtf8 => "The file is not text in UTF-8.".to_owned(),
        Problem::Syntax(words) => {
            format!("The file is not valid TOML: {}.", to.free(trimmed(words)))
        }
        Problem::NewerFormat(format) => {
            format!("The file is written in format {format}, which needs a newer version of bmf.")
        }
        Problem::UnknownKey { key, nearest: None } => {
            format!("There is no key {} here.", to.code(key))
        }
        Problem::UnknownKey {
            key,
            nearest: Some(nearest),
        } => {
            format!(
                "There is no key {} here; did you mean {}?",
                to.code(key),
                to.code(nearest)
            )
        }
        Problem::MissingKey(key) => format!("The key {} is missing.", to.code(key)),
        Problem::WrongType { key, expected } => {
            format!(
                "The value of {} is of the wrong type; it should be {}.",
                to.code(key),
                to.expected(*expected)
            )
        }
        Problem::UnknownName { key, found, known } => format!(
            "{} is not a value of {}; the values are {}.",
            to.code(found),
            to.code(key),
            to.list(&to.codes(known))
        ),
        Problem::Value { key, why } => {
            format!(
                "The value of {} is not accepted. {}",
                to.code(key),
                to.value(why)
            )
        }
        Problem::DuplicateEvent(id) => format!("The event {} stands here twice.", to.code(id)),
        Problem::OutOfOrder(id) => format!(
            "The event {} stands in the wrong place: events are in order of “n”, then of “id”.",
            to.code(id)
        ),
        Problem::MissingClause(clause) => {
            format!(
                "The policy lacks the clause {}, on which rules rest.",
                to.code(clause)
            )
        }
        Problem::Template(words) => {
            format!("The template is faulty: {}.", to.free(trimmed(words)))
        }
        Problem::NoSuchValue { name, known } => format!(
            "The template has no value {}; its values are {}.",
            to.code(name),
            to.list(&to.codes(known))
        ),
        Problem::Endless => "The template runs on without end and was stopped.".to_owned(),
    }
}

fn trimmed(words: &str) -> &str {
    words.trim().trim_end_matches('.')
}
