//! What is seldom seen and must work all the same: inside `WeChat`, behind the curtain, with wrong input, in dialogs.

use crate::neighbours::{keep_everything, note_problem, open_sample, set_up, take_back, take_in};
use crate::support::{Browser, Server, dist};
use serde_json::json;

/// Fails unless the page as it stands is fit for everyone, by day and by night.
async fn is_fit(browser: &Browser, what: &str) {
    let mut wrong = browser.axe().await;
    wrong.extend(browser.sideways().await);
    browser.dress("dark", false).await;
    wrong.extend(browser.contrast().await);
    browser.dress("light", false).await;
    assert!(wrong.is_empty(), "{what}: {wrong:#?}");
}

#[tokio::test]
async fn inside_wechat_nothing_can_be_entered() {
    let server = Server::of(&dist());
    let lin = Browser::phone("林大姐").await;
    let agent = "Mozilla/5.0 (Linux; Android 14) AppleWebKit/537.36 Chrome/130.0 Mobile MicroMessenger/8.0.50";
    lin.devtools("Emulation.setUserAgentOverride", json!({ "userAgent": agent })).await;
    lin.go(&server.url("")).await;
    lin.sees("请在浏览器里打开").await;
    lin.finds_in("网址", &server.url("")).await;
    assert!(!lin.seen_now("建我的社区").await, "nothing can be begun here");
    is_fit(&lin, "inside WeChat").await;
    lin.tap("English").await;
    lin.sees("Please open this in a browser").await;
    lin.was_quiet(&server.origin()).await;
}

#[tokio::test]
async fn the_curtain_hides_the_page_until_the_pin_is_typed() {
    let server = Server::of(&dist());
    let lin = Browser::phone("林大姐").await;
    lin.go(&server.url("")).await;
    set_up(&lin, "梧桐里社区", "第一网格").await;
    lin.turn_to("#/settings").await;
    lin.type_into("遮屏密码", "12").await;
    lin.tap("设置遮屏").await;
    lin.sees("请输入 4 位以上的密码").await;
    is_fit(&lin, "a PIN too short").await;
    lin.type_into("遮屏密码", "２５８０").await;
    lin.tap("设置遮屏").await;
    lin.tap("现在遮住").await;
    lin.sees("屏幕已遮住").await;
    assert!(!lin.seen_now("梧桐里").await, "nothing shows through");
    is_fit(&lin, "the curtain").await;
    lin.reload().await;
    lin.sees("屏幕已遮住").await;
    assert!(!lin.seen_now("梧桐里").await, "a reload does not lift it");
    lin.type_into("遮屏密码", "1111").await;
    lin.tap("揭开").await;
    lin.sees("密码不对").await;
    is_fit(&lin, "a wrong PIN").await;
    lin.type_into("遮屏密码", "2580").await;
    lin.tap("揭开").await;
    lin.sees("梧桐里").await;
    lin.was_quiet(&server.origin()).await;
}

#[tokio::test]
async fn forms_with_errors_and_dialogs_are_fit_for_everyone() {
    let server = Server::of(&dist());
    let lin = Browser::desk("林大姐").await;
    lin.go(&server.url("")).await;
    lin.tap("建好，开始用").await;
    lin.sees("请填社区名称").await;
    is_fit(&lin, "the first page, nothing filled in").await;
    open_sample(&lin).await;
    for (hash, submit) in [
        ("#/topics/new", "记下"),
        ("#/pacts/new", "写下"),
        ("#/shifts/new", "排上这个班"),
        ("#/community/units/new", "保存"),
        ("#/community/persons/new", "保存"),
    ] {
        lin.turn_to(hash).await;
        lin.tap(submit).await;
        lin.settled().await;
        let wrong = lin.ask("return document.querySelectorAll('[aria-invalid=true]').length").await;
        assert!(wrong.as_u64().is_some_and(|n| n > 0), "{hash}: an empty form is refused");
        is_fit(&lin, hash).await;
    }
    lin.ask("dispatchEvent(new KeyboardEvent('keydown', { key: '?', bubbles: true, cancelable: true }))").await;
    lin.sees("Ctrl+Shift+Z").await;
    assert_eq!(lin.ask("return document.querySelectorAll('dialog:modal').length").await, 1);
    is_fit(&lin, "the dialog of keys").await;
    lin.was_quiet(&server.origin()).await;
}

#[tokio::test]
async fn an_import_goes_back_as_a_whole_and_damage_is_told_in_plain_words() {
    let server = Server::of(&dist());
    let lin = Browser::desk("林大姐").await;
    lin.go(&server.url("")).await;
    set_up(&lin, "梧桐里社区", "第一网格").await;
    note_problem(&lin, "第一件事").await;
    let first = keep_everything(&lin).await;
    let kept = std::fs::read_to_string(&first).expect("the backup is there");
    note_problem(&lin, "第二件事").await;
    let second = keep_everything(&lin).await;
    let whole = std::fs::read_to_string(&second).expect("the backup is there");
    // Both backups of one day bear one name.
    std::fs::write(&first, kept).expect("the folder is writable");

    let chen = Browser::desk("陈书记").await;
    chen.go(&server.url("")).await;
    chen.tap("导入文件").await;
    take_in(&chen, &first).await;
    let bent = first.with_file_name("mulin-bent.json");
    let other = whole.replace("第二件事", "第二件亊");
    let line = other.lines().position(|line| line.contains("第二件亊")).expect("a line") + 1;
    std::fs::write(&bent, other).expect("the folder is writable");
    chen.turn_to("#/share").await;
    chen.hand_over("选择文件", &bent).await;
    chen.finds_in("坏了 1 行", &format!("第 {line} 行：内容和编号对不上")).await;
    is_fit(&chen, "a damaged file").await;
    chen.tap("不收").await;
    std::fs::write(&bent, whole).expect("the folder is writable");
    take_in(&chen, &bent).await;
    chen.turn_to("#/topics").await;
    chen.sees("第二件事").await;
    take_back(&chen).await;
    chen.no_longer_sees("第二件事").await;
    chen.sees("第一件事").await;
    let there = chen.kept_log().await.iter().any(|e| e.line().contains("第二件事"));
    assert!(!there, "an import that was undone is not on the disk");
    chen.was_quiet(&server.origin()).await;
}

#[tokio::test]
async fn a_file_is_taken_in_while_the_browser_is_still_looking_for_communities() {
    let server = Server::of(&dist());
    let lin = Browser::desk("林大姐").await;
    lin.go(&server.url("")).await;
    set_up(&lin, "梧桐里社区", "第一网格").await;
    let file = keep_everything(&lin).await;
    let chen = Browser::desk("陈书记").await;
    // A slow disk: the list of databases comes only when the file's own community is being made, and holds it.
    let slow = "const list = indexedDB.databases.bind(indexedDB); \
        indexedDB.databases = async () => { for (;;) { const all = await list(); \
          if (all.some(({ name }) => name !== 'mulin.index')) return all; } }";
    chen.devtools("Page.addScriptToEvaluateOnNewDocument", json!({ "source": slow })).await;
    chen.go(&server.url("")).await;
    chen.tap("导入文件").await;
    chen.hand_over("选择文件", &file).await;
    chen.sees("文件里有什么").await;
    chen.tap("收下").await;
    chen.sees("收下了文件").await;
    chen.was_quiet(&server.origin()).await;
}
