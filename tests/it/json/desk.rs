//! A register and the commands that fill it, in this process.

use std::ffi::OsString;
use std::io::empty;
use std::path::Path;
use std::path::PathBuf;

use bmf::cli::Call;
use bmf::cli::run;
use chrono::DateTime;
use serde_json::Value;
use tempfile::TempDir;

use crate::support::repo::env;

/// A register in a folder of its own, worked on by command lines.
pub(super) struct Desk {
    folder: TempDir,
}

impl Desk {
    /// Makes one in which these commands were given.
    pub(super) fn new(commands: &[&str]) -> Self {
        let folder = TempDir::new().unwrap();
        let desk = Self { folder };
        desk.say("2026-06-14", "init . --desk DJ");
        for words in commands {
            desk.say("2026-06-14", words);
        }
        desk
    }

    /// Makes one with a request whose fields are all filled, one before the committee, and an inquiry.
    pub(super) fn with_cases() -> Self {
        let desk = Self::new(&[
            "intake --channel interview --service tuition-aid --summary Fees --amount 4500 --key web-1 --outreach \
             --name منيرة --national-id 1000000016 --phone 0551234567 --language en --birth 1410-05-03 --address Dhahran \
             --segment students --household 6 --income 3000 --answer school=Secondary --set beneficiary.name=سعد \
             --set beneficiary.national_id=1000000008 --set beneficiary.birth=2012-01-09 --set beneficiary.relation=son",
            "intake --kind inquiry --channel phone --name نورة --summary When? --about 1",
            "answer 2 --text Today",
            "intake --channel website --service school-supplies --summary Bags --quantity 3 --name ليلى \
             --national-id 1000000024 --phone 0551234568 --answer pupils=3",
            "declare 3 --how signature",
            "verify 3 --sighted family-record",
            "submit 3 --told phone",
            "contact 1 --call --question Who?",
            "refer 1 --reason Unclear",
            "answer 1 --as huda --text Her",
            "declare 1 --how signature",
            "verify 1 --sighted national-id,expires=2029-03-01 --sighted school-letter",
            "assess 1 --as huda --need high --note Visited",
            "submit 1 --told phone",
        ]);
        for words in [
            "review 1 --as noura --open-session --members huda,majed,noura --accept --amount 4000 --reason need",
            "notify 1 --as noura --told phone",
            "register 1",
            "deliver 1 --as khalid --amount 2500 --place Office --received-by Herself --evidence 118",
        ] {
            desk.say("2026-06-29", words);
        }
        desk
    }

    pub(super) fn json(&self, words: &[&str]) -> Value {
        self.answer(words, 0)
    }

    pub(super) fn answer(&self, words: &[&str], expected: u8) -> Value {
        let words = [words, &["--format", "json"]].concat();
        let (code, out, err) = call(self.folder.path(), "2026-06-29", &words);
        assert_eq!(code, expected, "{words:?}: {err}");
        serde_json::from_str(&out).unwrap()
    }

    fn say(&self, day: &str, words: &str) {
        let split: Vec<&str> = words.split_whitespace().collect();
        let (code, _, err) = call(self.folder.path(), day, &split);
        assert_eq!(code, 0, "{words}: {err}");
    }

    /// Returns where a case's file stands.
    pub(super) fn case(&self, asked: &str) -> PathBuf {
        let id = self.json(&["show", asked])["id"]
            .as_str()
            .unwrap()
            .to_owned();
        let file = format!("cases/DJ/2026-06/{id}.toml");
        self.folder.path().join(file)
    }
}

fn call(folder: &Path, day: &str, words: &[&str]) -> (u8, String, String) {
    let (mut out, mut err) = (Vec::new(), Vec::new());
    let now = format!("{day}T09:12:00+03:00");
    let mut variables = env(folder);
    for (name, value) in [("BMF_LANG", "en"), ("BMF_STAFF", "sara"), ("BMF_SEED", "1")] {
        variables.push((name.into(), value.into()));
    }
    let code = run(Call {
        program: "bmf".to_owned(),
        args: words.iter().map(OsString::from).collect(),
        env: variables,
        folder: folder.to_owned(),
        clock: DateTime::parse_from_rfc3339(&now).unwrap(),
        input: &mut empty(),
        out: &mut out,
        err: &mut err,
        terminal: bmf::cli::Terminal::NONE,
    });
    let text = |bytes| String::from_utf8(bytes).unwrap();
    (code, text(out), text(err))
}
