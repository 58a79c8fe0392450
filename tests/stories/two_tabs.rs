//! The same community open in two tabs.

use crate::neighbours::{fingerprint, note_problem, set_up};
use crate::support::{Browser, Server, dist, number, titles};
use std::time::{Duration, Instant};

/// Both tabs note problems at the same time for `MULIN_TABS_SECONDS` (60 by default).
#[tokio::test]
async fn both_tabs_end_equal_and_nothing_is_lost() {
    let server = Server::of(&dist());
    let lin = Browser::desk("左边一页").await;
    lin.go(&server.url("")).await;
    set_up(&lin, "梧桐里社区", "第一网格").await;
    let other = lin.second_tab("右边一页", &server.url("")).await;
    other.sees("梧桐里社区").await;

    let until = Instant::now() + Duration::from_secs(number("MULIN_TABS_SECONDS", 60));
    let (left, right) = tokio::join!(busy(&lin, "左", until), busy(&other, "右", until));

    let kept = titles(&lin.kept_log().await);
    let lost: Vec<_> = left.iter().chain(&right).filter(|title| !kept.contains(*title)).collect();
    assert!(lost.is_empty(), "of {} and {} lost: {lost:?}", left.len(), right.len());
    assert_eq!(kept.len(), left.len() + right.len());
    let recounted = lin.kept_fingerprint().await;
    assert_eq!(fingerprint(&lin).await, recounted);
    assert_eq!(fingerprint(&other).await, recounted);
    for tab in [&lin, &other] {
        tab.turn_to("#/topics").await;
        tab.sees(&format!("全部（{}）", kept.len())).await;
    }
    lin.was_quiet(&server.origin()).await;
}

async fn busy(tab: &Browser, side: &str, until: Instant) -> Vec<String> {
    let mut noted = vec![];
    while Instant::now() < until {
        let problem = format!("{side}边第 {} 件", noted.len() + 1);
        note_problem(tab, &problem).await;
        noted.push(problem);
    }
    noted
}

/// A newer release in another tab has changed the database; the older tab may no longer write.
#[tokio::test]
async fn a_newer_release_turns_the_older_tab_read_only() {
    let server = Server::of(&dist());
    let lin = Browser::desk("旧的一页").await;
    lin.go(&server.url("")).await;
    set_up(&lin, "梧桐里社区", "第一网格").await;
    note_problem(&lin, "楼道堆物").await;
    let before = lin.kept_log().await.len();
    let newer = lin.second_tab("新的一页", &server.url("no-application")).await;
    newer.ask_later(UPGRADE).await;
    lin.sees("另一个标签页已是新版本，这里只能看、不能改").await;
    lin.turn_to("#/topics").await;
    lin.sees("楼道堆物").await;
    lin.turn_to("#/topics/new").await;
    if lin.offers("记下").await {
        lin.type_into("什么事", "不该写进去").await;
        lin.press("记下").await;
        tokio::time::sleep(Duration::from_secs(1)).await;
    }
    assert_eq!(lin.kept_log().await.len(), before, "a read-only tab writes nothing");
}

/// What a newer release does when it comes: raises the version of the database and says hello to the other tabs.
const UPGRADE: &str = "const done = arguments[0]; (async () => { \
     const { name, version } = (await indexedDB.databases()).find((db) => db.name.startsWith('mulin-')); \
     const request = indexedDB.open(name, version + 1); \
     await new Promise((ok, no) => { request.onsuccess = ok; request.onerror = () => no(request.error); }); \
     request.result.close(); \
     new BroadcastChannel(name).postMessage([version + 1, 'hello', [], []]); })().then(done, (e) => done('' + e))";
