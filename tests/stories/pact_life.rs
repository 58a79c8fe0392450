//! A pact from the evening it is drafted to the day it is renewed: clauses, remarks, a settled text, a meeting, a vote,
//! supervision, an amendment, its end.

use crate::neighbours::{call_the_next_night_talk, set_up};
use crate::support::{Browser, Server, dist};

const PACT: &str = "第一网格文明养犬公约";
const LEAD: &str = "遛狗牵绳，进电梯抱起来或者收短绳子。";

/// A day so many days before today, as the browser's clock has it.
async fn days_ago(browser: &Browser, days: u32) -> String {
    let script = format!(
        "return new Date(Date.now() + 8 * 36e5 - {days} * 864e5).toISOString().slice(0, 10)"
    );
    browser.ask(&script).await.as_str().unwrap_or_default().to_owned()
}

/// Nothing a careful eye finds wrong.
async fn looks_right(browser: &Browser, name: &str) {
    browser.screenshot(name).await;
    assert_eq!(browser.axe().await, Vec::<String>::new(), "{name}");
    assert_eq!(browser.sideways().await, None, "{name}");
}

/// The address of the pact's text.
async fn address(browser: &Browser) -> String {
    let hash = browser.ask("return location.hash").await;
    let hash = hash.as_str().unwrap_or_default().trim_end_matches("/draft").to_owned();
    assert!(hash.starts_with("#/pacts/"), "{hash}");
    hash
}

/// Written down in the evening, talked over, mended, settled.
async fn drafted_and_settled(lin: &Browser) {
    lin.turn_to("#/pacts/new").await;
    lin.type_into("公约叫什么", PACT).await;
    lin.type_into("第一条", "遛狗牵绳。").await;
    lin.type_into("第二条", "粪便不带走的，罚款五十元。").await;
    lin.tap("写下").await;
    lin.sees("已写下公约").await;
    lin.sees("还没定稿").await;
    assert!(!lin.offers("把这一稿定下来").await, "it does not say yet how it is signed");

    // What sounds like a fine is said more gently by one tap; what every pact should say is put in by one tap.
    lin.sees("像是罚款").await;
    lin.tap("换成温和的说法").await;
    lin.no_longer_sees("像是罚款").await;
    lin.sees("粪便不带走的，先当面提醒").await;
    for missing in ["没有写明怎么签", "没有写明怎么退出", "没有写用多久", "没有写多久看一次"]
    {
        lin.tap_beside(missing, "加上范文里的一条").await;
        lin.no_longer_sees(missing).await;
    }
    lin.tap("再加一条").await;
    lin.choose("从范文里挑一条", "以后修改，没有改动的条款").await;
    lin.tap("用这条范文").await;
    lin.sees("没改的条款怎么算").await;

    // A clause moves up and back; dropped, it is asked about first, and comes back when that was a mistake.
    lin.tap_beside("粪便不带走的", "上移").await;
    lin.sees("已移动一条").await;
    lin.tap("撤销").await;
    lin.tap_beside("多久看一次", "改").await;
    lin.tap("删掉这一条").await;
    lin.sees("后面几条的号码会跟着变").await;
    lin.tap("删掉这一条").await;
    lin.sees("已删掉一条").await;
    lin.sees("没有写多久看一次").await;
    lin.tap("撤销").await;
    lin.no_longer_sees("没有写多久看一次").await;

    // An objection is answered, other words are taken over.
    lin.tap_beside("粪便不带走的", "提意见").await;
    lin.choose("是什么", "不同意见").await;
    lin.type_into("怎么说的", "老人弯不下腰怎么办").await;
    lin.type_into("谁说的", "张某").await;
    lin.tap("记下意见").await;
    lin.sees("已记下意见").await;
    lin.sees("还有 1 条不同意见没谈").await;
    lin.tap_beside("老人弯不下腰", "答复").await;
    lin.tap("记下处理").await;
    lin.sees("请写一句理由").await;
    lin.type_into("怎么答复的", "志愿者可以帮忙").await;
    lin.tap("记下处理").await;
    lin.sees("已记下处理").await;
    lin.sees("志愿者可以帮忙").await;
    lin.choose("关于哪一条", "第 1 条").await;
    lin.choose("是什么", "另一种写法").await;
    lin.type_into("怎么说的", LEAD).await;
    lin.tap("记下意见").await;
    lin.tap("就用这个写法").await;
    lin.sees("已采纳这个写法").await;
    lin.no_longer_sees("条不同意见没谈").await;
    looks_right(lin, "pact-draft-360").await;

    lin.tap("把这一稿定下来").await;
    lin.sees("现在的文字就是第 1 稿").await;
}

/// Put to the night talk, decided by a vote.
async fn adopted_by_a_vote(lin: &Browser, pact: &str) {
    lin.turn_to(&[pact, "/draft"].concat()).await;
    lin.tap("放进议程").await;
    lin.sees("公约已放进议程").await;
    lin.sees("在会议议程上").await;
    lin.tap("准备一次表决").await;
    lin.sees("名称和内容是从公约带过来的").await;
    lin.finds_in("叫什么", &["《", PACT, "》（第 1 稿）表决"].concat()).await;
    lin.tap("建好，去冻结名册").await;
    lin.type_into("应参加表决多少人", "30").await;
    lin.tap("冻结名册").await;
    lin.tap("进展").await;
    lin.tap("开始投票").await;
    lin.tap("去录票").await;
    lin.type_into("同意：人数", "24").await;
    lin.type_into("反对：人数", "2").await;
    lin.tap("录入这一批").await;
    lin.sees("票已录入").await;
    lin.turn_to(&[pact, "/draft"].concat()).await;
    lin.sees("交付表决").await;
    assert!(!lin.offers("表决通过，记为通过").await, "the vote is still going on");
    lin.tap_beside("交付表决", PACT).await;
    lin.tap("投票截止").await;
    lin.tap("公告结果").await;
    lin.sees("看结果").await;

    lin.turn_to(&[pact, "/draft"].concat()).await;
    let day = days_ago(lin, 350).await;
    lin.type_beside("交付表决", "哪天通过的", &day).await;
    lin.tap("表决通过，记为通过").await;
    lin.sees("公约已通过").await;
    lin.turn_to(pact).await;
    lin.sees("表决通过").await;
    // Adopted is one thing, signed another.
    lin.sees("同意的人家").await;
    lin.sees(LEAD).await;
    looks_right(lin, "pact-text-360").await;
}

/// What was seen stays; counts go to the night talk; somebody takes something on; other words are proposed.
async fn watched_over(lin: &Browser, pact: &str) {
    lin.turn_to(&[pact, "/watch"].concat()).await;
    lin.sees("天到期").await;
    lin.tap("成立观察团").await;
    lin.type_into("谁", "李某").await;
    lin.choose("担任什么", "乡贤").await;
    lin.tap("请进观察团").await;
    lin.sees("李某").await;
    lin.choose("关于哪一条", "第 2 条").await;
    lin.choose("怎么样", "还差一点").await;
    lin.type_into("看到了什么", "草坪边有两处没捡").await;
    lin.tap("记下").await;
    lin.sees("已记下看到的").await;
    lin.tap("放进下次夜谈会议程").await;
    lin.sees("已在夜谈会议程上").await;
    lin.type_into("会上怎么说", "东门加一个拾便袋的盒子").await;
    lin.tap("记下这次回头看").await;
    lin.sees("第 2 条：看到做得好的 0 次，还差一点的 1 次").await;
    lin.tap("接下来做什么").await;
    lin.type_into("做什么", "东门装拾便袋盒").await;
    lin.tap("记成待办").await;
    lin.sees("已记成待办").await;
    lin.tap("这条难做到，建议改文字").await;
    lin.choose("改哪一条", "第 2 条").await;
    lin.type_into("建议改成", "粪便自己带走，拾便袋在东门拿。").await;
    lin.tap("提到起草页去议").await;
    lin.sees("已记下意见").await;
    looks_right(lin, "pact-watch-360").await;
    // What was seen is the committee's own: neither the words that go out nor a shared file hold it.
    let text = lin.ask("return document.querySelector('.document').innerText").await;
    assert!(!text.as_str().unwrap_or_default().contains("草坪边"), "{text}");
}

/// The amendment is a version of its own; until it is adopted, the old text stands. Then the term runs anew.
async fn amended_and_renewed(lin: &Browser, pact: &str) {
    lin.turn_to("#/").await;
    lin.sees(&["《", PACT, "》还有"].concat()).await;
    lin.turn_to(&[pact, "/draft"].concat()).await;
    lin.sees("每月回头看时提的").await;
    lin.tap("就用这个写法").await;
    lin.sees("第 1 稿以后又改过").await;
    lin.tap("把这一稿定下来").await;
    lin.sees("现在的文字就是第 2 稿").await;
    lin.turn_to(pact).await;
    lin.sees("第 2 稿已经定稿，还没通过").await;
    lin.sees("先当面提醒").await;
    lin.turn_to("#/pacts").await;
    lin.sees("天到期").await;
    looks_right(lin, "pacts-360").await;

    lin.turn_to(&[pact, "/draft"].concat()).await;
    lin.tap("以前在别处就通过了的").await;
    lin.tap("补记通过").await;
    lin.sees("公约已通过").await;
    lin.turn_to(pact).await;
    lin.sees("拾便袋在东门拿").await;
    lin.sees("记为通过").await;
    lin.turn_to(&[pact, "/watch"].concat()).await;
    lin.no_longer_sees("天到期").await;
    lin.turn_to("#/").await;
    lin.no_longer_sees(&["《", PACT, "》还有"].concat()).await;
}

#[tokio::test]
async fn from_the_evening_it_is_drafted_to_the_day_it_is_renewed() {
    let server = Server::of(&dist());
    let lin = Browser::phone("林大姐").await;
    lin.go(&server.url("")).await;
    set_up(&lin, "梧桐里社区", "第一网格").await;
    call_the_next_night_talk(&lin).await;
    drafted_and_settled(&lin).await;
    let pact = address(&lin).await;
    adopted_by_a_vote(&lin, &pact).await;
    watched_over(&lin, &pact).await;
    amended_and_renewed(&lin, &pact).await;
    lin.was_quiet(&server.origin()).await;
}
