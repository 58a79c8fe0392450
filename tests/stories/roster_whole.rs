//! A month from nothing: a table of volunteers, posts, shifts, a plan, publication, paper and calendars. Once by touch on a
//! small phone, once by the keyboard alone.

use crate::neighbours::set_up;
use crate::roster_published::tenth;
use crate::support::{Browser, Server, dist};
use std::path::PathBuf;

const TABLE: &str = "\u{feff}姓名,队伍,技能,每月最多小时,空闲时间\n\
    张某,夜巡队,带队,20,每天\n\
    李某,夜巡队,,20,每天\n\
    王某,,,20,每天\n\
    赵某,,急救,20,每天\n";

/// The table as a file.
fn table(story: &str) -> PathBuf {
    let path = std::env::temp_dir().join(format!("mulin-{story}-{}.csv", std::process::id()));
    std::fs::write(&path, TABLE).expect("a temporary folder");
    path
}

/// What must hold of every page on the way.
async fn looks_right(browser: &Browser, page: &str) {
    assert_eq!(browser.axe().await, Vec::<String>::new(), "{page}");
    assert_eq!(browser.sideways().await, None, "{page}");
    browser.screenshot(&format!("whole-{page}")).await;
}

/// The saved calendar holds the month's shifts, whose places are named to those who have them.
async fn calendar_holds(browser: &Browser, title: &str) {
    let file = browser.downloaded("mulin-calendar").await;
    let text = std::fs::read_to_string(file).expect("just saved").replace("\r\n ", "");
    let events = text.matches("BEGIN:VEVENT").count();
    assert!(events >= 8, "{events} events");
    assert_eq!(text.matches(&format!("SUMMARY:{title}")).count(), events);
    assert!(text.contains("STATUS:CONFIRMED"));
}

#[tokio::test]
async fn a_month_from_a_table_to_the_wall_by_touch() {
    let server = Server::of(&dist());
    let lin = Browser::phone("林大姐").await;
    lin.go(&server.url("")).await;
    set_up(&lin, "梧桐里社区", "第一网格").await;
    lin.tap_beside("签约", "排班").await;
    lin.tap("志愿者").await;
    lin.tap("从表格导入").await;
    let table = table("touch");
    lin.hand_over("选择", &table).await;
    lin.sees("新来的 4 人").await;
    looks_right(&lin, "table").await;
    lin.tap("收下这些人").await;
    lin.sees("已收下，共 4 行").await;
    drop(std::fs::remove_file(table));

    lin.tap("排班").await;
    lin.tap("岗位").await;
    lin.tap("设一个岗位").await;
    lin.type_into("做什么", "夜间巡逻").await;
    // Working days are ticked beforehand.
    for day in ["周一", "周三", "周五"] {
        lin.untick(day).await;
    }
    lin.tick("周六").await;
    lin.type_into("几点开始", "19:00").await;
    lin.type_into("几点结束", "20:30").await;
    lin.type_into("最少几个人", "2").await;
    looks_right(&lin, "post").await;
    lin.tap("记下").await;
    lin.sees("已设好岗位").await;
    lin.turn_to("#/roster/templates").await;
    lin.tap("按岗位排出班次").await;
    lin.sees("排出了").await;
    looks_right(&lin, "made").await;

    lin.tap("一键排班").await;
    lin.tap("开始排班").await;
    lin.sees("所有位子都排上了人").await;
    looks_right(&lin, "planned").await;
    lin.tap("就按这个排").await;
    lin.sees("排好了").await;

    lin.turn_to("#/roster/versions").await;
    lin.choose("哪些天的班表", "下个月").await;
    lin.tap("公布").await;
    lin.sees("已公布，没有改动").await;
    lin.tap("公布过的版本").await;
    // What was planned is published with what it is worth.
    lin.sees("排法").await;
    looks_right(&lin, "published").await;

    lin.turn_to("#/roster/sheets").await;
    let next = tenth(&lin, 0).await;
    lin.type_into("哪一天所在的月或周", &next).await;
    lin.sees("夜间巡逻").await;
    lin.ask("window.print = () => { window.printed = true }; return 1").await;
    lin.tap("打印").await;
    assert!(lin.ask("return !!window.printed").await == true);
    looks_right(&lin, "printed").await;

    lin.turn_to("#/roster/out").await;
    lin.tap("存成日历").await;
    calendar_holds(&lin, "夜间巡逻").await;
    looks_right(&lin, "out").await;
    lin.was_quiet(&server.origin()).await;
}

/// Goes to a page of the roster from anywhere: the part, then the door.
async fn through(desk: &Browser, door: &str) {
    desk.key_until("Tab", "排班").await;
    desk.key("Enter").await;
    desk.arrives_at("#/shifts").await;
    desk.key_until("Tab", door).await;
    desk.key("Enter").await;
}

/// Goes to what says `words` and presses it.
async fn press(desk: &Browser, words: &str) {
    desk.key_until("Tab", words).await;
    desk.key("Enter").await;
}

/// Goes to the field `label` and types.
async fn fill(desk: &Browser, label: &str, text: &str) {
    desk.key_until("Tab", label).await;
    desk.write(text).await;
}

/// Moves the date that has the focus to the year and month of `day`, whichever order its parts stand in.
async fn turn_to_month(desk: &Browser, day: &str) {
    let look = "return document.activeElement.value";
    let parts = |date: &str| -> Vec<String> { date.split('-').map(str::to_owned).collect() };
    let wanted = parts(day);
    for _ in 0..3 {
        let before = parts(desk.ask(look).await.as_str().unwrap_or_default());
        desk.key("ArrowUp").await;
        let after = parts(desk.ask(look).await.as_str().unwrap_or_default());
        // One step is right where it leads to what is wanted; the day of the month does not matter.
        let right = (0..2).any(|n| before[n] != after[n] && after[n] == wanted[n]);
        if !right {
            desk.key("ArrowDown").await;
        }
        desk.key("ArrowRight").await;
    }
    let now = parts(desk.ask(look).await.as_str().unwrap_or_default());
    assert_eq!(now[..2], wanted[..2]);
}

#[tokio::test]
async fn a_month_from_a_table_to_the_wall_by_the_keyboard_alone() {
    let server = Server::of(&dist());
    let desk = Browser::desk("值班室").await;
    desk.go(&server.url("")).await;
    set_up(&desk, "梧桐里社区", "第一网格").await;
    through(&desk, "志愿者").await;
    press(&desk, "从表格导入").await;
    let table = table("keys");
    // The window in which a file is chosen is the browser's own.
    desk.hand_over("选择", &table).await;
    desk.sees("新来的 4 人").await;
    press(&desk, "收下这些人").await;
    desk.sees("已收下，共 4 行").await;
    drop(std::fs::remove_file(table));

    through(&desk, "岗位").await;
    press(&desk, "设一个岗位").await;
    fill(&desk, "做什么", "夜间巡逻").await;
    for day in ["周一", "周三", "周五", "周六"] {
        desk.key_until("Tab", day).await;
        desk.key(" ").await;
    }
    for (label, digits) in [("几点开始", "1700"), ("几点结束", "1900")] {
        desk.key_until("Tab", label).await;
        desk.type_fast(digits).await;
    }
    fill(&desk, "最少几个人", "2").await;
    press(&desk, "记下").await;
    desk.sees("已设好岗位").await;
    through(&desk, "岗位").await;
    desk.sees("周二周四周六 17:00-19:00").await;
    press(&desk, "按岗位排出班次").await;
    desk.sees("排出了").await;

    press(&desk, "一键排班").await;
    press(&desk, "开始排班").await;
    desk.sees("所有位子都排上了人").await;
    press(&desk, "就按这个排").await;
    desk.sees("排好了").await;

    through(&desk, "公布").await;
    desk.key_until("Tab", "哪些天的班表").await;
    desk.chosen_by_keys("下个月").await;
    desk.sees("还没公布").await;
    press(&desk, "公布").await;
    desk.sees("已公布，没有改动").await;

    through(&desk, "打印").await;
    desk.key_until("Tab", "哪一天所在的月或周").await;
    turn_to_month(&desk, &tenth(&desk, 0).await).await;
    desk.sees("夜间巡逻").await;
    desk.ask("window.print = () => { window.printed = true }; return 1").await;
    press(&desk, "打印").await;
    assert!(desk.ask("return !!window.printed").await == true);

    through(&desk, "日历和表格").await;
    press(&desk, "存成日历").await;
    calendar_holds(&desk, "夜间巡逻").await;
    desk.was_quiet(&server.origin()).await;
}
