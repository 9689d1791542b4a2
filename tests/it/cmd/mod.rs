//! Each command through the whole program, one file a command; `general` is about all of them.

mod completions;
mod man;
