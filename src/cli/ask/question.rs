//! A question, and what was answered: as the words of the command line that say the same.

use std::rc::Rc;

/// One question to a person.
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
}

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

    /// Returns whether an empty line is not a question left open but the empty value.
    pub(crate) fn means_empty(&self) -> bool {
        self.key.ends_with('=')
    }

    /// Returns the word of the command line that says this line.
    pub(crate) fn word(&self, line: &str) -> String {
        let flag = self.key.split(' ').next().unwrap_or_default();
        if self.means_empty() {
            format!("{}{line}", self.key)
        } else if flag.starts_with("--") {
            format!("{flag}={line}")
        } else {
            line.to_owned()
        }
    }

    fn of(key: &str, text: String, kind: Kind) -> Self {
        Self {
            key: key.to_owned(),
            text,
            hint: None,
            kind,
        }
    }
}

/// What can be answered to a question.
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
    fn above(&mut self, _question: &Question) -> Option<String> {
        None
    }
}
