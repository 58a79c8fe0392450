//! Files given and taken in 往来记录.

use crate::log::RecordId;
use crate::{record, words};

words! {
    /// Which way a file went.
    pub enum Way {
        /// It was given.
        Out = "out",
        /// It was taken in.
        In = "in",
        /// Nothing was sent: both read the same fingerprint to each other.
        Compared = "compared",
    }
}

record! {
    /// A file was given or taken in, or two fingerprints were compared; on the partner, or on the community's own record
    /// where it is nobody's in particular. The time is that of the operation.
    pub struct Exchange: "local.exchange" as Fact, Local {
        /// Which way.
        pub way: Way = "way",
        /// With whom.
        pub partner: Option<RecordId> = "partner",
        /// The device that made the file.
        pub maker: String = "maker",
        /// The key it was signed with; empty where it was not.
        pub key: String = "key",
        /// What was left out of it: the word of its profile.
        pub profile: String = "profile",
        /// The file's name.
        pub file: String = "file",
        /// Number of operations in it.
        pub count: u64 = "count",
        /// How many of them were new to the receiver.
        pub new: u64 = "new",
        /// How many were known.
        pub known: u64 = "known",
        /// The fingerprint before.
        pub before: String = "before",
        /// The fingerprint after.
        pub after: String = "after",
        /// It was taken back as a whole.
        pub undone: bool = "undone",
    }
}
