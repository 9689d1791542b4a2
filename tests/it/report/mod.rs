//! Reports as values, computed from cases made of domain values: no files, no git.

mod agenda;
mod explain;
mod find;
mod list;
mod log;
mod matches;
mod model;
mod monthly;
mod person;
pub(crate) mod world;
