//! A shift changes hands by chat: offered on one phone, taken on another, looked over and done at the desk. What breaks a
//! rule is refused, and the rule is named.

use crate::neighbours::set_up;
use crate::paper_codes::code_on_screen;
use crate::roster_published::{make_shift, own_link, publish_next_month, tenth, to_send};
use crate::support::{Browser, Screen, Server, dist};

#[tokio::test]
async fn a_shift_changes_hands_by_chat() {
    let server = Server::in_folder(&dist(), "mulin");
    let shen = Browser::desk("沈主任").await;
    shen.go(&server.url("")).await;
    set_up(&shen, "芦苇里社区", "第一网格").await;
    let (first, second) = (tenth(&shen, 0).await, tenth(&shen, 2).await);
    let evening = (first.as_str(), "19:00", "20:30");
    make_shift(&shen, "夜间巡逻", evening, &["张某"], &[]).await;
    make_shift(&shen, "值班", (&first, "20:00", "21:00"), &["王某"], &[]).await;
    let sorting =
        make_shift(&shen, "垃圾分类引导", (&second, "07:00", "09:00"), &["李某"], &[]).await;
    publish_next_month(&shen).await;
    let link = own_link(&shen, "张某").await;

    let zhang = Browser::open("张某", Screen::Phone, "zh-CN").await;
    zhang.go(&link).await;
    zhang.sees("张某，这是您的班").await;
    zhang.tap("找人替或换").await;
    let offer = to_send(&zhang).await;
    assert!(offer.starts_with("【换班】张某"), "{offer}");
    zhang.screenshot("swap-offered").await;

    // 王某 is on another shift at that time.
    let wang = Browser::open("王某", Screen::Phone, "zh-CN").await;
    wang.go(offer.lines().next_back().expect("a link")).await;
    wang.sees("张某 想找人替班").await;
    assert_eq!(wang.axe().await, Vec::<String>::new());
    assert_eq!(wang.sideways().await, None);
    wang.tap("我来替").await;
    wang.sees("请写名字").await;
    wang.type_into("您的名字", "王某").await;
    wang.tap("我来替").await;
    let taken = to_send(&wang).await;
    wang.screenshot("swap-taken").await;
    shen.turn_to("#/roster/swaps").await;
    shen.type_into("把换班的话粘在这里", &taken).await;
    shen.tap("看看怎么换").await;
    shen.sees("换不了").await;
    shen.sees("王某 上不了").await;
    shen.sees("同一时间有别的班").await;
    assert!(!shen.offers("就这么换").await, "a rule stands in the way");
    assert_eq!(shen.axe().await, Vec::<String>::new());
    shen.screenshot("swap-refused").await;

    // 李某 takes it and gives a morning for it; the desk scans the code.
    let li = Browser::open("李某", Screen::Phone, "zh-CN").await;
    li.go(&server.url("#/swap")).await;
    li.type_into("收到的话", &offer).await;
    li.tap("打开").await;
    li.sees("张某 想找人替班").await;
    li.type_into("您的名字", "李某").await;
    li.type_into("想拿自己的哪个班换", "12号早上的").await;
    li.tap("我来替").await;
    let words = to_send(&li).await;
    assert!(words.contains("拿 12号早上的 换"), "{words}");
    let codes = code_on_screen(&li, ".large-code svg").await;
    let [code] = codes.as_slice() else { panic!("one code is read: {codes:?}") };
    assert!(words.ends_with(code.as_str()), "the code says what the text says");
    shen.type_into("把换班的话粘在这里", code).await;
    shen.tap("看看怎么换").await;
    shen.sees("附言：12号早上的").await;
    shen.choose("拿哪个班来换", "垃圾分类引导").await;
    shen.no_longer_sees("换不了").await;
    shen.tap("就这么换").await;
    shen.sees("已经换好了").await;
    // One act: taken back as a whole, and done again.
    shen.tap("撤销").await;
    shen.no_longer_sees("已经换好了").await;
    shen.tap("就这么换").await;
    shen.sees("已经换好了").await;
    shen.turn_to(&sorting).await;
    shen.sees("张某换下来").await;

    // The same once more changes nothing, and who comes late hears that the shift is gone.
    shen.turn_to("#/roster/swaps").await;
    shen.type_into("把换班的话粘在这里", &taken).await;
    shen.tap("看看怎么换").await;
    shen.sees("张某 不在这个班上").await;
    for browser in [&shen, &zhang, &wang, &li] {
        browser.was_quiet(&server.origin()).await;
    }
}
