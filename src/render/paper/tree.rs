//! A page as a tree of tags and words, for a program that lays it out in another way than a browser.
//!
//! It takes what templates write, and is as lenient as a browser: a tag that is not closed ends with the one around it, and
//! one that nobody knows is there all the same. What no layout asks for is left out.

use serde_json::{Value, json};

/// A tag that is still open.
struct Open {
    tag: String,
    about: Value,
    body: Vec<Value>,
}

/// Returns what stands between these tags: texts as strings, tags as objects.
pub fn tree(html: &str) -> Value {
    let mut open = vec![Open {
        tag: String::new(),
        about: json!({}),
        body: Vec::new(),
    }];
    let mut rest = html;
    while let Some((text, after)) = rest.split_once('<') {
        add_text(&mut open, text);
        if after.starts_with("svg ") {
            // A drawing is ours, and has no tag of its own name within it.
            let (drawing, after) = after.split_once("</svg>").unwrap_or((after, ""));
            let source = format!("<{drawing}</svg>");
            add(
                &mut open,
                json!({ "tag": "svg", "class": [], "source": source, "body": [] }),
            );
            rest = after;
            continue;
        }
        let (tag, after) = after.split_once('>').unwrap_or((after, ""));
        rest = after;
        match tag.strip_prefix('/') {
            Some(name) => close(&mut open, name.trim()),
            None => begin(&mut open, tag),
        }
    }
    add_text(&mut open, rest);
    while open.len() > 1 {
        close_last(&mut open);
    }
    open.pop()
        .map_or(Value::Null, |root| Value::Array(root.body))
}

fn add(open: &mut [Open], value: Value) {
    if let Some(last) = open.last_mut() {
        last.body.push(value);
    }
}

fn add_text(open: &mut [Open], text: &str) {
    if !text.is_empty() {
        let text = unescaped(text);
        add(open, json!(text));
    }
}

fn begin(open: &mut Vec<Open>, tag: &str) {
    let inner = tag.trim_end_matches('/').trim();
    let (name, attributes) = inner.split_once(char::is_whitespace).unwrap_or((inner, ""));
    // A remark, or a sign that stands for itself.
    if !name.starts_with(|c: char| c.is_ascii_alphabetic()) {
        return;
    }
    let class = attribute(attributes, "class").unwrap_or_default();
    let mut about = json!({
        "tag": name.to_ascii_lowercase(),
        "class": class.split_whitespace().collect::<Vec<_>>(),
    });
    if let (Some(about), Some(dir)) = (about.as_object_mut(), attribute(attributes, "dir")) {
        about.insert("dir".to_owned(), json!(dir));
    }
    let span = attribute(attributes, "colspan").and_then(|span| span.parse::<u8>().ok());
    if let (Some(about), Some(span)) = (about.as_object_mut(), span.filter(|span| *span > 0)) {
        about.insert("colspan".to_owned(), json!(span));
    }
    open.push(Open {
        tag: name.to_ascii_lowercase(),
        about,
        body: Vec::new(),
    });
    if matches!(name, "br" | "img" | "hr") || tag.ends_with('/') {
        close_last(open);
    }
}

/// Closes a tag and those within it that were left open; one that is not open is no end of anything.
fn close(open: &mut Vec<Open>, name: &str) {
    let name = name.to_ascii_lowercase();
    if let Some(place) = open
        .iter()
        .rposition(|it| it.tag == name)
        .filter(|place| *place > 0)
    {
        while open.len() > place {
            close_last(open);
        }
    }
}

fn close_last(open: &mut Vec<Open>) {
    let Some(Open {
        mut about, body, ..
    }) = open.pop()
    else {
        return;
    };
    if let Some(about) = about.as_object_mut() {
        about.insert("body".to_owned(), Value::Array(body));
    }
    add(open, about);
}

fn attribute<'a>(attributes: &'a str, name: &str) -> Option<&'a str> {
    let mut rest = attributes;
    while let Some((before, after)) = rest.split_once("=\"") {
        let (value, after) = after.split_once('"')?;
        if before.trim() == name {
            return Some(value);
        }
        rest = after;
    }
    None
}

/// The entities that bmf writes, and those that people know by heart.
const ENTITIES: [(&str, &str); 6] = [
    ("&lt;", "<"),
    ("&gt;", ">"),
    ("&quot;", "\""),
    ("&#39;", "'"),
    ("&nbsp;", "\u{A0}"),
    // The last one, so that what it gives is not read again.
    ("&amp;", "&"),
];

fn unescaped(text: &str) -> String {
    let plain = text.to_owned();
    ENTITIES
        .iter()
        .fold(plain, |text, (entity, letter)| text.replace(entity, letter))
}
