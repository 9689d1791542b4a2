//! Paths below the register's root, checked once.
//!
//! A [`RelPath`] cannot leave the register, reach into `.git`, or be taken for an option by another
//! program. Whether anything stands there is not its business.

/// A path below the register's root, with `/` between its parts on every system.
#[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct RelPath(String);

/// Why a text is no path below the root.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum PathFault {
    /// It is empty, begins or ends with `/`, or has two of them in a row.
    EmptyPart,
    /// A part is `.` or `..`.
    Dots,
    /// A part begins with `-`.
    LeadingDash,
    /// It holds a control character, `\` or `:`.
    ForbiddenChar {
        /// The character's code point.
        code: u32,
    },
    /// A part is `.git`, which belongs to git alone.
    GitsOwn,
}

impl RelPath {
    /// Returns the root itself, which can be listed but neither read nor written.
    pub fn root() -> RelPath {
        RelPath(String::new())
    }

    /// Checks a path such as `cases/DJ/2026-06/DJ-2606-0042-5.toml`.
    pub fn new(path: &str) -> Result<RelPath, PathFault> {
        for part in path.split('/') {
            check_part(part)?;
        }
        Ok(RelPath(path.to_owned()))
    }

    /// Returns whether a name, as it stands in a folder, may be a part of a path.
    pub(in crate::register) fn is_part(name: &str) -> bool {
        check_part(name).is_ok()
    }

    /// Returns a path that was made from ids and fixed names, which cannot leave the register.
    pub(crate) fn trusted(path: &str) -> RelPath {
        RelPath(path.to_owned())
    }

    /// Returns the path of one of the register's own files, which are derived and local.
    pub(in crate::register) fn own(name: &'static str) -> RelPath {
        RelPath(format!(".bmf/{name}"))
    }

    /// Returns the path of a name in this folder.
    pub fn join(&self, name: &str) -> Result<RelPath, PathFault> {
        if self.0.is_empty() {
            RelPath::new(name)
        } else {
            RelPath::new(&format!("{}/{name}", self.0))
        }
    }

    /// Returns the folder that the path stands in; the root stands in itself.
    pub fn parent(&self) -> RelPath {
        match self.0.rsplit_once('/') {
            Some((folder, _)) => RelPath(folder.to_owned()),
            None => RelPath::root(),
        }
    }

    /// Returns the path as text; the root is empty.
    pub fn as_str(&self) -> &str {
        &self.0
    }

    /// Returns the parts from the root on.
    pub fn parts(&self) -> impl Iterator<Item = &str> {
        self.0.split('/').filter(|part| !part.is_empty())
    }
}

fn check_part(part: &str) -> Result<(), PathFault> {
    if part.is_empty() {
        return Err(PathFault::EmptyPart);
    }
    if part == "." || part == ".." {
        return Err(PathFault::Dots);
    }
    if part.starts_with('-') {
        return Err(PathFault::LeadingDash);
    }
    if part.eq_ignore_ascii_case(".git") {
        return Err(PathFault::GitsOwn);
    }
    match part
        .chars()
        .find(|c| c.is_control() || matches!(c, '\\' | ':'))
    {
        Some(c) => Err(PathFault::ForbiddenChar { code: c.into() }),
        None => Ok(()),
    }
}
