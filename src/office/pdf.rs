//! A page as PDF, where bmf was built with the feature `pdf`; the work is done in a crate of its own.

/// Why there is no PDF.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum PdfError {
    /// This bmf was built without it.
    NotBuilt,
    /// The page could not be laid out; the words are English.
    Failed(String),
}

/// Returns a page, given as a tree of tags and words in JSON, as the bytes of a PDF file.
///
/// # Errors
///
/// It cannot be laid out.
#[cfg(feature = "pdf")]
pub fn pdf(tree: &str) -> Result<Vec<u8>, PdfError> {
    let paper = bmf_pdf::Paper::of(tree);
    let bytes = paper.and_then(|paper| paper.pdf());
    bytes.map_err(|flaw| PdfError::Failed(flaw.0))
}

/// Returns that this bmf was built without PDF.
///
/// # Errors
///
/// Always.
#[cfg(not(feature = "pdf"))]
pub fn pdf(_: &str) -> Result<Vec<u8>, PdfError> {
    Err(PdfError::NotBuilt)
}
