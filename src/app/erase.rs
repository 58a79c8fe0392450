//! Removing personal bodies for good.

use std::collections::BTreeMap;

use super::App;
use crate::log::{Entry, OpId};
use crate::store::{Batch, Erasure};

impl App {
    /// Redo is offered no longer: bodies of undone personal operations go, here and on the disk.
    pub(super) async fn settle_redo(self) {
        let (doomed, store) = self.with(|book| {
            book.undone.clear();
            (std::mem::take(&mut book.doomed), book.store.clone())
        });
        let Some(store) = store.filter(|_| !doomed.is_empty()) else { return };
        let lines = self.with(|book| remains(book, &doomed));
        let erasure = Erasure { lines, ..Erasure::default() };
        if store.erase(&erasure, &Batch::default()).await.is_ok() {
            self.with(|book| book.state.update(&book.log, &doomed, &[]));
        } else {
            // Tried again with the next act.
            self.with(|book| book.doomed.extend(doomed));
        }
    }
}

/// Erases in memory and returns what is to stand on the disk instead.
fn remains(book: &mut super::book::Book, ids: &[OpId]) -> BTreeMap<String, String> {
    for id in ids {
        book.log.erase(id);
    }
    ids.iter()
        .filter_map(|id| book.log.get(id))
        .map(|e: &Entry| (e.id().to_string(), e.line()))
        .collect()
}
