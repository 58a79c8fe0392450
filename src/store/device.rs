//! What this browser is to whoever holds it, whatever communities it keeps: the lock of a tablet that goes from hand to
//! hand.
//!
//! It stands in a tiny database of its own, because it must be known before any community is opened. `public/boot.js`
//! reads it there before anything is drawn, and loads the page anew when it changes: so every tab of the site is locked or
//! unlocked together, and with the old page goes all it had in memory. A copy in `localStorage` speaks where the database
//! does not answer.

use indexed_db_futures::database::{Database, VersionChangeEvent};
use indexed_db_futures::error::Error;
use indexed_db_futures::prelude::*;
use wasm_bindgen::JsValue;
use web_sys::BroadcastChannel;

use super::error::{StoreError, explain};
use super::health::global;
use super::schema;

/// The tiny database; `public/boot.js` knows the same names. No community's id has a dot.
const DEVICE: &str = "mulin.device";
const LOCKS: &str = "lock";
const TABLET: &str = "tablet";

/// The copy in `localStorage`.
const COPY: &str = "mulin.locked";

fn create(_: &VersionChangeEvent, db: &Database) -> Result<(), Error> {
    let _ = db.create_object_store(LOCKS).build()?;
    Ok(())
}

async fn open() -> Result<Database, StoreError> {
    schema::open_as(DEVICE.to_owned(), Some(1), create).await
}

/// What the lock says; `None` where this device is not locked.
///
/// # Errors
/// If the database fails.
pub async fn lock() -> Result<Option<String>, StoreError> {
    let db = open().await?;
    let read = read(&db).await;
    db.close();
    explained(read).await
}

async fn read(db: &Database) -> Result<Option<String>, Error> {
    let tx = schema::read(db, &[LOCKS])?;
    let store = tx.object_store(LOCKS)?;
    let row = store.get::<JsValue, _, _>(TABLET).primitive()?.await?;
    Ok(row.and_then(|row| row.as_string()))
}

/// Writes what `change` makes of the lock, in one transaction: two tabs that try a PIN at once use up two tries. `None`
/// leaves it as it is. Returns what was written.
///
/// # Errors
/// If the database fails; then nothing was changed.
pub async fn change_lock(
    change: impl FnOnce(Option<String>) -> Option<String>,
) -> Result<Option<String>, StoreError> {
    let db = open().await?;
    let written = rewrite(&db, change).await;
    db.close();
    let written = explained(written).await?;
    if let Some(text) = &written {
        copy(Some(text));
    }
    Ok(written)
}

async fn rewrite(
    db: &Database,
    change: impl FnOnce(Option<String>) -> Option<String>,
) -> Result<Option<String>, Error> {
    let tx = schema::write(db, &[LOCKS])?;
    let written = {
        let store = tx.object_store(LOCKS)?;
        let row = store.get::<JsValue, _, _>(TABLET).primitive()?.await?;
        let written = change(row.and_then(|row| row.as_string()));
        if let Some(text) = &written {
            let _queued =
                store.put(text.as_str()).with_key(TABLET).without_key_type().primitive()?;
        }
        written
    };
    tx.commit().await?;
    Ok(written)
}

/// Takes the lock away.
///
/// # Errors
/// If the database fails; then the device is still locked.
pub async fn lift_lock() -> Result<(), StoreError> {
    let db = open().await?;
    let taken = take_out(&db).await;
    db.close();
    explained(taken).await?;
    copy(None);
    Ok(())
}

async fn take_out(db: &Database) -> Result<(), Error> {
    let tx = schema::write(db, &[LOCKS])?;
    {
        let store = tx.object_store(LOCKS)?;
        let _queued = store.delete(TABLET).primitive()?;
    }
    tx.commit().await
}

/// Tells every tab of this browser to look at the lock.
pub fn tell() {
    let channel = global("BroadcastChannel").and_then(|_| BroadcastChannel::new(DEVICE).ok());
    if let Some(channel) = channel {
        // A tab that does not hear it looks when it comes to the front.
        let _ = channel.post_message(&"lock".into());
        channel.close();
    }
}

/// A full or forbidden localStorage costs the copy, never the lock.
fn copy(text: Option<&str>) {
    let Some(Ok(Some(storage))) = web_sys::window().map(|window| window.local_storage()) else {
        return;
    };
    let _ = match text {
        Some(text) => storage.set_item(COPY, text),
        None => storage.remove_item(COPY),
    };
}

async fn explained<T>(result: Result<T, Error>) -> Result<T, StoreError> {
    match result {
        Ok(value) => Ok(value),
        Err(error) => Err(explain("the lock of this device", error).await),
    }
}
