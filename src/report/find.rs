//! `find`: cases by what people remember of them, best matches first.
//!
//! Every word must occur somewhere in the case. Spelling is compared as readers compare it (`domain::text::fold`);
//! numbers are found in any script and any grouping, and a Saudi phone with or without its country code.

use crate::domain::case::Case;
use crate::domain::id::CaseRef;
use crate::domain::named::named;
use crate::domain::text::fold;
use crate::domain::view::View;
use crate::report::list;
use crate::report::table::{Cell, Column, Table};
use std::cmp::Reverse;

/// The columns of a search.
pub const COLUMNS: &[Column] = &[
    Column::Id,
    Column::Reason,
    Column::Kind,
    Column::Stage,
    Column::Channel,
    Column::Service,
    Column::Received,
    Column::Name,
    Column::Amount,
    Column::Disputed,
];

/// Fewer digits than these are in too many numbers to mean one.
const FEWEST_DIGITS: usize = 4;

named! {
    /// Where a search found its words, the best match first.
    pub enum Found {
        /// The id of the case, whole or in a short form, or an id it had before.
        Id = "id",
        /// The whole national id of the applicant or the beneficiary.
        NationalId = "national-id",
        /// The whole phone number.
        Phone = "phone",
        /// The beginning of the applicant's name.
        NameStart = "name-start",
        /// The applicant's name.
        Name = "name",
        /// The name of the beneficiary.
        Beneficiary = "beneficiary",
        /// The words of the request.
        Summary = "summary",
        /// A part of an id or number.
        Part = "part",
    }
}

/// Returns the cases in which all of `words` occur; none where there are no words.
///
/// The best match of any word decides the order, then the day of receipt, newest first, then the id.
pub fn find<'a>(cases: impl IntoIterator<Item = &'a Case>, words: &str) -> Table {
    let words = split(words);
    let mut found: Vec<(Found, &Case)> = cases
        .into_iter()
        .filter_map(|case| Some((best(case, &words)?, case)))
        .collect();
    found.sort_by_key(|(found, case)| (*found, Reverse(case.header.received), case.header.id));
    Table {
        columns: COLUMNS,
        rows: found
            .iter()
            .map(|(found, case)| row(*found, case))
            .collect(),
    }
}

fn row(found: Found, case: &Case) -> Vec<Cell> {
    let mut cells = list::row(case, &View::of(case));
    cells.insert(1, Cell::Found(found));
    cells
}

/// Splits a query into folded words; a number that is written in groups is one word.
fn split(query: &str) -> Vec<String> {
    let folded = fold(query);
    let grouped = folded.chars().all(|c| c.is_whitespace() || is_of_number(c));
    if grouped && digits(&folded).len() >= FEWEST_DIGITS {
        vec![folded.split_whitespace().collect()]
    } else {
        folded.split_whitespace().map(str::to_owned).collect()
    }
}

/// Returns the best match of all words, unless one of them does not occur.
fn best(case: &Case, words: &[String]) -> Option<Found> {
    let texts = Texts::of(case);
    let matches: Option<Vec<Found>> = words.iter().map(|word| texts.search(case, word)).collect();
    matches?.into_iter().min()
}

/// What can be searched in a case, folded once for all words.
struct Texts {
    ids: Vec<String>,
    national_ids: Vec<String>,
    phones: Vec<String>,
    name: String,
    beneficiary: String,
    summary: String,
}

impl Texts {
    fn of(case: &Case) -> Self {
        let header = &case.header;
        let own = header.applicant.national_id;
        let dependent = header.beneficiary.national_id;
        let phone = header.applicant.phone.as_ref();
        let beneficiary = header.beneficiary.name.as_deref();
        Self {
            ids: std::iter::once(header.id)
                .chain(header.former_ids.iter().copied())
                .map(|id| fold(&id.to_string()))
                .collect(),
            national_ids: own
                .into_iter()
                .chain(dependent)
                .map(|id| id.to_string())
                .collect(),
            phones: phone
                .into_iter()
                .flat_map(|phone| [digits(&phone.to_string()), digits(&phone.national())])
                .collect(),
            name: fold(&header.applicant.name),
            beneficiary: fold(beneficiary.unwrap_or_default()),
            summary: fold(&header.summary),
        }
    }

    fn search(&self, case: &Case, word: &str) -> Option<Found> {
        let number = number(word);
        let number = number.as_deref();
        let whole = |texts: &[String]| number.is_some_and(|n| texts.iter().any(|text| text == n));
        let found = [
            (Found::Id, names_case(case, word)),
            (Found::NationalId, whole(&self.national_ids)),
            (Found::Phone, whole(&self.phones)),
            (Found::NameStart, self.name.starts_with(word)),
            (Found::Name, self.name.contains(word)),
            (Found::Beneficiary, self.beneficiary.contains(word)),
            (Found::Summary, self.summary.contains(word)),
            (Found::Part, self.holds_part(word, number)),
        ];
        found
            .into_iter()
            .find(|(_, matches)| *matches)
            .map(|(found, _)| found)
    }

    fn holds_part(&self, word: &str, number: Option<&str>) -> bool {
        let long = |part: &str| part.len() >= FEWEST_DIGITS;
        let mut numbers = self.national_ids.iter().chain(&self.phones);
        number.is_some_and(|n| long(n) && numbers.any(|text| text.contains(n)))
            || (long(word) && self.ids.iter().any(|id| id.contains(word)))
    }
}

fn names_case(case: &Case, word: &str) -> bool {
    let header = &case.header;
    CaseRef::parse(word).is_ok_and(|named| {
        named.matches(&header.id) || header.former_ids.iter().any(|id| named.matches(id))
    })
}

/// Returns the digits of a word that is a number, without the sign of a country code.
fn number(word: &str) -> Option<String> {
    let digits = digits(word);
    let number = word.chars().all(is_of_number) && !digits.is_empty();
    let international = digits.strip_prefix("00").map(str::to_owned);
    number.then(|| international.unwrap_or(digits))
}

fn is_of_number(c: char) -> bool {
    c.is_ascii_digit() || matches!(c, '+' | '-' | '(' | ')')
}

fn digits(text: &str) -> String {
    text.chars().filter(char::is_ascii_digit).collect()
}
