//! Reports as values, computed from cases made of domain values: no files, no git.

mod agenda;
mod explain;
mod find;
mod list;
mod log;
mod matches;
mod minutes;
mod model;
mod monthly;
mod person;
mod sitting;
pub(crate) mod world;
