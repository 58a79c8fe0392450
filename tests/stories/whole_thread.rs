//! One problem on its whole way, from the corridor to a colleague's device.

use crate::neighbours::{
    call_the_next_night_talk, fingerprint, keep_everything, note_problem, open_sample, take_in,
};
use crate::support::{Browser, Server, dist, single_file};

const PROBLEM: &str = "3 号楼楼道堆了旧沙发";
const DECISION: &str = "周六一起搬走，物业出车";

#[tokio::test]
async fn from_the_served_site() {
    let mut server = Server::in_folder(&dist(), "mulin");
    let home = server.url("");
    let (_lin, chen) = from_corridor_to_colleague(&home, &server.origin()).await;

    chen.ask_later(KEPT_BY_WORKER).await;
    server.unplug();
    chen.reload().await;
    still_all_there(&chen).await;
    chen.was_quiet(&server.origin()).await;
}

#[tokio::test]
async fn from_the_single_file() {
    let home = format!("file://{}", single_file().display());
    let (_lin, chen) = from_corridor_to_colleague(&home, "file://").await;
    chen.reload().await;
    still_all_there(&chen).await;
    chen.was_quiet("file://").await;
}

async fn from_corridor_to_colleague(home: &str, origin: &str) -> (Browser, Browser) {
    let lin = Browser::phone("林大姐").await;
    lin.go(home).await;
    open_sample(&lin).await;

    note_problem(&lin, PROBLEM).await;
    call_the_next_night_talk(&lin).await;
    lin.sees("15日").await;
    lin.sees("19:00").await;
    if lin.offers_beside(PROBLEM, "放进议程").await {
        lin.tap_beside(PROBLEM, "放进议程").await;
        lin.sees("已放进议程").await;
    }

    lin.tap("去开会").await;
    lin.type_into("到场几个人", "18").await;
    lin.tap("开始开会").await;
    lin.sees("第 1 项").await;
    let mut item = 1;
    while !lin.heading_says(PROBLEM).await {
        lin.tap("记下，下一项").await;
        item += 1;
        lin.sees(&format!("第 {item} 项")).await;
    }
    lin.type_into("大家怎么说", "老人进出不方便，也怕着火").await;
    lin.tap("说定了").await;
    lin.type_into("一句话说清结果", DECISION).await;
    lin.type_into("谁来办", "物业小周").await;
    lin.tap("一周内").await;
    lin.tap("记下，下一项").await;
    while !lin.seen_now("议程都走完了").await {
        lin.tap("记下，下一项").await;
        lin.settled().await;
    }
    lin.tap("散会，看纪要").await;
    lin.sees("到场：18 人").await;
    lin.sees(DECISION).await;

    let file = keep_everything(&lin).await;
    let read_out = fingerprint(&lin).await;
    assert_eq!(lin.kept_fingerprint().await, read_out, "recounted from what is on the disk");
    lin.was_quiet(origin).await;

    let chen = Browser::phone("陈书记").await;
    chen.go(home).await;
    chen.tap("导入文件").await;
    take_in(&chen, &file).await;
    assert_eq!(fingerprint(&chen).await, read_out, "both read the same over the telephone");
    assert_eq!(chen.kept_fingerprint().await, read_out);
    still_all_there(&chen).await;
    (lin, chen)
}

async fn still_all_there(chen: &Browser) {
    chen.turn_to("#/topics").await;
    chen.choose("看哪些", "全部").await;
    chen.tap(PROBLEM).await;
    chen.sees("物业小周").await;
    chen.turn_to("#/meetings").await;
    chen.tap_beside("开完了", "夜谈会").await;
    chen.sees(DECISION).await;
}

/// Resolves once the service worker keeps the site.
const KEPT_BY_WORKER: &str =
    "const done = arguments[0]; navigator.serviceWorker.ready.then(() => done(1))";
