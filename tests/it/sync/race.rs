//! Desks that send at the same time.

use crate::support::register::{CASE, TestRegister};
use crate::sync::{assert_same, assert_sound, desks, intake};
use std::process::{Child, Stdio};

fn start(desk: &TestRegister) -> Child {
    let mut program = desk.program(["sync"]);
    program.stdout(Stdio::null()).stderr(Stdio::piped());
    program.spawn().unwrap()
}

#[test]
fn eight_desks_that_send_at_once_are_all_heard_and_none_is_forced() {
    let (shared, desks): (_, [TestRegister; 8]) = desks("intake");
    let ids = desks
        .each_ref()
        .map(|desk| desk.run(intake("سعد بن علي")).done());
    let begin = shared.git(&["rev-parse", "main"]);
    let running = desks.each_ref().map(start);
    for child in running {
        let output = child.wait_with_output().unwrap();
        let said = String::from_utf8(output.stderr).unwrap();
        assert!(output.status.success(), "{said}");
    }
    let there = shared.git(&["ls-tree", "-r", "--name-only", "main", "cases"]);
    assert!(ids.iter().all(|id| there.contains(id)), "{there}");
    // Nothing was taken back on the way.
    let moves = shared.git(&["log", "--format=%H", "main"]);
    assert!(moves.contains(&begin));
    for desk in &desks {
        assert_sound(desk);
        let _said = desk.run(["sync"]).done();
    }
    assert_same(&desks.each_ref());
}

#[test]
fn three_desks_end_alike_in_whatever_order_they_exchange() {
    let orders = [
        [0, 1, 2],
        [0, 2, 1],
        [1, 0, 2],
        [1, 2, 0],
        [2, 0, 1],
        [2, 1, 0],
    ];
    let mut ends = Vec::new();
    for order in orders {
        let (_shared, [a, b, c]) = desks("declare");
        let desks = [
            a.at("2026-06-15T10:00:00+03:00")
                .does(["contact", CASE, "--call"]),
            b.at("2026-06-15T10:05:00+03:00").does([
                "amend",
                CASE,
                "--set=applicant.phone=0551111111",
                "--reason=x",
            ]),
            c.at("2026-06-15T10:10:00+03:00").does([
                "amend",
                CASE,
                "--set=applicant.phone=0552222222",
                "--reason=y",
            ]),
        ];
        for at in order {
            let _said = desks[at].run(["sync"]).done();
        }
        for desk in &desks {
            let _said = desk.run(["sync"]).done();
        }
        assert_same(&desks.each_ref());
        ends.push(desks[0].files());
    }
    assert!(ends.iter().all(|end| *end == ends[0]));
}

#[test]
fn a_desk_that_was_away_for_long_brings_back_nothing_and_loses_nothing() {
    let (_shared, [a, stale]) = desks("intake");
    let a = a.does(["declare", CASE, "--how=signature"]).does(["sync"]);
    let sighted = [
        "--sighted=national-id,expires=2029-03-01",
        "--sighted=school-letter",
    ];
    let a = a
        .does(["verify", CASE, sighted[0], sighted[1]])
        .does(["sync"]);
    let stale = stale
        .at("2026-06-20T10:00:00+03:00")
        .does(["contact", CASE, "--call"]);
    let stale = stale.does(["sync"]);
    let a = a.at("2026-06-20T11:00:00+03:00").does(["sync"]);
    assert_same(&[&a, &stale]);
}
