//! The file format through its public surface: text in, text out, no files.

mod amend;
mod faults;
mod law;
mod merge_law;
