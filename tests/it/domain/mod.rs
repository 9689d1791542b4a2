//! The domain through its public surface: no files, no git.

mod calendar;
mod iban;
mod id;
mod identity;
mod law;
mod money;
mod phone;
mod text;
