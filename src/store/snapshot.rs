//! The snapshot: projections that spare a fold at start. It is disposable, and trusted only if the
//! blocks it was folded from are exactly those that are there.

use std::fmt::Write as _;

use indexed_db_futures::database::Database;
use indexed_db_futures::error::Error;
use indexed_db_futures::prelude::*;
use wasm_bindgen::JsValue;

use super::blocks::{self, BlockKey};
use super::schema::{self, BLOCKS, SNAPSHOT};

/// The row that says what the others were folded from.
const HEADER: &str = ".header";

/// A snapshot that matches the blocks.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Snapshot {
    /// How many operations were folded; a log of another length means: fold again.
    pub ops: u64,
    /// Rows by name.
    pub rows: Vec<(String, String)>,
}

/// What a snapshot depends on, as text.
fn header(fold: &str, keys: &[BlockKey], ops: u64) -> String {
    let mut text = format!("{ops}\n{fold}\n");
    for key in keys {
        // Writing to a String cannot fail.
        let _ = write!(text, "{key},");
    }
    text
}

/// Replaces the snapshot, unless the blocks have changed since it was folded: a late snapshot must
/// not bring back what another tab has just erased. Tells whether it was written.
pub(super) async fn write(
    db: &Database,
    fold: &str,
    folded: &[BlockKey],
    snapshot: &Snapshot,
) -> Result<bool, Error> {
    let rows: Vec<[JsValue; 2]> =
        snapshot.rows.iter().map(|(name, text)| [name.into(), text.into()]).collect();
    let tx = schema::write(db, &[BLOCKS, SNAPSHOT])?;
    {
        let keys = blocks::keys(&tx.object_store(BLOCKS)?).await?;
        if keys != folded {
            return Ok(false);
        }
        let store = tx.object_store(SNAPSHOT)?;
        let _queued = store.clear()?;
        let head = header(fold, &keys, snapshot.ops);
        let _queued = store.put(head).with_key(HEADER).without_key_type().primitive()?;
        for [name, text] in &rows {
            let _queued = store.put(text).with_key(name).without_key_type().primitive()?;
        }
    }
    tx.commit().await?;
    Ok(true)
}

/// Reads the snapshot of this version of the fold, if it matches the blocks.
pub(super) async fn read(db: &Database, fold: &str) -> Result<Option<Snapshot>, Error> {
    let tx = schema::read(db, &[BLOCKS, SNAPSHOT])?;
    let keys = blocks::keys(&tx.object_store(BLOCKS)?).await?;
    let store = tx.object_store(SNAPSHOT)?;
    let head: Option<JsValue> = store.get(HEADER).primitive()?.await?;
    let Some(head) = head.and_then(|head| head.as_string()) else { return Ok(None) };
    let ops = head.split('\n').next().and_then(|ops| ops.parse().ok()).unwrap_or(0);
    if head != header(fold, &keys, ops) {
        return Ok(None);
    }
    let names = store.get_all_keys::<String>().primitive()?;
    let texts = store.get_all::<JsValue>().primitive()?;
    let names: Vec<String> = names.await?.collect::<Result<_, _>>()?;
    let mut rows = Vec::new();
    for (name, text) in names.into_iter().zip(texts.await?) {
        match text?.as_string() {
            Some(text) if name != HEADER => rows.push((name, text)),
            Some(_) => {}
            None => return Ok(None),
        }
    }
    Ok(Some(Snapshot { ops, rows }))
}
