//! What careless, hostile and broken callers may not achieve: each test is an attack that once worked.

use std::ffi::OsString;
use std::fs;
use std::path::Path;

use chrono::DateTime;
use tempfile::TempDir;

/// A register of its own, and a desk from which bmf is called in process.
struct Desk {
    folder: TempDir,
    now: &'static str,
}

/// What one call said and how it ended.
#[must_use]
struct Said {
    code: u8,
    out: String,
    err: String,
}

const MORNING: &str = "2026-06-14T09:12:00+03:00";
const TWO_WEEKS_LATER: &str = "2026-06-29T10:00:00+03:00";

impl Desk {
    fn new() -> Desk {
        let desk = Desk {
            folder: TempDir::new().unwrap(),
            now: MORNING,
        };
        desk.done("init --desk DJ");
        desk
    }

    /// Calls bmf with words that hold no spaces, as Sara.
    fn run(&self, words: &str) -> Said {
        let words: Vec<&str> = words.split_whitespace().collect();
        self.call(&words)
    }

    fn call(&self, words: &[&str]) -> Said {
        let env = [
            ("PATH", std::env::var_os("PATH").unwrap()),
            ("HOME", self.folder.path().into()),
            ("GIT_CONFIG_GLOBAL", "/dev/null".into()),
            ("GIT_CONFIG_SYSTEM", "/dev/null".into()),
            ("BMF_LANG", "en".into()),
            ("BMF_STAFF", "sara".into()),
            ("BMF_NOW", self.now.into()),
        ];
        let (mut out, mut err) = (Vec::new(), Vec::new());
        let code = bmf::cli::run(bmf::cli::Call {
            program: "bmf".to_owned(),
            args: words.iter().map(OsString::from).collect(),
            env: env.map(|(name, value)| (name.into(), value)).into(),
            folder: self.register(),
            clock: DateTime::parse_from_rfc3339(MORNING).unwrap(),
            input: &mut std::io::empty(),
            out: &mut out,
            err: &mut err,
            terminal: bmf::cli::Terminal::NONE,
        });
        Said {
            code,
            out: String::from_utf8(out).unwrap(),
            err: String::from_utf8(err).unwrap(),
        }
    }

    /// As `run`, for what must succeed.
    fn done(&self, words: &str) -> String {
        let said = self.run(words);
        assert_eq!(said.code, 0, "bmf {words}: {}{}", said.out, said.err);
        said.out
    }

    /// Takes a request and brings it before the committee.
    fn submitted(&self) {
        let id = self.taken();
        self.done(&format!("declare {id} --how signature"));
        self.done(&format!(
            "verify {id} --sighted national-id,expires=2029-03-01 --sighted school-letter"
        ));
        self.done(&format!("assess {id} --as huda --need high"));
        self.done(&format!("submit {id} --told phone"));
    }

    fn taken(&self) -> String {
        let id = self.done(
            "intake --channel phone --service tuition-aid --amount 4500 --name Noura \
             --national-id 1000000008 --phone 0551234567 --answer school=Rabwa --summary Fees --print id",
        );
        id.trim().to_owned()
    }

    fn register(&self) -> std::path::PathBuf {
        let root = self.folder.path().join("register");
        fs::create_dir_all(&root).unwrap();
        root
    }

    fn at(&self, path: impl AsRef<Path>) -> std::path::PathBuf {
        self.register().join(path)
    }
}

const ACCEPT: &str =
    "--as noura --open-session --members huda,majed,noura --accept --amount 4000 --reason need";

#[test]
fn a_demonstration_is_never_poured_into_a_register() {
    let desk = Desk::new();
    desk.taken();
    let said = desk.run("demo . --cases 3");
    assert_eq!(said.code, 2, "{}", said.out);
    assert_eq!(desk.done("list --format csv").lines().count(), 2);
}

#[test]
fn the_number_of_a_lost_session_is_not_given_again() {
    let mut desk = Desk::new();
    desk.submitted();
    desk.submitted();
    desk.now = TWO_WEEKS_LATER;
    desk.done(&format!("review 1 {ACCEPT}"));
    fs::remove_file(desk.at("sessions/2026/S-2026-001.toml")).unwrap();
    let said = desk.done(&format!("review 2 {ACCEPT}"));
    assert!(said.contains("S-2026-002"), "{said}");
}

#[test]
fn nothing_happened_to_a_case_before_it_was_taken() {
    let desk = Desk::new();
    let id = desk.taken();
    desk.done(&format!("declare {id} --how signature"));
    let said = desk.run(&format!(
        "verify {id} --sighted national-id,expires=1990-01-01 --sighted school-letter --on 1989-01-01"
    ));
    assert_eq!(said.code, 3, "{}", said.out);
    assert!(said.err.contains("14 June 2026"), "{}", said.err);
}

#[test]
fn the_two_weeks_do_not_begin_before_both_have_signed() {
    let mut desk = Desk::new();
    let id = desk.taken();
    desk.now = "2026-06-28T09:00:00+03:00";
    desk.done(&format!("declare {id} --how signature"));
    desk.done(&format!(
        "verify {id} --sighted national-id,expires=2029-03-01 --sighted school-letter --on 2026-06-14"
    ));
    let said = desk.run(&format!("submit {id} --told phone --on 2026-06-14"));
    assert_eq!(said.code, 3, "{}", said.out);
}

#[test]
fn a_copied_case_is_counted_once_and_named() {
    let desk = Desk::new();
    desk.taken();
    let folder = desk.at("cases/DJ/2026-06");
    fs::copy(folder.join("DJ-2606-0001-9.toml"), folder.join("copy.toml")).unwrap();
    let said = desk.run("list --format csv");
    assert_eq!(said.out.lines().count(), 2, "{}", said.out);
    assert!(said.err.contains("copy.toml"), "{}", said.err);
    assert_eq!(said.code, 6);
}

#[test]
fn a_file_that_is_none_does_not_hide_the_findings_of_the_others() {
    let desk = Desk::new();
    desk.taken();
    desk.taken();
    let folder = desk.at("cases/DJ/2026-06");
    fs::write(folder.join("DJ-2606-0001-9.toml"), "format = 1").unwrap();
    std::os::unix::fs::symlink("/dev/null", folder.join("link.toml")).unwrap();
    let said = desk.run("check");
    assert!(said.out.contains("DJ-2606-0001-9.toml"), "{}", said.out);
    assert!(said.err.contains("link.toml"), "{}", said.err);
    assert_eq!(said.code, 6);
}

#[test]
fn a_policy_without_a_working_day_keeps_nobody_waiting() {
    let desk = Desk::new();
    desk.submitted();
    let path = desk.at("policy.toml");
    let text = fs::read_to_string(&path).unwrap();
    let days = r#"["mon", "tue", "wed", "thu", "fri", "sat", "sun"]"#;
    let lines = text.lines().map(|line| match line.split(' ').next() {
        Some("counting") => r#"counting = "working""#.to_owned(),
        Some("weekend") => format!("weekend = {days}"),
        _ => line.to_owned(),
    });
    fs::write(&path, lines.collect::<Vec<_>>().join("\n")).unwrap();
    // Counted no further than a century.
    let said = desk.done("show 1");
    assert!(said.contains("not before 14 June 2126"), "{said}");
}

#[test]
fn an_amendment_leaves_no_request_without_words_nor_about_a_case_that_is_not_there() {
    let desk = Desk::new();
    let id = desk.taken();
    let empty = desk.run(&format!("amend {id} --set summary= --reason slip"));
    assert_eq!(empty.code, 6, "{}", empty.out);
    let ghost = desk.run(&format!(
        "amend {id} --set about=DJ-2606-0042-5 --reason slip"
    ));
    assert_eq!(ghost.code, 4, "{}", ghost.out);
}
