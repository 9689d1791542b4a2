//! `bmf list`.

use crate::support::register::TestRegister;
use insta::assert_snapshot;

/// Three requests, one of which has been declared and verified.
fn three() -> TestRegister {
    TestRegister::after("verify")
        .does([
            "intake",
            "--kind=inquiry",
            "--channel=whatsapp",
            "--name=سعد بن علي",
            "--summary=متى؟",
        ])
        .at("2026-07-01T10:00:00+03:00")
        .does([
            "intake",
            "--outreach",
            "--channel=phone",
            "--service=school-supplies",
            "--name=علي",
            "--quantity=3",
            "--summary=حقائب",
            "--answer=pupils=3",
        ])
}

#[test]
fn all_cases_are_listed_in_the_format_that_is_asked_for() {
    let reg = three();
    assert_snapshot!(reg.in_both(["list"]), @"
    [ar]
    رقم الطلب       النوع    المرحلة         القناة                   الخدمة                        تاريخ الاستقبال      المبلغ  الاسم
    ⟨DJ-2606-0001-9⟩  طلب دعم  مطابَق البيانات  المقابلة                 المساعدة في الرسوم الدراسية   ⟨28/12/1447⟩هـ     ⟨4,500⟩ ريال  نورة بنت سالم القحطاني
    ⟨DJ-2606-0002-8⟩  استفسار  مستلَم           وسائل التواصل الاجتماعي                                ⟨28/12/1447⟩هـ                 سعد بن علي
    ⟨DJ-2607-0001-4⟩  طلب دعم  مستلَم           الاتصالات الهاتفية       الحقيبة والمستلزمات المدرسية  ⟨16/1/1448⟩هـ                  علي
    [en]
    id              kind     stage     channel       service                  received         amount  name
    DJ-2606-0001-9  support  verified  Interview     Tuition aid              14 June 2026  4,500 SAR  ⟨نورة بنت سالم القحطاني⟩
    DJ-2606-0002-8  inquiry  received  Social media                           14 June 2026             ⟨سعد بن علي⟩
    DJ-2607-0001-4  support  received  Phone calls   School bag and supplies  1 July 2026              ⟨علي⟩
    ");
    assert_snapshot!(reg.in_both(["list", "--format=csv"]), @"
    [ar]
    id,kind,stage,channel,service,received,name,amount,disputed
    DJ-2606-0001-9,support,verified,interview,tuition-aid,2026-06-14T09:12:00+03:00,نورة بنت سالم القحطاني,4500.00,false
    DJ-2606-0002-8,inquiry,received,social-media,,2026-06-14T09:12:00+03:00,سعد بن علي,,false
    DJ-2607-0001-4,support,received,phone,school-supplies,2026-07-01T10:00:00+03:00,علي,,false
    [en]
    id,kind,stage,channel,service,received,name,amount,disputed
    DJ-2606-0001-9,support,verified,interview,tuition-aid,2026-06-14T09:12:00+03:00,نورة بنت سالم القحطاني,4500.00,false
    DJ-2606-0002-8,inquiry,received,social-media,,2026-06-14T09:12:00+03:00,سعد بن علي,,false
    DJ-2607-0001-4,support,received,phone,school-supplies,2026-07-01T10:00:00+03:00,علي,,false
    ");
    assert_snapshot!(reg.in_both(["list", "--format=md", "--calendar=gregorian"]), @"
    [ar]
    | رقم الطلب | النوع | المرحلة | القناة | الخدمة | تاريخ الاستقبال | الاسم | المبلغ |
    | --- | --- | --- | --- | --- | --- | --- | ---: |
    | ⟨DJ-2606-0001-9⟩ | طلب دعم | مطابَق البيانات | المقابلة | المساعدة في الرسوم الدراسية | 14 يونيو 2026م | نورة بنت سالم القحطاني | ⟨4,500⟩ ريال |
    | ⟨DJ-2606-0002-8⟩ | استفسار | مستلَم | وسائل التواصل الاجتماعي |  | 14 يونيو 2026م | سعد بن علي |  |
    | ⟨DJ-2607-0001-4⟩ | طلب دعم | مستلَم | الاتصالات الهاتفية | الحقيبة والمستلزمات المدرسية | 1 يوليو 2026م | علي |  |
    [en]
    | id | kind | stage | channel | service | received | name | amount |
    | --- | --- | --- | --- | --- | --- | --- | ---: |
    | DJ-2606-0001-9 | support | verified | Interview | Tuition aid | 14 June 2026 | ⟨نورة بنت سالم القحطاني⟩ | 4,500 SAR |
    | DJ-2606-0002-8 | inquiry | received | Social media |  | 14 June 2026 | ⟨سعد بن علي⟩ |  |
    | DJ-2607-0001-4 | support | received | Phone calls | School bag and supplies | 1 July 2026 | ⟨علي⟩ |  |
    ");
    assert_snapshot!(reg.run(["list", "--stage=verified", "--format=json"]), @r#"
    {
      "format": 1,
      "rows": [
        {
          "id": "DJ-2606-0001-9",
          "kind": "support",
          "stage": "verified",
          "channel": "interview",
          "service": "tuition-aid",
          "received": "2026-06-14T09:12:00+03:00",
          "name": "نورة بنت سالم القحطاني",
          "amount": "4500.00",
          "disputed": false
        }
      ]
    }
    "#);
}

#[test]
fn every_filter_leaves_what_it_names() {
    let reg = three();
    for (filter, left) in [
        ("--stage=received", "2 3"),
        ("--channel=social-media", "2"),
        ("--channel=واتس", "2"),
        ("--service=tuition-aid", "1"),
        ("--desk=dj", "1 2 3"),
        ("--kind=inquiry", "2"),
        ("--outreach", "3"),
        ("--disputed", ""),
        ("--since=2026-07-01", "3"),
        ("--since=1448-01-15", "3"),
        ("--until=2026-06-14", "1 2"),
        ("--until=1448-01-30", "1 2 3"),
    ] {
        let value = reg.run(["list", filter, "--format=json"]).json();
        let rows = value["rows"].as_array().unwrap().iter();
        // DJ-2606-0001-9 is 1; July begins again at 1 and stands for 3.
        let numbers = rows.map(|row| match row["id"].as_str().unwrap() {
            "DJ-2606-0001-9" => "1",
            "DJ-2606-0002-8" => "2",
            _ => "3",
        });
        assert_eq!(numbers.collect::<Vec<_>>().join(" "), left, "{filter}");
    }
}

#[test]
fn the_order_is_by_a_column_and_either_way() {
    let reg = three();
    let names = |args: &[&str]| {
        let value = reg.run([&["list", "--format=json"], args].concat()).json();
        let rows = value["rows"].as_array().unwrap().iter();
        rows.map(|row| {
            row["name"]
                .as_str()
                .unwrap()
                .split(' ')
                .next()
                .unwrap()
                .to_owned()
        })
        .collect::<Vec<_>>()
        .join(" ")
    };
    assert_eq!(names(&["--sort=name"]), "سعد علي نورة");
    assert_eq!(names(&["--sort=name", "--descending"]), "نورة علي سعد");
    assert_eq!(names(&["--sort=received", "--descending"]), "علي نورة سعد");
}

#[test]
fn what_no_list_holds_is_bad_input_and_names_the_list() {
    let reg = TestRegister::new();
    assert_snapshot!(reg.in_both(["list", "--stage=lost"]), @"
    [ar]
    stderr:
    خطأ: ⟨--stage⟩ «⟨lost⟩»: قيمة غير معروفة. القيم الممكنة: ⟨received, verified, before-committee, deferred, accepted, rejected, registered, in-delivery, delivered, answered, withdrawn, closed⟩
    [exit 6]
    [en]
    stderr:
    error: --stage “lost”: not known. Known: received, verified, before-committee, deferred, accepted, rejected, registered, in-delivery, delivered, answered, withdrawn, closed.
    [exit 6]
    ");
    assert_snapshot!(reg.in_both(["list", "--channel=pigeon"]), @"
    [ar]
    stderr:
    خطأ: ⟨--channel⟩ «⟨pigeon⟩»: قيمة غير معروفة. القيم الممكنة: ⟨interview, phone, social-media, letter, assistance-request, volunteering, website, branch-delegate⟩
    [exit 6]
    [en]
    stderr:
    error: --channel “pigeon”: not known. Known: interview, phone, social-media, letter, assistance-request, volunteering, website, branch-delegate.
    [exit 6]
    ");
    assert_snapshot!(reg.in_both(["list", "--service=tuition"]), @"
    [ar]
    stderr:
    خطأ: ⟨--service⟩ «⟨tuition⟩»: «⟨tuition⟩» ليس من القيم الممكنة: «⟨tuition-aid⟩»، «⟨school-supplies⟩»، «⟨emergency-aid⟩»، «⟨training-course⟩»، «⟨tutoring⟩»، «⟨device-loan⟩».
    [exit 6]
    [en]
    stderr:
    error: --service “tuition”: “tuition” is not on the list: “tuition-aid”, “school-supplies”, “emergency-aid”, “training-course”, “tutoring” and “device-loan”.
    [exit 6]
    ");
    assert_snapshot!(reg.in_both(["list", "--sort=age"]), @"
    [ar]
    stderr:
    خطأ: ⟨--sort⟩ «⟨age⟩»: قيمة غير معروفة. القيم الممكنة: ⟨id, kind, stage, channel, service, received, name, amount⟩
    [exit 6]
    [en]
    stderr:
    error: --sort “age”: not known. Known: id, kind, stage, channel, service, received, name, amount.
    [exit 6]
    ");
    assert_snapshot!(reg.in_both(["list", "--kind=wish"]), @"
    [ar]
    stderr:
    خطأ: ⟨--kind⟩ «⟨wish⟩»: قيمة غير معروفة. القيم الممكنة: ⟨support, inquiry, suggestion, complaint, objection⟩
    [exit 6]
    [en]
    stderr:
    error: --kind “wish”: not known. Known: support, inquiry, suggestion, complaint, objection.
    [exit 6]
    ");
    assert_snapshot!(reg.in_both(["list", "--since=2026-02-30"]), @"
    [ar]
    stderr:
    خطأ: ⟨--since⟩ «⟨2026-02-30⟩»: لا يوجد يوم 30 في فبراير 2026م، فآخر يوم فيه 28.
    [exit 6]
    [en]
    stderr:
    error: --since “2026-02-30”: February 2026 has no day 30; its last is 28.
    [exit 6]
    ");
    assert_snapshot!(reg.in_both(["list", "--desk=ABHA"]), @"
    [ar]
    stderr:
    خطأ: ⟨--desk⟩ «⟨ABHA⟩»: قيمة غير معروفة. القيم الممكنة: ⟨DJ⟩
    [exit 6]
    [en]
    stderr:
    error: --desk “ABHA”: not known. Known: DJ.
    [exit 6]
    ");
}
