//! A roster is published, changed, and the change told to those it concerns; answers come back as neighbours write them
//! and from a phone. Tomorrow's shifts are looked after, and one shift leaves a note to the next.

use crate::neighbours::set_up;
use crate::support::{Browser, Screen, Server, dist};

/// A day of the coming month, or one so many days from today, as the browser's date picker writes it.
pub(crate) async fn day(browser: &Browser, script: &str) -> String {
    let look = format!(
        "const today = new Date(Date.now() + 8 * 36e5); const d = new Date(Date.UTC({script})); return d.toISOString().slice(0, 10)"
    );
    browser.ask(&look).await.as_str().expect("a day").to_owned()
}

/// The tenth of the coming month, and so many days after it.
pub(crate) async fn tenth(browser: &Browser, later: u32) -> String {
    day(browser, &format!("today.getUTCFullYear(), today.getUTCMonth() + 1, {}", 10 + later)).await
}

/// Makes a shift and puts people on it, new ones by name and known ones from the list; the answer is its address.
pub(crate) async fn make_shift(
    browser: &Browser,
    what: &str,
    (day, from, to): (&str, &str, &str),
    new: &[&str],
    known: &[&str],
) -> String {
    browser.turn_to("#/shifts/new").await;
    browser.type_into("做什么", what).await;
    browser.type_into("哪天", day).await;
    browser.type_into("几点开始", from).await;
    browser.type_into("几点结束", to).await;
    browser.type_into("最少几个人", "1").await;
    browser.type_into("最好几个人", "3").await;
    browser.tap("排上这个班").await;
    browser.sees("谁来").await;
    for name in new {
        browser.type_into("或者写一个新名字", name).await;
        browser.tap("排上").await;
        browser.sees(&format!("{name}换下来")).await;
    }
    for name in known {
        browser.choose("排谁", name).await;
        browser.tap("排上").await;
        browser.sees(&format!("{name}换下来")).await;
    }
    browser.ask("return location.hash").await.as_str().expect("an address").to_owned()
}

/// Publishes the coming month.
pub(crate) async fn publish_next_month(browser: &Browser) {
    browser.turn_to("#/roster/versions").await;
    browser.choose("哪些天的班表", "下个月").await;
    browser.sees("还没公布").await;
    browser.tap("公布").await;
    browser.sees("已公布，没有改动").await;
}

/// The link to somebody's own shifts, from the page where the roster is published.
pub(crate) async fn own_link(browser: &Browser, name: &str) -> String {
    browser.tap("给一个人发他的班").await;
    browser.choose("给谁", name).await;
    browser.sees("要发的话").await;
    let words = browser.ask("return document.getElementById('own-link').value").await;
    let words = words.as_str().expect("a message");
    assert!(words.starts_with(name), "{words}");
    words.lines().next_back().expect("a link").to_owned()
}

/// What the phone gives back, to be sent into the chat.
pub(crate) async fn to_send(browser: &Browser) -> String {
    browser.sees("还差一步").await;
    let text = browser.ask("return document.getElementById('to-send').value").await;
    text.as_str().expect("a text").to_owned()
}

#[tokio::test]
async fn published_changed_told_and_answered() {
    let server = Server::in_folder(&dist(), "mulin");
    let shen = Browser::desk("沈主任").await;
    shen.go(&server.url("")).await;
    set_up(&shen, "芦苇里社区", "第一网格").await;
    let (first, second) = (tenth(&shen, 0).await, tenth(&shen, 2).await);
    let evening = (first.as_str(), "19:00", "20:30");
    let patrol = make_shift(&shen, "夜间巡逻", evening, &["张某", "李某"], &[]).await;
    let morning = (second.as_str(), "07:00", "09:00");
    make_shift(&shen, "垃圾分类引导", morning, &[], &["张某"]).await;
    publish_next_month(&shen).await;
    assert_eq!(shen.axe().await, Vec::<String>::new());

    // 李某 is replaced: the page says whom to tell what.
    shen.turn_to(&patrol).await;
    shen.tap_beside("李某", "换下来").await;
    shen.no_longer_sees("李某换下来").await;
    shen.type_into("或者写一个新名字", "王某").await;
    shen.tap("排上").await;
    shen.sees("王某换下来").await;
    shen.turn_to("#/roster/versions").await;
    shen.choose("哪些天的班表", "下个月").await;
    shen.sees("公布后有 1 个班改了").await;
    shen.sees("您不用来了").await;
    shen.sees("新来：王某；换下：李某").await;
    assert_eq!(shen.axe().await, Vec::<String>::new());
    shen.screenshot("roster-changed").await;
    shen.tap("公布改动").await;
    shen.sees("大家现在按第 2 版来").await;
    shen.choose("怎么排列", "只发改动").await;
    shen.tick("带上姓名").await;
    let text = shen.ask("return document.getElementById('group-text').value").await;
    let text = text.as_str().unwrap_or_default();
    assert!(text.contains("王某：") && text.contains("李某：") && !text.contains("张某"), "{text}");

    shen.type_into("把群里的回话粘进来", "张某 收到，10号来不了\n王某 已知悉\n今天下雨").await;
    shen.tap("看看说了什么").await;
    shen.sees("看出这些").await;
    assert_eq!(shen.axe().await, Vec::<String>::new());
    shen.tap("记下").await;
    shen.sees("2 个来，1 个来不了，0 个没回话").await;
    shen.sees("来不了的，要补人").await;
    shen.screenshot("roster-answered").await;

    // 张某 opens the link on a phone and thinks better of it.
    let link = own_link(&shen, "张某").await;
    let zhang = Browser::open("张某", Screen::Phone, "zh-CN").await;
    zhang.go(&link).await;
    zhang.sees("张某，这是您的班").await;
    zhang.sees("夜间巡逻").await;
    assert_eq!(zhang.axe().await, Vec::<String>::new());
    assert_eq!(zhang.sideways().await, None);
    zhang.tap("回话").await;
    let answer = to_send(&zhang).await;
    assert!(answer.starts_with("张某 已知悉，都来"), "{answer}");
    assert_eq!(zhang.axe().await, Vec::<String>::new());
    zhang.screenshot("roster-own").await;
    zhang.was_quiet(&server.origin()).await;
    shen.type_into("把群里的回话粘进来", &answer).await;
    shen.tap("看看说了什么").await;
    shen.tap("记下").await;
    shen.sees("3 个来，0 个来不了，0 个没回话").await;
    shen.was_quiet(&server.origin()).await;
}

#[tokio::test]
async fn tomorrow_is_looked_after_and_a_note_is_handed_over() {
    let server = Server::of(&dist());
    let shen = Browser::phone("沈主任").await;
    shen.go(&server.url("")).await;
    set_up(&shen, "芦苇里社区", "第一网格").await;
    let tomorrow =
        day(&shen, "today.getUTCFullYear(), today.getUTCMonth(), today.getUTCDate() + 1").await;
    let after =
        day(&shen, "today.getUTCFullYear(), today.getUTCMonth(), today.getUTCDate() + 3").await;
    let evening = (tomorrow.as_str(), "19:00", "20:30");
    let first = make_shift(&shen, "夜间巡逻", evening, &[], &[]).await;
    let second = make_shift(&shen, "夜间巡逻", (&after, "19:00", "20:30"), &["张某"], &[]).await;
    shen.turn_to("#/roster/today").await;
    shen.sees("还缺 1 人").await;
    assert_eq!(shen.axe().await, Vec::<String>::new());
    assert_eq!(shen.sideways().await, None);
    shen.tap("补人").await;
    shen.sees("谁能替，最合适的在前").await;
    shen.tap_beside("张某", "替上").await;
    shen.sees("没问题").await;
    shen.screenshot("roster-days").await;

    shen.tap("交接").await;
    shen.sees("上一班没有留话").await;
    shen.type_into("钥匙和东西在哪儿", "手电筒在门卫处，少一节电池").await;
    shen.tap("留下").await;
    shen.sees("已留话").await;
    shen.sees("手电筒在门卫处").await;
    assert_eq!(shen.axe().await, Vec::<String>::new());
    shen.turn_to(&second.replace("shifts", "roster/handover")).await;
    shen.sees("手电筒在门卫处，少一节电池").await;
    assert_eq!(shen.sideways().await, None);
    shen.screenshot("roster-handover").await;

    shen.turn_to("#/roster/today").await;
    shen.tap("这个班不办了").await;
    shen.sees("记得告诉 张某").await;
    shen.tap("确定不办").await;
    shen.sees("今明两天没有班").await;
    shen.turn_to(&first).await;
    shen.was_quiet(&server.origin()).await;
}
