//! Words that would break a careless page: markup, quotation marks, marks of direction, and no end.

use crate::render::page::{elements, parsed, words_in, written};
use crate::render::support::layout;
use crate::report::world::{Made, basis};
use bmf::domain::brief::Brief;
use bmf::domain::calendar::{Period, Unit};
use bmf::domain::case::Case;
use bmf::domain::label::Label;
use bmf::domain::office::{Lang, Office};
use bmf::domain::policy::Policy;
use bmf::locale::Locale;
use bmf::locale::page::Phrase;
use bmf::render::{Format, titled};
use bmf::report::Basis;
use bmf::report::figures::names::ReportKind;
use bmf::report::figures::{Records, Report, Scope};
use bmf::report::list::{Filter, Sort, list};

const HOSTILE: &str = "</title></style></script><script>alert(1)</script><!-- ]]> \
    \"onload='x' & &lt; {{7*7}} \u{202E}\u{2066}\u{2069}\u{2069}\u{0}\u{7}\u{FFFE}";

/// What a person sees of it: every letter of the markup, and no mark of direction.
fn is_seen(text: &str) -> bool {
    text.contains("<script>alert(1)</script>") && !text.contains('\u{202E}')
}

fn label(text: &str) -> Label {
    Label {
        ar: format!("ع {text}"),
        en: text.to_owned(),
    }
}

/// The repository's association and policy, with every name exchanged for this one.
fn named(text: &str) -> (Office, Policy) {
    let basis = basis("2026-12-31");
    let (mut office, mut policy) = (basis.office.clone(), basis.policy.clone());
    office.name = label(text);
    office.city = label(text);
    text.clone_into(&mut office.register_number);
    for service in &mut office.catalogue.services {
        service.name = label(text);
    }
    for segment in &mut office.catalogue.segments {
        segment.label = label(text);
    }
    for channel in &mut policy.channels {
        channel.label = label(text);
    }
    text.clone_into(&mut policy.version);
    (office, policy)
}

fn cases(text: &str) -> Vec<Case> {
    let made = |number| {
        Made::support(number, "2026-04-01").with(|header| {
            text.clone_into(&mut header.applicant.name);
            header.service = Some(if number % 2 == 0 { text } else { "tuition-aid" }.to_owned());
        })
    };
    (1..5).map(|number| made(number).case()).collect()
}

fn report(kind: ReportKind, cases: &[Case], basis: &Basis<'_>, commit: &str) -> Report {
    let scope = Scope {
        period: Period::parse(Unit::Quarter, "2026-Q2").unwrap(),
        desk: None,
    };
    let records = Records {
        cases: cases.iter().collect(),
        sessions: Vec::new(),
    };
    Report::of(kind, scope, &records, Some(commit.to_owned()), basis)
}

fn on(office: &Office, policy: &Policy, with: impl Fn(&Basis<'_>, Locale<'_>)) {
    let today = crate::report::world::day("2026-12-31");
    let basis = Basis {
        policy,
        office,
        today,
    };
    for lang in Lang::ALL.iter().copied() {
        with(&basis, Locale::of_register(lang, office, policy));
    }
}

#[test]
fn nothing_that_anybody_wrote_is_markup_in_a_report() {
    let (office, policy) = named(HOSTILE);
    let cases = cases(HOSTILE);
    on(&office, &policy, |basis, words| {
        for kind in ReportKind::ALL {
            let page = written(&report(*kind, &cases, basis, HOSTILE), &words);
            let page = parsed(&page);
            assert_eq!(elements(&page, "script").count(), 0);
            let seen = |name| elements(&page, name).any(|it| is_seen(&words_in(it)));
            assert!(seen("title") && seen("p") && seen("dd"), "{kind:?}");
        }
        let page = written(&report(ReportKind::Monthly, &cases, basis, "0"), &words);
        let page = parsed(&page);
        assert!(elements(&page, "th").any(|it| is_seen(&words_in(it))));
    });
}

#[test]
fn nothing_that_an_applicant_wrote_is_markup_in_a_listing() {
    let (office, policy) = named(HOSTILE);
    let cases = cases(HOSTILE);
    on(&office, &policy, |basis, words| {
        let table = list(
            cases.iter().map(Brief::of),
            &Filter::default(),
            Sort::default(),
            basis,
        );
        let page = titled(&Phrase::Cases, &table, layout(Format::Html), &words);
        let page = parsed(&page);
        assert_eq!(elements(&page, "script").count(), 0);
        assert!(elements(&page, "td").any(|it| is_seen(&words_in(it))));
        assert_eq!(elements(&page, "tr").count(), 5);
    });
}

#[test]
fn a_name_without_end_is_cut_in_a_drawing_and_whole_in_the_table() {
    for text in ["ط".repeat(700), "طلب ".repeat(200), "W".repeat(700)] {
        let text = text.trim();
        let (office, policy) = named(text);
        on(&office, &policy, |basis, words| {
            let page = written(
                &report(ReportKind::Monthly, &cases(text), basis, "0"),
                &words,
            );
            let page = parsed(&page);
            assert!(elements(&page, "th").any(|it| words_in(it).contains(text)));
            let drawn: Vec<String> = elements(&page, "text").map(words_in).collect();
            assert!(drawn.iter().any(|it| it.ends_with('…')), "{drawn:?}");
            assert!(drawn.iter().all(|it| it.chars().count() < 30), "{drawn:?}");
        });
    }
}

#[test]
fn an_id_stands_in_an_isolate_that_is_closed_where_it_was_opened() {
    let basis = basis("2026-12-31");
    let cases = [Made::support(1, "2026-04-01")
        .with(|header| header.applicant.name = "Ali \u{2067}علي".to_owned())
        .case()];
    let table = list(
        cases.iter().map(Brief::of),
        &Filter::default(),
        Sort::default(),
        &basis,
    );
    let words = Locale::of_register(Lang::Ar, basis.office, basis.policy);
    let page = titled(&Phrase::Cases, &table, layout(Format::Html), &words);
    assert!(
        page.contains("<bdi dir=\"ltr\">DJ-2606-0001-9</bdi>"),
        "{page}"
    );
    assert!(page.contains("<bdi>Ali علي</bdi>"), "{page}");
    let body = page.split("<body").nth(1).unwrap();
    assert!(
        !body.contains(|c| matches!(c, '\u{2066}'..='\u{2069}')),
        "{body}"
    );
}
