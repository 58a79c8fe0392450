//! The exchange file 交换文件: a header, then one operation a line.
//!
//! ```text
//! {"format":"mulin-share","version":1,"header":{…},"ops":[
//! {"id":"…","op":{…}},
//! {"id":"…","op":{…}}
//! ],"files":[
//! {"data":"…","sha256":"…","type":"image/jpeg"}
//! ]}
//! ```
//!
//! Lines stand in the order of (stamp, id), so equal content gives equal bytes and two files can be compared line by
//! line. Readers hash the bytes of a line as they stand; a damaged line costs that line and is reported, never the
//! file. The part `files` is present only where attachments travel.

mod header;
mod read;
#[cfg(test)]
mod tests;
mod write;

pub use header::{Header, Profile};
pub use read::{Problem, Read, read};
pub use write::{Attachment, Make, write};

/// What an exchange file calls itself.
pub const FORMAT: &str = "mulin-share";

/// The version of the container; kinds carry versions of their own.
pub const VERSION: u64 = 1;

/// The largest file read: 64 MB.
pub const MAX_BYTES: usize = 64 << 20;

const OPENING: &str = "{\"format\":\"mulin-share\",\"version\":1,\"header\":";
const OPS: &str = ",\"ops\":[";
const FILES: &str = "],\"files\":[";
const END: &str = "]}";
