//! A log of 100,000 operations: opening and importing it, against plain JavaScript that only reads and parses the bytes.

use crate::support::{Browser, Server, dist, number};
use chrono::NaiveDate;
use mulin::domain::sample::{NAME, neighbourhood};
use mulin::log::{CommunityId, DeviceId, Log};
use mulin::share::file::{Make, Profile, write};
use std::path::{Path, PathBuf};

const COMMUNITY: CommunityId = CommunityId([7; 16]);

/// Reads every block and parses it; milliseconds.
const READ_AND_PARSE: &str = "const done = arguments[0]; (async () => { \
     const asked = (r) => new Promise((ok, no) => { r.onsuccess = () => ok(r.result); r.onerror = () => no(r.error); }); \
     const { name } = (await indexedDB.databases()).find((db) => db.name.startsWith('mulin-')); const begun = performance.now(); \
     const db = await asked(indexedDB.open(name)); \
     const blocks = await asked(db.transaction('blocks').objectStore('blocks').getAll()); \
     let count = 0; for (const block of blocks) count += JSON.parse('[' + block + ']').length; \
     const took = performance.now() - begun; db.close(); return [took, count]; })().then(done, (e) => done('' + e))";

/// Puts a file field on a page of no application; what is handed over is decoded, parsed and written in blocks of 500
/// lines in one strict transaction.
const PARSE_AND_WRITE: &str = "const field = document.createElement('input'); field.type = 'file'; \
     field.setAttribute('aria-label', 'plain'); document.body.append(field); \
     const opening = indexedDB.open('plain'); \
     opening.onupgradeneeded = () => opening.result.createObjectStore('blocks', { autoIncrement: true }); \
     field.onchange = async () => { const db = opening.result; const begun = performance.now(); \
       const text = new TextDecoder().decode(await field.files[0].arrayBuffer()); JSON.parse(text); \
       const lines = text.split(',\\n'); \
       const tx = db.transaction('blocks', 'readwrite', { durability: 'strict' }); \
       for (let i = 0; i < lines.length; i += 500) tx.objectStore('blocks').add(lines.slice(i, i + 500).join(',\\n')); \
       tx.oncomplete = () => { performance.measure('plain', { start: begun, end: performance.now() }); }; }";

/// Marks when a file is chosen, when the preview offers to take it in, when that is tapped and when it is done.
const WATCH_IMPORT: &str = "const mark = (name) => performance.getEntriesByName(name).length || performance.mark(name); \
     document.addEventListener('change', () => mark('chosen'), true); \
     document.addEventListener('click', () => mark('tapped'), true); \
     new MutationObserver(() => { const text = document.body.textContent; \
       if (text.includes('文件里有什么')) mark('offered'); if (/收下了 ?[0-9]/.test(text)) mark('taken'); \
     }).observe(document.body, { subtree: true, childList: true, characterData: true });";

/// Prints the ratios for `MULIN_OPS` operations (default 100,000), the median of `MULIN_RUNS` (default 3).
pub(crate) async fn measure() {
    let ops = number("MULIN_OPS", 100_000);
    let file = make_file(ops);
    let megabytes = std::fs::metadata(&file).expect("just written").len() >> 20;
    let server = Server::of(&dist());
    let (mut import, mut plain_import) = (vec![], vec![]);
    let (mut open, mut whole, mut plain_open) = (vec![], vec![], vec![]);
    for _ in 0..number("MULIN_RUNS", 3) {
        let mut desk = Browser::desk("long log").await;
        import.push(import_in_app(&desk, &server, &file).await);
        desk.kill();
        desk.reopen().await;
        desk.go(&server.url("")).await;
        open.push(desk.marked("mulin:usable").await);
        whole.push(desk.marked("mulin:whole").await);
        desk.kill();
        desk.reopen().await;
        desk.go(&server.url("plain")).await;
        plain_open.push(read_and_parse(&desk, ops).await);
        plain_import.push(import_plainly(&desk, &file).await);
    }
    println!("{ops} operations, {megabytes} MB of file, ms");
    row("cold open to usable", &mut open, "reading and JSON.parse", &mut plain_open, 2.0);
    row("until all is read", &mut whole, "reading and JSON.parse", &mut plain_open, 2.0);
    row("import of the file", &mut import, "JSON.parse and block write", &mut plain_import, 3.0);
    drop(std::fs::remove_file(file));
}

fn row(name: &str, ours: &mut [f64], plainly: &str, plain: &mut [f64], wanted: f64) {
    let median = |values: &mut [f64]| {
        values.sort_by(f64::total_cmp);
        values[values.len() / 2]
    };
    let (ours, plain) = (median(ours), median(plain));
    let ratio = ours / plain;
    let verdict = if ratio <= wanted { "within" } else { "ABOVE" };
    println!(
        "  {name:<22} {ours:>7.0}   {plainly:<26} {plain:>7.0}   ratio {ratio:.2}  {verdict} {wanted}"
    );
}

async fn import_in_app(desk: &Browser, server: &Server, file: &Path) -> f64 {
    desk.go(&server.url("#/share")).await;
    desk.sees("选择文件").await;
    desk.ask(WATCH_IMPORT).await;
    desk.hand_over("选择文件", file).await;
    desk.sees("文件里有什么").await;
    desk.tap("收下").await;
    desk.sees("收下了文件").await;
    let (chosen, offered) = (desk.marked("chosen").await, desk.marked("offered").await);
    let (tapped, taken) = (desk.marked("tapped").await, desk.marked("taken").await);
    // The person's time to read the preview is not the program's.
    offered - chosen + taken - tapped
}

async fn read_and_parse(desk: &Browser, ops: u64) -> f64 {
    let answer = desk.ask_later(READ_AND_PARSE).await;
    assert_eq!(answer[1], ops, "the same bytes: {answer}");
    answer[0].as_f64().unwrap_or(f64::NAN)
}

async fn import_plainly(desk: &Browser, file: &Path) -> f64 {
    desk.ask(PARSE_AND_WRITE).await;
    desk.hand_over("plain", file).await;
    desk.marked("plain").await;
    let took = desk.ask("return performance.getEntriesByName('plain')[0].duration").await;
    took.as_f64().unwrap_or(f64::NAN)
}

/// An exchange file of the first `count` operations of a sample neighbourhood large enough.
pub(crate) fn make_file(count: u64) -> PathBuf {
    let count = usize::try_from(count).expect("fits in memory");
    let first = NaiveDate::from_ymd_opt(2026, 11, 1).expect("a date");
    let of_size = |size| neighbourhood(COMMUNITY, 1, size, first);
    let needed = count.div_ceil(of_size(1).len());
    // Not all of it grows with the size: topics do, the shifts of a month do not.
    let mut sizes = (needed..needed * 2).map(of_size);
    let entries = sizes.find(|entries| entries.len() >= count).expect("it grows");
    let mut log = Log::new();
    for entry in entries.into_iter().take(count) {
        log.add(entry);
    }
    let make = Make {
        community: COMMUNITY,
        name: NAME.into(),
        maker: DeviceId([3; 8]),
        made: "2026-11-22T20:00:00+08:00".into(),
        profile: Profile::Full,
    };
    let file = std::env::temp_dir().join(format!("mulin-long-log-{}.json", std::process::id()));
    std::fs::write(&file, write(&log, make, &[], &[])).expect("the temporary folder is writable");
    file
}
