//! Removing personal bodies for good: on request, by a rule, because others did, and after an undo.
//!
//! The body of a personal act that was undone goes as soon as the act can no longer be redone: with the next act, or
//! when the community is opened again. Until then a row of `meta` remembers it, written in the transaction of the undo,
//! so that a tab closed in between leaves nothing behind.

use std::collections::{BTreeMap, HashSet};

use super::act::ActError;
use super::book::Book;
use super::long::Lasting;
use super::world::breathe;
use super::{App, StoreError};
use crate::domain::retention::{Erasing, files_of, mark};
use crate::log::{Entry, Erased, OpId, RecordId, Scope};
use crate::store::{Batch, Erasure, unheard};
use crate::text::exchange::ERASING;

/// So many operations are looked through between two chances to draw.
const AT_ONCE: usize = 1_000;

/// The per cent at which it is known which attachments go.
const LOOKED: u8 = 60;

/// Before the first operation's id in the name of a row of `meta` that remembers bodies.
const DOOMED: &str = "doomed/";

/// What is written together with an undo.
pub(super) fn remember(bodies: &[OpId]) -> Batch {
    let ids: Vec<String> = bodies.iter().map(ToString::to_string).collect();
    row(bodies).map(|name| Batch::default().with_meta(&name, &ids.join(" "))).unwrap_or_default()
}

/// What is written together with a redo.
pub(super) fn spare(bodies: &[OpId]) -> Batch {
    row(bodies).map(|name| Batch::default().with_meta(&name, "")).unwrap_or_default()
}

/// The row of these bodies. Every tab undoes other operations, so that none overwrites the row of another.
fn row(bodies: &[OpId]) -> Option<String> {
    bodies.first().map(|id| format!("{DOOMED}{id}"))
}

/// What the rows of `meta` remember.
pub(super) fn doomed(meta: &BTreeMap<String, String>) -> BTreeMap<String, Vec<OpId>> {
    meta.iter()
        .filter(|(name, ids)| name.starts_with(DOOMED) && !ids.is_empty())
        .map(|(name, ids)| {
            (name.clone(), ids.split(' ').filter_map(|id| id.parse().ok()).collect())
        })
        .collect()
}

impl App {
    /// Redo is offered no longer: bodies of undone personal operations go, here and on the disk.
    pub(super) async fn settle_redo(self) {
        let (due, store) = self.with(|book| {
            for act in std::mem::take(&mut book.undone) {
                if let Some(name) = row(&act.bodies) {
                    book.doomed.insert(name, act.bodies);
                }
            }
            (book.doomed.clone(), book.store.clone())
        });
        let Some(store) = store.filter(|_| !due.is_empty()) else { return };
        let lines = self.with(|book| remains(book, &due));
        let meta = due.keys().cloned().collect();
        let erasure = Erasure { lines, meta, ..Erasure::default() };
        // Where that fails it is tried again with the next act.
        if store.erase(&erasure, &Batch::default(), &unheard).await.is_ok() {
            self.with(|book| book.doomed.retain(|name, _| !due.contains_key(name)));
        }
    }
}

impl App {
    /// Erases bodies for good, in one transaction with what is written anew and with the fact that says so, about `on`.
    /// It cannot be taken back.
    ///
    /// # Errors
    /// [`ActError::Store`]; then all is as it was, as it is where it is called off. [`ActError::Nothing`] where nothing of
    /// it is here.
    pub(super) async fn erase(self, erasing: Erasing, on: RecordId) -> Result<(), ActError> {
        let said = mark(on, &erasing.ops);
        let drafts = erasing.keep.into_iter().chain([said]).collect();
        self.erase_with(&erasing.ops, drafts).await
    }

    /// Erases what others have erased: that is said already.
    ///
    /// # Errors
    /// As [`App::erase`].
    pub(super) async fn erase_here(self, ids: Vec<OpId>) -> Result<(), ActError> {
        if ids.is_empty() {
            return Ok(());
        }
        self.erase_with(&ids, Vec::new()).await
    }

    async fn erase_with(
        self,
        ids: &[OpId],
        drafts: Vec<crate::log::Draft>,
    ) -> Result<(), ActError> {
        let turn = self.turn();
        self.whole().await;
        let store = self.with(|book| book.store.clone()).filter(|_| self.still(turn));
        let store = store.ok_or(ActError::Missing)?;
        let by = self.who();
        let lines = self.with(|book| remaining(book, ids));
        if lines.is_empty() {
            return Err(ActError::Nothing);
        }
        let lasting = self.long().begin(ERASING);
        let files = self.only_theirs(ids, &lasting).await?;
        if !self.still(turn) {
            return Err(ActError::Missing);
        }
        let made = self.with(|book| book.make(drafts, by)).map_err(ActError::Unsealed)?;
        let new: Vec<OpId> = made.iter().map(Entry::id).collect();
        self.with(|book| book.pending.extend(&new));
        let erasure = Erasure { lines, files, ..Erasure::default() };
        let also = Batch::of(made.iter().map(Entry::line));
        let ear = |done, all| lasting.goes_on((LOOKED, 100), done, all);
        let mut written = store.erase(&erasure, &also, &ear).await;
        if written == Err(StoreError::Cleared) {
            written = match self.refill(&store).await {
                Ok(()) => store.erase(&erasure, &also, &ear).await,
                Err(why) => Err(why),
            };
        }
        self.with(|book| book.pending.retain(|id| !new.contains(id)));
        if let Err(why) = written {
            self.with(|book| book.forget(&new));
            self.changed();
            return Err(why.into());
        }
        if self.still(turn) {
            self.with(|book| {
                for id in ids {
                    book.log.erase(id);
                }
                book.state.update(&book.log, ids, &[]);
                // What built on them cannot be taken back to them.
                book.done.retain(|act| !act.ids.iter().any(|id| ids.contains(id)));
                // The home page may have named somebody; it is told anew.
                book.kept.today.clear();
            });
            self.offer_none();
            self.changed();
            self.keep_soon();
        }
        Ok(())
    }

    /// The attachments that nothing but these operations speaks of.
    async fn only_theirs(self, ids: &[OpId], lasting: &Lasting) -> Result<Vec<String>, ActError> {
        let mut theirs: Vec<String> =
            self.with(|book| files_of(&book.log, ids).iter().map(ToString::to_string).collect());
        if theirs.is_empty() {
            return Ok(theirs);
        }
        let going: HashSet<OpId> = ids.iter().copied().collect();
        let mut rest: HashSet<OpId> = self.with(|book| book.log.iter().map(Entry::id).collect());
        rest.retain(|id| !going.contains(id));
        let others: Vec<OpId> = rest.iter().copied().collect();
        for (n, some) in others.chunks(AT_ONCE).enumerate() {
            self.with(|book| {
                for entry in some.iter().filter_map(|id| book.log.get(id)) {
                    let line = entry.line();
                    theirs.retain(|hash| !line.contains(hash));
                }
            });
            breathe().await;
            if !lasting.goes_on((0, LOOKED), n * AT_ONCE, others.len()) {
                return Err(StoreError::Stopped.into());
            }
        }
        // What was said of one meanwhile keeps it too.
        self.with(|book| {
            let new = |entry: &&Entry| !going.contains(&entry.id()) && !rest.contains(&entry.id());
            for entry in book.log.iter().filter(new) {
                let line = entry.line();
                theirs.retain(|hash| !line.contains(hash));
            }
        });
        Ok(theirs)
    }
}

/// What is to stand in the place of these operations, of those that are personal and whole.
fn remaining(book: &Book, ids: &[OpId]) -> BTreeMap<String, String> {
    let entries = ids.iter().filter_map(|id| book.log.get(id));
    let personal = entries.filter(|entry| entry.scope() == Scope::Personal);
    personal
        .filter_map(Entry::whole)
        .map(|sealed| (sealed.id().to_string(), Entry::Gone(Erased::of(sealed)).line()))
        .collect()
}

/// Erases in memory and returns what is to stand on the disk instead.
fn remains(book: &mut Book, due: &BTreeMap<String, Vec<OpId>>) -> BTreeMap<String, String> {
    let ids: Vec<OpId> = due.values().flatten().copied().collect();
    for id in &ids {
        book.log.erase(id);
    }
    book.state.update(&book.log, &ids, &[]);
    ids.iter()
        .filter_map(|id| book.log.get(id))
        .map(|e: &Entry| (e.id().to_string(), e.line()))
        .collect()
}
