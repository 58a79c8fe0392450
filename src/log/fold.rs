//! What the operations on one record add up to: a pure function of their set.
//!
//! * The head of a field is an operation that sets it and that no other one setting it replaces. With several heads the
//!   latest by (stamp, id) is shown and the others are a conflict a person can settle.
//! * A field whose name holds a `+` is one member of a set, `teams+<id>`; with several heads it is in the set if any
//!   of them says so: add wins.
//! * A removal sets the field `-` and names every head its author saw. The record is hidden only while no head stands
//!   outside what live removals name, so an edit made meanwhile brings it back.
//! * A record of which nothing is left but cleared fields is hidden too: its making was undone, or it was erased. Whoever
//!   clears the last field on purpose says `false` in the field `-`, and the record stays. (Two who clear the last two
//!   fields at the same time, each one of them, do not know that they should say so.)
//! * What erasure left of a personal operation stands where it stood and says nothing. Remains of other kinds are no
//!   remains and count for nothing.
//! * Facts are only added. A retraction is a fact naming the fact; a retraction can be retracted, but for one that a
//!   withholding rests on ([`super::withheld`]).

use super::entry::Entry;
use super::kind::{Class, Kinds, REMOVED, RETRACT};
use super::op::{Body, Scope};
use super::withheld::{is_for_good, masked};
use super::{OpId, RecordId, Stamp};
use serde_json::Value;
use std::collections::{BTreeMap, HashMap, HashSet};

/// One of the latest values of a field.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Head {
    /// When it was set.
    pub at: Stamp,
    /// The operation that set it.
    pub id: OpId,
    /// Who set it, if that was said.
    pub by: Option<RecordId>,
    /// The value; `null` where cleared or erased.
    pub value: Value,
}

/// A field: its heads, latest first; never empty.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Field(Vec<Head>);

impl Field {
    /// The head that is shown.
    pub fn shown(&self) -> Option<&Head> {
        self.0.first()
    }

    /// The value that is shown.
    pub fn value(&self) -> &Value {
        self.0.first().map_or(&Value::Null, |h| &h.value)
    }

    /// All heads, the shown one first.
    pub fn heads(&self) -> &[Head] {
        &self.0
    }

    /// Whether two heads say different things.
    pub fn in_conflict(&self) -> bool {
        self.0.iter().skip(1).any(|h| h.value != self.0[0].value)
    }
}

/// Something that happened.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Fact {
    /// When it was said.
    pub at: Stamp,
    /// The operation that says it.
    pub id: OpId,
    /// The record it was said about, before anything was joined with it.
    pub on: RecordId,
    /// Who said it, if that was said.
    pub by: Option<RecordId>,
    /// What was said, in the newest form of its kind.
    pub body: Body,
    /// The live retraction, if any: the latest.
    pub retracted: Option<OpId>,
}

/// One kind's view of one record.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Folded {
    /// Fields by name, without the reserved one.
    pub fields: BTreeMap<String, Field>,
    /// Facts in order of (stamp, id), retracted ones included.
    pub facts: Vec<Fact>,
    /// Heads of the reserved field of removal.
    pub removal: Option<Field>,
    /// Whether the record is removed.
    pub hidden: bool,
    /// The earliest stamp.
    pub first: Stamp,
    /// The latest stamp.
    pub last: Stamp,
}

impl Folded {
    /// The value shown for `name`; `null` where never set.
    pub fn value(&self, name: &str) -> &Value {
        self.fields.get(name).map_or(&Value::Null, Field::value)
    }

    /// Members of the set `name`: add wins.
    pub fn members<'a>(&'a self, name: &'a str) -> impl Iterator<Item = &'a str> {
        self.fields.iter().filter_map(move |(key, field)| {
            let member = key.strip_prefix(name)?.strip_prefix('+')?;
            field.heads().iter().any(|h| h.value == Value::Bool(true)).then_some(member)
        })
    }

    /// Facts nobody has taken back.
    pub fn live(&self) -> impl Iterator<Item = &Fact> {
        self.facts.iter().filter(|f| f.retracted.is_none())
    }

    /// The heads a new operation replaces when it sets `names`.
    pub fn over<'a>(&self, names: impl IntoIterator<Item = &'a str>) -> Vec<OpId> {
        let mut ids: Vec<OpId> = names
            .into_iter()
            .filter_map(
                |name| if name == REMOVED { self.removal.as_ref() } else { self.fields.get(name) },
            )
            .flat_map(|field| field.heads().iter().map(|h| h.id))
            .collect();
        ids.sort_unstable();
        ids.dedup();
        ids
    }

    /// Whether setting the fields of `body` leaves nothing but cleared fields.
    pub(super) fn is_blank_after(&self, body: &Body) -> bool {
        let cleared = |field: &Field| field.heads().iter().all(|h| h.value.is_null());
        body.values().all(Value::is_null)
            && self.fields.iter().all(|(name, f)| body.contains_key(name) || cleared(f))
    }

    /// Whether somebody who cleared the last field said that the record stays.
    pub(super) fn is_kept(&self) -> bool {
        self.removal
            .as_ref()
            .is_some_and(|r| r.heads().iter().any(|h| h.value == Value::Bool(false)))
    }

    /// Everything a removal must name: the heads of all fields.
    pub fn all_heads(&self) -> Vec<OpId> {
        self.over(self.fields.keys().map(String::as_str).chain([REMOVED]))
    }

    /// The fields of one body, as if it were a whole record.
    pub(super) fn of_body(body: &Body) -> Self {
        let head = |value: &Value| Head {
            at: Stamp::default(),
            id: OpId::default(),
            by: None,
            value: value.clone(),
        };
        let fields =
            body.iter().map(|(name, value)| (name.clone(), Field(vec![head(value)]))).collect();
        Self { fields, ..Self::default() }
    }
}

/// Folds all operations on one record (and those joined with it), by kind.
pub fn fold<'a>(
    entries: impl IntoIterator<Item = &'a Entry>,
    kinds: Kinds,
) -> BTreeMap<&'static str, Folded> {
    let mut by_kind: BTreeMap<&'static str, (Class, Vec<&Entry>)> = BTreeMap::new();
    let mut entries: Vec<&Entry> = entries.into_iter().collect();
    entries.sort_unstable_by_key(|e| (e.at(), e.id()));
    for entry in &entries {
        if let Some(kind) = kinds.get(entry.base())
            && version(entry) <= kind.version
            && (entry.whole().is_some() || kind.scope == Scope::Personal)
        {
            by_kind.entry(kind.base).or_insert_with(|| (kind.class, Vec::new())).1.push(entry);
        }
    }
    let retracted = retractions(&entries);
    by_kind
        .into_iter()
        .map(|(base, (class, entries))| {
            let mut folded = match class {
                Class::Record => fold_fields(&entries, kinds),
                Class::Fact => fold_facts(&entries, kinds, &retracted),
            };
            folded.first = entries.first().map(|e| e.at()).unwrap_or_default();
            folded.last = entries.last().map(|e| e.at()).unwrap_or_default();
            (base, folded)
        })
        .collect()
}

/// The version of an entry's kind.
pub(super) fn version(entry: &Entry) -> u32 {
    super::kind::version(entry.kind())
}

/// What an entry sets or states, in the newest form of its kind; of erased ones the names alone.
pub(super) fn upgraded(entry: &Entry, kinds: Kinds) -> Body {
    let body = match entry {
        Entry::Whole(sealed) => sealed.op().body.clone(),
        Entry::Gone(gone) => gone.fields.iter().map(|name| (name.clone(), Value::Null)).collect(),
    };
    match kinds.get(entry.base()) {
        Some(kind) if version(entry) < kind.version => match kind.upgrade {
            Some(upgrade) => upgrade(version(entry), body),
            None => body,
        },
        _ => body,
    }
}

fn fold_fields(entries: &[&Entry], kinds: Kinds) -> Folded {
    // Most records of a register were written once and never touched.
    if let [Entry::Whole(sealed)] = entries
        && !sealed.op().body.contains_key(REMOVED)
    {
        let op = sealed.op();
        let head = |value| Field(vec![Head { at: op.at, id: sealed.id(), by: op.by, value }]);
        let fields = upgraded(entries[0], kinds)
            .into_iter()
            .map(|(name, value)| (name, head(value)))
            .collect();
        let mut folded = Folded { fields, ..Folded::default() };
        folded.hidden = is_blank(&folded);
        return folded;
    }
    // Field -> the entries that set it, oldest first, with what they set it to.
    let mut setters: BTreeMap<String, Vec<(&Entry, Value)>> = BTreeMap::new();
    for entry in entries {
        for (name, value) in upgraded(entry, kinds) {
            // What is erased says nothing, but still stands where it stood: nothing older reappears.
            let value = if entry.whole().is_some() { value } else { Value::Null };
            setters.entry(name).or_default().push((entry, value));
        }
    }
    let mut folded = Folded::default();
    for (name, setters) in setters {
        let replaced: HashSet<OpId> =
            setters.iter().flat_map(|(e, _)| e.over().iter().copied()).collect();
        let heads: Vec<Head> = setters
            .into_iter()
            .rev()
            .filter(|(e, _)| !replaced.contains(&e.id()))
            .map(|(e, value)| Head {
                at: e.at(),
                id: e.id(),
                by: e.whole().and_then(|s| s.op().by),
                value,
            })
            .collect();
        if name == REMOVED {
            folded.removal = Some(Field(heads));
        } else {
            folded.fields.insert(name, Field(heads));
        }
    }
    // A record made with nothing but defaults was made all the same.
    let made_empty = entries.iter().any(|e| e.whole().is_some_and(|s| s.op().body.is_empty()));
    folded.hidden = is_hidden(&folded, entries) || (is_blank(&folded) && !made_empty);
    folded
}

fn is_hidden(folded: &Folded, entries: &[&Entry]) -> bool {
    let Some(removal) = &folded.removal else { return false };
    let live: Vec<OpId> =
        removal.heads().iter().filter(|h| h.value == Value::Bool(true)).map(|h| h.id).collect();
    if live.is_empty() {
        return false;
    }
    let named: HashSet<OpId> = entries
        .iter()
        .filter(|e| live.contains(&e.id()))
        .flat_map(|e| e.over().iter().copied().chain([e.id()]))
        .collect();
    folded.fields.values().flat_map(Field::heads).all(|head| named.contains(&head.id))
}

/// Whether everything ever set is cleared and nobody said that the record stays: its making was undone, or it was erased.
fn is_blank(folded: &Folded) -> bool {
    !folded.fields.is_empty()
        && !folded.is_kept()
        && folded.fields.values().flat_map(Field::heads).all(|h| h.value.is_null())
}

fn fold_facts(entries: &[&Entry], kinds: Kinds, retracted: &HashMap<OpId, OpId>) -> Folded {
    let facts = entries
        .iter()
        .filter_map(|entry| {
            Some(Fact {
                at: entry.at(),
                id: entry.id(),
                on: entry.on(),
                by: entry.whole()?.op().by,
                body: upgraded(entry, kinds),
                retracted: retracted.get(&entry.id()).copied(),
            })
        })
        .collect();
    Folded { facts, ..Folded::default() }
}

/// Which operations are retracted, and by which live retraction (the latest). Ids are hashes, so retractions cannot
/// form a circle; a chain is settled from its free end, without recursion.
pub(super) fn retractions(entries: &[&Entry]) -> HashMap<OpId, OpId> {
    if !entries.iter().any(|e| e.base() == RETRACT.base) {
        return HashMap::new();
    }
    // Target -> retractions naming it, in order; only targets of this very record count.
    let here: HashMap<OpId, usize> = entries.iter().enumerate().map(|(i, e)| (e.id(), i)).collect();
    let mut target_of: HashMap<OpId, OpId> = HashMap::new();
    let mut open: HashMap<OpId, usize> = HashMap::new();
    let masked = masked(entries);
    for entry in
        entries.iter().filter(|e| e.base() == RETRACT.base && version(e) <= RETRACT.version)
    {
        if let Some(target) = entry.value("fact").as_str().and_then(|s| s.parse::<OpId>().ok())
            && let Some(at) = here.get(&target)
            && !is_for_good(entries[*at], &masked)
        {
            target_of.insert(entry.id(), target);
            *open.entry(target).or_default() += 1;
        }
    }
    let mut dead: HashMap<OpId, OpId> = HashMap::new();
    let mut settled: Vec<OpId> =
        target_of.keys().filter(|id| !open.contains_key(id)).copied().collect();
    while let Some(id) = settled.pop() {
        let Some(&target) = target_of.get(&id) else { continue };
        if !dead.contains_key(&id) {
            let latest = dead.entry(target).or_insert(id);
            if here[latest] < here[&id] {
                *latest = id;
            }
        }
        if let Some(left) = open.get_mut(&target) {
            *left -= 1;
            if *left == 0 {
                settled.push(target);
            }
        }
    }
    dead
}
