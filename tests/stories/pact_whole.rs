//! One pact from its first words to thirty households, by all four ways, on three devices with files between them.

use crate::committee::{lock_away, write_down};
use crate::kiosk::sign_with_a_finger;
use crate::neighbours::{keep_everything, take_in};
use crate::support::{Browser, COMMUNITY, Screen, Server, dist, village};
use mulin::domain::KINDS;
use mulin::domain::community::community_record;
use mulin::domain::pact::signing::{Say, Signing, standing};
use mulin::domain::pact::{Pact, Verified, Way};
use mulin::log::State;
use mulin::share::pact::{verify_export, verify_log};
use std::path::PathBuf;

const TITLE: &str = "芦苇里文明养犬公约";

/// Who signs how; every household of the village but two.
const PAPER: [&str; 12] = [
    "1-101", "1-102", "1-201", "1-202", "1-301", "1-302", "1-401", "1-402", "2-101", "2-102",
    "2-201", "2-202",
];
const TABLET: [&str; 10] =
    ["2-301", "2-302", "2-401", "2-402", "3-101", "3-102", "3-201", "3-202", "3-301", "3-302"];
const PHONE: [&str; 8] = ["3-401", "3-402", "4-101", "4-102", "4-201", "4-202", "4-301", "4-302"];

#[tokio::test]
async fn thirty_households_sign_by_four_ways() {
    let server = Server::in_folder(&dist(), "mulin");
    let shen = Browser::desk("沈主任").await;
    shen.go(&server.url("")).await;
    shen.tap("导入文件").await;
    take_in(&shen, &village("whole")).await;
    let pact = drafted_and_adopted(&shen).await;
    shen.turn_to("#/key").await;
    shen.tap("做一把签名钥匙").await;
    let digits = write_down(&shen).await;
    lock_away(&shen, &digits, "启用这把钥匙").await;

    // On paper, at the committee's desk.
    shen.turn_to(&[&pact, "/sign"].concat()).await;
    shen.type_into("见证人一", "见证人李某").await;
    shen.type_into("见证人二", "见证人王某").await;
    for door in PAPER {
        shen.type_into("哪一户", &[door, "\n"].concat()).await;
        shen.sees(&format!("已记下：{door}，同意")).await;
    }

    // On the grid's tablet, from a file, and back by a file.
    let mut tablet = Browser::open("网格的平板", Screen::Phone, "zh-CN").await;
    tablet.go(&server.url("")).await;
    tablet.tap("导入文件").await;
    take_in(&tablet, &keep_everything(&shen).await).await;
    tablet.turn_to(&[&pact, "/tablet"].concat()).await;
    tablet.type_into("给平板设一个密码", "2468").await;
    tablet.type_into("再输一遍", "2468").await;
    tablet.tap("锁上，开始签").await;
    for door in TABLET {
        tablet.sees("请您看一看这份公约").await;
        let taps = sign_with_a_finger(&tablet, door).await;
        assert!(taps <= 4, "{taps} taps after reading");
        tablet.tap("好了，下一家").await;
    }
    // Taken home in the evening with an empty battery.
    tablet.kill();
    tablet.reopen().await;
    tablet.go(&server.url("")).await;
    tablet.sees("请您看一看这份公约").await;
    tablet.tap("工作人员").await;
    tablet.type_into("平板密码", "2468").await;
    tablet.tap("解锁").await;
    tablet.sees("芦苇里社区").await;
    shen.turn_to("#/share").await;
    take_in(&shen, &keep_everything(&tablet).await).await;

    // On phones at home, by a link each.
    let phone = Browser::open("住户的手机", Screen::Phone, "zh-CN").await;
    for door in PHONE {
        let signed = at_home(&shen, &phone, &server, &pact, door).await;
        shen.hand_over("选住户发来的文件", &signed).await;
        shen.sees(&format!("{door}：收下了")).await;
    }

    // Two were asked face to face; one thinks better of it.
    for (door, tap, done) in [
        (PAPER[0], "当面核对过", "已记下当面核对过"),
        (PHONE[0], "当面核对过", "已记下当面核对过"),
        (PAPER[11], "要退出", "退出不用说理由"),
    ] {
        shen.turn_to(&[&pact, "/households"].concat()).await;
        shen.type_into("找门牌或姓名", door).await;
        shen.tap(door).await;
        shen.tap(tap).await;
        shen.sees(done).await;
    }
    shen.tap("记下退出").await;
    shen.sees("已记下退出").await;
    shen.turn_to(&[&pact, "/sign"].concat()).await;
    shen.tap("用钥匙一起作证").await;
    shen.no_longer_sees("还没有居委会作证").await;

    let now = signing(&shen).await;
    let ways = |way: Way| now.households.values().filter(|h| h.way == way).count();
    assert_eq!((now.count(Say::Agrees), now.count(Say::Withdrawn)), (29, 1));
    assert_eq!([Way::Met, Way::Phone, Way::Tablet].map(ways), [2, 7, 10]);
    assert!(now.pending.is_empty(), "{:?}", now.pending);
    assert_eq!(now.asked, 32);
    shen.turn_to(&[&pact, "/progress"].concat()).await;
    shen.sees("29").await;
    shen.screenshot("pact-whole-progress").await;

    // Summed up, saved, and whole to anybody.
    shen.turn_to(&[&pact, "/totals"].concat()).await;
    shen.tap("签总账").await;
    shen.sees("总账和现在的签名一致").await;
    shen.tap("保存公约文件").await;
    shen.sees("已保存 mulin-pact-").await;
    let file = shen.downloaded("mulin-pact-").await;
    let report = verify_export(&std::fs::read(file).expect("the file just saved"));
    assert!(report.holds(), "{report:?}");
    let contents = report.contents.expect("readable");
    let agree = contents.households.values().filter(|h| h.say == Say::Agrees).count();
    assert_eq!(agree, 29);

    // The tablet takes it home; both say the same.
    tablet.turn_to("#/share").await;
    take_in(&tablet, &keep_everything(&shen).await).await;
    assert_eq!(tablet.kept_fingerprint().await, shen.kept_fingerprint().await);
    shen.was_quiet(&server.origin()).await;
    tablet.was_quiet(&server.origin()).await;
}

/// Written, made ready, settled, noted as adopted; the address of the pact.
async fn drafted_and_adopted(shen: &Browser) -> String {
    shen.turn_to("#/pacts/new").await;
    shen.type_into("公约叫什么", TITLE).await;
    shen.choose("谁的公约", "小区邻里公约").await;
    shen.type_into("第一条", "遛狗牵绳，粪便自己带走。").await;
    shen.tap("写下").await;
    shen.sees("还没定稿").await;
    for missing in ["没有写明怎么签", "没有写明怎么退出", "没有写用多久", "没有写多久看一次"]
    {
        shen.tap_beside(missing, "加上范文里的一条").await;
        shen.no_longer_sees(missing).await;
    }
    shen.tap("哪里的、用多久").await;
    shen.choose("哪个小区", "芦苇里小区").await;
    shen.tap("保存").await;
    shen.no_longer_sees("没写是哪里的").await;
    shen.tap("把这一稿定下来").await;
    shen.sees("现在的文字就是第 1 稿").await;
    shen.tap("以前在别处就通过了的").await;
    shen.tap("补记通过").await;
    shen.sees("公约已通过").await;
    let hash = shen.ask("return location.hash").await;
    hash.as_str().unwrap_or_default().trim_end_matches("/draft").to_owned()
}

/// A household reads and signs at home; the file its phone gives back.
async fn at_home(
    shen: &Browser,
    phone: &Browser,
    server: &Server,
    pact: &str,
    door: &str,
) -> PathBuf {
    shen.turn_to(&[pact, "/phones"].concat()).await;
    shen.type_into("门牌", door).await;
    shen.tap("下一步").await;
    shen.sees("这一户的链接").await;
    let link = shen.ask("return document.getElementById('household-link').value").await;
    phone.go(&server.url("no-application")).await;
    phone.go(link.as_str().expect("a link")).await;
    phone.sees(&format!("您家：{door}")).await;
    phone.tap("我家同意").await;
    phone.type_into("您的名字", "住户某").await;
    phone.tap("签：我家同意").await;
    phone.sees("还差一步").await;
    phone.tap("存成文件").await;
    phone.downloaded("mulin-signed").await
}

async fn signing(browser: &Browser) -> Signing {
    let state = State::of(&browser.kept_log().await, KINDS);
    let pact = state.all::<Pact>().find(|(_, p)| p.title == TITLE).map(|(id, _)| id);
    let mut verified = Verified::default();
    let refused = verify_log(&state, &community_record(&COMMUNITY), &mut verified);
    assert!(refused.is_empty(), "{refused:?}");
    standing(&state, &pact.expect("the pact"), &verified)
}
