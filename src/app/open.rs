//! Opening a community: the last one, another one, a new one, the sample, or one from a file.

use std::time::Duration;

use chrono::NaiveDate;
use leptos::prelude::*;
use leptos::task::spawn_local;

use super::act::ActError;
use super::book::Book;
use super::erase::doomed;
use super::prefs::prefs;
use super::world::{breathe, now_ms, random};
use super::{App, Phase, StoreError, Wish};
use crate::domain::KINDS;
use crate::log::{CommunityId, DeviceId, Draft, Entry, OpId, State};
use crate::store::{
    Arrival, Batch, Canary, Mode, Store, StoreEvent, discard_empty, known, persist,
};

/// So many blocks are read, and so many records folded, before the page may draw: some 50 ms on a phone.
pub(super) const BLOCKS_AT_ONCE: usize = 8;
pub(super) const RECORDS_AT_ONCE: usize = 4_000;

/// The row of `meta` that holds the device id.
pub(super) const DEVICE: &str = "device";
/// The row of `meta` that holds the time of the last full export, in milliseconds.
pub(super) const EXPORTED: &str = "exported";
/// The row of `meta` that holds the time a file of any kind was last made, in milliseconds.
pub(super) const GIVEN: &str = "given";

/// A way into a community.
pub enum Door {
    /// A new one, with its first records.
    New {
        /// Its id.
        community: CommunityId,
        /// What it is called.
        name: String,
        /// Its first records.
        drafts: Vec<Draft>,
    },
    /// One whose operations are made already: the sample.
    Made {
        /// Its id.
        community: CommunityId,
        /// What it is called.
        name: String,
        /// Its operations.
        entries: Vec<Entry>,
    },
}

impl App {
    /// Opens the community that was open last, or the only one there is.
    ///
    /// Where nothing tells of any, the first-run page does not wait for the databases to be looked through.
    pub fn start(self) {
        let new_here = prefs().community.get_untracked().is_none() && !Canary::any();
        if new_here {
            self.show(Phase::Outside);
        }
        let look = move || {
            spawn_local(async move {
                let asked = self.ask(Wish::Start { shown: new_here }).await;
                if asked.is_err() && self.phase.with_untracked(|now| *now == Phase::Starting) {
                    // The page of this phase belongs to the part that is missing, so that is what will be told.
                    let name = "NotLoaded".to_owned();
                    let error = StoreError::OpenFailed { name, message: String::new() };
                    self.show(Phase::Failed(error));
                }
            });
        };
        // After whatever is being built now has been painted or at least finished.
        set_timeout(look, Duration::ZERO);
    }

    /// Looks for communities and opens one; `shown` says that the first-run page is there already.
    pub(super) async fn find(self, shown: bool) {
        let turn = self.turn();
        let last = prefs().community.get_untracked().and_then(|id| id.parse().ok());
        let here = known().await;
        let found = last.filter(|id: &CommunityId| here.iter().any(|k| k.id == id.to_string()));
        let found = found.or_else(|| here.first().and_then(|k| k.id.parse().ok()));
        // Whoever has gone through a door meanwhile is not called back. A file being taken in opens its community before
        // the phase says so, and what was found here may be that very one.
        let waits = !shown || self.phase.with_untracked(|now| *now == Phase::Outside);
        match found {
            _ if !self.still(turn) => {}
            Some(community) if waits => self.open(community).await,
            None if !shown => self.show(Phase::Outside),
            _ => {}
        }
    }

    /// Goes to a phase, where that is another one.
    pub(super) fn show(self, phase: Phase) {
        if self.phase.with_untracked(|now| *now != phase) {
            self.phase.set(phase);
        }
    }

    /// Opens a community.
    pub async fn open(self, community: CommunityId) {
        self.phase.set(Phase::Starting);
        if let Err(error) = self.try_open(community).await {
            self.phase.set(Phase::Failed(error));
        }
    }

    /// Opens a community, unless another one is opened meanwhile; whether it is open.
    async fn try_open(self, community: CommunityId) -> Result<bool, StoreError> {
        // It is this community whose rows are saved raw if its database does not open.
        self.put(Book::new(community, DeviceId::default()));
        let turn = self.turn();
        let read = self.read_in(community, turn).await;
        if !self.still(turn) {
            return Ok(false);
        }
        if read.is_err() {
            // Nobody waits for a log that is not going to be read.
            self.with(|book| book.store = None);
        }
        read.map(|()| true)
    }

    /// Reads a community into the book of this turn; stops where the turn is over.
    async fn read_in(self, community: CommunityId, turn: u64) -> Result<(), StoreError> {
        let opened = Store::open(&community.to_string()).await?;
        if !self.still(turn) {
            return Ok(());
        }
        let store = opened.store;
        let device = match opened.meta.get(DEVICE).and_then(|d| d.parse().ok()) {
            Some(device) => device,
            None => DeviceId(random()),
        };
        let mut book = Book::new(community, device);
        book.exported =
            opened.meta.get(EXPORTED).and_then(|ms| ms.parse().ok()).unwrap_or_default();
        book.store = Some(store.clone());
        book.doomed = doomed(&opened.meta);
        self.read_only.set(store.mode() == Mode::ReadOnly);
        // In place before anything is read, so that what other tabs write meanwhile falls into the right book.
        self.with(|now| *now = book);
        store.listen(move |event| {
            if self.still(turn) {
                self.hear(event);
            }
        });
        if self.take_up_kept(turn).await {
            prefs().community.set(Some(community.to_string()));
            self.show(Phase::Open);
            breathe().await;
        }
        let loaded = store.load().await?;
        let parked = store.parked().await?;
        if !self.still(turn) {
            return Ok(());
        }
        self.with(|book| {
            book.damaged = loaded.damaged.len();
            book.parked = parked.into_iter().map(|(_, line)| line).collect();
        });
        let lines = loaded.blocks.iter().map(|block| block.lines().count()).sum();
        self.with(|book| book.log.reserve(lines));
        for part in loaded.blocks.chunks(BLOCKS_AT_ONCE) {
            self.with(|book| part.iter().for_each(|block| book.read_block(&block.text)));
            breathe().await;
            if !self.still(turn) {
                return Ok(());
            }
        }
        self.fold_all().await;
        if !opened.meta.contains_key(DEVICE) && store.mode() == Mode::Writing {
            let batch = Batch::default().with_meta(DEVICE, &device.to_string());
            self.durable(&store, &batch).await?;
        }
        if !self.still(turn) {
            return Ok(());
        }
        self.keep_soon();
        if store.mode() == Mode::Writing {
            // Nobody can redo what was undone before.
            spawn_local(self.settle_redo());
        }
        prefs().community.set(Some(community.to_string()));
        self.show(match opened.arrival {
            Arrival::Cleared(canary) => Phase::Cleared(canary.ops),
            Arrival::Known | Arrival::New => Phase::Open,
        });
        Ok(())
    }

    /// Folds the whole log, in parts: somebody may be writing on the page meanwhile.
    pub(super) async fn fold_all(self) {
        let turn = self.turn();
        let (mut state, records) = self.with(|book| State::begin(&book.log, KINDS));
        for part in records.chunks(RECORDS_AT_ONCE) {
            self.with(|book| state.fold_some(&book.log, part));
            breathe().await;
            if !self.still(turn) {
                return;
            }
        }
        self.with(|book| {
            // What another tab wrote since the parts were cut.
            let late: Vec<OpId> = book.late.drain(..).collect();
            state.update(&book.log, &late, &[]);
            book.state = state;
            book.whole = true;
        });
        self.changed();
    }

    /// Makes a community and opens it.
    ///
    /// # Errors
    /// [`ActError::Store`]; then there is none, and what was open before is open again.
    pub async fn enter(self, door: Door) -> Result<(), ActError> {
        let before = self.community();
        let entered = self.pass(door).await;
        if entered.is_err() {
            self.turn_back(before).await;
        }
        entered
    }

    /// Back to what was open before something failed in the community that is open now; nothing of that one stays if
    /// nothing could be written into it.
    pub(super) async fn turn_back(self, before: CommunityId) {
        let failed = self.community();
        if failed == before {
            return;
        }
        if before == CommunityId::default() {
            prefs().community.set(None);
            self.leave();
        } else {
            self.open(before).await;
        }
        discard_empty(&failed.to_string()).await;
    }

    async fn pass(self, door: Door) -> Result<(), ActError> {
        let (community, name) = match &door {
            Door::New { community, name, .. } | Door::Made { community, name, .. } => {
                (*community, name.clone())
            }
        };
        if !self.try_open(community).await? {
            return Ok(());
        }
        let turn = self.turn();
        match door {
            Door::New { drafts, .. } => {
                self.write(drafts, Batch::default()).await?;
            }
            Door::Made { entries, .. } => {
                self.take(entries).await?;
                self.whole().await;
                // The community itself is not offered to be taken back.
                if self.still(turn) {
                    self.with(|book| book.done.clear());
                    self.offer_none();
                }
            }
        }
        if let Some(store) = self.with(|book| book.store.clone()).filter(|_| self.still(turn)) {
            store.note_name(&name).await;
        }
        if self.still(turn) {
            self.phase.set(Phase::Open);
        }
        // Asked for after the first real work; the answer stands on the health page.
        spawn_local(async {
            let _ = persist().await;
        });
        Ok(())
    }

    /// Leaves the open community, to open or make another.
    pub fn leave(self) {
        self.put(Book::new(CommunityId::default(), DeviceId::default()));
        self.phase.set(Phase::Outside);
    }

    /// A new community's id.
    pub fn fresh_community(self) -> CommunityId {
        CommunityId(random())
    }

    /// The first day of the month, for data that is made relative to it.
    pub fn this_month(self) -> NaiveDate {
        use chrono::Datelike;
        let today = self.today();
        today.with_day(1).unwrap_or(today)
    }

    /// What other tabs and the browser tell.
    fn hear(self, event: StoreEvent) {
        match event {
            StoreEvent::Blocks(texts) => {
                self.with(|book| book.hear(texts.iter().map(String::as_str)));
                self.changed();
            }
            StoreEvent::ReadOnly => self.read_only.set(true),
            StoreEvent::Lost => {
                self.failed.set(Some(ActError::Store(StoreError::Lost)));
            }
            StoreEvent::Reload => spawn_local(self.reload()),
            StoreEvent::Cleared => {
                let Some(store) = self.with(|book| book.store.clone()) else { return };
                spawn_local(async move {
                    // Both are told of one loss: that all is there again takes the first word back.
                    let lost = ActError::Store(StoreError::Lost);
                    match self.refill(&store).await {
                        Err(error) => self.failed.set(Some(error.into())),
                        Ok(()) if self.failed.get_untracked() == Some(lost) => {
                            self.failed.set(None);
                        }
                        Ok(()) => {}
                    }
                });
            }
        }
    }

    /// Moves the time of the last export to now.
    pub(super) async fn note_export(self) {
        let now = now_ms();
        let store = self.with(|book| {
            book.exported = now;
            book.store.clone()
        });
        self.changed();
        if let Some(store) = store {
            store.note_export(&self.today().to_string());
            // The reminder is a convenience: the export itself has succeeded.
            let batch = Batch::default().with_meta(EXPORTED, &now.to_string());
            let _ = self.durable(&store, &batch).await;
        }
    }

    /// A file of any kind was made: from now on its lines may be in other hands.
    pub(super) async fn note_given(self) {
        let now = now_ms();
        let store = self.with(|book| {
            book.given = now;
            book.store.clone()
        });
        if let Some(store) = store {
            // For other tabs; the file must be had even where the database fails.
            let batch = Batch::default().with_meta(GIVEN, &now.to_string());
            let _ = self.durable(&store, &batch).await;
        }
    }

    /// When a file was last made, in this tab or another.
    pub(super) async fn last_given(self, store: &Store) -> Result<u64, StoreError> {
        let there = store.meta().await?.get(GIVEN).and_then(|ms| ms.parse().ok());
        Ok(self.with(|book| book.given).max(there.unwrap_or_default()))
    }
}
