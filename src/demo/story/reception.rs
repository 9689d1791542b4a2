//! At the counter: intake, questions, referrals, corrections (clauses S1, S3, S4).

use crate::demo::person::{address, mobile};
use crate::demo::story::Teller;
use crate::demo::story::request::Reply;
use crate::demo::words::{one_of, talk};
use crate::demo::{Unplayable, Writes};
use crate::domain::actor::Role;
use crate::domain::case::{Case, CaseKind, Header};
use crate::domain::channel::Channel;
use crate::domain::event::act::Act;
use crate::domain::event::kind::EventKind;
use crate::domain::event::ties::Ties;
use crate::domain::field::{Common, Field, values_digest};
use crate::domain::view::View;

impl Teller<'_> {
    /// Takes the request itself.
    pub(super) fn take(&mut self) -> Result<(), Unplayable> {
        let by = self.somebody(EventKind::Intake)?;
        let event = self.event(by, Act::Intake(Ties::default()));
        let header = Box::new(self.case.header.clone());
        self.enter(event, Writes::Case(header), None)
    }

    /// Takes the objection to the case's rejection; it is written in from here on.
    pub(super) fn object(&mut self) -> Result<(), Unplayable> {
        let Some(id) = self.story.objection else {
            return Ok(());
        };
        let about = &self.case.header;
        let mut header = Header::new(id, CaseKind::Objection, self.now, about.channel);
        header.about = Some(about.id);
        header.service = about.service.clone();
        header.applicant = about.applicant.clone();
        header.summary = self.objection().0.to_owned();
        self.reply = Reply {
            text: talk::HEARD,
            misconception: false,
        };
        let objection = Case {
            header,
            events: Vec::new(),
        };
        self.other = Some(std::mem::replace(&mut self.case, objection));
        self.take()
    }

    /// Goes over to the story's other case.
    pub(super) fn turn(&mut self) {
        if let Some(other) = &mut self.other {
            std::mem::swap(&mut self.case, other);
        }
    }

    pub(super) fn ask(&mut self) -> Result<(), Unplayable> {
        let (question, text) = one_of(&mut self.rng, talk::QUESTIONS);
        self.reply = Reply {
            text,
            misconception: false,
        };
        self.anybody(Act::Contact {
            channel: self.case.header.channel,
            questions: vec![question.to_owned()],
            note: None,
        })
    }

    /// Notes a contact; after the committee asked for more, that it was brought.
    pub(super) fn note(&mut self) -> Result<(), Unplayable> {
        let decided = View::of(&self.case).decision.is_some();
        let notes = if decided { talk::BROUGHT } else { talk::NOTES };
        let note = one_of(&mut self.rng, notes);
        let by = self.somebody(EventKind::Contact)?;
        let channel = self.case.header.channel;
        self.record_late(by, contact(channel, note))
    }

    pub(super) fn refer(&mut self) -> Result<(), Unplayable> {
        let (mut reason, text) = one_of(&mut self.rng, talk::REFERRALS);
        if self.case.header.kind == CaseKind::Support {
            self.reply = Reply {
                text,
                misconception: false,
            };
        } else {
            reason = talk::FOR_RESEARCH;
        }
        let reason = reason.to_owned();
        self.anybody(Act::Refer { reason })
    }

    /// Answers all that is open; a referral is answered by research.
    pub(super) fn answer(&mut self) -> Result<(), Unplayable> {
        let referred = View::of(&self.case).referral.is_some();
        let by = if referred {
            let holders = self.world.office.roster.holders(&[Role::Research]);
            let research = self.rng.choice(holders);
            research.ok_or(Unplayable::Nobody(EventKind::Answer))?
        } else {
            self.somebody(EventKind::Answer)?
        };
        let act = Act::Answer {
            text: self.reply.text.to_owned(),
            question: None,
            misconception: self.reply.misconception,
        };
        self.record(by, act)
    }

    /// Changes a field that the applicant had declared.
    pub(super) fn amend(&mut self) -> Result<(), Unplayable> {
        let mut header = self.case.header.clone();
        let applicant = &mut header.applicant;
        let (field, reason) = match self.rng.u32(..3) {
            0 => {
                applicant.household = applicant.household.map(|count| count + 1);
                (Common::Household, "مولود جديد في الأسرة.")
            }
            1 => {
                let street = one_of(&mut self.rng, talk::STREETS);
                let home = address(&mut self.rng, self.world.office);
                applicant.address = Some(format!("{home}، {street}"));
                (Common::Address, "الانتقال إلى سكن آخر.")
            }
            _ => {
                applicant.phone = Some(mobile(self.story.person + 500_000)?);
                (Common::Phone, "تغيّر رقم الجوال.")
            }
        };
        let fields = vec![Field::Common(field)];
        let act = Act::Amend {
            old: values_digest(&self.case.header, &fields),
            fields,
            reason: reason.to_owned(),
        };
        let by = self.somebody(EventKind::Amend)?;
        let event = self.event(by, act);
        self.enter(event, Writes::Header(Box::new(header)), None)
    }

    /// Notes a contact that belongs elsewhere, and voids the entry.
    pub(super) fn misfile(&mut self) -> Result<(), Unplayable> {
        let (note, reason) = one_of(&mut self.rng, talk::MISFILED);
        // Whoever made the entry voids it, and so must be one who may correct.
        let by = self.somebody(EventKind::Contact)?;
        let wrong = self.event(by.clone(), contact(Channel::Phone, note));
        let event = wrong.id;
        self.enter(wrong, Writes::Event, None)?;
        self.some_minutes_later();
        let reason = reason.to_owned();
        self.record(by, Act::Void { event, reason })
    }

    pub(super) fn withdraw(&mut self) -> Result<(), Unplayable> {
        let reasons = if self.case.header.kind == CaseKind::Support {
            talk::WITHDRAWALS
        } else {
            talk::NO_LONGER_ASKED
        };
        let reason = one_of(&mut self.rng, reasons).to_owned();
        self.anybody(Act::Withdraw { reason })
    }

    /// Returns the channel by which the applicant is told something.
    pub(super) fn told(&mut self) -> Channel {
        if self.rng.u32(..100) < 60 {
            Channel::Phone
        } else {
            self.case.header.channel
        }
    }
}

/// A contact in which nothing was asked.
pub(super) fn contact(channel: Channel, note: &str) -> Act {
    Act::Contact {
        channel,
        questions: Vec::new(),
        note: Some(note.to_owned()),
    }
}
