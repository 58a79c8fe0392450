//! Who changed what, and how it stood.

use crate::neighbours::{keep_everything, note_problem, open_sample, set_up, take_in};
use crate::roster_published::publish_next_month;
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

/// The first record a page leads to: the rest of its address after `under` is one id.
async fn first_of(browser: &Browser, list: &str, under: &str) -> String {
    browser.turn_to(list).await;
    let found = format!(
        "const found = [...document.querySelectorAll('main a[href]')].map((a) => a.getAttribute('href'))\
           .find((to) => to.startsWith('{under}') && /^[A-Za-z0-9_-]{{20,}}$/.test(to.slice({})));\
         return found || ''",
        under.len()
    );
    let found = browser.ask(&found).await.as_str().unwrap_or_default().to_owned();
    assert!(!found.is_empty(), "{list} leads to none of {under}");
    found
}

/// Follows the way from what is shown to its history, which holds something.
async fn told_from_here(browser: &Browser, kind: &str) {
    browser.tap("来龙去脉：谁改过什么").await;
    browser.sees("谁在什么时候改了什么").await;
    browser.sees("当时是什么样").await;
    browser.sees(kind).await;
    assert!(!browser.seen_now("还没有记录").await, "{kind} has no history");
}

#[tokio::test]
async fn every_kind_of_record_leads_to_its_history() {
    let server = Server::of(&dist());
    let lin = Browser::phone("林大姐").await;
    lin.go(&server.url("")).await;
    open_sample(&lin).await;
    for (list, under, kind) in [
        ("#/ballots", "#/ballots/", "表决"),
        ("#/actions", "#/actions/", "承诺"),
        ("#/notices", "#/notices/", "公告"),
        ("#/shifts", "#/shifts/", "排班"),
        ("#/roster/templates", "#/roster/templates/", "岗位"),
    ] {
        let one = first_of(&lin, list, under).await;
        lin.turn_to(&one).await;
        assert_eq!(lin.sideways().await, None, "{one}");
        assert_eq!(lin.axe().await, Vec::<String>::new(), "{one}");
        told_from_here(&lin, kind).await;
    }

    // An item of the agenda, while it is rearranged.
    let meeting = first_of(&lin, "#/meetings", "#/meetings/").await;
    lin.turn_to(&meeting).await;
    lin.tap("调整议程").await;
    assert_eq!(lin.sideways().await, None);
    assert_eq!(lin.axe().await, Vec::<String>::new());
    lin.screenshot("history-agenda-360").await;
    told_from_here(&lin, "议程").await;

    // A clause, while it is reworded.
    lin.turn_to("#/pacts/new").await;
    lin.type_into("公约叫什么", "楼道公约").await;
    lin.type_into("第一条", "楼道不堆物。").await;
    lin.tap("写下").await;
    lin.sees("已写下公约").await;
    lin.tap_beside("楼道不堆物", "改").await;
    assert_eq!(lin.axe().await, Vec::<String>::new());
    lin.screenshot("history-clause-360").await;
    told_from_here(&lin, "条款").await;

    // A roster that was published.
    publish_next_month(&lin).await;
    told_from_here(&lin, "排班公布").await;
    lin.was_quiet(&server.origin()).await;
}
