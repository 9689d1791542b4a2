//! What goes to other programs in their own formats.

pub mod pdf;
