use bmf::domain::event::act::Grant;
use bmf::domain::money::Money;
use bmf::domain::office::Lang;
use bmf::locale::noun::Noun;
use insta::assert_snapshot;

use crate::locale::{arabic_digits, bare, reader, shown};

/// One number of each of the six forms, and the hundreds, where rules made by hand go wrong.
const NUMBERS: [u64; 18] = [
    0, 1, 2, 3, 10, 11, 99, 100, 101, 102, 103, 110, 111, 200, 203, 1002, 1003, 1011,
];

#[test]
fn every_noun_has_its_six_arabic_forms() {
    let table: Vec<String> = Noun::ALL
        .iter()
        .map(|noun| {
            let forms = [0, 1, 2, 3, 11, 100].map(|n| reader(Lang::Ar).count(n, *noun));
            format!("{noun:?}: {}", forms.join("، "))
        })
        .collect();
    assert_snapshot!(table.join("\n"), @"
    Day: 0 يوم، يوم واحد، يومان، 3 أيام، 11 يومًا، 100 يوم
    WorkingDay: 0 يوم عمل، يوم عمل واحد، يوما عمل، 3 أيام عمل، 11 يوم عمل، 100 يوم عمل
    Case: 0 طلب، طلب واحد، طلبان، 3 طلبات، 11 طلبًا، 100 طلب
    Event: 0 إجراء، إجراء واحد، إجراءان، 3 إجراءات، 11 إجراءً، 100 إجراء
    Session: 0 جلسة، جلسة واحدة، جلستان، 3 جلسات، 11 جلسة، 100 جلسة
    Document: 0 وثيقة، وثيقة واحدة، وثيقتان، 3 وثائق، 11 وثيقة، 100 وثيقة
    Question: 0 سؤال، سؤال واحد، سؤالان، 3 أسئلة، 11 سؤالًا، 100 سؤال
    Member: 0 عضو، عضو واحد، عضوان، 3 أعضاء، 11 عضوًا، 100 عضو
    Person: 0 شخص، شخص واحد، شخصان، 3 أشخاص، 11 شخصًا، 100 شخص
    Finding: 0 ملاحظة، ملاحظة واحدة، ملاحظتان، 3 ملاحظات، 11 ملاحظة، 100 ملاحظة
    File: 0 ملف، ملف واحد، ملفان، 3 ملفات، 11 ملفًا، 100 ملف
    Commit: 0 إيداع، إيداع واحد، إيداعان، 3 إيداعات، 11 إيداعًا، 100 إيداع
    Delivery: 0 دفعة، دفعة واحدة، دفعتان، 3 دفعات، 11 دفعة، 100 دفعة
    Unit: 0 وحدة، وحدة واحدة، وحدتان، 3 وحدات، 11 وحدة، 100 وحدة
    Riyal: 0 ريال، ريال واحد، ريالان، 3 ريالات، 11 ريالًا، 100 ريال
    Character: 0 حرف، حرف واحد، حرفان، 3 أحرف، 11 حرفًا، 100 حرف
    Digit: 0 رقم، رقم واحد، رقمان، 3 أرقام، 11 رقمًا، 100 رقم
    Decimal: 0 خانة عشرية، خانة عشرية واحدة، خانتان عشريتان، 3 خانات عشرية، 11 خانة عشرية، 100 خانة عشرية
    ");
}

#[test]
fn an_arabic_count_takes_the_form_that_its_last_two_digits_ask_for() {
    let days = NUMBERS.map(|n| bare(&reader(Lang::Ar).count(n, Noun::Day)));
    assert_snapshot!(days.join("\n"), @"
    0 يوم
    يوم واحد
    يومان
    3 أيام
    10 أيام
    11 يومًا
    99 يومًا
    100 يوم
    101 يوم
    102 يوم
    103 أيام
    110 أيام
    111 يومًا
    200 يوم
    203 أيام
    1,002 يوم
    1,003 أيام
    1,011 يومًا
    ");
}

#[test]
fn after_a_preposition_two_is_genitive_and_none_is_a_zero() {
    let days = |n| reader(Lang::Ar).count_genitive(n, Noun::Day);
    assert_eq!(days(2), "يومين");
    assert_eq!(days(0), "0 يوم");
    assert_eq!(days(1), "يوم واحد");
    assert_eq!(days(14), "14 يومًا");
    let english = |n| reader(Lang::En).count_genitive(n, Noun::Day);
    assert_eq!((english(1), english(2)), ("1 day".into(), "2 days".into()));
}

#[test]
fn every_form_of_every_noun_holds_arabic_letters_and_english_knows_one_from_more() {
    for noun in Noun::ALL {
        for number in NUMBERS {
            let arabic = reader(Lang::Ar).count(number, *noun);
            assert!(arabic.chars().any(|c| matches!(c, 'ء'..='ي')), "{arabic}");
        }
        let [one, more] = [1, 2].map(|n| reader(Lang::En).count(n, *noun));
        assert_ne!(one.replace('1', ""), more.replace('2', ""));
        let hundred_and_one = reader(Lang::En).count(101, *noun);
        assert_eq!(hundred_and_one.replace("101", "2"), more);
    }
}

#[test]
fn money_agrees_with_its_number_and_keeps_its_halalas() {
    let amounts = [
        "0", "1", "2", "5", "14", "100", "103", "4500", "4500.50", "3.05",
    ];
    let said = amounts.map(|amount| {
        let money = Money::parse(amount).unwrap();
        let [en, ar] = [Lang::En, Lang::Ar].map(|lang| shown(&reader(lang).money(money)));
        format!("{en} | {ar} | {}", shown(&arabic_digits().money(money)))
    });
    assert_snapshot!(said.join("\n"), @"
    0 SAR | 0 ريال | ٠ ريال
    1 SAR | ريال واحد | ريال واحد
    2 SAR | ريالان | ريالان
    5 SAR | 5 ريالات | ٥ ريالات
    14 SAR | 14 ريالًا | ١٤ ريالًا
    100 SAR | 100 ريال | ١٠٠ ريال
    103 SAR | 103 ريالات | ١٠٣ ريالات
    4,500 SAR | ⟨4,500⟩ ريال | ⟨٤٬٥٠٠⟩ ريال
    4,500.50 SAR | ⟨4,500.50⟩ ريال | ⟨٤٬٥٠٠٫٥٠⟩ ريال
    3.05 SAR | ⟨3.05⟩ ريال | ⟨٣٫٠٥⟩ ريال
    ");
}

#[test]
fn a_grant_is_money_or_a_count() {
    let money = Grant::Amount(Money::parse("1500").unwrap());
    assert_eq!(bare(&reader(Lang::Ar).grant(money)), "1,500 ريال");
    assert_eq!(reader(Lang::Ar).grant(Grant::Quantity(2)), "وحدتان");
    assert_eq!(reader(Lang::En).grant(Grant::Quantity(1)), "1 unit");
}

#[test]
fn numbers_are_grouped_and_arabic_digits_stand_in_arabic_only() {
    assert_eq!(reader(Lang::En).number(1_234_567), "1,234,567");
    assert_eq!(shown(&reader(Lang::Ar).number(1002)), "⟨1,002⟩");
    assert_eq!(shown(&arabic_digits().number(1002)), "⟨١٬٠٠٢⟩");
    assert_eq!(arabic_digits().number(999), "٩٩٩");
    assert_eq!(shown(&arabic_digits().decimal("14.5")), "⟨١٤٫٥⟩");
    assert_eq!(reader(Lang::En).decimal("1234.56"), "1,234.56");
    let english = bmf::locale::Locale {
        lang: Lang::En,
        ..arabic_digits()
    };
    assert_eq!(english.number(1002), "1,002");
}
