//! What somebody changed with an editor: settings that come or are left to a person, and files that are in the way.

use crate::audit::by_hand;
use crate::support::register::{CASE, CASE_PATH, TestRegister};
use crate::sync::{assert_same, desks};
use insta::assert_snapshot;

#[test]
fn settings_that_one_side_changed_come_and_those_that_both_changed_are_left_to_a_person() {
    let (_shared, [a, b]) = desks("intake");
    let by_hand = |desk: &TestRegister, from: &str, to: &str| {
        desk.edit("bmf.toml", from, to);
        by_hand(desk).by("majed@example.org").commit();
    };
    by_hand(&a, "en = \"Dhahran Al-Janoub\" }", "en = \"Abha\" }");
    let a = a.does(["sync"]);
    assert_snapshot!(b.run(["sync"]), @"Changed by others, and in force here now: bmf.toml.");
    assert_same_bytes(&a, &b);
    by_hand(&a, "en = \"Abha\" }", "en = \"Najran\" }");
    by_hand(&b, "en = \"Abha\" }", "en = \"Jazan\" }");
    let a = a.does(["sync"]);
    let b = b.does(["contact", CASE, "--call"]);
    let with_call = (b.files(), b.commits());
    assert_snapshot!(b.in_both(["sync"]).replace(&short_base(&b), "BASE"), @"
    [ar]
    stderr:
    خطأ: لم يؤخذ شيء ولم يُرسَل شيء، بسبب هذه الملفات:
      ⟨bmf.toml⟩: غُيّر في الجانبين، والاختيار للقائم عليه. وآخر من غيّره هناك: ⟨Somebody⟩.
      → git restore --source=BASE -- bmf.toml && git commit -m WHY -- bmf.toml && bmf sync
    [exit 6]
    [en]
    stderr:
    error: Nothing was taken in and nothing was sent, because of these files:
      bmf.toml: it was changed on both sides, and who keeps it has to choose. Last changed there by Somebody.
      → git restore --source=BASE -- bmf.toml && git commit -m WHY -- bmf.toml && bmf sync
    [exit 6]
    ");
    assert_eq!((b.files(), b.commits()), with_call);
    // What the message says to do does it.
    b.git(&[
        "restore",
        &format!("--source={}", short_base(&b)),
        "--",
        "bmf.toml",
    ]);
    b.git(&["commit", "-qm", "put back", "--", "bmf.toml"]);
    let b = b.does(["sync"]);
    let a = a.does(["sync"]);
    assert_same_bytes(&a, &b);
}

/// The last commit that a desk and the shared repository both had.
fn short_base(desk: &TestRegister) -> String {
    let base = desk.git(&["merge-base", "HEAD", "refs/bmf/theirs"]);
    base[..10].to_owned()
}

fn assert_same_bytes(a: &TestRegister, b: &TestRegister) {
    assert_eq!(a.files(), b.files());
}

#[test]
fn a_file_that_somebody_edited_is_not_written_over() {
    let (_shared, [a, b]) = desks("intake");
    let a = a.does(["contact", CASE, "--call"]).does(["sync"]);
    b.edit(CASE_PATH, "amount = \"4500.00\"", "amount = \"4600.00\"");
    let before = (b.files(), b.commits());
    assert_snapshot!(b.in_both(["sync"]), @"
    [ar]
    stderr:
    خطأ: عُدّلت هذه الملفات يدويًا، والوارد يكتب فوق ذلك التعديل، فلم يُفعل شيء: ⟨cases/DJ/2026-06/DJ-2606-0001-9.toml⟩.
      → bmf doctor
    [exit 5]
    [en]
    stderr:
    error: These files were changed by hand, and what comes in would write over that. Nothing was done: cases/DJ/2026-06/DJ-2606-0001-9.toml.
      → bmf doctor
    [exit 5]
    ");
    assert_eq!((b.files(), b.commits()), before);
    b.edit(CASE_PATH, "amount = \"4600.00\"", "amount = \"4500.00\"");
    let b = b.does(["sync"]);
    assert_same(&[&a, &b]);
    // One that nothing comes in for stays, and is named.
    b.put("policy.toml", b.read("policy.toml") + "# note\n");
    assert_snapshot!(b.in_both(["sync"]), @"
    [ar]
    لا جديد: ما في هذا الجهاز مطابق لما في ⟨origin⟩.

    ما يلزم النظر فيه:
      عُدّلت يدويًا ولم تُسجَّل، فلم تُرسَل: ⟨policy.toml⟩.
        → bmf doctor
    [en]
    Nothing new: this desk and origin hold the same.

    To be looked at:
      Changed by hand and not recorded, so it did not go: policy.toml.
        → bmf doctor
    ");
}
