//! What taking in the other side's history would do, as a value, and the doing of it.
//!
//! Git is never asked to merge: it takes a case that looks like another for that one, renamed. It says which files
//! differ, `register::union` what they come to, and the journal puts them in place, all or none.

use crate::cli::error::Failure;
use crate::cli::sync::hitch::Hitch;
use crate::cli::writer::{Step, Writer};
use crate::git::{Blob, Changed, CommitId, Entry, Git, GitError, Mode, Name};
use crate::register::Register;
use crate::register::cases::stem_id;
use crate::register::files::{Files, MAX_BYTES, RelPath};
use crate::register::format::merge::Why;
use crate::register::journal::Write;
use crate::register::union::{Form, Keeps, Parted, Union, Versions, unite};
use std::collections::BTreeMap;

/// What is to be done to hold what both sides hold.
pub(crate) struct Plan {
    /// The branch here.
    head: CommitId,
    /// The other side's; nothing where it holds nothing yet.
    theirs: Option<CommitId>,
    /// The last commit that both share.
    base: Option<CommitId>,
    /// Every file that is not the same on both sides and in their past.
    pub(crate) versions: Vec<Versions>,
    /// What they come to.
    pub(crate) union: Union,
}

impl Plan {
    /// Compares both sides, and decides; nothing is written.
    pub(crate) fn of(
        register: &Register,
        git: &Git,
        head: CommitId,
        theirs: Option<CommitId>,
        keeps: Keeps,
        with: &str,
    ) -> Result<Self, Failure> {
        let of_git = |error| Failure::of_git(register, error);
        let Some(theirs) = theirs else {
            let versions = versions(git, None, &head, None).map_err(of_git)?;
            return Ok(Self {
                head,
                theirs: None,
                base: None,
                versions,
                union: Union::default(),
            });
        };
        let bases = git.merge_bases(&head, &theirs).map_err(of_git)?;
        let Some(base) = bases.into_iter().next() else {
            let with = with.to_owned();
            return Err(Hitch::Stranger { with }.into());
        };
        let versions = versions(git, Some(&base), &head, Some(&theirs)).map_err(of_git)?;
        let mut known = Vec::new();
        if base != head && base != theirs {
            for commit in [&head, &theirs] {
                let paths = git.paths_at(commit, "cases").map_err(of_git)?;
                known.extend(
                    paths
                        .iter()
                        .filter_map(|path| stem_id(path.rsplit('/').next()?)),
                );
            }
        }
        let union = unite(&versions, keeps, &known).map_err(|parted| Hitch::NotTaken {
            opened: opened(git, [&base, &head], &parted, &versions),
            parted: parted
                .into_iter()
                .map(|one| named(git, &theirs, one))
                .collect(),
            base: short(&base),
        })?;
        Ok(Self {
            head,
            theirs: Some(theirs),
            base: Some(base),
            versions,
            union,
        })
    }

    /// Returns one of the files that differ.
    pub(crate) fn file(&self, path: &str) -> Option<&Versions> {
        let at = self
            .versions
            .binary_search_by(|file| file.path.as_str().cmp(path));
        self.versions.get(at.ok()?)
    }

    /// Returns whether anything is to be taken in.
    pub(crate) fn takes(&self) -> bool {
        self.theirs.is_some() && (self.base != self.theirs || !self.union.files.is_empty())
    }

    /// Returns whether the other side holds something that was not here.
    pub(crate) fn is_news(&self) -> bool {
        self.theirs.is_some() && self.base != self.theirs
    }

    /// Puts the files in place and moves the history on, or leaves all as it was; returns where it stands then.
    pub(crate) fn carry_out(&self, writer: Writer) -> Result<CommitId, Failure> {
        let Some(theirs) = self.theirs.as_ref().filter(|_| self.takes()) else {
            return Ok(self.head.clone());
        };
        let writes = self.writes(&writer)?;
        let forward = self.base.as_ref() == Some(&self.head) && self.union.is_theirs;
        let files = &self.union.files;
        let step = if forward {
            Step::Forward(theirs, files)
        } else {
            Step::Union(theirs, files)
        };
        writer.join(&writes, step)
    }

    /// Returns what the disk needs; a file that somebody changed by hand is in the way.
    fn writes(&self, writer: &Writer) -> Result<Vec<Write>, Failure> {
        let mut writes = Vec::new();
        let mut paths = Vec::new();
        for (path, new) in &self.union.files {
            let ours = self.file(path).and_then(|file| file.ours.as_ref());
            let place = RelPath::trusted(path);
            let old = writer.register.files.read(&place)?;
            if old.as_ref() == Some(new) {
                continue;
            }
            if old.is_some() && old.as_ref() != ours {
                paths.push(path.clone());
                continue;
            }
            writes.push(Write {
                path: place,
                old,
                new: new.clone(),
            });
        }
        if paths.is_empty() {
            Ok(writes)
        } else {
            Err(Hitch::InTheWay { paths }.into())
        }
    }
}

/// Returns a file with who changed it last on the other side, as far as git can say.
fn named(git: &Git, theirs: &CommitId, one: Parted) -> (Parted, Option<String>) {
    let by = git.last_author(theirs, &one.path).ok().flatten();
    (one, by)
}

/// Returns the first commit here of a sitting whose number the other side gave too, if that is all that stands between.
fn opened(
    git: &Git,
    [base, head]: [&CommitId; 2],
    parted: &[Parted],
    versions: &[Versions],
) -> Option<String> {
    let is_new = |one: &Parted| {
        let mut files = versions.iter().filter(|file| file.path == one.path);
        one.why == Why::OtherSitting && files.all(|file| file.base.is_none())
    };
    if !parted.iter().all(is_new) {
        return None;
    }
    let paths: Vec<&str> = parted.iter().map(|one| one.path.as_str()).collect();
    let first = git.first_change(base, head, &paths).ok().flatten();
    first.as_ref().map(short)
}

/// Returns a commit's name as people write it.
fn short(commit: &CommitId) -> String {
    commit.as_str().chars().take(10).collect()
}

/// Returns the files that differ between the past and either side, in order of the path.
fn versions(
    git: &Git,
    base: Option<&CommitId>,
    ours: &CommitId,
    theirs: Option<&CommitId>,
) -> Result<Vec<Versions>, GitError> {
    let our_changes = git.changed(base, ours)?;
    let their_changes = match theirs {
        Some(theirs) => git.changed(base, theirs)?,
        None => Vec::new(),
    };
    let mut files: BTreeMap<String, [Option<Entry>; 3]> = BTreeMap::new();
    for Changed {
        path,
        before,
        after,
    } in our_changes
    {
        // Unless it differs there too, the other side holds the past.
        files.insert(path, [before.clone(), after, before]);
    }
    for Changed {
        path,
        before,
        after,
    } in their_changes
    {
        let file = files
            .entry(path)
            .or_insert_with(|| [before.clone(), before, None]);
        let [_, _, theirs] = file;
        *theirs = after;
    }
    let mut blobs = git.blobs(MAX_BYTES)?;
    let mut read = |entry: Option<Entry>| -> Result<Option<Blob>, GitError> {
        let Some(entry) = entry else {
            return Ok(None);
        };
        if entry.mode == Mode::Repository {
            return Ok(Some(Blob::NoFile));
        }
        let read = blobs.read(&[Name::Blob(&entry.blob)])?;
        Ok(Some(read.into_iter().next().unwrap_or(Blob::Missing)))
    };
    let mut found = Vec::with_capacity(files.len());
    for (path, [base, ours, theirs]) in files {
        let form = form(theirs.as_ref());
        let (base, ours, theirs) = (read(base)?, read(ours)?, read(theirs)?);
        let form = match &theirs {
            Some(Blob::File { .. }) | None => form,
            Some(Blob::TooLarge { .. } | Blob::NoFile | Blob::Missing) => Form::Other,
        };
        found.push(Versions {
            path,
            base: base.map(content),
            ours: ours.map(content),
            theirs: theirs.map(content),
            form,
        });
    }
    Ok(found)
}

fn form(entry: Option<&Entry>) -> Form {
    match entry.map(|entry| entry.mode) {
        None | Some(Mode::File) => Form::Plain,
        Some(Mode::Program) => Form::Program,
        Some(Mode::Link | Mode::Repository | Mode::Other) => Form::Other,
    }
}

fn content(blob: Blob) -> Vec<u8> {
    match blob {
        Blob::File { bytes, .. } => bytes,
        Blob::TooLarge { .. } | Blob::NoFile | Blob::Missing => Vec::new(),
    }
}
