//! `report channels`: by which of the policy's channels people came, asked and were told (clauses O2, O3, C1–C8).

use crate::domain::calendar::Period;
use crate::domain::case::CaseKind;
use crate::domain::channel::Channel;
use crate::domain::event::act::{Act, OutcomeKind};
use crate::report::figures::days::Days;
use crate::report::figures::ledger::Ledger;
use crate::report::figures::line::Lines;
use crate::report::figures::names::Figure;
use crate::report::figures::past::Past;
use crate::report::figures::section::Section;
use crate::report::table::Cell;
use std::collections::BTreeMap;

/// What went by one channel.
#[derive(Default)]
struct Traffic {
    /// Requests that came by it.
    received: u64,
    /// Visits, calls and messages by it.
    contacts: u64,
    /// Questions asked on these.
    questions: u64,
    /// Times an applicant was told something by it.
    told: u64,
    /// Acceptances of requests that came by it.
    accepted: u64,
    /// Rejections of these.
    rejected: u64,
    /// First answers to inquiries that came by it, and their days.
    answered: Days,
}

/// What went by each channel.
#[derive(Default)]
struct Channels(BTreeMap<Channel, Traffic>);

impl Channels {
    fn at(&mut self, channel: Channel) -> &mut Traffic {
        self.0.entry(channel).or_default()
    }
}

/// Returns the figures of a period.
pub(super) fn lines(ledger: &Ledger<'_>) -> Lines {
    let mut channels = Channels::default();
    for past in &ledger.pasts {
        count(past, ledger.period, &mut channels);
    }
    let mut list = Lines::default();
    for channel in Channel::ALL {
        let traffic = channels.0.remove(channel).unwrap_or_default();
        let days = traffic.answered.median();
        let figures = [
            (Figure::Received, Cell::Count(traffic.received)),
            (Figure::Contacts, Cell::Count(traffic.contacts)),
            (Figure::Questions, Cell::Count(traffic.questions)),
            (Figure::Told, Cell::Count(traffic.told)),
            (Figure::Accepted, Cell::Count(traffic.accepted)),
            (Figure::Rejected, Cell::Count(traffic.rejected)),
            (Figure::Inquiries, Cell::Count(traffic.answered.count())),
            (Figure::MedianDays, Cell::maybe(days, Cell::Number)),
        ];
        for (figure, value) in figures {
            list.group(Section::Channels, figure, Cell::Channel(*channel), value);
        }
    }
    list
}

fn count(past: &Past<'_>, period: Period, channels: &mut Channels) {
    let header = &past.case.header;
    let own = header.channel;
    channels.at(own).received += u64::from(period.contains(past.received()));
    for event in past.events_in(period) {
        match &event.act {
            Act::Contact {
                channel, questions, ..
            } => {
                channels.at(*channel).contacts += 1;
                channels.at(*channel).questions += questions.len() as u64;
            }
            Act::Submit { told } | Act::Notify { told } => channels.at(*told).told += 1,
            Act::Decide(decision) => match decision.outcome.kind() {
                OutcomeKind::Accept => channels.at(own).accepted += 1,
                OutcomeKind::Reject => channels.at(own).rejected += 1,
                OutcomeKind::Defer | OutcomeKind::AskMore => {}
            },
            Act::Answer { .. } => {
                let first = past.first_answer().map(|first| first.id);
                if header.kind != CaseKind::Support && first == Some(event.id) {
                    let days = past.day(event) - past.received();
                    channels.at(own).answered.add(days.num_days());
                }
            }
            Act::Intake(_)
            | Act::Refer { .. }
            | Act::Declare { .. }
            | Act::Verify { .. }
            | Act::Assess { .. }
            | Act::Register { .. }
            | Act::Deliver(_)
            | Act::Feedback { .. }
            | Act::Withdraw { .. }
            | Act::Close { .. }
            | Act::Reopen { .. }
            | Act::Amend { .. }
            | Act::Void { .. }
            | Act::Settle { .. }
            | Act::Conflict { .. } => {}
        }
    }
}
