//! The list of what a shared repository asks besides the laws. A code is for ever, as a law's is.

use crate::audit::law::Law;
use crate::domain::named::named;

named! {
    /// A rule for pushes.
    pub enum Rule {
        /// Only the register's one branch is written to.
        Branch = "G01",
        /// The branch is not deleted.
        Kept = "G02",
        /// What is pushed stands on what is there.
        Forward = "G03",
        /// The history has one beginning.
        Beginning = "G04",
        /// Who made a commit is on the roster.
        Known = "G05",
        /// Only files of a register are taken.
        Files = "G06",
        /// Nothing is dated after its arrival, or too long before.
        Clock = "G07",
        /// Neither a file nor a push is too large.
        Size = "G08",
        /// What is pushed is a register from its first commit on.
        Register = "G09",
        /// A commit says who, when and what, and nothing else.
        Plain = "G10",
    }
}

/// By which law or rule a push is refused.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Code {
    /// A law of the history.
    Law(Law),
    /// A rule for pushes.
    Rule(Rule),
}

impl Code {
    /// Returns the code that stands in refusals and in the log of receipts.
    pub fn name(self) -> &'static str {
        match self {
            Self::Law(law) => law.name(),
            Self::Rule(rule) => rule.name(),
        }
    }

    /// Returns what whoever pushed can do about it.
    pub fn remedy(self) -> Remedy {
        match self {
            Self::Law(law) => of_law(law),
            Self::Rule(rule) => of_rule(rule),
        }
    }
}

/// What whoever pushed can do.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Remedy {
    /// Take the commit back and record the correction as a later event.
    Correct,
    /// See what the case waits for.
    Explain,
    /// Record under one's own name.
    OwnName,
    /// Sign with a key that was allowed before.
    Sign,
    /// Change data by an amendment.
    Amend,
    /// Take the file out of the commit.
    TakeOut,
    /// Let bmf unite both sides.
    Unite,
    /// Set the clock right, and say by date what happened earlier.
    SetClock,
    /// Have the file checked.
    Check,
    /// Leave it to the manager or to who keeps the computers.
    AskManager,
    /// Push the register's branch alone.
    PushBranch,
    /// Fetch, unite, and push again without force.
    Fetch,
    /// Begin again from a clone of what is shared.
    CloneAnew,
    /// Be put on the roster first.
    JoinRoster,
    /// Push less at a time, and no papers.
    PushLess,
    /// Push a register that is whole.
    PushWhole,
    /// Make the commit with bmf.
    CommitPlainly,
}

fn of_law(law: Law) -> Remedy {
    match law {
        Law::EventLost | Law::EventChanged | Law::Removed | Law::Session => Remedy::Correct,
        Law::NotAdmitted => Remedy::Explain,
        Law::Actor => Remedy::OwnName,
        Law::Signature => Remedy::Sign,
        Law::Header => Remedy::Amend,
        Law::Place | Law::Mode | Law::Attributes => Remedy::TakeOut,
        Law::Union => Remedy::Unite,
        Law::Time => Remedy::SetClock,
        Law::Readable => Remedy::Check,
        Law::Settings => Remedy::AskManager,
        Law::Redirected | Law::WorkingTree | Law::Rewritten => Remedy::Fetch,
    }
}

fn of_rule(rule: Rule) -> Remedy {
    match rule {
        Rule::Branch => Remedy::PushBranch,
        Rule::Kept | Rule::Forward => Remedy::Fetch,
        Rule::Beginning => Remedy::CloneAnew,
        Rule::Known => Remedy::JoinRoster,
        Rule::Files => Remedy::TakeOut,
        Rule::Clock => Remedy::SetClock,
        Rule::Size => Remedy::PushLess,
        Rule::Register => Remedy::PushWhole,
        Rule::Plain => Remedy::CommitPlainly,
    }
}
