//! What a request of this kind needs, for this service: nothing is asked that no rule uses.

use crate::cli::ask::forms::intake::At;
use crate::cli::ask::forms::intake::known::{ANSWER, NUMBER, is_said};
use crate::cli::ask::forms::{cases, field, judge};
use crate::cli::ask::question::{Choice, Question};
use crate::domain::case::{Case, CaseKind};
use crate::domain::channel::Channel;
use crate::domain::event::act::Act;
use crate::domain::event::ties::Ties;
use crate::domain::field::{Common, Field};
use crate::domain::identity::{Paper, PaperKind};
use crate::domain::service::{AnswerType, Measure, Service};
use crate::locale::ask::intake::IntakeAsk;
use std::cmp::Reverse;

/// Returns the questions in their order, as far as the answers lead.
pub(super) fn questions(at: &At<'_>) -> Vec<Question> {
    if !at.answers.has("--kind") {
        // Whether an objection is possible takes a look at every case, so it is not looked at again.
        return vec![kind(at)];
    }
    let mut asked = vec![channel(at)];
    let says_about = at.answers.has("--about");
    match at.header.kind {
        CaseKind::Support => asked.extend(support(at)),
        CaseKind::Objection => {
            if !says_about {
                asked.push(about(at, IntakeAsk::WhichRejection, rejections(at)));
            }
            asked.extend(person(at));
        }
        CaseKind::Complaint => {
            if !says_about {
                let none = at.choice("", &IntakeAsk::NoCase);
                let choices = [vec![none], choices(at, at.cases.iter().collect())].concat();
                asked.push(about(at, IntakeAsk::WhichCase, choices));
            }
            asked.extend(person(at));
        }
        CaseKind::Inquiry | CaseKind::Suggestion => asked.extend(person(at)),
    }
    asked.push(line(at, "--summary", Common::Summary, IntakeAsk::Summary));
    let open = |question: &Question| !is_said(at, question);
    asked.into_iter().filter(open).collect()
}

fn kind(at: &At<'_>) -> Question {
    let words = at.trial.words();
    let can_object = !rejections(at).is_empty();
    let kinds = CaseKind::ALL.iter();
    let kinds = kinds.filter(|kind| **kind != CaseKind::Objection || can_object);
    let choices = kinds.map(|it| Choice::of_flag("--kind", it.name(), words.kind(*it)));
    Question::one("--kind", at.say(&IntakeAsk::Kind), choices.collect())
}

fn channel(at: &At<'_>) -> Question {
    let words = at.trial.words();
    let channels = Channel::ALL.iter();
    let choices = channels.map(|it| Choice::of_flag("--channel", it.name(), words.channel(*it)));
    Question::one("--channel", at.say(&IntakeAsk::Channel), choices.collect())
}

/// What a request for a service needs: verification waits for who it is, the committee for what is asked for.
fn support(at: &At<'_>) -> Vec<Question> {
    let catalogue = &at.trial.register.office.catalogue;
    let words = at.trial.words();
    let services = catalogue.services.iter();
    let services = services.map(|it| Choice::of_flag("--service", &it.id, words.service(&it.id)));
    let which = Question::one("--service", at.say(&IntakeAsk::Service), services.collect());
    let mut asked = vec![which, name(at)];
    asked.extend(papers(at));
    asked.push(phone(at).hinted(at.say(&IntakeAsk::ByVerification)));
    asked.push(line(at, "--address", Common::Address, IntakeAsk::Address).optional());
    let service = at.header.service.as_deref();
    if let Some(service) = service.and_then(|id| catalogue.service(id)) {
        asked.extend(of_service(at, service));
    }
    asked.push(relation(at));
    asked
}

/// Whoever asks nothing for themselves leaves a name, and a number for the answer.
fn person(at: &At<'_>) -> [Question; 2] {
    [name(at), phone(at)]
}

fn name(at: &At<'_>) -> Question {
    line(at, "--name", Common::Name, IntakeAsk::Name)
}

fn phone(at: &At<'_>) -> Question {
    line(at, "--phone", Common::Phone, IntakeAsk::Phone).optional()
}

/// The national id, or else another paper.
fn papers(at: &At<'_>) -> Vec<Question> {
    let by_verification = at.say(&IntakeAsk::ByVerification);
    let id = line(
        at,
        "--national-id",
        Common::NationalId,
        IntakeAsk::NationalId,
    )
    .optional();
    let id = id.hinted(by_verification);
    let has_none = at
        .answers
        .get("--national-id")
        .is_some_and(|it| it.values.is_empty());
    if !has_none || at.answers.has("--paper") {
        return vec![id];
    }
    let words = at.trial.words();
    let kinds = PaperKind::ALL.iter().map(|kind| Choice {
        label: words.paper(*kind),
        value: kind.name().to_owned(),
        words: match kind {
            PaperKind::None => vec![format!("--paper={}", kind.name())],
            PaperKind::Passport
            | PaperKind::BorderNumber
            | PaperKind::GccId
            | PaperKind::FamilyRegister => Vec::new(),
        },
    });
    let later = at.choice("", &IntakeAsk::Later);
    let which = Question::one(
        "PAPER",
        at.say(&IntakeAsk::Paper),
        std::iter::once(later).chain(kinds).collect(),
    );
    let chosen = at.answers.value("PAPER").and_then(PaperKind::parse);
    let chosen = chosen.filter(|kind| *kind != PaperKind::None);
    let number = chosen.map(|kind| {
        let judge = judge::by(&at.trial.register, at.trial.lang, move |raw, _, _| {
            Paper::new(kind, Some(raw)).map(|_| None)
        });
        let key = format!("{NUMBER}{}", kind.name());
        let question = Question::line(&key, at.say(&IntakeAsk::PaperNumber), judge);
        question.saying(move |line| vec![format!("--paper={} {line}", kind.name())])
    });
    [id, which].into_iter().chain(number).collect()
}

/// The service's own questions, and how much is asked for.
fn of_service(at: &At<'_>, service: &Service) -> Vec<Question> {
    let words = at.trial.words();
    let own = service.questions.iter().map(|question| {
        let text = words.lang.of(&question.ask).to_owned();
        let key = format!("{ANSWER}{}", question.key);
        let word = format!("--answer={}", question.key);
        let asked = match &question.answer {
            AnswerType::Choice(choices) => {
                let choices = choices.iter().map(|choice| Choice {
                    label: words.lang.of(&choice.label).to_owned(),
                    value: choice.id.clone(),
                    words: vec![format!("{word}={}", choice.id)],
                });
                let mut choices: Vec<Choice> = choices.collect();
                if question.required {
                    choices.push(at.choice("", &IntakeAsk::Later));
                } else {
                    choices.insert(0, at.choice("", &IntakeAsk::NoAnswer));
                }
                Question::one(&key, text, choices)
            }
            AnswerType::Text | AnswerType::Number | AnswerType::Date => {
                let field = Field::Answer(question.key.clone());
                let judge = field::judged(at.trial, &field, &at.header, false);
                let asked = Question::line(&key, text, judge).optional();
                asked.saying(move |line| vec![format!("{word}={line}")])
            }
        };
        if question.required {
            asked.hinted(at.say(&IntakeAsk::ByVerification))
        } else {
            asked
        }
    });
    let (flag, common, ask) = match service.measure {
        Measure::Amount => ("--amount", Common::Amount, IntakeAsk::Amount),
        Measure::Quantity => ("--quantity", Common::Quantity, IntakeAsk::Quantity),
    };
    let much = line(at, flag, common, ask).optional();
    own.chain([much]).collect()
}

/// Who is related stands aside when the committee decides (clause S5b).
fn relation(at: &At<'_>) -> Question {
    let words = at.trial.words();
    let none = at.choice("", &IntakeAsk::NoRelation);
    let roster = at.trial.register.office.roster.0.iter();
    let staff = roster.map(|it| {
        let id = it.id.as_str();
        Choice::of_flag("--relation", id, words.staff(&it.id))
    });
    let choices = std::iter::once(none).chain(staff).collect();
    Question::one("--relation", at.say(&IntakeAsk::Relation), choices)
}

fn about(at: &At<'_>, ask: IntakeAsk<'_>, choices: Vec<Choice>) -> Question {
    Question::one("--about", at.say(&ask), choices)
}

/// The rejected cases to which an objection is still possible.
fn rejections(at: &At<'_>) -> Vec<Choice> {
    let can_be = |case: &&Case| {
        let mut header = at.header.clone();
        header.kind = CaseKind::Objection;
        header.about = Some(case.header.id);
        let objection = Case {
            header,
            events: Vec::new(),
        };
        let intake = Act::Intake(Ties::default());
        at.trial.refusal(&objection, intake, Some(case)).is_none()
    };
    choices(at, at.cases.iter().filter(can_be).collect())
}

/// Returns cases to choose from: the person's first, then the newest.
fn choices(at: &At<'_>, mut cases: Vec<&Case>) -> Vec<Choice> {
    let words = at.trial.words();
    let own = &at.header.applicant;
    let is_theirs = |case: &Case| {
        let other = &case.header.applicant;
        Some(case.header.id) == at.ties.same_as
            || (own.national_id.is_some() && own.national_id == other.national_id)
    };
    cases.sort_by_key(|case| {
        let header = &case.header;
        (!is_theirs(case), Reverse((header.received, header.id)))
    });
    let choice = |case: &&Case| {
        let choice = cases::choice(case, &words);
        Choice {
            words: vec![format!("--about={}", choice.value)],
            ..choice
        }
    };
    cases.iter().map(choice).collect()
}

/// Returns the question for a field in one line.
fn line(at: &At<'_>, flag: &str, common: Common, ask: IntakeAsk<'_>) -> Question {
    let judge = field::judged(at.trial, &Field::Common(common), &at.header, false);
    Question::line(flag, at.say(&ask), judge)
}
