//! The one test binary: every test of the project is a module of it.
#![allow(
    clippy::unwrap_used,
    clippy::expect_used,
    clippy::panic,
    clippy::indexing_slicing,
    clippy::wildcard_enum_match_arm,
    reason = "a test that cannot go on should fail loudly"
)]

mod abuse;
mod ask;
mod audit;
mod cmd;
mod contract;
mod demo;
mod domain;
mod errors;
mod faults;
mod format;
mod gate;
mod git;
mod help;
mod index;
mod journal;
mod json;
mod locale;
mod lock;
mod render;
mod report;
mod screen;
mod story;
mod support;
mod sync;
mod tidy;
mod transcripts;
mod typed;
