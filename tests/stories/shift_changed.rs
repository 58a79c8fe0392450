//! One shift: made with what it needs, somebody put on it against a rule with a reason, changed, and taken back.

use crate::neighbours::set_up;
use crate::support::{Browser, Server, dist};

async fn holds(who: &Browser, name: &str) {
    who.screenshot(name).await;
    assert_eq!(who.axe().await, Vec::<String>::new(), "{name}");
    assert_eq!(who.sideways().await, None, "{name}");
}

/// Makes a shift on a day with so many people, newcomers by these names on it.
async fn made(who: &Browser, (title, day): (&str, &str), names: &[&str], width: &str) -> String {
    who.turn_to("#/shifts/new").await;
    who.type_into("做什么", title).await;
    who.type_into("哪天", day).await;
    who.type_into("最少几个人", &names.len().to_string()).await;
    who.tap("更多：会什么、场地、要紧不要紧").await;
    who.choose("要紧不要紧", "要紧").await;
    who.tick("要爬楼").await;
    holds(who, &format!("{width}-shift-new")).await;
    who.tap("排上这个班").await;
    for name in names {
        who.type_into("或者写一个新名字", name).await;
        who.tap("排上").await;
        who.sees(name).await;
    }
    who.sees("够了").await;
    who.ask("return location.hash").await.as_str().expect("an address").to_owned()
}

async fn change(who: &Browser, width: &str) {
    made(who, ("巡楼", "2030-06-04"), &["王某"], width).await;
    let page = made(who, ("清雪", "2030-06-03"), &["张某", "李某"], width).await;

    // There is no room: the third comes by an exception that says why.
    who.choose("排谁", "王某").await;
    who.tap("排上").await;
    who.sees("要破例，请写明原因").await;
    holds(who, &format!("{width}-shift-exception")).await;
    who.tap("破例排上").await;
    who.sees("请写原因").await;
    who.type_into("为什么破例", "雪大").await;
    who.tap("破例排上").await;
    who.no_longer_sees("要破例，请写明原因").await;

    who.tap("改这个班").await;
    who.sees("只改这一个班").await;
    who.tap("更多：会什么、场地、要紧不要紧").await;
    assert!(who.ask("return document.getElementById('stairs').checked").await == true);
    holds(who, &format!("{width}-shift-change")).await;
    who.type_into("最少几个人", "1").await;
    who.type_into("做什么", "扫雪").await;
    who.tap("改好了").await;
    who.sees("排的人多出 2 位").await;
    holds(who, &format!("{width}-shift-strained")).await;
    who.tap("算了").await;
    who.finds_in("做什么", "扫雪").await;
    who.tap("改好了").await;
    who.tap("照样改").await;
    who.arrives_at(&page).await;
    assert!(who.heading_says("扫雪").await);
    who.sees("最少 1 人").await;
    who.tap("撤销").await;
    who.sees("最少 2 人").await;
    assert!(who.heading_says("清雪").await);
    holds(who, &format!("{width}-shift-page")).await;
}

#[tokio::test]
async fn a_shift_is_changed_and_rules_hold_on_its_page() {
    let server = Server::of(&dist());
    let lin = Browser::phone("林大姐").await;
    lin.go(&server.url("")).await;
    set_up(&lin, "梧桐里社区", "第一网格").await;
    change(&lin, "360").await;
    lin.was_quiet(&server.origin()).await;

    let chen = Browser::desk("陈师傅").await;
    chen.go(&server.url("")).await;
    set_up(&chen, "桂花里社区", "第一网格").await;
    change(&chen, "1280").await;
}
