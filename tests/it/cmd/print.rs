//! `bmf print CASE PAPER`: what stands on each paper of a case, and where it is written.

use crate::support::page::{scanned, words};
use crate::support::register::TestRegister;
use bmf::domain::sheet::Languages;
use insta::assert_snapshot;
use serde_json::Value;

#[test]
fn a_receipt_says_what_was_taken_and_what_comes_next() {
    let reg = TestRegister::after("submit");
    assert_snapshot!(read(&reg, "receipt", "ar"), @"
    المملكة العربية السعودية
    المركز الوطني لتنمية القطاع غير الربحي
    جمعية بناء المستقبل التعليمية
    ظهران الجنوب
    سجل رقم 1000754600
    الرقم: | DJ-2606-0001-9/V1VE7ZFV
    التاريخ: | 28/12/1447هـ
    الموافق: | 14 يونيو 2026م
    المرفقات: | لا يوجد
    إيصال استلام طلب
    استلمنا طلبكم، وهذا رقمه وبياناته. نأمل الاحتفاظ بهذا الإيصال وذكر الرقم عند كل تواصل.
    رقم الطلب | DJ-2606-0001-9
    مقدم الطلب | نورة بنت سالم القحطاني
    نوع الطلب | طلب دعم
    الخدمة | المساعدة في الرسوم الدراسية
    تاريخ الاستقبال | 28/12/1447هـ (14 يونيو 2026م)
    القناة | المقابلة
    استقبله | سارة ناصر
    الوثائق: ما وُضعت عليه العلامة اطُّلع على أصله، وما لم توضع عليه نأمل إحضار أصله
    [x] بطاقة الهوية الوطنية (عند المطابقة)
    [x] خطاب تعريف من جهة الدراسة (عند المطابقة)
    ما بعد ذلك
    الطلب لدى لجنة البحث، والرد عليه بإذن الله بين هذين اليومين:
    أول موعد للرد | 13/1/1448هـ (28 يونيو 2026م)
    آخر موعد للرد | 29/1/1448هـ (14 يوليو 2026م)
    سياسة تنظيم العلاقة مع المستفيدين
    التوضيح للمستفيد بأن طلبه سيرفع للجنة البحث لدراسة طلبه
    والرد عليه بشأن قبوله أو رفضه خلال مدة لا تقل عن أسبوعين.
    موظف علاقات المستفيدين
    سارة ناصر
    التوقيع والختم:
    استلم الإيصال
    نورة بنت سالم القحطاني
    التوقيع:
    ");
    assert_snapshot!(read(&reg, "receipt", "en"), @"
    Kingdom of Saudi Arabia
    National Center for the Development of the Non-Profit Sector
    Bina' al-Mustaqbal Educational Association
    Dhahran Al-Janoub
    Register no. 1000754600
    Number: | DJ-2606-0001-9/V1VE7ZFV
    Date: | 28/12/1447 AH
    Corresponding to: | 14 June 2026
    Attachments: | none
    Receipt of a request
    We have received your request. These are its number and particulars. Please keep this receipt and name the number whenever you contact us.
    Number of the request | DJ-2606-0001-9
    Applicant | نورة بنت سالم القحطاني
    Kind of request | support
    Service | Tuition aid
    Received | 14 June 2026 (28/12/1447)
    Channel | Interview
    Received by | Sara Nasser
    Papers: of those ticked the original was seen; please bring the original of the others
    [x] National identity card (at verification)
    [x] Letter from the school or university (at verification)
    What comes next
    The request is before the research committee. You will have its answer between these days:
    First day of the answer | 28 June 2026 (13/1/1448)
    Last day of the answer | 14 July 2026 (29/1/1448)
    Policy regulating the relationship with beneficiaries
    It is explained to the beneficiary that his request will be raised to the research committee for study
    and that he will be answered, with acceptance or rejection, within a period of not less than two weeks.
    Beneficiary relations officer
    Sara Nasser
    Signature and stamp:
    Received this receipt
    نورة بنت سالم القحطاني
    Signature:
    ");
}

#[test]
fn a_receipt_before_the_papers_names_those_to_bring() {
    let reg = TestRegister::after("intake");
    let page = read(&reg, "receipt", "both");
    let (_, papers) = page.split_once("Papers:").unwrap();
    assert_snapshot!(papers, @"
     of those ticked the original was seen; please bring the original of the others
    [ ] بطاقة الهوية الوطنية | National identity card (عند المطابقة | at verification)
    [ ] خطاب تعريف من جهة الدراسة | Letter from the school or university (عند المطابقة | at verification)
    ما بعد ذلك | What comes next
    بعد مطابقة البيانات واكتمال الوثائق يُرفع الطلب إلى لجنة البحث، ويبلَّغ مقدم الطلب بقرارها. | Once the data are matched and the papers complete, the request goes before the research committee, and the applicant is told its decision.
    سياسة تنظيم العلاقة مع المستفيدين | Policy regulating the relationship with beneficiaries
    التوضيح للمستفيد بأن طلبه سيرفع للجنة البحث لدراسة طلبه | It is explained to the beneficiary that his request will be raised to the research committee for study
    والرد عليه بشأن قبوله أو رفضه خلال مدة لا تقل عن أسبوعين. | and that he will be answered, with acceptance or rejection, within a period of not less than two weeks.
    موظف علاقات المستفيدين | Beneficiary relations officer
    سارة ناصر | Sara Nasser
    التوقيع والختم: | Signature and stamp:
    استلم الإيصال | Received this receipt
    نورة بنت سالم القحطاني
    التوقيع: | Signature:
    ");
}

#[test]
fn a_form_holds_what_is_known_and_leaves_room_for_the_rest() {
    let reg = TestRegister::after("intake");
    assert_snapshot!(read(&reg, "form", "ar"), @"
    المملكة العربية السعودية
    المركز الوطني لتنمية القطاع غير الربحي
    جمعية بناء المستقبل التعليمية
    ظهران الجنوب
    سجل رقم 1000754600
    الرقم: | DJ-2606-0001-9
    التاريخ: | 28/12/1447هـ
    الموافق: | 14 يونيو 2026م
    المرفقات: | لا يوجد
    طلب دعم مستفيد
    الخدمة المطلوبة: المساعدة في الرسوم الدراسية
    ملخص الحاجة | رسوم الفصل الأول
    المبلغ | 4,500 ريال
    ما اسم المدرسة أو الجامعة؟ | مدرسة النموذج
    ما اسم الطالب أو الطالبة، إن كان غيرَ طالب الدعم؟
    ما المرحلة والصف؟
    عن أي فصل دراسي؟
    بيانات مقدم الطلب
    الاسم | نورة بنت سالم القحطاني
    رقم الهوية | 1000000008
    وثيقة هوية أخرى
    رقم الهاتف | 055 123 4567
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
    [ ] بطاقة الهوية الوطنية (عند المطابقة)[ ] خطاب تعريف من جهة الدراسة (عند المطابقة)
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
    رقم الطلب | DJ-2606-0001-9
    تاريخ الاستقبال | 28/12/1447هـ (14 يونيو 2026م)
    القناة | المقابلة
    استقبله | سارة ناصر
    طابق البيانات، وتاريخه
    ");
    assert_snapshot!(read(&reg, "form", "both"), @"
    المملكة العربية السعودية | Kingdom of Saudi Arabia
    المركز الوطني لتنمية القطاع غير الربحي | National Center for the Development of the Non-Profit Sector
    جمعية بناء المستقبل التعليمية | Bina' al-Mustaqbal Educational Association
    ظهران الجنوب | Dhahran Al-Janoub
    سجل رقم 1000754600 | Register no. 1000754600
    الرقم: | Number: | DJ-2606-0001-9
    التاريخ: | Date: | 28/12/1447هـ | 28/12/1447 AH
    الموافق: | Corresponding to: | 14 يونيو 2026م | 14 June 2026
    المرفقات: | Attachments: | لا يوجد | none
    طلب دعم مستفيد | Beneficiary support request
    الخدمة المطلوبة: المساعدة في الرسوم الدراسية | Service asked for: Tuition aid
    ملخص الحاجة | summary of the need | رسوم الفصل الأول
    المبلغ | amount | 4,500 ريال | 4,500 SAR
    ما اسم المدرسة أو الجامعة؟ | Which school or university? | مدرسة النموذج
    ما اسم الطالب أو الطالبة، إن كان غيرَ طالب الدعم؟ | Who is the student, if not the applicant?
    ما المرحلة والصف؟ | Which stage and grade?
    عن أي فصل دراسي؟ | For which term?
    بيانات مقدم الطلب | The applicant
    الاسم | name | نورة بنت سالم القحطاني
    رقم الهوية | national id or iqama | 1000000008
    وثيقة هوية أخرى | other identity paper
    رقم الهاتف | phone | 055 123 4567
    تاريخ الميلاد | birth date
    العنوان | address
    الفئة | segment | [ ] الطلاب والطالبات | Students[ ] الأيتام | Orphans[ ] الأرامل | Widows[ ] المطلقات | Divorced women[ ] ذوو الدخل المحدود | Low income[ ] الأشخاص ذوو الإعاقة | Persons with disabilities[ ] كبار السن | Elderly people[ ] أخرى | Other
    عدد أفراد الأسرة | household size
    الدخل الشهري | monthly income
    رقم الآيبان | IBAN
    بيانات المستفيد، إن كان غير مقدم الطلب | The beneficiary, if not the applicant
    اسم المستفيد | beneficiary's name
    رقم هوية المستفيد | beneficiary's national id or iqama
    تاريخ ميلاد المستفيد | beneficiary's birth date
    صلة المستفيد بمقدم الطلب | beneficiary's relation to the applicant
    الوثائق المطلوبة، ويُطَّلع على أصلها ولا تُحفظ صورتها | Papers needed: the original is seen, and no copy kept
    [ ] بطاقة الهوية الوطنية | National identity card (عند المطابقة | at verification)[ ] خطاب تعريف من جهة الدراسة | Letter from the school or university (عند المطابقة | at verification)
    الإقرار | Declaration
    أقر بأن جميع البيانات الواردة في هذا الطلب صحيحة، وبأنني مسؤول عنها مسؤولية مباشرة، وأتعهد بإبلاغ الجمعية بما يطرأ عليها من تغيير. | I declare that all the data in this request are correct and that I am directly responsible for them, and I undertake to tell the association of any change.
    سياسة تنظيم العلاقة مع المستفيدين | Policy regulating the relationship with beneficiaries
    التأكد على صحة البيانات المقدمة من طالب الدعم والتوقيع عليها وأنه مسؤول مسئولية مباشرة عن صحة المعلومات. | The correctness of the data submitted by the applicant for support is confirmed and signed, and that he is directly responsible for the correctness of the information.
    مقدم الطلب أو وليه | The applicant or guardian
    الاسم: | Name:
    التوقيع: | Signature:
    البصمة | Thumbprint
    الشاهد على البصمة | Witness to the thumbprint
    الاسم: | Name:
    التوقيع: | Signature:
    لاستعمال الجمعية | For the association
    رقم الطلب | Number of the request | DJ-2606-0001-9
    تاريخ الاستقبال | Received | 28/12/1447هـ (14 يونيو 2026م) | 14 June 2026 (28/12/1447)
    القناة | Channel | المقابلة | Interview
    استقبله | Received by | سارة ناصر | Sara Nasser
    طابق البيانات، وتاريخه | Data matched by, and when
    ");
}

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
    المكرم/ المكرمة: نورة بنت سالم القحطاني
    السلام عليكم ورحمة الله وبركاته، وبعد:
    فيسرنا إبلاغكم بأن لجنة البحث درست طلبكم وقررت قبوله، وذلك على النحو الآتي:
    رقم الطلب | DJ-2606-0001-9
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
    استلم الخطاب
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
    المكرم/ المكرمة: نورة بنت سالم القحطاني | Dear نورة بنت سالم القحطاني
    السلام عليكم ورحمة الله وبركاته، وبعد: | Peace be upon you.
    فيسرنا إبلاغكم بأن لجنة البحث درست طلبكم وقررت قبوله، وذلك على النحو الآتي: | We are glad to tell you that the research committee has studied your request and has accepted it, as follows:
    رقم الطلب | Number of the request | DJ-2606-0001-9
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
    استلم الخطاب | Received this letter
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
    / المكرمة: نورة بنت سالم القحطاني
    السلام عليكم ورحمة الله وبركاته، وبعد:
    فنفيدكم بأن لجنة البحث درست طلبكم، وتعتذر عن عدم قبوله، وذلك على النحو الآتي:
    رقم الطلب | DJ-2606-0001-9
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
    استلم الخطاب
    الاسم:
    التاريخ والتوقيع:
    ");
    assert_snapshot!(of_the_letter("en"), @"
     نورة بنت سالم القحطاني
    Peace be upon you.
    The research committee has studied your request and regrets that it cannot accept it, as follows:
    Number of the request | DJ-2606-0001-9
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

#[test]
fn a_paper_printed_again_is_the_same_paper() {
    let reg = TestRegister::after("close");
    let before = reg.commits();
    for paper in ["form", "receipt", "declaration", "decision", "delivery"] {
        let first = reg.run(["print", "1", paper, "-o-"]).done();
        let again = reg.twin().at("2027-01-01T08:00:00+03:00").by("reem");
        assert_eq!(again.run(["print", paper, "1", "-o-"]).done(), first);
        assert!(scanned(&first).starts_with("DJ-2606-0001-9"), "{paper}");
    }
    assert_eq!((reg.commits(), reg.diff()), (before, String::new()));
}

#[test]
fn the_code_is_the_receipt_and_every_page_has_the_number() {
    let reg = TestRegister::after("submit");
    let value = reg.run(["print", "1", "receipt", "--format=json"]).json();
    let page = reg.run(["print", "1", "receipt", "-o-"]).done();
    let code = scanned(&page);
    assert_eq!(code, value["code"]);
    let number = value["number"]["ar"].as_str().unwrap();
    assert!(page.contains(&format!("content: \"{number}\"")));
    // What the telephone reads is the receipt, about which the register can be asked.
    let said = reg.run(["receipt", &code]).done();
    assert!(said.contains("DJ-2606-0001-9"), "{said}");
}

#[test]
fn the_language_is_the_registers_with_the_applicants_beside_it() {
    let reg = TestRegister::after("intake");
    let html = |reg: &TestRegister, more: &[&str]| {
        let args = ["print", "1", "receipt", "-o-"].iter().chain(more);
        let page = reg.run(args.copied()).done();
        let line = page.lines().find(|line| line.starts_with("<html")).unwrap();
        line.to_owned()
    };
    assert_snapshot!(html(&reg, &[]), @r#"<html lang="ar" dir="rtl" class="ar">"#);
    assert_snapshot!(html(&reg, &["--in=en"]), @r#"<html lang="en" dir="ltr" class="en">"#);
    let reg = reg.does(["amend", "1", "--set=applicant.language=en", "--reason=x"]);
    assert_snapshot!(html(&reg, &[]), @r#"<html lang="ar" dir="rtl" class="both">"#);
    assert_eq!(Languages::ALL.len(), 3);
}

#[test]
fn a_paper_is_written_to_a_file_that_is_named() {
    let reg = TestRegister::after("intake");
    assert_snapshot!(reg.in_both(["print", "1", "receipt"]), @"
    [ar]
    إيصال الاستلام في الملف: ⟨DJ-2606-0001-9-receipt.html⟩
    stderr:
    تنبيه: للطباعة يُفتح الملف في المتصفح.
    [en]
    The paper “receipt” is in this file: DJ-2606-0001-9-receipt.html
    stderr:
    note: Open it in a browser to print it.
    ");
    let _said = reg.run(["print", "1", "receipt"]).done();
    let page = reg.read("DJ-2606-0001-9-receipt.html");
    assert_eq!(
        page.trim_end(),
        reg.run(["print", "1", "receipt", "-o-"]).done()
    );
    // The file of last time gives way, whole.
    reg.put("x.HTML", "old");
    assert_snapshot!(reg.run(["-q", "print", "1", "receipt", "-o", "x.HTML"]), @"The paper “receipt” is in this file: x.HTML");
    assert_eq!(reg.read("x.HTML"), page);
}

#[test]
fn scripts_get_the_values() {
    let reg = TestRegister::after("notify");
    let mut value = reg.run(["print", "1", "decision", "--format=json"]).json();
    for long in [
        "clauses",
        "applicant",
        "beneficiary",
        "request",
        "answers",
        "sighted",
        "papers",
    ] {
        value.as_object_mut().unwrap().remove(long);
    }
    assert_snapshot!(serde_json::to_string_pretty(&value).unwrap(), @r#"
    {
      "format": 1,
      "paper": "decision",
      "title": {
        "ar": "خطاب القرار",
        "en": "letter of the decision"
      },
      "association": {
        "ar": "جمعية بناء المستقبل التعليمية",
        "en": "Bina' al-Mustaqbal Educational Association"
      },
      "city": {
        "ar": "ظهران الجنوب",
        "en": "Dhahran Al-Janoub"
      },
      "register_number": {
        "ar": "1000754600",
        "en": "1000754600"
      },
      "number": {
        "ar": "DJ-2606-0001-9/1F2D5YQW",
        "en": "DJ-2606-0001-9/1F2D5YQW"
      },
      "hijri": {
        "ar": "14/1/1448هـ",
        "en": "14/1/1448 AH"
      },
      "gregorian": {
        "ar": "29 يونيو 2026م",
        "en": "29 June 2026"
      },
      "attachments": {
        "ar": "لا يوجد",
        "en": "none"
      },
      "policy": {
        "title": {
          "ar": "سياسة تنظيم العلاقة مع المستفيدين",
          "en": "Policy regulating the relationship with beneficiaries"
        },
        "version": {
          "ar": "1",
          "en": "1"
        },
        "approved": {
          "ar": "16/12/1447هـ (2 يونيو 2026م)",
          "en": "2 June 2026 (16/12/1447)"
        }
      },
      "decision": {
        "event": {
          "ar": "1F2D5YQW",
          "en": "1F2D5YQW"
        },
        "day": {
          "ar": "14/1/1448هـ (29 يونيو 2026م)",
          "en": "29 June 2026 (14/1/1448)"
        },
        "by": {
          "ar": "نورة صالح",
          "en": "Noura Saleh"
        },
        "outcome": "accept",
        "outcome_name": {
          "ar": "قبول",
          "en": "acceptance"
        },
        "granted": {
          "ar": "4,000 ريال",
          "en": "4,000 SAR"
        },
        "until": null,
        "reason": {
          "ar": "ثبوت الحاجة بعد البحث الاجتماعي",
          "en": "Need established by social research"
        },
        "words": null,
        "session": {
          "ar": "S-2026-001",
          "en": "S-2026-001"
        },
        "urgent": null,
        "told": {
          "ar": "14/1/1448هـ (29 يونيو 2026م)",
          "en": "29 June 2026 (14/1/1448)"
        },
        "appeal": {
          "ar": "30 يومًا",
          "en": "30 days"
        }
      },
      "id": {
        "ar": "DJ-2606-0001-9",
        "en": "DJ-2606-0001-9"
      },
      "code": "DJ-2606-0001-9/1F2D5YQW",
      "kind": "support",
      "kind_name": {
        "ar": "طلب دعم",
        "en": "support"
      },
      "stage": "accepted",
      "name": {
        "ar": "نورة بنت سالم القحطاني",
        "en": "نورة بنت سالم القحطاني"
      },
      "service": {
        "ar": "المساعدة في الرسوم الدراسية",
        "en": "Tuition aid"
      },
      "received": {
        "ar": "28/12/1447هـ (14 يونيو 2026م)",
        "en": "14 June 2026 (28/12/1447)"
      },
      "channel": {
        "ar": "المقابلة",
        "en": "Interview"
      },
      "taken_by": {
        "ar": "سارة ناصر",
        "en": "Sara Nasser"
      },
      "reply": {
        "earliest": {
          "ar": "13/1/1448هـ (28 يونيو 2026م)",
          "en": "28 June 2026 (13/1/1448)"
        },
        "latest": {
          "ar": "29/1/1448هـ (14 يوليو 2026م)",
          "en": "14 July 2026 (29/1/1448)"
        }
      },
      "declared": {
        "event": {
          "ar": "5SVGB8RP",
          "en": "5SVGB8RP"
        },
        "day": {
          "ar": "28/12/1447هـ (14 يونيو 2026م)",
          "en": "14 June 2026 (28/12/1447)"
        },
        "by": {
          "ar": "سارة ناصر",
          "en": "Sara Nasser"
        },
        "how": "signature",
        "how_name": {
          "ar": "توقيع",
          "en": "signature"
        },
        "witness": null,
        "guardian": null
      },
      "verified": {
        "event": {
          "ar": "MBD46P7D",
          "en": "MBD46P7D"
        },
        "day": {
          "ar": "28/12/1447هـ (14 يونيو 2026م)",
          "en": "14 June 2026 (28/12/1447)"
        },
        "by": {
          "ar": "سارة ناصر",
          "en": "Sara Nasser"
        }
      }
    }
    "#);
}

#[test]
fn every_paper_promises_to_load_nothing_and_run_nothing() {
    let reg = TestRegister::after("close");
    for paper in ["form", "receipt", "declaration", "decision", "delivery"] {
        for lang in Languages::ALL {
            let language = format!("--in={}", lang.name());
            let page = reg.run(["print", "1", paper, &language, "-o-"]).done();
            let policy = "content=\"default-src 'none'; style-src 'unsafe-inline'; img-src data:\"";
            assert!(page.contains(policy), "{page}");
            for word in [
                "<script",
                "http://",
                "https://",
                "javascript:",
                "url(",
                "@import",
            ] {
                let here = page.replace("http://www.w3.org/2000/svg", "");
                assert!(!here.contains(word), "{paper} {word}");
            }
            // Nothing of Arabic is left to the reader's guess of a direction.
            assert!(!page.contains(['\u{2066}', '\u{2068}', '\u{2069}', '\u{FFFD}']));
        }
    }
}

/// Returns what is read on a paper.
fn read(reg: &TestRegister, paper: &str, lang: &str) -> String {
    let language = format!("--in={lang}");
    words(&reg.run(["print", "1", paper, &language, "-o-"]).done())
}
