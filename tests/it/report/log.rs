//! The log: every event in order, also those that no longer count.

use crate::report::world::{Made, column};
use bmf::report::log::{Kept, Signed, log};
use bmf::report::table::Column;
use std::collections::BTreeMap;

#[test]
fn a_voided_event_stays_in_the_log_and_is_said_not_to_count() {
    let made = Made::support(1, "2026-06-01").rated("2026-06-02", Some(1));
    let wrong = made.last();
    let case = made.voided("2026-06-03", wrong).case();
    let kept = Kept {
        commit: "0123abcd".to_owned(),
        signed: Some(Signed::Good),
        patch: "+x\n".to_owned(),
    };
    let kept = BTreeMap::from([(wrong, kept)]);
    let table = log(&case, &kept, false);
    assert_eq!(column(&table, Column::Did)[..2], ["intake", "feedback"]);
    assert_eq!(column(&table, Column::Counts), ["true", "false", "true"]);
    assert_eq!(column(&table, Column::Commit), ["", "0123abcd", ""]);
    assert_eq!(column(&table, Column::Signature), ["", "good", ""]);
    assert_eq!(column(&table, Column::Channel), ["interview", "", ""]);
    let patches = column(&log(&case, &kept, true), Column::Patch);
    assert_eq!(patches, ["", "+x\n", ""]);
    assert_eq!(column(&table, Column::By), ["sara", "majed", "noura"]);
    assert_eq!(column(&table, Column::Particulars)[1], r#"{"score":1}"#);
    assert_eq!(column(&table, Column::At)[2], "2026-06-03T09:00:00+03:00");
}
