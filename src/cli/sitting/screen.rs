//! One case on the screen: what the committee should see before it decides.

use crate::cli::ui::Sheet;
use crate::domain::field::{Common, Field};
use crate::domain::view::View;
use crate::locale::Locale;
use crate::locale::heading::Heading;
use crate::locale::message::Message;
use crate::locale::noun::Noun;
use crate::locale::sitting::Sitting;
use crate::report::sitting::earlier::{Earlier, Tie};
use crate::report::sitting::hearing::Hearing;
use chrono::NaiveDate;

/// How many earlier cases of the same person there is room for.
const SHOWN: usize = 5;

/// Returns the sheet of a case; `(number, of)` is its place among those that wait.
pub(crate) fn sheet(
    hearing: &Hearing<'_>,
    (number, of): (usize, usize),
    today: NaiveDate,
    words: &Locale<'_>,
) -> Sheet {
    let header = &hearing.case.header;
    let title = Sitting::Hearing {
        number,
        of,
        case: header.id,
        name: &header.applicant.name,
    };
    let page = Page {
        hearing,
        words,
        today,
    };
    let fields = [page.request(), page.person(), page.before(), page.sitting()].concat();
    Sheet {
        title: format!("\n{}", say(words, &title)),
        fields,
    }
}

struct Page<'a> {
    hearing: &'a Hearing<'a>,
    words: &'a Locale<'a>,
    today: NaiveDate,
}

type Fields = Vec<(String, String)>;

impl Page<'_> {
    /// What is asked for, how pressing it is, and what shows it.
    fn request(&self) -> Fields {
        let (words, header) = (self.words, &self.hearing.case.header);
        let service = header.service.as_deref();
        let mut fields = vec![
            self.field(Common::Service, service.map(|id| words.service(id))),
            self.field(Common::Summary, Some(words.free(&header.summary))),
            self.field(Common::Amount, header.amount.map(|it| words.money(it))),
            self.field(
                Common::Quantity,
                header.quantity.map(|it| words.number(it.into())),
            ),
        ];
        // Questions are long, and as labels would push everything else aside.
        let answers = header.answers.iter().map(|(key, raw)| {
            let question = words.question(service, key);
            format!("{question} {}", words.answer(service, key, raw))
        });
        let answers: Vec<String> = answers.collect();
        fields.push((words.heading(Heading::Questions), answers.join("\n")));
        fields.push((words.heading(Heading::Need), self.assessment()));
        fields.push((words.heading(Heading::Sighted), self.papers()));
        let missing = self.hearing.missing.iter().map(|it| words.document(it));
        let missing: Vec<String> = missing.collect();
        fields.push((words.heading(Heading::MissingPapers), words.list(&missing)));
        fields
    }

    /// The household, and whom the need is for.
    fn person(&self) -> Fields {
        let (words, header) = (self.words, &self.hearing.case.header);
        let applicant = &header.applicant;
        let household = applicant.household;
        let dependent = &header.beneficiary;
        vec![
            self.field(
                Common::Segment,
                applicant.segment.as_deref().map(|id| words.segment(id)),
            ),
            self.field(
                Common::Household,
                household.map(|it| words.count(it.into(), Noun::Person)),
            ),
            self.field(Common::Income, applicant.income.map(|it| words.money(it))),
            self.field(
                Common::BeneficiaryName,
                dependent.name.as_deref().map(|name| words.free(name)),
            ),
            self.field(
                Common::BeneficiaryRelation,
                dependent.relation.as_deref().map(|it| words.free(it)),
            ),
        ]
    }

    /// What this person and others had from the association before.
    fn before(&self) -> Fields {
        let earlier = self.hearing.earlier.iter().take(SHOWN);
        let mut cases: Vec<String> = earlier.map(|it| self.earlier(it)).collect();
        if cases.is_empty() {
            cases.push(self.say(&Sitting::NoEarlier));
        } else if self.hearing.earlier.len() > SHOWN {
            cases.push("…".to_owned());
        }
        let found = &self.hearing.precedents;
        let mut like = if found.latest.is_empty() {
            vec![self.say(&Sitting::NoPrecedents)]
        } else {
            vec![self.say(&Sitting::Precedents {
                accepted: found.accepted,
                rejected: found.rejected,
                median: found.median,
            })]
        };
        like.extend(found.latest.iter().map(|it| {
            self.say(&Sitting::Precedent {
                on: it.on,
                outcome: it.outcome,
                grant: it.grant,
            })
        }));
        vec![
            (self.words.heading(Heading::Earlier), cases.join("\n")),
            (self.words.heading(Heading::Similar), like.join("\n")),
        ]
    }

    /// The clock, who takes part, and what no decision would get past.
    fn sitting(&self) -> Fields {
        let hearing = self.hearing;
        let waits = hearing.wait.map(|wait| {
            self.say(&Sitting::Waits {
                since: wait.since,
                days: wait.days,
                due: wait.due,
                overdue: wait.overdue,
                not_before: wait.not_before,
                put_off: wait.put_off,
            })
        });
        let seats = Sitting::Members {
            members: &hearing.taking_part,
            of: hearing.committee,
            quorum: hearing.quorum,
        };
        let aside = hearing.aside.iter();
        let aside: Vec<String> = aside.map(|it| self.say(&Sitting::Aside(it))).collect();
        let obstacles = hearing.in_the_way.iter();
        let obstacles: Vec<String> = obstacles
            .map(|it| self.words.say(&Message::Obstacle(it)))
            .collect();
        let heading = |it| self.words.heading(it);
        vec![
            (heading(Heading::Waiting), waits.unwrap_or_default()),
            (heading(Heading::TakingPart), self.say(&seats)),
            (heading(Heading::Aside), aside.join("\n")),
            (heading(Heading::InTheWay), obstacles.join("\n")),
        ]
    }

    fn assessment(&self) -> String {
        let Some(need) = self.hearing.view.need else {
            return self.say(&Sitting::NotAssessed);
        };
        let note = self.hearing.assessment_note();
        self.say(&Sitting::Assessed { need, note })
    }

    fn papers(&self) -> String {
        let papers = self.hearing.view.papers.iter();
        let papers = papers.map(|seen| match seen.paper.expires {
            None => self.words.document(&seen.paper.document),
            Some(expires) => self.say(&Sitting::Paper {
                document: &seen.paper.document,
                expires,
                expired: expires < self.today,
            }),
        });
        let papers: Vec<String> = papers.collect();
        papers.join("\n")
    }

    fn earlier(&self, earlier: &Earlier<'_>) -> String {
        let header = &earlier.case.header;
        let view = View::of(earlier.case);
        let decision = view.decision.map(|(_, decision)| decision);
        self.say(&Sitting::Earlier {
            case: header.id,
            service: header.service.as_deref(),
            received: header.received.date_naive(),
            stage: view.stage,
            grant: decision.and_then(|decision| decision.outcome.grant()),
            by_phone: earlier.by == Tie::Phone,
        })
    }

    fn field(&self, common: Common, value: Option<String>) -> (String, String) {
        let label = self.words.field(&Field::Common(common));
        (label, value.unwrap_or_default())
    }

    fn say(&self, sitting: &Sitting<'_>) -> String {
        say(self.words, sitting)
    }
}

fn say(words: &Locale<'_>, sitting: &Sitting<'_>) -> String {
    words.say(&Message::Sitting(sitting))
}
