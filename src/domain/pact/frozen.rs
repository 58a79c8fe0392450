//! The text of a pact fixed letter by letter 定稿: what is hashed, adopted and signed.
//!
//! Its bytes are canonical JSON (RFC 8785); its hash, the `pactHash` of every signature, is SHA-256 over them. A frozen text
//! holds nothing that differs from device to device (no clock, no author), so two that freeze the same words hold the
//! same bytes.

use super::letters::{loose_letter, plain_lines};
use super::{ClauseRole, PactKind};
use crate::log::{Hash, RecordId, canon, object};
use serde_json::{Map, Value};
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
    /// Whose it is: a grid, an estate, a body, by the name it had on the day.
    pub place: Option<String>,
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
        let clause =
            |c: &FrozenClause| object([("id", c.id.into()), ("text", c.text.as_str().into())]);
        let mut value = object([
            ("clauses", self.clauses.iter().map(clause).collect()),
            ("id", self.id.into()),
            ("kind", self.kind.as_str().into()),
            ("place", self.place.as_deref().map_or(Value::Null, Value::from)),
            ("prevHash", self.prev.map_or(Value::Null, Value::from)),
            ("termMonths", self.months.map_or(Value::Null, Value::from)),
            ("title", self.title.as_str().into()),
            ("version", self.version.into()),
        ]);
        for (role, name) in ROLES {
            if let Some(clause) = self.roles.get(&role) {
                value[name] = (*clause).into();
            }
        }
        value
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

    /// Whether it has the form of a text: it has clauses, each with its own id, each role is that of one of them, and lines
    /// end in LF. Whoever checks a file asks no more.
    fn is_whole(&self) -> bool {
        let texts = self.clauses.iter().map(|c| &c.text).chain([&self.title, &self.kind]);
        let ids: BTreeSet<&RecordId> = self.clauses.iter().map(|c| &c.id).collect();
        let roles: BTreeSet<&RecordId> = self.roles.values().collect();
        self.version > 0
            && texts.chain(&self.place).all(|text| !text.contains('\r'))
            && (1..=MAX_CLAUSES).contains(&self.clauses.len())
            && ids.len() == self.clauses.len()
            && roles.len() == self.roles.len()
            && roles.is_subset(&ids)
    }

    /// Whether it can be frozen: besides its form, nothing in it is empty and every letter has one form.
    pub fn is_sound(&self) -> bool {
        let texts = self.clauses.iter().map(|c| &c.text).chain([&self.title]);
        let one_form = |text: &String| loose_letter(text).is_none();
        self.is_whole()
            && self.place.iter().all(one_form)
            && texts.into_iter().all(|text| !text.is_empty() && one_form(text))
    }

    /// Reads the canonical bytes; `None` where they are not exactly those.
    pub fn read(text: &str) -> Option<Self> {
        let frozen = Self::from_value(&serde_json::from_str(text).ok()?)?;
        (frozen.canonical() == text).then_some(frozen)
    }

    /// Reads any JSON form of it. `None` where a member is missing, unknown or of another form.
    pub fn from_value(value: &Value) -> Option<Self> {
        canon::check(value).ok()?;
        let mut map = value.as_object()?.clone();
        let mut frozen = Self {
            id: id(map.remove("id")?)?,
            title: string(map.remove("title")?)?,
            kind: string(map.remove("kind")?)?,
            version: number(&map.remove("version")?)?,
            ..Self::default()
        };
        if let Some(place) = map.remove("place") {
            frozen.place = Some(string(place)?);
        }
        if let Some(months) = map.remove("termMonths") {
            frozen.months = Some(number(&months)?);
        }
        if let Some(prev) = map.remove("prevHash") {
            frozen.prev = Some(string(prev)?.parse().ok()?);
        }
        let Value::Array(clauses) = map.remove("clauses")? else { return None };
        for clause in clauses {
            let mut clause = object_of(clause)?;
            let (id, text) = (id(clause.remove("id")?)?, string(clause.remove("text")?)?);
            clause.is_empty().then_some(())?;
            frozen.clauses.push(FrozenClause { id, text });
        }
        for (role, name) in ROLES {
            if let Some(clause) = map.remove(name) {
                frozen.roles.insert(role, id(clause)?);
            }
        }
        (map.is_empty() && frozen.is_whole()).then_some(frozen)
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

fn string(value: Value) -> Option<String> {
    match value {
        Value::String(text) => Some(text),
        _ => None,
    }
}

fn id(value: Value) -> Option<RecordId> {
    string(value)?.parse().ok()
}

/// A number from 1 up.
fn number(value: &Value) -> Option<u32> {
    value.as_u64().and_then(|n| n.try_into().ok()).filter(|n| *n > 0)
}

fn object_of(value: Value) -> Option<Map<String, Value>> {
    match value {
        Value::Object(map) => Some(map),
        _ => None,
    }
}
