//! What a doctor makes of the facts; how they are found stands in `cmd/doctor.rs`.

use std::collections::BTreeSet;
use std::sync::LazyLock;

use bmf::domain::actor::Role;
use bmf::domain::event::kind::EventKind;
use bmf::domain::health::CHECKS;
use bmf::domain::health::ailment::Ailment;
use bmf::domain::health::ailment::Weight;
use bmf::domain::health::examine;
use bmf::domain::health::facts::Acting;
use bmf::domain::health::facts::Charset;
use bmf::domain::health::facts::Difference;
use bmf::domain::health::facts::Facts;
use bmf::domain::health::facts::History;
use bmf::domain::health::facts::Journal;
use bmf::domain::health::facts::Program;
use bmf::domain::health::facts::Release;
use bmf::domain::health::facts::Spot;
use bmf::domain::office::Office;
use bmf::domain::policy::Policy;
use bmf::register::format;
use chrono::DateTime;
use chrono::FixedOffset;
use insta::assert_snapshot;

static REGISTER: LazyLock<(Office, Policy)> = LazyLock::new(|| {
    let office = format::office::read(include_bytes!("../../../bmf.toml"));
    let policy = format::policy::read(include_bytes!("../../../policy.toml"));
    (office.unwrap(), policy.unwrap())
});

/// A machine and a register with which nothing is wrong.
fn well() -> Facts<'static> {
    Facts {
        now: at("2026-06-14T09:12:00+03:00"),
        git: Program::There(release(47)),
        charset: Some(charset("ar_SA.utf8")),
        folder: "/srv/register".to_owned(),
        filesystem: Some("ext4".to_owned()),
        free: Some(100 * 1024 * 1024),
        history: Some(History::Kept {
            prefix: String::new(),
        }),
        newest: Some(at("2026-06-14T09:17:00+03:00")),
        office: Some(&REGISTER.0),
        policy: Some(&REGISTER.1),
        acting: Some(Acting::Known),
        ..Facts::default()
    }
}

/// Changes the facts, and returns what is then found, a line each.
fn ails(change: impl FnOnce(&mut Facts<'static>)) -> String {
    let mut facts = well();
    change(&mut facts);
    let found = examine(&facts).into_iter().map(|found| {
        let weight = found.ailment.weight().name();
        format!("{} {weight}: {:?}\n", found.check, found.ailment)
    });
    found.collect()
}

#[test]
fn with_the_well_nothing_is_wrong() {
    assert_snapshot!(ails(|_| {}), @"");
}

#[test]
fn git_is_there_and_new_enough() {
    let with = |git| ails(|facts| facts.git = git);
    let old = Program::TooOld {
        found: release(33),
        needed: release(34),
    };
    let all = [
        Program::Missing,
        Program::Silent,
        old,
        Program::There(release(35)),
        Program::There(release(36)),
    ];
    assert_snapshot!(all.map(with).concat(), @"
    git fault: NoGit
    git fault: SilentGit
    git fault: OldGit { found: Release { major: 2, minor: 33 }, needed: Release { major: 2, minor: 34 } }
    git note: UnsyncedGit { found: Release { major: 2, minor: 35 } }
    ");
}

#[test]
fn a_terminal_shows_utf8_by_whichever_variable_says_so() {
    let with = |value| ails(|facts| facts.charset = Some(charset(value)));
    let all = ["", "C", "ar_SA.ISO-8859-6", "C.UTF-8", "en_GB.utf8@euro"];
    assert_snapshot!(all.map(with).concat(), @r#"
    terminal fault: NotUtf8(Charset { variable: "LANG", value: "" })
    terminal fault: NotUtf8(Charset { variable: "LANG", value: "C" })
    terminal fault: NotUtf8(Charset { variable: "LANG", value: "ar_SA.ISO-8859-6" })
    "#);
    assert_snapshot!(ails(|facts| facts.charset = None), @"");
}

#[test]
fn a_register_that_cannot_be_opened_is_named() {
    assert_snapshot!(ails(|facts| {
        facts.no_register = Some("/srv".to_owned());
        facts.faulty = Some(Spot { path: "bmf.toml".to_owned(), line: 3, column: 8 });
        facts.unreadable = vec!["cases".to_owned()];
    }), @r#"
    register fault: NoRegister { from: "/srv" }
    register fault: FaultySettings(Spot { path: "bmf.toml", line: 3, column: 8 })
    register fault: Unreadable { path: "cases" }
    "#);
}

#[test]
fn a_folder_that_others_share_is_told_by_its_disk_or_its_name() {
    let on = |kind: &str| ails(|facts| facts.filesystem = Some(kind.to_owned()));
    assert_snapshot!(["nfs4", "cifs", "fuse.sshfs", "fuse.gocryptfs", "overlay"].map(on).concat(), @r#"
    folder fault: OnNetwork { filesystem: "nfs4" }
    folder fault: OnNetwork { filesystem: "cifs" }
    folder fault: OnNetwork { filesystem: "fuse.sshfs" }
    "#);
    let at = |path: &str| ails(|facts| facts.folder = path.to_owned());
    let paths = [
        "/srv/OneDrive - Bina/register",
        r"D:\Office\Dropbox\register",
        "/srv/my dropbox/register",
    ];
    assert_snapshot!(paths.map(at).concat(), @r#"
    folder fault: Synced { folder: "OneDrive - Bina" }
    folder fault: Synced { folder: "Dropbox" }
    "#);
}

#[test]
fn a_hundred_mebibytes_are_enough() {
    let with = |free| ails(|facts| facts.free = free);
    assert_snapshot!([None, Some(100 << 20), Some((100 << 20) - 1)].map(with).concat(), @"disk fault: LittleSpace { mebibytes: 99 }");
}

#[test]
fn a_clock_may_be_five_minutes_behind_what_was_recorded() {
    let with = |newest| ails(|facts| facts.newest = Some(at(newest)));
    let all = ["2026-06-14T09:17:00+03:00", "2026-06-14T09:17:01+03:00"];
    assert_snapshot!(all.map(with).concat(), @"clock fault: ClockBehind { newest: 2026-06-14T09:17:01+03:00 }");
}

#[test]
fn a_history_is_on_a_branch_at_the_registers_own_folder() {
    let with = |history| ails(|facts| facts.history = Some(history));
    let below = History::Kept {
        prefix: "office/".to_owned(),
    };
    let all = [
        History::None,
        History::Foreign,
        History::Detached,
        below,
        History::Broken("fatal".to_owned()),
    ];
    assert_snapshot!(all.map(with).concat(), @r#"
    history fault: NotUnderGit
    history fault: ForeignRepository
    history fault: Detached
    history note: BelowTop { prefix: "office/" }
    history fault: BrokenHistory { words: "fatal" }
    "#);
}

#[test]
fn a_journal_or_a_lock_is_left_over_unless_somebody_is_at_work() {
    let with = |journal, busy| {
        ails(|facts| {
            facts.journal = journal;
            facts.busy = busy;
            facts.git_locks = vec![".git/index.lock".to_owned()];
            facts.differing = vec![("bmf.toml".to_owned(), Difference::Changed)];
        })
    };
    assert_snapshot!(with(None, false), @r#"
    leftovers fault: GitLock { path: ".git/index.lock" }
    uncommitted fault: Uncommitted { how: Changed, paths: ["bmf.toml"] }
    "#);
    assert_snapshot!(with(Some(Journal::Broken), false), @r#"
    leftovers fault: JournalBroken
    leftovers fault: GitLock { path: ".git/index.lock" }
    uncommitted fault: Uncommitted { how: Changed, paths: ["bmf.toml"] }
    "#);
    assert_snapshot!(with(Some(Journal::Whole), false), @r#"
    leftovers fault: JournalLeft
    uncommitted fault: Uncommitted { how: Changed, paths: ["bmf.toml"] }
    "#);
    assert_snapshot!(with(Some(Journal::Whole), true), @"lock note: Busy");
}

#[test]
fn files_are_told_apart_by_how_they_differ() {
    assert_snapshot!(ails(|facts| {
        let all = [("a", Difference::New), ("b", Difference::Gone), ("c", Difference::New), ("d", Difference::Changed), ("e", Difference::Changed)];
        facts.differing = all.map(|(path, how)| (path.to_owned(), how)).to_vec();
        facts.faulty = Some(Spot { path: "d".to_owned(), line: 1, column: 1 });
        facts.strays = vec!["cases/notes.txt".to_owned()];
        facts.hidden = vec!["cases/e".to_owned()];
        facts.converts = true;
        facts.exposes = true;
    }), @r#"
    register fault: FaultySettings(Spot { path: "d", line: 1, column: 1 })
    uncommitted fault: Uncommitted { how: New, paths: ["a", "c"] }
    uncommitted fault: Uncommitted { how: Changed, paths: ["e"] }
    uncommitted fault: Uncommitted { how: Gone, paths: ["b"] }
    strays fault: Strays { paths: ["cases/notes.txt"] }
    attributes fault: Hidden { paths: ["cases/e"] }
    attributes fault: Converts
    attributes fault: Exposes
    "#);
}

#[test]
fn somebody_on_the_roster_is_at_work() {
    let with = |acting| ails(|facts| facts.acting = acting);
    let all = [
        None,
        Some(Acting::Unknown("omar".to_owned())),
        Some(Acting::Nobody),
    ];
    assert_snapshot!(all.map(with).concat(), @r#"
    staff fault: UnknownStaff { name: "omar" }
    staff note: NobodyActs
    "#);
}

#[test]
fn every_role_is_held_and_the_committee_can_decide() {
    let mut office = REGISTER.0.clone();
    office
        .roster
        .0
        .retain(|staff| staff.roles != [Role::Secretary]);
    let [huda, majed] = [0, 1].map(|place| office.committee[place].clone());
    let committees = [
        (vec![], true),
        (vec![huda.clone()], false),
        (vec![huda.clone(), huda.clone()], true),
        (vec![huda, majed], false),
    ];
    for (committee, too_small) in committees {
        office.committee = committee;
        let facts = Facts {
            office: Some(&office),
            ..well()
        };
        let found: Vec<&str> = examine(&facts)
            .iter()
            .map(|found| found.ailment.name())
            .collect();
        let expected = ["role-unheld", "committee-too-small"];
        assert_eq!(found, expected[..1 + usize::from(too_small)]);
    }
    assert_eq!(
        Ailment::RoleUnheld {
            role: Role::Auditor
        }
        .weight(),
        Weight::Note
    );
}

#[test]
fn a1_the_approval_is_one_day_and_every_step_has_its_people_and_reasons() {
    let mut policy = REGISTER.1.clone();
    policy.approval.gregorian = policy.approval.gregorian.succ_opt().unwrap();
    policy.reasons.clear();
    policy.authority.insert(EventKind::Close, Vec::new());
    let facts = Facts {
        policy: Some(&policy),
        ..well()
    };
    let found: String = examine(&facts)
        .iter()
        .map(|found| format!("{:?}\n", found.ailment))
        .collect();
    assert_snapshot!(found, @"
    ApprovalDiffers { hijri: 2026-06-02, gregorian: 2026-06-03 }
    NoAuthority { event: Close }
    NoReasons { purpose: Accept }
    NoReasons { purpose: Reject }
    NoReasons { purpose: Defer }
    ");
}

#[test]
fn no_two_checks_have_one_name() {
    let names: BTreeSet<&str> = CHECKS.iter().map(|check| check.name).collect();
    assert_eq!(names.len(), CHECKS.len());
}

fn release(minor: u32) -> Release {
    Release { major: 2, minor }
}

fn charset(value: &str) -> Charset {
    Charset {
        variable: "LANG",
        value: value.to_owned(),
    }
}

fn at(moment: &str) -> DateTime<FixedOffset> {
    DateTime::parse_from_rfc3339(moment).unwrap()
}
