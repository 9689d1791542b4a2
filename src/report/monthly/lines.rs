//! The figures of a period in order: one list, from which every notation is made.

use crate::report::figures::days::BINS;
use crate::report::figures::line::Lines;
use crate::report::figures::names::Figure;
use crate::report::figures::section::Section;
use crate::report::monthly::Monthly;
use crate::report::table::Cell;

impl Monthly {
    /// Adds what was received.
    pub(super) fn received(&self, list: &mut Lines) {
        use Figure as F;
        use Section as S;
        let received = &self.received;
        list.count(S::Received, F::Total, received.total);
        list.tally(S::Received, F::ByKind, &received.by_kind, |kind| {
            Cell::Kind(*kind)
        });
        list.tally(S::Received, F::ByChannel, &received.by_channel, |channel| {
            Cell::Channel(*channel)
        });
        list.tally(S::Received, F::ByService, &received.by_service, |service| {
            service.clone().map_or(Cell::NoService, Cell::Service)
        });
        list.tally(S::Received, F::ByDesk, &received.by_desk, |desk| {
            Cell::Desk(*desk)
        });
        let segment =
            |segment: &Option<String>| segment.clone().map_or(Cell::NoService, Cell::Segment);
        list.tally(S::Received, F::BySegment, &received.by_segment, segment);
    }

    /// Adds everything else, in order.
    pub(super) fn lines(&self, list: &mut Lines) {
        use Figure as F;
        use Section as S;
        let decided = &self.decided;
        list.count(S::Decided, F::Accepted, decided.accepted);
        list.count(S::Decided, F::Rejected, decided.rejected);
        list.count(S::Decided, F::Deferred, decided.deferred);
        list.tally(S::Refused, F::ByReason, &decided.refused, |code| {
            Cell::Refusal(code.clone())
        });
        self.answers.turnaround(list);
        list.bare(S::EarlyAnswers, Cell::Count(self.early_answers));
        list.bare(S::LateAnswers, Cell::Count(self.late_answers));

        list.count(S::Answered, F::Total, self.answered.total);
        let median = self.answered.median_days;
        list.put(
            S::Answered,
            F::MedianDays,
            Cell::maybe(median, Cell::Number),
        );
        list.bare(S::Overdue, Cell::Count(self.overdue));
        list.bare(S::Registered, Cell::Count(self.registered));
        let delivered = &self.delivered;
        list.count(S::Delivered, F::Cases, delivered.cases);
        list.count(S::Delivered, F::Parts, delivered.parts);
        list.put(
            S::Delivered,
            F::Amount,
            Cell::maybe(delivered.amount, Cell::Money),
        );
        list.count(S::Delivered, F::Quantity, delivered.quantity);
        let undelivered = &self.undelivered;
        list.count(S::Undelivered, F::Cases, undelivered.cases);
        let amount = Cell::maybe(undelivered.amount, Cell::Money);
        list.put(S::Undelivered, F::Amount, amount);
        list.count(S::Undelivered, F::Quantity, undelivered.quantity);
        let satisfaction = &self.satisfaction;
        list.count(S::Satisfaction, F::Asked, satisfaction.asked);
        list.count(S::Satisfaction, F::Answered, satisfaction.answered);
        list.count(S::Satisfaction, F::Rated, satisfaction.rated);
        list.put(
            S::Satisfaction,
            F::Mean,
            Cell::maybe(satisfaction.mean, Cell::Number),
        );

        let open = &self.open_at_end;
        list.count(S::OpenAtEnd, F::Total, open.total);
        list.tally(S::OpenAtEnd, F::ByStage, &open.by_stage, |stage| {
            Cell::Stage {
                stage: *stage,
                disputed: false,
            }
        });
        list.count(S::OpenAtEnd, F::Disputed, open.disputed);
        for bin in BINS {
            let count = Cell::Count(open.ages.within(*bin));
            list.group(S::OpenAtEnd, F::ByAge, Cell::Range(bin.0, bin.1), count);
        }
    }
}
