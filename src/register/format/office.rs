//! `bmf.toml` to the domain.

use crate::domain::actor::{Role, Roster, Staff, StaffId};
use crate::domain::calendar::{Period, Unit};
use crate::domain::event::act::Grant;
use crate::domain::field::is_key;
use crate::domain::id::DeskCode;
use crate::domain::money::Money;
use crate::domain::named::Named;
use crate::domain::office::{Calendars, Desk, Digits, HistoryRules, Lang, Office, Settings};
use crate::domain::problem::{Expected, Problem};
use crate::domain::service::{
    AnswerType, Budget, Catalogue, Choice, Gate, Measure, Question, Requirement, Service,
};
use crate::register::format::case::utf8;
use crate::register::format::fault::Fault;
use crate::register::format::reader::{Faults, Table};
use crate::register::format::tree::tree;
use chrono::FixedOffset;

/// Reads `bmf.toml`.
///
/// # Errors
///
/// Every fault of the file, in order of the text.
pub fn read(bytes: &[u8]) -> Result<Office, Vec<Fault>> {
    let document = tree(utf8(bytes)?)?;
    let faults = Faults::default();
    let table = Table::new(&faults, &document);
    table.format();
    let association = table.need("association", table.table("association"));
    let identity = association.and_then(|table| {
        let name = table.need("name", table.label("name"));
        let city = table.need("city", table.label("city"));
        let number = table.need("register_number", table.text("register_number"));
        table.finish();
        Some((name?, city?, number?.to_owned()))
    });
    let settings = table
        .need("settings", table.table("settings"))
        .and_then(settings);
    let desks = table.each("desk", desk);
    let staff = table.each("staff", staff);
    let committee = table.need("committee", table.table("committee"));
    let committee = committee.map_or_else(Vec::new, |table| members(table, &staff));
    let history = table
        .table("history")
        .map_or_else(HistoryRules::default, history);
    let catalogue = Catalogue {
        services: table.each("service", service),
        documents: table.each("document", choice),
        segments: table.each("segment", choice),
    };
    if desks.is_empty() {
        table.need::<()>("desk", None);
    }
    table.finish();
    let office = identity
        .zip(settings)
        .map(|((name, city, register_number), settings)| Office {
            name,
            city,
            register_number,
            settings,
            desks,
            roster: Roster(staff),
            committee,
            history,
            catalogue,
        });
    faults.or(office)
}

fn settings(table: Table<'_>) -> Option<Settings> {
    let language = table.named::<Lang>("language");
    let language = table.need("language", language);
    let digits = table.named::<Digits>("digits");
    let digits = table.need("digits", digits);
    let calendar = table.named::<Calendars>("calendar");
    let calendar = table.need("calendar", calendar);
    let offset = table.need("utc_offset", offset(&table));
    table.finish();
    Some(Settings {
        language: language?,
        digits: digits?,
        calendar: calendar?,
        offset: offset?,
    })
}

fn offset(table: &Table<'_>) -> Option<FixedOffset> {
    let found = table.text("utc_offset")?;
    let offset = found.parse().ok();
    if offset.is_none() {
        table.unknown("utc_offset", found, vec!["+03:00".to_owned()]);
    }
    offset
}

fn desk(table: &Table<'_>) -> Option<Desk> {
    let code = table.need("code", table.parsed("code", DeskCode::parse));
    let name = table.need("name", table.label("name"));
    Some(Desk {
        code: code?,
        name: name?,
    })
}

fn staff(table: &Table<'_>) -> Option<Staff> {
    let id = table.need("id", table.shaped("id", StaffId::parse));
    let name = table.need("name", table.label("name"));
    let email = table.need("email", table.text("email"));
    let roles = table.values("roles", &Role::names(), Role::parse);
    Some(Staff {
        id: id?,
        name: name?,
        email: email?.to_owned(),
        roles,
    })
}

fn members(table: Table<'_>, staff: &[Staff]) -> Vec<StaffId> {
    let ids = || staff.iter().map(|person| &person.id);
    let known: Vec<String> = ids().map(ToString::to_string).collect();
    let on_roster = |name: &str| ids().find(|id| id.as_str() == name).cloned();
    let members = table.values("members", &known, on_roster);
    table.finish();
    members
}

fn history(table: Table<'_>) -> HistoryRules {
    let history = HistoryRules {
        signed: table.flag("signed"),
        keepers: table.texts("keepers"),
        offline_days: table.number("offline_days"),
    };
    table.finish();
    history
}

fn service(table: &Table<'_>) -> Option<Service> {
    let id = table.need("id", table.text("id"));
    let name = table.need("name", table.label("name"));
    let measure = table.named::<Measure>("measure");
    let measure = table.need("measure", measure);
    let about = table.label("about").unwrap_or_default();
    let conditions = table.label("conditions").unwrap_or_default();
    let requirements = table.each("requirement", requirement);
    let questions = table.each("question", question);
    let budgets = table.table("budget");
    let budgets = budgets
        .zip(measure)
        .map(|(table, measure)| budgets_of(table, measure));
    Some(Service {
        id: id?.to_owned(),
        name: name?,
        about,
        conditions,
        measure: measure?,
        requirements,
        questions,
        budgets: budgets.unwrap_or_default(),
    })
}

/// Reads what is set aside, a year of either calendar a key, in the measure of the service.
fn budgets_of(table: Table<'_>, measure: Measure) -> Vec<Budget> {
    let mut budgets: Vec<Budget> = Vec::new();
    for key in table.keys() {
        let limit = match measure {
            Measure::Amount => table.parsed(key, Money::parse).map(Grant::Amount),
            Measure::Quantity => table.number(key).map(Grant::Quantity),
        };
        match Period::parse(Unit::Year, key) {
            Ok(year) => budgets.extend(limit.map(|limit| Budget {
                calendar: year.calendar(),
                year: year.year(),
                limit,
            })),
            Err(why) => {
                let name = key.to_owned();
                table.note(key, Problem::Value { key: name, why });
            }
        }
    }
    table.finish();
    budgets
}

fn requirement(table: &Table<'_>) -> Option<Requirement> {
    let document = table.need("document", table.text("document"));
    let gate = table.named::<Gate>("at");
    let gate = table.need("at", gate);
    let expires = table.flag("expires");
    Some(Requirement {
        document: document?.to_owned(),
        gate: gate?,
        expires,
    })
}

fn question(table: &Table<'_>) -> Option<Question> {
    let key = table.need("key", table.text("key"));
    let ask = table.need("ask", table.label("ask"));
    let required = table.flag("required");
    let choices = table.each("choices", choice);
    let answer = match table.text("type") {
        None | Some("text") => AnswerType::Text,
        Some("number") => AnswerType::Number,
        Some("date") => AnswerType::Date,
        Some("choice") => AnswerType::Choice(choices),
        Some(found) => {
            let known = ["text", "number", "date", "choice"];
            table.unknown("type", found, known.map(str::to_owned).to_vec());
            AnswerType::Text
        }
    };
    if let Some(key) = key
        && !is_key(key)
    {
        let key = "key".to_owned();
        let expected = Expected::Text;
        table.note("key", Problem::WrongType { key, expected });
    }
    Some(Question {
        key: key?.to_owned(),
        ask: ask?,
        answer,
        required,
    })
}

fn choice(table: &Table<'_>) -> Option<Choice> {
    let id = table.need("id", table.text("id"));
    let label = table.both_languages();
    Some(Choice {
        id: id?.to_owned(),
        label: label?,
    })
}
