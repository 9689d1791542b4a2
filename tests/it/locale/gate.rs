//! What the gate says: every sentence, and every rule.

use crate::locale::message::{judge, side_by_side};
use crate::locale::reader;
use crate::locale::sample::{Arguments, samples, texts};
use bmf::audit::finding::Breach;
use bmf::audit::gate::Objection;
use bmf::audit::gate::rule::{Code, Remedy, Rule};
use bmf::audit::law::Law;
use bmf::domain::office::Lang;
use bmf::locale::gate::Gate;
use bmf::locale::message::Message;
use chrono::{DateTime, FixedOffset};
use insta::assert_snapshot;

fn moment() -> DateTime<FixedOffset> {
    DateTime::parse_from_rfc3339("2026-06-28T09:12:00+03:00").unwrap()
}

#[rustfmt::skip]
fn objections() -> Vec<(Objection, Arguments)> {
    use Objection as O;
    samples! { Objection;
        O::OtherBranch { .. } => O::OtherBranch { name: "refs/tags/v1".into(), branch: "refs/heads/main".into() }, |_| texts(["refs/tags/v1", "refs/heads/main"]);
        O::Deleted => O::Deleted, |_| vec![];
        O::Forced => O::Forced, |_| vec![];
        O::OtherBeginning => O::OtherBeginning, |_| vec![];
        O::Stranger { .. } => O::Stranger { email: "mallory@example.org".into() }, |_| texts(["mallory@example.org"]);
        O::NotOfRegister => O::NotOfRegister, |_| vec![];
        O::Future { .. } => O::Future { at: moment(), received: moment() }, |to| vec![to.moment(moment())];
        O::TooOld { .. } => O::TooOld { at: moment(), days: 31 }, |to| vec![to.moment(moment()), "31".into()];
        O::TooMany { .. } => O::TooMany { limit: 5_000 }, |to| vec![to.number(5_000)];
        O::TooLarge { .. } => O::TooLarge { limit: 4 * 1024 * 1024 }, |_| texts(["4"]);
        O::NoRegister => O::NoRegister, |_| texts(["bmf.toml", "policy.toml"]);
        O::NotPlain => O::NotPlain, |_| vec![];
    }
}

#[rustfmt::skip]
fn words() -> Vec<(Gate<'static>, Arguments)> {
    use Gate as G;
    samples! { Gate<'static>;
        G::Refused => G::Refused, |_| vec![];
        G::CannotJudge => G::CannotJudge, |_| vec![];
        G::Objection(_) => G::Objection(&Objection::Deleted), |_| vec![];
        G::Unreadable => G::Unreadable, |_| vec![];
        G::More(_) => G::More(37), |_| texts(["37", "bmf audit"]);
        G::Remedy(_) => G::Remedy(Remedy::Amend), |_| texts(["bmf amend"]);
        G::NoProgram => G::NoProgram, |_| texts(["bmf"]);
        G::Installed { .. } => G::Installed { folder: "alpha", branch: "main" }, |_| texts(["alpha", "main"]);
        G::Renewed { .. } => G::Renewed { folder: "alpha" }, |_| texts(["alpha"]);
        G::Shared { .. } => G::Shared { folder: "alpha" }, |_| texts(["alpha"]);
        G::FirstDesk => G::FirstDesk, |_| vec![];
        G::OtherDesks => G::OtherDesks, |_| vec![];
    }
}

/// What can be done about each law and each rule.
fn remedies() -> Vec<Remedy> {
    let laws = Law::ALL.iter().map(|law| Code::Law(*law));
    let rules = Rule::ALL.iter().map(|rule| Code::Rule(*rule));
    let mut remedies = Vec::new();
    for code in laws.chain(rules) {
        if !remedies.contains(&code.remedy()) {
            remedies.push(code.remedy());
        }
    }
    remedies
}

#[test]
fn everything_is_said_in_both_languages() {
    judge(&objections(), |to, it| {
        to.say(&Message::Gate(&Gate::Objection(it)))
    });
    judge(&words(), |to, it| to.say(&Message::Gate(it)));
    let none: Arguments = |_| vec![];
    let remedies: Vec<_> = remedies().into_iter().map(|it| (it, none)).collect();
    judge(&remedies, |to, it| {
        to.say(&Message::Gate(&Gate::Remedy(*it)))
    });
    let committee = [(Breach::OtherCommittee, none)];
    judge(&committee, |to, it| to.say(&Message::Breach(it)));
}

#[test]
fn every_rule_has_a_name_and_a_reason() {
    for rule in Rule::ALL {
        for lang in Lang::ALL {
            let (title, text) = reader(*lang).rule(*rule);
            assert!(!title.is_empty() && text.ends_with('.'), "{rule:?}: {text}");
        }
    }
}

#[test]
fn the_gate_in_words() {
    let objections = objections();
    let objections: Vec<Gate<'_>> = objections
        .iter()
        .map(|(it, _)| Gate::Objection(it))
        .collect();
    let words = words().into_iter().map(|(it, _)| it);
    let remedies = remedies().into_iter().map(Gate::Remedy);
    let all: Vec<Gate<'_>> = words.chain(objections).chain(remedies).collect();
    assert_snapshot!(side_by_side(all.iter().map(Message::Gate)), @"
    The push was refused; in the shared repository nothing has changed.
    لم يُقبل الإرسال، ولم يتغيّر شيء في المستودع المشترك.
    The push could not be judged and was refused; in the shared repository nothing has changed. Tell whoever keeps the computers.
    تعذر النظر في الإرسال فلم يُقبل، ولم يتغيّر شيء في المستودع المشترك. يُرجى إبلاغ القائم على الأجهزة.
    It deletes the register's branch.
    في الإرسال حذف لفرع السجل.
    The file cannot be read.
    تعذرت قراءة الملف.
    37 findings more; bmf audit names all of them.
    وبقي غير ذلك 37 ملاحظة، يعرضها كلها الأمر ⟨bmf audit⟩
    Take the commit back, and change the data with bmf amend.
    يُسحب الإيداع، وتُعدَّل البيانات بالأمر ⟨bmf amend⟩
    bmf was not found on the computer of the shared repository, so the push was refused. Tell whoever keeps the computers.
    لم يُعثر على برنامج ⟨bmf⟩ في جهاز المستودع المشترك، فلم يُقبل الإرسال. يُرجى إبلاغ القائم على الأجهزة.
    The gate stands before alpha: whatever is pushed to main is judged first.
    البوابة قائمة على ⟨alpha⟩، وكل ما يُرسل إلى ⟨main⟩ يُنظر فيه أولًا.
    The gate stood before alpha already, and is up to date.
    البوابة قائمة من قبل على ⟨alpha⟩، وهي الآن محدَّثة.
    A shared repository stands in alpha. It takes a whole register first, and then what the policy allows.
    تم إنشاء مستودع مشترك في ⟨alpha⟩، يُقبل فيه أولًا سجل كامل، ثم ما تجيزه السياسة.
    In the register that is to be shared:
    في السجل المراد مشاركته:
    At every other desk:
    وفي كل مكتب آخر:
    It goes to refs/tags/v1; the register has one branch, refs/heads/main, and no tags.
    وُجِّه الإرسال إلى ⟨refs/tags/v1⟩، وللسجل فرع واحد هو ⟨refs/heads/main⟩، وليس فيه وسوم.
    It deletes the register's branch.
    في الإرسال حذف لفرع السجل.
    It does not stand on what is in the shared repository, or takes some of that back.
    الإرسال غير مبني على ما في المستودع المشترك، أو فيه تراجع عن بعضه.
    It brings another history with a beginning of its own.
    في الإرسال تاريخ آخر له بداية غير بداية السجل.
    The commit was made by mallory@example.org, whom the shared roster does not know.
    الإيداع باسم صاحب البريد ⟨mallory@example.org⟩، وليس من الموظفين المسجلين في المستودع المشترك.
    A register holds no such file.
    ليس هذا الملف من ملفات السجل.
    It is dated 28 June 2026 (13/1/1448), 09:12, and arrived on 28 June 2026 (13/1/1448), 09:12.
    التاريخ المكتوب فيه ⟨13/1/1448⟩هـ (28 يونيو 2026م)، ⟨09:12⟩، أما وقت وصوله فهو ⟨13/1/1448⟩هـ (28 يونيو 2026م)، ⟨09:12⟩
    It is dated 28 June 2026 (13/1/1448), 09:12, more than 31 days before it arrived.
    التاريخ المكتوب فيه ⟨13/1/1448⟩هـ (28 يونيو 2026م)، ⟨09:12⟩، أي قبل وصوله بأكثر من 31 يومًا.
    It brings more than 5,000 commits.
    في الإرسال أكثر من ⟨5,000⟩ إيداع.
    The file is larger than 4 MiB.
    حجم الملف أكبر من 4 ميغابايت.
    There are no bmf.toml and policy.toml by which it could be judged.
    لا يوجد الملفان اللذان يُنظر في الإرسال بحسبهما: ⟨bmf.toml⟩، ⟨policy.toml⟩
    The commit holds something else than who made it and when: a strange header, a second author, or a name with hidden characters.
    في الإيداع زيادة على اسم من حفظه ووقته: بيان غريب، أو اسم ثانٍ، أو اسم فيه حروف خفية.
    Take the commit back, and record the correction as an event of its own.
    يُسحب الإيداع، ويُسجَّل التصحيح في إجراء مستقل.
    Take the commit back, and record the step when it is allowed.
    يُسحب الإيداع، ويُسجَّل الإجراء حين يجوز.
    Each records under the address that the roster has for them (git config user.email).
    يسجّل كل موظف ببريده المسجل في قائمة الموظفين (⟨git config user.email⟩)
    Sign with a key that the shared file signers allows today; the manager pushes a new key first.
    يُوقَّع الإيداع بمفتاح يجيزه اليوم الملف المشترك ⟨signers⟩، والمفتاح الجديد يرسله المدير التنفيذي أولًا.
    Take the commit back, and change the data with bmf amend.
    يُسحب الإيداع، وتُعدَّل البيانات بالأمر ⟨bmf amend⟩
    Take the file out of the commit.
    يُخرَج الملف من الإيداع.
    Undo the merge, and let bmf unite both sides.
    يُلغى الدمج، ويُترك جمع الطرفين لبرنامج ⟨bmf⟩
    Set the computer's clock right, and record anew; what happened earlier is recorded with --on DATE.
    تُضبط ساعة الجهاز ويُعاد التسجيل، وما وقع من قبل يُسجَّل مع ⟨--on DATE⟩
    Have bmf check show the file and the line.
    يعرض الأمر ⟨bmf check⟩ الملف والسطر.
    Leave it to the manager, or to who keeps the computers (keepers in bmf.toml).
    يُترك ذلك للمدير التنفيذي أو القائم على الأجهزة (⟨keepers⟩ في ⟨bmf.toml⟩)
    Fetch what is there, unite it with yours, and push again without --force.
    يُجلب ما في المستودع المشترك ويُجمع إلى ما هنا، ثم يُعاد الإرسال من غير ⟨--force⟩
    Push the register's branch alone.
    يُرسل فرع السجل وحده.
    Clone the shared repository into a new folder, and record there.
    يُنسخ المستودع المشترك في مجلد جديد، ويكون التسجيل فيه.
    The manager adds the address to bmf.toml and pushes that first.
    يضيف المدير التنفيذي البريد إلى ⟨bmf.toml⟩ ويرسل ذلك أولًا.
    Push less at a time; papers and pictures stay outside the register.
    يُرسل العمل على دفعات، وتبقى الوثائق والصور خارج السجل.
    Push a register as bmf init made it, from its first commit on.
    يُرسل سجل أنشأه الأمر ⟨bmf init⟩، من أول إيداع فيه.
    Take the commit back, and record with bmf.
    يُسحب الإيداع، ويكون التسجيل ببرنامج ⟨bmf⟩
    ");
}
