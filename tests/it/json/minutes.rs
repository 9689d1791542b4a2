//! The shape of the minutes of a session.

use insta::assert_snapshot;

use crate::json::desk::Desk;
use crate::json::shape::shape;

pub(super) fn the_minutes(desk: &Desk) {
    let minutes = desk.json(&["review", "--minutes", "1"]);
    assert_snapshot!(shape(&minutes), @"
    format: number
    session: string
    opened: string
    by: string
    committee[]: string
    present[]: string
    quorum: number
    aside[]: nothing
    decisions[].case: string
    decisions[].service: string
    decisions[].event: string
    decisions[].at: string
    decisions[].outcome: string
    decisions[].amount: string
    decisions[].reason: string
    decisions[].session: string
    ");
}
