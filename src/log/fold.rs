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

use super::body::Body;
use super::entry::Entry;
use super::id::{IdMap, IdSet};
use super::kind::{Class, Kind, Kinds, REMOVED, RETRACT};
use super::op::Scope;
use super::withheld::{is_for_good, masked};
use super::{OpId, RecordId, Stamp};
use serde_json::Value;
use std::borrow::Cow;
use std::collections::BTreeMap;

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
    /// How many operations of the kind there are: it grows with every change, whatever a clock says.
    pub ops: u64,
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
    by_kind(entries.into_iter().collect(), kinds).collect()
}

/// The same of a list, each kind once and in no particular order.
pub(super) fn by_kind(
    mut entries: Vec<&Entry>,
    kinds: Kinds,
) -> impl Iterator<Item = (&'static str, Folded)> {
    let mut by_kind: Vec<(&'static Kind, Vec<&Entry>)> = Vec::new();
    entries.sort_unstable_by_key(|e| (e.at(), e.id()));
    // What is said of one record is mostly of one kind: it is looked up where it changes.
    let mut last: Option<(&str, Option<&'static Kind>)> = None;
    for entry in &entries {
        let named = entry.kind();
        let kind = match last {
            Some((name, kind)) if name == named => kind,
            _ => kinds.get(entry.base()).filter(|kind| version(entry) <= kind.version),
        };
        last = Some((named, kind));
        let Some(kind) = kind else { continue };
        if entry.whole().is_none() && kind.scope != Scope::Personal {
            continue;
        }
        match by_kind.iter_mut().find(|(other, _)| other.base == kind.base) {
            Some((_, all)) => all.push(entry),
            None => by_kind.push((kind, vec![entry])),
        }
    }
    let retracted = retractions(&entries);
    by_kind.into_iter().map(move |(kind, entries)| {
        let mut folded = match kind.class {
            Class::Record => fold_fields(&entries, kind),
            Class::Fact => fold_facts(&entries, kind, &retracted),
        };
        folded.first = entries.first().map(|e| e.at()).unwrap_or_default();
        folded.last = entries.last().map(|e| e.at()).unwrap_or_default();
        folded.ops = entries.len() as u64;
        (kind.base, folded)
    })
}

/// The version of an entry's kind.
pub(super) fn version(entry: &Entry) -> u32 {
    super::kind::version(entry.kind())
}

/// What an entry sets or states, in the newest form of its kind; of erased ones the names alone.
pub(super) fn upgraded<'a>(entry: &'a Entry, kind: &Kind) -> Cow<'a, Body> {
    let body = match entry {
        Entry::Whole(sealed) => Cow::Borrowed(&sealed.op().body),
        Entry::Gone(gone) => {
            Cow::Owned(gone.fields.iter().map(|name| (name.clone(), Value::Null)).collect())
        }
    };
    match kind.upgrade {
        Some(upgrade) if version(entry) < kind.version => {
            Cow::Owned(upgrade(version(entry), body.into_owned()))
        }
        _ => body,
    }
}

fn fold_fields(entries: &[&Entry], kind: &Kind) -> Folded {
    let head = |entry: &Entry, value: &Value| Head {
        at: entry.at(),
        id: entry.id(),
        by: entry.whole().and_then(|s| s.op().by),
        // What is erased says nothing, but still stands where it stood: nothing older reappears.
        value: if entry.whole().is_some() { value.clone() } else { Value::Null },
    };
    let bodies: Vec<Cow<'_, Body>> = entries.iter().map(|entry| upgraded(entry, kind)).collect();
    // What is set, field by field and the oldest first.
    let mut said: Vec<(&str, usize, &Value)> = Vec::with_capacity(entries.len());
    for (at, body) in bodies.iter().enumerate() {
        said.extend(body.iter().map(|(name, value)| (name.as_str(), at, value)));
    }
    if entries.len() > 1 {
        said.sort_unstable_by_key(|(name, at, _)| (*name, *at));
    }
    let mut folded = Folded::default();
    let mut replaced: IdSet<OpId> = IdSet::default();
    for of_one in said.chunk_by(|(name, ..), (next, ..)| name == next) {
        replaced.clear();
        if of_one.len() > 1 {
            replaced.extend(of_one.iter().flat_map(|(_, at, _)| entries[*at].over()));
        }
        let stand = of_one.iter().rev().filter(|(_, at, _)| !replaced.contains(&entries[*at].id()));
        let mut heads = Vec::with_capacity(1);
        heads.extend(stand.map(|(_, at, value)| head(entries[*at], value)));
        let name = of_one[0].0;
        if name == REMOVED {
            folded.removal = Some(Field(heads));
        } else {
            folded.fields.insert(name.to_owned(), Field(heads));
        }
    }
    // A record made with nothing but defaults was made all the same.
    let made_empty = entries.iter().any(|e| e.whole().is_some_and(|s| s.op().body.is_empty()));
    folded.hidden = is_hidden(&folded, entries) || (is_blank(&folded) && !made_empty);
    folded
}

fn is_hidden(folded: &Folded, entries: &[&Entry]) -> bool {
    let Some(removal) = &folded.removal else { return false };
    let live: IdSet<OpId> =
        removal.heads().iter().filter(|h| h.value == Value::Bool(true)).map(|h| h.id).collect();
    if live.is_empty() {
        return false;
    }
    let named: IdSet<OpId> = entries
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

fn fold_facts(entries: &[&Entry], kind: &Kind, retracted: &IdMap<OpId, OpId>) -> Folded {
    let facts = entries
        .iter()
        .filter_map(|entry| {
            Some(Fact {
                at: entry.at(),
                id: entry.id(),
                on: entry.on(),
                by: entry.whole()?.op().by,
                body: upgraded(entry, kind).into_owned(),
                retracted: retracted.get(&entry.id()).copied(),
            })
        })
        .collect();
    Folded { facts, ..Folded::default() }
}

/// Which operations are retracted, and by which live retraction (the latest). Ids are hashes, so retractions cannot
/// form a circle; a chain is settled from its free end, without recursion.
pub(super) fn retractions(entries: &[&Entry]) -> IdMap<OpId, OpId> {
    if !entries.iter().any(|e| e.base() == RETRACT.base) {
        return IdMap::default();
    }
    // Target -> retractions naming it, in order; only targets of this very record count.
    let here: IdMap<OpId, usize> = entries.iter().enumerate().map(|(i, e)| (e.id(), i)).collect();
    let mut target_of: IdMap<OpId, OpId> = IdMap::default();
    let mut open: IdMap<OpId, usize> = IdMap::default();
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
    let mut dead: IdMap<OpId, OpId> = IdMap::default();
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
