//! How safe the data is in this browser: what the health page shows.

use js_sys::{Promise, Reflect};
use wasm_bindgen::{JsCast, JsValue};
use wasm_bindgen_futures::JsFuture;
use web_sys::{StorageEstimate, StorageManager};

use super::{local, lock};

/// A browser that grants less than this is probably in a private window.
const CRAMPED: u64 = 300 << 20;

/// The state of storage in this browser.
#[expect(clippy::struct_excessive_bools, reason = "independent answers, shown line by line")]
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Health {
    /// Whether the browser has promised not to clear the data by itself; `None`: it does not say.
    pub persisted: Option<bool>,
    /// Bytes in use and bytes allowed; `None`: it does not say.
    pub space: Option<(u64, u64)>,
    /// Whether the page has a secure context (https, localhost). On plain http there is no promise
    /// of keeping, no offline use, and locks are leases.
    pub secure: bool,
    /// Whether tabs lock one another out by Web Lock (else by lease).
    pub locks: bool,
    /// Whether tabs hear of each other at once (else when they come to the front).
    pub channel: bool,
    /// Whether preferences and the canary can be kept.
    pub local_storage: bool,
    /// Whether the browser knows strict durability: an acknowledged act is on the disk.
    pub strict: bool,
    /// Whether so little space is granted that this is probably a private window, whose data goes
    /// when it is closed.
    pub cramped: bool,
}

impl Health {
    /// Takes stock.
    pub async fn check() -> Self {
        let space = estimate().await;
        Self {
            persisted: persisted().await,
            space,
            secure: global("isSecureContext").and_then(|v| v.as_bool()).unwrap_or(false),
            locks: lock::manager().is_some(),
            channel: global("BroadcastChannel").is_some(),
            local_storage: local::available(),
            strict: knows_durability(),
            cramped: space.is_some_and(|(_, quota)| quota > 0 && quota < CRAMPED),
        }
    }
}

/// A property of the window, if it is there.
pub(super) fn global(name: &str) -> Option<JsValue> {
    let value = Reflect::get(&js_sys::global(), &name.into()).ok()?;
    (!value.is_undefined() && !value.is_null()).then_some(value)
}

fn knows_durability() -> bool {
    global("IDBTransaction")
        .and_then(|class| Reflect::get(&class, &"prototype".into()).ok())
        .and_then(|prototype| Reflect::has(&prototype, &"durability".into()).ok())
        .unwrap_or(false)
}

/// `navigator.storage`, absent on plain http.
fn manager() -> Option<StorageManager> {
    let navigator = web_sys::window()?.navigator();
    let storage = Reflect::get(&navigator, &"storage".into()).ok()?;
    storage.is_object().then(|| storage.unchecked_into())
}

/// Calls a method of `navigator.storage` that some browsers lack.
async fn ask(method: &str) -> Option<JsValue> {
    let manager = manager()?;
    let function: js_sys::Function =
        Reflect::get(&manager, &method.into()).ok()?.dyn_into().ok()?;
    let promise: Promise = function.call0(&manager).ok()?.dyn_into().ok()?;
    JsFuture::from(promise).await.ok()
}

async fn persisted() -> Option<bool> {
    ask("persisted").await?.as_bool()
}

/// Asks the browser not to clear the data by itself. Ask after the first real work, show the answer,
/// and do not depend on it: Chrome decides silently and may refuse.
pub async fn persist() -> bool {
    ask("persist").await.and_then(|answer| answer.as_bool()).unwrap_or(false)
}

/// Bytes in use and bytes allowed.
#[expect(clippy::cast_possible_truncation, clippy::cast_sign_loss, reason = "sizes as floats")]
pub(super) async fn estimate() -> Option<(u64, u64)> {
    let estimate: StorageEstimate = ask("estimate").await?.unchecked_into();
    Some((estimate.get_usage()? as u64, estimate.get_quota()? as u64))
}
