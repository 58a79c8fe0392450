//! A database that the browser emptied under an open tab is refilled from memory, so that nothing is lost but pictures.

use super::App;
use super::book::Book;
use super::erase::remember;
use super::open::{DEVICE, EXPORTED, GIVEN};
use crate::log::Entry;
use crate::store::{Batch, Ear, Store, StoreError, Written};

impl App {
    /// Writes a batch; an emptied database is refilled first.
    pub(super) async fn durable(self, store: &Store, batch: &Batch) -> Result<Written, StoreError> {
        match store.append(batch).await {
            Err(StoreError::Cleared) => {
                self.refill(store).await?;
                store.append(batch).await
            }
            written => written,
        }
    }

    /// Writes a large batch likewise; `ear` hears how far it is and may call it off.
    pub(super) async fn durable_large(
        self,
        store: &Store,
        batch: &Batch,
        ear: Ear<'_>,
    ) -> Result<Written, StoreError> {
        match store.import(batch, ear).await {
            Err(StoreError::Cleared) => {
                self.refill(store).await?;
                store.import(batch, ear).await
            }
            written => written,
        }
    }

    /// Writes back what memory holds.
    pub(super) async fn refill(self, store: &Store) -> Result<(), StoreError> {
        let turn = self.turn();
        self.whole().await;
        let here = self.community().to_string() == store.community();
        if !here || !self.still(turn) {
            return Err(StoreError::Cleared);
        }
        if store.refill(&self.with(|book| everything(book))).await? && self.still(turn) {
            // What an import brought stands under other keys now, so it can no longer go as a whole.
            self.with(|book| book.done.retain(|act| act.import.is_none()));
            self.offer_none();
        }
        Ok(())
    }
}

/// What memory holds that was durable. Acts on their way to the disk write themselves.
fn everything(book: &Book) -> Batch {
    let durable = |entry: &&Entry| !book.pending.contains(&entry.id());
    let lines = book.log.iter().filter(durable).map(Entry::line).collect();
    let mut all = Batch { lines, parked: book.parked.clone(), ..Batch::default() }
        .with_meta(DEVICE, &book.clock.device().to_string())
        .with_meta(EXPORTED, &book.exported.to_string())
        .with_meta(GIVEN, &book.given.to_string());
    let undone = book.undone.iter().map(|act| &act.bodies);
    for bodies in undone.chain(book.doomed.values()) {
        all.meta.extend(remember(bodies).meta);
    }
    all
}
