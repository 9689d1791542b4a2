//! With whom a desk exchanges: a shared register, or a file that is carried.

use crate::cli::commands::sync::Args;
use crate::cli::context::Context;
use crate::cli::error::Failure;
use crate::cli::sync::hitch::Hitch;
use crate::git::Git;
use crate::register::Register;
use crate::register::files::{is_file, is_there};
use std::path::{Path, PathBuf};

/// The remote of a register that was cloned.
pub(crate) const ORIGIN: &str = "origin";

/// The other side.
#[derive(Debug)]
pub(crate) struct Target {
    /// How it is shown: never with a password.
    pub(crate) shown: String,
    /// How it is reached.
    pub(crate) way: Way,
}

/// How the other side is reached.
#[derive(Debug)]
pub(crate) enum Way {
    /// As git calls it: by a remote's name, an address or a folder.
    Remote(String),
    /// Over this file.
    Bundle(PathBuf),
}

impl Target {
    pub(crate) fn of(
        context: &Context<'_>,
        register: &Register,
        git: &Git,
        args: &Args,
    ) -> Result<Self, Failure> {
        if let Some(file) = &args.bundle {
            return Ok(Self {
                shown: file.to_string_lossy().into_owned(),
                way: Way::Bundle(context.folder.join(file)),
            });
        }
        let name = args.with.as_deref().unwrap_or(ORIGIN);
        let address = git
            .remote(name)
            .map_err(|error| Failure::of_git(register, error))?;
        if let Some(address) = address {
            // Who has cloned a file that is carried exchanges over it.
            let file = register.root.join(&address);
            let way = if is_file(&file) {
                Way::Bundle(file)
            } else {
                Way::Remote(name.to_owned())
            };
            let shown = name.to_owned();
            return Ok(Self { shown, way });
        }
        if args.with.is_none() {
            let folder = register.root.to_string_lossy().into_owned();
            return Err(Hitch::NoRemote { folder }.into());
        }
        let place = context.folder.join(Path::new(name));
        let way = if is_file(&place) {
            Way::Bundle(place)
        } else if is_there(&place) {
            Way::Remote(place.to_string_lossy().into_owned())
        } else {
            Way::Remote(name.to_owned())
        };
        Ok(Self {
            shown: without_password(name),
            way,
        })
    }
}

/// Returns an address as it may be shown: `https://user:secret@host/path` without what stands before the `@`.
fn without_password(address: &str) -> String {
    let Some((scheme, rest)) = address.split_once("://") else {
        return address.to_owned();
    };
    let (host, path) = rest.split_once('/').unwrap_or((rest, ""));
    let host = host.rsplit('@').next().unwrap_or(host);
    format!("{scheme}://{host}/{path}")
}
