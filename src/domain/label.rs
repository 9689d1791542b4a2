//! A name that the association wrote in both its languages.

/// Text in Arabic and in English, as it stands in `bmf.toml` and `policy.toml`.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Label {
    /// The Arabic text.
    pub ar: String,
    /// The English text.
    pub en: String,
}
