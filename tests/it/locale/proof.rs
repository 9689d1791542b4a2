//! One sample of each line about a proof.

use bmf::domain::actor::StaffId;
use bmf::domain::event::kind::EventKind;
use bmf::domain::receipt::Receipt;
use bmf::locale::message::Message;
use bmf::locale::proof::Proof;
use chrono::NaiveDate;
use std::sync::LazyLock;

use crate::locale::message::judge;
use crate::locale::sample::{Arguments, samples, texts};

static HUDA: LazyLock<StaffId> = LazyLock::new(|| StaffId::parse("huda").unwrap());

#[test]
fn every_line_about_a_proof_is_said_in_both_languages() {
    judge(&proofs(), |to, it| to.say(&Message::Proof(it)));
}

#[rustfmt::skip]
fn proofs() -> Vec<(Proof<'static>, Arguments)> {
    use Proof as P;
    samples! { Proof<'static>;
        P::Given { .. } => P::Given { receipt: receipt(), day: day() }, |to| vec![receipt().to_string(), to.day(day())];
        P::Held { .. } => P::Held { receipt: receipt(), event: EventKind::Submit, day: day(), by: &HUDA }, |to| vec![receipt().to_string(), to.event(EventKind::Submit), to.day(day()), to.staff(&HUDA)];
        P::Joined(_) => P::Joined(7), |_| texts(["7"]);
        P::SetAside => P::SetAside, |_| vec![];
        P::NotHeld(_) => P::NotHeld(receipt()), |_| vec![receipt().case.to_string(), receipt().code.to_string()];
        P::OpenBefore { .. } => P::OpenBefore { register: "alpha", cases: 7 }, |_| texts(["alpha", "7"]);
        P::Nowhere(_) => P::Nowhere(receipt().code), |_| vec![receipt().code.to_string()];
    }
}

fn receipt() -> Receipt {
    Receipt::parse("DJ-2606-0042-5 K7Q2-M9XA-4TZ7").unwrap()
}

fn day() -> NaiveDate {
    NaiveDate::from_ymd_opt(2026, 6, 28).unwrap()
}
