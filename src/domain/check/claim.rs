//! What a file claims that another file could claim too.
//!
//! Nearly every file claims nothing but the id by which it stands; so of a large register few claims are kept.

use crate::domain::check::Checked;
use crate::domain::id::CaseId;
use std::collections::BTreeMap;

/// What a file claims.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Claim {
    /// Its path below the register.
    pub path: String,
    /// The id of its case.
    pub id: CaseId,
    key: Option<String>,
}

/// What all files claim.
pub struct Claims<'a> {
    /// The first file that claims an id without standing where it belongs.
    strays: BTreeMap<CaseId, &'a str>,
    /// The first case under a key.
    keys: BTreeMap<&'a str, CaseId>,
    /// Returns whether a file stands where an id belongs.
    stands: &'a dyn Fn(CaseId) -> bool,
}

impl Claim {
    /// Returns what a file claims, unless that is only the id by which it stands.
    pub fn of(checked: &Checked) -> Option<Self> {
        let header = &checked.case.header;
        if header.key.is_none() && checked.path == header.id.path() {
            return None;
        }
        Some(Self {
            path: checked.path.clone(),
            id: header.id,
            key: header.key.clone(),
        })
    }

    pub(super) fn key(&self) -> Option<&str> {
        self.key.as_deref()
    }
}

impl<'a> Claims<'a> {
    /// Puts the claims of all files together.
    pub fn of(claims: &'a [Claim], stands: &'a dyn Fn(CaseId) -> bool) -> Self {
        let mut all = Self {
            strays: BTreeMap::new(),
            keys: BTreeMap::new(),
            stands,
        };
        for claim in claims {
            let path = claim.path.as_str();
            if path != claim.id.path() {
                let first = all.strays.entry(claim.id).or_insert(path);
                *first = path.min(*first);
            }
            if let Some(key) = claim.key() {
                let first = all.keys.entry(key).or_insert(claim.id);
                *first = claim.id.min(*first);
            }
        }
        all
    }

    /// Returns the file that an id means: the one that stands where it belongs, else the first that claims it.
    pub(super) fn file(&self, id: CaseId) -> Option<String> {
        if (self.stands)(id) {
            return Some(id.path());
        }
        self.strays.get(&id).map(|path| (*path).to_owned())
    }

    /// Returns the first case that was taken under a key.
    pub(super) fn first_with(&self, key: &str) -> Option<CaseId> {
        self.keys.get(key).copied()
    }
}
