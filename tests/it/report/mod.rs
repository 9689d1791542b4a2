//! Reports as values, computed from cases made of domain values: no files, no git.

mod agenda;
mod always;
mod explain;
mod find;
mod list;
mod log;
mod matches;
mod minutes;
mod model;
mod monthly;
mod person;
mod ratings;
mod rehearsal;
mod reports;
mod reports_conduct;
mod sitting;
mod stories;
pub(crate) mod world;
