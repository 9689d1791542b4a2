//! Being asked, at a real terminal.

mod intake;
mod intake_drafts;
mod intake_matches;
mod request;
mod sitting;
mod sitting_refused;
mod step;
mod steps_amend;
mod steps_front;
mod steps_papers;
mod steps_refused;
mod steps_research;
mod steps_service;
mod talk;
