//! The log: every event in order, also those that no longer count.

use crate::report::world::{Made, column};
use bmf::report::log::log;
use bmf::report::table::Column;
use std::collections::BTreeMap;

#[test]
fn a_voided_event_stays_in_the_log_and_is_said_not_to_count() {
    let made = Made::support(1, "2026-06-01").rated("2026-06-02", Some(1));
    let wrong = made.last();
    let case = made.voided("2026-06-03", wrong).case();
    let commits = BTreeMap::from([(wrong, "0123abcd".to_owned())]);
    let table = log(&case, &commits);
    assert_eq!(column(&table, Column::Did)[..2], ["intake", "feedback"]);
    assert_eq!(column(&table, Column::Counts), ["true", "false", "true"]);
    assert_eq!(column(&table, Column::Commit), ["", "0123abcd", ""]);
    assert_eq!(column(&table, Column::By), ["sara", "majed", "noura"]);
    assert_eq!(column(&table, Column::Particulars)[1], r#"{"score":1}"#);
    assert_eq!(column(&table, Column::At)[2], "2026-06-03T09:00:00+03:00");
}
