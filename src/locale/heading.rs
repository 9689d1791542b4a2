//! Headings of tables and cards, in both languages side by side.

use crate::domain::check::Mender;
use crate::domain::event::ties::NotSame;
use crate::domain::office::Lang;
use crate::locale::Locale;
use crate::locale::names::{names, word};
use crate::report::explain::StandingKind;
use crate::report::find::Found;
use crate::report::log::Signed;
use crate::report::matches::probe::Reason;
use crate::report::table::Column;

/// A label of a card, or a heading above a group.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
#[allow(missing_docs, reason = "the words below say what each is")]
pub enum Heading {
    Id,
    Kind,
    Received,
    BeneficiaryNumber,
    Need,
    Sighted,
    Decision,
    Remaining,
    Title,
    Version,
    Approval,
    Reply,
    Tools,
    Channels,
    Service,
    About,
    Conditions,
    Questions,
    Day,
    Secretary,
    Present,
    Absent,
    Aside,
    Decisions,
    MissingPapers,
    Earlier,
    Similar,
    Waiting,
    TakingPart,
    InTheWay,
    SameAs,
    NotSame,
    ForOfficers,
    ForSecretary,
    ForVolunteer,
}

impl Heading {
    /// Returns the heading above the findings that this person can mend.
    #[must_use]
    pub fn of_mender(mender: Mender) -> Self {
        match mender {
            Mender::Officers => Self::ForOfficers,
            Mender::Secretary => Self::ForSecretary,
            Mender::Volunteer => Self::ForVolunteer,
        }
    }
}

names! {
    /// Returns the words of a heading.
    heading(Heading) {
        Id: "id", "رقم الطلب";
        Kind: "kind", "نوع الطلب";
        Received: "received", "تاريخ الاستقبال";
        BeneficiaryNumber: "beneficiary number", "رقم المستفيد";
        Need: "need", "تقدير الحاجة";
        Sighted: "sighted", "الوثائق المطَّلع على أصولها";
        Decision: "decision", "القرار";
        Remaining: "remaining", "المتبقي";
        Title: "policy", "السياسة";
        Version: "version", "الإصدار";
        Approval: "approval", "الاعتماد";
        Reply: "reply", "مدة الرد";
        Tools: "tools", "الأدوات";
        Channels: "channels", "القنوات";
        Service: "service", "الخدمة";
        About: "about", "التعريف";
        Conditions: "conditions", "الشروط";
        Questions: "questions", "الأسئلة";
        Day: "day", "التاريخ";
        Secretary: "secretary", "أمين اللجنة";
        Present: "present", "الحاضرون";
        Absent: "absent", "الغائبون";
        Aside: "standing aside", "المتنحّون";
        Decisions: "decisions", "القرارات";
        MissingPapers: "missing papers", "الوثائق الناقصة";
        Earlier: "earlier requests", "طلبات سابقة";
        Similar: "like requests", "طلبات مماثلة";
        Waiting: "waiting", "الانتظار";
        TakingPart: "taking part", "المشاركون";
        InTheWay: "in the way", "ما يمنع القرار";
        SameAs: "same person as", "طلب سابق لمقدم الطلب نفسه";
        NotSame: "not the same person as", "طلب مشابه لشخص آخر";
        ForOfficers: "For reception and research:", "يعالجها موظف علاقات المستفيدين أو مسؤول البحث الاجتماعي:";
        ForSecretary: "For the committee's secretary:", "يعالجها أمين لجنة البحث:";
        ForVolunteer: "For whoever looks after the computers:", "يعالجها القائم على الأجهزة:";
    }
}

names! {
    /// Returns the heading of a column.
    column(Column) {
        Id: "id", "رقم الطلب";
        Kind: "kind", "النوع";
        Stage: "stage", "المرحلة";
        Disputed: "disputed", "متعارض";
        Channel: "channel", "القناة";
        Service: "service", "الخدمة";
        Received: "received", "تاريخ الاستقبال";
        Name: "name", "الاسم";
        Amount: "amount", "المبلغ";
        Reason: "matched by", "وُجد في";
        WaitingFor: "waiting for", "بانتظار";
        Step: "step", "الخطوة";
        Since: "since", "منذ";
        Days: "days", "الأيام";
        NotBefore: "not before", "أول موعد";
        Due: "due", "آخر موعد";
        Overdue: "overdue", "متأخر";
        Clause: "clause", "البند";
        Standing: "standing", "الموقف";
        Missing: "missing", "الناقص";
        Roles: "by", "من اختصاص";
        At: "recorded", "وقت التسجيل";
        On: "happened", "تاريخ الإجراء";
        Did: "event", "الإجراء";
        By: "by", "المسجِّل";
        Particulars: "particulars", "التفاصيل";
        Event: "event id", "رقم الإجراء";
        Counts: "counts", "معتد به";
        Commit: "commit", "الإيداع";
        Signature: "signature", "توقيع الإيداع";
        Patch: "changes", "التغيير";
        Receipt: "receipt", "الإيصال";
        Outcome: "decision", "القرار";
        Granted: "granted", "المعتمد";
        Until: "until", "إلى";
        Ground: "reason", "السبب";
        Words: "in words", "السبب بالكلمات";
        Verdict: "verdict", "الحكم";
        Judged: "policy in force", "السياسة المعمول بها";
        Rehearsed: "draft", "السياسة المعدَّلة";
        Section: "section", "القسم";
        Figure: "figure", "المؤشر";
        Group: "group", "التصنيف";
        Value: "value", "القيمة";
        Before: "period before", "الفترة السابقة";
        LastYear: "last year", "الفترة نفسها من العام الماضي";
    }
}

names! {
    /// Returns where a search found its words.
    found(Found) {
        Id: "id", "رقم الطلب";
        NationalId: "national id", "رقم الهوية";
        Phone: "phone", "رقم الهاتف";
        NameStart: "name", "أول الاسم";
        Name: "part of the name", "جزء من الاسم";
        Beneficiary: "beneficiary", "اسم المستفيد";
        Summary: "summary", "ملخص الحاجة";
        Part: "part of a number", "جزء من رقم";
    }
}

names! {
    /// Returns why somebody may be the person of an earlier case.
    likeness(Reason) {
        NationalId: "same national id", "رقم الهوية نفسه";
        Paper: "same identity paper", "وثيقة الهوية نفسها";
        Beneficiary: "the applicant of one is the beneficiary of the other", "مقدم أحد الطلبين هو المستفيد في الآخر";
        Dependent: "same dependent", "التابع نفسه";
        Name: "same name", "الاسم نفسه";
        PhoneAndFamily: "same phone and family name", "رقم الهاتف واسم العائلة نفسهما";
        Phone: "same phone", "رقم الهاتف نفسه";
        Namesake: "same name but another national id", "الاسم نفسه ورقم هوية مختلف";
        ShortName: "same name, shorter or longer", "الاسم نفسه مختصرًا أو مطوَّلًا";
        Household: "same family name and address", "اسم العائلة نفسه والعنوان نفسه";
    }
}

names! {
    /// Returns how a case stands to a clause.
    standing(StandingKind) {
        Met: "met", "مستوفى";
        Waiting: "waiting", "منتظَر";
        Missing: "missing", "ناقص";
        NotYet: "not yet", "لم يحن وقته";
        NotAsked: "not asked", "غير مطلوب";
        Breached: "not kept", "لم يُلتزم به";
    }
}

impl Locale<'_> {
    /// Returns the names of reasons, for a list.
    pub fn likenesses(&self, reasons: &[Reason]) -> Vec<String> {
        reasons
            .iter()
            .map(|reason| self.likeness(*reason))
            .collect()
    }

    /// Returns the case of another person, and how somebody knew.
    #[must_use]
    pub fn not_same(&self, said: &NotSame) -> String {
        let case = self.ltr(&said.case.to_string());
        format!("{case} ({})", self.free(&said.reason))
    }

    /// Returns yes or no.
    #[must_use]
    pub fn flag(&self, flag: bool) -> String {
        let word = match (self.lang, flag) {
            (Lang::Ar, true) => "نعم",
            (Lang::Ar, false) => "لا",
            (Lang::En, true) => "yes",
            (Lang::En, false) => "no",
        };
        word.to_owned()
    }
}

names! {
    /// Returns how a signature stands.
    signed(Signed) {
        Good: "good", "صحيح";
        Expired: "expired", "منتهي الصلاحية";
        Unknown: "unknown key", "مفتاح غير معروف";
        Bad: "bad", "غير صحيح";
    }
}
