//! A question, and what was answered: as the words of the command line that say the same.

use crate::cli::ui::Sheet;
use std::rc::Rc;

/// What stands between several choices.
pub(crate) const SEPARATOR: &str = " · ";

/// One question to a person.
#[derive(Clone)]
pub(crate) struct Question {
    /// What it is known by: `CASE`, or the long flag that it stands for.
    ///
    /// A key that ends with `=` is the beginning of the word that its answer ends (`--set=service=`), and an empty
    /// line is an answer too. What may be asked again is numbered: `--question 2`.
    pub(crate) key: String,
    /// The question, in the person's language.
    pub(crate) text: String,
    /// A remark under it.
    pub(crate) hint: Option<String>,
    /// What can be answered.
    pub(crate) kind: Kind,
    /// How a line is said on the command line, where the key does not tell.
    pub(crate) says: Option<Says>,
}

/// Makes the words of the command line from a line.
pub(crate) type Says = Rc<dyn Fn(&str) -> Vec<String>>;

impl Question {
    /// Returns a question that needs a line of text.
    pub(crate) fn line(key: &str, text: String, judge: Judge) -> Self {
        let kind = Kind::Line {
            judge,
            optional: false,
            start: String::new(),
        };
        Self::of(key, text, kind)
    }

    /// Returns a question that needs one of these; the first is proposed.
    pub(crate) fn one(key: &str, text: String, choices: Vec<Choice>) -> Self {
        Self::of(key, text, Kind::One(choices))
    }

    /// Returns a question to which any of these may be chosen, none too.
    pub(crate) fn any(key: &str, text: String, choices: Vec<Choice>) -> Self {
        Self::of(key, text, Kind::Any(choices, Vec::new()))
    }

    /// Returns the same question, whose line may stay empty.
    pub(crate) fn optional(mut self) -> Self {
        if let Kind::Line { optional, .. } = &mut self.kind {
            *optional = true;
        }
        self
    }

    /// Returns the same question with something in its line to begin with.
    pub(crate) fn starting(mut self, with: &str) -> Self {
        if let Kind::Line { start, .. } = &mut self.kind {
            with.clone_into(start);
        }
        self
    }

    /// Returns the same question with a remark under it.
    pub(crate) fn hinted(mut self, hint: String) -> Self {
        self.hint = Some(hint);
        self
    }

    /// Returns the same question, whose line is said in these words.
    pub(crate) fn saying(mut self, says: impl Fn(&str) -> Vec<String> + 'static) -> Self {
        self.says = Some(Rc::new(says));
        self
    }

    /// Returns whether an empty line is not a question left open but the empty value.
    pub(crate) fn means_empty(&self) -> bool {
        self.key.ends_with('=')
    }

    /// Returns the answer that a line is.
    pub(crate) fn line_answer(&self, raw: &str) -> Answer {
        let raw = raw.trim();
        let given = !raw.is_empty() || self.means_empty();
        Answer {
            key: self.key.clone(),
            text: self.text.clone(),
            shown: raw.to_owned(),
            values: given.then(|| raw.to_owned()).into_iter().collect(),
            words: if given { self.words(raw) } else { Vec::new() },
        }
    }

    /// Returns the answer that these choices are.
    pub(crate) fn choice_answer(&self, chosen: &[Choice]) -> Answer {
        let labels: Vec<&str> = chosen.iter().map(|choice| choice.label.as_str()).collect();
        Answer {
            key: self.key.clone(),
            text: self.text.clone(),
            shown: labels.join(SEPARATOR),
            values: chosen.iter().map(|choice| choice.value.clone()).collect(),
            words: chosen.iter().flat_map(|it| it.words.clone()).collect(),
        }
    }

    /// Returns the answer that these values are, if the question takes them: it may have changed since they were given.
    pub(crate) fn taking(&self, values: &[String]) -> Option<Answer> {
        let among = |choices: &[Choice]| {
            let find = |value: &String| {
                choices
                    .iter()
                    .find(|choice| choice.value == *value)
                    .cloned()
            };
            values.iter().map(find).collect::<Option<Vec<Choice>>>()
        };
        match &self.kind {
            Kind::Line {
                judge, optional, ..
            } => {
                let line = values.first().map_or("", String::as_str);
                let takes = match judge(line) {
                    Verdict::Understood(_) => true,
                    Verdict::Refused(_) => false,
                };
                let empty = line.is_empty() && *optional;
                (empty || takes).then(|| self.line_answer(line))
            }
            Kind::One(choices) => {
                let chosen = among(choices).filter(|chosen| chosen.len() == 1)?;
                Some(self.choice_answer(&chosen))
            }
            Kind::Any(choices, _) => Some(self.choice_answer(&among(choices)?)),
            Kind::Enough { choices, judge } => {
                let chosen = among(choices).filter(|chosen| judge(chosen.len()).is_none())?;
                Some(self.choice_answer(&chosen))
            }
        }
    }

    /// Returns a question that is answered in this way.
    pub(crate) fn of(key: impl Into<String>, text: String, kind: Kind) -> Self {
        Self {
            key: key.into(),
            text,
            hint: None,
            kind,
            says: None,
        }
    }

    /// Returns the words of the command line that say this line.
    fn words(&self, line: &str) -> Vec<String> {
        if let Some(says) = &self.says {
            return says(line);
        }
        let flag = self.key.split(' ').next().unwrap_or_default();
        vec![if self.means_empty() {
            format!("{}{line}", self.key)
        } else if flag.starts_with("--") {
            format!("{flag}={line}")
        } else {
            line.to_owned()
        }]
    }
}

/// What can be answered to a question.
#[derive(Clone)]
pub(crate) enum Kind {
    /// A line of text.
    Line {
        /// Judges what is typed, while it is typed.
        judge: Judge,
        /// Whether nothing is an answer too.
        optional: bool,
        /// What is there to begin with.
        start: String,
    },
    /// One of these.
    One(Vec<Choice>),
    /// Any of these; those at the given places are ticked to begin with.
    Any(Vec<Choice>, Vec<usize>),
    /// As many of these as will do.
    Enough {
        /// The choices, all ticked to begin with.
        choices: Vec<Choice>,
        /// Says why so many will not do; `None` where they will.
        judge: Rc<dyn Fn(usize) -> Option<String>>,
    },
}

/// One thing that can be chosen.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(crate) struct Choice {
    /// What the person reads.
    pub(crate) label: String,
    /// What is kept.
    pub(crate) value: String,
    /// The words of the command line that say so; none where it goes without saying.
    pub(crate) words: Vec<String>,
}

impl Choice {
    /// Returns the choice of a flag's value.
    pub(crate) fn of_flag(flag: &str, value: &str, label: String) -> Self {
        Self {
            label,
            value: value.to_owned(),
            words: vec![format!("{flag}={value}")],
        }
    }
}

/// What is thought of a line that is being typed.
pub(crate) enum Verdict {
    /// It will do; how it was understood, where that is not the line itself.
    Understood(Option<String>),
    /// It will not do: a sentence in the person's language.
    Refused(String),
}

/// Judges a line; cloned freely, so it owns what it needs.
pub(crate) type Judge = Rc<dyn Fn(&str) -> Verdict>;

/// What was answered to one question.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(crate) struct Answer {
    /// The question's key.
    pub(crate) key: String,
    /// The question, as it was asked.
    pub(crate) text: String,
    /// The answer, as the person reads it.
    pub(crate) shown: String,
    /// The values: none for a question left open, several where several were chosen.
    pub(crate) values: Vec<String>,
    /// The words of the command line that say the same.
    pub(crate) words: Vec<String>,
}

/// What is known so far: from the command line, and from answers.
#[derive(Clone, Debug, Default)]
pub(crate) struct Answers(pub(crate) Vec<Answer>);

impl Answers {
    /// Returns the answer to a question, if it was answered; a question left open was.
    pub(crate) fn get(&self, key: &str) -> Option<&Answer> {
        self.0.iter().find(|answer| answer.key == key)
    }

    /// Returns whether a question was answered, be it with nothing.
    pub(crate) fn has(&self, key: &str) -> bool {
        self.get(key).is_some()
    }

    /// Returns the answer to a question that was put to the person, not answered by a flag.
    pub(crate) fn asked(&self, key: &str) -> Option<&Answer> {
        self.get(key).filter(|answer| !answer.text.is_empty())
    }

    /// Returns the first value of an answer.
    pub(crate) fn value(&self, key: &str) -> Option<&str> {
        self.get(key)?.values.first().map(String::as_str)
    }
}

/// The questions of one command.
pub(crate) trait Form {
    /// Returns the question that comes next; `None` where nothing is left to ask.
    ///
    /// Called anew after each answer, and after each step back: the same answers lead to the same question.
    fn next(&mut self, answers: &Answers) -> Result<Option<Question>, crate::cli::error::Failure>;

    /// Returns what a person should read before this question, where they have not read it yet.
    fn above(&mut self, _question: &Question) -> Option<Sheet> {
        None
    }

    /// Keeps what was answered so far, where a person who is called away should find it again.
    fn keep(&mut self, _answers: &[Answer]) -> Result<(), crate::cli::error::Failure> {
        Ok(())
    }

    /// Returns the question that this answer wants to be asked again.
    fn reopens(&self, _answer: &Answer) -> Option<String> {
        None
    }
}
