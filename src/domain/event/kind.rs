//! The kinds of things that can happen to a case.

use crate::domain::named::named;

named! {
    /// What an event did, without its particulars: the word after `did =`.
    pub enum EventKind {
        /// A request was taken.
        Intake = "intake",
        /// A visit, a call or a message.
        Contact = "contact",
        /// Sent to the social research officer for clarification.
        Refer = "refer",
        /// A question or a referral was answered.
        Answer = "answer",
        /// The applicant declared the data correct.
        Declare = "declare",
        /// An employee matched the data and sighted the papers.
        Verify = "verify",
        /// The need was assessed.
        Assess = "assess",
        /// The request went to the committee and the applicant was told.
        Submit = "submit",
        /// The committee decided.
        Decide = "decide",
        /// The applicant got the answer.
        Notify = "notify",
        /// The beneficiary was registered.
        Register = "register",
        /// A service, or a part of it, was given.
        Deliver = "deliver",
        /// The person said how satisfied they were, or declined to.
        Feedback = "feedback",
        /// The applicant stepped back.
        Withdraw = "withdraw",
        /// The case was closed.
        Close = "close",
        /// The case was opened again.
        Reopen = "reopen",
        /// The header was corrected.
        Amend = "amend",
        /// An earlier event was a mistake and does not count.
        Void = "void",
        /// The secretary settled a dispute between two histories.
        Settle = "settle",
        /// A merge kept the losing value of two concurrent corrections.
        Conflict = "conflict",
    }
}

impl EventKind {
    /// Returns the subcommand that records this kind.
    pub fn command(self) -> &'static str {
        match self {
            Self::Decide | Self::Settle => "review",
            Self::Void => "amend",
            Self::Conflict => "sync",
            Self::Intake
            | Self::Contact
            | Self::Refer
            | Self::Answer
            | Self::Declare
            | Self::Verify
            | Self::Assess
            | Self::Submit
            | Self::Notify
            | Self::Register
            | Self::Deliver
            | Self::Feedback
            | Self::Withdraw
            | Self::Close
            | Self::Reopen
            | Self::Amend => self.name(),
        }
    }
}
