//! What whoever pushed is told: in both languages, since the gate does not know theirs, and never at length.
//!
//! What stands in a file is not repeated: what is told travels over the network and into the terminal of whoever pushed.

use crate::audit::finding::Breach;
use crate::audit::gate::rule::Code;
use crate::audit::gate::{Charge, What, is_own, is_settings};
use crate::cli::error::Failure;
use crate::cli::gate::judge::Verdict;
use crate::cli::{say, tell};
use crate::domain::office::Lang;
use crate::locale::Locale;
use crate::locale::gate::Gate;
use crate::locale::message::Message;

/// How many charges are told.
const TOLD: usize = 3;
/// How many characters of a sentence.
const SENTENCE: usize = 400;
/// How many digits of a commit's name.
const COMMIT: usize = 10;

/// Returns why a push was refused.
pub(super) fn refused(verdict: &Verdict) -> String {
    in_both(|lang| {
        let words = match &verdict.accepted {
            Some(settings) => Locale::of_register(lang, &settings.office, &settings.policy),
            None => Locale::new(lang),
        };
        let mut told: Vec<(Code, String, String)> = Vec::new();
        for charge in &verdict.charges {
            let line = (charge.code, place(charge, &words), sentence(charge, &words));
            if !told.contains(&line) {
                told.push(line);
            }
        }
        let say = |gate: &Gate<'_>| words.say(&Message::Gate(gate));
        let mut lines = vec![say::error(&words, &say(&Gate::Refused))];
        let shown = told.get(..TOLD).unwrap_or(&told);
        for about in shown.chunk_by(|one, next| one.1 == next.1) {
            lines.extend(about.first().map(|(_, place, _)| format!("  {place}")));
            lines.extend(about.iter().map(|(.., sentence)| format!("    {sentence}")));
            let remedy = about.first().map(|(code, ..)| Gate::Remedy(code.remedy()));
            lines.extend(remedy.map(|remedy| format!("    → {}", say(&remedy))));
        }
        if told.len() > TOLD {
            let more = say(&Gate::More(told.len() - TOLD));
            lines.push(format!("  {more}"));
        }
        if let Some((code, ..)) = told.first() {
            lines.push(format!("  bmf explain {}", code.name()));
        }
        lines.join("\n")
    })
}

/// Returns the law or rule, and what it is about: the case, sitting or settings, else the commit.
fn place(charge: &Charge, words: &Locale<'_>) -> String {
    let title = match charge.code {
        Code::Law(law) => words.law(law).0,
        Code::Rule(rule) => words.rule(rule).0,
    };
    let path = charge.path.as_deref().and_then(named);
    let revision = || charge.revision.as_deref().map(|id| cut_at(id, COMMIT));
    let about = path.or_else(revision);
    let about = about.map(|about| format!(" · {}", words.ltr(&about)));
    format!(
        "{} {title}{}",
        charge.code.name(),
        about.unwrap_or_default()
    )
}

/// Returns the id of the case or sitting whose file this is, or the name of a file of settings.
///
/// Any other name is somebody's own, and may be a person's.
fn named(path: &str) -> Option<String> {
    if is_settings(path) {
        return Some(path.to_owned());
    }
    let name = path.rsplit('/').next()?.strip_suffix(".toml")?;
    is_own(path).then(|| name.to_owned())
}

fn sentence(charge: &Charge, words: &Locale<'_>) -> String {
    let said = match &charge.what {
        What::Breach(Breach::Unreadable(_)) => words.say(&Message::Gate(&Gate::Unreadable)),
        What::Breach(breach) => words.say(&Message::Breach(breach)),
        What::Objection(objection) => words.say(&Message::Gate(&Gate::Objection(objection))),
    };
    cut(&said, SENTENCE)
}

/// Returns the text, or its beginning where it is long.
fn cut(text: &str, most: usize) -> String {
    if text.chars().count() <= most {
        return text.to_owned();
    }
    cut_at(text, most) + "…"
}

fn cut_at(text: &str, most: usize) -> String {
    text.chars().take(most).collect()
}

/// Returns why a push could not be judged.
pub(super) fn failed(failure: &Failure) -> String {
    in_both(|lang| {
        let words = Locale::new(lang);
        let head = say::error(&words, &words.say(&Message::Gate(&Gate::CannotJudge)));
        format!("{head}\n{}", tell::explain(failure, &words))
    })
}

fn in_both(text: impl Fn(Lang) -> String) -> String {
    let texts: Vec<String> = Lang::ALL.iter().map(|lang| text(*lang)).collect();
    texts.join("\n\n")
}
