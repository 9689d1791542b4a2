//! Random work at three desks, and random exchanges between: all end with the same bytes, and with everything.

use crate::support::register::{CASE, TestRegister};
use crate::sync::{assert_same, desks, intake};

/// How many histories there are, and how many steps each has.
const HISTORIES: u64 = 2;
const STEPS: u32 = 14;

#[test]
fn three_desks_that_work_and_exchange_at_random_end_alike_and_lose_nothing() {
    for seed in 0..HISTORIES {
        let mut random = fastrand::Rng::with_seed(seed);
        let (_shared, mut desks): (_, [TestRegister; 3]) = desks("intake");
        let mut recorded = 1;
        for step in 0..STEPS {
            let at = random.usize(..desks.len());
            let now = format!(
                "2026-06-15T{:02}:{:02}:00+03:00",
                8 + step / 4,
                random.u32(..60)
            );
            let desk = std::mem::replace(&mut desks[at], TestRegister::bare()).at(&now);
            let phone = format!("--set=applicant.phone=055{:07}", random.u32(..9_999_999));
            let done = match random.u32(..5) {
                0 => desk.run(intake("سعد بن علي")),
                1 => desk.run(["contact", CASE, "--call"]),
                2 => desk.run(["amend", CASE, &phone, "--reason=x"]),
                _ => desk.run(["sync"]),
            };
            if done.stdout.contains("recorded") || done.stdout.starts_with(['D', 'Y']) {
                recorded += 1;
            }
            let _said = done.done();
            desks[at] = desk;
        }
        for desk in desks.iter().chain(&desks) {
            let _said = desk.run(["sync"]).done();
        }
        assert_same(&desks.each_ref());
        let files = desks[0].files();
        let texts = files
            .0
            .iter()
            .filter(|(path, _)| path.starts_with("cases/"));
        let texts = texts.map(|(_, bytes)| String::from_utf8_lossy(bytes).into_owned());
        let events: usize = texts.map(|text| own_events(&text)).sum();
        assert_eq!(events, recorded, "seed {seed}");
    }
}

/// How many events somebody recorded; a conflict is noted by whoever unites.
fn own_events(text: &str) -> usize {
    text.matches("[[event]]").count() - text.matches("did = \"conflict\"").count()
}
