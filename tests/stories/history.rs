//! Who changed what, and how it stood.

use crate::neighbours::{keep_everything, note_problem, set_up, take_in};
use crate::support::{Browser, Server, dist};

#[tokio::test]
async fn every_change_is_told_and_any_of_them_comes_back() {
    let server = Server::of(&dist());
    let (lin, mei) = (Browser::phone("林大姐").await, Browser::desk("梅主任").await);
    lin.go(&server.url("")).await;
    mei.go(&server.url("")).await;
    set_up(&lin, "梧桐里社区", "第一网格").await;
    note_problem(&lin, "路灯不亮").await;
    let first = keep_everything(&lin).await;
    mei.turn_to("#/share").await;
    take_in(&mei, &first).await;
    mei.turn_to("#/topics").await;
    mei.tap("路灯不亮").await;
    mei.tap("修改内容").await;
    mei.finds_in("什么事", "路灯不亮").await;
    mei.type_into("什么事", "东门路灯不亮").await;
    mei.tap("保存").await;
    mei.sees("已改").await;
    let second = keep_everything(&mei).await;
    lin.turn_to("#/share").await;
    take_in(&lin, &second).await;

    lin.turn_to("#/topics").await;
    lin.tap("东门路灯不亮").await;
    lin.tap("来龙去脉：谁改过什么").await;
    lin.sees("名称：原来 路灯不亮，改成 东门路灯不亮").await;
    lin.sees("随文件「mulin-").await;
    assert_eq!(lin.axe().await, Vec::<String>::new());
    assert_eq!(lin.sideways().await, None);
    lin.screenshot("history-phone").await;
    lin.tap("改回「路灯不亮」").await;
    lin.sees("已改回以前的内容").await;
    lin.sees("名称：原来 东门路灯不亮，改成 路灯不亮").await;
    lin.tap("撤销").await;
    lin.sees("重做").await;

    // The whole record as it stood at first.
    mei.turn_to("#/topics").await;
    mei.tap("东门路灯不亮").await;
    mei.tap("来龙去脉：谁改过什么").await;
    mei.tap_beside("名称：路灯不亮", "当时是什么样").await;
    mei.sees("的样子").await;
    assert_eq!(mei.axe().await, Vec::<String>::new());
    mei.screenshot("history-stood-desk").await;
    mei.tap("改回当时的样子").await;
    mei.sees("已改回以前的内容").await;
    mei.tap_beside("名称：路灯不亮", "当时是什么样").await;
    mei.sees("和现在一样").await;
    mei.turn_to("#/topics").await;
    mei.no_longer_sees("东门路灯不亮").await;
    mei.sees("路灯不亮").await;
    lin.was_quiet(&server.origin()).await;
    mei.was_quiet(&server.origin()).await;
}
