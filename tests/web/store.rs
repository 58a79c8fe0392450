//! What is written is there: after a new start, whole or not at all, and gone when erased.

use std::collections::{BTreeMap, BTreeSet};

use mulin::store::{
    Arrival, BLOCK_LINES, Batch, Canary, Erasure, Health, Mode, NewFile, Snapshot, Store,
    StoreError, StoreEvent, Undo, discard_empty, known, raw_dump, unheard,
};
use wasm_bindgen_test::wasm_bindgen_test;

use crate::tools::{Heard, append, dump, fresh, id, line, lines, open, ready, stored};

#[wasm_bindgen_test]
async fn what_was_appended_is_there_after_a_new_start() {
    let community = fresh();
    let opened = open(&community).await;
    assert_eq!(opened.arrival, Arrival::New);
    assert_eq!(opened.store.mode(), Mode::Writing);
    append(&opened.store, lines(0..3)).await;
    append(&opened.store, lines(3..4)).await;
    drop(opened);

    assert_eq!(stored(&community).await, lines(0..4));
    assert_eq!(open(&community).await.arrival, Arrival::Known);
}

#[wasm_bindgen_test]
async fn chinese_and_emoji_survive_on_every_block_border() {
    for n in [1, BLOCK_LINES - 1, BLOCK_LINES, BLOCK_LINES + 1, 2 * BLOCK_LINES + 1] {
        let community = fresh();
        let store = ready(&community).await;
        let written = store.append(&Batch::of(lines(0..n))).await.expect("appends");
        assert_eq!(written.blocks.len(), n.div_ceil(BLOCK_LINES));
        assert_eq!(stored(&community).await, lines(0..n), "{n} lines");
    }
}

#[wasm_bindgen_test]
async fn a_batch_is_written_as_one() {
    let community = fresh();
    let store = ready(&community).await;
    let file = NewFile { hash: "h1".into(), media: "image/jpeg".into(), bytes: vec![0, 255, 7] };
    let batch = Batch {
        lines: lines(0..2).into_iter().collect(),
        parked: vec!["not understood 不懂".into()],
        files: vec![file.clone()],
        keys: vec![("device".into(), "seed".into())],
        ..Batch::default()
    };
    let written = store.append(&batch.with_meta("clock", "12")).await.expect("appends");
    assert_eq!((written.blocks.len(), written.parked.len()), (1, 1));

    let again = open(&community).await;
    assert_eq!(again.meta, BTreeMap::from([("clock".to_owned(), "12".to_owned())]));
    let store = again.store;
    assert_eq!(store.parked().await.expect("reads")[0].1, "not understood 不懂");
    assert_eq!(store.keys().await.expect("reads")["device"], "seed");
    let files = store.files().await.expect("reads");
    assert_eq!((files[0].hash.as_str(), files[0].size), ("h1", 3));
    let kept = store.file("h1").await.expect("reads");
    assert_eq!(kept, Some(("image/jpeg".to_owned(), file.bytes)));
    assert_eq!(store.file("h2").await.expect("reads"), None);
}

#[wasm_bindgen_test]
async fn an_attachment_is_not_overwritten() {
    let community = fresh();
    let store = ready(&community).await;
    for bytes in [vec![1], vec![2, 2]] {
        let file = NewFile { hash: "same".into(), media: "image/png".into(), bytes };
        store.append(&Batch { files: vec![file], ..Batch::default() }).await.expect("appends");
    }
    let (_, bytes) = store.file("same").await.expect("reads").expect("is there");
    assert_eq!(bytes, [1]);
}

#[wasm_bindgen_test]
async fn the_raw_dump_holds_every_row_and_makes_nothing() {
    let community = fresh();
    assert!(matches!(raw_dump(&community).await, Err(StoreError::OpenFailed { .. })));
    let opened = open(&community).await;
    assert_eq!(opened.arrival, Arrival::New, "looking left no empty database behind");

    let file = NewFile { hash: "h".into(), media: "image/png".into(), bytes: b"Mulin".to_vec() };
    for line in lines(0..40) {
        append(&opened.store, vec![line]).await;
    }
    let batch = Batch { files: vec![file], ..Batch::default() };
    opened.store.append(&batch).await.expect("appends");
    let rows = raw_dump(&community).await.expect("dumps");
    let dumped: Vec<serde_json::Value> =
        rows.iter().map(|row| serde_json::from_str(row).expect("each row is JSON")).collect();
    let blocks: Vec<_> = dumped.iter().filter(|row| row["store"] == "blocks").collect();
    assert_eq!(blocks.len(), 40);
    assert_eq!(blocks[39]["value"], line(39).as_str());
    assert!(rows.iter().any(|row| row.contains("{\"base64\":\"TXVsaW4=\"}")));
}

#[wasm_bindgen_test]
async fn erasing_leaves_no_trace_of_the_body() {
    let community = fresh();
    let store = ready(&community).await;
    append(&store, lines(0..600)).await;
    let personal = format!("{{\"id\":\"{}\",\"op\":{{\"body\":\"王小明 13800138000\"}}}}", id(900));
    let file = NewFile { hash: "photo".into(), media: "image/png".into(), bytes: b"face".to_vec() };
    let batch = Batch {
        lines: [line(700), personal.clone(), line(701)].iter().collect(),
        parked: vec![format!("{personal} trailing")],
        files: vec![file],
        ..Batch::default().with_meta("which", "900").with_meta("other", "700")
    };
    store.append(&batch).await.expect("appends");
    let snapshot = Snapshot { ops: 603, rows: vec![("persons".into(), "王小明".into())] };
    assert!(store.write_snapshot("1", &snapshot).await.expect("writes"));
    assert!(dump(&community).await.contains("13800138000"));

    let tombstone = format!("{{\"id\":\"{}\",\"gone\":true}}", id(900));
    let erasure = Erasure {
        lines: BTreeMap::from([(id(900), tombstone.clone())]),
        files: vec!["photo".into()],
        meta: vec!["which".into()],
        ..Erasure::default()
    };
    let replaced =
        store.erase(&erasure, &Batch::of(vec![line(702)]), &unheard).await.expect("erases");
    assert_eq!(replaced, 2);

    let all = dump(&community).await;
    for trace in ["王小明", "13800138000", "ZmFjZQ==", "photo"] {
        assert!(!all.contains(trace), "{trace} is still there");
    }
    let meta = store.meta().await.expect("reads");
    assert_eq!(meta.get("which"), None);
    assert_eq!(meta.get("other").map(String::as_str), Some("700"));
    let mut left = lines(0..600);
    left.extend([line(700), tombstone, line(701), line(702)]);
    let mut there = stored(&community).await;
    left.sort();
    there.sort();
    assert_eq!(there, left, "nothing else went");
}

#[wasm_bindgen_test]
async fn a_late_snapshot_cannot_bring_back_what_was_erased() {
    let community = fresh();
    let store = ready(&community).await;
    append(&store, lines(0..2)).await;
    let other = ready(&community).await;
    let tombstones = BTreeMap::from([(id(0), format!("{{\"id\":\"{}\"}}", id(0)))]);
    let erasure = Erasure { lines: tombstones, ..Erasure::default() };
    assert_eq!(store.erase(&erasure, &Batch::default(), &unheard).await, Ok(1));

    // The other tab has folded the old blocks and does not know yet.
    let stale = Snapshot { ops: 2, rows: vec![("all".into(), line(0))] };
    assert_eq!(other.write_snapshot("1", &stale).await, Ok(false));
    assert!(!dump(&community).await.contains("-0-"));
}

#[wasm_bindgen_test]
async fn an_import_is_taken_back_and_nothing_else() {
    let community = fresh();
    let store = ready(&community).await;
    let file = |name: &str| NewFile {
        hash: name.into(),
        media: "image/jpeg".into(),
        bytes: name.as_bytes().to_vec(),
    };
    let mine = Batch { files: vec![file("mine")], ..Batch::of(lines(0..3)) };
    store.append(&mine).await.expect("appends");
    let import = Batch {
        lines: lines(10..1500).into_iter().collect(),
        parked: vec!["odd".into()],
        files: vec![file("mine"), file("theirs")],
        ..Batch::default()
    };
    let written = store.import(&import, &unheard).await.expect("imports");
    append(&store, lines(3..4)).await;

    let ids: BTreeSet<String> = (10..1500).map(id).collect();
    assert_eq!(written.files, ["theirs"], "what was here before is not theirs to take away");
    let undo = Undo { ids, parked: written.parked, files: written.files };
    assert_eq!(store.undo_import(&undo, &Batch::of(vec![line(5)]), &unheard).await, Ok(1491));
    assert_eq!(stored(&community).await, [lines(0..4), lines(5..6)].concat());
    assert!(store.parked().await.expect("reads").is_empty());
    let left = store.files().await.expect("reads");
    assert_eq!(left.into_iter().map(|f| f.hash).collect::<Vec<_>>(), ["mine"]);
}

#[wasm_bindgen_test]
async fn a_snapshot_counts_only_for_the_blocks_it_was_made_of() {
    let community = fresh();
    let store = ready(&community).await;
    append(&store, lines(0..2)).await;
    let snapshot = Snapshot {
        ops: 2,
        rows: vec![("home".into(), "今天".into()), ("n".into(), String::new())],
    };
    assert_eq!(store.write_snapshot("7", &snapshot).await, Ok(true));
    let again = ready(&community).await;
    assert_eq!(again.read_snapshot("7").await, Ok(Some(snapshot)));
    assert_eq!(again.read_snapshot("8").await, Ok(None), "another fold");
    append(&again, lines(2..3)).await;
    assert_eq!(again.read_snapshot("7").await, Ok(None), "more blocks");
    assert_eq!(store.write_snapshot("7", &Snapshot { ops: 2, rows: Vec::new() }).await, Ok(false));
}

#[wasm_bindgen_test]
async fn the_canary_tells_cleared_from_new() {
    let community = fresh();
    let store = ready(&community).await;
    append(&store, lines(0..7)).await;
    store.note_name("睦邻社区").await;
    store.note_export("2026-11-22");
    drop(store);
    let expected = Canary {
        community: community.clone(),
        name: "睦邻社区".into(),
        ops: 7,
        exported: "2026-11-22".into(),
    };
    assert_eq!(Canary::of(&community), Some(expected.clone()));
    let entry = known().await.into_iter().find(|k| k.id == community).expect("is known");
    assert_eq!((entry.name.as_str(), entry.cleared), ("睦邻社区", false));

    clear(&community).await;
    let entry = known().await.into_iter().find(|k| k.id == community).expect("is known");
    assert_eq!((entry.name.as_str(), entry.cleared), ("睦邻社区", true));
    assert_eq!(open(&community).await.arrival, Arrival::Cleared(expected));
}

/// What a browser does that needs the space.
async fn clear(community: &str) {
    let request =
        indexed_db_futures::database::Database::delete_by_name(&format!("mulin-{community}"));
    request.expect("is asked").await.expect("is deleted");
}

#[wasm_bindgen_test]
async fn a_database_cleared_under_an_open_tab_takes_nothing_but_all_that_memory_holds() {
    let community = fresh();
    let store = ready(&community).await;
    append(&store, lines(0..7)).await;
    let heard = Heard::by(&store);
    clear(&community).await;
    // Whoever meets it first, looking on focus or tidying up, must not use up the only warning: one row written now
    // would pass for the whole at the next start.
    assert_eq!(store.catch_up().await.err(), Some(StoreError::Cleared));
    assert_eq!(store.compact().await, Err(StoreError::Cleared));
    assert_eq!(store.append(&Batch::of(lines(7..8))).await, Err(StoreError::Cleared));
    assert_eq!(store.import(&Batch::of(lines(7..8)), &unheard).await, Err(StoreError::Cleared));
    assert!(stored(&community).await.is_empty());
    assert_eq!(heard.events(), [StoreEvent::Lost, StoreEvent::Cleared], "told once");

    let meta = ("device".to_owned(), "d".to_owned());
    let all = Batch { parked: vec!["odd".into()], meta: vec![meta], ..Batch::of(lines(0..7)) };
    assert_eq!(store.refill(&all).await, Ok(true));
    assert_eq!(store.refill(&all).await, Ok(false), "once is enough");
    append(&store, lines(7..8)).await;
    assert_eq!(stored(&community).await, lines(0..8));
    assert_eq!(store.parked().await.expect("reads").len(), 1);
    assert_eq!(store.meta().await.expect("reads")["device"], "d");
    assert_eq!(open(&community).await.arrival, Arrival::Known);
}

#[wasm_bindgen_test]
async fn health_tells_what_this_browser_can_do() {
    let health = Health::check().await;
    assert!(health.secure && health.locks && health.channel && health.local_storage);
    assert!(health.strict);
    assert!(health.persisted.is_some() && health.space.is_some_and(|(_, quota)| quota > 0));
}

#[wasm_bindgen_test]
async fn two_communities_are_apart() {
    let (one, two) = (fresh(), fresh());
    append(&ready(&one).await, lines(0..1)).await;
    assert!(Store::open(&two).await.is_ok_and(|opened| opened.arrival == Arrival::New));
    assert!(stored(&two).await.is_empty());
}

#[wasm_bindgen_test]
async fn only_a_community_that_holds_nothing_is_forgotten() {
    let held = |id: String| async move { known().await.iter().any(|known| known.id == id) };
    let (empty, filled) = (fresh(), fresh());
    for (id, lines) in [(&empty, 0..0), (&filled, 0..1)] {
        let store = ready(id).await;
        store.note_name("梧桐里").await;
        store.append(&Batch::of(lines.map(line)).with_meta("device", "x")).await.expect("appends");
        drop(store);
        discard_empty(id).await;
    }
    assert!(!held(empty.clone()).await && Canary::of(&empty).is_none());
    assert!(held(filled.clone()).await && Canary::of(&filled).is_some());
    assert_eq!(stored(&filled).await, [line(0)]);
}
