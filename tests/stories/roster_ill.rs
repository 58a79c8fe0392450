//! Somebody cannot come: the roster is mended around them, a few lines change, and those concerned are told.

use crate::neighbours::open_sample;
use crate::support::{Browser, Server, dist};

/// The name of the first person in the list of those with shifts.
const FIRST: &str =
    "return document.querySelector('#who label.choice span').textContent.replace(/（.*/, '')";
/// Four weeks from today.
const FOUR_WEEKS: &str = "const d = new Date(document.getElementById('to').value + 'T12:00:00Z'); \
     d.setUTCDate(d.getUTCDate() + 21); return d.toISOString().slice(0, 10)";

#[tokio::test]
async fn a_roster_is_mended_around_somebody_who_cannot_come() {
    let server = Server::of(&dist());
    let lin = Browser::phone("林大姐").await;
    lin.go(&server.url("")).await;
    open_sample(&lin).await;

    // So that there are shifts ahead on any day of a month.
    lin.turn_to("#/roster/plan").await;
    lin.tap("开始排班").await;
    lin.sees("排班结果").await;
    lin.tap("就按这个排").await;
    lin.sees("排好了").await;

    lin.turn_to("#/roster/ill").await;
    lin.tap("看看怎么调").await;
    lin.sees("请勾上来不了的人").await;
    let name = lin.ask(FIRST).await;
    let name = name.as_str().unwrap_or_default().to_owned();
    lin.type_into("找人（姓名）", &name).await;
    lin.tick(&name).await;
    let last = lin.ask(FOUR_WEEKS).await;
    lin.type_into("到哪天", last.as_str().unwrap_or_default()).await;
    lin.tap("看看怎么调").await;
    lin.sees("空出").await;
    lin.sees(&format!("因为{name}来不了")).await;
    lin.tap("照这样调").await;
    lin.sees("已经调好").await;
    lin.sees("告诉有关的人").await;

    // They are away now, and on nothing in these days; one step takes all of it back.
    lin.sees("已记下请假并调整班表").await;
    lin.type_into("找人（姓名）", &name).await;
    lin.sees("没有这个名字的人排着班").await;
    lin.tap("撤销").await;
    lin.no_longer_sees("没有这个名字的人排着班").await;
    lin.was_quiet(&server.origin()).await;
}
