//! `bmf policy`: the clauses, channels, tools and figures in force.

use crate::cli::context::Context;
use crate::cli::error::Failure;
use crate::cli::listing;
use crate::cli::options::FormatOption;
use crate::domain::policy::clause::Clause;
use crate::domain::policy::{ClauseText, Policy};
use crate::locale::Locale;
use crate::locale::heading::Heading;
use crate::locale::message::Message;
use crate::locale::notice::Notice;
use crate::render::json::{FORMAT, merge};
use crate::render::{Layout, card};
use serde_json::{Value, json};

/// Show the policy: its clauses, channels, tools and figures
#[derive(Debug, clap::Args)]
#[command(after_help = "bmf policy S5b")]
pub(crate) struct Args {
    /// Only this clause, in full
    #[arg(value_name = "CLAUSE")]
    clause: Option<String>,
}

pub(crate) fn run(context: &mut Context<'_>, args: &Args) -> Result<(), Failure> {
    let register = context.register()?;
    let policy = &register.policy;
    let words = context.words(&register);
    let json = context.globals.format == FormatOption::Json;
    match &args.clause {
        Some(raw) => {
            let clause = Clause::parse(raw.trim()).and_then(|clause| policy.clause(clause));
            let clause = clause.ok_or_else(|| Failure::NoClause(raw.clone()))?;
            if json {
                let mut value = json!({ "format": FORMAT });
                merge(&mut value, clause_json(clause));
                context.ui.json(&value)
            } else {
                context.ui.line(&whole(clause))
            }
        }
        None if json => context.ui.json(&policy_json(policy)),
        None => {
            let layout = listing::layout(context);
            context.ui.print(&overview(policy, &words, layout))
        }
    }
}

/// Both languages: the Arabic is what the board approved, the English helps to read it.
fn whole(clause: &ClauseText) -> String {
    format!(
        "{}\n{}\n{}",
        clause.clause.name(),
        clause.text.ar,
        clause.text.en
    )
}

fn overview(policy: &Policy, words: &Locale<'_>, layout: Layout) -> String {
    let say = |notice: &Notice<'_>| words.say(&Message::Notice(notice));
    let mut fields = vec![
        (
            words.heading(Heading::Title),
            words.lang.of(&policy.title).to_owned(),
        ),
        (words.heading(Heading::Version), words.ltr(&policy.version)),
        (
            words.heading(Heading::Approval),
            say(&Notice::Approved(&policy.approval)),
        ),
        (
            words.heading(Heading::Reply),
            say(&Notice::ReplyClock(policy.reply)),
        ),
    ];
    let tools: Vec<&str> = policy
        .tools
        .iter()
        .map(|tool| words.lang.of(&tool.label))
        .collect();
    fields.push((words.heading(Heading::Tools), tools.join("\n")));
    let channels: Vec<&str> = policy
        .channels
        .iter()
        .map(|entry| words.lang.of(&entry.label))
        .collect();
    fields.push((words.heading(Heading::Channels), channels.join("\n")));
    let clauses: Vec<(String, String)> = policy
        .clauses
        .iter()
        .map(|clause| {
            let name = words.ltr(clause.clause.name());
            (name, words.lang.of(&clause.short).to_owned())
        })
        .collect();
    format!("{}\n{}", card(&fields, layout), card(&clauses, layout))
}

fn policy_json(policy: &Policy) -> Value {
    let rule = policy.reply;
    json!({
        "format": FORMAT,
        "version": policy.version,
        "title": { "ar": policy.title.ar, "en": policy.title.en },
        "approval": {
            "session": policy.approval.session,
            "hijri": policy.approval.hijri.to_string(),
            "gregorian": policy.approval.gregorian.to_string(),
        },
        "reply": {
            "reading": rule.reading.name(),
            "counting": rule.counting.name(),
            "min_days": rule.min_days,
            "max_days": rule.max_days,
        },
        "appeal_days": policy.appeal_days,
        "channels": policy.channels.iter().map(|entry| json!({
            "id": entry.channel.name(),
            "ar": entry.label.ar,
            "en": entry.label.en,
            "aliases": entry.aliases,
        })).collect::<Vec<_>>(),
        "tools": policy.tools.iter().map(|tool| json!({
            "ar": tool.label.ar,
            "en": tool.label.en,
            "version": tool.version,
        })).collect::<Vec<_>>(),
        "reasons": policy.reasons.iter().map(|reason| json!({
            "for": reason.purpose.name(),
            "code": reason.code,
            "ar": reason.label.ar,
            "en": reason.label.en,
        })).collect::<Vec<_>>(),
        "clauses": policy.clauses.iter().map(clause_json).collect::<Vec<_>>(),
    })
}

fn clause_json(clause: &ClauseText) -> Value {
    json!({
        "id": clause.clause.name(),
        "heading": clause.heading,
        "ar": clause.text.ar,
        "en": clause.text.en,
    })
}
