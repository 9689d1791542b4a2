//! The rules themselves, as data.

/// The rooms of `src`, and which of the others each may import.
pub(super) const LAYERS: &[(&str, &[&str])] = &[
    ("domain", &[]),
    ("locale", &["domain", "report", "audit"]),
    ("demo", &["domain"]),
    ("audit", &["domain"]),
    ("exchange", &["domain"]),
    ("report", &["domain"]),
    ("render", &["domain", "locale", "report", "audit"]),
    ("register", &["domain"]),
    ("git", &["domain"]),
    ("office", &["domain", "report"]),
    (
        "cli",
        &[
            "domain", "locale", "demo", "audit", "exchange", "report", "render", "register", "git",
            "office",
        ],
    ),
];

/// What only some rooms may name: the words, where they may stand, and why nowhere else.
pub(super) const DOORS: &[(&[&str], &[&str], &str)] = &[
    (
        &["std::fs"],
        // The lock is held on an open file, which is no reading or writing.
        &["src/register/files", "src/register/lock.rs", "src/office"],
        "files go through `register::files`, the one door that can be made to fail in tests",
    ),
    (
        &["process::Command", "process::{"],
        // The pager is the person's own choice, and gets nothing but the text that they asked for.
        &["src/git", "src/cli/pager.rs"],
        "programs are started by `git` only, hardened once for all calls",
    ),
    (
        &["std::process"],
        &["src/git", "src/cli", "src/main.rs"],
        "below the shell nothing knows about processes",
    ),
    (
        &[
            "println!",
            "print!(",
            "eprintln!",
            "eprint!(",
            "dbg!(",
            "io::stdout",
            "io::stderr",
            "io::stdin",
        ],
        &["src/cli", "src/main.rs"],
        "below `cli` nothing prints or reads the terminal: return a value and let the command say it",
    ),
    (
        &["std::env", "env::var"],
        &["src/cli", "src/main.rs"],
        "below `cli` nothing reads the environment: take it as an argument",
    ),
    (
        &["Utc::now", "Local::now", "SystemTime"],
        &["src/cli", "src/main.rs"],
        "below `cli` nothing asks the time: take `now` as an argument",
    ),
    (
        &["Instant::"],
        &["src/cli", "src/register/lock.rs", "src/git"],
        "only who waits for another process measures time",
    ),
    (
        &["fastrand"],
        &["src/cli", "src/demo", "src/register"],
        "randomness comes in as an argument",
    ),
    (
        &["toml::", "toml_writer::", "toml_edit::", "serde::"],
        &["src/register/format"],
        "wire types stay in `register::format`; the domain knows nothing of TOML",
    ),
    (
        &["serde_json::"],
        &["src/report", "src/render", "src/cli"],
        "JSON is an output: it belongs to `report`, `render` and `cli`",
    ),
    (
        &["minijinja::"],
        &["src/render/template.rs"],
        "templates are filled through `render::template`, which bounds what they may do",
    ),
    (
        &["clap::"],
        &["src/cli"],
        "only `cli` sees the command line",
    ),
];

/// What no source file holds, and what to do instead.
pub(super) const NEVER: &[(&str, &str)] = &[
    (concat!("TO", "DO"), "finish it, or open an issue"),
    (concat!("FIX", "ME"), "fix it, or open an issue"),
    (
        concat!("#[ig", "nore"),
        "a slow test is shortened, a wrong one deleted",
    ),
    (concat!("#[should_", "panic"), "test the refusal as a value"),
    (
        concat!("super::", "super"),
        "import by the full path from `crate`",
    ),
    (concat!("::", "*;"), "import each item by name"),
];

/// What no tracked file holds, because it is true on one machine only.
pub(super) const MACHINES: &[&str] = &[
    "/root/",
    "/home/",
    "/Users/",
    "C:\\",
    "artifactory",
    "index-url",
];

/// Files above 350 lines, each of which was looked at and found to be one idea.
pub(super) const LONG: &[&str] = &[
    // The fold: one match over every act.
    "src/domain/view.rs",
    // One topic: what is said beside an answer, a sentence each.
    "src/locale/ar/notice.rs",
    // Another: why a command stopped, a sentence each.
    "src/locale/ar/trouble.rs",
    // One list: why a command can stop, and with which code.
    "src/cli/error.rs",
    // One question, asked of every clause that a case can stand to.
    "src/report/explain/reader.rs",
    // Snapshots of whole documents and pages.
    "tests/it/help/pages.rs",
    "tests/it/help/topics.rs",
    "tests/it/help/usage.rs",
];
