//! A case in brief: what questions about all cases ask of each, its words folded for search.
//!
//! Follows from the case alone and from no setting, so that it can be kept. Whoever needs more of a case that a brief
//! has picked out reads the case itself.

use crate::domain::case::{Case, CaseKind, Origin};
use crate::domain::channel::Channel;
use crate::domain::id::CaseId;
use crate::domain::money::Money;
use crate::domain::stage::Stage;
use crate::domain::text::fold;
use crate::domain::view::View;
use chrono::{DateTime, FixedOffset, NaiveDate};
use std::borrow::Cow;

/// A case in brief.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Brief<'a> {
    /// Its id.
    pub id: CaseId,
    /// What kind of request it is.
    pub kind: CaseKind,
    /// Who began.
    pub origin: Origin,
    /// Where it stands.
    pub stage: Stage,
    /// Whether its histories disagree.
    pub disputed: bool,
    /// The channel it came by.
    pub channel: Channel,
    /// When it was received.
    pub received: DateTime<FixedOffset>,
    /// When anything of it was last recorded; the moment of receipt where nothing was.
    pub latest: DateTime<FixedOffset>,
    /// The last day on which something is said to have happened that was not recorded on that day.
    pub latest_on: Option<NaiveDate>,
    /// The service asked for.
    pub service: Option<Cow<'a, str>>,
    /// Riyals asked for.
    pub amount: Option<Money>,
    /// A script's own id for it.
    pub key: Option<Cow<'a, str>>,
    /// Ids it had before.
    pub former_ids: Vec<CaseId>,
    /// The case that it is about.
    pub about: Option<CaseId>,
    /// The case of the same person that its intake named.
    pub same_as: Option<CaseId>,
    /// The applicant's name.
    pub name: Cow<'a, str>,
    /// The applicant's national id, as files hold it.
    pub national_id: Option<Cow<'a, str>>,
    /// The applicant's other paper, as files hold it.
    pub paper: Option<Cow<'a, str>>,
    /// The applicant's telephone, as files hold it.
    pub phone: Option<Cow<'a, str>>,
    /// The beneficiary's national id, as files hold it.
    pub dependent_id: Option<Cow<'a, str>>,
    /// Its words.
    pub words: Words<'a>,
}

/// What of a case is searched by words: each text folded, and empty where there is none.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Words<'a> {
    /// The applicant's name.
    pub name: Cow<'a, str>,
    /// The beneficiary's name.
    pub beneficiary: Cow<'a, str>,
    /// The need.
    pub summary: Cow<'a, str>,
    /// The applicant's address.
    pub address: Cow<'a, str>,
}

impl Brief<'_> {
    /// Returns a case in brief.
    pub fn of(case: &Case) -> Brief<'static> {
        let view = View::of(case);
        let header = &case.header;
        let (applicant, beneficiary) = (&header.applicant, &header.beneficiary);
        let folded = |text: Option<&str>| Cow::Owned(text.map(fold).unwrap_or_default());
        Brief {
            id: header.id,
            kind: header.kind,
            origin: header.origin,
            stage: view.stage,
            disputed: view.is_disputed(),
            channel: header.channel,
            received: header.received,
            latest: case
                .events
                .iter()
                .map(|event| event.at)
                .fold(header.received, Ord::max),
            latest_on: case.events.iter().filter_map(|event| event.on).max(),
            service: header.service.clone().map(Cow::Owned),
            amount: header.amount,
            key: header.key.clone().map(Cow::Owned),
            former_ids: header.former_ids.clone(),
            about: header.about,
            same_as: case.ties().and_then(|ties| ties.same_as),
            name: Cow::Owned(applicant.name.clone()),
            national_id: shown(applicant.national_id.as_ref()),
            paper: shown(applicant.paper.as_ref()),
            phone: shown(applicant.phone.as_ref()),
            dependent_id: shown(beneficiary.national_id.as_ref()),
            words: Words {
                name: folded(Some(&applicant.name)),
                beneficiary: folded(beneficiary.name.as_deref()),
                summary: folded(Some(&header.summary)),
                address: folded(applicant.address.as_deref()),
            },
        }
    }

    /// Returns it with what it shows and is sorted by, and without what was only searched.
    pub fn shown(&self) -> Brief<'static> {
        let owned = |text: &Cow<'_, str>| Cow::Owned(text.clone().into_owned());
        let nothing = Cow::Borrowed("");
        Brief {
            service: self.service.as_ref().map(owned),
            key: None,
            former_ids: Vec::new(),
            name: owned(&self.name),
            national_id: None,
            paper: None,
            phone: None,
            dependent_id: None,
            words: Words {
                name: owned(&self.words.name),
                beneficiary: nothing.clone(),
                summary: nothing.clone(),
                address: nothing,
            },
            ..*self
        }
    }

    /// Returns whether something is still expected of somebody.
    pub fn is_open(&self) -> bool {
        !self.stage.is_final() || self.disputed
    }
}

fn shown<T: ToString>(value: Option<&T>) -> Option<Cow<'static, str>> {
    value.map(|value| Cow::Owned(value.to_string()))
}
