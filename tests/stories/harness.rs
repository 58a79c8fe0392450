//! The harness on a small page of its own: before it may judge the application, it is judged.

use crate::support::{Browser, Server, fixture};

#[tokio::test]
async fn hands_do_what_a_person_would() {
    let server = Server::of(&fixture());
    let lin = Browser::phone("林大姐").await;
    lin.go(&server.url("")).await;
    lin.type_into("标题", "楼道堆物").await;
    lin.type_into("哪一天", "2026-12-15").await;
    lin.choose("网格", "二格").await;
    lin.choose("您是", "网格长").await;
    lin.tick("可以公开").await;
    lin.tap("记一个问题").await;
    lin.sees("楼道堆物 2026-12-15 二格 lead true").await;
    assert_eq!(lin.taps(), 4, "typing is not counted");
    lin.type_into("标题", "路灯不亮").await;
    lin.untick("可以公开").await;
    lin.tap("记一个问题").await;
    lin.sees("共 2 条").await;
    lin.tap_beside("楼道堆物", "看看").await;
    lin.sees("看了楼道堆物").await;
    lin.finds_in("标题", "路灯不亮").await;
    lin.tap("存一份").await;
    let file = lin.downloaded("practice").await;
    let saved = std::fs::read_to_string(&file).expect("the file is there");
    assert!(saved.contains("路灯不亮"), "{saved}");
    lin.hand_over("选一个文件", &file).await;
    lin.sees("收到：楼道堆物").await;
    lin.was_quiet(&server.origin()).await;
}

#[tokio::test]
async fn eyes_find_what_is_wrong() {
    let server = Server::in_folder(&fixture(), "practice");
    let lin = Browser::phone("林大姐").await;
    lin.go(&server.url("")).await;
    assert_eq!(lin.ask("return innerWidth").await, 360);
    assert_eq!(lin.axe().await, Vec::<String>::new());
    assert_eq!(lin.sideways().await, None);
    assert_eq!(lin.console_errors().await, Vec::<String>::new());

    lin.ask("document.querySelector('h1').insertAdjacentElement('afterend', document.createElement('button'))").await;
    lin.ask("document.querySelector('h1').classList.add('wide')").await;
    lin.ask("document.body.setAttribute('style', 'color: red')").await;
    lin.ask("fetch('https://example.org/').catch(() => 0)").await;
    assert!(lin.axe().await.iter().any(|v| v.starts_with("button-name")));
    assert!(lin.sideways().await.is_some_and(|why| why.contains("<h1")));
    let errors = lin.console_errors().await;
    assert!(errors.iter().any(|e| e.contains("Content Security Policy")), "{errors:?}");
}

#[tokio::test]
async fn a_killed_browser_keeps_what_was_acknowledged() {
    let mut server = Server::of(&fixture());
    let mut lin = Browser::phone("林大姐").await;
    lin.go(&server.url("")).await;
    lin.type_into("标题", "电梯").await;
    lin.tap("记一个问题").await;
    lin.sees("共 1 条").await;
    lin.kill();
    lin.reopen().await;
    lin.go(&server.url("")).await;
    lin.sees("电梯").await;
    server.unplug();
    let refused = lin.ask("return fetch(location.href).then(() => false, () => true)").await;
    assert_eq!(refused, true, "an unplugged server answers nobody");
    server.plug_in();
    lin.reload().await;
    lin.sees("电梯").await;
}

#[tokio::test]
async fn two_tabs_have_hands_of_their_own() {
    let server = Server::of(&fixture());
    let lin = Browser::desk("林大姐").await;
    lin.go(&server.url("")).await;
    let other = lin.second_tab("另一页", &server.url("")).await;
    let one = async {
        lin.type_into("标题", "甲").await;
        lin.tap("记一个问题").await;
    };
    let two = async {
        other.type_into("标题", "乙").await;
        other.tap("记一个问题").await;
    };
    tokio::join!(one, two);
    lin.sees("共 2 条").await;
    other.sees("共 2 条").await;
}
