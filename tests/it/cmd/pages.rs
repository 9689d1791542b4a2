//! `--format html`: a page of whatever is a report or a listing.

use crate::support::output::shown;
use crate::support::register::TestRegister;
use bmf::domain::office::Lang;
use insta::assert_snapshot;

/// The title of a page, which must be whole.
fn title(page: &str) -> String {
    assert!(page.starts_with("<!DOCTYPE html>\n"), "{page}");
    assert!(page.trim_end().ends_with("</html>"), "{page}");
    let title = page.split("<title>").nth(1);
    let title = title.and_then(|rest| rest.split("</title>").next());
    shown(title.unwrap_or_default())
}

#[test]
fn every_listing_and_report_makes_a_page() {
    let reg = TestRegister::after("close");
    let commands: [&[&str]; 8] = [
        &["list"],
        &["find", "1"],
        &["agenda"],
        &["log", "1"],
        &["explain", "1"],
        &["receipt", "1"],
        &["review", "--minutes", "1"],
        &["report", "services", "--month=2026-06"],
    ];
    let titles = commands.map(|words| {
        let titles = [Lang::Ar, Lang::En].map(|lang| {
            let args = words.iter().chain(&["--format=html"]).copied();
            title(&reg.run_in(lang, args).done())
        });
        titles.join(" | ")
    });
    assert_snapshot!(titles.join("\n"), @"
    الطلبات · جمعية بناء المستقبل التعليمية | Requests · Bina' al-Mustaqbal Educational Association
    نتائج البحث في الطلبات · جمعية بناء المستقبل التعليمية | Requests found · Bina' al-Mustaqbal Educational Association
    ما ينتظر الإنجاز · جمعية بناء المستقبل التعليمية | What waits · Bina' al-Mustaqbal Educational Association
    ما تم من إجراءات · جمعية بناء المستقبل التعليمية | What was done · Bina' al-Mustaqbal Educational Association
    بنود السياسة · جمعية بناء المستقبل التعليمية | The clauses of the policy · Bina' al-Mustaqbal Educational Association
    الإيصالات · جمعية بناء المستقبل التعليمية | Receipts · Bina' al-Mustaqbal Educational Association
    محضر جلسة لجنة البحث ⟨S-2026-001⟩ · جمعية بناء المستقبل التعليمية | Minutes of session S-2026-001 of the research committee · Bina' al-Mustaqbal Educational Association
    الخدمات: يونيو 2026م · جمعية بناء المستقبل التعليمية | Services: June 2026 · Bina' al-Mustaqbal Educational Association
    ");
}

#[test]
fn a_page_has_the_digits_of_the_register_and_exact_values_beside_them() {
    let reg = TestRegister::after("close");
    reg.edit("bmf.toml", "digits = \"latin\"", "digits = \"arabic\"");
    let args = ["report", "monthly", "--month=2026-06", "--format=html"];
    let page = reg.run_in(Lang::Ar, args).done();
    assert!(page.contains("<data value=\"15\">١٥</data>"), "{page}");
    let page = reg.run_in(Lang::En, args).done();
    assert!(page.contains("<data value=\"15\">15</data>"), "{page}");
}

#[test]
fn a_page_in_a_file_is_the_one_that_is_printed() {
    let reg = TestRegister::after("close").at_terminal(80, 24);
    let args = ["report", "monthly", "--month=2026-06", "--format=html"];
    let file = args.iter().chain(&["-o", "report.html"]).copied();
    assert_eq!(reg.run(file).done(), "");
    let commit = reg.git(&["rev-parse", "HEAD"]);
    let page = reg.read("report.html");
    assert!(
        page.contains(&format!("<dd>{}</dd>", &commit[..10])),
        "{page}"
    );
    let again = args.iter().chain(&["--no-pager"]).copied();
    assert_eq!(title(&reg.run(again).done()), title(&page));
}
