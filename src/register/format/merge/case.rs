//! Two files of one case.

use crate::domain::case::Case;
use crate::domain::event::Event;
use crate::domain::event::act::Act;
use crate::domain::field::{Common, Field, filled_fields};
use crate::domain::id::{CaseId, EventId};
use crate::domain::merge::{Merged, Tampered, merge};
use crate::register::format::case::read;
use crate::register::format::merge::head::{Head, put, trunk};
use crate::register::format::merge::pieces::cut;
use crate::register::format::merge::{Side, Why, block, joined};
use crate::register::format::splice::line_ending;
use crate::register::format::write::{amend, event_block};
use std::collections::{BTreeMap, BTreeSet};
use toml::Table;

/// The keys of a header that are no field.
const FIXED: [&str; 6] = ["format", "id", "kind", "received", "key", "former_ids"];

pub(super) fn unite(
    id: CaseId,
    base: Option<&[u8]>,
    ours: &[u8],
    theirs: &[u8],
) -> Result<Vec<u8>, Why> {
    let base = base
        .map(|bytes| File::read(id, Side::Base, bytes))
        .transpose()?;
    let ours = File::read(id, Side::Ours, ours)?;
    let theirs = File::read(id, Side::Theirs, theirs)?;
    let case = match merge(
        base.as_ref().map(|base| &base.case),
        &ours.case,
        &theirs.case,
    ) {
        Ok(Merged::United(case)) => *case,
        Ok(Merged::Renumber) => return Err(Why::Renumber),
        Err(tampered) => return Err(Why::Tampered(tampered)),
    };
    let head = head(base.as_ref(), &ours, &theirs, &case)?;
    let blocks = case.events.iter().map(|event| {
        let past = base.as_ref().and_then(|base| base.blocks.get(&event.id));
        match (ours.blocks.get(&event.id), theirs.blocks.get(&event.id)) {
            (Some(ours), Some(theirs)) if is_same(ours, theirs) => {
                Ok(block(past, ours, theirs).to_owned())
            }
            (Some(_), Some(_)) => Err(Why::Tampered(Tampered::Event(event.id))),
            (Some(block), None) | (None, Some(block)) => Ok(block.clone()),
            (None, None) => Ok(event_block(event).replace('\n', line_ending(&head))),
        }
    });
    let blocks = blocks.collect::<Result<Vec<String>, Why>>()?;
    let text = joined(&head, blocks.iter().map(String::as_str));
    match read(text.as_bytes()) {
        Ok(file) if file.case == case => Ok(text.into_bytes()),
        Ok(_) | Err(_) => Err(Why::Layout),
    }
}

/// One of the files.
struct File {
    case: Case,
    head: String,
    blocks: BTreeMap<EventId, String>,
}

impl File {
    fn read(id: CaseId, side: Side, bytes: &[u8]) -> Result<Self, Why> {
        let faulty = |faults| Why::Faulty(side, faults);
        let case = read(bytes).map_err(faulty)?.case;
        if case.header.id != id {
            return Err(Why::Misnamed);
        }
        let text = String::from_utf8_lossy(bytes);
        let pieces = cut(&text, &["event"]).map_err(faulty)?.ok_or(Why::Layout)?;
        let ids = case.events.iter().map(|event| event.id);
        let blocks = pieces.blocks.into_iter().map(|(_, block)| block);
        Ok(Self {
            blocks: ids.zip(blocks).collect(),
            head: pieces.head,
            case,
        })
    }

    fn head(&self) -> Head<'_> {
        Head::new(&self.head, |table, key| match table {
            "" => FIXED.contains(&key) || Common::parse(key).is_some(),
            "answers" => true,
            table => Common::parse(&format!("{table}.{key}")).is_some(),
        })
    }

    /// Returns what tells which of two headers stays: one that somebody also laid out by hand, else the later one.
    fn rank(&self, base: Option<&Self>) -> (bool, Option<(u32, EventId)>) {
        let mut events = self.case.events.iter().rev();
        let amends = |event: &&Event| matches!(event.act, Act::Amend { .. });
        let last = events.find(amends).map(|event| (event.n, event.id));
        let by_hand = base.is_some_and(|base| base.with(&self.case).as_ref() != Ok(&self.head));
        (by_hand, last)
    }

    /// Returns the text of the header with the values of this case.
    fn with(&self, case: &Case) -> Result<String, Why> {
        let headers = [&self.case.header, &case.header];
        let fields = headers.iter().flat_map(|header| filled_fields(header));
        let moved = fields.filter(|field| {
            let [before, after] = headers.map(|header| field.get(header));
            before != after
        });
        let moved: BTreeSet<Field> = moved.collect();
        let moved: Vec<Field> = moved.into_iter().collect();
        amend(&self.head, &case.header, &moved).map_err(|_| Why::Layout)
    }
}

/// Returns the text of the header, every value as in the united case.
fn head(base: Option<&File>, ours: &File, theirs: &File, case: &Case) -> Result<String, Why> {
    let (our_head, their_head) = (ours.head(), theirs.head());
    let side = trunk(
        base.map(File::head).as_ref(),
        (&our_head, ours.rank(base)),
        (&their_head, theirs.rank(base)),
    )?;
    let (trunk, head) = match side {
        Side::Ours | Side::Base => (ours, &our_head),
        Side::Theirs => (theirs, &their_head),
    };
    let text = trunk.with(case)?;
    let newest = our_head.format.max(their_head.format);
    if head.format == newest {
        Ok(text)
    } else {
        put(&text, "format", &newest.to_string())
    }
}

/// Returns whether two blocks say the same, keys of a later format included.
fn is_same(ours: &str, theirs: &str) -> bool {
    let content = |block: &str| toml::from_str::<Table>(block).ok();
    ours == theirs || (content(ours).is_some() && content(ours) == content(theirs))
}
