//! Cases for reports: a header and events on chosen days, past every check, so that any history can be reported on.

use bmf::domain::actor::StaffId;
use bmf::domain::calendar::{Period, Unit};
use bmf::domain::case::{Case, CaseKind, Header};
use bmf::domain::channel::Channel;
use bmf::domain::event::Event;
use bmf::domain::event::act::{Act, Decision, Delivery, Grant, How, Outcome, Score};
use bmf::domain::event::ties::Ties;
use bmf::domain::field::declared_digest;
use bmf::domain::id::{CaseId, DeskCode, EventId};
use bmf::domain::money::Money;
use bmf::domain::office::Office;
use bmf::domain::policy::Policy;
use bmf::domain::session::{Session, SessionId};
use bmf::register::format::{office, policy};
use bmf::report::Basis;
use bmf::report::figures::names::{Figure, ReportKind};
use bmf::report::figures::section::Section;
use bmf::report::figures::{Records, Report, Scope};
use bmf::report::monthly::{Monthly, monthly};
use bmf::report::table::{Cell, Column, Table};
use chrono::{DateTime, FixedOffset, NaiveDate};
use std::sync::LazyLock;

static OFFICE: LazyLock<Office> =
    LazyLock::new(|| office::read(include_bytes!("../../../bmf.toml")).unwrap());
static POLICY: LazyLock<Policy> =
    LazyLock::new(|| policy::read(include_bytes!("../../../policy.toml")).unwrap());

/// The repository's own association and policy, on a day.
pub(crate) fn basis(today: &str) -> Basis<'static> {
    Basis {
        policy: &POLICY,
        office: &OFFICE,
        today: day(today),
    }
}

pub(crate) fn day(text: &str) -> NaiveDate {
    text.parse().unwrap()
}

pub(crate) fn money(text: &str) -> Money {
    Money::parse(text).unwrap()
}

pub(crate) fn month(of: &str, cases: &[Case]) -> Monthly {
    monthly(
        cases,
        Period::parse(Unit::Month, of).unwrap(),
        &basis("2026-12-31"),
    )
}

/// A whole report of a month, as of the end of the year.
pub(crate) fn report(kind: ReportKind, of: &str, cases: &[Case]) -> Report {
    let period = Period::parse(Unit::Month, of).unwrap();
    report_of(kind, period, cases, &[])
}

/// A whole report of any period, as of the end of the year.
pub(crate) fn report_of(
    kind: ReportKind,
    period: Period,
    cases: &[Case],
    sessions: &[Session],
) -> Report {
    let scope = Scope { period, desk: None };
    let records = Records {
        cases: cases.iter().collect(),
        sessions: sessions.iter().collect(),
    };
    Report::of(kind, scope, &records, None, &basis("2026-12-31"))
}

/// The rows of a section, a line each: figure, group and the three values, as scripts see them.
pub(crate) fn section(report: &Report, section: Section) -> Vec<String> {
    let plain = bmf::render::json::plain;
    let parts = report.sections.iter();
    let rows = parts
        .filter(|part| part.section == section)
        .flat_map(|part| &part.rows);
    rows.map(|row| {
        let figure = row.figure.map_or("", Figure::name);
        let values = [&row.value, &row.before, &row.last_year].map(plain);
        let line = format!("{figure} {} {}", plain(&row.group), values.join(" "));
        line.split_whitespace().collect::<Vec<_>>().join(" ")
    })
    .collect()
}

/// The cells of one column, as scripts see them.
pub(crate) fn column(table: &Table, column: Column) -> Vec<String> {
    let place = table.columns.iter().position(|c| *c == column).unwrap();
    let cells = table.rows.iter().map(|row| &row[place]);
    cells.map(bmf::render::json::plain).collect()
}

/// The running numbers of the cases in a table: short enough to read in an assertion.
pub(crate) fn numbers(table: &Table) -> Vec<u32> {
    let ids = table.rows.iter().map(|row| match &row[0] {
        Cell::Id(id) => id.number(),
        other => panic!("the first cell is the id, not {other:?}"),
    });
    ids.collect()
}

/// A case under construction.
#[derive(Clone)]
pub(crate) struct Made {
    pub(crate) header: Header,
    events: Vec<Event>,
}

impl Made {
    /// A request for tuition aid, taken at 09:00 by Sara.
    pub(crate) fn support(number: u32, received: &str) -> Self {
        let mut made = Self::of(CaseKind::Support, number, received);
        made.header.service = Some("tuition-aid".to_owned());
        made.header.amount = Some(money("4500"));
        made
    }

    pub(crate) fn of(kind: CaseKind, number: u32, received: &str) -> Self {
        let at = moment(received);
        let id = CaseId::new(DeskCode::parse("DJ").unwrap(), 2026, 6, number).unwrap();
        let mut header = Header::new(id, kind, at, Channel::Interview);
        header.applicant.name = format!("شخص {number}");
        let made = Self {
            header,
            events: Vec::new(),
        };
        made.did("sara", received, Act::Intake(Ties::default()))
    }

    pub(crate) fn with(mut self, change: impl FnOnce(&mut Header)) -> Self {
        change(&mut self.header);
        self
    }

    pub(crate) fn did(mut self, by: &str, on: &str, act: Act) -> Self {
        let count = self.events.len() as u32 + 1;
        let id = u64::from(self.header.id.number()) * 1000 + u64::from(count);
        self.events.push(Event {
            id: EventId::from_random(id),
            n: count,
            at: moment(on),
            on: None,
            by: StaffId::parse(by).unwrap(),
            act,
        });
        self
    }

    /// The id of the last event.
    pub(crate) fn last(&self) -> EventId {
        self.events.last().unwrap().id
    }

    /// Puts the last event beside the one before it, as two laptops would.
    pub(crate) fn at_once(mut self) -> Self {
        let count = self.events.len();
        self.events[count - 1].n = self.events[count - 2].n;
        self
    }

    pub(crate) fn case(&self) -> Case {
        Case {
            header: self.header.clone(),
            events: self.events.clone(),
        }
    }

    pub(crate) fn signed(self, on: &str) -> Self {
        let over = declared_digest(&self.header);
        let how = How::Signature;
        let verify = Act::Verify {
            over,
            sighted: Vec::new(),
            partial: false,
        };
        self.did("sara", on, Act::Declare { how, over })
            .did("sara", on, verify)
    }

    pub(crate) fn submitted(self, on: &str) -> Self {
        let told = Channel::Phone;
        self.did("sara", on, Act::Submit { told })
    }

    pub(crate) fn decided(self, on: &str, outcome: Outcome, reason: &str) -> Self {
        self.decided_urgently(on, outcome, reason, None)
    }

    pub(crate) fn decided_urgently(
        self,
        on: &str,
        outcome: Outcome,
        reason: &str,
        urgent: Option<&str>,
    ) -> Self {
        let decision = Decision {
            outcome,
            reason: reason.to_owned(),
            words: None,
            session: SessionId::parse("S-2026-001").unwrap(),
            urgent: urgent.map(str::to_owned),
        };
        self.did("noura", on, Act::Decide(decision))
    }

    pub(crate) fn accepted(self, on: &str, amount: &str) -> Self {
        let grant = Grant::Amount(money(amount));
        self.decided(on, Outcome::Accept(Some(grant)), "need")
    }

    pub(crate) fn rejected(self, on: &str) -> Self {
        self.decided(on, Outcome::Reject, "no-budget")
    }

    pub(crate) fn told(self, on: &str) -> Self {
        let told = Channel::Phone;
        self.did("noura", on, Act::Notify { told })
    }

    pub(crate) fn registered(self, on: &str) -> Self {
        let register = Act::Register {
            beneficiary: format!("B-{}", self.header.id.number()),
            sighted: Vec::new(),
        };
        self.did("sara", on, register)
    }

    pub(crate) fn delivered(self, on: &str, amount: &str) -> Self {
        let given = Grant::Amount(money(amount));
        self.did("khalid", on, Act::Deliver(delivery(given)))
    }

    pub(crate) fn rated(self, on: &str, score: Option<u8>) -> Self {
        let rating = Act::Feedback {
            score: score.map(|score| Score::new(score).unwrap()),
            comment: None,
        };
        self.did("majed", on, rating)
    }

    pub(crate) fn answered(self, on: &str) -> Self {
        let answer = Act::Answer {
            text: "نعم".to_owned(),
            question: None,
            misconception: false,
        };
        self.did("huda", on, answer)
    }

    pub(crate) fn closed(self, on: &str) -> Self {
        self.did("sara", on, Act::Close { reason: None })
    }

    pub(crate) fn voided(self, on: &str, event: EventId) -> Self {
        let reason = "a mistake".to_owned();
        self.did("noura", on, Act::Void { event, reason })
    }

    pub(crate) fn settled(self, on: &str, keep: EventId) -> Self {
        let reason = "the minutes say so".to_owned();
        self.did("noura", on, Act::Settle { keep, reason })
    }
}

pub(crate) fn delivery(given: Grant) -> Delivery {
    Delivery {
        given,
        place: None,
        received_by: None,
        evidence: None,
    }
}

/// 09:00 of a day by the association's clock, or the moment itself.
fn moment(text: &str) -> DateTime<FixedOffset> {
    let whole = if text.len() == 10 {
        format!("{text}T09:00:00+03:00")
    } else {
        text.to_owned()
    };
    whole.parse().unwrap()
}
