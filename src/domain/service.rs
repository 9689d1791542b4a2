//! What can be asked for: the catalogue of services and what each one needs.
//!
//! The catalogue is data (`bmf.toml`); the association changes it without
//! changing the program.

use crate::domain::calendar::Calendar;
use crate::domain::event::act::Grant;
use crate::domain::label::Label;
use crate::domain::named::named;

named! {
    /// A step by which a requirement must be met.
    pub enum Gate {
        /// Before the request goes to the committee (clause S2).
        Verify = "verify",
        /// Before the beneficiary is registered (clause S6).
        Register = "register",
    }
}

/// A paper that must be sighted.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Requirement {
    /// The kind of document, as the catalogue lists it.
    pub document: String,
    /// The step that waits for it.
    pub gate: Gate,
    /// Whether its expiry date must be noted.
    pub expires: bool,
}

/// The form that an answer takes.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum AnswerType {
    /// Free words.
    Text,
    /// A whole number.
    Number,
    /// A date in either calendar.
    Date,
    /// One of these.
    Choice(Vec<Choice>),
}

/// One value that an answer may take.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Choice {
    /// The value in files.
    pub id: String,
    /// Its name for people.
    pub label: Label,
}

/// A question that this service asks beyond the common ones.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Question {
    /// The key under `[answers]`.
    pub key: String,
    /// The words of the question.
    pub ask: Label,
    /// What an answer looks like.
    pub answer: AnswerType,
    /// Whether verification waits for it (clause S2).
    pub required: bool,
}

named! {
    /// In what a service is granted and delivered.
    pub enum Measure {
        /// Riyals.
        Amount = "amount",
        /// Pieces, places or hours.
        Quantity = "quantity",
    }
}

/// One service of the catalogue.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Service {
    /// The name in files (`tuition-aid`).
    pub id: String,
    /// Its name for people.
    pub name: Label,
    /// What it is.
    pub about: Label,
    /// Who may have it.
    pub conditions: Label,
    /// In what it is granted.
    pub measure: Measure,
    /// The papers it needs.
    pub requirements: Vec<Requirement>,
    /// What it asks.
    pub questions: Vec<Question>,
    /// What the association sets aside for it, year by year; a year has one budget at most.
    pub budgets: Vec<Budget>,
}

/// What is set aside for a service in one year of either calendar.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Budget {
    /// The calendar of the year.
    pub calendar: Calendar,
    /// The year.
    pub year: i32,
    /// How much, in the service's measure.
    pub limit: Grant,
}

impl Service {
    /// Returns the papers that this gate waits for.
    pub fn required_at(&self, gate: Gate) -> impl Iterator<Item = &Requirement> {
        self.requirements.iter().filter(move |r| r.gate == gate)
    }

    /// Returns what is set aside for a year.
    pub fn budget(&self, calendar: Calendar, year: i32) -> Option<&Budget> {
        let mut budgets = self.budgets.iter();
        budgets.find(|budget| budget.calendar == calendar && budget.year == year)
    }
}

/// The services, document kinds and segments that the association works with.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Catalogue {
    /// What can be asked for.
    pub services: Vec<Service>,
    /// Kinds of papers, with their names.
    pub documents: Vec<Choice>,
    /// Groups of people, with their names.
    pub segments: Vec<Choice>,
}

impl Catalogue {
    /// Returns the service of this id.
    pub fn service(&self, id: &str) -> Option<&Service> {
        self.services.iter().find(|service| service.id == id)
    }

    /// Returns the names of a kind of document.
    pub fn document(&self, id: &str) -> Option<&Label> {
        label_of(&self.documents, id)
    }

    /// Returns the names of a segment.
    pub fn segment(&self, id: &str) -> Option<&Label> {
        label_of(&self.segments, id)
    }
}

fn label_of<'a>(choices: &'a [Choice], id: &str) -> Option<&'a Label> {
    choices
        .iter()
        .find(|choice| choice.id == id)
        .map(|choice| &choice.label)
}
