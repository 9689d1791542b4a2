//! `bmf intake` at a terminal: whatever is lacking is asked, and what was answered outlasts whatever stops it.

use crate::cli::ask::forms::intake::shelf::Shelf;
use crate::cli::ask::forms::intake::{End, Intake};
use crate::cli::ask::forms::signed::Signed;
use crate::cli::ask::given::{self, Typed};
use crate::cli::ask::interview::{self, Before};
use crate::cli::ask::question::{Answer, Answers, Choice, Form, Question};
use crate::cli::ask::tell_twin;
use crate::cli::commands::{intake, show};
use crate::cli::context::Context;
use crate::cli::error::Failure;
use crate::cli::intake_given::Given;
use crate::cli::intake_header::missing;
use crate::cli::intake_search::ties;
use crate::cli::options::{Cli, Command};
use crate::cli::parse::parse;
use crate::domain::case::CaseKind;
use crate::locale::Locale;
use crate::locale::ask::Ask;
use crate::locale::ask::intake::IntakeAsk;
use crate::locale::message::Message;
use crate::locale::notice::Notice;
use crate::register::Register;
use crate::register::drafts::{Draft, NotRead, Shelved};
use std::ffi::OsString;
use std::rc::Rc;

/// The flag that goes on with a draft.
const RESUME: &str = "--resume";

/// Returns what is to be carried out: the request as it was typed, or with what a person was asked for, or the case
/// for which the person came; `None` where nothing is, and all is said.
///
/// # Errors
///
/// Nothing can be asked, or whoever was asked left.
pub(super) fn completed(
    context: &mut Context<'_>,
    words: Vec<OsString>,
    typed: Typed,
    cli: Cli,
) -> Result<Option<Cli>, Failure> {
    let Some(Command::Intake(args)) = &cli.command else {
        return Ok(Some(cli));
    };
    let register = context.register()?;
    if !args.resume && !lacks(args, &register) {
        return Ok(Some(cli));
    }
    let taken_up = match args.resume {
        true => Some(choose(context, &register)?),
        false => None,
    };
    Reception::of(context, &register, typed, words, taken_up)?.hold(context)
}

/// Returns whether the command would miss something; a file, and a script's key, speak for themselves.
fn lacks(args: &intake::Args, register: &Register) -> bool {
    if args.from.is_some() || args.key.is_some() {
        return false;
    }
    let mut given = Given::default();
    let Ok((_, person)) = ties(register, args.same_as.as_deref(), &args.not_same) else {
        // The command itself says what is wrong.
        return false;
    };
    given.person = person;
    let kind = |given: &Given| given.kind.unwrap_or(CaseKind::Support);
    given.take(args, register).is_ok() && !missing(&given, kind(&given)).is_empty()
}

/// An interview, and what it began with.
struct Reception {
    register: Rc<Register>,
    typed: Typed,
    words: Vec<OsString>,
    before: Before,
    shelf: Shelf,
    title: Option<String>,
}

impl Reception {
    fn of(
        context: &Context<'_>,
        register: &Rc<Register>,
        typed: Typed,
        words: Vec<OsString>,
        taken_up: Option<(Shelved, Draft)>,
    ) -> Result<Self, Failure> {
        let register = Rc::clone(register);
        let Some((shelved, draft)) = taken_up else {
            let given = said(&typed.answers);
            return Ok(Self {
                shelf: Shelf::new(context.now(&register), given, None),
                register,
                typed,
                words,
                before: Before::default(),
                title: None,
            });
        };
        let now = words.into_iter().filter(|word| word != RESUME);
        let words: Vec<OsString> = now.chain(draft.given.iter().map(OsString::from)).collect();
        let mut typed = given::typed(&words).unwrap_or(typed);
        typed.answers.0.retain(|answer| answer.key != RESUME);
        let known = draft.answers.iter().map(|(key, values)| Answer {
            key: key.clone(),
            text: String::new(),
            shown: String::new(),
            values: values.clone(),
            words: Vec::new(),
        });
        let resumed = IntakeAsk::Resumed {
            by: &draft.by,
            since: draft.since,
        };
        Ok(Self {
            title: Some(tell(&context.words(&register), &resumed)),
            before: Before {
                known: known.collect(),
                ready: Vec::new(),
            },
            shelf: Shelf::new(draft.since, said(&typed.answers), Some(shelved)),
            register,
            typed,
            words,
        })
    }

    fn hold(mut self, context: &mut Context<'_>) -> Result<Option<Cli>, Failure> {
        let mut form = Intake::new(context, &self.register, self.shelf.clone())?;
        if let Some(title) = self.title.take() {
            form = form.resumed(title);
        }
        let mut form: Box<dyn Form> = Box::new(form);
        if let Err(Failure::NobodyActs) = context.staff(&self.register) {
            let words = context.words(&self.register);
            form = Box::new(Signed::before(Some(form), &self.register, &words));
        }
        let held = interview::hold(context, form.as_mut(), &mut self.typed, self.before);
        let draft = self.shelf.draft();
        let asked = match held {
            Ok(Some(asked)) => asked,
            Ok(None) | Err(Failure::Stopped) if draft.is_some() => return Err(Failure::Drafted),
            Ok(None) => return Err(Failure::Stopped),
            Err(failure) => return Err(failure),
        };
        let discard = || {
            draft
                .as_ref()
                .map_or(Ok(()), |it| it.discard(&self.register))
        };
        let words = context.words(&self.register);
        match End::of(&self.typed.answers) {
            End::Save => {
                let all = self
                    .words
                    .into_iter()
                    .chain(asked.into_iter().map(OsString::from));
                let all: Vec<OsString> = all.collect();
                tell_twin(context, &all);
                let usage = |error| Failure::Usage(Box::new(error));
                let mut cli = parse(all, context.lang).cli.map_err(usage)?;
                if let Some(Command::Intake(args)) = &mut cli.command {
                    args.draft = draft;
                }
                Ok(Some(cli))
            }
            End::Keep => {
                let kept = tell(&words, &IntakeAsk::Kept);
                context.ui.aside(&format!("{kept}\n  bmf intake {RESUME}"));
                Ok(None)
            }
            End::Discard => {
                discard()?;
                context.ui.aside(&tell(&words, &IntakeAsk::GivenUp));
                Ok(None)
            }
            End::Open(case) => {
                discard()?;
                let case = case.to_string();
                Ok(Some(Cli {
                    globals: context.globals.clone(),
                    command: Some(Command::Show(show::Args { case })),
                }))
            }
        }
    }
}

/// Returns the words of the command line that are the request's own.
fn said(answers: &Answers) -> Vec<String> {
    answers.0.iter().flat_map(|it| it.words.clone()).collect()
}

/// Asks which draft, where there are several, and names those that cannot be read.
fn choose(context: &mut Context<'_>, register: &Rc<Register>) -> Result<(Shelved, Draft), Failure> {
    let mut drafts = Vec::new();
    for shelved in register.drafts()? {
        match shelved.draft() {
            Ok(draft) => drafts.push((shelved, draft)),
            Err(why) => tell_unreadable(context, register, &shelved, &why),
        }
    }
    let mut place = 0;
    if drafts.len() > 1 {
        let words = context.words(register);
        let mut which = Which(Question::one(
            RESUME,
            tell(&words, &IntakeAsk::WhichDraft),
            drafts
                .iter()
                .enumerate()
                .map(|it| choice(it, &words))
                .collect(),
        ));
        let mut typed = Typed {
            verb: "intake".to_owned(),
            answers: Answers::default(),
        };
        let asked = interview::hold(context, &mut which, &mut typed, Before::default())?;
        asked.ok_or(Failure::Stopped)?;
        let chosen = typed.answers.value(RESUME);
        place = chosen.and_then(|it| it.parse().ok()).unwrap_or_default();
    }
    drafts.into_iter().nth(place).ok_or(Failure::NoDrafts)
}

fn choice((place, (_, draft)): (usize, &(Shelved, Draft)), words: &Locale<'_>) -> Choice {
    let about = draft.answers.iter().find_map(|(_, values)| values.first());
    Choice {
        label: tell(
            words,
            &IntakeAsk::Draft {
                by: &draft.by,
                since: draft.since,
                about: about.map_or("", String::as_str),
            },
        ),
        value: place.to_string(),
        words: Vec::new(),
    }
}

/// The one question which draft.
struct Which(Question);

impl Form for Which {
    fn next(&mut self, answers: &Answers) -> Result<Option<Question>, Failure> {
        Ok((!answers.has(RESUME)).then(|| self.0.clone()))
    }
}

fn tell_unreadable(
    context: &mut Context<'_>,
    register: &Register,
    shelved: &Shelved,
    why: &NotRead,
) {
    let words = context.words(register);
    let unreadable = IntakeAsk::Unreadable {
        path: shelved.path.as_str(),
        other_version: match why {
            NotRead::OtherFormat(_) => true,
            NotRead::Damaged(_) => false,
        },
    };
    let sentence = tell(&words, &unreadable);
    let note = words.say(&Message::Notice(&Notice::Note(&sentence)));
    context.ui.aside(&note);
}

fn tell(words: &Locale<'_>, ask: &IntakeAsk<'_>) -> String {
    words.say(&Message::Ask(&Ask::Intake(ask)))
}
