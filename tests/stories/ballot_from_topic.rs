//! From a topic to a ballot and back: wording carried over, the guard of notice, the result on the topic's page.

use crate::neighbours::take_in;
use crate::owners_assembly::register;
use crate::support::{Browser, Server, dist};

const TOPIC: &str = "中心绿地改停车位";
const DETAIL: &str = "东侧绿地改 12 个车位，费用由公共收益支出";

#[tokio::test]
async fn what_was_not_announced_waits_for_its_notice_and_the_result_comes_back_to_the_topic() {
    let server = Server::of(&dist());
    let shen = Browser::phone("沈主任").await;
    shen.go(&server.url("")).await;
    shen.tap("导入文件").await;
    take_in(&shen, &register("topic")).await;
    shen.turn_to("#/topics/new").await;
    shen.type_into("什么事", TOPIC).await;
    shen.tap("写细一点（选填）").await;
    shen.type_into("具体情况", DETAIL).await;
    shen.choose("哪一类", "停车").await;
    shen.tap("记下").await;
    shen.sees("已记下问题").await;

    shen.turn_to("#/meetings/new").await;
    shen.choose("什么会", "业主大会").await;
    shen.type_into("哪天", "2030-06-30").await;
    shen.type_into("几点", "09:00").await;
    shen.tap("定下").await;
    shen.sees("会定下了").await;
    shen.tap_beside(TOPIC, "放进议程").await;
    shen.sees("已放进议程").await;
    prepare(&shen).await;
    let board = shen.ask("return location.hash").await;
    let board = board.as_str().unwrap_or_default().to_owned();

    // Not announced: voting does not begin, except for a reason, which can be taken back.
    shen.sees("没有公告过的事项不能表决").await;
    assert!(!shen.offers("开始投票").await);
    shen.tap("写明理由，仍然表决").await;
    shen.sees("请写明理由").await;
    shen.type_into("为什么还要表决", "车位太紧").await;
    shen.tap("写明理由，仍然表决").await;
    shen.sees("仍然表决的理由：车位太紧").await;
    assert!(shen.offers("开始投票").await);
    assert_eq!(shen.axe().await, Vec::<String>::new());
    assert_eq!(shen.sideways().await, None);
    shen.tap("录错了，撤掉").await;
    shen.no_longer_sees("仍然表决的理由").await;

    shen.tap("去看会议通知").await;
    shen.tap("通知已经发出").await;
    shen.sees("已记下通知发出").await;
    shen.turn_to(&board).await;
    shen.no_longer_sees("没有公告过的事项").await;
    shen.tap("开始投票").await;
    shen.tap("投票截止").await;
    shen.tap("公告结果").await;
    shen.sees("按时").await;
    assert_eq!(shen.axe().await, Vec::<String>::new());
    assert_eq!(shen.sideways().await, None);

    shen.tap_beside("议题", TOPIC).await;
    shen.sees("准备了表决").await;
    shen.sees("已定").await;
    assert_eq!(shen.axe().await, Vec::<String>::new());
    shen.tap(&["公告了表决结果：", TOPIC, "，未通过"].concat()).await;
    shen.sees("表决结果：未通过。").await;
    shen.was_quiet(&server.origin()).await;
}

/// From the agenda to a frozen roll, and to how the ballot stands.
async fn prepare(shen: &Browser) {
    shen.tap("准备一次表决").await;
    shen.sees("从议题（会议）带过来的").await;
    shen.finds_in("叫什么", TOPIC).await;
    shen.finds_in("表决票上怎么写", DETAIL).await;
    shen.sees("四分之三以上").await;
    shen.choose("按哪里的地方规定", "北京").await;
    shen.type_into("开始投票", "2030-06-30").await;
    shen.type_into("投票截止", "2030-07-10").await;
    assert_eq!(shen.axe().await, Vec::<String>::new());
    assert_eq!(shen.sideways().await, None);
    shen.tap("建好，去冻结名册").await;
    shen.sees("现在登记的：119 人，11,900.00 ㎡").await;
    shen.sees("车位：按房屋登记").await;
    shen.tap("冻结名册").await;
    shen.sees("1-101、1-102").await;
    shen.tap("进展").await;
    shen.sees("名册已冻结").await;
}
