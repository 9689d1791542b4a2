//! The command line: global options and the one table of commands.

use crate::cli::ask::Typed;
use crate::cli::commands;
use crate::cli::help::topics::Topic;
use clap::{Args, Parser, Subcommand, ValueEnum};
use std::path::PathBuf;

/// Keep an association's beneficiary requests as plain text
#[derive(Debug, Parser)]
#[command(name = "bmf", version)]
pub(crate) struct Cli {
    #[command(flatten)]
    pub(crate) globals: Globals,
    #[command(subcommand)]
    pub(crate) command: Option<Command>,
}

/// The options that every command takes.
#[derive(Clone, Debug, Args)]
pub(crate) struct Globals {
    /// Work in the register in DIR (else BMF_REGISTER, else the nearest folder with bmf.toml)
    #[arg(long, global = true, value_name = "DIR")]
    pub(crate) register: Option<PathBuf>,
    /// Speak Arabic or English (else BMF_LANG, LC_ALL, LANG, else the register's language)
    #[arg(long, global = true, value_name = "LANG", value_enum)]
    pub(crate) lang: Option<LangOption>,
    /// Act as this member of staff (else BMF_STAFF, else by git's user.email)
    #[arg(long = "as", global = true, value_name = "STAFF")]
    pub(crate) staff: Option<String>,
    /// Show dates in this calendar
    #[arg(long, global = true, value_name = "CALENDAR", value_enum)]
    pub(crate) calendar: Option<CalendarOption>,
    /// Print the result in this format
    #[arg(
        long,
        global = true,
        value_name = "FORMAT",
        value_enum,
        default_value = "table",
        hide_default_value = true
    )]
    pub(crate) format: FormatOption,
    /// Say when it happened, if not today (either calendar)
    #[arg(long, global = true, value_name = "DATE")]
    pub(crate) on: Option<String>,
    /// Who lays out Arabic: the terminal, or bmf for one that does not (else BMF_BIDI, else auto)
    #[arg(long, global = true, value_name = "WAY", value_enum)]
    pub(crate) bidi: Option<BidiOption>,
    /// Use colours (else as NO_COLOR and CLICOLOR_FORCE say, else at a terminal)
    #[arg(long, global = true, value_name = "WHEN", value_enum)]
    pub(crate) color: Option<ColorOption>,
    /// Show a long answer at once (else through BMF_PAGER, PAGER or less)
    #[arg(long, global = true)]
    pub(crate) no_pager: bool,
    /// Print the result alone: no notes and no next steps
    #[arg(short, long, global = true)]
    pub(crate) quiet: bool,
    /// Also say what is read and what git is asked, and how long it takes
    #[arg(short, long, global = true, conflicts_with = "quiet")]
    pub(crate) verbose: bool,
    /// Never ask; fail and name what is missing
    #[arg(long, global = true)]
    pub(crate) no_input: bool,
    /// Read every file, and neither use nor write the index
    #[arg(long, global = true)]
    pub(crate) no_index: bool,
    /// Write the files but leave the commit to a later command or to git
    #[arg(long, global = true)]
    pub(crate) no_commit: bool,
}

/// A language, as `--lang` takes it.
#[derive(Clone, Copy, Debug, PartialEq, Eq, ValueEnum)]
pub(crate) enum LangOption {
    Ar,
    En,
}

/// A calendar, as `--calendar` takes it.
#[derive(Clone, Copy, Debug, PartialEq, Eq, ValueEnum)]
pub(crate) enum CalendarOption {
    Hijri,
    Gregorian,
    Both,
}

/// Who lays out Arabic, as `--bidi` takes it.
#[derive(Clone, Copy, Debug, PartialEq, Eq, ValueEnum)]
pub(crate) enum BidiOption {
    Auto,
    Terminal,
    Reorder,
}

/// When to use colours, as `--color` takes it.
#[derive(Clone, Copy, Debug, PartialEq, Eq, ValueEnum)]
pub(crate) enum ColorOption {
    Auto,
    Always,
    Never,
}

/// A format, as `--format` takes it.
#[derive(Clone, Copy, Debug, PartialEq, Eq, ValueEnum)]
pub(crate) enum FormatOption {
    Table,
    Json,
    Csv,
    Md,
    Html,
}

/// Every command, in the order in which help shows them.
#[derive(Debug, Subcommand)]
pub(crate) enum Command {
    Init(commands::init::Args),
    Demo(commands::demo::Args),
    Doctor(commands::doctor::Args),
    Gate(commands::gate::Args),
    // Git calls it, not a person; so it is not on the first page.
    #[command(hide = true)]
    MergeDriver(commands::merge_driver::Args),
    Intake(Box<commands::intake::Args>),
    Show(commands::show::Args),
    Find(commands::find::Args),
    List(commands::list::Args),
    Contact(commands::contact::Args),
    Amend(commands::amend::Args),
    Withdraw(commands::withdraw::Args),
    Declare(commands::declare::Args),
    Verify(commands::verify::Args),
    Refer(commands::refer::Args),
    Answer(commands::answer::Args),
    Assess(commands::assess::Args),
    Register(commands::register::Args),
    Submit(commands::submit::Args),
    Review(Box<commands::review::Args>),
    Notify(commands::notify::Args),
    Deliver(commands::deliver::Args),
    Feedback(commands::feedback::Args),
    Close(commands::close::Args),
    Reopen(commands::reopen::Args),
    Agenda(commands::agenda::Args),
    Explain(commands::explain::Args),
    Report(commands::report::Args),
    Simulate(commands::simulate::Args),
    Check(commands::check::Args),
    Audit(commands::audit::Args),
    Log(commands::log::Args),
    Receipt(commands::receipt::Args),
    Print(commands::print::Args),
    Sync(commands::sync::Args),
    Policy(commands::policy::Args),
    Services(commands::services::Args),
    Date(commands::date::Args),
    Completions(commands::completions::Args),
    Man(commands::man::Args),
    /// What `bmf review` without a case becomes at a terminal.
    #[command(skip)]
    Sitting(Typed),
    /// What `bmf help TOPIC` becomes.
    #[command(skip)]
    Topic(Topic),
}

impl Command {
    /// Returns whether all that comes of the command is an answer to be read, which may be long.
    pub(crate) fn only_reads(&self) -> bool {
        match self {
            Self::Show(_)
            | Self::Find(_)
            | Self::List(_)
            | Self::Agenda(_)
            | Self::Explain(_)
            | Self::Report(_)
            | Self::Simulate(_)
            | Self::Check(_)
            | Self::Audit(_)
            | Self::Log(_)
            | Self::Receipt(_)
            | Self::Policy(_)
            | Self::Services(_)
            | Self::Topic(_) => true,
            Self::Init(_)
            | Self::Demo(_)
            | Self::Gate(_)
            | Self::MergeDriver(_)
            | Self::Doctor(_)
            | Self::Intake(_)
            | Self::Contact(_)
            | Self::Amend(_)
            | Self::Withdraw(_)
            | Self::Declare(_)
            | Self::Verify(_)
            | Self::Refer(_)
            | Self::Answer(_)
            | Self::Assess(_)
            | Self::Register(_)
            | Self::Submit(_)
            | Self::Review(_)
            | Self::Sitting(_)
            | Self::Notify(_)
            | Self::Print(_)
            | Self::Deliver(_)
            | Self::Feedback(_)
            | Self::Close(_)
            | Self::Reopen(_)
            | Self::Sync(_)
            | Self::Date(_)
            | Self::Completions(_)
            | Self::Man(_) => false,
        }
    }
}
