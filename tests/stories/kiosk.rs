//! A tablet goes from hand to hand: locked on one pact, two households sign, nobody gets out without the PIN.

use crate::neighbours::take_in;
use crate::support::{Browser, Screen, Server, dist, side, village};
use mulin::domain::KINDS;
use mulin::domain::community::community_record;
use mulin::domain::pact::signing::{Say, Signing, standing};
use mulin::domain::pact::{Evidence, Verified, Way};
use mulin::log::State;
use mulin::share::pact::verify_log;
use serde_json::json;

#[tokio::test]
async fn two_households_sign_on_a_locked_tablet() {
    let server = Server::of(&dist());
    let shen = Browser::open("沈主任", Screen::Phone, "zh-CN").await;
    shen.go(&server.url("")).await;
    shen.tap("导入文件").await;
    take_in(&shen, &village("kiosk")).await;
    let other = shen.second_tab("另一页", &server.url("")).await;
    other.sees("芦苇里社区").await;
    other.turn_to("#/topics").await;

    shen.turn_to(&side("tablet")).await;
    shen.sees("懂电脑的人").await;
    assert_eq!(shen.axe().await, Vec::<String>::new());
    assert_eq!(shen.sideways().await, None);
    shen.screenshot("kiosk-set-up").await;
    shen.type_into("给平板设一个密码", "2468").await;
    shen.type_into("再输一遍", "2486").await;
    shen.tap("锁上，开始签").await;
    shen.sees("两遍不一样").await;
    shen.type_into("再输一遍", "２４６８").await;
    shen.tap("锁上，开始签").await;
    is_locked(&shen).await;
    // The page that was open beside it too.
    is_locked(&other).await;
    assert!(!other.seen_now("芦苇里社区").await, "no trace of what was open");
    leads_nowhere(&shen, &server).await;

    let taps = sign(&shen, "1-101", "张某").await;
    assert!(taps <= 4, "{taps} taps after reading");
    shen.sees("签名凭证码").await;
    shen.screenshot("kiosk-thanks").await;
    fits(&shen).await;
    // Loaded again: what was acknowledged is there, and nobody sees who was here before.
    shen.reload().await;
    is_locked(&shen).await;
    assert!(!shen.seen_now("1-101").await && !shen.seen_now("谢谢").await);

    // Half done, then loaded again: nothing stays of it.
    shen.tap("开始").await;
    choose(&shen, "2-202").await;
    shen.tap("我家同意").await;
    shen.type_into("您的名字", "李某").await;
    draw(&shen).await;
    shen.screenshot("kiosk-sign").await;
    shen.reload().await;
    is_locked(&shen).await;
    assert!(!shen.seen_now("李某").await);
    let second = sign_with_a_finger(&shen, "2-202").await;
    assert!(second <= 4, "{second} taps after reading");
    shen.tap("好了，下一家").await;

    // Who signed is told to that household alone, after it has chosen its door.
    shen.tap("开始").await;
    shen.sees("您家是哪一户").await;
    shen.screenshot("kiosk-door").await;
    assert!(!shen.seen_now("已经签过").await);
    choose(&shen, "1-101").await;
    shen.sees("您家已经签过“同意”了").await;
    shen.screenshot("kiosk-read").await;
    shen.tap("不是这一户").await;
    choose(&shen, "3-302").await;
    shen.sees("您家：3-302").await;
    assert!(!shen.seen_now("已经签过").await);
    shen.tap("我家不签").await;
    shen.tap("就这样记下").await;
    shen.sees("“不签”已经记下").await;
    shen.tap("好了，下一家").await;

    wrong_pins_are_slowed_down(&shen).await;
    shen.type_into("平板密码", "2468").await;
    shen.tap("解锁").await;
    shen.sees("用平板轮流签").await;
    shen.sees("芦苇里社区").await;
    other.sees("芦苇里社区").await;
    let state = State::of(&shen.kept_log().await, KINDS);
    let signing = signing(&state);
    assert_eq!((signing.count(Say::Agrees), signing.count(Say::Declined)), (2, 1));
    assert!(signing.pending.is_empty(), "{:?}", signing.pending);
    assert!(signing.households.values().all(|h| h.way == Way::Tablet && !h.poster && !h.share));
    let drawn = state.facts::<Evidence>(&crate::support::PACT);
    let drawn = drawn.iter().filter(|(_, evidence)| evidence.strokes.is_some()).count();
    assert_eq!(drawn, 1, "of strokes only their hash is kept");
    shen.was_quiet(&server.origin()).await;
}

fn signing(state: &State) -> Signing {
    let mut verified = Verified::default();
    let refused = verify_log(state, &community_record(&crate::support::COMMUNITY), &mut verified);
    assert!(refused.is_empty(), "{refused:?}");
    standing(state, &crate::support::PACT, &verified)
}

/// The first screen, and nothing else: no bar, no menu, no link.
async fn is_locked(tablet: &Browser) {
    tablet.sees("请您看一看这份公约").await;
    let links = tablet.ask("return document.querySelectorAll('a[href], nav').length").await;
    assert_eq!(links, 0, "nothing leads elsewhere");
}

/// Every way a finger or a key could find.
async fn leads_nowhere(tablet: &Browser, server: &Server) {
    for hash in ["#/share", "#/settings", "#/pacts", "#/sign?AQID", "#/verify", "#/health"] {
        tablet.ask(&format!("location.hash = {}", json!(hash))).await;
        is_locked(tablet).await;
    }
    tablet.ask("history.back()").await;
    is_locked(tablet).await;
    tablet.go(&server.url("#/more")).await;
    is_locked(tablet).await;
    let new = tablet.second_tab("新开的一页", &server.url("#/share")).await;
    is_locked(&new).await;
    for (key, ctrl) in [("z", true), ("y", true), ("?", false)] {
        let press = json!({ "key": key, "ctrlKey": ctrl, "bubbles": true, "cancelable": true });
        tablet.ask(&format!("dispatchEvent(new KeyboardEvent('keydown', {press}))")).await;
    }
    is_locked(tablet).await;
    let dropped = "const drop = new DragEvent('drop', { bubbles: true, cancelable: true }); \
         document.body.dispatchEvent(drop); return drop.defaultPrevented";
    assert_eq!(tablet.ask(dropped).await, true, "a dropped file is not opened");
    // After a failure what is kept is for whoever knows the PIN.
    new.ask("window.mulinRecover('it broke here')").await;
    new.sees("请交给居委会的工作人员").await;
    new.screenshot("kiosk-recovery").await;
    assert!(!new.offers("导出全部数据").await);
    new.type_into("工作人员", "1111").await;
    new.tap("确定").await;
    new.sees("密码不对").await;
    assert!(!new.offers("导出全部数据").await);
    new.type_into("工作人员", "2468").await;
    new.tap("确定").await;
    new.sees("导出全部数据").await;
}

/// Chooses a door by tapping its building and itself.
async fn choose(tablet: &Browser, door: &str) {
    let building = door.split('-').next().unwrap_or_default();
    tablet.sees("您家是哪一户").await;
    tablet.tap(&format!("{building} 号楼")).await;
    tablet.tap(door).await;
    tablet.sees("遛狗牵绳").await;
}

/// A household signs by typing its name; how many taps it took after reading.
async fn sign(tablet: &Browser, door: &str, name: &str) -> usize {
    tablet.tap("开始").await;
    choose(tablet, door).await;
    tablet.tap("字大一点").await;
    fits(tablet).await;
    let read = tablet.taps();
    tablet.tap("我家同意").await;
    tablet.tap("签好了").await;
    tablet.sees("请用手指写名字，或者在上面打上名字").await;
    fits(tablet).await;
    tablet.type_into("您的名字", name).await;
    tablet.tap("签好了").await;
    tablet.sees("“同意”已经记下").await;
    tablet.taps() - read
}

/// A household signs with a finger; how many taps it took after reading.
pub(crate) async fn sign_with_a_finger(tablet: &Browser, door: &str) -> usize {
    tablet.tap("开始").await;
    choose(tablet, door).await;
    let read = tablet.taps();
    tablet.tap("我家同意").await;
    draw(tablet).await;
    tablet.tap("签好了").await;
    tablet.sees("“同意”已经记下").await;
    tablet.taps() - read
}

/// Nothing is wrong with the screen, in large text neither.
async fn fits(tablet: &Browser) {
    assert_eq!(tablet.axe().await, Vec::<String>::new());
    for large in [true, false] {
        tablet.dress("light", large).await;
        assert_eq!(tablet.sideways().await, None, "large: {large}");
    }
}

/// A stroke of the finger across the box.
async fn draw(tablet: &Browser) {
    tablet.sees("请用手指在框里写名字").await;
    let stroke = "const box = document.querySelector('canvas.hand'); const at = box.getBoundingClientRect(); \
         box.setPointerCapture = () => {}; \
         const touch = (kind, n) => box.dispatchEvent(new PointerEvent(kind, { pointerId: 1, bubbles: true, \
           cancelable: true, clientX: at.left + 20 + n * 9, clientY: at.top + 30 + n * 4 })); \
         touch('pointerdown', 0); for (let n = 1; n < 20; n += 1) touch('pointermove', n); touch('pointerup', 20)";
    tablet.ask(stroke).await;
    tablet.sees("擦掉重写").await;
}

/// Wrong PINs, across a reload; the wait is over when the page looks at a PIN again.
async fn wrong_pins_are_slowed_down(tablet: &Browser) {
    tablet.tap("工作人员").await;
    tablet.sees("工作人员解锁").await;
    fits(tablet).await;
    for (pin, answer) in [
        ("1357", "密码不对，请再试一次"),
        ("0000", "密码不对，请再试一次"),
        ("8642", "密码不对。请等"),
    ] {
        tablet.type_into("平板密码", pin).await;
        tablet.tap("解锁").await;
        tablet.no_longer_sees("正在核对").await;
        tablet.sees(answer).await;
    }
    tablet.screenshot("kiosk-leave").await;
    tablet.reload().await;
    is_locked(tablet).await;
    tablet.tap("工作人员").await;
    tablet.sees("刚才错了几次").await;
    // Even the right one is not looked at before its time.
    tablet.type_into("平板密码", "2468").await;
    tablet.tap("解锁").await;
    tablet.sees("请等").await;
    let over = "const done = arguments[0]; const asked = indexedDB.open('mulin.device'); asked.onsuccess = () => { \
         const look = () => { const row = asked.result.transaction('lock').objectStore('lock').get('tablet'); \
           row.onsuccess = () => JSON.parse(row.result).until < Date.now() ? (asked.result.close(), done(true)) \
             : setTimeout(look, 200); }; look(); }";
    tablet.ask_later(over).await;
}
