//! bmf keeps an association's beneficiary requests as plain text.

pub mod demo;
pub mod domain;
pub mod git;
pub mod register;
