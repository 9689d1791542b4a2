//! Cases on disk.

pub mod format;
