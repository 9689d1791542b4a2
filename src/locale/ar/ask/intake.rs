//! The questions about a new request in Arabic.

use crate::domain::field::Field;
use crate::locale::Locale;
use crate::locale::ask::beside;
use crate::locale::ask::intake::IntakeAsk;

pub(super) fn say(locale: &Locale<'_>, ask: &IntakeAsk<'_>) -> String {
    let id = |id: &crate::domain::id::CaseId| locale.ltr(&id.to_string());
    let fixed = match ask {
        IntakeAsk::Understood(field, value) => {
            return format!("{}: {value}", locale.field(&Field::Common(*field)));
        }
        IntakeAsk::Match(found) => {
            return beside(&[
                id(&found.case),
                locale.free(&found.name),
                locale.list(&locale.likenesses(&found.reasons)),
                locale.stage(found.stage),
            ]);
        }
        IntakeAsk::WhatAbout(case) => return format!("ما المطلوب في شأن الطلب {}؟", id(case)),
        IntakeAsk::WhyNotSame(case) => {
            return format!("كيف عُرف أن صاحب الطلب {} شخص آخر؟", id(case));
        }
        IntakeAsk::Change { question, answer } => {
            let answer = if answer.is_empty() { "—" } else { answer };
            return format!("تغيير: {question} {answer}");
        }
        IntakeAsk::Draft { by, since, about } => {
            return beside(&[
                locale.free(about),
                format!(
                    "لدى {} منذ {}",
                    locale.staff(by),
                    locale.narrow().moment(*since)
                ),
            ]);
        }
        IntakeAsk::Resumed { by, since } => {
            return format!(
                "متابعة المسودة التي لدى {} منذ {}",
                locale.staff(by),
                locale.moment(*since)
            );
        }
        IntakeAsk::Unreadable {
            path,
            other_version,
        } => {
            let why = if *other_version {
                format!("كتبها إصدار آخر من {}", locale.ltr("bmf"))
            } else {
                "الملف تالف".to_owned()
            };
            return format!(
                "تعذرت قراءة المسودة {}: {why}. ويمكن حذف الملف إن لم تعد إليه حاجة.",
                locale.ltr(path)
            );
        }
        IntakeAsk::Waiting(drafts) => {
            let drafts = locale.number(*drafts as u64);
            return format!("مسودات طلبات تنتظر الإكمال: {drafts}");
        }
        IntakeAsk::Kept => "لم يُسجَّل شيء، والإجابات محفوظة في مسودة. لإكمالها، الأمر:",
        IntakeAsk::GivenUp => "لم يُسجَّل شيء، ولم يُحفظ شيء من الإجابات.",
        IntakeAsk::Search => "الاسم أو رقم الهوية أو الهاتف؟",
        IntakeAsk::SearchHint => "أو رقم طلب سابق",
        IntakeAsk::WhichPerson => "قد يكون مسجلًا من قبل، فهل هو أحد هؤلاء؟",
        IntakeAsk::NewPerson => "لا، ليس أحدًا منهم",
        IntakeAsk::SamePerson => "هو الشخص نفسه، وله طلب جديد",
        IntakeAsk::Open => "عرض هذا الطلب، فقد جاء من أجله",
        IntakeAsk::NotSame => "هو شخص آخر",
        IntakeAsk::Kind => "ما نوع الطلب؟",
        IntakeAsk::Channel => "من أي قناة ورد الطلب؟",
        IntakeAsk::WhichRejection => "ما قرار الرفض المعترَض عليه؟",
        IntakeAsk::WhichCase => "بأي طلب تتعلق الشكوى؟",
        IntakeAsk::NoCase => "لا تتعلق بطلب بعينه",
        IntakeAsk::Service => "ما الخدمة المطلوبة؟",
        IntakeAsk::Name => "ما الاسم كما في الهوية؟",
        IntakeAsk::NationalId => "ما رقم الهوية الوطنية أو هوية مقيم؟",
        IntakeAsk::Paper => "هل من وثيقة هوية أخرى؟",
        IntakeAsk::PaperNumber => "ما رقم الوثيقة؟",
        IntakeAsk::Phone => "ما رقم الهاتف؟",
        IntakeAsk::Address => "أين السكن؟",
        IntakeAsk::Amount => "كم المبلغ المطلوب بالريال؟",
        IntakeAsk::Quantity => "كم العدد المطلوب: قطع أو مقاعد أو ساعات؟",
        IntakeAsk::Relation => "هل لمقدم الطلب قرابة بأحد الموظفين أو أعضاء اللجنة؟",
        IntakeAsk::NoRelation => "لا قرابة بأحد منهم",
        IntakeAsk::Summary => "ما الحاجة، بكلمات صاحبها؟",
        IntakeAsk::ByVerification => "يلزم عند المطابقة، ويمكن تركه الآن",
        IntakeAsk::Later => "ليس الآن، بل عند المطابقة",
        IntakeAsk::NoAnswer => "بلا إجابة",
        IntakeAsk::Papers => "الوثائق اللازمة",
        IntakeAsk::Why => "وجه الشبه",
        IntakeAsk::Confirm => "هل يُسجَّل الطلب هكذا؟",
        IntakeAsk::Save => "نعم، يُسجَّل",
        IntakeAsk::Keep => "يُحفظ مسودةً ليُكمل لاحقًا",
        IntakeAsk::Discard => "يُلغى، ولا يُحفظ منه شيء",
        IntakeAsk::WhichDraft => "ما المسودة المراد إكمالها؟",
    };
    fixed.to_owned()
}
