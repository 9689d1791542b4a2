//! What many tests need: the words of a story, a world in memory, registers to work on, and ways to break them.

pub(crate) mod acts;
pub(crate) mod faulty;
pub(crate) mod repo;
pub(crate) mod story;
pub(crate) mod strategy;
pub(crate) mod world;
