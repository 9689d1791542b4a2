//! Two laptops that worked apart, and somebody who types `git merge`: with bmf's driver, and without it.

use crate::support::register::{CASE_PATH, TestRegister};
use insta::assert_snapshot;
use std::fs;
use std::path::Path;

/// The driver is the program itself, found on the search path as on any machine.
fn with_driver(reg: TestRegister) -> TestRegister {
    let bin = Path::new(env!("CARGO_BIN_EXE_bmf")).parent().unwrap();
    let path = std::env::var("PATH").unwrap();
    reg.with("PATH", &format!("{}:{path}", bin.display()))
}

/// Brings the other laptop's history into this one; shows what git could not merge, what was said of it, and how it ended.
fn merge(here: &TestRegister, other: &TestRegister) -> String {
    here.git(&["fetch", "-q", other.root().to_str().unwrap(), "main"]);
    let merged = here.try_git(&["merge", "-q", "--no-edit", "FETCH_HEAD"]);
    let conflicts = merged
        .stdout
        .lines()
        .filter(|line| line.starts_with("CONFLICT"));
    let kinds = conflicts.filter_map(|line| Some(line.split_once(':')?.0.to_owned() + "\n"));
    format!(
        "{}{}[{}]",
        kinds.collect::<String>(),
        merged.stderr,
        merged.code
    )
}

/// The request before the committee, on two laptops that both decide it.
fn decided_twice() -> [TestRegister; 2] {
    let decide = |at: &str, words: &str| {
        let reg = TestRegister::after("submit").at(at).by("noura");
        let reg = reg.does(
            ["review", "1", "--open-session", "--members=huda,noura"]
                .into_iter()
                .chain(words.split(' ')),
        );
        with_driver(reg)
    };
    [
        decide(
            "2026-06-29T10:00:00+03:00",
            "--accept --amount=4000 --reason=need",
        ),
        decide(
            "2026-06-29T10:05:00+03:00",
            "--reject --reason=no-budget --words=no",
        ),
    ]
}

/// The phone number put right on two laptops.
fn amended_twice() -> [TestRegister; 2] {
    [
        ("2026-06-15T10:00:00+03:00", "0551111111"),
        ("2026-06-15T10:05:00+03:00", "0552222222"),
    ]
    .map(|(at, phone)| {
        let reg = TestRegister::after("intake").at(at);
        let set = format!("--set=applicant.phone={phone}");
        with_driver(reg.does(["amend", "1", &set, "--reason=new number"]))
    })
}

#[test]
fn two_amendments_meet_and_the_value_that_lost_is_kept() {
    let [a, b] = amended_twice();
    let both = [a.twin(), b.twin()];
    assert_eq!(merge(&both[0], &b), "[0]");
    assert_eq!(merge(&both[1], &a), "[0]");
    assert_eq!(both[0].read(CASE_PATH), both[1].read(CASE_PATH));
    assert_snapshot!(both[0].run(["check"]), @"1 case checked, no findings.");
    assert_snapshot!(both[0].in_both(["log", "1"]), @"
    [ar]
    رقم الإجراء  وقت التسجيل                           المسجِّل     القناة    الإجراء         معتد به  الإيداع     التفاصيل
    ⟨V1VE7ZFV⟩     ⟨28/12/1447⟩هـ (14 يونيو 2026م)، ⟨09:12⟩  سارة ناصر  المقابلة  استقبال الطلب   نعم      ⟨THE-COMMIT⟩
    ⟨6Y9HG84C⟩     ⟨29/12/1447⟩هـ (15 يونيو 2026م)، ⟨10:00⟩  سارة ناصر            تعديل البيانات  نعم      ⟨THE-COMMIT⟩  رقم الهاتف · ⟨new number⟩
    ⟨ZTJ8JV59⟩     ⟨29/12/1447⟩هـ (15 يونيو 2026م)، ⟨10:05⟩  سارة ناصر            تعديل البيانات  نعم      ⟨THE-COMMIT⟩  رقم الهاتف · ⟨new number⟩
    ⟨VM89P42J⟩     ⟨29/12/1447⟩هـ (15 يونيو 2026م)، ⟨10:00⟩  سارة ناصر            إثبات التعارض   نعم                  رقم الهاتف · ⟨+966551111111⟩
    [en]
    event id  recorded                          by           channel    event                 counts  commit      particulars
    V1VE7ZFV  14 June 2026 (28/12/1447), 09:12  Sara Nasser  Interview  intake                yes     THE-COMMIT
    6Y9HG84C  15 June 2026 (29/12/1447), 10:00  Sara Nasser             amendment             yes     THE-COMMIT  phone · new number
    ZTJ8JV59  15 June 2026 (29/12/1447), 10:05  Sara Nasser             amendment             yes     THE-COMMIT  phone · new number
    VM89P42J  15 June 2026 (29/12/1447), 10:00  Sara Nasser             record of a conflict  yes                 phone · +966551111111
    ");
}

#[test]
fn two_decisions_meet_and_the_case_is_disputed() {
    let [a, b] = decided_twice();
    // Both laptops gave out the number of the sitting: that is for a person.
    assert_snapshot!(merge(&a, &b), @"
    CONFLICT (add/add)
    error: sessions/2026/S-2026-001.toml was not merged, and both versions are as they were: they are two sessions that were given the same number.
      → git merge --abort
    [1]
    ");
    assert_eq!(
        a.git(&["diff", "--name-only", "--diff-filter=U"]),
        "sessions/2026/S-2026-001.toml"
    );
    let text = a.read(CASE_PATH);
    assert_eq!(text.matches("did = \"decide\"").count(), 2);
    let view = a.run(["show", "1"]).done();
    assert!(view.contains("disputed"), "{view}");
}

#[test]
fn without_the_driver_git_merges_lines_and_check_says_what_came_of_it() {
    let [a, b] = amended_twice();
    a.git(&["config", "--unset", "merge.bmf.driver"]);
    assert_snapshot!(merge(&a, &b), @"
    CONFLICT (content)
    [1]
    ");
    let text = a.read(CASE_PATH);
    assert!(text.contains("<<<<<<<"), "{text}");
    assert_eq!(a.run(["check"]).code, 1);
}

#[test]
fn a_driver_that_is_not_found_merges_nothing() {
    let [a, b] = amended_twice();
    let before = a.read(CASE_PATH);
    a.git(&["config", "merge.bmf.driver", "no-such-program %O %A %B %P"]);
    let said = merge(&a, &b);
    assert!(
        said.starts_with("CONFLICT") && said.ends_with("[1]"),
        "{said}"
    );
    assert_eq!(a.read(CASE_PATH), before);
}

/// One laptop takes a case away and adds another like it; the other accepts the first one.
fn trap() -> [TestRegister; 2] {
    let path = "cases/DJ/2026-06/DJ-2606-0002-8.toml";
    let a = with_driver(TestRegister::after("submit"));
    let text = a
        .read(CASE_PATH)
        .replace("DJ-2606-0001-9", "DJ-2606-0002-8")
        .replace("نورة بنت سالم", "هند بنت علي");
    fs::remove_file(a.root().join(CASE_PATH)).unwrap();
    a.put(path, text);
    a.git(&["add", "-A"]);
    a.git(&["commit", "-qm", "tidied"]);
    let [b, _] = decided_twice();
    [a, b]
}

#[test]
fn no_decision_moves_into_another_persons_file() {
    let [a, b] = trap();
    assert_snapshot!(merge(&a, &b), @"
    CONFLICT (content)
    error: cases/DJ/2026-06/DJ-2606-0002-8.toml was not merged, and both versions are as they were: they are not both of the case or session that the file is named after.
      → git merge --abort
    [1]
    ");
    assert!(
        !a.read("cases/DJ/2026-06/DJ-2606-0002-8.toml")
            .contains("accept")
    );
}

#[test]
fn without_the_driver_git_moves_it_and_says_nothing() {
    let [a, b] = trap();
    a.git(&["config", "--unset", "merge.bmf.driver"]);
    assert_eq!(merge(&a, &b), "[0]");
    let text = a.read("cases/DJ/2026-06/DJ-2606-0002-8.toml");
    assert!(text.contains("accept"));
}

#[test]
fn a_case_that_one_laptop_removed_is_left_to_a_person() {
    let [a, _] = amended_twice();
    let b = with_driver(TestRegister::after("intake"));
    b.git(&["rm", "-q", CASE_PATH]);
    b.git(&["commit", "-qm", "gone"]);
    assert_snapshot!(merge(&a, &b), @"
    CONFLICT (modify/delete)
    [1]
    ");
    assert!(a.root().join(CASE_PATH).exists());
}

#[test]
fn two_requests_under_one_id_are_both_kept() {
    let [a, b] = [
        ("2026-06-15T10:00:00+03:00", "هند"),
        ("2026-06-15T10:05:00+03:00", "منى"),
    ]
    .map(|(at, name)| {
        let reg = TestRegister::new().at(at);
        with_driver(reg.does([
            "intake",
            "--kind=inquiry",
            "--channel=phone",
            "--name",
            name,
            "--summary=متى؟",
        ]))
    });
    let before = a.read(CASE_PATH);
    assert_snapshot!(merge(&a, &b), @"
    CONFLICT (add/add)
    error: cases/DJ/2026-06/DJ-2606-0001-9.toml was not merged, and both versions are as they were: they are two requests that were given the same id.
      → git merge --abort
    [1]
    ");
    assert_eq!(a.read(CASE_PATH), before);
    assert_eq!(
        a.git(&["show", &format!(":3:{CASE_PATH}")]),
        b.read(CASE_PATH).trim_end()
    );
}
