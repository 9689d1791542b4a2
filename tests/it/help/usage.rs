//! What is said of a command line that cannot be read: every kind of fault, in both languages.

use crate::help::{BOTH, bmf};
use bmf::domain::office::Lang;
use insta::assert_snapshot;

/// One command line for each way in which clap can refuse one.
const FAULTS: &[&[&str]] = &[
    &["--no-input"],
    &["--lang", "fr"],
    &["shwo"],
    &["paint"],
    &["help", "shwo"],
    &["report", "weekly"],
    &["show", "42", "--fone", "1"],
    &["show", "42", "43"],
    &["show"],
    &["contact", "42"],
    &[
        "review",
        "42",
        "--accept",
        "--open-session",
        "--reason",
        "need",
    ],
    &["declare", "42", "--how", "thumbprint"],
    &["intake", "--kind", "wish"],
    &["demo", "--cases", "many"],
    &["show", "42", "--on"],
    &["show", "42", "--format="],
    &[
        "amend", "42", "--set", "a=b", "--void", "K7Q2M9XA", "--reason", "x",
    ],
    &["contact", "42", "--visit", "--call"],
    &["show", "42", "--on", "2026-06-01", "--on", "2026-06-02"],
    &["check", "--no-input=yes"],
];

#[test]
fn each_fault_is_told_in_english() {
    assert_snapshot!(told(Lang::En), @"
    $ bmf --no-input
    error: No command was given.
      → bmf --help
    $ bmf --lang fr
    error: --lang “fr”: not known. Possible values: ar, en.
      → bmf --help
    $ bmf shwo
    error: There is no command “shwo”. Was show meant?
      → bmf --help
    $ bmf paint
    error: There is no command “paint”.
      → bmf --help
    $ bmf help shwo
    error: There is no command “shwo”. Was show meant?
      → bmf --help
    $ bmf report weekly
    error: There is no command “weekly”.
      → bmf report --help
    $ bmf show 42 --fone 1
    error: There is no option --fone here. Was --on meant?
      → bmf show --help
    $ bmf show 42 43
    error: “43” is one word too many. Words with a space between them need quotation marks around them.
      → bmf show --help
    $ bmf show
    error: Missing: CASE.
      → bmf show --help
    $ bmf contact 42
    error: Missing: --visit|--call|--channel.
      → bmf contact --help
    $ bmf review 42 --accept --open-session --reason need
    error: Missing: --members.
      → bmf review --help
    $ bmf declare 42 --how thumbprint
    error: Missing: --witness.
      → bmf declare --help
    $ bmf intake --kind wish
    error: --kind “wish”: not known. Possible values: support, inquiry, suggestion, complaint, objection.
      → bmf --help
    $ bmf demo --cases many
    error: --cases cannot be read from “many”.
      → bmf --help
    $ bmf show 42 --on
    error: --on needs a value.
      → bmf --help
    $ bmf show 42 --format=
    error: --format needs a value.
      → bmf --help
    $ bmf amend 42 --set a=b --void K7Q2M9XA --reason x
    error: --set and --void exclude each other.
      → bmf amend --help
    $ bmf contact 42 --visit --call
    error: --visit and --call exclude each other.
      → bmf contact --help
    $ bmf show 42 --on 2026-06-01 --on 2026-06-02
    error: --on was given more than it takes.
      → bmf show --help
    $ bmf check --no-input=yes
    error: --no-input was given more than it takes.
      → bmf check --help
    ");
}

#[test]
fn each_fault_is_told_in_arabic() {
    assert_snapshot!(told(Lang::Ar), @"
    $ bmf --no-input
    خطأ: لم يُذكر أمر.
      → bmf --help
    $ bmf --lang fr
    خطأ: ⟨--lang⟩ «⟨fr⟩»: قيمة غير معروفة. القيم الممكنة: ⟨ar, en⟩
      → bmf --help
    $ bmf shwo
    خطأ: لا يوجد أمر بهذا الاسم: «⟨shwo⟩»، هل المقصود ⟨show⟩؟
      → bmf --help
    $ bmf paint
    خطأ: لا يوجد أمر بهذا الاسم: «⟨paint⟩»
      → bmf --help
    $ bmf help shwo
    خطأ: لا يوجد أمر بهذا الاسم: «⟨shwo⟩»، هل المقصود ⟨show⟩؟
      → bmf --help
    $ bmf report weekly
    خطأ: لا يوجد أمر بهذا الاسم: «⟨weekly⟩»
      → bmf report --help
    $ bmf show 42 --fone 1
    خطأ: خيار غير معروف هنا: ⟨--fone⟩، هل المقصود ⟨--on⟩؟
      → bmf show --help
    $ bmf show 42 43
    خطأ: كلمة زائدة في الأمر: «⟨43⟩». ما فيه مسافة يوضع بين علامتي تنصيص.
      → bmf show --help
    $ bmf show
    خطأ: يلزم في هذا الأمر أيضًا: ⟨CASE⟩
      → bmf show --help
    $ bmf contact 42
    خطأ: يلزم في هذا الأمر أيضًا: ⟨--visit|--call|--channel⟩
      → bmf contact --help
    $ bmf review 42 --accept --open-session --reason need
    خطأ: يلزم في هذا الأمر أيضًا: ⟨--members⟩
      → bmf review --help
    $ bmf declare 42 --how thumbprint
    خطأ: يلزم في هذا الأمر أيضًا: ⟨--witness⟩
      → bmf declare --help
    $ bmf intake --kind wish
    خطأ: ⟨--kind⟩ «⟨wish⟩»: قيمة غير معروفة. القيم الممكنة: ⟨support, inquiry, suggestion, complaint, objection⟩
      → bmf --help
    $ bmf demo --cases many
    خطأ: قيمة غير صحيحة للخيار ⟨--cases⟩: «⟨many⟩»
      → bmf --help
    $ bmf show 42 --on
    خطأ: هذا الخيار تلزمه قيمة: ⟨--on⟩
      → bmf --help
    $ bmf show 42 --format=
    خطأ: هذا الخيار تلزمه قيمة: ⟨--format⟩
      → bmf --help
    $ bmf amend 42 --set a=b --void K7Q2M9XA --reason x
    خطأ: لا يجتمع الخياران: ⟨--set, --void⟩
      → bmf amend --help
    $ bmf contact 42 --visit --call
    خطأ: لا يجتمع الخياران: ⟨--visit, --call⟩
      → bmf contact --help
    $ bmf show 42 --on 2026-06-01 --on 2026-06-02
    خطأ: عدد القيم أكثر مما يقبله الخيار: ⟨--on⟩
      → bmf show --help
    $ bmf check --no-input=yes
    خطأ: عدد القيم أكثر مما يقبله الخيار: ⟨--no-input⟩
      → bmf check --help
    ");
}

#[test]
fn a_command_line_that_cannot_be_read_is_code_2_and_prints_nothing() {
    for lang in BOTH {
        for args in FAULTS {
            let said = bmf(lang, args);
            assert_eq!((said.code, said.out.as_str()), (2, ""), "{args:?}");
        }
    }
}

#[cfg(unix)]
#[test]
fn what_is_not_utf_8_is_refused() {
    use crate::help::called;
    use std::ffi::OsString;
    use std::os::unix::ffi::OsStringExt;
    let call = |lang| {
        let name = OsString::from_vec(vec![b'n', 0xFF]);
        let said = called(lang, vec!["intake".into(), "--name".into(), name]);
        assert_eq!((said.code, said.out.as_str()), (2, ""));
        said.err
    };
    assert_snapshot!(BOTH.map(call).concat(), @"
    error: An argument is not valid UTF-8 text.
      → bmf intake --help
    خطأ: في الأمر ما ليس نصًا صحيحًا بترميز ⟨UTF-8⟩.
      → bmf intake --help
    ");
}

#[test]
fn the_language_asked_for_is_spoken_even_where_the_command_is_wrong() {
    let said = bmf(Lang::En, &["shwo", "--lang", "ar"]);
    assert_eq!(said, bmf(Lang::Ar, &["shwo"]));
}

/// Every fault with its command line and what was said of it.
fn told(lang: Lang) -> String {
    let told = FAULTS.iter().map(|args| {
        let said = bmf(lang, args).err;
        format!("$ bmf {}\n{said}", args.join(" "))
    });
    told.collect()
}
