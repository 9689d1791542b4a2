//! The index: it is used, it is never believed against a file, and no damage to it shows in an answer.

mod cheated;
mod damaged;
mod history;
mod support;
