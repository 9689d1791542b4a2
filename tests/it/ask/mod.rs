//! Being asked, at a real terminal.

mod step;
