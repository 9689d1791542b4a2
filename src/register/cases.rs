//! Finding and reading cases: by id, by short form, and all of them.

use crate::domain::brief::Brief;
use crate::domain::id::{CaseId, CaseRef};
use crate::register::files::{Files, Folder, Kind, RelPath, Verb};
use crate::register::format::case::{self, CaseFile};
use crate::register::{FaultyFile, ReadError, Register};
use rayon::prelude::{IntoParallelIterator, IntoParallelRefIterator, ParallelIterator};

/// How many files of one folder are read in a row.
const BATCH: usize = 128;

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

/// A folder below `cases/` with the names of the TOML files in it, in order.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Shelf {
    /// Its path.
    pub path: RelPath,
    /// The names.
    pub names: Vec<String>,
}

/// Some of the files of one folder.
struct Batch<'s>(&'s RelPath, &'s [String]);

impl Shelf {
    /// Returns the paths of the files.
    pub fn paths(&self) -> impl Iterator<Item = RelPath> {
        self.names.iter().map(|name| self.below(name))
    }

    /// Returns the path of one of its names.
    pub(super) fn below(&self, name: &str) -> RelPath {
        below(&self.path, name)
    }

    fn batches(&self) -> impl Iterator<Item = Batch<'_>> {
        let batches = self.names.chunks(BATCH);
        batches.map(|names| Batch(&self.path, names))
    }
}

impl Register {
    /// Returns every folder below `cases/` that holds TOML files, in order; what editors and desktops leave there is theirs.
    ///
    /// # Errors
    ///
    /// A folder cannot be listed.
    pub fn shelves(&self) -> Result<Vec<Shelf>, ReadError> {
        let mut shelves = self.shelves_below(RelPath::trusted("cases"))?;
        shelves.sort_by(|a, b| a.path.cmp(&b.path));
        Ok(shelves)
    }

    fn shelves_below(&self, path: RelPath) -> Result<Vec<Shelf>, ReadError> {
        let (mut names, mut folders) = (Vec::new(), Vec::new());
        for entry in self.files.list(&path)? {
            if entry.kind == Kind::Folder {
                folders.extend(path.join(&entry.name));
            } else if entry.name.ends_with(".toml") && RelPath::is_part(&entry.name) {
                names.push(entry.name);
            }
        }
        let below = folders.into_par_iter().map(|path| self.shelves_below(path));
        let below: Vec<Vec<Shelf>> = below.collect::<Result<_, _>>()?;
        let mut shelves: Vec<Shelf> = below.into_iter().flatten().collect();
        if !names.is_empty() {
            shelves.push(Shelf { path, names });
        }
        Ok(shelves)
    }

    /// Returns the path of every TOML file below `cases/`, folder by folder.
    ///
    /// # Errors
    ///
    /// A folder cannot be listed.
    pub fn paths(&self) -> Result<Vec<RelPath>, ReadError> {
        let shelves = self.shelves()?;
        Ok(shelves.iter().flat_map(Shelf::paths).collect())
    }

    /// Returns the ids of all cases, in order.
    ///
    /// # Errors
    ///
    /// A folder cannot be listed.
    pub fn ids(&self) -> Result<Vec<CaseId>, ReadError> {
        let mut ids: Vec<CaseId> = self.paths()?.iter().filter_map(id_of).collect();
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
        match self.files.read(&path)? {
            Some(bytes) => Ok(Some(loaded(path, bytes)?)),
            None => Ok(None),
        }
    }

    /// Looks at every file below `cases/`, some side by side, and returns in order of the path what `look` keeps of them.
    ///
    /// No more than a few hundred cases are held at a time. `seen` is called with the number of all files after some of them.
    ///
    /// # Errors
    ///
    /// A folder cannot be listed.
    pub fn load_through<T: Send>(
        &self,
        look: impl Fn(Result<Loaded, ReadError>) -> Option<T> + Sync,
        seen: impl Fn(usize, usize) + Sync,
    ) -> Result<Vec<T>, ReadError> {
        let shelves = self.shelves()?;
        let whole = shelves.iter().map(|shelf| shelf.names.len()).sum();
        let batches: Vec<Batch<'_>> = shelves.iter().flat_map(Shelf::batches).collect();
        let kept = batches.par_iter().flat_map_iter(|batch| {
            let loaded = self.load_batch(batch);
            seen(batch.1.len(), whole);
            loaded.into_iter().filter_map(&look)
        });
        Ok(kept.collect())
    }

    fn load_batch(&self, Batch(path, names): &Batch<'_>) -> Vec<Result<Loaded, ReadError>> {
        let folder = match Folder::open(&self.files, path) {
            Ok(Some(folder)) => folder,
            // Gone since it was listed, and its files with it.
            Ok(None) => return Vec::new(),
            Err(fault) => return vec![Err(fault.on(Verb::List, path).into())],
        };
        let load = |name: &String| {
            let path = below(path, name);
            match folder.read(name) {
                Ok(Some((_, bytes))) => Some(loaded(path, bytes)),
                Ok(None) => None,
                Err(fault) => Some(Err(fault.on(Verb::Read, &path).into())),
            }
        };
        names.iter().filter_map(load).collect()
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
        let had = |brief: &Brief<'_>| brief.former_ids.contains(&id).then_some(brief.id);
        let found = self.briefs(had, |_, _| {})?;
        let mut found = found.into_iter().filter_map(Result::ok);
        found.next().ok_or(CaseError::None)
    }
}

impl From<ReadError> for CaseError {
    fn from(error: ReadError) -> Self {
        Self::Read(error)
    }
}

/// Returns the path of a name that was found in a folder.
fn below(folder: &RelPath, name: &str) -> RelPath {
    RelPath::trusted(&format!("{}/{name}", folder.as_str()))
}

/// Returns what the bytes of a file say.
pub(super) fn loaded(path: RelPath, bytes: Vec<u8>) -> Result<Loaded, ReadError> {
    let file = case::read(&bytes)
        .map_err(|faults| ReadError::Faulty(FaultyFile::new(path.as_str(), &bytes, faults)))?;
    // What the reader took is text.
    let text = String::from_utf8(bytes).unwrap_or_default();
    Ok(Loaded { path, text, file })
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
