//! Browsers that refuse, lose and lack things. Each test bends the browser for itself and bends it
//! back.

use js_sys::Function;
use mulin::store::{
    Batch, Health, NewFile, Store, StoreError, StoreEvent, known, raw_dump, unheard,
};
use wasm_bindgen::{JsCast, JsValue};
use wasm_bindgen_test::wasm_bindgen_test;

use crate::tools::{Heard, append, fresh, line, lines, open, ready, stored, until};

/// The browser bent by a script, until this is dropped. The script returns what bends it back.
struct Bent(Function);

impl Bent {
    fn by(script: &str) -> Self {
        let bend = Function::new_no_args(script);
        Self(bend.call0(&JsValue::UNDEFINED).expect("runs").unchecked_into())
    }

    /// With a method replaced; `original` and the call's `self` and `args` are at hand.
    fn method(class: &str, method: &str, body: &str) -> Self {
        Self::by(&format!(
            "const original = {class}.prototype.{method}; let calls = 0; \
             {class}.prototype.{method} = function (...args) {{ const self = this; calls++; {body} }}; \
             return () => {{ {class}.prototype.{method} = original; }};"
        ))
    }
}

impl Drop for Bent {
    fn drop(&mut self) {
        self.0.call0(&JsValue::UNDEFINED).expect("bends back");
    }
}

/// `navigator.storage.estimate` answering as on a full disk.
fn full_disk() -> Bent {
    Bent::method("StorageManager", "estimate", "return Promise.resolve({usage: 999, quota: 1000});")
}

#[wasm_bindgen_test]
async fn every_writing_transaction_is_strict() {
    let community = fresh();
    let bent = Bent::method(
        "IDBDatabase",
        "transaction",
        "if (args[1] === 'readwrite') (window.durabilities ??= []).push(args[2]?.durability); \
         return original.apply(self, args);",
    );
    let store = ready(&community).await;
    for n in 0..20 {
        append(&store, lines(n..n + 1)).await;
    }
    assert_eq!(store.compact().await, Ok(19));
    store.import(&Batch::of(lines(20..30)), &unheard).await.expect("imports");
    drop(bent);
    let used = js_sys::Reflect::get(&js_sys::global(), &"durabilities".into()).expect("is set");
    let used: Vec<_> =
        used.unchecked_into::<js_sys::Array>().iter().map(|d| d.as_string()).collect();
    assert!(used.len() == 22, "{}", used.len());
    assert!(used.iter().all(|durability| durability.as_deref() == Some("strict")), "{used:?}");
}

#[wasm_bindgen_test]
async fn no_space_is_told_as_such_and_nothing_is_half_written() {
    let community = fresh();
    let store = ready(&community).await;
    append(&store, lines(0..1)).await;
    let file = NewFile { hash: "h".into(), media: "image/png".into(), bytes: vec![1] };
    let batch = Batch { files: vec![file], parked: vec!["odd".into()], ..Batch::of(lines(1..3)) };

    let refuses = Bent::method(
        "IDBObjectStore",
        "add",
        "throw new DOMException('full', 'QuotaExceededError');",
    );
    let refused = store.append(&batch).await;
    assert!(matches!(refused, Err(StoreError::Quota { quota, .. }) if quota > 0), "{refused:?}");
    drop(refuses);

    // As it comes when the reason is lost on the way: a bare abort, and no space.
    let aborts =
        "const request = original.apply(self, args); self.transaction.abort(); return request;";
    let aborts = Bent::method("IDBObjectStore", "add", aborts);
    let disk = full_disk();
    let refused = store.append(&batch).await;
    assert_eq!(refused, Err(StoreError::Quota { usage: 999, quota: 1000 }));
    drop(disk);
    assert!(matches!(store.append(&batch).await, Err(StoreError::Aborted { .. })));
    drop(aborts);

    assert_eq!(stored(&community).await, lines(0..1));
    assert!(store.files().await.expect("reads").is_empty());
    store.append(&batch).await.expect("works again");
    assert_eq!(stored(&community).await, lines(0..3));
}

#[wasm_bindgen_test]
async fn a_lost_connection_is_told_once_and_found_again() {
    let community = fresh();
    let store = ready(&community).await;
    let heard = Heard::by(&store);
    append(&store, lines(0..1)).await;
    let dead = "throw new DOMException('closing', 'InvalidStateError');";
    let dead = Bent::method("IDBDatabase", "transaction", dead);
    assert_eq!(store.append(&Batch::of(lines(1..2))).await, Err(StoreError::Lost));
    assert_eq!(heard.events(), [StoreEvent::Lost]);
    drop(dead);
    append(&store, lines(1..2)).await;
    assert_eq!(stored(&community).await, lines(0..2));
}

#[wasm_bindgen_test]
async fn a_dead_database_process_costs_one_error() {
    let community = fresh();
    let store = ready(&community).await;
    // The connection that fails never works again; a new one does.
    let dead = "window.dead ??= self; \
        if (self === window.dead) throw new DOMException('server lost', 'UnknownError'); \
        return original.apply(self, args);";
    let dead = Bent::method("IDBDatabase", "transaction", dead);
    let failed = store.append(&Batch::of(lines(0..1))).await;
    assert!(matches!(failed, Err(StoreError::Failed { ref name, .. }) if name == "UnknownError"));
    append(&store, lines(0..1)).await;
    drop(dead);
    assert_eq!(stored(&community).await, lines(0..1));
}

#[wasm_bindgen_test]
async fn one_unreadable_row_does_not_hide_the_others() {
    let community = fresh();
    let store = ready(&community).await;
    let mut keys = Vec::new();
    for n in 0..20 {
        let written = store.append(&Batch::of(lines(n..n + 1))).await.expect("appends");
        keys.extend(written.blocks);
    }
    let all = Bent::method(
        "IDBObjectStore",
        "getAll",
        "throw new DOMException('lost file', 'DataError');",
    );
    let one = Bent::method(
        "IDBObjectStore",
        "get",
        &format!(
            "if (args[0] === {}) throw new DOMException('lost file', 'DataError'); \
            return original.apply(self, args);",
            keys[3]
        ),
    );
    drop(store);
    // Opening reads `meta` as well, which fails here; the rows of blocks are what matters.
    drop(all);
    let store = open(&community).await.store;
    let all = Bent::method(
        "IDBObjectStore",
        "getAll",
        "throw new DOMException('lost file', 'DataError');",
    );
    let loaded = store.load().await.expect("loads the rest");
    assert_eq!(loaded.damaged, [keys[3]]);
    assert_eq!(loaded.blocks.len(), 19);
    assert!(store.catch_up().await.expect("goes on").is_empty());
    assert_eq!(store.compact().await, Ok(18), "what can be read is merged");
    let rows = raw_dump(&community).await.expect("dumps").concat();
    assert!(rows.contains("lost file") && rows.contains("-19-") && !rows.contains(&line(3)));
    drop((all, one));
    // Nothing was given up: once the file is back, so is the line.
    assert_eq!(stored(&community).await.len(), 20);
}

#[wasm_bindgen_test]
async fn without_local_storage_work_is_kept_all_the_same() {
    let community = fresh();
    let bent = Bent::by(
        "const before = Object.getOwnPropertyDescriptor(window, 'localStorage'); \
         Object.defineProperty(window, 'localStorage', {configurable: true, \
             get() { throw new DOMException('no', 'SecurityError'); }}); \
         return () => Object.defineProperty(window, 'localStorage', before);",
    );
    let store = ready(&community).await;
    append(&store, lines(0..2)).await;
    store.note_name("睦邻").await;
    assert!(!Health::check().await.local_storage);
    assert!(!mulin::store::local::keep("x", serde_json::Map::new()));
    assert!(known().await.iter().any(|k| k.id == community && k.name == "睦邻" && !k.cleared));
    drop(bent);
    assert_eq!(stored(&community).await, lines(0..2));
}

#[wasm_bindgen_test]
async fn without_channels_tabs_catch_up_when_they_come_to_the_front() {
    let community = fresh();
    let bent = Bent::by(
        "const before = window.BroadcastChannel; window.BroadcastChannel = undefined; \
         return () => { window.BroadcastChannel = before; };",
    );
    assert!(!Health::check().await.channel);
    let (one, two) = (ready(&community).await, ready(&community).await);
    let heard = Heard::by(&two);
    append(&one, lines(0..2)).await;
    let window = web_sys::window().expect("a window");
    window.dispatch_event(&web_sys::Event::new("pageshow").expect("an event")).expect("is sent");
    until("it looks", || heard.lines() == lines(0..2)).await;
    drop(bent);
}

#[wasm_bindgen_test]
async fn where_databases_are_not_listed_the_index_tells() {
    let community = fresh();
    let store = ready(&community).await;
    append(&store, lines(0..1)).await;
    store.note_name("老西门").await;
    let bent = Bent::by(
        "const before = IDBFactory.prototype.databases; delete IDBFactory.prototype.databases; \
         localStorage.clear(); return () => { IDBFactory.prototype.databases = before; };",
    );
    let known = known().await;
    drop(bent);
    assert!(known.iter().any(|k| k.id == community && k.name == "老西门" && !k.cleared));
}

#[wasm_bindgen_test]
async fn a_browser_that_forbids_storage_is_named() {
    let bent =
        Bent::method("IDBFactory", "open", "throw new DOMException('denied', 'SecurityError');");
    let refused = Store::open(&fresh()).await.err();
    drop(bent);
    assert_eq!(refused, Some(StoreError::Unavailable));
    let bent = Bent::method(
        "IDBFactory",
        "open",
        "const request = original.apply(self, args); const error = new DOMException('damaged', 'UnknownError'); \
         Object.defineProperty(request, 'error', {get: () => error}); return request;",
    );
    let refused = Store::open(&fresh()).await.err();
    drop(bent);
    assert!(
        matches!(refused, Some(StoreError::OpenFailed { ref name, .. }) if name == "UnknownError"),
        "{refused:?}"
    );
}
