//! `bmf man`: the manual in both languages.

use bmf::cli::{Call, run};
use bmf::domain::office::Lang;
use chrono::DateTime;
use insta::assert_snapshot;
use std::collections::BTreeSet;
use std::ffi::OsString;
use std::path::Path;
use tempfile::tempdir;
use walkdir::WalkDir;

fn bmf(lang: Lang, folder: &Path, args: &[&str]) -> (u8, String, String) {
    let (mut out, mut err) = (Vec::new(), Vec::new());
    let code = run(Call {
        program: "bmf".to_owned(),
        args: args.iter().map(OsString::from).collect(),
        env: vec![("BMF_LANG".into(), lang.name().into())],
        folder: folder.to_owned(),
        clock: DateTime::parse_from_rfc3339("2026-06-14T09:12:00+03:00").unwrap(),
        input: &mut std::io::empty(),
        out: &mut out,
        err: &mut err,
        terminal: bmf::cli::Terminal::NONE,
    });
    let text = |bytes| String::from_utf8(bytes).unwrap();
    (code, text(out), text(err))
}

fn page(lang: Lang, names: &[&str]) -> String {
    let folder = tempdir().unwrap();
    let (code, out, err) = bmf(lang, folder.path(), &[&["man"], names].concat());
    assert_eq!((code, err.as_str()), (0, ""));
    out
}

#[test]
fn a_page_in_english() {
    assert_snapshot!(page(Lang::En, &["verify"]), @r#"
    .ie \n(.g .ds Aq \(aq
    .el .ds Aq '
    .TH BMF-VERIFY 1 "" "bmf 0.1.0" "Manual of bmf"
    .nh
    .ad l
    .SH NAME
    bmf\-verify \- Match the data with the originals, and sign off
    .SH SYNOPSIS
    \fBbmf verify [OPTIONS] <CASE>\fR
    .SH DESCRIPTION
    .PP
    Papers are sighted, never copied. While papers or information are missing what was sighted is recorded, and the sign\-off waits.
    .SH ARGUMENTS
    .TP
    \fB<CASE>\fR
    The case, by its id or a short form
    .SH OPTIONS
    .TP
    \fB\-\-sighted <KIND[,expires=DATE]>\fR
    A paper whose original was seen, and when it expires (repeatable)
    .SH EXAMPLE
    .nf
    bmf verify 42 \-\-sighted national\-id,expires=2029\-03\-01 \\
        \-\-sighted school\-letter
    .fi
    .SH "SEE ALSO"
    \fBbmf\fR(1)
    "#);
}

#[test]
fn a_page_in_arabic() {
    assert_snapshot!(page(Lang::Ar, &["verify"]), @r#"
    .ie \n(.g .ds Aq \(aq
    .el .ds Aq '
    .TH BMF-VERIFY 1 "" "bmf 0.1.0" "دليل bmf"
    .nh
    .ad l
    .SH الاسم
    bmf\-verify \- مطابقة البيانات بأصول الوثائق واعتمادها
    .SH الصيغة
    \fBbmf verify [OPTIONS] <CASE>\fR
    .SH الوصف
    .PP
    يُطَّلع على الأصل ولا تُحفظ صورة منه. وما دام في الوثائق أو البيانات نقص سُجِّل ما اطُّلع عليه وبقيت المطابقة غير مكتملة.
    .SH المعاملات
    .TP
    \fB<CASE>\fR
    الطلب: رقمه كاملًا أو مختصرًا
    .SH الخيارات
    .TP
    \fB\-\-sighted <KIND[,expires=DATE]>\fR
    وثيقة اطُّلع على أصلها، وتاريخ انتهائها (يمكن تكراره)
    .SH مثال
    .nf
    bmf verify 42 \-\-sighted national\-id,expires=2029\-03\-01 \\
        \-\-sighted school\-letter
    .fi
    .SH "انظر أيضًا"
    \fBbmf\fR(1)
    "#);
}

#[test]
fn the_first_page_groups_the_commands_and_tells_environment_and_exit_codes() {
    for (lang, headings) in [
        (
            Lang::En,
            [".SS Reception", ".SH ENVIRONMENT", ".SH \"EXIT STATUS\""],
        ),
        (
            Lang::Ar,
            [
                ".SS الاستقبال",
                ".SH \"متغيرات البيئة\"",
                ".SH \"رموز الخروج\"",
            ],
        ),
    ] {
        let text = page(lang, &[]);
        for wanted in headings
            .into_iter()
            .chain(["bmf\\-intake(1)", "BMF_STAFF", "\\-\\-register"])
        {
            assert!(text.contains(wanted), "{wanted}\n{text}");
        }
    }
}

#[test]
fn a_command_below_a_command_has_a_page() {
    for lang in Lang::ALL {
        let text = page(*lang, &["report", "monthly"]);
        assert!(text.contains(".TH BMF-REPORT-MONTHLY 1"), "{text}");
    }
}

#[test]
fn every_command_has_a_page_in_the_folder_of_its_language() {
    let folder = tempdir().unwrap();
    for (lang, section) in [(Lang::En, "man1"), (Lang::Ar, "ar/man1")] {
        let mut wanted = BTreeSet::from(["bmf.1".to_owned()]);
        let root = bmf::cli::help::command(lang);
        for command in root.get_subcommands() {
            let page = format!("bmf-{}", command.get_name());
            let below = command.get_subcommands();
            wanted.extend(below.map(|it| format!("{page}-{}.1", it.get_name())));
            wanted.insert(page + ".1");
        }
        // The second time over what the first has written.
        for _ in 0..2 {
            let (code, out, err) = bmf(lang, folder.path(), &["man", "--into", "share"]);
            assert_eq!((code, err.as_str()), (0, ""));
            assert_eq!(out.lines().count(), wanted.len());
        }
        let names = std::fs::read_dir(folder.path().join("share").join(section)).unwrap();
        let names = names.map(|entry| entry.unwrap().file_name().into_string().unwrap());
        assert_eq!(names.collect::<BTreeSet<_>>(), wanted);
    }
}

#[test]
fn no_page_holds_a_mark_of_direction_or_a_text_of_the_other_language() {
    let folder = tempdir().unwrap();
    for lang in Lang::ALL {
        assert_eq!(
            bmf(*lang, folder.path(), &["man", "--into", lang.name()]).0,
            0
        );
    }
    let is_arabic = |c: char| ('\u{0620}'..='\u{064A}').contains(&c);
    let files = WalkDir::new(folder.path())
        .into_iter()
        .filter_map(Result::ok);
    for file in files.filter(|entry| entry.file_type().is_file()) {
        let path = file.path().strip_prefix(folder.path()).unwrap();
        let text = std::fs::read_to_string(file.path()).unwrap();
        let marks = text
            .matches(|c| matches!(c, '\u{2066}'..='\u{2069}'))
            .count();
        assert_eq!(marks, 0, "{path:?}");
        let names = text.lines().filter(|line| line.starts_with(".SH"));
        let arabic = names.filter(|line| line.contains(is_arabic)).count();
        assert_eq!(arabic > 0, path.starts_with("ar"), "{path:?}");
    }
}

#[test]
fn what_has_no_page_is_refused_with_what_has() {
    let folder = tempdir().unwrap();
    for lang in Lang::ALL {
        let (code, out, err) = bmf(*lang, folder.path(), &["man", "verfiy"]);
        assert_eq!((code, out.as_str()), (6, ""));
        assert!(err.contains("verfiy") && err.contains("verify"), "{err}");
        let (code, out, _) = bmf(*lang, folder.path(), &["man", "verify", "--into", "share"]);
        assert_eq!((code, out.as_str()), (2, ""));
    }
}
