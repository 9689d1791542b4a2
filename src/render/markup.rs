//! A value as HTML: nothing in it can be read as markup, and nothing in it can turn the text around it.
//!
//! The isolates that `locale` writes become `bdi`; any other mark of direction is left out, since only a broken file holds
//! one. Whoever writes a template need not think of either.

use crate::domain::office::Lang;

/// Returns a text as it stands between tags.
pub(super) fn text(text: &str) -> String {
    let mut html = String::with_capacity(text.len());
    let mut open = 0;
    for c in text.chars() {
        match c {
            '<' => html.push_str("&lt;"),
            '>' => html.push_str("&gt;"),
            '&' => html.push_str("&amp;"),
            '"' => html.push_str("&quot;"),
            '\'' => html.push_str("&#39;"),
            '\n' => html.push_str("<br>"),
            '\u{2066}' => open += begin(&mut html, "<bdi dir=\"ltr\">"),
            '\u{2067}' => open += begin(&mut html, "<bdi dir=\"rtl\">"),
            '\u{2068}' => open += begin(&mut html, "<bdi>"),
            '\u{2069}' if open > 0 => {
                html.push_str("</bdi>");
                open -= 1;
            }
            '\u{2069}' | '\u{061C}' | '\u{200E}' | '\u{200F}' | '\u{202A}'..='\u{202E}' => {}
            '\t' => html.push(' '),
            control if control.is_control() => {}
            other => html.push(other),
        }
    }
    html.push_str(&"</bdi>".repeat(open));
    html
}

fn begin(html: &mut String, tag: &str) -> usize {
    html.push_str(tag);
    1
}

/// Returns the text of each language that is asked for, the first of them first; where all say the same, it stands once.
pub(super) fn beside(languages: &[Lang], of: impl Fn(Lang) -> String) -> String {
    let texts: Vec<(Lang, String)> = languages.iter().map(|lang| (*lang, of(*lang))).collect();
    match texts.as_slice() {
        [] => String::new(),
        [(_, first), rest @ ..] if rest.iter().all(|(_, it)| unmarked(it) == unmarked(first)) => {
            text(first)
        }
        several => several
            .iter()
            .map(|(lang, it)| {
                let (name, direction) = (lang.name(), direction(*lang));
                let text = text(it);
                format!("<span class=\"{name}\" lang=\"{name}\" dir=\"{direction}\">{text}</span>")
            })
            .collect::<Vec<_>>()
            .join(" "),
    }
}

/// Returns a text without isolates.
pub(super) fn unmarked(text: &str) -> String {
    text.replace(['\u{2066}', '\u{2067}', '\u{2068}', '\u{2069}'], "")
}

/// Returns the direction in which a language is written.
pub(super) fn direction(lang: Lang) -> &'static str {
    match lang {
        Lang::Ar => "rtl",
        Lang::En => "ltr",
    }
}
