//! The rules by which a case stands to each clause.
//!
//! Asks the fold what was done and the workflow table what is still in the way; decides nothing that they do not.

use crate::domain::case::{Case, CaseKind, Origin};
use crate::domain::event::Event;
use crate::domain::event::act::{Act, Grant, OutcomeKind};
use crate::domain::event::kind::EventKind;
use crate::domain::field::declared_digest;
use crate::domain::id::EventId;
use crate::domain::policy::clause::Clause;
use crate::domain::policy::reply::Due;
use crate::domain::refusal::Obstacle;
use crate::domain::stage::Stage;
use crate::domain::view::{Signed, View};
use crate::domain::workflow::{self, Rules, table};
use crate::report::explain::{Breach, Mark, Standing};
use crate::report::{Basis, agenda};
use chrono::NaiveDate;

/// One case in front of the policy.
pub(super) struct Reader<'a> {
    pub(super) case: &'a Case,
    pub(super) view: View<'a>,
    pub(super) basis: &'a Basis<'a>,
}

impl<'a> Reader<'a> {
    /// Returns how the case stands to a clause, unless the clause asks something of the association only.
    pub(super) fn standing(&self, clause: Clause) -> Option<Standing> {
        match clause {
            Clause::T2 => Some(self.disputes()),
            Clause::G1 => Some(self.reaching_out()),
            Clause::O1 => Some(self.assessed()),
            Clause::O2 | Clause::O3 => Some(self.answered()),
            Clause::S1 => Some(self.received()),
            Clause::O5 => Some(self.rated(true)),
            Clause::O6c => Some(self.rated(false)),
            Clause::O6a => Some(self.corrected()),
            Clause::S2 => Some(self.support(Self::verified)),
            Clause::S3 => Some(self.referred()),
            Clause::S4 => Some(self.support(Self::declared)),
            Clause::S5a => Some(self.support(Self::submitted)),
            Clause::S5b => Some(self.support(Self::decided)),
            Clause::S6 => Some(self.support(Self::registered)),
            Clause::S7 => Some(self.support(Self::delivered)),
            Clause::C1
            | Clause::C2
            | Clause::C3
            | Clause::C4
            | Clause::C5
            | Clause::C6
            | Clause::C7
            | Clause::C8 => {
                let own = clause == self.case.header.channel.clause();
                own.then(|| self.met(self.intake()))
            }
            Clause::H1
            | Clause::T3
            | Clause::O4
            | Clause::O6b
            | Clause::O6d
            | Clause::O6e
            | Clause::R1
            | Clause::R2
            | Clause::R3
            | Clause::A1 => None,
        }
    }

    fn disputes(&self) -> Standing {
        match self.case.header.kind {
            CaseKind::Complaint | CaseKind::Objection => self.answered(),
            CaseKind::Support => self.last(|act| {
                let Act::Reopen { objection, .. } = act else {
                    return false;
                };
                objection.is_some()
            }),
            CaseKind::Inquiry | CaseKind::Suggestion => Standing::NotAsked,
        }
    }

    fn reaching_out(&self) -> Standing {
        if self.case.header.kind == CaseKind::Suggestion {
            self.answered()
        } else if self.case.header.origin == Origin::Outreach {
            self.met(self.intake())
        } else {
            Standing::NotAsked
        }
    }

    fn assessed(&self) -> Standing {
        let done = self.last(|act| matches!(act, Act::Assess { .. }));
        if done != Standing::NotAsked {
            done
        } else if self.may_follow(EventKind::Assess) {
            self.waiting(EventKind::Assess)
        } else {
            Standing::NotAsked
        }
    }

    /// Who asked nothing was received all the same.
    fn received(&self) -> Standing {
        let standing = self.answered();
        if standing == Standing::NotAsked {
            self.met(self.intake())
        } else {
            standing
        }
    }

    /// Questions asked at a visit, a referral, and the inquiry that a case itself may be.
    fn answered(&self) -> Standing {
        let view = &self.view;
        let open = view.open_questions().next().is_some() || view.referral.is_some();
        let voice = self.case.header.kind != CaseKind::Support;
        if (open || (voice && view.stage == Stage::Received)) && !view.stage.is_final() {
            self.waiting(EventKind::Answer)
        } else {
            self.last(|act| matches!(act, Act::Answer { .. }))
        }
    }

    fn corrected(&self) -> Standing {
        self.last(|act| {
            let Act::Answer { misconception, .. } = act else {
                return false;
            };
            *misconception
        })
    }

    fn referred(&self) -> Standing {
        if self.view.referral.is_some() {
            return self.waiting(EventKind::Answer);
        }
        let asked = self.counted().any(|e| e.kind() == EventKind::Refer);
        if asked {
            self.last(|act| matches!(act, Act::Answer { question: None, .. }))
        } else {
            Standing::NotAsked
        }
    }

    /// Declining to rate is an answer to O6c, whose right was offered, but measures nothing (O5).
    fn rated(&self, measured: bool) -> Standing {
        if let Some(event) = self.view.feedback {
            let declined = matches!(event.act, Act::Feedback { score: None, .. });
            return if measured && declined {
                Standing::NotAsked
            } else {
                self.met(Some(event))
            };
        }
        if self.may_follow(EventKind::Feedback) {
            self.waiting(EventKind::Feedback)
        } else {
            Standing::NotYet
        }
    }

    /// Only a request for support goes this way, and no further once it has ended or was rejected.
    fn support(&self, of: fn(&Self) -> Standing) -> Standing {
        if self.case.header.kind != CaseKind::Support {
            return Standing::NotAsked;
        }
        let standing = of(self);
        let stage = self.view.stage;
        let kept = matches!(standing, Standing::Met(_) | Standing::Breached(_));
        let over = stage == Stage::Rejected && standing == Standing::NotYet;
        if over || (stage.is_final() && !kept) {
            Standing::NotAsked
        } else {
            standing
        }
    }

    fn declared(&self) -> Standing {
        self.signed(self.view.declared, EventKind::Declare)
    }

    fn verified(&self) -> Standing {
        let standing = self.signed(self.view.verified, EventKind::Verify);
        if matches!(standing, Standing::Met(_)) {
            return standing;
        }
        let over = declared_digest(&self.case.header);
        let probe = Act::Verify {
            over,
            sighted: Vec::new(),
            partial: false,
        };
        self.missing(probe).unwrap_or(standing)
    }

    fn signed(&self, signed: Option<Signed<'_>>, step: EventKind) -> Standing {
        let now = declared_digest(&self.case.header);
        match signed {
            Some(signed) if signed.over == now => self.met(Some(signed.event)),
            Some(_) | None => self.waiting(step),
        }
    }

    fn submitted(&self) -> Standing {
        match self.view.submitted {
            Some(event) => self.met(Some(event)),
            None if self.view.is_signed_off() => self.waiting(EventKind::Submit),
            None => Standing::NotYet,
        }
    }

    fn decided(&self) -> Standing {
        let Some(submitted) = self.view.submitted else {
            return Standing::NotYet;
        };
        let due = Due::of(self.basis.policy, submitted.day());
        if let Some(breach) = self.breach(due) {
            return Standing::Breached(breach);
        }
        match (self.view.decision, self.view.told) {
            (Some(_), None) => self.waiting(EventKind::Notify),
            (Some(_), Some(told)) if self.view.stage != Stage::Deferred => self.met(Some(told)),
            (Some(_), Some(_)) | (None, _) => {
                self.waiting_until(EventKind::Decide, Some(due.not_after))
            }
        }
    }

    /// Being put off is no answer, so only an acceptance or a rejection can be early or late.
    fn breach(&self, due: Due) -> Option<Breach> {
        let answer = self.view.decision.filter(|(_, decision)| {
            let outcome = decision.outcome.kind();
            matches!(outcome, OutcomeKind::Accept | OutcomeKind::Reject)
        });
        let binds = self.basis.policy.reply.reading.ceiling_binds();
        let not_after = due.not_after;
        let Some((event, decision)) = answer else {
            let late = agenda::answer_due(&self.view, self.basis)? < self.basis.today;
            let answered = None;
            return (binds && late).then_some(Breach::Late {
                not_after,
                answered,
            });
        };
        let answered = self.mark(event);
        match due.not_before {
            Some(not_before) if answered.day < not_before && decision.urgent.is_none() => {
                Some(Breach::Early {
                    not_before,
                    answered,
                })
            }
            Some(_) | None => (binds && answered.day > not_after).then_some(Breach::Late {
                not_after,
                answered: Some(answered),
            }),
        }
    }

    fn registered(&self) -> Standing {
        let done = self.last(|act| matches!(act, Act::Register { .. }));
        if done != Standing::NotAsked {
            return done;
        }
        if self.view.stage != Stage::Accepted || self.view.told.is_none() {
            return Standing::NotYet;
        }
        let probe = Act::Register {
            beneficiary: String::new(),
            sighted: Vec::new(),
        };
        self.missing(probe)
            .unwrap_or_else(|| self.waiting(EventKind::Register))
    }

    fn delivered(&self) -> Standing {
        let whole = self.view.remaining.is_none_or(Grant::is_zero);
        match self.view.deliveries.last() {
            Some(event) if whole => self.met(Some(event)),
            Some(_) | None if self.view.beneficiary.is_some() => self.waiting(EventKind::Deliver),
            Some(_) | None => Standing::NotYet,
        }
    }

    /// Asks the workflow table what an event with nothing in hand would lack.
    fn missing(&self, act: Act) -> Option<Standing> {
        let first = self.case.events.first()?;
        let event = Event {
            id: EventId::from_random(0),
            n: self.case.next_n(),
            at: first.at,
            on: None,
            by: first.by.clone(),
            act,
        };
        let rules = Rules {
            policy: self.basis.policy,
            office: self.basis.office,
            session: None,
            other: None,
        };
        let refusal = workflow::admit(self.case, &event, &rules).err()?;
        let mut documents = Vec::new();
        let mut fields = Vec::new();
        for (_, obstacle) in refusal.obstacles {
            if let Obstacle::PapersMissing { documents: papers } = obstacle {
                documents.extend(papers);
            } else if let Obstacle::InformationMissing { fields: unknown } = obstacle {
                fields.extend(unknown);
            }
        }
        let any = !documents.is_empty() || !fields.is_empty();
        any.then_some(Standing::Missing { documents, fields })
    }

    fn last(&self, did: impl Fn(&Act) -> bool) -> Standing {
        let event = self.counted().filter(|event| did(&event.act)).last();
        event.map_or(Standing::NotAsked, |event| self.met(Some(event)))
    }

    fn counted(&self) -> impl Iterator<Item = &'a Event> {
        let events = self.case.events.iter();
        events.filter(|event| self.view.counts(event))
    }

    fn intake(&self) -> Option<&'a Event> {
        self.case.events.first()
    }

    fn met(&self, event: Option<&Event>) -> Standing {
        event.map_or(Standing::NotYet, |event| Standing::Met(self.mark(event)))
    }

    fn mark(&self, event: &Event) -> Mark {
        Mark {
            event: event.id,
            day: self.basis.day(event),
            by: event.by.clone(),
        }
    }

    fn may_follow(&self, event: EventKind) -> bool {
        table::may_follow(self.case.header.kind, self.view.stage, event)
    }

    fn waiting(&self, step: EventKind) -> Standing {
        self.waiting_until(step, None)
    }

    fn waiting_until(&self, step: EventKind, due: Option<NaiveDate>) -> Standing {
        let row = table::row(self.case.header.kind, step);
        let by = row.map_or(Vec::new(), |row| workflow::roles(row, self.basis.policy));
        Standing::Waiting { step, by, due }
    }
}
