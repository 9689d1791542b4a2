//! What every kind of [`Files`] promises, run on the disk and in memory.

use bmf::register::files::DiskFiles;
use bmf::register::files::Entry;
use bmf::register::files::FileError;
use bmf::register::files::FileFault;
use bmf::register::files::Files;
use bmf::register::files::Kind;
use bmf::register::files::MAX_BYTES;
use bmf::register::files::MemFiles;
use bmf::register::files::PathFault;
use bmf::register::files::RelPath;
use bmf::register::files::UNFINISHED;
use bmf::register::files::Verb;
use tempfile::TempDir;

fn on_both(test: impl Fn(&dyn Files)) {
    test(&MemFiles::default());
    let folder = TempDir::new().unwrap();
    test(&DiskFiles::new(folder.path()));
}

fn path(text: &str) -> RelPath {
    RelPath::new(text).unwrap()
}

fn fault<T: std::fmt::Debug>(result: Result<T, FileError>) -> FileFault {
    result.unwrap_err().fault
}

#[test]
fn what_was_written_is_read() {
    on_both(|files| {
        let case = path("cases/DJ/2026-06/one.toml");
        assert_eq!(files.read(&case).unwrap(), None);
        assert!(!files.exists(&case).unwrap());
        files.write_new(&case, b"a\r\n\0\xff").unwrap();
        assert_eq!(files.read(&case).unwrap().unwrap(), b"a\r\n\0\xff");
        assert!(files.exists(&case).unwrap());
        assert!(files.exists(&path("cases/DJ")).unwrap());
    });
}

#[test]
fn a_new_file_never_replaces() {
    on_both(|files| {
        let case = path("cases/one.toml");
        files.write_new(&case, b"first").unwrap();
        let error = files.write_new(&case, b"second").unwrap_err();
        let expected = FileError {
            doing: Verb::WriteNew,
            path: "cases/one.toml".to_owned(),
            fault: FileFault::AlreadyExists,
        };
        assert_eq!(error, expected);
        assert_eq!(
            fault(files.write_new(&path("cases"), b"")),
            FileFault::AlreadyExists
        );
        assert_eq!(files.read(&case).unwrap().unwrap(), b"first");
    });
}

#[test]
fn replacing_wants_the_bytes_that_were_read() {
    on_both(|files| {
        let case = path("cases/one.toml");
        assert_eq!(fault(files.replace(&case, b"", b"new")), FileFault::Missing);
        files.write_new(&case, b"old").unwrap();
        assert_eq!(
            fault(files.replace(&case, b"older", b"new")),
            FileFault::Changed
        );
        assert_eq!(files.read(&case).unwrap().unwrap(), b"old");
        files.replace(&case, b"old", b"new").unwrap();
        assert_eq!(files.read(&case).unwrap().unwrap(), b"new");
        assert_eq!(
            fault(files.replace(&path("cases"), b"", b"")),
            FileFault::NotAFile
        );
    });
}

#[test]
fn a_folder_lists_sorted_and_a_missing_one_is_empty() {
    on_both(|files| {
        assert_eq!(files.list(&path("cases")).unwrap(), []);
        for name in ["b", "a", "ج", "folder/inner"] {
            files
                .write_new(&path("cases").join(name).unwrap(), b"x")
                .unwrap();
        }
        let entry = |name: &str, kind| Entry {
            name: name.to_owned(),
            kind,
        };
        let expected = [
            entry("a", Kind::File),
            entry("b", Kind::File),
            entry("folder", Kind::Folder),
            entry("ج", Kind::File),
        ];
        assert_eq!(files.list(&path("cases")).unwrap(), expected);
        assert_eq!(
            files.list(&RelPath::root()).unwrap(),
            [entry("cases", Kind::Folder)]
        );
        assert_eq!(fault(files.list(&path("cases/a"))), FileFault::NotAFile);
    });
}

#[test]
fn what_is_removed_is_gone() {
    on_both(|files| {
        let case = path("cases/one.toml");
        assert_eq!(fault(files.remove(&case)), FileFault::Missing);
        files.write_new(&case, b"x").unwrap();
        files.remove(&case).unwrap();
        assert_eq!(files.read(&case).unwrap(), None);
        assert_eq!(fault(files.remove(&path("cases"))), FileFault::NotAFile);
    });
}

#[test]
fn a_folder_is_no_file_and_a_file_no_folder() {
    on_both(|files| {
        files.create_dir_all(&path("a/b/c")).unwrap();
        files.create_dir_all(&path("a/b/c")).unwrap();
        assert_eq!(files.list(&path("a/b")).unwrap().len(), 1);
        assert_eq!(fault(files.read(&path("a/b"))), FileFault::NotAFile);
        assert_eq!(fault(files.read(&RelPath::root())), FileFault::NotAFile);
        files.write_new(&path("file"), b"x").unwrap();
        assert_eq!(
            fault(files.create_dir_all(&path("file/below"))),
            FileFault::NotAFile
        );
        assert_eq!(
            fault(files.write_new(&path("file/below"), b"")),
            FileFault::NotAFile
        );
        assert_eq!(fault(files.read(&path("file/below"))), FileFault::NotAFile);
    });
}

#[test]
fn a_file_has_a_greatest_size() {
    on_both(|files| {
        let too_large = vec![b'x'; usize::try_from(MAX_BYTES).unwrap() + 1];
        let refusal = FileFault::TooLarge { limit: MAX_BYTES };
        let case = path("cases/one.toml");
        assert_eq!(fault(files.write_new(&case, &too_large)), refusal);
        assert_eq!(files.read(&case).unwrap(), None);
        files.write_new(&case, b"x").unwrap();
        assert_eq!(fault(files.replace(&case, b"x", &too_large)), refusal);
        assert_eq!(files.read(&case).unwrap().unwrap(), b"x");
    });
}

#[test]
fn unfinished_files_are_not_shown_and_can_be_swept() {
    on_both(|files| {
        let torn = path("cases").join(&format!("{UNFINISHED}x")).unwrap();
        files.write_new(&torn, b"ha").unwrap();
        files.write_new(&path("cases/one.toml"), b"x").unwrap();
        assert_eq!(files.list(&path("cases")).unwrap().len(), 1);
        files.sweep(&path("cases")).unwrap();
        files.sweep(&path("nowhere")).unwrap();
        assert_eq!(files.read(&torn).unwrap(), None);
        assert_eq!(files.read(&path("cases/one.toml")).unwrap().unwrap(), b"x");
    });
}

#[test]
fn a_path_cannot_leave_the_register() {
    for (text, fault) in [
        ("", PathFault::EmptyPart),
        ("/etc/passwd", PathFault::EmptyPart),
        ("a//b", PathFault::EmptyPart),
        ("a/", PathFault::EmptyPart),
        ("..", PathFault::Dots),
        ("a/../../b", PathFault::Dots),
        ("./a", PathFault::Dots),
        ("-rf", PathFault::LeadingDash),
        ("a/-b", PathFault::LeadingDash),
        (".git/config", PathFault::GitsOwn),
        ("a/.GIT/hooks", PathFault::GitsOwn),
        ("a\nb", PathFault::ForbiddenChar { code: 10 }),
        ("a\0b", PathFault::ForbiddenChar { code: 0 }),
        ("a\\b", PathFault::ForbiddenChar { code: 92 }),
        ("C:a", PathFault::ForbiddenChar { code: 58 }),
    ] {
        assert_eq!(RelPath::new(text), Err(fault), "{text:?}");
    }
    assert_eq!(path("cases").join("../x"), Err(PathFault::Dots));
    assert_eq!(path("a/b/c").parent(), path("a/b"));
    assert_eq!(path("a").parent(), RelPath::root());
}

#[cfg(unix)]
mod on_disk {
    use std::fs;
    use std::os::unix::fs::PermissionsExt;
    use std::os::unix::fs::symlink;
    use std::process::Command;

    use bmf::register::files::DiskFiles;
    use bmf::register::files::FileFault;
    use bmf::register::files::Files;
    use bmf::register::files::Kind;
    use bmf::register::files::MAX_BYTES;
    use bmf::register::files::RelPath;
    use tempfile::TempDir;

    use crate::contract::files::{fault, path};

    #[test]
    fn links_are_not_followed() {
        let folder = TempDir::new().unwrap();
        let elsewhere = TempDir::new().unwrap();
        fs::write(elsewhere.path().join("one.toml"), "secret").unwrap();
        symlink(elsewhere.path(), folder.path().join("cases")).unwrap();
        symlink(
            elsewhere.path().join("one.toml"),
            folder.path().join("bmf.toml"),
        )
        .unwrap();
        let files = DiskFiles::new(folder.path());
        for linked in ["cases/one.toml", "bmf.toml"] {
            let linked = path(linked);
            assert_eq!(fault(files.read(&linked)), FileFault::NotAFile);
            assert_eq!(
                fault(files.replace(&linked, b"secret", b"")),
                FileFault::NotAFile
            );
            assert_eq!(fault(files.remove(&linked)), FileFault::NotAFile);
        }
        assert_eq!(fault(files.list(&path("cases"))), FileFault::NotAFile);
        assert_eq!(
            fault(files.write_new(&path("cases/two.toml"), b"")),
            FileFault::NotAFile
        );
        let kinds = files.list(&RelPath::root()).unwrap();
        assert!(
            kinds.iter().all(|entry| entry.kind == Kind::Other),
            "{kinds:?}"
        );
        assert_eq!(fs::read_dir(elsewhere.path()).unwrap().count(), 1);
    }

    #[test]
    fn a_register_may_be_reached_through_a_link() {
        let folder = TempDir::new().unwrap();
        fs::create_dir(folder.path().join("real")).unwrap();
        symlink("real", folder.path().join("link")).unwrap();
        DiskFiles::new(folder.path().join("link"))
            .write_new(&path("a"), b"x")
            .unwrap();
        assert_eq!(fs::read(folder.path().join("real/a")).unwrap(), b"x");
    }

    #[test]
    fn a_pipe_is_refused_without_waiting_for_its_writer() {
        let folder = TempDir::new().unwrap();
        let made = Command::new("mkfifo")
            .arg(folder.path().join("one.toml"))
            .status()
            .unwrap();
        assert!(made.success());
        let files = DiskFiles::new(folder.path());
        assert_eq!(fault(files.read(&path("one.toml"))), FileFault::NotAFile);
    }

    #[test]
    fn a_file_that_is_too_large_is_not_read() {
        let folder = TempDir::new().unwrap();
        let file = fs::File::create(folder.path().join("one.toml")).unwrap();
        file.set_len(MAX_BYTES + 1).unwrap();
        let files = DiskFiles::new(folder.path());
        let refusal = FileFault::TooLarge { limit: MAX_BYTES };
        assert_eq!(fault(files.read(&path("one.toml"))), refusal);
    }

    #[test]
    fn a_new_file_is_as_open_as_its_folder_and_a_replaced_one_as_before() {
        let folder = TempDir::new().unwrap();
        let mode = |name: &str| {
            fs::metadata(folder.path().join(name))
                .unwrap()
                .permissions()
                .mode()
                & 0o777
        };
        let set = |name: &str, mode| {
            fs::set_permissions(folder.path().join(name), fs::Permissions::from_mode(mode))
                .unwrap();
        };
        let files = DiskFiles::new(folder.path());
        for (of_folder, of_file) in [(0o700, 0o600), (0o755, 0o644), (0o770, 0o660)] {
            let name = format!("{of_folder:o}");
            files.create_dir_all(&path(&name)).unwrap();
            set(&name, of_folder);
            let file = format!("{name}/one.toml");
            files.write_new(&path(&file), b"x").unwrap();
            assert_eq!(mode(&file), of_file);
            set(&file, 0o640);
            files.replace(&path(&file), b"x", b"y").unwrap();
            assert_eq!(mode(&file), 0o640);
        }
    }

    #[test]
    fn a_refused_write_leaves_nothing_behind() {
        let folder = TempDir::new().unwrap();
        let files = DiskFiles::new(folder.path());
        files.write_new(&path("one"), b"x").unwrap();
        assert_eq!(
            fault(files.write_new(&path("one"), b"y")),
            FileFault::AlreadyExists
        );
        assert_eq!(
            fault(files.replace(&path("one"), b"y", b"z")),
            FileFault::Changed
        );
        assert_eq!(fs::read_dir(folder.path()).unwrap().count(), 1);
    }
}
