//! The domain through its public surface: no files, no git.

mod calendar;
mod clock;
mod committee;
mod correction;
mod fold;
mod health;
mod iban;
mod id;
mod identity;
pub(crate) mod law;
mod merge;
mod merge_law;
mod money;
mod papers;
mod period;
mod phone;
mod receipt;
mod reply;
mod text;
mod workflow;
mod workflow_walk;
