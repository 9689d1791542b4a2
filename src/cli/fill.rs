//! Fills a new register with the fictional cases of a plan, history included.

use crate::cli::error::Failure;
use crate::cli::progress::Progress;
use crate::demo::batch::{Batch, batches};
use crate::demo::{Action, Figures, Unplayable, Writes, plan};
use crate::domain::case::Case;
use crate::domain::event::act::Act;
use crate::domain::id::CaseId;
use crate::domain::session::SessionId;
use crate::git::{Change, Git, Signature};
use crate::register::Register;
use crate::register::format::{session, write};
use chrono::NaiveDate;
use std::collections::{BTreeMap, BTreeSet};

/// Up to so many cases every action is a commit of its own, as in daily work.
const ONE_BY_ONE: u32 = 500;

/// Writes the plan of `figures` into a register that holds no cases, and returns how many commits it took.
///
/// # Errors
///
/// The plan cannot be played under this register's settings, or git fails.
pub(crate) fn fill(
    register: &Register,
    git: &Git,
    figures: &Figures,
    progress: &Progress,
) -> Result<usize, Failure> {
    let of_git = |error| Failure::of_git(register, error);
    let plan = plan(figures, &register.office, &register.policy).map_err(unplayable)?;
    let plan = plan.inspect(|action| {
        if let Ok(Action {
            writes: Writes::Case(_),
            ..
        }) = action
        {
            progress.step(figures.cases as usize);
        }
    });
    let mut import = git.import().map_err(of_git)?;
    let mut texts = Texts::default();
    let mut commits = 0;
    let mut commit = |batch: Batch| -> Result<(), Failure> {
        let change = texts.change(register, batch)?;
        commits += 1;
        import.commit(&change).map_err(of_git)
    };
    if figures.cases <= ONE_BY_ONE {
        for action in plan {
            let action = action.map_err(unplayable)?;
            commit(Batch {
                by: action.event.by.clone(),
                actions: vec![action],
            })?;
        }
    } else {
        let mut day: Option<NaiveDate> = None;
        let mut waiting = Vec::new();
        for action in plan {
            let action = action.map_err(unplayable)?;
            let today = action.event.at.date_naive();
            if day != Some(today) {
                day = Some(today);
                batches(std::mem::take(&mut waiting))
                    .into_iter()
                    .try_for_each(&mut commit)?;
            }
            waiting.push(action);
        }
        batches(waiting).into_iter().try_for_each(&mut commit)?;
    }
    import.finish().map_err(of_git)?;
    Ok(commits)
}

/// The texts of the files as they grow.
#[derive(Default)]
struct Texts {
    cases: BTreeMap<CaseId, String>,
    sessions: BTreeMap<SessionId, String>,
}

impl Texts {
    /// Carries out a batch on the texts, and returns the commit that it makes.
    fn change(&mut self, register: &Register, batch: Batch) -> Result<Change, Failure> {
        let of_git = |error| Failure::of_git(register, error);
        let staff = register.office.roster.get(&batch.by);
        let author = match staff {
            Some(staff) => Signature::new(&staff.name.en, &staff.email),
            None => Signature::new(batch.by.as_str(), ""),
        };
        let author = author.map_err(of_git)?;
        let message = message(&batch.actions);
        let mut cases = BTreeSet::new();
        let mut sessions = BTreeSet::new();
        let mut at = None;
        for action in batch.actions {
            at = Some(action.event.at);
            cases.insert(action.case);
            sessions.extend(self.apply(action)?);
        }
        let cases = cases.iter().filter_map(|id| {
            let text = self.cases.get(id)?;
            Some((id.path(), text.clone().into_bytes()))
        });
        let sessions = sessions.iter().filter_map(|id: &SessionId| {
            let text = self.sessions.get(id)?;
            Some((id.path(), text.clone().into_bytes()))
        });
        Ok(Change {
            files: cases.chain(sessions).collect(),
            committer: author.clone(),
            author,
            at: at.unwrap_or_default(),
            message,
        })
    }

    /// Carries out one action on the texts, and returns the sitting whose file it changed.
    fn apply(&mut self, action: Action) -> Result<Option<SessionId>, Failure> {
        let Action {
            case: id,
            event,
            writes,
        } = action;
        if let Writes::Case(header) = writes {
            let case = Case {
                header: *header,
                events: vec![event],
            };
            self.cases.insert(id, write::case(&case));
            return Ok(None);
        }
        let text = self.cases.entry(id).or_default();
        if let (Writes::Header(header), Act::Amend { fields, .. }) = (&writes, &event.act) {
            *text = write::amend(text, header, fields).map_err(|_| Failure::Bug)?;
        }
        *text = write::append(text, &event);
        let Writes::Sitting(sitting) = writes else {
            return Ok(None);
        };
        let text = self.sessions.entry(sitting.id).or_default();
        if let Some(opened) = &sitting.opens {
            *text = session::opening(opened);
        }
        *text = session::append(text, id, &sitting.aside);
        Ok(Some(sitting.id))
    }
}

fn message(actions: &[Action]) -> String {
    let subject = match actions {
        [one] => format!("{} {}", one.event.kind().name(), one.case),
        several => format!("batch of {} actions", several.len()),
    };
    let desk = actions.first().map(|action| action.case.desk());
    let trailers: String = actions
        .iter()
        .map(|action| format!("Case: {}\nEvent: {}\n", action.case, action.event.id))
        .collect();
    let desk = desk.map_or_else(String::new, |desk| format!("Desk: {desk}\n"));
    format!("{subject}\n\n{trailers}{desk}")
}

/// A register whose settings were changed may lack what the stories need.
fn unplayable(why: Unplayable) -> Failure {
    match why {
        Unplayable::Value(why) => Failure::bad("--cases", "", why),
        Unplayable::Nobody(_)
        | Unplayable::NoReason(_)
        | Unplayable::NoService
        | Unplayable::Refused(_) => Failure::Bug,
    }
}
