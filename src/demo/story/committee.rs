//! Before the committee: need, decision, dispute, and opening again (clauses O1, S5a, S5b, T2).

use crate::demo::person::money;
use crate::demo::story::{Teller, UPPER_IDS};
use crate::demo::words::{committee, one_of, talk};
use crate::demo::{Sitting, Unplayable, Writes};
use crate::domain::event::Event;
use crate::domain::event::act::{Act, Decision, Grant, Outcome, Urgency};
use crate::domain::event::kind::EventKind;
use crate::domain::id::EventId;
use crate::domain::policy::ReasonFor;
use crate::domain::policy::reply::Due;
use crate::domain::service::Measure;
use crate::domain::session::{Aside, Session};
use crate::domain::view::View;
use chrono::{Days, NaiveDate, TimeDelta};

/// A code of the policy's list, with words for the applicant.
type Reason = (String, Option<String>);

impl Teller<'_> {
    pub(super) fn assess(&mut self) -> Result<(), Unplayable> {
        let emergency = self.case.header.service.as_deref() == Some("emergency-aid");
        let (need, note) = if emergency {
            let note = one_of(&mut self.rng, committee::URGENT_FINDINGS);
            (Urgency::Urgent, note)
        } else {
            let found = self.rng.choice(committee::FINDINGS).copied();
            found.unwrap_or((Urgency::Medium, ""))
        };
        let note = Some(note.to_owned());
        self.anybody(Act::Assess { need, note })
    }

    pub(super) fn accept(&mut self, early: bool) -> Result<(), Unplayable> {
        let reason = self.why_accepted()?;
        let outcome = self.granted()?;
        self.decide(outcome, reason, early)
    }

    pub(super) fn reject(&mut self) -> Result<(), Unplayable> {
        let reason = self.why(ReasonFor::Reject, committee::REJECTIONS)?;
        self.decide(Outcome::Reject, reason, false)
    }

    pub(super) fn defer(&mut self) -> Result<(), Unplayable> {
        let reason = self.why(ReasonFor::Defer, committee::DEFERRALS)?;
        let until = self.weeks_after_due(4);
        self.decide(Outcome::Defer(until), reason, false)
    }

    pub(super) fn ask_more(&mut self) -> Result<(), Unplayable> {
        let reason = self.why(ReasonFor::Defer, committee::REQUESTS)?;
        let until = self.weeks_after_due(6);
        self.decide(Outcome::AskMore(until), reason, false)
    }

    /// Lets two laptops decide, neither of which has seen the other's entry.
    pub(super) fn dispute(&mut self) -> Result<(), Unplayable> {
        let before = self.case.clone();
        self.accept(false)?;
        if self.over {
            return Ok(());
        }
        let (code, words) = self.why(ReasonFor::Reject, committee::REJECTIONS)?;
        let Some(first) = self.case.events.last().cloned() else {
            return Ok(());
        };
        let (Act::Decide(decision), Some(session)) = (&first.act, self.sitting(first.day())) else {
            return Ok(());
        };
        self.some_minutes_later();
        let second = Event {
            // Two entries of one `n` stand in the order of their ids.
            id: EventId::from_random(self.rng.u64(UPPER_IDS)),
            at: self.now,
            act: Act::Decide(Decision {
                outcome: Outcome::Reject,
                reason: code,
                words,
                ..decision.clone()
            }),
            ..first
        };
        let after = std::mem::replace(&mut self.case, before);
        self.admitted(&second, Some(&session))?;
        self.case = after;
        self.put(second, Writes::Event);
        Ok(())
    }

    /// Lets the acceptance stand.
    pub(super) fn settle(&mut self) -> Result<(), Unplayable> {
        let view = View::of(&self.case);
        let Some(keep) = view.dispute.first().map(|event| event.id) else {
            return Ok(());
        };
        let reason = one_of(&mut self.rng, committee::SETTLEMENTS).to_owned();
        self.anybody(Act::Settle { keep, reason })
    }

    pub(super) fn reopen(&mut self) -> Result<(), Unplayable> {
        let reason = self.objection().1.to_owned();
        let objection = self.other.as_ref().map(|other| other.header.id);
        self.anybody(Act::Reopen { reason, objection })
    }

    /// Returns the words of an objection to the decision in force, and why they are heard.
    pub(super) fn objection(&self) -> (&'static str, &'static str) {
        let view = View::of(&self.case);
        let code = view.decision.map(|(_, decision)| decision.reason.as_str());
        let mut known = talk::OBJECTIONS.iter();
        let fitting = known.find(|(of, ..)| Some(*of) == code);
        let entry = fitting.or(talk::OBJECTIONS.first());
        entry.map_or(("", ""), |(_, words, heard)| (words, heard))
    }

    /// Decides at the next sitting that may, or ends the story where none is left.
    fn decide(
        &mut self,
        outcome: Outcome,
        (reason, words): Reason,
        early: bool,
    ) -> Result<(), Unplayable> {
        let tomorrow = self.now.date_naive().checked_add_days(Days::new(1));
        let tomorrow = tomorrow.unwrap_or(NaiveDate::MAX);
        let due = self.due().unwrap_or(tomorrow);
        let from = if early { tomorrow } else { tomorrow.max(due) };
        let from = self.put_off().map_or(from, |until| from.max(until));
        let Some(session) = self.sitting(from) else {
            self.over = true;
            return Ok(());
        };
        self.now = session.opened + TimeDelta::seconds(self.rng.i64(300..12_600));
        let urgent = self.now.date_naive() < due;
        let urgent = urgent.then(|| one_of(&mut self.rng, committee::URGENT).to_owned());
        let by = self.somebody(EventKind::Decide)?;
        let decision = Decision {
            outcome,
            reason,
            words,
            session: session.id,
            urgent,
        };
        let event = self.event(by, Act::Decide(decision));
        let sitting = Sitting {
            id: session.id,
            opens: None,
            aside: session.aside.clone(),
        };
        self.enter(event, Writes::Sitting(sitting), Some(&session))
    }

    /// The first day of an answer that needs no urgent reason.
    fn due(&self) -> Option<NaiveDate> {
        let submitted = View::of(&self.case).submitted?.day();
        let fortnight = submitted.checked_add_days(Days::new(14));
        Due::of(self.world.policy, submitted)
            .not_before
            .or(fortnight)
    }

    /// The day until which the committee put the request off.
    fn put_off(&self) -> Option<NaiveDate> {
        match View::of(&self.case).decision?.1.outcome {
            Outcome::Defer(until) => until,
            Outcome::Accept(_) | Outcome::Reject | Outcome::AskMore(_) => None,
        }
    }

    /// A day that lies after the sitting to come.
    fn weeks_after_due(&self, weeks: u64) -> Option<NaiveDate> {
        self.due()?.checked_add_days(Days::new(weeks * 7))
    }

    /// The first sitting from this day on at which enough members take part in this case.
    fn sitting(&self, from: NaiveDate) -> Option<Session> {
        let case = self.case.header.id;
        let relation = self.case.header.applicant.relation.as_ref();
        self.world
            .sittings
            .iter()
            .filter(|session| session.opened.date_naive() >= from)
            .map(|session| {
                let related = session.present.iter().filter(|id| Some(*id) == relation);
                let aside = related.map(|member| Aside {
                    case,
                    member: member.clone(),
                    reason: "relation".to_owned(),
                });
                let aside = aside.collect();
                Session {
                    aside,
                    ..session.clone()
                }
            })
            .find(|session| session.taking_part(case).len() >= session.quorum())
    }

    fn granted(&mut self) -> Result<Outcome, Unplayable> {
        let measure = self.measure();
        self.left = self.asked;
        if measure == Some(Measure::Amount) && self.rng.u32(..100) < 35 {
            self.left = (self.asked * 4 / 5 / 100).max(1) * 100;
        }
        let grant = measure.map(|measure| grant(measure, self.left));
        Ok(Outcome::Accept(grant.transpose()?))
    }

    /// Returns in what the service is given.
    pub(super) fn measure(&self) -> Option<Measure> {
        let id = self.case.header.service.as_deref()?;
        let service = self.world.office.catalogue.service(id)?;
        Some(service.measure)
    }

    fn why_accepted(&self) -> Result<Reason, Unplayable> {
        let header = &self.case.header;
        let code = if header.service.as_deref() == Some("emergency-aid") {
            "emergency"
        } else if header.applicant.segment.as_deref() == Some("orphan") {
            "orphan"
        } else {
            "need"
        };
        let known = self.world.policy.reason(ReasonFor::Accept, code).is_some();
        let other = || {
            self.world
                .policy
                .codes(ReasonFor::Accept)
                .into_iter()
                .next()
        };
        let code = Some(code.to_owned()).filter(|_| known).or_else(other);
        let code = code.ok_or(Unplayable::NoReason(ReasonFor::Accept))?;
        Ok((code, None))
    }

    fn why(&mut self, purpose: ReasonFor, list: &[(&str, &str)]) -> Result<Reason, Unplayable> {
        let policy = self.world.policy;
        let known = list.iter();
        let known: Vec<_> = known
            .filter(|(code, _)| policy.reason(purpose, code).is_some())
            .collect();
        let (code, words) = self
            .rng
            .choice(known)
            .ok_or(Unplayable::NoReason(purpose))?;
        Ok(((*code).to_owned(), Some((*words).to_owned())))
    }
}

/// Returns so many riyals or pieces.
pub(super) fn grant(measure: Measure, count: u32) -> Result<Grant, Unplayable> {
    Ok(match measure {
        Measure::Amount => Grant::Amount(money(count)?),
        Measure::Quantity => Grant::Quantity(count),
    })
}
