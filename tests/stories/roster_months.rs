//! Next month remembers: whoever had the evenings of one month gets fewer in the next, and the page of fair shares shows it.

use crate::neighbours::set_up;
use crate::roster_published::day;
use crate::support::{Browser, Server, dist};
use std::collections::BTreeMap;

const TABLE: &str = "\u{feff}姓名,每月最多小时,空闲时间\n\
    张某,40,每天\n李某,40,每天\n王某,40,每天\n赵某,40,每天\n";

/// Plans the coming month and takes it over.
async fn plan_next_month(lin: &Browser) {
    lin.turn_to("#/roster/templates").await;
    lin.tap("按岗位排出班次").await;
    lin.sees("排出了").await;
    lin.turn_to("#/roster/plan").await;
    lin.tap("开始排班").await;
    lin.sees("所有位子都排上了人").await;
    lin.tap("就按这个排").await;
    lin.sees("排好了").await;
}

/// Evenings by name, as the page of fair shares tells them.
async fn evenings(lin: &Browser, span: &str) -> BTreeMap<String, u64> {
    lin.turn_to("#/roster/fair").await;
    lin.choose("看多久", span).await;
    lin.choose("比什么", "晚班").await;
    lin.sees("平均每人").await;
    let rows = lin
        .ask(
            "return [...document.querySelectorAll('.fair tbody tr')].map((tr) => \
             [tr.cells[0].textContent.trim(), +tr.cells[1].textContent.replace(/\\D/g, '')])",
        )
        .await;
    let row = |row: &serde_json::Value| {
        (row[0].as_str().unwrap_or_default().to_owned(), row[1].as_u64().unwrap_or_default())
    };
    rows.as_array().expect("rows").iter().map(row).collect()
}

#[tokio::test]
async fn whoever_had_the_evenings_gets_fewer_the_month_after() {
    let server = Server::of(&dist());
    let lin = Browser::desk("林大姐").await;
    lin.go(&server.url("")).await;
    set_up(&lin, "梧桐里社区", "第一网格").await;
    let table = std::env::temp_dir().join(format!("mulin-months-{}.csv", std::process::id()));
    std::fs::write(&table, TABLE).expect("a temporary folder");
    lin.turn_to("#/volunteers/import").await;
    lin.hand_over("选择", &table).await;
    lin.tap("收下这些人").await;
    lin.sees("已收下，共 4 行").await;
    drop(std::fs::remove_file(table));
    // Two of them are away for the whole of the coming month.
    let first = day(&lin, "today.getUTCFullYear(), today.getUTCMonth() + 1, 1").await;
    let last = day(&lin, "today.getUTCFullYear(), today.getUTCMonth() + 2, 0").await;
    for name in ["王某", "赵某"] {
        lin.turn_to("#/volunteers").await;
        lin.tap(name).await;
        lin.type_into("从哪天", &first).await;
        lin.type_into("到哪天", &last).await;
        lin.tap("记下请假").await;
        lin.sees("已记下请假").await;
    }
    lin.turn_to("#/roster/templates/new").await;
    lin.type_into("做什么", "夜间巡逻").await;
    // Working days are ticked beforehand.
    for day in ["周一", "周三", "周五"] {
        lin.untick(day).await;
    }
    lin.tick("周六").await;
    lin.type_into("几点开始", "19:00").await;
    lin.type_into("几点结束", "20:30").await;
    lin.type_into("最少几个人", "1").await;
    lin.tap("记下").await;
    lin.sees("已设好岗位").await;

    plan_next_month(&lin).await;
    let month = evenings(&lin, "下个月").await;
    assert!(month["张某"] >= 4 && month["李某"] >= 4, "{month:?}");
    assert_eq!(month["王某"] + month["赵某"], 0, "{month:?}");

    // Half a month later, to the middle of that month.
    let later = "const now = new Date(Date.now() + 8 * 36e5); \
         const by = Date.UTC(now.getUTCFullYear(), now.getUTCMonth() + 1, 15, 4) - now.getTime(); \
         const clock = Date.now.bind(Date); Date.now = () => clock() + by;";
    lin.devtools("Page.addScriptToEvaluateOnNewDocument", serde_json::json!({ "source": later }))
        .await;
    lin.reload().await;
    lin.settled().await;
    plan_next_month(&lin).await;
    let next = evenings(&lin, "下个月").await;
    assert!(next["张某"] < next["王某"] && next["张某"] < next["赵某"], "{next:?}");
    assert!(next["李某"] < next["王某"] && next["李某"] < next["赵某"], "{next:?}");
    lin.screenshot("months-fair").await;
    // Why somebody has less or more stands below.
    lin.tap("每个人多了少了，为什么").await;
    lin.sees("张某：").await;
    assert_eq!(lin.axe().await, Vec::<String>::new());
    lin.screenshot("months-why").await;
    lin.was_quiet(&server.origin()).await;
}
