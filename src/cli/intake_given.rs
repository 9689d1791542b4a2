//! What was given for a new request: fields and their raw values, from flags and from a file alike.

use crate::cli::commands::intake::{Args, KindOption};
use crate::cli::commands::shared;
use crate::cli::error::Failure;
use crate::cli::record::load;
use crate::domain::case::CaseKind;
use crate::domain::field::{Common, Field};
use crate::domain::problem::Problem;
use crate::domain::value::BadValue;
use crate::register::format::case::{DraftValue, read_draft};
use crate::register::format::fault::Fault;
use crate::register::{FaultyFile, Register};
use crate::report::person::Person;
use std::ops::Range;

/// What was given for a new request.
#[derive(Debug, Default)]
pub(crate) struct Given {
    pub(crate) kind: Option<CaseKind>,
    pub(crate) key: Option<String>,
    /// The name and the bytes of the file.
    pub(crate) file: Option<(String, Vec<u8>)>,
    pub(crate) from_file: Vec<DraftValue>,
    /// The person, where it is one who came before.
    pub(crate) person: Option<Person>,
    pub(crate) flags: Vec<(String, Field, String)>,
}

impl Given {
    /// Adds the value of a flag.
    pub(crate) fn flag(&mut self, flag: &str, field: Field, raw: &str) {
        self.flags.push((flag.to_owned(), field, raw.to_owned()));
    }

    /// Adds the value of a field that the user names.
    ///
    /// # Errors
    ///
    /// There is no such field.
    pub(crate) fn named(&mut self, name: &str, raw: &str) -> Result<(), Failure> {
        let field = Field::parse(name.trim()).ok_or_else(|| Failure::NoSuchField {
            name: name.trim().to_owned(),
        })?;
        self.flag(name, field, raw);
        Ok(())
    }

    /// Returns whether a field has a value already.
    pub(crate) fn has(&self, common: Common) -> bool {
        let field = Field::Common(common);
        let known = self.person.as_ref();
        known.is_some_and(|person| person.value(common).is_some())
            || self.flags.iter().any(|(_, given, _)| *given == field)
            || self.from_file.iter().any(|value| value.field == field)
    }

    /// Returns the failure of a value, where it stands.
    pub(crate) fn failure(
        &self,
        name: &str,
        raw: &str,
        span: Option<&Range<usize>>,
        why: BadValue,
    ) -> Failure {
        match (span, &self.file) {
            (Some(span), Some((path, bytes))) => {
                let problem = Problem::Value {
                    key: name.to_owned(),
                    why,
                };
                let span = span.clone();
                let faults = vec![Fault { span, problem }];
                Failure::Faulty(Box::new(FaultyFile::new(path, bytes, faults)))
            }
            (_, _) => Failure::bad(name, raw, why),
        }
    }

    /// Takes what a file holds.
    ///
    /// # Errors
    ///
    /// The file is faulty.
    pub(crate) fn read(&mut self, path: &str, bytes: Vec<u8>) -> Result<(), Failure> {
        let draft = read_draft(&bytes)
            .map_err(|faults| Failure::Faulty(Box::new(FaultyFile::new(path, &bytes, faults))))?;
        self.file = Some((path.to_owned(), bytes));
        self.kind = draft.kind;
        self.key = draft.key;
        self.from_file = draft.values;
        Ok(())
    }

    /// Takes the flags, over what a file holds.
    ///
    /// # Errors
    ///
    /// A flag names a case or a field that is not there, or is no pair.
    pub(crate) fn take(&mut self, args: &Args, register: &Register) -> Result<(), Failure> {
        if let Some(kind) = args.kind {
            self.kind = Some(kind.kind());
        }
        let key = args.key.clone().or(self.key.take());
        self.key = shared::maybe_line("--key", key.as_deref())?;
        let language = args.language.map(|it| it.lang().name().to_owned());
        let outreach = args.outreach.then(|| "outreach".to_owned());
        let about = args.about.as_deref();
        let about = about.map(|asked| load(register, asked)).transpose()?;
        let about = about.map(|loaded| loaded.file.case.header.id.to_string());
        let flags = [
            ("--channel", Common::Channel, &args.channel),
            ("--outreach", Common::Origin, &outreach),
            ("--service", Common::Service, &args.service),
            ("--summary", Common::Summary, &args.summary),
            ("--amount", Common::Amount, &args.amount),
            ("--quantity", Common::Quantity, &args.quantity),
            ("--about", Common::About, &about),
            ("--name", Common::Name, &args.name),
            ("--national-id", Common::NationalId, &args.national_id),
            ("--paper", Common::Paper, &args.paper),
            ("--phone", Common::Phone, &args.phone),
            ("--language", Common::Language, &language),
            ("--birth", Common::Birth, &args.birth),
            ("--address", Common::Address, &args.address),
            ("--segment", Common::Segment, &args.segment),
            ("--household", Common::Household, &args.household),
            ("--income", Common::Income, &args.income),
            ("--iban", Common::Iban, &args.iban),
            ("--relation", Common::Relation, &args.relation),
        ];
        for (flag, field, value) in flags {
            if let Some(raw) = value {
                self.flag(flag, Field::Common(field), raw);
            }
        }
        for pair in &args.answers {
            let (key, raw) = shared::pair(pair)?;
            self.named(&format!("answers.{key}"), raw)?;
        }
        for pair in &args.set {
            let (name, raw) = shared::pair(pair)?;
            self.named(name, raw)?;
        }
        Ok(())
    }
}

impl KindOption {
    /// Returns the kind.
    fn kind(self) -> CaseKind {
        match self {
            Self::Support => CaseKind::Support,
            Self::Inquiry => CaseKind::Inquiry,
            Self::Suggestion => CaseKind::Suggestion,
            Self::Complaint => CaseKind::Complaint,
            Self::Objection => CaseKind::Objection,
        }
    }
}
