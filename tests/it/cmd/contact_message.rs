//! `bmf contact --message`: what is prepared, what is refused, and what is logged.

use crate::support::register::TestRegister;
use bmf::domain::message::Template;
use bmf::domain::message::Way;
use bmf::domain::office::Lang;
use insta::assert_snapshot;
use percent_encoding::percent_decode_str;
use serde_json::Value;

/// Where a message makes sense on the road of one request, and the last stop before that.
const STOPS: [(Template, &str); 6] = [
    (Template::Received, "intake"),
    (Template::Papers, "intake"),
    (Template::Committee, "submit"),
    (Template::Decision, "review"),
    (Template::Collect, "register"),
    (Template::Satisfaction, "deliver"),
];

/// What no message tells: the name, the identity, the service, the amounts.
const PRIVATE: [&str; 7] = [
    "نورة",
    "القحطاني",
    "1000000008",
    "4,500",
    "4,000",
    "الرسوم",
    "Tuition",
];

#[test]
fn a_message_is_text_and_links_and_records_nothing() {
    let reg = TestRegister::after("submit");
    let said = reg.in_both(["contact", "1", "--message=committee"]);
    assert_snapshot!(without_texts(&said), @"
    [ar]
    السلام عليكم. طلبكم DJ-2606-0001-9 لدى لجنة البحث في جمعية بناء المستقبل التعليمية، والرد بإذن الله بين 13/1/1448هـ و29/1/1448هـ.

    https://wa.me/966551234567?text=…
    sms:+966551234567?body=…
    mailto:?subject=…
    stderr:
    تنبيه: لم يُسجَّل شيء بعد. لتسجيل الرسالة بعد إرسالها، الأمر:
      → bmf contact DJ-2606-0001-9 --message committee --sent
    [en]
    السلام عليكم. طلبكم DJ-2606-0001-9 لدى لجنة البحث في جمعية بناء المستقبل التعليمية، والرد بإذن الله بين 13/1/1448هـ و29/1/1448هـ.

    https://wa.me/966551234567?text=…
    sms:+966551234567?body=…
    mailto:?subject=…
    stderr:
    note: Nothing is recorded yet. Once the message is sent, log it:
      → bmf contact DJ-2606-0001-9 --message committee --sent
    ");
    let before = reg.commits();
    let _said = reg.run(["contact", "1", "--message=committee"]).done();
    assert_eq!((reg.commits(), reg.diff()), (before, String::new()));
}

#[test]
fn every_message_is_short_and_tells_nothing_of_the_person() {
    let mut texts = String::new();
    for (template, stop) in STOPS {
        let reg = TestRegister::after(stop);
        for lang in Lang::ALL {
            let said = prepared(&reg, template, &["--in", lang.name()]);
            let text = said["text"].as_str().unwrap();
            // A text message has 67 letters a part in Arabic and 153 in English, where all of them are plain.
            let (parts, letters) = match lang {
                Lang::Ar => (3, 67),
                Lang::En => (2, 153),
            };
            assert!(text.encode_utf16().count() <= parts * letters, "{text}");
            assert!(*lang == Lang::Ar || text.is_ascii(), "{text}");
            assert!(text.contains("DJ-2606-0001-9"), "{text}");
            let told = PRIVATE.iter().find(|word| text.contains(**word));
            assert_eq!(told, None, "{text}");
            texts += &format!("{text}\n");
        }
    }
    assert_snapshot!(texts, @"
    السلام عليكم. استلمنا طلبكم في جمعية بناء المستقبل التعليمية، ورقمه DJ-2606-0001-9. نسعد بخدمتكم.
    Hello. Bina' al-Mustaqbal Educational Association has received your request. Its number is DJ-2606-0001-9. We are glad to help.
    السلام عليكم. لاستكمال طلبكم DJ-2606-0001-9 في جمعية بناء المستقبل التعليمية، نأمل إحضار الأصل من: بطاقة الهوية الوطنية، خطاب تعريف من جهة الدراسة.
    Hello. To go on with your request DJ-2606-0001-9, Bina' al-Mustaqbal Educational Association needs to see the original of: National identity card, Letter from the school or university.
    السلام عليكم. طلبكم DJ-2606-0001-9 لدى لجنة البحث في جمعية بناء المستقبل التعليمية، والرد بإذن الله بين 13/1/1448هـ و29/1/1448هـ.
    Hello. Your request DJ-2606-0001-9 is before the research committee of Bina' al-Mustaqbal Educational Association. You will have its answer between 28 June 2026 and 14 July 2026.
    السلام عليكم. صدر الرد على طلبكم DJ-2606-0001-9 في جمعية بناء المستقبل التعليمية. نأمل التواصل معنا أو زيارتنا لإبلاغكم به.
    Hello. Bina' al-Mustaqbal Educational Association has an answer to your request DJ-2606-0001-9. Please call or visit us to hear it.
    السلام عليكم. نأمل حضوركم إلى جمعية بناء المستقبل التعليمية للاستلام في الطلب DJ-2606-0001-9، ومعكم إثبات الهوية. حياكم الله.
    Hello. Please come to Bina' al-Mustaqbal Educational Association to collect what is ready under request DJ-2606-0001-9, and bring your identity card.
    السلام عليكم. ما تقييمكم لخدمتنا في الطلب DJ-2606-0001-9 من 1 إلى 5؟ رأيكم يهمنا ولا يؤثر في طلباتكم. جمعية بناء المستقبل التعليمية
    Hello. How was our service in request DJ-2606-0001-9? Please rate it from 1 to 5 (5 is best). It has no effect on your requests. Bina' al-Mustaqbal Educational Association
    ");
}

#[test]
fn a_message_is_ready_only_where_it_makes_sense() {
    let stops = [
        "intake", "verify", "submit", "review", "notify", "register", "deliver", "close",
    ];
    let mut table = String::new();
    for stop in stops {
        let reg = TestRegister::after(stop);
        let fits = Template::ALL.iter().filter(|template| {
            let message = format!("--message={}", template.name());
            let code = reg.run(["contact", "1", &message]).code;
            assert!([0, 3].contains(&code), "{stop} {message}: {code}");
            code == 0
        });
        let fits: Vec<&str> = fits.map(|template| template.name()).collect();
        table += &format!("{stop}: {}\n", fits.join(" "));
    }
    assert_snapshot!(table, @"
    intake: received papers
    verify: received
    submit: committee
    review: decision
    notify: 
    register: collect
    deliver: satisfaction
    close: satisfaction
    ");
}

#[test]
fn a_senseless_message_is_refused_with_those_that_fit() {
    let reg = TestRegister::after("intake");
    assert_snapshot!(reg.in_both(["contact", "1", "--message=collect"]), @"
    [ar]
    stderr:
    خطأ: رسالة «الحضور للاستلام» لا تناسب الطلب ⟨DJ-2606-0001-9⟩، ومرحلته الآن: مستلَم. الرسائل المناسبة له الآن: «استلام الطلب»، «الوثائق الناقصة»
      → bmf contact DJ-2606-0001-9 --message received|papers
    [exit 3]
    [en]
    stderr:
    error: DJ-2606-0001-9: the message “come and collect” does not suit a request that stands at “received”. What suits it now: “request received” and “papers missing”.
      → bmf contact DJ-2606-0001-9 --message received|papers
    [exit 3]
    ");
    let reg = reg.does(["withdraw", "1", "--reason=x"]);
    let reg = reg.by("majed").does(["feedback", "1", "--score=4"]);
    assert_snapshot!(reg.in_both(["contact", "1", "--message=collect"]), @"
    [ar]
    stderr:
    خطأ: رسالة «الحضور للاستلام» لا تناسب الطلب ⟨DJ-2606-0001-9⟩، ومرحلته الآن: مسحوب. ولا توجد رسالة جاهزة تناسبه الآن.
    [exit 3]
    [en]
    stderr:
    error: DJ-2606-0001-9: the message “come and collect” does not suit a request that stands at “withdrawn”. No ready message suits it now.
    [exit 3]
    ");
}

#[test]
fn a_message_that_nobody_has_written_is_named_with_the_nearest() {
    let reg = TestRegister::after("intake");
    assert_snapshot!(reg.in_both(["contact", "1", "--message=recieved"]), @"
    [ar]
    stderr:
    خطأ: ⟨--message⟩ «⟨recieved⟩»: قيمة غير معروفة، هل المقصود ⟨received⟩؟ القيم الممكنة: ⟨received, committee, decision, papers, collect, satisfaction⟩
    [exit 6]
    [en]
    stderr:
    error: --message “recieved”: not known. Was received meant? Known: received, committee, decision, papers, collect, satisfaction.
    [exit 6]
    ");
}

#[test]
fn without_a_mobile_number_only_mail_is_left() {
    let reg = TestRegister::after("intake");
    let reg = reg.does([
        "amend",
        "1",
        "--set=applicant.phone=0172345678",
        "--reason=x",
    ]);
    assert_snapshot!(reg.in_both(["contact", "1", "--message=received", "--via=sms"]), @"
    [ar]
    stderr:
    خطأ: لا يوجد في الطلب ⟨DJ-2606-0001-9⟩ رقم جوال تُرسل إليه الرسالة.
      → bmf amend DJ-2606-0001-9 --set applicant.phone=… --reason WHY
    [exit 6]
    [en]
    stderr:
    error: DJ-2606-0001-9: there is no mobile number to which a message could go.
      → bmf amend DJ-2606-0001-9 --set applicant.phone=… --reason WHY
    [exit 6]
    ");
    let said = prepared(&reg, Template::Received, &["--via", "mail"]);
    let links: Vec<&String> = said["links"].as_object().unwrap().keys().collect();
    assert_eq!(links, ["mail"]);
}

#[test]
fn the_applicant_is_written_to_in_their_own_language() {
    let reg = TestRegister::after("intake");
    let language = |more: &[&str]| prepared(&reg, Template::Received, more)["language"].clone();
    assert_eq!(language(&[]), "ar");
    let _said = reg
        .run(["amend", "1", "--set=applicant.language=en", "--reason=x"])
        .done();
    assert_eq!(language(&[]), "en");
    assert_eq!(language(&["--in", "ar"]), "ar");
}

#[test]
fn links_carry_the_text_as_it_is() {
    let reg = TestRegister::after("intake");
    let said = prepared(&reg, Template::Received, &[]);
    let text = said["text"].as_str().unwrap();
    let starts = [
        "https://wa.me/966551234567?text=",
        "sms:+966551234567?body=",
        "mailto:?subject=",
    ];
    for (way, start) in Way::ALL.iter().zip(starts) {
        let link = said["links"][way.name()].as_str().unwrap();
        assert!(link.is_ascii() && link.starts_with(start), "{link}");
        let (_, last) = link.rsplit_once('=').unwrap();
        assert_eq!(percent_decode_str(last).decode_utf8().unwrap(), text);
    }
}

#[test]
fn what_was_sent_is_logged_over_its_channel() {
    let reg = TestRegister::after("submit");
    assert_snapshot!(reg.in_both(["contact", "1", "--message=committee", "--sent"]), @"
    [ar]
    تم تسجيل التواصل، رقم الطلب: ⟨DJ-2606-0001-9⟩
    المرحلة الآن: لدى لجنة البحث
    الخطوة التالية: دراسة الطلب والبت فيه (البند ⟨S5b⟩)، المسجِّل: أمين لجنة البحث، ولا يكون قبل ⟨13/1/1448⟩هـ (28 يونيو 2026م)، والأمر:
      bmf review DJ-2606-0001-9 --session N --accept --amount SAR --reason CODE
    [en]
    DJ-2606-0001-9: contact recorded.
    Stage: before the committee
    Next: decision (clause S5b), by committee secretary, not before 28 June 2026 (13/1/1448):
      bmf review DJ-2606-0001-9 --session N --accept --amount SAR --reason CODE
    ");
    for (way, channel) in [
        ("whatsapp", "social-media"),
        ("sms", "phone"),
        ("mail", "letter"),
    ] {
        let sent = reg.twin();
        let via = format!("--via={way}");
        let _said = sent
            .run(["contact", "1", "--message=committee", &via, "--sent"])
            .done();
        let diff = sent.diff();
        assert!(
            diff.contains(&format!("+channel = \"{channel}\"\n")),
            "{diff}"
        );
        assert!(diff.ends_with("+note = \"message: committee\"\n"), "{diff}");
    }
}

#[test]
fn flags_of_a_message_go_with_no_visit() {
    let reg = TestRegister::after("intake");
    for words in [
        ["--visit", "--via=sms"],
        ["--call", "--sent"],
        ["--message=received", "--note=x"],
    ] {
        let args = ["contact", "1"].into_iter().chain(words);
        assert!(reg.run(args).ends_with(2).contains("exclude each other"));
    }
}

/// Cuts each link where its text begins.
fn without_texts(said: &str) -> String {
    let lines = said.lines().map(|line| match line.split_once('=') {
        Some((link, _)) if link.contains(':') => format!("{link}=…\n"),
        Some(_) | None => format!("{line}\n"),
    });
    lines.collect()
}

/// Returns a message as scripts read it.
pub(super) fn prepared(reg: &TestRegister, template: Template, more: &[&str]) -> Value {
    let message = format!("--message={}", template.name());
    let words = ["contact", "1", &message, "--format=json"];
    reg.run(words.iter().chain(more)).json()
}
