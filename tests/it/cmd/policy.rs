//! `bmf policy`.

use crate::support::register::TestRegister;
use insta::assert_snapshot;

#[test]
fn the_overview_holds_approval_figures_channels_and_clauses() {
    assert_snapshot!(TestRegister::new().in_both(["policy"]), @"
    [ar]
    السياسة   سياسة تنظيم العلاقة مع المستفيدين
    الإصدار   ⟨1⟩
    الاعتماد  مجلس الإدارة، الجلسة رقم 13، بتاريخ ⟨16/12/1447⟩هـ (2 يونيو 2026م)
    مدة الرد  لا تقل عن 14 يومًا، وهدف الجمعية الرد خلال 30 يومًا
    الأدوات   اللانحة الأساسية للجمعية
              دليل خدمات البحث الاجتماعي
              طلب دعم مستفيد
    القنوات   المقابلة
              الاتصالات الهاتفية
              وسائل التواصل الاجتماعي
              الخطابات
              خدمات طلب المساعدة
              خدمة التطوع
              الموقع الإلكتروني للجمعية
              مناديب المكاتب الفرعية

    ⟨H1⟩   ترويسة الخطابات
    ⟨T2⟩   الحقوق والواجبات وتسوية الخلافات
    ⟨T3⟩   مراجعة الآلية وتعميمها
    ⟨G1⟩   الهدف العام
    ⟨O1⟩   تقدير الحاجة دون مشقة
    ⟨O2⟩   خدمات متكاملة إلكترونية
    ⟨O3⟩   إجابات ملائمة عبر عدة قنوات
    ⟨O4⟩   خدمة المستفيد من موقعه
    ⟨O5⟩   قياس رضا المستفيد
    ⟨O6a⟩  تصحيح المفاهيم
    ⟨O6b⟩  انطباعات إيجابية
    ⟨O6c⟩  التقييم حق للمستفيد
    ⟨O6d⟩  جودة الخدمة في جميع الأقسام
    ⟨O6e⟩  إزالة المعوقات وتلمس الآراء
    ⟨C1⟩   المقابلة
    ⟨C2⟩   الاتصالات الهاتفية
    ⟨C3⟩   وسائل التواصل الاجتماعي
    ⟨C4⟩   الخطابات
    ⟨C5⟩   خدمات طلب المساعدة
    ⟨C6⟩   خدمة التطوع
    ⟨C7⟩   الموقع الإلكتروني
    ⟨C8⟩   مناديب المكاتب الفرعية
    ⟨R1⟩   اللائحة الأساسية
    ⟨R2⟩   دليل البحث الاجتماعي
    ⟨R3⟩   نموذج طلب الدعم
    ⟨S1⟩   الاستقبال
    ⟨S2⟩   مطابقة البيانات
    ⟨S3⟩   الإحالة للإيضاح
    ⟨S4⟩   الإقرار بصحة البيانات
    ⟨S5a⟩  الرفع إلى لجنة البحث
    ⟨S5b⟩  مدة الرد
    ⟨S6⟩   استكمال التسجيل
    ⟨S7⟩   تقديم الخدمة
    ⟨A1⟩   اعتماد مجلس الإدارة
    [en]
    policy    Policy regulating the relationship with beneficiaries
    version   1
    approval  by the board, session 13, 2 June 2026 (16/12/1447)
    reply     not before 14 days; our own aim: within 30 days
    tools     The association's basic bylaws
              Guide to social-research services
              Beneficiary support request
    channels  Interview
              Phone calls
              Social media
              Letters
              Assistance-request services
              Volunteering service
              The association's website
              Branch-office delegates

    H1   Letterhead
    T2   Rights, duties and disputes
    T3   Mechanism reviewed and circulated
    G1   General goal
    O1   Need assessed, no hardship
    O2   Integrated electronic services
    O3   Suitable answers, several channels
    O4   Served where they are
    O5   Satisfaction measured
    O6a  Misconceptions corrected
    O6b  Positive impressions
    O6c  Evaluation is a right
    O6d  Quality in all departments
    O6e  Obstacles removed, opinions sought
    C1   Interview
    C2   Phone calls
    C3   Social media
    C4   Letters
    C5   Assistance-request services
    C6   Volunteering service
    C7   Website
    C8   Branch-office delegates
    R1   Basic bylaws
    R2   Social-research guide
    R3   Support request form
    S1   Reception
    S2   Data matched
    S3   Referred for clarification
    S4   Data declared correct
    S5a  Raised to the committee
    S5b  Time to the answer
    S6   Registration completed
    S7   Service provided
    A1   Board approval
    ");
}

#[test]
fn a_clause_is_shown_whole_in_both_languages() {
    let reg = TestRegister::new();
    assert_snapshot!(reg.in_both(["policy", "S5b"]), @"
    [ar]
    S5b
    والرد عليه بشأن قبوله أو رفضه خلال مدة لا تقل عن أسبوعين.
    and that he will be answered, with acceptance or rejection, within a period of not less than two weeks.
    [en]
    S5b
    والرد عليه بشأن قبوله أو رفضه خلال مدة لا تقل عن أسبوعين.
    and that he will be answered, with acceptance or rejection, within a period of not less than two weeks.
    ");
    assert_snapshot!(reg.run(["policy", "s4", "--format=json"]), @"
    stderr:
    error: The policy has no clause “s4”.
      → bmf policy
    [exit 2]
    ");
}

#[test]
fn a_clause_that_is_not_there_is_wrong_usage() {
    assert_snapshot!(TestRegister::new().in_both(["policy", "S9"]), @"
    [ar]
    stderr:
    خطأ: لا يوجد في السياسة بند رقمه «⟨S9⟩»
      → bmf policy
    [exit 2]
    [en]
    stderr:
    error: The policy has no clause “S9”.
      → bmf policy
    [exit 2]
    ");
}

#[test]
fn a_program_gets_channels_with_aliases_and_the_approval() {
    let value = TestRegister::new().run(["policy", "--format=json"]).json();
    assert_snapshot!(value["approval"], @r#"{"session":13,"hijri":"1447-12-16","gregorian":"2026-06-02"}"#);
    assert_snapshot!(value["reply"], @r#"{"reading":"literal","counting":"calendar","min_days":14,"max_days":30}"#);
    assert_eq!(value["channels"].as_array().unwrap().len(), 8);
    assert_eq!(value["clauses"].as_array().unwrap().len(), 34);
}
