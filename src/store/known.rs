//! Which communities this browser knows. The databases hold the truth, but not every browser lists
//! them (Firefox before 126), so their ids and names are also kept in a tiny database of their own,
//! and the canaries tell of those that were cleared.

use std::collections::BTreeMap;

use indexed_db_futures::database::{Database, VersionChangeEvent};
use indexed_db_futures::error::Error;
use indexed_db_futures::prelude::*;
use js_sys::{Array, Function, Promise, Reflect};
use wasm_bindgen::{JsCast, JsValue};
use wasm_bindgen_futures::JsFuture;

use super::error::StoreError;
use super::health::global;
use super::local::Canary;
use super::rows;
use super::schema::{self, BLOCKS, FILES, KEYS, PARKED, PREFIX};

/// The tiny database. No community's id has a dot.
const INDEX: &str = "mulin.index";
const COMMUNITIES: &str = "communities";

/// A community that this browser holds or held.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Known {
    /// Its id.
    pub id: String,
    /// What it is called; empty if nobody said.
    pub name: String,
    /// Whether its database is gone although its canary is there.
    pub cleared: bool,
}

fn create(_: &VersionChangeEvent, db: &Database) -> Result<(), Error> {
    let _ = db.create_object_store(COMMUNITIES).build()?;
    Ok(())
}

async fn index() -> Result<Database, StoreError> {
    schema::open_as(INDEX.to_owned(), Some(1), create).await
}

async fn put(db: &Database, id: &str, name: &str) -> Result<(), Error> {
    let tx = schema::write(db, &[COMMUNITIES])?;
    {
        let store = tx.object_store(COMMUNITIES)?;
        let _queued = store.put(name).with_key(id).without_key_type().primitive()?;
    }
    tx.commit().await
}

/// Notes a community and its name. A failure is not worth telling: the database itself is listed.
pub(super) async fn note(id: &str, name: &str) {
    if let Ok(db) = index().await {
        let _ = put(&db, id, name).await;
        db.close();
    }
}

/// Forgets a community that was opened a moment ago and could not be filled: neither database nor name stays. One that
/// holds as much as a single line stays as it is, and so does one that cannot be looked into.
pub async fn discard_empty(id: &str) {
    let Ok(db) = schema::open_as_is(id).await else { return };
    let empty = is_empty(&db).await;
    db.close();
    if !matches!(empty, Ok(true)) {
        return;
    }
    if let Ok(db) = index().await {
        let _ = take_out(&db, id).await;
        db.close();
    }
    Canary::remove(id);
    if let Ok(request) = Database::delete_by_name(&format!("{PREFIX}{id}")) {
        let _ = request.await;
    }
}

async fn is_empty(db: &Database) -> Result<bool, Error> {
    let all = [BLOCKS, PARKED, FILES, KEYS];
    let tx = schema::read(db, &all)?;
    for name in all {
        let store = tx.object_store(name)?;
        let mut keys = store.get_all_keys::<JsValue>().with_limit(1).primitive()?.await?;
        if keys.next().is_some() {
            return Ok(false);
        }
    }
    Ok(true)
}

async fn take_out(db: &Database, id: &str) -> Result<(), Error> {
    let tx = schema::write(db, &[COMMUNITIES])?;
    {
        let store = tx.object_store(COMMUNITIES)?;
        let _queued = store.delete(id).primitive()?;
    }
    tx.commit().await
}

/// The databases of communities, where the browser lists them.
async fn listed() -> Option<Vec<String>> {
    let factory = global("indexedDB")?;
    let list: Function = Reflect::get(&factory, &"databases".into()).ok()?.dyn_into().ok()?;
    let promise: Promise = list.call0(&factory).ok()?.dyn_into().ok()?;
    let databases: Array = JsFuture::from(promise).await.ok()?.dyn_into().ok()?;
    let name = |db| Reflect::get(&db, &"name".into()).ok()?.as_string();
    let names = databases.iter().filter_map(name);
    Some(names.filter_map(|name| name.strip_prefix(PREFIX).map(str::to_owned)).collect())
}

/// The communities this browser holds, and those it held and has cleared, by id. Never fails: what
/// cannot be read is left out.
pub async fn known() -> Vec<Known> {
    let mut names: BTreeMap<String, String> = BTreeMap::new();
    if let Ok(db) = index().await {
        names = rows::named(&db, COMMUNITIES).await.unwrap_or_default();
        db.close();
    }
    let listed = listed().await;
    for id in listed.iter().flatten() {
        names.entry(id.clone()).or_default();
    }
    for id in Canary::ids() {
        names.entry(id).or_default();
    }
    let mut known = Vec::new();
    for (id, mut name) in names {
        let canary = Canary::of(&id);
        if let (true, Some(canary)) = (name.is_empty(), &canary) {
            name.clone_from(&canary.name);
        }
        let there = listed.as_ref().is_none_or(|listed| listed.contains(&id));
        // An index row without database and canary: opened once, never used, then cleared.
        if there || canary.is_some() {
            known.push(Known { id, name, cleared: !there });
        }
    }
    known
}
