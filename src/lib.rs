//! bmf keeps an association's beneficiary requests as plain text.

pub mod cli;
pub mod demo;
pub mod domain;
pub mod git;
pub mod locale;
pub mod register;
pub mod render;
pub mod report;
