//! The laws of a register's history: revisions to findings.
//!
//! Anyone can edit a text file; nobody can do so unseen. Each revision is judged by itself, against **each** of its
//! parents and under the policy and the roster that were in force before it, so a history of any length needs no memory
//! and a shared repository can judge what is pushed by the very same laws before it takes it.
//!
//! Pure: whoever calls has read the revisions. What is no revision (replaced objects, hostile attributes, the working
//! tree) is found by the caller and told under the same codes.

mod case;
pub mod finding;
pub mod gate;
pub mod law;
mod merge;
mod moved;
pub mod revision;
mod session;
mod tree;

use crate::audit::finding::{Breach, Finding};
use crate::audit::law::Law;
use crate::audit::moved::Moves;
use crate::audit::revision::{Content, File, Revision, Signature, Then};

/// How far a commit may be dated before its parents, in hours: clocks of laptops differ.
const CLOCKS: i64 = 24;

/// Returns everything that is wrong with one revision, in order of its paths.
///
/// `then` is what was in force before it: for the first revision of a register what it brings itself.
pub fn judge(revision: &Revision, then: &dyn Then) -> Vec<Finding> {
    let mut found = Found {
        revision,
        moves: Moves::of(revision),
        findings: Vec::new(),
    };
    signature(&mut found, then);
    time(&mut found);
    committer(&mut found);
    for file in &revision.files {
        tree::judge(file, then, &mut found);
        match &file.after {
            Some(File {
                content: Content::Case(_),
                ..
            }) => case::judge(file, then, &mut found),
            Some(File {
                content: Content::Session(_),
                ..
            }) => session::judge(file, then, &mut found),
            Some(_) | None => {}
        }
    }
    if revision.parents.len() > 1 {
        merge::judge(then, &mut found);
    }
    found.findings
}

/// What was found so far in one revision.
struct Found<'a> {
    revision: &'a Revision,
    moves: Moves,
    findings: Vec<Finding>,
}

impl Found<'_> {
    fn add(&mut self, law: Law, path: &str, breach: Breach) {
        self.findings.push(Finding {
            law,
            revision: Some(self.revision.id.clone()),
            path: Some(path.to_owned()),
            breach,
        });
    }

    fn whole(&mut self, law: Law, breach: Breach) {
        self.findings.push(Finding {
            law,
            revision: Some(self.revision.id.clone()),
            path: None,
            breach,
        });
    }
}

/// Signatures are asked for where the register says so; the signer is who the roster knows by that address.
fn signature(found: &mut Found<'_>, then: &dyn Then) {
    if !then.office().history.signed {
        return;
    }
    match &found.revision.signature {
        Signature::Good { signer } if *signer == found.revision.author => {}
        Signature::Good { signer } => {
            let signer = signer.clone();
            found.whole(Law::Signature, Breach::OtherSigner { signer });
        }
        Signature::Bad => found.whole(Law::Signature, Breach::BadSignature),
        Signature::Unknown => found.whole(Law::Signature, Breach::UnknownKey),
        Signature::None => found.whole(Law::Signature, Breach::Unsigned),
    }
}

/// Who records makes the commit too; one that somebody else made over again is no longer theirs.
fn committer(found: &mut Found<'_>) {
    let revision = found.revision;
    let records = revision
        .files
        .iter()
        .any(|file| tree::is_record(&file.path));
    if records && revision.parents.len() < 2 && revision.author != revision.committer {
        let (author, committer) = (revision.author.clone(), revision.committer.clone());
        found.whole(Law::Actor, Breach::OtherCommitter { author, committer });
    }
}

fn time(found: &mut Found<'_>) {
    let revision = found.revision;
    let latest = revision.parents.iter().map(|parent| parent.at).max();
    if let Some(latest) = latest
        && (latest - revision.at).num_hours() > CLOCKS
    {
        let at = revision.at;
        found.whole(Law::Time, Breach::BeforeParent { at, parent: latest });
    }
}
