//! Reading what is kept by name: `meta`, `keys`, `parked` and the attachments.

use std::collections::BTreeMap;

use indexed_db_futures::KeyRange;
use indexed_db_futures::database::Database;
use indexed_db_futures::error::Error;
use indexed_db_futures::prelude::*;
use js_sys::Uint8Array;
use wasm_bindgen::{JsCast, JsValue};

use super::schema::{self, FILES, PARKED};

/// An attachment, without its bytes.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct FileInfo {
    /// SHA-256 of the bytes, in the text form it was given in.
    pub hash: String,
    /// Its media type.
    pub media: String,
    /// How many bytes it has.
    pub size: u64,
}

/// Rows whose names begin so are long, and are read only by those who ask for them.
const LONG: &str = "import.";
/// What comes behind every such name.
const PAST_LONG: &str = "import/";

/// Every named text row of a store, but for the long ones and those the store keeps for itself.
pub(super) async fn named(db: &Database, store: &str) -> Result<BTreeMap<String, String>, Error> {
    let mut found = within(db, store, KeyRange::UpperBound(LONG.to_owned(), true)).await?;
    found.extend(within(db, store, KeyRange::LowerBound(PAST_LONG.to_owned(), false)).await?);
    Ok(found)
}

/// The rows whose names begin with `prefix`.
pub(super) async fn beginning(
    db: &Database,
    store: &str,
    prefix: &str,
) -> Result<BTreeMap<String, String>, Error> {
    let end = format!("{prefix}\u{ffff}");
    within(db, store, KeyRange::Bound(prefix.to_owned(), false, end, false)).await
}

async fn within(
    db: &Database,
    store: &str,
    range: KeyRange<String>,
) -> Result<BTreeMap<String, String>, Error> {
    let tx = schema::read(db, &[store])?;
    let store = tx.object_store(store)?;
    let names =
        store.get_all_keys::<String>().with_query::<String, _>(range.clone()).primitive()?;
    let rows = store.get_all::<JsValue>().with_query::<String, _>(range).primitive()?;
    let names: Vec<String> = names.await?.collect::<Result<_, _>>()?;
    let mut found = BTreeMap::new();
    for (name, row) in names.into_iter().zip(rows.await?) {
        if let (false, Some(text)) = (name.starts_with('.'), row?.as_string()) {
            found.insert(name, text);
        }
    }
    Ok(found)
}

/// The parked lines, with their keys.
pub(super) async fn parked(db: &Database) -> Result<Vec<(u32, String)>, Error> {
    let tx = schema::read(db, &[PARKED])?;
    let store = tx.object_store(PARKED)?;
    let keys = store.get_all_keys::<u32>().primitive()?;
    let rows = store.get_all::<JsValue>().primitive()?;
    let keys: Vec<u32> = keys.await?.collect::<Result<_, _>>()?;
    let mut parked = Vec::new();
    for (key, row) in keys.into_iter().zip(rows.await?) {
        if let Some(text) = row?.as_string() {
            parked.push((key, text));
        }
    }
    Ok(parked)
}

/// Which attachments there are.
pub(super) async fn files(db: &Database) -> Result<Vec<FileInfo>, Error> {
    let tx = schema::read(db, &[FILES])?;
    let store = tx.object_store(FILES)?;
    let range = || KeyRange::Bound("i/", false, "i0", true);
    let keys = store.get_all_keys::<String>().with_query::<&str, _>(range()).primitive()?;
    let rows = store.get_all::<JsValue>().with_query::<&str, _>(range()).primitive()?;
    let keys: Vec<String> = keys.await?.collect::<Result<_, _>>()?;
    let mut files = Vec::new();
    for (key, row) in keys.into_iter().zip(rows.await?) {
        let info = row?.as_string().unwrap_or_default();
        let (size, media) = info.split_once(' ').unwrap_or(("0", ""));
        files.push(FileInfo {
            hash: key.strip_prefix("i/").unwrap_or(&key).to_owned(),
            media: media.to_owned(),
            size: size.parse().unwrap_or(0),
        });
    }
    Ok(files)
}

/// An attachment's media type and bytes.
pub(super) async fn file(db: &Database, hash: &str) -> Result<Option<(String, Vec<u8>)>, Error> {
    let tx = schema::read(db, &[FILES])?;
    let store = tx.object_store(FILES)?;
    let bytes = store.get::<JsValue, _, _>(format!("b/{hash}")).primitive()?;
    let info = store.get::<JsValue, _, _>(format!("i/{hash}")).primitive()?;
    let bytes = bytes.await?.and_then(|bytes| bytes.dyn_into::<Uint8Array>().ok());
    let info = info.await?.and_then(|info| info.as_string()).unwrap_or_default();
    let media = info.split_once(' ').map_or("", |(_, media)| media);
    Ok(bytes.map(|bytes| (media.to_owned(), bytes.to_vec())))
}
