//! The only two ways in which bytes leave the store: erasing on a person's request, and taking back
//! an import that nothing refers to yet. Blocks that hold the lines in question are written anew
//! under new keys and the old rows deleted, in one transaction, so that a snapshot or another tab
//! that knows the old keys sees that they are gone.

use std::collections::{BTreeMap, BTreeSet};

use indexed_db_futures::database::Database;
use indexed_db_futures::error::Error;
use indexed_db_futures::prelude::*;
use indexed_db_futures::transaction::Transaction;
use wasm_bindgen::JsValue;

use super::batch::{Batch, Prepared};
use super::blocks::{self, BlockKey, Pack};
use super::schema::{self, BLOCKS, FILES, KEYS, META, PARKED, SNAPSHOT};
use super::steps::{Ear, Halt, Steps, end};

/// What is to be erased.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Erasure {
    /// Operation id -> the line that stands in its place (the id stays, the body goes).
    pub lines: BTreeMap<String, String>,
    /// Attachments that go, by hash.
    pub files: Vec<String>,
    /// Rows of `keys` that go, by name.
    pub keys: Vec<String>,
    /// Rows of `meta` that go, by name.
    pub meta: Vec<String>,
}

/// An import that is taken back.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Undo {
    /// The ids of the operations it brought.
    pub ids: BTreeSet<String>,
    /// The parked lines it brought, by key (see [`Written`]).
    pub parked: Vec<u32>,
    /// The attachments it brought, by hash.
    pub files: Vec<String>,
}

/// What a rewrite did to the blocks.
pub(super) struct Rewritten {
    pub(super) gone: Vec<BlockKey>,
    pub(super) new: Vec<(BlockKey, usize)>,
    /// Lines replaced or removed, parked ones included.
    pub(super) lines: usize,
}

/// What becomes of a line.
enum Fate<'a> {
    Stays,
    Becomes(&'a str),
    Goes,
}

/// Erases in one transaction; `also` is written with it (the operation that records the erasure).
pub(super) async fn erase(
    db: &Database,
    erasure: &Erasure,
    also: &Batch,
    ear: Ear<'_>,
) -> Result<Rewritten, Halt> {
    let fate = |line: &str| match blocks::line_id(line).and_then(|id| erasure.lines.get(id)) {
        Some(tombstone) => Fate::Becomes(tombstone.as_str()),
        None => Fate::Stays,
    };
    let also = Prepared::new(also);
    let tx = schema::write(db, &[BLOCKS, PARKED, FILES, KEYS, META, SNAPSHOT])?;
    let steps = Steps::new(ear);
    let done = async {
        let mut done = rewrite(&tx, fate, &steps).await?;
        let parked = tx.object_store(PARKED)?;
        let keys: Vec<u32> =
            parked.get_all_keys::<u32>().primitive()?.await?.collect::<Result<_, _>>()?;
        let rows = parked.get_all::<JsValue>().primitive()?.await?;
        for (key, row) in keys.into_iter().zip(rows) {
            let text = row?.as_string().unwrap_or_default();
            // A parked line has no form one could rely on: whoever names the id is meant.
            let Some(tombstone) = erasure.lines.iter().find(|(id, _)| text.contains(id.as_str()))
            else {
                continue;
            };
            let _queued = parked.put(tombstone.1).with_key(key).without_key_type().primitive()?;
            done.lines += 1;
        }
        for (store, names) in [(KEYS, &erasure.keys), (META, &erasure.meta)] {
            let store = tx.object_store(store)?;
            for name in names {
                let _queued = store.delete(name.as_str()).primitive()?;
            }
        }
        remove_files(&tx, &erasure.files)?;
        let written = also.put(&tx, &steps).await?;
        done.new.extend(also.counted(&written));
        Ok(done)
    };
    let done = done.await;
    end(tx, done).await
}

/// Takes an import back in one transaction; `also` is written with it.
pub(super) async fn undo(
    db: &Database,
    undo: &Undo,
    also: &Batch,
    ear: Ear<'_>,
) -> Result<Rewritten, Halt> {
    let fate = |line: &str| match blocks::line_id(line) {
        Some(id) if undo.ids.contains(id) => Fate::Goes,
        _ => Fate::Stays,
    };
    let also = Prepared::new(also);
    let tx = schema::write(db, &[BLOCKS, PARKED, FILES, KEYS, META, SNAPSHOT])?;
    let steps = Steps::new(ear);
    let done = async {
        let mut done = rewrite(&tx, fate, &steps).await?;
        let parked = tx.object_store(PARKED)?;
        for key in &undo.parked {
            let _queued = parked.delete(*key).primitive()?;
            done.lines += 1;
        }
        remove_files(&tx, &undo.files)?;
        let written = also.put(&tx, &steps).await?;
        done.new.extend(also.counted(&written));
        Ok(done)
    };
    let done = done.await;
    end(tx, done).await
}

fn remove_files(tx: &Transaction<'_>, hashes: &[String]) -> Result<(), Error> {
    let store = tx.object_store(FILES)?;
    for hash in hashes {
        let _queued = store.delete(format!("b/{hash}")).primitive()?;
        let _queued = store.delete(format!("i/{hash}")).primitive()?;
    }
    Ok(())
}

/// Rewrites every block in which a line does not stay, and empties the snapshot.
async fn rewrite<'f>(
    tx: &Transaction<'_>,
    fate: impl Fn(&str) -> Fate<'f>,
    steps: &Steps<'_>,
) -> Result<Rewritten, Halt> {
    let mut done = Rewritten { gone: Vec::new(), new: Vec::new(), lines: 0 };
    let store = tx.object_store(BLOCKS)?;
    let all = blocks::read_all(&store).await?.blocks;
    steps.expect(all.len());
    for block in all {
        steps.step()?;
        let before = done.lines;
        let mut kept = Vec::new();
        for line in block.lines() {
            match fate(line) {
                Fate::Stays => kept.push(line),
                Fate::Becomes(tombstone) if tombstone == line => kept.push(line),
                Fate::Becomes(tombstone) => {
                    kept.push(tombstone);
                    done.lines += 1;
                }
                Fate::Goes => done.lines += 1,
            }
        }
        if done.lines == before {
            continue;
        }
        for text in kept.into_iter().collect::<Pack>().texts() {
            let key = store.add(text).with_key_type::<u32>().primitive()?.await?;
            done.new.push((key, blocks::count(text)));
        }
        // Waited for, so that the page goes on answering and may call it off.
        store.delete(block.key).primitive()?.await?;
        done.gone.push(block.key);
    }
    let _queued = tx.object_store(SNAPSHOT)?.clear()?;
    Ok(done)
}
