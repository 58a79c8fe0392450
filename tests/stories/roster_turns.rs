//! Turns: how often each takes one post, how often somebody would like to come, how long on end without a pause.

use crate::neighbours::open_sample;
use crate::support::{Browser, Server, dist};

async fn holds(who: &Browser, name: &str) {
    who.screenshot(name).await;
    assert_eq!(who.axe().await, Vec::<String>::new());
    assert_eq!(who.sideways().await, None);
}

/// Says of the community, of a post and of somebody what turns should be like, and finds it said.
async fn say_turns(who: &Browser, width: &str) {
    who.turn_to("#/roster/rules").await;
    who.type_into("连着几天以内不算累", "3").await;
    who.type_into("中间不歇，最多连着干几小时", "4").await;
    holds(who, &format!("{width}-turns-rules")).await;
    who.tap("保存").await;
    who.sees("已保存").await;

    who.turn_to("#/roster/templates/new").await;
    who.type_into("做什么", "通宵值守").await;
    who.type_into("几点开始", "22:00").await;
    who.type_into("几点结束", "02:00").await;
    who.type_into("最少几个人", "1").await;
    who.type_into("每人每月最多几次", "2").await;
    holds(who, &format!("{width}-turns-post")).await;
    who.tap("记下").await;
    who.sees("已设好岗位").await;

    who.turn_to("#/volunteers/new").await;
    who.type_into("姓名", "周某某").await;
    who.tap("加上").await;
    who.tap("最多排多少、想轮几次").await;
    who.type_into("最好不少于几次", "4").await;
    who.type_into("最好不多于几次", "2").await;
    who.tap_beside("每月想轮几次", "记下").await;
    who.sees("“不多于”要比“不少于”大或相等").await;
    who.type_into("最好不多于几次", "6").await;
    holds(who, &format!("{width}-turns-person")).await;
    who.tap_beside("每月想轮几次", "记下").await;
    who.no_longer_sees("要比“不少于”大").await;
}

#[tokio::test]
async fn what_turns_should_be_like_is_said_and_kept() {
    let server = Server::of(&dist());
    let lin = Browser::phone("林大姐").await;
    lin.go(&server.url("")).await;
    open_sample(&lin).await;
    say_turns(&lin, "360").await;
    lin.reload().await;
    lin.tap("最多排多少、想轮几次").await;
    let kept = lin.ask("return document.getElementById('least-shifts').value").await;
    assert_eq!(kept.as_str(), Some("4"));
    lin.turn_to("#/roster/rules").await;
    let kept = lin.ask("return document.getElementById('stretch').value").await;
    assert_eq!(kept.as_str(), Some("4"));
    lin.was_quiet(&server.origin()).await;

    let chen = Browser::desk("陈师傅").await;
    chen.go(&server.url("")).await;
    open_sample(&chen).await;
    say_turns(&chen, "1280").await;
}
