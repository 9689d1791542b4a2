//! The fields of a header: the one list that files, amendments, flags and the
//! declaration's hash all go by.

use crate::domain::actor::StaffId;
use crate::domain::calendar::WrittenDate;
use crate::domain::case::Header;
use crate::domain::digest::Digest;
use crate::domain::iban::Iban;
use crate::domain::id::CaseId;
use crate::domain::identity::{NationalId, Paper};
use crate::domain::money::Money;
use crate::domain::named::{Named, named};
use crate::domain::phone::Phone;
use crate::domain::text::{clean_line, clean_text, latin_digits};
use crate::domain::value::BadValue;
use std::fmt;

named! {
    /// A field that every case may have, by the name that `amend --set` takes.
    pub enum Common {
        /// See `Header::origin`.
        Origin = "origin",
        /// See `Header::channel`.
        Channel = "channel",
        /// See `Header::service`.
        Service = "service",
        /// See `Header::summary`.
        Summary = "summary",
        /// See `Header::amount`.
        Amount = "amount",
        /// See `Header::quantity`.
        Quantity = "quantity",
        /// See `Header::about`.
        About = "about",
        /// See `Applicant::name`.
        Name = "applicant.name",
        /// See `Applicant::national_id`.
        NationalId = "applicant.national_id",
        /// See `Applicant::paper`.
        Paper = "applicant.paper",
        /// See `Applicant::phone`.
        Phone = "applicant.phone",
        /// See `Applicant::language`.
        Language = "applicant.language",
        /// See `Applicant::birth`.
        Birth = "applicant.birth",
        /// See `Applicant::address`.
        Address = "applicant.address",
        /// See `Applicant::segment`.
        Segment = "applicant.segment",
        /// See `Applicant::household`.
        Household = "applicant.household",
        /// See `Applicant::income`.
        Income = "applicant.income",
        /// See `Applicant::iban`.
        Iban = "applicant.iban",
        /// See `Applicant::relation`.
        Relation = "applicant.relation",
        /// See `Dependent::name`.
        BeneficiaryName = "beneficiary.name",
        /// See `Dependent::national_id`.
        BeneficiaryId = "beneficiary.national_id",
        /// See `Dependent::birth`.
        BeneficiaryBirth = "beneficiary.birth",
        /// See `Dependent::relation`.
        BeneficiaryRelation = "beneficiary.relation",
    }
}

/// A field of a header.
#[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Field {
    /// One that every case may have.
    Common(Common),
    /// The answer to one of the service's own questions, by its key.
    Answer(String),
}

/// Where a value comes from, and so how far it is trusted.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Source {
    /// Typed by a person or sent by a script: everything is checked.
    Typed,
    /// Read back from a case file, where it was checked when it was written.
    Stored,
}

impl Field {
    /// Returns the field of that name (`applicant.phone`, `answers.school`).
    pub fn parse(name: &str) -> Option<Self> {
        match name.strip_prefix("answers.") {
            Some(key) if is_key(key) => Some(Self::Answer(key.to_owned())),
            Some(_) => None,
            None => Common::parse(name).map(Self::Common),
        }
    }

    /// Returns whether the applicant answers for this field with a signature (clause S4).
    pub fn is_declared(&self) -> bool {
        match self {
            Self::Answer(_) => true,
            Self::Common(common) => match common {
                Common::Origin
                | Common::Channel
                | Common::Summary
                | Common::About
                | Common::Language => false,
                Common::Service
                | Common::Amount
                | Common::Quantity
                | Common::Name
                | Common::NationalId
                | Common::Paper
                | Common::Phone
                | Common::Birth
                | Common::Address
                | Common::Segment
                | Common::Household
                | Common::Income
                | Common::Iban
                | Common::Relation
                | Common::BeneficiaryName
                | Common::BeneficiaryId
                | Common::BeneficiaryBirth
                | Common::BeneficiaryRelation => true,
            },
        }
    }

    /// Returns the value as files hold it, or `None` where it is empty.
    pub fn get(&self, header: &Header) -> Option<String> {
        let common = match self {
            Self::Answer(key) => return header.answers.get(key).cloned(),
            Self::Common(common) => common,
        };
        let applicant = &header.applicant;
        let beneficiary = &header.beneficiary;
        match common {
            Common::Origin => Some(header.origin.name().to_owned()),
            Common::Channel => Some(header.channel.name().to_owned()),
            Common::Service => header.service.clone(),
            Common::Summary => filled(&header.summary),
            Common::Amount => shown(header.amount.as_ref()),
            Common::Quantity => shown(header.quantity.as_ref()),
            Common::About => shown(header.about.as_ref()),
            Common::Name => filled(&applicant.name),
            Common::NationalId => shown(applicant.national_id.as_ref()),
            Common::Paper => shown(applicant.paper.as_ref()),
            Common::Phone => shown(applicant.phone.as_ref()),
            Common::Language => applicant.language.map(|lang| lang.name().to_owned()),
            Common::Birth => shown(applicant.birth.as_ref()),
            Common::Address => applicant.address.clone(),
            Common::Segment => applicant.segment.clone(),
            Common::Household => shown(applicant.household.as_ref()),
            Common::Income => shown(applicant.income.as_ref()),
            Common::Iban => shown(applicant.iban.as_ref()),
            Common::Relation => shown(applicant.relation.as_ref()),
            Common::BeneficiaryName => beneficiary.name.clone(),
            Common::BeneficiaryId => shown(beneficiary.national_id.as_ref()),
            Common::BeneficiaryBirth => shown(beneficiary.birth.as_ref()),
            Common::BeneficiaryRelation => beneficiary.relation.clone(),
        }
    }

    /// Puts a value into a header that is being built.
    ///
    /// Only intake, the reader and an admitted amendment build headers. The
    /// empty text empties a field that may be empty.
    ///
    /// # Errors
    ///
    /// Says what is wrong with the value; the header is then unchanged.
    pub fn set(&self, header: &mut Header, raw: &str, source: Source) -> Result<(), BadValue> {
        let common = match self {
            Self::Answer(key) => {
                match optional(raw, clean_line)? {
                    Some(answer) => header.answers.insert(key.clone(), answer),
                    None => header.answers.remove(key),
                };
                return Ok(());
            }
            Self::Common(common) => common,
        };
        let applicant = &mut header.applicant;
        let beneficiary = &mut header.beneficiary;
        match common {
            Common::Origin => header.origin = one_of(raw)?,
            Common::Channel => header.channel = one_of(raw)?,
            Common::Service => header.service = optional(raw, clean_line)?,
            Common::Summary => header.summary = optional(raw, clean_text)?.unwrap_or_default(),
            Common::Amount => header.amount = optional(raw, Money::parse)?,
            Common::Quantity => header.quantity = optional(raw, count)?,
            Common::About => header.about = optional(raw, CaseId::parse)?,
            Common::Name => applicant.name = clean_line(raw)?,
            Common::NationalId => applicant.national_id = optional(raw, NationalId::parse)?,
            Common::Paper => applicant.paper = optional(raw, Paper::parse)?,
            Common::Phone => {
                applicant.phone = optional(raw, |raw| match source {
                    Source::Typed => Phone::parse(raw),
                    Source::Stored => Phone::from_stored(raw),
                })?;
            }
            Common::Language => applicant.language = optional(raw, one_of)?,
            Common::Birth => applicant.birth = optional(raw, WrittenDate::parse)?,
            Common::Address => applicant.address = optional(raw, clean_line)?,
            Common::Segment => applicant.segment = optional(raw, clean_line)?,
            Common::Household => applicant.household = optional(raw, count)?,
            Common::Income => applicant.income = optional(raw, Money::parse)?,
            Common::Iban => applicant.iban = optional(raw, Iban::parse)?,
            Common::Relation => applicant.relation = optional(raw, staff)?,
            Common::BeneficiaryName => beneficiary.name = optional(raw, clean_line)?,
            Common::BeneficiaryId => beneficiary.national_id = optional(raw, NationalId::parse)?,
            Common::BeneficiaryBirth => beneficiary.birth = optional(raw, WrittenDate::parse)?,
            Common::BeneficiaryRelation => beneficiary.relation = optional(raw, clean_line)?,
        }
        Ok(())
    }
}

impl fmt::Display for Field {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            Self::Common(common) => f.write_str(common.name()),
            Self::Answer(key) => write!(f, "answers.{key}"),
        }
    }
}

/// Returns the fields of a header that are filled, in the order they are written.
pub fn filled_fields(header: &Header) -> Vec<Field> {
    let common = Common::ALL.iter().copied().map(Field::Common);
    let answers = header.answers.keys().cloned().map(Field::Answer);
    common
        .chain(answers)
        .filter(|field| field.get(header).is_some())
        .collect()
}

/// Returns the hash over the declared fields, which `declare` and `verify` both carry (clause S4).
pub fn declared_digest(header: &Header) -> Digest {
    let declared = filled_fields(header)
        .into_iter()
        .filter(Field::is_declared)
        .collect::<Vec<_>>();
    values_digest(header, &declared)
}

/// Returns the hash over the values of these fields, which an amendment keeps of the old ones.
pub fn values_digest(header: &Header, fields: &[Field]) -> Digest {
    let mut text = String::new();
    for field in fields {
        let value = field.get(header).unwrap_or_default();
        text.push_str(&format!("{field}={}:{value}\n", value.len()));
    }
    Digest::of(text.as_bytes())
}

/// Returns whether `key` may name an answer: a letter, then letters, digits, `_` and `-`.
pub fn is_key(key: &str) -> bool {
    key.len() <= 40
        && key.starts_with(|c: char| c.is_ascii_lowercase())
        && key
            .chars()
            .all(|c| c.is_ascii_lowercase() || c.is_ascii_digit() || c == '_' || c == '-')
}

fn filled(text: &str) -> Option<String> {
    (!text.is_empty()).then(|| text.to_owned())
}

fn shown<T: ToString>(value: Option<&T>) -> Option<String> {
    value.map(ToString::to_string)
}

fn optional<T>(
    raw: &str,
    parse: impl FnOnce(&str) -> Result<T, BadValue>,
) -> Result<Option<T>, BadValue> {
    if raw.trim().is_empty() {
        Ok(None)
    } else {
        parse(raw).map(Some)
    }
}

fn one_of<T: Named>(raw: &str) -> Result<T, BadValue> {
    T::parse(raw.trim()).ok_or_else(|| BadValue::NotOneOf {
        found: raw.trim().to_owned(),
        known: T::names(),
    })
}

fn count(raw: &str) -> Result<u32, BadValue> {
    latin_digits(raw.trim())
        .parse()
        .map_err(|_| BadValue::NotACount)
}

fn staff(raw: &str) -> Result<StaffId, BadValue> {
    StaffId::parse(raw.trim()).ok_or(BadValue::StaffForm)
}
