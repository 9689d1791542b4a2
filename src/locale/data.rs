//! Names that the association wrote: staff, services, documents, channels, reasons and clauses.
//!
//! They stand in `bmf.toml` and `policy.toml`. What is not found there is called by its code.

use crate::domain::actor::{Role, StaffId};
use crate::domain::channel::Channel;
use crate::domain::field::Field;
use crate::domain::label::Label;
use crate::domain::message::Template;
use crate::domain::policy::ReasonFor;
use crate::domain::policy::clause::Clause;
use crate::domain::service::{AnswerType, Question};
use crate::domain::stage::Stage;
use crate::locale::Locale;

impl<'a> Locale<'a> {
    /// Returns the name of a member of staff.
    #[must_use]
    pub fn staff(&self, id: &StaffId) -> String {
        let staff = self.office.and_then(|office| office.roster.get(id));
        self.label(staff.map(|staff| &staff.name), id.as_str())
    }

    /// Returns the name of a service.
    #[must_use]
    pub fn service(&self, id: &str) -> String {
        let service = self
            .office
            .and_then(|office| office.catalogue.service(id))
            .map(|service| &service.name);
        self.label(service, id)
    }

    /// Returns the name of a kind of document.
    #[must_use]
    pub fn document(&self, id: &str) -> String {
        let document = self.office.and_then(|office| office.catalogue.document(id));
        self.label(document, id)
    }

    /// Returns the name of a group of people.
    #[must_use]
    pub fn segment(&self, id: &str) -> String {
        let segment = self.office.and_then(|office| office.catalogue.segment(id));
        self.label(segment, id)
    }

    /// Returns the policy's name for a channel.
    #[must_use]
    pub fn channel(&self, channel: Channel) -> String {
        let label = self.policy.and_then(|policy| policy.channel_label(channel));
        self.label(label, channel.name())
    }

    /// Returns the words of a coded reason.
    #[must_use]
    pub fn reason(&self, purpose: ReasonFor, code: &str) -> String {
        let reason = self.policy.and_then(|policy| policy.reason(purpose, code));
        self.label(reason.map(|reason| &reason.label), code)
    }

    /// Returns the words of a clause: in Arabic as approved, slips included; without quotation marks.
    #[must_use]
    pub fn clause_text(&self, clause: Clause) -> String {
        let words = self.policy.and_then(|policy| policy.clause(clause));
        self.label(words.map(|words| &words.text), clause.name())
    }

    /// Returns the few words that name a clause in tables.
    #[must_use]
    pub fn clause_short(&self, clause: Clause) -> String {
        let words = self.policy.and_then(|policy| policy.clause(clause));
        self.label(words.map(|words| &words.short), clause.name())
    }

    /// Returns the words of a service's own question.
    ///
    /// Two services may ask different questions under one key; where `service` is not known, the first of the catalogue
    /// that asks under this key stands for all.
    #[must_use]
    pub fn question(&self, service: Option<&str>, key: &str) -> String {
        let catalogue = self.office.map(|office| &office.catalogue);
        let asked_by = |id| catalogue.and_then(|all| all.service(id));
        let own = service
            .and_then(asked_by)
            .and_then(|service| keyed(&service.questions, key));
        let any = || {
            let mut services = catalogue?.services.iter();
            services.find_map(|service| keyed(&service.questions, key))
        };
        self.label(own.or_else(any).map(|question| &question.ask), key)
    }

    /// Returns an answer to a question of this service: a choice by its name, anything else as it was given.
    #[must_use]
    pub fn answer(&self, service: Option<&str>, key: &str, raw: &str) -> String {
        let catalogue = self.office.map(|office| &office.catalogue);
        let service = catalogue
            .zip(service)
            .and_then(|(catalogue, id)| catalogue.service(id));
        let question = service.and_then(|service| keyed(&service.questions, key));
        let choices = question.map(|question| &question.answer);
        let Some(AnswerType::Choice(choices)) = choices else {
            return self.free(raw);
        };
        let choice = choices.iter().find(|choice| choice.id == raw);
        choice.map_or_else(
            || self.free(raw),
            |choice| self.lang.of(&choice.label).to_owned(),
        )
    }

    /// Returns the name of a field; that of an answer is its question's words.
    #[must_use]
    pub fn field(&self, field: &Field) -> String {
        match field {
            Field::Common(common) => self.common(*common),
            Field::Answer(key) => self.question(None, key),
        }
    }

    /// Returns the names of documents, for a list.
    pub(super) fn documents(&self, ids: &[String]) -> Vec<String> {
        ids.iter().map(|id| self.document(id)).collect()
    }

    /// Returns the names of people, for a list.
    pub(super) fn people(&self, ids: &[StaffId]) -> Vec<String> {
        ids.iter().map(|id| self.staff(id)).collect()
    }

    /// Returns the names of fields, for a list within a sentence: a question's words stand in quotation marks there.
    pub(super) fn fields(&self, fields: &[Field]) -> Vec<String> {
        let named = |field: &Field| match field {
            Field::Common(common) => self.common(*common),
            Field::Answer(key) => self.quote(&self.question(None, key)),
        };
        fields.iter().map(named).collect()
    }

    /// Returns the names of roles, for a list.
    pub(super) fn roles(&self, roles: &[Role]) -> Vec<String> {
        roles.iter().map(|role| self.role(*role)).collect()
    }

    /// Returns the names of stages in quotation marks, for a list.
    pub(super) fn stages(&self, stages: &[Stage]) -> Vec<String> {
        let named = |stage: &Stage| self.quote(&self.stage(*stage));
        stages.iter().map(named).collect()
    }

    /// Returns the names of messages in quotation marks, for a list.
    pub(super) fn templates(&self, templates: &[Template]) -> Vec<String> {
        let named = |template: &Template| self.quote(&self.template(*template));
        templates.iter().map(named).collect()
    }

    fn label(&self, label: Option<&Label>, code: &str) -> String {
        match label.map(|label| self.lang.of(label)) {
            Some(words) if !words.is_empty() => words.to_owned(),
            Some(_) | None => self.ltr(code),
        }
    }
}

fn keyed<'q>(questions: &'q [Question], key: &str) -> Option<&'q Question> {
    questions.iter().find(|question| question.key == key)
}
