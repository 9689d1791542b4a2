//! The session to which a decision belongs: one that is on disk, or one that is opened by its first decision.

use crate::cli::error::Failure;
use crate::cli::writer::Writer;
use crate::domain::actor::StaffId;
use crate::domain::id::CaseId;
use crate::domain::session::{Aside, Session, SessionId};
use crate::domain::text::{clean_text, latin_digits};
use crate::domain::value::BadValue;
use crate::register::Register;
use crate::register::files::RelPath;
use crate::register::format::session;
use crate::register::journal::Write;
use crate::register::sessions::{LoadedSession, stem_id};
use chrono::Datelike;

/// A session, and what it is on disk.
pub(crate) struct Sitting {
    /// The session.
    pub(crate) session: Session,
    /// The text on disk; nothing for a session that is being opened.
    old: Option<String>,
}

impl Sitting {
    /// Returns the session of this number, short or whole.
    ///
    /// # Errors
    ///
    /// There is none, or its file is faulty.
    pub(crate) fn resumed(register: &Register, asked: &str, year: u16) -> Result<Self, Failure> {
        let LoadedSession { session, text, .. } = named(register, asked, year)?;
        Ok(Self {
            session,
            old: Some(text),
        })
    }

    /// Returns a new session with these members.
    ///
    /// # Errors
    ///
    /// The roster does not know one of them, or the sessions cannot be listed.
    pub(crate) fn opened(writer: &Writer, members: &[String]) -> Result<Self, Failure> {
        let year = year(writer.now.year());
        let on_disk = writer.register.session_ids(year)?;
        // Past those at HEAD too: the number of a lost file is not given again.
        let committed = writer.names_at_head(&format!("sessions/{year}"))?;
        let committed = committed.iter().filter_map(|name| stem_id(name));
        let greatest = on_disk.into_iter().chain(committed).max();
        // Where a year has no room for another session, its last file is in the way.
        let number = greatest.map_or(0, |id| id.number).saturating_add(1);
        let mut present = Vec::new();
        for name in members {
            let member = member("--members", name, &writer.register)?;
            if !present.contains(&member) {
                present.push(member);
            }
        }
        let session = Session {
            id: SessionId { year, number },
            opened: writer.now,
            by: writer.staff.id.clone(),
            committee: writer.register.office.committee.clone(),
            present,
            aside: Vec::new(),
            cases: Vec::new(),
        };
        Ok(Self { session, old: None })
    }

    /// Has members stand aside for a case, and returns those who had not done so before.
    ///
    /// `asked` are pairs of a member and why; a relative stands aside without being asked.
    ///
    /// # Errors
    ///
    /// One of them is unknown or not there, or gives no reason.
    pub(crate) fn stand_aside(
        &mut self,
        register: &Register,
        case: CaseId,
        relative: Option<&StaffId>,
        asked: &[String],
    ) -> Result<Vec<Aside>, Failure> {
        let related = relative.map(|member| Ok(Aside::of_a_relative(case, member.clone())));
        let asked = asked
            .iter()
            .map(|pair| self.asked_aside(register, case, pair));
        let all: Vec<Aside> = related.into_iter().chain(asked).collect::<Result<_, _>>()?;
        let mut new = Vec::new();
        for aside in all {
            if self.session.taking_part(case).contains(&&aside.member) {
                self.session.aside.push(aside.clone());
                new.push(aside);
            }
        }
        Ok(new)
    }

    /// Returns the file after a decision on this case, for which these members newly stand aside.
    pub(crate) fn write(&self, case: CaseId, aside: &[Aside]) -> Write {
        let before = match &self.old {
            Some(text) => text.clone(),
            None => session::opening(&self.session),
        };
        Write {
            path: RelPath::trusted(&self.session.id.path()),
            old: self.old.clone().map(String::into_bytes),
            new: session::append(&before, case, aside).into_bytes(),
        }
    }

    fn asked_aside(&self, register: &Register, case: CaseId, pair: &str) -> Result<Aside, Failure> {
        let (name, reason) = pair.split_once('=').unwrap_or((pair, ""));
        let member = member("--aside", name, register)?;
        if reason.trim().is_empty() {
            return Err(Failure::Missing(vec!["--aside STAFF=WHY"]));
        }
        if !self.session.present.contains(&member) {
            return Err(Failure::NotPresent {
                member,
                present: self.session.present.clone(),
            });
        }
        let reason = clean_text(reason).map_err(|why| Failure::bad("--aside", pair, why))?;
        Ok(Aside {
            case,
            member,
            reason,
        })
    }
}

/// Returns the session that a number means, in this year where it is short.
///
/// # Errors
///
/// There is none, or its file is faulty.
pub(crate) fn named(register: &Register, asked: &str, year: u16) -> Result<LoadedSession, Failure> {
    let asked = asked.trim();
    let id = SessionId::parse(asked).or_else(|| {
        let number = latin_digits(asked).parse().ok()?;
        Some(SessionId { year, number })
    });
    let missing = || Failure::NoSession(asked.to_owned());
    let found = register.session(id.ok_or_else(missing)?)?;
    found.ok_or_else(missing)
}

/// Returns a year as sessions count it.
pub(crate) fn year(year: i32) -> u16 {
    u16::try_from(year).unwrap_or_default()
}

fn member(flag: &str, name: &str, register: &Register) -> Result<StaffId, Failure> {
    let name = name.trim();
    let id = StaffId::parse(name).ok_or_else(|| Failure::bad(flag, name, BadValue::StaffForm))?;
    let roster = &register.office.roster;
    match roster.get(&id) {
        Some(_) => Ok(id),
        None => Err(Failure::NoSuchStaff {
            name: name.to_owned(),
            known: roster.0.iter().map(|staff| staff.id.to_string()).collect(),
        }),
    }
}
