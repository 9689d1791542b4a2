//! A batch at night: many requests written, one commit by git.

use crate::support::register::TestRegister;
use insta::assert_snapshot;

#[test]
fn a_batch_is_written_without_commits_and_committed_by_git_at_once() {
    let reg = TestRegister::new();
    for number in 1..=3 {
        let draft = format!(
            "key = \"web-{number}\"\nchannel = \"website\"\nservice = \"tuition-aid\"\nsummary = \"رسوم\"\n\n\
             [applicant]\nname = \"سعد\"\nnational_id = \"1000000008\"\nphone = \"0551234567\"\n\n[answers]\nschool = \"مدرسة\"\n"
        );
        reg.put("../request.toml", draft);
        let intake = [
            "intake",
            "--from=../request.toml",
            "--no-commit",
            "--print=id",
        ];
        let id = reg.run(intake).done();
        assert_eq!(reg.run(intake).done(), id);
    }
    let reg = reg.does(["declare", "2", "--how=signature", "--no-commit"]);
    assert_eq!(reg.commits(), 1);
    reg.git(&["add", "cases"]);
    reg.git(&["commit", "-qm", "requests of the night"]);
    assert_eq!(reg.git(&["status", "--porcelain"]), "");
    assert_snapshot!(reg.run(["check"]), @"3 cases checked, no findings.");
    let reg = reg.does(["declare", "3", "--how=signature"]);
    assert_eq!(reg.commits(), 3);
    assert_eq!(reg.git(&["status", "--porcelain"]), "");
}

#[test]
fn an_action_on_an_uncommitted_case_commits_it_whole() {
    let reg = TestRegister::new()
        .does([
            "intake",
            "--kind=inquiry",
            "--channel=phone",
            "--name=علي",
            "--summary=متى؟",
            "--no-commit",
        ])
        .does(["answer", "1", "--text=غدًا"]);
    assert_eq!(reg.git(&["status", "--porcelain"]), "");
    assert!(
        reg.git(&["show", "HEAD:cases/DJ/2026-06/DJ-2606-0001-9.toml"])
            .contains("did = \"answer\"")
    );
}
