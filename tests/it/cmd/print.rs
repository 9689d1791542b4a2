//! `bmf print CASE PAPER`: what stands on a receipt and a form, the papers of the first day.

use crate::support::page::words;
use crate::support::register::TestRegister;
use insta::assert_snapshot;

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
    رمز الإيصال | CODE
    مقدم الطلب | نورة بنت سالم القحطاني
    نوع الطلب | طلب دعم
    الخدمة | المساعدة في الرسوم الدراسية
    تاريخ الاستقبال | 28/12/1447هـ (14 يونيو 2026م)
    القناة | المقابلة
    موظف الاستقبال | سارة ناصر
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
    مستلم الإيصال
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
    Code of the receipt | CODE
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
    مستلم الإيصال | Received this receipt
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
    موظف الاستقبال | سارة ناصر
    القائم بالمطابقة وتاريخها
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
    موظف الاستقبال | Received by | سارة ناصر | Sara Nasser
    القائم بالمطابقة وتاريخها | Data matched by, and when
    ");
}

/// Returns what is read on a paper. The code of a receipt is a hash, and tells a reader nothing.
pub(super) fn read(reg: &TestRegister, paper: &str, lang: &str) -> String {
    let language = format!("--in={lang}");
    let page = words(&reg.run(["print", "1", paper, &language, "-o-"]).done());
    let lines = page.lines().map(|line| match line.rsplit_once(" | ") {
        Some((label, _)) if label.contains("رمز الإيصال") || label == "Code of the receipt" =>
        {
            format!("{label} | CODE\n")
        }
        Some(_) | None => format!("{line}\n"),
    });
    lines.collect()
}
