//! The sections of all reports, in one list, and how each is told.

use crate::domain::named::named;
use crate::report::figures::names::Note;

named! {
    /// A section of a report.
    pub enum Section {
        /// The requests received.
        Received = "received",
        /// The last twelve months, or those of the period.
        ByMonth = "by_month",
        /// How far the requests received have come.
        Funnel = "funnel",
        /// The decisions of the committee.
        Decided = "decided",
        /// The rejections.
        Refused = "refused",
        /// The reasons of decisions.
        Reasons = "reasons",
        /// Days from submission to the decision.
        TurnaroundDays = "turnaround_days",
        /// Answers before the policy's first day.
        EarlyAnswers = "early_answers",
        /// Answers after the last day on which they were in time.
        LateAnswers = "late_answers",
        /// Answered inquiries, suggestions, complaints and objections.
        Answered = "answered",
        /// Requests whose answer is late.
        Overdue = "overdue",
        /// Beneficiaries registered.
        Registered = "registered",
        /// What was given.
        Delivered = "delivered",
        /// What was approved and not yet given.
        Undelivered = "undelivered",
        /// Ratings.
        Satisfaction = "satisfaction",
        /// Cases open at the end.
        OpenAtEnd = "open_at_end",
        /// The days of clause S5b.
        Reply = "reply",
        /// Answers against those days.
        Answers = "answers",
        /// Days that cases stood at a stage which they left.
        StageDays = "stage_days",
        /// Days that cases have stood where they stand.
        Waiting = "waiting",
        /// Days from the decision until the applicant was told.
        Told = "told",
        /// Each service.
        Services = "services",
        /// The budgets of services.
        Budget = "budget",
        /// Each channel.
        Channels = "channels",
        /// Sittings of the committee.
        Sessions = "sessions",
        /// Ratings by service.
        RatedServices = "rated_services",
        /// Ratings by channel.
        RatedChannels = "rated_channels",
        /// Ratings by month.
        RatedMonths = "rated_months",
        /// Visits until the first answer.
        Visits = "visits",
        /// Papers that were asked for again.
        PapersAgain = "papers_again",
        /// Questions that wait for an answer.
        Unanswered = "unanswered",
        /// Clauses and how requests stand to them.
        Coverage = "coverage",
    }
}

impl Section {
    /// Returns whether its figures are of one period only and have none of another beside them.
    #[must_use]
    pub fn is_of_one_period(self) -> bool {
        match self {
            Self::ByMonth | Self::RatedMonths | Self::Reply => true,
            Self::Received
            | Self::Funnel
            | Self::Decided
            | Self::Refused
            | Self::Reasons
            | Self::TurnaroundDays
            | Self::EarlyAnswers
            | Self::LateAnswers
            | Self::Answered
            | Self::Overdue
            | Self::Registered
            | Self::Delivered
            | Self::Undelivered
            | Self::Satisfaction
            | Self::OpenAtEnd
            | Self::Answers
            | Self::StageDays
            | Self::Waiting
            | Self::Told
            | Self::Services
            | Self::Budget
            | Self::Channels
            | Self::Sessions
            | Self::RatedServices
            | Self::RatedChannels
            | Self::Visits
            | Self::PapersAgain
            | Self::Unanswered
            | Self::Coverage => false,
        }
    }

    /// Returns whether it says everything of one group before the next, because the group is what a reader looks for.
    #[must_use]
    pub fn is_by_group(self) -> bool {
        match self {
            Self::Services
            | Self::Budget
            | Self::Channels
            | Self::StageDays
            | Self::Waiting
            | Self::RatedServices
            | Self::RatedChannels
            | Self::Coverage => true,
            Self::Received
            | Self::ByMonth
            | Self::Funnel
            | Self::Decided
            | Self::Refused
            | Self::Reasons
            | Self::TurnaroundDays
            | Self::EarlyAnswers
            | Self::LateAnswers
            | Self::Answered
            | Self::Overdue
            | Self::Registered
            | Self::Delivered
            | Self::Undelivered
            | Self::Satisfaction
            | Self::OpenAtEnd
            | Self::Reply
            | Self::Answers
            | Self::Told
            | Self::Sessions
            | Self::RatedMonths
            | Self::Visits
            | Self::PapersAgain
            | Self::Unanswered => false,
        }
    }

    /// Returns what a reader of this section has to know.
    pub(super) fn notes(self) -> &'static [Note] {
        match self {
            Self::Decided | Self::Services => &[Note::BothCounted],
            Self::Funnel => &[Note::Cohort],
            Self::StageDays => &[Note::NoTarget],
            Self::Satisfaction | Self::RatedServices | Self::RatedChannels | Self::RatedMonths => {
                &[Note::WholeGroups]
            }
            Self::Budget => &[Note::YearOfEnd],
            Self::Visits => &[Note::UntilAnswered],
            Self::Coverage => &[Note::StandingAtEnd],
            Self::Received
            | Self::ByMonth
            | Self::Refused
            | Self::Reasons
            | Self::TurnaroundDays
            | Self::EarlyAnswers
            | Self::LateAnswers
            | Self::Answered
            | Self::Overdue
            | Self::Registered
            | Self::Delivered
            | Self::Undelivered
            | Self::OpenAtEnd
            | Self::Reply
            | Self::Answers
            | Self::Waiting
            | Self::Told
            | Self::Channels
            | Self::Sessions
            | Self::PapersAgain
            | Self::Unanswered => &[],
        }
    }
}
