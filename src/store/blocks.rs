//! Blocks: rows of many operation lines. One row a line took 18 s for 100,000 operations where 200
//! rows of 500 took 0.13 s, so lines are packed, read in pages, and small rows merged at idle.

use std::collections::BTreeMap;

use indexed_db_futures::KeyRange;
use indexed_db_futures::database::Database;
use indexed_db_futures::error::Error;
use indexed_db_futures::object_store::ObjectStore;
use indexed_db_futures::prelude::*;
use wasm_bindgen::JsValue;

use super::schema::{self, BLOCKS};

/// The key of a block; ascending, never used twice.
pub type BlockKey = u32;

/// Between two lines of a block. An operation's line is canonical JSON without a raw line break, so
/// this cannot occur inside one.
const SEPARATOR: &str = ",\n";

/// Lines in a full block.
pub const BLOCK_LINES: usize = 500;
/// Bytes at which a block is closed even if it has fewer lines.
const BLOCK_BYTES: usize = 1 << 20;
/// Blocks read at a time, so that no single answer of the browser grows past 64 MiB.
const PAGE: u32 = 64;
/// A block of fewer lines than this is small.
const SMALL: usize = BLOCK_LINES / 2;
/// So many small blocks are worth a merge.
const MERGE_FROM: usize = 16;

/// A block as it was read.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Block {
    /// Its key.
    pub key: BlockKey,
    /// Its lines, joined by [`SEPARATOR`].
    pub text: String,
}

impl Block {
    /// The operation lines in it.
    pub fn lines(&self) -> impl Iterator<Item = &str> {
        lines(&self.text)
    }
}

/// The operation lines in a block's text.
pub fn lines(text: &str) -> impl Iterator<Item = &str> {
    // Faster than a search for the separator: no line holds a raw line break, and every one ends with a brace.
    text.split('\n').map(|line| line.strip_suffix(',').unwrap_or(line))
}

/// How many lines a block's text has.
pub(super) fn count(text: &str) -> usize {
    text.bytes().filter(|byte| *byte == b'\n').count() + 1
}

/// Lines on their way into blocks.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Pack {
    full: Vec<String>,
    text: String,
    lines: usize,
}

impl Pack {
    /// Adds the line that `write` writes behind the text it is given.
    pub fn line(&mut self, write: impl FnOnce(&mut String)) {
        if self.lines > 0 {
            self.text.push_str(SEPARATOR);
        }
        write(&mut self.text);
        self.lines += 1;
        if self.lines == BLOCK_LINES || self.text.len() >= BLOCK_BYTES {
            self.full.push(std::mem::take(&mut self.text));
            self.lines = 0;
        }
    }

    /// The texts of the blocks.
    pub fn texts(&self) -> impl Iterator<Item = &str> {
        let open = (self.lines > 0).then_some(self.text.as_str());
        self.full.iter().map(String::as_str).chain(open)
    }
}

impl<L: AsRef<str>> FromIterator<L> for Pack {
    fn from_iter<T: IntoIterator<Item = L>>(lines: T) -> Self {
        let mut pack = Self::default();
        lines.into_iter().for_each(|line| pack.line(|text| text.push_str(line.as_ref())));
        pack
    }
}

/// The id in an operation line, which begins `{"id":"`.
pub(super) fn line_id(line: &str) -> Option<&str> {
    line.strip_prefix("{\"id\":\"")?.split('"').next()
}

/// What was read: the blocks, and the keys of rows that hold no text.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Loaded {
    /// Every block, in the order of their keys.
    pub blocks: Vec<Block>,
    /// Rows of `blocks` that cannot be read or are not text: damaged, left where they are, part of the raw dump.
    pub damaged: Vec<BlockKey>,
}

/// The keys at hand.
pub(super) async fn keys(store: &ObjectStore<'_>) -> Result<Vec<BlockKey>, Error> {
    store.get_all_keys::<u32>().primitive()?.await?.collect()
}

/// Reads every block, a page at a time, inside the caller's transaction.
pub(super) async fn read_all(store: &ObjectStore<'_>) -> Result<Loaded, Error> {
    let mut loaded = Loaded::default();
    let mut after = 0;
    loop {
        let range = || KeyRange::LowerBound(after, true);
        let keys = store
            .get_all_keys::<u32>()
            .with_query::<u32, _>(range())
            .with_limit(PAGE)
            .primitive()?;
        let rows = store
            .get_all::<JsValue>()
            .with_query::<u32, _>(range())
            .with_limit(PAGE)
            .primitive()?;
        let keys: Vec<u32> = keys.await?.collect::<Result<_, _>>()?;
        for (key, row) in keys.iter().zip(rows.await?) {
            match row?.as_string() {
                Some(text) => loaded.blocks.push(Block { key: *key, text }),
                None => loaded.damaged.push(*key),
            }
        }
        match keys.last() {
            Some(last) if keys.len() == PAGE as usize => after = *last,
            _ => return Ok(loaded),
        }
    }
}

/// Reads every block in a transaction of its own. One row whose file the browser has lost makes it
/// refuse all, so a failure is followed by an attempt at each row alone.
pub(super) async fn load(db: &Database) -> Result<Loaded, Error> {
    match load_pages(db).await {
        Ok(loaded) => Ok(loaded),
        Err(error) => salvage(db).await.ok_or(error),
    }
}

async fn load_pages(db: &Database) -> Result<Loaded, Error> {
    let tx = schema::read(db, &[BLOCKS])?;
    let store = tx.object_store(BLOCKS)?;
    read_all(&store).await
}

/// Reads the rows one by one, each in a transaction of its own, since a failed request ends its
/// transaction. Nothing if not even the keys can be read, or not a single row.
async fn salvage(db: &Database) -> Option<Loaded> {
    let keys = {
        let tx = schema::read(db, &[BLOCKS]).ok()?;
        let store = tx.object_store(BLOCKS).ok()?;
        keys(&store).await.ok()?
    };
    let mut loaded = Loaded::default();
    for key in keys {
        match load_one(db, key).await {
            Ok(Some(text)) => loaded.blocks.push(Block { key, text }),
            Ok(None) | Err(_) => loaded.damaged.push(key),
        }
    }
    (!loaded.blocks.is_empty()).then_some(loaded)
}

async fn load_one(db: &Database, key: BlockKey) -> Result<Option<String>, Error> {
    let tx = schema::read(db, &[BLOCKS])?;
    let row: Option<JsValue> = tx.object_store(BLOCKS)?.get(key).primitive()?.await?;
    Ok(row.and_then(|row| row.as_string()))
}

/// The difference between what a tab has read and what is there now.
pub(super) struct Difference {
    pub(super) new: Vec<Block>,
    pub(super) gone: Vec<BlockKey>,
}

/// Reads the blocks that the tab has not seen. A merged block counts as new: its lines are known
/// upstream by their ids, and reading them twice is harmless.
pub(super) async fn unseen(
    db: &Database,
    seen: &BTreeMap<BlockKey, usize>,
) -> Result<Difference, Error> {
    let tx = schema::read(db, &[BLOCKS])?;
    let store = tx.object_store(BLOCKS)?;
    let keys = keys(&store).await?;
    let fresh: Vec<u32> = keys.iter().copied().filter(|key| !seen.contains_key(key)).collect();
    let gone = seen.keys().copied().filter(|k| keys.binary_search(k).is_err()).collect();
    let mut difference = Difference { new: Vec::new(), gone };
    if fresh.len() > PAGE as usize {
        let all = read_all(&store).await?;
        difference.new = all.blocks;
        difference.new.retain(|block| !seen.contains_key(&block.key));
        return Ok(difference);
    }
    for key in fresh {
        let row: Option<JsValue> = store.get(key).primitive()?.await?;
        if let Some(text) = row.and_then(|row| row.as_string()) {
            difference.new.push(Block { key, text });
        }
    }
    Ok(difference)
}

/// The small blocks, if there are enough of them to be worth a merge.
pub(super) fn small(seen: &BTreeMap<BlockKey, usize>) -> Vec<BlockKey> {
    let small = seen.iter().filter(|(_, n)| (1..SMALL).contains(*n));
    let small: Vec<_> = small.map(|(key, _)| *key).collect();
    if small.len() < MERGE_FROM { Vec::new() } else { small }
}

/// Merges the given blocks: writes the new rows, then deletes the old, in one transaction. Returns
/// the new rows and the keys they stand for; a row that another tab has merged already is left out.
pub(super) async fn merge(
    db: &Database,
    small: &[BlockKey],
) -> Result<(Vec<(BlockKey, usize)>, Vec<BlockKey>), Error> {
    let tx = schema::write(db, &[BLOCKS])?;
    let mut written = Vec::new();
    let mut merged = Vec::new();
    {
        let store = tx.object_store(BLOCKS)?;
        let mut texts = Vec::new();
        for key in small {
            let row: Option<JsValue> = store.get(*key).primitive()?.await?;
            if let Some(text) = row.and_then(|row| row.as_string()) {
                texts.push(text);
                merged.push(*key);
            }
        }
        let packed = texts.iter().flat_map(|text| lines(text)).collect::<Pack>();
        if packed.texts().count() >= merged.len() {
            return Ok((Vec::new(), Vec::new()));
        }
        for text in packed.texts() {
            let key = store.add(text).with_key_type::<u32>().primitive()?.await?;
            written.push((key, count(text)));
        }
        for key in &merged {
            let _queued = store.delete(*key).primitive()?;
        }
    }
    tx.commit().await?;
    Ok((written, merged))
}
