//! Next month's roster at one press: looked at, taken over; an empty place explained, and what was said to fill it does.

use crate::neighbours::open_sample;
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
