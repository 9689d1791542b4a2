//! What is not united, since something would be lost, chosen or mixed up: it is left to a person as it is.

use crate::format::merge::FILE;
use crate::format::merge::HUDA;
use crate::format::merge::PATH;
use crate::format::merge::SARA;
use crate::format::merge::attempt;
use crate::format::merge::refer;
use bmf::register::format::merge::Why;
use bmf::register::format::merge::driver;
use insta::assert_snapshot;

#[test]
fn what_two_desks_changed_with_a_later_bmf_is_left_to_that_one() {
    let [a, b] = ["B4", "C1"].map(|shelf| {
        FILE.replace(
            "format = 1\n",
            &format!("format = 2\nshelf = \"{shelf}\"\n"),
        )
    });
    assert_eq!(attempt(FILE, &a, &b), Err(Why::Newer));
    let two = FILE.replace("format = 1\n", "format = 2\n");
    let [a, b] = ["calm", "glad"].map(|mood| {
        two.replace(
            "did = \"intake\"",
            &format!("did = \"intake\"\nmood = \"{mood}\""),
        )
    });
    assert_snapshot!(format!("{:?}", attempt(&two, &a, &b)), @"Err(Tampered(Event(EventId(661125736362))))");
}

#[test]
fn a_block_may_be_laid_out_anew_but_not_say_anything_else() {
    let tidy = FILE.replace("n = 1\nat = ", "n    = 1 # the first\nat   = ");
    assert_eq!(
        attempt(FILE, &tidy, &refer(FILE, HUDA)).unwrap(),
        refer(&tidy, HUDA)
    );
    let forged = FILE.replace("did = \"intake\"", "on = 2026-06-01\ndid = \"intake\"");
    assert_snapshot!(format!("{:?}", attempt(FILE, &forged, &refer(FILE, HUDA))), @"Err(Tampered(Event(EventId(661125736362))))");
    let gone = refer(FILE, SARA);
    assert_snapshot!(format!("{:?}", attempt(&gone, FILE, &refer(&gone, HUDA))), @"Err(Tampered(Missing(EventId(2))))");
}

#[test]
fn what_cannot_be_told_apart_is_left_to_a_person() {
    let twin = FILE.replace("K7Q2M9XA", "AAAAAAAA");
    let other = FILE.replace("DJ-2606-0042-5", "DJ-2606-0007-3");
    let list = FILE.split("# from here").next().unwrap().replace("format = 1", "format = 1\nevent = [{ id = \"K7Q2M9XA\", n = 1, at = 2026-06-14T09:12:03+03:00, by = \"sara\", did = \"intake\" }]");
    let bytes = FILE.as_bytes();
    let tries = [
        (PATH, "", twin.as_bytes()),
        (PATH, FILE, other.as_bytes()),
        (PATH, FILE, &b"<<<<<<< ours"[..]),
        (PATH, "<<<<<<< ours", bytes),
        (PATH, FILE, list.as_bytes()),
        ("cases/DJ/2026-06/DJ-2606-0007-3.toml", FILE, bytes),
        ("cases/dj-2606-42-5.toml", FILE, bytes),
        ("bmf.toml", FILE, bytes),
        ("cases/notes.txt", FILE, bytes),
    ];
    let said =
        tries.map(
            |(path, base, theirs)| match driver(path, base.as_bytes(), bytes, theirs) {
                Ok(_) => panic!("{path} was united"),
                Err(Why::Faulty(side, faults)) => format!("{side:?}: {} fault\n", faults.len()),
                Err(why) => format!("{why:?}\n"),
            },
        );
    assert_snapshot!(said.concat(), @"
    Renumber
    Misnamed
    Theirs: 1 fault
    Base: 1 fault
    Layout
    Misnamed
    Foreign
    Foreign
    Foreign
    ");
}
