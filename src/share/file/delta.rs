//! Since last time: what the other side has, what a file builds on, and whether something lies between.

use super::header::Header;
use super::profile::{Choice, Profile, all_of};
use crate::log::{CommunityId, Entry, Hash, Log, OpId, Scope, canon, merkle};
use base64::{Engine, engine::general_purpose::URL_SAFE_NO_PAD};
use serde_json::{Value, json};
use std::collections::BTreeSet;

/// Operations somebody surely has 对方已有: those that came from them, and all shared ones at a moment when both read
/// the same fingerprint. What was only given does not count: it may never have arrived.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Known(BTreeSet<OpId>);

impl Known {
    /// All shared operations of a log: what both have when their fingerprints are the same.
    pub fn shared(log: &Log) -> Self {
        log.shared().map(Entry::id).collect()
    }

    /// Whether the operation is among them.
    pub fn contains(&self, id: &OpId) -> bool {
        self.0.contains(id)
    }

    /// How many there are.
    pub fn len(&self) -> usize {
        self.0.len()
    }

    /// Whether there is none.
    pub fn is_empty(&self) -> bool {
        self.0.is_empty()
    }

    /// Adds what turned out to be there as well.
    pub fn extend(&mut self, ids: impl IntoIterator<Item = OpId>) {
        self.0.extend(ids);
    }

    /// As text: base64url of the ids in order, 16 bytes each.
    pub fn to_text(&self) -> String {
        let bytes: Vec<u8> = self.0.iter().flat_map(|id| id.0).collect();
        URL_SAFE_NO_PAD.encode(bytes)
    }

    /// Reads [`Known::to_text`]; `None` where it is no such text.
    pub fn from_text(text: &str) -> Option<Self> {
        let bytes = URL_SAFE_NO_PAD.decode(text).ok()?;
        let (ids, rest) = bytes.as_chunks::<16>();
        rest.is_empty().then(|| ids.iter().copied().map(OpId).collect())
    }
}

impl FromIterator<OpId> for Known {
    fn from_iter<I: IntoIterator<Item = OpId>>(ids: I) -> Self {
        Self(ids.into_iter().collect())
    }
}

/// What a file builds on: the operations of its profile that were left out because the receiver has them.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Base {
    /// How many.
    pub count: u64,
    /// The set root over them.
    pub root: Hash,
}

impl Base {
    /// What is left out of `log` for whoever has `known`.
    pub fn of(log: &Log, community: &CommunityId, choice: &Choice<'_>) -> Option<Self> {
        let known = choice.known?;
        let held = all_of(log, community, choice).into_iter().filter(|e| known.contains(&e.id()));
        let hashes: Vec<Hash> = held.map(Entry::hash).collect();
        Some(Self { count: hashes.len() as u64, root: merkle::root(hashes) })
    }

    /// Over the operations of these hashes, worked out in steps.
    pub async fn over(held: Vec<Hash>, pace: &impl AsyncFn()) -> Self {
        Self { count: held.len() as u64, root: merkle::root_paced(held, pace).await }
    }

    pub(super) fn to_value(self) -> Value {
        json!({ "count": self.count, "root": self.root.to_string() })
    }

    pub(super) fn from_value(value: &Value) -> Option<Self> {
        let count = value.get("count")?.as_u64().filter(|n| *n <= canon::MAX_INT.unsigned_abs())?;
        Some(Self { count, root: value.get("root")?.as_str()?.parse().ok()? })
    }
}

/// How we stand to whoever made a file, once it is taken in.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Step {
    /// Both have the same 对账码一致.
    Same,
    /// We have all they have, and more.
    More,
    /// They have something that neither is here nor was in the file: ask for everything.
    Between,
    /// It cannot be told: the file was for the public or about one thing, or both have what the other lacks. Compare
    /// the fingerprints; where they differ, ask for everything.
    Unsure,
}

/// Holds our log against what the maker of a file had, after the file was taken in. `file` are its operations, `known`
/// what they are known to have (and we with them).
pub fn step(log: &Log, header: &Header, file: &[OpId], known: &Known) -> Step {
    if log.share_root() == header.share_root {
        return Step::Same;
    }
    let shared = |id: &OpId| log.get(id).is_some_and(|e| e.scope() == Scope::Shared);
    match (header.profile, header.base) {
        (Some(Profile::Full | Profile::Shared), None) => Step::More,
        (Some(profile @ (Profile::Full | Profile::Shared)), Some(base)) => {
            let mut theirs: BTreeSet<OpId> = file.iter().copied().filter(shared).collect();
            let ours = log.shared().count() as u64;
            if profile == Profile::Shared && ours < base.count + theirs.len() as u64 {
                return Step::Between;
            }
            theirs.extend(known.0.iter().copied().filter(shared));
            let root = log.shared().filter(|e| theirs.contains(&e.id())).map(Entry::hash);
            if merkle::root(root) == header.share_root { Step::More } else { Step::Unsure }
        }
        _ => Step::Unsure,
    }
}
