//! `previous.toml`: the register of the year before.

use crate::domain::id::CaseId;
use crate::domain::previous::{Carried, Previous};
use crate::domain::receipt::Code;
use crate::register::format::case::utf8;
use crate::register::format::fault::Fault;
use crate::register::format::reader::{FORMAT, Faults, Table};
use crate::register::format::tree::tree;
use crate::register::format::write::quoted;

/// Reads `previous.toml`.
///
/// # Errors
///
/// Every fault of the file, in order of the text.
pub fn read(bytes: &[u8]) -> Result<Previous, Vec<Fault>> {
    let document = tree(utf8(bytes)?)?;
    let faults = Faults::default();
    let table = Table::new(&faults, &document);
    table.format();
    let register = table.need("register", table.text("register"));
    let head = table.need("head", table.text("head"));
    let open = table.each("open", |open| {
        let case = open.need("case", open.parsed("case", CaseId::parse));
        let code = open.need("receipt", open.parsed("receipt", Code::parse));
        Some(Carried {
            case: case?,
            code: code?,
        })
    });
    table.finish();
    let previous = register.zip(head).map(|(register, head)| Previous {
        register: register.to_owned(),
        head: head.to_owned(),
        open,
    });
    faults.or(previous)
}

/// Returns the text of the file.
pub fn write(previous: &Previous) -> String {
    let mut text = format!(
        "format = {FORMAT}\nregister = {}\nhead = {}\n",
        quoted(&previous.register),
        quoted(&previous.head)
    );
    for open in &previous.open {
        text.push_str(&format!(
            "\n[[open]]\ncase = \"{}\"\nreceipt = \"{}\"\n",
            open.case, open.code
        ));
    }
    text
}
