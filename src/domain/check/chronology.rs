//! Did things happen in the order in which they were recorded?

use crate::domain::check::{Against, Checked, Found, What};
use crate::domain::event::kind::EventKind;

pub(super) fn intake(checked: &Checked, _: &Against<'_>) -> Found {
    let first = checked.case.events.first();
    if first.is_some_and(|event| event.kind() == EventKind::Intake) {
        Vec::new()
    } else {
        vec![(first.map(|event| event.id), What::NoIntake)]
    }
}

/// Clocks of two desks differ, so only a whole day backwards is worth a word.
pub(super) fn time(checked: &Checked, _: &Against<'_>) -> Found {
    let events = &checked.case.events;
    let mut found = Vec::new();
    for pair in events.windows(2) {
        if let [before, after] = pair
            && after.n > before.n
            && after.at.date_naive() < before.at.date_naive()
        {
            found.push((Some(after.id), What::BeforeItsPast));
        }
    }
    let late = events
        .iter()
        .filter(|event| event.on.is_some_and(|on| on > event.at.date_naive()));
    found.extend(late.map(|event| (Some(event.id), What::AfterItsRecord)));
    found
}
