//! Rendering: the same report in every notation.

mod bidi;
mod card;
mod csv;
mod json;
mod markdown;
mod monthly;
mod monthly_data;
mod page;
mod support;
mod template;
mod text;
mod tree;
