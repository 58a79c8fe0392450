//! A batch: everything one act of a person writes, in one transaction.

use indexed_db_futures::database::Database;
use indexed_db_futures::prelude::*;
use indexed_db_futures::transaction::Transaction;
use js_sys::Uint8Array;
use wasm_bindgen::JsValue;

use super::blocks::{self, BlockKey, Pack};
use super::schema::{self, BLOCKS, FILES, KEYS, META, PARKED};
use super::steps::{Ear, Halt, Steps, end};

/// Blocks handed to the browser in one go, some 10 ms.
const QUEUED: usize = 32;

/// An attachment to be kept.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct NewFile {
    /// SHA-256 of the bytes, in the text form the operations use. The store does not check it.
    pub hash: String,
    /// Its media type, such as `image/jpeg`.
    pub media: String,
    /// The bytes.
    pub bytes: Vec<u8>,
}

/// Everything that is written together: all of it is there afterwards, or none.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Batch {
    /// Operation lines, `{"id":"…","op":…}` each, without a raw line break.
    pub lines: Pack,
    /// Lines that could not be understood, as they came.
    pub parked: Vec<String>,
    /// Attachments. A hash that is there already keeps its first bytes.
    pub files: Vec<NewFile>,
    /// Rows of `meta`, name and text. Names beginning with a dot are the store's own.
    pub meta: Vec<(String, String)>,
    /// Rows of `keys`, name and text.
    pub keys: Vec<(String, String)>,
}

impl Batch {
    /// A batch of operation lines.
    pub fn of(lines: impl IntoIterator<Item: AsRef<str>>) -> Self {
        Self { lines: lines.into_iter().collect(), ..Self::default() }
    }

    /// With a row of `meta` besides.
    #[must_use]
    pub fn with_meta(mut self, name: &str, text: &str) -> Self {
        self.meta.push((name.to_owned(), text.to_owned()));
        self
    }

    fn is_empty(&self) -> bool {
        *self == Self::default()
    }
}

/// Under which keys a batch was written.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Written {
    /// The new blocks.
    pub blocks: Vec<BlockKey>,
    /// The new rows of `parked`; [`Undo`](super::Undo) takes them.
    pub parked: Vec<u32>,
    /// The hashes of the attachments that were not there before.
    pub files: Vec<String>,
}

/// A batch turned into the browser's values before its transaction opens: a transaction closes by
/// itself as soon as it has nothing to do.
pub(super) struct Prepared<'a> {
    /// The texts of its blocks, borrowed: an import is tens of megabytes.
    pub(super) texts: Vec<&'a str>,
    parked: Vec<JsValue>,
    files: Vec<(String, [JsValue; 4])>,
    meta: Vec<[JsValue; 2]>,
    keys: Vec<[JsValue; 2]>,
    empty: bool,
}

fn pairs(rows: &[(String, String)]) -> Vec<[JsValue; 2]> {
    rows.iter().map(|(name, text)| [name.into(), text.into()]).collect()
}

impl<'a> Prepared<'a> {
    pub(super) fn new(batch: &'a Batch) -> Self {
        let file = |file: &NewFile| {
            let row = [
                format!("b/{}", file.hash).into(),
                Uint8Array::from(file.bytes.as_slice()).into(),
                format!("i/{}", file.hash).into(),
                format!("{} {}", file.bytes.len(), file.media).into(),
            ];
            (file.hash.clone(), row)
        };
        Self {
            texts: batch.lines.texts().collect(),
            parked: batch.parked.iter().map(JsValue::from).collect(),
            files: batch.files.iter().map(file).collect(),
            meta: pairs(&batch.meta),
            keys: pairs(&batch.keys),
            empty: batch.is_empty(),
        }
    }

    /// The blocks it was written to, each with its number of lines.
    pub(super) fn counted(&self, written: &Written) -> impl Iterator<Item = (BlockKey, usize)> {
        written.blocks.iter().copied().zip(self.texts.iter().map(|text| blocks::count(text)))
    }

    /// The object stores it touches.
    pub(super) fn stores(&self) -> Vec<&'static str> {
        let mut stores = Vec::new();
        for (name, empty) in [
            (BLOCKS, self.texts.is_empty()),
            (PARKED, self.parked.is_empty()),
            (FILES, self.files.is_empty()),
            (META, self.meta.is_empty()),
            (KEYS, self.keys.is_empty()),
        ] {
            if !empty {
                stores.push(name);
            }
        }
        stores
    }

    /// How many steps writing it has.
    fn steps(&self) -> usize {
        self.texts.len() + self.parked.len() + self.files.len()
    }

    /// Writes into an open transaction, awaiting nothing but its own requests.
    pub(super) async fn put(
        &self,
        tx: &Transaction<'_>,
        steps: &Steps<'_>,
    ) -> Result<Written, Halt> {
        steps.expect(self.steps());
        let mut written = Written::default();
        for (name, rows) in [(META, &self.meta), (KEYS, &self.keys)] {
            if !rows.is_empty() {
                let store = tx.object_store(name)?;
                for [key, text] in rows {
                    let _queued = store.put(text).with_key(key).without_key_type().primitive()?;
                }
            }
        }
        if !self.files.is_empty() {
            let store = tx.object_store(FILES)?;
            for (hash, [at, bytes, info_at, info]) in &self.files {
                steps.step()?;
                let there: Option<JsValue> = store.get_key(at.clone()).primitive()?.await?;
                if there.is_some() {
                    continue;
                }
                let _queued = store.put(bytes).with_key(at).without_key_type().primitive()?;
                let _queued = store.put(info).with_key(info_at).without_key_type().primitive()?;
                written.files.push(hash.clone());
            }
        }
        if !self.parked.is_empty() {
            let store = tx.object_store(PARKED)?;
            for line in &self.parked {
                let key = store.add(line).with_key_type::<u32>().primitive()?.await?;
                written.parked.push(key);
                steps.step()?;
            }
        }
        if !self.texts.is_empty() {
            let store = tx.object_store(BLOCKS)?;
            // Many are queued before the first answer is awaited: a turn of the event loop for each of hundreds of blocks
            // took longer than writing them. Not all of them: that kept the page from answering.
            for some in self.texts.chunks(QUEUED) {
                let queued = some.iter().map(|text| {
                    store.add(JsValue::from_str(text)).with_key_type::<u32>().primitive()
                });
                for key in queued.collect::<Result<Vec<_>, _>>()? {
                    written.blocks.push(key.await?);
                    steps.step()?;
                }
            }
        }
        Ok(written)
    }

    /// Writes in one strict transaction of its own.
    pub(super) async fn commit(&self, db: &Database, ear: Ear<'_>) -> Result<Written, Halt> {
        if self.empty {
            return Ok(Written::default());
        }
        let tx = schema::write(db, &self.stores())?;
        let written = self.put(&tx, &Steps::new(ear)).await;
        end(tx, written).await
    }
}
