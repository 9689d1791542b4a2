//! The domain through its public surface: no files, no git.
