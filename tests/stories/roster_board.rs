//! The board: a place filled by touch, by the keyboard alone, against a rule with a reason; taken back; locked.

use crate::neighbours::{open_sample, take_back};
use crate::support::{Browser, Server, dist};

/// Shows the coming month, of which nothing is staffed, in the `view` of that name, from its first day.
async fn next_month(browser: &Browser, view: &str) {
    browser.turn_to("#/roster").await;
    browser.sees("怎么用").await;
    browser.tap("一月").await;
    browser.tap("往后").await;
    browser.tap(view).await;
    // What is asked for is painted first, and then the board.
    browser.settled().await;
    browser.sees("还缺").await;
}

/// The name of who would be best for the place that is opened.
async fn best(browser: &Browser) -> String {
    browser.sees("合适的在前").await;
    let name = browser
        .ask(
            "const best = [...document.querySelectorAll('dialog:modal h3')].pop(); \
             return best.nextElementSibling.querySelector('button .aloud').textContent",
        )
        .await;
    name.as_str().unwrap_or_default().trim().to_owned()
}

#[tokio::test]
async fn a_place_is_filled_by_touch_and_taken_back_and_locked() {
    let server = Server::of(&dist());
    let lin = Browser::phone("林大姐").await;
    lin.go(&server.url("")).await;
    open_sample(&lin).await;
    next_month(&lin, "清单").await;
    assert_eq!(lin.sideways().await, None);
    assert_eq!(lin.axe().await, Vec::<String>::new());
    lin.tap("缺人").await;
    let name = best(&lin).await;
    assert_eq!(lin.axe().await, Vec::<String>::new(), "with the shift open");
    lin.tap(&format!("排上 {name}")).await;
    lin.sees(&format!("换下来 {name}")).await;
    lin.tap("关闭").await;
    lin.sees(&name).await;
    lin.tap("撤销").await;
    lin.no_longer_sees(&name).await;
    lin.tap("重做").await;
    lin.tap(&name).await;
    lin.tap(&format!("锁定 {name}")).await;
    lin.sees(&format!("解锁 {name}")).await;

    // Somebody a rule keeps away comes all the same, and the roster says why.
    lin.tap("其他人，和他们为什么不行").await;
    lin.tap("破例排上").await;
    lin.sees("要破例，请写明原因").await;
    lin.tap("破例排上").await;
    lin.sees("请写原因").await;
    lin.type_into("为什么破例", "本人愿意").await;
    lin.tap("破例排上").await;
    lin.sees("破例：本人愿意").await;
    lin.tap("关闭").await;
    lin.reload().await;
    next_month(&lin, "清单").await;
    lin.sees(&format!("{name} · 锁定")).await;
    lin.sees("· 破例").await;
    lin.was_quiet(&server.origin()).await;
}

#[tokio::test]
async fn a_place_is_filled_by_the_keyboard_alone() {
    let server = Server::of(&dist());
    let desk = Browser::desk("值班室").await;
    desk.go(&server.url("")).await;
    open_sample(&desk).await;
    next_month(&desk, "一周").await;
    assert_eq!(desk.axe().await, Vec::<String>::new());
    // One place of the grid can be tabbed to; from there the arrows lead on.
    let inside = "return !!document.activeElement.closest('#board .seat')";
    for _ in 0..60 {
        if desk.ask(inside).await == true {
            break;
        }
        desk.key("Tab").await;
    }
    assert!(desk.ask(inside).await == true, "Tab leads into the grid");
    desk.key("End").await;
    desk.key("ArrowLeft").await;
    desk.key_until("ArrowUp", "缺人").await;
    desk.key("Enter").await;
    let name = best(&desk).await;
    desk.key_until("Tab", "排上").await;
    desk.key("Enter").await;
    desk.sees(&format!("换下来 {name}")).await;
    desk.key("Escape").await;
    desk.no_longer_sees("合适的在前").await;
    desk.key_until("ArrowUp", &name).await;
    desk.key("l").await;
    desk.sees(&format!("{name} · 锁定")).await;
    desk.key_until("ArrowUp", &name).await;
    desk.key("Delete").await;
    desk.sees("已换下来").await;
    desk.no_longer_sees(&name).await;
    take_back(&desk).await;
    desk.sees(&format!("{name} · 锁定")).await;
    for (by, words) in
        [("按人", "早高峰门岗"), ("按队伍", "夜巡志愿队"), ("按网格和岗位", "第一网格")]
    {
        desk.tap(by).await;
        desk.settled().await;
        desk.sees(words).await;
        assert_eq!(desk.axe().await, Vec::<String>::new(), "{by}");
    }
    desk.was_quiet(&server.origin()).await;
}

#[tokio::test]
async fn a_post_is_changed_and_the_change_carried_to_its_shifts() {
    let server = Server::of(&dist());
    let desk = Browser::desk("值班室").await;
    desk.go(&server.url("")).await;
    open_sample(&desk).await;
    desk.tap("排班").await;
    desk.tap("岗位").await;
    desk.sees("周二周四周六 19:00-20:30").await;
    desk.tap("夜间巡逻").await;
    desk.type_into("最好几个人", "5").await;
    desk.tap("记下").await;
    desk.sees("已排出的班要不要一起改").await;
    desk.tap("岗位和这些班一起改").await;
    desk.sees("已改好岗位").await;
    next_month(&desk, "清单").await;
    desk.sees("夜间巡逻").await;
    assert_eq!(desk.axe().await, Vec::<String>::new());
    desk.turn_to("#/roster/fair").await;
    desk.sees("平均每人").await;
    desk.choose("比什么", "晚班").await;
    desk.sees("最多").await;
    assert_eq!(desk.axe().await, Vec::<String>::new());
    desk.was_quiet(&server.origin()).await;
}

#[tokio::test]
async fn a_shift_is_called_off_and_takes_place_after_all() {
    let server = Server::of(&dist());
    let lin = Browser::phone("林大姐").await;
    lin.go(&server.url("")).await;
    open_sample(&lin).await;
    next_month(&lin, "清单").await;
    lin.tap("缺人").await;
    lin.sees("合适的在前").await;
    lin.tap("取消这个班").await;
    lin.tap("确定取消").await;
    lin.sees("已取消这个班").await;
    lin.tap("取消了的班：1 个").await;
    assert_eq!(lin.axe().await, Vec::<String>::new());
    lin.tap("恢复这个班").await;
    lin.no_longer_sees("取消了的班").await;
    lin.settled().await;

    // On its own page, too.
    lin.tap("缺人").await;
    lin.tap("打开这个班").await;
    lin.tap("取消这个班").await;
    lin.sees("原来排的人还在上面").await;
    assert_eq!(lin.axe().await, Vec::<String>::new());
    lin.tap("恢复这个班").await;
    lin.sees("谁来").await;
    lin.was_quiet(&server.origin()).await;
}

/// How far the lines between the days are from the heads of their days at most; how many there are beyond the heads.
const LINES: &str = "const lefts = (of) => [...document.querySelectorAll(of)].map((e) => e.getBoundingClientRect().left); \
     const heads = lefts('#board thead th + th'), lines = lefts('.day-lines span'); \
     return [Math.max(...heads.map((left, n) => Math.abs(left - lines[n]))), lines.length - heads.length]";

#[tokio::test]
async fn by_person_the_days_are_told_apart_where_nobody_is_on() {
    let server = Server::of(&dist());
    for lin in [Browser::phone("林大姐").await, Browser::desk("值班室").await] {
        lin.go(&server.url("")).await;
        open_sample(&lin).await;
        lin.turn_to("#/roster").await;
        lin.sees("怎么用").await;
        for view in ["一周", "一月"] {
            lin.tap(view).await;
            lin.tap("按人").await;
            lin.settled().await;
            assert_eq!(lin.axe().await, Vec::<String>::new(), "{view}");
            let found = lin.ask(LINES).await;
            assert!(
                found[0].as_f64().is_some_and(|off| off < 1.5) && found[1] == 0,
                "{view}: {found}"
            );
            lin.screenshot(&format!("board-by-person-{view}")).await;
        }
        lin.was_quiet(&server.origin()).await;
    }
}
