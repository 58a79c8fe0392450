//! What a file may be wrapped in, told by its first bytes, whatever it is called.

use js_sys::Uint8Array;

use crate::share::file::{Bytes, is_sound_part};

/// So many bytes tell what a file is.
const HEAD: u32 = 512;

/// Compressed and sealed, in either order, is two; more is nobody's file.
pub(in crate::app) const MOST_WRAPPINGS: usize = 4;

/// The bytes that tell.
pub(super) fn head_of(bytes: &Uint8Array) -> Vec<u8> {
    bytes.subarray(0, bytes.length().min(HEAD)).to_vec()
}

/// Why a file was not read.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum WhyNot {
    /// It is larger than what is read.
    TooLarge,
    /// Unpacked it would be.
    Bomb,
    /// This browser cannot unpack it.
    NoGzip,
    /// It is damaged so that nothing of it can be unpacked.
    Broken,
    /// There is not enough memory for it.
    NoMemory,
    /// The browser could not hand it over.
    Unread,
    /// It is a part, and no more can wait.
    Crowded,
}

impl Bytes for Uint8Array {
    fn size(&self) -> usize {
        self.length() as usize
    }

    fn is_sound(&self) -> bool {
        std::str::from_utf8(&self.to_vec()).is_ok_and(is_sound_part)
    }
}
