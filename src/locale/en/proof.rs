//! Receipts in English.

use crate::locale::Locale;
use crate::locale::noun::Noun;
use crate::locale::proof::Proof;

pub(super) fn say(to: &Locale<'_>, proof: &Proof<'_>) -> String {
    match proof {
        Proof::Given { receipt, day } => {
            format!("Receipt for the applicant: {receipt}, {}", to.day(*day))
        }
        Proof::Held {
            receipt,
            event,
            day,
            by,
        } => format!(
            "{receipt}: held unchanged: {}, {}, recorded by {}.",
            to.event(*event),
            to.day(*day),
            to.staff(by)
        ),
        Proof::Joined(events) => format!(
            "Since then the history of another desk has been united with it: {} of that desk now stand before it.",
            to.count(*events as u64, Noun::Event)
        ),
        Proof::SetAside => "It no longer counts: a later event set it aside.".to_owned(),
        Proof::NotHeld(receipt) => format!(
            "{}: the case is here, but not what the code {} was given for. That event, or one that it followed, was altered or is gone.",
            receipt.case, receipt.code
        ),
        Proof::OpenBefore { register, cases } => format!(
            "In the register before this one ({}), {} had not come to an end when this one began.",
            to.quote(register),
            to.count(*cases as u64, Noun::Case)
        ),
        Proof::Nowhere(code) => {
            format!("No case of this register holds what the code {code} was given for.")
        }
    }
}
