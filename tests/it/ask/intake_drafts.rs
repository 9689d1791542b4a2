//! A request that was left unfinished: whatever stopped it, what was answered is there again.

use crate::ask::request::{FLAGS, TUITION, answers};
use crate::ask::talk::Talk;
use crate::support::register::TestRegister;
use crate::support::terminal::key;
use bmf::domain::office::Lang;
use insta::assert_snapshot;
use std::path::PathBuf;

/// The drafts that stand in a register.
fn drafts(register: &TestRegister) -> Vec<PathBuf> {
    let folder = register.root().join(".bmf/drafts");
    let Ok(names) = folder.read_dir() else {
        return Vec::new();
    };
    let paths = names.map(|it| it.unwrap().path());
    let is_draft = |path: &PathBuf| path.extension().is_some_and(|it| it == "toml");
    let mut paths: Vec<PathBuf> = paths.filter(is_draft).collect();
    paths.sort();
    paths
}

/// A register in which a request was left after its first question.
fn left() -> TestRegister {
    let register = TestRegister::new();
    let mut talk = Talk::of(&register, Lang::En, &["intake"]);
    answers(&mut talk, &TUITION[..1]);
    talk.asked(TUITION[1].en, "").keys(&[key::CTRL_C]);
    let (code, screen) = talk.terminal.ends();
    assert_eq!(code, 130, "{screen}");
    register
}

#[test]
fn whoever_leaves_at_any_question_finds_every_answer_again() {
    let typed = TestRegister::new().does(["intake"].iter().chain(FLAGS));
    for (place, asked) in TUITION.iter().enumerate() {
        let lang = Lang::ALL[place % Lang::ALL.len()];
        let register = TestRegister::new();
        let before = register.files();
        let mut talk = Talk::of(&register, lang, &["intake"]);
        answers(&mut talk, &TUITION[..place]);
        talk.asked(asked.en, asked.ar).keys(&[key::CTRL_C]);
        let (code, screen) = talk.terminal.ends();
        assert_eq!(code, 130, "{screen}");
        assert!(register.files() == before);
        assert_eq!(drafts(&register).len(), usize::from(place > 0), "{screen}");
        assert_eq!(
            screen.contains("bmf intake --resume"),
            place > 0,
            "{screen}"
        );
        if place == 0 {
            continue;
        }
        let mut talk = Talk::of(&register, lang, &["intake", "--resume"]);
        answers(&mut talk, &TUITION[place..]);
        let screen = talk.done();
        assert!(register.files() == typed.files(), "{screen}");
        assert_eq!(drafts(&register).len(), 0, "{screen}");
    }
}

#[test]
fn what_was_answered_outlasts_a_kill() {
    let typed = TestRegister::new().does(["intake"].iter().chain(FLAGS));
    let register = TestRegister::new();
    let mut talk = Talk::of(&register, Lang::Ar, &["intake"]);
    answers(&mut talk, &TUITION[..8]);
    talk.asked("", TUITION[8].ar).keys(&["فه"]);
    talk.sees("", "فه");
    talk.terminal.kill();
    let mut talk = Talk::of(&register, Lang::Ar, &["intake", "--resume"]);
    answers(&mut talk, &TUITION[8..]);
    let screen = talk.done();
    assert!(register.files() == typed.files(), "{screen}");
}

#[test]
fn the_command_line_that_began_it_is_part_of_a_draft() {
    let typed = TestRegister::new().does(["intake"].iter().chain(FLAGS).chain(&["--outreach"]));
    let register = TestRegister::new();
    let mut talk = Talk::of(&register, Lang::En, &["intake", "--outreach", FLAGS[4]]);
    answers(&mut talk, &TUITION[1..4]);
    talk.asked("What is the name", "").says("سعد بن علي العمري");
    talk.asked(TUITION[5].en, "").keys(&[key::CTRL_C]);
    let _ = talk.terminal.ends();
    let mut talk = Talk::of(&register, Lang::En, &["intake", "--resume"]);
    answers(&mut talk, &TUITION[5..]);
    let screen = talk.done();
    assert!(register.files() == typed.files(), "{screen}");
}

#[test]
fn a_draft_is_its_owners_alone_and_git_does_not_see_it() {
    let register = left();
    let paths = drafts(&register);
    #[cfg(unix)]
    {
        use std::os::unix::fs::PermissionsExt;
        let mode = paths[0].metadata().unwrap().permissions().mode();
        assert_eq!(mode & 0o777, 0o600);
    }
    // Not even where the register's own list of what to ignore was lost.
    register.put(".gitignore", "");
    register.git(&["add", "--all"]);
    let staged = register.git(&["diff", "--cached", "--name-only"]);
    assert_eq!(staged, ".gitignore");
    assert_eq!(paths.len(), 1);
}

#[test]
fn a_draft_is_kept_or_given_up_at_the_end() {
    let (last, before) = TUITION.split_last().unwrap();
    for lang in Lang::ALL {
        let register = TestRegister::new();
        let files = register.files();
        let mut talk = Talk::of(&register, *lang, &["intake"]);
        answers(&mut talk, before);
        talk.asked(last.en, last.ar).keys(&[key::DOWN, key::ENTER]);
        let screen = talk.done();
        assert!(screen.contains("bmf intake --resume"), "{screen}");
        assert_eq!(drafts(&register).len(), 1);
        let mut talk = Talk::of(&register, *lang, &["intake", "--resume"]);
        talk.asked(last.en, last.ar)
            .keys(&[key::DOWN, key::DOWN, key::ENTER]);
        let screen = talk.done();
        assert_eq!(drafts(&register).len(), 0, "{screen}");
        assert!(register.files() == files);
    }
}

#[test]
fn of_several_drafts_one_is_chosen() {
    let register = left().by("huda").at("2026-06-14T10:00:00+03:00");
    let mut talk = Talk::of(&register, Lang::En, &["intake"]);
    talk.asked(TUITION[0].en, "").says("منى بنت فهد");
    talk.asked(TUITION[1].en, "").keys(&[key::CTRL_C]);
    let _ = talk.terminal.ends();
    assert_eq!(drafts(&register).len(), 2);
    let mut talk = Talk::of(&register, Lang::En, &["intake", "--resume"]);
    talk.asked("Which draft", "")
        .sees("Sara Nasser", "")
        .sees("Huda Fahad", "");
    talk.keys(&[key::ENTER]);
    talk.sees("the draft that Sara Nasser began on 14 June 2026", "");
    talk.asked(TUITION[1].en, "").keys(&[key::CTRL_C]);
    let _ = talk.terminal.ends();
}

#[test]
fn bmf_alone_names_the_drafts_of_whoever_is_at_work() {
    let register = left();
    let shown = register.run(["--lang=en"]);
    assert!(
        shown
            .stdout
            .contains("Drafts of requests waiting: 1\n  bmf intake --resume\n"),
        "{shown}"
    );
    let arabic = register.run_in(Lang::Ar, ["--quiet"]);
    assert!(
        arabic.stdout.contains("مسودات طلبات تنتظر الإكمال: 1"),
        "{arabic}"
    );
    let json = register.run(["--format=json"]);
    assert!(json.stdout.contains("\"drafts\": 1"), "{json}");
    let other = register.by("huda").run(["--lang=en"]);
    assert!(!other.stdout.contains("Drafts"), "{other}");
}

#[test]
fn a_draft_that_cannot_be_read_is_named_and_left_alone() {
    let register = TestRegister::new();
    let newer = "draft = 2\nwhatever = true\n";
    register.put(".bmf/drafts/sara-2026-06-14T09-12-00-1.toml", newer);
    register.put(
        ".bmf/drafts/sara-2026-06-14T09-12-00-2.toml",
        b"draft = 1\nby = \"sa",
    );
    for lang in Lang::ALL {
        let (code, screen) = register.terminal_in(*lang, ["intake", "--resume"]).ends();
        assert_eq!(code, 4, "{screen}");
        assert!(
            screen.contains("sara-2026-06-14T09-12-00-1.toml"),
            "{screen}"
        );
        assert!(
            screen.contains("sara-2026-06-14T09-12-00-2.toml"),
            "{screen}"
        );
    }
    assert_eq!(drafts(&register).len(), 2);
    assert!(register.run(["--lang=en"]).code == 0);
}

#[test]
fn answers_that_no_longer_fit_are_asked_for_again() {
    let register = TestRegister::new();
    let mut talk = Talk::of(&register, Lang::En, &["intake"]);
    answers(&mut talk, &TUITION[..5]);
    talk.asked(TUITION[5].en, "").keys(&[key::CTRL_C]);
    let _ = talk.terminal.ends();
    register.edit("bmf.toml", "id = \"tuition-aid\"", "id = \"fees\"");
    let mut talk = Talk::of(&register, Lang::En, &["intake", "--resume"]);
    talk.asked("Which service?", "").keys(&[key::CTRL_C]);
    let (_, screen) = talk.terminal.ends();
    assert!(screen.contains("سعد بن علي العمري"), "{screen}");
}

#[test]
fn without_a_terminal_or_a_draft_there_is_nothing_to_go_on_with() {
    assert_snapshot!(TestRegister::new().in_both(["intake", "--resume"]), @"
    [ar]
    stderr:
    خطأ: الخيار ⟨--resume⟩ يكمل بأسئلة، ولا سبيل إلى السؤال هنا. الحل: استعماله في نافذة الأوامر.
    [exit 2]
    [en]
    stderr:
    error: --resume goes on with questions, and nobody can be asked here: use it at a terminal.
    [exit 2]
    ");
    for lang in Lang::ALL {
        let register = TestRegister::new();
        let (code, screen) = register.terminal_in(*lang, ["intake", "--resume"]).ends();
        assert_eq!(code, 4, "{screen}");
        assert!(screen.contains("bmf intake"), "{screen}");
    }
}
