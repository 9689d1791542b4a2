//! A printed paper as PDF.
//!
//! What stands on the paper comes as a tree: the tags, classes and words of the page that a browser would show, as JSON. The
//! layout is `paper.typ`, beside this file. The tree is data to it: nothing in it is ever read as markup, and the program that lays
//! out can reach neither the disk, nor a network, nor the clock, nor any font but the two that are built in.

use std::error::Error;
use std::fmt;
use typst::diag::{FileError, FileResult, SourceDiagnostic};
use typst::foundations::{Bytes, Datetime, Duration, Smart};
use typst::layout::{Frame, FrameItem};
use typst::syntax::{FileId, RootedPath, Source, VirtualPath, VirtualRoot};
use typst::text::{Font, FontBook};
use typst::utils::LazyHash;
use typst::{Library, LibraryExt, World};
use typst_layout::PagedDocument;
use typst_pdf::PdfOptions;

const LAYOUT: &str = include_str!("paper.typ");
const FONTS: [&[u8]; 2] = [
    include_bytes!("../fonts/Amiri-Regular.ttf"),
    include_bytes!("../fonts/Amiri-Bold.ttf"),
];

/// A paper that was laid out.
#[derive(Debug)]
pub struct Paper(PagedDocument);

/// What stands on one page.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Page {
    /// Its runs of letters, in the order in which they were set.
    pub runs: Vec<String>,
    /// How many letters the fonts do not have.
    pub missing: usize,
}

/// Why a paper could not be laid out, in the words of the program that lays out, which are English.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Flaw(pub String);

impl fmt::Display for Flaw {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(&self.0)
    }
}

impl Error for Flaw {}

impl Paper {
    /// Lays out the paper that this tree describes.
    ///
    /// # Errors
    ///
    /// The tree is not as the layout expects it, or nested too deeply.
    pub fn of(tree: &str) -> Result<Self, Flaw> {
        let desk = Desk::new(tree)?;
        let laid_out = typst::compile::<PagedDocument>(&desk).output;
        laid_out.map(Self).map_err(|errors| flaw(&errors))
    }

    /// Returns the paper as the bytes of a PDF file, the same for the same tree.
    ///
    /// # Errors
    ///
    /// It cannot be written as PDF.
    pub fn pdf(&self) -> Result<Vec<u8>, Flaw> {
        let options = PdfOptions {
            ident: Smart::Auto,
            creator: Smart::Custom(Some("bmf".to_owned())),
            timestamp: None,
            page_ranges: None,
            standards: typst_pdf::PdfStandards::default(),
            tagged: true,
            pretty: false,
        };
        typst_pdf::pdf(&self.0, &options).map_err(|errors| flaw(&errors))
    }

    /// Returns what stands on each page.
    pub fn pages(&self) -> Vec<Page> {
        let pages = self.0.pages().iter();
        pages
            .map(|page| {
                let mut found = Page::default();
                gather(&page.frame, &mut found);
                found
            })
            .collect()
    }
}

fn gather(frame: &Frame, page: &mut Page) {
    for (_, item) in frame.items() {
        match item {
            FrameItem::Group(group) => gather(&group.frame, page),
            FrameItem::Text(text) => {
                page.runs.push(text.text.to_string());
                page.missing += text.glyphs.iter().filter(|glyph| glyph.id == 0).count();
            }
            FrameItem::Shape(..)
            | FrameItem::Image(..)
            | FrameItem::Link(..)
            | FrameItem::Tag(_) => {}
        }
    }
}

fn flaw(errors: &[SourceDiagnostic]) -> Flaw {
    let words = errors.iter().map(|error| error.message.to_string());
    Flaw(words.collect::<Vec<_>>().join("; "))
}

/// Everything that the layout can see.
struct Desk {
    library: LazyHash<Library>,
    book: LazyHash<FontBook>,
    fonts: Vec<Font>,
    layout: Source,
    tree: (FileId, Bytes),
}

impl Desk {
    fn new(tree: &str) -> Result<Self, Flaw> {
        let fonts: Vec<Font> = FONTS
            .iter()
            .flat_map(|font| Font::iter(Bytes::new(*font)))
            .collect();
        Ok(Self {
            library: LazyHash::new(Library::default()),
            book: LazyHash::new(FontBook::from_fonts(&fonts)),
            fonts,
            layout: Source::new(file("paper.typ")?, LAYOUT.to_owned()),
            tree: (file("page.json")?, Bytes::from_string(tree.to_owned())),
        })
    }
}

fn file(name: &str) -> Result<FileId, Flaw> {
    let path = VirtualPath::new(name).map_err(|error| Flaw(format!("{error:?}")))?;
    Ok(RootedPath::new(VirtualRoot::Project, path).intern())
}

impl World for Desk {
    fn library(&self) -> &LazyHash<Library> {
        &self.library
    }

    fn book(&self) -> &LazyHash<FontBook> {
        &self.book
    }

    fn main(&self) -> FileId {
        self.layout.id()
    }

    fn source(&self, id: FileId) -> FileResult<Source> {
        if id == self.layout.id() {
            Ok(self.layout.clone())
        } else {
            Err(FileError::AccessDenied)
        }
    }

    fn file(&self, id: FileId) -> FileResult<Bytes> {
        let (tree, bytes) = &self.tree;
        if id == *tree {
            Ok(bytes.clone())
        } else {
            Err(FileError::AccessDenied)
        }
    }

    fn font(&self, index: usize) -> Option<Font> {
        self.fonts.get(index).cloned()
    }

    fn today(&self, _: Option<Duration>) -> Option<Datetime> {
        None
    }
}
