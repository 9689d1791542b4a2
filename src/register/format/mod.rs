//! The wire: TOML text to the domain and back.
//!
//! Everything that knows TOML stands here, and nothing here knows the domain's
//! rules: a file that reads is well formed, not yet legal.

pub mod canonical;
pub mod case;
pub(in crate::register) mod draft;
mod event;
pub mod fault;
pub mod merge;
pub mod office;
pub mod policy;
pub mod previous;
pub mod reader;
pub mod renumber;
pub mod session;
mod splice;
pub mod tree;
pub mod write;
