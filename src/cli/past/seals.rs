//! Who has signed the commits of the past, where signatures are asked for.

use crate::audit::revision::Signature;
use crate::cli::past::Past;
use crate::git::{CommitId, GitError, Recorded, Seal};
use std::collections::HashMap;
use std::path::PathBuf;

impl Past<'_> {
    /// Has signatures verified by these keys from now on.
    pub(crate) fn trust(&mut self, signers: PathBuf) {
        self.signers = Some(signers);
    }

    /// Asks git about the signatures of a batch; a commit without one is not asked about.
    pub(super) fn seals(
        &self,
        batch: &[Recorded],
    ) -> Result<HashMap<CommitId, Signature>, GitError> {
        let Some(signers) = &self.signers else {
            return Ok(HashMap::new());
        };
        let signed = batch.iter().filter(|commit| commit.signed);
        let signed: Vec<CommitId> = signed.map(|commit| commit.id.clone()).collect();
        let seals = self.git.seals(&signed, signers)?;
        let seals = seals.into_iter().map(|sealed| match sealed.seal {
            Seal::Good => Signature::Good {
                signer: sealed.signer,
            },
            Seal::Expired | Seal::Unknown => Signature::Unknown,
            Seal::Bad => Signature::Bad,
            Seal::None => Signature::None,
        });
        Ok(signed.into_iter().zip(seals).collect())
    }
}
