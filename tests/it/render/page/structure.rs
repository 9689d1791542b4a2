//! How a page is built: what a browser, a screen reader and a printer rely on.

use crate::render::page::{cases, elements, parsed, quarter, reader, words_in, written};
use crate::render::support::{layout, table};
use bmf::domain::office::Lang;
use bmf::locale::page::Phrase;
use bmf::render::{Format, titled};
use bmf::report::figures::names::ReportKind;
use roxmltree::{Document, Node};
use std::collections::BTreeSet;

/// Every page that the tests make, with its language.
fn pages() -> Vec<(Lang, String)> {
    let (cases, table) = (cases(), table());
    let mut pages = Vec::new();
    for lang in Lang::ALL.iter().copied() {
        let words = reader(lang);
        for kind in ReportKind::ALL {
            pages.push((lang, written(&quarter(*kind, &cases), &words)));
            pages.push((lang, written(&quarter(*kind, &[]), &words)));
        }
        for rows in [table.rows.clone(), Vec::new()] {
            let table = bmf::report::table::Table { rows, ..table };
            let list = titled(&Phrase::Cases, &table, layout(Format::Html), &words);
            pages.push((lang, list));
        }
    }
    pages
}

#[test]
fn a_page_says_its_language_and_fetches_runs_and_sends_nothing() {
    for (lang, page) in pages() {
        assert!(page.starts_with("<!DOCTYPE html>\n<html lang="), "{page}");
        let page = parsed(&page);
        let root = page.root_element();
        let direction = match lang {
            Lang::Ar => "rtl",
            Lang::En => "ltr",
        };
        assert_eq!(root.attribute("lang"), Some(lang.name()));
        assert_eq!(root.attribute("dir"), Some(direction));
        let policy = elements(&page, "meta")
            .find(|meta| meta.attribute("http-equiv") == Some("Content-Security-Policy"))
            .and_then(|meta| meta.attribute("content"));
        assert!(policy.is_some_and(|it| it.starts_with("default-src 'none';")));
        for node in page.descendants().filter(Node::is_element) {
            let name = node.tag_name().name();
            let active = ["script", "link", "img", "iframe", "form", "object", "base"];
            assert!(!active.contains(&name), "<{name}>");
            for attribute in node.attributes() {
                let (name, value) = (attribute.name(), attribute.value());
                assert!(
                    !name.starts_with("on") && name != "style" && name != "src",
                    "{name}"
                );
                assert!(!value.contains("//"), "{name}={value}");
                assert!(name != "href" || value.starts_with('#'), "{name}={value}");
            }
        }
        let style = elements(&page, "style").map(words_in).collect::<String>();
        assert!(
            !style.contains("url(") && !style.contains("@import"),
            "{style}"
        );
        // A page would escape these, and a style means them.
        assert!(!style.contains(['<', '>', '&', '"', '\'']), "{style}");
    }
}

#[test]
fn every_name_that_something_goes_by_is_there_once() {
    for (_, page) in pages() {
        let page = parsed(&page);
        let ids: Vec<&str> = page
            .descendants()
            .filter_map(|it| it.attribute("id"))
            .collect();
        let once: BTreeSet<&str> = ids.iter().copied().collect();
        assert_eq!(ids.len(), once.len(), "{ids:?}");
        for node in page.descendants() {
            let names = node.attribute("aria-labelledby").unwrap_or_default();
            for name in names.split_whitespace() {
                assert!(once.contains(name), "{name}");
            }
            let link = node.attribute("href").and_then(|it| it.strip_prefix('#'));
            assert!(link.is_none_or(|name| once.contains(name)), "{link:?}");
        }
    }
}

#[test]
fn headings_and_landmarks_are_in_order() {
    for (_, page) in pages() {
        let page = parsed(&page);
        let once = |name| elements(&page, name).count() == 1;
        assert!(["header", "main", "footer", "h1"].into_iter().all(once));
        let main = elements(&page, "main").next().unwrap();
        assert!(
            main.children()
                .find(Node::is_element)
                .unwrap()
                .has_tag_name("h1")
        );
        for section in elements(&page, "section") {
            let named = section
                .attribute("aria-labelledby")
                .or(section.attribute("aria-label"));
            assert!(named.is_some());
        }
        assert_eq!(elements(&page, "h3").count(), 0);
        for name in ["h1", "h2", "th", "dt", "figcaption", "a", "title", "desc"] {
            assert!(
                elements(&page, name).all(|it| !words_in(it).is_empty()),
                "{name}"
            );
        }
    }
}

#[test]
fn every_cell_of_a_table_has_its_headings() {
    for (_, page) in pages() {
        let page = parsed(&page);
        for table in elements(&page, "table") {
            let columns = scopes(table, "thead", "col").count();
            assert!(columns > 1);
            let rows = table.descendants().filter(|it| it.has_tag_name("tr"));
            for row in rows.skip(1) {
                let cells: Vec<Node<'_, '_>> = row.children().filter(Node::is_element).collect();
                match cells[0].attribute("scope") {
                    Some("row") => assert_eq!(cells.len(), columns),
                    Some("rowgroup") => {
                        assert_eq!(cells[0].attribute("colspan"), Some(&*columns.to_string()));
                        assert_eq!(cells.len(), 1);
                    }
                    other => panic!("{other:?}"),
                }
            }
        }
    }
}

fn scopes<'a>(
    table: Node<'a, 'a>,
    part: &'static str,
    scope: &'static str,
) -> impl Iterator<Item = Node<'a, 'a>> {
    let parts = table.children().filter(move |it| it.has_tag_name(part));
    let headings = parts.flat_map(|part| part.descendants());
    headings.filter(move |it| it.attribute("scope") == Some(scope))
}

#[test]
fn the_same_figures_give_the_same_bytes() {
    let mut other = cases();
    other.reverse();
    for lang in Lang::ALL.iter().copied() {
        for kind in ReportKind::ALL {
            let first = written(&quarter(*kind, &cases()), &reader(lang));
            assert_eq!(first, written(&quarter(*kind, &other), &reader(lang)));
        }
    }
}

#[test]
fn a_page_speaks_for_the_association_and_of_a_day() {
    let pages = [Lang::Ar, Lang::En].map(|lang| {
        let page = written(&quarter(ReportKind::Monthly, &cases()), &reader(lang));
        spoken(&parsed(&page))
    });
    insta::assert_snapshot!(pages.join("\n\n"), @"
    title: حصيلة الفترة: الربع الثاني 2026م · جمعية بناء المستقبل التعليمية
    p: جمعية بناء المستقبل التعليمية
    p: المملكة العربية السعودية · المركز الوطني لتنمية القطاع غير الربحي
    p: ظهران الجنوب · سجل رقم 1000754600
    h1: حصيلة الفترة: الربع الثاني 2026م
    dt: الربع
    dd: الربع الثاني 2026م
    dt: أول يوم
    dd: 13/10/1447هـ (1 أبريل 2026م)
    dt: آخر يوم
    dd: 15/1/1448هـ (30 يونيو 2026م)
    dt: كما في نهاية يوم
    dd: 15/1/1448هـ (30 يونيو 2026م)
    dt: إصدار السياسة
    dd: 1
    h2: الطلبات المستلمة
    figcaption: حسب النوع
    title: الطلبات المستلمة: حسب النوع
    desc: رسم بالأعمدة الأفقية، أطولها: طلب دعم (9). والقيم كلها في الجدول الذي يليه.
    figcaption: حسب القناة
    title: الطلبات المستلمة: حسب القناة
    desc: رسم بالأعمدة الأفقية، أطولها: المقابلة (5). والقيم كلها في الجدول الذي يليه.
    figcaption: حسب الخدمة
    title: الطلبات المستلمة: حسب الخدمة
    desc: رسم بالأعمدة الأفقية، أطولها: المساعدة في الرسوم الدراسية (9). والقيم كلها في الجدول الذي يليه.
    h2: شهرًا بشهر
    figcaption: المستلم
    title: شهرًا بشهر: المستلم
    desc: رسم بالأعمدة لكل شهر عمود، أعلاها: أبريل 2026م (10). والقيم كلها في الجدول الذي يليه.
    figcaption: قبول
    title: شهرًا بشهر: قبول
    desc: رسم بالأعمدة لكل شهر عمود، أعلاها: مايو 2026م (7). والقيم كلها في الجدول الذي يليه.
    figcaption: المقدَّم
    title: شهرًا بشهر: المقدَّم
    desc: رسم بالأعمدة لكل شهر عمود، أعلاها: مايو 2026م (4). والقيم كلها في الجدول الذي يليه.
    h2: من الطلب إلى الخدمة
    p: من طلبات الدعم المستلمة في الفترة: ما بلغ كل خطوة حتى نهاية الفترة.
    title: من الطلب إلى الخدمة
    desc: رسم لخطوات تضيق من واحدة إلى التي تليها: من المستلم (9) إلى المقدَّم (4). والقيم كلها في الجدول الذي يليه.
    h2: قرارات اللجنة
    p: الطلب الذي أُجِّل ثم رُدَّ عليه يُحسب في الموضعين.
    h2: أسباب الرفض
    h2: مدة البت بالأيام
    h2: ردود قبل أول موعد · ردود بعد آخر موعد
    h2: استفسارات تمت الإجابة عنها
    h2: طلبات متأخرة · مستفيدون مسجَّلون
    h2: الخدمات المقدمة
    h2: ما اعتُمد ولم يُقدَّم بعد
    h2: رضا المستفيدين
    p: لا يظهر التقييم إلا ضمن مجموعات مكتملة من الناس، وتُحسب كل مجموعة عند اكتمالها، حتى لا يُستنتج تقييم أحد.
    h2: الطلبات المفتوحة آخر الفترة
    figcaption: حسب المرحلة
    title: الطلبات المفتوحة آخر الفترة: حسب المرحلة
    desc: رسم بالأعمدة الأفقية، أطولها: مكتمل الخدمة (6). والقيم كلها في الجدول الذي يليه.
    figcaption: حسب الأيام منذ الاستقبال
    title: الطلبات المفتوحة آخر الفترة: حسب الأيام منذ الاستقبال
    desc: رسم بالأعمدة الأفقية، أطولها: 61 فأكثر (13). والقيم كلها في الجدول الذي يليه.
    p: أعدّ برنامج bmf هذه الصفحة من السجل، ومن طلبها من الإيداع نفسه بالسياسة نفسها والخيارات نفسها حصل عليها كما هي حرفًا بحرف.

    title: What the period brought: Q2 2026 · Bina' al-Mustaqbal Educational Association
    p: Bina' al-Mustaqbal Educational Association
    p: Kingdom of Saudi Arabia · National Center for the Development of the Non-Profit Sector
    p: Dhahran Al-Janoub · Register no. 1000754600
    h1: What the period brought: Q2 2026
    dt: Quarter
    dd: Q2 2026
    dt: First day
    dd: 1 April 2026 (13/10/1447)
    dt: Last day
    dd: 30 June 2026 (15/1/1448)
    dt: As of the end of
    dd: 30 June 2026 (15/1/1448)
    dt: Policy version
    dd: 1
    h2: Received
    figcaption: By kind
    title: Received: by kind
    desc: A drawing of bars. The longest: Support, 9. All values stand in the table below.
    figcaption: By channel
    title: Received: by channel
    desc: A drawing of bars. The longest: Interview, 5. All values stand in the table below.
    figcaption: By service
    title: Received: by service
    desc: A drawing of bars. The longest: Tuition aid, 9. All values stand in the table below.
    h2: Month by month
    figcaption: Received
    title: Month by month: received
    desc: A drawing of columns, one for each month. The highest: April 2026, 10. All values stand in the table below.
    figcaption: Accepted
    title: Month by month: accepted
    desc: A drawing of columns, one for each month. The highest: May 2026, 7. All values stand in the table below.
    figcaption: Delivered
    title: Month by month: delivered
    desc: A drawing of columns, one for each month. The highest: May 2026, 4. All values stand in the table below.
    h2: From request to service
    p: Of the requests for support received in the period, those that had come so far by its end.
    title: From request to service
    desc: A drawing of steps, each within the one before it: from Received, 9, to Delivered, 4. All values stand in the table below.
    h2: Decided
    p: A request that was put off and later answered counts under both.
    h2: Rejected, by reason
    h2: Days to the decision
    h2: Early answers · Late answers
    h2: Inquiries answered
    h2: Overdue · Registered
    h2: Delivered
    h2: Approved, not yet delivered
    h2: Satisfaction
    p: Ratings are shown only in whole groups of people, each counted when it is full, so that nobody's rating can be worked out.
    h2: Open at the end
    figcaption: By stage
    title: Open at the end: by stage
    desc: A drawing of bars. The longest: Delivered, 6. All values stand in the table below.
    figcaption: By days since receipt
    title: Open at the end: by days since receipt
    desc: A drawing of bars. The longest: 61 and more, 13. All values stand in the table below.
    p: Made by bmf from the register. The same commit, policy and arguments give the same page again, byte for byte.
    ");
}

/// The words around the figures, a line each.
fn spoken(page: &Document<'_>) -> String {
    let names = ["title", "p", "h1", "dt", "dd", "h2", "figcaption", "desc"];
    let said = page
        .descendants()
        .filter(|it| names.contains(&it.tag_name().name()));
    let lines = said.map(|it| format!("{}: {}", it.tag_name().name(), words_in(it)));
    lines.collect::<Vec<_>>().join("\n")
}
