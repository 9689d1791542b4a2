//! One sample of each line about an exchange.

use bmf::domain::actor::StaffId;
use bmf::domain::event::kind::EventKind;
use bmf::domain::field::Field;
use bmf::domain::id::CaseId;
use bmf::domain::stage::Stage;
use bmf::locale::message::Message;
use bmf::locale::noun::Noun;
use bmf::locale::sync::Sync;
use bmf::locale::trouble::Apart;
use chrono::{DateTime, FixedOffset};
use std::sync::LazyLock;

use crate::locale::message::judge;
use crate::locale::sample::{Arguments, samples, texts};

static OLD: LazyLock<CaseId> = LazyLock::new(|| CaseId::parse("DJ-2606-0042-5").unwrap());
static NEW: LazyLock<CaseId> = LazyLock::new(|| CaseId::parse("DJ-2606-0001-9").unwrap());
static EVENTS: LazyLock<Vec<(EventKind, StaffId)>> =
    LazyLock::new(|| vec![(EventKind::Declare, StaffId::parse("huda").unwrap())]);
static FIELD: LazyLock<Field> = LazyLock::new(|| Field::parse("applicant.phone").unwrap());
static PATHS: LazyLock<Vec<String>> = LazyLock::new(|| texts(["alpha", "beta"]));

#[test]
fn every_line_about_an_exchange_is_said_in_both_languages() {
    judge(&moved(), |to, it| to.say(&Message::Sync(it)));
}

#[rustfmt::skip]
fn moved() -> Vec<(Sync<'static>, Arguments)> {
    use Sync as S;
    samples! { Sync<'static>;
        S::Same { .. } => S::Same { with: "alpha" }, |_| texts(["alpha"]);
        S::Came { .. } => S::Came { with: "alpha", events: 3, cases: 2, would: false },
            |to| vec!["alpha".to_owned(), to.count(3, Noun::Event), to.count_genitive(2, Noun::Case)];
        S::Went { .. } => S::Went { with: "alpha", events: 3, cases: 2, would: true },
            |to| vec!["alpha".to_owned(), to.count(3, Noun::Event), to.count_genitive(2, Noun::Case)];
        S::Moved { .. } => S::Moved { case: *OLD, is_new: true, stage: Stage::Received, events: &EVENTS },
            |to| vec![OLD.to_string(), to.stage(Stage::Received), to.event(EventKind::Declare), to.staff(&EVENTS[0].1)];
        S::Texts(_) => S::Texts(&PATHS), |_| PATHS.clone();
        S::NeedsAPerson => S::NeedsAPerson, |_| vec![];
        S::Disputed(_) => S::Disputed(*OLD), |_| vec![OLD.to_string()];
        S::Conflict { .. } => S::Conflict { case: *OLD, field: &FIELD }, |to| vec![OLD.to_string(), to.field(&FIELD)];
        S::Renumbered { .. } => S::Renumbered { old: *OLD, new: *NEW }, |_| vec![OLD.to_string(), NEW.to_string()];
        S::LeftOut(_) => S::LeftOut(&PATHS), |_| PATHS.clone();
        S::Kept(_) => S::Kept(&PATHS), |_| PATHS.clone();
        S::Uncommitted(_) => S::Uncommitted(&PATHS), |_| PATHS.clone();
        S::BadRules => S::BadRules, |_| texts(["git"]);
        S::Waiting { .. } => S::Waiting { actions: 3, since: moment() }, |to| vec![to.count(3, Noun::Event), to.moment(moment())];
        S::NoRemote => S::NoRemote, |_| vec![];
        S::NoHistory => S::NoHistory, |_| vec![];
        S::BelowTop(_) => S::BelowTop("alpha/"), |_| texts(["alpha/"]);
        S::Offline { .. } => S::Offline { with: "alpha", words: "beta" }, |_| texts(["alpha", "beta"]);
        S::NothingLost => S::NothingLost, |_| vec![];
        S::NotTaken => S::NotTaken, |_| vec![];
        S::TakeBack => S::TakeBack, |_| vec![];
        S::Reason { .. } => S::Reason { path: "alpha", why: Apart::Newer, by: Some("beta") }, |_| texts(["alpha", "bmf", "beta"]);
        S::Stranger { .. } => S::Stranger { with: "alpha" }, |_| texts(["alpha"]);
        S::Overtaken { .. } => S::Overtaken { with: "alpha" }, |_| texts(["alpha"]);
        S::Refused { .. } => S::Refused { with: "alpha" }, |_| texts(["alpha"]);
        S::InTheWay(_) => S::InTheWay(&PATHS), |_| PATHS.clone();
    }
}

fn moment() -> DateTime<FixedOffset> {
    DateTime::parse_from_rfc3339("2026-06-14T09:12:00+03:00").unwrap()
}
