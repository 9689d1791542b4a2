//! Two files of one sitting.

use crate::domain::id::CaseId;
use crate::domain::merge::session::merge;
use crate::domain::session::{Aside, Session, SessionId};
use crate::register::format::merge::head::{Head, put, trunk};
use crate::register::format::merge::pieces::cut;
use crate::register::format::merge::{Side, Why, block, changed, joined};
use crate::register::format::session::{list, read};
use std::collections::{BTreeMap, BTreeSet};

const ASIDE: &str = "aside";
const DECIDED: &str = "decided";

/// The keys of a header.
const KNOWN: [&str; 6] = ["format", "id", "opened", "by", "committee", "present"];

pub(super) fn unite(
    id: SessionId,
    base: Option<&[u8]>,
    ours: &[u8],
    theirs: &[u8],
) -> Result<Vec<u8>, Why> {
    let base = base
        .map(|bytes| File::read(id, Side::Base, bytes))
        .transpose()?;
    let ours = File::read(id, Side::Ours, ours)?;
    let theirs = File::read(id, Side::Theirs, theirs)?;
    let past = base.as_ref().map(|base| &base.session);
    let session = merge(past, &ours.session, &theirs.session).ok_or(Why::OtherSitting)?;
    let head = head(base.as_ref(), &ours, &theirs, &session)?;
    let order = match changed(past, &ours.session, &theirs.session) {
        Some(Side::Theirs) => theirs.order.clone(),
        Some(Side::Ours | Side::Base) => ours.order.clone(),
        None => order(base.as_ref(), &ours, &theirs),
    };
    let blocks = order.iter().filter_map(|entry| {
        let past = base.as_ref().and_then(|base| base.blocks.get(entry));
        match (ours.blocks.get(entry), theirs.blocks.get(entry)) {
            (Some(ours), Some(theirs)) => Some(block(past, ours, theirs)),
            (Some(block), None) | (None, Some(block)) => Some(block),
            (None, None) => past.map(String::as_str),
        }
    });
    let text = joined(&head, blocks);
    match read(text.as_bytes()) {
        Ok(read) if read == session => Ok(text.into_bytes()),
        Ok(_) | Err(_) => Err(Why::Layout),
    }
}

/// What a block says; those who stood aside come before the decision of their case.
#[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord)]
enum Entry {
    Aside(Aside),
    Decided(CaseId),
}

impl Entry {
    /// Returns what they are sorted by: all of one case stands together.
    fn case(&self) -> CaseId {
        match self {
            Self::Aside(aside) => aside.case,
            Self::Decided(case) => *case,
        }
    }
}

/// One of the files.
struct File {
    session: Session,
    head: String,
    order: Vec<Entry>,
    blocks: BTreeMap<Entry, String>,
}

impl File {
    fn read(id: SessionId, side: Side, bytes: &[u8]) -> Result<Self, Why> {
        let faulty = |faults| Why::Faulty(side, faults);
        let session = read(bytes).map_err(faulty)?;
        if session.id != id {
            return Err(Why::Misnamed);
        }
        let text = String::from_utf8_lossy(bytes);
        let pieces = cut(&text, &[ASIDE, DECIDED]).map_err(faulty)?;
        let pieces = pieces.ok_or(Why::Layout)?;
        let mut aside = session.aside.iter().cloned().map(Entry::Aside);
        let mut cases = session.cases.iter().copied().map(Entry::Decided);
        let entries = pieces.blocks.into_iter().filter_map(|(name, block)| {
            let entry = if name == ASIDE {
                aside.next()
            } else {
                cases.next()
            };
            Some((entry?, block))
        });
        let entries: Vec<(Entry, String)> = entries.collect();
        Ok(Self {
            order: entries.iter().map(|(entry, _)| entry.clone()).collect(),
            blocks: entries.into_iter().rev().collect(),
            head: pieces.head,
            session,
        })
    }

    fn head(&self) -> Head<'_> {
        Head::new(&self.head, |table, key| {
            table.is_empty() && KNOWN.contains(&key)
        })
    }
}

/// Returns what both share in its order, then what either added, sorted, as the domain does.
fn order(base: Option<&File>, ours: &File, theirs: &File) -> Vec<Entry> {
    let base = base.map_or(&[][..], |base| &base.order);
    let known: BTreeSet<&Entry> = base.iter().collect();
    let all: BTreeSet<&Entry> = ours.order.iter().chain(&theirs.order).collect();
    let mut added: Vec<&Entry> = all.difference(&known).copied().collect();
    added.sort_by_key(|entry| entry.case());
    base.iter().chain(added).cloned().collect()
}

/// Returns the text of the header, with everybody who was present.
fn head(base: Option<&File>, ours: &File, theirs: &File, session: &Session) -> Result<String, Why> {
    let base = base.map(File::head);
    let (our_head, their_head) = (ours.head(), theirs.head());
    let side = trunk(base.as_ref(), (&our_head, ()), (&their_head, ()))?;
    let (trunk, head) = match side {
        Side::Ours | Side::Base => (ours, &our_head),
        Side::Theirs => (theirs, &their_head),
    };
    let mut text = trunk.head.clone();
    if trunk.session.present != session.present {
        text = put(&text, "present", &list(&session.present))?;
    }
    let newest = our_head.format.max(their_head.format);
    if head.format != newest {
        text = put(&text, "format", &newest.to_string())?;
    }
    Ok(text)
}
