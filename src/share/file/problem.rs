//! What can be wrong with an exchange file.

use crate::log::OpError;

/// What is wrong with a file or a line of it. Lines count from 1, as a text editor counts.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Problem {
    /// Fewer or more operations than the header says: the file was cut or added to.
    Count {
        /// What the header says.
        said: u64,
        /// What is there.
        found: u64,
    },
    /// A line that cannot be read; it was left out.
    Damaged {
        /// Where.
        line: usize,
        /// Why.
        why: OpError,
    },
    /// The file does not end as it should: it was cut.
    End,
    /// An attachment whose bytes do not match its name; it was left out.
    File {
        /// Where.
        line: usize,
    },
    /// Every operation is as its author wrote it, but the file was re-indented or re-ordered on the way.
    Form,
    /// The header is missing or damaged.
    Header,
    /// A container of a newer version: Mulin must be updated to read it.
    Newer {
        /// Its version.
        version: u64,
    },
    /// Not an exchange file at all.
    NotOurs,
    /// One part of a file that was split: the others belong to it.
    Part {
        /// Which.
        part: u64,
        /// Of how many.
        parts: u64,
    },
    /// The operations or attachments are not the ones the header commits to.
    Root,
    /// A section of a newer container that this version does not know: it was left aside.
    Section {
        /// What it is called there.
        name: String,
    },
    /// The header claims a signature that does not hold.
    Signature,
    /// Larger than is read: in bytes, in lines, or in the length of one line.
    TooLarge,
}
