//! A hearing, a coordination meeting and an appraisal meeting, each by its own procedure.

use crate::neighbours::set_up;
use crate::support::{Browser, Server, dist};

/// One of the three meetings: its name, its topic, what its page must say, its agenda.
struct Meeting {
    name: &'static str,
    topic: &'static str,
    says: &'static [&'static str],
    parts: &'static [&'static str],
    came: &'static str,
}

const HEARING: Meeting = Meeting {
    name: "听证会",
    topic: "3 号楼要不要加装电梯",
    says: &["做决定之前", "只听意见、提建议", "居委会主任", "确定听证代表", "观察团"],
    parts: &[
        "讲会场规则",
        "说明要听意见的事",
        "提问和答复",
        "逐个听意见",
        "当场念一遍",
        "采纳了哪些",
    ],
    came: "居委会一周内公布采纳了哪些意见",
};

const COORDINATION: Meeting = Meeting {
    name: "协调会",
    topic: "五楼漏水到四楼",
    says: &["有矛盾", "商量一致就算数", "中立人", "先分别听各方说", "矛盾调解委员会"],
    parts: &["讲会场规则", "时间一样多", "把事实对清楚", "一条一条商量", "写下达成的约定"],
    came: "五楼周六修管子，四楼让工人进门",
};

const APPRAISAL: Meeting = Meeting {
    name: "评议会",
    topic: "东门充电位装得怎么样",
    says: &["事情办完以后", "提出议题的居民", "会后公布结果"],
    parts: &["上次说好的事", "办了什么、花了多少", "看现场", "满不满意", "公布评议结果"],
    came: "满意，雨棚再加长一米",
};

#[tokio::test]
async fn each_by_its_own_procedure() {
    let server = Server::of(&dist());
    let lin = Browser::phone("林大姐").await;
    lin.go(&server.url("")).await;
    set_up(&lin, "梧桐里社区", "第一网格").await;
    for meeting in [HEARING, COORDINATION, APPRAISAL] {
        goes_by_its_procedure(&lin, &meeting).await;
    }
    lin.was_quiet(&server.origin()).await;
}

async fn goes_by_its_procedure(lin: &Browser, meeting: &Meeting) {
    lin.turn_to("#/meetings/new").await;
    lin.choose("什么会", meeting.name).await;
    lin.type_into("哪天", "2030-06-12").await;
    lin.type_into("几点", "19:00").await;
    lin.type_into("在哪儿开", "居委会会议室").await;
    lin.tap("定下").await;
    lin.sees("会定下了").await;
    // It is to be published beforehand, and the page names the rule.
    lin.sees("还没公布议题和议程").await;
    lin.sees("《上海市居民委员会工作条例》").await;

    lin.tap("自己加一项").await;
    lin.type_into("自己加一项", meeting.topic).await;
    lin.tap("加上").await;
    lin.sees("已加进议程").await;
    lin.tap("套用现成的").await;
    lin.tap("套用这种会的程序").await;
    lin.sees("已套用程序").await;
    let agenda = agenda(lin).await;
    let mut from = 0;
    for part in meeting.parts {
        let found = agenda.iter().skip(from).position(|line| line.contains(part));
        assert!(found.is_some(), "{part} after {from} in {agenda:?}");
        from += found.unwrap_or_default() + 1;
    }
    assert!(agenda.iter().any(|line| line.contains(meeting.topic)), "{agenda:?}");
    lin.sees("来得及").await;

    lin.tap_beside("纪要", "程序").await;
    for words in meeting.says {
        lin.sees(words).await;
    }
    lin.tap_beside("纪要", "通知").await;
    lin.tap("通知已经发出").await;
    lin.sees("已记下通知发出").await;
    lin.tap_beside("纪要", "准备").await;
    lin.no_longer_sees("还没公布议题和议程").await;
    is_held(lin, meeting).await;
}

/// The meeting goes through its parts; what comes of its topic stands in the minutes.
async fn is_held(lin: &Browser, meeting: &Meeting) {
    lin.tap("去开会").await;
    lin.type_into("到场几个人", "12").await;
    lin.tap("开始开会").await;
    lin.sees("第 1 项").await;
    let mut item = 1;
    while !lin.seen_now("议程都走完了").await {
        if lin.heading_says(meeting.topic).await {
            lin.tap("说定了").await;
            lin.type_into("一句话说清结果", meeting.came).await;
        }
        lin.tap("记下，下一项").await;
        item += 1;
        if item <= meeting.parts.len() + 1 {
            lin.sees(&format!("第 {item} 项")).await;
        } else {
            lin.settled().await;
        }
    }
    lin.tap("散会，看纪要").await;
    for words in meeting.parts.iter().chain([&meeting.came, &meeting.topic]) {
        lin.sees(words).await;
    }
}

/// The agenda, line by line.
async fn agenda(lin: &Browser) -> Vec<String> {
    let lines = lin
        .ask("return [...document.querySelectorAll('main ol.list > li')].map((li) => li.innerText)")
        .await;
    lines.as_array().into_iter().flatten().filter_map(|l| l.as_str()).map(str::to_owned).collect()
}
