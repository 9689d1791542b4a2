//! What is answered, and how (clauses S1, S3, O6a).

use crate::cli::ask::forms::step::At;
use crate::cli::ask::forms::verbs::Asked;
use crate::cli::ask::question::{Choice, Question};
use crate::domain::event::act::Act;
use crate::domain::view;
use crate::locale::ask::step::StepAsk;
use crate::render::cut;

/// The columns that a question has under the line of its answer.
const ROOM: usize = 50;

pub(super) fn questions(at: &At<'_>) -> Asked {
    let open: Vec<&view::Question<'_>> = at.view.open_questions().collect();
    let mut asked = Vec::new();
    if open.len() + usize::from(at.view.referral.is_some()) > 1 {
        asked.extend(which(at, &open));
    }
    let answer = at.text("--text", &StepAsk::Answer);
    asked.push(match subject(at, &open) {
        Some(words) => answer.hinted(at.say(&StepAsk::WasAsked(&cut(words, ROOM)))),
        None => answer,
    });
    let corrected = Choice {
        value: "corrected".to_owned(),
        words: vec!["--misconception".to_owned()],
        ..at.silent(&StepAsk::Corrected)
    };
    let choices = vec![at.silent(&StepAsk::NoMisconception), corrected];
    asked.push(at.one("--misconception", &StepAsk::Misconception, choices));
    Ok(asked)
}

/// Everything at once, or one of the questions.
fn which(at: &At<'_>, open: &[&view::Question<'_>]) -> Option<Question> {
    let one = |question: &&view::Question<'_>| {
        let number = question.number.to_string();
        let label = format!(
            "{}: {}",
            at.words.ltr(&number),
            at.words.free(question.text)
        );
        Choice::of_flag("--question", &number, label)
    };
    let all = std::iter::once(at.silent(&StepAsk::AllOpen));
    let choices = all.chain(open.iter().map(one)).collect();
    (!open.is_empty()).then(|| at.one("--question", &StepAsk::WhichQuestion, choices))
}

/// Returns the one thing that is answered, in the words in which it was asked; `None` where there are several.
fn subject<'v>(at: &'v At<'_>, open: &[&view::Question<'v>]) -> Option<&'v str> {
    if let Some(number) = at.answers.value("--question").filter(|it| !it.is_empty()) {
        let chosen = open.iter().find(|it| it.number.to_string() == number);
        return chosen.map(|question| question.text);
    }
    match (open, at.view.referral.map(|event| &event.act)) {
        ([], Some(Act::Refer { reason })) => Some(reason),
        ([], _) => Some(&at.case.header.summary),
        ([only], None) => Some(only.text),
        _ => None,
    }
}
