//! Where the answers of an interview are kept until it is over.

use crate::cli::error::Failure;
use crate::domain::actor::StaffId;
use crate::register::Register;
use crate::register::drafts::{Draft, Shelved};
use chrono::{DateTime, FixedOffset};
use std::cell::RefCell;
use std::rc::Rc;

/// The shelf of one interview; who holds the interview and who ends it see the same.
#[derive(Clone, Debug)]
pub(crate) struct Shelf(Rc<RefCell<Kept>>);

#[derive(Debug)]
struct Kept {
    since: DateTime<FixedOffset>,
    given: Vec<String>,
    draft: Option<Shelved>,
}

impl Shelf {
    /// Returns the shelf of an interview that begins, or goes on with a draft; `given` are its own words on the
    /// command line.
    pub(crate) fn new(
        since: DateTime<FixedOffset>,
        given: Vec<String>,
        draft: Option<Shelved>,
    ) -> Self {
        Self(Rc::new(RefCell::new(Kept {
            since,
            given,
            draft,
        })))
    }

    /// Keeps these answers; without any there is nothing to keep.
    ///
    /// # Errors
    ///
    /// The disk fails, or somebody else has taken up the same draft.
    pub(super) fn keep(
        &self,
        register: &Register,
        by: &StaffId,
        answers: Vec<(String, Vec<String>)>,
    ) -> Result<(), Failure> {
        let kept = &mut *self.0.borrow_mut();
        let draft = Draft {
            by: by.clone(),
            since: kept.since,
            given: kept.given.clone(),
            answers,
        };
        match &mut kept.draft {
            Some(shelved) => shelved.keep(register, &draft)?,
            None if draft.answers.is_empty() => {}
            None => kept.draft = Some(register.begin_draft(&draft)?),
        }
        Ok(())
    }

    /// Returns the draft, where there is one.
    pub(crate) fn draft(&self) -> Option<Shelved> {
        self.0.borrow().draft.clone()
    }
}
