//! The gate of a shared repository: its hook, its judgement, and what it says.

pub(crate) mod hook;
mod judge;
pub(crate) mod receive;
pub(crate) mod shared;
mod told;
