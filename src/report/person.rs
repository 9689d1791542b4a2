//! What the register knows of one person, gathered from all the person's cases.
//!
//! A person who comes again need not say everything again. Each value is the newest that is known, whichever case holds
//! it; the need, and the dependent it is for, belong to one request and are not gathered.

use crate::domain::brief::Brief;
use crate::domain::case::{Case, Header};
use crate::domain::event::ties::Ties;
use crate::domain::field::{Common, Field, Source};
use crate::domain::id::CaseId;
use crate::domain::identity::NationalId;
use crate::domain::value::BadValue;
use chrono::{DateTime, FixedOffset};
use std::collections::BTreeMap;

/// The fields that belong to a person, whatever is asked for.
pub const FIELDS: &[Common] = &[
    Common::Name,
    Common::NationalId,
    Common::Paper,
    Common::Phone,
    Common::Birth,
    Common::Address,
    Common::Segment,
    Common::Household,
    Common::Income,
    Common::Iban,
    Common::Relation,
];

/// A person, as far as the cases that were seen know them.
#[derive(Clone, Debug)]
pub struct Person {
    case: CaseId,
    tied_to: Option<CaseId>,
    national_id: Option<NationalId>,
    newest: BTreeMap<Common, Known>,
}

/// A value as files hold it, and the case that holds it.
#[derive(Clone, Debug)]
struct Known {
    since: (DateTime<FixedOffset>, CaseId),
    value: String,
}

impl Person {
    /// Returns the person of a case, as that case knows them.
    pub fn of(case: &Case) -> Self {
        let mut person = Self {
            case: case.header.id,
            tied_to: same_as(case),
            national_id: case.header.applicant.national_id,
            newest: BTreeMap::new(),
        };
        person.see(case);
        person
    }

    /// Returns whether a case may be this person's.
    pub fn may_see(&self, case: &Brief<'_>) -> bool {
        let is_same = |id: &str| self.national_id.is_some_and(|own| own.to_string() == id);
        case.id == self.case
            || case.national_id.as_deref().is_some_and(is_same)
            || case.same_as == Some(self.case)
            || self.tied_to == Some(case.id)
    }

    /// Takes what a case knows better, if it is this person's: by the national id, or because an intake said so.
    pub fn see(&mut self, case: &Case) {
        let header = &case.header;
        let id = header.applicant.national_id;
        let is_theirs = header.id == self.case
            || (id.is_some() && id == self.national_id)
            || same_as(case) == Some(self.case)
            || self.tied_to == Some(header.id);
        if !is_theirs {
            return;
        }
        let since = (header.received, header.id);
        for common in FIELDS {
            let Some(value) = Field::Common(*common).get(header) else {
                continue;
            };
            let known = self.newest.get(common);
            if known.is_none_or(|known| known.since < since) {
                self.newest.insert(*common, Known { since, value });
            }
        }
    }

    /// Returns the newest value of a field, as files hold it.
    pub fn value(&self, common: Common) -> Option<&str> {
        self.newest.get(&common).map(|known| known.value.as_str())
    }

    /// Puts all that is known into a header that is being built.
    ///
    /// # Errors
    ///
    /// Never for values that were read from files: they were checked when they were read.
    pub fn fill(&self, header: &mut Header) -> Result<(), BadValue> {
        for (common, known) in &self.newest {
            Field::Common(*common).set(header, &known.value, Source::Stored)?;
        }
        Ok(())
    }
}

fn same_as(case: &Case) -> Option<CaseId> {
    case.ties().and_then(|ties: &Ties| ties.same_as)
}
