//! A step tried on a case without recording it: so that nobody fills in a form for nothing.

use crate::cli::ask::forms::signed::AS;
use crate::cli::ask::question::Answers;
use crate::cli::context::Context;
use crate::cli::error::Failure;
use crate::domain::actor::StaffId;
use crate::domain::case::Case;
use crate::domain::channel::Channel;
use crate::domain::event::Event;
use crate::domain::event::act::{Act, Delivery, Grant, How, Sighted, Urgency};
use crate::domain::event::kind::EventKind;
use crate::domain::field::{declared_digest, filled_fields, values_digest};
use crate::domain::id::EventId;
use crate::domain::money::Money;
use crate::domain::office::{Calendars, Lang};
use crate::domain::refusal::Refusal;
use crate::domain::service::{Gate, Measure};
use crate::domain::view::View;
use crate::domain::workflow;
use crate::domain::workflow::papers::missing;
use crate::domain::workflow::table::{may_follow, row};
use crate::locale::Locale;
use crate::register::Register;
use chrono::{DateTime, FixedOffset, NaiveDate};
use std::rc::Rc;

/// Who would record a step, when, and by which rules.
#[derive(Clone)]
pub(crate) struct Trial {
    pub(crate) register: Rc<Register>,
    pub(crate) lang: Lang,
    calendars: Calendars,
    /// Who is at work, as far as that is known.
    pub(crate) by: Option<StaffId>,
    at: DateTime<FixedOffset>,
    on: Option<NaiveDate>,
}

impl Trial {
    /// Returns the trial of this call.
    ///
    /// # Errors
    ///
    /// The roster does not know who is said to be at work, or the day is none.
    pub(crate) fn of(context: &Context<'_>, register: &Rc<Register>) -> Result<Self, Failure> {
        let by = match context.staff(register) {
            Ok(staff) => Some(staff.id),
            Err(Failure::NobodyActs) => None,
            Err(failure) => return Err(failure),
        };
        Ok(Self {
            register: Rc::clone(register),
            lang: context.lang,
            calendars: context.words(register).calendars,
            by,
            at: context.now(register),
            on: context.on()?,
        })
    }

    /// Returns the same trial with who was found to be at work.
    pub(crate) fn by(&self, answers: &Answers) -> Self {
        let asked = answers.value(AS).and_then(StaffId::parse);
        Self {
            by: asked.or_else(|| self.by.clone()),
            ..self.clone()
        }
    }

    /// Returns the moment of this command.
    pub(crate) fn now(&self) -> DateTime<FixedOffset> {
        self.at
    }

    /// Returns the words to speak with.
    pub(crate) fn words(&self) -> Locale<'_> {
        Locale {
            calendars: self.calendars,
            ..Locale::of_register(self.lang, &self.register.office, &self.register.policy)
        }
    }

    /// Returns what stands in the way of an act; `other` is the other case that it names.
    pub(crate) fn refusal(&self, case: &Case, act: Act, other: Option<&Case>) -> Option<Refusal> {
        let rules = workflow::Rules {
            policy: &self.register.policy,
            office: &self.register.office,
            session: None,
            other,
        };
        let event = Event {
            id: EventId::from_random(0),
            n: case.next_n(),
            at: self.at,
            on: self.on,
            by: self
                .by
                .clone()
                .or_else(|| self.somebody(case, act.kind()))?,
            act,
        };
        workflow::admit(case, &event, &rules).err()
    }

    /// Returns what stands in the way of a step whatever its particulars are.
    ///
    /// Until it is known who is at work, only where the case stands is looked at.
    pub(crate) fn hopeless(&self, case: &Case, event: EventKind) -> Option<Refusal> {
        let stage = View::of(case).stage;
        if self.by.is_none() && may_follow(case.header.kind, stage, event) {
            return None;
        }
        self.refusal(case, self.best(case, event)?, None)
    }

    /// Returns the entries of a log that can be declared void.
    pub(crate) fn voidable<'c>(&self, case: &'c Case) -> Vec<&'c Event> {
        let can_be_void = |event: &&Event| {
            let reason = String::new();
            let event = event.id;
            let void = Act::Void { event, reason };
            self.refusal(case, void, None).is_none()
        };
        case.events.iter().filter(can_be_void).collect()
    }

    /// Returns the act of this kind against whose particulars nothing can be said.
    ///
    /// `None` for what is no step of its own, or needs more than the case.
    pub(crate) fn best(&self, case: &Case, event: EventKind) -> Option<Act> {
        let none = String::new;
        let over = declared_digest(&case.header);
        let told = Channel::Interview;
        Some(match event {
            EventKind::Contact => Act::Contact {
                channel: told,
                questions: Vec::new(),
                note: None,
            },
            EventKind::Refer => Act::Refer { reason: none() },
            EventKind::Answer => Act::Answer {
                text: none(),
                question: None,
                misconception: false,
            },
            EventKind::Declare => Act::Declare {
                how: How::Signature,
                over,
            },
            EventKind::Verify => Act::Verify {
                over,
                sighted: Vec::new(),
                partial: true,
            },
            EventKind::Assess => Act::Assess {
                need: Urgency::Low,
                note: None,
            },
            EventKind::Submit => Act::Submit { told },
            EventKind::Notify => Act::Notify { told },
            EventKind::Register => Act::Register {
                beneficiary: none(),
                sighted: self.papers(case),
            },
            EventKind::Deliver => Act::Deliver(Delivery {
                given: self.deliverable(case)?,
                place: None,
                received_by: None,
                evidence: None,
            }),
            EventKind::Feedback => Act::Feedback {
                score: None,
                comment: None,
            },
            EventKind::Withdraw => Act::Withdraw { reason: none() },
            EventKind::Close => Act::Close {
                reason: Some(none()),
            },
            EventKind::Reopen => Act::Reopen {
                reason: none(),
                objection: None,
            },
            EventKind::Amend => Act::Amend {
                fields: filled_fields(&case.header),
                reason: none(),
                old: values_digest(&case.header, &[]),
            },
            EventKind::Intake
            | EventKind::Decide
            | EventKind::Void
            | EventKind::Settle
            | EventKind::Conflict => return None,
        })
    }

    /// Returns the papers that registration waits for, all of them valid today.
    fn papers(&self, case: &Case) -> Vec<Sighted> {
        let view = View::of(case);
        let missing = missing(case, &view, &self.register.office, Gate::Register, &[]);
        let valid = |document| Sighted {
            document,
            expires: Some(self.on.unwrap_or_else(|| self.at.date_naive())),
        };
        missing.into_iter().map(valid).collect()
    }

    /// Returns what remains of the grant, or the least of the service's measure where nothing was fixed.
    fn deliverable(&self, case: &Case) -> Option<Grant> {
        let least = || match measure(case, &self.register) {
            Measure::Amount => Money::parse("1").ok().map(Grant::Amount),
            Measure::Quantity => Some(Grant::Quantity(1)),
        };
        View::of(case).remaining.or_else(least)
    }

    /// Returns somebody who may record such a step, to see what else stands in its way.
    fn somebody(&self, case: &Case, event: EventKind) -> Option<StaffId> {
        let roles = workflow::roles(row(case.header.kind, event)?, &self.register.policy);
        let holders = self.register.office.roster.holders(&roles);
        holders.into_iter().next()
    }
}

/// Returns in what the case's service is given; riyals where it asks for none.
pub(crate) fn measure(case: &Case, register: &Register) -> Measure {
    let service = case.header.service.as_deref();
    let service = service.and_then(|id| register.office.catalogue.service(id));
    service.map_or(Measure::Amount, |service| service.measure)
}
