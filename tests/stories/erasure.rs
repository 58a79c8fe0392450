//! Somebody asks for their data to be erased: it goes here, and elsewhere once it is confirmed there; what is past its time
//! goes together.

use crate::neighbours::{fingerprint, keep_everything, note_problem, set_up, take_in};
use crate::support::{Browser, Server, dist};
use mulin::domain::KINDS;
use mulin::domain::deliberation::{Topic, TopicDone, TopicRaiser, raise};
use mulin::log::{Clock, CommunityId, DeviceId, Draft, Entry, Log, RecordId, Salt, State};
use mulin::share::file::{Make, Profile, write};

const PHONE: &str = "13800001234";

async fn note_person(browser: &Browser) {
    browser.turn_to("#/community/persons/new").await;
    browser.type_into("姓名", "王小明").await;
    browser.type_into("电话", "138-0000-1234").await;
    browser.tap("保存").await;
    browser.sees("已保存").await;
}

/// Goes to where the person's data are erased.
async fn on_request(browser: &Browser) {
    browser.turn_to("#/community/persons").await;
    browser.tap("王小明").await;
    browser.tap("本人要求删除个人信息").await;
}

/// Erases the one operation that is chosen.
async fn erase(browser: &Browser) {
    browser.tick("我已经核对过").await;
    browser.tap("删除选中的 1 条").await;
}

#[tokio::test]
async fn a_person_is_erased_on_request_here_and_where_it_is_confirmed() {
    let server = Server::of(&dist());
    let (lin, mei) = (Browser::phone("林大姐").await, Browser::desk("梅主任").await);
    lin.go(&server.url("")).await;
    mei.go(&server.url("")).await;
    set_up(&lin, "梧桐里社区", "第一网格").await;
    note_person(&lin).await;
    note_problem(&lin, "请王小明来修门").await;
    let file = keep_everything(&lin).await;
    mei.turn_to("#/share").await;
    take_in(&mei, &file).await;
    assert!(mei.keeps(PHONE).await);

    on_request(&lin).await;
    lin.sees(PHONE).await;
    lin.sees("公开的文字里还写到名字").await;
    lin.sees("请王小明来修门").await;
    assert_eq!(lin.axe().await, Vec::<String>::new());
    assert_eq!(lin.sideways().await, None);
    lin.screenshot("erase-phone").await;
    lin.tap("删除选中的 1 条").await;
    lin.sees("请先打勾确认").await;
    erase(&lin).await;
    lin.sees("已删除 1 条个人信息").await;
    lin.sees("这里没有这个人的个人信息").await;
    lin.keeps_no_longer(PHONE).await;
    lin.reload().await;
    lin.sees("这里没有这个人的个人信息").await;
    assert!(!lin.keeps(PHONE).await, "it does not come back");

    // Elsewhere it is shown with what it would destroy, and goes only if a person says so.
    let file = keep_everything(&lin).await;
    mei.turn_to("#/share").await;
    mei.hand_over("选择文件", &file).await;
    mei.sees("对方删除了 1 条个人信息，这里还有").await;
    mei.sees("王小明").await;
    assert_eq!(mei.axe().await, Vec::<String>::new());
    mei.screenshot("erase-offered-desk").await;
    mei.tap("收下").await;
    mei.sees("收下了文件").await;
    assert!(mei.keeps(PHONE).await, "an import alone erases nothing");
    mei.turn_to("#/keeping").await;
    mei.sees("别的单位已删除、这里还有的").await;
    erase(&mei).await;
    mei.sees("已删除 1 条个人信息").await;
    mei.keeps_no_longer(PHONE).await;
    assert_eq!(fingerprint(&mei).await, fingerprint(&lin).await);
    lin.was_quiet(&server.origin()).await;
    mei.was_quiet(&server.origin()).await;
}

#[tokio::test]
async fn an_erasure_is_followed_while_the_file_is_taken_in_and_its_body_never_comes_back() {
    let server = Server::of(&dist());
    let (lin, mei) = (Browser::desk("林大姐").await, Browser::desk("梅主任").await);
    lin.go(&server.url("")).await;
    mei.go(&server.url("")).await;
    set_up(&lin, "梧桐里社区", "第一网格").await;
    note_person(&lin).await;
    let before = keep_everything(&lin).await;
    mei.turn_to("#/share").await;
    take_in(&mei, &before).await;
    on_request(&lin).await;
    erase(&lin).await;
    lin.sees("已删除 1 条个人信息").await;
    let after = keep_everything(&lin).await;
    mei.turn_to("#/share").await;
    mei.hand_over("选择文件", &after).await;
    mei.sees("对方删除了 1 条个人信息，这里还有").await;
    mei.tick("收下时，这里也删掉上面这些").await;
    mei.tap("收下").await;
    mei.keeps_no_longer(PHONE).await;
    // A backup from before the erasure brings nothing back.
    mei.turn_to("#/share").await;
    mei.hand_over("选择文件", &before).await;
    mei.sees("文件里有什么").await;
    mei.tap("收下").await;
    mei.sees("没有新内容").await;
    assert!(!mei.keeps(PHONE).await);
    mei.was_quiet(&server.origin()).await;
}

/// An exchange file of a neighbourhood in which a topic was raised and done two years ago.
fn long_ago() -> String {
    let community = CommunityId([5; 16]);
    let (mut log, mut state) = (Log::new(), State::new(KINDS));
    let mut clock = Clock::new(DeviceId([5; 8]));
    let mut act = |ms: u64, drafts: &dyn Fn(&State) -> Vec<Draft>| {
        for draft in drafts(&state) {
            let at = clock.tick(ms);
            let salt = Some(Salt(at.ms.to_be_bytes().repeat(2).try_into().expect("sixteen bytes")));
            let sealed = draft.seal(community, at, None, salt).expect("sealed");
            let id = sealed.id();
            log.add(Entry::Whole(sealed));
            state.update(&log, &[id], &[]);
        }
    };
    let id = RecordId([6; 16]);
    let topic = Topic { title: "路灯不亮".into(), ..Topic::default() };
    let raiser = TopicRaiser { name: "赵敏".into(), tel: "13900005678".into(), ..<_>::default() };
    act(1_700_000_000_000, &|s| raise(s, &id, &topic, &raiser));
    act(1_701_000_000_000, &|s| vec![s.state_fact(&id, &TopicDone { text: "换了灯".into() })]);
    let make = Make {
        community,
        name: "梧桐里社区".into(),
        maker: DeviceId([5; 8]),
        made: "2023-12-01T08:00:00+08:00".into(),
        profile: Profile::Full,
    };
    write(&log, make, &[], &[])
}

#[tokio::test]
async fn what_is_past_its_time_is_shown_and_goes_together() {
    let server = Server::of(&dist());
    let lin = Browser::phone("林大姐").await;
    lin.go(&server.url("")).await;
    let file = std::env::temp_dir().join(format!("mulin-long-ago-{}.json", std::process::id()));
    std::fs::write(&file, long_ago()).expect("the temporary folder is writable");
    lin.turn_to("#/share").await;
    lin.hand_over("选择文件", &file).await;
    lin.sees("1 个议题").await;
    lin.tap("收下").await;
    lin.sees("收下了").await;
    lin.turn_to("#/community").await;
    lin.tap("个人信息的保存期限").await;
    lin.sees("赵敏").await;
    lin.sees("谁提出的议题：办结满一年").await;
    assert_eq!(lin.axe().await, Vec::<String>::new());
    assert_eq!(lin.sideways().await, None);
    lin.screenshot("keeping-phone").await;
    erase(&lin).await;
    lin.sees("没有到期的").await;
    lin.keeps_no_longer("13900005678").await;
    lin.turn_to("#/topics").await;
    lin.sees("办结的（1）").await;
    std::fs::remove_file(file).expect("just written");
    lin.was_quiet(&server.origin()).await;
}
