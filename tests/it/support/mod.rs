//! What many tests need: the words of a story, a world in memory, registers to work on, and ways to break them.

pub(crate) mod acts;
pub(crate) mod committee;
pub(crate) mod desks;
pub(crate) mod diff;
pub(crate) mod faulty;
pub(crate) mod output;
pub(crate) mod page;
pub(crate) mod register;
pub(crate) mod repo;
pub(crate) mod road;
pub(crate) mod story;
pub(crate) mod strategy;
pub(crate) mod terminal;
pub(crate) mod transcript;
pub(crate) mod tree;
pub(crate) mod world;
