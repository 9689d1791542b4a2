//! The shapes of JSON are promises to scripts: every key of each, and its explanation in `docs/json.md`.

mod desk;
mod doctor;
mod message;
mod minutes;
mod monthly;
mod shape;

use std::fs;

use insta::assert_snapshot;
use serde_json::Value;

use crate::json::desk::Desk;
use crate::json::shape::keys;
use crate::json::shape::shape;

#[test]
fn every_command_that_reads_keeps_its_shape_and_explains_its_keys() {
    let desk = Desk::with_cases();
    a_case(&desk);
    listings(&desk);
    monthly::the_monthly_report(&desk);
    the_counter(&desk);
    minutes::the_minutes(&desk);
    every_key_is_explained(&desk);

    let written = desk.json(&["contact", "1", "--visit"]);
    assert_eq!(written, desk.json(&["show", "1"]));
}

#[test]
fn check_says_where_and_who() {
    let desk = Desk::new(&[
        "intake --kind inquiry --channel phone --name نورة --summary When?",
        "intake --kind inquiry --channel phone --name ليلى --summary Where?",
    ]);
    assert_eq!(desk.json(&["check"])["rows"], Value::Array(Vec::new()));
    let [first, second] = ["1", "2"].map(|case| desk.case(case));
    let text = fs::read_to_string(&first).unwrap();
    fs::write(&first, text + "colour = 1\n").unwrap();
    fs::rename(&second, second.with_file_name("renamed.toml")).unwrap();
    assert_snapshot!(shape(&desk.answer(&["check"], 1)), @r"
    format: number
    cases: number
    rows[].check: string
    rows[].mender: string
    rows[].path: string
    rows[].line: number
    rows[].column: number
    rows[].case: string | null
    rows[].event: null
    ");
}

fn a_case(desk: &Desk) {
    assert_snapshot!(shape(&desk.json(&["show", "1"])), @"
    format: number
    id: string
    kind: string
    stage: string
    since: string
    disputed: bool
    referred: bool
    origin: string
    channel: string
    service: string
    received: string
    amount: string
    quantity: null
    summary: string
    about: null
    key: string
    former_ids[]: nothing
    applicant.name: string
    applicant.national_id: string
    applicant.phone: string
    applicant.language: string
    applicant.birth: string
    applicant.address: string
    applicant.segment: string
    applicant.household: number
    applicant.income: string
    beneficiary.name: string
    beneficiary.national_id: string
    beneficiary.birth: string
    beneficiary.relation: string
    answers.*: string
    need: string
    beneficiary_number: string
    remaining: string
    documents[].kind: string
    documents[].expires: string | null
    documents[].sighted: string
    documents[].by: string
    questions[].number: number
    questions[].text: string
    questions[].answered: string
    events[].id: string
    events[].n: number
    events[].at: string
    events[].by: string
    events[].did: string
    events[].channel: string
    events[].questions[]: string
    events[].reason: string
    events[].text: string
    events[].how: string
    events[].over: string
    events[].sighted[].kind: string
    events[].sighted[].expires: string | null
    events[].need: string
    events[].note: string
    events[].told: string
    events[].outcome: string
    events[].amount: string
    events[].session: string
    events[].beneficiary: string
    events[].place: string
    events[].received_by: string
    events[].evidence: string
    next[].command: string
    next[].clause: string
    next[].by[]: string
    next[].staff[]: string
    next[].not_before: null
    due.not_before: string
    due.not_after: string
    due.waiting: bool
    ");
}

fn listings(desk: &Desk) {
    let commands: [&[&str]; 5] = [
        &["list"],
        &["find", "منيرة"],
        &["agenda"],
        &["explain", "1"],
        &["log", "1"],
    ];
    let shapes = commands.map(|words| format!("{}\n{}", words[0], shape(&desk.json(words))));
    assert_snapshot!(shapes.join("\n\n"), @"
    list
    format: number
    rows[].id: string
    rows[].kind: string
    rows[].stage: string
    rows[].channel: string
    rows[].service: string | null
    rows[].received: string
    rows[].name: string
    rows[].amount: string | null
    rows[].disputed: bool

    find
    format: number
    rows[].id: string
    rows[].reason: string
    rows[].kind: string
    rows[].stage: string
    rows[].channel: string
    rows[].service: string
    rows[].received: string
    rows[].name: string
    rows[].amount: string
    rows[].disputed: bool

    agenda
    format: number
    rows[].id: string
    rows[].stage: string
    rows[].waiting_for: string
    rows[].step: string
    rows[].since: string
    rows[].days: number
    rows[].not_before: null
    rows[].due: string | null
    rows[].overdue: bool
    rows[].disputed: bool

    explain
    format: number
    rows[].clause: string
    rows[].standing: string
    rows[].on: null | string
    rows[].by: null | string
    rows[].event: null | string
    rows[].step: null | string
    rows[].roles: null
    rows[].due: null
    rows[].missing: null
    rows[].roles[]: string

    log
    format: number
    rows[].event: string
    rows[].at: string
    rows[].on: null
    rows[].by: string
    rows[].channel: string | null
    rows[].did: string
    rows[].counts: bool
    rows[].commit: string
    rows[].signature: null
    rows[].particulars.channel: string
    rows[].particulars.questions[]: string
    rows[].particulars.reason: string
    rows[].particulars.text: string
    rows[].particulars.how: string
    rows[].particulars.over: string
    rows[].particulars.sighted[].kind: string
    rows[].particulars.sighted[].expires: string | null
    rows[].particulars.need: string
    rows[].particulars.note: string
    rows[].particulars.told: string
    rows[].particulars.outcome: string
    rows[].particulars.amount: string
    rows[].particulars.session: string
    rows[].particulars.beneficiary: string
    rows[].particulars.place: string
    rows[].particulars.received_by: string
    rows[].particulars.evidence: string
    ");
}

fn the_counter(desk: &Desk) {
    let commands: [&[&str]; 3] = [&["policy"], &["services"], &["date", "2026-06-02"]];
    let shapes = commands.map(|words| format!("{}\n{}", words[0], shape(&desk.json(words))));
    assert_snapshot!(shapes.join("\n\n"), @"
    policy
    format: number
    version: string
    title.ar: string
    title.en: string
    approval.session: number
    approval.hijri: string
    approval.gregorian: string
    reply.reading: string
    reply.counting: string
    reply.min_days: number
    reply.max_days: number
    appeal_days: number
    channels[].id: string
    channels[].ar: string
    channels[].en: string
    channels[].aliases[]: string
    tools[].ar: string
    tools[].en: string
    tools[].version: string
    reasons[].for: string
    reasons[].code: string
    reasons[].ar: string
    reasons[].en: string
    clauses[].id: string
    clauses[].heading: string
    clauses[].ar: string
    clauses[].en: string

    services
    format: number
    rows[].id: string
    rows[].ar: string
    rows[].en: string
    rows[].about.ar: string
    rows[].about.en: string
    rows[].conditions.ar: string
    rows[].conditions.en: string
    rows[].measure: string
    rows[].requirements[].document: string
    rows[].requirements[].at: string
    rows[].requirements[].expires: bool
    rows[].questions[].key: string
    rows[].questions[].ar: string
    rows[].questions[].en: string
    rows[].questions[].type: string
    rows[].questions[].choices[]: nothing
    rows[].questions[].required: bool
    rows[].questions[].choices[].id: string
    rows[].questions[].choices[].ar: string
    rows[].questions[].choices[].en: string

    date
    format: number
    hijri: string
    gregorian: string
    weekday: string
    ");
}

fn every_key_is_explained(desk: &Desk) {
    let commands: [&[&str]; 18] = [
        &["show", "1"],
        &["list"],
        &["find", "منيرة"],
        &["agenda"],
        &["explain", "1"],
        &["log", "1"],
        &["review", "--minutes", "1"],
        &["report", "monthly", "--month", "2026-06"],
        &["report", "timeliness", "--month", "2026-06"],
        &["report", "services", "--quarter", "2026-Q2"],
        &["report", "channels", "--year", "2026"],
        &["report", "committee", "--month", "1448-01"],
        &["report", "satisfaction", "--since", "2026-06-01"],
        &["report", "hardship", "--month", "2026-06"],
        &["report", "coverage", "--month", "2026-06"],
        &["policy"],
        &["services"],
        &["date", "2026-06-02"],
    ];
    let text = include_str!("../../docs/json.md");
    let unexplained: Vec<String> = commands
        .iter()
        .flat_map(|words| keys(&desk.json(words)))
        .filter(|key| !text.contains(&format!("`{key}`")))
        .collect();
    assert_eq!(unexplained, Vec::<String>::new());
}
