//! The door to the prompts: the only place that knows the library behind them.
//!
//! Questions go to standard error, so that standard output stays the result's. Every word is ours, in the person's
//! language; Esc goes a question back, Ctrl-C leaves.

use crate::cli::ask::question::{Answer, Choice, Judge, Kind, Question, SEPARATOR, Verdict};
use crate::cli::context::Context;
use crate::cli::error::Failure;
use crate::cli::terminals::Bidi;
use crate::domain::office::Lang;
use crate::domain::text::fold;
use crate::locale::Locale;
use crate::locale::ask::Ask;
use crate::locale::message::Message;
use crate::render::bidi::visual;
use crate::render::{cut, width};
use inquire::autocompletion::Replacement;
use inquire::list_option::ListOption;
use inquire::ui::{RenderConfig, Styled};
use inquire::validator::Validation;
use inquire::{Autocomplete, CustomUserError, InquireError, MultiSelect, Select, Text};
use std::rc::Rc;

/// How many choices are shown at a time.
const PAGE: usize = 9;
/// How wide a terminal is that does not say so.
const COLUMNS: usize = 80;
/// The columns before a choice: the pointer and the box to tick.
const BEFORE: usize = 7;

/// The terminal, as far as questions go.
pub(crate) struct Door {
    lang: Lang,
    colour: bool,
    /// The columns of the terminal, as far as they are known.
    columns: usize,
    /// Orders and joins Arabic for a terminal that does not; what is being typed stays as the terminal shows it.
    order: fn(&str) -> String,
}

/// What came back.
pub(crate) enum Reply {
    /// An answer.
    Given(Answer),
    /// The question before this one, please.
    Back,
}

impl Door {
    /// Returns the door in the language of this call.
    pub(crate) fn of(context: &Context<'_>) -> Self {
        Self {
            lang: context.lang,
            colour: context.ui.looks.colours_err,
            columns: context.ui.width().unwrap_or(COLUMNS),
            order: match context.ui.looks.bidi {
                Bidi::Reorder => visual,
                Bidi::Terminal => str::to_owned,
            },
        }
    }

    /// Asks; `old` is what was answered before.
    ///
    /// # Errors
    ///
    /// The person left, or the terminal is gone.
    pub(crate) fn put(&self, question: &Question, old: Option<&Answer>) -> Result<Reply, Failure> {
        let answer = match &question.kind {
            Kind::Line {
                judge,
                optional,
                start,
            } => {
                let old = old.map(|old| old.values.first().map_or("", String::as_str));
                self.line(question, judge, *optional, old.unwrap_or(start))
                    .map(|raw| question.line_answer(&raw))
            }
            Kind::One(choices) => {
                let at = old.and_then(|old| {
                    let is_old = |choice: &Choice| old.values.first() == Some(&choice.value);
                    choices.iter().position(is_old)
                });
                self.one(question, choices, at.unwrap_or_default())
                    .map(|chosen| question.choice_answer(&[chosen]))
            }
            Kind::Any(choices, ticked) => {
                let ticked = match old {
                    Some(old) => places(choices, &old.values),
                    None => ticked.clone(),
                };
                self.any(question, choices, &ticked, Rc::new(|_| None))
                    .map(|chosen| question.choice_answer(&chosen))
            }
            Kind::Enough { choices, judge } => {
                let ticked = match old {
                    Some(old) => places(choices, &old.values),
                    None => (0..choices.len()).collect(),
                };
                self.any(question, choices, &ticked, Rc::clone(judge))
                    .map(|chosen| question.choice_answer(&chosen))
            }
        };
        match answer {
            Ok(answer) => Ok(Reply::Given(answer)),
            Err(InquireError::OperationCanceled) => Ok(Reply::Back),
            Err(InquireError::OperationInterrupted) => Err(Failure::Stopped),
            Err(
                InquireError::IO(_)
                | InquireError::NotTTY
                | InquireError::InvalidConfiguration(_)
                | InquireError::Custom(_),
            ) => Err(Failure::Input),
        }
    }

    fn line(
        &self,
        question: &Question,
        judge: &Judge,
        optional: bool,
        start: &str,
    ) -> Result<String, InquireError> {
        let skips = optional && !question.means_empty();
        let keys = self.hint(question, if skips { Ask::SkipKeys } else { Ask::LineKeys });
        let order = self.order;
        let (asked, needed) = (judge.clone(), order(&self.say(&Ask::Needed)));
        let validator = move |raw: &str| -> Result<Validation, CustomUserError> {
            if raw.trim().is_empty() {
                return Ok(if optional {
                    Validation::Valid
                } else {
                    Validation::Invalid(needed.clone().into())
                });
            }
            Ok(match asked(raw) {
                Verdict::Understood(_) => Validation::Valid,
                Verdict::Refused(why) => Validation::Invalid(order(&why).into()),
            })
        };
        Text::new(&order(&question.text))
            .with_initial_value(start)
            .with_help_message(&keys)
            .with_autocomplete(Echo(judge.clone(), order))
            .with_formatter(&|raw| order(raw))
            .with_validator(validator)
            .with_render_config(self.looks())
            .prompt()
    }

    fn one(
        &self,
        question: &Question,
        choices: &[Choice],
        at: usize,
    ) -> Result<Choice, InquireError> {
        let keys = self.hint(question, Ask::OneKeys);
        let labels = self.labels(choices);
        let folded = folded(choices);
        let chosen = Select::new(&(self.order)(&question.text), labels)
            .with_starting_cursor(at)
            .with_page_size(PAGE)
            .with_scorer(&|typed, _, _, at| fits(typed, folded.get(at)?))
            .with_formatter(&|chosen| self.beside(question, chosen.value))
            .with_help_message(&keys)
            .with_render_config(self.looks())
            .raw_prompt()?;
        choice(choices, chosen.index)
    }

    fn any(
        &self,
        question: &Question,
        choices: &[Choice],
        ticked: &[usize],
        judge: Rc<dyn Fn(usize) -> Option<String>>,
    ) -> Result<Vec<Choice>, InquireError> {
        let keys = self.hint(question, Ask::AnyKeys);
        let labels = self.labels(choices);
        let folded = folded(choices);
        let order = self.order;
        let validator =
            move |chosen: &[ListOption<&String>]| -> Result<Validation, CustomUserError> {
                Ok(match judge(chosen.len()) {
                    None => Validation::Valid,
                    Some(why) => Validation::Invalid(order(&why).into()),
                })
            };
        let chosen = MultiSelect::new(&(self.order)(&question.text), labels)
            .with_validator(validator)
            .with_default(ticked)
            .with_page_size(PAGE)
            .with_scorer(&|typed, _, _, at| fits(typed, folded.get(at)?))
            .with_formatter(&|chosen| {
                // The labels have been ordered already, each for itself.
                let labels: Vec<&str> = chosen.iter().map(|it| it.value.as_str()).collect();
                self.beside(question, &labels.join(SEPARATOR))
            })
            .with_help_message(&keys)
            .with_render_config(self.looks())
            .raw_prompt()?;
        let chosen = chosen.into_iter();
        chosen.map(|it| choice(choices, it.index)).collect()
    }

    /// Returns the choices as they are shown: a line each, whatever they hold.
    fn labels(&self, choices: &[Choice]) -> Vec<String> {
        let room = self.columns.saturating_sub(BEFORE);
        let labels = choices
            .iter()
            .map(|choice| (self.order)(&cut(&choice.label, room)));
        labels.collect()
    }

    /// Returns an answer as it stays beside its question, in the same line.
    fn beside(&self, question: &Question, answer: &str) -> String {
        let room = self.columns.saturating_sub(BEFORE + width(&question.text));
        cut(answer, room)
    }

    fn hint(&self, question: &Question, keys: Ask<'_>) -> String {
        let keys = self.say(&keys);
        let hint = match &question.hint {
            Some(hint) => format!("{hint} · {keys}"),
            None => keys,
        };
        (self.order)(&hint)
    }

    fn say(&self, ask: &Ask<'_>) -> String {
        Locale::new(self.lang).say(&Message::Ask(ask))
    }

    fn looks(&self) -> RenderConfig<'static> {
        let looks = if self.colour {
            RenderConfig::default_colored()
        } else {
            RenderConfig::empty()
        };
        looks.with_canceled_prompt_indicator(Styled::new("↩"))
    }
}

/// Says under the line how it is understood so far.
#[derive(Clone)]
struct Echo(Judge, fn(&str) -> String);

impl Autocomplete for Echo {
    fn get_suggestions(&mut self, typed: &str) -> Result<Vec<String>, CustomUserError> {
        if typed.trim().is_empty() {
            return Ok(Vec::new());
        }
        let said = match (self.0)(typed) {
            Verdict::Understood(how) => how.map(|how| format!("✓ {how}")),
            Verdict::Refused(why) => Some(format!("… {why}")),
        };
        Ok(said.iter().map(|said| (self.1)(said)).collect())
    }

    fn get_completion(
        &mut self,
        _: &str,
        _: Option<String>,
    ) -> Result<Replacement, CustomUserError> {
        Ok(Replacement::None)
    }
}

/// Returns what each choice is found by: what is read of it and what is kept, as readers fold letters.
fn folded(choices: &[Choice]) -> Vec<String> {
    let found_by = |choice: &Choice| fold(&format!("{} {}", choice.label, choice.value));
    choices.iter().map(found_by).collect()
}

/// Whether a choice holds what was typed.
fn fits(typed: &str, folded: &str) -> Option<i64> {
    fold(typed)
        .split_whitespace()
        .all(|word| folded.contains(word))
        .then_some(0)
}

fn choice(choices: &[Choice], at: usize) -> Result<Choice, InquireError> {
    let chosen = choices.get(at).cloned();
    chosen.ok_or(InquireError::OperationCanceled)
}

fn places(choices: &[Choice], values: &[String]) -> Vec<usize> {
    let ticked = |(_, choice): &(usize, &Choice)| values.contains(&choice.value);
    let places = choices.iter().enumerate().filter(ticked);
    places.map(|(place, _)| place).collect()
}
