//! What many tests need: registers to work on, and ways to break them.

pub(crate) mod faulty;
pub(crate) mod repo;
