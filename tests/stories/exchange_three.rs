//! 三驾马车: residents' committee, owners' committee and property company work a month on computers of their own, give one
//! another files in awkward orders, and read the same digits at the end.

use crate::exchange_out::{begin_file, finish_file};
use crate::neighbours::{fingerprint, note_problem, set_up};
use crate::support::{Browser, Server, dist};
use std::path::{Path, PathBuf};

const PASSPHRASE: &str = "三把钥匙三个抽屉";

/// Makes a key for files; its 24 digits as they are read aloud.
async fn make_key(browser: &Browser) -> String {
    browser.turn_to("#/share/partners").await;
    browser.type_into("给它设一个口令", PASSPHRASE).await;
    browser.type_into("再输一遍口令", PASSPHRASE).await;
    browser.tap("做一把签名钥匙").await;
    browser.sees("已解锁，发出的文件会签名").await;
    read_key(browser).await
}

async fn read_key(browser: &Browser) -> String {
    let code = browser.ask("return document.getElementById('own-code').textContent").await;
    code.as_str().expect("digits").to_owned()
}

/// A file for the other two.
async fn give(browser: &Browser) -> PathBuf {
    begin_file(browser, "别的单位").await;
    finish_file(browser).await
}

/// Looks into a file.
async fn look(browser: &Browser, file: &Path) {
    browser.turn_to("#/share").await;
    browser.hand_over("选择文件", file).await;
    browser.sees("文件里有什么").await;
}

async fn take(browser: &Browser) {
    browser.tap("收下").await;
    browser.no_longer_sees("文件里有什么").await;
}

/// Compares the digits of the key that signed the file on the page with those read aloud.
async fn confirm(browser: &Browser, name: &str, digits: &str) {
    browser.sees("还不认得这把钥匙").await;
    browser.type_into("单位叫什么", name).await;
    browser.choose("怎么核对的", "打电话").await;
    browser.type_into("对方念的 24 位数字", digits).await;
    browser.tap("两边数字一样，记住这把钥匙").await;
    browser.sees(&format!("签名认得：{name}")).await;
}

/// Gives the grid another name.
async fn rename_grid(browser: &Browser, from: &str, to: &str) {
    browser.turn_to("#/community/grids").await;
    browser.tap(from).await;
    browser.finds_in("名称", from).await;
    browser.type_into("名称", to).await;
    browser.tap("保存").await;
    browser.sees("已保存").await;
}

async fn same(a: &Browser, b: &Browser) {
    let (mut here, mut there) = (String::new(), String::new());
    for _ in 0..50 {
        (here, there) = (fingerprint(a).await, fingerprint(b).await);
        if here == there && !here.contains('…') {
            return;
        }
        tokio::time::sleep(std::time::Duration::from_millis(100)).await;
    }
    assert_eq!(here, there);
}

#[tokio::test]
async fn three_carriages_run_a_month() {
    let server = Server::of(&dist());
    let (ju, ye) = (Browser::desk("居委会").await, Browser::phone("业委会").await);
    let mut wu = Browser::desk("物业").await;
    for browser in [&ju, &ye, &wu] {
        browser.go(&server.url("")).await;
    }
    set_up(&ju, "桂花苑社区", "第一网格").await;
    note_problem(&ju, "电梯停了").await;
    let ju_code = make_key(&ju).await;
    assert_eq!(ju.axe().await, Vec::<String>::new());
    ju.screenshot("exchange-partners-1280").await;

    // The first file opens the community; the owners' committee compares its key, the property company does not yet.
    let first = give(&ju).await;
    for browser in [&ye, &wu] {
        look(browser, &first).await;
        browser.sees("还不认得这把钥匙").await;
        take(browser).await;
        browser.sees("收下了").await;
    }
    let (ye_code, wu_code) = (make_key(&ye).await, make_key(&wu).await);
    assert!(ju_code != ye_code && ye_code != wu_code);
    look(&ye, &first).await;
    assert_eq!(ye.axe().await, Vec::<String>::new());
    assert_eq!(ye.sideways().await, None);
    ye.screenshot("exchange-confirm-360").await;
    confirm(&ye, "居委会", &ju_code).await;
    take(&ye).await;

    // Each works on; the same grid gets two names. The files cross.
    note_problem(&ye, "车位不够").await;
    let ye_early = give(&ye).await;
    note_problem(&ye, "快递乱放").await;
    rename_grid(&ju, "第一网格", "东区网格").await;
    note_problem(&wu, "水泵要换").await;
    rename_grid(&wu, "第一网格", "南区网格").await;
    let (ye_late, wu_first) = (give(&ye).await, give(&wu).await);

    // The later one first, then the earlier one, which brings nothing new.
    look(&ju, &ye_late).await;
    confirm(&ju, "业委会", &ye_code).await;
    take(&ju).await;
    look(&ju, &ye_early).await;
    take(&ju).await;
    ju.sees("没有新内容").await;
    look(&ju, &wu_first).await;
    confirm(&ju, "物业", &wu_code).await;
    take(&ju).await;
    ju.turn_to("#/conflicts").await;
    ju.tap_beside("南区网格", "就用这句").await;
    ju.sees("没有要选的").await;

    // Taken in too early and taken back as a whole.
    look(&ye, &wu_first).await;
    take(&ye).await;
    ye.sees("收下了").await;
    ye.turn_to("#/topics").await;
    ye.sees("水泵要换").await;
    ye.turn_to("#/share").await;
    ye.tap_beside("收过的文件", "整份退回").await;
    ye.turn_to("#/topics").await;
    ye.no_longer_sees("水泵要换").await;
    ye.turn_to("#/share/history").await;
    ye.sees("已整份退回").await;
    assert_eq!(ye.axe().await, Vec::<String>::new());
    assert_eq!(ye.sideways().await, None);
    ye.screenshot("exchange-history-360").await;

    // The property company's computer has another key now: what it gives is refused until that is compared.
    wu.kill();
    wu.reopen().await;
    wu.go(&server.url("")).await;
    wu.turn_to("#/share/partners").await;
    wu.tap("口令忘了，另做一把").await;
    let wu_new = make_key(&wu).await;
    assert!(wu_new != wu_code);
    note_problem(&wu, "门禁卡补办").await;
    let wu_second = give(&wu).await;
    look(&ju, &wu_second).await;
    ju.sees("签名的钥匙换了").await;
    assert!(!ju.offers("收下").await, "it could be taken in");
    assert_eq!(ju.axe().await, Vec::<String>::new());
    ju.screenshot("exchange-changed-1280").await;
    ju.choose("怎么核对的", "当面").await;
    ju.type_into("对方念的 24 位数字", &wu_code).await;
    ju.tap("两边数字一样，记住这把钥匙").await;
    ju.sees("和这份文件的钥匙对不上").await;
    assert!(!ju.offers("收下").await, "the old digits opened it");
    ju.type_into("对方念的 24 位数字", &wu_new).await;
    ju.tap("两边数字一样，记住这把钥匙").await;
    ju.sees("签名认得：物业").await;
    take(&ju).await;
    ju.turn_to("#/topics").await;
    ju.sees("门禁卡补办").await;

    // The residents' committee has everything by now and gives it to both.
    let all = give(&ju).await;
    look(&ye, &all).await;
    ye.sees("签名认得：居委会").await;
    take(&ye).await;
    look(&wu, &all).await;
    take(&wu).await;
    same(&ju, &ye).await;
    same(&ju, &wu).await;

    // On the telephone: the same. From then on what is new is enough.
    ju.turn_to("#/share/step").await;
    ju.choose("和谁对", "业委会").await;
    ju.tap("两边念的一样").await;
    ju.sees("已记下：业委会 有这里的全部共享内容").await;
    note_problem(&ju, "花坛缺土").await;
    ju.turn_to("#/share/step").await;
    ju.choose("和谁对", "业委会").await;
    ju.tap("不一样").await;
    ju.tap("发他们还没有的（1 条）").await;
    ju.sees("只给他们还没有的（1 条）").await;
    ju.sees("里面有：1 个问题").await;
    let delta = finish_file(&ju).await;
    let text = std::fs::read_to_string(&delta).expect("the file");
    assert!(text.contains("花坛缺土") && !text.contains("电梯停了") && text.contains("\"base\":{"));
    look(&ye, &delta).await;
    take(&ye).await;
    same(&ju, &ye).await;
    for (browser, origin) in [(&ju, server.origin()), (&ye, server.origin())] {
        browser.was_quiet(&origin).await;
    }
}
