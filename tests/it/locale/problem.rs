use bmf::locale::message::Message;
use insta::assert_snapshot;

use crate::locale::message::{judge, sentence, side_by_side};
use crate::locale::sample;

#[test]
fn every_problem_is_a_sentence_in_both_languages() {
    judge(&sample::problems(), |to, it| {
        sentence(to, &Message::Problem(it))
    });
}

#[test]
fn the_problems_in_words() {
    let samples = sample::problems();
    assert_snapshot!(side_by_side(samples.iter().map(|(problem, _)| Message::Problem(problem))), @"
    The file is not text in UTF-8.
    الملف ليس نصًا بترميز ⟨UTF-8⟩.
    The file is not valid TOML: unclosed string.
    صياغة الملف لا توافق ⟨TOML⟩، ووصف الخطأ كما ورد بالإنجليزية: «⟨unclosed string⟩».
    The file is written in format 2, which needs a newer version of bmf.
    الملف مكتوب بالصيغة 2، ويلزم لقراءته إصدار أحدث من ⟨bmf⟩.
    There is no key “servise” here; did you mean “service”?
    المفتاح «⟨servise⟩» غير معروف هنا، هل المقصود «⟨service⟩»؟
    The key “summary” is missing.
    المفتاح «⟨summary⟩» ناقص.
    The value of “received” is of the wrong type; it should be a day and a time, such as 2026-06-14T09:12:00+03:00.
    نوع قيمة المفتاح «⟨received⟩» غير صحيح، ويلزم أن تكون يومًا ووقتًا، مثل ⟨2026-06-14T09:12:00+03:00⟩.
    “fax” is not a value of “channel”; the values are “phone” and “letter”.
    القيمة «⟨fax⟩» ليست من القيم الممكنة للمفتاح «⟨channel⟩»، وهي: «⟨phone⟩»، «⟨letter⟩».
    The value of “applicant.national_id” is not accepted. The last digit does not fit the others, so a digit was mistyped; the original shows which.
    قيمة المفتاح «⟨applicant.national_id⟩» لا تُقبل. رقم الهوية غير صحيح: خانة التحقق لا تطابق بقية الرقم، وتلزم مراجعته على أصل البطاقة.
    The event “K7Q2M9XA” stands here twice.
    الإجراء «⟨K7Q2M9XA⟩» مكرر في الملف.
    The event “K7Q2M9XA” stands in the wrong place: events are in order of “n”, then of “id”.
    الإجراء «⟨K7Q2M9XA⟩» في غير موضعه، فالإجراءات مرتبة بحسب «⟨n⟩» ثم «⟨id⟩».
    The policy lacks the clause “S5b”, on which rules rest.
    لا يوجد في السياسة البند «⟨S5b⟩»، وعليه تقوم قواعد معمول بها.
    The template is faulty: unexpected end.
    صياغة القالب غير صحيحة، ووصف الخطأ كما ورد بالإنجليزية: «⟨unexpected end⟩».
    The template has no value “nmuber”; its values are “number” and “papers”.
    لا توجد للقالب قيمة باسم «⟨nmuber⟩»، والقيم المتاحة له: «⟨number⟩»، «⟨papers⟩».
    The template runs on without end and was stopped.
    معالجة القالب تطول ولا تنتهي، فأُوقفت.
    ");
}
