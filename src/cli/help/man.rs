//! The manual: a page a command for `man`, made of the same texts as the help.
//!
//! What help isolates because it is typed stands in bold here: a pager shows marks of direction as codes. Lines are
//! neither justified nor hyphenated, which no language of this manual would forgive.

use crate::cli::help::groups::GROUPS;
use crate::cli::help::headings::Headings;
use crate::cli::help::topics::Topic;
use crate::cli::help::{command, whole_about};
use crate::domain::office::Lang;
use crate::locale::Locale;
use clap::{Arg, Command};
use roff::{Inline, Roff, bold, roman};

/// One page of the manual.
pub(crate) struct Page {
    /// The names that lead to the command; none for bmf itself.
    pub(crate) path: Vec<String>,
    /// The page as `man` reads it.
    pub(crate) text: String,
}

impl Page {
    /// Returns the name of the page: `bmf`, `bmf-intake`.
    pub(crate) fn name(&self) -> String {
        page_name(&self.path)
    }
}

/// Returns every page, that of bmf itself first.
pub(crate) fn pages(lang: Lang) -> Vec<Page> {
    let mut root = command(lang);
    root.build();
    let writer = Writer {
        lang,
        headings: Headings::of(lang),
    };
    let mut pages = Vec::new();
    writer.collect(&root, &[], &mut pages);
    pages
}

struct Writer {
    lang: Lang,
    headings: &'static Headings,
}

impl Writer {
    fn collect(&self, command: &Command, path: &[String], pages: &mut Vec<Page>) {
        pages.push(Page {
            path: path.to_vec(),
            text: self.page(command, path),
        });
        for below in command.get_subcommands() {
            let path = [path, &[below.get_name().to_owned()]].concat();
            self.collect(below, &path, pages);
        }
    }

    fn page(&self, command: &Command, path: &[String]) -> String {
        let headings = &self.headings.page;
        let name = page_name(path);
        let version = concat!("bmf ", env!("CARGO_PKG_VERSION"));
        let mut page = Roff::new();
        // No date: the same sources give the same page.
        let title = [&name.to_uppercase(), "1", "\"\"", version, headings.manual];
        page.control("TH", title);
        page.control("nh", []).control("ad", ["l"]);
        let about = whole_about(command);
        let mut paragraphs = about.split("\n\n");
        let first = paragraphs.next().unwrap_or_default();
        section(&mut page, headings.name);
        page.text([vec![roman(format!("{name} - "))], told(first)].concat());
        section(&mut page, headings.synopsis);
        page.text([bold(usage(command))]);
        let more: Vec<&str> = paragraphs.collect();
        if !more.is_empty() {
            section(&mut page, headings.description);
        }
        for paragraph in more {
            page.control("PP", []).text(told(paragraph));
        }
        self.arguments(&mut page, command, path.is_empty());
        self.commands(&mut page, command, path);
        if let Some(example) = command.get_after_help() {
            section(&mut page, self.headings.example);
            page.control("nf", []);
            for line in example.to_string().lines() {
                page.text([roman(line)]);
            }
            page.control("fi", []);
        }
        if path.is_empty() {
            self.topic(&mut page, headings.environment, Topic::Environment);
            self.topic(&mut page, headings.exit, Topic::ExitCodes);
        } else {
            section(&mut page, headings.see_also);
            page.text([bold("bmf"), roman("(1)")]);
        }
        page.render()
    }

    /// The arguments under the headings of the help; those that every command takes stand on the first page only.
    fn arguments(&self, page: &mut Roff, command: &Command, is_root: bool) {
        let Headings {
            arguments,
            options,
            globals,
            ..
        } = *self.headings;
        for heading in [arguments, options, globals] {
            let stands = |arg: &&Arg| {
                arg.get_help_heading() == Some(heading) && (is_root || !arg.is_global_set())
            };
            let group: Vec<&Arg> = command.get_arguments().filter(stands).collect();
            if !group.is_empty() {
                section(page, heading);
            }
            for arg in group {
                let short = arg.get_short().map(|short| format!("-{short}, "));
                let term = format!("{}{arg}", short.unwrap_or_default());
                let help = arg.get_help().map_or_else(String::new, ToString::to_string);
                item(page, &term, &help);
            }
        }
    }

    /// The commands below: on the first page as help groups them.
    fn commands(&self, page: &mut Roff, command: &Command, path: &[String]) {
        if !command.has_subcommands() {
            return;
        }
        section(page, self.headings.commands);
        let named = |below: &Command, page: &mut Roff| {
            let path = [path, &[below.get_name().to_owned()]].concat();
            let about = whole_about(below);
            let line = about.lines().next().unwrap_or_default();
            item(page, &format!("{}(1)", page_name(&path)), line);
        };
        if !path.is_empty() {
            command
                .get_subcommands()
                .for_each(|below| named(below, page));
            return;
        }
        for group in GROUPS {
            page.control("SS", [group.name(self.lang)]);
            let members = group.commands.iter();
            for below in members.filter_map(|name| command.find_subcommand(name)) {
                named(below, page);
            }
        }
    }

    fn topic(&self, page: &mut Roff, heading: &str, topic: Topic) {
        section(page, heading);
        for (typed, said) in topic.rows(&Locale::new(self.lang)) {
            item(page, &typed, &said);
        }
    }
}

fn page_name(path: &[String]) -> String {
    let names = std::iter::once("bmf").chain(path.iter().map(String::as_str));
    names.collect::<Vec<_>>().join("-")
}

fn usage(command: &Command) -> String {
    let usage = command.clone().render_usage().to_string();
    usage.trim_start_matches("Usage: ").to_owned()
}

fn section(page: &mut Roff, heading: &str) {
    page.control("SH", [heading.to_uppercase().as_str()]);
}

/// What is typed, and under it what it means.
fn item(page: &mut Roff, term: &str, text: &str) {
    page.control("TP", []);
    page.text([bold(term)]);
    page.text(told(text));
}

/// Returns a text with what stands in isolates in bold instead.
fn told(text: &str) -> Vec<Inline> {
    let text = text.replace('\n', " ");
    let parts = text.split(['\u{2066}', '\u{2068}']).enumerate();
    parts
        .flat_map(|(at, part)| match part.split_once('\u{2069}') {
            Some((typed, after)) if at > 0 => vec![bold(typed), roman(after)],
            _ => vec![roman(part)],
        })
        .collect()
}
