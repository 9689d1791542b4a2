//! A sitting only grows, and its secretary writes it.

use crate::audit::Found;
use crate::audit::finding::Breach;
use crate::audit::law::Law;
use crate::audit::revision::{FileChange, Then};
use crate::domain::actor::Role;
use crate::domain::session::Session;

pub(super) fn judge(file: &FileChange, then: &dyn Then, found: &mut Found<'_>) {
    let Some(after) = file.after.as_ref().and_then(|file| file.session()) else {
        return;
    };
    if after.id.path() != file.path {
        found.add(Law::Place, &file.path, Breach::Misplaced);
    }
    let befores = file.before.iter().flatten();
    for before in befores.filter_map(|file| file.session()) {
        if !grew(before, after) && !grew(&found.moves.session(before), after) {
            found.add(Law::Session, &file.path, Breach::SessionAltered);
        }
    }
    if found.revision.parents.len() > 1 {
        return;
    }
    // The quorum is counted from the committee as the sitting names it.
    let begins = file.before.iter().all(Option::is_none);
    if begins && after.committee != then.office().committee {
        found.add(Law::Session, &file.path, Breach::OtherCommittee);
    }
    let roster = &then.office().roster;
    let author = roster.by_email(&found.revision.author);
    if !author.is_some_and(|staff| roster.holds(&staff.id, &[Role::Secretary])) {
        let email = found.revision.author.clone();
        found.add(Law::Session, &file.path, Breach::NotSecretary { email });
    }
}

fn grew(before: &Session, after: &Session) -> bool {
    let same = before.id == after.id
        && before.opened == after.opened
        && before.by == after.by
        && before.committee == after.committee;
    same && before.present.iter().all(|it| after.present.contains(it))
        && before.aside.iter().all(|it| after.aside.contains(it))
        && before.cases.iter().all(|it| after.cases.contains(it))
}
