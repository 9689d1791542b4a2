//! Whatever happens to the files, in whatever order: the answer with the index is the answer without.

use crate::domain::law::config;
use crate::index::support::{INDEX, at, keep, path, register, same, text};
use crate::support::register::TestRegister;
use bmf::register::index::Indexing;
use proptest::collection::vec;
use proptest::prelude::{ProptestConfig, Strategy, any};
use proptest::{prop_oneof, proptest};
use std::fs;
use std::fs::File;
use std::time::{Duration, SystemTime};

/// Something that happens to a register.
#[derive(Clone, Debug)]
enum Step {
    /// A file is written where it stands.
    Write(u32, &'static str),
    /// A file is put in the place of another.
    Replace(u32, &'static str),
    /// A file's time is set, this many seconds from a fixed moment.
    SetTime(u32, u64),
    /// A file is removed.
    Remove(u32),
    /// A file is broken.
    Break(u32),
    /// Two files change places.
    Swap(u32, u32),
    /// Somebody asks, with the index.
    Ask,
    /// The clock moves on, and then somebody asks.
    Keep,
    /// A byte of the index changes.
    Damage(usize, u8),
    /// The index is cut.
    Cut(usize),
    /// An index that was kept aside comes back.
    Restore,
}

fn step() -> impl Strategy<Value = Step> {
    let name = prop_oneof!["نورة", "هدية", "سالم بن فهد"].prop_map(|name| match name.len() {
        8 if name.starts_with('ن') => "نورة",
        8 => "هدية",
        _ => "سالم بن فهد",
    });
    let number = || 1..4_u32;
    prop_oneof![
        (number(), name.clone()).prop_map(|(n, name)| Step::Write(n, name)),
        (number(), name).prop_map(|(n, name)| Step::Replace(n, name)),
        (number(), 0..3_u64).prop_map(|(n, seconds)| Step::SetTime(n, seconds)),
        number().prop_map(Step::Remove),
        number().prop_map(Step::Break),
        (number(), number()).prop_map(|(a, b)| Step::Swap(a, b)),
        any::<bool>().prop_map(|_| Step::Ask),
        any::<bool>().prop_map(|_| Step::Keep),
        (any::<usize>(), any::<u8>()).prop_map(|(at, byte)| Step::Damage(at, byte)),
        any::<usize>().prop_map(Step::Cut),
        any::<bool>().prop_map(|_| Step::Restore),
    ]
}

proptest! {
    #![proptest_config(ProptestConfig { cases: 48, ..config() })]

    #[test]
    fn the_answer_with_the_index_is_the_answer_without(steps in vec(step(), 1..24)) {
        let reg = register();
        let mut aside = None;
        for step in &steps {
            take(&reg, step, &mut aside);
        }
        same(&reg);
    }
}

fn take(reg: &TestRegister, step: &Step, aside: &mut Option<Vec<u8>>) {
    let index = at(reg, INDEX);
    match step {
        Step::Write(n, name) => reg.put(&path(*n), text(*n, name)),
        Step::Replace(n, name) => {
            reg.put("beside", text(*n, name));
            fs::rename(at(reg, "beside"), at(reg, &path(*n))).unwrap();
        }
        Step::SetTime(n, seconds) => {
            if let Ok(file) = File::options().write(true).open(at(reg, &path(*n))) {
                let time = SystemTime::UNIX_EPOCH + Duration::from_secs(1_700_000_000 + seconds);
                file.set_modified(time).unwrap();
            }
        }
        Step::Remove(n) => drop(fs::remove_file(at(reg, &path(*n)))),
        Step::Break(n) => reg.put(&path(*n), "format = 1\n"),
        Step::Swap(a, b) => {
            let (a, b, away) = (at(reg, &path(*a)), at(reg, &path(*b)), at(reg, "away"));
            if a != b && fs::rename(&a, &away).is_ok() {
                let _gone = fs::rename(&b, &a);
                fs::rename(&away, &b).unwrap();
            }
        }
        Step::Ask => drop(crate::index::support::answer(reg, Indexing::On)),
        Step::Keep => keep(reg),
        Step::Damage(place, byte) => {
            if let Ok(mut bytes) = fs::read(&index)
                && !bytes.is_empty()
            {
                let place = place % bytes.len();
                bytes[place] = *byte;
                fs::write(&index, bytes).unwrap();
            }
        }
        Step::Cut(length) => {
            if let Ok(bytes) = fs::read(&index) {
                fs::write(&index, &bytes[..length % (bytes.len() + 1)]).unwrap();
            }
        }
        Step::Restore => match aside.take() {
            Some(bytes) => drop(fs::write(&index, bytes)),
            None => *aside = fs::read(&index).ok(),
        },
    }
}
