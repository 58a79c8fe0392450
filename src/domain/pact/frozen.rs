//! The text of a pact fixed letter by letter 定稿: what is hashed, adopted and signed.
//!
//! Its bytes are canonical JSON (RFC 8785); its hash, the `pactHash` of every signature, is SHA-256 over them. A frozen text
//! holds nothing that differs from device to device (no clock, no author), so two that freeze the same words hold the
//! same bytes.

use super::letters::{loose_letter, plain_lines};
use super::{ClauseRole, PactKind};
use crate::log::{Hash, RecordId, canon};
use serde_json::{Map, Value, json};
use std::collections::{BTreeMap, BTreeSet};

/// A frozen text.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Frozen {
    /// The pact.
    pub id: RecordId,
    /// Its name.
    pub title: String,
    /// What kind of pact, as [`PactKind`] writes it; words of newer versions stay as they are.
    pub kind: String,
    /// Whose it is: a grid, an estate, a body; with the name it had on the day.
    pub place: Option<(RecordId, String)>,
    /// The number of the version, from 1.
    pub version: u32,
    /// The clauses in their order.
    pub clauses: Vec<FrozenClause>,
    /// The clause of each role, where signing, term or amendments rest on one.
    pub roles: BTreeMap<ClauseRole, RecordId>,
    /// How many months it runs from the day it is adopted; none where it has no term.
    pub months: Option<u32>,
    /// The hash of the version before it.
    pub prev: Option<Hash>,
}

/// A clause of a frozen text.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct FrozenClause {
    /// The clause; the same one in every version.
    pub id: RecordId,
    /// What it says.
    pub text: String,
}

/// Why bytes are not a document, or words cannot be frozen.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum FrozenError {
    /// It is not JSON of our form.
    NotJson,
    /// A member is missing, of another form, or unknown.
    Member(String),
    /// The bytes are not canonical.
    NotCanonical,
    /// Two clauses have one id, or one clause has two roles.
    Twice,
    /// A letter has more than one form: where it stands (0 the title and the place, else the clause), and which it is.
    Letter(usize, char),
    /// The title or a clause (counted from 1) is empty.
    Empty(usize),
}

/// The most clauses a text may have.
const MAX_CLAUSES: usize = 500;

/// The members that name the clause of a role.
const ROLES: [(ClauseRole, &str); 5] = [
    (ClauseRole::Signing, "signMethodClause"),
    (ClauseRole::Withdrawal, "withdrawClause"),
    (ClauseRole::Term, "termClause"),
    (ClauseRole::Review, "reviewClause"),
    (ClauseRole::CarryOver, "carryOverClause"),
];

impl Frozen {
    /// As one JSON object. Members that say nothing are left out.
    pub fn to_value(&self) -> Value {
        let clauses: Vec<Value> =
            self.clauses.iter().map(|c| json!({"id": c.id.to_string(), "text": c.text})).collect();
        let mut map = Map::new();
        map.insert("clauses".into(), clauses.into());
        map.insert("id".into(), self.id.into());
        map.insert("kind".into(), self.kind.as_str().into());
        map.insert("title".into(), self.title.as_str().into());
        map.insert("version".into(), self.version.into());
        if let Some((id, name)) = &self.place {
            map.insert("place".into(), json!({"id": id.to_string(), "name": name}));
        }
        if let Some(months) = self.months {
            map.insert("termMonths".into(), months.into());
        }
        if let Some(prev) = self.prev {
            map.insert("prevHash".into(), prev.into());
        }
        for (role, name) in ROLES {
            if let Some(clause) = self.roles.get(&role) {
                map.insert(name.into(), (*clause).into());
            }
        }
        Value::Object(map)
    }

    /// Its bytes: canonical JSON.
    pub fn canonical(&self) -> String {
        canon::to_text(&self.to_value())
    }

    /// Its hash, the `pactHash`.
    pub fn hash(&self) -> Hash {
        Hash::of(self.canonical().as_bytes())
    }

    /// Its kind; the default where it is of a newer version.
    pub fn kind(&self) -> PactKind {
        PactKind::of_word(&self.kind).unwrap_or_default()
    }

    /// What a clause is for.
    pub fn role_of(&self, clause: &RecordId) -> ClauseRole {
        let found = self.roles.iter().find(|(_, id)| *id == clause);
        found.map_or(ClauseRole::Plain, |(role, _)| *role)
    }

    /// Whether the words can be frozen: nothing is empty, every letter has one form.
    ///
    /// # Errors
    /// The first place where they cannot.
    pub fn check(&self) -> Result<(), FrozenError> {
        let place = self.place.as_ref().map_or("", |(_, name)| name.as_str());
        let head = [self.title.as_str(), place].concat();
        if self.title.is_empty() {
            return Err(FrozenError::Empty(0));
        }
        let texts = std::iter::once(head.as_str());
        for (n, text) in texts.chain(self.clauses.iter().map(|c| c.text.as_str())).enumerate() {
            if text.is_empty() {
                return Err(FrozenError::Empty(n));
            }
            if let Some(letter) = loose_letter(text) {
                return Err(FrozenError::Letter(n, letter));
            }
        }
        let ids: BTreeSet<RecordId> = self.clauses.iter().map(|c| c.id).collect();
        if let Some((_, name)) =
            ROLES.iter().find(|(role, _)| self.roles.get(role).is_some_and(|id| !ids.contains(id)))
        {
            return Err(FrozenError::Member((*name).to_owned()));
        }
        if self.clauses.len() > MAX_CLAUSES {
            return Err(FrozenError::Member("clauses".into()));
        }
        let one_each = self.roles.values().collect::<BTreeSet<_>>().len() == self.roles.len();
        let apart = ids.len() == self.clauses.len() && one_each;
        if apart { Ok(()) } else { Err(FrozenError::Twice) }
    }

    /// Reads bytes that came from outside.
    ///
    /// # Errors
    /// [`FrozenError`]; bytes that are not exactly those of [`Frozen::canonical`] are refused.
    pub fn read(text: &str) -> Result<Self, FrozenError> {
        let value: Value = serde_json::from_str(text).map_err(|_| FrozenError::NotJson)?;
        let frozen = Self::from_value(&value)?;
        if frozen.canonical() == text { Ok(frozen) } else { Err(FrozenError::NotCanonical) }
    }

    /// Reads a value that came from outside, in whatever order its members stood.
    ///
    /// # Errors
    /// [`FrozenError`].
    pub fn from_value(value: &Value) -> Result<Self, FrozenError> {
        canon::check(value).map_err(|_| FrozenError::NotJson)?;
        let Value::Object(mut map) = value.clone() else { return Err(FrozenError::NotJson) };
        let bad = |name: &str| FrozenError::Member(name.to_owned());
        let mut frozen = Self {
            id: record(map.remove("id"), "id")?,
            title: string(map.remove("title"), "title")?,
            kind: string(map.remove("kind"), "kind")?,
            version: number(map.remove("version"), "version")?,
            ..Self::default()
        };
        if let Some(place) = map.remove("place") {
            let Value::Object(mut place) = place else { return Err(bad("place")) };
            frozen.place = Some((
                record(place.remove("id"), "place")?,
                string(place.remove("name"), "place")?,
            ));
            nothing_else(&place)?;
        }
        if let Some(months) = map.remove("termMonths") {
            frozen.months = Some(number(Some(months), "termMonths")?);
        }
        if let Some(prev) = map.remove("prevHash") {
            let text = string(Some(prev), "prevHash")?;
            frozen.prev = Some(text.parse().map_err(|_| bad("prevHash"))?);
        }
        let Some(Value::Array(clauses)) = map.remove("clauses") else { return Err(bad("clauses")) };
        for clause in clauses {
            let Value::Object(mut clause) = clause else { return Err(bad("clauses")) };
            let id = record(clause.remove("id"), "clauses")?;
            let text = string(clause.remove("text"), "clauses")?;
            nothing_else(&clause)?;
            frozen.clauses.push(FrozenClause { id, text });
        }
        for (role, name) in ROLES {
            let Some(id) = map.remove(name) else { continue };
            frozen.roles.insert(role, record(Some(id), name)?);
        }
        nothing_else(&map)?;
        frozen.check()?;
        Ok(frozen)
    }

    /// Whether two say the same, whatever their numbers.
    pub fn says_the_same(&self, other: &Self) -> bool {
        let words = |d: &Self| Self { version: 0, prev: None, ..d.clone() };
        words(self) == words(other)
    }

    /// As it is read and printed: name, then the clauses with their numbers.
    pub fn plain(&self) -> String {
        let mut lines = vec![self.title.clone()];
        let numbered = self.clauses.iter().enumerate();
        lines.extend(numbered.map(|(n, c)| [&(n + 1).to_string(), ". ", &c.text].concat()));
        lines.join("\n")
    }
}

impl FrozenClause {
    /// A clause as it is frozen: blanks at the ends gone, lines ended in one way.
    pub fn new(id: RecordId, text: &str) -> Self {
        Self { id, text: plain_lines(text) }
    }

    /// The hash of its words alone: clauses that read the same carry over from one version to the next, wherever they
    /// stand.
    pub fn hash(&self) -> Hash {
        Hash::of(self.text.as_bytes())
    }
}

fn string(value: Option<Value>, name: &str) -> Result<String, FrozenError> {
    match value {
        Some(Value::String(text)) => Ok(text),
        _ => Err(FrozenError::Member(name.to_owned())),
    }
}

fn number(value: Option<Value>, name: &str) -> Result<u32, FrozenError> {
    let number = value.and_then(|v| v.as_u64()).and_then(|n| u32::try_from(n).ok());
    number.filter(|n| *n > 0).ok_or_else(|| FrozenError::Member(name.to_owned()))
}

fn record(value: Option<Value>, name: &str) -> Result<RecordId, FrozenError> {
    string(value, name)?.parse().map_err(|_| FrozenError::Member(name.to_owned()))
}

fn nothing_else(map: &Map<String, Value>) -> Result<(), FrozenError> {
    match map.keys().next() {
        Some(name) => Err(FrozenError::Member(name.clone())),
        None => Ok(()),
    }
}
