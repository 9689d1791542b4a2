//! The words of reports: their names, sections, figures and notes, in both languages side by side.

use crate::domain::calendar::{Calendar, Period, Unit};
use crate::domain::office::Lang;
use crate::locale::Locale;
use crate::locale::names::{names, word};
use crate::report::figures::names::{Figure, Head, Note, ReportKind};
use crate::report::figures::section::Section;
use crate::report::rehearsal::Verdict;

names! {
    /// Returns the name of a report.
    report(ReportKind) {
        Monthly: "what the period brought", "حصيلة الفترة";
        Timeliness: "timeliness", "الالتزام بالمدد";
        Services: "services", "الخدمات";
        Channels: "channels", "القنوات";
        Committee: "research committee", "لجنة البحث";
        Satisfaction: "satisfaction", "رضا المستفيدين";
        Hardship: "hardship", "المشقة على المستفيدين";
        Coverage: "coverage of the policy", "استيفاء بنود السياسة";
    }
}

names! {
    /// Returns the name of what a report says of itself.
    head(Head) {
        Report: "report", "التقرير";
        Month: "month", "الشهر";
        Quarter: "quarter", "الربع";
        Year: "year", "السنة";
        Calendar: "calendar", "التقويم";
        First: "first day", "أول يوم";
        Last: "last day", "آخر يوم";
        AsOf: "as of the end of", "كما في نهاية يوم";
        Desk: "desk", "المكتب";
        Commit: "commit", "الإيداع";
        PolicyVersion: "policy version", "إصدار السياسة";
    }
}

names! {
    /// Returns the name of a section of a report.
    section(Section) {
        Received: "received", "الطلبات المستلمة";
        ByMonth: "month by month", "شهرًا بشهر";
        Funnel: "from request to service", "من الطلب إلى الخدمة";
        Decided: "decided", "قرارات اللجنة";
        Refused: "rejected, by reason", "أسباب الرفض";
        Reasons: "reasons of decisions", "أسباب القرارات";
        TurnaroundDays: "days to the decision", "مدة البت بالأيام";
        EarlyAnswers: "early answers", "ردود قبل أول موعد";
        LateAnswers: "late answers", "ردود بعد آخر موعد";
        Answered: "inquiries answered", "استفسارات تمت الإجابة عنها";
        Overdue: "overdue", "طلبات متأخرة";
        Registered: "registered", "مستفيدون مسجَّلون";
        Delivered: "delivered", "الخدمات المقدمة";
        Undelivered: "approved, not yet delivered", "ما اعتُمد ولم يُقدَّم بعد";
        Satisfaction: "satisfaction", "رضا المستفيدين";
        OpenAtEnd: "open at the end", "الطلبات المفتوحة آخر الفترة";
        Reply: "the policy's days for an answer", "مدة الرد في السياسة بالأيام";
        Answers: "answers against these days", "الردود قياسًا على هذه المدة";
        StageDays: "days at a stage, until it was left", "أيام البقاء في المرحلة حتى الانتقال منها";
        Waiting: "days waited so far, where requests stand", "أيام الانتظار حتى الآن حيث تقف الطلبات";
        Told: "days from decision to telling the applicant", "الأيام من القرار إلى إبلاغ طالب الدعم";
        Services: "services", "الخدمات";
        Budget: "budgets of the year", "مخصصات السنة";
        Channels: "channels", "القنوات";
        Sessions: "sessions", "الجلسات";
        RatedServices: "satisfaction by service", "الرضا حسب الخدمة";
        RatedChannels: "satisfaction by channel", "الرضا حسب القناة";
        RatedMonths: "satisfaction month by month", "الرضا شهرًا بشهر";
        Visits: "visits until the first answer", "الزيارات حتى أول رد";
        PapersAgain: "papers asked for again", "وثائق طُلبت مرة أخرى";
        Unanswered: "unanswered at the end", "ما لم يُجب عنه آخر الفترة";
        Coverage: "clauses of the policy", "بنود السياسة";
    }
}

names! {
    /// Returns the name of what is counted in a section.
    figure(Figure) {
        Total: "total", "المجموع";
        ByKind: "by kind", "حسب النوع";
        ByChannel: "by channel", "حسب القناة";
        ByService: "by service", "حسب الخدمة";
        ByDesk: "by desk", "حسب المكتب";
        BySegment: "by segment", "حسب الفئة";
        ByReason: "by reason", "حسب السبب";
        ByStage: "by stage", "حسب المرحلة";
        ByDays: "by days", "حسب الأيام";
        ByAge: "by days since receipt", "حسب الأيام منذ الاستقبال";
        ByDocument: "by document", "حسب الوثيقة";
        ByVisits: "by visits", "حسب عدد الزيارات";
        Received: "received", "المستلم";
        Verified: "verified", "المطابَق";
        Submitted: "before the committee", "المرفوع إلى اللجنة";
        Accepted: "accepted", "قبول";
        Rejected: "rejected", "رفض";
        Deferred: "deferred", "تأجيل";
        Registered: "registered", "المسجَّل";
        Delivered: "delivered", "المقدَّم";
        Median: "median", "الوسيط";
        P90: "90th percentile", "المئين التسعون";
        Max: "longest", "الأعلى";
        Most: "most", "الأكثر";
        PerCase: "for each request", "للطلب الواحد";
        Inquiries: "inquiries answered", "استفسارات أُجيب عنها";
        MedianDays: "median days", "الوسيط بالأيام";
        MinDays: "not before day", "أول موعد";
        MaxDays: "not after day", "آخر موعد";
        Early: "early", "قبل أول موعد";
        InTime: "in time", "في الموعد";
        Late: "late", "بعد آخر موعد";
        Cases: "cases", "الطلبات";
        Parts: "deliveries", "الدفعات";
        Amount: "amount", "المبلغ";
        Quantity: "quantity", "العدد";
        Asked: "asked", "من عُرض عليهم التقييم";
        Answered: "answered", "من أجابوا";
        Rated: "ratings in the mean", "التقييمات المحسوبة في المتوسط";
        Mean: "mean score", "متوسط الدرجة";
        Disputed: "disputed", "متعارض";
        Granted: "approved", "المعتمد";
        Given: "given", "ما قُدِّم";
        Remaining: "remaining", "المتبقي";
        Budget: "budget", "المخصص";
        Spent: "spent", "المصروف";
        Left: "left when all is given", "الباقي بعد تقديم المعتمد";
        Over: "beyond the budget", "ما تجاوز المخصص";
        Contacts: "contacts", "مرات التواصل";
        Questions: "questions", "الأسئلة";
        Told: "told", "من أُبلغوا";
        Seats: "seats", "المقاعد";
        Present: "seats taken", "الحضور";
        Attendance: "attendance, percent", "نسبة الحضور المئوية";
        Aside: "stood aside", "حالات التنحي";
        Urgent: "urgent", "قرارات عاجلة";
        Referrals: "referrals", "الإحالات";
        Met: "met", "مستوفى";
        Waived: "not asked", "غير مطلوب";
        Missed: "not kept", "لم يُلتزم به";
        Pending: "not yet", "لم يتم بعد";
    }
}

names! {
    /// Returns what a policy makes of a step that was taken.
    verdict(Verdict) {
        InTime: "in time", "في الموعد";
        Early: "early", "قبل أول موعد";
        Late: "late", "بعد آخر موعد";
        Refused: "refused", "غير جائز";
    }
}

names! {
    /// Returns what a reader of a report has to know.
    note(Note) {
        Running: "The period still runs; its figures are those so far.", "الفترة لم تنتهِ بعد، وأرقامها هي ما بلغته حتى الآن.";
        BothCounted: "A request that was put off and later answered counts under both.", "الطلب الذي أُجِّل ثم رُدَّ عليه يُحسب في الموضعين.";
        Cohort: "Of the requests for support received in the period, those that had come so far by its end.", "من طلبات الدعم المستلمة في الفترة: ما بلغ كل خطوة حتى نهاية الفترة.";
        NoTarget: "These days show where people wait; no step of an officer is timed.", "تبيّن هذه الأيام أين ينتظر الناس، ولا يُقاس بها وقت أي موظف.";
        WholeGroups: "Ratings are shown only in whole groups of people, each counted when it is full, so that nobody's rating can be worked out.", "لا يظهر التقييم إلا ضمن مجموعات مكتملة من الناس، وتُحسب كل مجموعة عند اكتمالها، حتى لا يُستنتج تقييم أحد.";
        YearOfEnd: "Budgets are those of the year in which the period ends, and what was spent is counted from its first day.", "المخصصات هي مخصصات السنة التي تنتهي فيها الفترة، ويُحسب المصروف من أول يوم فيها.";
        UntilAnswered: "Of the requests that got their first answer in the period: visits from the first to that answer.", "من الطلبات التي رُدَّ عليها أول مرة في الفترة: الزيارات من أولها إلى ذلك الرد.";
        StandingAtEnd: "Of the requests received in the period: how each stood at its end, under the policy in force now.", "من الطلبات المستلمة في الفترة: حال كل طلب عند نهايتها، بحسب السياسة المعمول بها الآن.";
    }
}

impl Locale<'_> {
    /// Returns a period by its name: `June 2026`, `Q2 2026`, `1448 AH`, «الربع الأول 1448هـ».
    #[must_use]
    pub fn period(&self, period: Period) -> String {
        let (calendar, year) = (period.calendar(), period.year());
        match period.unit() {
            Unit::Month => self.month_of(calendar, year, period.number()),
            Unit::Quarter => self.quarter(calendar, year, period.number()),
            Unit::Year => self.year(calendar, year),
            Unit::Days => {
                let words = self.narrow();
                let (first, last) = (words.day(period.first()), words.day(period.last()));
                match self.lang {
                    Lang::Ar => format!("من {first} إلى {last}"),
                    Lang::En => format!("{first} to {last}"),
                }
            }
        }
    }

    fn quarter(&self, calendar: Calendar, year: i32, quarter: u32) -> String {
        let named = match quarter {
            1 => "الأول",
            2 => "الثاني",
            3 => "الثالث",
            _ => "الرابع",
        };
        let year = self.year(calendar, year);
        match self.lang {
            Lang::Ar => format!("الربع {named} {year}"),
            Lang::En => format!("Q{quarter} {year}"),
        }
    }

    /// Returns a range of whole numbers: `0–13`, `61 and more`, «61 فأكثر».
    #[must_use]
    pub fn range(&self, first: u32, last: Option<u32>) -> String {
        let of = |number: u32| self.number(number.into());
        match (last, self.lang) {
            (Some(last), Lang::Ar | Lang::En) if last == first => of(first),
            (Some(last), Lang::Ar) => format!("من {} إلى {}", of(first), of(last)),
            (Some(last), Lang::En) => format!("{}–{}", of(first), of(last)),
            (None, Lang::Ar) => format!("{} فأكثر", of(first)),
            (None, Lang::En) => format!("{} and more", of(first)),
        }
    }

    /// Returns the name of the group whose members are too few to be named one by one.
    #[must_use]
    pub fn several(&self) -> String {
        word("several together", "عدة مجموعات معًا")
            .in_lang(self.lang)
            .to_owned()
    }
}
