//! A sitting of the research committee, before it decides (clause S5b): which cases it hears, and what it sees of each.
//!
//! What it decided stands in `report::minutes`.

pub mod docket;
pub mod earlier;
pub mod hearing;
pub mod precedents;
