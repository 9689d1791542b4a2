//! What may stand for each placeholder of the command line.

use clap::Arg;

/// A list from which an argument takes its value.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum List {
    Cases,
    CasesWithReason,
    Channels,
    Clauses,
    Columns,
    /// Commands, and the topics of help.
    Pages,
    Commands,
    Desks,
    Documents,
    Events,
    Fields,
    Forms,
    Kinds,
    Members,
    MembersWithReason,
    Months,
    Needs,
    Reasons,
    Roles,
    Segments,
    Services,
    /// The papers of a case, or the sittings whose minutes are asked for.
    Sheets,
    Staff,
    Stages,
    /// Cases, and the papers that belong to none.
    Subjects,
    Templates,
}

impl List {
    /// Returns the list behind an argument, which its placeholder names, or its id where placeholders are alike.
    pub(super) fn of(arg: &Arg) -> Option<Self> {
        let names = arg.get_value_names().unwrap_or_default();
        let placeholder = names.first().map(AsRef::as_ref);
        Some(match (arg.get_id().as_str(), placeholder) {
            ("subject", _) => Self::Subjects,
            ("paper", _) => Self::Sheets,
            ("case", _) | (_, Some("CASE")) => Self::Cases,
            (_, Some("CASE=WHY")) => Self::CasesWithReason,
            ("channel" | "told", _) => Self::Channels,
            ("clause", _) => Self::Clauses,
            ("sort", _) => Self::Columns,
            ("page", _) => Self::Commands,
            ("command", _) => Self::Pages,
            ("desk", _) => Self::Desks,
            ("sighted", _) => Self::Documents,
            (_, Some("EVENT")) => Self::Events,
            (_, Some("FIELD=VALUE")) => Self::Fields,
            ("how", _) => Self::Forms,
            ("kind", _) => Self::Kinds,
            ("members", _) => Self::Members,
            ("aside", _) => Self::MembersWithReason,
            (_, Some("MONTH")) => Self::Months,
            ("need", _) => Self::Needs,
            ("reason", Some("CODE")) => Self::Reasons,
            (_, Some("ROLE")) => Self::Roles,
            ("segment", _) => Self::Segments,
            ("service", _) => Self::Services,
            (_, Some("STAFF")) => Self::Staff,
            ("stage", _) => Self::Stages,
            (_, Some("TEMPLATE")) => Self::Templates,
            _ => return None,
        })
    }
}
