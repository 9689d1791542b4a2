//! A git process that is asked and answers while it runs.
//!
//! Its memory does not grow with what it says. One that is dropped before its end is stopped.

use std::io;
use std::io::BufRead;
use std::io::BufReader;
use std::io::Read;
use std::io::Write;
use std::process::Child;
use std::process::ChildStdin;
use std::process::ChildStdout;
use std::thread;
use std::thread::JoinHandle;
use std::time::Instant;

use crate::git::GitError;
use crate::git::Trail;
use crate::git::door::subcommand;
use crate::git::repository::garbled;

/// How much of what git complains about is kept.
const COMPLAINTS: u64 = 1 << 16;

/// The longest piece of an answer: a commit with its message, a line or a path.
const PIECE: u64 = 1 << 24;

/// A running process.
pub(super) struct Running {
    command: String,
    /// The command with its arguments.
    words: String,
    began: Instant,
    trail: Trail,
    child: Child,
    asks: Option<ChildStdin>,
    answers: Option<BufReader<ChildStdout>>,
    complaints: Option<JoinHandle<Vec<u8>>>,
}

impl Running {
    pub(super) fn new(mut child: Child, args: &[&str], trail: Trail) -> Result<Running, GitError> {
        let complaints = child.stderr.take();
        let complaints = complaints.ok_or_else(|| garbled(subcommand(args)))?;
        Ok(Running {
            command: subcommand(args).to_owned(),
            words: args.join(" "),
            began: Instant::now(),
            trail,
            asks: child.stdin.take(),
            answers: child.stdout.take().map(BufReader::new),
            complaints: Some(thread::spawn(move || listen(complaints))),
            child,
        })
    }

    /// Asks; more than a pipe holds is for a process that reads all before it answers.
    pub(super) fn ask(&mut self, words: &[u8]) -> Result<(), GitError> {
        let asks = self.asks.as_mut().ok_or(io::ErrorKind::BrokenPipe);
        match asks
            .map_err(io::Error::from)
            .and_then(|asks| asks.write_all(words))
        {
            Ok(()) => Ok(()),
            Err(_) => Err(self.failure()),
        }
    }

    /// Says that nothing more is asked.
    pub(super) fn asked_all(&mut self) {
        self.asks = None;
    }

    /// Reads up to an end byte, which is left out; nothing at the end of all answers.
    pub(super) fn piece(&mut self, end: u8) -> Result<Option<Vec<u8>>, GitError> {
        let mut piece = Vec::new();
        let read = self.answers()?.take(PIECE).read_until(end, &mut piece)?;
        if read == 0 {
            return Ok(None);
        }
        if piece.last() == Some(&end) {
            piece.pop();
        } else if read as u64 == PIECE {
            return Err(garbled(&self.command));
        }
        Ok(Some(piece))
    }

    /// Returns what it answers, to be read from.
    pub(super) fn answers(&mut self) -> Result<&mut BufReader<ChildStdout>, GitError> {
        self.answers.as_mut().ok_or_else(|| garbled(&self.command))
    }

    /// Waits for the end of a process whose answers are all read, and returns what it complained about nevertheless.
    pub(super) fn end(&mut self) -> Result<Vec<u8>, GitError> {
        self.asks = None;
        self.answers = None;
        let status = self.child.wait()?;
        let complaints = self.complaints.take().and_then(|thread| thread.join().ok());
        let complaints = complaints.unwrap_or_default();
        if status.success() {
            Ok(complaints)
        } else {
            Err(GitError::of_failure(
                &self.command,
                status.code(),
                &complaints,
            ))
        }
    }

    /// Returns why a process stopped answering before it was to.
    pub(super) fn failure(&mut self) -> GitError {
        self.end().err().unwrap_or_else(|| garbled(&self.command))
    }
}

impl Drop for Running {
    fn drop(&mut self) {
        // Both fail where it has already ended.
        let _gone = self.child.kill();
        let _ended = self.child.wait();
        self.trail.note(&[&self.words], self.began.elapsed());
    }
}

/// Reads on when enough is kept, so that git never waits to be heard.
fn listen(mut from: impl Read) -> Vec<u8> {
    let mut kept = Vec::new();
    let _rest = from
        .by_ref()
        .take(COMPLAINTS)
        .read_to_end(&mut kept)
        .and_then(|_| io::copy(&mut from, &mut io::sink()));
    kept
}
