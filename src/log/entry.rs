//! One line of the log: an operation, or what erasure left of one.

use super::erased::Erased;
use super::op::{OpError, Scope, Sealed};
use super::{Hash, OpId, RecordId, Stamp};
use serde_json::Value;

/// A member of the log.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Entry {
    /// Whole.
    Whole(Sealed),
    /// Body and salt erased.
    Gone(Erased),
}

impl Entry {
    /// The operation's id.
    pub fn id(&self) -> OpId {
        match self {
            Self::Whole(s) => s.id(),
            Self::Gone(g) => g.id,
        }
    }

    /// The operation's full hash.
    pub fn hash(&self) -> Hash {
        match self {
            Self::Whole(s) => s.hash(),
            Self::Gone(g) => g.hash,
        }
    }

    /// When it was done.
    pub fn at(&self) -> Stamp {
        match self {
            Self::Whole(s) => s.op().at,
            Self::Gone(g) => g.at,
        }
    }

    /// The record it is about.
    pub fn on(&self) -> RecordId {
        match self {
            Self::Whole(s) => s.op().on,
            Self::Gone(g) => g.on,
        }
    }

    /// Its kind with version.
    pub fn kind(&self) -> &str {
        match self {
            Self::Whole(s) => &s.op().kind,
            Self::Gone(g) => &g.kind,
        }
    }

    /// Its kind without version.
    pub fn base(&self) -> &str {
        let kind = self.kind();
        kind.split_once('@').map_or(kind, |(base, _)| base)
    }

    /// Who may receive it; only personal operations can be erased.
    pub fn scope(&self) -> Scope {
        match self {
            Self::Whole(s) => s.op().scope(),
            Self::Gone(_) => Scope::Personal,
        }
    }

    /// What it replaces.
    pub fn over(&self) -> &[OpId] {
        match self {
            Self::Whole(s) => &s.op().over,
            Self::Gone(g) => &g.over,
        }
    }

    /// Whether it sets the field `name`.
    pub fn sets(&self, name: &str) -> bool {
        match self {
            Self::Whole(s) => s.op().body.contains_key(name),
            Self::Gone(g) => g.fields.iter().any(|f| f == name),
        }
    }

    /// The value it gives the field `name`; `null` where erased or not set.
    pub fn value(&self, name: &str) -> &Value {
        match self {
            Self::Whole(s) => s.op().body.get(name).unwrap_or(&Value::Null),
            Self::Gone(_) => &Value::Null,
        }
    }

    /// The operation where it is whole.
    pub fn whole(&self) -> Option<&Sealed> {
        match self {
            Self::Whole(s) => Some(s),
            Self::Gone(_) => None,
        }
    }

    /// Its line in a file and in a block: `{"id":"…","op":…}` or `{"id":"…","gone":…}`.
    pub fn line(&self) -> String {
        let mut out = String::with_capacity(512);
        self.write_line(&mut out);
        out
    }

    /// Writes [`Entry::line`] behind what is in `out`.
    pub fn write_line(&self, out: &mut String) {
        out.push_str("{\"id\":\"");
        super::id::push(self.id().0, out);
        match self {
            Self::Whole(s) => {
                out.push_str("\",\"op\":");
                s.op().write_canonical(out);
            }
            Self::Gone(g) => {
                out.push_str("\",\"gone\":");
                out.push_str(&g.canonical());
            }
        }
        out.push('}');
    }

    /// Reads a line as it stands, hashing its bytes.
    ///
    /// # Errors
    /// Why the line is not an entry.
    pub fn from_line(line: &str) -> Result<Self, OpError> {
        Self::parse(line, Sealed::open)
    }

    /// Reads a line of this device's own store, which was checked when it came in.
    ///
    /// # Errors
    /// Why the line is not an entry.
    pub fn from_kept(line: &str) -> Result<Self, OpError> {
        Self::parse(line, Sealed::reopen)
    }

    /// Reads a line of a whole operation that was read and hashed elsewhere on this device: in the worker.
    ///
    /// # Errors
    /// Why the line is not an entry.
    pub fn from_checked(line: &str, hash: Hash) -> Result<Self, OpError> {
        Ok(match Self::parse(line, Sealed::reopen)? {
            Self::Whole(sealed) => Self::Whole(sealed.hashed(hash)),
            gone @ Self::Gone(_) => gone,
        })
    }

    fn parse(
        line: &str,
        open: fn(&OpId, &str) -> Result<Sealed, OpError>,
    ) -> Result<Self, OpError> {
        let rest = line.strip_prefix("{\"id\":\"").ok_or(OpError::Form)?;
        let (id, rest) = rest.split_at_checked(22).ok_or(OpError::Form)?;
        let rest =
            rest.strip_prefix("\",\"").and_then(|r| r.strip_suffix('}')).ok_or(OpError::Form)?;
        let id = id.parse().map_err(|_| OpError::Member("id"))?;
        if let Some(raw) = rest.strip_prefix("op\":") {
            return open(&id, raw).map(Self::Whole);
        }
        let raw = rest.strip_prefix("gone\":").ok_or(OpError::Form)?;
        Erased::from_canonical(&id, raw).map(Self::Gone)
    }

    /// Reads a line that may have been re-indented or re-ordered: its content is put into canonical form first.
    ///
    /// # Errors
    /// Why the value is not an entry.
    pub fn from_value(mut value: Value) -> Result<Self, OpError> {
        let id: OpId = value
            .get("id")
            .and_then(Value::as_str)
            .and_then(|s| s.parse().ok())
            .ok_or(OpError::Member("id"))?;
        let take = |value: &mut Value, name| value.get_mut(name).map(Value::take);
        if let Some(op) = take(&mut value, "op") {
            let sealed = super::op::Op::from_value(op)?.seal();
            return if sealed.id() == id { Ok(Self::Whole(sealed)) } else { Err(OpError::Hash) };
        }
        let gone = take(&mut value, "gone").ok_or(OpError::Member("op"))?;
        Erased::from_canonical(&id, &super::canon::to_text(&gone)).map(Self::Gone)
    }
}
