//! All cases in brief, and the index that keeps them from being read again and again.
//!
//! The index is a file for each folder of cases, in `.bmf/index/`: local, derived, readable by its owner alone. Every
//! question looks at every file's stamp; only a file whose stamp is the one in the index is not read. So the answer is the
//! same with the index and without, and deleting it costs a moment.
//!
//! A stamp tells two states of a file apart only if the clock moved between them. So a row is kept only for a file that
//! was last touched before the clock stood where it did when we began to read (git's rule for racy entries). What is at
//! fault, or stands where it does not belong, gets no row: it is read, and named, every time.
//!
//! A file of the index is put in place whole or not at all, without asking anybody and without waiting for the disk: one
//! that a power cut tore fails its checksum. Where it cannot be written it is not, and nobody is told.

mod wire;

use crate::domain::brief::Brief;
use crate::domain::case::Case;
use crate::domain::id::CaseId;
use crate::register::cases::{Loaded, Shelf, loaded};
use crate::register::files::{Draft, Files, Folder, RelPath, Verb};
use crate::register::index::wire::{Row, Rows};
use crate::register::{ReadError, Register};
use rayon::prelude::{IntoParallelIterator, IntoParallelRefIterator, ParallelIterator};

/// Where the index is.
const PLACE: &str = ".bmf/index";

/// Whether the index is used.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub enum Indexing {
    /// It is read, and brought up to date on the way.
    #[default]
    On,
    /// It is neither read nor written.
    Off,
}

/// Why a file below `cases/` gives no answer.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Unanswered {
    /// It is a copy of a case that stands elsewhere, and would be counted with it.
    Misplaced(RelPath, CaseId),
    /// It cannot be read.
    Read(ReadError),
}

/// What became of each file that was looked at.
pub type Answers<T> = Vec<Result<T, Unanswered>>;

impl Register {
    /// Returns what `pick` makes of each case in brief, in order of the path, and why others have no answer.
    ///
    /// `seen` is called with the number of all files after some of them.
    ///
    /// # Errors
    ///
    /// A folder cannot be listed.
    pub fn briefs<T: Send>(
        &self,
        pick: impl Fn(&Brief<'_>) -> Option<T> + Sync,
        seen: impl Fn(usize, usize) + Sync,
    ) -> Result<Answers<T>, ReadError> {
        self.survey_with(|brief, _| pick(brief), seen)
    }

    /// Returns the cases that `may` matter, in order of the path, and why others have no answer.
    ///
    /// # Errors
    ///
    /// A folder cannot be listed.
    pub fn cases(
        &self,
        may: impl Fn(&Brief<'_>) -> bool + Sync,
        seen: impl Fn(usize, usize) + Sync,
    ) -> Result<Answers<Case>, ReadError> {
        // A case that had to be read anyway is not read twice.
        let pick = |brief: &Brief<'_>, case: Option<Case>| may(brief).then_some((brief.id, case));
        let found = self.survey_with(pick, seen)?;
        let load = |(id, case): (CaseId, Option<Case>)| match case {
            Some(case) => Some(Ok(case)),
            None => self.load_brief(id).transpose(),
        };
        let cases = found.into_par_iter().filter_map(|found| match found {
            Ok(found) => load(found),
            Err(unanswered) => Some(Err(unanswered)),
        });
        Ok(cases.collect())
    }

    /// Returns every case, in order of the path, and why other files have no answer.
    ///
    /// The index is of no use to whoever needs all of every case.
    ///
    /// # Errors
    ///
    /// A folder cannot be listed.
    pub fn all_cases(
        &self,
        seen: impl Fn(usize, usize) + Sync,
    ) -> Result<Answers<Case>, ReadError> {
        let answer = |loaded: Result<Loaded, ReadError>| match loaded {
            Ok(loaded) => Some(answered(loaded)),
            Err(error) => Some(Err(Unanswered::Read(error))),
        };
        self.load_through(answer, seen)
    }

    fn load_brief(&self, id: CaseId) -> Result<Option<Case>, Unanswered> {
        let path = RelPath::trusted(&id.path());
        let found = self.load_at(path).map_err(Unanswered::Read)?;
        found.map(answered).transpose()
    }

    fn survey_with<T: Send>(
        &self,
        pick: impl Fn(&Brief<'_>, Option<Case>) -> Option<T> + Sync,
        seen: impl Fn(usize, usize) + Sync,
    ) -> Result<Answers<T>, ReadError> {
        let shelves = self.shelves()?;
        let whole = shelves.iter().map(|shelf| shelf.names.len()).sum();
        let answers = shelves.par_iter().flat_map_iter(|shelf| {
            let answers = self.survey_shelf(shelf, &pick);
            seen(shelf.names.len(), whole);
            answers
        });
        Ok(answers.collect())
    }

    fn survey_shelf<T>(
        &self,
        shelf: &Shelf,
        pick: &impl Fn(&Brief<'_>, Option<Case>) -> Option<T>,
    ) -> Answers<T> {
        let folder = match Folder::open(&self.files, &shelf.path) {
            Ok(Some(folder)) => folder,
            // Gone since it was listed, and its files with it.
            Ok(None) => return Vec::new(),
            Err(fault) => {
                let error = fault.on(Verb::List, &shelf.path);
                return vec![Err(Unanswered::Read(error.into()))];
            }
        };
        let place = place(shelf);
        let kept = match self.indexing {
            Indexing::On => self.files.read(&place).ok().flatten().unwrap_or_default(),
            Indexing::Off => Vec::new(),
        };
        let rows = wire::read(&kept, shelf.path.as_str());
        let fresh = fresh(&rows, shelf, &folder);
        let known = fresh.iter().flatten().count();
        // Its clock is the one by which the files are stamped.
        let draft = match self.indexing {
            Indexing::On if known < fresh.len() => Draft::begin(&self.files, &place.parent()).ok(),
            Indexing::On | Indexing::Off => None,
        };
        let began = draft.as_ref().map(Draft::began);
        let mut written = Rows::new();
        let mut is_changed = known < rows.len();
        let mut answers = Vec::new();
        for (name, fresh) in shelf.names.iter().zip(fresh) {
            if let Some((row, brief)) = fresh {
                if draft.is_some() {
                    written.keep(row);
                }
                answers.extend(pick(&brief, None).map(Ok));
                continue;
            }
            let path = shelf.below(name);
            let read = match folder.read(name) {
                Ok(Some(read)) => read,
                Ok(None) => continue,
                Err(fault) => {
                    let error = fault.on(Verb::Read, &path);
                    answers.push(Err(Unanswered::Read(error.into())));
                    continue;
                }
            };
            let (stamp, bytes) = read;
            let loaded = loaded(path, bytes).map_err(Unanswered::Read);
            let case = match loaded.and_then(answered) {
                Ok(case) => case,
                Err(unanswered) => {
                    answers.push(Err(unanswered));
                    continue;
                }
            };
            let brief = Brief::of(&case);
            if let (Some(stamp), Some(began)) = (stamp, began)
                && stamp.is_before(began)
            {
                written.add(name, &stamp, &brief);
                is_changed = true;
            }
            answers.extend(pick(&brief, Some(case)).map(Ok));
        }
        if let Some(draft) = draft.filter(|_| is_changed) {
            // A register that can only be read is answered for all the same.
            let _ = draft.put(&place, &written.finish(shelf.path.as_str()));
        }
        answers
    }
}

/// Returns the case of a file that stands where it belongs.
fn answered(loaded: Loaded) -> Result<Case, Unanswered> {
    if loaded.is_misplaced() {
        let id = loaded.file.case.header.id;
        return Err(Unanswered::Misplaced(loaded.path, id));
    }
    Ok(loaded.file.case)
}

/// A row that is still true, with the case in brief.
type Fresh<'r, 'a> = (&'r Row<'a>, Brief<'a>);

/// Returns for each name its row, where the file is still the one that was read for it.
fn fresh<'r, 'a>(
    rows: &'r [Row<'a>],
    shelf: &Shelf,
    folder: &Folder,
) -> Vec<Option<Fresh<'r, 'a>>> {
    let mut rows = rows.iter().peekable();
    let mut row_of = |name: &String| {
        while rows.next_if(|row| row.name < name.as_str()).is_some() {}
        let row = rows.next_if(|row| row.name == name)?;
        let is_same = folder.stamp(name) == Some(row.stamp);
        let brief = is_same.then(|| row.brief())?;
        Some((row, brief?))
    };
    shelf.names.iter().map(&mut row_of).collect()
}

/// Returns where the index of a folder is.
fn place(shelf: &Shelf) -> RelPath {
    let name = shelf.path.as_str().replace('/', "+");
    RelPath::trusted(&format!("{PLACE}/{name}"))
}
