//! What the gate of a shared repository says, and what is said of it.

use crate::audit::gate::Objection;
use crate::audit::gate::rule::Remedy;

/// What the gate says.
#[derive(Clone, Copy, Debug)]
pub enum Gate<'a> {
    /// A push was refused.
    Refused,
    /// The gate could not judge, and so refused; why follows.
    CannotJudge,
    /// A rule for pushes was broken.
    Objection(&'a Objection),
    /// A file cannot be read; where is not said, since its text may be anybody's.
    Unreadable,
    /// There were more charges than are told.
    More(usize),
    /// What whoever pushed can do.
    Remedy(Remedy),
    /// The hook does not find bmf.
    NoProgram,
    /// The gate was put before a shared repository.
    Installed {
        /// The repository.
        folder: &'a str,
        /// Its one branch.
        branch: &'a str,
    },
    /// It stood there already, and is up to date now.
    Renewed {
        /// The repository.
        folder: &'a str,
    },
    /// A shared repository was made.
    Shared {
        /// Where.
        folder: &'a str,
    },
    /// What the desk does that has the register.
    FirstDesk,
    /// What every other desk does.
    OtherDesks,
}
