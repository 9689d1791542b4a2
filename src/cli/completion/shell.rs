//! The shells that bmf completes for: what each is told once, and how each reads an answer.
//!
//! The scripts are those of `clap_complete`; they and the answers belong together, which is why its version is pinned.
//! Its own adapters would read the environment of the process; these take it as values.

use crate::cli::context::{Environment, variable};
use clap_complete::engine::CompletionCandidate;
use clap_complete::env::{Bash, EnvCompleter, Fish, Powershell, Zsh};

/// The variable in which bash and zsh tell what to put between two candidates.
const BETWEEN: &str = "_CLAP_IFS";

/// A shell, as `bmf completions` takes it.
#[derive(Clone, Copy, Debug, PartialEq, Eq, clap::ValueEnum)]
pub(crate) enum Shell {
    Bash,
    Zsh,
    Fish,
    Powershell,
}

impl Shell {
    /// Returns the shell of that name.
    pub(super) fn named(name: &str) -> Option<Self> {
        let all = <Self as clap::ValueEnum>::value_variants();
        all.iter().copied().find(|it| it.script().is(name))
    }

    /// Returns the script by which the shell learns to ask `program`.
    ///
    /// # Errors
    ///
    /// None that writing to memory could have.
    pub(crate) fn registration(self, program: &str) -> std::io::Result<String> {
        let mut text = Vec::new();
        let script = self.script();
        script.write_registration(super::ASKING, "bmf", "bmf", program, &mut text)?;
        Ok(String::from_utf8_lossy(&text).into_owned())
    }

    /// Returns candidates as the script reads them.
    pub(super) fn told(self, found: &[CompletionCandidate], env: &Environment) -> String {
        let between = variable(env, BETWEEN).unwrap_or("\n");
        let each = found.iter().map(|it| {
            let value = it.get_value().to_string_lossy();
            match (self, about(it)) {
                (Self::Bash, _) => value.into_owned(),
                (Self::Zsh, None) => zsh_value(&value),
                (Self::Zsh, Some(about)) => {
                    format!("{}:{}", zsh_value(&value), about.replace('\\', "\\\\"))
                }
                (Self::Fish | Self::Powershell, None) => value.into_owned(),
                (Self::Fish | Self::Powershell, Some(about)) => format!("{value}\t{about}"),
            }
        });
        each.collect::<Vec<_>>().join(between)
    }

    fn script(self) -> &'static dyn EnvCompleter {
        match self {
            Self::Bash => &Bash,
            Self::Zsh => &Zsh,
            Self::Fish => &Fish,
            Self::Powershell => &Powershell,
        }
    }
}

/// Returns the first line about a candidate, without marks of direction: a menu shows these as codes.
fn about(candidate: &CompletionCandidate) -> Option<String> {
    let help = candidate.get_help()?.to_string();
    let line = help.lines().next()?;
    let is_mark = |c: &char| matches!(c, '\u{2066}'..='\u{2069}');
    Some(line.chars().filter(|c| !is_mark(c)).collect())
}

fn zsh_value(value: &str) -> String {
    value.replace('\\', "\\\\").replace(':', "\\:")
}
