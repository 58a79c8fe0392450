//! What is taken back is really gone, and what cannot be done leaves everything as it was.

use crate::neighbours::{keep_everything, note_problem, set_up};
use crate::support::{Browser, Server, dist};

/// An act that was undone could still be done again until the page goes; then its personal content must go too.
#[tokio::test]
async fn a_telephone_that_was_undone_is_off_the_disk_after_a_reload() {
    let server = Server::of(&dist());
    let lin = Browser::phone("林大姐").await;
    lin.go(&server.url("")).await;
    set_up(&lin, "梧桐里社区", "第一网格").await;
    lin.turn_to("#/community/persons/new").await;
    lin.type_into("姓名", "王小明").await;
    lin.type_into("电话", "138-0000-1234").await;
    lin.tap("保存").await;
    lin.sees("已保存").await;
    assert!(lin.keeps("13800001234").await, "it was kept");
    for _ in 0..2 {
        lin.tap("撤销").await;
        lin.tap("重做").await;
    }
    lin.tap("撤销").await;
    lin.sees("重做").await;
    assert!(lin.keeps("13800001234").await, "it can still be done again");
    lin.reload().await;
    lin.sees("梧桐里社区").await;
    lin.keeps_no_longer("13800001234").await;
    lin.keeps_no_longer("王小明").await;
    lin.reload().await;
    lin.sees("梧桐里社区").await;
    lin.was_quiet(&server.origin()).await;
}

/// From now on the browser finds no room for operations.
const FULL: &str = "IDBObjectStore.prototype.add = function () { \
     throw new DOMException('full', 'QuotaExceededError'); };";

const HELD: &str = "const done = arguments[0]; indexedDB.databases().then((all) => \
     done(all.map((db) => db.name).filter((name) => /^mulin-/.test(name)).length))";

/// A file of another community opens that community; where it cannot be written, it must leave nothing behind.
#[tokio::test]
async fn a_file_there_is_no_room_for_leaves_the_open_community_open() {
    let server = Server::of(&dist());
    let (lin, mei) = (Browser::desk("林大姐").await, Browser::desk("梅主任").await);
    lin.go(&server.url("")).await;
    mei.go(&server.url("")).await;
    set_up(&mei, "桂花苑社区", "第二网格").await;
    let file = keep_everything(&mei).await;

    // On a device where nothing is open yet.
    lin.turn_to("#/share").await;
    lin.ask(FULL).await;
    lin.hand_over("选择文件", &file).await;
    lin.tap("收下").await;
    lin.sees("空间满了").await;
    assert_eq!(lin.ask_later(HELD).await, 0, "no empty community stays");
    lin.reload().await;
    lin.turn_to("#/").await;
    lin.sees("看看示范社区").await;

    // And where one is.
    set_up(&lin, "梧桐里社区", "第一网格").await;
    note_problem(&lin, "楼道堆物").await;
    lin.turn_to("#/share").await;
    lin.ask(FULL).await;
    lin.hand_over("选择文件", &file).await;
    lin.tap("收下").await;
    lin.sees("空间满了").await;
    lin.sees("梧桐里社区").await;
    assert_eq!(lin.ask_later(HELD).await, 1, "no empty community stays");
    lin.reload().await;
    lin.turn_to("#/topics").await;
    lin.sees("楼道堆物").await;
    lin.was_quiet(&server.origin()).await;
}

#[tokio::test]
async fn what_was_just_done_is_said_where_it_was_done() {
    let server = Server::of(&dist());
    let (lin, mei) = (Browser::desk("林大姐").await, Browser::desk("梅主任").await);
    lin.go(&server.url("")).await;
    mei.go(&server.url("")).await;
    set_up(&mei, "桂花苑社区", "第二网格").await;
    let file = keep_everything(&mei).await;

    // The first file opens a community, and the page with it.
    lin.turn_to("#/share").await;
    lin.hand_over("选择文件", &file).await;
    lin.tap("收下").await;
    lin.sees("收下了 3 条").await;

    // A page is called what its entry is called now.
    lin.turn_to("#/community/persons/new").await;
    lin.type_into("姓名", "王小明").await;
    lin.tap("保存").await;
    lin.sees("王小明").await;
    lin.type_into("姓名", "王晓明").await;
    lin.tap("保存").await;
    let mut said = lin.heading_says("王晓明").await;
    for _ in 0..50 {
        if said {
            break;
        }
        tokio::time::sleep(std::time::Duration::from_millis(100)).await;
        said = lin.heading_says("王晓明").await;
    }
    assert!(said, "the heading follows the name");
    lin.was_quiet(&server.origin()).await;
}
