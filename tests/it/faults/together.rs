//! Many writers in one folder.

use crate::faults::{INTAKE, assert_sound, run};
use crate::support::register::TestRegister;
use std::collections::BTreeSet;
use std::thread;

#[test]
fn eight_processes_take_twenty_five_requests_each_and_none_is_lost() {
    let reg = TestRegister::new();
    let ids: Vec<String> = thread::scope(|scope| {
        let clerk = || {
            let take = |_| match run(&mut reg.program(INTAKE)) {
                (Some(0), said) => said.lines().next().unwrap().to_owned(),
                (code, said) => panic!("{code:?}: {said}"),
            };
            (0..25).map(take).collect::<Vec<String>>()
        };
        let clerks: Vec<_> = (0..8).map(|_| scope.spawn(clerk)).collect();
        clerks
            .into_iter()
            .flat_map(|clerk| clerk.join().unwrap())
            .collect()
    });
    let distinct: BTreeSet<&String> = ids.iter().collect();
    assert_eq!(distinct.len(), 200);
    let there = reg.git(&["ls-tree", "-r", "--name-only", "HEAD", "cases"]);
    assert_eq!(there.lines().count(), 200);
    assert!(ids.iter().all(|id| there.contains(&format!("/{id}.toml"))));
    assert_eq!(reg.commits(), 201);
    assert_sound(&reg);
}

#[test]
fn eight_processes_speak_of_one_case_and_every_word_is_kept() {
    let reg = TestRegister::after("intake");
    thread::scope(|scope| {
        for clerk in 0..8 {
            let reg = &reg;
            scope.spawn(move || {
                let note = format!("--note=clerk {clerk}");
                let (code, said) = run(&mut reg.program(["contact", "1", "--call", &note]));
                assert_eq!(code, Some(0), "{said}");
            });
        }
    });
    let case = reg.run(["show", "1", "--format=json"]).json();
    let events = case["events"].as_array().unwrap();
    let notes: BTreeSet<&str> = events
        .iter()
        .filter_map(|event| event["note"].as_str())
        .collect();
    assert_eq!((notes.len(), events.len()), (8, 9));
    assert_sound(&reg);
}
