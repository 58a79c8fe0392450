//! The database of one community: its name, its object stores, how it is opened, and the two kinds
//! of transaction everything else uses.

use indexed_db_futures::database::{Database, VersionChangeEvent};
use indexed_db_futures::error::Error;
use indexed_db_futures::prelude::*;
use indexed_db_futures::transaction::{
    Transaction, TransactionDurability, TransactionMode, TransactionOptions,
};
use wasm_bindgen_futures::spawn_local;

use super::error::{StoreError, explain_open};
use super::once::{Once, sleep};

/// Raised when the object stores change. Tabs of an older release then turn read-only.
pub(super) const SCHEMA: u32 = 1;

/// Before a community's id in the name of its database.
pub(super) const PREFIX: &str = "mulin-";

/// JSON text of up to 500 operation lines a row, under an ascending key.
pub(super) const BLOCKS: &str = "blocks";
/// Disposable projections: name -> text.
pub(super) const SNAPSHOT: &str = "snapshot";
/// Lines that could not be understood, raw, under an ascending key.
pub(super) const PARKED: &str = "parked";
/// Attachments: `b/<hash>` -> bytes, `i/<hash>` -> media type and size.
pub(super) const FILES: &str = "files";
/// Key material: name -> text.
pub(super) const KEYS: &str = "keys";
/// Device, clock, last export, imports: name -> text.
pub(super) const META: &str = "meta";

/// How long an older tab is given to let go, and how long any open may take. Safari has been seen
/// to leave an open unanswered for ever.
const BLOCKED_MS: i32 = 3_000;
const OPEN_MS: i32 = 15_000;

/// Opens the community's database, creating it at first use.
pub(super) async fn open(community: &str) -> Result<Database, StoreError> {
    open_as(format!("{PREFIX}{community}"), Some(SCHEMA), create).await
}

/// Opens the database in whatever version it is, to read only; never creates one.
pub(super) async fn open_as_is(community: &str) -> Result<Database, StoreError> {
    open_as(format!("{PREFIX}{community}"), None, refuse).await
}

/// What builds the stores of a new version, inside the upgrade.
type Upgrade = fn(&VersionChangeEvent, &Database) -> Result<(), Error>;

/// Opens a database within a time limit. An answer that comes too late is closed again, so that it
/// cannot block other tabs.
pub(super) async fn open_as(
    name: String,
    version: Option<u32>,
    upgrade: Upgrade,
) -> Result<Database, StoreError> {
    let answer: Once<Result<Database, StoreError>> = Once::new();
    let blocked = answer.clone();
    let builder = Database::open(name)
        .with_on_blocked(move |_| {
            spawn_local(async move {
                sleep(BLOCKED_MS).await;
                let _ = blocked.fill(Err(StoreError::OpenBlocked));
            });
            Ok(())
        })
        .with_on_upgrade_needed(move |event, db| upgrade(&event, &db));
    let request = match version {
        Some(version) => builder.with_version(version).build(),
        None => builder.build(),
    };
    let request = match request {
        Ok(request) => request,
        Err(error) => return Err(explain_open(error).await),
    };
    let late = answer.clone();
    spawn_local(async move {
        sleep(OPEN_MS).await;
        let message = "no answer from the browser".to_owned();
        let _ = late.fill(Err(StoreError::OpenFailed { name: "TimeoutError".into(), message }));
    });
    let opened = answer.clone();
    spawn_local(async move {
        let result = match request.await {
            Ok(db) => Ok(db),
            Err(error) => Err(explain_open(error).await),
        };
        if let Err(Ok(db)) = opened.fill(result) {
            db.close();
        }
    });
    answer.wait().await
}

/// Creates what is missing. Indexes would have to be created here, with their store.
fn create(_: &VersionChangeEvent, db: &Database) -> Result<(), Error> {
    let present: Vec<String> = db.object_store_names().collect();
    for name in [BLOCKS, SNAPSHOT, PARKED, FILES, KEYS, META] {
        if present.iter().any(|p| p == name) {
            continue;
        }
        let ascending = name == BLOCKS || name == PARKED;
        let _ = db.create_object_store(name).with_auto_increment(ascending).build()?;
    }
    Ok(())
}

/// An upgrade of something opened as it is means that it did not exist: the error rolls back its
/// creation, so that looking never leaves an empty database behind.
fn refuse(_: &VersionChangeEvent, _: &Database) -> Result<(), Error> {
    Err(js_sys::Error::new("no such database").into())
}

/// A transaction that is on the disk when it is complete.
pub(super) fn write<'a>(db: &'a Database, stores: &[&str]) -> Result<Transaction<'a>, Error> {
    let strict = TransactionOptions::new().with_durability(TransactionDurability::Strict);
    db.transaction(stores).with_mode(TransactionMode::Readwrite).with_options(strict).build()
}

/// A transaction that only reads.
pub(super) fn read<'a>(db: &'a Database, stores: &[&str]) -> Result<Transaction<'a>, Error> {
    db.transaction(stores).with_mode(TransactionMode::Readonly).build()
}
