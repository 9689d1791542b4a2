//! The reports, their sections and figures, each in one list; their names are keys of JSON and CSV.

use crate::domain::named::named;

named! {
    /// A report of figures.
    pub enum ReportKind {
        /// What a period brought, and what was open at its end.
        Monthly = "monthly",
        /// How long requests stood where, against the policy's days.
        Timeliness = "timeliness",
        /// What was asked, approved, given and left of each service, against its budget.
        Services = "services",
        /// By which channels people came and were told.
        Channels = "channels",
        /// Sittings, attendance, decisions and their reasons.
        Committee = "committee",
        /// What people think of the service (clauses O5, O6c).
        Satisfaction = "satisfaction",
        /// What it cost people to be served (clause O1).
        Hardship = "hardship",
        /// How many requests met each clause of the policy.
        Coverage = "coverage",
    }
}

named! {
    /// What a report says of itself before its figures.
    pub enum Head {
        /// Which report.
        Report = "report",
        /// The month, in its own calendar.
        Month = "month",
        /// The quarter, in its own calendar.
        Quarter = "quarter",
        /// The year, in its own calendar.
        Year = "year",
        /// That calendar.
        Calendar = "calendar",
        /// The first day.
        First = "first",
        /// The last day.
        Last = "last",
        /// The day at whose end the figures are true: the last one, or today while the period runs.
        AsOf = "as_of",
        /// The one desk whose cases are counted.
        Desk = "desk",
        /// The commit from which the report was made.
        Commit = "commit",
        /// The version of the policy.
        PolicyVersion = "policy_version",
    }
}

named! {
    /// What is counted in a section.
    pub enum Figure {
        /// All.
        Total = "total",
        /// By kind of request.
        ByKind = "by_kind",
        /// By channel.
        ByChannel = "by_channel",
        /// By service.
        ByService = "by_service",
        /// By desk.
        ByDesk = "by_desk",
        /// By segment of people.
        BySegment = "by_segment",
        /// By coded reason.
        ByReason = "by_reason",
        /// By stage.
        ByStage = "by_stage",
        /// By number of days.
        ByDays = "by_days",
        /// By number of days since receipt.
        ByAge = "by_age",
        /// By kind of document.
        ByDocument = "by_document",
        /// By number of visits.
        ByVisits = "by_visits",
        /// Requests received.
        Received = "received",
        /// Requests signed by both sides.
        Verified = "verified",
        /// Requests raised to the committee.
        Submitted = "submitted",
        /// Acceptances.
        Accepted = "accepted",
        /// Rejections.
        Rejected = "rejected",
        /// Deferrals.
        Deferred = "deferred",
        /// Beneficiaries registered.
        Registered = "registered",
        /// Cases in which something was given.
        Delivered = "delivered",
        /// The median.
        Median = "median",
        /// The ninetieth percentile.
        P90 = "p90",
        /// The greatest.
        Max = "max",
        /// The most of one case.
        Most = "most",
        /// The mean of a case.
        PerCase = "per_case",
        /// Inquiries, suggestions, complaints and objections that got their first answer.
        Inquiries = "inquiries",
        /// The median of days.
        MedianDays = "median_days",
        /// The first day on which an answer is allowed, counted from submission.
        MinDays = "min_days",
        /// The last day on which an answer is in time.
        MaxDays = "max_days",
        /// Answers before the first day.
        Early = "early",
        /// Answers in time.
        InTime = "in_time",
        /// Answers after the last day.
        Late = "late",
        /// Cases.
        Cases = "cases",
        /// Deliveries.
        Parts = "parts",
        /// Riyals.
        Amount = "amount",
        /// Pieces, places or hours.
        Quantity = "quantity",
        /// Cases in which the person was asked.
        Asked = "asked",
        /// Cases in which they answered.
        Answered = "answered",
        /// Ratings whose group was complete, from which the mean is drawn.
        Rated = "rated",
        /// The mean.
        Mean = "mean",
        /// Disputed cases.
        Disputed = "disputed",
        /// What was approved.
        Granted = "granted",
        /// What was given.
        Given = "given",
        /// What was approved and remains to be given.
        Remaining = "remaining",
        /// The budget of the year.
        Budget = "budget",
        /// What was given of it in the year so far.
        Spent = "spent",
        /// What is left of it once all that was approved is given.
        Left = "left",
        /// By how much spent and approved go beyond it.
        Over = "over",
        /// Visits, calls and messages.
        Contacts = "contacts",
        /// Questions asked.
        Questions = "questions",
        /// Applicants told.
        Told = "told",
        /// Seats of the committee at its sittings.
        Seats = "seats",
        /// Seats that were taken.
        Present = "present",
        /// Of a hundred seats, those taken.
        Attendance = "attendance",
        /// Times a member stood aside.
        Aside = "aside",
        /// Decisions that could not wait for the two weeks.
        Urgent = "urgent",
        /// Referrals.
        Referrals = "referrals",
        /// Requests that met the clause.
        Met = "met",
        /// Requests of which the clause asks nothing.
        Waived = "waived",
        /// Requests that did not keep it.
        Missed = "missed",
        /// Requests in which it is not yet done.
        Pending = "pending",
    }
}

named! {
    /// What a reader has to know to understand a section.
    pub enum Note {
        /// The period still runs.
        Running = "running",
        /// A request that was put off and later answered counts under both.
        BothCounted = "both-counted",
        /// The requests of the period, and how far they had come at its end.
        Cohort = "cohort",
        /// Nobody's work is timed (clause S1).
        NoTarget = "no-target",
        /// Ratings are shown in whole groups only (clause O6c).
        WholeGroups = "whole-groups",
        /// Budgets are of the year in which the period ends.
        YearOfEnd = "year-of-end",
        /// Visits are counted of cases that got their first answer in the period.
        UntilAnswered = "until-answered",
        /// The standing is that of the end, under the policy in force now.
        StandingAtEnd = "standing-at-end",
    }
}
