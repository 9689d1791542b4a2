//! The policy as data: what `policy.toml` says.
//!
//! Texts, figures, reasons and holidays come from the file, so another
//! association edits the file and not the code. What the rules *do* with them
//! stands in `workflow` and `reply`.

pub mod clause;
pub mod reply;

use crate::domain::actor::Role;
use crate::domain::calendar::HijriDate;
use crate::domain::channel::Channel;
use crate::domain::event::act::OutcomeKind;
use crate::domain::event::kind::EventKind;
use crate::domain::label::Label;
use crate::domain::named::named;
use crate::domain::policy::clause::Clause;
use crate::domain::policy::reply::{Counting, Reading};
use crate::domain::text::fold;
use chrono::{Datelike, NaiveDate, Weekday};
use std::collections::BTreeMap;

/// The policy in force.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Policy {
    /// The version, which every report names (clause T3).
    pub version: String,
    /// Its title.
    pub title: Label,
    /// When the board approved it (clause A1).
    pub approval: Approval,
    /// The clock of clause S5b.
    pub reply: ReplyRule,
    /// For how many days after an answer an objection is heard; the text is silent, so this is the association's choice.
    pub appeal_days: u32,
    /// The smallest group of ratings that a report may show (clause O6c).
    pub min_group: u32,
    /// The days on which the association does not work.
    pub days_off: DaysOff,
    /// Who may record what the policy leaves open.
    pub authority: BTreeMap<EventKind, Vec<Role>>,
    /// The coded reasons of decisions.
    pub reasons: Vec<Reason>,
    /// The eight channels with their names and aliases.
    pub channels: Vec<ChannelEntry>,
    /// The officer's tools (clauses R1–R3).
    pub tools: Vec<Tool>,
    /// The words of the clauses, in the order of the text.
    pub clauses: Vec<ClauseText>,
}

/// The board's approval.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Approval {
    /// The number of the board's session.
    pub session: u32,
    /// Its date as the board wrote it.
    pub hijri: HijriDate,
    /// The same day in the other calendar.
    pub gregorian: NaiveDate,
}

/// When the applicant gets the committee's answer (clause S5b).
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct ReplyRule {
    /// How "not less than two weeks" is read.
    pub reading: Reading,
    /// Which days count.
    pub counting: Counting,
    /// The policy's two weeks, in days.
    pub min_days: u32,
    /// The association's own aim, in days.
    pub max_days: u32,
}

/// Weekend and holidays.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct DaysOff {
    /// The weekly days of rest.
    pub weekend: Vec<Weekday>,
    /// Other days of rest.
    pub holidays: Vec<Holiday>,
}

impl DaysOff {
    /// Returns whether the association rests on this day.
    pub fn contains(&self, day: NaiveDate) -> bool {
        self.weekend.contains(&day.weekday())
            || self.holidays.iter().any(|h| h.from <= day && day <= h.to)
    }
}

/// A run of days on which the association rests.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Holiday {
    /// What is celebrated.
    pub name: Label,
    /// The first day.
    pub from: NaiveDate,
    /// The last day.
    pub to: NaiveDate,
}

named! {
    /// How many members of the committee must take part; so far there is one rule.
    pub enum Quorum {
        /// The smallest majority of the members.
        Majority = "majority",
    }
}

named! {
    /// The decisions that need a coded reason.
    pub enum ReasonFor {
        /// Why a request was accepted.
        Accept = "accept",
        /// Why it was rejected.
        Reject = "reject",
        /// Why it was put off.
        Defer = "defer",
    }
}

impl ReasonFor {
    /// Returns the list from which a decision takes its reason.
    pub fn of(outcome: OutcomeKind) -> Self {
        match outcome {
            OutcomeKind::Accept => Self::Accept,
            OutcomeKind::Reject => Self::Reject,
            OutcomeKind::Defer | OutcomeKind::AskMore => Self::Defer,
        }
    }
}

/// A coded reason.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Reason {
    /// The decision it explains.
    pub purpose: ReasonFor,
    /// The code in files.
    pub code: String,
    /// The words for people.
    pub label: Label,
}

/// A channel as the policy names it.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct ChannelEntry {
    /// Which one.
    pub channel: Channel,
    /// The policy's words for it.
    pub label: Label,
    /// Other words by which people call it (`whatsapp`).
    pub aliases: Vec<String>,
}

/// A tool of the beneficiary relations officer.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Tool {
    /// The policy's words for it.
    pub label: Label,
    /// The edition in use; empty where none is noted.
    pub version: String,
}

/// The words of one clause.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct ClauseText {
    /// Which one.
    pub clause: Clause,
    /// The heading of the text under which it stands.
    pub heading: String,
    /// The Arabic as approved, slips included, and a faithful English rendering.
    pub text: Label,
    /// A few words that name it in tables.
    pub short: Label,
}

impl Policy {
    /// Returns the words of a clause.
    pub fn clause(&self, clause: Clause) -> Option<&ClauseText> {
        self.clauses.iter().find(|text| text.clause == clause)
    }

    /// Returns the coded reason, if the policy lists it for this decision.
    pub fn reason(&self, purpose: ReasonFor, code: &str) -> Option<&Reason> {
        self.reasons
            .iter()
            .find(|reason| reason.purpose == purpose && reason.code == code)
    }

    /// Returns the codes that the policy lists for this decision.
    pub fn codes(&self, purpose: ReasonFor) -> Vec<String> {
        self.reasons
            .iter()
            .filter(|reason| reason.purpose == purpose)
            .map(|reason| reason.code.clone())
            .collect()
    }

    /// Returns the channel that people call by this name, alias or Arabic name.
    pub fn channel(&self, name: &str) -> Option<Channel> {
        let wanted = fold(name);
        Channel::parse(name.trim()).or_else(|| {
            self.channels
                .iter()
                .find(|entry| {
                    [&entry.label.ar, &entry.label.en]
                        .into_iter()
                        .chain(&entry.aliases)
                        .any(|alias| fold(alias) == wanted)
                })
                .map(|entry| entry.channel)
        })
    }

    /// Returns the names of a channel.
    pub fn channel_label(&self, channel: Channel) -> Option<&Label> {
        self.channels
            .iter()
            .find(|entry| entry.channel == channel)
            .map(|entry| &entry.label)
    }

    /// Returns the roles that may record an event which the policy leaves open.
    pub fn may_record(&self, kind: EventKind) -> &[Role] {
        self.authority.get(&kind).map_or(&[], Vec::as_slice)
    }
}
