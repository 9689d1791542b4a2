//! The shapes of JSON are promises to scripts: every key of each, and its explanation in `docs/json.md`.

mod desk;
mod doctor;
mod message;
mod minutes;
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
    the_monthly_report(&desk);
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

fn the_monthly_report(desk: &Desk) {
    let report = desk.json(&["report", "monthly", "--month", "2026-06"]);
    assert_snapshot!(shape(&report), @"
    format: number
    report: string
    month: string
    calendar: string
    first: string
    last: string
    as_of: string
    desk: null
    commit: string
    policy_version: string
    received.total: number
    received.by_kind.*: number
    received.by_channel.*: number
    received.by_service.*: number
    received.by_desk.*: number
    received.by_segment.*: number
    by_month.*.*: number
    funnel.received: number
    funnel.verified: number
    funnel.submitted: number
    funnel.accepted: number
    funnel.registered: number
    funnel.delivered: number
    decided.accepted: number
    decided.rejected: number
    decided.deferred: number
    refused.by_reason.*: number
    turnaround_days.median: number
    turnaround_days.p90: number
    turnaround_days.max: number
    turnaround_days.by_days.*: number
    early_answers: number
    late_answers: number
    answered.total: number
    answered.median_days: number
    overdue: number
    registered: number
    delivered.cases: number
    delivered.parts: number
    delivered.amount: string
    delivered.quantity: number
    undelivered.cases: number
    undelivered.amount: string
    undelivered.quantity: number
    satisfaction.asked: number
    satisfaction.answered: number
    satisfaction.rated: number
    satisfaction.mean: null
    open_at_end.total: number
    open_at_end.by_stage.*: number
    open_at_end.disputed: number
    open_at_end.by_age.*: number
    notes[]: string
    before.month: string
    before.calendar: string
    before.first: string
    before.last: string
    before.received.total: number
    before.received.by_kind.*: number
    before.received.by_channel.*: number
    before.received.by_service.*: number
    before.received.by_desk.*: number
    before.received.by_segment.*: number
    before.funnel.received: number
    before.funnel.verified: number
    before.funnel.submitted: number
    before.funnel.accepted: number
    before.funnel.registered: number
    before.funnel.delivered: number
    before.decided.accepted: number
    before.decided.rejected: number
    before.decided.deferred: number
    before.refused.by_reason.*: number
    before.turnaround_days.median: null
    before.turnaround_days.p90: null
    before.turnaround_days.max: null
    before.turnaround_days.by_days.*: number
    before.early_answers: number
    before.late_answers: number
    before.answered.total: number
    before.answered.median_days: null
    before.overdue: number
    before.registered: number
    before.delivered.cases: number
    before.delivered.parts: number
    before.delivered.amount: string
    before.delivered.quantity: number
    before.undelivered.cases: number
    before.undelivered.amount: string
    before.undelivered.quantity: number
    before.satisfaction.asked: number
    before.satisfaction.answered: number
    before.satisfaction.rated: number
    before.satisfaction.mean: null
    before.open_at_end.total: number
    before.open_at_end.by_stage.*: number
    before.open_at_end.disputed: number
    before.open_at_end.by_age.*: number
    last_year.month: string
    last_year.calendar: string
    last_year.first: string
    last_year.last: string
    last_year.received.total: number
    last_year.received.by_kind.*: number
    last_year.received.by_channel.*: number
    last_year.received.by_service.*: number
    last_year.received.by_desk.*: number
    last_year.received.by_segment.*: number
    last_year.funnel.received: number
    last_year.funnel.verified: number
    last_year.funnel.submitted: number
    last_year.funnel.accepted: number
    last_year.funnel.registered: number
    last_year.funnel.delivered: number
    last_year.decided.accepted: number
    last_year.decided.rejected: number
    last_year.decided.deferred: number
    last_year.refused.by_reason.*: number
    last_year.turnaround_days.median: null
    last_year.turnaround_days.p90: null
    last_year.turnaround_days.max: null
    last_year.turnaround_days.by_days.*: number
    last_year.early_answers: number
    last_year.late_answers: number
    last_year.answered.total: number
    last_year.answered.median_days: null
    last_year.overdue: number
    last_year.registered: number
    last_year.delivered.cases: number
    last_year.delivered.parts: number
    last_year.delivered.amount: string
    last_year.delivered.quantity: number
    last_year.undelivered.cases: number
    last_year.undelivered.amount: string
    last_year.undelivered.quantity: number
    last_year.satisfaction.asked: number
    last_year.satisfaction.answered: number
    last_year.satisfaction.rated: number
    last_year.satisfaction.mean: null
    last_year.open_at_end.total: number
    last_year.open_at_end.by_stage.*: number
    last_year.open_at_end.disputed: number
    last_year.open_at_end.by_age.*: number
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
