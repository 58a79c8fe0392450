//! Files under a passphrase, in the format of age, version 1 (age-encryption.org/v1), so that other people's tools open
//! ours and ours theirs. One recipient: a passphrase, stretched by scrypt.
//!
//! ```text
//! age-encryption.org/v1
//! -> scrypt <salt> <log2 of the work>
//! <the file's key, encrypted under the stretched passphrase>
//! --- <HMAC over the lines above>
//! <nonce, then chunks of 64 KiB, each with a tag of its own>
//! ```
//!
//! The caller draws salt, key and nonce: nothing here knows chance. A passphrase is taken as it was typed.

mod container;
mod speed;
#[cfg(test)]
mod tests;

pub use container::{Refused, open, open_paced, seal, seal_paced, work};
pub use speed::Speed;

/// The most work that is done for anybody's file, as the logarithm of scrypt's N: 2^20 takes 1 GiB and ten seconds on
/// a fast computer. A file that asks for more would only stop the device.
pub const MOST_WORK: u8 = 20;

/// The least work a passphrase is stretched with here.
pub const LEAST_WORK: u8 = 14;
