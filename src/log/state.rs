//! The state: every record folded, with duplicates read as one. Rebuilt record by record as operations arrive; always
//! equal to a fold from scratch.

use super::entry::Entry;
use super::fold::{self, Fact, Folded};
use super::kind::{Kind, Kinds, RETRACT, SAME};
use super::set::Log;
use super::{OpId, RecordId};
use std::collections::{BTreeMap, BTreeSet, HashMap};
use std::sync::atomic::{AtomicU64, Ordering};

/// Numbers states, so that what was worked out from one is not taken for another's.
static MADE: AtomicU64 = AtomicU64::new(0);

/// Which state it was and how often some kinds of it had changed: while this is equal, so are the records.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Mark {
    made: u64,
    changes: u64,
}

/// All records, by kind.
#[derive(Debug)]
pub struct State {
    kinds: Kinds,
    records: BTreeMap<&'static str, BTreeMap<RecordId, Folded>>,
    /// Joined record -> the one it is read as (the smallest id of its group).
    alias: HashMap<RecordId, RecordId>,
    /// The one -> all members of its group.
    groups: HashMap<RecordId, BTreeSet<RecordId>>,
    made: u64,
    /// How often records of a kind were folded or went.
    changes: BTreeMap<&'static str, u64>,
    /// How often records were joined or came apart: what any of them refers to may read otherwise then.
    joins: u64,
}

impl Clone for State {
    fn clone(&self) -> Self {
        Self {
            kinds: self.kinds,
            records: self.records.clone(),
            alias: self.alias.clone(),
            groups: self.groups.clone(),
            made: MADE.fetch_add(1, Ordering::Relaxed),
            changes: self.changes.clone(),
            joins: self.joins,
        }
    }
}

impl PartialEq for State {
    fn eq(&self, other: &Self) -> bool {
        self.records == other.records && self.alias == other.alias
    }
}

impl State {
    /// The state of an empty log.
    pub fn new(kinds: Kinds) -> Self {
        Self {
            kinds,
            records: BTreeMap::new(),
            alias: HashMap::new(),
            groups: HashMap::new(),
            made: MADE.fetch_add(1, Ordering::Relaxed),
            changes: BTreeMap::new(),
            joins: 0,
        }
    }

    /// What tells whether records of these kinds may have changed since: for those who keep what was long to work out.
    pub fn mark(&self, bases: &[&str]) -> Mark {
        let of = |base: &&str| self.changes.get(base).copied().unwrap_or_default();
        Mark { made: self.made, changes: self.joins + bases.iter().map(of).sum::<u64>() }
    }

    /// Folds `log` from scratch.
    pub fn of(log: &Log, kinds: Kinds) -> Self {
        let mut state = Self::new(kinds);
        state.join(log);
        let all = state.to_fold(log);
        state.fold_some(log, &all);
        state
    }

    /// An empty state that knows which records of `log` are one, and the records to fold: for those who fold a large
    /// log in parts ([`State::fold_some`]) so that the page stays awake.
    pub fn begin(log: &Log, kinds: Kinds) -> (Self, Vec<RecordId>) {
        let mut state = Self::new(kinds);
        state.join(log);
        let all = state.to_fold(log);
        (state, all)
    }

    /// Folds records that were not folded before.
    pub fn fold_some(&mut self, log: &Log, records: &[RecordId]) {
        for record in records {
            self.fold_in(log, record);
        }
    }

    fn to_fold(&self, log: &Log) -> Vec<RecordId> {
        let mut all: Vec<RecordId> = log.records().map(|id| self.one(&id)).collect();
        all.sort_unstable();
        all.dedup();
        all
    }

    /// What this program knows of kinds.
    pub fn kinds(&self) -> Kinds {
        self.kinds
    }

    /// Brings the records up to date that the operations `changed` (added to, erased from or taken out of `log`) touch.
    /// `touched` are their records, needed where the operations are gone.
    pub fn update(&mut self, log: &Log, changed: &[OpId], touched: &[RecordId]) {
        let mut records: BTreeSet<RecordId> = changed
            .iter()
            .filter_map(|id| log.get(id))
            .map(Entry::on)
            .chain(touched.iter().copied())
            .collect();
        // A join may come, go or be read anew by any of these; it is cheap to look at the few there are.
        let joins = records.iter().any(|id| {
            self.groups.contains_key(&self.one(id))
                || self.folded(SAME.base, id).is_some()
                || log.on(id).any(|e| e.base() == SAME.base || e.base() == RETRACT.base)
        });
        if joins {
            let before = std::mem::take(&mut self.alias);
            self.joins += 1;
            self.groups.clear();
            self.join(log);
            for (from, to) in before.iter().chain(&self.alias) {
                records.insert(*from);
                records.insert(*to);
            }
        }
        for record in records {
            let one = self.one(&record);
            if one != record {
                self.drop_record(&record);
            }
            self.refold(log, &one);
        }
    }

    /// The record `id` is read as.
    pub fn one(&self, id: &RecordId) -> RecordId {
        self.alias.get(id).copied().unwrap_or(*id)
    }

    /// All ids that are read as `id`, itself included.
    pub fn group(&self, id: &RecordId) -> Vec<RecordId> {
        let one = self.one(id);
        self.groups.get(&one).map_or_else(|| vec![one], |g| g.iter().copied().collect())
    }

    /// One kind's view of a record, removed or not.
    pub fn folded(&self, base: &str, id: &RecordId) -> Option<&Folded> {
        self.records.get(base)?.get(&self.one(id))
    }

    /// The fact `id` about a record, whatever its kind.
    pub(super) fn fact(&self, on: &RecordId, id: &OpId) -> Option<&Fact> {
        let one = self.one(on);
        self.records
            .values()
            .filter_map(|records| records.get(&one))
            .find_map(|folded| folded.facts.iter().find(|f| f.id == *id))
    }

    /// Whether the fact that `entry` states was taken back. Facts stand in order, so that looking for each of very many
    /// does not take all of them each time.
    pub(super) fn is_retracted(&self, kind: &Kind, entry: &Entry) -> bool {
        let facts = self.folded(kind.base, &entry.on()).map_or(&[][..], |folded| &folded.facts);
        let at = facts.binary_search_by_key(&(entry.at(), entry.id()), |fact| (fact.at, fact.id));
        at.is_ok_and(|at| facts[at].retracted.is_some())
    }

    /// All records of a kind that are not removed, by id.
    pub fn of_kind(&self, base: &str) -> impl Iterator<Item = (RecordId, &Folded)> {
        self.records
            .get(base)
            .into_iter()
            .flatten()
            .filter(|(_, f)| !f.hidden)
            .map(|(id, f)| (*id, f))
    }

    /// All records of a kind by id, removed ones too: what was there once may still be accounted for.
    pub fn ever(&self, base: &str) -> impl Iterator<Item = (RecordId, &Folded)> {
        self.records.get(base).into_iter().flatten().map(|(id, f)| (*id, f))
    }

    /// Fields that wait for a person: (kind, record, field).
    pub fn conflicts(&self) -> impl Iterator<Item = (&'static str, RecordId, &str)> {
        self.records.iter().flat_map(|(base, records)| {
            records.iter().filter(|(_, f)| !f.hidden).flat_map(move |(id, folded)| {
                folded
                    .fields
                    .iter()
                    .filter(|(name, field)| !name.contains('+') && field.in_conflict())
                    .map(move |(name, _)| (*base, *id, name.as_str()))
            })
        })
    }

    fn drop_record(&mut self, record: &RecordId) {
        for (base, records) in &mut self.records {
            if records.remove(record).is_some() {
                *self.changes.entry(base).or_default() += 1;
            }
        }
    }

    fn refold(&mut self, log: &Log, one: &RecordId) {
        self.drop_record(one);
        self.fold_in(log, one);
        self.records.retain(|_, records| !records.is_empty());
    }

    fn fold_in(&mut self, log: &Log, one: &RecordId) {
        let entries: Vec<&Entry> = match self.groups.get(one) {
            None => log.on(one).collect(),
            Some(group) => group.iter().flat_map(|id| log.on(id)).collect(),
        };
        for (base, folded) in fold::by_kind(entries, self.kinds) {
            *self.changes.entry(base).or_default() += 1;
            self.records.entry(base).or_default().insert(*one, folded);
        }
    }

    /// Reads all live joins and names each group by its smallest id.
    fn join(&mut self, log: &Log) {
        let mut joined = Joined::default();
        let on: BTreeSet<RecordId> =
            log.joining.iter().filter_map(|id| Some(log.get(id)?.on())).collect();
        for record in on {
            let folded = fold::fold(log.on(&record), self.kinds);
            for fact in folded.get(SAME.base).into_iter().flat_map(Folded::live) {
                if let Some(with) = fact.body.get("with").and_then(|v| v.as_str()?.parse().ok()) {
                    joined.join(record, with);
                }
            }
        }
        let members: Vec<RecordId> = joined.smaller.keys().copied().collect();
        for member in members {
            let one = joined.one(member);
            self.alias.insert(member, one);
            self.groups.entry(one).or_insert_with(|| BTreeSet::from([one])).insert(member);
        }
    }
}

/// Groups of joined records. A file may hold many thousand joins, so none of them is looked at for another.
#[derive(Default)]
struct Joined {
    /// A record -> a smaller one of its group; the smallest of each has none.
    smaller: HashMap<RecordId, RecordId>,
}

impl Joined {
    /// The smallest of the group of `id`.
    fn one(&mut self, id: RecordId) -> RecordId {
        let mut one = id;
        while let Some(smaller) = self.smaller.get(&one) {
            one = *smaller;
        }
        // The next one on this way has it shorter.
        let mut on_the_way = id;
        while on_the_way != one {
            on_the_way = self.smaller.insert(on_the_way, one).unwrap_or(one);
        }
        one
    }

    fn join(&mut self, a: RecordId, b: RecordId) {
        let (a, b) = (self.one(a), self.one(b));
        if a != b {
            self.smaller.insert(a.max(b), a.min(b));
        }
    }
}
