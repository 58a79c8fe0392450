//! A file of a long log: how far it is stands on the page, and it is called off at any moment with nothing half done.

use crate::support::{Browser, Server, dist};
use chrono::NaiveDate;
use mulin::domain::sample::{NAME, neighbourhood};
use mulin::log::{CommunityId, DeviceId, Log};
use mulin::share::file::{Make, Profile, write};
use std::path::PathBuf;
use std::time::Duration;

const OPS: usize = 20_000;

/// Keeps what the bar of progress says; with `stop` it taps the button that calls it off, as soon as it says anything
/// between the beginning and the end.
const WATCH: &str = "window.percents = []; window.stop = false; new MutationObserver(() => { \
     const bar = document.querySelector('progress'); const n = bar && bar.hasAttribute('value') ? bar.value : null; \
     if (n === null || window.percents.at(-1) === n) return; \
     window.percents.push(n); \
     if (window.stop && n > 0 && n < 100) { window.stop = false; \
       [...bar.parentElement.querySelectorAll('button')].find((b) => b.textContent.includes('取消')).click(); } \
   }).observe(document.body, { subtree: true, childList: true, attributes: true })";

/// The browser takes its time over every row it writes or removes.
const SLOW: &str = "window.slow = 40; for (const name of ['add', 'delete']) { \
     const now = IDBObjectStore.prototype[name]; \
     IDBObjectStore.prototype[name] = function (...all) { \
       const end = performance.now() + window.slow; while (performance.now() < end); \
       return now.apply(this, all); }; }";

/// How many communities the browser holds.
const HELD: &str = "const done = arguments[0]; indexedDB.databases().then((all) => \
     done(all.map((db) => db.name).filter((name) => /^mulin-/.test(name)).length))";

/// What work sends between its steps is kept back from the moment the bar stands at `window.at` (`null`: as soon as it
/// stands or a worker is asked), so that there is time to look at it; `window.release()` lets it go on.
const HOLD: &str = "window.at = undefined; const kept = []; \
     for (const port of [MessagePort, Worker]) { const send = port.prototype.postMessage; \
       port.prototype.postMessage = function (...all) { \
         const bar = document.querySelector('progress'); \
         const there = window.at === null ? bar || this instanceof Worker : bar && bar.value >= window.at; \
         if (there) { window.held = true; kept.push(() => send.apply(this, all)); } else send.apply(this, all); }; } \
     window.release = () => { window.at = undefined; window.held = false; kept.splice(0).forEach((go) => go()); }";

/// Looks at a bar that stands, on a phone and at a desk.
async fn look_at_the_bar(browser: &Browser, name: &str) {
    for _ in 0..100 {
        let stands = "return window.held === true && document.querySelector('progress') !== null";
        if browser.ask(stands).await == true {
            break;
        }
        tokio::time::sleep(Duration::from_millis(50)).await;
    }
    for width in [360, 1280] {
        browser.resize(width, 800).await;
        assert_eq!(browser.axe().await, Vec::<String>::new(), "{name} at {width}");
        assert_eq!(browser.sideways().await, None, "{name} at {width}");
    }
    browser.screenshot(&format!("bar-{name}")).await;
    browser.resize(360, 800).await;
    browser.ask("window.release()").await;
}

fn long_file() -> PathBuf {
    let community = CommunityId([7; 16]);
    let first = NaiveDate::from_ymd_opt(2026, 11, 1).expect("a date");
    let mut log = Log::new();
    for entry in neighbourhood(community, 1, 10, first).into_iter().take(OPS) {
        log.add(entry);
    }
    assert_eq!(log.len(), OPS);
    let make = Make {
        community,
        name: NAME.into(),
        maker: DeviceId([3; 8]),
        made: "2026-11-22T20:00:00+08:00".into(),
        profile: Profile::Full,
    };
    let file = std::env::temp_dir().join(format!("mulin-{}-long.json", std::process::id()));
    std::fs::write(&file, write(&log, make, &[], &[])).expect("the temporary folder is writable");
    file
}

async fn percents(browser: &Browser) -> Vec<f64> {
    let seen = browser.ask("return window.percents.splice(0)").await;
    seen.as_array().into_iter().flatten().filter_map(serde_json::Value::as_f64).collect()
}

#[tokio::test]
async fn a_long_file_says_how_far_it_is_and_can_be_called_off() {
    let server = Server::of(&dist());
    let lin = Browser::phone("林大姐").await;
    lin.go(&server.url("#/share")).await;
    lin.ask(HOLD).await;
    lin.ask("window.at = null").await;
    lin.hand_over("选择文件", &long_file()).await;
    look_at_the_bar(&lin, "reading").await;
    lin.sees("文件里有什么").await;

    // Called off while it is written: nothing of it stays, and the file is still there to be taken in.
    lin.ask(SLOW).await;
    lin.ask(WATCH).await;
    lin.ask("window.stop = true").await;
    lin.tap("收下").await;
    lin.sees("已取消，原来的数据没动").await;
    let seen = percents(&lin).await;
    assert!(seen.last().is_some_and(|n| *n < 60.0), "{seen:?}");
    assert_eq!(lin.ask_later(HELD).await, 0, "no empty community stays");
    lin.sees("文件里有什么").await;
    lin.ask("window.slow = 0").await;
    lin.ask("window.at = null").await;
    lin.tap("收下").await;
    look_at_the_bar(&lin, "taking").await;
    lin.sees("收下了文件").await;

    // Taking it back is called off as well, from the bar, and then done.
    lin.ask("window.slow = 40").await;
    percents(&lin).await;
    lin.ask("window.stop = true").await;
    lin.tap("整份退回").await;
    lin.sees("已取消，原来的数据没动").await;
    let seen = percents(&lin).await;
    assert!(seen.last().is_some_and(|n| *n < 90.0), "{seen:?}");
    lin.ask("window.slow = 0").await;
    lin.reload().await;
    lin.sees("收过的文件").await;
    lin.ask(HOLD).await;
    lin.ask(WATCH).await;

    lin.ask("window.stop = true").await;
    lin.tap("存一份备份（全部）").await;
    lin.sees("没有做文件").await;
    let seen = percents(&lin).await;
    assert!(seen.last().is_some_and(|n| *n < 60.0), "{seen:?}");
    assert_eq!(lin.ask("return document.querySelector('progress') === null").await, true);
    // Nothing says that a file went out.
    lin.turn_to("#/share/history").await;
    lin.sees("收下").await;
    assert!(!lin.seen_now("发出").await, "a file that was not made is noted");

    lin.turn_to("#/share").await;
    percents(&lin).await;
    lin.ask("window.at = 40").await;
    lin.tap("存一份备份（全部）").await;
    look_at_the_bar(&lin, "making").await;
    lin.downloaded("mulin-").await;
    let seen = percents(&lin).await;
    assert!(seen.len() > 5 && seen.is_sorted(), "{seen:?}");
    lin.was_quiet(&server.origin()).await;
}
