//! The battery dies in the middle of work: what the screen said was kept, is kept.

use crate::neighbours::{note_problem, set_up};
use crate::support::{Browser, Server, dist, number, titles};
use std::time::Duration;

/// Makes the disk slow: holds the database's write lock for so long that an act has to wait for it.
const SLOW_DISK: &str = "const done = arguments[0]; (async () => { \
     const { name } = (await indexedDB.databases()).find((db) => db.name.startsWith('mulin-')); \
     const request = indexedDB.open(name); \
     await new Promise((ok, no) => { request.onsuccess = ok; request.onerror = () => no(request.error); }); \
     const db = request.result, until = performance.now() + 400; \
     const tx = db.transaction([...db.objectStoreNames], 'readwrite'); \
     const hold = () => { if (performance.now() < until) tx.objectStore('blocks').count().onsuccess = hold; }; \
     tx.oncomplete = () => db.close(); \
     hold(); })().then(done, (e) => done('' + e))";

/// Answers in the very moment the page says that the problem is kept, or after two seconds without that.
const ACKNOWLEDGED: &str = "const done = arguments[0]; \
     const said = () => document.body.innerText.includes('已记下问题'); \
     const look = () => { if (said()) { watch.disconnect(); done(true); } }; \
     const watch = new MutationObserver(look); \
     watch.observe(document.body, { subtree: true, childList: true, characterData: true }); \
     setTimeout(() => done(false), 2000); \
     look();";

/// `MULIN_KILLS` times (10 by default; 200 by hand): a problem is noted and acknowledged, the next one is under way,
/// and the browser is killed at another moment of it each time. Every other time the disk is slow and the moment is
/// right after the acknowledgement of the second one, which a page that speaks too early does not survive.
#[tokio::test]
async fn whatever_was_acknowledged_is_there_on_restart() {
    let server = Server::of(&dist());
    let mut lin = Browser::phone("林大姐").await;
    lin.go(&server.url("")).await;
    set_up(&lin, "梧桐里社区", "第一网格").await;
    let mut acknowledged = vec![];
    let kills = number("MULIN_KILLS", 10);
    for n in 1..=kills {
        let problem = format!("第 {n} 件事");
        note_problem(&lin, &problem).await;
        acknowledged.push(problem);

        lin.turn_to("#/topics/new").await;
        // What was said of the first one may not be taken for a word on the second.
        if lin.offers("关闭").await {
            lin.tap("关闭").await;
        }
        lin.no_longer_sees("已记下问题").await;
        let second = format!("第二件，第 {n} 回");
        lin.type_into("什么事", &second).await;
        if n % 2 == 0 {
            assert_eq!(lin.ask_later(SLOW_DISK).await, serde_json::Value::Null);
            lin.press("记下").await;
            assert_eq!(lin.ask_later(ACKNOWLEDGED).await, true, "a slow disk only takes longer");
            acknowledged.push(second);
            tokio::time::sleep(Duration::from_millis(n * 7 % 21)).await;
        } else {
            lin.press("记下").await;
            // From before the write begins to after it is done.
            tokio::time::sleep(Duration::from_millis(n * 97 % 160)).await;
        }
        lin.kill();

        lin.reopen().await;
        lin.go(&server.url("#/topics")).await;
        lin.sees("第 1 件事").await;
        // A long list shows its later part when asked.
        while lin.seen_now("再看").await {
            lin.tap("再看").await;
        }
        lin.sees(&format!("第 {n} 件事")).await;
        let kept = titles(&lin.kept_log().await);
        let lost: Vec<_> = acknowledged.iter().filter(|title| !kept.contains(*title)).collect();
        assert!(lost.is_empty(), "after kill {n} of {kills} lost: {lost:?}");
    }
    lin.was_quiet(&server.origin()).await;
}
