//! The file format through its public surface: text in, text out, no files.

mod amend;
mod canonical;
mod faults;
mod grown;
mod law;
mod merge;
mod merge_law;
mod merge_refused;
mod merge_sitting;
mod renumber;
mod union;
