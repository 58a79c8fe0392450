//! How far a long transaction is, and whether it is still wanted.

use std::cell::Cell;

use indexed_db_futures::error::Error;
use indexed_db_futures::transaction::Transaction;

/// Hears how far a long transaction is, so many steps of so many, and says whether it is still wanted: where it is not,
/// all of it is rolled back.
pub type Ear<'a> = &'a dyn Fn(usize, usize) -> bool;

/// For whoever need not hear.
pub fn unheard(_: usize, _: usize) -> bool {
    true
}

/// Why a transaction came to no good end.
pub(super) enum Halt {
    /// The browser's reason.
    Failed(Error),
    /// It was called off.
    Stopped,
}

impl<E: Into<Error>> From<E> for Halt {
    fn from(error: E) -> Self {
        Self::Failed(error.into())
    }
}

/// The steps of a transaction.
pub(super) struct Steps<'a> {
    ear: Ear<'a>,
    done: Cell<usize>,
    all: Cell<usize>,
}

impl<'a> Steps<'a> {
    pub(super) fn new(ear: Ear<'a>) -> Self {
        Self { ear, done: Cell::new(0), all: Cell::new(0) }
    }

    /// So many more lie ahead.
    pub(super) fn expect(&self, more: usize) {
        self.all.set(self.all.get() + more);
    }

    /// One is done.
    pub(super) fn step(&self) -> Result<(), Halt> {
        self.done.set(self.done.get() + 1);
        let goes_on = (self.ear)(self.done.get(), self.all.get());
        if goes_on { Ok(()) } else { Err(Halt::Stopped) }
    }
}

/// Ends a transaction: with everything that was written in it, or, where it was called off, with nothing of it.
pub(super) async fn end<T>(tx: Transaction<'_>, done: Result<T, Halt>) -> Result<T, Halt> {
    match done {
        Ok(done) => {
            tx.commit().await?;
            Ok(done)
        }
        Err(Halt::Stopped) => {
            // Waited for: whoever reads next must find what was there before.
            let _ = tx.abort().await;
            Err(Halt::Stopped)
        }
        Err(failed) => Err(failed),
    }
}
