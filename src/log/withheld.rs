//! What is left out of files for others although it is shared: a text that names somebody, replaced at home by one that
//! does not.
//!
//! Equal fingerprints must mean equal states, also between one who has such an operation and one who was never given
//! it. So being named is not enough: it must be taken back (which silences a fact), and another operation of its kind
//! must replace it and all that it replaced, field by field (which silences a record's fields, and lets nothing older
//! reappear where it is missing). [`State::mask`] makes all of that; what somebody else makes of it has no effect until
//! it is whole.
//!
//! Once whole it is for good: who takes back a withholding, or a retraction it rests on, changes nothing. Else somebody
//! who never had the operation could set its words free at those who have it; and whoever gave everything away would
//! have more to give for what arrived afterwards. To undo a masking is to say the old words again ([`super::undo`]).

use super::body::Body;
use super::entry::Entry;
use super::fold::{Field, Folded, retractions, version};
use super::id::{IdMap, IdSet};
use super::kind::{Class, REMOVED, RETRACT, WITHHOLD};
use super::op::Scope;
use super::record::Draft;
use super::set::Log;
use super::state::State;
use super::{OpId, RecordId};
use chrono::NaiveDate;
use serde_json::{Map, Value};
use std::collections::{BTreeMap, BTreeSet, HashSet};

impl Log {
    /// The shared operations that are named by a withholding, and covered: nothing of them shows, here or where they are
    /// missing.
    pub fn withheld(&self) -> BTreeSet<OpId> {
        let mut records = IdSet::<RecordId>::default();
        records.extend(self.withholding.iter().filter_map(|id| Some(self.get(id)?.on())));
        records.iter().flat_map(|record| covered(self.on(record).collect())).collect()
    }
}

/// Those among the operations on one record.
///
/// Not each masked one asks all the others: each operation is asked once for each that it replaces. A record with
/// thousands of withholdings costs what reading it does.
fn covered(mut here: Vec<&Entry>) -> Vec<OpId> {
    here.sort_unstable_by_key(|e| (e.at(), e.id()));
    let (masked, retracted) = (masked(&here), retractions(&here));
    let silenced = |e: &&&Entry| {
        let may_be = e.scope() == Scope::Shared && e.base() != WITHHOLD.base;
        may_be && masked.contains_key(&e.id()) && retracted.contains_key(&e.id())
    };
    let mut open: IdMap<OpId, Uncovered<'_>> =
        here.iter().filter(silenced).map(|e| (e.id(), Uncovered::of(e))).collect();
    for entry in here {
        if !entry.over().iter().any(|id| open.contains_key(id)) {
            continue;
        }
        let (over, names) = (sorted(entry.over().to_vec()), names(entry));
        for id in &over {
            if let Some(left) = open.get_mut(id).filter(|left| left.kind == entry.kind()) {
                left.meet(&over, &names);
            }
        }
    }
    open.into_iter().filter(|(_, left)| left.is_none()).map(|(id, _)| id).collect()
}

/// What no other operation covers of a masked one yet.
struct Uncovered<'a> {
    kind: &'a str,
    /// What it replaced: that must not reappear where it is missing.
    over: Vec<OpId>,
    fields: Vec<&'a str>,
    /// A record may have been made by saying nothing of it.
    making: bool,
}

impl<'a> Uncovered<'a> {
    fn of(entry: &'a Entry) -> Self {
        let over = sorted(entry.over().to_vec());
        Self { kind: entry.kind(), over, fields: names(entry), making: true }
    }

    /// Takes off what another operation of the kind covers, that replaces it and the others in `over` and sets `names`.
    fn meet(&mut self, over: &[OpId], names: &[&str]) {
        self.making = false;
        let covers = |name: &&str| names.binary_search(name).is_ok();
        if self.fields.iter().any(covers)
            && self.over.iter().all(|id| over.binary_search(id).is_ok())
        {
            self.fields.retain(|name| !covers(name));
        }
    }

    fn is_none(&self) -> bool {
        !self.making && self.fields.is_empty()
    }
}

/// The fields an operation sets, sorted.
fn names(entry: &Entry) -> Vec<&str> {
    sorted(match entry {
        Entry::Whole(sealed) => sealed.op().body.keys().map(String::as_str).collect(),
        Entry::Gone(gone) => gone.fields.iter().map(String::as_str).collect(),
    })
}

fn sorted<T: Ord>(mut all: Vec<T>) -> Vec<T> {
    all.sort_unstable();
    all.dedup();
    all
}

/// Which of these operations, and on what record, a withholding names and another one replaces, both on that record.
pub(super) fn masked(entries: &[&Entry]) -> IdMap<OpId, RecordId> {
    let known = |e: &&&Entry| e.base() == WITHHOLD.base && version(e) <= WITHHOLD.version;
    let mut named: HashSet<(OpId, RecordId)> = HashSet::new();
    for entry in entries.iter().filter(known) {
        let ids = entry.value("ops").as_array().into_iter().flatten();
        named.extend(ids.filter_map(|id| Some((id.as_str()?.parse().ok()?, entry.on()))));
    }
    if named.is_empty() {
        return IdMap::default();
    }
    let over = |e: &&Entry| e.over().iter().map(|id| (*id, e.on())).collect::<Vec<_>>();
    let replaced: HashSet<(OpId, RecordId)> = entries.iter().flat_map(over).collect();
    let here = entries.iter().map(|e| (e.id(), e.on()));
    here.filter(|at| named.contains(at) && replaced.contains(at)).collect()
}

/// Whether an operation is not to be taken back: a withholding, or the retraction of what is masked on its record.
pub(super) fn is_for_good(entry: &Entry, masked: &IdMap<OpId, RecordId>) -> bool {
    let target = || entry.value("fact").as_str()?.parse::<OpId>().ok();
    entry.base() == WITHHOLD.base
        || (entry.base() == RETRACT.base
            && target().is_some_and(|id| masked.get(&id) == Some(&entry.on())))
}

impl State {
    /// Puts a body in the place of what each of these operations says, and withholds these from others. A body holds
    /// every field of its operation, rewritten where it must not be read. Left out is what is no operation of a shared
    /// kind.
    ///
    /// A field that was changed since keeps its newer value; a fact that was taken back stays so.
    pub fn mask(&self, log: &Log, bodies: &BTreeMap<OpId, Body>) -> Vec<Masking> {
        bodies.keys().filter_map(|id| self.mask_one(log, id, bodies)).collect()
    }

    fn mask_one(&self, log: &Log, id: &OpId, bodies: &BTreeMap<OpId, Body>) -> Option<Masking> {
        let entry = log.get(id)?;
        let op = entry.whole().filter(|s| s.op().scope() == Scope::Shared)?.op();
        let kind = self.kinds().get(op.base())?;
        let mut body = bodies.get(id)?.clone();
        let mut over: BTreeSet<OpId> = entry.over().iter().copied().chain([*id]).collect();
        let (mut gone, mut was) = (false, Map::new());
        if kind.class == Class::Fact {
            gone = self.fact(&op.on, id).is_some_and(|fact| fact.retracted.is_some());
        } else {
            let folded = self.folded(op.base(), &op.on)?;
            for (name, value) in body.iter_mut() {
                let heads = field(folded, name).map(Field::heads).unwrap_or_default();
                if !heads.iter().any(|head| head.id == *id)
                    && let Some(head) = heads.first()
                {
                    // What it belonged to must not be forgotten with it.
                    if *value == *entry.value(name) && is_bare(value) {
                        was.insert(name.clone(), value.clone());
                    }
                    // What replaced it may be rewritten as well.
                    let rewritten = bodies.get(&head.id).and_then(|body| body.get(name));
                    value.clone_from(rewritten.unwrap_or(&head.value));
                    over.insert(head.id);
                }
            }
            if folded.hidden {
                // It must not come back for this.
                body.insert(REMOVED.into(), Value::Bool(true));
                over.extend(folded.all_heads());
            }
        }
        let over = over.into_iter().collect();
        let instead =
            Draft { on: op.on, kind: op.kind.to_string(), body, over, scope: Scope::Shared };
        let mut told = Body::from_iter([("ops".to_owned(), Value::Array(vec![(*id).into()]))]);
        if !was.is_empty() {
            told.insert("kind".into(), op.base().into());
            told.insert("was".into(), Value::Object(was));
        }
        let withhold = Draft::of(&WITHHOLD, op.on, told, Vec::new());
        Some(Masking { instead, also: vec![self.retract(&op.on, id), withhold], gone })
    }
}

/// Whether a value is nothing but a record's id or a day: no words that could name somebody.
fn is_bare(value: &Value) -> bool {
    let bare = |s: &str| s.parse::<RecordId>().is_ok() || s.parse::<NaiveDate>().is_ok();
    value.as_str().is_some_and(bare)
}

fn field<'a>(folded: &'a Folded, name: &str) -> Option<&'a Field> {
    if name == REMOVED { folded.removal.as_ref() } else { folded.fields.get(name) }
}

/// What masking an operation takes.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Masking {
    /// What is said instead.
    pub instead: Draft,
    /// The retraction and the withholding.
    pub also: Vec<Draft>,
    /// The operation was taken back before: what is said instead must be taken back as well, once it is sealed
    /// ([`State::retract`]).
    pub gone: bool,
}
