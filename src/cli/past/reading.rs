//! Reading what a batch of commits touched: the versions of one file after the other, different files side by side.
//!
//! While git gives out the next files, those that are here are parsed. A case of which an earlier version was read, and
//! that only grew, is parsed from where it grew: that is nearly every commit of an honest history.

use crate::audit::revision::Content;
use crate::cli::past::Past;
use crate::cli::past::kind::Kind;
use crate::domain::case::Case;
use crate::domain::digest::Digest;
use crate::git::{Blob, BlobId, GitError, Name, Recorded};
use crate::register::format::case;
use std::collections::{HashMap, HashSet};
use std::sync::{Arc, Mutex};

/// How many files of the past are kept at hand.
const AT_HAND: usize = 20_000;

/// A version of a case, and how to know its bytes again.
#[derive(Clone, Debug)]
pub(super) struct Latest {
    case: Arc<Case>,
    length: usize,
    digest: Digest,
}

/// The versions of one file that are not known yet, in the order of the commits.
struct Chain {
    path: String,
    kind: Kind,
    blobs: Vec<BlobId>,
}

/// What came of a chain.
struct Parsed {
    path: String,
    contents: Vec<(BlobId, Content)>,
    latest: Option<Latest>,
}

impl Past<'_> {
    /// Reads and parses every file that a batch of commits touched, on all cores.
    pub(super) fn read(&self, batch: &[Recorded]) -> Result<(), GitError> {
        let mut contents = self.contents.borrow_mut();
        let mut latest = self.latest.borrow_mut();
        if contents.len() > AT_HAND {
            contents.clear();
        }
        if latest.len() > AT_HAND {
            latest.clear();
        }
        let chains = chains(batch, &contents);
        let names = chains.iter().flat_map(|chain| &chain.blobs);
        let names: Vec<Name<'_>> = names.map(Name::Blob).collect();
        let all = Mutex::new(Vec::with_capacity(chains.len()));
        rayon::in_place_scope(|scope| {
            let mut waiting = chains.iter();
            let mut chain = waiting.next();
            let mut here = Vec::new();
            self.blobs.borrow_mut().each(&names, |blob| {
                here.push(blob);
                let Some(whole) = chain.filter(|chain| chain.blobs.len() == here.len()) else {
                    return;
                };
                chain = waiting.next();
                let blobs = std::mem::take(&mut here);
                let before = latest.get(&whole.path).cloned();
                let all = &all;
                scope.spawn(move |_| {
                    let parsed = parse(whole, &blobs, before);
                    if let Ok(mut all) = all.lock() {
                        all.push(parsed);
                    }
                });
            })
        })?;
        for parsed in all.into_inner().unwrap_or_default() {
            contents.extend(parsed.contents);
            match parsed.latest {
                Some(version) => latest.insert(parsed.path, version),
                None => latest.remove(&parsed.path),
            };
        }
        Ok(())
    }
}

/// Returns the versions to be read, each once, in chains.
fn chains(batch: &[Recorded], known: &HashMap<BlobId, Content>) -> Vec<Chain> {
    let mut chains: Vec<Chain> = Vec::new();
    let mut places: HashMap<&str, usize> = HashMap::new();
    let mut wanted: HashSet<&BlobId> = HashSet::new();
    for change in batch.iter().flat_map(|commit| &commit.changes).flatten() {
        let Some(kind) = Kind::of(&change.path) else {
            continue;
        };
        for entry in change.before.iter().chain(&change.after) {
            if known.contains_key(&entry.blob) || !wanted.insert(&entry.blob) {
                continue;
            }
            let place = *places.entry(&change.path).or_insert(chains.len());
            match chains.get_mut(place) {
                Some(chain) => chain.blobs.push(entry.blob.clone()),
                None => chains.push(Chain {
                    path: change.path.clone(),
                    kind,
                    blobs: vec![entry.blob.clone()],
                }),
            }
        }
    }
    chains
}

fn parse(chain: &Chain, blobs: &[Blob], mut latest: Option<Latest>) -> Parsed {
    let mut contents = Vec::with_capacity(blobs.len());
    for (name, blob) in chain.blobs.iter().zip(blobs) {
        let content = match (chain.kind, blob) {
            (Kind::Case, Blob::File { bytes, .. }) => {
                latest = version(bytes, latest.as_ref());
                latest
                    .as_ref()
                    .map(|it| Content::Case(Arc::clone(&it.case)))
            }
            _ => None,
        };
        let content = content.unwrap_or_else(|| chain.kind.content(blob));
        contents.push((name.clone(), content));
    }
    let path = chain.path.clone();
    Parsed {
        path,
        contents,
        latest,
    }
}

/// Reads one version of a case, from where it grew or else whole; nothing where it cannot be read or cannot grow.
fn version(bytes: &[u8], before: Option<&Latest>) -> Option<Latest> {
    let case = match before.and_then(|before| grown(bytes, before)) {
        Some(case) => case,
        None => {
            let file = case::read(bytes).ok()?;
            let open = file.is_open(bytes) && bytes.ends_with(b"\n");
            open.then_some(file.case)?
        }
    };
    Some(Latest {
        case: Arc::new(case),
        length: bytes.len(),
        digest: Digest::of(bytes),
    })
}

fn grown(bytes: &[u8], before: &Latest) -> Option<Case> {
    let (same, more) = bytes.split_at_checked(before.length)?;
    if Digest::of(same) != before.digest || !more.ends_with(b"\n") {
        return None;
    }
    case::grown(&before.case, more)
}
