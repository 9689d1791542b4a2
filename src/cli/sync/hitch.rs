//! Why an exchange stopped; what was recorded here is as it was, or united and still here.

use crate::cli::error::Failure;
use crate::git::Waiting;
use crate::register::union::Parted;

/// What stopped an exchange.
#[derive(Debug)]
pub(crate) enum Hitch {
    /// Nothing says with whom to exchange.
    NoRemote {
        /// The register.
        folder: String,
    },
    /// The register has no history yet.
    NoHistory {
        /// The register.
        folder: String,
    },
    /// The register shares its repository with other files, which are not bmf's to unite.
    BelowTop {
        /// The folder in which it lies.
        prefix: String,
    },
    /// The other side could not be reached.
    Offline {
        /// The other side.
        with: String,
        /// What waits to go.
        waiting: Option<Waiting>,
        /// Git's own words.
        words: String,
    },
    /// What the other side holds cannot be taken in.
    NotTaken {
        /// The files, each with the name of who changed it last there.
        parted: Vec<(Parted, Option<String>)>,
        /// The commit that both had last.
        base: String,
        /// The commit here that opened a sitting under a number that the other side gave to one of its own.
        opened: Option<String>,
    },
    /// The other side is another register.
    Stranger {
        /// The other side.
        with: String,
    },
    /// Others were first, time after time.
    Overtaken {
        /// The other side.
        with: String,
    },
    /// The other side does not take what was sent.
    Refused {
        /// The other side.
        with: String,
        /// Its words.
        words: Vec<String>,
    },
    /// Files that were changed by hand would be written over.
    InTheWay {
        /// The files.
        paths: Vec<String>,
    },
}

impl Hitch {
    /// Returns the exit code.
    pub(crate) fn code(&self) -> u8 {
        match self {
            Self::NoRemote { .. } | Self::NoHistory { .. } | Self::BelowTop { .. } => 2,
            Self::Refused { .. } => 3,
            Self::Offline { .. } | Self::Overtaken { .. } | Self::InTheWay { .. } => 5,
            Self::NotTaken { .. } | Self::Stranger { .. } => 6,
        }
    }
}

impl From<Hitch> for Failure {
    fn from(hitch: Hitch) -> Self {
        Self::Sync(Box::new(hitch))
    }
}
