//! Many lines: all or nothing, merged without loss, read quickly.

use std::cell::RefCell;

use indexed_db_futures::database::Database;
use indexed_db_futures::prelude::*;
use indexed_db_futures::transaction::TransactionMode;
use mulin::store::{Batch, Erasure, StoreError, Undo, unheard};
use wasm_bindgen_test::{console_log, wasm_bindgen_test};

use crate::tools::{append, fresh, id, line, lines, ready, stored};

fn now() -> f64 {
    js_sys::Date::now()
}

#[wasm_bindgen_test]
async fn a_large_import_is_one_transaction_and_fast_to_read() {
    let community = fresh();
    let store = ready(&community).await;
    let written_lines = lines(0..100_000);
    let batch = Batch::of(&written_lines);
    let start = now();
    let written = store.import(&batch, &unheard).await.expect("imports");
    let wrote = now() - start;
    assert_eq!(written.blocks.len(), 200);
    drop(store);
    let store = crate::tools::open(&community).await.store;
    let start = now();
    let loaded = store.load().await.expect("loads");
    let read = now() - start;
    let bytes: usize = loaded.blocks.iter().map(|block| block.text.len()).sum();
    console_log!("100,000 lines, {bytes} bytes: import {wrote} ms, load {read} ms");
    let there: Vec<&str> = loaded.blocks.iter().flat_map(mulin::store::Block::lines).collect();
    assert!(there == written_lines, "every line, in order");
}

/// Makes the keys of `blocks` run out after so many more rows.
async fn keys_left(community: &str, rows: u32) {
    let db = Database::open(format!("mulin-{community}")).await.expect("opens");
    let tx =
        db.transaction("blocks").with_mode(TransactionMode::Readwrite).build().expect("begins");
    let last = u32::MAX - rows;
    {
        let store = tx.object_store("blocks").expect("is there");
        let row = store.put("{\"id\":\"far\"}").with_key(last).without_key_type().primitive();
        row.expect("is queued").await.expect("is put");
        store.delete(last).primitive().expect("is queued").await.expect("is deleted");
    }
    tx.commit().await.expect("commits");
    db.close();
}

#[wasm_bindgen_test]
async fn an_import_that_fails_on_its_last_block_leaves_nothing() {
    let community = fresh();
    let store = ready(&community).await;
    append(&store, lines(0..2)).await;
    keys_left(&community, 9).await;
    // Ten blocks: the last has no key left.
    let batch = Batch { parked: vec!["odd".into()], ..Batch::of(lines(10..5_000)) };
    let failed = store.import(&batch.with_meta("clock", "9"), &unheard).await;
    assert!(
        matches!(failed, Err(StoreError::Failed { .. } | StoreError::Aborted { .. })),
        "{failed:?}"
    );
    assert_eq!(stored(&community).await, lines(0..2));
    assert!(store.parked().await.expect("reads").is_empty());
    assert!(store.meta().await.expect("reads").is_empty());
}

#[wasm_bindgen_test]
async fn merging_keeps_every_line_in_order() {
    let community = fresh();
    let store = ready(&community).await;
    append(&store, lines(0..500)).await;
    for n in 500..600 {
        append(&store, lines(n..n + 1)).await;
    }
    assert_eq!(store.compact().await, Ok(99));
    assert_eq!(store.compact().await, Ok(0), "once is enough");
    assert_eq!(stored(&community).await, lines(0..600));
    append(&store, lines(600..601)).await;
    let store = ready(&community).await;
    assert_eq!(store.load().await.expect("loads").blocks.len(), 3);
    assert_eq!(stored(&community).await, lines(0..601));
}

#[wasm_bindgen_test]
async fn two_tabs_merging_the_same_blocks_lose_and_double_nothing() {
    let community = fresh();
    let one = ready(&community).await;
    for n in 0..40 {
        append(&one, lines(n..n + 1)).await;
    }
    let two = ready(&community).await;
    assert_eq!(one.compact().await, Ok(39));
    assert_eq!(two.compact().await, Ok(0), "its rows are merged already");
    assert_eq!(stored(&community).await, lines(0..40));
}

#[wasm_bindgen_test]
async fn what_is_called_off_leaves_everything_as_it_was() {
    let community = fresh();
    let store = ready(&community).await;
    let heard = RefCell::new(Vec::new());
    // Called off at every block in turn but the last.
    let until = |last: usize| {
        let heard = &heard;
        move |done: usize, all: usize| {
            heard.borrow_mut().push((done, all));
            done < last
        }
    };
    let parked = || vec!["odd".to_owned()];
    for last in [1, 2, 40, 60] {
        let batch = Batch { parked: parked(), ..Batch::of(lines(10..30_010)) };
        let stopped = store.import(&batch.with_meta("clock", "9"), &until(last)).await;
        assert_eq!(stopped, Err(StoreError::Stopped), "at {last}");
        assert_eq!(heard.take(), (1..=last).map(|n| (n, 61)).collect::<Vec<_>>());
        assert_eq!(stored(&community).await, lines(0..0), "at {last}");
        assert!(store.parked().await.expect("reads").is_empty());
        assert!(store.meta().await.expect("reads").is_empty());
    }
    let batch = Batch { parked: parked(), ..Batch::of(lines(10..30_010)) };
    let written = store.import(&batch, &unheard).await.expect("imports");

    let undo =
        Undo { ids: (10..30_010).map(id).collect(), parked: written.parked, files: Vec::new() };
    let also = Batch::of(lines(5..6)).with_meta("undone", "1");
    let erasure = Erasure { lines: [(id(11), line(12))].into(), ..Erasure::default() };
    for last in [1, 30, 60] {
        let stopped = store.undo_import(&undo, &also, &until(last)).await;
        assert_eq!(stopped, Err(StoreError::Stopped), "at {last}");
        let stopped = store.erase(&erasure, &also, &until(last)).await;
        assert_eq!(stopped, Err(StoreError::Stopped), "at {last}");
        assert!(stored(&community).await == lines(10..30_010), "at {last}");
        assert_eq!(store.parked().await.expect("reads").len(), 1);
        assert!(store.meta().await.expect("reads").is_empty());
    }
    assert_eq!(store.undo_import(&undo, &also, &unheard).await, Ok(30_001));
    assert_eq!(stored(&community).await, lines(5..6));
}
