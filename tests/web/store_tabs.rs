//! Several tabs: each store here is one, with its own connection and its own ears.

use indexed_db_futures::database::Database;
use indexed_db_futures::prelude::*;
use js_sys::{Array, Object, Reflect};
use mulin::store::{Batch, Erasure, Mode, Store, StoreError, StoreEvent, unheard};
use wasm_bindgen::{JsCast, JsValue};
use wasm_bindgen_futures::spawn_local;
use wasm_bindgen_test::wasm_bindgen_test;
use web_sys::BroadcastChannel;

use crate::tools::{Heard, append, fresh, id, lines, open, pause, ready, stored, until};

/// A tab: a store that listens and has read.
async fn tab(community: &str) -> (Store, Heard) {
    let store = open(community).await.store;
    let heard = Heard::by(&store);
    store.load().await.expect("loads");
    (store, heard)
}

#[wasm_bindgen_test]
async fn two_tabs_hear_each_other_and_nothing_twice() {
    let community = fresh();
    let (one, heard_by_one) = tab(&community).await;
    let (two, heard_by_two) = tab(&community).await;
    append(&one, lines(0..2)).await;
    append(&two, lines(2..3)).await;
    until("two hears one", || heard_by_two.lines() == lines(0..2)).await;
    until("one hears two", || heard_by_one.lines() == lines(2..3)).await;
    assert!(two.catch_up().await.expect("reads").is_empty(), "what was heard is not read again");
}

#[wasm_bindgen_test]
async fn two_tabs_writing_at_once_lose_nothing() {
    let community = fresh();
    let (one, heard_by_one) = tab(&community).await;
    let (two, _) = tab(&community).await;
    let other = two.clone();
    spawn_local(async move {
        for n in 100..130 {
            append(&other, lines(n..n + 1)).await;
        }
    });
    for n in 0..30 {
        append(&one, lines(n..n + 1)).await;
    }
    until("all is heard", || heard_by_one.lines().len() == 30).await;
    let mut there = stored(&community).await;
    there.sort();
    assert_eq!(there, [lines(0..30), lines(100..130)].concat());
}

#[wasm_bindgen_test]
async fn a_large_import_in_one_tab_reaches_the_other() {
    let community = fresh();
    let (one, _) = tab(&community).await;
    let (_two, heard) = tab(&community).await;
    one.import(&Batch::of(lines(0..5_000)), &unheard).await.expect("imports");
    until("it is read", || heard.lines().len() == 5_000).await;
    assert!(heard.lines() == lines(0..5_000));
}

#[wasm_bindgen_test]
async fn a_tab_that_slept_catches_up_even_over_a_merge() {
    let community = fresh();
    let sleeper = ready(&community).await;
    append(&sleeper, lines(0..1)).await;
    // Nobody listens at the sleeper: messages pass it by.
    let (one, _) = tab(&community).await;
    for n in 1..30 {
        append(&one, lines(n..n + 1)).await;
    }
    one.compact().await.expect("merges");
    pause(50).await;
    let missed = sleeper.catch_up().await.expect("reads");
    let missed: Vec<String> =
        missed.iter().flat_map(|b| b.lines().map(str::to_owned).collect::<Vec<_>>()).collect();
    assert_eq!(missed, lines(0..30), "the merged block holds the known line as well");
    assert!(sleeper.catch_up().await.expect("reads").is_empty());

    // And by itself, when it comes to the front.
    let heard = Heard::by(&sleeper);
    let silent = Database::open(format!("mulin-{community}")).await.expect("opens");
    raw_append(&silent, &lines(40..41)[0]).await;
    let window = web_sys::window().expect("a window");
    window.dispatch_event(&web_sys::Event::new("focus").expect("an event")).expect("is sent");
    until("it looks", || heard.lines() == lines(40..41)).await;
    silent.close();
}

/// A row nobody announces.
async fn raw_append(db: &Database, text: &str) {
    let mode = indexed_db_futures::transaction::TransactionMode::Readwrite;
    let tx = db.transaction("blocks").with_mode(mode).build().expect("begins");
    tx.object_store("blocks").expect("is there").add(text).primitive().expect("is queued");
    tx.commit().await.expect("commits");
}

#[wasm_bindgen_test]
async fn erasing_makes_other_tabs_read_again() {
    let community = fresh();
    let (one, _) = tab(&community).await;
    append(&one, lines(0..2)).await;
    let (two, heard) = tab(&community).await;
    let tombstone = format!("{{\"id\":\"{}\"}}", id(0));
    let erasure = Erasure { lines: [(id(0), tombstone.clone())].into(), ..Erasure::default() };
    one.erase(&erasure, &Batch::default(), &unheard).await.expect("erases");
    until("it is told", || heard.events().contains(&StoreEvent::Reload)).await;
    let again = two.load().await.expect("loads");
    assert_eq!(again.blocks[0].lines().next(), Some(tombstone.as_str()));
}

/// Opens the database as the next release would.
async fn newer_release(community: &str) -> Database {
    Database::open(format!("mulin-{community}"))
        .with_version(99_u32)
        .with_on_upgrade_needed(|_, _| Ok(()))
        .await
        .expect("older tabs let go")
}

#[wasm_bindgen_test]
async fn a_newer_release_turns_the_older_tab_read_only() {
    let community = fresh();
    let (store, heard) = tab(&community).await;
    append(&store, lines(0..2)).await;
    let newer = newer_release(&community).await;
    until("it is told", || heard.events() == [StoreEvent::ReadOnly]).await;
    assert_eq!(store.mode(), Mode::ReadOnly);
    assert_eq!(store.append(&Batch::of(lines(2..3))).await, Err(StoreError::NewerSchema));
    assert_eq!(store.compact().await, Err(StoreError::NewerSchema));

    // Opened after the fact, it shows what is there and writes nothing.
    let late = open(&community).await.store;
    assert_eq!(late.mode(), Mode::ReadOnly);
    assert_eq!(late.load().await.expect("reads").blocks.len(), 1);
    assert_eq!(late.import(&Batch::of(lines(2..3)), &unheard).await, Err(StoreError::NewerSchema));
    newer.close();
}

#[wasm_bindgen_test]
async fn a_word_of_a_newer_release_is_enough() {
    let community = fresh();
    let (store, heard) = tab(&community).await;
    let channel = BroadcastChannel::new(&format!("mulin-{community}")).expect("a channel");
    for noise in [JsValue::NULL, JsValue::from_str("hello"), Array::new().into()] {
        channel.post_message(&noise).expect("is sent");
    }
    pause(50).await;
    assert_eq!(store.mode(), Mode::Writing, "noise is ignored");
    let hello = Array::of2(&JsValue::from(2), &JsValue::from_str("something else"));
    channel.post_message(&hello).expect("is sent");
    until("it is told", || heard.events() == [StoreEvent::ReadOnly]).await;
    channel.close();
}

/// Runs two imports at once, both of which must wait for the other.
async fn two_imports_at_once(community: &str) {
    let (one, two) = (ready(community).await, ready(community).await);
    spawn_local(async move {
        two.import(&Batch::of(lines(1000..3000)), &unheard).await.expect("imports");
    });
    one.import(&Batch::of(lines(0..1000)), &unheard).await.expect("imports");
    for _ in 0..100 {
        if stored(community).await.len() == 3000 {
            return;
        }
        pause(50).await;
    }
    panic!("the other import never came");
}

/// Takes a lock of the browser and keeps it until the returned function is called.
fn hold_web_lock(community: &str) -> js_sys::Function {
    let body = "const [name] = arguments; let release; \
        navigator.locks.request(name, () => new Promise(done => { release = done; })); \
        return () => release();";
    let hold = js_sys::Function::new_no_args(body);
    let release = hold.call1(&JsValue::UNDEFINED, &format!("mulin-{community}").into());
    release.expect("is asked for").unchecked_into()
}

#[wasm_bindgen_test]
async fn imports_wait_for_the_lock_and_merges_do_not() {
    let community = fresh();
    let store = ready(&community).await;
    for n in 0..20 {
        append(&store, lines(n..n + 1)).await;
    }
    let release = hold_web_lock(&community);
    pause(50).await;
    assert_eq!(store.compact().await, Ok(0), "somebody is at work");
    let importing = store.clone();
    spawn_local(async move {
        importing.import(&Batch::of(lines(100..101)), &unheard).await.expect("imports");
    });
    pause(200).await;
    assert_eq!(stored(&community).await, lines(0..20), "the import waits");
    append(&store, lines(20..21)).await;
    release.call0(&JsValue::UNDEFINED).expect("lets go");
    for _ in 0..50 {
        if stored(&community).await.len() == 22 {
            break;
        }
        pause(20).await;
    }
    assert_eq!(stored(&community).await.len(), 22, "an act of a person never waits");
    assert_eq!(store.compact().await, Ok(21));
}

/// Hides the Web Locks, as a page on plain http finds them.
fn without_locks(hidden: bool) {
    let navigator = web_sys::window().expect("a window").navigator();
    if hidden {
        let property = Object::new();
        Reflect::set(&property, &"value".into(), &JsValue::UNDEFINED).expect("is set");
        Reflect::set(&property, &"configurable".into(), &JsValue::TRUE).expect("is set");
        Object::define_property(&navigator, &"locks".into(), &property);
    } else {
        Reflect::delete_property(&navigator, &"locks".into()).expect("is deleted");
    }
}

#[wasm_bindgen_test]
async fn without_web_locks_a_lease_keeps_imports_apart() {
    let community = fresh();
    without_locks(true);
    assert!(!mulin::store::Health::check().await.locks);
    two_imports_at_once(&community).await;

    let store = ready(&community).await;
    for n in 0..20 {
        append(&store, lines(5000 + n..5001 + n)).await;
    }
    let lease = |ms: f64| format!("somebody {}", js_sys::Date::now() + ms);
    let taken = Batch::default().with_meta(".lease", &lease(50_000.0));
    store.append(&taken).await.expect("appends");
    assert_eq!(store.compact().await, Ok(0), "somebody is at work");
    // Left by a clock that was years ahead: it would block for ever.
    let odd = Batch::default().with_meta(".lease", &lease(9e10));
    store.append(&odd).await.expect("appends");
    assert!(store.compact().await.expect("merges") > 0);
    assert!(store.meta().await.expect("reads").is_empty(), "the lease is nobody's business");
    without_locks(false);
}
