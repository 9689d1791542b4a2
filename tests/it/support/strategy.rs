//! Random cases: any header and any log that a file can hold, legal or not.
//!
//! National ids come from the reserved range, so that no random number is a person's.

use crate::support::world::case_id;
use crate::support::world::moment;
use crate::support::world::set;
use crate::support::world::staff;
use bmf::domain::case::Case;
use bmf::domain::case::CaseKind;
use bmf::domain::case::Header;
use bmf::domain::channel::Channel;
use bmf::domain::digest::Digest;
use bmf::domain::event::Event;
use bmf::domain::event::act::Act;
use bmf::domain::event::act::Decision;
use bmf::domain::event::act::Delivery;
use bmf::domain::event::act::Grant;
use bmf::domain::event::act::How;
use bmf::domain::event::act::Outcome;
use bmf::domain::event::act::Score;
use bmf::domain::event::act::Sighted;
use bmf::domain::event::act::Urgency;
use bmf::domain::event::ties::NotSame;
use bmf::domain::event::ties::Ties;
use bmf::domain::field::Common;
use bmf::domain::field::Field;
use bmf::domain::id::EventId;
use bmf::domain::money::Money;
use bmf::domain::session::SessionId;
use bmf::domain::text::clean_line;
use bmf::domain::text::clean_text;
use chrono::Days;
use chrono::NaiveDate;
use proptest::collection::vec;
use proptest::option::of;
use proptest::prelude::Just;
use proptest::prelude::Strategy;
use proptest::prelude::any;
use proptest::prop_oneof;
use proptest::sample::select;
use proptest::strategy::BoxedStrategy;

/// Any case that a file can hold.
pub(crate) fn case() -> impl Strategy<Value = Case> {
    (header(), vec(event(), 0..8)).prop_map(|(header, events)| numbered(header, events))
}

/// A log of any acts in any order, on one header.
pub(crate) fn log(header: Header) -> impl Strategy<Value = Case> {
    vec(event(), 0..20).prop_map(move |events| numbered(header.clone(), events))
}

/// One line of text as people type it: Arabic, Latin, quotes, whatever is clean.
pub(crate) fn line() -> impl Strategy<Value = String> {
    prop_oneof!["[ء-ي ]{1,20}", "[ -~]{1,20}", any::<String>()]
        .prop_filter_map("not a clean line", |raw| clean_line(&raw).ok())
}

/// A text that may have several lines.
pub(crate) fn words() -> impl Strategy<Value = String> {
    prop_oneof!["[ء-ي \n\"']{1,40}", "[ -~\n]{1,40}", any::<String>()]
        .prop_filter_map("not a clean text", |raw| clean_text(&raw).ok())
}

/// Any act, with any particulars.
pub(crate) fn act() -> impl Strategy<Value = Act> {
    // Boxed: a strategy of all acts in one value is more than the stack of a test holds.
    prop_oneof![
        front_act().boxed(),
        committee_act().boxed(),
        last_act().boxed()
    ]
}

fn numbered(header: Header, events: Vec<Event>) -> Case {
    let mut case = Case { header, events };
    for (n, event) in (1..).zip(&mut case.events) {
        event.n = n;
        event.id = EventId::from_random(u64::from(n) * 7_919);
    }
    case
}

fn header() -> impl Strategy<Value = Header> {
    let values = vec(value(), 0..12);
    let answers = vec(("[a-z][a-z0-9_-]{0,8}", line()), 0..3);
    let base = (
        select(CaseKind::ALL),
        select(Channel::ALL),
        of(line()),
        0..3_u32,
    );
    (base, values, answers).prop_map(|((kind, channel, key, former), values, answers)| {
        let mut header = Header::new(case_id(7), kind, moment(0), channel);
        header.key = key;
        header.former_ids = (1..=former).map(case_id).collect();
        for (field, value) in values {
            set(&mut header, field.name(), &value);
        }
        header.answers = answers.into_iter().collect();
        header
    })
}

/// A field that every case may have, and a value for it.
pub(crate) fn value() -> impl Strategy<Value = (Common, String)> {
    select(Common::ALL).prop_flat_map(|field| {
        let value: BoxedStrategy<String> = match field {
            Common::Origin => select(vec!["request", "outreach"])
                .prop_map(str::to_owned)
                .boxed(),
            Common::Channel => select(Channel::ALL)
                .prop_map(|c| c.name().to_owned())
                .boxed(),
            Common::Amount | Common::Income => money().prop_map(|m| m.to_string()).boxed(),
            Common::Quantity | Common::Household => {
                any::<u32>().prop_map(|n| n.to_string()).boxed()
            }
            Common::About => (1..=999_999_u32)
                .prop_map(|n| case_id(n).to_string())
                .boxed(),
            Common::NationalId | Common::BeneficiaryId => {
                let reserved = vec!["1000000008", "1000000016", "2000000006", "2000000014"];
                select(reserved).prop_map(str::to_owned).boxed()
            }
            Common::Paper => {
                let papers = vec!["passport A1234567", "gcc-id", "none", "border-number 12 34"];
                select(papers).prop_map(str::to_owned).boxed()
            }
            Common::Phone => (0..9_999_999_u32)
                .prop_map(|n| format!("055{n:07}"))
                .boxed(),
            Common::Language => select(vec!["ar", "en"]).prop_map(str::to_owned).boxed(),
            Common::Birth | Common::BeneficiaryBirth => select(vec!["1405-07-01", "1987-03-30"])
                .prop_map(str::to_owned)
                .boxed(),
            Common::Iban => Just("SA0380000000608010167519".to_owned()).boxed(),
            Common::Relation => Just("huda".to_owned()).boxed(),
            Common::Summary => words().boxed(),
            Common::Service
            | Common::Name
            | Common::Address
            | Common::Segment
            | Common::BeneficiaryName
            | Common::BeneficiaryRelation => line().boxed(),
        };
        (Just(field), value)
    })
}

fn event() -> impl Strategy<Value = Event> {
    let who = select(vec![
        "sara",
        "huda",
        "noura",
        "khalid",
        "majed",
        "nobody-here",
    ]);
    (act(), who, 0..60_u64, of(day())).prop_map(|(act, by, days, on)| Event {
        id: EventId::from_random(0),
        n: 0,
        at: moment(days),
        on,
        by: staff(by),
        act,
    })
}

fn front_act() -> impl Strategy<Value = Act> {
    prop_oneof![
        ties().prop_map(Act::Intake),
        (channel(), vec(line(), 0..3), of(words())).prop_map(|(channel, questions, note)| {
            Act::Contact {
                channel,
                questions,
                note,
            }
        }),
        words().prop_map(|reason| Act::Refer { reason }),
        (words(), of(0..4_u32), any::<bool>()).prop_map(|(text, question, misconception)| {
            Act::Answer {
                text,
                question,
                misconception,
            }
        }),
        (how(), digest()).prop_map(|(how, over)| Act::Declare { how, over }),
        (digest(), vec(sighted(), 0..3), any::<bool>()).prop_map(|(over, sighted, partial)| {
            Act::Verify {
                over,
                sighted,
                partial,
            }
        }),
        (select(Urgency::ALL), of(words())).prop_map(|(need, note)| Act::Assess { need, note }),
    ]
}

fn committee_act() -> impl Strategy<Value = Act> {
    prop_oneof![
        channel().prop_map(|told| Act::Submit { told }),
        decision().prop_map(Act::Decide),
        channel().prop_map(|told| Act::Notify { told }),
        (line(), vec(sighted(), 0..2)).prop_map(|(beneficiary, sighted)| Act::Register {
            beneficiary,
            sighted
        }),
        (grant(), of(line()), of(line()), of(words())).prop_map(
            |(given, place, received_by, evidence)| Act::Deliver(Delivery {
                given,
                place,
                received_by,
                evidence
            })
        ),
        (of(1..=5_u8), of(words())).prop_map(|(score, comment)| Act::Feedback {
            score: score.and_then(Score::new),
            comment
        }),
    ]
}

fn last_act() -> impl Strategy<Value = Act> {
    let field = || select(Common::ALL).prop_map(Field::Common);
    let event = || (0..12_u64).prop_map(|n| EventId::from_random(n * 7_919));
    prop_oneof![
        words().prop_map(|reason| Act::Withdraw { reason }),
        of(words()).prop_map(|reason| Act::Close { reason }),
        (words(), of((1..9_u32).prop_map(case_id)))
            .prop_map(|(reason, objection)| Act::Reopen { reason, objection }),
        (vec(field(), 0..3), words(), digest()).prop_map(|(fields, reason, old)| Act::Amend {
            fields,
            reason,
            old
        }),
        (event(), words()).prop_map(|(event, reason)| Act::Void { event, reason }),
        (event(), words()).prop_map(|(keep, reason)| Act::Settle { keep, reason }),
        (field(), of(words())).prop_map(|(field, lost)| Act::Conflict { field, lost }),
    ]
}

fn decision() -> impl Strategy<Value = Decision> {
    let outcome = prop_oneof![
        of(grant()).prop_map(Outcome::Accept),
        Just(Outcome::Reject),
        of(day()).prop_map(Outcome::Defer),
        of(day()).prop_map(Outcome::AskMore),
    ];
    let session = (2026..2030_u16, 1..99_u16).prop_map(|(year, number)| SessionId { year, number });
    (outcome, line(), of(words()), session, of(words())).prop_map(
        |(outcome, reason, words, session, urgent)| Decision {
            outcome,
            reason,
            words,
            session,
            urgent,
        },
    )
}

fn how() -> impl Strategy<Value = How> {
    prop_oneof![
        Just(How::Signature),
        Just(How::RecordedConsent),
        line().prop_map(|witness| How::Thumbprint { witness }),
        line().prop_map(|guardian| How::Guardian { guardian }),
    ]
}

/// What an intake says about the person.
pub(crate) fn ties() -> impl Strategy<Value = Ties> {
    let case = || (1..9_u32).prop_map(case_id);
    let not_same = (case(), words()).prop_map(|(case, reason)| NotSame { case, reason });
    (of(case()), vec(not_same, 0..3)).prop_map(|(same_as, not_same)| Ties { same_as, not_same })
}

fn sighted() -> impl Strategy<Value = Sighted> {
    (line(), of(day())).prop_map(|(document, expires)| Sighted { document, expires })
}

fn grant() -> impl Strategy<Value = Grant> {
    prop_oneof![
        money().prop_map(Grant::Amount),
        any::<u32>().prop_map(Grant::Quantity)
    ]
}

fn money() -> impl Strategy<Value = Money> {
    (0..10_000_u32, 0..100_u32)
        .prop_map(|(riyals, halalas)| Money::parse(&format!("{riyals}.{halalas:02}")).unwrap())
}

fn channel() -> impl Strategy<Value = Channel> {
    select(Channel::ALL)
}

fn digest() -> impl Strategy<Value = Digest> {
    any::<u64>().prop_map(|seed| Digest::of(&seed.to_le_bytes()))
}

fn day() -> impl Strategy<Value = NaiveDate> {
    (0..1_000_u64).prop_map(|days| (moment(0) + Days::new(days)).date_naive())
}
