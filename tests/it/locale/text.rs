use bmf::domain::actor::StaffId;
use bmf::domain::channel::Channel;
use bmf::domain::field::Field;
use bmf::domain::office::Lang;
use bmf::domain::policy::ReasonFor;
use bmf::domain::policy::clause::Clause;
use bmf::locale::Locale;

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
