//! Does the register know every name that a case uses?

use crate::domain::check::{Against, Checked, Found, What};
use crate::domain::event::act::{Act, Sighted};

pub(super) fn desk(checked: &Checked, against: &Against<'_>) -> Found {
    let code = checked.case.header.id.desk();
    let known = against.office.desks.iter().any(|desk| desk.code == code);
    if known {
        Vec::new()
    } else {
        vec![(None, What::UnknownDesk)]
    }
}

pub(super) fn staff(checked: &Checked, against: &Against<'_>) -> Found {
    let events = checked.case.events.iter();
    events
        .filter(|event| against.office.roster.get(&event.by).is_none())
        .map(|event| (Some(event.id), What::UnknownStaff(event.by.to_string())))
        .collect()
}

pub(super) fn service(checked: &Checked, against: &Against<'_>) -> Found {
    let service = checked.case.header.service.as_deref();
    service
        .filter(|id| against.office.catalogue.service(id).is_none())
        .map(|id| (None, What::UnknownService(id.to_owned())))
        .into_iter()
        .collect()
}

pub(super) fn document(checked: &Checked, against: &Against<'_>) -> Found {
    let mut found = Vec::new();
    for event in &checked.case.events {
        let (Act::Verify { sighted, .. } | Act::Register { sighted, .. }) = &event.act else {
            continue;
        };
        let catalogue = &against.office.catalogue;
        let unknown = |paper: &&Sighted| catalogue.document(&paper.document).is_none();
        found.extend(sighted.iter().filter(unknown).map(|paper| {
            let document = paper.document.clone();
            (Some(event.id), What::UnknownDocument(document))
        }));
    }
    found
}

pub(super) fn session(checked: &Checked, against: &Against<'_>) -> Found {
    let mut found = Vec::new();
    for event in &checked.case.events {
        let Act::Decide(decision) = &event.act else {
            continue;
        };
        if (against.session)(decision.session).is_none() {
            found.push((Some(event.id), What::UnknownSession(decision.session)));
        }
    }
    found
}
