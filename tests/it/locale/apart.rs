//! What keeps two versions of a file from being united, in both languages.

use bmf::domain::id::EventId;
use bmf::locale::message::Message;
use bmf::locale::trouble::{Apart, Trouble};
use insta::assert_snapshot;

use crate::locale::message::{judge, side_by_side};
use crate::locale::sample::{Arguments, samples, texts};

#[test]
fn every_cause_is_said_in_both_languages() {
    let path = "cases/DJ";
    judge(&aparts(), |to, it| {
        to.say(&Message::Trouble(&Trouble::NotUnited { path, cause: *it }))
    });
    let all: Vec<Trouble<'_>> = aparts()
        .into_iter()
        .map(|(cause, _)| Trouble::NotUnited { path, cause })
        .collect();
    assert_snapshot!(side_by_side(all.iter().map(Message::Trouble)), @"
    cases/DJ was not merged, and both versions are as they were: bmf merges cases and sessions only.
    لم تُدمج نسختا الملف ⟨cases/DJ⟩، وبقيت كل منهما كما كانت: لا يُدمج إلا ملفات الطلبات والجلسات.
    cases/DJ was not merged, and both versions are as they were: they are not both of the case or session that the file is named after.
    لم تُدمج نسختا الملف ⟨cases/DJ⟩، وبقيت كل منهما كما كانت: إحداهما ليست للطلب أو الجلسة التي سُمي بها الملف.
    cases/DJ was not merged, and both versions are as they were: the event K7Q2M9XA is not the same in both, and an event never changes.
    لم تُدمج نسختا الملف ⟨cases/DJ⟩، وبقيت كل منهما كما كانت: الإجراء ⟨K7Q2M9XA⟩ مختلف بينهما، والإجراء المسجَّل لا يُغيَّر أبدًا.
    cases/DJ was not merged, and both versions are as they were: the event K7Q2M9XA is missing from one of them, and no event is ever removed.
    لم تُدمج نسختا الملف ⟨cases/DJ⟩، وبقيت كل منهما كما كانت: الإجراء ⟨K7Q2M9XA⟩ ناقص من إحداهما، والإجراء المسجَّل لا يُحذف أبدًا.
    cases/DJ was not merged, and both versions are as they were: “applicant.phone” was changed without bmf amend.
    لم تُدمج نسختا الملف ⟨cases/DJ⟩، وبقيت كل منهما كما كانت: تغيّرت قيمة «⟨applicant.phone⟩» من غير الأمر ⟨bmf amend⟩.
    cases/DJ was not merged, and both versions are as they were: they are two requests that were given the same id.
    لم تُدمج نسختا الملف ⟨cases/DJ⟩، وبقيت كل منهما كما كانت: هما طلبان مختلفان أُعطيا رقمًا واحدًا.
    cases/DJ was not merged, and both versions are as they were: they are two sessions that were given the same number.
    لم تُدمج نسختا الملف ⟨cases/DJ⟩، وبقيت كل منهما كما كانت: هما جلستان مختلفتان أُعطيتا رقمًا واحدًا.
    cases/DJ was not merged, and both versions are as they were: both hold changes by a newer version of bmf, which this one does not know.
    لم تُدمج نسختا الملف ⟨cases/DJ⟩، وبقيت كل منهما كما كانت: في كل منهما تعديل بإصدار أحدث من ⟨bmf⟩ لا يعرفه هذا الإصدار.
    cases/DJ was not merged, and both versions are as they were: something that the session held is gone from it, and a session only grows.
    لم تُدمج نسختا الملف ⟨cases/DJ⟩، وبقيت كل منهما كما كانت: نقص منها ما كان فيها، والجلسة المسجَّلة لا ينقص منها شيء.
    cases/DJ was not merged, and both versions are as they were: it was changed on both sides, and who keeps it has to choose.
    لم تُدمج نسختا الملف ⟨cases/DJ⟩، وبقيت كل منهما كما كانت: غُيّر في الجانبين، والاختيار للقائم عليه.
    cases/DJ was not merged, and both versions are as they were: their events are not laid out as bmf writes them.
    لم تُدمج نسختا الملف ⟨cases/DJ⟩، وبقيت كل منهما كما كانت: إجراءاتهما ليست مرتبة كما يكتبها ⟨bmf⟩.
    ");
}

#[rustfmt::skip]
fn aparts() -> Vec<(Apart<'static>, Arguments)> {
    use Apart as A;
    samples! { Apart<'static>;
        A::Foreign => A::Foreign, |_| vec![];
        A::Misnamed => A::Misnamed, |_| vec![];
        A::Altered(_) => A::Altered(event()), |_| vec![event().to_string()];
        A::Missing(_) => A::Missing(event()), |_| vec![event().to_string()];
        A::Unrecorded(_) => A::Unrecorded("applicant.phone"), |_| texts(["applicant.phone", "bmf amend"]);
        A::SameId => A::SameId, |_| vec![];
        A::SameNumber => A::SameNumber, |_| vec![];
        A::Newer => A::Newer, |_| texts(["bmf"]);
        A::Shrunk => A::Shrunk, |_| vec![];
        A::BothChanged => A::BothChanged, |_| vec![];
        A::Layout => A::Layout, |_| texts(["bmf"]);
    }
}

fn event() -> EventId {
    EventId::parse("K7Q2M9XA").unwrap()
}
