//! `bmf init`: a new register, under git from its first file.

use crate::cli::commands::merge_driver::{COMMAND, SETTING};
use crate::cli::context::Context;
use crate::cli::error::Failure;
use crate::cli::gate::shared;
use crate::cli::templates;
use crate::cli::year;
use crate::domain::id::DeskCode;
use crate::git::{Change, Git, GitError, History, Signature};
use crate::locale::message::Message;
use crate::locale::notice::Notice;
use crate::register::files::{DiskFiles, Files, RelPath, make_folder};
use crate::register::survey::survey;
use crate::register::{OFFICE, POLICY, Register};
use chrono::{DateTime, FixedOffset};
use std::path::{Path, PathBuf};

/// Make a new register under git
///
/// Writes bmf.toml with a sample staff and services, policy.toml with the
/// policy as data, and the templates of messages and papers, and commits them. In a
/// register that is there already, such as one that was just cloned, it only
/// adds what is missing. With --bare it makes the repository in which several
/// desks come together, with its gate.
#[derive(Debug, clap::Args)]
#[command(after_help = "bmf init register --desk DJ")]
pub(crate) struct Args {
    /// The folder (else this one)
    #[arg(value_name = "DIR")]
    folder: Option<PathBuf>,
    /// The code of the first desk: two to four Latin letters (else DJ)
    #[arg(
        long,
        value_name = "CODE",
        default_value = "DJ",
        hide_default_value = true
    )]
    desk: String,
    /// Make a shared repository for several desks, which judges what is pushed to it
    #[arg(long, conflicts_with = "desk")]
    bare: bool,
    /// Begin a new year's register: settings, policy and templates of the one in DIR, and which cases are open there
    #[arg(long, value_name = "DIR", conflicts_with_all = ["desk", "bare"])]
    follows: Option<PathBuf>,
}

/// This repository is itself a register; a new one begins with its settings and its policy.
const SAMPLE_OFFICE: &str = include_str!("../../../bmf.toml");
const SAMPLE_POLICY: &str = include_str!("../../../policy.toml");
const SAMPLE_DESK: &str = "code = \"DJ\"";

const IGNORED: &str = "# What bmf derives and keeps for itself; deleting it loses nothing.\n/.bmf/\n# Papers that were printed here.\n/*.html\n/*.pdf\n";
const ATTRIBUTES: &str = "# Exact bytes: a case file is never converted.
* -text
# What two desks changed is united by bmf, not line by line.
cases/** merge=bmf -text
sessions/** merge=bmf -text
";

pub(crate) fn run(context: &mut Context<'_>, args: &Args) -> Result<(), Failure> {
    if args.bare {
        return shared::make(context, args.folder.as_deref().unwrap_or(Path::new(".")));
    }
    let desk =
        DeskCode::parse(&args.desk).map_err(|why| Failure::bad("--desk", &args.desk, why))?;
    let folder = match &args.folder {
        Some(folder) => context.folder.join(folder),
        None => context.folder.clone(),
    };
    let was_register = Register::is_at(&folder);
    if let Some(before) = &args.follows {
        year::carry_over(context, &context.folder.join(before), &folder)?;
    }
    make(context, &folder, desk, context.clock)?;
    let register = Register::open(&folder)?;
    let words = context.words(&register);
    let shown = args
        .folder
        .as_deref()
        .unwrap_or(Path::new("."))
        .to_string_lossy();
    let say = |notice: &Notice<'_>| words.say(&Message::Notice(notice));
    if was_register {
        return context.ui.line(&say(&Notice::RegisterCompleted(&shown)));
    }
    context.ui.line(&say(&Notice::RegisterMade(&shown)))?;
    if context.globals.quiet {
        return Ok(());
    }
    context.ui.line(&say(&Notice::FirstSteps))?;
    let command = format!(
        "{} --register {shown} --as sara intake --help",
        context.program
    );
    context.ui.line(&format!("  {command}"))
}

/// Makes a register in a folder that is empty, or completes one that is there; its history begins at this moment.
///
/// # Errors
///
/// The folder holds something else, or the disk or git fails.
pub(crate) fn make(
    context: &Context<'_>,
    folder: &Path,
    desk: DeskCode,
    begins: DateTime<FixedOffset>,
) -> Result<Git, Failure> {
    // An old git is better found before anything is written.
    Git::version(context.around()).map_err(|error| of_git(folder, error))?;
    make_folder(folder)?;
    let files = DiskFiles::new(folder);
    let others = files.list(&RelPath::root())?;
    let foreign = others.iter().any(|entry| entry.name != ".git");
    if !Register::is_at(folder) && foreign {
        return Err(Failure::FolderTaken(folder.to_string_lossy().into_owned()));
    }
    let office = SAMPLE_OFFICE.replace(SAMPLE_DESK, &format!("code = \"{desk}\""));
    let wanted = [
        (OFFICE, office.as_str()),
        (POLICY, SAMPLE_POLICY),
        (".gitignore", IGNORED),
        (".gitattributes", ATTRIBUTES),
    ];
    let mut texts: Vec<(String, &str)> = templates::brought();
    texts.extend(wanted.map(|(name, text)| (name.to_owned(), text)));
    let git = match Git::open(folder, context.around()) {
        Ok(git) if git.prefix().is_empty() => git,
        Ok(_) | Err(GitError::NotARepository) => {
            Git::init(folder, context.around()).map_err(|error| of_git(folder, error))?
        }
        Err(error) => return Err(of_git(folder, error)),
    };
    git.set(SETTING, COMMAND)
        .map_err(|error| of_git(folder, error))?;
    let mut written = Vec::new();
    for (name, text) in texts {
        let path = RelPath::trusted(&name);
        let bytes = match files.read(&path)? {
            Some(bytes) => bytes,
            None => {
                files.write_new(&path, text.as_bytes())?;
                text.as_bytes().to_vec()
            }
        };
        written.push((name, bytes));
    }
    commit(folder, &git, written, begins)?;
    Ok(git)
}

/// Commits the register as it stands, with every case that is there already, unless that is done.
fn commit(
    folder: &Path,
    git: &Git,
    mut written: Vec<(String, Vec<u8>)>,
    at: DateTime<FixedOffset>,
) -> Result<(), Failure> {
    let of_git = |error| self::of_git(folder, error);
    let head = git.head().map_err(of_git)?;
    if head.is_some() {
        return Ok(());
    }
    let register = Register::open(folder)?;
    for path in survey(&register.files).files {
        let known = written.iter().any(|(name, _)| name == path.as_str());
        if let Some(bytes) = register.files.read(&path)?.filter(|_| !known) {
            written.push((path.as_str().to_owned(), bytes));
        }
    }
    let email = git.user_email().map_err(of_git)?;
    let signature = Signature::new("bmf", email.as_deref().unwrap_or("bmf@example.org"));
    let signature = signature.map_err(of_git)?;
    let paths: Vec<String> = written.iter().map(|(path, _)| path.clone()).collect();
    // A new year's register may ask for signatures from its first commit on.
    let signing = git.clone().signing(register.office.history.signed);
    signing
        .commit(
            head.as_ref(),
            &Change {
                files: written,
                author: signature.clone(),
                committer: signature,
                at: at.with_timezone(&register.office.settings.offset),
                message: "init register\n".to_owned(),
            },
        )
        .map_err(of_git)?;
    let paths: Vec<&str> = paths.iter().map(String::as_str).collect();
    git.settle(&paths).map_err(of_git)
}

fn of_git(folder: &Path, error: GitError) -> Failure {
    Failure::Git {
        error,
        folder: folder.to_string_lossy().into_owned(),
    }
}
