//! What an import brought, and whether anything stands on it by now.

use super::entry::Entry;
use super::id::IdSet;
use super::set::Log;
use super::{Hash, OpId, RecordId};
use serde_json::Value;

/// What is new to a log: kept from the moment of an import for as long as it may be taken back.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Brought {
    /// The operations.
    pub ops: Vec<OpId>,
    /// The records nobody had said anything about before.
    pub records: Vec<RecordId>,
    /// The attachments.
    pub files: Vec<Hash>,
}

impl Brought {
    /// What `entries` are about to bring to `log`, none of which it has.
    pub fn of<'a>(log: &Log, entries: impl IntoIterator<Item = &'a Entry>) -> Self {
        let mut brought = Self::default();
        for entry in entries {
            brought.ops.push(entry.id());
            if log.on(&entry.on()).next().is_none() {
                brought.records.push(entry.on());
            }
        }
        brought.records.sort_unstable();
        brought.records.dedup();
        brought
    }

    /// Whether any other operation of `log` stands on it: replaces one of its operations, is about or by one of its
    /// records, or names an operation, a record or an attachment of it anywhere in its body. Without it such an
    /// operation would hang in the air, so it can no longer be taken back whole.
    pub fn is_built_on(&self, log: &Log) -> bool {
        let own: IdSet<[u8; 16]> = self.ops.iter().map(|id| id.0).collect();
        let mut names: IdSet<[u8; 16]> = self.records.iter().map(|id| id.0).collect();
        names.extend(self.files.iter().map(|hash| hash.op_id().0));
        names.extend(&own);
        let in_text = |text: &str| {
            // An id stands alone, behind the `+` of a set, or between signs in a longer text.
            text.split(|c: char| !c.is_ascii_alphanumeric() && c != '-' && c != '_').any(|word| {
                match word.len() {
                    22 => word.parse().is_ok_and(|id: RecordId| names.contains(&id.0)),
                    43 => word.parse().is_ok_and(|hash: Hash| names.contains(&hash.op_id().0)),
                    _ => false,
                }
            })
        };
        let stands = |entry: &Entry| {
            names.contains(&entry.on().0)
                || entry.over().iter().any(|id| names.contains(&id.0))
                || match entry {
                    Entry::Gone(gone) => gone.fields.iter().any(|name| in_text(name)),
                    Entry::Whole(sealed) => {
                        let op = sealed.op();
                        op.by.is_some_and(|by| names.contains(&by.0))
                            || op.body.iter().any(|(name, v)| in_text(name) || within(v, &in_text))
                    }
                }
        };
        log.iter().any(|entry| !own.contains(&entry.id().0) && stands(entry))
    }
}

/// Whether `found` holds for any text in a value, names of members included.
fn within(value: &Value, found: &impl Fn(&str) -> bool) -> bool {
    match value {
        Value::String(text) => found(text),
        Value::Array(items) => items.iter().any(|item| within(item, found)),
        Value::Object(map) => map.iter().any(|(name, v)| found(name) || within(v, found)),
        Value::Null | Value::Bool(_) | Value::Number(_) => false,
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::log::{CommunityId, DeviceId, Op, Stamp};
    use serde_json::json;

    const NEW: RecordId = RecordId([1; 16]);
    const OLD: RecordId = RecordId([2; 16]);

    fn op(ms: u64, on: RecordId, body: Value) -> Op {
        let at = Stamp { ms, n: 0, device: DeviceId([1; 8]) };
        let Value::Object(body) = body else { unreachable!("a body is an object") };
        Op::new(CommunityId::default(), at, None, on, "thing@1", body.into())
    }

    #[test]
    fn an_import_is_stood_on_by_whatever_names_replaces_or_adds_to_what_it_brought() {
        let photo = Hash::of(b"jpeg");
        let before = Entry::Whole(op(1, OLD, json!({"name": "old"})).seal());
        let first = Entry::Whole(op(2, NEW, json!({"name": "new"})).seal());
        let also = Entry::Whole(op(3, OLD, json!({"size": 3})).seal());
        let (mut made_by, mut over) = (op(4, OLD, json!({})), op(4, OLD, json!({"size": 4})));
        made_by.by = Some(NEW);
        over.over = vec![also.id()];
        for (what, later, expected) in [
            (
                "nothing to do with it",
                op(4, OLD, json!({"name": "x", "with": OLD.to_string()})),
                false,
            ),
            (
                "a word that begins as its id",
                op(4, OLD, json!({"with": NEW.to_string().repeat(2)})),
                false,
            ),
            ("about its record", op(4, NEW, json!({})), true),
            ("by its person", made_by, true),
            ("replaces", over, true),
            ("names its record", op(4, OLD, json!({"with": NEW.to_string()})), true),
            (
                "names it deep inside",
                op(4, OLD, json!({"a": [{"b": {"c": [NEW.to_string()]}}]})),
                true,
            ),
            ("names it as a member's name", op(4, OLD, json!({"a": {NEW.to_string(): 1}})), true),
            ("holds it in a set", op(4, OLD, json!({format!("friends+{NEW}"): true})), true),
            ("tells of it in prose", op(4, OLD, json!({"text": format!("由{{{NEW}}}负责")})), true),
            ("takes back", op(4, OLD, json!({"fact": first.id().to_string()})), true),
            ("shows its photograph", op(4, OLD, json!({"file": photo.to_string()})), true),
        ] {
            let mut log = Log::new();
            log.add(before.clone());
            let mut brought = Brought::of(&log, [&first, &also]);
            assert_eq!(brought.records, [NEW]);
            brought.files.push(photo);
            for entry in [first.clone(), also.clone()] {
                log.add(entry);
            }
            assert!(!brought.is_built_on(&log), "{what}");
            log.add(Entry::Whole(later.seal()));
            assert_eq!(brought.is_built_on(&log), expected, "{what}");
        }
    }
}
