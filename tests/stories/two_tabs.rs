//! The same community open in two tabs.

use crate::neighbours::{fingerprint, note_problem, set_up};
use crate::support::{Browser, Server, dist, number, titles};
use mulin::domain::KINDS;
use mulin::domain::deliberation::Topic;
use mulin::log::State;
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

/// Both tabs have the form of one problem open: what each wrote is kept, and two words for one thing stand side by side.
#[tokio::test]
async fn both_tabs_change_one_problem_and_no_word_is_lost() {
    let server = Server::of(&dist());
    let lin = Browser::desk("左边一页").await;
    lin.go(&server.url("")).await;
    set_up(&lin, "梧桐里社区", "第一网格").await;
    note_problem(&lin, "路灯不亮").await;
    let other = lin.second_tab("右边一页", &server.url("")).await;
    for tab in [&lin, &other] {
        tab.turn_to("#/topics").await;
        tab.tap("路灯不亮").await;
        tab.tap("修改内容").await;
        tab.finds_in("什么事", "路灯不亮").await;
    }

    lin.type_into("什么事", "路灯坏了两盏").await;
    lin.tap("保存").await;
    lin.sees("已改议题").await;
    other.sees("路灯坏了两盏").await;
    other.type_into("在哪儿", "3 号楼前").await;
    other.tap("保存").await;
    other.sees("已改议题").await;
    lin.sees("3 号楼前").await;
    let state = State::of(&lin.kept_log().await, KINDS);
    let (_, topic) = state.all::<Topic>().next().expect("the problem");
    assert_eq!((topic.title.as_str(), topic.place.as_str()), ("路灯坏了两盏", "3 号楼前"));
    assert_eq!(state.conflicts().count(), 0, "different fields do not quarrel");

    // The right form was opened before the left one changed the title, and has not been opened anew.
    other.type_into("什么事", "路灯全灭了").await;
    other.tap("保存").await;
    lin.sees("路灯全灭了").await;
    let state = State::of(&lin.kept_log().await, KINDS);
    let quarrels: Vec<_> = state.conflicts().collect();
    let [("topic", id, "title")] = quarrels.as_slice() else { panic!("{quarrels:?}") };
    let heads = state.folded("topic", id).expect("it is there").fields["title"].heads();
    let said: Vec<_> = heads.iter().filter_map(|head| head.value.as_str()).collect();
    assert_eq!(said, ["路灯全灭了", "路灯坏了两盏"], "both words are there");
    lin.was_quiet(&server.origin()).await;
}

/// A name taken back in one tab is gone from the other and from the disk.
#[tokio::test]
async fn a_name_taken_back_in_one_tab_is_gone_in_both() {
    let server = Server::of(&dist());
    let lin = Browser::desk("左边一页").await;
    lin.go(&server.url("")).await;
    set_up(&lin, "梧桐里社区", "第一网格").await;
    note_problem(&lin, "路灯不亮").await;
    let other = lin.second_tab("右边一页", &server.url("")).await;
    for tab in [&lin, &other] {
        tab.turn_to("#/topics").await;
        tab.tap("路灯不亮").await;
    }
    lin.tap("修改内容").await;
    lin.type_into("谁提的", "王建国").await;
    lin.tap("保存").await;
    other.sees("王建国").await;
    lin.tap("撤销").await;
    other.no_longer_sees("王建国").await;
    // It could be done again until something else was done.
    note_problem(&lin, "门禁坏了").await;
    let gone = lin.kept_log().await.iter().all(|entry| !entry.line().contains("王建国"));
    assert!(gone, "the name is not on the disk either");
    lin.was_quiet(&server.origin()).await;
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
