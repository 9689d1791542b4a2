//! `policy.toml` to the domain.

use crate::domain::actor::Role;
use crate::domain::calendar::WrittenDate;
use crate::domain::channel::Channel;
use crate::domain::event::kind::EventKind;
use crate::domain::label::Label;
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
use crate::register::format::reader::{Faults, Table, root};
use chrono::Weekday;
use std::collections::BTreeMap;

/// Reads `policy.toml`.
///
/// # Errors
///
/// Every fault of the file, in order of the text; a clause that rules cite and
/// the file does not hold is a fault.
pub fn read(bytes: &[u8]) -> Result<Policy, Vec<Fault>> {
    let document = root(utf8(bytes)?)?;
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
        reasons: each(&table, "reason", reason),
        channels: each(&table, "channel", channel),
        tools: each(&table, "tool", tool),
        clauses: each(&table, "clause", clause),
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
    key: &str,
    read: impl FnOnce(&Table<'a>) -> Option<T>,
) -> Option<T> {
    let below = table.need(key, table.table(key))?;
    let value = read(&below);
    below.finish();
    value
}

fn each<'a, T>(table: &Table<'a>, key: &str, read: impl Fn(&Table<'a>) -> Option<T>) -> Vec<T> {
    let mut list = Vec::new();
    for below in table.tables(key) {
        list.extend(read(&below));
        below.finish();
    }
    list
}

fn number(table: &Table<'_>, key: &str) -> Option<u32> {
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
    let mut weekend = Vec::new();
    for name in table.texts("weekend") {
        match name.parse::<Weekday>() {
            Ok(day) => weekend.push(day),
            Err(_) => {
                let problem = Problem::UnknownName {
                    key: "weekend".to_owned(),
                    found: name,
                    known: ["friday", "saturday", "sunday"].map(str::to_owned).to_vec(),
                };
                table.note("weekend", problem);
            }
        }
    }
    let holidays = each(table, "holiday", |table| {
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
        let mut roles = Vec::new();
        let names = table.texts(kind.name());
        if names.is_empty() {
            table.need::<()>(kind.name(), None);
        }
        for name in names {
            match Role::parse(&name) {
                Some(role) => roles.push(role),
                None => {
                    let problem = Problem::UnknownName {
                        key: kind.name().to_owned(),
                        found: name,
                        known: Role::names(),
                    };
                    table.note(kind.name(), problem);
                }
            }
        }
        map.insert(kind, roles);
    }
    Some(map)
}

fn reason(table: &Table<'_>) -> Option<Reason> {
    let purpose = table.named::<ReasonFor>("for");
    let purpose = table.need("for", purpose);
    let code = table.need("code", table.text("code"));
    let label = bilingual(table);
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
    let label = bilingual(table);
    let aliases = table.texts("aliases");
    Some(ChannelEntry {
        channel: id?,
        label: label?,
        aliases,
    })
}

fn tool(table: &Table<'_>) -> Option<Tool> {
    number(table, "n");
    let label = bilingual(table);
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
    let text = bilingual(table);
    let short = table.need("short", table.label("short"));
    Some(ClauseText {
        clause: id?,
        heading: heading?.to_owned(),
        text: text?,
        short: short?,
    })
}

fn bilingual(table: &Table<'_>) -> Option<Label> {
    let ar = table.need("ar", table.text("ar"));
    let en = table.need("en", table.text("en"));
    Some(Label {
        ar: ar?.to_owned(),
        en: en?.to_owned(),
    })
}
