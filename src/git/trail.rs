//! What git is started with, and a list of what it was asked.

use std::ffi::OsString;
use std::sync::Arc;
use std::sync::Mutex;
use std::time::Duration;

/// What git is started with.
#[derive(Clone, Debug, Default)]
pub struct Surroundings {
    /// The caller's environment; only the few variables that git needs of it are passed on.
    pub env: Vec<(OsString, OsString)>,
    /// Where each call is noted.
    pub trail: Trail,
}

impl<I: IntoIterator<Item = (OsString, OsString)>> From<I> for Surroundings {
    fn from(env: I) -> Surroundings {
        Surroundings {
            env: env.into_iter().collect(),
            trail: Trail::default(),
        }
    }
}

/// The calls of git so far; all copies of it are one list.
#[derive(Clone, Debug, Default)]
pub struct Trail(Arc<Mutex<Vec<Ran>>>);

/// One call of git.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Ran {
    /// The command with its arguments, without what every call is given.
    pub command: String,
    /// How long it took.
    pub took: Duration,
}

impl Trail {
    /// Returns the calls, in the order in which they ended, and forgets them.
    pub fn take(&self) -> Vec<Ran> {
        let taken = self.0.lock().map(|mut ran| std::mem::take(&mut *ran));
        taken.unwrap_or_default()
    }

    pub(super) fn note(&self, args: &[&str], took: Duration) {
        if let Ok(mut ran) = self.0.lock() {
            let command = args.join(" ");
            ran.push(Ran { command, took });
        }
    }
}
