//! What one community is in memory: its log, the state, the clock, and what can be taken back.

use std::collections::{BTreeMap, BTreeSet};

use crate::domain::KINDS;
use crate::log::{
    Added, Brought, Clock, CommunityId, DeviceId, Draft, Entry, Log, OpId, RecordId, Salt, Scope,
    SealError, State,
};
use crate::store::{Store, lines};
use crate::text::Msg;

use super::snapshot::Kept;
use super::world::{now_ms, random};

/// An act that can be taken back, or done again.
#[derive(Clone, Debug)]
pub(super) struct Act {
    /// What it was.
    pub(super) label: Msg,
    /// Its operations.
    pub(super) ids: Vec<OpId>,
    /// What it brought, where it was an import.
    pub(super) import: Option<Import>,
    /// Personal operations that said the same before, each taken back and done again since, the oldest first. They go
    /// together, or their content would stay behind.
    pub(super) bodies: Vec<OpId>,
}

impl Act {
    pub(super) fn new(label: Msg, ids: Vec<OpId>) -> Self {
        Self { label, ids, import: None, bodies: Vec::new() }
    }
}

/// An import that may be taken back.
#[derive(Clone, Debug)]
pub(super) struct Import {
    /// What it brought to the log.
    pub(super) brought: Brought,
    /// The keys of the lines it parked.
    pub(super) parked: Vec<u32>,
    /// The attachments it brought, by the names the store has for them.
    pub(super) files: Vec<String>,
    /// When, in milliseconds.
    pub(super) at: u64,
    /// What the file was called.
    pub(super) name: String,
    /// How many bodies were erased here with it.
    pub(super) erased: usize,
}

/// One community in memory.
pub(super) struct Book {
    pub(super) community: CommunityId,
    pub(super) log: Log,
    pub(super) state: State,
    pub(super) clock: Clock,
    pub(super) store: Option<Store>,
    /// Lines of newer versions, kept and passed on.
    pub(super) parked: Vec<String>,
    /// Lines of the database that could not be read: shown on the health page, part of every raw dump.
    pub(super) damaged: usize,
    pub(super) done: Vec<Act>,
    pub(super) undone: Vec<Act>,
    /// Personal operations that were undone and can no longer be redone: their bodies are due to go. By the row of
    /// `meta` that remembers them until they have gone.
    pub(super) doomed: BTreeMap<String, Vec<OpId>>,
    /// When everything was last exported, in milliseconds; 0 where never.
    pub(super) exported: u64,
    /// When a file of any kind was last made, in milliseconds; 0 where never.
    pub(super) given: u64,
    /// Operations made here that are not on the disk yet.
    pub(super) pending: Vec<OpId>,
    /// Operations added while everything is read again beside this book.
    pub(super) noted: Option<Vec<OpId>>,
    /// How often that was begun.
    pub(super) notings: usize,
    /// Operations heard of while the log was being folded.
    pub(super) late: Vec<OpId>,
    /// Whether the log is read and folded.
    pub(super) whole: bool,
    /// What there is to show until then.
    pub(super) kept: Kept,
}

impl Book {
    pub(super) fn new(community: CommunityId, device: DeviceId) -> Self {
        Self {
            community,
            log: Log::new(),
            state: State::new(KINDS),
            clock: Clock::new(device),
            store: None,
            parked: Vec::new(),
            damaged: 0,
            done: Vec::new(),
            undone: Vec::new(),
            doomed: BTreeMap::new(),
            exported: 0,
            given: 0,
            pending: Vec::new(),
            noted: None,
            notings: 0,
            late: Vec::new(),
            whole: false,
            kept: Kept::default(),
        }
    }

    /// Makes operations of drafts and takes them in, before they are durable: a second act made meanwhile must see
    /// them. [`Book::forget`] takes them out again where the store fails.
    pub(super) fn make(
        &mut self,
        drafts: Vec<Draft>,
        by: Option<RecordId>,
    ) -> Result<Vec<Entry>, SealError> {
        let now = now_ms();
        let seal = |draft: Draft| {
            draft
                .seal(self.community, self.clock.tick(now), by, Some(Salt(random())))
                .map(Entry::Whole)
        };
        let entries: Vec<Entry> = drafts.into_iter().map(seal).collect::<Result<_, _>>()?;
        self.take_in(entries.iter().cloned());
        Ok(entries)
    }

    /// Adds entries and brings the state up to date.
    pub(super) fn take_in(&mut self, entries: impl IntoIterator<Item = Entry>) -> Vec<OpId> {
        let (new, touched) = self.put_in(entries);
        if !new.is_empty() {
            self.state.update(&self.log, &new, &touched);
        }
        new
    }

    /// Whether so many new entries are a good part of the log: a fold of all of it, in parts, is the better way then.
    pub(super) fn is_bulk(&self, new: usize) -> bool {
        new * 3 > self.log.len()
    }

    /// Adds entries without folding them.
    pub(super) fn add(&mut self, entries: impl IntoIterator<Item = Entry>) -> Vec<OpId> {
        self.put_in(entries).0
    }

    /// Adds entries; returns the new ones and the records that remains were filed under whose place they took.
    fn put_in(&mut self, entries: impl IntoIterator<Item = Entry>) -> (Vec<OpId>, Vec<RecordId>) {
        let now = now_ms();
        let (mut new, mut touched) = (Vec::new(), Vec::new());
        let entries = entries.into_iter();
        self.log.reserve(entries.size_hint().0);
        for entry in entries {
            let (id, at) = (entry.id(), entry.at());
            match self.log.add(entry) {
                Added::New => {}
                Added::Instead(on) => touched.push(on),
                Added::Known | Added::Clash => continue,
            }
            self.clock.observe(&at, now);
            new.push(id);
        }
        if let Some(noted) = &mut self.noted {
            noted.extend(&new);
        }
        (new, touched)
    }

    /// Takes operations out again that did not become durable.
    pub(super) fn forget(&mut self, ids: &[OpId]) {
        let touched: BTreeSet<RecordId> =
            ids.iter().filter_map(|id| self.log.get(id)).map(Entry::on).collect();
        self.log.forget(ids);
        self.state.update(&self.log, &[], &touched.into_iter().collect::<Vec<_>>());
    }

    /// Reads the texts of blocks that came from elsewhere.
    pub(super) fn hear<'a>(&mut self, texts: impl IntoIterator<Item = &'a str>) {
        let entries = self.entries(texts);
        if self.whole {
            self.take_in(entries);
        } else {
            let new = self.add(entries);
            self.late.extend(new);
        }
    }

    /// Adds the entries of one block without folding them yet.
    pub(super) fn read_block(&mut self, text: &str) {
        let entries = self.entries([text]);
        self.add(entries);
    }

    /// The entries in the texts of blocks; what cannot be read is counted, never dropped from the database.
    fn entries<'a>(&mut self, texts: impl IntoIterator<Item = &'a str>) -> Vec<Entry> {
        let mut entries = Vec::new();
        for line in texts.into_iter().flat_map(lines) {
            match Entry::from_kept(line) {
                Ok(entry) => entries.push(entry),
                Err(_) => self.damaged += 1,
            }
        }
        entries
    }

    /// Number of records changed on this device since everything was last exported.
    pub(super) fn not_shared(&self) -> usize {
        let device = self.clock.device();
        let records: BTreeSet<RecordId> = self
            .log
            .iter()
            .filter(|e| e.at().device == device && e.at().ms > self.exported)
            // What never leaves is in no backup either.
            .filter(|e| e.scope() != Scope::Local)
            .map(Entry::on)
            .collect();
        records.len()
    }
}
