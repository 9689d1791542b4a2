//! Questions about steps in Arabic.

use crate::domain::service::Measure;
use crate::locale::Locale;
use crate::locale::ask::step::StepAsk;

pub(crate) fn say(locale: &Locale<'_>, ask: &StepAsk<'_>) -> String {
    let fixed = match ask {
        StepAsk::Expires(document) => return format!("تاريخ انتهاء الوثيقة: {document}"),
        StepAsk::Day => {
            let [hijri, gregorian] = ["1450/01/30", "2028-06-24"].map(|day| locale.ltr(day));
            return format!("مثل {hijri} أو {gregorian}");
        }
        StepAsk::WasAsked(words) => return format!("السؤال: {}", locale.quote(words)),
        StepAsk::Score(score) => {
            let number = locale.ltr(&locale.digits(&score.get().to_string()));
            return format!("{number}: {}", grade(score.get()));
        }
        StepAsk::NewValue(field) => return format!("القيمة الجديدة: {field}"),
        StepAsk::AnyCase => "أي طلب؟",
        StepAsk::Way => "ما قناة التواصل؟",
        StepAsk::Message => "أي رسالة؟",
        StepAsk::Question => "ما السؤال الوارد، إن وُجد؟",
        StepAsk::NextQuestion => "هل من سؤال آخر؟",
        StepAsk::Note => "هل من شيء آخر يستحق التدوين؟",
        StepAsk::How => "ما صورة الإقرار؟",
        StepAsk::Witness => "من الشاهد على البصمة؟",
        StepAsk::Guardian => "من الولي الذي وقّع؟",
        StepAsk::Papers => "ما الوثائق التي اطُّلع على أصولها؟",
        StepAsk::Beneficiary => "ما رقم المستفيد، إن سبق تسجيله؟",
        StepAsk::Unclear => "ما الذي لم يتضح؟",
        StepAsk::WhichQuestion => "ما الذي يُجاب عنه؟",
        StepAsk::AllOpen => "كل ما ينتظر الإجابة",
        StepAsk::Answer => "ما الإجابة؟",
        StepAsk::Misconception => "هل صُحِّح بها مفهوم مغلوط عن الخدمات؟",
        StepAsk::NoMisconception => "لا، لم يكن هناك مفهوم مغلوط",
        StepAsk::Corrected => "نعم، صُحِّح مفهوم مغلوط",
        StepAsk::Need => "ما شدة الحاجة؟",
        StepAsk::Findings => "ما نتيجة البحث؟",
        StepAsk::Told => "كيف أُبلغ طالب الدعم؟",
        StepAsk::Given(Measure::Amount) => "ما المبلغ المقدَّم بالريال؟",
        StepAsk::Given(Measure::Quantity) => "ما العدد المقدَّم: قطع أو مقاعد أو ساعات؟",
        StepAsk::Place => "أين قُدِّمت الخدمة؟",
        StepAsk::ReceivedBy => "من المستلِم، إن كان غير المستفيد؟",
        StepAsk::Evidence => "ما المستند الذي يثبت تقديمها: سند أو إيصال؟",
        StepAsk::Satisfaction => "ما درجة الرضا؟",
        StepAsk::Declined => "اعتذار عن التقييم",
        StepAsk::Comment => "ما التعليق بكلمات صاحبه؟",
        StepAsk::WhyWithdrawn => "ما سبب السحب؟",
        StepAsk::WhyUnfinished => "ما سبب الإغلاق قبل اكتمال الخدمة؟",
        StepAsk::WhyReopened => "ما سبب إعادة الفتح؟",
        StepAsk::Objection => "بناءً على أي اعتراض؟",
        StepAsk::NoObjection => "لسبب آخر، دون اعتراض",
        StepAsk::WhichField => "ما البيان المراد تعديله؟",
        StepAsk::NextField => "هل من بيان آخر؟",
        StepAsk::NoOtherField => "لا شيء آخر",
        StepAsk::NoFieldButEntry => "إجراء سُجِّل خطأً، لا بيان من البيانات",
        StepAsk::WhichEntry => "ما الإجراء الذي سُجِّل خطأً؟",
        StepAsk::Emptied => "مسح ما فيه",
        StepAsk::EmptyEmpties => "والفراغ يمسح ما فيه",
        StepAsk::WhyAmended => "ما السبب؟",
    };
    fixed.to_owned()
}

fn grade(score: u8) -> &'static str {
    match score {
        1 => "ضعيف",
        2 => "مقبول",
        3 => "جيد",
        4 => "جيد جدًا",
        _ => "ممتاز",
    }
}
