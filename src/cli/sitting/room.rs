//! The room in which the committee sits: all the cases, and of each what it sees and is asked.

use crate::cli::ask::forms::decision::Deciding;
use crate::cli::context::Context;
use crate::cli::error::Failure;
use crate::cli::listing::Cases;
use crate::cli::sitting::screen;
use crate::cli::ui::Sheet;
use crate::domain::actor::StaffId;
use crate::domain::case::Case;
use crate::domain::id::CaseId;
use crate::domain::office::{Calendars, Lang};
use crate::domain::session::Session;
use crate::locale::Locale;
use crate::register::Register;
use crate::report::Basis;
use crate::report::sitting::docket::docket;
use crate::report::sitting::hearing::Hearing;
use chrono::{DateTime, FixedOffset, NaiveDate};
use std::rc::Rc;

/// Everything that is there before the first case is called.
pub(crate) struct Room {
    pub(crate) register: Rc<Register>,
    /// Every case that can be read.
    pub(crate) cases: Vec<Case>,
    pub(crate) lang: Lang,
    /// The moment at which it was entered.
    pub(crate) now: DateTime<FixedOffset>,
    /// The day of the decisions.
    day: NaiveDate,
    calendars: Calendars,
}

impl Room {
    /// Reads what is needed; a faulty case is named, and not heard.
    ///
    /// # Errors
    ///
    /// There is no register, or it cannot be listed.
    pub(crate) fn enter(context: &mut Context<'_>) -> Result<Self, Failure> {
        let register = context.register()?;
        let cases = Cases::all(context, &register)?.cases;
        let now = context.now(&register);
        Ok(Self {
            cases,
            lang: context.lang,
            now,
            day: context.on()?.unwrap_or(now.date_naive()),
            calendars: context.words(&register).calendars,
            register,
        })
    }

    /// Returns the cases that wait, in the order in which they are heard.
    pub(crate) fn docket(&self, session: Option<&Session>) -> Vec<CaseId> {
        docket(&self.cases, session, &self.basis())
    }

    /// Takes what others may have recorded of a case since the room was entered.
    ///
    /// # Errors
    ///
    /// The case cannot be read any more.
    pub(crate) fn refresh(&mut self, id: CaseId) -> Result<(), Failure> {
        let loaded = self.register.load(id);
        let loaded = loaded.map_err(|error| Failure::of_case(&id.to_string(), error))?;
        let mut cases = self.cases.iter_mut();
        if let Some(case) = cases.find(|case| case.header.id == id) {
            *case = loaded.file.case;
        }
        Ok(())
    }

    /// Returns the screen of a case and the questions after it; `None` where the register has no such case.
    ///
    /// `by` records the decision, `place` is that of the case among all that wait.
    pub(crate) fn hear(
        &self,
        id: CaseId,
        session: &Session,
        by: &StaffId,
        place: (usize, usize),
    ) -> Option<(Sheet, Deciding)> {
        let case = self.cases.iter().find(|case| case.header.id == id)?;
        let hearing = Hearing::of(case, &self.cases, session, (by, self.now), &self.basis());
        let sheet = screen::sheet(&hearing, place, self.day, &self.words());
        let session = Session {
            aside: hearing.aside,
            ..session.clone()
        };
        let not_before = hearing.wait.and_then(|wait| wait.not_before);
        let form = Deciding::new(&self.register, self.lang, case.clone(), session, not_before);
        Some((sheet, form))
    }

    /// Returns the words of this room.
    pub(crate) fn words(&self) -> Locale<'_> {
        Locale {
            calendars: self.calendars,
            ..Locale::of_register(self.lang, &self.register.office, &self.register.policy)
        }
    }

    fn basis(&self) -> Basis<'_> {
        Basis {
            policy: &self.register.policy,
            office: &self.register.office,
            today: self.day,
        }
    }
}
