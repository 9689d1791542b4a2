//! Markup that is well formed by construction: an element, its attributes and what stands in it.
//!
//! Names are words of ours, written in the source; every text and every value of an attribute goes through `escaped`,
//! and there is no way around it. So nothing that an applicant wrote can become markup. What comes out is HTML that is
//! well-formed XML too, so that a test can read it back with a strict parser.

use std::fmt::{Display, Formatter, Result, Write};

/// Elements that hold nothing.
const VOID: &[&str] = &["meta", "rect", "line"];

/// Elements that stand in a line of text; all others begin a line of the file.
const INLINE: &[&str] = &["a", "bdi", "data", "span", "tspan"];

/// One element.
#[derive(Clone, Debug)]
pub(super) struct Element {
    name: &'static str,
    attributes: Vec<(&'static str, String)>,
    nodes: Vec<Node>,
}

#[derive(Clone, Debug)]
enum Node {
    Element(Element),
    Text(String),
}

impl Element {
    /// Returns an element that holds nothing yet.
    pub(super) fn new(name: &'static str) -> Self {
        Self {
            name,
            attributes: Vec::new(),
            nodes: Vec::new(),
        }
    }

    /// Adds an attribute.
    pub(super) fn with(mut self, attribute: &'static str, value: impl Display) -> Self {
        self.attributes.push((attribute, value.to_string()));
        self
    }

    /// Adds a text as it stands, marks of direction included: a title, a style, the words of a drawing.
    pub(super) fn text(mut self, text: &str) -> Self {
        self.nodes.push(Node::Text(text.to_owned()));
        self
    }

    /// Adds words whose isolates become `bdi`.
    pub(super) fn words(self, text: &str) -> Self {
        let mut open = vec![self];
        let mut run = String::new();
        for c in text.chars() {
            let isolate = match c {
                '\u{2066}' => Some(Self::new("bdi").with("dir", "ltr")),
                '\u{2067}' => Some(Self::new("bdi").with("dir", "rtl")),
                '\u{2068}' => Some(Self::new("bdi")),
                '\u{2069}' => None,
                other => {
                    run.push(other);
                    continue;
                }
            };
            flush(&mut open, &mut run);
            match isolate {
                Some(isolate) => open.push(isolate),
                None => close(&mut open),
            }
        }
        flush(&mut open, &mut run);
        while open.len() > 1 {
            close(&mut open);
        }
        open.pop().unwrap_or_else(|| Self::new("span"))
    }

    /// Adds an element.
    pub(super) fn child(mut self, child: Self) -> Self {
        self.nodes.push(Node::Element(child));
        self
    }

    /// Adds elements.
    pub(super) fn children(mut self, children: impl IntoIterator<Item = Self>) -> Self {
        self.nodes.extend(children.into_iter().map(Node::Element));
        self
    }

    /// Returns whether what it holds stands in lines of its own.
    fn is_broken(&self) -> bool {
        self.nodes.iter().any(|node| match node {
            Node::Element(element) => !INLINE.contains(&element.name),
            Node::Text(_) => false,
        })
    }
}

fn flush(open: &mut [Element], run: &mut String) {
    if let (Some(last), false) = (open.last_mut(), run.is_empty()) {
        last.nodes.push(Node::Text(std::mem::take(run)));
    }
}

/// Ends the innermost isolate; one that was never begun is nothing.
fn close(open: &mut Vec<Element>) {
    if open.len() > 1
        && let Some(done) = open.pop()
        && let Some(outer) = open.last_mut()
    {
        outer.nodes.push(Node::Element(done));
    }
}

impl Display for Element {
    fn fmt(&self, out: &mut Formatter<'_>) -> Result {
        write!(out, "<{}", self.name)?;
        for (name, value) in &self.attributes {
            write!(out, " {name}=\"")?;
            escaped(out, value)?;
            out.write_char('"')?;
        }
        if VOID.contains(&self.name) {
            return out.write_str("/>");
        }
        out.write_char('>')?;
        let broken = self.is_broken();
        if broken {
            out.write_char('\n')?;
        }
        for node in &self.nodes {
            match node {
                Node::Element(element) => write!(out, "{element}")?,
                Node::Text(text) => escaped(out, text)?,
            }
            if broken {
                out.write_char('\n')?;
            }
        }
        write!(out, "</{}>", self.name)
    }
}

/// Writes a text so that nothing in it is markup, ends the attribute that it stands in, or turns the text around it.
fn escaped(out: &mut Formatter<'_>, text: &str) -> Result {
    for c in text.chars() {
        match c {
            '<' => out.write_str("&lt;")?,
            '>' => out.write_str("&gt;")?,
            '&' => out.write_str("&amp;")?,
            '"' => out.write_str("&quot;")?,
            '\n' => out.write_char('\n')?,
            '\u{061C}' | '\u{200E}' | '\u{200F}' | '\u{202A}'..='\u{202E}' => {}
            // No page may hold these, not even escaped.
            '\u{FFFE}' | '\u{FFFF}' => out.write_char('\u{FFFD}')?,
            control if control.is_control() => out.write_char('\u{FFFD}')?,
            other => out.write_char(other)?,
        }
    }
    Ok(())
}
