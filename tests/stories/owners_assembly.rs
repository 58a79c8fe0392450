//! An assembly of owners on paper: 120 units, one owner of two, two proxies, a paper entered differently, a spoilt one,
//! a special matter exactly at three quarters; and somebody who counts again from the file.

use crate::neighbours::{keep_everything, take_in};
use crate::paper_codes::every_code_is_read;
use crate::support::{Browser, Server, dist};
use mulin::domain::KINDS;
use mulin::domain::community::{Community, Estate, PersonPrivate, Unit, community_record, place};
use mulin::domain::deliberation::ballot::{Ballot, Weight, derive};
use mulin::log::{Clock, CommunityId, DeviceId, Draft, Entry, Log, RecordId, Salt, State};
use mulin::share::file::{Make, Profile, read, write};
use std::collections::BTreeSet;
use std::path::PathBuf;

const COMMUNITY: CommunityId = CommunityId([7; 16]);

#[tokio::test]
async fn a_special_matter_on_paper_exactly_at_three_quarters() {
    let server = Server::in_folder(&dist(), "mulin");
    let shen = Browser::phone("沈主任").await;
    shen.go(&server.url("")).await;
    shen.tap("导入文件").await;
    take_in(&shen, &register("assembly")).await;

    prepare(&shen).await;
    enter_most(&shen).await;
    enter_the_interesting_ones(&shen).await;

    // 79 of 119 heads are less than two thirds; one more is enough, whatever it says.
    shen.tap("进展").await;
    shen.sees("还没有定局").await;
    shen.sees("还差 1").await;
    assert_eq!(shen.axe().await, Vec::<String>::new());
    shen.tap("录票").await;
    by_hand(&shen, "6-304", "反对").await;
    shen.tap("进展").await;
    shen.no_longer_sees("还差 1").await;
    shen.tap("投票截止").await;
    shen.sees("已截止").await;
    shen.tap("公告结果").await;
    shen.tap("看结果公告").await;
    shen.sees("表决结果：通过。").await;
    shen.sees("同意 60 人，占参与表决人数的 75.00%").await;
    shen.sees("同意面积 6,000.00 平方米，占参与表决面积的 75.00%").await;
    shen.sees("参与表决 80 人").await;
    assert_eq!(shen.axe().await, Vec::<String>::new());
    assert_eq!(shen.sideways().await, None);
    shen.was_quiet(&server.origin()).await;

    recount(&keep_everything(&shen).await);
}

async fn prepare(shen: &Browser) {
    shen.turn_to("#/ballots").await;
    shen.sees("不代替").await;
    shen.tap("准备一次表决").await;
    shen.choose("表决什么事项", "（七）改建、重建建筑物及其附属设施").await;
    shen.sees("四分之三以上").await;
    shen.type_into("叫什么", "北楼加装电梯").await;
    shen.type_into("表决票上怎么写", "同意北楼加装电梯，费用由受益业主分摊").await;
    shen.type_into("开始投票", "2026-12-10").await;
    shen.type_into("投票截止", "2026-12-24").await;
    shen.tap("建好，去冻结名册").await;
    shen.sees("现在登记的：119 人，11,900.00 ㎡").await;
    shen.sees("其中 1 人名下有几套房").await;
    shen.tap("冻结名册").await;
    shen.sees("1-101、1-102").await;
    assert_eq!(shen.axe().await, Vec::<String>::new());
    shen.tap("印票").await;
    shen.sees("3 号票 · 100.00 ㎡").await;
    assert_eq!(shen.axe().await, Vec::<String>::new());
    every_code_is_read(shen, 119).await;
    shen.tap("进展").await;
    shen.tap("开始投票").await;
    shen.tap("去录票").await;
}

/// 56 for and 19 against, copied from the list at the door.
async fn enter_most(shen: &Browser) {
    let others: Vec<String> = doors()
        .into_iter()
        .filter(|door| !["1-101", "1-102", "2-101", "2-102", "3-101"].contains(&door.as_str()))
        .take(75)
        .collect();
    let line =
        |(i, door): (usize, &String)| format!("{door} {}", if i < 56 { "同意" } else { "不同意" });
    let mut list: Vec<String> = others.iter().enumerate().map(line).collect();
    list.push("9-101 同意".into());
    shen.tap("照着登记表成批录").await;
    shen.type_into("每行一户：门牌 意见", &list.join("\n")).await;
    shen.tap("看一下读得对不对").await;
    shen.sees("读懂 75 户：同意 56，反对 19，弃权 0，废票 0").await;
    shen.sees("9-101 同意").await;
    shen.tap("录入读懂的").await;
    shen.sees("已成批录入").await;
}

async fn enter_the_interesting_ones(shen: &Browser) {
    find(shen, "1-102").await;
    shen.sees("同一个业主的 2 套房").await;
    shen.tap("同意").await;
    shen.sees("1-101、1-102 已录").await;
    for (door, holder) in [("2-101", "钱大妈"), ("2-102", "小孙")] {
        find(shen, door).await;
        shen.tap("委托别人投票").await;
        shen.type_into("代理人姓名", holder).await;
        shen.tap("记下委托").await;
        shen.sees(&format!("由 {holder} 代投")).await;
        shen.tap("同意").await;
        shen.sees(&format!("{door} 已录")).await;
    }
    by_hand(shen, "6-504", "废票").await;
    by_hand(shen, "3-101", "同意").await;
    by_hand(shen, "3-101", "反对").await;
    shen.sees("录入不一致的").await;
    assert_eq!(shen.axe().await, Vec::<String>::new());
    shen.tap_beside("录入不一致的", "3-101").await;
    shen.sees("两次不一样，以哪个为准？").await;
    shen.tap_beside("两次不一样", "同意").await;
    shen.no_longer_sees("两次不一样").await;
    assert_eq!(shen.sideways().await, None);
    shen.tap("返回").await;
}

async fn find(shen: &Browser, door: &str) {
    shen.type_into("门牌号或票号", door).await;
    shen.tap("继续").await;
    shen.sees("号票 · ").await;
}

async fn by_hand(shen: &Browser, door: &str, choice: &str) {
    find(shen, door).await;
    shen.tap(choice).await;
    shen.sees(&format!("{door} 已录")).await;
}

/// Anybody with the file counts to the same end, with the library alone.
fn recount(file: &PathBuf) {
    let text = std::fs::read_to_string(file).expect("the file that was saved");
    let mut log = Log::new();
    for entry in read(&text).entries {
        log.add(entry);
    }
    let state = State::of(&log, KINDS);
    let (id, _) = state.all::<Ballot>().next().expect("a ballot");
    let result = derive(&state, &id).expect("its result");
    assert!(result.verdict.passed());
    assert_eq!(result.roll, Weight::new(119, 1_190_000));
    assert_eq!(result.counts.agree, Weight::new(60, 600_000));
    assert_eq!(result.counts.against, Weight::new(20, 200_000));
    assert_eq!(result.counts.invalid, Weight::new(1, 10_000));
    assert_eq!(result.verdict.approval.short(), Some(Weight::default()));
}

/// Six buildings of twenty doors.
fn doors() -> Vec<String> {
    let door = |n: usize| format!("{}-{}0{}", n / 20 + 1, n % 20 / 4 + 1, n % 4 + 1);
    (0..120).map(door).collect()
}

/// A register of 120 units; the first two, of half the size, are one owner's. Each story has a file of its own.
pub(crate) fn register(story: &str) -> PathBuf {
    let state = State::new(KINDS);
    let mut drafts: Vec<Draft> = Vec::new();
    let named = Community { name: "芦苇里社区".into(), ..Community::default() };
    drafts.extend(state.set(&community_record(&COMMUNITY), &named));
    let (estate_id, estate): (RecordId, Estate) = place::estate(&COMMUNITY, "芦苇里小区");
    drafts.extend(state.set(&estate_id, &estate));
    let mut owned = BTreeSet::new();
    for (i, door) in doors().into_iter().enumerate() {
        let id = place::unit_id(&COMMUNITY, &estate, &door);
        let area = Some(if i < 2 { 5_000 } else { 10_000 });
        drafts.extend(
            state.set(&id, &Unit { estate: Some(estate_id), code: door, area, ..Unit::default() }),
        );
        if i < 2 {
            owned.insert(id);
        }
    }
    let owner = PersonPrivate { name: "王阿姨".into(), owns: owned, ..PersonPrivate::default() };
    drafts.extend(state.set(&RecordId([8; 16]), &owner));
    let mut log = Log::new();
    let mut clock = Clock::new(DeviceId(*b"register"));
    for (n, draft) in (1_700_000_000_000..).zip(drafts) {
        let sealed =
            draft.seal(COMMUNITY, clock.tick(n), None, Some(Salt([n.to_le_bytes()[0]; 16])));
        log.add(Entry::Whole(sealed.expect("storable")));
    }
    let make = Make {
        community: COMMUNITY,
        name: "芦苇里社区".into(),
        maker: DeviceId(*b"register"),
        made: "2026-11-20T09:00:00+08:00".into(),
        profile: Profile::Full,
    };
    let path = std::env::temp_dir().join(format!("mulin-{story}-{}.json", std::process::id()));
    std::fs::write(&path, write(&log, make, &[], &[])).expect("a temporary folder");
    path
}
