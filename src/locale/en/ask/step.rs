//! Questions about steps in English.

use crate::domain::service::Measure;
use crate::locale::Locale;
use crate::locale::ask::step::StepAsk;

pub(crate) fn say(locale: &Locale<'_>, ask: &StepAsk<'_>) -> String {
    let fixed = match ask {
        StepAsk::Expires(document) => return format!("Expiry date: {document}"),
        StepAsk::WasAsked(words) => return format!("asked: {}", locale.quote(words)),
        StepAsk::Score(score) => return format!("{}: {}", score.get(), grade(score.get())),
        StepAsk::NewValue(field) => return format!("New value: {field}"),
        StepAsk::AnyCase => "Which case?",
        StepAsk::Way => "By which channel was it?",
        StepAsk::Message => "Which message?",
        StepAsk::Question => "What did the person ask, if anything?",
        StepAsk::NextQuestion => "What else did they ask?",
        StepAsk::Note => "What else is worth keeping?",
        StepAsk::How => "In what form did the applicant declare?",
        StepAsk::Witness => "Who witnessed the thumbprint?",
        StepAsk::Guardian => "Which guardian signed?",
        StepAsk::Papers => "Which originals were seen?",
        StepAsk::Day => "like 1450-01-30 or 2028-06-24",
        StepAsk::Beneficiary => "What is the beneficiary's number, if registered before?",
        StepAsk::Unclear => "What is unclear?",
        StepAsk::WhichQuestion => "What is answered?",
        StepAsk::AllOpen => "everything that is open",
        StepAsk::Answer => "What is the answer?",
        StepAsk::Misconception => "Did it correct a misconception about the services?",
        StepAsk::NoMisconception => "no, there was none",
        StepAsk::Corrected => "yes, it did",
        StepAsk::Need => "How pressing is the need?",
        StepAsk::Findings => "What was found?",
        StepAsk::Told => "How was the applicant told?",
        StepAsk::Given(Measure::Amount) => "How many riyals were given?",
        StepAsk::Given(Measure::Quantity) => "How many pieces, places or hours were given?",
        StepAsk::Place => "Where was it given?",
        StepAsk::ReceivedBy => "Who received it, if not the beneficiary?",
        StepAsk::Evidence => "Which voucher or receipt shows it?",
        StepAsk::Satisfaction => "How satisfied is the person?",
        StepAsk::Declined => "declined to say",
        StepAsk::Comment => "What did they say, in their words?",
        StepAsk::WhyWithdrawn => "Why did the applicant withdraw?",
        StepAsk::WhyUnfinished => "Why is it closed before the service was given whole?",
        StepAsk::WhyReopened => "Why is it opened again?",
        StepAsk::Objection => "Upon which objection?",
        StepAsk::NoObjection => "for another reason",
        StepAsk::WhichField => "What is to be corrected?",
        StepAsk::NextField => "What else is to be corrected?",
        StepAsk::NoOtherField => "nothing else",
        StepAsk::NoFieldButEntry => "no data: an entry of the log was a mistake",
        StepAsk::WhichEntry => "Which entry was a mistake?",
        StepAsk::Emptied => "nothing: empty it",
        StepAsk::EmptyEmpties => "an empty line empties it",
        StepAsk::WhyAmended => "What is the reason?",
    };
    fixed.to_owned()
}

fn grade(score: u8) -> &'static str {
    match score {
        1 => "poor",
        2 => "weak",
        3 => "fair",
        4 => "good",
        _ => "very good",
    }
}
