//! What a person sees at a terminal, and what a pipe must never see.

mod arabic;
mod colour;
mod pager;
mod told;
