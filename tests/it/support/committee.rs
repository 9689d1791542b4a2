//! Five requests that wait for the committee, and the secretary before them.

use crate::support::register::TestRegister;
use crate::support::tree::Tree;
use std::sync::OnceLock;

/// The morning of the sitting: two weeks and a day after all but the last request went up.
const SITTING: &str = "2026-06-29T10:00:00+03:00";

/// What each request is besides a person's; the first of the five stands on the road already.
const OTHERS: [&[&str]; 4] = [
    &[
        "--service=school-supplies",
        "--quantity=3",
        "--name=ليلى بنت سعد",
        "--national-id=1000000016",
        "--phone=0551234568",
        "--answer=pupils=3",
        "--summary=حقائب لثلاثة أبناء",
    ],
    &[
        "--service=tuition-aid",
        "--amount=900",
        "--name=علي بن يوسف",
        "--national-id=2000000006",
        "--phone=0551234569",
        "--relation=majed",
        "--answer=school=مدرسة",
        "--summary=رسوم النقل",
    ],
    // The person of the first request once more.
    &[
        "--service=tuition-aid",
        "--amount=2000",
        "--name=نورة بنت سالم القحطاني",
        "--national-id=1000000008",
        "--phone=0551234567",
        "--household=6",
        "--income=3000",
        "--answer=school=مدرسة",
        "--summary=رسوم الفصل الثاني",
    ],
    // It goes up a week later, and is answered a week later at the earliest.
    &[
        "--service=tuition-aid",
        "--amount=1500",
        "--name=منى بنت فهد",
        "--national-id=1000000024",
        "--phone=0551234560",
        "--answer=school=مدرسة",
        "--summary=رسوم",
    ],
];

static FIVE: OnceLock<Tree> = OnceLock::new();

impl TestRegister {
    /// The register with the five requests, and noura before it on the day of the sitting.
    pub(crate) fn before_committee() -> TestRegister {
        let tree = FIVE.get_or_init(|| {
            let mut register = TestRegister::after("submit");
            for (place, request) in OTHERS.iter().enumerate() {
                let (case, day) = (
                    (place + 2).to_string(),
                    if place == 3 { "21" } else { "14" },
                );
                register = register.at(&format!("2026-06-{day}T1{place}:00:00+03:00"));
                register = raised(register, &case, request);
            }
            Tree::read(&register.root())
        });
        let register = TestRegister::bare().at(SITTING).by("noura");
        tree.write(&register.root());
        register
    }
}

fn raised(register: TestRegister, case: &str, request: &[&str]) -> TestRegister {
    let intake = [&["intake", "--channel=interview"], request].concat();
    let papers = if request.contains(&"--service=tuition-aid") {
        vec![
            "--sighted=national-id,expires=2029-03-01",
            "--sighted=school-letter",
        ]
    } else {
        vec!["--sighted=family-record"]
    };
    register
        .does(intake)
        .does(["declare", case, "--how=signature"])
        .does([vec!["verify", case], papers].concat())
        .does(["assess", case, "--need=high", "--as=huda"])
        .does(["submit", case, "--told=phone"])
}
