//! An erasure as a value: which bodies go, what is written anew, and the fact that says so and travels.

use crate::log::{Body, Draft, ERASE, Entry, Hash, Log, OpId, RecordId, Scope};
use serde_json::Value;
use std::collections::BTreeSet;

/// What is to go, and what is written anew because it stood in the same operation.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct Erasing {
    /// The operations whose bodies go.
    pub ops: Vec<OpId>,
    /// What stays of them.
    pub keep: Vec<Draft>,
}

/// The member of the fact that names the operations.
const OPS: &str = "ops";

/// The fact that bodies were erased, about the record `on`: shared, since it names ids alone, so that whoever holds the
/// bodies learns of it.
pub fn mark(on: RecordId, ops: &[OpId]) -> Draft {
    let ids: Vec<Value> = ops.iter().map(|id| Value::from(*id)).collect();
    Draft {
        on,
        kind: format!("{}@{}", ERASE.base, ERASE.version),
        body: Body::from_iter([(OPS.to_owned(), Value::Array(ids))]),
        over: Vec::new(),
        scope: ERASE.scope,
    }
}

/// The operations that an entry says were erased; none where it says nothing of the kind.
pub fn named(entry: &Entry) -> Vec<OpId> {
    if entry.base() != ERASE.base {
        return Vec::new();
    }
    let ids = entry.value(OPS).as_array().map(Vec::as_slice).unwrap_or_default();
    ids.iter().filter_map(|id| id.as_str()?.parse().ok()).collect()
}

/// The operations that somebody has erased and whose bodies are still here: to be erased here as well, once a person has
/// looked. An erasure names what is not personal in vain.
pub fn unapplied<'a>(log: &Log, said: impl IntoIterator<Item = &'a Entry>) -> Vec<OpId> {
    let stands = |id: &OpId| {
        log.get(id).is_some_and(|e| e.whole().is_some() && e.scope() == Scope::Personal)
    };
    let ids: BTreeSet<OpId> = said.into_iter().flat_map(named).filter(stands).collect();
    ids.into_iter().collect()
}

/// The attachments that the bodies of operations name: what only they speak of goes with them.
pub fn files_of(log: &Log, ops: &[OpId]) -> BTreeSet<Hash> {
    let mut found = BTreeSet::new();
    let entries = ops.iter().filter_map(|id| log.get(id)).filter_map(Entry::whole);
    for sealed in entries {
        sealed.op().body.values().for_each(|value| hashes(value, &mut found));
    }
    found
}

fn hashes(value: &Value, found: &mut BTreeSet<Hash>) {
    match value {
        Value::String(text) => found.extend(text.parse::<Hash>()),
        Value::Array(all) => all.iter().for_each(|one| hashes(one, found)),
        Value::Object(map) => map.values().for_each(|one| hashes(one, found)),
        Value::Null | Value::Bool(_) | Value::Number(_) => {}
    }
}
