//! What a line of the log says of itself, without being read into an operation.

use super::{CommunityId, Hash, RecordId, Scope};
use mulin_glance::glance;

/// What must be known of an operation to hold it against a log.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Seen<'a> {
    /// Its full hash, worked out from the bytes of the line.
    pub hash: Hash,
    /// The record it is about.
    pub on: RecordId,
    /// The community it belongs to.
    pub community: CommunityId,
    /// Its kind with version.
    pub kind: &'a str,
    /// Who may receive it.
    pub scope: Scope,
}

impl<'a> Seen<'a> {
    /// Looks at a line as it stands. What is seen is what [`Entry::from_line`](super::Entry::from_line) would read;
    /// `None` where that has to be asked.
    pub fn of(line: &'a str) -> Option<Self> {
        let seen = glance(line)?;
        let hash = Hash::of(seen.op.as_bytes());
        let scope = if seen.kind.starts_with("local.") {
            Scope::Local
        } else if seen.salted {
            Scope::Personal
        } else {
            Scope::Shared
        };
        (hash.op_id().0 == seen.id).then_some(Self {
            hash,
            on: RecordId(seen.on),
            community: CommunityId(seen.community),
            kind: seen.kind,
            scope,
        })
    }

    /// Its kind without version.
    pub fn base(&self) -> &'a str {
        self.kind.split_once('@').map_or(self.kind, |(base, _)| base)
    }
}
