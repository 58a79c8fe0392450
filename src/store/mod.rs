//! `IndexedDB`, tabs and health; the only room that knows how bytes are kept.
//!
//! It knows texts and lines, not what they mean. One database a community, and in it
//! `blocks` (operation lines), `snapshot` (disposable), `parked` (not understood), `files`, `keys`
//! and `meta`.
//!
//! # Invariants
//! * An act of a person is one transaction of strict durability, acknowledged only when complete.
//! * Writing only adds rows, so two tabs cannot overwrite one another. Only [`Store::erase`] and
//!   [`Store::undo_import`] remove bytes; [`Store::compact`] moves lines, write-new-then-delete.
//! * [`discard_empty`] takes away a database that never came to hold anything, and no other.
//! * A failure deletes nothing. A database that does not open can still be dumped ([`raw_dump`]).
//! * Inside a transaction nothing is awaited but its own requests: it would close by itself, and
//!   what had been queued would be kept even so.
//! * Beyond this room nobody names `IndexedDB`, and nothing of the interface is known here.

mod batch;
mod blocks;
pub mod device;
mod dump;
mod erase;
mod error;
mod health;
mod inner;
mod known;
pub mod local;
mod lock;
mod once;
mod open;
mod rows;
mod schema;
mod snapshot;
mod steps;
mod tabs;

use std::collections::BTreeMap;
use std::rc::Rc;

pub use batch::{Batch, NewFile, Written};
pub use blocks::{BLOCK_LINES, Block, BlockKey, Loaded, Pack, lines};
pub use dump::raw_dump;
pub use erase::{Erasure, Undo};
pub use error::StoreError;
pub use health::{Health, persist};
pub use known::{Known, discard_empty, known};
pub use local::Canary;
pub use open::{Arrival, Opened};
pub use rows::FileInfo;
pub use snapshot::Snapshot;
pub use steps::{Ear, unheard};

use inner::Inner;
use lock::Patience;

/// What a store may do.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Mode {
    /// Read and write.
    Writing,
    /// Only read: a newer release of the application has been met. Reload the page.
    ReadOnly,
}

/// What a store tells its listener.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum StoreEvent {
    /// Texts of blocks that came from elsewhere: another tab wrote them, or this one slept through
    /// them. Lines that are known already may be among them.
    Blocks(Vec<String>),
    /// The browser closed the database, perhaps because somebody cleared the site's data. Offer an
    /// export from memory; the next call of the store opens it again.
    Lost,
    /// The database was emptied under this tab. Write back what memory holds with
    /// [`Store::refill`]; until then every call is refused. Told once.
    Cleared,
    /// From now on this store only reads.
    ReadOnly,
    /// Another tab has erased or taken back lines: forget everything and read it again with
    /// [`Store::load`].
    Reload,
}

/// A community's database, open. Clones are the same store.
#[derive(Clone)]
pub struct Store(Rc<Inner>);

impl Store {
    /// The id of the community.
    pub fn community(&self) -> &str {
        &self.0.community
    }

    /// Whether it may be written.
    pub fn mode(&self) -> Mode {
        self.0.mode.get()
    }

    /// Who hears of what happens elsewhere; replaces the listener before. Set it before
    /// [`load`](Self::load), so that nothing falls between.
    pub fn listen(&self, listener: impl Fn(StoreEvent) + 'static) {
        *self.0.listener.borrow_mut() = Some(Rc::new(listener));
    }

    /// Reads every block. What other tabs write meanwhile is told afterwards. If the browser cannot
    /// read all rows at once they are read one by one, and those it cannot give are named.
    ///
    /// # Errors
    /// If the database fails.
    pub async fn load(&self) -> Result<Loaded, StoreError> {
        let db = self.0.connect().await?;
        self.0.loaded.set(false);
        let loaded = self.0.explained("reading", blocks::load(&db).await).await?;
        self.0.read(&loaded);
        Ok(loaded)
    }

    /// Writes a batch: one transaction of strict durability. When this returns `Ok` the batch is on
    /// the disk and the other tabs have been told.
    ///
    /// # Errors
    /// If the store only reads, or the database fails; then nothing of the batch is there.
    pub async fn append(&self, batch: &Batch) -> Result<Written, StoreError> {
        let prepared = batch::Prepared::new(batch);
        let db = self.0.writable().await?;
        let written = prepared.commit(&db, &unheard).await;
        let written = self.0.explained("writing", written).await?;
        self.0.wrote(&prepared, &written);
        Ok(written)
    }

    /// Writes a large batch, one tab at a time: every line, or none. Up to 500 lines share a row. `ear` hears how far
    /// it is and may call it off; until everything is written nothing of it is there.
    ///
    /// # Errors
    /// As [`append`](Self::append), [`StoreError::Busy`] if another tab does not finish, and [`StoreError::Stopped`].
    pub async fn import(&self, batch: &Batch, ear: Ear<'_>) -> Result<Written, StoreError> {
        let prepared = batch::Prepared::new(batch);
        let db = self.0.writable().await?;
        let _held = lock::take(&self.0.community, &db, Patience::Wait).await?;
        let written = prepared.commit(&db, ear).await;
        let written = self.0.explained("writing", written).await?;
        self.0.wrote(&prepared, &written);
        Ok(written)
    }

    /// Writes back everything that memory holds, after the browser emptied the database under this
    /// tab; only then is the store of use again. Tells whether it was written: not if the database
    /// was not emptied, or has been refilled meanwhile.
    ///
    /// # Errors
    /// As [`import`](Self::import); then nothing was written and the store still refuses.
    pub async fn refill(&self, all: &Batch) -> Result<bool, StoreError> {
        if self.mode() == Mode::ReadOnly {
            return Err(StoreError::NewerSchema);
        }
        let prepared = batch::Prepared::new(all);
        let db = self.0.reach().await?;
        let _held = lock::take(&self.0.community, &db, Patience::Wait).await?;
        if !self.0.cleared.get() {
            return Ok(false);
        }
        let written = prepared.commit(&db, &unheard).await;
        let written = self.0.explained("writing", written).await?;
        self.0.cleared.set(false);
        self.0.wrote(&prepared, &written);
        Ok(true)
    }

    /// Merges small blocks if there are many; call it at idle, and write the snapshot afterwards.
    /// Returns how many rows fewer there are: 0 if it was not worth it or another tab is at work.
    ///
    /// # Errors
    /// If the store only reads, or the database fails; then nothing was changed.
    pub async fn compact(&self) -> Result<usize, StoreError> {
        let db = self.0.writable().await?;
        let small = blocks::small(&self.0.seen.borrow());
        if small.is_empty() {
            return Ok(0);
        }
        let Some(_held) = lock::take(&self.0.community, &db, Patience::Now).await? else {
            return Ok(0);
        };
        let merged = blocks::merge(&db, &small).await;
        let (new, gone) = self.0.explained("merging", merged).await?;
        let fewer = gone.len().saturating_sub(new.len());
        self.0.replaced(&gone, new);
        Ok(fewer)
    }

    /// Reads the blocks that this tab has not seen. The listener is given them by itself when the
    /// tab comes to the front; call this where nobody listens, or to be sure.
    ///
    /// # Errors
    /// If the database fails.
    pub async fn catch_up(&self) -> Result<Vec<Block>, StoreError> {
        self.0.catch_up().await
    }

    /// Erases: the lines are replaced by the given tombstones wherever they stand, attachments and
    /// keys go, the snapshot is emptied, and `also` (the operation that says so) is written, all in
    /// one transaction. Other tabs are told to read again. Returns how many lines were replaced. `ear` as in
    /// [`import`](Self::import).
    ///
    /// # Errors
    /// As [`import`](Self::import); then nothing was changed.
    pub async fn erase(
        &self,
        erasure: &Erasure,
        also: &Batch,
        ear: Ear<'_>,
    ) -> Result<usize, StoreError> {
        let db = self.0.writable().await?;
        let _held = lock::take(&self.0.community, &db, Patience::Wait).await?;
        let done = erase::erase(&db, erasure, also, ear).await;
        let done = self.0.explained("erasing", done).await?;
        Ok(self.0.rewrote(done))
    }

    /// Takes an import back: its lines, parked lines and attachments go, in one transaction with
    /// `also`. That nothing refers to them and nothing was exported since is for the caller to know.
    /// Returns how many lines went. `ear` as in [`import`](Self::import).
    ///
    /// # Errors
    /// As [`import`](Self::import); then nothing was changed.
    pub async fn undo_import(
        &self,
        undo: &Undo,
        also: &Batch,
        ear: Ear<'_>,
    ) -> Result<usize, StoreError> {
        let db = self.0.writable().await?;
        let _held = lock::take(&self.0.community, &db, Patience::Wait).await?;
        let done = erase::undo(&db, undo, also, ear).await;
        let done = self.0.explained("taking back", done).await?;
        Ok(self.0.rewrote(done))
    }

    /// The rows of `meta`.
    ///
    /// # Errors
    /// If the database fails.
    pub async fn meta(&self) -> Result<BTreeMap<String, String>, StoreError> {
        let db = self.0.connect().await?;
        self.0.explained("reading", rows::named(&db, schema::META).await).await
    }

    /// The rows of `meta` whose names begin so, those that are not read otherwise among them.
    ///
    /// # Errors
    /// If the database fails.
    pub async fn noted(&self, prefix: &str) -> Result<BTreeMap<String, String>, StoreError> {
        let db = self.0.connect().await?;
        self.0.explained("reading", rows::beginning(&db, schema::META, prefix).await).await
    }

    /// The rows of `keys`.
    ///
    /// # Errors
    /// If the database fails.
    pub async fn keys(&self) -> Result<BTreeMap<String, String>, StoreError> {
        let db = self.0.connect().await?;
        self.0.explained("reading", rows::named(&db, schema::KEYS).await).await
    }

    /// The parked lines, with their keys.
    ///
    /// # Errors
    /// If the database fails.
    pub async fn parked(&self) -> Result<Vec<(u32, String)>, StoreError> {
        let db = self.0.connect().await?;
        self.0.explained("reading", rows::parked(&db).await).await
    }

    /// Which attachments there are.
    ///
    /// # Errors
    /// If the database fails.
    pub async fn files(&self) -> Result<Vec<FileInfo>, StoreError> {
        let db = self.0.connect().await?;
        self.0.explained("reading", rows::files(&db).await).await
    }

    /// An attachment's media type and bytes, if it is here.
    ///
    /// # Errors
    /// If the database fails.
    pub async fn file(&self, hash: &str) -> Result<Option<(String, Vec<u8>)>, StoreError> {
        let db = self.0.connect().await?;
        self.0.explained("reading", rows::file(&db, hash).await).await
    }

    /// Replaces the snapshot. It is written only if the blocks are still those that this tab has
    /// seen; tells whether it was.
    ///
    /// # Errors
    /// If the store only reads, or the database fails.
    pub async fn write_snapshot(&self, fold: &str, snap: &Snapshot) -> Result<bool, StoreError> {
        let db = self.0.writable().await?;
        let folded: Vec<BlockKey> = self.0.seen.borrow().keys().copied().collect();
        let written = snapshot::write(&db, fold, &folded, snap).await;
        self.0.explained("writing the snapshot", written).await
    }

    /// The snapshot of this version of the fold, if it was made from exactly the blocks that are
    /// here. If the log has another number of operations than it says, fold again.
    ///
    /// # Errors
    /// If the database fails.
    pub async fn read_snapshot(&self, fold: &str) -> Result<Option<Snapshot>, StoreError> {
        let db = self.0.connect().await?;
        self.0.explained("reading the snapshot", snapshot::read(&db, fold).await).await
    }

    /// Notes what the community is called, for [`known`] and for the canary.
    pub async fn note_name(&self, name: &str) {
        Canary::update(&self.0.community, |canary| name.clone_into(&mut canary.name));
        known::note(&self.0.community, name).await;
    }

    /// Notes the day of an export (ISO 8601) in the canary. Keep it in `meta` as well.
    pub fn note_export(&self, day: &str) {
        Canary::update(&self.0.community, |canary| day.clone_into(&mut canary.exported));
    }
}
