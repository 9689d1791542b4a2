//! The `bmf` program.

fn main() {}
