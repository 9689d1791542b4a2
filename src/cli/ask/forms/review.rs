//! The questions of `review` for one case: which, in which session, and what is decided.

use crate::cli::ask::forms::cases;
use crate::cli::ask::forms::decision::{Deciding, is_refused};
use crate::cli::ask::forms::session::Opening;
use crate::cli::ask::given::Typed;
use crate::cli::ask::question::{Answer, Answers, Choice, Form, Question};
use crate::cli::context::Context;
use crate::cli::error::Failure;
use crate::cli::sitting::room::Room;
use crate::cli::ui::Sheet;
use crate::domain::actor::StaffId;
use crate::domain::event::kind::EventKind;
use crate::domain::id::{CaseId, CaseRef};
use crate::locale::ask::Ask;
use crate::locale::message::Message;

/// What a command line may say of a sitting as a whole.
const OF_SITTING: &[&str] = &["--session", "--open-session", "--members"];

/// Returns whether a call is for a whole sitting: nothing in it is about one case.
pub(crate) fn is_sitting(typed: &Typed) -> bool {
    let answers = &typed.answers.0;
    let of_sitting = |answer: &Answer| OF_SITTING.contains(&answer.key.as_str());
    typed.verb == "review" && answers.iter().all(of_sitting)
}

/// Returns the questions for one case, where anything is left to ask; a sitting asks for itself.
///
/// # Errors
///
/// The register cannot be read.
pub(super) fn form(
    context: &mut Context<'_>,
    typed: &Typed,
    lacks: bool,
) -> Result<Option<Box<dyn Form>>, Failure> {
    let has = |flag| typed.answers.has(flag);
    // The grammar lets a decision through that belongs to no session.
    let seated = has("--session") || has("--open-session") || has("--settle");
    if is_sitting(typed) || (seated && !lacks) {
        return Ok(None);
    }
    Ok(Some(Box::new(Review::new(context)?)))
}

/// The questions for one case.
struct Review {
    room: Room,
    opening: Opening,
    /// Who is at work, where that is known already.
    by: Option<StaffId>,
    /// What the committee should read first.
    sheet: Option<Sheet>,
    /// The case that was read last.
    read: Option<CaseId>,
}

impl Review {
    /// Returns the questions.
    ///
    /// # Errors
    ///
    /// The register cannot be read.
    fn new(context: &mut Context<'_>) -> Result<Self, Failure> {
        let room = Room::enter(context)?;
        let opening = Opening::new(&room.register, room.lang, room.now)?;
        let staff = context.staff(&room.register).ok();
        Ok(Self {
            room,
            opening,
            by: staff.map(|staff| staff.id),
            sheet: None,
            read: None,
        })
    }

    /// Asks for the case: those that wait for the committee, the most urgent first.
    fn which(&self) -> Result<Question, Failure> {
        let event = EventKind::Decide;
        let words = self.room.words();
        let ids = self.room.docket(None).into_iter();
        let case = |id: CaseId| self.room.cases.iter().find(|case| case.header.id == id);
        let waiting: Vec<Choice> = ids
            .filter_map(case)
            .map(|case| cases::choice(case, &words))
            .collect();
        if waiting.is_empty() {
            return Err(Failure::NoneAt(event));
        }
        let text = words.say(&Message::Ask(&Ask::WhichCase(event)));
        Ok(Question::one(cases::CASE, text, waiting))
    }

    fn case(&self, asked: &str) -> Result<CaseId, Failure> {
        let wanted = CaseRef::parse(asked);
        let wanted = wanted.map_err(|why| Failure::bad(cases::CASE, asked, why))?;
        let id = self.room.register.resolve(&wanted);
        id.map_err(|error| Failure::of_case(asked, error))
    }

    fn deciding(&mut self, id: CaseId, answers: &Answers) -> Result<Option<Deciding>, Failure> {
        let signed = || StaffId::parse(answers.value("--as")?);
        let Some(by) = self.by.clone().or_else(signed) else {
            return Ok(None);
        };
        let session = self.opening.chosen(answers, &by)?;
        let Some((sheet, form)) = self.room.hear(id, &session, &by, (1, 1)) else {
            return Ok(None);
        };
        if self.read != Some(id) {
            self.read = Some(id);
            self.sheet = Some(sheet);
        }
        Ok(Some(form))
    }
}

impl Form for Review {
    fn next(&mut self, answers: &Answers) -> Result<Option<Question>, Failure> {
        if answers.has("--settle") {
            return Ok(None);
        }
        let Some(asked) = answers.value(cases::CASE) else {
            return self.which().map(Some);
        };
        let id = self.case(asked)?;
        if let Some(question) = self.opening.next(answers)? {
            return Ok(Some(question));
        }
        if is_refused(answers) {
            return Err(Failure::Stopped);
        }
        match self.deciding(id, answers)? {
            Some(mut form) => form.next(answers),
            None => Ok(None),
        }
    }

    fn above(&mut self, _: &Question) -> Option<Sheet> {
        self.sheet.take()
    }
}
