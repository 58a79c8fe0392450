//! One tab at a time imports, merges or erases. A Web Lock where the browser has them; on plain http
//! a lease row in `meta` that expires by itself.
//!
//! The lock saves double work and keeps a long import from meeting a merge. That nothing is lost
//! does not hang on it: each of these acts is one transaction, which the database serialises anyway.

use indexed_db_futures::database::Database;
use indexed_db_futures::error::Error;
use indexed_db_futures::prelude::*;
use js_sys::{Date, Function, Math, Object, Promise, Reflect};
use wasm_bindgen::closure::Closure;
use wasm_bindgen::{JsCast, JsValue};
use wasm_bindgen_futures::{JsFuture, spawn_local};

use super::error::{StoreError, explain};
use super::once::{Once, sleep};
use super::schema::{self, META};

/// The row of `meta` that holds the lease: `<token> <expiry in ms>`.
const LEASE: &str = ".lease";
/// A lease outlives the longest import on a slow phone, and no crashed tab blocks longer than this.
const LEASE_MS: f64 = 60_000.0;
/// How long somebody waits for a lease.
const PATIENCE: u32 = 60;
const PAUSE_MS: i32 = 250;

/// Whether somebody else is waited for.
#[derive(Clone, Copy, PartialEq, Eq)]
pub(super) enum Patience {
    /// Until it is our turn.
    Wait,
    /// Not at all.
    Now,
}

/// The lock, held until dropped.
pub(super) enum Held {
    Web { release: Function },
    Lease { db: Database, token: String },
}

impl Drop for Held {
    fn drop(&mut self) {
        match self {
            Self::Web { release } => {
                let _ = release.call0(&JsValue::UNDEFINED);
            }
            Self::Lease { db, token } => {
                let (db, token) = (db.clone(), token.clone());
                spawn_local(async move {
                    // If this fails the lease runs out by itself.
                    let _ = give_back(&db, &token).await;
                });
            }
        }
    }
}

/// Takes the community's lock; nothing if it is taken and nobody wants to wait.
pub(super) async fn take(
    community: &str,
    db: &Database,
    patience: Patience,
) -> Result<Option<Held>, StoreError> {
    let name = format!("mulin-{community}");
    match web_lock(&name, patience).await {
        Taken::Held(held) => Ok(Some(held)),
        Taken::Elsewhere => Ok(None),
        Taken::Unsupported => lease(db, patience).await,
    }
}

enum Taken {
    Held(Held),
    Elsewhere,
    Unsupported,
}

/// `navigator.locks`, absent on plain http.
pub(super) fn manager() -> Option<JsValue> {
    let navigator = web_sys::window()?.navigator();
    let locks = Reflect::get(&navigator, &"locks".into()).ok()?;
    (!locks.is_undefined() && !locks.is_null()).then_some(locks)
}

async fn web_lock(name: &str, patience: Patience) -> Taken {
    let Some(manager) = manager() else { return Taken::Unsupported };
    let Some(request) = Reflect::get(&manager, &"request".into())
        .ok()
        .and_then(|request| request.dyn_into::<Function>().ok())
    else {
        return Taken::Unsupported;
    };
    let options = Object::new();
    let now = JsValue::from_bool(patience == Patience::Now);
    if Reflect::set(&options, &"ifAvailable".into(), &now).is_err() {
        return Taken::Unsupported;
    }
    let answer: Once<Taken> = Once::new();
    let granted = answer.clone();
    // The browser holds the lock until the promise returned here is settled.
    let callback = Closure::once_into_js(move |lock: JsValue| -> JsValue {
        if lock.is_null() {
            let _ = granted.fill(Taken::Elsewhere);
            return JsValue::UNDEFINED;
        }
        let mut release = None;
        let held = Promise::new(&mut |resolve, _| release = Some(resolve));
        if let Some(release) = release {
            let _ = granted.fill(Taken::Held(Held::Web { release: release.unchecked_into() }));
        }
        held.into()
    });
    let promise = request
        .call3(&manager, &name.into(), &options, &callback)
        .ok()
        .and_then(|promise| promise.dyn_into::<Promise>().ok());
    let Some(promise) = promise else { return Taken::Unsupported };
    let refused = answer.clone();
    spawn_local(async move {
        if JsFuture::from(promise).await.is_err() {
            let _ = refused.fill(Taken::Unsupported);
        }
    });
    answer.wait().await
}

async fn lease(db: &Database, patience: Patience) -> Result<Option<Held>, StoreError> {
    let token = format!("{:x}", (Math::random() * 9e15).to_bits());
    let rounds = if patience == Patience::Wait { PATIENCE } else { 1 };
    for round in 0..rounds {
        if round > 0 {
            sleep(PAUSE_MS).await;
        }
        match try_lease(db, &token).await {
            Ok(true) => return Ok(Some(Held::Lease { db: db.clone(), token })),
            Ok(false) => {}
            Err(error) => return Err(explain("taking the lock", error).await),
        }
    }
    match patience {
        Patience::Wait => Err(StoreError::Busy),
        Patience::Now => Ok(None),
    }
}

/// Takes the lease unless somebody else's is still running. An expiry further off than any lease
/// lasts was written under another clock and counts as run out.
async fn try_lease(db: &Database, token: &str) -> Result<bool, Error> {
    let now = Date::now();
    let tx = schema::write(db, &[META])?;
    {
        let meta = tx.object_store(META)?;
        let row: Option<JsValue> = meta.get(LEASE).primitive()?.await?;
        let row = row.and_then(|row| row.as_string()).unwrap_or_default();
        let left = row
            .split_once(' ')
            .and_then(|(_, expiry)| expiry.parse::<f64>().ok())
            .map_or(0.0, |expiry| expiry - now);
        if left > 0.0 && left <= LEASE_MS {
            return Ok(false);
        }
        let mine = format!("{token} {}", now + LEASE_MS);
        let _queued = meta.put(mine).with_key(LEASE).without_key_type().primitive()?;
    }
    tx.commit().await?;
    Ok(true)
}

/// Ends the lease, if it is still ours.
async fn give_back(db: &Database, token: &str) -> Result<(), Error> {
    let tx = schema::write(db, &[META])?;
    {
        let meta = tx.object_store(META)?;
        let row: Option<JsValue> = meta.get(LEASE).primitive()?.await?;
        let row = row.and_then(|row| row.as_string()).unwrap_or_default();
        if row.split(' ').next() != Some(token) {
            return Ok(());
        }
        let _queued = meta.delete(LEASE).primitive()?;
    }
    tx.commit().await
}
