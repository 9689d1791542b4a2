//! `bmf.toml` to the domain.

use crate::domain::actor::{Role, Roster, Staff, StaffId};
use crate::domain::id::DeskCode;
use crate::domain::label::Label;
use crate::domain::office::{Calendars, Desk, Digits, Lang, Office, Settings};
use crate::domain::problem::{Expected, Problem};
use crate::domain::service::{
    AnswerType, Catalogue, Choice, Gate, Measure, Question, Requirement, Service,
};
use crate::register::format::case::utf8;
use crate::register::format::fault::Fault;
use crate::register::format::reader::{Faults, Table, root};
use chrono::FixedOffset;

/// Reads `bmf.toml`.
///
/// # Errors
///
/// Every fault of the file, in order of the text.
pub fn read(bytes: &[u8]) -> Result<Office, Vec<Fault>> {
    let document = root(utf8(bytes)?)?;
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
    let desks = each(table.tables("desk"), desk);
    let staff = each(table.tables("staff"), staff);
    let committee = table.need("committee", table.table("committee"));
    let committee = committee.map_or_else(Vec::new, |table| members(table, &staff));
    let catalogue = Catalogue {
        services: each(table.tables("service"), service),
        documents: each(table.tables("document"), choice),
        segments: each(table.tables("segment"), choice),
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
            catalogue,
        });
    faults.or(office)
}

fn each<'a, T>(tables: Vec<Table<'a>>, read: impl Fn(&Table<'a>) -> Option<T>) -> Vec<T> {
    let mut list = Vec::new();
    for table in tables {
        list.extend(read(&table));
        table.finish();
    }
    list
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
        let problem = Problem::UnknownName {
            key: "utc_offset".to_owned(),
            found: found.to_owned(),
            known: vec!["+03:00".to_owned()],
        };
        table.note("utc_offset", problem);
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
    let id = table.need("id", staff_id(table, "id"));
    let name = table.need("name", table.label("name"));
    let email = table.need("email", table.text("email"));
    let mut roles = Vec::new();
    for name in table.texts("roles") {
        match Role::parse(&name) {
            Some(role) => roles.push(role),
            None => table.note("roles", unknown("roles", &name, Role::ALL, Role::name)),
        }
    }
    Some(Staff {
        id: id?,
        name: name?,
        email: email?.to_owned(),
        roles,
    })
}

fn staff_id(table: &Table<'_>, key: &str) -> Option<StaffId> {
    let found = table.text(key)?;
    let id = StaffId::parse(found);
    if id.is_none() {
        table.note(key, unknown::<Role>(key, found, &[], Role::name));
    }
    id
}

fn members(table: Table<'_>, staff: &[Staff]) -> Vec<StaffId> {
    let mut members = Vec::new();
    for name in table.texts("members") {
        match staff.iter().find(|person| person.id.as_str() == name) {
            Some(person) => members.push(person.id.clone()),
            None => {
                let problem = Problem::UnknownName {
                    key: "members".to_owned(),
                    found: name,
                    known: staff.iter().map(|person| person.id.to_string()).collect(),
                };
                table.note("members", problem);
            }
        }
    }
    table.finish();
    members
}

fn service(table: &Table<'_>) -> Option<Service> {
    let id = table.need("id", table.text("id"));
    let name = table.need("name", table.label("name"));
    let measure = table.named::<Measure>("measure");
    let measure = table.need("measure", measure);
    let about = table.label("about").unwrap_or_default();
    let conditions = table.label("conditions").unwrap_or_default();
    let requirements = each(table.tables("requirement"), requirement);
    let questions = each(table.tables("question"), question);
    Some(Service {
        id: id?.to_owned(),
        name: name?,
        about,
        conditions,
        measure: measure?,
        requirements,
        questions,
    })
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
    let choices = each(table.tables("choices"), choice);
    let answer = match table.text("type") {
        None | Some("text") => AnswerType::Text,
        Some("number") => AnswerType::Number,
        Some("date") => AnswerType::Date,
        Some("choice") => AnswerType::Choice(choices),
        Some(found) => {
            let known = ["text", "number", "date", "choice"];
            let problem = Problem::UnknownName {
                key: "type".to_owned(),
                found: found.to_owned(),
                known: known.map(str::to_owned).to_vec(),
            };
            table.note("type", problem);
            AnswerType::Text
        }
    };
    if let Some(key) = key
        && !crate::domain::field::is_key(key)
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
    let ar = table.need("ar", table.text("ar"));
    let en = table.need("en", table.text("en"));
    Some(Choice {
        id: id?.to_owned(),
        label: Label {
            ar: ar?.to_owned(),
            en: en?.to_owned(),
        },
    })
}

fn unknown<T: Copy>(
    key: &str,
    found: &str,
    all: &[T],
    name: impl Fn(T) -> &'static str,
) -> Problem {
    Problem::UnknownName {
        key: key.to_owned(),
        found: found.to_owned(),
        known: all.iter().map(|value| name(*value).to_owned()).collect(),
    }
}
