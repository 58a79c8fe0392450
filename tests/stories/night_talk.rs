//! A night talk from topics to approved minutes: by touch alone on a small phone, by keyboard alone at a desk, and on
//! two devices at once.

use crate::neighbours::{keep_everything, note_problem, set_up, take_in};
use crate::support::{Browser, Server, dist};
use serde_json::json;

const LAMP: &str = "3 号楼路灯坏了两盏";
const DOGS: &str = "遛狗不牵绳";

/// Opens a community of one's own with two topics on the agenda of the next night talk, and goes to the meeting.
async fn before_the_talk(browser: &Browser, server: &Server) {
    browser.go(&server.url("")).await;
    set_up(browser, "梧桐里社区", "第一网格").await;
    for topic in [LAMP, DOGS] {
        note_problem(browser, topic).await;
    }
    browser.turn_to("#/meetings").await;
    browser.tap("就这么定").await;
    browser.sees("会定下了").await;
    browser.tap("去开会").await;
    browser.sees("到场几个人").await;
}

#[tokio::test]
async fn by_touch_alone_from_topics_to_approved_minutes() {
    let server = Server::of(&dist());
    let lin = Browser::phone("林大姐").await;
    before_the_talk(&lin, &server).await;

    // A rehearsal in the kitchen leaves the meeting where it was.
    lin.tap("先演练一遍").await;
    lin.sees("这是演练").await;
    lin.tap("记下，下一项").await;
    lin.sees("第 2 项").await;
    lin.tap("清掉演练").await;
    lin.sees("到场几个人").await;

    lin.type_into("到场几个人", "18").await;
    lin.tap("开始开会").await;
    lin.sees("第 1 项").await;
    lin.tap("记下，下一项").await;
    lin.sees("第 2 项").await;
    assert!(lin.heading_says(LAMP).await || lin.heading_says(DOGS).await, "the topics come first");

    // The lid closes in the middle of a word: at the next pause it was kept.
    lin.type_into("大家怎么说", "晚上看不见台阶").await;
    lin.sees("打的字已存下").await;
    lin.reload().await;
    lin.sees("第 2 项").await;
    lin.finds_in("大家怎么说", "晚上看不见台阶").await;

    let before = lin.taps();
    lin.tap("说定了").await;
    lin.type_into("一句话说清结果", "物业换灯").await;
    lin.type_into("谁来办", "物业小周").await;
    lin.tap("一周内").await;
    lin.screenshot("live-item-360").await;
    lin.tap("记下，下一项").await;
    lin.sees("第 3 项").await;
    assert!(lin.taps() - before <= 5, "{} taps to the next topic", lin.taps() - before);

    // Let go of and undone like everything else.
    lin.tap("下次再议").await;
    lin.sees("打的字已存下").await;
    lin.tap("记下，下一项").await;
    lin.sees("第 4 项").await;
    lin.tap("记下，下一项").await;
    lin.sees("议程都走完了").await;
    lin.tap("散会，看纪要").await;

    lin.sees("到场：18 人").await;
    lin.sees("大家说：晚上看不见台阶").await;
    lin.sees("物业换灯").await;
    lin.tap("给大家传阅").await;
    lin.sees("传阅中").await;
    lin.tap_beside("结尾", "改文字").await;
    lin.type_into("结尾", "记录：林大姐").await;
    lin.tap("存下").await;
    lin.sees("已改纪要").await;
    lin.sees("记录：林大姐").await;
    lin.tap("按大家说的改好了").await;
    lin.sees("改过了").await;
    lin.tap("核定，不再改").await;
    lin.sees("校验码").await;
    lin.screenshot("minutes-approved-360").await;
    lin.type_into("哪里不对", "换灯的是三盏").await;
    lin.tap("加一条更正").await;
    lin.sees("核定以后的更正").await;
    assert!(lin.sideways().await.is_none(), "{:?}", lin.sideways().await);
    lin.was_quiet(&server.origin()).await;
}

/// Presses one key, with Ctrl where `ctrl`.
async fn key(browser: &Browser, key: &str, ctrl: bool) {
    let (code, text) = match key {
        "Tab" => (9, ""),
        "Enter" => (13, "\r"),
        " " => (32, " "),
        one => (i64::from(one.to_uppercase().as_bytes()[0]), one),
    };
    let text = if ctrl { "" } else { text };
    let event = |kind: &str| {
        json!({ "type": kind, "key": key, "windowsVirtualKeyCode": code, "text": text,
            "modifiers": if ctrl { 2 } else { 0 } })
    };
    let down = if text.is_empty() { "rawKeyDown" } else { "keyDown" };
    browser.devtools("Input.dispatchKeyEvent", event(down)).await;
    browser.devtools("Input.dispatchKeyEvent", json!({ "type": "keyUp", "key": key })).await;
}

/// Types into what has the focus.
async fn types(browser: &Browser, text: &str) {
    browser.devtools("Input.insertText", json!({ "text": text })).await;
}

const FOCUSED: &str = "const e = document.activeElement; return [e.innerText, e.getAttribute('aria-label'), \
     ...[...(e.labels || [])].map((l) => l.innerText)].join(' ')";

/// Goes on with Tab until something that says `words` has the focus.
async fn walks_to(browser: &Browser, words: &str) {
    for _ in 0..160 {
        key(browser, "Tab", false).await;
        let focused = browser.ask(FOCUSED).await;
        let big = focused.as_str().is_some_and(|text| text.len() > 400);
        if !big && focused.as_str().is_some_and(|text| text.contains(words)) {
            return;
        }
    }
    panic!("no Tab leads to {words}");
}

/// Goes to what says `words` and presses it.
async fn chooses(browser: &Browser, words: &str) {
    walks_to(browser, words).await;
    key(browser, "Enter", false).await;
}

#[tokio::test]
async fn by_keyboard_alone_from_topics_to_approved_minutes() {
    let server = Server::of(&dist());
    let chen = Browser::desk("陈书记").await;
    chen.go(&server.url("")).await;
    chen.sees("社区名称").await;
    walks_to(&chen, "社区名称").await;
    types(&chen, "梧桐里社区").await;
    walks_to(&chen, "网格名称").await;
    types(&chen, "第一网格").await;
    chooses(&chen, "建好，开始用").await;
    chen.sees("下一次会").await;

    chooses(&chen, "记一个问题").await;
    chen.sees("什么事").await;
    walks_to(&chen, "什么事").await;
    types(&chen, LAMP).await;
    key(&chen, "Enter", false).await;
    chen.sees("已记下问题").await;
    chen.turn_to("#/meetings").await;
    chen.sees("要开的会").await;
    chooses(&chen, "就这么定").await;
    chen.sees("会定下了").await;
    chooses(&chen, "去开会").await;
    chen.sees("到场几个人").await;
    walks_to(&chen, "到场几个人").await;
    types(&chen, "12").await;
    key(&chen, "Enter", false).await;
    chen.sees("第 1 项").await;

    // The focus leaves the form, and single keys work.
    walks_to(&chen, "快捷键").await;
    key(&chen, "n", false).await;
    chen.sees("第 2 项").await;
    key(&chen, "p", false).await;
    chen.sees("第 1 项").await;
    key(&chen, "n", false).await;
    chen.sees("第 2 项").await;
    assert!(chen.heading_says(LAMP).await, "the topic is the second item");
    key(&chen, "i", false).await;
    types(&chen, "台阶看不见").await;
    chooses(&chen, "说定了").await;
    walks_to(&chen, "一句话说清结果").await;
    types(&chen, "物业换灯").await;
    key(&chen, "Enter", true).await;
    chen.sees("第 3 项").await;
    key(&chen, "n", false).await;
    chen.sees("议程都走完了").await;
    chooses(&chen, "散会，看纪要").await;
    chen.sees("到场：12 人").await;
    chen.sees("大家说：台阶看不见").await;
    chen.sees("物业换灯").await;
    chooses(&chen, "给大家传阅").await;
    chen.sees("传阅中").await;
    chooses(&chen, "核定，不再改").await;
    chen.sees("校验码").await;
    chen.screenshot("minutes-approved-1280").await;
    chen.was_quiet(&server.origin()).await;
}

/// The document as it would be printed.
async fn minutes_on(browser: &Browser) -> String {
    let text = browser.ask("return document.querySelector('.document').innerText").await;
    text.as_str().unwrap_or_default().to_owned()
}

#[tokio::test]
async fn two_devices_at_one_meeting_read_equal_minutes() {
    let server = Server::of(&dist());
    let lin = Browser::phone("林大姐").await;
    before_the_talk(&lin, &server).await;
    lin.tap("开始开会").await;
    lin.sees("第 1 项").await;
    let live = lin.ask("return location.hash").await.as_str().unwrap_or_default().to_owned();
    let first = keep_everything(&lin).await;

    let zhou = Browser::phone("小周").await;
    zhou.go(&server.url("")).await;
    zhou.tap("导入文件").await;
    take_in(&zhou, &first).await;

    // Attendance on one.
    lin.turn_to(&live).await;
    lin.sees("第 1 项").await;
    lin.ask("document.querySelectorAll('details').forEach((d) => d.open = true)").await;
    lin.tick("逐个记谁到了").await;
    lin.type_into("姓名或门牌", "老李 3栋201").await;
    lin.tap("记到").await;
    lin.sees("老李 3-201").await;

    // Speakers and minutes on the other.
    zhou.turn_to(&live).await;
    zhou.sees("第 1 项").await;
    zhou.tap("记下，下一项").await;
    zhou.sees("第 2 项").await;
    zhou.ask("document.querySelectorAll('details').forEach((d) => d.open = true)").await;
    zhou.tick("排队发言").await;
    zhou.type_into("谁要发言", "王阿姨").await;
    zhou.tap("排上").await;
    zhou.tap("请他说").await;
    zhou.sees("正在说：王阿姨").await;
    zhou.tap("说完了").await;
    zhou.sees("发言完了").await;
    zhou.type_into("大家怎么说", "晚上看不见台阶").await;
    zhou.tap("说定了").await;
    zhou.tap("记下，下一项").await;
    zhou.sees("第 3 项").await;

    let (of_lin, of_zhou) = (keep_everything(&lin).await, keep_everything(&zhou).await);
    take_in(&lin, &of_zhou).await;
    take_in(&zhou, &of_lin).await;
    let minutes = live.replace("/live", "/minutes");
    let mut read = Vec::new();
    for one in [&lin, &zhou] {
        one.turn_to(&minutes).await;
        one.sees("晚上看不见台阶").await;
        one.tick("写上负责人的姓名").await;
        one.sees("老李").await;
        read.push(minutes_on(one).await);
    }
    assert_eq!(read[0], read[1]);
    for words in ["老李", "王阿姨", "晚上看不见台阶", "说定了"] {
        assert!(read[0].contains(words), "{words} in\n{}", read[0]);
    }
}
