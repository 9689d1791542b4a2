//! One request from reception to closing, as it would be typed.
//!
//! The demonstration's second half: each command is printed, carried out by
//! the same code as any other, and its answer shown. The clock of each step is
//! given to it as `BMF_NOW`, since the policy's two weeks lie between them.

use crate::cli::context::Context;
use crate::cli::error::Failure;
use crate::cli::shell::quoted;
use crate::cli::{Call, Terminal, run};
use crate::locale::Locale;
use crate::locale::message::Message;
use crate::locale::notice::Notice;
use crate::register::Register;
use chrono::{DateTime, Days, FixedOffset};
use std::ffi::OsString;

/// A step: the days since the request came, who takes it, and the command; `ID` stands for the case.
type Step = (u64, &'static str, &'static [&'static str]);

const STEPS: &[Step] = &[
    (
        0,
        "sara",
        &[
            "contact",
            "ID",
            "--visit",
            "--question",
            "من يوقع عن القاصر؟",
        ],
    ),
    (
        0,
        "sara",
        &["refer", "ID", "--reason", "الولاية غير واضحة للمراجعة"],
    ),
    (
        0,
        "huda",
        &["answer", "ID", "--text", "يوقع الولي ومعه صك الولاية"],
    ),
    (0, "sara", &["submit", "ID", "--told", "phone"]),
    (0, "sara", &["declare", "ID", "--how", "signature"]),
    (
        0,
        "sara",
        &[
            "verify",
            "ID",
            "--sighted",
            "national-id,expires=1455-01-01",
            "--sighted",
            "school-letter",
        ],
    ),
    (0, "huda", &["assess", "ID", "--need", "high"]),
    (0, "sara", &["submit", "ID", "--told", "phone"]),
    (
        1,
        "noura",
        &[
            "review",
            "ID",
            "--open-session",
            "--members",
            "huda,majed,noura",
            "--accept",
            "--amount",
            "4000",
            "--reason",
            "need",
        ],
    ),
    (
        15,
        "noura",
        &[
            "review",
            "ID",
            "--open-session",
            "--members",
            "huda,majed,noura",
            "--accept",
            "--amount",
            "4000",
            "--reason",
            "need",
        ],
    ),
    (15, "noura", &["notify", "ID", "--told", "phone"]),
    (15, "sara", &["register", "ID"]),
    (
        15,
        "khalid",
        &[
            "deliver",
            "ID",
            "--amount",
            "2500",
            "--evidence",
            "سند صرف 118",
        ],
    ),
    (15, "khalid", &["deliver", "ID", "--amount", "2000"]),
    (
        15,
        "khalid",
        &[
            "deliver",
            "ID",
            "--amount",
            "1500",
            "--evidence",
            "سند صرف 131",
        ],
    ),
    (15, "majed", &["feedback", "ID", "--score", "5"]),
    (15, "khalid", &["close", "ID"]),
    (15, "reem", &["explain", "ID"]),
];

const INTAKE: &[&str] = &[
    "intake",
    "--channel",
    "interview",
    "--service",
    "tuition-aid",
    "--name",
    "نورة بنت سالم الخيالية",
    "--national-id",
    "1000000008",
    "--phone",
    "0500000001",
    "--amount",
    "4500",
    "--summary",
    "رسوم الفصل الأول لابنتي",
    "--answer",
    "school=مدرسة النموذج",
    "--print",
    "id",
];

/// Takes one request through every step of a register, printing as it goes, and then reports the month.
///
/// # Errors
///
/// The output cannot be written.
pub(crate) fn walk(
    context: &mut Context<'_>,
    register: &Register,
    begin: DateTime<FixedOffset>,
) -> Result<(), Failure> {
    let words = Locale::of_register(context.lang, &register.office, &register.policy);
    let say = |notice: &Notice<'_>| words.say(&Message::Notice(notice));
    context.ui.line(&format!("\n{}", say(&Notice::DemoWalk)))?;
    let walker = Walker { register, begin };
    let (_, answer) = walker.step(context, 0, "sara", INTAKE)?;
    let id = answer.trim().to_owned();
    for (days, staff, args) in STEPS {
        let args: Vec<&str> = args
            .iter()
            .map(|arg| if *arg == "ID" { id.as_str() } else { *arg })
            .collect();
        let (code, _) = walker.step(context, *days, staff, &args)?;
        if code == REFUSED {
            context.ui.line(&say(&Notice::DemoRefusal))?;
        }
    }
    context
        .ui
        .line(&format!("\n{}", say(&Notice::DemoReport)))?;
    walker.step(context, 15, "majed", &["report", "monthly"])?;
    Ok(())
}

const REFUSED: u8 = 3;

struct Walker<'a> {
    register: &'a Register,
    begin: DateTime<FixedOffset>,
}

impl Walker<'_> {
    /// Prints and carries out one command; returns its exit code and its answer.
    fn step(
        &self,
        context: &mut Context<'_>,
        days: u64,
        staff: &str,
        args: &[&str],
    ) -> Result<(u8, String), Failure> {
        let shown: Vec<String> = args.iter().map(|arg| quoted(arg)).collect();
        context
            .ui
            .line(&format!("\n$ bmf --as {staff} {}", shown.join(" ")))?;
        let now = self.begin + Days::new(days);
        let mut env = context.env.clone();
        env.retain(|(name, _)| name != "BMF_NOW" && name != "BMF_REGISTER");
        env.push(("BMF_NOW".into(), now.to_rfc3339().into()));
        let lang = context.lang.name();
        let mut words: Vec<OsString> = ["--no-pager", "--lang", lang, "--as", staff]
            .map(OsString::from)
            .to_vec();
        words.extend(args.iter().map(OsString::from));
        let (mut out, mut err) = (Vec::new(), Vec::new());
        let code = run(Call {
            args: words,
            env,
            program: context.program.clone(),
            folder: self.register.root.clone(),
            clock: now,
            input: &mut std::io::empty(),
            out: &mut out,
            err: &mut err,
            terminal: Terminal {
                input: false,
                ..context.ui.terminal
            },
        });
        let answer = String::from_utf8_lossy(&out).into_owned();
        context.ui.print(&answer)?;
        context.ui.print(&String::from_utf8_lossy(&err))?;
        Ok((code, answer))
    }
}
