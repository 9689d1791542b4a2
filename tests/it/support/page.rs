//! A printed page as its reader has it: words without tags, and what its QR code says.

use rqrr::{Grid, SimpleGrid};

/// Returns what is read on a page, a line for each block; what stands side by side is parted by ` | `.
pub(crate) fn words(html: &str) -> String {
    let (_, body) = html.split_once("<body").unwrap();
    let (_, mut rest) = body.split_once('>').unwrap();
    let mut text = String::new();
    while let Some((before, tag)) = rest.split_once('<') {
        text.push_str(before);
        let (tag, after) = tag.split_once('>').unwrap();
        let name = tag.trim_start_matches('/').split([' ', '/']).next();
        match name.unwrap() {
            "td" | "th" => text.push_str(if tag.starts_with('/') { " | " } else { "" }),
            "span" if tag.starts_with("span class=\"en\"") => text.push_str("| "),
            "i" if tag.contains("done") => text.push_str("[x] "),
            "i" if tag.starts_with("i ") => text.push_str("[ ] "),
            "bdi" | "span" | "i" | "path" => {}
            _ => text.push('\n'),
        }
        rest = after;
    }
    let text = text.replace('\n', " \n").replace("&quot;", "\"");
    let text = text.replace("&#39;", "'");
    let lines = text.lines().map(|line| {
        let line: Vec<&str> = line.split_whitespace().collect();
        line.join(" ").trim_end_matches(" |").to_owned()
    });
    let full = lines.filter(|line| !line.is_empty());
    full.map(|line| line + "\n").collect()
}

/// Returns what a telephone reads in the code of a page.
pub(crate) fn scanned(html: &str) -> String {
    let (_, svg) = html.split_once("viewBox=\"0 0 ").unwrap();
    let (size, _) = svg.split_once(' ').unwrap();
    let (_, path) = svg.split_once("d=\"").unwrap();
    let (path, _) = path.split_once('"').unwrap();
    let size: usize = size.parse().unwrap();
    let mut dark = vec![vec![false; size]; size];
    for square in path.split('M').skip(1) {
        let (place, _) = square.split_once('h').unwrap();
        let (column, row) = place.split_once(' ').unwrap();
        dark[row.parse::<usize>().unwrap()][column.parse::<usize>().unwrap()] = true;
    }
    // Without its margin, as the reader wants it.
    let inner = size - 8;
    let code = SimpleGrid::from_func(inner, |x, y| dark[y + 4][x + 4]);
    let (_, text) = Grid::new(code).decode().unwrap();
    text
}
