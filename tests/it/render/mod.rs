//! Rendering: the same report in every notation.

mod card;
mod csv;
mod json;
mod markdown;
mod support;
mod template;
mod text;
