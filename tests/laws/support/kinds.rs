//! Invented kinds: one of each class and scope, one that has been upgraded, and none that the program really has.

use mulin::log::{Body, Kinds, Record, RecordId};
use mulin::record;
use std::collections::BTreeSet;

record! {
    /// A thing with every form of field.
    pub(crate) struct Thing: "thing" as Record, Shared {
        /// Text.
        pub(crate) name: String = "name",
        /// Number.
        pub(crate) size: Option<u32> = "size",
        /// Set.
        pub(crate) friends: BTreeSet<RecordId> = "friends",
        /// Place in the list of all things.
        pub(crate) place: String = "place",
        /// Place in the tree of all things.
        pub(crate) parent: Option<RecordId> = "parent",
    }
}

record! {
    /// What only some may know of a thing.
    pub(crate) struct Secret: "thing.secret" as Record, Personal {
        /// Telephone.
        pub(crate) tel: String = "tel",
        /// Door.
        pub(crate) door: String = "door",
    }
}

record! {
    /// A personal kind in its second version; the first called `tel` `phone`.
    pub(crate) struct Caller: "caller" @ 2 upgrade rename_phone as Record, Personal {
        /// Telephone.
        pub(crate) tel: String = "tel",
    }
}

record! {
    /// A shared fact.
    pub(crate) struct Vote: "vote" as Fact, Shared {
        /// Choice.
        pub(crate) yes: bool = "yes",
    }
}

record! {
    /// A personal fact.
    pub(crate) struct Whisper: "whisper" as Fact, Personal {
        /// What was said.
        pub(crate) text: String = "text",
    }
}

record! {
    /// What never leaves a device.
    pub(crate) struct Note: "local.note" as Record, Local {
        /// What was noted.
        pub(crate) text: String = "text",
    }
}

fn rename_phone(_version: u32, mut body: Body) -> Body {
    if let Some(tel) = body.remove("phone") {
        body.insert("tel".into(), tel);
    }
    body
}

/// All of them.
pub(crate) const KINDS: Kinds =
    Kinds(&[&[Thing::KIND, Secret::KIND, Caller::KIND], &[Vote::KIND, Whisper::KIND, Note::KIND]]);
