//! The text people sign, fixed letter by letter 定稿: one JSON object in canonical form (RFC 8785), named by the
//! SHA-256 of its bytes. Whoever changes a word makes another text with another name.

use super::{Pact, clauses};
use crate::log::{Draft, Hash, OpId, RecordId, State, canon, object};
use crate::record;
use serde_json::{Map, Value};
use std::collections::BTreeSet;

/// The most clauses a text may have.
const MAX_CLAUSES: usize = 500;

record! {
    /// A frozen text, on its pact.
    pub struct FrozenText: "pact.frozen" as Fact, Shared {
        /// The canonical JSON, byte for byte what the hash is over.
        pub text: String = "text",
    }
}

/// A clause of a frozen text.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct FrozenClause {
    /// The record it was drafted as: the same through all versions.
    pub id: RecordId,
    /// What it says.
    pub text: String,
}

impl FrozenClause {
    /// The hash of its words alone: clauses that read the same carry over from one version to the next.
    pub fn hash(&self) -> Hash {
        Hash::of(self.text.as_bytes())
    }
}

/// A text as it was frozen.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Frozen {
    /// The pact.
    pub id: RecordId,
    /// What kind of pact, as [`super::PactKind`] writes it; words of newer versions stay as they are.
    pub kind: String,
    /// Its name.
    pub title: String,
    /// Counts from 1.
    pub version: u32,
    /// Its clauses, in order.
    pub clauses: Vec<FrozenClause>,
    /// The hash of the version before it.
    pub prev: Option<Hash>,
}

/// Lines end with LF alone.
fn lines(text: &str) -> String {
    text.replace("\r\n", "\n").replace('\r', "\n")
}

impl Frozen {
    /// As one JSON object.
    pub fn to_value(&self) -> Value {
        let clause =
            |c: &FrozenClause| object([("id", c.id.into()), ("text", c.text.as_str().into())]);
        object([
            ("clauses", self.clauses.iter().map(clause).collect()),
            ("id", self.id.into()),
            ("kind", self.kind.as_str().into()),
            ("prevHash", self.prev.map_or(Value::Null, Value::from)),
            ("title", self.title.as_str().into()),
            ("version", self.version.into()),
        ])
    }

    /// The bytes the hash is over.
    pub fn canonical(&self) -> String {
        canon::to_text(&self.to_value())
    }

    /// Its name: `pactHash`.
    pub fn hash(&self) -> Hash {
        Hash::of(self.canonical().as_bytes())
    }

    /// Reads any JSON form of it. `None` where a member is missing, unknown or of another form.
    pub fn from_value(value: &Value) -> Option<Self> {
        canon::check(value).ok()?;
        let mut map = value.as_object()?.clone();
        let mut text = |name: &str| match map.remove(name)? {
            Value::String(text) if !text.contains('\r') => Some(text),
            _ => None,
        };
        let (id, kind, title) = (text("id")?.parse().ok()?, text("kind")?, text("title")?);
        let prev = match map.remove("prevHash") {
            None => None,
            Some(hash) => Some(hash.as_str()?.parse().ok()?),
        };
        let version = map.remove("version")?.as_u64()?.try_into().ok().filter(|v| *v > 0)?;
        let Value::Array(list) = map.remove("clauses")? else { return None };
        if !map.is_empty() || list.is_empty() || list.len() > MAX_CLAUSES {
            return None;
        }
        let clauses: Vec<FrozenClause> =
            list.iter().map(|v| clause(v.as_object()?)).collect::<Option<_>>()?;
        let ids: BTreeSet<RecordId> = clauses.iter().map(|c| c.id).collect();
        (ids.len() == clauses.len()).then_some(Self { id, kind, title, version, clauses, prev })
    }

    /// Reads the canonical bytes; `None` where they are not canonical.
    pub fn read(text: &str) -> Option<Self> {
        let frozen = Self::from_value(&serde_json::from_str(text).ok()?)?;
        (frozen.canonical() == text).then_some(frozen)
    }
}

fn clause(map: &Map<String, Value>) -> Option<FrozenClause> {
    let text = |name: &str| map.get(name)?.as_str().filter(|text| !text.contains('\r'));
    (map.len() == 2)
        .then_some(FrozenClause { id: text("id")?.parse().ok()?, text: text("text")?.into() })
}

/// The frozen texts of a pact, with the operations that froze them, oldest version first. One frozen twice, on two
/// devices, is one text.
pub fn frozen_texts(state: &State, pact: &RecordId) -> Vec<(OpId, Hash, Frozen)> {
    let group: BTreeSet<RecordId> = state.group(pact).into_iter().collect();
    let mut known = BTreeSet::new();
    let mut all: Vec<(OpId, Hash, Frozen)> = Vec::new();
    for (fact, record) in state.facts::<FrozenText>(pact) {
        let Some(frozen) = Frozen::read(&record.text) else { continue };
        let hash = Hash::of(record.text.as_bytes());
        if group.contains(&frozen.id) && known.insert(hash) {
            all.push((fact.id, hash, frozen));
        }
    }
    all.sort_by_key(|(_, _, frozen)| frozen.version);
    all
}

/// The text that is signed now: the one of the highest version that no other follows; of several, the one frozen last.
pub fn frozen_now(state: &State, pact: &RecordId) -> Option<(Hash, Frozen)> {
    let all = frozen_texts(state, pact);
    let followed: BTreeSet<Hash> = all.iter().filter_map(|(_, _, f)| f.prev).collect();
    let (_, hash, frozen) = all.into_iter().rfind(|(_, hash, _)| !followed.contains(hash))?;
    Some((hash, frozen))
}

/// Freezes the text of a pact as it reads now, as the version after the present one. Nothing where there are no
/// clauses, or where these words are the frozen ones already.
pub fn freeze(state: &State, pact: &RecordId) -> Vec<Draft> {
    let Some(record) = state.get::<Pact>(pact) else { return Vec::new() };
    let clauses: Vec<FrozenClause> = clauses(state, pact)
        .into_iter()
        .map(|(id, clause)| FrozenClause { id, text: lines(&clause.text) })
        .collect();
    let before = frozen_now(state, pact);
    let frozen = Frozen {
        id: state.one(pact),
        kind: record.kind.word().into(),
        title: lines(&record.title),
        version: before.as_ref().map_or(1, |(_, f)| f.version + 1),
        clauses,
        prev: before.as_ref().map(|(hash, _)| *hash),
    };
    let same = |f: &Frozen| {
        (&f.title, &f.kind, &f.clauses) == (&frozen.title, &frozen.kind, &frozen.clauses)
    };
    let known = before.is_some_and(|(_, f)| same(&f));
    if frozen.clauses.is_empty() || frozen.clauses.len() > MAX_CLAUSES || known {
        return Vec::new();
    }
    vec![state.state_fact(pact, &FrozenText { text: frozen.canonical() })]
}
