//! An agenda put in order by keyboard, by mouse and by finger; something left for later; the sheet on the door.

use crate::neighbours::{call_the_next_night_talk, open_sample};
use crate::support::{Browser, Server, dist, screens_dir};
use base64::Engine as _;
use serde_json::json;

#[tokio::test]
async fn by_keyboard_and_by_mouse() {
    let server = Server::of(&dist());
    let chen = Browser::desk("陈书记").await;
    chen.go(&server.url("")).await;
    open_sample(&chen).await;
    call_the_next_night_talk(&chen).await;
    chen.tap("调整议程").await;
    chen.sees("Alt+↑↓").await;
    let before = names(&chen).await;
    assert!(before.len() >= 5, "{before:?}");

    hold(&chen, 2).await;
    press_alt(&chen, "ArrowUp").await;
    chen.sees("已调整议程").await;
    stands(&chen, 1, &before[2]).await;
    // The focus is still on it: the next press moves the same item.
    press_alt(&chen, "ArrowDown").await;
    stands(&chen, 2, &before[2]).await;
    press_alt(&chen, "ArrowRight").await;
    numbered(&chen, 2, "2.1").await;
    press_alt(&chen, "ArrowLeft").await;
    numbered(&chen, 2, "3").await;
    chen.screenshot("1280-arranging").await;

    // Dragged with the mouse from the fourth place onto the second.
    let now = names(&chen).await;
    let (from, to) = (middle(&chen, 3).await, middle(&chen, 1).await);
    for (kind, at) in
        [("mousePressed", from), ("mouseMoved", to), ("mouseMoved", to), ("mouseReleased", to)]
    {
        let event = json!({
            "type": kind, "x": at.0, "y": at.1, "button": "left", "buttons": 1, "clickCount": 1,
        });
        chen.devtools("Input.dispatchMouseEvent", event).await;
    }
    stands(&chen, 1, &now[3]).await;

    // Whose it is to decide: then the meeting can only recommend.
    let select = "const s = document.querySelector('main ol.list details[open] select'); s.value = 'residents'; \
                  s.dispatchEvent(new Event('change', { bubbles: true }))";
    chen.tap_beside(&now[3], "还可以改").await;
    chen.ask(select).await;
    chen.sees("已记下归谁定").await;

    // No time for it tonight: it waits in the backlog of the night talk and comes back.
    let waits = names(&chen).await[1].clone();
    if !chen.offers_beside(&waits, "放到以后").await {
        chen.tap_beside(&waits, "还可以改").await;
    }
    chen.tap_beside(&waits, "放到以后").await;
    chen.sees("已放到以后").await;
    chen.sees("放着以后议的").await;
    chen.tap("这次议").await;
    chen.sees("已加进议程").await;
    chen.no_longer_sees("放着以后议的").await;
    assert!(names(&chen).await.contains(&waits));
    chen.tap("调整好了").await;

    // On paper: one page of A4 each.
    chen.tap("议程单").await;
    chen.sees("打印议程").await;
    prints(&chen, "agenda").await;
    chen.tap("通知").await;
    chen.sees("打印通知").await;
    prints(&chen, "notice").await;
    chen.tap("程序").await;
    chen.sees("请谁来").await;
    prints(&chen, "procedure").await;
    chen.was_quiet(&server.origin()).await;
}

#[tokio::test]
async fn by_finger() {
    let server = Server::of(&dist());
    let lin = Browser::phone("林大姐").await;
    lin.go(&server.url("")).await;
    open_sample(&lin).await;
    call_the_next_night_talk(&lin).await;
    lin.tap("调整议程").await;
    lin.sees("拖动").await;
    let before = names(&lin).await;
    let (from, to) = (middle(&lin, 2).await, middle(&lin, 1).await);
    for (kind, at) in [
        ("touchStart", Some(from)),
        ("touchMove", Some((from.0.midpoint(to.0), from.1.midpoint(to.1)))),
        ("touchMove", Some(to)),
        ("touchEnd", None),
    ] {
        let points: Vec<_> = at.into_iter().map(|(x, y)| json!({ "x": x, "y": y })).collect();
        let event = json!({ "type": kind, "touchPoints": points });
        lin.devtools("Input.dispatchTouchEvent", event).await;
    }
    stands(&lin, 1, &before[2]).await;
    lin.screenshot("360-arranging").await;
    assert_eq!(lin.sideways().await, None);
    lin.was_quiet(&server.origin()).await;
}

const ROWS: &str = "[...document.querySelectorAll('main ol.list > li')]";

/// The items in their order, without their numbers.
async fn names(browser: &Browser) -> Vec<String> {
    browser.settled().await;
    let script = format!(
        "return {ROWS}.map((li) => li.querySelector('.split > span').innerText.replace(/^[\\d.]+ /, ''))"
    );
    let found = browser.ask(&script).await;
    found.as_array().into_iter().flatten().filter_map(|n| n.as_str()).map(str::to_owned).collect()
}

/// Waits until the `n`th item is `name`.
async fn stands(browser: &Browser, n: usize, name: &str) {
    for _ in 0..50 {
        if names(browser).await.get(n).is_some_and(|found| found == name) {
            return;
        }
    }
    panic!("{name} does not stand at {n}: {:?}", names(browser).await);
}

/// Waits until the `n`th item has the number `number`.
async fn numbered(browser: &Browser, n: usize, number: &str) {
    let script = format!("return {ROWS}[{n}]?.querySelector('.split > span').innerText");
    let wanted = format!("{number}. ");
    let mut found = String::new();
    for _ in 0..50 {
        browser.settled().await;
        browser.ask(&script).await.as_str().unwrap_or_default().clone_into(&mut found);
        if found.starts_with(&wanted) {
            return;
        }
    }
    panic!("not {number}: {found}");
}

/// Puts the focus on the handle of the `n`th item.
async fn hold(browser: &Browser, n: usize) {
    browser.ask(&format!("{ROWS}[{n}].querySelector('.handle').focus()")).await;
}

async fn press_alt(browser: &Browser, key: &str) {
    for kind in ["rawKeyDown", "keyUp"] {
        let event = json!({ "type": kind, "modifiers": 1, "key": key, "code": key });
        browser.devtools("Input.dispatchKeyEvent", event).await;
    }
    browser.settled().await;
}

/// Where the handle of the `n`th item is on the screen, with the first item near its top.
async fn middle(browser: &Browser, n: usize) -> (f64, f64) {
    let script = format!(
        "scrollBy(0, {ROWS}[0].getBoundingClientRect().top - 100); \
         const handle = {ROWS}[{n}].querySelector('.handle'); const box = handle.getBoundingClientRect(); return [box.x + box.width / 2, box.y + box.height / 2]"
    );
    let at = browser.ask(&script).await;
    (at[0].as_f64().unwrap_or_default(), at[1].as_f64().unwrap_or_default())
}

/// Prints the page on A4 and keeps the sheet beside the pictures; one page is enough for it.
async fn prints(browser: &Browser, name: &str) {
    let wish = json!({ "preferCSSPageSize": true, "printBackground": true });
    let printed = browser.devtools("Page.printToPDF", wish).await;
    let data = printed["data"].as_str().unwrap_or_default();
    let bytes = base64::engine::general_purpose::STANDARD.decode(data).expect("a document");
    std::fs::write(screens_dir().join(format!("print-{name}.pdf")), &bytes).expect("it is kept");
    let pages = bytes.windows(12).filter(|w| w == b"/Type /Page\n" || w == b"/Type /Page ").count();
    assert!(pages <= 1, "{name} takes {pages} pages");
}
