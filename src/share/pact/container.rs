//! The container `mulin-pact`, version 1, read strictly: these members and no others.

use super::strict::json;
use super::{FORMAT, MAX_BYTES, Refusal, VERSION};
use serde_json::{Map, Value};

/// The parts of an export, as they stand.
pub(super) struct Container {
    /// The hash the file gives its text.
    pub(super) hash: String,
    /// The text.
    pub(super) pact: Value,
    /// The texts before it, oldest first.
    pub(super) history: Vec<Value>,
    /// The public keys, by thumbprint.
    pub(super) keys: Map<String, Value>,
    /// Changes of the committee's key.
    pub(super) rotations: Vec<String>,
    /// Heads.
    pub(super) heads: Vec<String>,
    /// Statements with the disclosures that were left in.
    pub(super) statements: Vec<String>,
}

fn texts(value: Value) -> Result<Vec<String>, Refusal> {
    let Value::Array(items) = value else { return Err(Refusal::Member) };
    let text = |item| if let Value::String(text) = item { Ok(text) } else { Err(Refusal::Member) };
    items.into_iter().map(text).collect()
}

impl Container {
    /// Reads the bytes of a file.
    pub(super) fn read(bytes: &[u8]) -> Result<Self, Refusal> {
        if bytes.len() > MAX_BYTES {
            return Err(Refusal::TooLarge);
        }
        let text = std::str::from_utf8(bytes).map_err(|_| Refusal::Json)?;
        let Value::Object(mut map) = json(text)? else { return Err(Refusal::Format) };
        if map.remove("format").as_ref().and_then(Value::as_str) != Some(FORMAT) {
            return Err(Refusal::Format);
        }
        match map.remove("version").as_ref().and_then(Value::as_u64) {
            Some(VERSION) => {}
            Some(newer) if newer > VERSION => return Err(Refusal::Newer),
            _ => return Err(Refusal::Format),
        }
        let mut part = |name: &str| map.remove(name).ok_or(Refusal::Member);
        let Value::String(hash) = part("pactHash")? else { return Err(Refusal::Member) };
        let Value::Array(history) = part("history")? else { return Err(Refusal::Member) };
        let Value::Object(keys) = part("keys")? else { return Err(Refusal::Member) };
        let container = Self {
            hash,
            pact: part("pact")?,
            history,
            keys,
            rotations: texts(part("rotations")?)?,
            heads: texts(part("heads")?)?,
            statements: texts(part("statements")?)?,
        };
        if map.is_empty() { Ok(container) } else { Err(Refusal::MemberUnknown) }
    }
}
