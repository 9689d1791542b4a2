//! Who is this, and is the request here already? One look through all cases, for a new request.
//!
//! Gathers what the flags say about the person, what the register knows of them, and the cases that may be theirs. A
//! faulty file is passed over: it stops nobody who is at the counter, and `check` names it.

use crate::cli::context::Context;
use crate::cli::error::Failure;
use crate::cli::intake_given::Given;
use crate::cli::record::load;
use crate::cli::say;
use crate::domain::brief::Brief;
use crate::domain::case::{Case, Header};
use crate::domain::event::ties::{NotSame, Ties};
use crate::domain::text::clean_text;
use crate::locale::message::Message;
use crate::locale::notice::Notice;
use crate::register::Register;
use crate::register::index::Unanswered;
use crate::report::matches::probe::Probe;
use crate::report::matches::{Found, Match, Matches};
use crate::report::person::Person;

/// How many matches an acknowledgement names; `find` shows all.
const NAMED: usize = 3;

/// What one look through all cases is for, and what it has found.
pub(crate) struct Search {
    key: Option<String>,
    /// The case that a script gave this request's key.
    pub(crate) taken: Option<Case>,
    /// The person to whom the request is tied, as all their cases know them.
    pub(crate) person: Option<Person>,
    /// The cases that may be the same person's.
    pub(crate) matches: Matches,
}

impl Search {
    /// Begins to look for the key and the person that were given, and for whoever is like the one in the header.
    pub(crate) fn new(given: &Given, header: Option<&Header>, ties: &Ties) -> Self {
        let probe = header.map(|header| Probe::of(&header.applicant, &header.beneficiary));
        Self {
            key: given.key.clone(),
            taken: None,
            person: given.person.clone(),
            matches: Matches::new(probe.unwrap_or_default(), ties.clone()),
        }
    }

    /// Looks through all cases.
    ///
    /// # Errors
    ///
    /// The register cannot be listed.
    pub(crate) fn through(&mut self, register: &Register) -> Result<(), Failure> {
        let may_matter = |case: &Brief<'_>| {
            let person = self.person.as_ref();
            let has_key = self.key.is_some() && case.key.as_deref() == self.key.as_deref();
            has_key || self.matches.may_see(case) || person.is_some_and(|it| it.may_see(case))
        };
        for answer in register.cases(may_matter, |_, _| {})? {
            match answer {
                Ok(case) => {
                    self.matches.see(&case);
                    if let Some(person) = &mut self.person {
                        person.see(&case);
                    }
                    self.take(&case);
                }
                // A copy is another file for one case, and would be counted with it; but a key is given once.
                Err(Unanswered::Misplaced(path, _)) if self.key.is_some() => {
                    if let Ok(Some(copy)) = register.load_at(path) {
                        self.take(&copy.file.case);
                    }
                }
                Err(Unanswered::Misplaced(..) | Unanswered::Read(_)) => {}
            }
        }
        Ok(())
    }

    fn take(&mut self, case: &Case) {
        if self.key.is_some() && case.header.key == self.key {
            self.taken.get_or_insert_with(|| case.clone());
        }
    }
}

/// Returns what `--same-as` and `--not-same` say, and the person they tie the request to.
///
/// # Errors
///
/// A case is not there, is said to be both, or no reason is given.
pub(crate) fn ties(
    register: &Register,
    same_as: Option<&str>,
    not_same: &[String],
) -> Result<(Ties, Option<Person>), Failure> {
    let same = same_as.map(|asked| load(register, asked)).transpose()?;
    let same = same.map(|loaded| loaded.file.case);
    let ties = Ties {
        same_as: same.as_ref().map(|case| case.header.id),
        not_same: not_same
            .iter()
            .map(|pair| one_not_same(register, pair))
            .collect::<Result<_, _>>()?,
    };
    let both = |said: &&NotSame| Some(said.case) == ties.same_as;
    if let Some(said) = ties.not_same.iter().find(both) {
        return Err(Failure::Exclusive {
            flag: format!("--same-as {}", said.case),
            other: format!("--not-same {}", said.case),
        });
    }
    Ok((ties, same.as_ref().map(Person::of)))
}

fn one_not_same(register: &Register, pair: &str) -> Result<NotSame, Failure> {
    let (asked, reason) = pair
        .split_once('=')
        .ok_or(Failure::Missing(vec!["--not-same CASE=WHY"]))?;
    let reason = clean_text(reason).map_err(|why| Failure::bad("--not-same", pair, why))?;
    let case = load(register, asked.trim())?.file.case.header.id;
    Ok(NotSame { case, reason })
}

/// Names, beside the new case, the likeliest others of which nobody has said whose they are.
pub(crate) fn tell(context: &mut Context<'_>, register: &Register, new: &Header, found: &Found) {
    // Whoever objects comes from the case that they object to; and where the lock's recovery took back what a killed
    // command had left, the new case may have the number of one that was seen.
    let is_open = |found: &&Match| {
        !found.is_settled() && found.case != new.id && Some(found.case) != new.about
    };
    let open: Vec<&Match> = found.matches.iter().filter(is_open).collect();
    if open.is_empty() {
        return;
    }
    let words = context.words(register);
    let say = |notice: &Notice<'_>| format!("  {}", words.say(&Message::Notice(notice)));
    let mut lines = vec![say::note(&words, &Notice::LikelyMatches)];
    lines.extend(open.iter().take(NAMED).map(|found| {
        say(&Notice::LikelyMatch {
            found,
            command: &format!("bmf show {}", found.case),
        })
    }));
    let more = open.len().saturating_sub(NAMED) + found.more;
    if more > 0 {
        lines.push(say(&Notice::More(more)));
    }
    context.ui.aside(&lines.join("\n"));
}
