//! Who has signed a commit, as git itself verifies it.
//!
//! Which keys belong to whom is told by the caller, in OpenSSH's format of allowed signers; for OpenPGP it is the
//! keyring of whoever runs this. Nothing that the repository's settings say about either is asked. Git judges a key by
//! the commit's own time, which whoever signs can choose: a caller to whom that matters lists only the keys that were
//! valid when the commit was received.

use std::collections::HashMap;
use std::io::Write;
use std::path::Path;

use tempfile::NamedTempFile;

use crate::git::CommitId;
use crate::git::Git;
use crate::git::GitError;
use crate::git::bundle::name;
use crate::git::error::clean;
use crate::git::repository::garbled;

/// A signature, and who made it.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Sealed {
    /// How it stands.
    pub seal: Seal,
    /// To whom the key belongs: the principal of the allowed signers, or for OpenPGP `NAME <MAIL>`; empty when not known.
    pub signer: String,
    /// The fingerprint of the key; empty when not known.
    pub key: String,
}

/// How a signature stands.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Seal {
    /// It is whole, by a key that is vouched for.
    Good,
    /// It is whole, but it or its key has expired since.
    Expired,
    /// Nobody vouches for the key, or it is not here.
    Unknown,
    /// It is not of this commit, or by a key that was revoked.
    Bad,
    /// There is none.
    None,
}

/// Five fields, each ended by a NUL, which no key's name can hold.
const FORMAT: &str = "--format=%H%x00%G?%x00%GS%x00%GK%x00%GF";
const FIELDS: usize = 5;

/// How git says that the program that verifies is not there.
const NO_VERIFIER: &str = "cannot run ";

const LOG: [&str; 8] = [
    "log",
    "--no-walk=unsorted",
    "--stdin",
    "-z",
    "--no-show-signature",
    "--no-notes",
    "--no-patch",
    FORMAT,
];

impl Sealed {
    /// Returns the mail address of who signed; empty when not known.
    pub fn mail(&self) -> &str {
        address(&self.signer)
    }
}

impl Git {
    /// Returns how the signatures of these commits stand, by a list of allowed signers that stands in no file here.
    ///
    /// # Errors
    ///
    /// As [`seals`](Self::seals), and where the list cannot be written for the program that verifies.
    pub fn seals_by(&self, commits: &[CommitId], allowed: &[u8]) -> Result<Vec<Sealed>, GitError> {
        let mut file = NamedTempFile::new()?;
        file.write_all(allowed)?;
        file.flush()?;
        self.seals(commits, file.path())
    }

    /// Returns how the signatures of these commits stand, in their order.
    ///
    /// `allowed` is a file of allowed signers: of lines `MAIL KEY-TYPE KEY`. Each signed commit takes some milliseconds:
    /// whoever walks a history asks only for those that [carry one](crate::git::Recorded::signed). Where the program that
    /// verifies is missing, that is an error and no verdict.
    pub fn seals(&self, commits: &[CommitId], allowed: &Path) -> Result<Vec<Sealed>, GitError> {
        // Without any, git would take `HEAD`.
        if commits.is_empty() {
            return Ok(Vec::new());
        }
        let mut log = self.door.run(&settings(name(allowed)?), &LOG)?;
        let asks = commits.iter().flat_map(|id| [id.as_str(), "\n"]);
        log.ask(asks.collect::<String>().as_bytes())?;
        log.asked_all();
        let mut found = HashMap::new();
        loop {
            let mut fields = Vec::with_capacity(FIELDS);
            while fields.len() < FIELDS
                && let Some(field) = log.piece(0)?
            {
                fields.push(clean(&field));
            }
            if fields.is_empty() {
                break;
            }
            let (id, sealed) = read_sealed(&fields).ok_or_else(|| garbled("log"))?;
            found.insert(id, sealed);
        }
        let complaints = log.end()?;
        // Git would call such a signature bad.
        if clean(&complaints).contains(NO_VERIFIER) {
            return Err(GitError::of_failure("log", Some(0), &complaints));
        }
        let sealed = commits.iter().map(|id| found.get(id).cloned());
        let sealed = sealed.collect::<Option<_>>();
        sealed.ok_or_else(|| garbled("log"))
    }
}

/// Returns the mail address of a signer, which OpenPGP has behind a name.
fn address(signer: &str) -> &str {
    let inside = signer.rsplit_once('<');
    let inside = inside.and_then(|(_, rest)| rest.strip_suffix('>'));
    inside.unwrap_or(signer)
}

/// What verifies, and by which keys: no program or list that the repository names.
fn settings(allowed: &str) -> Vec<String> {
    let allowed = format!("gpg.ssh.allowedSignersFile={allowed}");
    let fixed = [
        "gpg.program=gpg",
        "gpg.openpgp.program=gpg",
        "gpg.x509.program=gpgsm",
        "gpg.ssh.program=ssh-keygen",
        "gpg.ssh.revocationFile=/dev/null",
        "gpg.minTrustLevel=undefined",
    ];
    let fixed = fixed.into_iter().map(str::to_owned);
    fixed.chain([allowed]).collect()
}

fn read_sealed(fields: &[String]) -> Option<(CommitId, Sealed)> {
    let [id, seal, signer, key, fingerprint] = fields else {
        return None;
    };
    let seal = match seal.as_str() {
        "G" => Seal::Good,
        "X" | "Y" => Seal::Expired,
        "U" | "E" => Seal::Unknown,
        "B" | "R" => Seal::Bad,
        "N" => Seal::None,
        _ => return None,
    };
    // SSH has only one name for a key, and OpenPGP a short one too.
    let key = if fingerprint.is_empty() {
        key
    } else {
        fingerprint
    };
    let sealed = Sealed {
        seal,
        signer: signer.clone(),
        key: key.clone(),
    };
    Some((CommitId::parse(id)?, sealed))
}
