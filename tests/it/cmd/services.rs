//! `bmf services`.

use crate::support::register::TestRegister;
use insta::assert_snapshot;

#[test]
fn the_catalogue_and_one_service_with_its_checklist() {
    let reg = TestRegister::new();
    assert_snapshot!(reg.in_both(["services"]), @"
    [ar]
    ⟨tuition-aid⟩      المساعدة في الرسوم الدراسية
    ⟨school-supplies⟩  الحقيبة والمستلزمات المدرسية
    ⟨emergency-aid⟩    المساعدة الطارئة
    ⟨training-course⟩  دورة تدريبية
    ⟨tutoring⟩         دروس التقوية
    ⟨device-loan⟩      إعارة جهاز حاسب
    [en]
    tuition-aid      Tuition aid
    school-supplies  School bag and supplies
    emergency-aid    Emergency aid
    training-course  Training course
    tutoring         Tutoring
    device-loan      Computer loan
    ");
    assert_snapshot!(reg.in_both(["services", "emergency-aid"]), @"
    [ar]
    الخدمة        المساعدة الطارئة
    التعريف       مبلغ يُصرف مرة واحدة لظرف طارئ يهدد استمرار الدراسة.
    الشروط        وقوع الظرف خلال الأشهر الثلاثة الماضية، مع ما يثبته.
    عند المطابقة  بطاقة الهوية الوطنية (⟨national-id⟩)
    عند التسجيل   شهادة الآيبان من البنك (⟨bank-letter⟩)
    الأسئلة       ما نوع الظرف الطارئ؟ (⟨answers.event⟩) *
                  متى وقع؟ (⟨answers.happened⟩)
    [en]
    service          Emergency aid
    about            A single payment in an emergency that puts study at risk.
    conditions       The event lies within the last three months and is documented.
    at verification  National identity card (national-id)
    at registration  Letter from the bank with the IBAN (bank-letter)
    questions        What kind of emergency? (answers.event) *
                     When did it happen? (answers.happened)
    ");
}

#[test]
fn a_program_gets_papers_and_questions() {
    let reg = TestRegister::new();
    let value = reg.run(["services", "device-loan", "--format=json"]).json();
    assert_snapshot!(serde_json::to_string_pretty(&value).unwrap(), @r#"
    {
      "format": 1,
      "id": "device-loan",
      "ar": "إعارة جهاز حاسب",
      "en": "Computer loan",
      "about": {
        "ar": "جهاز حاسب أو لوحي يُعار للدراسة ويُعاد في نهاية العام الدراسي.",
        "en": "A computer or tablet lent for study and returned at the end of the school year."
      },
      "conditions": {
        "ar": "عدم وجود جهاز صالح للدراسة في المنزل، والتعهد بإعادة الجهاز سليمًا.",
        "en": "No device fit for study at home, and a promise to return it in good order."
      },
      "measure": "quantity",
      "requirements": [
        {
          "document": "national-id",
          "at": "verify",
          "expires": true
        },
        {
          "document": "school-letter",
          "at": "verify",
          "expires": false
        }
      ],
      "questions": [
        {
          "key": "device",
          "ar": "ما نوع الجهاز المطلوب؟",
          "en": "Which device?",
          "type": "choice",
          "choices": [
            {
              "id": "laptop",
              "ar": "حاسب محمول",
              "en": "Laptop"
            },
            {
              "id": "tablet",
              "ar": "جهاز لوحي",
              "en": "Tablet"
            }
          ],
          "required": true
        }
      ]
    }
    "#);
    let all = reg.run(["services", "--format=json"]).json();
    assert_eq!(all["rows"].as_array().unwrap().len(), 6);
}

#[test]
fn a_service_that_is_not_there_is_bad_input_and_names_those_that_are() {
    assert_snapshot!(TestRegister::new().in_both(["services", "tuition"]), @"
    [ar]
    stderr:
    خطأ: ⟨SERVICE⟩ «⟨tuition⟩»: قيمة غير معروفة، هل المقصود ⟨tuition-aid⟩؟ القيم الممكنة: ⟨tuition-aid, school-supplies, emergency-aid, training-course, tutoring, device-loan⟩
    [exit 6]
    [en]
    stderr:
    error: SERVICE “tuition”: not known. Was tuition-aid meant? Known: tuition-aid, school-supplies, emergency-aid, training-course, tutoring, device-loan.
    [exit 6]
    ");
}
