//! A merge invents nothing: what it holds, a side of it had.

use crate::audit::Found;
use crate::audit::revision::Then;

pub(super) fn judge(_then: &dyn Then, _found: &mut Found<'_>) {}
