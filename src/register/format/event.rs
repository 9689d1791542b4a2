//! One `[[event]]` block to the domain; `write` goes the other way.

use crate::domain::actor::StaffId;
use crate::domain::channel::Channel;
use crate::domain::digest::Digest;
use crate::domain::event::Event;
use crate::domain::event::act::{
    Act, Decision, Delivery, Grant, How, HowKind, Outcome, OutcomeKind, Score, Sighted, Urgency,
};
use crate::domain::event::kind::EventKind;
use crate::domain::event::ties::{NotSame, Ties};
use crate::domain::field::Field;
use crate::domain::id::{CaseId, EventId};
use crate::domain::money::Money;
use crate::domain::problem::{Expected, Problem};
use crate::domain::session::SessionId;
use crate::domain::text::clean_text;
use crate::register::format::reader::Table;

/// Reads a block; what is wrong with it is noted in the table's faults.
pub(crate) fn read(table: &Table<'_>) -> Option<Event> {
    let id = table.need("id", table.parsed("id", EventId::parse));
    let n = table.need("n", table.number("n"));
    let at = table.need("at", table.moment("at"));
    let on = table.day("on");
    let by = table.need("by", table.shaped("by", StaffId::parse));
    let kind = table.named::<EventKind>("did");
    let kind = table.need("did", kind);
    let act = kind.and_then(|kind| act(table, kind));
    Some(Event {
        id: id?,
        n: n?,
        at: at?,
        on,
        by: by?,
        act: act?,
    })
}

fn act(table: &Table<'_>, kind: EventKind) -> Option<Act> {
    Some(match kind {
        EventKind::Intake => Act::Intake(ties(table)),
        EventKind::Contact => {
            let channel = channel(table, "channel");
            Act::Contact {
                questions: table.texts("questions"),
                note: words(table, "note"),
                channel: channel?,
            }
        }
        EventKind::Refer => Act::Refer {
            reason: must(table, "reason")?,
        },
        EventKind::Answer => {
            let text = must(table, "text");
            Act::Answer {
                question: table.number("question"),
                misconception: table.flag("misconception"),
                text: text?,
            }
        }
        EventKind::Declare => declare(table)?,
        EventKind::Verify => {
            let over = digest(table, "over");
            let sighted = sighted(table);
            Act::Verify {
                partial: table.flag("partial"),
                over: over?,
                sighted,
            }
        }
        EventKind::Assess => {
            let need = table.named::<Urgency>("need");
            let note = words(table, "note");
            Act::Assess {
                need: table.need("need", need)?,
                note,
            }
        }
        EventKind::Submit => Act::Submit {
            told: channel(table, "told")?,
        },
        EventKind::Decide => Act::Decide(decision(table)?),
        EventKind::Notify => Act::Notify {
            told: channel(table, "told")?,
        },
        EventKind::Register => {
            let beneficiary = must(table, "beneficiary");
            Act::Register {
                sighted: sighted(table),
                beneficiary: beneficiary?,
            }
        }
        EventKind::Deliver => {
            let given = grant(table);
            if !table.keys().any(|key| key == "quantity") {
                table.need("amount", given);
            }
            let delivery = Delivery {
                place: words(table, "place"),
                received_by: words(table, "received_by"),
                evidence: words(table, "evidence"),
                given: given?,
            };
            Act::Deliver(delivery)
        }
        EventKind::Feedback => feedback(table)?,
        EventKind::Withdraw => Act::Withdraw {
            reason: must(table, "reason")?,
        },
        EventKind::Close => Act::Close {
            reason: words(table, "reason"),
        },
        EventKind::Reopen => {
            let reason = must(table, "reason");
            Act::Reopen {
                objection: table.parsed("objection", CaseId::parse),
                reason: reason?,
            }
        }
        EventKind::Amend => amend(table)?,
        EventKind::Void => {
            let event = table.need("event", table.parsed("event", EventId::parse));
            let reason = must(table, "reason");
            Act::Void {
                event: event?,
                reason: reason?,
            }
        }
        EventKind::Settle => {
            let keep = table.need("keep", table.parsed("keep", EventId::parse));
            let reason = must(table, "reason");
            Act::Settle {
                keep: keep?,
                reason: reason?,
            }
        }
        EventKind::Conflict => {
            let field = table.need("field", table.shaped("field", Field::parse));
            Act::Conflict {
                lost: words(table, "lost"),
                field: field?,
            }
        }
    })
}

fn ties(table: &Table<'_>) -> Ties {
    Ties {
        same_as: table.parsed("same_as", CaseId::parse),
        not_same: table.each("not_same", |said| {
            let case = said.need("case", said.parsed("case", CaseId::parse));
            let reason = must(said, "reason");
            Some(NotSame {
                case: case?,
                reason: reason?,
            })
        }),
    }
}

fn declare(table: &Table<'_>) -> Option<Act> {
    let kind = table.named::<HowKind>("how");
    let kind = table.need("how", kind);
    let over = digest(table, "over");
    let how = match kind? {
        HowKind::Signature => How::Signature,
        HowKind::RecordedConsent => How::RecordedConsent,
        HowKind::Thumbprint => How::Thumbprint {
            witness: must(table, "witness")?,
        },
        HowKind::Guardian => How::Guardian {
            guardian: must(table, "guardian")?,
        },
    };
    Some(Act::Declare { how, over: over? })
}

fn decision(table: &Table<'_>) -> Option<Decision> {
    let kind = table.named::<OutcomeKind>("outcome");
    let kind = table.need("outcome", kind);
    let reason = must(table, "reason");
    let session = table.need("session", table.shaped("session", SessionId::parse));
    let in_words = words(table, "words");
    let urgent = words(table, "urgent");
    let outcome = match kind? {
        OutcomeKind::Accept => Outcome::Accept(grant(table)),
        OutcomeKind::Reject => Outcome::Reject,
        OutcomeKind::Defer => Outcome::Defer(table.day("until")),
        OutcomeKind::AskMore => Outcome::AskMore(table.day("until")),
    };
    Some(Decision {
        outcome,
        reason: reason?,
        words: in_words,
        session: session?,
        urgent,
    })
}

fn feedback(table: &Table<'_>) -> Option<Act> {
    let declined = table.flag("declined");
    let comment = words(table, "comment");
    let score = match table.number("score") {
        Some(number) => {
            let score = u8::try_from(number).ok().and_then(Score::new);
            if score.is_none() {
                let expected = Expected::Number;
                let key = "score".to_owned();
                table.note("score", Problem::WrongType { key, expected });
            }
            Some(score?)
        }
        None if declined => None,
        None => table.need("score", None)?,
    };
    Some(Act::Feedback { score, comment })
}

fn amend(table: &Table<'_>) -> Option<Act> {
    let names = table.texts("fields");
    let reason = must(table, "reason");
    let old = digest(table, "old");
    let mut fields = Vec::new();
    for name in names {
        match Field::parse(&name) {
            Some(field) => fields.push(field),
            None => table.note(
                "fields",
                Problem::UnknownKey {
                    key: name,
                    nearest: None,
                },
            ),
        }
    }
    Some(Act::Amend {
        fields,
        reason: reason?,
        old: old?,
    })
}

fn sighted(table: &Table<'_>) -> Vec<Sighted> {
    let mut papers = Vec::new();
    for paper in table.tables("sighted") {
        let kind = must(&paper, "kind");
        let expires = paper.day("expires");
        if let Some(document) = kind {
            papers.push(Sighted { document, expires });
        }
        paper.finish();
    }
    papers
}

fn grant(table: &Table<'_>) -> Option<Grant> {
    let amount = table.parsed("amount", Money::parse).map(Grant::Amount);
    let quantity = table.number("quantity").map(Grant::Quantity);
    amount.or(quantity)
}

fn channel<'a>(table: &Table<'a>, key: &'a str) -> Option<Channel> {
    let channel = table.named::<Channel>(key);
    table.need(key, channel)
}

fn digest<'a>(table: &Table<'a>, key: &'a str) -> Option<Digest> {
    table.need(key, table.shaped(key, Digest::parse))
}

fn must<'a>(table: &Table<'a>, key: &'a str) -> Option<String> {
    table.need(key, words(table, key))
}

/// Words were cleaned when they were written; an edit by hand may have put anything there.
fn words<'a>(table: &Table<'a>, key: &'a str) -> Option<String> {
    table.parsed(key, clean_text)
}
