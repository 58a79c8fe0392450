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

mod delta;
mod header;
mod limits;
mod parts;
mod places;
mod problem;
mod profile;
mod read;
mod reader;
mod sink;
#[cfg(test)]
mod tests;
mod waiting;
mod write;

pub use delta::{Base, Known, Step, step};
pub use header::{Header, Signed};
pub use parts::{
    Joined, MAX_PARTS, Missing, PART_FORMAT, is_sound_part, join, numbers as part_numbers, split,
    split_paced,
};
pub use problem::Problem;
pub use profile::{Choice, Profile, all_of, places, select};
pub use read::{Read, read, read_paced};
pub(in crate::share) use reader::read_into;
pub(in crate::share) use sink::{Sink, Taken};
pub use waiting::{Bytes, Part, Parts, Put, Waiting};
pub use write::{Attachment, Make, Rest, Writing, write, write_chosen};

/// What an exchange file calls itself.
pub const FORMAT: &str = "mulin-share";

/// The version of the container; kinds carry versions of their own.
pub const VERSION: u64 = 1;

/// The largest file taken from outside: 64 MB.
pub const MAX_BYTES: usize = 64 << 20;

/// The largest text read once it is inflated: 256 MB.
pub const MAX_INFLATED: usize = 256 << 20;

const OPENING: &str = "{\"format\":\"mulin-share\",\"version\":1,\"header\":";
const OPS: &str = ",\"ops\":[";
const FILES: &str = "],\"files\":[";
const END: &str = "]}";
