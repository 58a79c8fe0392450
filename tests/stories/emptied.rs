//! The browser empties the database, under the open page or behind its back.

use crate::neighbours::{keep_everything, note_problem, open_sample, set_up};
use crate::support::{Browser, Server, dist};

/// What a browser does that needs the space.
const EMPTY: &str = "const done = arguments[0]; indexedDB.databases().then(async (all) => { \
     for (const { name } of all) await new Promise((ok) => { \
         const asked = indexedDB.deleteDatabase(name); asked.onsuccess = asked.onerror = ok; }); \
     done(true); })";

/// The tab comes to the front.
const FOCUS: &str = "window.dispatchEvent(new Event('focus'))";

#[tokio::test]
async fn an_open_page_writes_back_all_it_holds() {
    let server = Server::of(&dist());
    let lin = Browser::phone("林大姐").await;
    lin.go(&server.url("")).await;
    set_up(&lin, "梧桐里社区", "第一网格").await;
    note_problem(&lin, "楼道堆物").await;
    lin.ask_later(EMPTY).await;
    // Looking is enough to notice; what is done next must not be all that is left.
    lin.ask(FOCUS).await;
    note_problem(&lin, "路灯不亮").await;
    lin.reload().await;
    lin.sees("梧桐里社区").await;
    lin.turn_to("#/topics").await;
    lin.sees("楼道堆物").await;
    lin.sees("路灯不亮").await;
    lin.was_quiet(&server.origin()).await;
}

#[tokio::test]
async fn a_backup_brings_back_what_was_cleared_and_one_goes_on() {
    let server = Server::of(&dist());
    let lin = Browser::phone("林大姐").await;
    lin.go(&server.url("")).await;
    set_up(&lin, "梧桐里社区", "第一网格").await;
    note_problem(&lin, "楼道堆物").await;
    let backup = keep_everything(&lin).await;
    // From a page without the application, so that nothing is open.
    lin.go(&server.url("no-application")).await;
    lin.ask_later(EMPTY).await;
    lin.go(&server.url("")).await;
    lin.sees("浏览器清除了数据").await;
    lin.screenshot("cleared").await;
    lin.hand_over("选择文件", &backup).await;
    lin.tap("收下").await;
    lin.sees("下一次会").await;
    note_problem(&lin, "路灯不亮").await;
    lin.reload().await;
    lin.turn_to("#/topics").await;
    lin.sees("楼道堆物").await;
    lin.sees("路灯不亮").await;
}

/// Another tab removes a name for good, and tells all others to read again: nobody's typing may be lost by that.
#[tokio::test]
async fn what_is_being_typed_outlives_the_cleaning_in_another_tab() {
    let server = Server::of(&dist());
    let lin = Browser::desk("左边一页").await;
    lin.go(&server.url("")).await;
    set_up(&lin, "梧桐里社区", "第一网格").await;
    let other = lin.second_tab("右边一页", &server.url("")).await;
    other.sees("梧桐里社区").await;
    note_problem(&lin, "先记的一件").await;
    lin.turn_to("#/topics/new").await;
    lin.type_into("什么事", "写到一半").await;

    other.turn_to("#/community/persons/new").await;
    other.type_into("姓名", "王小明").await;
    other.tap("保存").await;
    other.sees("已保存").await;
    other.tap("撤销").await;
    other.sees("重做").await;
    note_problem(&other, "另一页的一件").await;
    other.keeps_no_longer("王小明").await;

    lin.finds_in("什么事", "写到一半").await;
    lin.tap("记下").await;
    lin.sees("已记下问题").await;
    lin.tap("撤销").await;
    lin.turn_to("#/topics").await;
    lin.sees("先记的一件").await;
    lin.sees("另一页的一件").await;
    lin.no_longer_sees("写到一半").await;
    lin.was_quiet(&server.origin()).await;
}

/// What the snapshot holds.
const SNAPSHOT: &str = "const done = arguments[0]; (async () => { \
     const { name } = (await indexedDB.databases()).find((db) => /^mulin-/.test(db.name)); \
     const asked = (request) => new Promise((ok) => { request.onsuccess = () => ok(request.result); }); \
     const db = await asked(indexedDB.open(name)); \
     const rows = await asked(db.transaction('snapshot').objectStore('snapshot').getAll()); \
     db.close(); return rows.join('\\n'); })().then(done, (e) => done('' + e))";

#[tokio::test]
async fn the_kept_home_page_tells_what_was_done_on_other_pages() {
    let server = Server::of(&dist());
    let lin = Browser::phone("林大姐").await;
    lin.go(&server.url("")).await;
    set_up(&lin, "梧桐里社区", "第一网格").await;
    note_problem(&lin, "楼道堆物").await;
    for _ in 0..20 {
        tokio::time::sleep(std::time::Duration::from_millis(500)).await;
        if lin.ask_later(SNAPSHOT).await.as_str().is_some_and(|kept| kept.contains("楼道堆物"))
        {
            return;
        }
    }
    panic!("kept: {}", lin.ask_later(SNAPSHOT).await);
}

/// One's own, the sample, one's own again.
#[tokio::test]
async fn one_finds_back_to_ones_own_community() {
    let server = Server::of(&dist());
    let lin = Browser::phone("林大姐").await;
    lin.go(&server.url("")).await;
    set_up(&lin, "梧桐里社区", "第一网格").await;
    note_problem(&lin, "楼道堆物").await;
    lin.tap("更多").await;
    lin.tap("另开一个社区").await;
    open_sample(&lin).await;
    lin.turn_to("#/start").await;
    lin.sees("这台设备上的社区").await;
    lin.screenshot("shelf-start").await;
    lin.tap("更多").await;
    lin.sees("这台设备上的社区").await;
    lin.screenshot("shelf-more").await;
    lin.tap_beside("梧桐里社区", "打开").await;
    lin.arrives_at("#/").await;
    lin.sees("梧桐里社区").await;
    lin.turn_to("#/topics").await;
    lin.sees("楼道堆物").await;
    lin.sees("全部（1）").await;
    lin.was_quiet(&server.origin()).await;
}
