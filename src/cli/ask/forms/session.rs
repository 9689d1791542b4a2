//! Which session, and who is there: one that was opened before, or a new one with its members.

use crate::cli::ask::question::{Answers, Choice, Form, Kind, Question};
use crate::cli::error::Failure;
use crate::cli::session;
use crate::domain::actor::StaffId;
use crate::domain::office::Lang;
use crate::domain::session::{Session, SessionId, quorum_of};
use crate::locale::Locale;
use crate::locale::ask::Ask;
use crate::locale::ask::sitting::SittingAsk;
use crate::locale::message::Message;
use crate::register::Register;
use chrono::{DateTime, Datelike, FixedOffset};
use std::rc::Rc;

const SESSION: &str = "--session";
const OPEN: &str = "--open-session";
const MEMBERS: &str = "--members";

/// What stands for a session that is not open yet.
const NEW: &str = "new";

/// How many sessions are offered to go on with.
const RECENT: usize = 4;

/// The questions after the session.
pub(crate) struct Opening {
    register: Rc<Register>,
    lang: Lang,
    now: DateTime<FixedOffset>,
    recent: Vec<Session>,
}

impl Opening {
    /// Returns the questions at this moment.
    ///
    /// # Errors
    ///
    /// The sessions cannot be listed; a faulty one is left out, `bmf check` names it.
    pub(crate) fn new(
        register: &Rc<Register>,
        lang: Lang,
        now: DateTime<FixedOffset>,
    ) -> Result<Self, Failure> {
        let this = session::year(now.year());
        let mut ids = register.session_ids(this.saturating_sub(1))?;
        ids.extend(register.session_ids(this)?);
        let newest = ids.into_iter().rev();
        let readable = newest.filter_map(|id| Some(register.session(id).ok()??.session));
        Ok(Self {
            register: Rc::clone(register),
            lang,
            now,
            recent: readable.take(RECENT).collect(),
        })
    }

    /// Returns the session that was chosen; one that is not open yet has the number 0, and `by` keeps it.
    ///
    /// # Errors
    ///
    /// What was typed names no session.
    pub(crate) fn chosen(&self, answers: &Answers, by: &StaffId) -> Result<Session, Failure> {
        let year = session::year(self.now.year());
        if let Some(asked) = answers.value(SESSION).filter(|asked| *asked != NEW) {
            return Ok(session::named(&self.register, asked, year)?.session);
        }
        let present = answers.get(MEMBERS).map(|answer| answer.values.as_slice());
        let present = present.unwrap_or_default().iter();
        Ok(Session {
            id: SessionId { year, number: 0 },
            opened: self.now,
            by: by.clone(),
            committee: self.register.office.committee.clone(),
            present: present.filter_map(|id| StaffId::parse(id)).collect(),
            aside: Vec::new(),
            cases: Vec::new(),
        })
    }

    fn which(&self, words: &Locale<'_>) -> Question {
        let mut choices = vec![Choice {
            label: say(words, &SittingAsk::NewSession),
            value: NEW.to_owned(),
            words: vec![OPEN.to_owned()],
        }];
        let offset = self.register.office.settings.offset;
        let today = self.now.date_naive();
        for session in self.recent.iter().rev() {
            let opened = session.opened.with_timezone(&offset).date_naive();
            let label = say(
                words,
                &SittingAsk::Session {
                    id: session.id,
                    opened,
                    today: opened == today,
                    present: session.present.len(),
                    decided: session.cases.len(),
                },
            );
            let choice = Choice::of_flag(SESSION, &session.id.to_string(), label);
            // What was begun today is gone on with, what was begun before is most often over.
            let place = if opened == today { 0 } else { 1 };
            choices.insert(place, choice);
        }
        Question::one(SESSION, say(words, &SittingAsk::WhichSession), choices)
    }

    fn who(&self, words: &Locale<'_>) -> Question {
        let committee = &self.register.office.committee;
        let choices = committee.iter();
        let choices = choices
            .map(|id| Choice::of_flag(MEMBERS, id.as_str(), words.staff(id)))
            .collect();
        let (members, quorum) = (committee.len(), quorum_of(committee));
        let (register, lang) = (Rc::clone(&self.register), self.lang);
        let judge = move |present| {
            let words = Locale::of_register(lang, &register.office, &register.policy);
            let short = SittingAsk::NoQuorum {
                present,
                members,
                quorum,
            };
            (present < quorum).then(|| say(&words, &short))
        };
        let kind = Kind::Enough {
            choices,
            judge: Rc::new(judge),
        };
        let text = say(words, &SittingAsk::WhoIsPresent);
        Question::of(MEMBERS, text, kind)
            .hinted(say(words, &SittingAsk::Quorum { quorum, members }))
    }
}

impl Form for Opening {
    fn next(&mut self, answers: &Answers) -> Result<Option<Question>, Failure> {
        let words = Locale::of_register(self.lang, &self.register.office, &self.register.policy);
        let opens = answers.has(OPEN) || answers.value(SESSION) == Some(NEW);
        if !opens && !answers.has(SESSION) {
            return Ok(Some(self.which(&words)));
        }
        let lacks_members = opens && !answers.has(MEMBERS);
        Ok(lacks_members.then(|| self.who(&words)))
    }
}

fn say(words: &Locale<'_>, ask: &SittingAsk<'_>) -> String {
    words.say(&Message::Ask(&Ask::Sitting(ask)))
}
