//! The log itself: a set of operations. Merging is union; nothing is ever replaced by a merge.

use super::entry::Entry;
use super::erased::Erased;
use super::id::{IdMap, IdSet};
use super::kind::{SAME, WITHHOLD};
use super::merkle;
use super::op::Scope;
use super::{Hash, OpId, RecordId};

/// A set of operations 操作集, indexed by record.
#[derive(Clone, Debug, Default)]
pub struct Log {
    /// In no order that means anything. A list, so that the maps beside it stay small: they are looked into for every
    /// operation, and an entry takes some 250 bytes.
    entries: Vec<Entry>,
    /// Where each one is in the list.
    places: IdMap<OpId, usize>,
    /// Where those on a record are.
    by_record: IdMap<RecordId, Vec<usize>>,
    /// Where operations are said to be withheld; mostly nowhere.
    pub(super) withholding: Vec<OpId>,
    /// Where records are said to be the same; at few.
    pub(super) joining: Vec<OpId>,
}

/// What became of one entry offered to the log.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Added {
    /// It was not there.
    New,
    /// It was there already, or only its remains are kept here: an import never brings an erased body back.
    Known,
    /// It took the place of remains under its own id: it is shared, and what is shared is never erased, so these were
    /// not those of an erasure. They were filed under this record.
    Instead(RecordId),
    /// Another body stands under the same short id: the newcomer is damaged or forged and was not taken.
    Clash,
}

impl Log {
    /// An empty log.
    pub fn new() -> Self {
        Self::default()
    }

    /// Number of operations, erased ones included.
    pub fn len(&self) -> usize {
        self.entries.len()
    }

    /// Whether there is none.
    pub fn is_empty(&self) -> bool {
        self.entries.is_empty()
    }

    /// Makes room for so many more entries: growing step by step moves all of them each time.
    pub fn reserve(&mut self, more: usize) {
        self.entries.reserve(more);
        self.places.reserve(more);
    }

    /// Whether adding `entry` would change anything.
    pub fn lacks(&self, entry: &Entry) -> bool {
        self.lacks_op(&entry.id(), entry.whole().map_or(Scope::Personal, |s| s.op().scope()))
    }

    /// The same of an operation of which only id and scope are at hand; remains are personal.
    pub fn lacks_op(&self, id: &OpId, scope: Scope) -> bool {
        let here = self.get(id);
        here.is_none_or(|here| here.whole().is_none() && scope != Scope::Personal)
    }

    /// Adds one entry; what is there stays.
    pub fn add(&mut self, entry: Entry) -> Added {
        let id = entry.id();
        let Some(here) = self.get(&id) else {
            self.file(entry);
            return Added::New;
        };
        if self.lacks(&entry) {
            let on = here.on();
            self.forget(&[id]);
            self.file(entry);
            Added::Instead(on)
        } else if here == &entry || here.hash() == entry.hash() {
            Added::Known
        } else {
            Added::Clash
        }
    }

    fn file(&mut self, entry: Entry) {
        match entry.base() {
            base if base == WITHHOLD.base => self.withholding.push(entry.id()),
            base if base == SAME.base => self.joining.push(entry.id()),
            _ => {}
        }
        self.by_record.entry(entry.on()).or_default().push(self.entries.len());
        self.places.insert(entry.id(), self.entries.len());
        self.entries.push(entry);
    }

    /// Union with another log.
    pub fn merge(&mut self, other: &Log) {
        for entry in &other.entries {
            self.add(entry.clone());
        }
    }

    /// Replaces a whole personal operation by its remains. Returns whether anything changed. The bytes on disk are
    /// the store's to remove.
    pub fn erase(&mut self, id: &OpId) -> bool {
        let Some(entry) = self.places.get(id).and_then(|at| self.entries.get_mut(*at)) else {
            return false;
        };
        match entry.whole() {
            Some(sealed) if entry.scope() == Scope::Personal => {
                *entry = Entry::Gone(Erased::of(sealed));
                true
            }
            _ => false,
        }
    }

    /// Takes operations out again: only for undoing an import that nothing has built on.
    pub fn forget(&mut self, ids: &[OpId]) {
        if ids.len() > 100 {
            // One by one, each goes through all that is on its record.
            let gone: IdSet<OpId> = ids.iter().copied().collect();
            let entries = std::mem::take(self).entries;
            self.reserve(entries.len());
            for entry in entries.into_iter().filter(|entry| !gone.contains(&entry.id())) {
                self.file(entry);
            }
            return;
        }
        for id in ids {
            let Some(at) = self.places.remove(id) else { continue };
            let entry = self.entries.swap_remove(at);
            if let Some(list) = self.by_record.get_mut(&entry.on()) {
                list.retain(|other| *other != at);
                if list.is_empty() {
                    self.by_record.remove(&entry.on());
                }
            }
            self.withholding.retain(|other| other != id);
            self.joining.retain(|other| other != id);
            // The last one has come to its place.
            if let Some(moved) = self.entries.get(at) {
                self.places.insert(moved.id(), at);
                let list = self.by_record.get_mut(&moved.on());
                for place in list.into_iter().flatten().filter(|p| **p == self.entries.len()) {
                    *place = at;
                }
            }
        }
    }

    /// The entry of that id.
    pub fn get(&self, id: &OpId) -> Option<&Entry> {
        self.places.get(id).and_then(|at| self.entries.get(*at))
    }

    /// All entries, in no particular order.
    pub fn iter(&self) -> impl Iterator<Item = &Entry> {
        self.entries.iter()
    }

    /// All records that have operations, in no particular order.
    pub fn records(&self) -> impl Iterator<Item = RecordId> + '_ {
        self.by_record.keys().copied()
    }

    /// The operations on one record, in no particular order.
    pub fn on(&self, record: &RecordId) -> impl Iterator<Item = &Entry> {
        self.by_record.get(record).into_iter().flatten().filter_map(|at| self.entries.get(*at))
    }

    /// The shared operations that others are given: all but those withheld from them.
    pub fn shared(&self) -> impl Iterator<Item = &Entry> {
        let withheld = self.withheld();
        self.iter().filter(move |e| e.scope() == Scope::Shared && !withheld.contains(&e.id()))
    }

    /// The set root over all shared operations that are not withheld: what two committees compare.
    pub fn share_root(&self) -> Hash {
        merkle::root(self.shared().map(Entry::hash))
    }

    /// The operations [`Log::share_root`] is over.
    pub fn share_ids(&self) -> Vec<OpId> {
        self.shared().map(Entry::id).collect()
    }

    /// The set root over everything that may leave this device: what two full copies compare.
    pub fn full_root(&self) -> Hash {
        merkle::root(self.iter().filter(|e| e.scope() != Scope::Local).map(Entry::hash))
    }
}

impl PartialEq for Log {
    fn eq(&self, other: &Self) -> bool {
        self.len() == other.len() && self.iter().all(|e| other.get(&e.id()) == Some(e))
    }
}
