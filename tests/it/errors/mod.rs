//! One broken register for each kind of fault, and what is said of it in both languages.
//!
//! These are catalogues: an Arabic reader can judge the sentences side by side with what they are about.

mod findings;
mod problems;

use crate::support::output::in_each_language;
use crate::support::register::TestRegister;

/// Returns the lines of a command's answer that name a place, in each language.
fn places(reg: &TestRegister, args: &[&str]) -> String {
    let answers = in_each_language(|lang| reg.run_in(lang, args.iter().copied()));
    let placed = answers
        .lines()
        .filter(|line| line.contains(".toml:") && line.contains(": "));
    placed.map(|line| format!("{line}\n")).collect()
}
