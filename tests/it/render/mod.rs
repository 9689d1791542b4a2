//! Rendering: the same report in every notation.

mod bidi;
mod card;
mod csv;
mod json;
mod markdown;
mod support;
mod template;
mod text;
mod tree;
