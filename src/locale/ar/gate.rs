//! What the gate says, in Arabic.

use crate::audit::gate::Objection;
use crate::audit::gate::rule::{Remedy, Rule};
use crate::locale::Locale;
use crate::locale::gate::Gate;
use crate::locale::noun::Noun;

pub(super) fn say(to: &Locale<'_>, gate: &Gate<'_>) -> String {
    match gate {
        Gate::Refused => "لم يُقبل الإرسال، ولم يتغيّر شيء في المستودع المشترك.".to_owned(),
        Gate::CannotJudge => {
            "تعذر النظر في الإرسال فلم يُقبل، ولم يتغيّر شيء في المستودع المشترك. يُرجى إبلاغ القائم على الأجهزة."
                .to_owned()
        }
        Gate::Objection(objection) => self::objection(to, objection),
        Gate::Unreadable => "تعذرت قراءة الملف.".to_owned(),
        Gate::More(count) => format!(
            "وبقي غير ذلك {}، يعرضها كلها الأمر {}",
            to.count(*count as u64, Noun::Finding),
            to.ltr("bmf audit")
        ),
        Gate::Remedy(remedy) => self::remedy(to, *remedy),
        Gate::NoProgram => format!(
            "لم يُعثر على برنامج {} في جهاز المستودع المشترك، فلم يُقبل الإرسال. يُرجى إبلاغ القائم على الأجهزة.",
            to.ltr("bmf")
        ),
        Gate::Installed { folder, branch } => format!(
            "البوابة قائمة على {}، وكل ما يُرسل إلى {} يُنظر فيه أولًا.",
            to.ltr(folder),
            to.ltr(branch)
        ),
        Gate::Renewed { folder } => format!(
            "البوابة قائمة من قبل على {}، وهي الآن محدَّثة.",
            to.ltr(folder)
        ),
        Gate::Shared { folder } => format!(
            "تم إنشاء مستودع مشترك في {}، يُقبل فيه أولًا سجل كامل، ثم ما تجيزه السياسة.",
            to.ltr(folder)
        ),
        Gate::FirstDesk => "في السجل المراد مشاركته:".to_owned(),
        Gate::OtherDesks => "وفي كل مكتب آخر:".to_owned(),
    }
}

fn objection(to: &Locale<'_>, objection: &Objection) -> String {
    match objection {
        Objection::OtherBranch { name, branch } => format!(
            "وُجِّه الإرسال إلى {}، وللسجل فرع واحد هو {}، وليس فيه وسوم.",
            to.ltr(name),
            to.ltr(branch)
        ),
        Objection::Deleted => "في الإرسال حذف لفرع السجل.".to_owned(),
        Objection::Forced => {
            "الإرسال غير مبني على ما في المستودع المشترك، أو فيه تراجع عن بعضه.".to_owned()
        }
        Objection::OtherBeginning => "في الإرسال تاريخ آخر له بداية غير بداية السجل.".to_owned(),
        Objection::Stranger { email } => format!(
            "الإيداع باسم صاحب البريد {}، وليس من الموظفين المسجلين في المستودع المشترك.",
            to.ltr(email)
        ),
        Objection::NotOfRegister => "ليس هذا الملف من ملفات السجل.".to_owned(),
        Objection::Future { at, received } => format!(
            "التاريخ المكتوب فيه {}، أما وقت وصوله فهو {}",
            to.moment(*at),
            to.moment(*received)
        ),
        Objection::TooOld { at, days } => format!(
            "التاريخ المكتوب فيه {}، أي قبل وصوله بأكثر من {}.",
            to.moment(*at),
            to.count_genitive(u64::from(*days), Noun::Day)
        ),
        Objection::TooMany { limit } => format!(
            "في الإرسال أكثر من {}.",
            to.count_genitive(*limit, Noun::Commit)
        ),
        Objection::TooLarge { limit } => format!(
            "حجم الملف أكبر من {} ميغابايت.",
            to.number(limit / (1024 * 1024))
        ),
        Objection::NoRegister => format!(
            "لا يوجد الملفان اللذان يُنظر في الإرسال بحسبهما: {}، {}",
            to.ltr("bmf.toml"),
            to.ltr("policy.toml")
        ),
        Objection::NotPlain => {
            "في الإيداع زيادة على اسم من حفظه ووقته: بيان غريب، أو اسم ثانٍ، أو اسم فيه حروف خفية."
                .to_owned()
        }
    }
}

fn remedy(to: &Locale<'_>, remedy: Remedy) -> String {
    match remedy {
        Remedy::Correct => "يُسحب الإيداع، ويُسجَّل التصحيح في إجراء مستقل.".to_owned(),
        Remedy::Explain => "يُسحب الإيداع، ويُسجَّل الإجراء حين يجوز.".to_owned(),
        Remedy::OwnName => format!(
            "يسجّل كل موظف ببريده المسجل في قائمة الموظفين ({})",
            to.ltr("git config user.email")
        ),
        Remedy::Sign => format!(
            "يُوقَّع الإيداع بمفتاح يجيزه اليوم الملف المشترك {}، والمفتاح الجديد يرسله المدير التنفيذي أولًا.",
            to.ltr("signers")
        ),
        Remedy::Amend => format!("يُسحب الإيداع، وتُعدَّل البيانات بالأمر {}", to.ltr("bmf amend")),
        Remedy::TakeOut => "يُخرَج الملف من الإيداع.".to_owned(),
        Remedy::Unite => format!("يُلغى الدمج، ويُترك جمع الطرفين لبرنامج {}", to.ltr("bmf")),
        Remedy::SetClock => format!(
            "تُضبط ساعة الجهاز ويُعاد التسجيل، وما وقع من قبل يُسجَّل مع {}",
            to.ltr("--on DATE")
        ),
        Remedy::Check => format!("يعرض الأمر {} الملف والسطر.", to.ltr("bmf check")),
        Remedy::AskManager => format!(
            "يُترك ذلك للمدير التنفيذي أو القائم على الأجهزة ({} في {})",
            to.ltr("keepers"),
            to.ltr("bmf.toml")
        ),
        Remedy::PushBranch => "يُرسل فرع السجل وحده.".to_owned(),
        Remedy::Fetch => format!(
            "يُجلب ما في المستودع المشترك ويُجمع إلى ما هنا، ثم يُعاد الإرسال من غير {}",
            to.ltr("--force")
        ),
        Remedy::CloneAnew => "يُنسخ المستودع المشترك في مجلد جديد، ويكون التسجيل فيه.".to_owned(),
        Remedy::JoinRoster => format!(
            "يضيف المدير التنفيذي البريد إلى {} ويرسل ذلك أولًا.",
            to.ltr("bmf.toml")
        ),
        Remedy::PushLess => "يُرسل العمل على دفعات، وتبقى الوثائق والصور خارج السجل.".to_owned(),
        Remedy::PushWhole => format!(
            "يُرسل سجل أنشأه الأمر {}، من أول إيداع فيه.",
            to.ltr("bmf init")
        ),
        Remedy::CommitPlainly => format!("يُسحب الإيداع، ويكون التسجيل ببرنامج {}", to.ltr("bmf")),
    }
}

/// Returns a rule in a few words, and what it is for.
pub(super) fn rule(rule: Rule) -> (&'static str, &'static str) {
    match rule {
        Rule::Branch => (
            "فرع واحد",
            "في المستودع المشترك فرع واحد، وليس فيه وسوم ولا أسماء أخرى، فيرى الجميع تاريخًا واحدًا.",
        ),
        Rule::Kept => ("الفرع باقٍ", "حذف الفرع يُفقد الجميع كل شيء."),
        Rule::Forward => (
            "إلى الأمام فقط",
            "كل إرسال مبني على جميع ما سبقه، والإرسال بالقوة يمحو ما سجله مكتب آخر.",
        ),
        Rule::Beginning => (
            "بداية واحدة",
            "التاريخ الذي يبدأ من موضع آخر يأتي بموظفين وسياسة من عنده، وربما بما أُتلف مع سنة مقفلة.",
        ),
        Rule::Known => (
            "من أحد الموظفين المسجلين",
            "من حفظ الإيداع من الموظفين المسجلين أو القائمين على الأجهزة، بحسب الإعدادات التي في المستودع المشترك قبل الإرسال.",
        ),
        Rule::Files => (
            "ملفات السجل فقط",
            "الطلبات والجلسات والإعدادات والنماذج وملفا git ونصوص md في أول المجلد، ولا مكان هنا لغيرها، وأبعدها عن ذلك صور الوثائق.",
        ),
        Rule::Clock => (
            "التاريخ تاريخ العمل",
            "لا يتأخر التاريخ المكتوب عن وقت الوصول بأكثر من ساعة، ولا يسبقه بأكثر من الأيام التي يجوز أن يعملها المكتب وحده (offline_days في الإعدادات، وإلا فهي 31).",
        ),
        Rule::Size => (
            "حجم معقول",
            "لا يزيد الملف على 4 ميغابايت، ولا الإرسال على 5000 إيداع و128 ميغابايت.",
        ),
        Rule::Register => (
            "سجل من أول إيداع",
            "أول إرسال يأتي بسجل كامل: في أول إيداع منه ملفا الإعدادات والسياسة، وما بعده موافق للقواعد كلها.",
        ),
        Rule::Plain => (
            "إيداع لا زيادة فيه",
            "يذكر الإيداع من حفظه ومتى وبأي عبارة، وما زاد على ذلك قد يضلل برنامجًا أو آخر.",
        ),
    }
}
