//! `bmf review --minutes`: what a sitting leaves behind, for people and for scripts.

use crate::cmd::review::{ACCEPT, submitted};
use crate::support::register::TestRegister;
use insta::assert_snapshot;

fn after_a_sitting() -> TestRegister {
    let aside = [ACCEPT.as_slice(), &["--aside=majed=جار الأسرة"]].concat();
    submitted().does(aside)
}

#[test]
fn the_minutes_are_read_in_both_languages() {
    let reg = after_a_sitting();
    assert_snapshot!(reg.in_both(["review", "--minutes", "١"]), @"
    [ar]
    محضر جلسة لجنة البحث ⟨S-2026-001⟩

    التاريخ      ⟨14/1/1448⟩هـ (29 يونيو 2026م)، ⟨10:00⟩
    أمين اللجنة  نورة صالح
    الحاضرون     هدى فهد وماجد يوسف ونورة صالح (3 من 3، والنصاب: 2)
    المتنحّون     ⟨DJ-2606-0001-9⟩، ماجد يوسف، والسبب: جار الأسرة
    القرارات     1

    1. ⟨DJ-2606-0001-9⟩، المساعدة في الرسوم الدراسية: قبول، ⟨4,000⟩ ريال، والسبب: ثبوت الحاجة بعد البحث الاجتماعي.
    [en]
    Minutes of session S-2026-001 of the research committee

    day             29 June 2026 (14/1/1448), 10:00
    secretary       Noura Saleh
    present         Huda Fahad, Majed Yousef and Noura Saleh (3 of 3, quorum 2)
    standing aside  DJ-2606-0001-9, Majed Yousef (⟨جار الأسرة⟩)
    decisions       1

    1. DJ-2606-0001-9, Tuition aid: acceptance, 4,000 SAR, reason: Need established by social research.
    ");
    assert_snapshot!(reg.in_both(["review", "--minutes=S-2026-001", "--format=md"]), @"
    [ar]
    # محضر جلسة لجنة البحث ⟨S-2026-001⟩

    - التاريخ: ⟨14/1/1448⟩هـ (29 يونيو 2026م)، ⟨10:00⟩
    - أمين اللجنة: نورة صالح
    - الحاضرون: هدى فهد وماجد يوسف ونورة صالح (3 من 3، والنصاب: 2)
    - المتنحّون: ⟨DJ-2606-0001-9⟩، ماجد يوسف، والسبب: جار الأسرة
    - القرارات: 1

    1. ⟨DJ-2606-0001-9⟩، المساعدة في الرسوم الدراسية: قبول، ⟨4,000⟩ ريال، والسبب: ثبوت الحاجة بعد البحث الاجتماعي.
    [en]
    # Minutes of session S-2026-001 of the research committee

    - day: 29 June 2026 (14/1/1448), 10:00
    - secretary: Noura Saleh
    - present: Huda Fahad, Majed Yousef and Noura Saleh (3 of 3, quorum 2)
    - standing aside: DJ-2606-0001-9, Majed Yousef (⟨جار الأسرة⟩)
    - decisions: 1

    1. DJ-2606-0001-9, Tuition aid: acceptance, 4,000 SAR, reason: Need established by social research.
    ");
    assert_snapshot!(reg.run(["review", "--minutes=1", "--format=csv"]).done(), @"
    id,service,outcome,granted,until,ground,words
    DJ-2606-0001-9,tuition-aid,accept,4000.00,,need,
    ");
}

#[test]
fn a_decision_that_was_a_mistake_is_not_in_the_minutes() {
    let reg = after_a_sitting();
    let voided = reg.does(["amend", "1", "--void", "1F2D5YQW", "--reason=كُتب خطأ"]);
    let said = voided.run(["review", "--minutes=1"]).done();
    assert!(said.contains("decisions       0"), "{said}");
}

#[test]
fn a_sitting_that_never_was_has_none() {
    let reg = after_a_sitting();
    assert_eq!(reg.run(["review", "--minutes=7"]).code, 4);
    assert_eq!(reg.run(["review", "--minutes=٧٧"]).code, 4);
}
