//! `bmf list`: cases, filtered and sorted.

use crate::cli::commands::shared;
use crate::cli::context::Context;
use crate::cli::error::Failure;
use crate::cli::listing::{self, Cases};
use crate::cli::typed;
use crate::domain::brief::Brief;
use crate::domain::calendar::WrittenDate;
use crate::domain::case::Origin;
use crate::domain::field::{Common, Field};
use crate::domain::named::Named;
use crate::locale::page::Phrase;
use crate::register::Register;
use crate::report::list::{Filter, Sort, SortKey};
use chrono::NaiveDate;

/// List cases, filtered and sorted
#[derive(Debug, clap::Args)]
#[command(after_help = "bmf list --stage before-committee --since 2026-06-01 --sort received")]
pub(crate) struct Args {
    /// Only cases at this stage
    #[arg(long, value_name = "STAGE")]
    stage: Option<String>,
    /// Only cases that came by this channel
    #[arg(long, value_name = "CHANNEL")]
    channel: Option<String>,
    /// Only cases that ask for this service
    #[arg(long, value_name = "SERVICE")]
    service: Option<String>,
    /// Only cases of this desk
    #[arg(long, value_name = "CODE")]
    desk: Option<String>,
    /// Only cases of this kind
    #[arg(long, value_name = "KIND")]
    kind: Option<String>,
    /// Only cases in which the association went to the person
    #[arg(long)]
    outreach: bool,
    /// Only cases whose histories disagree
    #[arg(long)]
    disputed: bool,
    /// Only cases received on this day or later
    #[arg(long, value_name = "DATE")]
    since: Option<String>,
    /// Only cases received on this day or earlier
    #[arg(long, value_name = "DATE")]
    until: Option<String>,
    /// Sort by a column (else by id)
    #[arg(long, value_name = "COLUMN")]
    sort: Option<String>,
    /// Show the greatest first
    #[arg(long)]
    descending: bool,
}

pub(crate) fn run(context: &mut Context<'_>, args: &Args) -> Result<(), Failure> {
    let register = context.register()?;
    let channel = args.channel.as_deref();
    let filter = Filter {
        stage: one_of("--stage", args.stage.as_deref())?,
        channel: channel
            .map(|raw| shared::channel("--channel", raw, &register.policy))
            .transpose()?,
        service: service(args.service.as_deref(), &register)?,
        desk: args
            .desk
            .as_deref()
            .map(|raw| shared::desk(raw, &register.office))
            .transpose()?,
        kind: one_of("--kind", args.kind.as_deref())?,
        origin: args.outreach.then_some(Origin::Outreach),
        since: limit("--since", args.since.as_deref())?,
        until: limit("--until", args.until.as_deref())?,
        disputed: args.disputed.then_some(true),
    };
    let key = one_of("--sort", args.sort.as_deref())?;
    let sort = Sort {
        key: key.unwrap_or(SortKey::Id),
        descending: args.descending,
    };
    let basis = listing::basis(context, &register);
    let pick = |case: &Brief<'_>| filter.fits(case, &basis).then(|| case.shown());
    let mut found = Cases::briefs(context, &register, pick)?;
    let table = crate::report::list::list(found.cases.drain(..), &filter, sort, &basis);
    listing::print(context, &register, &Phrase::Cases, &table)?;
    found.answered()
}

fn service(raw: Option<&str>, register: &Register) -> Result<Option<String>, Failure> {
    let field = Field::Common(Common::Service);
    let known = |raw| {
        typed::common(&field, raw, register).map_err(|why| Failure::bad("--service", raw, why))
    };
    raw.map(known).transpose()
}

fn limit(flag: &str, raw: Option<&str>) -> Result<Option<NaiveDate>, Failure> {
    let day = |raw| WrittenDate::parse_limit(raw).map_err(|why| Failure::bad(flag, raw, why));
    Ok(raw.map(day).transpose()?.map(WrittenDate::gregorian))
}

fn one_of<T: Named>(flag: &str, raw: Option<&str>) -> Result<Option<T>, Failure> {
    raw.map(|raw| shared::one_of(flag, raw)).transpose()
}
