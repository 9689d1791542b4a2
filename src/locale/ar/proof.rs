//! Receipts in Arabic.

use crate::locale::Locale;
use crate::locale::noun::Noun;
use crate::locale::proof::Proof;

pub(super) fn say(to: &Locale<'_>, proof: &Proof<'_>) -> String {
    match proof {
        Proof::Given { receipt, day } => format!(
            "إيصال مقدم الطلب: {}، {}",
            to.ltr(&receipt.to_string()),
            to.day(*day)
        ),
        Proof::Held {
            receipt,
            event,
            day,
            by,
        } => format!(
            "{}: محفوظ في السجل كما كان، لم يتغير. الإجراء: {}، بتاريخ {}، المسجِّل: {}.",
            to.ltr(&receipt.to_string()),
            to.event(*event),
            to.day(*day),
            to.staff(by)
        ),
        Proof::Joined(events) => format!(
            "وقد ضُمَّ إليه بعد ذلك ما سُجِّل في مكتب آخر، فصار قبله {}.",
            to.count(*events as u64, Noun::Event)
        ),
        Proof::SetAside => "ولم يعد يُعتد به، لإجراء لحقه.".to_owned(),
        Proof::NotHeld(receipt) => format!(
            "{}: الطلب موجود، أما الإجراء الذي صدر له الرمز {} فليس فيه كما كان: غُيِّر هو أو إجراء سبقه، أو حُذف.",
            to.ltr(&receipt.case.to_string()),
            to.ltr(&receipt.code.to_string())
        ),
        Proof::OpenBefore { register, cases } => format!(
            "طلبات لم تنتهِ في سجل العام السابق ({}) عند بدء هذا السجل، وعددها: {}.",
            to.ltr(register),
            to.number(*cases as u64)
        ),
        Proof::Nowhere(code) => format!(
            "ليس في هذا السجل إجراء صدر له الرمز {}",
            to.ltr(&code.to_string())
        ),
    }
}
