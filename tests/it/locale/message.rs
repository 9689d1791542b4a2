use bmf::domain::office::Lang;
use bmf::locale::Locale;
use bmf::locale::message::Message;
use bmf::locale::trouble::Trouble;
use insta::assert_snapshot;
use std::fmt::Debug;

use crate::locale::aside;
use crate::locale::sample::{self, Arguments};
use crate::locale::{arabic_digits, bare, is_balanced, reader, shown};

/// Both languages of each sample, one after the other: for the reader who knows both.
pub(super) fn side_by_side<'a>(messages: impl IntoIterator<Item = Message<'a>>) -> String {
    let both = |message| {
        Lang::ALL
            .iter()
            .rev()
            .map(move |lang| reader(*lang).say(&message))
    };
    let lines: Vec<String> = messages.into_iter().flat_map(both).collect();
    shown(&lines.join("\n"))
}

/// Every sample is sound for every reader, holds its arguments, and is not the other language's.
pub(super) fn judge<T: Debug>(samples: &[(T, Arguments)], say: impl Fn(&Locale<'_>, &T) -> String) {
    for (sample, arguments) in samples {
        let [en, ar] = [Lang::En, Lang::Ar].map(|lang| {
            let locale = reader(lang);
            let said = bare(&sound(&locale, &say(&locale, sample)));
            for argument in arguments(&locale) {
                assert!(
                    said.contains(&bare(&argument)),
                    "{sample:?} lacks {argument}: {said}"
                );
            }
            said
        });
        assert_ne!(en, ar);
        for locale in [
            arabic_digits(),
            Locale::new(Lang::Ar),
            Locale::new(Lang::En),
        ] {
            sound(&locale, &say(&locale, sample));
        }
    }
}

/// Returns a text whose isolates are balanced, in the language asked, without what a slip in a template leaves behind.
fn sound(locale: &Locale<'_>, said: &str) -> String {
    assert!(is_balanced(said), "{}", shown(said));
    assert!(!said.contains("{}") && !said.contains('\n'), "{said}");
    for slip in ["  ", "\u{FFFD}", " ،", "..", " :", "\u{2069}\u{2066}"] {
        assert!(!said.contains(slip), "{said:?} holds {slip:?}");
    }
    assert!(!said.ends_with(" ."), "{said}");
    let arabic = said.chars().filter(|c| matches!(c, 'ء'..='ي')).count();
    let latin = said.chars().filter(char::is_ascii_lowercase).count();
    match locale.lang {
        Lang::Ar => assert!(arabic > 2, "{said}"),
        Lang::En => assert!(latin > 3 && arabic < 2, "{said}"),
    }
    said.to_owned()
}

/// Returns a message, which is a full sentence.
pub(super) fn sentence(locale: &Locale<'_>, message: &Message<'_>) -> String {
    let said = locale.say(message);
    assert!(said.ends_with(['.', '?', '؟']), "{said}");
    said
}

#[test]
fn every_obstacle_is_a_sentence_in_both_languages() {
    judge(&sample::obstacles(), |to, it| {
        sentence(to, &Message::Obstacle(it))
    });
    for obstacle in sample::bare_obstacles() {
        for lang in Lang::ALL {
            let said = sentence(&reader(*lang), &Message::Obstacle(&obstacle));
            sound(&reader(*lang), &said);
        }
    }
}

#[test]
fn every_bad_value_is_a_sentence_in_both_languages() {
    judge(&sample::values(), |to, it| {
        sentence(to, &Message::Value(it))
    });
}

#[test]
fn every_notice_is_said_in_both_languages() {
    judge(&aside::notices(), |to, it| to.say(&Message::Notice(it)));
}

#[test]
fn every_trouble_is_said_in_both_languages() {
    let say = |to: &Locale<'_>, it: &Trouble<'_>| to.say(&Message::Trouble(it));
    judge(&aside::troubles(), say);
    judge(&aside::usages(), |to, it| {
        say(to, &Trouble::Usage(it.clone()))
    });
    judge(&aside::disks(), |to, it| {
        let path = "cases/DJ";
        say(to, &Trouble::Disk { path, cause: *it })
    });
}

#[test]
fn the_obstacles_in_words() {
    let mut samples: Vec<_> = sample::obstacles().into_iter().map(|(o, _)| o).collect();
    samples.extend(sample::bare_obstacles());
    assert_snapshot!(side_by_side(samples.iter().map(Message::Obstacle)), @"
    The roster lists no member of staff called “omar”.
    المعرّف «⟨omar⟩» غير وارد في قائمة الموظفين.
    Khalid Omar may not record this step, which is for the beneficiary relations officer or social research officer: Sara Nasser or Huda Fahad.
    هذا الإجراء من اختصاص موظف علاقات المستفيدين أو مسؤول البحث الاجتماعي (سارة ناصر أو هدى فهد)، ولا يُسجَّل باسم «خالد عمر».
    Nobody records this step: it comes only from bringing two histories together.
    لا يسجِّل هذا الإجراء أحد من الموظفين، وإنما ينشأ عند دمج نسختين من إجراءات الطلب.
    A case of kind “inquiry” has no such step.
    لا محل لهذا الإجراء في طلب نوعه «استفسار».
    The stage is “received”; this step is for “verified” or “deferred”.
    مرحلة الطلب الآن «مستلَم»، ولا يُسجَّل هذا الإجراء إلا في مرحلة «مطابَق البيانات» أو «مؤجل».
    Two histories of this case disagree over the events K7Q2M9XA and P4W8T1ZC; the committee secretary settles that first.
    في إجراءات هذا الطلب تعارض (⟨K7Q2M9XA⟩، ⟨P4W8T1ZC⟩)، ويلزم أن يسوّيه أمين لجنة البحث أولًا.
    It cannot have happened on 14 June 2026 (28/12/1447): the case reached its stage on 28 June 2026 (13/1/1448).
    لا يصح أن يكون تاريخ الإجراء ⟨28/12/1447⟩هـ (14 يونيو 2026م)، فقد بلغ الطلب مرحلته الحالية بعد ذلك، في ⟨13/1/1448⟩هـ (28 يونيو 2026م).
    28 June 2026 (13/1/1448) has not come yet, and a step is recorded only once it has happened.
    لم يحن يوم ⟨13/1/1448⟩هـ (28 يونيو 2026م) بعد، ولا يُسجَّل إجراء قبل وقوعه.
    The request was referred on 14 June 2026 (28/12/1447) and still waits for the social research officer's answer.
    الطلب محال للإيضاح منذ ⟨28/12/1447⟩هـ (14 يونيو 2026م)، ولم ترد إجابة مسؤول البحث الاجتماعي بعد.
    The case is with the social research officer, who answers the referral.
    الطلب محال للإيضاح، والإجابة عن الإحالة من اختصاص مسؤول البحث الاجتماعي.
    No question and no referral waits for an answer.
    لا يوجد سؤال ولا إحالة في انتظار الإجابة.
    Question 7 is not open, or was never asked.
    لا يوجد سؤال رقمه 7 في انتظار الإجابة.
    Still without an answer: question 4 and question 6.
    لم تُسجَّل بعد الإجابة عن السؤال رقم 4 والسؤال رقم 6.
    The service needs information that is missing: phone and “Which school or university?”.
    تنقص الطلبَ بيانات تحتاج إليها الخدمة: رقم الهاتف، «ما اسم المدرسة أو الجامعة؟».
    The original is still to be sighted: National identity card and Letter from the school or university.
    لم يُطَّلع بعد على أصل ما يأتي: بطاقة الهوية الوطنية وخطاب تعريف من جهة الدراسة.
    Passport expired on 1 June 2026 (15/12/1447), before it was shown on 14 June 2026 (28/12/1447).
    انتهت صلاحية الوثيقة «جواز السفر» في ⟨15/12/1447⟩هـ (1 يونيو 2026م)، قبل الاطلاع عليها في ⟨28/12/1447⟩هـ (14 يونيو 2026م)، ويلزم الاطلاع على وثيقة سارية.
    The expiry date was not noted of: National identity card.
    لم يُسجَّل تاريخ انتهاء الوثيقة «بطاقة الهوية الوطنية».
    The applicant's declaration is void, because of a later change: phone.
    إقرار طالب الدعم ملغى، لتغيّر بيانات مُقَر بها بعد تسجيله: رقم الهاتف.
    The verification is void, because of a later change: phone. Still to be given: “Which school or university?”. The original is still to be sighted: Letter from the school or university.
    مطابقة البيانات ملغاة، لتغيّر بيانات مُقَر بها بعد تسجيلها: رقم الهاتف. وبقي من البيانات: «ما اسم المدرسة أو الجامعة؟». لم يُطَّلع بعد على أصل ما يأتي: خطاب تعريف من جهة الدراسة.
    The declaration or the verification is over other data than the case holds now.
    البيانات التي سُجِّل عليها الإقرار أو المطابقة تختلف عن بيانات الطلب الآن.
    The need has not been assessed, and nothing is accepted before that.
    لم يُسجَّل تقدير الحاجة بعد، ولا يُقبل الطلب قبل تقديرها.
    The committee answers not before 28 June 2026 (13/1/1448): 14 days after the request went up on 14 June 2026 (28/12/1447).
    لا يكون رد لجنة البحث قبل ⟨13/1/1448⟩هـ (28 يونيو 2026م)، فقد رُفع الطلب في ⟨28/12/1447⟩هـ (14 يونيو 2026م)، ومدة الرد لا تقل عن 14 يومًا.
    Whoever recorded the verification of a case does not record its decision.
    من سجَّل في هذا الطلب إجراء «مطابقة البيانات» لا يسجِّل قرار لجنة البحث فيه.
    No session of the committee is open for this decision.
    لا توجد جلسة مفتوحة للجنة البحث يُسجَّل فيها هذا القرار.
    Reem Hassan is not a member of the research committee.
    الاسم «ريم حسن» ليس بين أعضاء لجنة البحث.
    The session has no quorum: 3 members of the 4 needed, with Majed Yousef standing aside.
    لم يكتمل نصاب الجلسة، فالمشاركون في القرار: 3 أعضاء، والنصاب: 4 أعضاء، ومن تنحّى عن هذا الطلب: ماجد يوسف.
    The policy lists no reason “luck” for this decision; it lists “need” and “orphan”.
    السبب «⟨luck⟩» غير وارد في السياسة لهذا القرار، والوارد فيها: «⟨need⟩»، «⟨orphan⟩».
    The reason is needed in words, too: they are what the applicant is told.
    يلزم بيان السبب كتابةً أيضًا، لأنه هو الذي يُبلَّغ به طالب الدعم.
    This service is granted by number, so a quantity is needed.
    تُعتمد هذه الخدمة بالعدد لا بالمبلغ، فيلزم تحديد العدد.
    The amount or quantity is zero, so nothing would be given.
    المبلغ أو العدد صفر، فليس هناك ما يُقدَّم.
    The applicant has not been told the decision.
    لم يُبلَّغ طالب الدعم بالقرار بعد.
    The applicant was told the decision on 29 June 2026 (14/1/1448).
    سبق إبلاغ طالب الدعم بالقرار في ⟨14/1/1448⟩هـ (29 يونيو 2026م).
    The beneficiary is not registered yet.
    لم يُسجَّل المستفيد بعد.
    2,000 SAR is more than what remains of the grant: 1,500 SAR.
    المطلوب تقديمه ⟨2,000⟩ ريال، والمتبقي مما اعتُمد ⟨1,500⟩ ريال فقط.
    Whoever recorded the delivery of a case does not record its rating.
    من سجَّل في هذا الطلب إجراء «تقديم الخدمة» لا يسجِّل التقييم فيه.
    The service was not given in full, so closing the case needs a reason.
    لم تُقدَّم الخدمة كاملة، فيلزم ذكر سبب الإغلاق.
    The time for an objection ended on 30 June 2026 (15/1/1448).
    انتهت مهلة الاعتراض في ⟨15/1/1448⟩هـ (30 يونيو 2026م).
    An objection is to a rejected case, but the stage of DJ-2606-0042-5 is “accepted”.
    لا اعتراض إلا على طلب مرفوض، ومرحلة الطلب ⟨DJ-2606-0042-5⟩ الآن «مقبول».
    DJ-2606-0042-5 is not an objection to this case.
    الطلب ⟨DJ-2606-0042-5⟩ ليس اعتراضًا على هذا الطلب.
    The amendment changes nothing: these are the values that stand there already.
    لا يغيّر هذا التعديل شيئًا، فالقيم هي المسجلة من قبل.
    The case has no event K7Q2M9XA, or it no longer counts.
    الإجراء ⟨K7Q2M9XA⟩ غير موجود في هذا الطلب، أو سبق إلغاؤه.
    An event of kind “intake” cannot be declared void.
    إجراء «استقبال الطلب» لا يقبل الإلغاء.
    A later event stands on this one: the submission to the committee P4W8T1ZC, which would have to be voided first.
    يقوم على هذا الإجراء إجراء لاحق هو «الرفع إلى لجنة البحث» (⟨P4W8T1ZC⟩)، ويلزم إلغاء اللاحق أولًا.
    Only Sara Nasser, who recorded the event, the committee secretary or the executive manager may void it.
    لا يُلغي الإجراءَ إلا من سجَّله (سارة ناصر) أو أمين لجنة البحث أو المدير التنفيذي.
    The event K7Q2M9XA is not part of the dispute.
    الإجراء ⟨K7Q2M9XA⟩ ليس من الإجراءات المتعارضة.
    Khalid Omar may not record this step: the policy gives it to nobody.
    لم تُسند السياسة هذا الإجراء إلى أحد، ولا يُسجَّل باسم «خالد عمر».
    Khalid Omar may not record this step, which is for the auditor; nobody on the roster holds that role.
    هذا الإجراء من اختصاص المراجع الداخلي، ولا يُسجَّل باسم «خالد عمر». وليس في قائمة الموظفين أحد بهذه الصفة.
    The request was taken already; its stage is “closed”.
    سبق استقبال هذا الطلب، ومرحلته الآن «مغلق».
    The request has not been taken yet.
    لم يُسجَّل استقبال هذا الطلب بعد.
    Still without an answer: question 1.
    لم تُسجَّل بعد الإجابة عن السؤال رقم 1.
    The applicant has not declared the data correct.
    لم يُسجَّل إقرار طالب الدعم بصحة البيانات بعد.
    No employee has matched and verified the data.
    لم تُسجَّل مطابقة البيانات بعد.
    The committee answers not before 28 June 2026 (13/1/1448): 2 working days after the request went up on 24 June 2026 (9/1/1448).
    لا يكون رد لجنة البحث قبل ⟨13/1/1448⟩هـ (28 يونيو 2026م)، فقد رُفع الطلب في ⟨9/1/1448⟩هـ (24 يونيو 2026م)، ومدة الرد لا تقل عن يومي عمل.
    The session has no quorum: 1 member of the 2 needed.
    لم يكتمل نصاب الجلسة، فالمشاركون في القرار: عضو واحد، والنصاب: عضوان.
    This service is granted in riyals, so an amount is needed.
    تُعتمد هذه الخدمة بالريال، فيلزم تحديد المبلغ.
    An objection names the rejected case that it is about.
    يلزم أن يُذكر في الاعتراض الطلبُ المرفوض الذي يتعلق به.
    ");
}

#[test]
fn the_bad_values_in_words() {
    let samples = sample::values();
    assert_snapshot!(side_by_side(samples.iter().map(|(value, _)| Message::Value(value))), @"
    The value is empty, but something is needed here.
    القيمة فارغة، ولا بد من قيمة هنا.
    The text has 312 characters; at most 300 are allowed.
    طول النص 312 حرفًا، والحد الأعلى 300 حرف.
    Character 5 (U+202E) is invisible or has no meaning here, and must be removed.
    الحرف رقم 5 (⟨U+202E⟩) خفي أو لا معنى له هنا، ويلزم حذفه.
    “⟨س⟩” does not belong here: a number holds only digits, with spaces or dashes between them.
    لا مكان هنا للرمز «س»، فلا يُقبل إلا الأرقام وما بينها من مسافات أو شُرَط.
    A national id or iqama has 10 digits, such as 1000000008; this one has 9.
    رقم الهوية الوطنية أو هوية مقيم عشرة أرقام، مثل ⟨1000000008⟩، وهذا عدد أرقامه 9.
    A national id begins with 1 and an iqama with 2, but this number begins with 7.
    يبدأ رقم الهوية الوطنية بالرقم 1 ورقم هوية مقيم بالرقم 2، وهذا يبدأ بالرقم 7.
    The last digit does not fit the others, so a digit was mistyped; the original shows which.
    رقم الهوية غير صحيح: خانة التحقق لا تطابق بقية الرقم، وتلزم مراجعته على أصل البطاقة.
    There is no such kind of identity paper; there is “passport”, “border-number”, “gcc-id”, “family-register” and “none”, and its number may follow: “passport A1234567”.
    نوع وثيقة الهوية غير معروف، والأنواع: «⟨passport⟩»، «⟨border-number⟩»، «⟨gcc-id⟩»، «⟨family-register⟩»، «⟨none⟩»، وقد يتبع النوعَ رقمُه، مثل «⟨passport A1234567⟩».
    Where there is no identity paper (“none”), no number can be given.
    لا يُذكر رقم حيث لا توجد وثيقة هوية (⟨none⟩).
    A stored phone number is + and digits, such as +966551234567.
    رقم الهاتف المحفوظ علامة + تليها أرقام، مثل ⟨+966551234567⟩.
    A phone number has 8 to 15 digits with its country code, such as +966551234567; this one has 4.
    رقم الهاتف مع مفتاح الدولة من 8 إلى 15 رقمًا، مثل ⟨+966551234567⟩، وهذا عدد أرقامه 4.
    A Saudi phone number has 10 digits, such as 0551234567 or 0171234567; this one has 9.
    رقم الهاتف السعودي عشرة أرقام، مثل ⟨0551234567⟩ أو ⟨0171234567⟩، وهذا عدد أرقامه 9.
    No country has this calling code; a number from abroad begins with + and its country's code, such as +20.
    مفتاح الدولة غير معروف، والرقم من خارج المملكة يبدأ بعلامة + ثم مفتاح دولته، مثل ⟨+20⟩.
    No such number is given out in that country, so a digit is wrong or missing; a Saudi mobile is such as 0551234567.
    لا يوجد رقم كهذا في تلك الدولة، ففيه رقم خطأ أو ناقص؛ والجوال السعودي مثل ⟨0551234567⟩.
    An IBAN is two letters, two digits and the account, such as SA03 8000 0000 6080 1016 7519.
    رقم الآيبان حرفان ثم رقمان ثم الحساب، مثل ⟨SA03 8000 0000 6080 1016 7519⟩.
    A Saudi IBAN has 24 characters, such as SA03 8000 0000 6080 1016 7519; this one has 22.
    رقم الآيبان السعودي 24 خانة من الحروف والأرقام، مثل ⟨SA03 8000 0000 6080 1016 7519⟩، وهذا عدد خاناته 22.
    No country with these two letters issues IBANs; a Saudi one begins with SA.
    لا تصدر أرقام آيبان من دولة رمزها هذان الحرفان؛ والسعودي يبدأ بالحرفين ⟨SA⟩.
    The two digits after the country do not fit the rest, so something was mistyped; the bank's letter shows what.
    رقم الآيبان غير صحيح: الرقمان بعد رمز الدولة لا يطابقان بقيته، وتلزم مراجعته على شهادة البنك.
    An amount is a number of riyals, such as 4500 or 4,500.50.
    المبلغ عدد من الريالات، مثل ⟨4500⟩ أو ⟨4,500.50⟩.
    The separators stand in the wrong place: thousands are written 4,500 or 1,250,000.
    الفواصل في غير موضعها، فالآلاف تُكتب هكذا: ⟨4,500⟩ أو ⟨1,250,000⟩.
    A riyal has two decimals, such as 4500.50; this amount has 3.
    للريال خانتان عشريتان لا أكثر، مثل ⟨4,500.50⟩، وفي هذا المبلغ 3 خانات عشرية.
    An amount cannot be less than zero.
    لا يكون المبلغ أقل من صفر.
    The amount is too large: the greatest is 1,000,000 SAR.
    المبلغ أكبر من الحد الأعلى، وهو ⟨1,000,000⟩ ريال.
    A date is written year, month, day: 2026-06-14 or, in the Hijri calendar, 1447-12-28.
    يُكتب التاريخ سنة ثم شهرًا ثم يومًا: ⟨2026-06-14⟩، أو ⟨1447-12-28⟩ بالتقويم الهجري.
    A month is written year, month: 2026-06 or, in the Hijri calendar, 1448-01.
    يُكتب الشهر بعد سنته: ⟨2026-06⟩، أو ⟨1448-01⟩ بالتقويم الهجري.
    A quarter is written year, quarter: 2026-Q2 or, in the Hijri calendar, 1448-Q1.
    يُكتب الربع بعد سنته: ⟨2026-Q2⟩، أو ⟨1448-Q1⟩ بالتقويم الهجري.
    A year is written in four digits: 2026 or, in the Hijri calendar, 1448.
    تُكتب السنة بأربعة أرقام: ⟨2026⟩، أو ⟨1448⟩ بالتقويم الهجري.
    There is no quarter 5: a year has 4.
    لا يوجد ربع ترتيبه 5، فأرباع السنة 4.
    There is no month 13: a year has 12.
    لا يوجد شهر ترتيبه 13، فأشهر السنة 12.
    February 2026 has no day 30; its last is 28.
    لا يوجد يوم 30 في فبراير 2026م، فآخر يوم فيه 28.
    The last day lies before the first, 14 June 2026 (28/12/1447).
    آخر يوم يسبق أول يوم، وهو ⟨28/12/1447⟩هـ (14 يونيو 2026م).
    The date lies outside the years of the Umm al-Qura calendar that can be used: 1343 to 1500.
    التاريخ خارج السنوات المتاحة، وهي من 1343هـ إلى 1500هـ.
    A desk code is two to four Latin letters, such as DJ.
    رمز المكتب من حرفين لاتينيين إلى أربعة، مثل ⟨DJ⟩.
    A case's id, such as DJ-2606-0042-5, is desk, year and month, number and check digit.
    رقم الطلب، مثل ⟨DJ-2606-0042-5⟩، هو رمز المكتب ثم السنة والشهر ثم العدد ثم خانة التحقق.
    Ids of cases exist for the years 2000 to 2099, but not for 1999.
    أرقام الطلبات للسنوات من 2000 إلى 2099 فقط، وليست منها 1999.
    The number within an id lies between 1 and 999,999.
    العدد في رقم الطلب من 1 إلى ⟨999,999⟩.
    The id was misread somewhere: its last digit would be 6 if all before it were right.
    رقم الطلب غير صحيح، ولعله سُمع أو كُتب خطأً: خانة التحقق لما قبلها هي 6.
    A case is named by its id (DJ-2606-0042-5) or by a short form of it (2606-42, 42).
    يُذكر الطلب برقمه (⟨DJ-2606-0042-5⟩) أو بصيغة مختصرة منه (⟨2606-42⟩ أو ⟨42⟩).
    “fax” is not on the list: “phone” and “letter”.
    «⟨fax⟩» ليس من القيم الممكنة: «⟨phone⟩»، «⟨letter⟩».
    A whole number is needed here, such as 3.
    يلزم هنا عدد صحيح، مثل 3.
    The short name of a member of staff is small Latin letters, digits and dashes, such as sara.
    معرّف الموظف حروف لاتينية صغيرة وأرقام وشُرَط، مثل ⟨sara⟩.
    The id of an event, such as K7Q2M9XA, is eight Latin letters and digits without I, L, O and U.
    رقم الإجراء، مثل ⟨K7Q2M9XA⟩، ثمانية من الحروف اللاتينية والأرقام ليس منها الحروف ⟨I L O U⟩.
    A receipt is the case's id and a code of three groups of four characters, such as DJ-2606-0042-5 K7Q2-M9XA-4TZ7.
    الإيصال رقم الطلب ثم رمز من ثلاث مجموعات في كل منها أربع خانات، مثل ⟨DJ-2606-0042-5 K7Q2-M9XA-4TZ7⟩.
    The code was misheard or mistyped somewhere: its last character does not fit the others. Ask for it once more, group by group.
    رمز الإيصال سُمع أو كُتب خطأً: خانته الأخيرة لا توافق ما قبلها. يُرجى طلب قراءته مرة أخرى، مجموعةً بعد مجموعة.
    ");
}
