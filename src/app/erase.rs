//! Removing personal bodies for good.
//!
//! The body of a personal act that was undone goes as soon as the act can no longer be redone: with the next act, or
//! when the community is opened again. Until then a row of `meta` remembers it, written in the transaction of the undo,
//! so that a tab closed in between leaves nothing behind.

use std::collections::BTreeMap;

use super::App;
use super::book::Book;
use crate::log::{Entry, OpId};
use crate::store::{Batch, Erasure};

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
        if store.erase(&erasure, &Batch::default()).await.is_ok() {
            self.with(|book| book.doomed.retain(|name, _| !due.contains_key(name)));
        }
    }
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
