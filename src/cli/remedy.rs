//! The command that comes next: for a step, for an obstacle, for a failure.
//!
//! Commands are shown as they would be typed; what only a person can know
//! stands in capitals. A command stands on a line of its own, which begins with
//! a Latin letter; so it needs no mark of direction, and can be copied as it is.

use crate::cli::error::Failure;
use crate::domain::case::Case;
use crate::domain::event::kind::EventKind;
use crate::domain::field::Common;
use crate::domain::id::CaseId;
use crate::domain::refusal::{Obstacle, Refusal};
use crate::domain::service::{Gate, Measure};
use crate::domain::view::View;
use crate::domain::workflow::papers::{NATIONAL_ID, missing};
use crate::git::GitError;
use crate::register::Register;

/// Returns the command that records this event for a case.
pub(crate) fn command(event: EventKind, case: &Case, register: &Register) -> String {
    let id = case.header.id;
    let service = case.header.service.as_deref();
    let service = service.and_then(|service| register.office.catalogue.service(service));
    let sighted = |gate| {
        let missing = missing(case, &View::of(case), &register.office, gate, &[]);
        let required = service.iter().flat_map(|s| s.required_at(gate));
        required
            .filter(|paper| missing.contains(&paper.document))
            .map(|paper| sighted(&paper.document, paper.expires))
            .collect::<String>()
    };
    let measure = service.map_or(Measure::Amount, |service| service.measure);
    let grant = grant(measure);
    match event {
        EventKind::Verify => format!("bmf verify {id}{}", sighted(Gate::Verify)),
        EventKind::Register => format!("bmf register {id}{}", sighted(Gate::Register)),
        EventKind::Decide => {
            format!("bmf review {id} --session N --accept {grant} --reason CODE")
        }
        EventKind::Deliver => format!("bmf deliver {id} {grant} --evidence VOUCHER"),
        EventKind::Settle => {
            let disputed = View::of(case).dispute;
            let ids: Vec<String> = disputed.iter().map(|event| event.id.to_string()).collect();
            format!("bmf review {id} --settle {} --words WHY", ids.join("|"))
        }
        EventKind::Intake
        | EventKind::Contact
        | EventKind::Refer
        | EventKind::Answer
        | EventKind::Declare
        | EventKind::Assess
        | EventKind::Submit
        | EventKind::Notify
        | EventKind::Feedback
        | EventKind::Withdraw
        | EventKind::Close
        | EventKind::Reopen
        | EventKind::Amend
        | EventKind::Void
        | EventKind::Conflict => plain(event, id),
    }
}

/// Returns the command that takes this obstacle out of the way, where one does.
///
/// `next` is the command that the case waits for instead of the refused one.
pub(crate) fn of_obstacle(
    obstacle: &Obstacle,
    refusal: &Refusal,
    next: Option<&str>,
) -> Option<String> {
    let id = refusal.case;
    let sighting = |documents: &[String]| {
        let papers = documents
            .iter()
            .map(|document| sighted(document, document == NATIONAL_ID));
        papers.collect::<String>()
    };
    Some(match obstacle {
        Obstacle::UnknownStaff { .. } => "bmf --as STAFF …".to_owned(),
        Obstacle::WrongRole { holders, .. } => {
            let holder = holders.first()?;
            if refusal.event == EventKind::Intake {
                // The id was not given out.
                format!("bmf intake … --as {holder}")
            } else {
                format!("bmf {} {id} --as {holder}", refusal.event.command())
            }
        }
        Obstacle::ReferralOpen { .. } | Obstacle::QuestionsOpen { .. } => {
            plain(EventKind::Answer, id)
        }
        Obstacle::ReferralForResearch => format!("{} --as RESEARCH", plain(EventKind::Answer, id)),
        Obstacle::InformationMissing { fields } => {
            let set: String = fields
                .iter()
                .map(|field| format!(" --set {field}=…"))
                .collect();
            format!("bmf amend {id}{set} --reason WHY")
        }
        Obstacle::PapersMissing { documents } => {
            format!(
                "bmf {} {id}{}",
                refusal.event.command(),
                sighting(documents)
            )
        }
        Obstacle::ExpiryMissing { document } => {
            format!(
                "bmf {} {id}{}",
                refusal.event.command(),
                sighted(document, true)
            )
        }
        Obstacle::NotDeclared { .. } | Obstacle::HashDiffers => plain(EventKind::Declare, id),
        Obstacle::NotVerified {
            documents, fields, ..
        } => {
            if fields.is_empty() {
                format!("bmf verify {id}{}", sighting(documents))
            } else {
                let set: String = fields
                    .iter()
                    .map(|field| format!(" --set {field}=…"))
                    .collect();
                format!("bmf amend {id}{set} --reason WHY")
            }
        }
        Obstacle::NotAssessed => plain(EventKind::Assess, id),
        Obstacle::NoSession => {
            format!("bmf review {id} --open-session --members A,B,C --accept …")
        }
        Obstacle::TooEarly { .. } => "bmf agenda --role secretary".to_owned(),
        Obstacle::WordsMissing => format!("bmf review {id} … --words WHY"),
        Obstacle::NotTold => plain(EventKind::Notify, id),
        Obstacle::NotRegistered => plain(EventKind::Register, id),
        Obstacle::Unfinished => format!("bmf close {id} --reason WHY"),
        Obstacle::Disputed { events } => {
            let ids: Vec<String> = events.iter().map(ToString::to_string).collect();
            format!("bmf review {id} --settle {} --words WHY", ids.join("|"))
        }
        Obstacle::ReasonUnknown { known, .. } => {
            format!("bmf review {id} … --reason {}", known.join("|"))
        }
        Obstacle::GrantMeasure { measure } => {
            format!("bmf {} {id} … {}", refusal.event.command(), grant(*measure))
        }
        Obstacle::WrongStage { .. } => next?.to_owned(),
        Obstacle::NoSuchEvent { .. } | Obstacle::NotInDispute { .. } => format!("bmf log {id}"),
        Obstacle::MergeOnly
        | Obstacle::WrongKind { .. }
        | Obstacle::InFuture { .. }
        | Obstacle::OutOfOrder { .. }
        | Obstacle::NothingAsked
        | Obstacle::NoSuchQuestion { .. }
        | Obstacle::PaperExpired { .. }
        | Obstacle::DutyNotSeparate { .. }
        | Obstacle::NotAMember { .. }
        | Obstacle::NoQuorum { .. }
        | Obstacle::NothingGiven
        | Obstacle::ToldAlready { .. }
        | Obstacle::TooMuch { .. }
        | Obstacle::NotIndependent { .. }
        | Obstacle::AppealOver { .. }
        | Obstacle::ObjectionNeedsRejection { .. }
        | Obstacle::NotItsObjection { .. }
        | Obstacle::NothingChanges
        | Obstacle::NotVoidable { .. }
        | Obstacle::StoodOnBy { .. }
        | Obstacle::NotYours { .. } => return None,
    })
}

/// Returns the command that mends what stopped a command, where one does.
pub(crate) fn of_failure(failure: &Failure) -> Option<String> {
    Some(match failure {
        Failure::NoRegister { .. } => "bmf init DIR --desk CODE".to_owned(),
        Failure::NobodyActs | Failure::NoSuchStaff { .. } => "bmf --as STAFF …".to_owned(),
        Failure::NotShared(folder) => format!("bmf init --bare {}", folder.display()),
        Failure::Elsewhere { case, register } => {
            format!("bmf --register ../{register} show {case}")
        }
        Failure::NoCase(_) => "bmf find WORDS".to_owned(),
        Failure::NoCases | Failure::NoDrafts => "bmf intake".to_owned(),
        Failure::Drafted => "bmf intake --resume".to_owned(),
        Failure::NoneAt(_) => "bmf agenda".to_owned(),
        Failure::AmbiguousCase { cases, .. } => format!("bmf show {}", cases.first()?),
        Failure::NoSession(_) | Failure::WhichSession => {
            "bmf review CASE --open-session --members A,B,C …".to_owned()
        }
        Failure::NoClause(_) => "bmf policy".to_owned(),
        Failure::Unfit { case, fitting, .. } => {
            let names: Vec<&str> = fitting.iter().map(|template| template.name()).collect();
            if names.is_empty() {
                return None;
            }
            format!("bmf contact {case} --message {}", names.join("|"))
        }
        Failure::Unprintable { next, .. } => return next.clone(),
        Failure::NoMobile(case) => format!(
            "bmf amend {case} --set {}=… --reason WHY",
            Common::Phone.name()
        ),
        Failure::NotUnited { .. } => "git merge --abort".to_owned(),
        Failure::Git { error, folder } => return of_git(error, folder),
        // These name their own remedies.
        Failure::Sync(_)
        | Failure::Refused { .. }
        | Failure::Found
        | Failure::Unread
        | Failure::Shown
        | Failure::ReaderGone
        | Failure::FolderTaken(_)
        | Failure::ForeignHook(_)
        | Failure::NoPush
        | Failure::TurnedAway
        | Failure::NotPresent { .. }
        | Failure::Missing(_)
        | Failure::OneOf(_)
        | Failure::Exclusive { .. }
        | Failure::BadArgument { .. }
        | Failure::NoPdf
        | Failure::PdfFailed(_)
        | Failure::NotOnList { .. }
        | Failure::NoSuchField { .. }
        | Failure::BadClock(_)
        | Failure::OddClock(_)
        | Failure::Faulty(_)
        | Failure::WrongFile { .. }
        | Failure::MonthFull
        | Failure::File(_)
        | Failure::BrokenJournal
        | Failure::NoCommit(_)
        | Failure::Busy
        | Failure::OnlyAsked(_)
        | Failure::Stopped
        | Failure::Adjourned
        | Failure::Usage(_)
        | Failure::Input
        | Failure::Output
        | Failure::Bug => return None,
    })
}

fn of_git(error: &GitError, folder: &str) -> Option<String> {
    Some(match error {
        GitError::NotARepository => format!("bmf init {folder}"),
        GitError::Detached => format!("git -C {folder} switch main"),
        GitError::NoProgram | GitError::TooOld { .. } => "apt install git".to_owned(),
        GitError::Distrusted { .. }
        | GitError::RefMoved { .. }
        | GitError::Locked { .. }
        | GitError::CannotSign { .. }
        | GitError::BadPath { .. }
        | GitError::BadText { .. }
        | GitError::Unreachable { .. }
        | GitError::BadBundle { .. }
        | GitError::BundleLacksPast
        | GitError::Garbled { .. }
        | GitError::Failed { .. }
        | GitError::Io { .. } => return None,
    })
}

fn plain(event: EventKind, id: CaseId) -> String {
    let rest = match event {
        EventKind::Contact => " --call",
        EventKind::Refer | EventKind::Withdraw | EventKind::Reopen => " --reason WHY",
        EventKind::Answer => " --text ANSWER",
        EventKind::Declare => " --how signature",
        EventKind::Assess => " --need low|medium|high|urgent",
        EventKind::Submit | EventKind::Notify => " --told phone",
        EventKind::Feedback => " --score 1-5",
        EventKind::Amend => " --set FIELD=VALUE --reason WHY",
        EventKind::Void => " --void EVENT --reason WHY",
        EventKind::Intake
        | EventKind::Verify
        | EventKind::Decide
        | EventKind::Register
        | EventKind::Deliver
        | EventKind::Close
        | EventKind::Settle
        | EventKind::Conflict => "",
    };
    format!("bmf {} {id}{rest}", event.command())
}

fn grant(measure: Measure) -> &'static str {
    match measure {
        Measure::Amount => "--amount SAR",
        Measure::Quantity => "--quantity N",
    }
}

fn sighted(document: &str, expires: bool) -> String {
    let expires = if expires { ",expires=DATE" } else { "" };
    format!(" --sighted {document}{expires}")
}
