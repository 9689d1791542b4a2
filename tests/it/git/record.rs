//! What a commit says of itself, honest or forged.

use chrono::DateTime;

use crate::git::CASE;
use crate::git::head;
use crate::git::record;
use crate::git::walked;
use crate::support::repo::Repo;
use crate::support::repo::change;
use bmf::git::History;
use bmf::git::Person;

/// Stores these bytes as a commit and puts the branch there.
fn forge(repo: &Repo, commit: &[u8]) {
    let args = [
        "hash-object",
        "-w",
        "-t",
        "commit",
        "--literally",
        "--stdin",
    ];
    let id = repo.tell(&args, commit);
    repo.user(&["update-ref", "refs/heads/main", id.trim()]);
}

#[test]
fn people_times_and_trailers_are_those_that_were_recorded() {
    let repo = Repo::new();
    record(&repo, &change(CASE, "one"));
    let commit = walked(&repo).pop().unwrap();
    let sara = Person {
        name: "سارة".to_owned(),
        email: "sara@example.org".to_owned(),
        at: DateTime::parse_from_rfc3339("2026-06-14T09:12:03+03:00").ok(),
    };
    assert_eq!(commit.author, sara);
    assert_eq!(
        commit.author.at.unwrap().to_rfc3339(),
        "2026-06-14T09:12:03+03:00"
    );
    assert_eq!(commit.committer, sara);
    assert!(!commit.signed);
    assert_eq!(commit.subject, "intake");
    let pair = |key: &str, value: &str| (key.to_owned(), value.to_owned());
    let trailers = [
        pair("Case", "DJ-2606-0042-5"),
        pair("Event", "K7Q2M9XA"),
        pair("Desk", "DJ"),
    ];
    assert_eq!(commit.trailers, trailers);
}

#[test]
fn a_message_is_read_as_the_log_reads_it() {
    for message in [
        "",
        "one line",
        "Case: in the subject is no trailer",
        "subject\n\nbody only",
        "subject\n\nbody: more\nwith words\n\nCase: x\n\n\n",
        "subject\n\nCase: x\nCase: y",
        "\n\nsubject\n\nCase:x",
    ] {
        let repo = Repo::new();
        let change = bmf::git::Change {
            message: message.to_owned(),
            ..change(CASE, "one")
        };
        record(&repo, &change);
        let walked = walked(&repo).pop().unwrap();
        let logged = repo.git.log(None).unwrap().pop().unwrap();
        assert_eq!(walked.subject, logged.subject, "{message:?}");
        assert_eq!(walked.trailers, logged.trailers, "{message:?}");
    }
}

#[test]
fn a_forged_commit_adds_nothing_and_hides_nothing() {
    let repo = Repo::new();
    record(&repo, &change(CASE, "one"));
    let entry = repo.user(&["log", "--format=", "--raw", "--no-abbrev"]);
    let entry = entry.split('\t').next().unwrap().to_owned();
    let one = head(&repo);
    record(&repo, &change(CASE, "two"));
    let two = head(&repo);
    let tree = repo.user(&["rev-parse", "HEAD^{tree}"]);
    let begin = format!("tree {tree}parent {}\n", one.as_str());
    let by = "author A <a@example.org> 1 +0000\ncommitter B <b@example.org> 1 +0000\n";
    for end in [
        format!("{by}{entry}\n\n"),
        format!("{by}{entry}\n\n{entry}\n"),
        format!("{by}\n{entry}\n\n\n{entry}"),
        format!("{by}x \0\n{entry}\0cases/x.toml\0\n\nwords"),
        format!("{by}\nwords\0{entry}\0cases/x.toml\0"),
        format!("{by}\ncommit {}\n\n{entry}\n", two.as_str()),
        format!("{by}parent {}\n\nwords", two.as_str()),
        "author A <a@example.org> 1 +0000".to_owned(),
        "author <<>>> 99999999999999999999 +9999\ncommitter >\n\nx\n".to_owned(),
        format!("{by}encoding UTF-16\n\nwords\n"),
    ] {
        forge(&repo, format!("{begin}{end}").as_bytes());
        let commits = walked(&repo);
        assert_eq!(commits.len(), 2, "{end:?}");
        let forged = &commits[1];
        assert_eq!(forged.id, head(&repo), "{end:?}");
        assert_eq!(forged.parents, std::slice::from_ref(&one), "{end:?}");
        assert_eq!(forged.changes.len(), 1, "{end:?}");
        let paths: Vec<&str> = forged.changes[0]
            .iter()
            .map(|file| file.path.as_str())
            .collect();
        assert_eq!(paths, [CASE], "{end:?}");
    }
    let begin = format!("{begin}parent {}\nparent {}\n", one.as_str(), two.as_str());
    forge(&repo, format!("{begin}{by}\nwords").as_bytes());
    let twice = walked(&repo).pop().unwrap();
    assert_eq!(twice.parents, [one.clone(), one, two]);
    assert_eq!(
        twice.changes.iter().map(Vec::len).collect::<Vec<_>>(),
        [1, 1, 0]
    );
}

#[test]
fn of_two_authors_none_is_believed() {
    let repo = Repo::new();
    record(&repo, &change(CASE, "one"));
    let tree = repo.user(&["rev-parse", "HEAD^{tree}"]);
    let by = "author A <a@example.org> 1 +0000\nauthor B <b@example.org> 1 +0000\n";
    forge(
        &repo,
        format!("tree {tree}{by}committer C <c@example.org> 1 +0000\n\nx").as_bytes(),
    );
    let commit = walked(&repo).pop().unwrap();
    assert_eq!(commit.author, Person::default());
    assert_eq!(commit.committer.email, "c@example.org");
}

#[test]
fn that_a_commit_carries_a_signature_is_seen_from_its_own_headers() {
    let repo = Repo::new();
    record(&repo, &change(CASE, "one"));
    let tree = repo.user(&["rev-parse", "HEAD^{tree}"]);
    let by = "author A <a@example.org> 1 +0000\ncommitter B <b@example.org> 1 -0330\n";
    for (headers, signed) in [
        ("gpgsig x\n y\n", true),
        ("gpgsig-sha256 x\n", true),
        ("x gpgsig\n gpgsig x\n", false),
    ] {
        forge(
            &repo,
            format!("tree {tree}{by}{headers}\ngpgsig x").as_bytes(),
        );
        let commit = walked(&repo).pop().unwrap();
        assert_eq!(commit.signed, signed, "{headers:?}");
        assert_eq!(
            commit.committer.at.unwrap().to_rfc3339(),
            "1969-12-31T20:30:01-03:30"
        );
    }
}
