//! `list`: the cases of a register, filtered and sorted.

use crate::domain::brief::Brief;
use crate::domain::case::{CaseKind, Origin};
use crate::domain::channel::Channel;
use crate::domain::id::DeskCode;
use crate::domain::named::named;
use crate::domain::stage::Stage;
use crate::report::Basis;
use crate::report::table::{Cell, Column, Table};
use chrono::NaiveDate;
use std::cmp::Ordering;

/// The columns of the list, which those of a search begin with.
pub const COLUMNS: &[Column] = &[
    Column::Id,
    Column::Kind,
    Column::Stage,
    Column::Channel,
    Column::Service,
    Column::Received,
    Column::Name,
    Column::Amount,
    Column::Disputed,
];

/// Which cases are listed: those that fit every part that is set.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Filter {
    /// Where they stand.
    pub stage: Option<Stage>,
    /// The channel they came by.
    pub channel: Option<Channel>,
    /// The service asked for.
    pub service: Option<String>,
    /// The desk that gave out their ids.
    pub desk: Option<DeskCode>,
    /// What kind of request they are.
    pub kind: Option<CaseKind>,
    /// Who began.
    pub origin: Option<Origin>,
    /// The first day of receipt, by the association's clock.
    pub since: Option<NaiveDate>,
    /// The last day of receipt.
    pub until: Option<NaiveDate>,
    /// Whether they are disputed.
    pub disputed: Option<bool>,
}

named! {
    /// What a list can be sorted by.
    pub enum SortKey {
        /// Desk, month and running number.
        Id = "id",
        /// The kind of request.
        Kind = "kind",
        /// The stage, in the order of the workflow.
        Stage = "stage",
        /// The channel, in the order of the policy.
        Channel = "channel",
        /// The service's name in files; cases without one last.
        Service = "service",
        /// When it was received.
        Received = "received",
        /// The applicant's name, as search folds it.
        Name = "name",
        /// Riyals asked for; cases without an amount last.
        Amount = "amount",
    }
}

/// The order of a list; cases that are equal in it stand in order of their ids.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Sort {
    /// What decides.
    pub key: SortKey,
    /// Whether the greatest stands first.
    pub descending: bool,
}

impl Default for Sort {
    fn default() -> Self {
        Self {
            key: SortKey::Id,
            descending: false,
        }
    }
}

impl Filter {
    /// Returns whether a case fits every part that is set.
    pub fn fits(&self, case: &Brief<'_>, basis: &Basis<'_>) -> bool {
        let received = basis.date(case.received);
        self.stage.is_none_or(|stage| stage == case.stage)
            && self.disputed.is_none_or(|d| d == case.disputed)
            && self.channel.is_none_or(|c| c == case.channel)
            && (self.service.is_none() || self.service.as_deref() == case.service.as_deref())
            && self.desk.is_none_or(|desk| desk == case.id.desk())
            && self.kind.is_none_or(|kind| kind == case.kind)
            && self.origin.is_none_or(|origin| origin == case.origin)
            && self.since.is_none_or(|first| first <= received)
            && self.until.is_none_or(|last| received <= last)
    }
}

/// Returns the cases that fit `filter`, in the order of `sort`.
pub fn list<'a>(
    cases: impl IntoIterator<Item = Brief<'a>>,
    filter: &Filter,
    sort: Sort,
    basis: &Basis<'_>,
) -> Table {
    let cases = cases.into_iter();
    let mut found: Vec<Brief<'a>> = cases.filter(|case| filter.fits(case, basis)).collect();
    found.sort_by(|a, b| compare(a, b, sort));
    Table {
        columns: COLUMNS,
        rows: found.into_iter().map(row).collect(),
    }
}

/// Returns the cells of [`COLUMNS`] for one case.
pub(super) fn row(case: Brief<'_>) -> Vec<Cell> {
    let disputed = case.disputed;
    let stage = case.stage;
    vec![
        Cell::Id(case.id),
        Cell::Kind(case.kind),
        Cell::Stage { stage, disputed },
        Cell::Channel(case.channel),
        Cell::maybe(case.service, |service| Cell::Service(service.into_owned())),
        Cell::DayOf(case.received),
        Cell::Text(case.name.into_owned()),
        Cell::maybe(case.amount, Cell::Money),
        Cell::Flag(disputed),
    ]
}

fn compare(a: &Brief<'_>, b: &Brief<'_>, sort: Sort) -> Ordering {
    let order = match sort.key {
        SortKey::Id => a.id.cmp(&b.id),
        SortKey::Kind => a.kind.cmp(&b.kind),
        SortKey::Stage => a.stage.cmp(&b.stage),
        SortKey::Channel => a.channel.cmp(&b.channel),
        SortKey::Service => a.service.cmp(&b.service),
        SortKey::Received => a.received.cmp(&b.received),
        SortKey::Name => a.words.name.cmp(&b.words.name),
        SortKey::Amount => a.amount.cmp(&b.amount),
    };
    let order = if sort.descending {
        order.reverse()
    } else {
        order
    };
    absent(a, sort.key)
        .cmp(&absent(b, sort.key))
        .then(order)
        .then(a.id.cmp(&b.id))
}

/// What is not there is neither small nor great, so it stands last in both directions.
fn absent(case: &Brief<'_>, key: SortKey) -> bool {
    match key {
        SortKey::Service => case.service.is_none(),
        SortKey::Amount => case.amount.is_none(),
        SortKey::Id
        | SortKey::Kind
        | SortKey::Stage
        | SortKey::Channel
        | SortKey::Received
        | SortKey::Name => false,
    }
}
