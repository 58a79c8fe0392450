//! A roster leaves as calendars, tables and sheets; people say on their phones when they can.

use crate::neighbours::{open_sample, set_up};
use crate::roster_presence::a_shift_today;
use crate::support::{Browser, Screen, Server, dist};
use serde_json::json;
use std::path::{Path, PathBuf};
use std::process::Command;

/// What another program's calendar holds after taking both files in (`tests/tools/oracle/rosters.py`).
fn taken_in(before: &Path, after: &Path) -> String {
    let home = std::env::var("XDG_CACHE_HOME")
        .map(PathBuf::from)
        .or_else(|_| std::env::var("HOME").map(|home| PathBuf::from(home).join(".cache")));
    let python = std::env::var("MULIN_PYTHON")
        .map_or_else(|_| home.unwrap_or_default().join("mulin/python/bin/python"), PathBuf::from);
    let script: PathBuf =
        [env!("CARGO_MANIFEST_DIR"), "tests/tools/oracle/rosters.py"].iter().collect();
    let out = Command::new(&python).arg(script).args([before, after]).output();
    let out = out.unwrap_or_else(|e| {
        panic!("{}: {e}; `sh tests/tools/setup.sh test` installs it", python.display())
    });
    let said = [&out.stdout, &out.stderr].map(|b| String::from_utf8_lossy(b).into_owned()).concat();
    assert!(out.status.success(), "{said}");
    said
}

#[tokio::test]
async fn a_calendar_saved_again_updates_and_a_table_opens() {
    let server = Server::of(&dist());
    let lin = Browser::desk("林大姐").await;
    lin.go(&server.url("")).await;
    set_up(&lin, "梧桐里社区", "第一网格").await;
    let shift = a_shift_today(&lin).await;
    lin.turn_to("#/roster/out").await;
    lin.sees("这段时间有 1 个班").await;
    assert_eq!(lin.axe().await, Vec::<String>::new());
    lin.screenshot("out").await;
    lin.tap("班表存成表格").await;
    let table = std::fs::read(lin.downloaded("mulin-roster").await).expect("just saved");
    let table = String::from_utf8(table).expect("text");
    assert!(table.starts_with('\u{feff}'), "Excel reads it as UTF-8");
    assert!(table.contains("垃圾分类引导") && table.contains("张*") && !table.contains("张某"));
    lin.choose("谁的班", "张某").await;
    lin.tap("存成日历").await;
    let before = lin.downloaded("mulin-calendar").await;
    let kept = before.with_extension("before.ics");
    std::fs::rename(&before, &kept).expect("within one folder");

    lin.turn_to(&format!("#/shifts/{shift}")).await;
    lin.tap_beside("张某", "换下来").await;
    lin.sees("已换下来").await;
    lin.turn_to("#/roster/out").await;
    lin.choose("谁的班", "张某").await;
    lin.tap("存成日历").await;
    let after = lin.downloaded("mulin-calendar").await;
    let held = taken_in(&kept, &after);
    assert!(
        held.contains("CANCELLED") && held.ends_with("1 held, 1 updated, 0 as before\n"),
        "{held}"
    );
    lin.was_quiet(&server.origin()).await;
}

/// How many pages of paper this page prints on.
async fn pages(browser: &Browser) -> usize {
    use base64::Engine as _;
    let print = json!({ "preferCSSPageSize": true, "printBackground": true });
    let made = browser.devtools("Page.printToPDF", print).await;
    let bytes = base64::engine::general_purpose::STANDARD
        .decode(made["data"].as_str().expect("a document"))
        .expect("base64");
    let text = String::from_utf8_lossy(&bytes);
    text.matches("/Type /Page\n").count()
}

#[tokio::test]
async fn sheets_hang_on_one_page_and_hold_no_full_name() {
    let server = Server::of(&dist());
    let lin = Browser::desk("林大姐").await;
    lin.go(&server.url("")).await;
    open_sample(&lin).await;
    lin.turn_to("#/roster/sheets").await;
    lin.sees("值班表").await;
    assert_eq!(lin.axe().await, Vec::<String>::new());
    lin.screenshot("sheet-month").await;
    let names = lin.ask(
        "return [...document.querySelectorAll('.wall-names')].map((n) => n.textContent).join('')",
    );
    let names = names.await.as_str().unwrap_or_default().to_owned();
    assert!(names.contains('*') && !names.contains('某'), "{names}");
    assert_eq!(pages(&lin).await, 1, "a month is one sheet");
    lin.devtools("Emulation.setEmulatedMedia", json!({ "media": "print" })).await;
    // The width of A4 lying down within its margins.
    lin.resize(1047, 720).await;
    assert_eq!(lin.sideways().await, None);
    lin.screenshot("sheet-month-print").await;
    lin.devtools("Emulation.setEmulatedMedia", json!({ "media": "" })).await;
    lin.resize(1280, 900).await;
    lin.choose("印哪一种", "一周，贴在岗位上").await;
    lin.sees("一周值班").await;
    lin.screenshot("sheet-week").await;
    assert!(pages(&lin).await <= 2);
    lin.choose("印哪一种", "签到表，人来了签字").await;
    lin.sees("带班人签字").await;
    lin.screenshot("sheet-sign").await;
    lin.was_quiet(&server.origin()).await;
}

#[tokio::test]
async fn a_form_is_filled_in_on_a_phone_and_taken_in() {
    let server = Server::of(&dist());
    let lin = Browser::desk("林大姐").await;
    lin.go(&server.url("")).await;
    set_up(&lin, "梧桐里社区", "第一网格").await;
    lin.turn_to("#/roster/forms").await;
    lin.type_into("从哪天", "2027-01-04").await;
    lin.type_into("到哪天", "2027-01-06").await;
    lin.tap("做好链接").await;
    lin.sees("发到群里").await;
    assert_eq!(lin.axe().await, Vec::<String>::new());
    lin.screenshot("form-made").await;
    let words = lin.ask("return document.getElementById('link-out').value").await;
    let words = words.as_str().expect("words").to_owned();
    let link = words.lines().last().expect("a link").to_owned();

    let zhang = Browser::open("张某", Screen::Phone, "zh-CN").await;
    zhang.go(&link).await;
    zhang.sees("1月5日 星期二").await;
    assert_eq!(zhang.axe().await, Vec::<String>::new());
    assert_eq!(zhang.sideways().await, None);
    zhang.screenshot("fill").await;
    zhang.type_into("您的名字", "张某").await;
    zhang.tick("1月5日 星期二 晚上").await;
    zhang.tick("1月6日 星期三 上午").await;
    zhang.tap("填好了").await;
    zhang.sees("还差一步").await;
    assert_eq!(zhang.axe().await, Vec::<String>::new());
    assert_eq!(zhang.sideways().await, None);
    zhang.screenshot("fill-given").await;
    let line = zhang.ask("return document.getElementById('given').value").await;
    let line = line.as_str().expect("a line").to_owned();
    assert!(line.starts_with("张某：2 天能来 "), "{line}");
    zhang.was_quiet(&server.origin()).await;

    lin.type_into("粘贴回答", &format!("{line}\n{}", &line[..line.len() - 5])).await;
    lin.tap("看看有谁").await;
    lin.sees("3 天里有 2 天能来：1月5日 星期二晚上").await;
    lin.sees("没发完整，请他重发").await;
    lin.sees("名单里没有，会新加一位").await;
    lin.screenshot("form-answers").await;
    lin.tap("收下勾选的").await;
    lin.sees("收下了 1 份").await;
    lin.type_into("粘贴回答", &line).await;
    lin.tap("看看有谁").await;
    lin.sees("已经收过，没有新的").await;
    lin.was_quiet(&server.origin()).await;
}
