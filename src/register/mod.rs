//! Cases on disk.

pub mod files;
pub mod journal;
pub mod lock;
