//! What can be compared of two people, and what speaks for their being one.

use crate::domain::brief::Brief;
use crate::domain::case::{Applicant, Dependent};
use crate::domain::identity::{NationalId, Paper};
use crate::domain::named::named;
use crate::domain::phone::Phone;
use crate::domain::text::fold;

named! {
    /// Why a case may be the same person's, the strongest reason first; each suffices alone.
    pub enum Reason {
        /// The applicants have the same national id.
        NationalId = "national-id",
        /// They have the same other identity paper.
        Paper = "paper",
        /// Who applies in one is the beneficiary of the other, by the national id.
        Beneficiary = "beneficiary",
        /// Both ask for the same dependent.
        Dependent = "dependent",
        /// They have the same name, spelling aside, and not two different national ids.
        Name = "name",
        /// They have different names, the same phone and the same family name.
        PhoneAndFamily = "phone-and-family",
        /// They have the same phone.
        Phone = "phone",
        /// They have the same name and two different national ids.
        Namesake = "namesake",
        /// The name of one is the other's in short: first and last alike, and nothing else between them.
        ShortName = "short-name",
        /// They have the same family name and address.
        Household = "household",
    }
}

/// What is known of a person so far, folded as readers read it.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Probe {
    national_id: Option<NationalId>,
    paper: Option<Paper>,
    phone: Option<Phone>,
    name: Option<String>,
    family: Option<String>,
    address: Option<String>,
    dependent_id: Option<NationalId>,
    dependent: Option<String>,
}

impl Probe {
    /// Returns what can be compared of a person; what is empty is not known yet.
    pub fn of(applicant: &Applicant, dependent: &Dependent) -> Self {
        let name = folded(Some(&applicant.name));
        let paper = applicant.paper.clone();
        Self {
            national_id: applicant.national_id,
            paper: paper.filter(|paper| paper.number().is_some()),
            phone: applicant.phone.clone(),
            family: name.as_deref().and_then(family).map(str::to_owned),
            name,
            address: folded(applicant.address.as_deref()),
            dependent_id: dependent.national_id,
            dependent: folded(dependent.name.as_deref()),
        }
    }

    /// Returns why both may be one person, the strongest reason first.
    pub fn reasons(&self, other: &Self) -> Vec<Reason> {
        let id = same(&self.national_id, &other.national_id);
        let two_ids = differ(&self.national_id, &other.national_id);
        let crossed = same(&self.national_id, &other.dependent_id)
            || same(&self.dependent_id, &other.national_id);
        let name = same(&self.name, &other.name);
        let phone = same(&self.phone, &other.phone);
        let family = same(&self.family, &other.family);
        let dependent = same(&self.dependent_id, &other.dependent_id)
            || (family
                && same(&self.dependent, &other.dependent)
                && !differ(&self.dependent_id, &other.dependent_id));
        let reasons = [
            (Reason::NationalId, id),
            (Reason::Paper, same(&self.paper, &other.paper)),
            (Reason::Beneficiary, crossed && !id),
            (Reason::Dependent, dependent),
            (Reason::Name, name && !two_ids),
            (Reason::PhoneAndFamily, phone && family && !name),
            (Reason::Phone, phone && (name || !family)),
            (Reason::Namesake, name && two_ids),
            (
                Reason::ShortName,
                family && !name && !two_ids && self.is_short_of(other),
            ),
            (
                Reason::Household,
                family && same(&self.address, &other.address),
            ),
        ];
        let holding = reasons.into_iter().filter(|(_, holds)| *holds);
        holding.map(|(reason, _)| reason).collect()
    }

    fn is_short_of(&self, other: &Self) -> bool {
        let (Some(one), Some(other)) = (&self.name, &other.name) else {
            return false;
        };
        is_short(one, other) || is_short(other, one)
    }
}

/// Returns whether one of the names is the other in short: people leave out fathers, never themselves or their family.
fn is_short(name: &str, whole: &str) -> bool {
    let short: Vec<&str> = name.split(' ').collect();
    let whole: Vec<&str> = whole.split(' ').collect();
    let mut rest = whole.iter();
    short.len() > 1
        && short.len() < whole.len()
        && short.first() == whole.first()
        && short.last() == whole.last()
        && short.iter().all(|word| rest.any(|other| other == word))
}

/// What is known of a person as a case in brief holds it, so that the few cases worth a closer look are picked out.
#[derive(Clone, Debug, Default)]
pub struct Looks {
    ids: Vec<String>,
    paper: Option<String>,
    phone: Option<String>,
    name: Option<String>,
    address: Option<String>,
    dependent: Option<String>,
}

impl Looks {
    /// Returns how the person looks.
    pub fn of(probe: &Probe) -> Self {
        let ids = [probe.national_id, probe.dependent_id];
        Self {
            ids: ids.iter().flatten().map(ToString::to_string).collect(),
            paper: probe.paper.as_ref().map(ToString::to_string),
            phone: probe.phone.as_ref().map(ToString::to_string),
            name: probe.name.clone(),
            address: probe.address.clone(),
            dependent: probe.dependent.clone(),
        }
    }

    /// Returns whether any [`Reason`] may hold; where none can, [`Probe::reasons`] finds none.
    pub fn may_be(&self, case: &Brief<'_>) -> bool {
        let is = |own: &Option<String>, other: &str| own.as_deref() == Some(other);
        let (words, ids) = (&case.words, [&case.national_id, &case.dependent_id]);
        let mut ids = ids.into_iter().flatten();
        ids.any(|id| self.ids.iter().any(|own| own == id))
            || case
                .paper
                .as_deref()
                .is_some_and(|other| is(&self.paper, other))
            || case
                .phone
                .as_deref()
                .is_some_and(|other| is(&self.phone, other))
            || is(&self.name, &words.name)
            || is(&self.address, &words.address)
            || is(&self.dependent, &words.beneficiary)
    }
}

fn same<T: PartialEq>(one: &Option<T>, other: &Option<T>) -> bool {
    one.is_some() && one == other
}

fn differ<T: PartialEq>(one: &Option<T>, other: &Option<T>) -> bool {
    one.is_some() && other.is_some() && one != other
}

fn folded(text: Option<&str>) -> Option<String> {
    text.map(fold).filter(|text| !text.is_empty())
}

/// Returns the last word of a folded name; a name of one word is no family's.
fn family(name: &str) -> Option<&str> {
    name.rsplit_once(' ').map(|(_, family)| family)
}
