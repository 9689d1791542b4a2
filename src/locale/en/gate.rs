//! What the gate says, in English.

use crate::audit::gate::Objection;
use crate::audit::gate::rule::{Remedy, Rule};
use crate::locale::Locale;
use crate::locale::gate::Gate;
use crate::locale::noun::Noun;

pub(super) fn say(to: &Locale<'_>, gate: &Gate<'_>) -> String {
    match gate {
        Gate::Refused => {
            "The push was refused; in the shared repository nothing has changed.".to_owned()
        }
        Gate::CannotJudge => {
            "The push could not be judged and was refused; in the shared repository nothing has changed. Tell whoever keeps the computers."
                .to_owned()
        }
        Gate::Objection(objection) => self::objection(to, objection),
        Gate::Unreadable => "The file cannot be read.".to_owned(),
        Gate::More(count) => format!(
            "{} more; bmf audit names all of them.",
            to.count(*count as u64, Noun::Finding)
        ),
        Gate::Remedy(remedy) => self::remedy(*remedy).to_owned(),
        Gate::NoProgram => {
            "bmf was not found on the computer of the shared repository, so the push was refused. Tell whoever keeps the computers."
                .to_owned()
        }
        Gate::Installed { folder, branch } => {
            format!("The gate stands before {folder}: whatever is pushed to {branch} is judged first.")
        }
        Gate::Renewed { folder } => {
            format!("The gate stood before {folder} already, and is up to date.")
        }
        Gate::Shared { folder } => format!(
            "A shared repository stands in {folder}. It takes a whole register first, and then what the policy allows."
        ),
        Gate::FirstDesk => "In the register that is to be shared:".to_owned(),
        Gate::OtherDesks => "At every other desk:".to_owned(),
    }
}

fn objection(to: &Locale<'_>, objection: &Objection) -> String {
    match objection {
        Objection::OtherBranch { name, branch } => {
            format!("It goes to {name}; the register has one branch, {branch}, and no tags.")
        }
        Objection::Deleted => "It deletes the register's branch.".to_owned(),
        Objection::Forced => {
            "It does not stand on what is in the shared repository, or takes some of that back."
                .to_owned()
        }
        Objection::OtherBeginning => {
            "It brings another history with a beginning of its own.".to_owned()
        }
        Objection::Stranger { email } => {
            format!("The commit was made by {email}, whom the shared roster does not know.")
        }
        Objection::NotOfRegister => "A register holds no such file.".to_owned(),
        Objection::Future { at, received } => format!(
            "It is dated {}, and arrived on {}.",
            to.moment(*at),
            to.moment(*received)
        ),
        Objection::TooOld { at, days } => format!(
            "It is dated {}, more than {} before it arrived.",
            to.moment(*at),
            to.count(u64::from(*days), Noun::Day)
        ),
        Objection::TooMany { limit } => format!(
            "It brings more than {}.",
            to.count(*limit, Noun::Commit)
        ),
        Objection::TooLarge { limit } => format!(
            "The file is larger than {} MiB.",
            to.number(limit / (1024 * 1024))
        ),
        Objection::NoRegister => {
            "There are no bmf.toml and policy.toml by which it could be judged.".to_owned()
        }
        Objection::NotPlain => {
            "The commit holds something else than who made it and when: a strange header, a second author, or a name with hidden characters."
                .to_owned()
        }
    }
}

fn remedy(remedy: Remedy) -> &'static str {
    match remedy {
        Remedy::Correct => {
            "Take the commit back, and record the correction as an event of its own."
        }
        Remedy::Explain => "Take the commit back, and record the step when it is allowed.",
        Remedy::OwnName => {
            "Each records under the address that the roster has for them (git config user.email)."
        }
        Remedy::Sign => {
            "Sign with a key that the shared file signers allows today; the manager pushes a new key first."
        }
        Remedy::Amend => "Take the commit back, and change the data with bmf amend.",
        Remedy::TakeOut => "Take the file out of the commit.",
        Remedy::Unite => "Undo the merge, and let bmf unite both sides.",
        Remedy::SetClock => {
            "Set the computer's clock right, and record anew; what happened earlier is recorded with --on DATE."
        }
        Remedy::Check => "Have bmf check show the file and the line.",
        Remedy::AskManager => {
            "Leave it to the manager, or to who keeps the computers (keepers in bmf.toml)."
        }
        Remedy::PushBranch => "Push the register's branch alone.",
        Remedy::Fetch => {
            "Fetch what is there, unite it with yours, and push again without --force."
        }
        Remedy::CloneAnew => "Clone the shared repository into a new folder, and record there.",
        Remedy::JoinRoster => "The manager adds the address to bmf.toml and pushes that first.",
        Remedy::PushLess => "Push less at a time; papers and pictures stay outside the register.",
        Remedy::PushWhole => "Push a register as bmf init made it, from its first commit on.",
        Remedy::CommitPlainly => "Take the commit back, and record with bmf.",
    }
}

/// Returns a rule in a few words, and what it is for.
pub(super) fn rule(rule: Rule) -> (&'static str, &'static str) {
    match rule {
        Rule::Branch => (
            "one branch",
            "The shared repository holds one branch and neither tags nor other names, so that everybody sees the same history.",
        ),
        Rule::Kept => (
            "the branch stays",
            "Deleting the branch would take everything from everybody.",
        ),
        Rule::Forward => (
            "only forward",
            "What is pushed stands on all that is there already. A push by force would take back what another desk has recorded.",
        ),
        Rule::Beginning => (
            "one beginning",
            "A history that begins elsewhere brings a roster and a policy of its own, and perhaps what was erased with a closed year.",
        ),
        Rule::Known => (
            "by somebody on the roster",
            "Whoever made a commit is on the roster, or keeps the computers, by the settings that the shared repository had before the push.",
        ),
        Rule::Files => (
            "only files of a register",
            "Cases and sessions, the settings, templates, git's two files and texts (*.md) at the top; anything else has no place here, a picture of a paper least of all.",
        ),
        Rule::Clock => (
            "dated when it was done",
            "Nothing is dated more than an hour after it arrives, or more days before than a desk may work alone (offline_days in bmf.toml, else 31).",
        ),
        Rule::Size => (
            "not too large",
            "A file has at most 4 MiB, and a push at most 5,000 commits and 128 MiB.",
        ),
        Rule::Register => (
            "a register from the first commit on",
            "The first push brings a whole register: its first commit holds bmf.toml and policy.toml, and every later one keeps the laws.",
        ),
        Rule::Plain => (
            "plain commits",
            "A commit says who made it, when, and in what words; whatever else it holds can mislead one program or another.",
        ),
    }
}
