//! One request on its road from reception to closing, as the commands that take it there.

/// A command, who gives it, and when.
pub(crate) struct Step {
    pub(crate) verb: &'static str,
    rest: &'static [&'static str],
    pub(crate) by: &'static str,
    pub(crate) at: &'static str,
}

impl Step {
    /// Returns the words of the command line.
    pub(crate) fn words(&self) -> impl Iterator<Item = &'static str> {
        [self.verb].into_iter().chain(self.rest.iter().copied())
    }
}

/// The day of reception, the day on which the two weeks are over, and a day of service.
const RECEPTION: &str = "2026-06-14T09:12:00+03:00";
const SITTING: &str = "2026-06-29T10:00:00+03:00";
const SERVICE: &str = "2026-07-05T11:30:00+03:00";

/// Every stop has the name of its command; where one comes twice, the last is meant.
pub(crate) const ROAD: &[Step] = &[
    Step {
        verb: "intake",
        rest: &[
            "--channel=interview",
            "--service=tuition-aid",
            "--name=نورة بنت سالم القحطاني",
            "--national-id=1000000008",
            "--phone=0551234567",
            "--amount=4500",
            "--summary=رسوم الفصل الأول",
            "--answer=school=مدرسة النموذج",
        ],
        by: "sara",
        at: RECEPTION,
    },
    Step {
        verb: "declare",
        rest: &["1", "--how=signature"],
        by: "sara",
        at: RECEPTION,
    },
    Step {
        verb: "verify",
        rest: &[
            "1",
            "--sighted=national-id,expires=2029-03-01",
            "--sighted=school-letter",
        ],
        by: "sara",
        at: RECEPTION,
    },
    Step {
        verb: "assess",
        rest: &["1", "--need=high", "--note=ثلاثة أبناء في المدارس"],
        by: "huda",
        at: RECEPTION,
    },
    Step {
        verb: "submit",
        rest: &["1", "--told=phone"],
        by: "sara",
        at: RECEPTION,
    },
    Step {
        verb: "review",
        rest: &[
            "1",
            "--open-session",
            "--members=huda,majed,noura",
            "--accept",
            "--amount=4000",
            "--reason=need",
        ],
        by: "noura",
        at: SITTING,
    },
    Step {
        verb: "notify",
        rest: &["1", "--told=phone"],
        by: "noura",
        at: SITTING,
    },
    Step {
        verb: "register",
        rest: &["1"],
        by: "sara",
        at: SITTING,
    },
    Step {
        verb: "deliver",
        rest: &["1", "--amount=4000", "--evidence=voucher 118"],
        by: "khalid",
        at: SERVICE,
    },
    Step {
        verb: "close",
        rest: &["1"],
        by: "khalid",
        at: SERVICE,
    },
];
