//! A fictional person, made of a number: the same number is always the same person of this register.
//!
//! Nobody can be met by chance: identity numbers come from one marked range, mobiles from another, family names and
//! neighbourhoods are made up.

use crate::demo::words::{names, one_of};
use crate::domain::calendar::{HijriDate, WrittenDate};
use crate::domain::case::{Applicant, Dependent};
use crate::domain::identity::{NationalId, Paper, PaperKind};
use crate::domain::money::Money;
use crate::domain::office::Office;
use crate::domain::phone::Phone;
use crate::domain::value::BadValue;
use chrono::{Days, NaiveDate};
use fastrand::Rng;

/// A time of life.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Age {
    /// 18 to 25, studies.
    Young,
    /// 30 to 58, may have children at school.
    Grown,
    /// 62 to 78, may have grandchildren at school.
    Old,
}

/// A person who asks.
#[derive(Clone, Debug)]
pub(super) struct Person {
    /// As the header has them.
    pub(super) applicant: Applicant,
    /// The time of life.
    pub(super) age: Age,
    /// Whether the person puts a thumbprint instead of a signature.
    pub(super) thumb: bool,
    woman: bool,
    first: &'static str,
    father: &'static str,
    family: &'static str,
}

/// A child, with what the applicant calls it.
#[derive(Clone, Debug)]
pub(super) struct Child {
    /// As the header has it.
    pub(super) dependent: Dependent,
    /// «ابنتي».
    pub(super) mine: &'static str,
}

impl Person {
    /// Makes the person of this number.
    pub(super) fn of(
        number: u32,
        seed: u64,
        today: NaiveDate,
        office: &Office,
    ) -> Result<Self, BadValue> {
        let mut rng = Rng::with_seed(seed ^ u64::from(number).wrapping_mul(0x9E37_79B9_7F4A_7C15));
        let woman = rng.u32(..100) < 55;
        let age = match number % 10 {
            4 => Age::Young,
            7 => Age::Old,
            _ => Age::Grown,
        };
        let first = one_of(&mut rng, if woman { names::WOMEN } else { names::MEN });
        let father = one_of(&mut rng, names::MEN);
        let family = one_of(&mut rng, names::FAMILIES);
        let mut applicant = Applicant {
            name: full_name(&mut rng, woman, first, father, family),
            phone: Some(mobile(number)?),
            birth: Some(birth(&mut rng, years(age), today)?),
            address: Some(address(&mut rng, office)),
            segment: segment(&mut rng, woman, age, office),
            household: Some(rng.u32(5..=10)),
            income: Some(money(rng.u32(0..=18) * 250)?),
            ..Applicant::default()
        };
        match number % 16 {
            3 | 11 => applicant.national_id = Some(reserved_id(2, number)?),
            8 => applicant.paper = Some(passport(number)?),
            _ => applicant.national_id = Some(reserved_id(1, number)?),
        }
        Ok(Self {
            applicant,
            age,
            thumb: number % 20 == 7,
            woman,
            first,
            father,
            family,
        })
    }

    /// Makes a child of this person, or a grandchild, who goes to school.
    pub(super) fn child(&self, rng: &mut Rng, today: NaiveDate) -> Result<Child, BadValue> {
        let girl = rng.bool();
        let first = one_of(rng, if girl { names::WOMEN } else { names::MEN });
        // A child bears its father's names, which are not those of its mother.
        let (father, family) = if self.woman || self.age == Age::Old {
            (one_of(rng, names::MEN), one_of(rng, names::FAMILIES))
        } else {
            (self.first, self.family)
        };
        let (relation, mine) = match (self.age, girl) {
            (Age::Old, true) => ("حفيدة", "حفيدتي"),
            (Age::Old, false) => ("حفيد", "حفيدي"),
            (Age::Young | Age::Grown, true) => ("ابنة", "ابنتي"),
            (Age::Young | Age::Grown, false) => ("ابن", "ابني"),
        };
        let name = format!("{first} {} {father} {family}", of(girl));
        Ok(Child {
            dependent: Dependent {
                name: Some(name),
                national_id: None,
                birth: Some(birth(rng, 7..=14, today)?),
                relation: Some(relation.to_owned()),
            },
            mine,
        })
    }

    /// Returns the name by which staff write the person down where a full name is too long.
    pub(super) fn short_name(&self) -> String {
        let of = of(self.woman);
        format!("{} {of} {} {}", self.first, self.father, self.family)
    }
}

/// Returns the name of somebody who is not otherwise in the register.
pub(super) fn bystander(rng: &mut Rng) -> String {
    let woman = rng.bool();
    let first = one_of(rng, if woman { names::WOMEN } else { names::MEN });
    let family = one_of(rng, names::FAMILIES);
    let father = one_of(rng, names::MEN);
    format!("{first} {} {father} {family}", of(woman))
}

/// Returns a mobile of the range +966500000000 to +966500999999; each of a million numbers has its own.
pub(super) fn mobile(number: u32) -> Result<Phone, BadValue> {
    // 7919 has no factor in common with a million, so this only shuffles.
    let line = (u64::from(number) * 7919 + 123_457) % 1_000_000;
    Phone::from_stored(&format!("+966500{line:06}"))
}

/// Returns so many riyals.
pub(super) fn money(riyals: u32) -> Result<Money, BadValue> {
    Money::parse(&riyals.to_string())
}

/// Returns an address that no letter reaches.
pub(super) fn address(rng: &mut Rng, office: &Office) -> String {
    format!("{}، {}", office.city.ar, one_of(rng, names::QUARTERS))
}

/// Returns the identity number of the marked range that belongs to this person.
///
/// `1000000000` to `1000999999` for citizens and `2000000000` to `2000999999` for residents hold a hundred thousand
/// people each; the first hundred stand below `1000001000` and `2000001000`, among those that tests use.
fn reserved_id(first: u32, number: u32) -> Result<NationalId, BadValue> {
    let stem = format!("{first}{number:08}");
    // Exactly one of ten check digits fits.
    (0..10)
        .find_map(|check| NationalId::parse(&format!("{stem}{check}")).ok())
        .ok_or(BadValue::NationalIdCheck)
}

fn passport(number: u32) -> Result<Paper, BadValue> {
    Paper::new(PaperKind::Passport, Some(&format!("X00{number:05}")))
}

fn full_name(rng: &mut Rng, woman: bool, first: &str, father: &str, family: &str) -> String {
    let of = of(woman);
    if rng.bool() {
        let grandfather = one_of(rng, names::MEN);
        format!("{first} {of} {father} بن {grandfather} {family}")
    } else {
        format!("{first} {of} {father} {family}")
    }
}

fn of(woman: bool) -> &'static str {
    if woman { "بنت" } else { "بن" }
}

fn years(age: Age) -> std::ops::RangeInclusive<u32> {
    match age {
        Age::Young => 18..=25,
        Age::Grown => 30..=58,
        Age::Old => 62..=78,
    }
}

/// A birth date so many years ago, written in one calendar or the other as papers are.
fn birth(
    rng: &mut Rng,
    years: std::ops::RangeInclusive<u32>,
    today: NaiveDate,
) -> Result<WrittenDate, BadValue> {
    let days = u64::from(rng.u32(years)) * 365 + rng.u64(0..365);
    let day = today.checked_sub_days(Days::new(days)).unwrap_or(today);
    if rng.u32(..100) < 60 {
        HijriDate::from_gregorian(day).map(WrittenDate::Hijri)
    } else {
        Ok(WrittenDate::Gregorian(day))
    }
}

/// A group of the catalogue to which such a person can belong.
fn segment(rng: &mut Rng, woman: bool, age: Age, office: &Office) -> Option<String> {
    let fitting: &[&str] = match (age, woman) {
        (Age::Young, _) => &["student", "student", "orphan"],
        (Age::Old, _) => &["elderly"],
        (Age::Grown, true) => &["low-income", "widow", "divorced", "disability"],
        (Age::Grown, false) => &["low-income", "low-income", "disability", "other"],
    };
    let segment = one_of(rng, fitting);
    let known = office.catalogue.segment(segment).is_some();
    known.then(|| segment.to_owned())
}
