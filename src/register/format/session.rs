//! A sitting's file, both ways.

use crate::domain::actor::StaffId;
use crate::domain::id::CaseId;
use crate::domain::session::{Aside, Session, SessionId};
use crate::register::format::case::utf8;
use crate::register::format::fault::Fault;
use crate::register::format::reader::{FORMAT, Faults, Table};
use crate::register::format::tree::tree;
use crate::register::format::write::quoted;

/// Reads a sitting's file.
///
/// # Errors
///
/// Every fault of the file, in order of the text.
pub fn read(bytes: &[u8]) -> Result<Session, Vec<Fault>> {
    let document = tree(utf8(bytes)?)?;
    let faults = Faults::default();
    let table = Table::new(&faults, &document);
    table.format();
    let id = table.need("id", table.shaped("id", SessionId::parse));
    let opened = table.need("opened", table.moment("opened"));
    let by = table.need("by", table.shaped("by", StaffId::parse));
    let committee = table.values("committee", &[], StaffId::parse);
    let present = table.values("present", &[], StaffId::parse);
    let mut aside = Vec::new();
    for block in table.tables("aside") {
        let case = block.need("case", block.parsed("case", CaseId::parse));
        let member = block.need("member", block.shaped("member", StaffId::parse));
        let reason = block.need("reason", block.text("reason"));
        if let (Some(case), Some(member), Some(reason)) = (case, member, reason) {
            let reason = reason.to_owned();
            aside.push(Aside {
                case,
                member,
                reason,
            });
        }
        block.finish();
    }
    let mut cases = Vec::new();
    for block in table.tables("decided") {
        cases.extend(block.need("case", block.parsed("case", CaseId::parse)));
        block.finish();
    }
    table.finish();
    let session = id.zip(opened).zip(by).map(|((id, opened), by)| Session {
        id,
        opened,
        by,
        committee,
        present,
        aside,
        cases,
    });
    faults.or(session)
}

/// Returns the text of a sitting that has just been opened.
pub fn opening(session: &Session) -> String {
    format!(
        "format = {FORMAT}\nid = \"{}\"\nopened = {}\nby = \"{}\"\ncommittee = {}\npresent = {}\n",
        session.id,
        session.opened.to_rfc3339(),
        session.by,
        list(&session.committee),
        list(&session.present),
    )
}

/// Returns `text` with one more decided case, and with those who stood aside for it.
pub fn append(text: &str, case: CaseId, aside: &[Aside]) -> String {
    let mut text = text.to_owned();
    for aside in aside {
        text.push_str(&format!(
            "\n[[aside]]\ncase = \"{}\"\nmember = \"{}\"\nreason = {}\n",
            aside.case,
            aside.member,
            quoted(&aside.reason)
        ));
    }
    text.push_str(&format!("\n[[decided]]\ncase = \"{case}\"\n"));
    text
}

/// Returns the value of a list of people.
pub(super) fn list(people: &[StaffId]) -> String {
    let quoted: Vec<String> = people.iter().map(|id| format!("\"{id}\"")).collect();
    format!("[{}]", quoted.join(", "))
}
