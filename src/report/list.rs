//! `list`: the cases of a register, filtered and sorted.

use crate::domain::case::{Case, CaseKind, Origin};
use crate::domain::channel::Channel;
use crate::domain::id::DeskCode;
use crate::domain::named::named;
use crate::domain::stage::Stage;
use crate::domain::text::fold;
use crate::domain::view::View;
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

/// Returns the cases that fit `filter`, in the order of `sort`.
pub fn list<'a>(
    cases: impl IntoIterator<Item = &'a Case>,
    filter: &Filter,
    sort: Sort,
    basis: &Basis<'_>,
) -> Table {
    let mut found: Vec<(&Case, View<'_>)> = cases
        .into_iter()
        .filter(|case| fits_header(case, filter, basis))
        .map(|case| (case, View::of(case)))
        .filter(|(_, view)| fits_view(view, filter))
        .collect();
    found.sort_by(|a, b| compare(a, b, sort));
    Table {
        columns: COLUMNS,
        rows: found.iter().map(|(case, view)| row(case, view)).collect(),
    }
}

/// Returns the cells of [`COLUMNS`] for one case.
pub(super) fn row(case: &Case, view: &View<'_>) -> Vec<Cell> {
    let header = &case.header;
    let disputed = view.is_disputed();
    let stage = view.stage;
    vec![
        Cell::Id(header.id),
        Cell::Kind(header.kind),
        Cell::Stage { stage, disputed },
        Cell::Channel(header.channel),
        Cell::maybe(header.service.clone(), Cell::Service),
        Cell::DayOf(header.received),
        Cell::Text(header.applicant.name.clone()),
        Cell::maybe(header.amount, Cell::Money),
        Cell::Flag(disputed),
    ]
}

fn fits_header(case: &Case, filter: &Filter, basis: &Basis<'_>) -> bool {
    let header = &case.header;
    let received = basis.date(header.received);
    filter.channel.is_none_or(|c| c == header.channel)
        && (filter.service.is_none() || filter.service == header.service)
        && filter.desk.is_none_or(|desk| desk == header.id.desk())
        && filter.kind.is_none_or(|kind| kind == header.kind)
        && filter.origin.is_none_or(|origin| origin == header.origin)
        && filter.since.is_none_or(|first| first <= received)
        && filter.until.is_none_or(|last| received <= last)
}

fn fits_view(view: &View<'_>, filter: &Filter) -> bool {
    filter.stage.is_none_or(|stage| stage == view.stage)
        && filter.disputed.is_none_or(|d| d == view.is_disputed())
}

fn compare(a: &(&Case, View<'_>), b: &(&Case, View<'_>), sort: Sort) -> Ordering {
    let (one, other) = (&a.0.header, &b.0.header);
    let order = match sort.key {
        SortKey::Id => one.id.cmp(&other.id),
        SortKey::Kind => one.kind.cmp(&other.kind),
        SortKey::Stage => a.1.stage.cmp(&b.1.stage),
        SortKey::Channel => one.channel.cmp(&other.channel),
        SortKey::Service => one.service.cmp(&other.service),
        SortKey::Received => one.received.cmp(&other.received),
        SortKey::Name => fold(&one.applicant.name).cmp(&fold(&other.applicant.name)),
        SortKey::Amount => one.amount.cmp(&other.amount),
    };
    let order = if sort.descending {
        order.reverse()
    } else {
        order
    };
    absent(a.0, sort.key)
        .cmp(&absent(b.0, sort.key))
        .then(order)
        .then(one.id.cmp(&other.id))
}

/// What is not there is neither small nor great, so it stands last in both directions.
fn absent(case: &Case, key: SortKey) -> bool {
    match key {
        SortKey::Service => case.header.service.is_none(),
        SortKey::Amount => case.header.amount.is_none(),
        SortKey::Id
        | SortKey::Kind
        | SortKey::Stage
        | SortKey::Channel
        | SortKey::Received
        | SortKey::Name => false,
    }
}
