//! A case id as one number, for what holds very many of them.

use crate::domain::id::{CaseId, DeskCode};

impl CaseId {
    /// Returns the id as one number, which is never zero.
    pub(crate) fn packed(self) -> u64 {
        let letters = self.desk.0.into_iter();
        let desk = letters.fold(0, |packed, letter| packed << 8 | u64::from(letter));
        let month = u64::from(self.year.unsigned_abs() % 100 * 12 + self.month - 1);
        desk << 32 | month << 20 | u64::from(self.number)
    }

    /// Returns the id that was packed into a number, if one was.
    pub(crate) fn unpacked(packed: u64) -> Option<Self> {
        let [a, b, c, d, ..] = packed.to_be_bytes();
        let code = [a, b, c, d];
        let (letters, after) = code.split_at(code.iter().position(|l| *l == 0).unwrap_or(4));
        let is_code = letters.len() >= 2 && letters.iter().all(u8::is_ascii_uppercase);
        if !is_code || after.iter().any(|letter| *letter != 0) {
            return None;
        }
        let month = u32::try_from(packed >> 20 & 0xFFF).ok()?;
        let number = u32::try_from(packed & 0xF_FFFF).ok()?;
        let year = 2000 + i32::try_from(month / 12).ok()?;
        Self::new(DeskCode(code), year, month % 12 + 1, number).ok()
    }
}
