//! `bmf gate` and `bmf init --bare`; what the gate makes of pushes stands in `gate/`.

use crate::support::register::TestRegister;
use crate::support::repo::plant;
use bmf::domain::office::Lang;
use insta::assert_snapshot;

/// In each language, on the repository itself: a copy would lack git's empty folders.
fn in_each(here: &TestRegister, args: &[&str]) -> String {
    let said = |lang: Lang| here.run_in(lang, args.iter().copied());
    format!("{}\n{}", said(Lang::Ar), said(Lang::En))
}

#[test]
fn a_shared_repository_is_made_and_each_desk_told_what_to_do() {
    let here = TestRegister::bare();
    assert_snapshot!(here.in_both(["init", "--bare", "shared.git"]), @"
    [ar]
    تم إنشاء مستودع مشترك في ⟨shared.git⟩، يُقبل فيه أولًا سجل كامل، ثم ما تجيزه السياسة.
    في السجل المراد مشاركته:
      git remote add origin $REG/shared.git
      bmf sync
    وفي كل مكتب آخر:
      git clone $REG/shared.git register
      bmf init register
    [en]
    A shared repository stands in shared.git. It takes a whole register first, and then what the policy allows.
    In the register that is to be shared:
      git remote add origin $REG/shared.git
      bmf sync
    At every other desk:
      git clone $REG/shared.git register
      bmf init register
    ");
}

#[test]
fn what_git_must_refuse_by_itself_is_set() {
    let here = TestRegister::bare().does(["init", "--bare", "shared.git"]);
    let settings = here.read("shared.git/config");
    assert_snapshot!(settings, @"
    [core]
    	repositoryformatversion = 0
    	filemode = true
    	bare = true
    	hooksPath = hooks
    	fsync = all
    	fsyncMethod = fsync
    	logAllRefUpdates = always
    	commitGraph = false
    [receive]
    	denyDeletes = true
    	denyNonFastForwards = true
    	fsckObjects = true
    	maxInputSize = 128m
    	shallowUpdate = false
    	advertisePushOptions = false
    [transfer]
    	hideRefs = refs/
    	hideRefs = !refs/heads/
    	hideRefs = !refs/tags/
    ");
    let hook = here.read("shared.git/hooks/pre-receive");
    let hook = hook.replace('\u{2066}', "⟨").replace('\u{2069}', "⟩");
    assert_snapshot!(hook, @r#"
    #!/bin/sh
    # The gate of bmf.
    # It was put here by bmf gate install, which also renews it.
    bmf=''
    [ -x "$bmf" ] || bmf=$(command -v bmf) || {
        echo 'لم يُعثر على برنامج ⟨bmf⟩ في جهاز المستودع المشترك، فلم يُقبل الإرسال. يُرجى إبلاغ القائم على الأجهزة.' >&2
        echo 'bmf was not found on the computer of the shared repository, so the push was refused. Tell whoever keeps the computers.' >&2
        exit 1
    }
    exec "$bmf" gate receive
    "#);
}

#[test]
fn a_gate_that_stands_is_brought_up_to_date() {
    let here = TestRegister::bare().does(["init", "--bare", "shared.git"]);
    let [hook, settings] = ["hooks/pre-receive", "config"].map(|it| format!("shared.git/{it}"));
    let before = [here.read(&hook), here.read(&settings)];
    here.put(&hook, before[0].replace("exit 1", "exit 0"));
    assert_snapshot!(in_each(&here, &["gate", "install", "shared.git"]), @"
    البوابة قائمة من قبل على ⟨shared.git⟩، وهي الآن محدَّثة.

    The gate stood before shared.git already, and is up to date.
    ");
    let here = here.does(["init", "--bare", "shared.git"]);
    assert_eq!([here.read(&hook), here.read(&settings)], before);
}

#[test]
fn a_gate_is_put_before_a_repository_that_is_there() {
    let here = TestRegister::bare();
    here.git(&[
        "init",
        "--quiet",
        "--bare",
        "--initial-branch=main",
        "shared.git",
    ]);
    assert_snapshot!(in_each(&here, &["gate", "install", "shared.git"]), @"
    البوابة قائمة على ⟨shared.git⟩، وكل ما يُرسل إلى ⟨main⟩ يُنظر فيه أولًا.

    The gate stood before shared.git already, and is up to date.
    ");
}

#[test]
fn somebody_elses_hook_is_left_alone() {
    let here = TestRegister::bare();
    here.git(&["init", "--quiet", "--bare", "shared.git"]);
    plant(&here.root().join("shared.git/hooks/pre-receive"), "exit 0");
    let before = here.read("shared.git/config");
    assert_snapshot!(in_each(&here, &["gate", "install", "shared.git"]), @"
    stderr:
    خطأ: في المستودع من قبل ملف لم يكتبه ⟨bmf⟩، فبقي كما هو: ⟨$REG/shared.git/hooks/pre-receive⟩. يُنقل من مكانه، أو يُستدعى منه الأمر ⟨bmf gate receive⟩
    [exit 2]

    stderr:
    error: There is a hook already that bmf has not written, and it was left alone: $REG/shared.git/hooks/pre-receive. Move it away, or have it call bmf gate receive itself.
    [exit 2]
    ");
    assert_eq!(here.read("shared.git/config"), before);
}

#[test]
fn a_folder_that_is_no_shared_repository() {
    let register = TestRegister::new();
    assert_snapshot!(register.in_both(["gate", "install"]), @"
    [ar]
    stderr:
    خطأ: ليس هذا المجلد مستودع git مشتركًا: ⟨.⟩
      → bmf init --bare .
    [exit 2]
    [en]
    stderr:
    error: . is no shared (bare) git repository.
      → bmf init --bare .
    [exit 2]
    ");
    assert_snapshot!(register.in_both(["gate", "install", "nowhere"]), @"
    [ar]
    stderr:
    خطأ: ليس هذا المجلد مستودع git مشتركًا: ⟨nowhere⟩
      → bmf init --bare nowhere
    [exit 2]
    [en]
    stderr:
    error: nowhere is no shared (bare) git repository.
      → bmf init --bare nowhere
    [exit 2]
    ");
    assert_snapshot!(register.in_both(["init", "--bare", "."]), @"
    [ar]
    stderr:
    خطأ: السجل الجديد يلزمه مجلد فارغ، وهذا المجلد ليس فارغًا: ⟨.⟩
    [exit 2]
    [en]
    stderr:
    error: A new register needs an empty folder, and . is not.
    [exit 2]
    ");
    assert_snapshot!(register.in_both(["init", "--bare", "--desk=AB", "x"]), @"
    [ar]
    stderr:
    خطأ: لا يجتمع الخياران: ⟨--bare, --desk⟩
      → bmf init --help
    [exit 2]
    [en]
    stderr:
    error: --bare and --desk exclude each other.
      → bmf init --help
    [exit 2]
    ");
}

#[test]
fn by_hand_the_gate_says_that_it_cannot_judge() {
    let register = TestRegister::new();
    assert_snapshot!(register.run(["gate", "receive"]), @"
    stderr:
    خطأ: تعذر النظر في الإرسال فلم يُقبل، ولم يتغيّر شيء في المستودع المشترك. يُرجى إبلاغ القائم على الأجهزة.
    خطأ: هذا الأمر يستدعيه git عند كل إرسال، ولم يذكر له إرسالًا.

    error: The push could not be judged and was refused; in the shared repository nothing has changed. Tell whoever keeps the computers.
    error: Git calls this when something is pushed, and it has told of no push.
    [exit 3]
    ");
}

#[test]
fn a_rule_for_pushes_is_explained() {
    assert_snapshot!(TestRegister::bare().in_both(["explain", "g05"]), @"
    [ar]
    G05 من أحد الموظفين المسجلين

    من حفظ الإيداع من الموظفين المسجلين أو القائمين على الأجهزة، بحسب الإعدادات التي في المستودع المشترك قبل الإرسال.
    [en]
    G05 by somebody on the roster

    Whoever made a commit is on the roster, or keeps the computers, by the settings that the shared repository had before the push.
    ");
}
