//! The Arabic help: of each command what it is about, a worked example, and each of its arguments.
//!
//! A file for each group of commands. Whatever is typed stands in backquotes, and is shown left to right.

mod exchange;
mod help;
mod oversight;
mod paper;
mod reception;
mod reports;
mod start;
mod steps;

use crate::cli::help::translation::Text;

const CASE: (&str, &str) = ("case", "الطلب: رقمه كاملًا أو مختصرًا");

/// Returns every text of the help in Arabic, in the order of the commands.
pub(super) fn texts() -> impl Iterator<Item = &'static Text> {
    [
        start::TEXTS,
        reception::TEXTS,
        steps::TEXTS,
        oversight::TEXTS,
        reports::TEXTS,
        paper::TEXTS,
        exchange::TEXTS,
        help::TEXTS,
    ]
    .into_iter()
    .flatten()
}
