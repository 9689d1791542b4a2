//! How a language words headings and cells: `locale` behind the seam of `words`.

use crate::domain::channel::Channel;
use crate::domain::event::act::{Grant, HowKind, OutcomeKind, Urgency};
use crate::domain::event::parts::Part;
use crate::domain::event::ties::NotSame;
use crate::domain::field::Field;
use crate::domain::money::Money;
use crate::domain::office::Lang;
use crate::domain::policy::ReasonFor;
use crate::locale::Locale;
use crate::locale::heading::Heading;
use crate::locale::page::Phrase;
use crate::render::words::Words;
use crate::report::table::{Cell, Column};

impl Words for Locale<'_> {
    fn heading(&self, column: Column) -> String {
        self.column(column)
    }

    fn lang(&self) -> Lang {
        self.lang
    }

    fn page(&self, phrase: &Phrase<'_>) -> String {
        self.page(phrase)
    }

    fn cell(&self, cell: &Cell) -> String {
        match cell {
            Cell::Empty => String::new(),
            Cell::Id(id) => self.ltr(&id.to_string()),
            Cell::Event(id) => self.ltr(&id.to_string()),
            Cell::Signed(signed) => self.signed(*signed),
            Cell::Desk(desk) => self.ltr(&desk.to_string()),
            Cell::Text(text) => self.free(text),
            Cell::Kind(kind) => self.kind(*kind),
            Cell::Stage { stage, disputed } => {
                let mark = if *disputed { " !" } else { "" };
                format!("{}{mark}", self.stage(*stage))
            }
            Cell::Channel(channel) => self.channel(*channel),
            Cell::Service(id) => self.service(id),
            Cell::NoService => "—".to_owned(),
            Cell::Refusal(code) => self.reason(ReasonFor::Reject, code),
            Cell::Outcome(outcome) => self.outcome(*outcome),
            Cell::Grant(grant) => self.grant(*grant),
            Cell::Ground { purpose, code } => self.reason(*purpose, code),
            Cell::Role(role) => self.role(*role),
            Cell::Roles(roles) => {
                let roles: Vec<String> = roles.iter().map(|role| self.role(*role)).collect();
                self.either(&roles)
            }
            Cell::Staff(staff) => self.staff(staff),
            Cell::Did(event) => self.event(*event),
            Cell::Particulars(parts) => particulars(self, parts),
            Cell::Clause(clause) => {
                format!("{} {}", self.ltr(clause.name()), self.clause_short(*clause))
            }
            Cell::Standing(standing) => self.standing(*standing),
            Cell::Found(found) => self.found(*found),
            Cell::Names(names) => {
                let names: Vec<String> = names
                    .iter()
                    .map(|name| paper_or_field(self, name))
                    .collect();
                self.list(&names)
            }
            Cell::Verdict(verdict) => self.verdict(*verdict),
            Cell::Report(kind) => self.report(*kind),
            Cell::Head(head) => self.head(*head),
            Cell::Section(section) => self.section(*section),
            Cell::Figure(figure) => self.figure(*figure),
            Cell::Note(note) => self.note(*note),
            Cell::Month(month) => self.month(*month),
            Cell::Period(period) => self.period(*period),
            Cell::Range(first, last) => self.range(*first, *last),
            Cell::Segment(id) => self.segment(id),
            Cell::Document(id) => self.document(id),
            Cell::Several => self.several(),
            Cell::Day(day) => self.narrow().day(*day),
            Cell::DayOf(moment) => self.narrow().day(moment.date_naive()),
            Cell::Stamp(moment) => self.moment(*moment),
            Cell::Moment(moment) => self.narrow().moment(*moment),
            Cell::Count(count) => self.number(*count),
            Cell::Days(days) => self.digits(&days.to_string()),
            Cell::Number(number) => self.decimal(&number.to_string()),
            Cell::Money(money) => self.money(*money),
            Cell::Flag(flag) => self.flag(*flag),
        }
    }
}

fn paper_or_field(words: &Locale<'_>, name: &str) -> String {
    match Field::parse(name) {
        Some(field) => words.field(&field),
        None => words.document(name),
    }
}

/// Returns the particulars that tell a reader something; hashes are for programs.
fn particulars(words: &Locale<'_>, parts: &[(&'static str, Part)]) -> String {
    parts
        .iter()
        .filter(|(key, _)| !matches!(*key, "over" | "old"))
        .map(|(key, part)| particular(words, key, part))
        .collect::<Vec<_>>()
        .join(" · ")
}

fn particular(words: &Locale<'_>, key: &str, part: &Part) -> String {
    match part {
        Part::Text(text) => worded(words, key, text).unwrap_or_else(|| words.free(text)),
        Part::Int(number) if key == "quantity" => words.grant(Grant::Quantity(*number)),
        Part::Int(number) => words.number(u64::from(*number)),
        Part::Flag(_) => words.ltr(key),
        Part::Day(day) => words.day(*day),
        Part::Texts(texts) if key == "fields" => {
            let fields: Vec<String> = texts
                .iter()
                .map(|name| paper_or_field(words, name))
                .collect();
            words.list(&fields)
        }
        Part::Texts(texts) => {
            let texts: Vec<String> = texts.iter().map(|text| words.free(text)).collect();
            texts.join(" · ")
        }
        Part::Papers(papers) => {
            let papers: Vec<String> = papers
                .iter()
                .map(|paper| words.document(&paper.document))
                .collect();
            words.list(&papers)
        }
        Part::NotSame(said) => {
            let said: Vec<String> = said.iter().map(|said| not_same(words, said)).collect();
            said.join(" · ")
        }
    }
}

fn not_same(words: &Locale<'_>, said: &NotSame) -> String {
    let heading = words.heading(Heading::NotSame);
    format!("{heading}: {}", words.not_same(said))
}

/// Returns the words for a code of a closed list.
fn worded(words: &Locale<'_>, key: &str, code: &str) -> Option<String> {
    Some(match key {
        "how" => words.how(HowKind::parse(code)?),
        "outcome" => words.outcome(OutcomeKind::parse(code)?),
        "need" => words.urgency(Urgency::parse(code)?),
        "channel" | "told" => words.channel(Channel::parse(code)?),
        "amount" => words.money(Money::parse(code).ok()?),
        "reason" => {
            let reasons = &words.policy?.reasons;
            let reason = reasons.iter().find(|reason| reason.code == code)?;
            words.lang.of(&reason.label).to_owned()
        }
        "field" => words.field(&Field::parse(code)?),
        "session" | "event" | "keep" | "objection" | "beneficiary" => words.ltr(code),
        "same_as" => format!("{}: {}", words.heading(Heading::SameAs), words.ltr(code)),
        _ => return None,
    })
}
