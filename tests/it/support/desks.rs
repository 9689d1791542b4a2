//! Several desks that work apart on one case: what each does, as values and as the bytes of its file.

use crate::support::acts;
use crate::support::strategy;
use crate::support::world::moment;
use crate::support::world::staff;
use bmf::domain::case::Case;
use bmf::domain::event::Event;
use bmf::domain::event::act::Act;
use bmf::domain::field::Field;
use bmf::domain::field::Source;
use bmf::domain::field::values_digest;
use bmf::domain::id::EventId;
use bmf::register::format::case;
use bmf::register::format::write;
use proptest::collection::vec;
use proptest::prelude::Just;
use proptest::prelude::Strategy;
use proptest::prelude::any;
use proptest::prop_oneof;
use proptest::sample::select;

/// One thing that is done at a desk.
#[derive(Clone, Debug)]
pub(crate) enum Step {
    /// An event is recorded.
    Record(Act, u64),
    /// The header is amended; a value that is refused is left out.
    Amend(Vec<(Field, String)>, u64),
    /// Somebody writes a comment at the end of the file.
    Comment(String),
    /// Somebody's editor ends every line in its own way.
    Reformat,
}

impl Step {
    /// The case after this step, and the fields that were amended.
    pub(crate) fn on(&self, case: &Case) -> (Case, Vec<Field>) {
        match self {
            Step::Record(act, random) => (recorded(case, act.clone(), *random), Vec::new()),
            Step::Amend(values, random) => {
                let mut amended = case.clone();
                let set = |(field, value): &(Field, String)| {
                    let taken = field.set(&mut amended.header, value, Source::Typed);
                    taken.is_ok().then(|| field.clone())
                };
                let fields: Vec<Field> = values.iter().filter_map(set).collect();
                let act = Act::Amend {
                    fields: fields.clone(),
                    reason: "put right".to_owned(),
                    old: values_digest(&case.header, &fields),
                };
                (recorded(&amended, act, *random), fields)
            }
            Step::Comment(_) | Step::Reformat => (case.clone(), Vec::new()),
        }
    }
}

fn recorded(case: &Case, act: Act, random: u64) -> Case {
    case.with(Event {
        id: EventId::from_random(random),
        n: case.next_n(),
        at: moment(random % 60),
        on: None,
        by: staff(if random.is_multiple_of(2) {
            "sara"
        } else {
            "huda"
        }),
        act,
    })
}

/// A case with the text of its file, as one desk has it.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(crate) struct Desk {
    pub(crate) case: Case,
    pub(crate) text: String,
}

impl Desk {
    pub(crate) fn new(case: Case) -> Desk {
        let text = write::case(&case);
        Desk { case, text }
    }

    pub(crate) fn after<'s>(&self, steps: impl IntoIterator<Item = &'s Step>) -> Desk {
        let steps = steps.into_iter();
        steps.fold(self.clone(), |desk, step| desk.does(step))
    }

    pub(crate) fn does(&self, step: &Step) -> Desk {
        let (case, amended) = step.on(&self.case);
        let text = match step {
            Step::Record(..) | Step::Amend(..) => {
                let text = write::amend(&self.text, &case.header, &amended).unwrap();
                let added = case
                    .events
                    .iter()
                    .find(|event| !self.case.events.contains(event));
                write::append(&text, added.unwrap())
            }
            Step::Comment(words) => {
                let open = if self.text.ends_with('\n') { "" } else { "\n" };
                format!("{}{open}# {words}", self.text)
            }
            Step::Reformat => self.text.replace("\r\n", "\n").replace('\n', "\r\n"),
        };
        Desk { case, text }
    }
}

/// The case that the bytes hold.
pub(crate) fn reread(bytes: &[u8]) -> Case {
    match case::read(bytes) {
        Ok(file) => file.case,
        Err(faults) => panic!("{faults:#?}\n{}", String::from_utf8_lossy(bytes)),
    }
}

/// A case before the desks part, and what becomes of it at each of them.
pub(crate) fn parted(desks: usize) -> impl Strategy<Value = (Case, Vec<Case>)> {
    (past(), vec(steps(), desks)).prop_map(|(past, desks)| {
        let after = |steps: &Vec<Step>| {
            steps
                .iter()
                .fold(past.clone(), |case, step| step.on(&case).0)
        };
        let desks = desks.iter().map(after).collect();
        (past, desks)
    })
}

/// The same with its files.
pub(crate) fn parted_files(desks: usize) -> impl Strategy<Value = (Desk, Vec<Desk>)> {
    (past(), vec(steps(), desks)).prop_map(|(past, desks)| {
        let past = Desk::new(past);
        let desks = desks.iter().map(|steps| past.after(steps)).collect();
        (past, desks)
    })
}

/// A request that was taken, and what happened to it before the desks parted.
pub(crate) fn past() -> impl Strategy<Value = Case> {
    (strategy::case(), any::<u64>(), steps()).prop_map(|(mut case, random, steps)| {
        case.events.clear();
        let case = recorded(&case, acts::intake(), random);
        steps.iter().fold(case, |case, step| step.on(&case).0)
    })
}

/// What is done at one desk.
pub(crate) fn steps() -> impl Strategy<Value = Vec<Step>> {
    vec(step(), 0..4)
}

/// Anything that is done at a desk.
fn step() -> impl Strategy<Value = Step> {
    let answers = select(vec!["answers.school", "answers.level"]);
    let answer = (answers, strategy::line())
        .prop_map(|(field, value)| (Field::parse(field).unwrap(), value));
    let emptied = answers_emptied();
    let value = prop_oneof![
        3 => strategy::value().prop_map(|(field, value)| (Field::Common(field), value)),
        3 => answer,
        1 => emptied,
    ];
    prop_oneof![
        3 => (strategy::act(), any::<u64>()).prop_map(|(act, random)| Step::Record(act, random)),
        4 => (vec(value, 1..4), any::<u64>()).prop_map(|(values, random)| Step::Amend(values, random)),
        1 => "[ -~ء-ي]{0,12}".prop_map(Step::Comment),
        1 => Just(Step::Reformat),
    ]
}

fn answers_emptied() -> impl Strategy<Value = (Field, String)> {
    let fields = vec!["answers.school", "summary", "applicant.phone", "amount"];
    select(fields).prop_map(|field| (Field::parse(field).unwrap(), String::new()))
}
