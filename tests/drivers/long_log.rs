//! A log of 100,000 operations: opening and importing it, against plain JavaScript that only reads and parses the bytes.

use crate::support::{Browser, Server, dist, number};
use mulin::domain::KINDS;
use mulin::domain::community::{Household, HouseholdPrivate, place};
use mulin::domain::deliberation::Topic;
use mulin::log::{Clock, CommunityId, DeviceId, Draft, Entry, Hash, Log, RecordId, Salt, State};
use mulin::share::file::{Make, Profile, write};
use std::path::{Path, PathBuf};

const COMMUNITY: CommunityId = CommunityId([7; 16]);

/// Reads every block and parses it; milliseconds.
const READ_AND_PARSE: &str = "const done = arguments[0]; (async () => { \
     const asked = (r) => new Promise((ok, no) => { r.onsuccess = () => ok(r.result); r.onerror = () => no(r.error); }); \
     const name = (await indexedDB.databases())[0].name; const begun = performance.now(); \
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
       if (text.includes('文件里有什么')) mark('offered'); if (text.includes('收下了文件')) mark('taken'); \
     }).observe(document.body, { subtree: true, childList: true, characterData: true });";

/// Prints the ratios for `MULIN_OPS` operations (default 100,000), the median of `MULIN_RUNS` (default 3).
pub(crate) async fn measure() {
    let ops = number("MULIN_OPS", 100_000);
    let file = make_file(ops);
    let megabytes = std::fs::metadata(&file).expect("just written").len() >> 20;
    let server = Server::of(&dist());
    let (mut import, mut plain_import, mut open, mut plain_open) = (vec![], vec![], vec![], vec![]);
    for _ in 0..number("MULIN_RUNS", 3) {
        let mut desk = Browser::desk("long log").await;
        import.push(import_in_app(&desk, &server, &file).await);
        desk.kill();
        desk.reopen().await;
        desk.go(&server.url("")).await;
        open.push(desk.marked("mulin:usable").await);
        desk.kill();
        desk.reopen().await;
        desk.go(&server.url("plain")).await;
        plain_open.push(read_and_parse(&desk, ops).await);
        plain_import.push(import_plainly(&desk, &file).await);
    }
    println!("{ops} operations, {megabytes} MB of file, ms");
    row("cold open to usable", &mut open, "reading and JSON.parse", &mut plain_open, 2.0);
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

/// An exchange file of `count` operations: units, households with their private part, topics, and edits of topics.
fn make_file(count: u64) -> PathBuf {
    let mut log = Log::new();
    let mut clock = Clock::new(DeviceId([3; 8]));
    let mut state = State::new(KINDS);
    let (estate_id, estate) = place::estate(&COMMUNITY, "梧桐里");
    let mut topics = vec![];
    let first = state.set(&estate_id, &estate);
    let mut add = |log: &mut Log, draft: Draft| {
        let at = clock.tick(1_790_000_000_000);
        let salt =
            Salt(Hash::of(at.to_string().as_bytes()).0[..16].try_into().expect("16 of 32 bytes"));
        let sealed = draft.seal(COMMUNITY, at, None, Some(salt)).expect("a salt is given");
        log.add(Entry::Whole(sealed));
    };
    if let Some(draft) = first {
        add(&mut log, draft);
    }
    for n in 0.. {
        let left = count - log.len() as u64;
        if left == 0 {
            break;
        }
        let drafts = story_of(n, &state, &estate, estate_id, &mut topics);
        drafts
            .into_iter()
            .take(usize::try_from(left).unwrap_or(usize::MAX))
            .for_each(|d| add(&mut log, d));
        if n % 1000 == 999 {
            // Edits name the heads they replace, as they do in life.
            state = State::of(&log, KINDS);
        }
    }
    let make = Make {
        community: COMMUNITY,
        name: "梧桐里社区".into(),
        maker: DeviceId([3; 8]),
        made: "2026-11-22T20:00:00+08:00".into(),
        profile: Profile::Full,
    };
    let file = std::env::temp_dir().join(format!("mulin-long-log-{}.json", std::process::id()));
    std::fs::write(&file, write(&log, make, &[], &[])).expect("the temporary folder is writable");
    file
}

fn story_of(
    n: u64,
    state: &State,
    estate: &place::Estate,
    estate_id: RecordId,
    topics: &mut Vec<RecordId>,
) -> Vec<Draft> {
    let code = format!("{}-{}", n / 60 + 1, n % 60 + 101);
    let unit_id = place::unit_id(&COMMUNITY, estate, &code);
    let unit = place::Unit {
        estate: Some(estate_id),
        code: code.clone(),
        area: Some(8950 + n % 4000),
        ..place::Unit::default()
    };
    let household_id = place::household_id(&COMMUNITY, &unit_id);
    let household = Household { unit: Some(unit_id) };
    let private = HouseholdPrivate {
        name: format!("住户{n}"),
        phone: format!("1380000{:04}", n % 10_000),
        ..HouseholdPrivate::default()
    };
    let topic_id = RecordId::derived(&COMMUNITY, "topic", &code);
    let topic = Topic {
        title: format!("{code} 门口的灯不亮，晚上看不清台阶"),
        detail: "楼道灯坏了一个星期，老人上下楼不方便，请物业尽快来修。".into(),
        place: code,
        ..Topic::default()
    };
    topics.push(topic_id);
    let older = topics[usize::try_from(n).unwrap_or_default() / 2];
    let edit = state.get::<Topic>(&older).and_then(|mut topic| {
        topic.detail.push_str("物业已来看过，等配件。");
        state.set(&older, &topic)
    });
    let made = [
        state.set(&unit_id, &unit),
        state.set(&household_id, &household),
        state.set(&household_id, &private),
        state.set(&topic_id, &topic),
        edit,
    ];
    made.into_iter().flatten().collect()
}
