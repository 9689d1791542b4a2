//! A short hash that ties two events to the same data.

use std::fmt;

/// The first 128 bits of a BLAKE3 hash, written `b3:` and 32 hexadecimal digits.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub struct Digest([u8; 16]);

impl Digest {
    /// Returns the hash of `bytes`.
    pub fn of(bytes: &[u8]) -> Self {
        let whole = blake3::hash(bytes);
        let mut half = [0; 16];
        for (to, from) in half.iter_mut().zip(whole.as_bytes()) {
            *to = *from;
        }
        Self(half)
    }

    /// Returns the first 64 bits, for a name that follows from contents.
    pub(crate) fn number(self) -> u64 {
        (u128::from_be_bytes(self.0) >> 64) as u64
    }

    /// Returns the bits, to be hashed again.
    pub(crate) fn bytes(self) -> [u8; 16] {
        self.0
    }

    /// Returns the hash written as `text`, if it is one.
    pub fn parse(text: &str) -> Option<Self> {
        let hex = text.strip_prefix("b3:")?;
        if hex.len() != 32 || !hex.bytes().all(|b| b.is_ascii_hexdigit()) {
            return None;
        }
        u128::from_str_radix(hex, 16)
            .ok()
            .map(|number| Self(number.to_be_bytes()))
    }
}

impl fmt::Display for Digest {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "b3:{:032x}", u128::from_be_bytes(self.0))
    }
}
