//! The sittings of the committee on disk.

use crate::domain::session::{Session, SessionId};
use crate::register::files::{Files, RelPath};
use crate::register::format::session;
use crate::register::{FaultyFile, ReadError, Register};

/// A sitting together with the text it was read from.
#[derive(Clone, Debug)]
pub struct LoadedSession {
    /// Where its file stands.
    pub path: RelPath,
    /// The text of the file.
    pub text: String,
    /// The sitting.
    pub session: Session,
}

impl Register {
    /// Returns the ids of the sittings of a year, in order.
    ///
    /// # Errors
    ///
    /// The folder cannot be listed.
    pub fn session_ids(&self, year: u16) -> Result<Vec<SessionId>, ReadError> {
        let folder = RelPath::trusted(&format!("sessions/{year}"));
        let mut ids: Vec<SessionId> = self
            .files
            .list(&folder)?
            .iter()
            .filter_map(|entry| stem_id(&entry.name))
            .collect();
        ids.sort();
        Ok(ids)
    }

    /// Returns the ids of all sittings, in order.
    ///
    /// # Errors
    ///
    /// A folder cannot be listed.
    pub fn all_session_ids(&self) -> Result<Vec<SessionId>, ReadError> {
        let years = self.files.list(&RelPath::trusted("sessions"))?;
        let years = years.iter().filter_map(|entry| entry.name.parse().ok());
        let ids: Result<Vec<_>, _> = years.map(|year| self.session_ids(year)).collect();
        let mut ids: Vec<SessionId> = ids?.concat();
        ids.sort();
        Ok(ids)
    }

    /// Reads every sitting, in the order of their ids; a faulty file hides no other.
    ///
    /// # Errors
    ///
    /// A folder cannot be listed.
    pub fn sessions(&self) -> Result<Vec<Result<LoadedSession, ReadError>>, ReadError> {
        let mut all = Vec::new();
        for entry in self.files.list(&RelPath::trusted("sessions"))? {
            let Ok(year) = entry.name.parse() else {
                continue;
            };
            for id in self.session_ids(year)? {
                all.extend(self.session(id).transpose());
            }
        }
        Ok(all)
    }

    /// Reads a sitting; nothing where there is none.
    ///
    /// # Errors
    ///
    /// Its file is unreadable or faulty.
    pub fn session(&self, id: SessionId) -> Result<Option<LoadedSession>, ReadError> {
        let path = RelPath::trusted(&id.path());
        let Some(bytes) = self.files.read(&path)? else {
            return Ok(None);
        };
        let session = session::read(&bytes)
            .map_err(|faults| ReadError::Faulty(FaultyFile::new(path.as_str(), &bytes, faults)))?;
        // What the reader took is text.
        let text = String::from_utf8(bytes).unwrap_or_default();
        Ok(Some(LoadedSession {
            path,
            text,
            session,
        }))
    }
}

/// Returns the id that a file's name is, if it is one.
pub fn stem_id(name: &str) -> Option<SessionId> {
    SessionId::parse(name.strip_suffix(".toml")?)
}
