//! bmf keeps an association's beneficiary requests as plain text.

pub mod domain;
pub mod git;
pub mod locale;
pub mod register;
pub mod render;
pub mod report;
