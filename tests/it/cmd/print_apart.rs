//! `bmf print` without a case: blank forms, checklists and the minutes of a sitting.

use crate::support::page::{scanned, words};
use crate::support::register::TestRegister;
use insta::assert_snapshot;

#[test]
fn a_blank_form_is_for_a_hand_to_fill() {
    let reg = TestRegister::new();
    let blank = |lang: &str| {
        let language = format!("--in={lang}");
        let args = [
            "print",
            "form",
            "--blank",
            "--service=emergency-aid",
            &language,
            "-o-",
        ];
        words(&reg.run(args).done())
    };
    assert_snapshot!(blank("ar"), @"
    المملكة العربية السعودية
    المركز الوطني لتنمية القطاع غير الربحي
    جمعية بناء المستقبل التعليمية
    ظهران الجنوب
    سجل رقم 1000754600
    الرقم:
    التاريخ:
    الموافق:
    المرفقات:
    طلب دعم مستفيد
    الخدمة المطلوبة: المساعدة الطارئة
    ملخص الحاجة
    المبلغ
    ما نوع الظرف الطارئ؟ | [ ] مرض[ ] وفاة العائل[ ] فقدان السكن أو تضرره[ ] انقطاع الدخل[ ] غير ذلك
    متى وقع؟
    بيانات مقدم الطلب
    الاسم
    رقم الهوية
    وثيقة هوية أخرى
    رقم الهاتف
    تاريخ الميلاد
    العنوان
    الفئة | [ ] الطلاب والطالبات[ ] الأيتام[ ] الأرامل[ ] المطلقات[ ] ذوو الدخل المحدود[ ] الأشخاص ذوو الإعاقة[ ] كبار السن[ ] أخرى
    عدد أفراد الأسرة
    الدخل الشهري
    رقم الآيبان
    بيانات المستفيد، إن كان غير مقدم الطلب
    اسم المستفيد
    رقم هوية المستفيد
    تاريخ ميلاد المستفيد
    صلة المستفيد بمقدم الطلب
    الوثائق المطلوبة، ويُطَّلع على أصلها ولا تُحفظ صورتها
    [ ] بطاقة الهوية الوطنية (عند المطابقة)[ ] شهادة الآيبان من البنك (عند التسجيل)
    الإقرار
    أقر بأن جميع البيانات الواردة في هذا الطلب صحيحة، وبأنني مسؤول عنها مسؤولية مباشرة، وأتعهد بإبلاغ الجمعية بما يطرأ عليها من تغيير.
    سياسة تنظيم العلاقة مع المستفيدين
    التأكد على صحة البيانات المقدمة من طالب الدعم والتوقيع عليها وأنه مسؤول مسئولية مباشرة عن صحة المعلومات.
    مقدم الطلب أو وليه
    الاسم:
    التوقيع:
    البصمة
    الشاهد على البصمة
    الاسم:
    التوقيع:
    لاستعمال الجمعية
    رقم الطلب
    تاريخ الاستقبال
    القناة
    موظف الاستقبال
    القائم بالمطابقة وتاريخها
    ");
    assert_snapshot!(blank("en"), @"
    Kingdom of Saudi Arabia
    National Center for the Development of the Non-Profit Sector
    Bina' al-Mustaqbal Educational Association
    Dhahran Al-Janoub
    Register no. 1000754600
    Number:
    Date:
    Corresponding to:
    Attachments:
    Beneficiary support request
    Service asked for: Emergency aid
    summary of the need
    amount
    What kind of emergency? | [ ] Illness[ ] Death of the breadwinner[ ] Home lost or damaged[ ] Loss of income[ ] Other
    When did it happen?
    The applicant
    name
    national id or iqama
    other identity paper
    phone
    birth date
    address
    segment | [ ] Students[ ] Orphans[ ] Widows[ ] Divorced women[ ] Low income[ ] Persons with disabilities[ ] Elderly people[ ] Other
    household size
    monthly income
    IBAN
    The beneficiary, if not the applicant
    beneficiary's name
    beneficiary's national id or iqama
    beneficiary's birth date
    beneficiary's relation to the applicant
    Papers needed: the original is seen, and no copy kept
    [ ] National identity card (at verification)[ ] Letter from the bank with the IBAN (at registration)
    Declaration
    I declare that all the data in this request are correct and that I am directly responsible for them, and I undertake to tell the association of any change.
    Policy regulating the relationship with beneficiaries
    The correctness of the data submitted by the applicant for support is confirmed and signed, and that he is directly responsible for the correctness of the information.
    The applicant or guardian
    Name:
    Signature:
    Thumbprint
    Witness to the thumbprint
    Name:
    Signature:
    For the association
    Number of the request
    Received
    Channel
    Received by
    Data matched by, and when
    ");
}

#[test]
fn a_checklist_tells_what_a_service_needs() {
    let reg = TestRegister::new();
    let list = |lang: &str| {
        let language = format!("--in={lang}");
        let args = [
            "print",
            "checklist",
            "--service=emergency-aid",
            &language,
            "-o-",
        ];
        words(&reg.run(args).done())
    };
    assert_snapshot!(list("ar"), @"
    المملكة العربية السعودية
    المركز الوطني لتنمية القطاع غير الربحي
    جمعية بناء المستقبل التعليمية
    ظهران الجنوب
    سجل رقم 1000754600
    متطلبات خدمة: المساعدة الطارئة
    مبلغ يُصرف مرة واحدة لظرف طارئ يهدد استمرار الدراسة.
    الشروط
    وقوع الظرف خلال الأشهر الثلاثة الماضية، مع ما يثبته.
    الوثائق: يُطَّلع على أصلها ولا تُحفظ صورتها
    [ ] بطاقة الهوية الوطنية | عند المطابقة
    سارية يوم تقديمها
    |
    [ ] شهادة الآيبان من البنك | عند التسجيل
    ما نسأل عنه
    ما نوع الظرف الطارئ؟
    [ ] مرض[ ] وفاة العائل[ ] فقدان السكن أو تضرره[ ] انقطاع الدخل[ ] غير ذلك
    متى وقع؟
    سياسة تنظيم العلاقة مع المستفيدين
    التأكد من تقديم المراجع كافة المعلومات المطلوبة , وعلى الموظف مطابقة البيانات والتأكد من صلاحيتها وقت التقديم.
    ");
    assert_snapshot!(list("both"), @"
    المملكة العربية السعودية | Kingdom of Saudi Arabia
    المركز الوطني لتنمية القطاع غير الربحي | National Center for the Development of the Non-Profit Sector
    جمعية بناء المستقبل التعليمية | Bina' al-Mustaqbal Educational Association
    ظهران الجنوب | Dhahran Al-Janoub
    سجل رقم 1000754600 | Register no. 1000754600
    متطلبات خدمة: المساعدة الطارئة | What is needed for: Emergency aid
    مبلغ يُصرف مرة واحدة لظرف طارئ يهدد استمرار الدراسة. | A single payment in an emergency that puts study at risk.
    الشروط | Conditions
    وقوع الظرف خلال الأشهر الثلاثة الماضية، مع ما يثبته. | The event lies within the last three months and is documented.
    الوثائق: يُطَّلع على أصلها ولا تُحفظ صورتها | Papers: the original is seen, and no copy is kept
    [ ] بطاقة الهوية الوطنية | National identity card | عند المطابقة | at verification
    سارية يوم تقديمها | valid on the day it is shown
    |
    [ ] شهادة الآيبان من البنك | Letter from the bank with the IBAN | عند التسجيل | at registration
    ما نسأل عنه | What we ask
    ما نوع الظرف الطارئ؟ | What kind of emergency?
    [ ] مرض | Illness[ ] وفاة العائل | Death of the breadwinner[ ] فقدان السكن أو تضرره | Home lost or damaged[ ] انقطاع الدخل | Loss of income[ ] غير ذلك | Other
    متى وقع؟ | When did it happen?
    سياسة تنظيم العلاقة مع المستفيدين | Policy regulating the relationship with beneficiaries
    التأكد من تقديم المراجع كافة المعلومات المطلوبة , وعلى الموظف مطابقة البيانات والتأكد من صلاحيتها وقت التقديم. | It is made certain that the visitor submits all the required information; the employee must match the data and make certain of its validity at the time of submission.
    ");
}

#[test]
fn minutes_have_the_number_of_their_session_and_name_no_applicant() {
    let reg = TestRegister::after("close");
    let minutes = |lang: &str| {
        let language = format!("--in={lang}");
        reg.run(["print", "minutes", "1", &language, "-o-"]).done()
    };
    assert_snapshot!(words(&minutes("ar")), @"
    المملكة العربية السعودية
    المركز الوطني لتنمية القطاع غير الربحي
    جمعية بناء المستقبل التعليمية
    ظهران الجنوب
    سجل رقم 1000754600
    الرقم: | S-2026-001
    التاريخ: | 14/1/1448هـ
    الموافق: | 29 يونيو 2026م
    المرفقات: | لا يوجد
    محضر جلسة لجنة البحث S-2026-001
    التاريخ | 14/1/1448هـ (29 يونيو 2026م)، 10:00
    أمين لجنة البحث | نورة صالح
    عدد الأعضاء | 3
    النصاب | 2
    القرارات
    م | رقم الطلب | الخدمة | القرار | السبب
    1 | DJ-2606-0001-9 | المساعدة في الرسوم الدراسية
    قبول
    4,000 ريال
    |
    ثبوت الحاجة بعد البحث الاجتماعي
    الحاضرون وتواقيعهم
    هدى فهد
    التوقيع:
    ماجد يوسف
    التوقيع:
    نورة صالح
    التوقيع:
    أمين لجنة البحث
    نورة صالح
    التوقيع:
    ");
    assert_snapshot!(words(&minutes("en")), @"
    Kingdom of Saudi Arabia
    National Center for the Development of the Non-Profit Sector
    Bina' al-Mustaqbal Educational Association
    Dhahran Al-Janoub
    Register no. 1000754600
    Number: | S-2026-001
    Date: | 14/1/1448 AH
    Corresponding to: | 29 June 2026
    Attachments: | none
    Minutes of the research committee, session S-2026-001
    Day | 29 June 2026 (14/1/1448), 10:00
    Secretary | Noura Saleh
    Members | 3
    Quorum | 2
    Decisions
    No. | Request | Service | Decision | Reason
    1 | DJ-2606-0001-9 | Tuition aid
    acceptance
    4,000 SAR
    |
    Need established by social research
    Those present, and their signatures
    Huda Fahad
    Signature:
    Majed Yousef
    Signature:
    Noura Saleh
    Signature:
    Secretary of the committee
    Noura Saleh
    Signature:
    ");
    assert_eq!(scanned(&minutes("both")), "S-2026-001");
    assert!(!minutes("both").contains("القحطاني"));
}

#[test]
fn each_is_written_to_a_file_that_is_named_after_it() {
    let reg = TestRegister::after("close");
    let said = [
        vec!["print", "form", "--blank", "--service=tutoring"],
        vec!["print", "checklist", "--service=tutoring"],
        vec!["print", "minutes", "S-2026-001"],
    ]
    .map(|args| reg.run(args).done() + "\n");
    assert_snapshot!(said.concat(), @"
    The paper “request form” is in this file: form-tutoring.html
    The paper “checklist” is in this file: checklist-tutoring.html
    The paper “minutes” is in this file: S-2026-001-minutes.html
    ");
}
