//! What a file may be wrapped in: told by its first bytes, whatever it is called.

use std::collections::BTreeMap;

use js_sys::Uint8Array;

/// So many bytes tell what a file is.
const HEAD: u32 = 512;

/// Compressed and sealed, in either order, is two; more is nobody's file.
pub(in crate::app) const MOST_WRAPPINGS: usize = 4;

/// The bytes that tell.
pub(super) fn head_of(bytes: &Uint8Array) -> Vec<u8> {
    bytes.subarray(0, bytes.length().min(HEAD)).to_vec()
}

/// Parts of one file.
#[derive(Clone, Default)]
pub(super) struct Parts {
    pub(super) of: usize,
    pub(super) here: BTreeMap<usize, Uint8Array>,
    pub(super) name: String,
}

/// What a part says of itself in its first line.
pub(super) struct Part {
    /// The hash of the whole file.
    pub(super) whole: String,
    /// Its number, from 1.
    pub(super) number: usize,
    /// Of how many.
    pub(super) of: usize,
}

impl Part {
    /// Reads the beginning of a file; `None` where it is no part.
    pub(super) fn of(head: &[u8]) -> Option<Self> {
        let line = head.split(|byte| *byte == b'\n').next()?;
        let value: serde_json::Value = serde_json::from_slice(line).ok()?;
        let number = |name: &str| usize::try_from(value.get(name)?.as_u64()?).ok();
        if value.get("format")?.as_str()? != "mulin-part" {
            return None;
        }
        let whole = value.get("of")?.as_str()?.to_owned();
        let (number, of) = (number("part")?, number("parts")?);
        // More parts than any file of ours is cut into are none of ours.
        ((1..=of).contains(&number) && of <= 10_000).then_some(Self { whole, number, of })
    }
}
