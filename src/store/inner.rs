//! What the clones of a store share, and what each act leaves behind in it.

use std::cell::{Cell, RefCell};
use std::collections::BTreeMap;
use std::rc::Rc;

use indexed_db_futures::database::Database;

use super::batch::{Prepared, Written};
use super::blocks::{self, Block, BlockKey, Loaded};
use super::erase::Rewritten;
use super::error::{StoreError, explain};
use super::local::Canary;
use super::steps::Halt;
use super::tabs::{News, Tabs};
use super::{Mode, StoreEvent};

pub(super) type Listener = Rc<dyn Fn(StoreEvent)>;

/// What the clones of a store share.
pub(super) struct Inner {
    pub(super) community: String,
    pub(super) db: RefCell<Option<Database>>,
    pub(super) mode: Cell<Mode>,
    /// The blocks whose lines the application has been given, and how many lines each has.
    pub(super) seen: RefCell<BTreeMap<BlockKey, usize>>,
    pub(super) loaded: Cell<bool>,
    /// The browser emptied the database under this tab, and nobody has refilled it yet.
    pub(super) cleared: Cell<bool>,
    /// What other tabs said before everything was read.
    pub(super) pending: Cell<Option<News>>,
    pub(super) listener: RefCell<Option<Listener>>,
    pub(super) tabs: RefCell<Option<Tabs>>,
}

impl Drop for Inner {
    fn drop(&mut self) {
        if let Some(db) = self.db.take() {
            db.close();
        }
    }
}

impl Inner {
    pub(super) fn tell(&self, event: StoreEvent) {
        // Cloned first: the listener may call the store.
        let listener = self.listener.borrow().clone();
        if let Some(listener) = listener {
            listener(event);
        }
    }

    pub(super) fn tell_tabs(&self, news: &News) {
        if let Some(tabs) = &*self.tabs.borrow() {
            tabs.tell(news);
        }
    }

    /// The database of a store that may write.
    pub(super) async fn writable(self: &Rc<Self>) -> Result<Database, StoreError> {
        if self.mode.get() == Mode::ReadOnly {
            return Err(StoreError::NewerSchema);
        }
        self.connect().await
    }

    /// Names an error, and lets go of a connection that turns out to be dead.
    pub(super) async fn explained<T>(
        &self,
        doing: &'static str,
        result: Result<T, impl Into<Halt>>,
    ) -> Result<T, StoreError> {
        let error = match result {
            Ok(value) => return Ok(value),
            Err(error) => match error.into() {
                Halt::Failed(error) => explain(doing, error).await,
                Halt::Stopped => return Err(StoreError::Stopped),
            },
        };
        match &error {
            StoreError::Lost => {
                self.lose();
                if self.mode.get() == Mode::ReadOnly {
                    return Err(StoreError::NewerSchema);
                }
            }
            // Safari says this when it has lost its database process; the connection never recovers,
            // a new one works.
            StoreError::Failed { name, .. } if name == "UnknownError" => {
                if let Some(db) = self.db.replace(None) {
                    db.close();
                }
            }
            _ => {}
        }
        Err(error)
    }

    /// After everything was read: what other tabs said meanwhile is taken up.
    pub(super) fn read(self: &Rc<Self>, loaded: &Loaded) {
        let seen = loaded.blocks.iter().map(|block| (block.key, blocks::count(&block.text)));
        // Damaged rows count as seen, without lines: trying them again would hold up the others.
        let damaged = loaded.damaged.iter().map(|key| (*key, 0));
        self.seen.replace(seen.chain(damaged).collect());
        self.loaded.set(true);
        if let Some(news) = self.pending.take() {
            self.heard(news);
        }
    }

    /// After a write: the blocks count as seen, the other tabs hear, the canary learns.
    pub(super) fn wrote(&self, prepared: &Prepared, written: &Written) {
        if written.blocks.is_empty() {
            return;
        }
        self.replaced(&[], prepared.counted(written));
        self.tell_tabs(&News::of_blocks(&written.blocks, &prepared.texts));
        self.count();
    }

    /// After a merge: other keys, the same lines.
    pub(super) fn replaced(
        &self,
        gone: &[BlockKey],
        new: impl IntoIterator<Item = (BlockKey, usize)>,
    ) {
        let mut seen = self.seen.borrow_mut();
        for key in gone {
            seen.remove(key);
        }
        seen.extend(new);
    }

    /// After lines were replaced or removed.
    pub(super) fn rewrote(&self, done: Rewritten) -> usize {
        self.replaced(&done.gone, done.new);
        self.tell_tabs(&News::Reload);
        self.count();
        done.lines
    }

    /// Tells the canary how many lines there are.
    pub(super) fn count(&self) {
        let lines = self.seen.borrow().values().map(|n| *n as u64).sum();
        let loaded = self.loaded.get();
        Canary::update(&self.community, |canary| {
            // A tab that has not read everything does not know.
            canary.ops = if loaded { lines } else { canary.ops.max(lines) };
        });
    }

    /// Reads what has not been seen, and counts it as seen.
    pub(super) async fn catch_up(self: &Rc<Self>) -> Result<Vec<Block>, StoreError> {
        let db = self.connect().await?;
        let seen = self.seen.borrow().clone();
        let unseen = self.explained("reading", blocks::unseen(&db, &seen).await).await?;
        let new = unseen.new.iter().map(|b| (b.key, blocks::count(&b.text)));
        self.replaced(&unseen.gone, new);
        Ok(unseen.new)
    }
}
