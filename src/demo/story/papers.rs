//! Papers and signatures: what is shown, what is declared over it, and in what form (clauses S2, S4).

use crate::demo::Unplayable;
use crate::demo::person::bystander;
use crate::demo::plot::Extra;
use crate::demo::story::Teller;
use crate::demo::story::reception::contact;
use crate::demo::words::{one_of, talk};
use crate::domain::channel::Channel;
use crate::domain::event::act::{Act, How, Sighted};
use crate::domain::event::kind::EventKind;
use crate::domain::field::declared_digest;
use crate::domain::service::{Gate, Requirement};
use crate::domain::workflow::papers::{NATIONAL_ID, own_paper};
use chrono::{Days, NaiveDate};

impl Teller<'_> {
    /// Sights what is valid and leaves the rest for another day.
    pub(super) fn lack(&mut self) -> Result<(), Unplayable> {
        let note = one_of(&mut self.rng, talk::EXPIRED);
        let by = self.somebody(EventKind::Verify)?;
        self.record(by.clone(), contact(Channel::Interview, note))?;
        let mut sighted = self.papers(Gate::Verify);
        sighted.retain(|paper| paper.expires.is_none());
        if sighted.is_empty() {
            return Ok(());
        }
        self.some_minutes_later();
        let act = Act::Verify {
            over: declared_digest(&self.case.header),
            sighted,
            partial: true,
        };
        self.record(by, act)?;
        self.days_later(2..=6);
        Ok(())
    }

    /// Lets the applicant declare and the employee verify, at one visit.
    pub(super) fn sign(&mut self) -> Result<(), Unplayable> {
        let by = self.somebody(EventKind::Verify)?;
        let over = declared_digest(&self.case.header);
        let how = self.how();
        self.record(by.clone(), Act::Declare { how, over })?;
        self.some_minutes_later();
        let act = Act::Verify {
            over,
            sighted: self.papers(Gate::Verify),
            partial: false,
        };
        self.record(by, act)
    }

    /// Returns the originals that the applicant shows for this gate.
    pub(super) fn papers(&mut self, gate: Gate) -> Vec<Sighted> {
        let catalogue = &self.world.office.catalogue;
        let service = self.case.header.service.as_deref();
        let service = service.and_then(|id| catalogue.service(id));
        let required = service.into_iter().flat_map(|s| s.required_at(gate));
        let mut sighted: Vec<Sighted> = required.map(|paper| self.original(paper)).collect();
        let deed = "guardianship-deed";
        let guarded = gate == Gate::Verify && self.by_guardian();
        if guarded && catalogue.document(deed).is_some() {
            sighted.push(Sighted {
                document: deed.to_owned(),
                expires: None,
            });
        }
        sighted
    }

    /// The original of a required paper; whoever has no national id shows what they have.
    fn original(&mut self, required: &Requirement) -> Sighted {
        let document = if required.document == NATIONAL_ID {
            own_paper(&self.case.header.applicant).to_owned()
        } else {
            required.document.clone()
        };
        let expires = required.expires.then(|| self.expiry()).flatten();
        Sighted { document, expires }
    }

    /// A day on which a paper runs out: mostly in years, sometimes while the request is still under way.
    fn expiry(&mut self) -> Option<NaiveDate> {
        let days = if self.rng.u32(..100) < 10 {
            self.rng.u64(2..30)
        } else {
            self.rng.u64(60..3_000)
        };
        self.now.date_naive().checked_add_days(Days::new(days))
    }

    fn how(&mut self) -> How {
        if self.person.thumb {
            let witness = bystander(&mut self.rng);
            How::Thumbprint { witness }
        } else if self.by_guardian() {
            let guardian = self.case.header.applicant.name.clone();
            How::Guardian { guardian }
        } else if !self.face_to_face() && self.rng.bool() {
            How::RecordedConsent
        } else {
            How::Signature
        }
    }

    fn by_guardian(&self) -> bool {
        self.story.extra == Extra::Guardian && self.case.header.beneficiary.name.is_some()
    }

    /// Returns whether the request came by a channel on which papers can be shown at once.
    pub(super) fn face_to_face(&self) -> bool {
        match self.case.header.channel {
            Channel::Interview | Channel::BranchDelegate => true,
            Channel::Phone
            | Channel::SocialMedia
            | Channel::Letter
            | Channel::AssistanceRequest
            | Channel::Volunteering
            | Channel::Website => false,
        }
    }
}
