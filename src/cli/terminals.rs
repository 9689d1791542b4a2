//! Which terminal this is, and whether it lays out Arabic itself.
//!
//! A terminal cannot be asked, so there is a list of those that are known, and what a person has seen outranks the
//! list: `bmf doctor --bidi …` keeps it for this machine, under the terminal's name, since one machine has several.

use crate::cli::context::{Environment, variable};
use crate::cli::options::BidiOption;
use crate::register::files::{FileError, Files, RelPath};

/// Who lays out Arabic.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum Bidi {
    /// The terminal: it gets the text as it is.
    Terminal,
    /// We do: letters are joined and lines turned before they are printed.
    Reorder,
}

/// What is told of a terminal that nobody knows: to turn text for one that turns it too would make it unreadable,
/// while text that is left alone can still be copied, searched and puzzled out.
const UNKNOWN: Bidi = Bidi::Terminal;

/// A terminal by a variable and how its value begins. What stands further in comes first: tmux runs in another
/// terminal, whose variables it hands on, and a terminal that is started from another one inherits them too.
const KNOWN: &[(&str, &str, &str, Bidi)] = &[
    ("TMUX", "", "tmux", Bidi::Reorder),
    ("TERM", "tmux", "tmux", Bidi::Reorder),
    ("TERM", "screen", "screen", Bidi::Reorder),
    ("TERM", "alacritty", "alacritty", Bidi::Reorder),
    ("TERM", "foot", "foot", Bidi::Reorder),
    ("TERM", "xterm-kitty", "kitty", Bidi::Reorder),
    ("TERM", "xterm-ghostty", "ghostty", Bidi::Reorder),
    ("TERM", "mlterm", "mlterm", Bidi::Terminal),
    ("MLTERM", "", "mlterm", Bidi::Terminal),
    ("TERM_PROGRAM", "Apple_Terminal", "macos", Bidi::Terminal),
    ("TERM_PROGRAM", "mintty", "mintty", Bidi::Terminal),
    ("TERM_PROGRAM", "ghostty", "ghostty", Bidi::Reorder),
    ("WT_SESSION", "", "windows-terminal", Bidi::Reorder),
    ("XTERM_VERSION", "", "xterm", Bidi::Reorder),
    ("KONSOLE_VERSION", "", "konsole", Bidi::Terminal),
    ("VTE_VERSION", "", "vte", Bidi::Terminal),
    ("ALACRITTY_WINDOW_ID", "", "alacritty", Bidi::Reorder),
    ("KITTY_WINDOW_ID", "", "kitty", Bidi::Reorder),
];

/// Where the answers are kept: a line for each terminal, its name and the way.
const MEMORY: &str = ".bmf/terminals";

/// Returns who lays out Arabic here: as asked, as remembered, or as is known of this terminal.
pub(crate) fn bidi(asked: BidiOption, env: &Environment, memory: Option<&dyn Files>) -> Bidi {
    let known = || known(env).map_or(UNKNOWN, |(_, bidi)| bidi);
    match asked {
        BidiOption::Terminal => Bidi::Terminal,
        BidiOption::Reorder => Bidi::Reorder,
        BidiOption::Auto => memory
            .and_then(|files| remembered(files, &name(env)))
            .unwrap_or_else(known),
    }
}

/// Returns the terminal's name, by which it is remembered; one word.
pub(crate) fn name(env: &Environment) -> String {
    let term = || {
        let term = variable(env, "TERM").unwrap_or("unknown");
        let term = term.chars().filter(|c| c.is_ascii_graphic());
        term.collect()
    };
    known(env).map_or_else(term, |(name, _)| name.to_owned())
}

/// Keeps what a person has seen of this terminal; `Auto` forgets it.
///
/// # Errors
///
/// The register's folder cannot be written.
pub(crate) fn remember(
    files: &dyn Files,
    env: &Environment,
    asked: BidiOption,
) -> Result<(), FileError> {
    let path = RelPath::trusted(MEMORY);
    let old = files.read(&path)?;
    let text = String::from_utf8_lossy(old.as_deref().unwrap_or_default()).into_owned();
    let name = name(env);
    let others = entries(&text).filter(|(other, _)| *other != name);
    let way = match asked {
        BidiOption::Auto => None,
        BidiOption::Terminal => Some((name.as_str(), Bidi::Terminal)),
        BidiOption::Reorder => Some((name.as_str(), Bidi::Reorder)),
    };
    let lines = others.chain(way);
    let text: String = lines
        .map(|(name, bidi)| format!("{name} {}\n", bidi.name()))
        .collect();
    match old {
        Some(old) => files.replace(&path, &old, text.as_bytes()),
        None => files.write_new(&path, text.as_bytes()),
    }
}

fn known(env: &Environment) -> Option<(&'static str, Bidi)> {
    let is_set =
        |name, begin| variable(env, name).is_some_and(|value: &str| value.starts_with(begin));
    let mut known = KNOWN.iter();
    let found = known.find(|(variable, begin, _, _)| is_set(variable, begin));
    found.map(|(_, _, name, bidi)| (*name, *bidi))
}

fn remembered(files: &dyn Files, name: &str) -> Option<Bidi> {
    // A memory that cannot be read is none.
    let bytes = files.read(&RelPath::trusted(MEMORY)).ok()??;
    let text = String::from_utf8_lossy(&bytes);
    let found = entries(&text).find(|(known, _)| *known == name);
    found.map(|(_, bidi)| bidi)
}

fn entries(text: &str) -> impl Iterator<Item = (&str, Bidi)> {
    text.lines().filter_map(|line| {
        let (name, way) = line.split_once(' ')?;
        let ways = [Bidi::Terminal, Bidi::Reorder];
        let bidi = ways.into_iter().find(|bidi| bidi.name() == way)?;
        Some((name, bidi))
    })
}

impl Bidi {
    /// Returns the way as `--bidi` takes it.
    pub(crate) fn name(self) -> &'static str {
        match self {
            Self::Terminal => BidiOption::Terminal.name(),
            Self::Reorder => BidiOption::Reorder.name(),
        }
    }
}

impl BidiOption {
    /// Returns the word by which it is asked for.
    pub(crate) fn name(self) -> &'static str {
        match self {
            Self::Auto => "auto",
            Self::Terminal => "terminal",
            Self::Reorder => "reorder",
        }
    }
}
