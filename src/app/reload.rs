//! Reading everything again, because another tab has erased or taken back lines, without disturbing whoever is typing.
//!
//! A second book is read beside the one that is shown and put in its place when it is whole. What happens meanwhile goes
//! into the first, which notes it, and is carried over.

use super::App;
use super::book::Book;
use super::open::{BLOCKS_AT_ONCE, EXPORTED, RECORDS_AT_ONCE};
use super::world::{breathe, now_ms};
use crate::domain::KINDS;
use crate::log::{Entry, State};
use crate::store::{Store, StoreError};

impl App {
    /// Reads everything again.
    pub(super) async fn reload(self) {
        let turn = self.turn();
        self.whole().await;
        let Some(store) = self.with(|book| book.store.clone()).filter(|_| self.still(turn)) else {
            return;
        };
        let number = self.with(Book::begin_noting);
        let read = self.read_again(&store).await;
        // Nothing may be half folded when the books change places.
        self.whole().await;
        if !self.still(turn) || !self.with(|book| book.is_noting(number)) {
            // Another community is open, or a later call has read later.
            return;
        }
        match read {
            Ok(fresh) => {
                self.with(|book| {
                    let before = std::mem::replace(book, fresh);
                    book.take_over(before);
                });
                self.changed();
                self.keep_soon();
            }
            // As at the start: either it opens, or the page says why not.
            Err(_) => self.open(self.community()).await,
        }
    }

    /// What the database holds, in a book of its own.
    async fn read_again(self, store: &Store) -> Result<Book, StoreError> {
        let (community, device) = self.with(|book| (book.community, book.clock.device()));
        let mut fresh = Book::new(community, device);
        let loaded = store.load().await?;
        fresh.damaged = loaded.damaged.len();
        let exported = store.meta().await?.get(EXPORTED).and_then(|ms| ms.parse().ok());
        fresh.exported = exported.unwrap_or_default();
        for part in loaded.blocks.chunks(BLOCKS_AT_ONCE) {
            for block in part {
                fresh.read_block(&block.text);
            }
            breathe().await;
        }
        let (mut state, records) = State::begin(&fresh.log, KINDS);
        for part in records.chunks(RECORDS_AT_ONCE) {
            state.fold_some(&fresh.log, part);
            breathe().await;
        }
        // Last, for these are not noted.
        fresh.parked = store.parked().await?.into_iter().map(|(_, line)| line).collect();
        fresh.state = state;
        fresh.whole = true;
        Ok(fresh)
    }
}

impl Book {
    /// Notes from now on what is added, after what is on its way to the disk already. The answer tells this call from a
    /// later one.
    fn begin_noting(&mut self) -> usize {
        self.noted = Some(self.pending.clone());
        self.notings += 1;
        self.notings
    }

    fn is_noting(&self, number: usize) -> bool {
        self.noted.is_some() && self.notings == number
    }

    /// Takes over from the book that was shown until now all that is not read from the database.
    fn take_over(&mut self, before: Book) {
        let noted = before.noted.unwrap_or_default();
        let entries: Vec<Entry> =
            noted.iter().filter_map(|id| before.log.get(id)).cloned().collect();
        let now = now_ms();
        let read = std::mem::replace(&mut self.clock, before.clock).tick(0);
        self.clock.observe(&read, now);
        self.take_in(entries);
        self.store = before.store;
        self.done = before.done;
        self.undone = before.undone;
        self.doomed = before.doomed;
        self.pending = before.pending;
        self.exported = self.exported.max(before.exported);
        self.given = before.given;
        self.kept = before.kept;
        self.notings = before.notings;
    }
}
