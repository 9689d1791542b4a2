//! Pages: a report or a listing as one HTML file that can be sent, read on any screen and printed on A4.
//!
//! The figures are those of the value; nothing is computed here but the lengths of bars. `element` is how markup is
//! written, `shell` what stands around every page, `report` and `listing` what stands in it, and `chart` what is drawn.

mod chart;
mod element;
mod listing;
mod report;
mod shell;

pub(super) use crate::render::html::listing::listing;
pub(super) use crate::render::html::report::report;
