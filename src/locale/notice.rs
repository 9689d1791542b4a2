//! What a command says when it has done something, and what comes next.

use crate::domain::actor::{Role, StaffId};
use crate::domain::event::act::Grant;
use crate::domain::event::kind::EventKind;
use crate::domain::field::Field;
use crate::domain::id::{CaseId, EventId};
use crate::domain::policy::clause::Clause;
use crate::domain::policy::reply::Due;
use crate::domain::policy::{Approval, ReplyRule};
use crate::domain::session::SessionId;
use crate::domain::sheet::Sheet;
use crate::domain::stage::Stage;
use crate::report::matches::Match;
use chrono::{DateTime, FixedOffset, NaiveDate};

/// An acknowledgement, a reminder or a hint.
#[derive(Clone, Debug)]
pub enum Notice<'a> {
    /// An error; the text is a sentence.
    Error(&'a str),
    /// A remark beside the result.
    Note(&'a str),
    /// What was tried, before the reasons why not.
    Cannot {
        /// What.
        event: EventKind,
        /// For which case.
        case: CaseId,
    },
    /// A clause with its words.
    Clause(Clause),
    /// An event was recorded.
    Recorded {
        /// What.
        event: EventKind,
        /// For which case.
        case: CaseId,
    },
    /// A script gave a request that is here already.
    TakenBefore {
        /// The case that it is.
        case: CaseId,
        /// The key by which it was known.
        key: &'a str,
    },
    /// The person of a new request may have come before; the cases follow.
    LikelyMatches,
    /// A case that may be the same person's.
    LikelyMatch {
        /// The case, with the reasons.
        found: &'a Match,
        /// The command that shows it.
        command: &'a str,
    },
    /// Where the case stands.
    StageNow {
        /// The stage.
        stage: Stage,
        /// Whether two histories disagree.
        disputed: bool,
        /// Whether a referral waits.
        referred: bool,
        /// Whether the applicant was told the decision in force.
        told: bool,
    },
    /// The step that comes next.
    Next {
        /// The step.
        event: EventKind,
        /// Its clause.
        clause: Clause,
        /// Who records it.
        by: &'a [Role],
        /// The first day on which it may be.
        not_before: Option<NaiveDate>,
    },
    /// Whose page this is, and of which day.
    Today {
        /// Who.
        staff: &'a StaffId,
        /// As what.
        roles: &'a [Role],
        /// The day.
        day: NaiveDate,
    },
    /// How many cases wait for the person's roles.
    WaitingForYou(usize),
    /// What waits in one case.
    CaseWaits {
        /// The case.
        case: CaseId,
        /// Whose request it is.
        name: &'a str,
        /// Where it stands.
        stage: Stage,
        /// The step.
        event: EventKind,
        /// The first day on which it may be, if that has not come.
        not_before: Option<NaiveDate>,
        /// The last day on which it is in time.
        due: Option<NaiveDate>,
        /// Whether that day has passed.
        overdue: bool,
    },
    /// How many rows there was no room for.
    More(usize),
    /// What others recorded since the person last looked.
    ChangedSince {
        /// How many events.
        events: usize,
        /// Since when.
        since: DateTime<FixedOffset>,
    },
    /// Nothing is left to do.
    NothingNext,
    /// When the committee's answer belongs.
    AnswerDue(Due),
    /// A change voided the signatures.
    SignaturesVoid {
        /// The declared fields that changed.
        fields: &'a [Field],
    },
    /// The verification is not yet a sign-off.
    StillMissing {
        /// Papers to be sighted.
        documents: &'a [String],
        /// Information to be given.
        fields: &'a [Field],
    },
    /// When the board approved the policy (clause A1).
    Approved(&'a Approval),
    /// How the reply clock runs (clause S5b).
    ReplyClock(ReplyRule),
    /// A question that waits for an answer.
    OpenQuestion {
        /// Its number.
        number: u32,
        /// Its words.
        text: &'a str,
    },
    /// What remains of a grant.
    Remaining(Grant),
    /// The beneficiary's number.
    BeneficiaryNumber(&'a str),
    /// A sitting was opened.
    SessionOpened {
        /// Its number.
        session: SessionId,
        /// How many members are present.
        present: usize,
        /// How many a decision needs.
        quorum: usize,
    },
    /// A member takes no part in this case.
    StoodAside {
        /// The case.
        case: CaseId,
        /// The member.
        member: &'a StaffId,
    },
    /// An answer was kept to a question that the service does not ask.
    UnaskedAnswer {
        /// Its key.
        key: &'a str,
        /// The question that it may have been meant for.
        nearest: Option<&'a str>,
    },
    /// An event no longer counts.
    Voided(EventId),
    /// The command that would have done the same without questions.
    Twin(&'a str),
    /// The change is on disk but not in git.
    NotCommitted,
    /// A message was prepared, and nothing says yet that it was sent; the command that logs it follows.
    NotLogged,
    /// A paper was written to a file.
    Printed {
        /// The paper.
        sheet: Sheet,
        /// The file.
        path: &'a str,
    },
    /// What to do with the file of a paper.
    OpenToPrint,
    /// The window has no room for a QR code.
    CodeTooLarge {
        /// The columns that it needs.
        columns: usize,
        /// The rows that it needs.
        rows: usize,
    },
    /// What a killed command had left was taken back.
    TakenBack(&'a str),
    /// A file that a killed command was about to change has been changed by somebody since; it stays.
    LeftAlone(&'a str),
    /// A lock that a killed git had left was removed.
    LockCleared(&'a str),
    /// A register was made.
    RegisterMade(&'a str),
    /// A folder that was a register already is now complete.
    RegisterCompleted(&'a str),
    /// What to run first in a new register.
    FirstSteps,
    /// The history was judged.
    Audited {
        /// How many commits.
        commits: usize,
        /// How many findings.
        findings: usize,
        /// Whether earlier ones were left out.
        before: bool,
    },
    /// The register has no fault.
    Clean {
        /// How many cases were looked at.
        cases: usize,
    },
    /// The register has findings.
    Found {
        /// How many.
        findings: usize,
        /// How many cases were looked at.
        cases: usize,
    },
    /// Nothing is wrong with the machine or the register.
    Healthy,
    /// Something is wrong with the machine or the register.
    Ailing {
        /// How many findings.
        findings: usize,
    },
    /// How one of the two lines of Arabic above should look.
    LookAtArabic {
        /// The id that stands in them.
        case: CaseId,
    },
    /// Which of the two lines is how bmf shows Arabic here, before the command that chooses the other.
    ArabicShown {
        /// The number of the line.
        line: usize,
        /// The terminal's name.
        terminal: &'a str,
    },
    /// How Arabic is shown in a terminal is remembered, or forgotten.
    ArabicKept {
        /// The terminal's name.
        terminal: &'a str,
        /// The way, as `--bidi` takes it.
        way: &'a str,
    },
    /// It could not be remembered; before the command that says it to every call.
    ArabicNotKept,
    /// What takes time: reading all cases.
    Reading,
    /// What takes time: judging commits.
    Judging,
    /// What takes time: making up cases.
    Making,
    /// The folder of the register that the command works in.
    InRegister(&'a str),
    /// All cases were read.
    CasesRead {
        /// How many files.
        files: usize,
        /// In how many milliseconds.
        millis: u128,
    },
    /// Git was asked something.
    GitRan {
        /// The command with its arguments.
        command: &'a str,
        /// How many milliseconds it took.
        millis: u128,
    },
    /// Nothing answers to the question.
    NothingFound,
    /// Fictional cases were written.
    DemoMade {
        /// How many cases.
        cases: usize,
        /// How many commits.
        commits: usize,
        /// The folder.
        folder: &'a str,
    },
    /// Everybody in it is made up.
    AllFictional,
    /// What to try in the demo register.
    TryNext,
    /// A request is now taken through every step.
    DemoWalk,
    /// A command that the policy refuses, on purpose.
    DemoRefusal,
    /// The report of the month.
    DemoReport,
}
