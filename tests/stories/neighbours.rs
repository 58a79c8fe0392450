//! What neighbours do in more than one story.

use crate::support::Browser;
use std::path::{Path, PathBuf};

/// Goes through the first door: the sample neighbourhood.
pub(crate) async fn open_sample(browser: &Browser) {
    browser.tap("看看示范社区").await;
    browser.arrives_at("#/").await;
    browser.sees("下一次会").await;
}

/// Goes through the second door: a community of one's own.
pub(crate) async fn set_up(browser: &Browser, community: &str, grid: &str) {
    browser.type_into("社区名称", community).await;
    browser.type_into("网格名称", grid).await;
    browser.choose("您是", "网格长").await;
    browser.tap("建好，开始用").await;
    browser.arrives_at("#/").await;
    browser.sees("下一次会").await;
}

/// Notes a problem and waits for the page to say that it is kept.
pub(crate) async fn note_problem(browser: &Browser, what: &str) {
    browser.turn_to("#/topics/new").await;
    browser.type_into("什么事", what).await;
    browser.tap("记下").await;
    browser.sees("已记下问题").await;
    browser.sees(what).await;
}

/// The fingerprint 对账码 the page shows.
pub(crate) async fn fingerprint(browser: &Browser) -> String {
    browser.turn_to("#/share").await;
    browser.sees("对账码").await;
    let shown = browser.ask("return document.getElementById('fingerprint').textContent").await;
    shown.as_str().unwrap_or_default().trim().to_owned()
}

/// Accepts the night talk as it is proposed, unless one is called already, and opens its plan.
pub(crate) async fn call_the_next_night_talk(browser: &Browser) {
    browser.turn_to("#/meetings").await;
    browser.sees("要开的会").await;
    if browser.offers("就这么定").await {
        browser.tap("就这么定").await;
        browser.sees("会定下了").await;
    } else {
        browser.tap_beside("要开的会", "夜谈会").await;
    }
    browser.sees("议程").await;
}

/// Saves a backup of everything, from wherever one is.
pub(crate) async fn keep_everything(browser: &Browser) -> PathBuf {
    browser.tap("更多").await;
    browser.tap("交换与备份").await;
    browser.tap("存一份备份（全部）").await;
    browser.sees("文件已交给浏览器保存").await;
    browser.downloaded("mulin-").await
}

/// Takes a colleague's file in, from the page of files.
pub(crate) async fn take_in(browser: &Browser, file: &Path) {
    browser.hand_over("选择文件", file).await;
    browser.sees("文件里有什么").await;
    browser.tap("收下").await;
    browser.sees("收下了文件").await;
}

/// Takes the last act back by the keyboard; the offer on the page does not stay for ever.
pub(crate) async fn take_back(browser: &Browser) {
    let key = "dispatchEvent(new KeyboardEvent('keydown', \
        { key: 'z', ctrlKey: true, bubbles: true, cancelable: true }))";
    browser.ask(key).await;
}
