//! What a case is and what may happen to it: pure.
//!
//! Knows no file, clock, git, language or terminal. Time, actor and randomness
//! come in as arguments; refusals and findings go out as values.

pub mod actor;
pub mod brief;
pub mod calendar;
pub mod case;
pub mod channel;
pub mod check;
pub mod digest;
pub mod event;
pub mod field;
pub mod health;
pub mod iban;
pub mod id;
pub mod identity;
pub mod label;
pub mod merge;
pub mod message;
pub mod money;
pub(crate) mod named;
pub mod office;
pub mod phone;
pub mod policy;
pub mod previous;
pub mod problem;
pub mod receipt;
pub mod refusal;
pub mod service;
pub mod session;
pub mod sheet;
pub mod stage;
pub mod text;
pub mod value;
pub mod view;
pub mod workflow;
