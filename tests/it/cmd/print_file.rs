//! `bmf print`: the file, its language, its number and code, and what every page promises.

use crate::support::page::scanned;
use crate::support::register::TestRegister;
use bmf::domain::sheet::Languages;
use insta::assert_snapshot;

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
        "code",
        "receipt",
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
