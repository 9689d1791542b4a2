//! The laws of the history, and their breaches, in English.

use crate::audit::finding::Breach;
use crate::audit::law::Law;
use crate::locale::Locale;
use crate::locale::message::Message;

pub(super) fn say(to: &Locale<'_>, breach: &Breach) -> String {
    match breach {
        Breach::Lost { event, kind, by } => format!(
            "The event {event} is gone: {}, recorded by {}.",
            to.event(*kind),
            to.staff(by)
        ),
        Breach::Altered { event, kind, by } => format!(
            "The event {event} was altered: {}, recorded by {}.",
            to.event(*kind),
            to.staff(by)
        ),
        Breach::Illegal {
            event,
            kind,
            clause,
            why,
        } => format!(
            "The event {event} ({}) was not allowed, clause {}: {}",
            to.event(*kind),
            clause.name(),
            to.say(&Message::Obstacle(why))
        ),
        Breach::OtherPerson { event, by, email } => format!(
            "The event {event} names {}, but the commit was made by {email}.",
            to.staff(by)
        ),
        Breach::OtherCommitter { author, committer } => {
            format!("The commit names {author} as its author, but {committer} made it.")
        }
        Breach::Unsigned => {
            "The commit is not signed, and this register asks for signatures.".to_owned()
        }
        Breach::BadSignature => "The signature does not belong to this commit.".to_owned(),
        Breach::UnknownKey => {
            "The commit is signed with a key that the register does not allow.".to_owned()
        }
        Breach::OtherSigner { signer } => {
            format!("The commit was signed by {signer}, who is not its author.")
        }
        Breach::Unamended { fields } => {
            let fields: Vec<String> = fields.iter().map(|field| to.field(field)).collect();
            format!(
                "The data changed without an amendment that says so: {}.",
                to.list(&fields)
            )
        }
        Breach::OtherPast { event } => {
            format!("The amendment {event} names other old values than there were.")
        }
        Breach::Identity => {
            "What never changes was changed: the id, the kind, or when it was received.".to_owned()
        }
        Breach::Gone => "The file is gone: it was deleted, moved or renamed.".to_owned(),
        Breach::Misplaced => "bmf would not put a file there.".to_owned(),
        Breach::NotPlain => {
            "It is no plain file but a link, a program or another repository.".to_owned()
        }
        Breach::FromNowhere { event } => {
            format!("The merge holds the event {event}, which no side of it had.")
        }
        Breach::NotUnited => "The merge holds other data than its sides united.".to_owned(),
        Breach::CannotUnite => "These sides cannot be united as they were.".to_owned(),
        Breach::BeforeParent { at, parent } => format!(
            "The commit is dated {}, long before the one that it follows ({}).",
            to.moment(*at),
            to.moment(*parent)
        ),
        Breach::SlippedIn { event } => {
            format!("The event {event} was slipped in behind events that were there already.")
        }
        Breach::OtherTime {
            event,
            at,
            committed,
        } => format!(
            "The event {event} says {}, but it was committed on {}.",
            to.moment(*at),
            to.moment(*committed)
        ),
        Breach::Unreadable(problem) => {
            format!(
                "The file cannot be read: {}",
                to.say(&Message::Problem(problem))
            )
        }
        Breach::TooLarge => "The file is larger than bmf reads.".to_owned(),
        Breach::SessionAltered => "The session lost or altered what it held.".to_owned(),
        Breach::OtherCommittee => {
            "The session names another committee than bmf.toml did on that day.".to_owned()
        }
        Breach::NotSecretary { email } => {
            format!("{email} wrote in the session and is not the secretary.")
        }
        Breach::NotManager { email } => {
            format!("{email} changed it, who neither is the manager nor keeps the computers.")
        }
        Breach::Replaced { object } => {
            format!("Git shows another object in place of {object} (git replace).")
        }
        Breach::NotWhole => "The history here is not whole: it is shallow or grafted.".to_owned(),
        Breach::Hostile => {
            "An attribute or an ignore rule changes this file or hides it from git.".to_owned()
        }
        Breach::DiskDiffers => "The file on the disk is not the one that was committed.".to_owned(),
        Breach::Rewritten { commit } => format!(
            "The commit {commit}, which this machine has seen, is no longer part of the history."
        ),
        Breach::OtherCase { id } => {
            format!("The file holds {id}, another case than its name says.")
        }
    }
}

/// Returns a law in a few words, and what it is for.
pub(super) fn law(law: Law) -> (&'static str, &'static str) {
    match law {
        Law::EventLost => (
            "no event is lost",
            "Every event that an earlier commit holds stands in every later one. A commit that drops one, a merge included, takes something back that was done for a person.",
        ),
        Law::EventChanged => (
            "no event is altered",
            "An event is written once. A mistake is set right by a later event, so that both can be seen; a changed one is a forgery, or a slip with an editor.",
        ),
        Law::NotAdmitted => (
            "every event was allowed",
            "Each new event is put before the workflow as it was then: the policy, the roster and the case before it. Stage, role, separation of duty, papers, quorum and dates are all judged again.",
        ),
        Law::Actor => (
            "who did it is who says so",
            "The person that an event names is the person who made the commit, by the address on the roster. Nobody records in another's name.",
        ),
        Law::Signature => (
            "signed where signatures are asked for",
            "Where bmf.toml asks for it, each commit carries a signature by a key in the file signers, and the key's owner is the commit's author. Git checks the signature.",
        ),
        Law::Header => (
            "data changes by amendment only",
            "The data of a request changes only together with an amend event that names the fields and a hash of the old values, so that a signature never stands under other data than was signed.",
        ),
        Law::Removed => (
            "nothing is removed",
            "Case files, sessions and settings are never deleted, moved or renamed. A case that is done with is closed, not thrown away.",
        ),
        Law::Place => (
            "every file stands in its place",
            "Below cases and sessions stands only what bmf puts there, under the name that the id inside gives.",
        ),
        Law::Mode => (
            "every file is a plain file",
            "A link could show a file from elsewhere, and a program could be run. Records are neither.",
        ),
        Law::Union => (
            "a merge unites, and no more",
            "Where two desks come together the result holds what either had, field by field and event by event; what no side had does not come from a merge.",
        ),
        Law::Time => (
            "times are plausible",
            "A commit is not dated long before what it follows, an event not far from its commit, and no event is slipped in behind later ones. Who records late says so by the date on which it happened.",
        ),
        Law::Readable => (
            "every file can be read",
            "A record that cannot be read is a record that is lost.",
        ),
        Law::Session => (
            "a session only grows",
            "Who sat, who stood aside and what was decided is added by the secretary and never taken back.",
        ),
        Law::Settings => (
            "settings have a keeper",
            "Policy, roster and allowed keys decide what is allowed, so only the manager, and whoever bmf.toml names as a keeper, changes them; the settings before the change decide who that is.",
        ),
        Law::Redirected => (
            "git shows the history that is kept",
            "Replacement objects, grafts and shallow copies make git show another history than the one that was recorded.",
        ),
        Law::Attributes => (
            "nothing changes or hides files",
            "An attribute can let git alter the bytes of a file, and an ignore rule can hide a new case from it.",
        ),
        Law::Rewritten => (
            "the past stays",
            "The last commit that this machine found clean is still part of the history. Where it is not, somebody took the history back and began it anew from an earlier point.",
        ),
        Law::WorkingTree => (
            "the disk holds what was committed",
            "A file that was edited by hand and not committed is not part of the record, however much it looks like it.",
        ),
    }
}
