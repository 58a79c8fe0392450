//! One operation: what somebody did to one record, named by the hash of its canonical JSON.

use super::body::Body;
use super::canon::{self, BadValue};
use super::id::push;
use super::{CommunityId, Hash, OpId, RecordId, Salt, Stamp};
use serde_json::{Map, Value};
use std::cell::OnceCell;
use std::fmt;

/// Who may receive an operation.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub enum Scope {
    /// Travels in every export that includes its record.
    Shared,
    /// Names, telephones, doors: left out unless chosen.
    Personal,
    /// Never leaves this browser profile.
    Local,
}

/// An immutable operation 操作.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Op {
    /// The community it belongs to.
    pub community: CommunityId,
    /// When, on which device.
    pub at: Stamp,
    /// Who was using the device, if that was said.
    pub by: Option<RecordId>,
    /// The record it changes, or that the fact is about.
    pub on: RecordId,
    /// Name and version of the kind, `topic@1`.
    pub kind: Box<str>,
    /// What it sets.
    pub body: Body,
    /// The heads its author saw and replaces; ignored for facts.
    pub over: Vec<OpId>,
    /// Hides a personal body from guessing; present exactly on personal operations.
    pub salt: Option<Salt>,
    /// Members this version does not know, kept and hashed.
    extra: Map<String, Value>,
}

/// Why a text is not an operation. Nothing is lost: the reader keeps the line and reports it.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum OpError {
    /// Not JSON, with the parser's words.
    Json(String),
    /// A member is missing or of the wrong form.
    Member(&'static str),
    /// The body holds what may not be stored.
    Value(BadValue),
    /// Valid, but not the canonical bytes its id is hashed over.
    Form,
    /// The content does not hash to the id: damaged, or changed after it was written.
    Hash,
}

impl fmt::Display for OpError {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            Self::Json(why) => write!(f, "not JSON: {why}"),
            Self::Member(name) => write!(f, "member `{name}` is missing or malformed"),
            Self::Value(why) => write!(f, "body: {why}"),
            Self::Form => f.write_str("not in canonical form"),
            Self::Hash => f.write_str("content does not match its id"),
        }
    }
}

impl std::error::Error for OpError {}

impl Op {
    /// An operation with no unknown members.
    pub fn new(
        community: CommunityId,
        at: Stamp,
        by: Option<RecordId>,
        on: RecordId,
        kind: &str,
        body: Body,
    ) -> Self {
        Self {
            community,
            at,
            by,
            on,
            kind: kind.into(),
            body,
            over: Vec::new(),
            salt: None,
            extra: Map::new(),
        }
    }

    /// With what only a reader sets.
    pub(super) fn with(mut self, over: Vec<OpId>, salt: Option<Salt>) -> Self {
        (self.over, self.salt) = (over, salt);
        self
    }

    /// The kind without its version: `topic`.
    pub fn base(&self) -> &str {
        self.kind.split_once('@').map_or(&self.kind, |(base, _)| base)
    }

    /// The version of the kind; 1 where none is written.
    pub fn version(&self) -> u32 {
        super::kind::version(&self.kind)
    }

    /// Who may receive it. A function of the operation alone, so that a version that does not know the kind still
    /// exports and counts it as everybody else does: personal operations carry a salt, local kinds begin with `local.`.
    pub fn scope(&self) -> Scope {
        if self.kind.starts_with("local.") {
            Scope::Local
        } else if self.salt.is_some() {
            Scope::Personal
        } else {
            Scope::Shared
        }
    }

    /// The canonical JSON its id is hashed over.
    pub fn canonical(&self) -> String {
        let mut out = String::with_capacity(512);
        self.write_canonical(&mut out);
        out
    }

    /// Writes [`Op::canonical`] behind what is in `out`.
    pub(super) fn write_canonical(&self, out: &mut String) {
        if !self.extra.is_empty() {
            out.push_str(&canon::to_text(&Value::Object(self.members())));
            return;
        }
        // The members in the order RFC 8785 asks for, without building them first: a log is many operations.
        out.push_str("{\"at\":\"");
        self.at.push_to(out);
        out.push_str("\",\"body\":");
        canon::write_body(&self.body, out);
        if let Some(by) = self.by {
            out.push_str(",\"by\":\"");
            push(by.0, out);
            out.push('"');
        }
        out.push_str(",\"in\":\"");
        push(self.community.0, out);
        out.push_str("\",\"kind\":");
        canon::write_text(&self.kind, out);
        out.push_str(",\"on\":\"");
        push(self.on.0, out);
        out.push('"');
        if !self.over.is_empty() {
            out.push_str(",\"over\":[");
            for (i, id) in self.over.iter().enumerate() {
                out.push_str(if i == 0 { "\"" } else { ",\"" });
                push(id.0, out);
                out.push('"');
            }
            out.push(']');
        }
        if let Some(salt) = self.salt {
            out.push_str(",\"salt\":\"");
            push(salt.0, out);
            out.push('"');
        }
        out.push('}');
    }

    /// All members as one JSON object.
    fn members(&self) -> Map<String, Value> {
        let mut map = self.extra.clone();
        map.insert("at".into(), self.at.to_string().into());
        if let Some(by) = self.by {
            map.insert("by".into(), by.into());
        }
        map.insert("body".into(), self.body.clone().into());
        map.insert("in".into(), self.community.into());
        map.insert("kind".into(), Value::from(&*self.kind));
        map.insert("on".into(), self.on.into());
        if !self.over.is_empty() {
            map.insert("over".into(), self.over.iter().map(|id| Value::from(*id)).collect());
        }
        if let Some(salt) = self.salt {
            map.insert("salt".into(), salt.into());
        }
        map
    }

    /// Reads an operation from any JSON form of it.
    ///
    /// # Errors
    /// The first member that is missing or malformed.
    pub fn from_value(value: Value) -> Result<Self, OpError> {
        let Value::Object(mut map) = value else { return Err(OpError::Member("op")) };
        // A body is checked field by field, as when it is made.
        let check = |value: &Value| match value {
            Value::Object(body) => body.values().try_for_each(canon::check),
            value => canon::check(value),
        };
        map.values().try_for_each(check).map_err(OpError::Value)?;
        let community = id(&mut map, "in")?.ok_or(OpError::Member("in"))?;
        let at = id(&mut map, "at")?.ok_or(OpError::Member("at"))?;
        let by = id(&mut map, "by")?;
        let on = id(&mut map, "on")?.ok_or(OpError::Member("on"))?;
        let salt = id(&mut map, "salt")?;
        let kind = match map.remove("kind") {
            Some(Value::String(kind)) if !kind.is_empty() && kind.len() <= 64 => {
                kind.into_boxed_str()
            }
            _ => return Err(OpError::Member("kind")),
        };
        let Some(Value::Object(body)) = map.remove("body") else {
            return Err(OpError::Member("body"));
        };
        let over = match map.remove("over") {
            None => Vec::new(),
            Some(Value::Array(ids)) if !ids.is_empty() => ids
                .iter()
                .map(|v| v.as_str().and_then(|s| s.parse().ok()).ok_or(OpError::Member("over")))
                .collect::<Result<_, _>>()?,
            Some(_) => return Err(OpError::Member("over")),
        };
        let body = body.into();
        Ok(Self { community, at, by, on, kind, body, over, salt, extra: map })
    }

    /// Reads the canonical bytes of an operation.
    ///
    /// # Errors
    /// As [`Op::from_value`]; [`OpError::Form`] where the bytes are not the canonical ones.
    pub fn from_canonical(raw: &str) -> Result<Self, OpError> {
        if let Some(op) = super::parse::canonical(raw) {
            return Ok(op);
        }
        let op = Self::read_any(raw)?;
        if op.canonical() == raw { Ok(op) } else { Err(OpError::Form) }
    }

    fn read(raw: &str) -> Result<Self, OpError> {
        super::parse::canonical(raw).map_or_else(|| Self::read_any(raw), Ok)
    }

    fn read_any(raw: &str) -> Result<Self, OpError> {
        Self::from_value(serde_json::from_str(raw).map_err(|e| OpError::Json(e.to_string()))?)
    }

    /// Fixes the operation: from here on it has an id and cannot change.
    pub fn seal(self) -> Sealed {
        let hash = Hash::of(self.canonical().as_bytes());
        Sealed { id: hash.op_id(), hash: hash.into(), op: self }
    }
}

/// Takes a member out that may be absent.
pub(super) fn id<T: std::str::FromStr>(
    map: &mut Map<String, Value>,
    name: &'static str,
) -> Result<Option<T>, OpError> {
    match map.remove(name) {
        None => Ok(None),
        Some(Value::String(text)) => text.parse().map(Some).map_err(|_| OpError::Member(name)),
        Some(_) => Err(OpError::Member(name)),
    }
}

/// An operation with its name.
#[derive(Clone, Debug)]
pub struct Sealed {
    id: OpId,
    /// Worked out when first asked for where the operation comes from this device's own store.
    hash: OnceCell<Hash>,
    op: Op,
}

impl PartialEq for Sealed {
    fn eq(&self, other: &Self) -> bool {
        self.id == other.id && self.op == other.op
    }
}

impl Eq for Sealed {}

impl Sealed {
    /// Reads canonical bytes and checks that they hash to `id`.
    ///
    /// # Errors
    /// As [`Op::from_canonical`]; [`OpError::Hash`] where id and content differ.
    pub fn open(id: &OpId, raw: &str) -> Result<Self, OpError> {
        let hash = Hash::of(raw.as_bytes());
        if hash.op_id() != *id {
            return Err(OpError::Hash);
        }
        Ok(Self { id: *id, hash: hash.into(), op: Op::from_canonical(raw)? })
    }

    /// Reads canonical bytes that were checked when they came in: neither hashed nor compared again.
    ///
    /// # Errors
    /// As [`Op::from_value`].
    pub fn reopen(id: &OpId, raw: &str) -> Result<Self, OpError> {
        Ok(Self { id: *id, hash: OnceCell::new(), op: Op::read(raw)? })
    }

    /// With its full hash, worked out and checked elsewhere.
    pub(super) fn hashed(self, hash: Hash) -> Self {
        Self { hash: hash.into(), ..self }
    }

    /// Its short name.
    pub fn id(&self) -> OpId {
        self.id
    }

    /// Its full hash, a leaf of the Merkle roots.
    pub fn hash(&self) -> Hash {
        *self.hash.get_or_init(|| Hash::of(self.op.canonical().as_bytes()))
    }

    /// The operation itself.
    pub fn op(&self) -> &Op {
        &self.op
    }
}
