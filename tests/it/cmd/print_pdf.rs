//! `bmf print --pdf`: refused in a bmf that was built without it; else the same paper as the HTML, in letters that are joined.

use crate::support::register::TestRegister;
#[cfg(not(feature = "pdf"))]
use insta::assert_snapshot;

#[test]
fn the_name_of_the_file_says_what_is_wanted() {
    let reg = TestRegister::after("intake");
    let cases: [(&[&str], &str); 4] = [
        (&["--pdf", "-o", "x.html"], "Known: FILE.pdf."),
        (&["--pdf", "-o-"], "Known: FILE.pdf."),
        (&["-o", "x.docx"], "Known: FILE.html, FILE.pdf, -."),
        (&["-o", "pdf"], "Known: FILE.html, FILE.pdf, -."),
    ];
    for (args, known) in cases {
        let args = ["print", "1", "receipt"].iter().chain(args).copied();
        let said = reg.run(args).ends_with(6);
        assert!(said.contains(known), "{said}");
    }
}

#[cfg(not(feature = "pdf"))]
#[test]
fn a_bmf_without_pdf_says_so_and_writes_nothing() {
    let reg = TestRegister::after("intake");
    assert_snapshot!(reg.in_both(["print", "1", "receipt", "--pdf"]), @"
    [ar]
    stderr:
    خطأ: هذه النسخة من ⟨bmf⟩ بُنيت دون ⟨PDF⟩. بدون ⟨--pdf⟩ تُكتب الورقة في ملف ⟨HTML⟩ يُطبع من المتصفح، أو يُحفظ منه ملف ⟨PDF⟩.
    [exit 2]
    [en]
    stderr:
    error: This bmf was built without PDF. Without --pdf the paper is an HTML file, which a browser prints or saves as PDF.
    [exit 2]
    ");
    let said = reg
        .run(["print", "1", "receipt", "-o", "x.pdf"])
        .ends_with(2);
    assert!(said.contains("built without PDF"), "{said}");
    assert!(!reg.root().join("x.pdf").exists());
}

#[cfg(feature = "pdf")]
mod built {
    use crate::support::page::words;
    use crate::support::register::TestRegister;
    use bmf::domain::office::Digits;
    use bmf::domain::sheet::Languages;
    use bmf::render::paper::tree;
    use bmf_pdf::{Page, Paper};
    use serde_json::json;
    use std::collections::BTreeMap;
    use std::fs;

    /// Every paper of a case that is closed, and those that belong to none.
    const PAPERS: [&[&str]; 8] = [
        &["1", "form"],
        &["1", "receipt"],
        &["1", "declaration"],
        &["1", "decision"],
        &["1", "delivery"],
        &["minutes", "1"],
        &["form", "--blank", "--service=emergency-aid"],
        &["checklist", "--service=emergency-aid"],
    ];

    #[test]
    fn it_holds_every_word_of_the_page_in_letters_that_the_fonts_have() {
        let reg = TestRegister::after("close");
        for (paper, language) in all() {
            let html = printed(&reg, paper, &language, "-o-");
            let pages = laid_out(&html).pages();
            let runs: Vec<&str> = pages
                .iter()
                .flat_map(|page| &page.runs)
                .map(String::as_str)
                .collect();
            // A run of letters is in the order in which it is seen, and may end within a word.
            let laid_out = counted(&runs.concat());
            for (letter, times) in counted(&words(&html).replace("[x]", "")) {
                let found = laid_out.get(&letter).copied().unwrap_or_default();
                assert!(
                    found >= times,
                    "{paper:?} {language}: {letter} stands {found} times, not {times}"
                );
            }
            let missing: usize = pages.iter().map(|page| page.missing).sum();
            assert_eq!(missing, 0, "{paper:?} {language}");
            assert!(
                pages.len() <= 2,
                "{paper:?} {language}: {} pages",
                pages.len()
            );
        }
    }

    #[test]
    fn each_page_has_its_number_and_that_of_the_paper() {
        let reg = TestRegister::after("close");
        let foot = |pages: &[Page]| {
            pages
                .iter()
                .map(|page| page.runs.concat())
                .collect::<Vec<_>>()
        };
        let html = printed(&reg, &["1", "form"], "--in=en", "-o-");
        let pages = foot(&laid_out(&html).pages());
        assert_eq!(pages.len(), 2);
        assert!(
            pages[1].contains("Page 2 of 2") && pages[1].ends_with("DJ-2606-0001-9"),
            "{}",
            pages[1]
        );
        reg.edit("bmf.toml", "digits = \"latin\"", "digits = \"arabic\"");
        let html = printed(&reg, &["1", "form"], "--in=ar", "-o-");
        let pages = foot(&laid_out(&html).pages());
        assert!(
            letters(&pages[1]).contains(&letters("صفحة ٢ من ٢")),
            "{}",
            pages[1]
        );
        assert_eq!(Digits::ALL.len(), 2);
    }

    #[test]
    fn a_file_is_the_same_each_time_and_has_its_fonts() {
        let reg = TestRegister::after("close");
        let said = reg.run(["print", "1", "decision", "--pdf"]).done();
        assert_eq!(
            said,
            "The paper “letter of the decision” is in this file: DJ-2606-0001-9-decision.pdf"
        );
        let first = fs::read(reg.root().join("DJ-2606-0001-9-decision.pdf")).unwrap();
        assert!(first.starts_with(b"%PDF-1.7"));
        for font in ["Amiri-Regular", "Amiri-Bold"] {
            let name = font.as_bytes();
            assert!(first.windows(name.len()).any(|at| at == name), "{font}");
        }
        let _again = reg
            .run(["print", "1", "decision", "-o", "again.PDF"])
            .done();
        assert_eq!(fs::read(reg.root().join("again.PDF")).unwrap(), first);
    }

    #[test]
    fn a_template_of_the_associations_own_is_laid_out_too() {
        let reg = TestRegister::after("intake");
        let mine = "<p>{{ say('هنا', 'Here') }} <b>bold <td>stray</p></div> &amp;lt; {{ name }}<table></table><table><tr></tr></table><br><img src=\"data:x\"><ul><li>#set page()</ul>";
        reg.put("templates/paper/receipt.html", mine);
        let html = printed(&reg, &["1", "receipt"], "--in=ar", "-o-");
        let pages = laid_out(&html).pages();
        let text = letters(&pages[0].runs.concat());
        for word in ["هنا", "bold", "stray", "&lt;", "#setpage()"] {
            assert!(text.contains(word), "{word}: {text}");
        }
        let deep = "<div>".repeat(500);
        reg.put("templates/paper/receipt.html", deep);
        let said = reg.run(["print", "1", "receipt", "--pdf"]).ends_with(6);
        assert!(said.contains("could not be laid out as PDF"), "{said}");
        assert!(!reg.root().join("DJ-2606-0001-9-receipt.pdf").exists());
    }

    /// Lays out a page as the command does.
    fn laid_out(html: &str) -> Paper {
        let between = |from: &str, to: &str| {
            let (_, rest) = html.split_once(from).unwrap();
            rest.split_once(to).unwrap().0
        };
        let body = between("<body", "</body>");
        let (_, body) = body.split_once('>').unwrap();
        let (letterhead, sheet) = body.split_once("<main>").unwrap();
        let (_, class) = between("<html lang=\"", "\">").rsplit_once('"').unwrap();
        let lang = &between("<html lang=\"", ">")[..2];
        let foot = between(" content: \"", ";");
        let tree = json!({
            "title": "x",
            "number": html.rsplit_once("ltr; content: \"").unwrap().1.split('"').next().unwrap(),
            "lang": lang,
            "languages": class,
            "digits": if html.contains("arabic-indic") { "arabic" } else { "latin" },
            "page": foot.split('"').next().unwrap(),
            "of": foot.split('"').nth(2).unwrap(),
            "letterhead": tree(letterhead),
            "sheet": tree(sheet.split_once("</main>").unwrap().0),
        });
        Paper::of(&tree.to_string()).unwrap()
    }

    /// Returns how often each letter and digit stands in a text.
    fn counted(text: &str) -> BTreeMap<char, usize> {
        let mut counted = BTreeMap::new();
        for letter in text.chars().filter(|c| c.is_alphanumeric()) {
            *counted.entry(letter).or_default() += 1;
        }
        counted
    }

    /// Returns a text without blanks and what cannot be seen.
    fn letters(text: &str) -> String {
        let seen = |c: &char| {
            !c.is_whitespace()
                && !matches!(c, '\u{200B}'..='\u{200F}' | '\u{202A}'..='\u{202E}' | '\u{2066}'..='\u{2069}')
        };
        text.chars().filter(seen).collect()
    }

    fn all() -> impl Iterator<Item = (&'static [&'static str], String)> {
        let languages = |paper| {
            Languages::ALL
                .iter()
                .map(move |it| (paper, format!("--in={}", it.name())))
        };
        PAPERS.into_iter().flat_map(languages)
    }

    fn printed(reg: &TestRegister, paper: &[&str], language: &str, out: &str) -> String {
        let args = ["print"]
            .iter()
            .chain(paper)
            .copied()
            .chain([language, out]);
        reg.run(args).done()
    }
}
