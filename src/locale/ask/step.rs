//! What is asked before a step is recorded, and the choices that have no other name.

use crate::domain::event::act::Score;
use crate::domain::service::Measure;

/// A question about a step, a choice of its own, or a remark under it.
#[derive(Clone, Copy, Debug)]
pub enum StepAsk<'a> {
    /// Which case, of all.
    AnyCase,
    /// By which channel the association and the person met.
    Way,
    /// Which message, of those that are ready.
    Message,
    /// What the person asked.
    Question,
    /// What else the person asked.
    NextQuestion,
    /// What else is worth keeping.
    Note,
    /// In what form the applicant declared.
    How,
    /// Who witnessed the thumbprint.
    Witness,
    /// Which guardian signed.
    Guardian,
    /// Which originals were seen.
    Papers,
    /// The last day of this document, by its name.
    Expires(&'a str),
    /// How a day may be written.
    Day,
    /// The number of a beneficiary who is registered already.
    Beneficiary,
    /// What is unclear.
    Unclear,
    /// Which of the open questions is answered.
    WhichQuestion,
    /// All of them.
    AllOpen,
    /// What the answer is.
    Answer,
    /// What was asked.
    WasAsked(&'a str),
    /// Whether a misconception was corrected.
    Misconception,
    /// None was.
    NoMisconception,
    /// One was.
    Corrected,
    /// How pressing the need is.
    Need,
    /// What was found.
    Findings,
    /// By which channel the applicant was told.
    Told,
    /// How much was given.
    Given(Measure),
    /// Where it was given.
    Place,
    /// Who received it.
    ReceivedBy,
    /// What shows that it was given.
    Evidence,
    /// How satisfied the person is.
    Satisfaction,
    /// One answer to that.
    Score(Score),
    /// Another: none.
    Declined,
    /// The person's own words.
    Comment,
    /// Why the applicant withdrew.
    WhyWithdrawn,
    /// Why a case is closed whose service was not given whole.
    WhyUnfinished,
    /// Why a case is opened again.
    WhyReopened,
    /// Upon which objection.
    Objection,
    /// Upon none.
    NoObjection,
    /// Which field is to be corrected.
    WhichField,
    /// Which other field.
    NextField,
    /// No other.
    NoOtherField,
    /// No field, but an entry of the log was wrong.
    NoFieldButEntry,
    /// Which entry was a mistake.
    WhichEntry,
    /// The new value of the field of this name.
    NewValue(&'a str),
    /// The choice that empties a field.
    Emptied,
    /// That an empty line empties the field.
    EmptyEmpties,
    /// Why it is corrected.
    WhyAmended,
}
