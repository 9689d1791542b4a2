//! Requests that gave up their id in a merge, because it was another's too, and what names them.
//!
//! Such a request stands elsewhere, under a number of its own, with every event that it had; and whatever meant it on its
//! side of the merge may name it by that number.

use crate::audit::revision::{File, Revision};
use crate::domain::case::Case;
use crate::domain::id::CaseId;
use crate::domain::session::{Aside, Session};

/// The ids that were given up in one merge, each with the one in its stead.
pub(super) struct Moves(Vec<(CaseId, CaseId)>);

impl Moves {
    pub(super) fn of(revision: &Revision) -> Self {
        let files = &revision.files;
        if revision.parents.len() < 2 {
            return Self(Vec::new());
        }
        let had = |id: CaseId, case: &Case| {
            let sides = files.iter().flat_map(|file| &file.before).flatten();
            let mut sides = sides.filter_map(File::case);
            sides.any(|side| side.header.id == id && side.events == case.events)
        };
        let moves = files.iter().filter_map(|file| {
            let case = file.after.as_ref()?.case()?;
            let old = *case.header.former_ids.last()?;
            let is_new = file.before.iter().all(Option::is_none);
            (is_new && had(old, case)).then_some((old, case.header.id))
        });
        Self(moves.collect())
    }

    /// Returns whether this request stands under another id now.
    pub(super) fn holds(&self, before: &Case, revision: &Revision) -> bool {
        let moved = |id: CaseId| self.0.contains(&(before.header.id, id));
        let heirs = revision.files.iter();
        let mut heirs = heirs.filter_map(|file| file.after.as_ref()?.case());
        !self.0.is_empty() && heirs.any(|it| moved(it.header.id) && it.events == before.events)
    }

    /// Returns a case that names by the new ids what it named by the old ones.
    pub(super) fn case(&self, case: &Case) -> Case {
        let mut case = case.clone();
        case.header.about = case.header.about.map(|id| self.now(id));
        case
    }

    /// Returns a sitting that does so.
    pub(super) fn session(&self, session: &Session) -> Session {
        let aside = |aside: &Aside| Aside {
            case: self.now(aside.case),
            ..aside.clone()
        };
        Session {
            aside: session.aside.iter().map(aside).collect(),
            cases: session.cases.iter().map(|id| self.now(*id)).collect(),
            ..session.clone()
        }
    }

    fn now(&self, id: CaseId) -> CaseId {
        let found = self.0.iter().find(|(old, _)| *old == id);
        found.map_or(id, |(_, new)| *new)
    }
}
