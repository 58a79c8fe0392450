//! Opening a store, keeping its connection, and hearing of other tabs.

use std::cell::{Cell, RefCell};
use std::collections::BTreeMap;
use std::rc::{Rc, Weak};

use indexed_db_futures::database::Database;
use indexed_db_futures::error::Error;
use indexed_db_futures::prelude::*;
use wasm_bindgen_futures::spawn_local;

use super::blocks;
use super::error::{StoreError, explain};
use super::inner::Inner;
use super::local::Canary;
use super::schema::{self, BLOCKS};
use super::tabs::{News, Tabs};
use super::{Mode, Store, StoreEvent, rows};

/// How a database was found.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Arrival {
    /// Empty, although something was here: the browser cleared it. Ask for the last exported file.
    Cleared(Canary),
    /// With work in it.
    Known,
    /// Empty, and nothing tells of more.
    New,
}

/// A store, and what is known at once.
pub struct Opened {
    /// The store.
    pub store: Store,
    /// How the database was found.
    pub arrival: Arrival,
    /// The rows of `meta`.
    pub meta: BTreeMap<String, String>,
}

impl Store {
    /// Opens a community's database, creating it at first use. A database of a newer release is
    /// opened to read only ([`Store::mode`]).
    ///
    /// # Errors
    /// If the browser has no `IndexedDB`, if another tab keeps it closed, if there is no space, or
    /// for the browser's own reasons. Nothing is ever deleted by a failure to open.
    pub async fn open(community: &str) -> Result<Opened, StoreError> {
        let (db, mode) = match schema::open(community).await {
            Ok(db) => (db, Mode::Writing),
            Err(StoreError::NewerSchema) => (schema::open_as_is(community).await?, Mode::ReadOnly),
            Err(error) => return Err(error),
        };
        let inner = Rc::new(Inner {
            community: community.to_owned(),
            db: RefCell::new(None),
            mode: Cell::new(mode),
            seen: RefCell::default(),
            loaded: Cell::new(false),
            cleared: Cell::new(false),
            pending: Cell::new(None),
            listener: RefCell::new(None),
            tabs: RefCell::new(None),
        });
        inner.adopt(&db);
        let here = inner.explained("opening", has_blocks(&db).await).await?;
        let meta = inner.explained("opening", rows::named(&db, schema::META).await).await?;
        let arrival = match Canary::of(community) {
            _ if here => Arrival::Known,
            Some(canary) if canary.ops > 0 => Arrival::Cleared(canary),
            _ => Arrival::New,
        };
        inner.hear();
        Ok(Opened { store: Store(inner), arrival, meta })
    }
}

/// Whether there is any work in the database.
async fn has_blocks(db: &Database) -> Result<bool, Error> {
    let tx = schema::read(db, &[BLOCKS])?;
    let store = tx.object_store(BLOCKS)?;
    let keys = store.get_all_keys::<u32>().with_limit(1).primitive()?.await?;
    Ok(keys.count() > 0)
}

impl Inner {
    /// The connection, opened again if it was lost. Of a database that was emptied under this tab nobody gets one but
    /// [`Store::refill`]: one row written now would make it look whole at the next start.
    pub(super) async fn connect(self: &Rc<Self>) -> Result<Database, StoreError> {
        let db = self.reach().await?;
        if self.cleared.get() { Err(StoreError::Cleared) } else { Ok(db) }
    }

    /// The connection, whatever has become of the database.
    pub(super) async fn reach(self: &Rc<Self>) -> Result<Database, StoreError> {
        let open = self.db.borrow().clone();
        if let Some(db) = open {
            return Ok(db);
        }
        if self.mode.get() == Mode::ReadOnly {
            return Err(StoreError::NewerSchema);
        }
        let db = match schema::open(&self.community).await {
            Ok(db) => db,
            Err(StoreError::NewerSchema) => {
                self.retire();
                return Err(StoreError::NewerSchema);
            }
            Err(error) => return Err(error),
        };
        let here = match has_blocks(&db).await {
            Ok(here) => here,
            Err(error) => {
                db.close();
                return Err(explain("opening", error).await);
            }
        };
        self.adopt(&db);
        if !here && !self.seen.borrow().is_empty() {
            self.seen.borrow_mut().clear();
            self.cleared.set(true);
            self.tell(StoreEvent::Cleared);
        }
        Ok(db)
    }

    /// Takes a connection and watches over it: a newer release that wants to change the stores is
    /// let in at once, and this tab only reads from then on.
    fn adopt(self: &Rc<Self>, db: &Database) {
        if let Some(before) = self.db.replace(Some(db.clone())) {
            before.close();
        }
        let Ok(mut changes) = db.version_changes() else { return };
        let weak = Rc::downgrade(self);
        let db = db.clone();
        spawn_local(async move {
            let change = changes.recv().await;
            let inner = weak.upgrade();
            match (change, inner) {
                (Some(change), inner) => {
                    db.close();
                    if let Some(inner) = inner {
                        inner.db.replace(None);
                        if change.new_version().is_some() {
                            inner.retire();
                        } else {
                            inner.tell(StoreEvent::Lost);
                        }
                    }
                }
                (None, Some(inner)) => inner.lose(),
                (None, None) => {}
            }
        });
    }

    /// Lets go of a dead connection.
    pub(super) fn lose(&self) {
        if let Some(db) = self.db.replace(None) {
            db.close();
            self.tell(StoreEvent::Lost);
        }
    }

    /// Only reads from now on.
    pub(super) fn retire(&self) {
        if self.mode.replace(Mode::ReadOnly) == Mode::Writing {
            self.tell(StoreEvent::ReadOnly);
        }
    }

    /// Begins to hear other tabs.
    fn hear(self: &Rc<Self>) {
        let (heard, woke) = (Rc::downgrade(self), Rc::downgrade(self));
        let tabs = Tabs::listen(
            &self.community,
            move |news| {
                if let Some(inner) = heard.upgrade() {
                    inner.heard(news);
                }
            },
            move || look(woke.clone()),
        );
        *self.tabs.borrow_mut() = Some(tabs);
    }

    /// Passes on what another tab says. Before everything has been read it is put off, and what is
    /// not counted as seen is read then.
    pub(super) fn heard(self: &Rc<Self>, news: News) {
        if news == News::Newer {
            self.retire();
        } else if news == News::Hello || self.listener.borrow().is_none() {
            // Nobody to tell; the rows themselves remain news.
        } else if !self.loaded.get() {
            let reload = news == News::Reload || self.pending.take() == Some(News::Reload);
            self.pending.set(Some(if reload { News::Reload } else { News::Look }));
        } else {
            match news {
                News::Blocks(keys, texts) => {
                    for (key, text) in keys.iter().zip(&texts) {
                        self.seen.borrow_mut().insert(*key, blocks::count(text));
                    }
                    self.tell(StoreEvent::Blocks(texts));
                }
                News::Look => look(Rc::downgrade(self)),
                News::Reload => self.tell(StoreEvent::Reload),
                News::Hello | News::Newer => {}
            }
        }
    }
}

/// Reads what was missed and gives it to the listener.
fn look(inner: Weak<Inner>) {
    spawn_local(async move {
        let Some(inner) = inner.upgrade() else { return };
        if !inner.loaded.get() || inner.listener.borrow().is_none() {
            return;
        }
        // A failure here is met again by whoever writes next, and told then.
        if let Ok(new) = inner.catch_up().await
            && !new.is_empty()
        {
            inner.tell(StoreEvent::Blocks(new.into_iter().map(|block| block.text).collect()));
        }
    });
}
