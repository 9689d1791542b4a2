//! Being asked, at a real terminal.

mod sitting;
mod sitting_refused;
mod step;
