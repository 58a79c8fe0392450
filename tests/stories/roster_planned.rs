//! Next month's roster at one press: looked at, taken over; an empty place explained, and what was said to fill it does.

use crate::neighbours::{open_sample, set_up};
use crate::roster_published::day;
use crate::support::{Browser, Server, dist};

#[tokio::test]
async fn next_month_is_planned_and_an_empty_place_explained() {
    let server = Server::of(&dist());
    let lin = Browser::phone("林大姐").await;
    lin.go(&server.url("")).await;
    open_sample(&lin).await;

    lin.turn_to("#/roster/rules").await;
    lin.tap("公平要紧").await;
    // So little of everybody that some places must stay empty.
    lin.type_into("一个月最多几小时", "2").await;
    lin.type_into("一周最多几个班", "1").await;
    lin.type_into("一天最多几个班", "2").await;
    lin.type_into("这几天里最多几个班", "1").await;
    lin.tap("保存").await;
    lin.sees("已保存").await;

    lin.turn_to("#/roster/plan").await;
    lin.sees("已排 0 人次").await;
    lin.tap("开始排班").await;
    lin.sees("排班结果").await;
    lin.sees("没有人超过自己的上限").await;
    lin.sees("每人平均").await;
    lin.sees("和可能的最好排法相比").await;
    lin.tap("换个排法再试").await;
    lin.sees("排班结果").await;
    lin.tap("就按这个排").await;
    lin.sees("排好了").await;
    lin.no_longer_sees("已排 0 人次").await;

    lin.tap("为什么，怎么补").await;
    lin.sees("为什么缺人").await;
    lin.sees("还缺").await;
    lin.sees("怎么补上").await;
    lin.was_quiet(&server.origin()).await;
}

const CHAIN: &str = "\u{feff}姓名,每月最多小时,空闲时间\n\
    张某,2,周一晚上、周二晚上\n李某,2,周二晚上、周三晚上\n王某,2,周三晚上\n";

/// An evening for one, with somebody on it or nobody yet; the answer is its address.
async fn evening(browser: &Browser, day: &str, who: Option<&str>) -> String {
    browser.turn_to("#/shifts/new").await;
    browser.type_into("做什么", "夜间巡逻").await;
    browser.type_into("哪天", day).await;
    browser.type_into("几点开始", "19:00").await;
    browser.type_into("几点结束", "20:30").await;
    browser.type_into("最少几个人", "1").await;
    browser.tap("排上这个班").await;
    browser.sees("谁来").await;
    if let Some(name) = who {
        browser.choose("排谁", name).await;
        browser.tap("排上").await;
        browser.sees(&format!("{name}换下来")).await;
    }
    browser.ask("return location.hash").await.as_str().expect("an address").to_owned()
}

/// The first could come if the second took theirs, and the second if the third took that one: nothing less fills the place.
#[tokio::test]
async fn three_move_up_for_an_empty_place_and_back_again() {
    let server = Server::of(&dist());
    let lin = Browser::desk("林大姐").await;
    lin.go(&server.url("")).await;
    set_up(&lin, "梧桐里社区", "第一网格").await;
    let table = std::env::temp_dir().join(format!("mulin-chain-{}.csv", std::process::id()));
    std::fs::write(&table, CHAIN).expect("a temporary folder");
    lin.turn_to("#/volunteers/import").await;
    lin.hand_over("选择", &table).await;
    lin.tap("收下这些人").await;
    lin.sees("已收下，共 3 行").await;
    drop(std::fs::remove_file(table));
    // The first Monday from the eighth of the coming month on, and the two days after it.
    let month = "today.getUTCFullYear(), today.getUTCMonth() + 1";
    let monday = format!("8 + (8 - new Date(Date.UTC({month}, 8)).getUTCDay()) % 7");
    let mut days = Vec::new();
    for later in 0..3 {
        days.push(day(&lin, &format!("{month}, {monday} + {later}")).await);
    }
    let empty = evening(&lin, &days[0], None).await;
    evening(&lin, &days[1], Some("张某")).await;
    evening(&lin, &days[2], Some("李某")).await;

    let why = empty.replace("#/shifts/", "#/roster/why/");
    lin.turn_to(&why).await;
    lin.sees("为什么缺人").await;
    lin.sees("把前后几天重新排一下就能补上").await;
    assert_eq!(lin.axe().await, Vec::<String>::new());
    lin.screenshot("planned-anew").await;
    lin.tap_beside("把前后几天重新排一下", "就这么办").await;
    lin.settled().await;
    lin.turn_to(&empty).await;
    lin.sees("张某换下来").await;
    lin.tap("撤销").await;
    lin.no_longer_sees("张某换下来").await;
    lin.turn_to(&why).await;
    lin.sees("把前后几天重新排一下就能补上").await;
    lin.was_quiet(&server.origin()).await;
}
