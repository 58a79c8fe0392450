//! The first ten minutes of a grid leader who has just been told about this, with large text on an old phone.

use crate::neighbours::keep_everything;
use crate::support::{Browser, Server, dist};

/// As many taps as one may ask for besides typing.
const MOST_TAPS: usize = 40;

#[tokio::test]
async fn of_a_grid_leader() {
    let server = Server::of(&dist());
    let lin = Browser::phone("林大姐").await;
    lin.go(&server.url("")).await;
    lin.tap("大字").await;

    lin.type_into("社区名称", "梧桐里社区").await;
    lin.type_into("网格名称", "第一网格").await;
    lin.choose("您是", "网格长").await;
    lin.tap("建好，开始用").await;

    // The night talk is proposed already.
    lin.tap("开会").await;
    lin.sees("第一网格夜谈会").await;
    lin.sees("15日").await;
    lin.sees("19:00").await;
    lin.sees("上次说好的事，办得怎么样").await;
    lin.tap("就这么定").await;
    lin.sees("会定下了").await;

    for problem in ["楼道堆物没人管", "路灯坏了两盏"] {
        lin.tap("记一个问题").await;
        lin.type_into("什么事", problem).await;
        lin.tap("记下").await;
        lin.sees("已记下问题").await;
        lin.tap("放进").await;
        lin.sees("已放进议程").await;
        lin.tap("今天").await;
    }

    lin.tap("第一网格夜谈会").await;
    lin.tap("通知").await;
    lin.sees("楼道堆物没人管").await;
    lin.tap("复制发群").await;
    lin.sees("已复制").await;
    let notice = lin.clipboard().await;
    assert!(notice.contains("15日") && notice.contains("路灯坏了两盏"), "{notice}");
    assert!(notice.chars().count() <= 300, "{notice}");

    // A rehearsal, alone in the kitchen.
    lin.tap_beside("纪要", "开会").await;
    lin.type_into("到场几个人", "1").await;
    lin.tap("开始开会").await;
    lin.tap("记下，下一项").await;
    lin.sees("楼道堆物没人管").await;
    lin.tap("说定了").await;
    lin.type_into("一句话说清结果", "周六一起清").await;
    lin.type_into("谁来办", "老张").await;
    lin.tap("一周内").await;
    lin.tap("记下，下一项").await;
    while !lin.seen_now("议程都走完了").await {
        lin.tap("记下，下一项").await;
        lin.settled().await;
    }
    lin.tap("散会，看纪要").await;
    lin.sees("周六一起清").await;
    lin.ask("window.printed = 0; window.print = () => { window.printed += 1; }").await;
    lin.tap("打印纪要").await;
    assert_eq!(lin.ask("return window.printed").await, 1);

    let backup = keep_everything(&lin).await;
    let saved = std::fs::read_to_string(backup).expect("the backup is there");
    assert!(saved.contains("周六一起清"));

    assert!(lin.taps() <= MOST_TAPS, "{} taps", lin.taps());
    println!("{} taps besides typing", lin.taps());
    assert_eq!(lin.sideways().await, None);
    lin.was_quiet(&server.origin()).await;
}
