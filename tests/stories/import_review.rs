//! A file is looked at before it is taken in, and can go back as a whole afterwards.

use crate::neighbours::{fingerprint, keep_everything, note_problem, set_up, take_in};
use crate::support::{Browser, Server, dist};

/// Gives a topic another title, from the list of topics.
async fn retitle(browser: &Browser, from: &str, to: &str) {
    browser.turn_to("#/topics").await;
    browser.tap(from).await;
    browser.tap("修改内容").await;
    browser.finds_in("什么事", from).await;
    browser.type_into("什么事", to).await;
    browser.tap("保存").await;
    browser.sees("已改").await;
}

#[tokio::test]
async fn what_would_come_is_said_first_and_two_words_can_be_settled_at_once() {
    let server = Server::of(&dist());
    let (lin, mei) = (Browser::phone("林大姐").await, Browser::desk("梅主任").await);
    lin.go(&server.url("")).await;
    mei.go(&server.url("")).await;
    set_up(&lin, "梧桐里社区", "第一网格").await;
    note_problem(&lin, "路灯不亮").await;
    note_problem(&lin, "楼道堆物").await;
    let first = keep_everything(&lin).await;

    mei.turn_to("#/share").await;
    mei.hand_over("选择文件", &first).await;
    mei.sees("2 个议题").await;
    mei.sees("全部，含个人信息").await;
    mei.sees("没有两种说法").await;
    assert_eq!(mei.axe().await, Vec::<String>::new());
    mei.screenshot("import-review-desk").await;
    mei.tap("不收").await;
    mei.no_longer_sees("文件里有什么").await;
    take_in(&mei, &first).await;
    assert_eq!(fingerprint(&mei).await, fingerprint(&lin).await);

    retitle(&mei, "路灯不亮", "东门路灯不亮").await;
    let second = keep_everything(&mei).await;
    retitle(&lin, "路灯不亮", "路灯不亮三天了").await;
    lin.turn_to("#/share").await;
    lin.hand_over("选择文件", &second).await;
    lin.sees("有改动").await;
    lin.sees("1 个议题").await;
    lin.sees("会有 1 处两种说法").await;
    lin.sees("东门路灯不亮").await;
    lin.sees("路灯不亮三天了").await;
    assert_eq!(lin.axe().await, Vec::<String>::new());
    assert_eq!(lin.sideways().await, None);
    lin.screenshot("import-review-phone").await;
    lin.tap("收下").await;
    lin.tap("有 1 处两种说法，现在去选定").await;
    lin.arrives_at("#/conflicts").await;
    lin.tap_beside("东门路灯不亮", "就用这句").await;
    lin.sees("没有要选的").await;
    lin.was_quiet(&server.origin()).await;
    mei.was_quiet(&server.origin()).await;
}

#[tokio::test]
async fn damage_is_named_line_by_line_and_an_import_goes_back_after_the_page_was_closed() {
    let server = Server::of(&dist());
    let (lin, mei) = (Browser::desk("林大姐").await, Browser::phone("梅主任").await);
    lin.go(&server.url("")).await;
    mei.go(&server.url("")).await;
    set_up(&lin, "梧桐里社区", "第一网格").await;
    let begun = keep_everything(&lin).await;
    mei.turn_to("#/share").await;
    take_in(&mei, &begun).await;
    note_problem(&lin, "路灯不亮").await;
    note_problem(&lin, "楼道堆物").await;
    let file = keep_everything(&lin).await;
    let text = std::fs::read_to_string(&file).expect("the file");
    let bent = text.replacen("楼道堆物", "楼道堆雾", 1);
    let line = bent.lines().position(|line| line.contains("楼道堆雾")).expect("a line") + 1;
    let damaged = std::env::temp_dir().join(format!("mulin-bent-{}.json.txt", std::process::id()));
    std::fs::write(&damaged, bent).expect("the temporary folder is writable");

    mei.hand_over("选择文件", &damaged).await;
    mei.sees("坏了 1 行").await;
    mei.finds_in("坏了 1 行", &format!("第 {line} 行：内容和编号对不上")).await;
    mei.sees("没坏的部分可以照常收下").await;
    assert_eq!(mei.axe().await, Vec::<String>::new());
    let before = mei.kept_fingerprint().await;
    mei.tap("收下").await;
    mei.sees("收下了文件").await;
    mei.turn_to("#/topics").await;
    mei.sees("路灯不亮").await;
    assert!(!mei.seen_now("楼道堆物").await, "the damaged line was left out");

    mei.reload().await;
    mei.turn_to("#/share").await;
    mei.sees("收过的文件").await;
    mei.tap_beside("mulin-bent", "整份退回").await;
    mei.sees("已退回").await;
    assert_eq!(mei.kept_fingerprint().await, before);
    mei.turn_to("#/topics").await;
    mei.no_longer_sees("路灯不亮").await;

    // What is in use by now does not go as a whole.
    mei.turn_to("#/share").await;
    take_in(&mei, &file).await;
    mei.turn_to("#/topics").await;
    mei.tap("路灯不亮").await;
    mei.tap("受理").await;
    mei.sees("已受理").await;
    mei.reload().await;
    mei.turn_to("#/share").await;
    mei.tap("整份退回").await;
    mei.sees("收进来的内容已经用上了").await;
    std::fs::remove_file(damaged).expect("just written");
    mei.was_quiet(&server.origin()).await;
}
