//! An association in memory: the repository's own office and policy, and people who come with a request.

use crate::support::acts;
use crate::support::story::Story;
use bmf::domain::actor::Role;
use bmf::domain::actor::Staff;
use bmf::domain::actor::StaffId;
use bmf::domain::case::Case;
use bmf::domain::case::CaseKind;
use bmf::domain::case::Header;
use bmf::domain::channel::Channel;
use bmf::domain::field::Field;
use bmf::domain::field::Source;
use bmf::domain::id::CaseId;
use bmf::domain::id::DeskCode;
use bmf::domain::label::Label;
use bmf::domain::office::Office;
use bmf::domain::policy::Policy;
use bmf::domain::session::Session;
use bmf::register::format;
use chrono::DateTime;
use chrono::Days;
use chrono::FixedOffset;
use std::rc::Rc;
use std::sync::LazyLock;

/// The policy and the office by which a story is judged.
#[derive(Clone, Debug)]
#[must_use]
pub(crate) struct World {
    pub(crate) policy: Policy,
    pub(crate) office: Office,
}

impl World {
    /// The association as the repository's own `bmf.toml` and `policy.toml` describe it.
    pub(crate) fn new() -> Self {
        // Read once: the laws ask for a world hundreds of times.
        static WORLD: LazyLock<World> = LazyLock::new(|| World {
            policy: format::policy::read(include_bytes!("../../../policy.toml")).unwrap(),
            office: format::office::read(include_bytes!("../../../bmf.toml")).unwrap(),
        });
        WORLD.clone()
    }

    /// With another policy.
    pub(crate) fn policy(mut self, change: impl FnOnce(&mut Policy)) -> Self {
        change(&mut self.policy);
        self
    }

    /// With one more person, who holds these roles.
    pub(crate) fn staff(mut self, id: &str, roles: &[Role]) -> Self {
        self.office.roster.0.push(Staff {
            id: staff(id),
            name: Label::default(),
            email: format!("{id}@example.org"),
            roles: roles.to_vec(),
        });
        self
    }

    /// A person at the counter on 14 June 2026: tuition aid, with all that a first visit brings.
    pub(crate) fn case(&self) -> Visitor {
        let id = case_id(1);
        let mut header = Header::new(id, CaseKind::Support, moment(0), Channel::Interview);
        set(&mut header, "service", "tuition-aid");
        set(&mut header, "summary", "School fees for the second term");
        set(&mut header, "amount", "4500");
        set(&mut header, "applicant.name", "نورة بنت سالم القحطاني");
        set(&mut header, "applicant.national_id", "1000000008");
        set(&mut header, "applicant.phone", "0551234567");
        set(&mut header, "answers.school", "مدرسة الربوة");
        Visitor {
            world: Rc::new(self.clone()),
            header,
            other: None,
        }
    }
}

/// A request that has not been taken yet.
#[derive(Clone, Debug)]
#[must_use]
pub(crate) struct Visitor {
    world: Rc<World>,
    header: Header,
    other: Option<Case>,
}

impl Visitor {
    pub(crate) fn kind(mut self, kind: CaseKind) -> Self {
        self.header.kind = kind;
        self
    }

    pub(crate) fn with(mut self, field: &str, value: &str) -> Self {
        set(&mut self.header, field, value);
        self
    }

    pub(crate) fn asked(self, service: &str) -> Self {
        self.with("service", service)
    }

    pub(crate) fn by_phone(self) -> Self {
        self.with("channel", "phone")
    }

    /// An objection to a case.
    pub(crate) fn about(mut self, case: &Case) -> Self {
        self.header.about = Some(case.header.id);
        self.header.id = case_id(2);
        self.other = Some(case.clone());
        self
    }

    /// The story before its intake, on day `days`.
    pub(crate) fn comes_on(mut self, days: u64) -> Story {
        self.header.received = moment(days);
        let committee = self.world.office.committee.clone();
        let sitting = Session {
            id: acts::SITTING,
            opened: moment(days),
            by: staff("noura"),
            present: committee.clone(),
            committee,
            aside: Vec::new(),
            cases: Vec::new(),
        };
        let case = Case {
            header: self.header,
            events: Vec::new(),
        };
        Story::begin(self.world, case, sitting, self.other)
    }

    /// Taken by reception, on the first day.
    pub(crate) fn taken(self) -> Story {
        self.comes_on(0).does(acts::intake())
    }
}

/// Half past nine on day `days` after 14 June 2026, in Riyadh.
pub(crate) fn moment(days: u64) -> DateTime<FixedOffset> {
    let start = DateTime::parse_from_rfc3339("2026-06-14T09:30:00+03:00").unwrap();
    start + Days::new(days)
}

pub(crate) fn staff(id: &str) -> StaffId {
    StaffId::parse(id).unwrap()
}

pub(crate) fn case_id(number: u32) -> CaseId {
    CaseId::new(DeskCode::parse("DJ").unwrap(), 2026, 6, number).unwrap()
}

pub(crate) fn set(header: &mut Header, field: &str, value: &str) {
    let field = Field::parse(field).unwrap();
    field.set(header, value, Source::Typed).unwrap();
}
