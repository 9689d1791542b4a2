//! The workflow table as the policy's reader would draw it, by asking the real `admit`.
//!
//! A changed cell in these tables is a changed policy.

use crate::support::acts;
use crate::support::story::Story;
use crate::support::world::World;
use bmf::domain::case::CaseKind;
use bmf::domain::event::kind::EventKind;
use bmf::domain::stage::Stage;
use insta::assert_snapshot;
use std::collections::BTreeSet;

#[test]
fn what_may_follow_on_a_support_request() {
    assert_snapshot!(table(CaseKind::Support), @r"
        | stage | intake | contact | refer | answer | declare | verify | assess | submit | decide | notify | register | deliver | feedback | withdraw | close | reopen | amend | void | settle | conflict |
        |---|---|---|---|---|---|---|---|---|---|---|---|---|---|---|---|---|---|---|---|---|
        | received | · S1 | = | = | = | = | verified | = | · S2 | · S5b | · S5b | · S6 | · S7 | · O6c | withdrawn | · S7 | · T2 | = | = | = | · S2 |
        | verified | · S1 | = | = | = | = | = | = | before-committee | · S5b | · S5b | · S6 | · S7 | · O6c | withdrawn | · S7 | · T2 | received | received / = | = | · S2 |
        | before-committee | · S1 | = | = | = | = | = | = | · S5a | deferred / accepted / rejected | · S5b | · S6 | · S7 | · O6c | withdrawn | · S7 | · T2 | received | verified / = | = | · S2 |
        | deferred | · S1 | = | = | = | = | = | = | · S5a | = / accepted / rejected | = | · S6 | · S7 | · O6c | withdrawn | · S7 | · T2 | received | = | = | · S2 |
        | accepted | · S1 | = | = | = | = | = | · O1 | · S5a | · S5b | = | registered | · S6 | · O6c | withdrawn | · S7 | · T2 | = | = | = | · S2 |
        | rejected | · S1 | = | · S3 | = | · S4 | · S2 | · O1 | · S5a | · S5b | = | · S6 | · S7 | = | · T2 | closed | before-committee | = | = | = | · S2 |
        | registered | · S1 | = | = | = | = | = | · O1 | · S5a | · S5b | · S5b | · S6 | in-delivery / delivered | · O6c | withdrawn | closed | · T2 | = | accepted / = | = | · S2 |
        | in-delivery | · S1 | = | = | = | = | = | · O1 | · S5a | · S5b | · S5b | · S6 | delivered | · O6c | withdrawn | closed | · T2 | = | = | = | · S2 |
        | delivered | · S1 | = | · S3 | = | · S4 | · S2 | · O1 | · S5a | · S5b | · S5b | · S6 | · S7 | = | · T2 | closed | · T2 | = | = | = | · S2 |
        | withdrawn | · S1 | = | · S3 | = | · S4 | · S2 | · O1 | · S5a | · S5b | · S5b | · S6 | · S7 | = | · T2 | · S7 | received | · S4 | received / = | = | · S2 |
        | closed | · S1 | = | · S3 | = | · S4 | · S2 | · O1 | · S5a | · S5b | · S5b | · S6 | · S7 | = | · T2 | · S7 | delivered | · S4 | = | = | · S2 |
    ");
}

#[test]
fn what_may_follow_on_an_inquiry_suggestion_or_complaint() {
    let shown = table(CaseKind::Inquiry);
    assert_eq!(table(CaseKind::Suggestion), shown);
    assert_eq!(table(CaseKind::Complaint), shown);
    assert_snapshot!(shown, @r"
        | stage | intake | contact | refer | answer | declare | verify | assess | submit | decide | notify | register | deliver | feedback | withdraw | close | reopen | amend | void | settle | conflict |
        |---|---|---|---|---|---|---|---|---|---|---|---|---|---|---|---|---|---|---|---|---|
        | received | · S1 | = | = | answered | · T2 | · T2 | · T2 | · T2 | · T2 | · T2 | · T2 | · T2 | · O6c | withdrawn | · S1 | · T2 | = | = | = | · S2 |
        | answered | · S1 | = | = | = | · T2 | · T2 | · T2 | · T2 | · T2 | · T2 | · T2 | · T2 | = | · T2 | closed | · T2 | = | = | = | · S2 |
        | withdrawn | · S1 | = | · S3 | · S1 | · T2 | · T2 | · T2 | · T2 | · T2 | · T2 | · T2 | · T2 | = | · T2 | · S1 | received | · S4 | received / = | = | · S2 |
        | closed | · S1 | = | · S3 | · S1 | · T2 | · T2 | · T2 | · T2 | · T2 | · T2 | · T2 | · T2 | = | · T2 | · S1 | answered | · S4 | answered / = | = | · S2 |
    ");
}

#[test]
fn every_stage_is_reached_by_some_kind_of_request() {
    let mut reached = reachable(CaseKind::Support, Stage::Received);
    assert!(
        !reached.contains(&Stage::Answered),
        "no step of a support request leads there"
    );
    reached.extend(reachable(CaseKind::Inquiry, Stage::Received));
    assert_eq!(reached, Stage::ALL.iter().copied().collect());
}

#[test]
fn every_stage_has_a_way_to_the_end() {
    for kind in [CaseKind::Support, CaseKind::Inquiry] {
        for stage in reachable(kind, Stage::Received) {
            assert!(
                reachable(kind, stage).contains(&Stage::Closed),
                "{kind:?} is stuck at {stage:?}"
            );
        }
    }
}

/// Rows are stages, columns events; a cell is the stages after, `=` where it stays, or `·` and the clause that forbids.
fn table(kind: CaseKind) -> String {
    let names = EventKind::ALL.iter().map(|event| event.name());
    let mut lines = vec![
        format!("| stage | {} |", names.collect::<Vec<_>>().join(" | ")),
        format!("|---|{}", "---|".repeat(EventKind::ALL.len())),
    ];
    for (stage, stories) in standing(kind) {
        let cells = EventKind::ALL
            .iter()
            .map(|event| match probe(&stories, *event) {
                Ok(after) => {
                    let name = |after: &Stage| if *after == stage { "=" } else { after.name() };
                    after.iter().map(name).collect::<Vec<_>>().join(" / ")
                }
                Err(clause) => format!("· {clause}"),
            });
        lines.push(format!(
            "| {} | {} |",
            stage.name(),
            cells.collect::<Vec<_>>().join(" | ")
        ));
    }
    lines.join("\n")
}

/// The stages that some admitted steps lead to.
fn reachable(kind: CaseKind, from: Stage) -> BTreeSet<Stage> {
    let rows = standing(kind);
    let mut reached = BTreeSet::from([from]);
    loop {
        let rows = rows.iter().filter(|(stage, _)| reached.contains(stage));
        let after = rows.flat_map(|(_, stories)| {
            let probes = EventKind::ALL.iter().map(|event| probe(stories, *event));
            probes.filter_map(Result::ok).flatten()
        });
        let more: BTreeSet<Stage> = after.chain(reached.iter().copied()).collect();
        if more.len() == reached.len() {
            return reached;
        }
        reached = more;
    }
}

/// The stages after an event, by all its samples in all stories at a stage; else the clause that forbids it in the first.
fn probe(stories: &[Story], event: EventKind) -> Result<BTreeSet<Stage>, &'static str> {
    let mut reached = BTreeSet::new();
    let mut forbidden = None;
    for story in stories {
        for act in acts::samples(event, &story.case) {
            match story.tries(act) {
                Ok(after) => {
                    reached.insert(after.stage());
                }
                Err(refusal) => forbidden = forbidden.or(Some(refusal.obstacles[0].0.name())),
            }
        }
    }
    if reached.is_empty() {
        Err(forbidden.expect("a story at every stage"))
    } else {
        Ok(reached)
    }
}

/// For each stage the stories that stand there: as it comes, once the applicant was told, once something was asked, in dispute.
fn standing(kind: CaseKind) -> Vec<(Stage, Vec<Story>)> {
    let fresh = World::new().case().kind(kind).taken();
    let plain = if kind == CaseKind::Support {
        let submitted = fresh.clone().submitted().on_day(15);
        let accepted = submitted.clone().accept("4000");
        let registered = accepted.clone().notify().register();
        vec![
            fresh.clone().declare(),
            fresh.clone().declare().verify(),
            submitted.clone(),
            submitted.clone().does(acts::defer(None)),
            accepted,
            submitted.reject(),
            registered.clone(),
            registered.clone().deliver("2500"),
            registered.clone().deliver("4000"),
            fresh.does(acts::withdraw()),
            registered.deliver("4000").does(acts::close(None)),
        ]
    } else {
        let answered = fresh.clone().does(acts::answer(None));
        vec![
            fresh.clone(),
            answered.clone(),
            fresh.does(acts::withdraw()),
            answered.does(acts::close(None)),
        ]
    };
    plain
        .into_iter()
        .map(|story| (story.stage(), variants(story)))
        .collect()
}

fn variants(story: Story) -> Vec<Story> {
    let asked = acts::contact(&["Who may sign for a minor?"]);
    let told = story.tries(acts::notify()).ok();
    let asked = story.tries(asked).ok();
    let disputed = story.clone().raw(acts::intake());
    let more = [told, asked, Some(disputed)];
    [story]
        .into_iter()
        .chain(more.into_iter().flatten())
        .collect()
}
