//! The laws of the history, and their breaches, in Arabic.

use crate::audit::finding::Breach;
use crate::audit::law::Law;
use crate::locale::Locale;
use crate::locale::message::Message;

pub(super) fn say(to: &Locale<'_>, breach: &Breach) -> String {
    let id = |event: &crate::domain::id::EventId| to.ltr(&event.to_string());
    match breach {
        Breach::Lost { event, kind, by } => format!(
            "فُقد الإجراء {}: {}، وكان المسجِّل {}",
            id(event),
            to.event(*kind),
            to.staff(by)
        ),
        Breach::Altered { event, kind, by } => format!(
            "غُيِّر الإجراء {} بعد تسجيله: {}، وكان المسجِّل {}",
            id(event),
            to.event(*kind),
            to.staff(by)
        ),
        Breach::Illegal {
            event,
            kind,
            clause,
            why,
        } => format!(
            "الإجراء {} ({}) لم يكن جائزًا، البند {}: {}",
            id(event),
            to.event(*kind),
            to.ltr(clause.name()),
            to.say(&Message::Obstacle(why))
        ),
        Breach::OtherPerson { event, by, email } => format!(
            "الإجراء {} مسجَّل باسم {}، أما من حفظه في السجل فهو {}",
            id(event),
            to.staff(by),
            to.ltr(email)
        ),
        Breach::OtherCommitter { author, committer } => format!(
            "الإيداع منسوب إلى {}، أما من حفظه فهو {}",
            to.ltr(author),
            to.ltr(committer)
        ),
        Breach::Unsigned => "الإيداع غير موقَّع، وهذا السجل يشترط التوقيع.".to_owned(),
        Breach::BadSignature => "التوقيع لا يخص هذا الإيداع.".to_owned(),
        Breach::UnknownKey => "الإيداع موقَّع بمفتاح لا يجيزه السجل.".to_owned(),
        Breach::OtherSigner { signer } => {
            format!("الإيداع موقَّع من {}، وليس هو من نُسب إليه.", to.ltr(signer))
        }
        Breach::Unamended { fields } => {
            let fields: Vec<String> = fields.iter().map(|field| to.field(field)).collect();
            format!(
                "تغيّرت البيانات دون تسجيل تعديل يذكرها: {}",
                to.list(&fields)
            )
        }
        Breach::OtherPast { event } => {
            format!("التعديل {} يذكر قيمًا سابقة غير التي كانت.", id(event))
        }
        Breach::Identity => "تغيّر ما لا يتغيّر: رقم الطلب أو نوعه أو وقت استقباله.".to_owned(),
        Breach::Gone => "الملف غير موجود، فقد حُذف أو نُقل أو غُيِّر اسمه.".to_owned(),
        Breach::Misplaced => format!("ليس هذا مكان ملف من ملفات {}", to.ltr("bmf")),
        Breach::NotPlain => "ليس ملفًا عاديًا، بل رابط أو برنامج أو مستودع آخر.".to_owned(),
        Breach::FromNowhere { event } => {
            format!("في الدمج إجراء لم يكن عند أي من الطرفين: {}", id(event))
        }
        Breach::NotUnited => "بيانات الدمج غير ما يجتمع من الطرفين.".to_owned(),
        Breach::CannotUnite => "لا يمكن جمع هذين الطرفين كما كانا.".to_owned(),
        Breach::BeforeParent { at, parent } => format!(
            "الإيداع مؤرخ في {}، قبل ما سبقه بوقت طويل ({})",
            to.moment(*at),
            to.moment(*parent)
        ),
        Breach::SlippedIn { event } => {
            format!("أُقحم الإجراء {} قبل إجراءات كانت مسجلة من قبل.", id(event))
        }
        Breach::OtherTime {
            event,
            at,
            committed,
        } => format!(
            "وقت الإجراء {} المكتوب فيه {}، أما وقت حفظه في السجل فهو {}",
            id(event),
            to.moment(*at),
            to.moment(*committed)
        ),
        Breach::Unreadable(problem) => {
            format!("تعذرت قراءة الملف: {}", to.say(&Message::Problem(problem)))
        }
        Breach::TooLarge => "الملف أكبر مما يقرؤه البرنامج.".to_owned(),
        Breach::SessionAltered => "نقص من محضر الجلسة شيء أو تغيّر.".to_owned(),
        Breach::OtherCommittee => {
            "أعضاء اللجنة في محضر الجلسة غير أعضائها في الإعدادات يومها.".to_owned()
        }
        Breach::NotSecretary { email } => {
            format!("كتب في الجلسة {}، وليس أمين لجنة البحث.", to.ltr(email))
        }
        Breach::NotManager { email } => format!(
            "غيّر الإعدادات {}، وليس المدير التنفيذي ولا القائم على الأجهزة.",
            to.ltr(email)
        ),
        Breach::Replaced { object } => format!(
            "يعرض {} كائنًا آخر مكان {}، بأمر {}",
            to.ltr("git"),
            to.ltr(object),
            to.ltr("git replace")
        ),
        Breach::NotWhole => "السجل التاريخي هنا غير كامل، فقد نُسخ بعضه أو وُصل بغيره.".to_owned(),
        Breach::Hostile => format!("تغيّر إحدى قواعد {} هذا الملف أو تخفيه.", to.ltr("git")),
        Breach::DiskDiffers => "الملف على القرص غير الملف المحفوظ في السجل.".to_owned(),
        Breach::Rewritten { commit } => format!(
            "لم يعد الإيداع {}، وقد راجعه هذا الجهاز من قبل، جزءًا من السجل.",
            to.ltr(commit)
        ),
        Breach::OtherCase { id } => format!(
            "في الملف طلب آخر غير الذي في اسمه، رقمه {}",
            to.ltr(&id.to_string())
        ),
    }
}

/// Returns a law in a few words, and what it is for.
pub(super) fn law(law: Law) -> (&'static str, &'static str) {
    match law {
        Law::EventLost => (
            "لا يُفقد إجراء",
            "كل إجراء في إيداع سابق باقٍ في كل إيداع بعده. والإيداع الذي يُسقط إجراءً، وإن كان دمجًا، يسترد شيئًا عُمل لمستفيد.",
        ),
        Law::EventChanged => (
            "لا يُغيَّر إجراء",
            "الإجراء يُكتب مرة واحدة، ويُصحَّح الخطأ بإجراء لاحق ليُرى الاثنان معًا. أما الإجراء المغيَّر فتزوير، أو زلة بمحرر نصوص.",
        ),
        Law::NotAdmitted => (
            "كل إجراء كان جائزًا",
            "يُعرض كل إجراء جديد على سير العمل كما كان يومها: السياسة والموظفون والطلب قبله. فيُنظر من جديد في المرحلة والصلاحية والفصل بين المهام والوثائق والنصاب والتواريخ.",
        ),
        Law::Actor => (
            "من عمل الإجراء هو من نُسب إليه",
            "الموظف المذكور في الإجراء هو من حفظ الإيداع، بحسب بريده المسجل، فلا يسجّل أحد باسم غيره.",
        ),
        Law::Signature => (
            "التوقيع حيث يُشترط",
            "إذا اشترط السجل التوقيع فكل إيداع موقَّع بمفتاح من ملف المفاتيح المجازة، وصاحب المفتاح هو من نُسب إليه الإيداع، ويتولى git التحقق من التوقيع.",
        ),
        Law::Header => (
            "البيانات تتغيّر بتعديل مسجَّل فقط",
            "لا تتغيّر بيانات الطلب إلا مع إجراء تعديل يذكر الحقول وبصمة القيم السابقة، فلا يبقى توقيع على بيانات غير التي وُقِّع عليها.",
        ),
        Law::Removed => (
            "لا يُحذف شيء",
            "ملفات الطلبات والجلسات والإعدادات لا تُحذف ولا تُنقل ولا تُغيَّر أسماؤها. والطلب المنتهي يُقفل ولا يُرمى.",
        ),
        Law::Place => (
            "كل ملف في مكانه",
            "لا يوجد تحت مجلدي الطلبات والجلسات إلا ما يضعه البرنامج، وبالاسم الذي يدل عليه الرقم في داخله.",
        ),
        Law::Mode => (
            "كل ملف ملف عادي",
            "الرابط قد يعرض ملفًا من مكان آخر، والبرنامج قد يُشغَّل، والسجلات ليست هذا ولا ذاك.",
        ),
        Law::Union => (
            "الدمج يجمع ولا يزيد",
            "إذا التقى عمل مكتبين ففي الناتج ما كان عند كل منهما، حقلًا حقلًا وإجراءً إجراءً، وما لم يكن عند أحدهما لا يأتي به الدمج.",
        ),
        Law::Time => (
            "الأوقات معقولة",
            "لا يؤرَّخ الإيداع قبل ما سبقه بوقت طويل، ولا يبتعد وقت الإجراء عن وقت حفظه، ولا يُقحم إجراء قبل ما بعده. ومن سجّل متأخرًا ذكر تاريخ وقوع الإجراء.",
        ),
        Law::Readable => ("كل ملف مقروء", "السجل الذي لا يُقرأ سجل ضائع."),
        Law::Session => (
            "الجلسة تزيد ولا تنقص",
            "من حضر ومن تنحّى وما تقرر يضيفه أمين لجنة البحث ولا يُسترد.",
        ),
        Law::Settings => (
            "للإعدادات قائم عليها",
            "السياسة والموظفون والمفاتيح المجازة هي التي تقرر ما يجوز، فلا يغيّرها إلا المدير التنفيذي ومن تسميه الإعدادات قائمًا عليها، والعبرة بالإعدادات قبل التغيير.",
        ),
        Law::Redirected => (
            "يعرض git السجل المحفوظ نفسه",
            "الكائنات البديلة والوصلات والنسخ الناقصة تجعل git يعرض تاريخًا غير الذي سُجِّل.",
        ),
        Law::Attributes => (
            "لا شيء يغيّر الملفات أو يخفيها",
            "قد تجعل إحدى خصائص git الملف يُحفظ ببايتات أخرى، وقد تخفي قاعدة تجاهل طلبًا جديدًا عنه.",
        ),
        Law::Rewritten => (
            "الماضي باقٍ",
            "آخر إيداع راجعه هذا الجهاز وسلم من الملاحظات باقٍ في السجل. فإن لم يكن فيه فقد أعاد أحدهم السجل إلى نقطة سابقة وبدأه من جديد.",
        ),
        Law::WorkingTree => (
            "ما على القرص هو المحفوظ",
            "الملف الذي عُدِّل يدويًا ولم يُحفظ ليس من السجل مهما بدا منه.",
        ),
    }
}
