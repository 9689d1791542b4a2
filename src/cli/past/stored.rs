//! Files of the past as they are stored, for whoever asks more than the laws do.

use crate::audit::revision::Content;
use crate::cli::past::Past;
use crate::cli::past::kind::Kind;
use crate::git::{Blob, CommitId, GitError, Name, Recorded};

impl Past<'_> {
    /// Returns the bytes of a file in a commit; none where there is no file, or one that is too large.
    pub(crate) fn bytes_at(
        &self,
        commit: &CommitId,
        path: &str,
    ) -> Result<Option<Vec<u8>>, GitError> {
        let blobs = self.blobs.borrow_mut().read(&[Name::At(commit, path)])?;
        Ok(blobs.into_iter().find_map(|blob| match blob {
            Blob::File { bytes, .. } => Some(bytes),
            Blob::TooLarge { .. } | Blob::NoFile | Blob::Missing => None,
        }))
    }

    /// Returns the name of a file's bytes in a commit.
    pub(super) fn blob_at(&self, commit: &CommitId, path: &str) -> Option<String> {
        let blobs = self.blobs.borrow_mut().read(&[Name::At(commit, path)]);
        blobs.ok()?.into_iter().find_map(|blob| match blob {
            Blob::File { id, .. } => Some(id.as_str().to_owned()),
            Blob::TooLarge { .. } | Blob::NoFile | Blob::Missing => None,
        })
    }

    /// Returns those of a commit's files that no law reads and that are too large.
    pub(crate) fn too_large<'c>(&self, commit: &'c Recorded) -> Result<Vec<&'c str>, GitError> {
        let changes = commit.changes.iter().flatten();
        let present = changes
            .filter(|file| Kind::of(&file.path).is_none())
            .filter_map(|file| Some((file, file.after.as_ref()?)));
        let (files, names): (Vec<_>, Vec<_>) = present
            .map(|(file, entry)| (file.path.as_str(), Name::Blob(&entry.blob)))
            .unzip();
        let blobs = self.blobs.borrow_mut().read(&names)?;
        let large = files.into_iter().zip(blobs);
        let large = large.filter(|(_, blob)| matches!(blob, Blob::TooLarge { .. }));
        Ok(large.map(|(path, _)| path).collect())
    }

    /// Returns what is in a file in a commit.
    pub(super) fn content_at(&self, commit: &CommitId, path: &str) -> Option<Content> {
        let names = [Name::At(commit, path)];
        let blobs = self.blobs.borrow_mut().read(&names).ok()?;
        let blob = blobs.into_iter().next()?;
        let Blob::File { id, .. } = &blob else {
            return None;
        };
        if let Some(content) = self.contents.borrow().get(id) {
            return Some(content.clone());
        }
        let content = Kind::of(path)?.content(&blob);
        self.contents
            .borrow_mut()
            .insert(id.clone(), content.clone());
        Some(content)
    }
}
