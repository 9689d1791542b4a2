//! `policy.toml` to the domain.

use crate::domain::actor::Role;
use crate::domain::calendar::WrittenDate;
use crate::domain::channel::Channel;
use crate::domain::event::kind::EventKind;
use crate::domain::named::Named;
use crate::domain::policy::clause::Clause;
use crate::domain::policy::reply::{Counting, Reading};
use crate::domain::policy::{
    Approval, ChannelEntry, ClauseText, DaysOff, Holiday, Policy, Quorum, Reason, ReasonFor,
    ReplyRule, Tool,
};
use crate::domain::problem::Problem;
use crate::register::format::case::utf8;
use crate::register::format::fault::Fault;
use crate::register::format::reader::{Faults, Table};
use crate::register::format::tree::tree;
use chrono::Weekday;
use std::collections::BTreeMap;

/// Reads `policy.toml`.
///
/// # Errors
///
/// Every fault of the file, in order of the text; a clause that rules cite and
/// the file does not hold is a fault.
pub fn read(bytes: &[u8]) -> Result<Policy, Vec<Fault>> {
    let document = tree(utf8(bytes)?)?;
    let faults = Faults::default();
    let table = Table::new(&faults, &document);
    table.format();
    let version = table.need("version", table.text("version"));
    let title = table.need("title", table.label("title"));
    let approval = section(&table, "approval", approval);
    let reply = section(&table, "reply", reply);
    let quorum = section(&table, "committee", |table| table.named::<Quorum>("quorum"));
    let appeal = section(&table, "appeal", |table| number(table, "days"));
    let min_group = section(&table, "feedback", |table| number(table, "min_group"));
    let days_off = section(&table, "calendar", days_off);
    let authority = section(&table, "authority", authority);
    let policy = Policy {
        version: version.unwrap_or_default().to_owned(),
        title: title.unwrap_or_default(),
        reasons: table.each("reason", reason),
        channels: table.each("channel", channel),
        tools: table.each("tool", tool),
        clauses: table.each("clause", clause),
        approval: match approval {
            Some(approval) => approval,
            None => return faults.or(None),
        },
        reply: match reply.zip(quorum) {
            Some((reply, Quorum::Majority)) => reply,
            None => return faults.or(None),
        },
        appeal_days: appeal.unwrap_or_default(),
        min_group: min_group.unwrap_or_default(),
        days_off: days_off.unwrap_or_default(),
        authority: authority.unwrap_or_default(),
    };
    for clause in Clause::ALL {
        if policy.clause(*clause).is_none() {
            table.note("clause", Problem::MissingClause(clause.name().to_owned()));
        }
    }
    table.finish();
    faults.or(Some(policy))
}

fn section<'a, T>(
    table: &Table<'a>,
    key: &'a str,
    read: impl FnOnce(&Table<'a>) -> Option<T>,
) -> Option<T> {
    let below = table.need(key, table.table(key))?;
    let value = read(&below);
    below.finish();
    value
}

fn number<'a>(table: &Table<'a>, key: &'a str) -> Option<u32> {
    table.need(key, table.number(key))
}

fn approval(table: &Table<'_>) -> Option<Approval> {
    let session = number(table, "session");
    let hijri = table.parsed("hijri", WrittenDate::parse);
    let hijri = table.need("hijri", hijri.and_then(WrittenDate::hijri));
    let gregorian = table.need("gregorian", table.day("gregorian"));
    Some(Approval {
        session: session?,
        hijri: hijri?,
        gregorian: gregorian?,
    })
}

fn reply(table: &Table<'_>) -> Option<ReplyRule> {
    let reading = table.named::<Reading>("reading");
    let reading = table.need("reading", reading);
    let counting = table.named::<Counting>("counting");
    let counting = table.need("counting", counting);
    let min_days = number(table, "min_days");
    let max_days = number(table, "max_days");
    Some(ReplyRule {
        reading: reading?,
        counting: counting?,
        min_days: min_days?,
        max_days: max_days?,
    })
}

fn days_off(table: &Table<'_>) -> Option<DaysOff> {
    let known = ["friday", "saturday", "sunday"].map(str::to_owned);
    let weekend = table.values("weekend", &known, |name| name.parse::<Weekday>().ok());
    let holidays = table.each("holiday", |table| {
        let name = table.need("name", table.label("name"));
        let from = table.need("from", table.day("from"));
        let to = table.need("to", table.day("to"));
        Some(Holiday {
            name: name?,
            from: from?,
            to: to?,
        })
    });
    Some(DaysOff { weekend, holidays })
}

fn authority(table: &Table<'_>) -> Option<BTreeMap<EventKind, Vec<Role>>> {
    let open = [
        EventKind::Withdraw,
        EventKind::Close,
        EventKind::Reopen,
        EventKind::Amend,
    ];
    let mut map = BTreeMap::new();
    for kind in open {
        let roles = table.values(kind.name(), &Role::names(), Role::parse);
        if roles.is_empty() {
            table.need::<()>(kind.name(), None);
        }
        map.insert(kind, roles);
    }
    Some(map)
}

fn reason(table: &Table<'_>) -> Option<Reason> {
    let purpose = table.named::<ReasonFor>("for");
    let purpose = table.need("for", purpose);
    let code = table.need("code", table.text("code"));
    let label = table.both_languages();
    Some(Reason {
        purpose: purpose?,
        code: code?.to_owned(),
        label: label?,
    })
}

fn channel(table: &Table<'_>) -> Option<ChannelEntry> {
    number(table, "n");
    let id = table.named::<Channel>("id");
    let id = table.need("id", id);
    let label = table.both_languages();
    let aliases = table.texts("aliases");
    Some(ChannelEntry {
        channel: id?,
        label: label?,
        aliases,
    })
}

fn tool(table: &Table<'_>) -> Option<Tool> {
    number(table, "n");
    let label = table.both_languages();
    let version = table.text("version").unwrap_or_default();
    Some(Tool {
        label: label?,
        version: version.to_owned(),
    })
}

fn clause(table: &Table<'_>) -> Option<ClauseText> {
    let id = table.named::<Clause>("id");
    let id = table.need("id", id);
    let heading = table.need("heading", table.text("heading"));
    let text = table.both_languages();
    let short = table.need("short", table.label("short"));
    Some(ClauseText {
        clause: id?,
        heading: heading?.to_owned(),
        text: text?,
        short: short?,
    })
}
