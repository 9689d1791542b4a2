//! The help of every command, in the language of the user.
//!
//! The English help is the doc comments of the arguments; the Arabic one is the table in `ar`. Both go through the same
//! layout: the groups of commands at the top, one worked example a command, and what belongs to the command before what
//! every command takes. Clap parses and wraps; none of its own sentences is shown.

mod aliases;
mod ar;
mod groups;
mod headings;
pub(crate) mod man;
pub(crate) mod topics;
mod translation;

pub(crate) use crate::cli::help::aliases::in_latin;
use crate::cli::help::groups::GROUPS;
use crate::cli::help::headings::Headings;
use crate::cli::help::topics::Topic;
use crate::cli::help::translation::translated;
use crate::cli::options::Cli;
use crate::domain::office::Lang;
use crate::locale::Locale;
use crate::render::Paint;
use anstyle::Style;
use clap::builder::Styles;
use clap::error::ErrorKind;
use clap::{Arg, ArgAction, ArgMatches, Command, CommandFactory};
use std::ffi::OsString;

/// Columns of the help: the same text in every window, and in a file.
const WIDTH: usize = 80;
const HELP: &str = "help";
const ASKED: &str = "command";

/// Returns the command line as clap knows it, with help in this language.
///
/// The worked example of a command is its `after_help`.
#[must_use]
pub fn command(lang: Lang) -> Command {
    let spoken = spoken(lang).term_width(WIDTH);
    let layout = Layout {
        headings: Headings::of(lang),
        words: Locale::new(lang),
    };
    let template = layout.overview(&spoken);
    layout.laid_out(spoken).help_template(template)
}

/// Returns the command line with the texts and the names of this language, not laid out.
pub(crate) fn spoken(lang: Lang) -> Command {
    match lang {
        Lang::En => grammar(),
        Lang::Ar => aliases::named(translated(grammar(), ar::texts(), &Locale::new(lang))),
    }
}

/// Returns the command line as it is parsed, the same in every language.
pub(crate) fn grammar() -> Command {
    let help = flag(HELP, 'h', ArgAction::HelpShort, "Show this help");
    Cli::command()
        .styles(Styles::plain().header(Style::new().bold()))
        .disable_help_flag(true)
        .disable_version_flag(true)
        .disable_help_subcommand(true)
        .arg(help.global(true))
        .arg(flag("version", 'V', ArgAction::Version, "Show the version"))
        .subcommand(help_command())
}

/// Whether clap answers with a page of help, which is in English and not laid out.
pub(crate) fn is_page(error: &clap::Error) -> bool {
    matches!(
        error.kind(),
        ErrorKind::DisplayHelp | ErrorKind::DisplayHelpOnMissingArgumentOrSubcommand
    )
}

/// What `bmf help …` asks for.
pub(crate) enum Asked {
    /// A page of help: the words that ask for it with `--help`.
    Page(Vec<OsString>),
    Topic(Topic),
}

/// Returns what `bmf help …` asks for, if that was asked.
pub(crate) fn asked(matches: &ArgMatches) -> Option<Asked> {
    let (HELP, asked) = matches.subcommand()? else {
        return None;
    };
    let words = asked.get_many::<String>(ASKED).into_iter().flatten();
    let words: Vec<&str> = words.map(String::as_str).collect();
    let topic = match words.as_slice() {
        [word] => Topic::parse(word),
        _ => None,
    };
    Some(match topic {
        Some(topic) => Asked::Topic(topic),
        None => {
            let words = words.into_iter().chain(["--help"]);
            Asked::Page(words.map(OsString::from).collect())
        }
    })
}

fn flag(name: &'static str, short: char, action: ArgAction, help: &'static str) -> Arg {
    let arg = Arg::new(name).long(name).short(short);
    arg.action(action).help(help)
}

fn help_command() -> Command {
    let command = Arg::new(ASKED)
        .value_name("COMMAND")
        .num_args(0..)
        .help("The command, or a topic: dates, exit-codes, roles, environment (else all commands)");
    Command::new(HELP)
        .about("Show the help of a command or a topic")
        .after_help("bmf help report monthly")
        .arg(command)
}

/// How help is laid out in one language.
struct Layout {
    headings: &'static Headings,
    words: Locale<'static>,
}

impl Layout {
    /// Returns the command and those below it with their arguments under headings, and with their templates.
    fn laid_out(&self, command: Command) -> Command {
        let template = self.template(&command);
        let about = whole_about(&command);
        command
            .about(about)
            .help_template(template)
            .subcommand_help_heading(self.headings.commands)
            .mut_args(|arg| self.described(arg))
            .mut_subcommands(|below| self.laid_out(below))
    }

    /// Returns the argument under its heading, with its possible values in the words of this language.
    fn described(&self, arg: Arg) -> Arg {
        let heading = if arg.is_global_set() {
            self.headings.globals
        } else if arg.is_positional() {
            self.headings.arguments
        } else {
            self.headings.options
        };
        let arg = arg.help_heading(heading);
        let choices = arg.get_possible_values();
        // To clap every flag has the possible values true and false.
        if choices.is_empty() || !arg.get_action().takes_values() {
            return arg;
        }
        let choices: Vec<String> = choices
            .iter()
            .map(|choice| self.words.ltr(choice.get_name()))
            .collect();
        let choices = choices.join(self.headings.comma);
        let help = arg.get_help().map_or_else(String::new, ToString::to_string);
        let help = format!("{help} [{}: {choices}]", self.headings.choices);
        arg.help(help).hide_possible_values(true)
    }

    /// Returns the page of one command; its example is not wrapped, so that it can be copied.
    fn template(&self, command: &Command) -> String {
        let Headings { usage, example, .. } = self.headings;
        let usage = format!("{} {}", heading(usage), self.words.ltr("{usage}"));
        let mut page = format!("{{about}}\n\n{usage}\n\n{{all-args}}");
        if let Some(line) = command.get_after_help() {
            page.push_str(&format!("\n\n{}\n  {line}", heading(example)));
        }
        page
    }

    /// Returns the first page: every command under the heading of its group.
    fn overview(&self, command: &Command) -> String {
        let Headings {
            usage,
            more,
            topics: topics_asked,
            comma,
            ..
        } = self.headings;
        let asked = self.words.ltr("bmf help COMMAND");
        let usage = format!("{} {}", heading(usage), self.words.ltr("{usage}"));
        let topics = Topic::ALL.iter().map(|topic| self.words.ltr(topic.name()));
        let topics = topics.collect::<Vec<_>>().join(comma);
        let mut page = format!("{{about}}\n\n{usage}\n{more}: {asked}\n{topics_asked}: {topics}\n");
        let longest = command
            .get_subcommands()
            .filter(|below| !below.is_hide_set())
            .map(|below| below.get_name().len());
        let width = longest.max().unwrap_or_default();
        for group in GROUPS {
            page.push_str(&format!("\n{}\n", heading(group.name(self.words.lang))));
            let members = group.commands.iter();
            for below in members.filter_map(|name| command.find_subcommand(name)) {
                let about = whole_about(below);
                let line = about.lines().next().unwrap_or_default();
                page.push_str(&format!("  {:width$}  {line}\n", below.get_name()));
            }
        }
        page.push_str(&format!(
            "\n{}\n{{options}}",
            heading(self.headings.globals)
        ));
        page
    }
}

fn heading(words: &str) -> String {
    Paint::Heading.over(&format!("{words}:"))
}

/// Returns what a command is about: a line, and where there is more to say a paragraph after it.
fn whole_about(command: &Command) -> String {
    let about = command.get_long_about().or_else(|| command.get_about());
    about.map_or_else(String::new, ToString::to_string)
}
