//! Who came: noted by list and by the code that hangs there, corrected, accounted for, certified.

use crate::neighbours::set_up;
use crate::support::{Browser, Server, dist};

/// A shift that lasts all of today, with 张某 and 李某 on it; on its page.
pub(crate) async fn a_shift_today(browser: &Browser) -> String {
    browser.turn_to("#/shifts/new").await;
    let today =
        "const at = new Date(Date.now() + 8 * 3600e3); return at.toISOString().slice(0, 10)";
    let today = browser.ask(today).await.as_str().expect("a day").to_owned();
    browser.type_into("做什么", "垃圾分类引导").await;
    browser.type_into("哪天", &today).await;
    browser.type_into("几点开始", "00:00").await;
    browser.type_into("几点结束", "23:59").await;
    browser.type_into("最少几个人", "2").await;
    browser.tap("排上这个班").await;
    browser.sees("缺 2 人").await;
    for name in ["张某", "李某"] {
        browser.type_into("或者写一个新名字", name).await;
        browser.tap("排上").await;
        browser.sees(name).await;
    }
    browser.sees("够了").await;
    let at = browser.ask("return location.hash").await;
    at.as_str().and_then(|hash| hash.rsplit('/').next()).expect("an id").to_owned()
}

async fn looks_right(browser: &Browser, name: &str) {
    assert_eq!(browser.axe().await, Vec::<String>::new(), "{name}");
    assert_eq!(browser.sideways().await, None, "{name}");
    browser.screenshot(name).await;
}

#[tokio::test]
async fn from_the_door_to_the_certificate() {
    let server = Server::of(&dist());
    let lin = Browser::phone("林大姐").await;
    lin.go(&server.url("")).await;
    set_up(&lin, "梧桐里社区", "第一网格").await;
    a_shift_today(&lin).await;

    lin.tap("谁来了").await;
    lin.sees("应到 2 人，来了 0 人，还没记 2 人").await;
    looks_right(&lin, "presence").await;
    lin.tap_beside("李某", "到岗").await;
    lin.type_beside("李某", "实际多少分钟", "120").await;
    lin.tap("记下").await;
    lin.sees("到岗，2 小时").await;
    lin.sees("来了 1 人，还没记 1 人").await;

    // A correction says what it corrects, and why.
    lin.tap_beside("李某", "早退").await;
    lin.type_beside("李某", "实际多少分钟", "90").await;
    lin.tap("记下").await;
    lin.sees("李某：请写一句为什么改").await;
    looks_right(&lin, "presence-why").await;
    lin.type_beside("李某", "为什么改", "十点半就走了").await;
    lin.tap("记下").await;
    lin.sees("早退，1 小时 30 分钟").await;
    lin.sees("原因：十点半就走了").await;

    // The code that hangs there, and a phone without any community.
    lin.tap("签到码").await;
    lin.sees("到岗请扫码").await;
    looks_right(&lin, "presence-code").await;
    let link = lin.ask("return document.getElementById('link-out').value").await;
    let link = link.as_str().expect("a link").to_owned();
    let zhang = Browser::phone("张某").await;
    zhang.go(&link[..link.len() - 6]).await;
    zhang.sees("链接不完整").await;
    zhang.go(&link).await;
    zhang.sees("垃圾分类引导").await;
    zhang.sees("您手机现在是").await;
    looks_right(&zhang, "here").await;
    zhang.type_into("您的名字", "张某").await;
    // The button, not the name of the page.
    zhang.tap("我到了").await;
    zhang.sees("还差一步").await;
    looks_right(&zhang, "here-given").await;
    let line = zhang.ask("return document.getElementById('given').value").await;
    let line = line.as_str().expect("a line").to_owned();
    zhang.was_quiet(&server.origin()).await;

    lin.tap("谁来了").await;
    lin.type_into("粘贴签到文字", &format!("张某：{line} 收到 {line}")).await;
    lin.tap("看看有谁").await;
    lin.sees("读到 1 条").await;
    looks_right(&lin, "presence-check-in").await;
    lin.tap("记下勾选的").await;
    lin.sees("已记 1 人").await;
    lin.type_into("粘贴签到文字", &line).await;
    lin.tap("看看有谁").await;
    lin.sees("已经记过，不重复算").await;

    lin.type_into("名字", "王某").await;
    lin.type_beside("没排上", "实际多少分钟", "30").await;
    lin.tap("记上这个人").await;
    lin.sees("应到 3 人，来了 3 人，还没记 0 人").await;
    lin.reload().await;
    lin.sees("应到 3 人，来了 3 人，还没记 0 人").await;

    hours_and_certificate(&lin).await;
    lin.was_quiet(&server.origin()).await;
}

async fn hours_and_certificate(lin: &Browser) {
    lin.turn_to("#/roster/hours").await;
    lin.sees("每支队伍").await;
    lin.sees("早退，1 小时 30 分钟。原因：十点半就走了").await;
    looks_right(lin, "hours").await;
    lin.tap("存成表格").await;
    let table = std::fs::read(lin.downloaded("mulin-hours").await).expect("just saved");
    assert_eq!(table[..3], [0xef, 0xbb, 0xbf], "Excel reads it as UTF-8");
    let table = String::from_utf8(table).expect("text");
    assert!(table.contains("垃圾分类引导,,早退,90,1.50\r\n"), "{table}");
    lin.tap("李某").await;
    lin.sees("先问一次").await;
    looks_right(lin, "certificate-ask").await;
    lin.choose("开证明的单位", "是：这些服务由我们单位组织并记录").await;
    lin.type_into("单位全称", "梧桐里社区居民委员会").await;
    lin.tap("记下").await;
    lin.sees("（开证明时编）").await;
    lin.tap("编号，开证明").await;
    lin.sees("请写经办人").await;
    lin.type_into("经办人", "林某").await;
    lin.tap("编号，开证明").await;
    lin.sees("已开证明").await;
    lin.sees("开过的证明").await;
    lin.sees("1 小时 30 分钟（90 分钟）").await;
    looks_right(lin, "certificate").await;
    lin.reload().await;
    lin.sees("经办 林某").await;
    lin.no_longer_sees("先问一次").await;
    lin.turn_to("#/roster/thanks").await;
    lin.sees("有 3 位邻居抽出自己的时间").await;
    lin.no_longer_sees("王某").await;
    lin.tick("写上名字").await;
    lin.sees("王某").await;
    looks_right(lin, "thanks").await;
}

/// Where the community may not certify, the paper says that it certifies nothing.
#[tokio::test]
async fn who_may_not_certify_hands_out_a_record() {
    let server = Server::of(&dist());
    let lin = Browser::desk("林大姐").await;
    lin.go(&server.url("")).await;
    set_up(&lin, "梧桐里社区", "第一网格").await;
    let shift = a_shift_today(&lin).await;
    lin.turn_to(&format!("#/roster/presence/{shift}")).await;
    lin.tap("都到了，一次记好").await;
    lin.sees("来了 2 人，还没记 0 人").await;
    lin.tap("撤销").await;
    lin.sees("来了 0 人，还没记 2 人").await;
    // By keyboard alone: the second person left early, the first came.
    let key = |key: &str| {
        format!(
            "document.activeElement.dispatchEvent(new KeyboardEvent('keydown', \
             {{ key: '{key}', bubbles: true, cancelable: true }}))"
        )
    };
    lin.ask("document.querySelector('.presence-row .button').focus()").await;
    for pressed in ["1", "ArrowDown", "4"] {
        lin.ask(&key(pressed)).await;
    }
    lin.tap("记下").await;
    lin.sees("来了 1 人，还没记 0 人").await;
    lin.turn_to("#/roster/hours").await;
    lin.tap("张某").await;
    lin.choose("开证明的单位", "不是，或说不准").await;
    lin.tap("记下").await;
    lin.sees("服务记录（不作证明）").await;
    lin.no_longer_sees("经办人（签字）").await;
    looks_right(&lin, "record-of-service").await;
    lin.was_quiet(&server.origin()).await;
}
