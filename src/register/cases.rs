//! Finding and reading cases: by id, by short form, and all of them.

use crate::domain::id::{CaseId, CaseRef};
use crate::register::files::{Files, Kind, RelPath};
use crate::register::format::case::{self, CaseFile};
use crate::register::{FaultyFile, ReadError, Register};
use rayon::prelude::{IntoParallelRefIterator, ParallelIterator};

/// How many files are read side by side before the first of them is looked at.
const BATCH: usize = 512;

/// A case together with the bytes it was read from.
#[derive(Clone, Debug)]
pub struct Loaded {
    /// Where its file stands.
    pub path: RelPath,
    /// The text of the file.
    pub text: String,
    /// The case, with the places of its events.
    pub file: CaseFile,
}

impl Loaded {
    /// Returns whether the file stands elsewhere than where its id belongs.
    pub fn is_misplaced(&self) -> bool {
        self.path.as_str() != self.file.case.header.id.path()
    }
}

/// Why a case could not be found or read.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum CaseError {
    /// No case answers to this.
    None,
    /// More than one case answers to this.
    Ambiguous(Vec<CaseId>),
    /// The file could not be read.
    Read(ReadError),
}

/// A file below `cases/` with what its name says.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Place {
    /// Its path.
    pub path: RelPath,
    /// The id that its name is, if it is one and the file stands where that id belongs.
    pub id: Option<CaseId>,
}

impl Register {
    /// Returns every TOML file below `cases/`, in order of the path; what editors and desktops leave there is theirs.
    ///
    /// # Errors
    ///
    /// A folder cannot be listed.
    pub fn places(&self) -> Result<Vec<Place>, ReadError> {
        let mut found = Vec::new();
        let mut folders = vec![RelPath::trusted("cases")];
        while let Some(folder) = folders.pop() {
            for entry in self.files.list(&folder)? {
                let Ok(path) = folder.join(&entry.name) else {
                    continue;
                };
                if entry.kind == Kind::Folder {
                    folders.push(path);
                } else if entry.name.ends_with(".toml") {
                    let id = id_of(&path);
                    found.push(Place { path, id });
                }
            }
        }
        found.sort_by(|a, b| a.path.as_str().cmp(b.path.as_str()));
        Ok(found)
    }

    /// Returns the ids of all cases, in order.
    ///
    /// # Errors
    ///
    /// A folder cannot be listed.
    pub fn ids(&self) -> Result<Vec<CaseId>, ReadError> {
        let mut ids: Vec<CaseId> = self.places()?.into_iter().filter_map(|p| p.id).collect();
        ids.sort();
        Ok(ids)
    }

    /// Returns the one case that a person means.
    ///
    /// A whole id costs one look at one file, whatever the size of the register.
    ///
    /// # Errors
    ///
    /// None, or more than one, answers to it.
    pub fn resolve(&self, asked: &CaseRef) -> Result<CaseId, CaseError> {
        if let Some(id) = asked.as_exact() {
            let path = RelPath::trusted(&id.path());
            if self.files.exists(&path).map_err(ReadError::File)? {
                return Ok(*id);
            }
            return self.by_former_id(*id);
        }
        let mut matching = self.ids()?;
        matching.retain(|id| asked.matches(id));
        match matching.as_slice() {
            [] => Err(CaseError::None),
            [one] => Ok(*one),
            _ => Err(CaseError::Ambiguous(matching)),
        }
    }

    /// Reads one case.
    ///
    /// # Errors
    ///
    /// It is not there, or its file is faulty.
    pub fn load(&self, id: CaseId) -> Result<Loaded, CaseError> {
        match self.load_at(RelPath::trusted(&id.path()))? {
            Some(loaded) => Ok(loaded),
            None => Err(CaseError::None),
        }
    }

    /// Reads one file below `cases/`; nothing where there is none.
    ///
    /// # Errors
    ///
    /// The file is faulty.
    pub fn load_at(&self, path: RelPath) -> Result<Option<Loaded>, ReadError> {
        let Some(bytes) = self.files.read(&path)? else {
            return Ok(None);
        };
        let file = case::read(&bytes)
            .map_err(|faults| ReadError::Faulty(FaultyFile::new(path.as_str(), &bytes, faults)))?;
        // What the reader took is text.
        let text = String::from_utf8(bytes).unwrap_or_default();
        Ok(Some(Loaded { path, text, file }))
    }

    /// Reads every file below `cases/`, in order of the path; one that is faulty does not hide the others.
    ///
    /// # Errors
    ///
    /// A folder cannot be listed.
    pub fn load_all(&self) -> Result<Vec<Result<Loaded, ReadError>>, ReadError> {
        self.load_all_counting(|_| {})
    }

    /// Reads every file as [`load_all`](Self::load_all) does, and calls `read` after each with the number of them all.
    ///
    /// # Errors
    ///
    /// A folder cannot be listed.
    pub fn load_all_counting(
        &self,
        read: impl Fn(usize) + Sync,
    ) -> Result<Vec<Result<Loaded, ReadError>>, ReadError> {
        let places = self.places()?;
        let one = |place: &Place| {
            let loaded = self.load_at(place.path.clone()).transpose();
            read(places.len());
            loaded
        };
        Ok(places.par_iter().filter_map(one).collect())
    }

    /// As [`load_all`](Self::load_all), holding no more than a few hundred cases at a time.
    ///
    /// # Errors
    ///
    /// A folder cannot be listed.
    pub fn load_each(&self) -> Result<impl Iterator<Item = Result<Loaded, ReadError>>, ReadError> {
        let mut places = self.places()?.into_iter();
        let read = |place: &Place| self.load_at(place.path.clone()).transpose();
        let batches = std::iter::from_fn(move || {
            let batch: Vec<Place> = places.by_ref().take(BATCH).collect();
            let read: Vec<_> = batch.par_iter().filter_map(read).collect();
            (!batch.is_empty()).then_some(read)
        });
        Ok(batches.flatten())
    }

    /// Returns the greatest running number on disk in this folder; nothing where no case stands there.
    ///
    /// # Errors
    ///
    /// The folder cannot be listed.
    pub fn greatest_number(&self, folder: &str) -> Result<Option<u32>, ReadError> {
        let names = self.files.list(&RelPath::trusted(folder))?;
        let ids = names.iter().filter_map(|entry| stem_id(&entry.name));
        Ok(ids.map(CaseId::number).max())
    }

    fn by_former_id(&self, id: CaseId) -> Result<CaseId, CaseError> {
        let all = self.load_all().map_err(CaseError::Read)?;
        all.into_iter()
            .filter_map(Result::ok)
            .find(|loaded| loaded.file.case.header.former_ids.contains(&id))
            .map(|loaded| loaded.file.case.header.id)
            .ok_or(CaseError::None)
    }
}

impl From<ReadError> for CaseError {
    fn from(error: ReadError) -> Self {
        Self::Read(error)
    }
}

/// Returns the id that a file's name is, if it is one.
pub fn stem_id(name: &str) -> Option<CaseId> {
    let stem = name.strip_suffix(".toml")?;
    CaseId::parse(stem).ok().filter(|id| id.to_string() == stem)
}

pub(in crate::register) fn id_of(path: &RelPath) -> Option<CaseId> {
    let name = path.parts().last()?;
    stem_id(name).filter(|id| id.path() == path.as_str())
}
