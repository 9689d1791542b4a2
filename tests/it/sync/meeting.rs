//! Two desks that recorded in the same cases, and what a person is told of it.

use crate::gate::arriving;
use crate::support::register::{CASE, CASE_PATH, TestRegister};
use crate::sync::{Shared, assert_same, desks, intake};
use bmf::domain::office::Lang;
use insta::assert_snapshot;

#[test]
fn what_two_desks_recorded_in_one_request_is_united_and_told() {
    let (_shared, [a, b]) = desks("intake");
    let a = a
        .at("2026-06-15T10:00:00+03:00")
        .does(["contact", CASE, "--call"]);
    let b = b.at("2026-06-15T10:05:00+03:00").by("huda");
    let b = b.does(["assess", CASE, "--need=high"]);
    let _taken = b.run(intake("سعد بن علي")).done();
    assert_snapshot!(a.run(["sync"]), @"
    Went to origin: 1 event in 1 case.
      DJ-2606-0001-9 (received): contact by Sara Nasser
    ");
    assert_snapshot!(b.in_both(["sync", "--dry-run"]), @"
    [ar]
    سيرد من ⟨origin⟩: إجراء واحد في طلب واحد.
      ⟨DJ-2606-0001-9⟩ (مستلَم): تسجيل التواصل (سارة ناصر)
    سيُرسَل إلى ⟨origin⟩: إجراءان في طلبين.
      ⟨DJ-2606-0001-9⟩ (مستلَم): تقدير الحاجة (هدى فهد)
      ⟨YA-2606-0001-4⟩ (طلب جديد، مستلَم): استقبال الطلب (هدى فهد)
    [en]
    Would come from origin: 1 event in 1 case.
      DJ-2606-0001-9 (received): contact by Sara Nasser
    Would go to origin: 2 events in 2 cases.
      DJ-2606-0001-9 (received): assessment of the need by Huda Fahad
      YA-2606-0001-4 (new, received): intake by Huda Fahad
    ");
    assert_snapshot!(b.run(["sync"]), @"
    Came from origin: 1 event in 1 case.
      DJ-2606-0001-9 (received): contact by Sara Nasser
    Went to origin: 2 events in 2 cases.
      DJ-2606-0001-9 (received): assessment of the need by Huda Fahad
      YA-2606-0001-4 (new, received): intake by Huda Fahad
    ");
    assert_snapshot!(a.run_in(Lang::Ar, ["sync"]), @"
    الوارد من ⟨origin⟩: إجراءان في طلبين.
      ⟨DJ-2606-0001-9⟩ (مستلَم): تقدير الحاجة (هدى فهد)
      ⟨YA-2606-0001-4⟩ (طلب جديد، مستلَم): استقبال الطلب (هدى فهد)
    ");
    assert_same(&[&a, &b]);
    assert_snapshot!(a.in_both(["sync"]), @"
    [ar]
    لا جديد: ما في هذا الجهاز مطابق لما في ⟨origin⟩.
    [en]
    Nothing new: this desk and origin hold the same.
    ");
    let text = a.read(CASE_PATH);
    assert!(text.contains("did = \"assess\"") && text.contains("did = \"contact\""));
    // Who unites is who was at work, and the message names nobody's data.
    assert_snapshot!(a.git(&["log", "-1", "--format=%an <%ae> %aI %B"]), @"Huda Fahad <huda@example.org> 2026-06-15T10:05:00+03:00 sync");
    assert_eq!(a.git(&["log", "-1", "--format=%P"]).split(' ').count(), 2);
}

#[test]
fn two_desks_that_changed_one_field_keep_both_values() {
    let (_shared, [a, b]) = desks("intake");
    let amend = |desk: TestRegister, at: &str, phone: &str| {
        let set = format!("--set=applicant.phone={phone}");
        desk.at(at)
            .does(["amend", CASE, &set, "--reason=new number"])
    };
    let a = amend(a, "2026-06-15T10:00:00+03:00", "0551111111").does(["sync"]);
    let b = amend(b, "2026-06-15T10:05:00+03:00", "0552222222");
    assert_snapshot!(b.in_both(["sync", "--dry-run"]), @"
    [ar]
    سيرد من ⟨origin⟩: إجراءان في طلب واحد.
      ⟨DJ-2606-0001-9⟩ (مستلَم): تعديل البيانات (سارة ناصر)، إثبات التعارض (سارة ناصر)
    سيُرسَل إلى ⟨origin⟩: إجراءان في طلب واحد.
      ⟨DJ-2606-0001-9⟩ (مستلَم): تعديل البيانات (سارة ناصر)، إثبات التعارض (سارة ناصر)

    ما يلزم النظر فيه:
      الطلب ⟨DJ-2606-0001-9⟩: عدّل مكتبان رقم الهاتف، فاعتُمد التعديل الأحدث وحُفظت القيمة الأخرى ضمن إجراءات الطلب، والأمر:
        → bmf log DJ-2606-0001-9
    [en]
    Would come from origin: 2 events in 1 case.
      DJ-2606-0001-9 (received): amendment by Sara Nasser, record of a conflict by Sara Nasser
    Would go to origin: 2 events in 1 case.
      DJ-2606-0001-9 (received): amendment by Sara Nasser, record of a conflict by Sara Nasser

    To be looked at:
      DJ-2606-0001-9: two desks changed the phone. The later change stands, and the other value is kept in the log:
        → bmf log DJ-2606-0001-9
    ");
    let b = b.does(["sync"]);
    let a = a.does(["sync"]);
    assert_same(&[&a, &b]);
    let text = a.read(CASE_PATH);
    assert!(
        text.contains("+966551111111") && text.contains("+966552222222"),
        "{text}"
    );
}

#[test]
fn two_decisions_that_meet_are_a_dispute_for_the_secretary() {
    let (_shared, [a, b]) = decided_twice();
    assert_snapshot!(b.in_both(["sync", "--dry-run"]), @"
    [ar]
    سيرد من ⟨origin⟩: إجراء واحد في طلب واحد.
      ⟨DJ-2606-0001-9⟩ (مقبول): دراسة الطلب والبت فيه (نورة صالح)
    سيُرسَل إلى ⟨origin⟩: إجراء واحد في طلب واحد.
      ⟨DJ-2606-0001-9⟩ (مقبول): دراسة الطلب والبت فيه (نورة صالح)

    ما يلزم النظر فيه:
      الطلب ⟨DJ-2606-0001-9⟩ متعارض: سجّل فيه مكتبان إجراءين لا يجتمعان. وأمين لجنة البحث هو من يقرر أيهما المعتد به، والأمر:
        → bmf review DJ-2606-0001-9 --settle 2JRZGMVW|8E2PXXB4 --words WHY
    [en]
    Would come from origin: 1 event in 1 case.
      DJ-2606-0001-9 (accepted): decision by Noura Saleh
    Would go to origin: 1 event in 1 case.
      DJ-2606-0001-9 (accepted): decision by Noura Saleh

    To be looked at:
      DJ-2606-0001-9 is disputed: two desks did what cannot both stand. The secretary settles which one does:
        → bmf review DJ-2606-0001-9 --settle 2JRZGMVW|8E2PXXB4 --words WHY
    ");
    let b = b.does(["sync"]);
    let a = a.does(["sync"]);
    // A dispute is not a finding of the laws: both were right when they were made.
    assert_eq!(a.files(), b.files());
    let view = a.run(["show", "1"]).done();
    assert!(view.contains("disputed"), "{view}");
    let sync = a.run(["sync"]).done();
    assert_eq!(sync, "Nothing new: this desk and origin hold the same.");
}

/// A sitting that both desks know, in which each decides the same request.
fn decided_twice() -> (Shared, [TestRegister; 2]) {
    let (shared, [a, b]) = desks("submit");
    let a = a.by("noura").at("2026-06-29T10:00:00+03:00");
    let b = b.by("noura").at("2026-06-29T10:05:00+03:00");
    let session = "format = 1\nid = \"S-2026-001\"\nopened = 2026-06-29T09:00:00+03:00\nby = \"noura\"\ncommittee = [\"huda\", \"majed\", \"noura\"]\npresent = [\"huda\", \"noura\"]\n";
    a.put("sessions/2026/S-2026-001.toml", session);
    a.git(&["add", "sessions"]);
    a.git(&[
        "commit",
        "-qm",
        "opened",
        "--author=Noura <noura@example.org>",
    ]);
    let a = a.does(["sync"]);
    let b = b.does(["sync"]);
    let accept = ["--accept", "--amount=4000", "--reason=need"];
    let reject = ["--reject", "--reason=no-budget", "--words=no"];
    let review = ["review", CASE, "--session=1"];
    let a = a.does([review.as_slice(), &accept].concat()).does(["sync"]);
    let b = b.does([review.as_slice(), &reject].concat());
    (shared, [a, b])
}

/// Two sittings cannot be told apart by one number; the later one is taken back, by the command that is told.
#[test]
fn a_sitting_under_a_number_that_another_desk_gave_is_taken_back_and_recorded_anew() {
    let (_shared, [a, b]) = desks("submit");
    let a = a.by("noura").at("2026-06-29T10:00:00+03:00");
    let b = b.by("noura").at("2026-06-29T10:05:00+03:00");
    let at_reception = |name: &str| [&intake(name)[..], &["--as=sara".to_owned()]].concat();
    let opens = [
        "review",
        CASE,
        "--open-session",
        "--members=huda,noura",
        "--accept",
        "--amount=4000",
        "--reason=need",
    ];
    let earlier = b.run(at_reception("هند بنت علي")).done();
    let a = a.does(opens).does(["sync"]);
    let b = b.does(opens);
    let _later = b.run(at_reception("منى بنت سعد")).done();
    let said = b.in_both(["sync"]);
    let opened = b.git(&["rev-parse", "--short=10", "HEAD~1"]);
    assert_snapshot!(said.replace(&opened, "OPENED"), @"
    [ar]
    stderr:
    خطأ: لم يؤخذ شيء ولم يُرسَل شيء، بسبب هذه الملفات:
      ⟨sessions/2026/S-2026-001.toml⟩: هما جلستان مختلفتان أُعطيتا رقمًا واحدًا. وآخر من غيّره هناك: ⟨Noura Saleh⟩.
      الجلسة التي هناك شُوركت أولًا. والأمر التالي يسحب ما سُجِّل هنا منذ فُتحت الجلسة التي هنا، ويحفظه في فرع للاطلاع عليه، ثم يُسجَّل من جديد:
      → git branch before-OPENED && git status --short && git reset --keep OPENED~1 && bmf sync
    [exit 6]
    [en]
    stderr:
    error: Nothing was taken in and nothing was sent, because of these files:
      sessions/2026/S-2026-001.toml: they are two sessions that were given the same number. Last changed there by Noura Saleh.
      The session there was shared first. This takes back what was recorded here since the session here was opened, and keeps it on a branch to be read; record it anew afterwards:
      → git branch before-OPENED && git status --short && git reset --keep OPENED~1 && bmf sync
    [exit 6]
    ");
    let _seen = b.run(["audit"]).done();
    let told = said.lines().find_map(|line| line.strip_prefix("  → "));
    for command in told.unwrap().split(" && ") {
        match command.split_once(' ').unwrap() {
            ("git", args) => drop(b.git(&args.split(' ').collect::<Vec<_>>())),
            (_, command) => drop(b.run([command]).done()),
        }
    }
    // This computer has seen what is gone, and says so.
    assert!(b.run(["audit"]).ends_with(1).starts_with("A18"));
    let a = a.does(["sync"]);
    assert_same(&[&a, &b]);
    let _shown = a.run(["show", &earlier]).done();
    let kept = b.git(&["log", "--format=%s", &format!("HEAD..before-{opened}")]);
    assert_eq!(kept.lines().count(), 2, "{kept}");
}

#[test]
fn an_id_given_twice_by_accident_stays_with_who_shared_it_first() {
    let (_shared, [a, b]) = desks("intake");
    let b = b.with("BMF_DESK", "DJ").at("2026-06-15T10:05:00+03:00");
    let first = a.run(intake("هند بنت علي")).done();
    let second = b.run(intake("منى بنت سعد")).done();
    assert_eq!(first, second);
    // What names the request that gives way names it by its new number.
    let about = b.run([
        "intake",
        "--kind=complaint",
        "--channel=phone",
        "--name=منى بنت سعد",
        "--summary=تأخر",
        "--about",
        &second,
    ]);
    let _taken = about.done();
    let a = a.does(["sync"]);
    assert_snapshot!(b.in_both(["sync", "--dry-run"]), @"
    [ar]
    سيرد من ⟨origin⟩: إجراء واحد في طلب واحد.
      ⟨DJ-2606-0002-8⟩ (طلب جديد، مستلَم): استقبال الطلب (سارة ناصر)
    سيُرسَل إلى ⟨origin⟩: إجراءان في طلبين.
      ⟨DJ-2606-0003-1⟩ (طلب جديد، مستلَم): استقبال الطلب (سارة ناصر)
      ⟨DJ-2606-0004-0⟩ (طلب جديد، مستلَم): استقبال الطلب (سارة ناصر)

    ما يلزم النظر فيه:
      صدر الرقم ⟨DJ-2606-0002-8⟩ لطلبين مختلفين، فصار رقم أحدهما ⟨DJ-2606-0004-0⟩. يُرجى إبلاغ مقدم الطلب برقمه الجديد، والتأكد من أن لكل جهاز رمز مكتب خاصًا به، والأمر:
        → bmf show DJ-2606-0004-0
    [en]
    Would come from origin: 1 event in 1 case.
      DJ-2606-0002-8 (new, received): intake by Sara Nasser
    Would go to origin: 2 events in 2 cases.
      DJ-2606-0003-1 (new, received): intake by Sara Nasser
      DJ-2606-0004-0 (new, received): intake by Sara Nasser

    To be looked at:
      Two requests had been given the id DJ-2606-0002-8. One of them is DJ-2606-0004-0 from now on: tell the applicant, and see to it that no two computers share a desk code:
        → bmf show DJ-2606-0004-0
    ");
    let b = b.does(["sync"]);
    let a = a.does(["sync"]);
    assert_same(&[&a, &b]);
    assert_snapshot!(a.run(["list"]), @"
    id              kind       stage     channel      service      received         amount  name
    DJ-2606-0001-9  support    received  Interview    Tuition aid  14 June 2026  4,500 SAR  ⟨نورة بنت سالم القحطاني⟩
    DJ-2606-0002-8  inquiry    received  Phone calls               14 June 2026             ⟨هند بنت علي⟩
    DJ-2606-0003-1  complaint  received  Phone calls               15 June 2026             ⟨منى بنت سعد⟩
    DJ-2606-0004-0  inquiry    received  Phone calls               15 June 2026             ⟨منى بنت سعد⟩
    ");
    let moved = a.read("cases/DJ/2026-06/DJ-2606-0004-0.toml");
    assert!(
        moved.contains("former_ids = [\"DJ-2606-0002-8\"]"),
        "{moved}"
    );
    let complaint = a.read("cases/DJ/2026-06/DJ-2606-0003-1.toml");
    assert!(
        complaint.contains("about = \"DJ-2606-0004-0\""),
        "{complaint}"
    );
    let found = a.run(["find", "DJ-2606-0002-8"]).done();
    assert!(found.contains("DJ-2606-0004-0"), "{found}");
}

#[test]
fn what_an_exchange_sends_passes_the_gate() {
    let noon = "2026-06-15T12:00:00+03:00";
    let apart = |desk: fn(TestRegister) -> TestRegister| {
        let (shared, [a, b]) = desks("intake");
        let a = a
            .at("2026-06-15T10:00:00+03:00")
            .does(["contact", CASE, "--call"]);
        let _taken = a.run(intake("هند بنت علي")).done();
        let set = "--set=applicant.phone=0551111111";
        let _sent = a.does(["amend", CASE, set, "--reason=x"]).does(["sync"]);
        let before = shared.git(&["rev-parse", "main"]);
        let b = desk(b.at("2026-06-15T10:05:00+03:00")).does(["sync"]);
        arriving(&b, &before, noon)
    };
    let united = apart(|b| b.by("huda").does(["assess", CASE, "--need=high"]));
    assert_eq!(united, "admitted");
    let conflict = apart(|b| {
        b.does([
            "amend",
            CASE,
            "--set=applicant.phone=0552222222",
            "--reason=y",
        ])
    });
    assert_eq!(conflict, "admitted");
    let renumbered = apart(|b| {
        let b = b.with("BMF_DESK", "DJ");
        let id = b.run(intake("منى بنت سعد")).done();
        let about = [
            "intake",
            "--kind=complaint",
            "--channel=phone",
            "--name=x",
            "--summary=y",
        ];
        b.does(about.into_iter().chain(["--about", &id]))
    });
    assert_eq!(renumbered, "admitted");
}
