//! Desks that exchange their work by `sync` over a repository with a gate: what they unite is lawful, and passes.

use crate::gate::MAJED;
use crate::support::register::{CASE, CASE_PATH, TestRegister};
use crate::sync::{Shared, assert_same, desks, intake};
use insta::assert_snapshot;
use std::fs;
use std::path::Path;

/// Two desks that begin alike, and share a repository before which the gate was put.
fn gated(verb: &str) -> (Shared, [TestRegister; 2]) {
    let (shared, desks) = desks(verb);
    let bin = Path::new(env!("CARGO_BIN_EXE_bmf")).parent().unwrap();
    let path = format!("{}:{}", bin.display(), std::env::var("PATH").unwrap());
    let desks = desks.map(|desk| desk.with("PATH", &path));
    let _installed = desks[0]
        .run(["gate".into(), "install".into(), shared.at()])
        .done();
    // Nothing of a desk's environment comes through git, the clock of its test included.
    let hook = shared.at().join("hooks/pre-receive");
    let text = fs::read_to_string(&hook).unwrap();
    let clock = "#!/bin/sh\nexport BMF_NOW=2026-06-15T12:00:00+03:00\n";
    fs::write(&hook, text.replacen("#!/bin/sh\n", clock, 1)).unwrap();
    (shared, desks)
}

#[test]
fn what_two_desks_did_to_one_request_is_taken_and_a_field_that_both_amended() {
    let (_shared, [a, b]) = gated("intake");
    let amend = |desk: TestRegister, at: &str, phone: &str| {
        let set = format!("--set=applicant.phone={phone}");
        desk.at(at).does(["amend", CASE, &set, "--reason=new"])
    };
    let a = amend(a, "2026-06-15T10:00:00+03:00", "0551111111").does(["sync"]);
    let b = amend(b, "2026-06-15T10:05:00+03:00", "0552222222");
    let b = b.does(["contact", CASE, "--call"]).does(["sync"]);
    let a = a.at("2026-06-15T10:10:00+03:00").does(["sync"]);
    assert_same(&[&a, &b]);
    assert!(a.read(CASE_PATH).contains("did = \"conflict\""));
}

#[test]
fn a_number_that_was_given_twice_is_taken_under_a_new_one() {
    let (_shared, [a, b]) = gated("intake");
    let [a, b] = [a, b].map(|desk| desk.with("BMF_DESK", "DJ"));
    let [one, other] = [(&a, "سعد"), (&b, "منى")].map(|(desk, name)| desk.run(intake(name)).done());
    assert_eq!(one, other);
    let [a, b] = [a.does(["sync"]), b.does(["sync"])];
    let a = a.does(["sync"]);
    assert_same(&[&a, &b]);
}

#[test]
fn settings_that_the_manager_changed_meanwhile_are_taken() {
    let (_shared, [a, b]) = gated("intake");
    let b = b.does(["contact", CASE, "--call"]);
    a.edit("policy.toml", "max_days = 30", "max_days = 25");
    MAJED.commits(&a);
    let [a, b] = [a.does(["sync"]), b.does(["sync"])];
    let a = a.does(["sync"]);
    assert_same(&[&a, &b]);
    assert!(b.read("policy.toml").contains("max_days = 25"));
}

#[test]
fn sync_repeats_why_the_gate_took_nothing() {
    let (shared, [a, _b]) = gated("verify");
    let before = shared.git(&["rev-parse", "main"]);
    let event = "id = \"K7Q2M9XA\"; n = 4; at = 2026-06-14T09:00:00+03:00; by = \"sara\"; did = \"assess\"; need = \"urgent\"";
    crate::gate::By("sara@example.org", "2026-06-14T09:10:00+03:00").forges(&a, event);
    let said = a.run(["sync"]);
    let said = said
        .ends_with(3)
        .replace(shared.at().to_str().unwrap(), "$SHARED");
    let said = said.replace(['\u{2066}', '\u{2068}'], "⟨");
    let said = said.replace('\u{2069}', "⟩");
    assert_snapshot!(said, @"
    error: origin did not take what was recorded here. Nothing is lost. It says:
      ⟨خطأ: لم يُقبل الإرسال، ولم يتغيّر شيء في المستودع المشترك.⟩
      ⟨A03 كل إجراء كان جائزًا · DJ-2606-0001-9⟩
      ⟨الإجراء K7Q2M9XA (تقدير الحاجة) لم يكن جائزًا، البند O1: هذا الإجراء من اختصاص مسؤول البحث الاجتماعي (هدى فهد)، ولا يُسجَّل باسم «سارة ناصر».⟩
      ⟨→ يُسحب الإيداع، ويُسجَّل الإجراء حين يجوز.⟩
      bmf explain A03
      error: The push was refused; in the shared repository nothing has changed.
      A03 every event was allowed · DJ-2606-0001-9
      The event K7Q2M9XA (assessment of the need) was not allowed, clause O1: Sara Nasser may not record this step, which is for the social research officer: Huda Fahad.
      → Take the commit back, and record the step when it is allowed.
      bmf explain A03
    ");
    assert_eq!(shared.git(&["rev-parse", "main"]), before);
}
