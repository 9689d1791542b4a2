//! `find`: cases by what people remember of them, best matches first.
//!
//! Every word must occur somewhere in the case. Spelling is compared as readers compare it (`domain::text::fold`);
//! numbers are found in any script and any grouping, and a Saudi phone with or without its country code.

use crate::domain::brief::Brief;
use crate::domain::id::CaseRef;
use crate::domain::named::named;
use crate::domain::phone::Phone;
use crate::domain::text::fold;
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

/// What is looked for: every word must occur.
pub struct Query(Vec<Word>);

/// One word of a query, folded, and what else it may mean.
struct Word {
    text: String,
    /// Its digits, where it is a number.
    number: Option<String>,
    /// The case that it names, whole or in a short form.
    named: Option<CaseRef>,
}

impl Query {
    /// Reads what a person remembers.
    pub fn new(words: &str) -> Self {
        let words = split(words).into_iter().map(|text| Word {
            number: number(&text),
            named: CaseRef::parse(&text).ok(),
            text,
        });
        Self(words.collect())
    }

    /// Returns the best match of all words, unless one of them does not occur; nothing where there are no words.
    pub fn search(&self, case: &Brief<'_>) -> Option<Found> {
        let matches = self.0.iter().map(|word| word.search(case));
        matches.collect::<Option<Vec<Found>>>()?.into_iter().min()
    }
}

/// Returns the cases in which all of `words` occur; none where there are no words.
pub fn find<'a>(cases: impl IntoIterator<Item = Brief<'a>>, words: &str) -> Table {
    let query = Query::new(words);
    let found = cases.into_iter();
    table(found.filter_map(|case| Some((query.search(&case)?, case))))
}

/// Returns the cases that were found.
///
/// The best match of any word decides the order, then the day of receipt, newest first, then the id.
pub fn table<'a>(found: impl IntoIterator<Item = (Found, Brief<'a>)>) -> Table {
    let mut found: Vec<(Found, Brief<'a>)> = found.into_iter().collect();
    found.sort_by_key(|(found, case)| (*found, Reverse(case.received), case.id));
    Table {
        columns: COLUMNS,
        rows: found
            .into_iter()
            .map(|(found, case)| row(found, case))
            .collect(),
    }
}

fn row(found: Found, case: Brief<'_>) -> Vec<Cell> {
    let mut cells = list::row(case);
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

impl Word {
    /// Returns the best match in a case; what is looked for first is the better one.
    fn search(&self, case: &Brief<'_>) -> Option<Found> {
        let (text, words) = (self.text.as_str(), &case.words);
        let number = self.number.as_deref();
        let whole = |numbers: &[Option<String>]| {
            number.is_some_and(|number| numbers.iter().flatten().any(|other| other == number))
        };
        // A number that most words are not costs nothing until it is one.
        let numbers = |of: fn(&Brief<'_>) -> [Option<String>; 2]| match number {
            Some(_) => of(case),
            None => [None, None],
        };
        let (ids, phones) = (numbers(national_ids), numbers(phones));
        if self.names(case) {
            Some(Found::Id)
        } else if whole(&ids) {
            Some(Found::NationalId)
        } else if whole(&phones) {
            Some(Found::Phone)
        } else if words.name.starts_with(text) {
            Some(Found::NameStart)
        } else if words.name.contains(text) {
            Some(Found::Name)
        } else if words.beneficiary.contains(text) {
            Some(Found::Beneficiary)
        } else if words.summary.contains(text) {
            Some(Found::Summary)
        } else {
            let mut numbers = ids.iter().chain(&phones).flatten();
            let long = |part: &str| part.len() >= FEWEST_DIGITS;
            let is_part = number.is_some_and(|n| long(n) && numbers.any(|text| text.contains(n)));
            (is_part || (long(text) && self.is_in_id(case))).then_some(Found::Part)
        }
    }

    fn names(&self, case: &Brief<'_>) -> bool {
        self.named.is_some_and(|named| {
            named.matches(&case.id) || case.former_ids.iter().any(|id| named.matches(id))
        })
    }

    /// Ids hold Latin letters, digits and dashes.
    fn is_in_id(&self, case: &Brief<'_>) -> bool {
        let mut ids = std::iter::once(&case.id).chain(&case.former_ids);
        self.text.is_ascii() && ids.any(|id| fold(&id.to_string()).contains(&self.text))
    }
}

fn national_ids(case: &Brief<'_>) -> [Option<String>; 2] {
    [&case.national_id, &case.dependent_id].map(|id| id.as_deref().map(str::to_owned))
}

/// Returns the digits of the telephone with its country's code, and as they are dialled in the country.
fn phones(case: &Brief<'_>) -> [Option<String>; 2] {
    let phone = case.phone.as_deref();
    let national = phone.and_then(|phone| Phone::from_stored(phone).ok());
    [
        phone.map(digits),
        national.map(|phone| digits(&phone.national())),
    ]
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
