//! Cases that a word may become while it is still being typed.
//!
//! Names of folders and files only: no case is read, and no folder is listed in which the answer cannot stand. A folder
//! that cannot be listed holds nothing here; whoever asks for the case itself will hear why.

use crate::domain::id::{CaseId, DeskCode, folder};
use crate::register::cases::stem_id;
use crate::register::files::{Files, Kind, RelPath};
use std::cmp::Reverse;
use std::collections::BTreeMap;

/// More than anybody reads in a list; whoever types on gets to the others.
const ENOUGH: usize = 100;

/// What a word may become, and the one case that is then meant.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Suggestion {
    /// An id or a short form that begins as typed, and to which only this case answers.
    pub word: String,
    /// The case.
    pub id: CaseId,
}

/// Returns what a word that begins so may become, the newest cases first, at most a hundred.
///
/// Whole ids where nothing or a letter was typed; `42` and `2606-42` where it was a digit.
pub fn suggestions(files: &dyn Files, typed: &str) -> Vec<Suggestion> {
    let shelves = shelves(files);
    let mut found = Vec::new();
    if typed.starts_with(|c: char| c.is_ascii_digit()) {
        found.extend(by_number(files, &shelves, typed));
        found.extend(by_folder(files, &shelves, typed, Form::OfMonth));
    } else {
        found.extend(by_folder(files, &shelves, typed, Form::Whole));
    }
    found.truncate(ENOUGH);
    found
}

/// Returns the Gregorian months of which there is a folder, as year and month, the newest first.
pub fn months(files: &dyn Files) -> Vec<(i32, u32)> {
    let shelves = shelves(files);
    let mut months: Vec<(i32, u32)> = shelves.iter().map(Shelf::month).collect();
    months.dedup();
    months
}

/// A folder: one desk, one month, one thousand of running numbers.
struct Shelf {
    desk: DeskCode,
    year: i32,
    month: u32,
    thousand: u32,
}

impl Shelf {
    fn parse(desk: DeskCode, name: &str) -> Option<Self> {
        let (month, part) = name.split_once('.').unwrap_or((name, "1"));
        let (year, month) = month.split_once('-')?;
        let shelf = Self {
            desk,
            year: year.parse().ok()?,
            month: month.parse().ok()?,
            thousand: part.parse::<u32>().ok()?.checked_sub(1)?,
        };
        // Only as bmf would name it: what stands elsewhere is no case.
        let own = shelf.path();
        (own.rsplit('/').next() == Some(name)).then_some(shelf)
    }

    fn month(&self) -> (i32, u32) {
        (self.year, self.month)
    }

    fn path(&self) -> String {
        let first = self.thousand.saturating_mul(1000).saturating_add(1);
        folder(self.desk, self.year, self.month, first)
    }

    /// The ids of the files whose names begin so.
    fn ids(&self, files: &dyn Files, begin: &str) -> Vec<CaseId> {
        let path = self.path();
        let entries = files.list(&RelPath::trusted(&path)).unwrap_or_default();
        let fitting = entries.iter().filter(|it| it.name.starts_with(begin));
        let ids = fitting.filter_map(|entry| stem_id(&entry.name));
        let belongs = |id: &CaseId| folder(id.desk(), id.year(), id.month(), id.number()) == path;
        ids.filter(belongs).collect()
    }
}

/// Which words stand for a case.
#[derive(Clone, Copy)]
enum Form {
    /// `DJ-2606-0042-5`
    Whole,
    /// `2606-42`
    OfMonth,
}

impl Form {
    fn word(self, id: &CaseId) -> String {
        match self {
            Self::Whole => id.to_string(),
            Self::OfMonth => {
                let (year, month) = (id.year() % 100, id.month());
                format!("{year:02}{month:02}-{}", id.number())
            }
        }
    }

    /// Whether a word for a case of this folder can begin so.
    fn may_begin(self, shelf: &Shelf, typed: &str) -> bool {
        let (year, month) = (shelf.year % 100, shelf.month);
        // How all of its words begin, but the last one, whose number already has the next thousand.
        let begin = match (self, shelf.thousand) {
            (Self::Whole, thousand) => format!("{}-{year:02}{month:02}-{thousand}", shelf.desk),
            (Self::OfMonth, 0) => format!("{year:02}{month:02}-"),
            (Self::OfMonth, thousand) => format!("{year:02}{month:02}-{thousand}"),
        };
        let last = CaseId::new(
            shelf.desk,
            shelf.year,
            shelf.month,
            (shelf.thousand + 1).saturating_mul(1000),
        );
        begin.starts_with(typed)
            || typed.starts_with(&begin)
            || last.is_ok_and(|last| self.word(&last).starts_with(typed))
    }
}

/// Returns every folder of cases, the newest month and the greatest numbers first, the desks side by side.
fn shelves(files: &dyn Files) -> Vec<Shelf> {
    let folders = |path: &str| {
        let entries = files.list(&RelPath::trusted(path)).unwrap_or_default();
        let folders = entries.into_iter().filter(|it| it.kind == Kind::Folder);
        folders.map(|entry| entry.name)
    };
    let mut shelves = Vec::new();
    for name in folders("cases") {
        let desk = DeskCode::parse(&name).ok();
        if let Some(desk) = desk.filter(|desk| desk.to_string() == name) {
            let below = folders(&format!("cases/{name}"));
            shelves.extend(below.filter_map(|name| Shelf::parse(desk, &name)));
        }
    }
    shelves.sort_by_key(|shelf| Reverse((shelf.month(), shelf.thousand)));
    shelves
}

/// Suggests from the names in the folders that what was typed allows.
fn by_folder(files: &dyn Files, shelves: &[Shelf], typed: &str, form: Form) -> Vec<Suggestion> {
    let mut found = Vec::new();
    let mut seen = 0;
    // A name that cannot be meant need not be read as an id.
    let name = match form {
        Form::Whole => typed,
        Form::OfMonth => "",
    };
    let as_new = |shelf: &Shelf| (shelf.month(), shelf.thousand);
    for beside in shelves.chunk_by(|one, other| as_new(one) == as_new(other)) {
        let beside = beside.iter().filter(|shelf| form.may_begin(shelf, typed));
        let mut words: BTreeMap<(Reverse<u32>, String), Vec<CaseId>> = BTreeMap::new();
        for id in beside.flat_map(|shelf| shelf.ids(files, name)) {
            let word = form.word(&id);
            if word.starts_with(typed) {
                let newest = Reverse(id.number());
                words.entry((newest, word)).or_default().push(id);
            }
        }
        seen += words.len();
        found.extend(
            words
                .into_iter()
                .filter_map(|((_, word), ids)| only(word, &ids)),
        );
        // Words that name two cases count too: where desks are equally busy, the search would otherwise read every folder.
        if seen >= ENOUGH {
            break;
        }
    }
    found
}

/// Suggests running numbers, without listing any folder: where a case stands follows from its id.
fn by_number(files: &dyn Files, shelves: &[Shelf], typed: &str) -> Vec<Suggestion> {
    let Ok(number) = typed.parse::<u32>() else {
        return Vec::new();
    };
    if typed.starts_with('0') {
        return Vec::new();
    }
    let longer = (0..10).filter_map(|digit| number.checked_mul(10)?.checked_add(digit));
    let numbers = std::iter::once(number).chain(longer);
    numbers
        .filter_map(|number| {
            let thousand = number.saturating_sub(1) / 1000;
            let mut ids = shelves
                .iter()
                .filter(|shelf| shelf.thousand == thousand)
                .filter_map(|shelf| CaseId::new(shelf.desk, shelf.year, shelf.month, number).ok())
                .filter(|id| files.exists(&RelPath::trusted(&id.path())).unwrap_or(false));
            // Two are enough to know that the number alone does not tell.
            let ids: Vec<CaseId> = ids.by_ref().take(2).collect();
            only(number.to_string(), &ids)
        })
        .collect()
}

/// A word is suggested only where it names one case.
fn only(word: String, ids: &[CaseId]) -> Option<Suggestion> {
    match ids {
        [id] => Some(Suggestion { word, id: *id }),
        _ => None,
    }
}
