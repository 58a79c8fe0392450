//! Acts: drafts become operations, durable in one transaction, then shown.

use super::App;
use super::book::Act;
use crate::log::{Draft, Entry, OpId, SealError};
use crate::share::file::Attachment;
use crate::store::{Batch, NewFile, StoreError};
use crate::text::Msg;

/// Why an act was not done. Nothing was written, and what the person typed is still on the page.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum ActError {
    /// The store refused.
    Store(StoreError),
    /// Something refers to what an import brought, so it cannot go as a whole.
    BuiltOn,
    /// Somebody has changed again what was to be undone.
    Changed,
    /// A file was made since the import: what it brought may be in other hands by now.
    Given,
    /// There is nothing to undo or redo.
    Nothing,
    /// What was asked does not exist (any more).
    Missing,
    /// What was typed cannot be stored, a number of seventeen digits for one.
    Unsealed(SealError),
    /// A part of the application could not be loaded.
    NotLoaded,
    /// A rule refuses it; the sentence says why.
    Refused(Msg),
    /// It was done, but for what the sentence says.
    But(Msg),
}

#[cfg(feature = "split")]
impl From<wasm_split_helpers::SplitLoaderError> for ActError {
    fn from(_: wasm_split_helpers::SplitLoaderError) -> Self {
        Self::NotLoaded
    }
}

impl From<StoreError> for ActError {
    fn from(error: StoreError) -> Self {
        Self::Store(error)
    }
}

impl App {
    /// Does an act: one strict transaction; `Ok` means it is on the disk. `label` says it in words: 已记下问题.
    ///
    /// # Errors
    /// [`ActError::Store`]; then the data is as it was.
    pub async fn commit(self, label: Msg, drafts: Vec<Draft>) -> Result<(), ActError> {
        if drafts.is_empty() {
            return Ok(());
        }
        let ids = self.write(drafts, Batch::default()).await?;
        self.finish(label, ids).await;
        Ok(())
    }

    /// What follows every act: redo is over, and the act itself can be undone.
    pub(super) async fn finish(self, label: Msg, ids: Vec<OpId>) {
        self.settle_redo().await;
        self.with(|book| book.done.push(Act::new(label, ids)));
        self.offer(label, false);
    }

    /// Makes drafts durable, together with what else `also` holds, and shows them.
    pub(super) async fn write(
        self,
        drafts: Vec<Draft>,
        also: Batch,
    ) -> Result<Vec<OpId>, ActError> {
        let turn = self.turn();
        self.whole().await;
        if !self.still(turn) {
            // What was drawn up in one community has no place in another.
            return Err(ActError::Missing);
        }
        let by = self.who();
        let (entries, store) = self.with(|book| (book.make(drafts, by), book.store.clone()));
        let entries = entries.map_err(ActError::Unsealed)?;
        let ids: Vec<OpId> = entries.iter().map(Entry::id).collect();
        let lines = entries.iter().map(Entry::line).collect();
        self.with(|book| book.pending.extend(&ids));
        let written = match store {
            Some(store) => self.durable(&store, &Batch { lines, ..also }).await.map(drop),
            None => Err(StoreError::Unavailable),
        };
        self.with(|book| book.pending.retain(|id| !ids.contains(id)));
        match written {
            Ok(()) => {
                self.changed();
                self.keep_soon();
                Ok(ids)
            }
            Err(error) => {
                self.with(|book| book.forget(&ids));
                self.changed();
                Err(error.into())
            }
        }
    }
}

/// An attachment as the store takes it.
pub(super) fn new_file(file: Attachment) -> NewFile {
    NewFile { hash: file.hash().to_string(), media: file.media, bytes: file.bytes }
}
