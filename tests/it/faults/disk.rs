//! A disk that is full or may not be written. The disks are made for the test in a name space of their own; where
//! the system refuses that, `contract/files.rs` and `journal.rs` still judge each single fault.

use crate::faults::INTAKE;
use crate::support::output::shown;
use crate::support::register::TestRegister;
use insta::assert_snapshot;
use std::process::Command;

/// Runs a script in which `/mnt` is a small disk that holds a copy of the register, and the program is `bmf`.
///
/// Returns nothing where no disk can be made.
fn on_a_disk(reg: &TestRegister, script: &str) -> Option<String> {
    let sandbox = ["--map-root-user", "--mount"];
    let mut trial = Command::new("unshare");
    trial
        .args(sandbox)
        .args(["mount", "-t", "tmpfs", "tmpfs", "/mnt"]);
    trial.output().ok().filter(|trial| trial.status.success())?;
    let prelude = format!(
        "mount -t tmpfs -o size=1m tmpfs /mnt && cp -a . /mnt/register && cd /mnt/register || exit 99\n\
         bmf() {{ {} \"$@\" 2>&1; echo \"[exit $?]\"; }}\n",
        env!("CARGO_BIN_EXE_bmf")
    );
    let program = reg.program(INTAKE);
    let env = program
        .get_envs()
        .filter_map(|(name, value)| Some((name, value?)));
    let output = Command::new("unshare")
        .args(sandbox)
        .args(["sh", "-c", &format!("{prelude}{script}")])
        .env_clear()
        .envs(env)
        .current_dir(reg.root())
        .output()
        .unwrap();
    assert_ne!(
        output.status.code(),
        Some(99),
        "{}",
        String::from_utf8_lossy(&output.stderr)
    );
    Some(String::from_utf8(output.stdout).unwrap())
}

#[test]
fn a_full_disk_takes_nothing_and_loses_nothing() {
    let reg = TestRegister::after("intake");
    let script = "
        head -c 2000000 /dev/zero > filler 2>/dev/null
        before=$(git rev-parse HEAD; cat cases/*/*/*; ls -A . .bmf)
        bmf declare 1 --how=signature
        bmf declare 1 --how=signature --lang=ar
        [ \"$before\" = \"$(git rev-parse HEAD; cat cases/*/*/*; ls -A . .bmf)\" ] && echo unchanged
        rm filler
        bmf declare 1 --how=signature
        git status --porcelain";
    if let Some(said) = on_a_disk(&reg, script) {
        assert_snapshot!(shown(&said), @"
        error: .bmf/journal: the disk is full.
        [exit 74]
        خطأ: القرص ممتلئ: ⟨.bmf/journal⟩
        [exit 74]
        unchanged
        DJ-2606-0001-9: declaration recorded.
        Stage: received
        Next: verification (clause S2), by beneficiary relations officer or social research officer:
          bmf verify DJ-2606-0001-9 --sighted national-id,expires=DATE --sighted school-letter
        [exit 0]
        ");
    }
}

#[test]
fn a_disk_that_may_not_be_written_is_read_and_left_as_it_is() {
    let reg = TestRegister::after("intake");
    let script = "
        mount -o remount,ro /mnt
        bmf declare 1 --how=signature
        bmf declare 1 --how=signature --lang=ar
        bmf check";
    if let Some(said) = on_a_disk(&reg, script) {
        assert_snapshot!(shown(&said), @"
        error: .bmf/lock: the file system is read-only.
        [exit 74]
        خطأ: نظام الملفات للقراءة فقط: ⟨.bmf/lock⟩
        [exit 74]
        1 case checked, no findings.
        [exit 0]
        ");
    }
}
