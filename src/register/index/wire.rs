//! One file of the index as bytes: a heading, a checksum, and a row for each file of a folder.
//!
//! The heading names the form, the program and the folder, and the checksum is over all that follows; whatever is not
//! just as it was written has no rows.

use crate::domain::brief::{Brief, Words};
use crate::domain::case::{CaseKind, Origin};
use crate::domain::channel::Channel;
use crate::domain::id::CaseId;
use crate::domain::money::Money;
use crate::domain::named::Named;
use crate::domain::stage::Stage;
use crate::register::files::Stamp;
use chrono::{DateTime, Datelike, FixedOffset, NaiveDate};
use std::borrow::Cow;

/// The form of the rows. It grows when they change, and when what is in them is computed otherwise from a case.
const FORM: u32 = 1;

/// The bytes of the checksum.
const SUM: usize = 32;

/// A file as the index knows it.
pub(super) struct Row<'a> {
    /// Its name.
    pub(super) name: &'a str,
    /// What the system noted of it when it was read.
    pub(super) stamp: Stamp,
    /// Its case in brief.
    brief: &'a [u8],
}

impl<'a> Row<'a> {
    /// Returns the case in brief.
    pub(super) fn brief(&self) -> Option<Brief<'a>> {
        let mut bytes = Bytes(self.brief);
        let brief = brief(&mut bytes)?;
        bytes.0.is_empty().then_some(brief)
    }
}

/// Returns the rows of a file of the index, in the order in which they were written; none where it is not whole.
pub(super) fn read<'a>(bytes: &'a [u8], folder: &str) -> Vec<Row<'a>> {
    let rows = |bytes: &'a [u8]| -> Option<Vec<Row<'a>>> {
        let rest = bytes.strip_prefix(heading(folder).as_bytes())?;
        let (sum, rest) = rest.split_at_checked(SUM)?;
        if blake3::hash(rest).as_bytes() != sum {
            return None;
        }
        let mut bytes = Bytes(rest);
        let mut rows = Vec::new();
        while !bytes.0.is_empty() {
            rows.push(Row {
                name: bytes.text()?,
                stamp: Stamp {
                    size: bytes.number()?,
                    modified: bytes.signed()?,
                    changed: bytes.signed()?,
                    inode: bytes.number()?,
                },
                brief: bytes.piece()?,
            });
        }
        Some(rows)
    };
    rows(bytes).unwrap_or_default()
}

/// A file of the index that is being written.
pub(super) struct Rows(Vec<u8>);

impl Rows {
    pub(super) fn new() -> Self {
        Self(Vec::new())
    }

    /// Adds a row that was read.
    pub(super) fn keep(&mut self, row: &Row<'_>) {
        self.head(row.name, &row.stamp);
        self.piece(row.brief);
    }

    /// Adds a new row.
    pub(super) fn add(&mut self, name: &str, stamp: &Stamp, brief: &Brief<'_>) {
        self.head(name, stamp);
        let mut bytes = Self::new();
        bytes.brief(brief);
        self.piece(&bytes.0);
    }

    /// Returns the bytes of the file.
    pub(super) fn finish(self, folder: &str) -> Vec<u8> {
        let sum = blake3::hash(&self.0);
        [heading(folder).as_bytes(), sum.as_bytes(), &self.0].concat()
    }

    fn head(&mut self, name: &str, stamp: &Stamp) {
        self.text(name);
        self.number(stamp.size);
        self.signed(stamp.modified);
        self.signed(stamp.changed);
        self.number(stamp.inode);
    }

    fn brief(&mut self, brief: &Brief<'_>) {
        self.id(brief.id);
        self.named(brief.kind);
        self.named(brief.origin);
        self.named(brief.stage);
        self.named(brief.channel);
        self.byte(u8::from(brief.disputed));
        self.moment(brief.received);
        self.moment(brief.latest);
        let day = brief.latest_on.map(|day| day.num_days_from_ce());
        self.signed(day.map_or(i64::MIN, i64::from));
        self.maybe(brief.service.as_deref());
        self.maybe(brief.amount.map(|amount| amount.to_string()).as_deref());
        self.maybe(brief.key.as_deref());
        self.number(brief.former_ids.len() as u64);
        brief.former_ids.iter().for_each(|id| self.id(*id));
        self.number(brief.about.map_or(0, CaseId::packed));
        self.number(brief.same_as.map_or(0, CaseId::packed));
        self.text(&brief.name);
        self.maybe(brief.national_id.as_deref());
        self.maybe(brief.paper.as_deref());
        self.maybe(brief.phone.as_deref());
        self.maybe(brief.dependent_id.as_deref());
        self.text(&brief.words.name);
        self.text(&brief.words.beneficiary);
        self.text(&brief.words.summary);
        self.text(&brief.words.address);
    }

    fn byte(&mut self, byte: u8) {
        self.0.push(byte);
    }

    fn number(&mut self, number: u64) {
        self.0.extend(number.to_le_bytes());
    }

    fn signed(&mut self, number: i64) {
        self.0.extend(number.to_le_bytes());
    }

    fn piece(&mut self, bytes: &[u8]) {
        self.0.extend((bytes.len() as u32).to_le_bytes());
        self.0.extend(bytes);
    }

    fn text(&mut self, text: &str) {
        self.piece(text.as_bytes());
    }

    fn maybe(&mut self, text: Option<&str>) {
        self.byte(u8::from(text.is_some()));
        self.text(text.unwrap_or_default());
    }

    fn id(&mut self, id: CaseId) {
        self.number(id.packed());
    }

    fn named<T: Named + PartialEq>(&mut self, value: T) {
        let place = T::ALL.iter().position(|one| *one == value);
        self.byte(place.map_or(u8::MAX, |place| place as u8));
    }

    fn moment(&mut self, moment: DateTime<FixedOffset>) {
        self.signed(moment.timestamp());
        self.number(u64::from(moment.timestamp_subsec_nanos()));
        self.signed(i64::from(moment.offset().local_minus_utc()));
    }
}

fn brief<'a>(bytes: &mut Bytes<'a>) -> Option<Brief<'a>> {
    Some(Brief {
        id: bytes.id()?,
        kind: bytes.named::<CaseKind>()?,
        origin: bytes.named::<Origin>()?,
        stage: bytes.named::<Stage>()?,
        channel: bytes.named::<Channel>()?,
        disputed: bytes.byte()? == 1,
        received: bytes.moment()?,
        latest: bytes.moment()?,
        latest_on: match bytes.signed()? {
            i64::MIN => None,
            day => Some(NaiveDate::from_num_days_from_ce_opt(day.try_into().ok()?)?),
        },
        service: bytes.maybe()?,
        amount: match bytes.maybe()? {
            Some(amount) => Some(Money::parse(&amount).ok()?),
            None => None,
        },
        key: bytes.maybe()?,
        former_ids: (0..bytes.number()?)
            .map(|_| bytes.id())
            .collect::<Option<_>>()?,
        about: bytes.maybe_id()?,
        same_as: bytes.maybe_id()?,
        name: Cow::Borrowed(bytes.text()?),
        national_id: bytes.maybe()?,
        paper: bytes.maybe()?,
        phone: bytes.maybe()?,
        dependent_id: bytes.maybe()?,
        words: Words {
            name: Cow::Borrowed(bytes.text()?),
            beneficiary: Cow::Borrowed(bytes.text()?),
            summary: Cow::Borrowed(bytes.text()?),
            address: Cow::Borrowed(bytes.text()?),
        },
    })
}

/// What is not yet read of some bytes.
struct Bytes<'a>(&'a [u8]);

impl<'a> Bytes<'a> {
    fn take(&mut self, count: usize) -> Option<&'a [u8]> {
        let (taken, rest) = self.0.split_at_checked(count)?;
        self.0 = rest;
        Some(taken)
    }

    fn byte(&mut self) -> Option<u8> {
        self.take(1)?.first().copied()
    }

    fn number(&mut self) -> Option<u64> {
        Some(u64::from_le_bytes(self.take(8)?.try_into().ok()?))
    }

    fn signed(&mut self) -> Option<i64> {
        Some(i64::from_le_bytes(self.take(8)?.try_into().ok()?))
    }

    fn piece(&mut self) -> Option<&'a [u8]> {
        let length = u32::from_le_bytes(self.take(4)?.try_into().ok()?);
        self.take(usize::try_from(length).ok()?)
    }

    fn text(&mut self) -> Option<&'a str> {
        std::str::from_utf8(self.piece()?).ok()
    }

    fn maybe(&mut self) -> Option<Option<Cow<'a, str>>> {
        let is_there = self.byte()? == 1;
        let text = self.text()?;
        Some(is_there.then_some(Cow::Borrowed(text)))
    }

    fn id(&mut self) -> Option<CaseId> {
        CaseId::unpacked(self.number()?)
    }

    fn maybe_id(&mut self) -> Option<Option<CaseId>> {
        match self.number()? {
            0 => Some(None),
            packed => CaseId::unpacked(packed).map(Some),
        }
    }

    fn named<T: Named>(&mut self) -> Option<T> {
        T::ALL.get(usize::from(self.byte()?)).copied()
    }

    fn moment(&mut self) -> Option<DateTime<FixedOffset>> {
        let (seconds, part) = (self.signed()?, self.number()?);
        let offset = FixedOffset::east_opt(self.signed()?.try_into().ok()?)?;
        let moment = DateTime::from_timestamp(seconds, part.try_into().ok()?)?;
        Some(moment.with_timezone(&offset))
    }
}

fn heading(folder: &str) -> String {
    format!(
        "bmf index {FORM} of {} for {folder}\n",
        env!("CARGO_PKG_VERSION")
    )
}
