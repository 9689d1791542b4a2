//! The laws of the union, on bytes: both sides get the same file, and it is the case that the values say it is.

use crate::domain::law::config;
use crate::support::desks::Desk;
use crate::support::desks::Step;
use crate::support::desks::parted_files;
use crate::support::desks::past;
use crate::support::desks::reread;
use crate::support::desks::steps;
use bmf::domain::merge::Merged;
use bmf::domain::merge::merge;
use bmf::register::format::merge::unite;
use proptest::collection::vec;
use proptest::prelude::any;
use proptest::prop_assert;
use proptest::prop_assert_eq;
use proptest::proptest;
use std::collections::BTreeSet;

proptest! {
    #![proptest_config(config())]

    #[test]
    fn both_sides_get_the_same_bytes_and_they_are_the_united_case((past, desks) in parted_files(2)) {
        let [a, b] = [&desks[0], &desks[1]];
        let both = united(Some(&past.text), &a.text, &b.text);
        prop_assert_eq!(&both, &united(Some(&past.text), &b.text, &a.text));
        let case = merge(Some(&past.case), &a.case, &b.case);
        prop_assert_eq!(case, Ok(Merged::United(Box::new(reread(both.as_bytes())))));
    }

    #[test]
    fn without_a_past_both_sides_get_the_same_bytes_too((_, desks) in parted_files(2)) {
        let [a, b] = [&desks[0], &desks[1]];
        let both = united(None, &a.text, &b.text);
        prop_assert_eq!(&both, &united(None, &b.text, &a.text));
        let case = merge(None, &a.case, &b.case);
        prop_assert_eq!(case, Ok(Merged::United(Box::new(reread(both.as_bytes())))));
    }

    #[test]
    fn a_file_united_to_itself_or_to_its_past_is_itself((past, desks) in parted_files(1)) {
        let [past, now] = [&past.text, &desks[0].text];
        prop_assert_eq!(&united(Some(past), now, now), now);
        prop_assert_eq!(&united(None, now, now), now);
        prop_assert_eq!(&united(Some(past), past, now), now);
        prop_assert_eq!(&united(Some(past), now, past), now);
    }

    #[test]
    fn every_line_of_an_event_stays_with_the_comments_that_one_side_wrote(
        past in past(), noted in steps(), plain in steps(),
    ) {
        let past = Desk::new(past);
        let by_hand = |step: &&Step| matches!(step, Step::Comment(_) | Step::Reformat);
        let a = past.after(&noted);
        let b = past.after(plain.iter().filter(|step| !by_hand(step)));
        let both = united(Some(&past.text), &a.text, &b.text);
        let there: BTreeSet<&str> = both.lines().collect();
        for text in [&a.text, &b.text] {
            let events = text.split_once("[[event]]").unwrap().1;
            for line in events.lines() {
                prop_assert!(there.contains(line), "{line:?} is not in\n{both}");
            }
        }
    }

    #[test]
    fn desks_that_work_and_meet_in_any_order_end_with_the_same_bytes(
        past in past(), days in vec((0..3_usize, 0..3_usize, steps()), 1..8),
    ) {
        let mut office = Office::new(Desk::new(past));
        for (desk, other, steps) in &days {
            office.works(*desk, steps);
            office.meet(*desk, *other);
        }
        // Two rounds: in the first somebody hears of everything, in the second everybody does.
        for (desk, other) in [(0, 1), (1, 2), (0, 2), (0, 1)] {
            office.meet(desk, other);
        }
        let texts: BTreeSet<&String> = office.at.iter().map(|at| &office.states[*at].0.text).collect();
        prop_assert_eq!(texts.len(), 1);
        let end = &office.states[office.at[0]].0.case;
        for event in &office.recorded {
            prop_assert!(end.events.iter().any(|known| known.id.to_string() == *event), "{event} is lost");
        }
    }

    #[test]
    fn no_bytes_make_it_panic(a in any::<Vec<u8>>(), text in any::<String>(), (past, desks) in parted_files(1)) {
        let desk = desks[0].text.as_bytes();
        for odd in [&*a, text.as_bytes(), b"\xff", b""] {
            for [base, ours, theirs] in [[odd, desk, desk], [desk, odd, desk], [past.text.as_bytes(), desk, odd]] {
                prop_assert!(unite(PATH, Some(base), ours, theirs).is_err() || ours == theirs);
            }
        }
    }
}

/// Where the strategies' case stands.
const PATH: &str = "cases/DJ/2026-06/DJ-2606-0007-3.toml";

fn united(base: Option<&str>, a: &str, b: &str) -> String {
    match unite(PATH, base.map(str::as_bytes), a.as_bytes(), b.as_bytes()) {
        Ok(bytes) => String::from_utf8(bytes).unwrap(),
        Err(why) => panic!(
            "{why:?}\n--- base\n{}\n--- a\n{a}\n--- b\n{b}",
            base.unwrap_or_default()
        ),
    }
}

/// Three desks with their histories, as git keeps them: each state with those that went before it.
struct Office {
    states: Vec<(Desk, BTreeSet<usize>)>,
    at: [usize; 3],
    recorded: BTreeSet<String>,
}

impl Office {
    fn new(first: Desk) -> Office {
        Office {
            states: vec![(first, BTreeSet::from([0]))],
            at: [0; 3],
            recorded: BTreeSet::new(),
        }
    }

    fn works(&mut self, desk: usize, steps: &[Step]) {
        for step in steps {
            let (now, before) = &self.states[self.at[desk]];
            let (next, before) = (now.does(step), before.clone());
            self.recorded
                .extend(next.case.events.iter().map(|event| event.id.to_string()));
            self.at[desk] = self.add(next, before);
        }
    }

    fn meet(&mut self, one: usize, other: usize) {
        let [a, b] = [self.at[one], self.at[other]];
        let ((ours, before_a), (theirs, before_b)) = (&self.states[a], &self.states[b]);
        let end = if before_a.contains(&b) {
            a
        } else if before_b.contains(&a) {
            b
        } else {
            let base = before_a.intersection(before_b).max().unwrap();
            let text = united(Some(&self.states[*base].0.text), &ours.text, &theirs.text);
            let case = reread(text.as_bytes());
            let before = before_a.union(before_b).copied().collect();
            self.add(Desk { case, text }, before)
        };
        self.at[one] = end;
        self.at[other] = end;
    }

    fn add(&mut self, desk: Desk, mut before: BTreeSet<usize>) -> usize {
        let at = self.states.len();
        before.insert(at);
        self.states.push((desk, before));
        at
    }
}
