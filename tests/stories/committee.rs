//! What a committee does with its key and a pact, in more than one story.

use crate::support::Browser;
use mulin::share::pact::{Report, verify_export};
use std::path::Path;

/// The passphrase of these stories.
pub(crate) const PASSPHRASE: &str = "桂花开了就回家吧";

/// On the page of the key, where the digits are shown: writes them down.
pub(crate) async fn write_down(browser: &Browser) -> String {
    browser.sees("第一步：抄在纸上").await;
    let read =
        "return [...document.querySelectorAll('.groups b')].map((b) => b.textContent).join(' ')";
    let digits = browser.ask(read).await.as_str().unwrap_or_default().to_owned();
    assert_eq!(digits.split(' ').count(), 16, "sixteen groups: {digits}");
    digits
}

/// Types the digits back and locks the key under the passphrase; `finish` is the button that ends it.
pub(crate) async fn lock_away(browser: &Browser, digits: &str, finish: &str) {
    browser.tap("抄好了，去核对").await;
    browser.sees("第二步：照着纸输回来").await;
    browser.type_into("16 组数字", digits).await;
    browser.tap("核对").await;
    browser.sees("第三步：锁进这个浏览器").await;
    browser.type_into("给它设一个口令", PASSPHRASE).await;
    browser.type_into("再输一遍口令", PASSPHRASE).await;
    browser.tap(finish).await;
    browser.sees("已解锁，可以签").await;
}

/// Makes the committee's first key; the answer is what stands on paper.
pub(crate) async fn make_key(browser: &Browser) -> String {
    browser.turn_to("#/key").await;
    browser.tap("做一把签名钥匙").await;
    let digits = write_down(browser).await;
    lock_away(browser, &digits, "启用这把钥匙").await;
    digits
}

/// The 24 digits of the key of now.
pub(crate) async fn key_code(browser: &Browser) -> String {
    browser.turn_to("#/key").await;
    browser.sees("公钥校验码").await;
    let code = browser.ask("return document.getElementById('key-code').textContent").await;
    code.as_str().unwrap_or_default().to_owned()
}

/// Opens the pact of the sample on one of its sides.
pub(crate) async fn pact_side(browser: &Browser, side: &str) {
    browser.turn_to("#/pacts").await;
    browser.tap("第一网格邻里公约").await;
    browser.sees("遛狗牵绳").await;
    let pact = browser.ask("return location.hash").await;
    let pact = pact.as_str().unwrap_or_default();
    browser.turn_to(&[pact, "/", side].concat()).await;
    browser.sees("第一网格邻里公约").await;
}

/// Enters one paper by keyboard, on the page of signatures.
pub(crate) async fn enter(browser: &Browser, door: &str, says: &str) {
    browser.choose("纸上写的是", says).await;
    browser.type_into("哪一户", &[door, "\n"].concat()).await;
    browser.sees(&format!("已记下：{door}，{says}")).await;
}

/// Signs the total and saves the file of the pact without any name.
pub(crate) async fn sign_and_save(browser: &Browser) -> Report {
    pact_side(browser, "totals").await;
    browser.tap("签总账").await;
    browser.sees("总账和现在的签名一致").await;
    save(browser).await
}

/// Saves the file of the pact as the page offers it, and checks it as anybody would.
pub(crate) async fn save(browser: &Browser) -> Report {
    browser.tap("保存公约文件").await;
    browser.sees("已保存 mulin-pact-").await;
    let file = browser.downloaded("mulin-pact-").await;
    check(&file)
}

fn check(file: &Path) -> Report {
    verify_export(&std::fs::read(file).expect("the file just saved"))
}

/// The receipt of a household, as the page of totals gives it.
pub(crate) async fn receipt(browser: &Browser, door: &str) -> String {
    browser.type_into("哪一户要回执", door).await;
    browser.tap("看回执").await;
    browser.sees("也可以复制这段文字存着").await;
    let text = browser.ask("return document.getElementById('receipt-text').value").await;
    text.as_str().unwrap_or_default().to_owned()
}
