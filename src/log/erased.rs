//! What erasure leaves of an operation.

use super::canon;
use super::op::{OpError, Sealed, id};
use super::{Hash, OpId, RecordId, Stamp};
use serde_json::{Map, Value};

/// What is left of a personal operation after erasure 删除个人信息: body and salt are gone for good; the id, the full
/// hash (so that roots and receipts stay valid) and what it replaced (so that nothing older reappears) stay.
///
/// The names of its fields stay too, and for a set they hold the member, `owns+<unit>`: without them the value that was
/// replaced would reappear. A hash in their place would hide nothing, since the ids of units follow from their doors. So
/// what is left may still tell that some record once named a unit, though not who or what it was; a personal kind must
/// not keep in a set what tells of a person by itself.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Erased {
    /// Its short name.
    pub id: OpId,
    /// Its full hash.
    pub hash: Hash,
    /// When it had been done.
    pub at: Stamp,
    /// The record it was about.
    pub on: RecordId,
    /// Its kind with version.
    pub kind: Box<str>,
    /// Names of the fields it had set.
    pub fields: Vec<String>,
    /// What it had replaced.
    pub over: Vec<OpId>,
}

impl Erased {
    /// The remains of `sealed`.
    pub fn of(sealed: &Sealed) -> Self {
        let op = sealed.op();
        Self {
            id: sealed.id(),
            hash: sealed.hash(),
            at: op.at,
            on: op.on,
            kind: op.kind.clone(),
            fields: op.body.keys().cloned().collect(),
            over: op.over.clone(),
        }
    }

    /// As canonical JSON.
    pub fn canonical(&self) -> String {
        let mut map = Map::new();
        map.insert("at".into(), self.at.to_string().into());
        map.insert("fields".into(), self.fields.iter().map(|f| Value::from(f.as_str())).collect());
        map.insert("hash".into(), self.hash.into());
        map.insert("kind".into(), Value::from(&*self.kind));
        map.insert("on".into(), self.on.into());
        map.insert("over".into(), self.over.iter().map(|id| Value::from(*id)).collect());
        canon::to_text(&Value::Object(map))
    }

    /// Reads what [`Erased::canonical`] wrote, for the operation `id`.
    ///
    /// # Errors
    /// The first member that is missing or malformed; [`OpError::Hash`] where id and full hash disagree.
    pub fn from_canonical(expected: &OpId, raw: &str) -> Result<Self, OpError> {
        let value = serde_json::from_str(raw).map_err(|e| OpError::Json(e.to_string()))?;
        let Value::Object(mut map) = value else { return Err(OpError::Member("gone")) };
        let hash: Hash = id(&mut map, "hash")?.ok_or(OpError::Member("hash"))?;
        let at = id(&mut map, "at")?.ok_or(OpError::Member("at"))?;
        let on = id(&mut map, "on")?.ok_or(OpError::Member("on"))?;
        let Some(Value::String(kind)) = map.remove("kind") else {
            return Err(OpError::Member("kind"));
        };
        let strings = |value: Option<Value>, name| match value {
            Some(Value::Array(items)) => items
                .into_iter()
                .map(|v| if let Value::String(s) = v { Ok(s) } else { Err(OpError::Member(name)) })
                .collect::<Result<Vec<_>, _>>(),
            _ => Err(OpError::Member(name)),
        };
        let fields = strings(map.remove("fields"), "fields")?;
        let over = strings(map.remove("over"), "over")?
            .iter()
            .map(|s| s.parse().map_err(|_| OpError::Member("over")))
            .collect::<Result<_, _>>()?;
        if hash.op_id() != *expected {
            return Err(OpError::Hash);
        }
        let gone = Self { id: *expected, hash, at, on, kind: kind.into(), fields, over };
        if gone.canonical() == raw { Ok(gone) } else { Err(OpError::Form) }
    }
}
