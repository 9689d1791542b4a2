//! Events that the workflow does not admit, or that somebody else has recorded, and old ones that were changed.

use crate::gate::{By, MAJED, SARA, arriving, since, tip};
use crate::support::register::{CASE_PATH, TestRegister};
use crate::support::road::ROAD;
use std::path::Path;

const ID: &str = "id = \"K7Q2M9XA\"; at = 2026-06-14T11:00:00+03:00; ";

/// What the gate makes of one forged event after this step of the road.
fn forged(after: &str, by: By<'_>, event: &str) -> String {
    let register = TestRegister::after(after);
    let old = tip(&register);
    by.forges(&register, &format!("{ID}{event}"));
    since(&register, &old)
}

/// What the gate makes of the case's file after this step, edited by hand.
fn edited(after: &str, from: &str, to: &str) -> String {
    let register = TestRegister::after(after);
    let old = tip(&register);
    register.edit(CASE_PATH, from, to);
    SARA.commits(&register);
    since(&register, &old)
}

const NOURA: By<'_> = By("noura@example.org", "2026-06-29T10:00:00+03:00");
const HUDA: By<'_> = By("huda@example.org", "2026-06-14T12:00:00+03:00");

#[test]
fn a_name_that_is_not_the_committers() {
    let event = "n = 4; by = \"huda\"; did = \"assess\"; need = \"urgent\"";
    assert_eq!(forged("verify", SARA, event), "refused A04");
    assert_eq!(forged("verify", HUDA, event), "admitted");
}

#[test]
fn a_role_that_is_not_held() {
    let event = |by: &str| format!("n = 4; by = \"{by}\"; did = \"assess\"; need = \"urgent\"");
    assert_eq!(forged("verify", SARA, &event("sara")), "refused A03");
    assert_eq!(forged("verify", HUDA, &event("huda")), "admitted");
}

#[test]
fn a_step_that_is_skipped() {
    let event = |n: u8| format!("n = {n}; by = \"sara\"; did = \"submit\"; told = \"phone\"");
    assert_eq!(forged("intake", SARA, &event(2)), "refused A03");
    assert_eq!(forged("assess", SARA, &event(5)), "admitted");
}

#[test]
fn a_kind_of_event_that_nobody_knows() {
    let event = "n = 2; by = \"sara\"; did = \"bless\"";
    assert_eq!(forged("intake", SARA, event), "refused A12");
}

#[test]
fn an_old_event_is_edited_dropped_moved_or_renumbered() {
    let need = "need = \"high\"";
    assert_eq!(edited("assess", need, "need = \"urgent\""), "refused A02");
    assert_eq!(edited("declare", "n = 2", "n = 7"), "refused A02");
    let dropped = |text: &str| text[..text.rfind("\n[[event]]").unwrap()].to_owned();
    let swapped = |text: &str| {
        let parts: Vec<&str> = text.split("\n[[event]]").collect();
        format!("{}\n[[event]]{}\n[[event]]{}", parts[0], parts[2], parts[1])
    };
    let rewritten = |how: &dyn Fn(&str) -> String| {
        let register = TestRegister::after("declare");
        let old = tip(&register);
        register.put(CASE_PATH, how(&register.read(CASE_PATH)));
        SARA.commits(&register);
        since(&register, &old)
    };
    assert_eq!(rewritten(&dropped), "refused A01");
    assert_eq!(rewritten(&swapped), "refused A12");
    assert_eq!(
        edited("assess", "format = 1\n", "format = 1\n# seen\n"),
        "admitted"
    );
}

#[test]
fn data_that_changes_without_an_amendment() {
    let more = "amount = \"9500.00\"";
    assert_eq!(
        edited("intake", "amount = \"4500.00\"", more),
        "refused A06"
    );
    let kind = "kind = \"inquiry\"";
    assert_eq!(edited("intake", "kind = \"support\"", kind), "refused A06");
    let register = TestRegister::after("intake");
    let old = tip(&register);
    let register = register.does(["amend", "1", "--set=amount=9500", "--reason=misheard"]);
    assert_eq!(since(&register, &old), "admitted");
}

#[test]
fn data_that_an_amendment_does_not_name() {
    let register = TestRegister::after("intake");
    let old = tip(&register);
    register.edit(CASE_PATH, "amount = \"4500.00\"", "amount = \"9500.00\"");
    register.git(&["add", "--all"]);
    let register = register.does(["amend", "1", "--set=summary=another", "--reason=new"]);
    assert_eq!(since(&register, &old), "refused A06");
}

#[test]
fn a_case_that_is_no_text_or_no_case() {
    let broken = |bytes: &[u8]| {
        let register = TestRegister::after("intake");
        let old = tip(&register);
        let mut text = register.read(CASE_PATH).into_bytes();
        text.extend(bytes);
        register.put(CASE_PATH, text);
        SARA.commits(&register);
        since(&register, &old)
    };
    assert_eq!(broken(b"# \xd9\xff\n"), "refused A12");
    assert_eq!(broken(b"<<<<<<< HEAD\n"), "refused A12");
    assert_eq!(broken("# سطر\n".as_bytes()), "admitted");
}

/// The case decided on a day of June by a laptop with a policy of its own, and then edited.
fn decided(day: &str, edit: &[(&str, &str)]) -> String {
    let at = format!("2026-06-{day}T10:00:00+03:00");
    let register = TestRegister::after("submit").at(&at).by("noura");
    let old = tip(&register);
    let policy = register.read("policy.toml");
    register.edit("policy.toml", "min_days = 14", "min_days = 0");
    let register = register.does(DECIDE);
    register.put("policy.toml", policy);
    for (from, to) in edit {
        register.edit("sessions/2026/S-2026-001.toml", from, to);
    }
    NOURA.at(&at).commits(&register);
    arriving(&register, &old, &at)
}

const DECIDE: [&str; 8] = [
    "review",
    "1",
    "--open-session",
    "--members=huda,majed,noura",
    "--accept",
    "--amount=4000",
    "--reason=need",
    "--no-commit",
];

#[test]
fn a_decision_before_its_day_or_without_a_quorum() {
    let present = (
        "present = [\"huda\", \"majed\", \"noura\"]",
        "present = [\"noura\"]",
    );
    let committee = (
        "committee = [\"huda\", \"majed\", \"noura\"]",
        "committee = [\"noura\"]",
    );
    assert_eq!(decided("20", &[]), "refused A03");
    assert_eq!(decided("29", &[present]), "refused A03");
    assert_eq!(decided("29", &[present, committee]), "refused A13");
    assert_eq!(decided("29", &[]), "admitted");
}

/// The decision that the road records, as the file of its sitting and the event.
fn decision() -> (String, String) {
    let register = TestRegister::after("submit");
    let register = register.at(NOURA.1).by("noura").does(DECIDE);
    let text = register.read(CASE_PATH);
    let event = text[text.rfind("\n[[event]]").unwrap()..].to_owned();
    (register.read("sessions/2026/S-2026-001.toml"), event)
}

/// The same decision, where this member of staff had verified the data.
fn decided_on_what_was_verified_by(staff: &str) -> String {
    let register = TestRegister::after("declare");
    let both = "roles = [\"secretary\", \"reception\"]";
    register.edit("bmf.toml", "roles = [\"secretary\"]", both);
    MAJED.commits(&register);
    let step = |register: TestRegister, verb: &str, by: &str| {
        let step = ROAD.iter().find(|step| step.verb == verb).unwrap();
        register.by(by).does(step.words())
    };
    let register = step(register, "verify", staff);
    let register = step(register, "assess", "huda");
    let register = step(register, "submit", "sara");
    let old = tip(&register);
    let (sitting, event) = decision();
    register.put("sessions/2026/S-2026-001.toml", sitting);
    register.put(CASE_PATH, register.read(CASE_PATH) + &event);
    NOURA.commits(&register);
    arriving(&register, &old, NOURA.1)
}

#[test]
fn a_decision_by_who_had_verified() {
    assert_eq!(decided_on_what_was_verified_by("noura"), "refused A03");
    assert_eq!(decided_on_what_was_verified_by("sara"), "admitted");
}

#[test]
fn a_step_on_what_two_desks_have_decided_otherwise() {
    let bin = Path::new(env!("CARGO_BIN_EXE_bmf")).parent().unwrap();
    let path = format!("{}:{}", bin.display(), std::env::var("PATH").unwrap());
    let [here, other] = [
        ["--accept", "--amount=4000", "--reason=need"],
        ["--reject", "--words=no", "--reason=no-budget"],
    ]
    .map(|outcome| {
        let register = TestRegister::after("submit").at(NOURA.1).by("noura");
        let register = register.with("BMF_SEED", &outcome[1].len().to_string());
        let sitting = ["review", "1", "--open-session", "--members=huda,noura"];
        register
            .with("PATH", &path)
            .does(sitting.into_iter().chain(outcome))
    });
    let old = tip(&here);
    here.git(&["fetch", "--quiet", other.root().to_str().unwrap(), "main"]);
    NOURA.git(&here, &["merge", "--quiet", "--no-edit", "FETCH_HEAD"]);
    assert_eq!(arriving(&here, &old, NOURA.1), "admitted");
    let event = "id = \"K7Q2M9XA\"; n = 7; at = 2026-06-29T10:00:00+03:00; by = \"noura\"; did = \"notify\"; told = \"phone\"";
    NOURA.forges(&here, event);
    assert_eq!(arriving(&here, &old, NOURA.1), "refused A03");
}
