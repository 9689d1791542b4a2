//! Files that are not on a disk: for tests, and wherever a register is only thought.
//!
//! The same contract as the disk, without its failures, modes and links.

use std::collections::BTreeMap;
use std::sync::Mutex;
use std::sync::MutexGuard;
use std::sync::PoisonError;

use crate::register::files::Entry;
use crate::register::files::FileError;
use crate::register::files::FileFault;
use crate::register::files::Files;
use crate::register::files::Kind;
use crate::register::files::RelPath;
use crate::register::files::UNFINISHED;
use crate::register::files::Verb;
use crate::register::files::check_size;

/// Files in memory; an empty one is a register with nothing in it.
#[derive(Debug, Default)]
pub struct MemFiles {
    nodes: Mutex<Nodes>,
}

type Nodes = BTreeMap<RelPath, Node>;

#[derive(Debug)]
enum Node {
    File(Vec<u8>),
    Folder,
}

impl MemFiles {
    fn nodes(&self) -> MutexGuard<'_, Nodes> {
        // A panic elsewhere cannot leave the map half changed: each method changes it by one call.
        self.nodes.lock().unwrap_or_else(PoisonError::into_inner)
    }
}

impl Files for MemFiles {
    fn read(&self, path: &RelPath) -> Result<Option<Vec<u8>>, FileError> {
        file(&self.nodes(), path)
            .map(|found| found.cloned())
            .map_err(|fault| fault.on(Verb::Read, path))
    }

    fn list(&self, folder: &RelPath) -> Result<Vec<Entry>, FileError> {
        let nodes = self.nodes();
        if let Some(Node::File(_)) = nodes.get(folder) {
            return Err(FileFault::NotAFile.on(Verb::List, folder));
        }
        let mut entries: Vec<Entry> = nodes
            .iter()
            .filter(|(path, _)| path.parent() == *folder)
            .map(|(path, node)| Entry {
                name: path.parts().last().unwrap_or_default().to_owned(),
                kind: match node {
                    Node::File(_) => Kind::File,
                    Node::Folder => Kind::Folder,
                },
            })
            .filter(|entry| !entry.name.starts_with(UNFINISHED))
            .collect();
        entries.sort();
        Ok(entries)
    }

    fn exists(&self, path: &RelPath) -> Result<bool, FileError> {
        Ok(*path == RelPath::root() || self.nodes().contains_key(path))
    }

    fn write_new(&self, path: &RelPath, bytes: &[u8]) -> Result<(), FileError> {
        self.create_dir_all(&path.parent())?;
        let put = || {
            check_size(bytes)?;
            let mut nodes = self.nodes();
            if *path == RelPath::root() || nodes.contains_key(path) {
                return Err(FileFault::AlreadyExists);
            }
            nodes.insert(path.clone(), Node::File(bytes.to_vec()));
            Ok(())
        };
        put().map_err(|fault| fault.on(Verb::WriteNew, path))
    }

    fn replace(&self, path: &RelPath, expected: &[u8], bytes: &[u8]) -> Result<(), FileError> {
        let put = || {
            check_size(bytes)?;
            let mut nodes = self.nodes();
            match file(&nodes, path)? {
                None => return Err(FileFault::Missing),
                Some(found) if found != expected => return Err(FileFault::Changed),
                Some(_) => {}
            }
            nodes.insert(path.clone(), Node::File(bytes.to_vec()));
            Ok(())
        };
        put().map_err(|fault| fault.on(Verb::Replace, path))
    }

    fn remove(&self, path: &RelPath) -> Result<(), FileError> {
        let unlink = || {
            let mut nodes = self.nodes();
            file(&nodes, path)?.ok_or(FileFault::Missing)?;
            nodes.remove(path);
            Ok(())
        };
        unlink().map_err(|fault: FileFault| fault.on(Verb::Remove, path))
    }

    fn create_dir_all(&self, folder: &RelPath) -> Result<(), FileError> {
        let mut nodes = self.nodes();
        let mut at = folder.clone();
        let mut missing = Vec::new();
        while at != RelPath::root() {
            match nodes.get(&at) {
                Some(Node::File(_)) => return Err(FileFault::NotAFile.on(Verb::MakeFolder, folder)),
                Some(Node::Folder) => {}
                None => missing.push(at.clone()),
            }
            at = at.parent();
        }
        nodes.extend(missing.into_iter().map(|path| (path, Node::Folder)));
        Ok(())
    }

    fn sweep(&self, folder: &RelPath) -> Result<(), FileError> {
        self.nodes().retain(|path, _| {
            path.parent() != *folder
                || !path
                    .parts()
                    .last()
                    .is_some_and(|name| name.starts_with(UNFINISHED))
        });
        Ok(())
    }
}

fn file<'a>(nodes: &'a Nodes, path: &RelPath) -> Result<Option<&'a Vec<u8>>, FileFault> {
    let mut above = path.parent();
    while above != RelPath::root() {
        if let Some(Node::File(_)) = nodes.get(&above) {
            return Err(FileFault::NotAFile);
        }
        above = above.parent();
    }
    match nodes.get(path) {
        Some(Node::File(bytes)) => Ok(Some(bytes)),
        Some(Node::Folder) => Err(FileFault::NotAFile),
        None if *path == RelPath::root() => Err(FileFault::NotAFile),
        None => Ok(None),
    }
}
