use bmf::domain::actor::{Role, StaffId};
use bmf::domain::calendar::{MonthSpan, Period, Unit, WrittenDate};
use bmf::domain::case::{CaseKind, Origin};
use bmf::domain::channel::Channel;
use bmf::domain::event::act::{HowKind, OutcomeKind, Urgency};
use bmf::domain::event::kind::EventKind;
use bmf::domain::field::{Common, Field};
use bmf::domain::iban::Iban;
use bmf::domain::id::{CaseId, CaseRef, EventId};
use bmf::domain::identity::{NationalId, Paper, PaperKind};
use bmf::domain::money::Money;
use bmf::domain::office::{Calendars, Digits, Lang};
use bmf::domain::phone::Phone;
use bmf::domain::policy::ReasonFor;
use bmf::domain::policy::clause::Clause;
use bmf::domain::policy::reply::{Counting, Reading};
use bmf::domain::receipt::Receipt;
use bmf::domain::service::{Gate, Measure};
use bmf::domain::stage::Stage;
use bmf::domain::value::BadValue;
use bmf::locale::Locale;
use std::collections::BTreeSet;

use crate::locale::{bare, is_balanced, reader, shown};

#[test]
fn what_is_typed_is_isolated_in_arabic_and_bare_in_english() {
    let id = "DJ-2606-0042-5";
    assert_eq!(reader(Lang::Ar).ltr(id), "\u{2066}DJ-2606-0042-5\u{2069}");
    assert_eq!(reader(Lang::En).ltr(id), id);
}

#[test]
fn words_are_isolated_only_in_text_of_the_other_direction() {
    assert_eq!(reader(Lang::En).quote("need"), "“need”");
    assert_eq!(shown(&reader(Lang::En).quote("نورة")), "“⟨نورة⟩”");
    assert_eq!(reader(Lang::Ar).quote("نورة"), "«نورة»");
    assert_eq!(
        shown(&reader(Lang::Ar).quote("voucher 118")),
        "«⟨voucher 118⟩»"
    );
    assert!(reader(Lang::En).quote("نورة").contains('\u{2068}'));
}

#[test]
fn a_list_ends_with_and_and_a_choice_with_or() {
    let items = |words: &[&str]| words.iter().map(|w| (*w).to_owned()).collect::<Vec<_>>();
    let english = reader(Lang::En);
    assert_eq!(english.list(&items(&["a", "b", "c"])), "a, b and c");
    assert_eq!(english.list(&items(&["a", "b"])), "a and b");
    assert_eq!(english.list(&items(&["a"])), "a");
    assert_eq!(english.list(&[]), "");
    assert_eq!(english.either(&items(&["a", "b", "c"])), "a, b or c");
    let arabic = reader(Lang::Ar);
    assert_eq!(
        arabic.list(&items(&["هدى", "ماجد", "نورة"])),
        "هدى وماجد ونورة"
    );
    assert_eq!(arabic.list(&items(&["1", "2"])), "1، 2");
    assert_eq!(arabic.either(&items(&["هدى", "ماجد"])), "هدى أو ماجد");
}

#[test]
fn a_mark_from_a_broken_file_cannot_turn_the_text_around_it() {
    for lang in Lang::ALL {
        let locale = reader(*lang);
        for evil in [
            "a\u{202E}b",
            "\u{2069}x",
            "\u{2067}سلام",
            "\u{1b}[31m\r\n",
            "\u{200F}",
        ] {
            for said in [
                locale.ltr(evil),
                locale.free(evil),
                locale.quote(evil),
                locale.code(evil),
            ] {
                assert!(is_balanced(&said), "{said:?}");
                assert!(!said.contains(char::is_control), "{said:?}");
            }
        }
    }
}

#[test]
fn names_come_from_the_register_in_the_language() {
    let sara = StaffId::parse("sara").unwrap();
    let school = Field::parse("answers.school").unwrap();
    let names = |locale: Locale<'_>| {
        [
            locale.staff(&sara),
            locale.service("tuition-aid"),
            locale.document("school-letter"),
            locale.segment("orphan"),
            locale.channel(Channel::SocialMedia),
            locale.reason(ReasonFor::Accept, "need"),
            locale.clause_short(Clause::S7),
            locale.clause_text(Clause::S7),
            locale.field(&school),
        ]
    };
    let english = [
        "Sara Nasser",
        "Tuition aid",
        "Letter from the school or university",
        "Orphans",
        "Social media",
        "Need established by social research",
        "Service provided",
        "The necessary service is provided.",
        "Which school or university?",
    ];
    assert_eq!(names(reader(Lang::En)), english);
    assert_eq!(names(reader(Lang::Ar))[0], "سارة ناصر");
    assert_eq!(names(reader(Lang::Ar))[7], "تقديم الخدمة اللازمة .");
    let codes = [
        "sara",
        "tuition-aid",
        "school-letter",
        "orphan",
        "social-media",
        "need",
        "S7",
        "S7",
        "school",
    ];
    for lang in Lang::ALL {
        assert_eq!(names(Locale::new(*lang)).map(|name| bare(&name)), codes);
    }
}

#[test]
fn two_services_may_ask_different_questions_under_one_key() {
    let asked = |service| reader(Lang::En).question(service, "level");
    assert_eq!(asked(Some("tuition-aid")), "Which stage and grade?");
    assert_eq!(asked(Some("school-supplies")), "At which stage?");
    assert_eq!(asked(None), "Which stage and grade?");
}

#[test]
fn every_member_of_a_list_has_a_name_of_its_own_in_each_language() {
    for lang in Lang::ALL {
        let to = reader(*lang);
        distinct(Stage::ALL, |it| to.stage(it));
        distinct(Role::ALL, |it| to.role(it));
        distinct(EventKind::ALL, |it| to.event(it));
        distinct(CaseKind::ALL, |it| to.kind(it));
        distinct(Origin::ALL, |it| to.origin(it));
        distinct(OutcomeKind::ALL, |it| to.outcome(it));
        distinct(ReasonFor::ALL, |it| to.purpose(it));
        distinct(Urgency::ALL, |it| to.urgency(it));
        distinct(HowKind::ALL, |it| to.how(it));
        distinct(Gate::ALL, |it| to.gate(it));
        distinct(Measure::ALL, |it| to.measure(it));
        distinct(Reading::ALL, |it| to.reading(it));
        distinct(Counting::ALL, |it| to.counting(it));
        distinct(Calendars::ALL, |it| to.calendars_setting(it));
        distinct(Digits::ALL, |it| to.digits_setting(it));
        distinct(Lang::ALL, |it| to.language(it));
        distinct(PaperKind::ALL, |it| to.paper(it));
        distinct(Common::ALL, |it| to.common(it));
    }
}

fn distinct<T: Copy>(all: &[T], name: impl Fn(T) -> String) {
    let names: BTreeSet<String> = all.iter().map(|it| name(*it)).collect();
    assert_eq!(names.len(), all.len(), "{names:?}");
    assert!(!names.contains(""));
}

#[test]
fn the_examples_that_sentences_give_are_accepted() {
    type Accepts = fn(&str) -> bool;
    let examples: [(BadValue, &str, Accepts); 15] = [
        (
            BadValue::NationalIdLength { found: 1 },
            "1000000008",
            |it| NationalId::parse(it).is_ok(),
        ),
        (BadValue::PaperKind, "passport A1234567", |it| {
            Paper::parse(it).is_ok()
        }),
        (BadValue::PhoneForm, "+966551234567", |it| {
            Phone::from_stored(it).is_ok()
        }),
        (
            BadValue::PhoneSaudiLength { found: 1 },
            "0171234567",
            |it| Phone::parse(it).is_ok(),
        ),
        (BadValue::IbanForm, "SA03 8000 0000 6080 1016 7519", |it| {
            Iban::parse(it).is_ok()
        }),
        (BadValue::MoneyForm, "4,500.50", |it| {
            Money::parse(it).is_ok()
        }),
        (BadValue::MoneyGrouping, "1,250,000", |it| {
            Money::parse(it).is_ok()
        }),
        (BadValue::DateForm, "1447-12-28", |it| {
            WrittenDate::parse(it).is_ok()
        }),
        (BadValue::MonthForm, "1448-01", |it| {
            MonthSpan::parse(it).is_ok()
        }),
        (BadValue::QuarterForm, "1448-Q1", |it| {
            Period::parse(Unit::Quarter, it).is_ok()
        }),
        (BadValue::YearForm, "1448", |it| {
            Period::parse(Unit::Year, it).is_ok()
        }),
        (BadValue::CaseIdForm, "DJ-2606-0042-5", |it| {
            CaseId::parse(it).is_ok()
        }),
        (BadValue::CaseRefForm, "2606-42", |it| {
            CaseRef::parse(it).is_ok()
        }),
        (BadValue::EventIdForm, "K7Q2M9XA", |it| {
            EventId::parse(it).is_ok()
        }),
        (
            BadValue::ReceiptForm,
            "DJ-2606-0042-5 K7Q2-M9XA-4TZ7",
            |it| Receipt::parse(it).is_ok(),
        ),
    ];
    for (fault, example, accepts) in examples {
        assert!(accepts(example), "{example}");
        for lang in Lang::ALL {
            let said = bare(&reader(*lang).value(&fault));
            assert!(said.contains(example), "{said}");
        }
    }
}

#[test]
fn a_name_that_is_isolated_already_can_be_quoted() {
    let nameless = Locale::new(Lang::Ar);
    let quoted = nameless.quote(&nameless.service("tuition-aid"));
    assert_eq!(shown(&quoted), "«⟨tuition-aid⟩»");
}
