//! The machine: its git, terminal, disk and clock, and the folder that it offers.

use crate::domain::health::ailment::Ailment;
use crate::domain::health::facts::{Facts, Program, Release};
use chrono::TimeDelta;

/// From this one on, git syncs references and its index too.
const SYNCING: Release = Release {
    major: 2,
    minor: 36,
};

/// Below this many bytes a day's work may no longer fit.
const ENOUGH: u64 = 100 * MEBIBYTE;
const MEBIBYTE: u64 = 1024 * 1024;

/// Two clocks of one office need not agree better than this.
const LEEWAY: TimeDelta = TimeDelta::minutes(5);

/// File systems of other machines. Not every `fuse.` is one: containers and sealed folders are local.
const NETWORKS: [&str; 13] = [
    "nfs",
    "nfs4",
    "cifs",
    "smb3",
    "smbfs",
    "afs",
    "ceph",
    "davfs",
    "fuse.sshfs",
    "fuse.rclone",
    "fuse.davfs2",
    "fuse.gvfsd-fuse",
    "fuse.glusterfs",
];

/// How the folders of programs that copy behind git's back begin, in small letters.
const SYNCERS: [&str; 10] = [
    "dropbox",
    "onedrive",
    "google drive",
    "googledrive",
    "icloud",
    "com~apple~clouddocs",
    "mobile documents",
    "nextcloud",
    "owncloud",
    "syncthing",
];

pub(super) fn git(facts: &Facts<'_>) -> Vec<Ailment> {
    match facts.git {
        Program::Missing => vec![Ailment::NoGit],
        Program::Silent => vec![Ailment::SilentGit],
        Program::TooOld { found, needed } => vec![Ailment::OldGit { found, needed }],
        Program::There(found) if found < SYNCING => vec![Ailment::UnsyncedGit { found }],
        Program::There(_) => Vec::new(),
    }
}

pub(super) fn terminal(facts: &Facts<'_>) -> Vec<Ailment> {
    let charset = facts.charset.iter().filter(|charset| {
        let value = charset.value.to_ascii_lowercase();
        !value.contains("utf-8") && !value.contains("utf8")
    });
    charset.cloned().map(Ailment::NotUtf8).collect()
}

pub(super) fn register(facts: &Facts<'_>) -> Vec<Ailment> {
    let missing = facts.no_register.iter().map(|from| Ailment::NoRegister {
        from: from.to_owned(),
    });
    let faulty = facts.faulty.iter().cloned().map(Ailment::FaultySettings);
    let unreadable = facts.unreadable.iter().map(|path| Ailment::Unreadable {
        path: path.to_owned(),
    });
    missing.chain(faulty).chain(unreadable).collect()
}

pub(super) fn folder(facts: &Facts<'_>) -> Vec<Ailment> {
    let network = facts.filesystem.iter();
    let network = network
        .filter(|kind| NETWORKS.contains(&kind.as_str()))
        .map(|kind| Ailment::OnNetwork {
            filesystem: kind.to_owned(),
        });
    let synced = facts.folder.split(['/', '\\']).find(|part| {
        let part = part.to_lowercase();
        SYNCERS.iter().any(|syncer| part.starts_with(syncer))
    });
    let synced = synced.map(|folder| Ailment::Synced {
        folder: folder.to_owned(),
    });
    network.chain(synced).collect()
}

pub(super) fn disk(facts: &Facts<'_>) -> Vec<Ailment> {
    let little = facts.free.filter(|free| *free < ENOUGH);
    let little = little.map(|free| Ailment::LittleSpace {
        mebibytes: free / MEBIBYTE,
    });
    little.into_iter().collect()
}

/// How far ahead a clock is cannot be told from the register: it may have rested for a month.
pub(super) fn clock(facts: &Facts<'_>) -> Vec<Ailment> {
    let newest = facts.newest.filter(|newest| facts.now + LEEWAY < *newest);
    let behind = newest.map(|newest| Ailment::ClockBehind { newest });
    behind.into_iter().collect()
}
