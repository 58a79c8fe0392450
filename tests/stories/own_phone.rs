//! A household signs on a phone of its own: a link, a signature carried back as a file, and later a withdrawal with the
//! key the phone kept. The committee's tablet had taken the same household's word: it is counted once.

use crate::neighbours::take_in;
use crate::paper_codes::code_on_screen;
use crate::support::{Browser, COMMUNITY, PACT, Screen, Server, dist, side, village};
use mulin::domain::KINDS;
use mulin::domain::community::community_record;
use mulin::domain::pact::signing::{Say, Signing, standing};
use mulin::domain::pact::{Verified, Way};
use mulin::log::State;
use mulin::share::pact::{read_carried, verify_log};

#[tokio::test]
async fn signed_at_home_and_withdrawn_from_the_same_phone() {
    let server = Server::in_folder(&dist(), "mulin");
    let shen = Browser::desk("沈主任").await;
    shen.go(&server.url("")).await;
    shen.tap("导入文件").await;
    take_in(&shen, &village("own-phone")).await;
    shen.turn_to(&side("phones")).await;
    shen.sees("别发到大群里").await;
    shen.type_into("门牌", "2-301").await;
    shen.tap("下一步").await;
    shen.sees("这一户的链接").await;
    assert_eq!(shen.axe().await, Vec::<String>::new());
    shen.screenshot("phone-links").await;
    let link = shen.ask("return document.getElementById('household-link').value").await;
    let link = link.as_str().expect("a link").to_owned();
    shen.was_quiet(&server.origin()).await;

    let zhang = Browser::open("张某", Screen::Phone, "zh-CN").await;
    zhang.go(&link[..link.len() - 7]).await;
    zhang.sees("链接不完整").await;
    zhang.go(&link).await;
    zhang.sees("您家：2-301").await;
    zhang.sees("电瓶车不进楼道").await;
    assert_eq!(zhang.axe().await, Vec::<String>::new());
    assert_eq!(zhang.sideways().await, None);
    zhang.screenshot("phone-read").await;
    zhang.tap("我家同意").await;
    zhang.type_into("您的名字", "张某").await;
    zhang.tick("在这部手机上留一把钥匙").await;
    assert_eq!(zhang.axe().await, Vec::<String>::new());
    assert_eq!(zhang.sideways().await, None);
    zhang.screenshot("phone-sign").await;
    zhang.tap("签：我家同意").await;
    zhang.sees("还差一步").await;
    assert_eq!(zhang.axe().await, Vec::<String>::new());
    assert_eq!(zhang.sideways().await, None);
    zhang.screenshot("phone-given").await;
    zhang.tap("存成文件").await;
    let signed = zhang.downloaded("mulin-signed").await;
    let whole = std::fs::read_to_string(&signed).expect("the file just saved");
    let whole = read_carried(&whole).expect("it holds");
    let seen = code_on_screen(&zhang, ".large-code svg").await;
    let [seen] = seen.as_slice() else { panic!("one code is read: {seen:?}") };
    let seen = read_carried(seen).expect("what another reader read holds");
    assert_eq!((seen.jws, seen.disclosures.len()), (whole.jws, 0), "the same, and it names nobody");
    assert_eq!(whole.disclosures.len(), 2);

    shen.hand_over("选住户发来的文件", &signed).await;
    shen.sees("2-301：收下了").await;
    shen.hand_over("选住户发来的文件", &signed).await;
    shen.sees("2-301：已经有了").await;
    shen.screenshot("phone-taken").await;
    let now = signing(&shen).await;
    assert_eq!((now.count(Say::Agrees), now.households.len()), (1, 1));
    assert!(now.households.values().all(|h| h.way == Way::Phone && !h.poster && !h.share));
    shen.type_into("把住户发来的粘在这里", "今天下雨").await;
    shen.tap("收下").await;
    shen.sees("没有找到签名").await;

    // Another day, without the link at hand.
    zhang.go(&server.url("#/sign")).await;
    zhang.reload().await;
    zhang.sees("这部手机上留着的").await;
    zhang.screenshot("phone-kept").await;
    zhang.tap("退出这份公约").await;
    zhang.sees("退出不用说理由").await;
    zhang.tap("签：我家退出").await;
    zhang.sees("还差一步").await;
    zhang.tap("存成文件").await;
    let withdrawn = zhang.downloaded("mulin-signed").await;
    shen.hand_over("选住户发来的文件", &withdrawn).await;
    shen.sees("退出").await;
    shen.sees("2-301：收下了").await;
    let now = signing(&shen).await;
    assert_eq!((now.count(Say::Withdrawn), now.households.len()), (1, 1));
    assert!(now.pending.is_empty(), "{:?}", now.pending);

    zhang.reload().await;
    zhang.sees("已退出").await;
    zhang.tap("从这部手机删掉").await;
    zhang.tap("确定删掉").await;
    zhang.no_longer_sees("这部手机上留着的").await;
    assert_eq!(zhang.ask("return localStorage['mulin.signed']").await, "{}");
    zhang.was_quiet(&server.origin()).await;
}

/// The words do not fit into every code: then they come from the group.
#[tokio::test]
async fn a_code_without_words_asks_for_them() {
    let server = Server::of(&dist());
    let text = mulin::domain::pact::Frozen {
        id: PACT,
        title: "芦苇里邻里公约".into(),
        kind: "grid".into(),
        version: 1,
        clauses: vec![mulin::domain::pact::FrozenClause::new(PACT, "楼道是大家的通道，不放东西。")],
        ..Default::default()
    };
    let group = mulin::share::pact::text_for_group(&text);
    let whole = mulin::share::pact::Invited::Whole(Box::new(text));
    let hh = mulin::domain::pact::Hh([3; 16]);
    let invite =
        mulin::share::pact::Invite { hh, door: "1-101".into(), of: Vec::new(), text: whole };
    let zhang = Browser::phone("张某").await;
    zhang.go(&server.url(&format!("#/sign?{}", invite.short().to_text()))).await;
    zhang.sees("还差公约全文").await;
    assert_eq!(zhang.axe().await, Vec::<String>::new());
    assert_eq!(zhang.sideways().await, None);
    zhang.type_into("公约全文", "芦苇里邻里公约 1. 楼道可以放东西。").await;
    zhang.tap("核对").await;
    zhang.sees("不是同一份文字").await;
    zhang.type_into("公约全文", &group).await;
    zhang.tap("核对").await;
    zhang.sees("不放东西").await;
    zhang.tap("我家不签").await;
    zhang.tap("签：我家不签").await;
    zhang.sees("还差一步").await;
    zhang.was_quiet(&server.origin()).await;
}

async fn signing(browser: &Browser) -> Signing {
    let state = State::of(&browser.kept_log().await, KINDS);
    let mut verified = Verified::default();
    let refused = verify_log(&state, &community_record(&COMMUNITY), &mut verified);
    assert!(refused.is_empty(), "{refused:?}");
    standing(&state, &PACT, &verified)
}
