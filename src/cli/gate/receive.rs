//! What git asks before it takes a push in: read, judge, note, answer.

use crate::audit::gate::Charge;
use crate::cli::context::Context;
use crate::cli::error::Failure;
use crate::cli::gate::judge::{Move, Verdict, judge_push};
use crate::cli::gate::told;
use crate::git::{CommitId, Git};
use crate::register::files::{FileError, append_line};
use chrono::SubsecRound;
use std::io::Read;

/// The log of receipts, in the repository's own folder, where no push can write.
const LOG: &str = "bmf-received.log";

/// The most bytes that git may tell: some thousand names.
const MAX_TOLD: u64 = 1024 * 1024;

/// Who is pushing, as the way in has found out: a web server, or the user of the machine.
const PUSHERS: [&str; 3] = ["REMOTE_USER", "LOGNAME", "USER"];

/// Judges a push and notes what came of it; without an answer of ours git takes nothing.
///
/// # Errors
///
/// The push is refused, or cannot be judged, or what came of it cannot be noted.
pub(crate) fn run(context: &mut Context<'_>) -> Result<(), Failure> {
    let judged = moves(context).and_then(|moves| {
        let verdict = judge(context, &moves)?;
        note(context, &moves, &verdict)?;
        Ok(verdict)
    });
    let text = match &judged {
        Ok(verdict) if verdict.charges.is_empty() => return Ok(()),
        Ok(verdict) => told::refused(verdict),
        Err(failure) => told::failed(failure),
    };
    context.ui.aside(&text);
    Err(Failure::TurnedAway)
}

fn judge(context: &Context<'_>, moves: &[Move]) -> Result<Verdict, Failure> {
    let of_git = |error| Failure::Git {
        error,
        folder: ".".to_owned(),
    };
    let git = Git::receiving(&context.folder, context.around()).map_err(of_git)?;
    judge_push(&git, moves, context.clock)
}

/// Reads lines of `OLD NEW NAME`.
fn moves(context: &mut Context<'_>) -> Result<Vec<Move>, Failure> {
    let mut bytes = Vec::new();
    let mut input = (&mut context.input).take(MAX_TOLD + 1);
    let read = input.read_to_end(&mut bytes).map_err(|_| Failure::Input)?;
    if read as u64 > MAX_TOLD {
        return Err(Failure::Input);
    }
    let text = String::from_utf8_lossy(&bytes);
    let moves = text.lines().map(read_move).collect::<Option<Vec<Move>>>();
    moves
        .filter(|moves| !moves.is_empty())
        .ok_or(Failure::NoPush)
}

fn read_move(line: &str) -> Option<Move> {
    let mut words = line.splitn(3, ' ');
    let mut commit = || -> Option<Option<CommitId>> {
        let word = words.next()?;
        let none = word.bytes().all(|byte| byte == b'0');
        let id = CommitId::parse(word)?;
        Some(Some(id).filter(|_| !none))
    };
    let (old, new) = (commit()?, commit()?);
    let name = words.next()?.to_owned();
    Some(Move { old, new, name })
}

/// Adds a line for each name: when, who, from where, to where, the name, and what came of it.
///
/// An admitted push is noted before git takes it in. Where another push was first, git refuses it after all; what the
/// branch did is in git's own log of it.
fn note(context: &Context<'_>, moves: &[Move], verdict: &Verdict) -> Result<(), Failure> {
    let when = context.clock.trunc_subsecs(0).to_rfc3339();
    let who = PUSHERS.iter().find_map(|name| context.var(name));
    let who = one_word(who.unwrap_or("-"));
    let outcome = outcome(&verdict.charges);
    for it in moves {
        let [old, new] = [&it.old, &it.new].map(|id| id.as_ref().map_or("-", CommitId::as_str));
        let name = one_word(&it.name);
        let line = format!("{when} {who} {old} {new} {name} {outcome}");
        // Whoever pushes need not learn where on its machine the repository is.
        append_line(&context.folder.join(LOG), &line).map_err(|error| FileError {
            path: LOG.to_owned(),
            ..error
        })?;
    }
    Ok(())
}

fn outcome(charges: &[Charge]) -> String {
    let mut codes: Vec<&str> = charges.iter().map(|charge| charge.code.name()).collect();
    codes.sort_unstable();
    codes.dedup();
    if codes.is_empty() {
        "admitted".to_owned()
    } else {
        format!("refused {}", codes.join(","))
    }
}

/// Other people's text as one short word of the log.
fn one_word(text: &str) -> String {
    let plain = |c: char| c.is_ascii_alphanumeric() || "._@+-/".contains(c);
    let word = text.chars().take(80);
    word.map(|c| if plain(c) { c } else { '?' }).collect()
}
