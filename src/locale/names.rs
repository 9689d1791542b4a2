//! What the members of closed lists are called, in both languages side by side.
//!
//! The words are those of the glossary. Each list is an exhaustive match, and each line holds every language.

use chrono::Weekday;

use crate::domain::actor::Role;
use crate::domain::calendar::Calendar;
use crate::domain::case::{CaseKind, Origin};
use crate::domain::event::act::{HowKind, OutcomeKind, Urgency};
use crate::domain::event::kind::EventKind;
use crate::domain::field::Common;
use crate::domain::identity::PaperKind;
use crate::domain::message::Template;
use crate::domain::office::{Calendars, Digits, Lang};
use crate::domain::policy::ReasonFor;
use crate::domain::policy::reply::{Counting, Reading};
use crate::domain::problem::Expected;
use crate::domain::service::{Gate, Measure};
use crate::domain::sheet::Sheet;
use crate::domain::stage::Stage;
use crate::locale::Locale;

/// One word or phrase in every language.
#[derive(Clone, Copy, Debug)]
pub(super) struct Word {
    en: &'static str,
    ar: &'static str,
}

/// Makes a word of its English, in lower case and without an article, and its Arabic.
pub(super) const fn word(en: &'static str, ar: &'static str) -> Word {
    Word { en, ar }
}

impl Word {
    /// Returns the word in one language.
    pub(super) fn in_lang(self, lang: Lang) -> &'static str {
        match lang {
            Lang::Ar => self.ar,
            Lang::En => self.en,
        }
    }
}

/// Declares the method that names the variants of an enum.
macro_rules! names {
    ($(#[$doc:meta])* $method:ident($Enum:ident) { $( $Variant:ident: $en:literal, $ar:literal; )+ }) => {
        impl Locale<'_> {
            $(#[$doc])*
            #[must_use]
            pub fn $method(&self, it: $Enum) -> String {
                let word = match it {
                    $( $Enum::$Variant => word($en, $ar), )+
                };
                word.in_lang(self.lang).to_owned()
            }
        }
    };
}

pub(super) use names;

names! {
    /// Returns the name of a stage.
    stage(Stage) {
        Received: "received", "مستلَم";
        Verified: "verified", "مطابَق البيانات";
        BeforeCommittee: "before the committee", "لدى لجنة البحث";
        Deferred: "deferred", "مؤجل";
        Accepted: "accepted", "مقبول";
        Rejected: "rejected", "مرفوض";
        Registered: "registered", "مسجَّل";
        InDelivery: "in delivery", "قيد تقديم الخدمة";
        Delivered: "delivered", "مكتمل الخدمة";
        Answered: "answered", "تمت الإجابة";
        Withdrawn: "withdrawn", "مسحوب";
        Closed: "closed", "مغلق";
    }
}

names! {
    /// Returns the name of a role.
    role(Role) {
        Reception: "beneficiary relations officer", "موظف علاقات المستفيدين";
        Research: "social research officer", "مسؤول البحث الاجتماعي";
        Secretary: "committee secretary", "أمين لجنة البحث";
        Service: "service officer", "موظف الخدمات";
        Manager: "executive manager", "المدير التنفيذي";
        Auditor: "auditor", "المراجع الداخلي";
    }
}

names! {
    /// Returns what is done in an event, as a noun: “verification”, «مطابقة البيانات».
    event(EventKind) {
        Intake: "intake", "استقبال الطلب";
        Contact: "contact", "تسجيل التواصل";
        Refer: "referral", "الإحالة إلى مسؤول البحث الاجتماعي";
        Answer: "answer", "الإجابة والإيضاح";
        Declare: "declaration", "الإقرار بصحة البيانات";
        Verify: "verification", "مطابقة البيانات";
        Assess: "assessment of the need", "تقدير الحاجة";
        Submit: "submission to the committee", "الرفع إلى لجنة البحث";
        Decide: "decision", "دراسة الطلب والبت فيه";
        Notify: "notification of the answer", "إبلاغ الرد";
        Register: "registration", "تسجيل المستفيد";
        Deliver: "delivery", "تقديم الخدمة";
        Feedback: "rating", "تقييم الخدمة";
        Withdraw: "withdrawal", "سحب الطلب";
        Close: "closing", "إغلاق الطلب";
        Reopen: "reopening", "إعادة فتح الطلب";
        Amend: "amendment", "تعديل البيانات";
        Void: "voiding of an event", "إلغاء الإجراء";
        Settle: "settlement of a dispute", "تسوية التعارض";
        Conflict: "record of a conflict", "إثبات التعارض";
    }
}

names! {
    /// Returns the name of a kind of request.
    kind(CaseKind) {
        Support: "support", "طلب دعم";
        Inquiry: "inquiry", "استفسار";
        Suggestion: "suggestion", "مقترح";
        Complaint: "complaint", "شكوى";
        Objection: "objection", "اعتراض";
    }
}

names! {
    /// Returns who began.
    origin(Origin) {
        Request: "request", "بطلب من المستفيد";
        Outreach: "outreach", "بمبادرة من الجمعية";
    }
}

names! {
    /// Returns the name of a message that is ready.
    template(Template) {
        Received: "request received", "استلام الطلب";
        Committee: "before the committee", "الطلب لدى اللجنة";
        Decision: "the answer is there", "صدور الرد";
        Papers: "papers missing", "الوثائق الناقصة";
        Collect: "come and collect", "الحضور للاستلام";
        Satisfaction: "how was our service", "تقييم الخدمة";
    }
}

names! {
    /// Returns the name of a paper that is printed.
    sheet(Sheet) {
        Form: "request form", "استمارة الطلب";
        Receipt: "receipt", "إيصال الاستلام";
        Declaration: "declaration", "إقرار صحة البيانات";
        Decision: "letter of the decision", "خطاب القرار";
        Delivery: "delivery note", "محضر التسليم";
        Minutes: "minutes", "محضر الجلسة";
        Checklist: "checklist", "قائمة المتطلبات";
    }
}

names! {
    /// Returns the name of a decision.
    outcome(OutcomeKind) {
        Accept: "acceptance", "قبول";
        Reject: "rejection", "رفض";
        Defer: "deferral", "تأجيل";
        AskMore: "more information asked for", "طلب استكمال";
    }
}

names! {
    /// Returns the name of the decision that a reason explains.
    purpose(ReasonFor) {
        Accept: "acceptance", "القبول";
        Reject: "rejection", "الرفض";
        Defer: "deferral", "التأجيل";
    }
}

names! {
    /// Returns how pressing a need is.
    urgency(Urgency) {
        Low: "low", "محدودة";
        Medium: "medium", "متوسطة";
        High: "high", "شديدة";
        Urgent: "urgent", "عاجلة";
    }
}

names! {
    /// Returns the form of a declaration.
    how(HowKind) {
        Signature: "signature", "توقيع";
        Thumbprint: "thumbprint before a witness", "بصمة بحضور شاهد";
        Guardian: "guardian's signature", "توقيع الولي";
        RecordedConsent: "recorded consent", "موافقة مسجلة";
    }
}

names! {
    /// Returns at which step a requirement is met.
    gate(Gate) {
        Verify: "at verification", "عند المطابقة";
        Register: "at registration", "عند التسجيل";
    }
}

names! {
    /// Returns in what a service is counted.
    measure(Measure) {
        Amount: "amount", "المبلغ";
        Quantity: "quantity", "العدد";
    }
}

names! {
    /// Returns how the association reads the two weeks of clause S5b.
    reading(Reading) {
        Literal: "as written: no answer earlier", "النص كما هو: لا رد قبلها";
        Intent: "as a limit: the answer within it", "حد أعلى: الرد خلالها";
        Both: "no answer earlier, and none after the limit", "لا رد قبلها ولا بعد الحد الأعلى";
    }
}

names! {
    /// Returns which days count.
    counting(Counting) {
        Calendar: "calendar days", "الأيام التقويمية";
        Working: "working days", "أيام العمل";
    }
}

names! {
    /// Returns the name of a calendar.
    calendar(Calendar) {
        Hijri: "Umm al-Qura", "تقويم أم القرى";
        Gregorian: "Gregorian", "التقويم الميلادي";
    }
}

names! {
    /// Returns the setting for calendars.
    calendars_setting(Calendars) {
        Hijri: "Umm al-Qura", "هجري";
        Gregorian: "Gregorian", "ميلادي";
        Both: "both", "كلاهما";
    }
}

names! {
    /// Returns the setting for digits.
    digits_setting(Digits) {
        Arabic: "Arabic digits", "الأرقام العربية (١٢٣)";
        Latin: "Latin digits", "الأرقام اللاتينية (123)";
    }
}

names! {
    /// Returns the name of a language.
    language(Lang) {
        Ar: "Arabic", "العربية";
        En: "English", "الإنجليزية";
    }
}

names! {
    /// Returns the name of a day of the week.
    weekday(Weekday) {
        Sun: "Sunday", "الأحد";
        Mon: "Monday", "الاثنين";
        Tue: "Tuesday", "الثلاثاء";
        Wed: "Wednesday", "الأربعاء";
        Thu: "Thursday", "الخميس";
        Fri: "Friday", "الجمعة";
        Sat: "Saturday", "السبت";
    }
}

names! {
    /// Returns the name of a kind of identity paper.
    paper(PaperKind) {
        Passport: "passport", "جواز سفر";
        BorderNumber: "border number", "رقم حدود";
        GccId: "identity card of a Gulf state", "بطاقة هوية خليجية";
        FamilyRegister: "family register", "سجل أسرة";
        None: "none", "لا توجد";
    }
}

names! {
    /// Returns what a value in a file should be, with an example.
    expected(Expected) {
        Text: "text in quotation marks", "نصًا بين علامتي تنصيص";
        Number: "a whole number, such as 14", "عددًا صحيحًا، مثل 14";
        Flag: "true or false", "إحدى الكلمتين true أو false";
        Day: "a day, such as 2026-06-14", "يومًا، مثل \u{2066}2026-06-14\u{2069}";
        Moment: "a day and a time, such as 2026-06-14T09:12:00+03:00", "يومًا ووقتًا، مثل \u{2066}2026-06-14T09:12:00+03:00\u{2069}";
        List: "a list in square brackets", "قائمة بين قوسين معقوفين";
        Table: "a table", "جدولًا";
        Label: "a name in both languages, { ar = \"…\", en = \"…\" }", "اسمًا باللغتين، مثل \u{2066}{ ar = \"…\", en = \"…\" }\u{2069}";
    }
}

names! {
    /// Returns the name of a field that every case may have.
    common(Common) {
        Origin: "origin", "مصدر الطلب";
        Channel: "channel", "القناة";
        Service: "service", "الخدمة";
        Summary: "summary of the need", "ملخص الحاجة";
        Amount: "amount", "المبلغ";
        Quantity: "quantity", "العدد";
        About: "request it is about", "الطلب المعني";
        Name: "name", "الاسم";
        NationalId: "national id or iqama", "رقم الهوية";
        Paper: "other identity paper", "وثيقة هوية أخرى";
        Phone: "phone", "رقم الهاتف";
        Language: "language of messages", "لغة المراسلة";
        Birth: "birth date", "تاريخ الميلاد";
        Address: "address", "العنوان";
        Segment: "segment", "الفئة";
        Household: "household size", "عدد أفراد الأسرة";
        Income: "monthly income", "الدخل الشهري";
        Iban: "IBAN", "رقم الآيبان";
        Relation: "related member of staff", "قريب مقدم الطلب في الجمعية";
        BeneficiaryName: "beneficiary's name", "اسم المستفيد";
        BeneficiaryId: "beneficiary's national id or iqama", "رقم هوية المستفيد";
        BeneficiaryBirth: "beneficiary's birth date", "تاريخ ميلاد المستفيد";
        BeneficiaryRelation: "beneficiary's relation to the applicant", "صلة المستفيد بمقدم الطلب";
    }
}
