//! `bmf review` at a terminal: a sitting of the research committee, one case after the other.
//!
//! The answers for a case become the words of `bmf review CASE …`, which is carried out as if they had been typed, and
//! commits before the next case is called. So whatever stops a sitting, every decision that was confirmed stands, and
//! the next call goes on with the cases that are left. Nothing of a sitting is kept elsewhere.

mod closing;
pub(crate) mod room;
mod screen;

use crate::cli::ask::forms::decision::{Move, is_refused};
use crate::cli::ask::forms::session::Opening;
use crate::cli::ask::interview::Before;
use crate::cli::ask::question::{Answer, Answers};
use crate::cli::ask::{Typed, interview};
use crate::cli::commands;
use crate::cli::context::Context;
use crate::cli::error::Failure;
use crate::cli::options::FormatOption;
use crate::cli::parse::parse;
use crate::cli::sitting::room::Room;
use crate::cli::tell;
use crate::cli::ui::Ui;
use crate::domain::actor::StaffId;
use crate::domain::id::CaseId;
use crate::domain::session::Session;
use crate::domain::view::View;
use crate::git::Trail;
use crate::locale::message::Message;
use crate::locale::sitting::Sitting as Line;
use chrono::TimeDelta;
use std::collections::BTreeSet;
use std::ffi::OsString;
use std::time::Instant;

/// Holds a sitting from the choice of the session to the minutes.
///
/// # Errors
///
/// The person left, or the disk, git or the terminal failed; what was confirmed stands.
pub(crate) fn run(context: &mut Context<'_>, typed: &Typed) -> Result<(), Failure> {
    let room = Room::enter(context)?;
    if room.docket(None).is_empty() {
        let nothing = room.words().say(&Message::Sitting(&Line::NothingWaits));
        context.ui.aside(&nothing);
        return Ok(());
    }
    let by = context.staff(&room.register)?.id;
    let mut opening = Opening::new(&room.register, room.lang, room.now)?;
    let mut typed = typed.clone();
    let asked = interview::hold(context, &mut opening, &mut typed, Before::default())?;
    asked.ok_or(Failure::Stopped)?;
    let sitting = Sitting {
        session: opening.chosen(&typed.answers, &by)?,
        docket: Vec::new(),
        decided: BTreeSet::new(),
        before: Vec::new(),
        began: Instant::now(),
        room,
        by,
    };
    sitting.hold(context)
}

/// A sitting under way.
struct Sitting {
    room: Room,
    by: StaffId,
    session: Session,
    docket: Vec<CaseId>,
    /// What was decided since this call.
    decided: BTreeSet<CaseId>,
    /// The answers for the case that is heard again.
    before: Vec<Answer>,
    began: Instant,
}

/// What became of a case that was called.
enum Heard {
    /// It is off the docket.
    Done,
    /// The same case is called again.
    Again,
    /// Something else than a decision.
    Move(Move),
}

impl Sitting {
    fn hold(mut self, context: &mut Context<'_>) -> Result<(), Failure> {
        self.docket = self.room.docket(Some(&self.session));
        let mut place = 0;
        while let Some(id) = self.docket.get(place).copied() {
            if self.decided.contains(&id) {
                place += 1;
                continue;
            }
            match self.hear(context, id, place) {
                Ok(Heard::Again) => {}
                Ok(Heard::Done | Heard::Move(Move::Skip)) => place += 1,
                Ok(Heard::Move(Move::Previous)) => place = self.previous(place),
                Ok(Heard::Move(Move::Stop)) => break,
                Err(Failure::Stopped) if !self.decided.is_empty() => {
                    self.close(context)?;
                    return Err(Failure::Adjourned);
                }
                Err(failure) => return Err(failure),
            }
        }
        self.close(context)
    }

    /// Returns the place of the nearest case before this one that is not decided; the same place where there is none.
    fn previous(&self, place: usize) -> usize {
        let open = |at: &usize| {
            let id = self.docket.get(*at);
            id.is_some_and(|id| !self.decided.contains(id))
        };
        (0..place).rev().find(open).unwrap_or(place)
    }

    fn hear(
        &mut self,
        context: &mut Context<'_>,
        id: CaseId,
        place: usize,
    ) -> Result<Heard, Failure> {
        self.room.refresh(id)?;
        if !self.room.docket(Some(&self.session)).contains(&id) {
            // Somebody else has decided it, or it was withdrawn.
            return Ok(Heard::Done);
        }
        let place = (place + 1, self.docket.len());
        let Some((sheet, form)) = self.room.hear(id, &self.session, &self.by, place) else {
            return Ok(Heard::Done);
        };
        context.ui.sheet(&sheet);
        let mut form = form.in_a_row();
        let mut typed = Typed {
            verb: "review".to_owned(),
            answers: Answers::default(),
        };
        let before = Before {
            ready: std::mem::take(&mut self.before),
            ..Before::default()
        };
        let Some(words) = interview::hold(context, &mut form, &mut typed, before)? else {
            return Ok(Heard::Move(Move::Previous));
        };
        if let Some(other) = Move::chosen(&typed.answers) {
            return Ok(Heard::Move(other));
        }
        let heard = if is_refused(&typed.answers) {
            Heard::Again
        } else {
            self.record(context, id, words)?
        };
        if matches!(heard, Heard::Again) {
            self.before = typed.answers.0;
        }
        Ok(heard)
    }

    /// Has the command carry the decision out; a refusal is shown, and the case comes again.
    fn record(
        &mut self,
        context: &mut Context<'_>,
        id: CaseId,
        words: Vec<String>,
    ) -> Result<Heard, Failure> {
        let words: Vec<OsString> = [
            vec!["review".to_owned(), id.to_string()],
            self.seat(),
            words,
        ]
        .into_iter()
        .flatten()
        .map(OsString::from)
        .collect();
        let (done, said) = self.carried_out(context, words);
        match done {
            Ok(()) => {
                context.ui.aside(said.trim_end());
                self.decided.insert(id);
                self.room.refresh(id)?;
                self.resume(id)?;
                Ok(Heard::Done)
            }
            Err(failure) if (2..=6).contains(&failure.code()) => {
                context
                    .ui
                    .aside(&tell::explain(&failure, &self.room.words()));
                Ok(Heard::Again)
            }
            Err(failure) => Err(failure),
        }
    }

    /// Returns the words for the session: the first decision opens it.
    fn seat(&self) -> Vec<String> {
        if self.is_open() {
            return vec![format!("--session={}", self.session.id)];
        }
        let present: Vec<&str> = self.session.present.iter().map(StaffId::as_str).collect();
        vec![
            "--open-session".to_owned(),
            format!("--members={}", present.join(",")),
        ]
    }

    fn is_open(&self) -> bool {
        self.session.id.number > 0
    }

    /// Reads the session as the decision on this case left it.
    fn resume(&mut self, id: CaseId) -> Result<(), Failure> {
        let mut cases = self.room.cases.iter();
        let case = cases.find(|case| case.header.id == id);
        let session = case.and_then(|case| Some(View::of(case).decision?.1.session));
        if let Some(session) = session
            && let Some(found) = self.room.register.session(session)?
        {
            self.session = found.session;
        }
        Ok(())
    }

    /// Carries out a command, and returns what it said; the result of the sitting is its minutes alone.
    fn carried_out(
        &self,
        context: &mut Context<'_>,
        words: Vec<OsString>,
    ) -> (Result<(), Failure>, String) {
        let cli = match parse(words, context.lang).cli {
            Ok(cli) => cli,
            Err(error) => return (Err(Failure::Usage(Box::new(error))), String::new()),
        };
        let mut said = Vec::new();
        // A sitting lasts; each decision is recorded when it falls, unless the clock was set.
        let past = match context.var("BMF_NOW") {
            Some(_) => TimeDelta::zero(),
            None => TimeDelta::from_std(self.began.elapsed()).unwrap_or_default(),
        };
        let mut globals = context.globals.clone();
        globals.format = FormatOption::Table;
        let mut inner = Context {
            globals,
            lang: context.lang,
            env: context.env.clone(),
            program: context.program.clone(),
            folder: context.folder.clone(),
            input: &mut *context.input,
            ui: Ui {
                out: &mut said,
                err: &mut *context.ui.err,
                terminal: context.ui.terminal,
                lang: context.ui.lang,
                looks: context.ui.looks,
                pager: None,
                unread: String::new(),
            },
            clock: context.clock + past,
            opened: context.opened.clone(),
            trail: Trail::default(),
        };
        let done = commands::run(&mut inner, cli.command.as_ref());
        (done, String::from_utf8_lossy(&said).into_owned())
    }
}
