//! `bmf print CASE PAPER`: what stands on a declaration, a letter of decision and a delivery note.

use crate::cmd::print::read;
use crate::support::page::words;
use crate::support::register::TestRegister;
use insta::assert_snapshot;
use serde_json::Value;

#[test]
fn a_declaration_is_over_the_declared_data() {
    let reg = TestRegister::after("verify");
    assert_snapshot!(read(&reg, "declaration", "ar"), @"
    المملكة العربية السعودية
    المركز الوطني لتنمية القطاع غير الربحي
    جمعية بناء المستقبل التعليمية
    ظهران الجنوب
    سجل رقم 1000754600
    الرقم: | DJ-2606-0001-9/5SVGB8RP
    التاريخ: | 28/12/1447هـ
    الموافق: | 14 يونيو 2026م
    المرفقات: | لا يوجد
    إقرار بصحة البيانات
    رقم الطلب | DJ-2606-0001-9
    الخدمة | المساعدة في الرسوم الدراسية
    ملخص الحاجة | رسوم الفصل الأول
    المبلغ | 4,500 ريال
    الاسم | نورة بنت سالم القحطاني
    رقم الهوية | 1000000008
    رقم الهاتف | 055 123 4567
    ما اسم المدرسة أو الجامعة؟ | مدرسة النموذج
    نص الإقرار
    أقر بأن جميع البيانات المذكورة أعلاه صحيحة، وبأنني مسؤول عنها مسؤولية مباشرة، وأتعهد بإبلاغ الجمعية بما يطرأ عليها من تغيير.
    سياسة تنظيم العلاقة مع المستفيدين
    التأكد على صحة البيانات المقدمة من طالب الدعم والتوقيع عليها وأنه مسؤول مسئولية مباشرة عن صحة المعلومات.
    سُجّل هذا الإقرار: توقيع — 28/12/1447هـ (14 يونيو 2026م) — سارة ناصر
    مقدم الطلب
    نورة بنت سالم القحطاني
    التوقيع:
    البصمة
    الشاهد على البصمة
    الاسم:
    التوقيع:
    الولي، إن وُجد
    الاسم:
    الصلة:
    التوقيع:
    الموظف الذي طابق البيانات
    الاسم: سارة ناصر
    التوقيع:
    ");
    assert_snapshot!(read(&reg, "declaration", "en"), @"
    Kingdom of Saudi Arabia
    National Center for the Development of the Non-Profit Sector
    Bina' al-Mustaqbal Educational Association
    Dhahran Al-Janoub
    Register no. 1000754600
    Number: | DJ-2606-0001-9/5SVGB8RP
    Date: | 28/12/1447 AH
    Corresponding to: | 14 June 2026
    Attachments: | none
    Declaration that the data are correct
    Number of the request | DJ-2606-0001-9
    Service | Tuition aid
    summary of the need | رسوم الفصل الأول
    amount | 4,500 SAR
    name | نورة بنت سالم القحطاني
    national id or iqama | 1000000008
    phone | 055 123 4567
    Which school or university? | مدرسة النموذج
    Declaration
    I declare that all the data above are correct and that I am directly responsible for them, and I undertake to tell the association of any change.
    Policy regulating the relationship with beneficiaries
    The correctness of the data submitted by the applicant for support is confirmed and signed, and that he is directly responsible for the correctness of the information.
    This declaration was recorded: signature — 14 June 2026 (28/12/1447) — Sara Nasser
    The applicant
    نورة بنت سالم القحطاني
    Signature:
    Thumbprint
    Witness to the thumbprint
    Name:
    Signature:
    The guardian, if any
    Name:
    Relation:
    Signature:
    The employee who matched the data
    Name: Sara Nasser
    Signature:
    ");
}

#[test]
fn a_declaration_can_be_printed_before_it_is_signed() {
    let reg = TestRegister::after("intake");
    let page = read(&reg, "declaration", "en");
    assert!(page.contains("Number: | DJ-2606-0001-9\n"), "{page}");
    assert!(!page.contains("was recorded"), "{page}");
    let reg = reg.does(["declare", "1", "--how=thumbprint", "--witness=عمر بن سعد"]);
    let page = read(&reg, "declaration", "en");
    assert!(page.contains("Name: عمر بن سعد"), "{page}");
    assert!(page.contains("thumbprint before a witness"), "{page}");
}

#[test]
fn a_letter_tells_the_decision() {
    let reg = TestRegister::after("notify");
    assert_snapshot!(read(&reg, "decision", "ar"), @"
    المملكة العربية السعودية
    المركز الوطني لتنمية القطاع غير الربحي
    جمعية بناء المستقبل التعليمية
    ظهران الجنوب
    سجل رقم 1000754600
    الرقم: | DJ-2606-0001-9/1F2D5YQW
    التاريخ: | 14/1/1448هـ
    الموافق: | 29 يونيو 2026م
    المرفقات: | لا يوجد
    خطاب قرار لجنة البحث
    المكرم/المكرمة: نورة بنت سالم القحطاني
    السلام عليكم ورحمة الله وبركاته، وبعد:
    فيسرنا إبلاغكم بأن لجنة البحث درست طلبكم وقررت قبوله، وذلك على النحو الآتي:
    رقم الطلب | DJ-2606-0001-9
    رمز الإيصال | CODE
    الخدمة | المساعدة في الرسوم الدراسية
    القرار | قبول
    المعتمد | 4,000 ريال
    السبب | ثبوت الحاجة بعد البحث الاجتماعي
    الجلسة وتاريخ القرار | S-2026-001 — 14/1/1448هـ (29 يونيو 2026م)
    تاريخ إبلاغكم | 14/1/1448هـ (29 يونيو 2026م)
    نأمل مراجعة الجمعية لاستكمال إجراءات التسجيل، ومعكم إثبات الهوية.
    سياسة تنظيم العلاقة مع المستفيدين
    والرد عليه بشأن قبوله أو رفضه خلال مدة لا تقل عن أسبوعين.
    استكمال اجراءات التسجيل مع اكتمال الطلبات.
    ولكم في كل الأحوال أن تقيّموا خدمتنا، فتقييمكم حق لكم، ولا أثر له في طلباتكم.
    وتقبلوا تحياتنا.
    أمين لجنة البحث
    نورة صالح
    التوقيع والختم:
    مستلم الخطاب
    الاسم:
    التاريخ والتوقيع:
    ");
    assert_snapshot!(read(&reg, "decision", "both"), @"
    المملكة العربية السعودية | Kingdom of Saudi Arabia
    المركز الوطني لتنمية القطاع غير الربحي | National Center for the Development of the Non-Profit Sector
    جمعية بناء المستقبل التعليمية | Bina' al-Mustaqbal Educational Association
    ظهران الجنوب | Dhahran Al-Janoub
    سجل رقم 1000754600 | Register no. 1000754600
    الرقم: | Number: | DJ-2606-0001-9/1F2D5YQW
    التاريخ: | Date: | 14/1/1448هـ | 14/1/1448 AH
    الموافق: | Corresponding to: | 29 يونيو 2026م | 29 June 2026
    المرفقات: | Attachments: | لا يوجد | none
    خطاب قرار لجنة البحث | Decision of the research committee
    المكرم/المكرمة: نورة بنت سالم القحطاني | Dear نورة بنت سالم القحطاني
    السلام عليكم ورحمة الله وبركاته، وبعد: | Peace be upon you.
    فيسرنا إبلاغكم بأن لجنة البحث درست طلبكم وقررت قبوله، وذلك على النحو الآتي: | We are glad to tell you that the research committee has studied your request and has accepted it, as follows:
    رقم الطلب | Number of the request | DJ-2606-0001-9
    رمز الإيصال | Code of the receipt | CODE
    الخدمة | Service | المساعدة في الرسوم الدراسية | Tuition aid
    القرار | Decision | قبول | acceptance
    المعتمد | Granted | 4,000 ريال | 4,000 SAR
    السبب | Reason | ثبوت الحاجة بعد البحث الاجتماعي | Need established by social research
    الجلسة وتاريخ القرار | Session, and day of the decision | S-2026-001 — 14/1/1448هـ (29 يونيو 2026م) | 29 June 2026 (14/1/1448)
    تاريخ إبلاغكم | You were told on | 14/1/1448هـ (29 يونيو 2026م) | 29 June 2026 (14/1/1448)
    نأمل مراجعة الجمعية لاستكمال إجراءات التسجيل، ومعكم إثبات الهوية. | Please visit the association to complete the registration, and bring your identity card.
    سياسة تنظيم العلاقة مع المستفيدين | Policy regulating the relationship with beneficiaries
    والرد عليه بشأن قبوله أو رفضه خلال مدة لا تقل عن أسبوعين. | and that he will be answered, with acceptance or rejection, within a period of not less than two weeks.
    استكمال اجراءات التسجيل مع اكتمال الطلبات. | The registration procedures are completed, with the requirements complete.
    ولكم في كل الأحوال أن تقيّموا خدمتنا، فتقييمكم حق لكم، ولا أثر له في طلباتكم. | Whatever the decision, you may rate our service: that is your right, and it has no effect on your requests.
    وتقبلوا تحياتنا. | With our regards.
    أمين لجنة البحث | Secretary of the research committee
    نورة صالح | Noura Saleh
    التوقيع والختم: | Signature and stamp:
    مستلم الخطاب | Received this letter
    الاسم: | Name:
    التاريخ والتوقيع: | Date and signature:
    ");
}

#[test]
fn a_letter_of_rejection_gives_the_reason_and_the_time_to_object() {
    let reg = TestRegister::after("submit")
        .by("noura")
        .at("2026-06-29T10:00:00+03:00");
    let reg = reg.does([
        "review",
        "1",
        "--open-session",
        "--members=huda,majed,noura",
        "--reject",
        "--reason=no-budget",
        "--words=نفدت ميزانية الفصل",
    ]);
    let of_the_letter = |lang| {
        let page = read(&reg, "decision", lang);
        let (_, letter) = page
            .split_once(if lang == "ar" { "المكرم" } else { "Dear" })
            .unwrap();
        letter.to_owned()
    };
    assert_snapshot!(of_the_letter("ar"), @"
    /المكرمة: نورة بنت سالم القحطاني
    السلام عليكم ورحمة الله وبركاته، وبعد:
    فنفيدكم بأن لجنة البحث درست طلبكم، وتعتذر لعدم تمكنها من قبوله، وذلك على النحو الآتي:
    رقم الطلب | DJ-2606-0001-9
    رمز الإيصال | CODE
    الخدمة | المساعدة في الرسوم الدراسية
    القرار | رفض
    السبب | عدم توفر الميزانية
    بيان السبب | نفدت ميزانية الفصل
    الجلسة وتاريخ القرار | S-2026-001 — 14/1/1448هـ (29 يونيو 2026م)
    ولكم الاعتراض على هذا القرار خلال 30 يومًا من تاريخ إبلاغكم به.
    سياسة تنظيم العلاقة مع المستفيدين
    والرد عليه بشأن قبوله أو رفضه خلال مدة لا تقل عن أسبوعين.
    ولكم في كل الأحوال أن تقيّموا خدمتنا، فتقييمكم حق لكم، ولا أثر له في طلباتكم.
    وتقبلوا تحياتنا.
    أمين لجنة البحث
    نورة صالح
    التوقيع والختم:
    مستلم الخطاب
    الاسم:
    التاريخ والتوقيع:
    ");
    assert_snapshot!(of_the_letter("en"), @"
     نورة بنت سالم القحطاني
    Peace be upon you.
    The research committee has studied your request and regrets that it cannot accept it, as follows:
    Number of the request | DJ-2606-0001-9
    Code of the receipt | CODE
    Service | Tuition aid
    Decision | rejection
    Reason | No budget available
    In words | نفدت ميزانية الفصل
    Session, and day of the decision | S-2026-001 — 29 June 2026 (14/1/1448)
    You may object to this decision within 30 days of the day on which you were told.
    Policy regulating the relationship with beneficiaries
    and that he will be answered, with acceptance or rejection, within a period of not less than two weeks.
    Whatever the decision, you may rate our service: that is your right, and it has no effect on your requests.
    With our regards.
    Secretary of the research committee
    Noura Saleh
    Signature and stamp:
    Received this letter
    Name:
    Date and signature:
    ");
}

#[test]
fn a_delivery_note_says_what_was_given_and_what_remains() {
    let reg = TestRegister::after("register")
        .by("khalid")
        .at("2026-07-05T11:30:00+03:00");
    let reg = reg.does(["deliver", "1", "--amount=1500", "--evidence=voucher 118"]);
    let reg = reg.at("2026-07-06T11:30:00+03:00");
    let reg = reg.does([
        "deliver",
        "1",
        "--amount=2500",
        "--received-by=سالم القحطاني",
        "--place=المنزل",
    ]);
    assert_snapshot!(read(&reg, "delivery", "ar"), @"
    المملكة العربية السعودية
    المركز الوطني لتنمية القطاع غير الربحي
    جمعية بناء المستقبل التعليمية
    ظهران الجنوب
    سجل رقم 1000754600
    الرقم: | DJ-2606-0001-9/VVQTBSNZ
    التاريخ: | 21/1/1448هـ
    الموافق: | 6 يوليو 2026م
    المرفقات: | لا يوجد
    محضر تسليم
    رقم الطلب | DJ-2606-0001-9
    المستفيد | نورة بنت سالم القحطاني
    رقم المستفيد | B-DJ-2606-0001-9
    الخدمة | المساعدة في الرسوم الدراسية
    المعتمد | 4,000 ريال
    الدفعة رقم | 2
    المسلَّم | 2,500 ريال
    المتبقي بعدها | 0 ريال
    تاريخ التسليم | 21/1/1448هـ (6 يوليو 2026م)
    مكان التسليم | المنزل
    استلمه عن المستفيد | سالم القحطاني
    سياسة تنظيم العلاقة مع المستفيدين
    تقديم الخدمة اللازمة .
    أقر باستلام ما ذُكر أعلاه.
    المستلم
    سالم القحطاني
    التوقيع:
    البصمة
    موظف الخدمات
    خالد عمر
    التوقيع والختم:
    ");
    let first = reg.run(["show", "1", "--format=json"]).json();
    let events = first["events"].as_array().unwrap();
    let deliver = |event: &&Value| event["did"] == "deliver";
    let first = events.iter().find(deliver).unwrap()["id"].as_str().unwrap();
    let event = format!("--event={first}");
    let page = reg
        .run(["print", "1", "delivery", "--in=en", &event, "-o-"])
        .done();
    assert_snapshot!(words(&page), @"
    Kingdom of Saudi Arabia
    National Center for the Development of the Non-Profit Sector
    Bina' al-Mustaqbal Educational Association
    Dhahran Al-Janoub
    Register no. 1000754600
    Number: | DJ-2606-0001-9/MR2APEMA
    Date: | 20/1/1448 AH
    Corresponding to: | 5 July 2026
    Attachments: | none
    Delivery note
    Number of the request | DJ-2606-0001-9
    Beneficiary | نورة بنت سالم القحطاني
    Beneficiary number | B-DJ-2606-0001-9
    Service | Tuition aid
    Granted | 4,000 SAR
    Part number | 1
    Handed over | 1,500 SAR
    Remaining after it | 2,500 SAR
    Day | 5 July 2026 (20/1/1448)
    Evidence | voucher 118
    Policy regulating the relationship with beneficiaries
    The necessary service is provided.
    I have received what is named above.
    Received by
    نورة بنت سالم القحطاني
    Signature:
    Thumbprint
    Service officer
    Khalid Omar
    Signature and stamp:
    ");
}
