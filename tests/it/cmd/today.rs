//! `bmf` alone: what waits for the person at work, and what others recorded since they last looked.

use crate::support::register::TestRegister;
use insta::assert_snapshot;

const NOTHING: [&str; 0] = [];

#[test]
fn what_waits_for_ones_roles_is_shown_with_the_command_that_does_it() {
    let reg = TestRegister::after("submit").by("noura");
    assert_snapshot!(reg.in_both(NOTHING), @"
    [ar]
    نورة صالح، أمين لجنة البحث: ⟨28/12/1447⟩هـ (14 يونيو 2026م)

    المهام المنتظرة في طلب واحد، والأكثر استعجالًا أولًا.
    ⟨DJ-2606-0001-9⟩ نورة بنت سالم القحطاني (لدى لجنة البحث): دراسة الطلب والبت فيه، ولا يكون قبل ⟨13/1/1448⟩هـ (28 يونيو 2026م)، وآخر موعد له ⟨29/1/1448⟩هـ (14 يوليو 2026م)
      bmf review DJ-2606-0001-9 --session N --accept --amount SAR --reason CODE
    [en]
    Noura Saleh, committee secretary: 14 June 2026 (28/12/1447)

    Waiting for you: 1 case, most urgent first.
    DJ-2606-0001-9 ⟨نورة بنت سالم القحطاني⟩ (before the committee): decision, not before 28 June 2026 (13/1/1448), due by 14 July 2026 (29/1/1448)
      bmf review DJ-2606-0001-9 --session N --accept --amount SAR --reason CODE
    ");
}

#[test]
fn what_others_recorded_since_the_last_look_is_named_and_ones_own_is_not() {
    let reg = TestRegister::after("intake");
    let _first_look = reg.run(NOTHING).done();
    let later = reg.at("2026-06-15T09:00:00+03:00");
    let _own = later.run(["contact", "1", "--call"]).done();
    let _others = later
        .run(["assess", "1", "--need=high", "--as=huda"])
        .done();
    let later = later.at("2026-06-15T10:00:00+03:00");
    assert_snapshot!(later.run(NOTHING), @"
    Sara Nasser, beneficiary relations officer: 15 June 2026 (29/12/1447)

    Waiting for you: 1 case, most urgent first.
    DJ-2606-0001-9 ⟨نورة بنت سالم القحطاني⟩ (received): declaration
      bmf declare DJ-2606-0001-9 --how signature

    Recorded by others since 14 June 2026 (28/12/1447), 09:12: 1 event.
    id              recorded             event                   by          event id
    DJ-2606-0001-9  15 June 2026, 09:00  assessment of the need  Huda Fahad  VEE7W40B
    ");
    let again = later.at("2026-06-15T11:00:00+03:00");
    assert_snapshot!(again.run(["--format=json"]), @r#"
    {
      "format": 1,
      "staff": "sara",
      "waiting": [
        {
          "id": "DJ-2606-0001-9",
          "stage": "received",
          "waiting_for": "reception",
          "step": "declare",
          "since": "2026-06-14",
          "days": 1,
          "not_before": null,
          "due": null,
          "overdue": false,
          "disputed": false
        }
      ],
      "drafts": 0,
      "since": "2026-06-15T10:00:00+03:00",
      "changed": [],
      "unsent": null
    }
    "#);
}

#[test]
fn the_look_is_remembered_outside_of_git() {
    let reg = TestRegister::after("intake");
    let _looked = reg.run(NOTHING).done();
    assert_eq!(reg.git(&["status", "--porcelain"]).trim(), "");
}

#[test]
fn where_there_is_no_register_it_is_a_question_for_help() {
    let bare = TestRegister::bare();
    let said = bare.run(NOTHING).ends_with(2);
    assert!(said.contains("--help"));
}
