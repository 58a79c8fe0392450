//! Topics in every stage, two past night talks, and a joint meeting to come.

use super::Maker;
use super::people::People;
use super::places::Places;
use crate::domain::deliberation::{
    Action, ActionDone, ActionWho, AgendaItem, Appraised, Attendance, Category, Declined, Ended,
    ItemKind, Meeting, MeetingKind, Merged, Outcome, Series, Source, Started, Support, Topic,
    TopicRaiser, Triaged, Verdict, meeting_id, night_talk_id,
};
use crate::log::{RecordId, order};
use chrono::{Datelike, Duration, NaiveDate, NaiveDateTime};

/// The topics: what, about what, how many more say so, months ago and day it came up.
const TOPICS: [(&str, Category, u32, u32, u64); 14] = [
    ("3 号楼前路灯坏了两盏", Category::Repairs, 6, 2, 3),
    ("电瓶车飞线充电", Category::Charging, 14, 2, 5),
    ("垃圾房早上七点就满", Category::Waste, 9, 1, 3),
    ("楼道里堆了旧家具", Category::Clutter, 5, 1, 6),
    ("绿地里种菜，有人说好有人说不好", Category::Plots, 11, 1, 8),
    ("遛狗不牵绳", Category::Pets, 8, 1, 9),
    ("5 号楼有人往下扔东西", Category::Thrown, 3, 0, 1),
    ("晚上十点后广场舞音响", Category::Noise, 7, 0, 2),
    ("想在睦邻点办一次包粽子", Category::Activities, 4, 0, 2),
    ("独居老人的午饭", Category::Care, 2, 0, 3),
    ("地面停车位不够", Category::Parking, 19, 0, 1),
    ("晾衣绳拉到了通道上", Category::Laundry, 1, 0, 3),
    ("遛狗的粪便没人清", Category::Pets, 2, 1, 11),
    ("请社区给每户发路由器", Category::Other, 0, 1, 12),
];

/// What some of them say further, as people write it: with doors, telephones, ID numbers, names, and people called in
/// every shape that is looked for before a file leaves. So that whoever gives a file of the sample to others is asked about
/// them. Nobody is meant: the numbers are no one's, the IDs are the standard's own example and one of the first of January 1900
/// with a district that is none.
const DETAILS: [(usize, &str); 9] = [
    (0, "楼上林阿姨发现的，座机 021-60000000，住98-2-501。"),
    (2, "欧阳老师拍了照片，何工去看过，陶爷爷也说满。"),
    (3, "老黄说小陈家里的，问过 Auntie Li。"),
    (5, "赵某甲来说的，看见过三次。"),
    (6, "5号楼2单元601看见的，要核实请打 138 0000 0000。"),
    (8, "A座1201的李师傅管报名，微信同号139-0000-0000。"),
    (9, "王阿姨和老张说起的，他们愿意先试一周。"),
    (10, "有人把号码写在了登记纸上：11010519491231002X，请当面还给他。"),
    (11, "老身份证 100000000101000 落在绳子下面，找单大爷领。"),
];

/// Makes them all; returns the earlier of the two night talks.
pub(super) fn make(maker: &mut Maker, places: &Places, people: &People, size: usize) -> RecordId {
    let topics: Vec<RecordId> = TOPICS
        .iter()
        .enumerate()
        .map(|(n, topic)| raise(maker, places, people, n, topic))
        .collect();
    for n in TOPICS.len()..TOPICS.len() * size {
        let topic = &TOPICS[n % TOPICS.len()];
        raise(maker, places, people, n, &(topic.0, topic.1, topic.2, 0, topic.4));
    }
    let grid = places.grids[0];
    let series = night_talk_id(&maker.community, Some(&grid));
    maker.at(3, 1, 9);
    maker.put(
        series,
        &Series { venue: places.venues.first().copied(), ..Series::night_talk(Some(grid)) },
    );

    let first = night_talk(maker, series, grid, places, 2, &[topics[0], topics[1]], 17);
    let met = maker.now;
    decide(maker, &first.1[0], Verdict::Agreed, "物业三天内换新灯，网格长验收。", met);
    let lamps = promise(maker, people, 0, &first.1[0], topics[0], "换 3 号楼前两盏路灯", 2, 20);
    decide(maker, &first.1[1], Verdict::Agreed, "物业在东门装十个充电位，志愿者夜巡时劝导。", met);
    let sockets = promise(maker, people, 1, &first.1[1], topics[1], "东门装十个充电位", 1, 10);
    let day = maker.at(2, 19, 16).date();
    maker.fact(
        &lamps,
        &ActionDone {
            day: Some(day), text: "换好了，已经亮了。".into(), ..ActionDone::default()
        },
    );
    let day = maker.at(1, 9, 16).date();
    maker.fact(
        &sockets,
        &ActionDone {
            day: Some(day),
            text: "十个充电位可以用了。".into(),
            ..ActionDone::default()
        },
    );
    maker.at(1, 12, 10);
    let appraised =
        Appraised {
            content: 15, not_content: 2, text: "充电方便了，雨棚小了点。".into()
        };
    maker.fact(&topics[1], &appraised);

    let second = night_talk(
        maker,
        series,
        grid,
        places,
        1,
        &[topics[2], topics[3], topics[4], topics[5]],
        23,
    );
    let met = maker.now;
    decide(maker, &second.1[0], Verdict::Agreed, "垃圾房早上六点先清一次，试一个月。", met);
    decide(maker, &second.1[1], Verdict::Agreed, "两周内各家自己搬走，搬不动的志愿者帮忙。", met);
    promise(maker, people, 2, &second.1[1], topics[3], "挨家通知，帮老人搬", 1, 28);
    decide(maker, &second.1[2], Verdict::Again, "先量一量地方，下次带图来再议。", met);

    maker.at(1, 12, 11);
    maker.fact(&topics[12], &Merged { into: topics[5] });
    maker.at(1, 14, 9);
    let reason = "社区没有这笔钱，也不归社区管。可以问运营商的优惠。".into();
    maker.fact(&topics[13], &Declined { reason });
    maker.at(0, 4, 9);
    for topic in [6, 7] {
        maker.fact(&topics[topic], &Triaged { text: "网格长已经上门看过。".into() });
    }
    joint_meeting(maker, places, topics[10]);
    super::matters::make(maker, places, &topics);
    first.0
}

fn raise(
    maker: &mut Maker,
    places: &Places,
    people: &People,
    n: usize,
    &(title, category, heads, months, day): &(&str, Category, u32, u32, u64),
) -> RecordId {
    let when = maker.at(months, day, 10);
    // Number 11 is every household's; the others are the first grid's.
    let grid = if n < TOPICS.len() {
        places.grids.first()
    } else {
        places.grids.get(n % places.grids.len())
    };
    let topic = Topic {
        number: format!("夜谈-{:02}-{:02}", when.month(), n + 1),
        raised: Some(when.date()),
        title: title.into(),
        detail: DETAILS
            .iter()
            .find(|(of, _)| *of == n)
            .map(|(_, text)| (*text).into())
            .unwrap_or_default(),
        category,
        source: [Source::Person, Source::Chat, Source::Phone, Source::Round][n % 4],
        grid: grid.copied().filter(|_| n != 10),
        ..Topic::default()
    };
    let id = maker.put(maker.id("topic", n), &topic);
    let person = maker.pick(&people.persons).copied();
    maker.put(id, &TopicRaiser { person, ..TopicRaiser::default() });
    if heads > 0 {
        maker.fact(&id, &Support { heads, ..Support::default() });
    }
    id
}

/// A night talk that was held, with an item for each topic; what is made next happened towards its end.
fn night_talk(
    maker: &mut Maker,
    series: RecordId,
    grid: RecordId,
    places: &Places,
    months_ago: u32,
    topics: &[RecordId],
    heads: u32,
) -> (RecordId, Vec<RecordId>) {
    let day: NaiveDate = Maker::before(maker.first, months_ago, 15, 19).date();
    let meeting = meeting_id(&maker.community, &series, day);
    maker.at(months_ago, 13, 9);
    let record = Meeting {
        kind: MeetingKind::NightTalk,
        series: Some(series),
        occurrence: Some(day),
        at: Some(Maker::before(maker.first, months_ago, 15, 19)),
        minutes: Some(90),
        venue: places.venues.first().copied(),
        grid: Some(grid),
        ..Meeting::default()
    };
    maker.put(meeting, &record);
    let items = agenda(maker, meeting, topics);
    let begin = maker.at(months_ago, 15, 19);
    maker.fact(&meeting, &Started { when: Some(begin) });
    let count = Attendance { heads: Some(heads), when: Some(begin), ..Attendance::default() };
    maker.fact(&meeting, &count);
    maker.now = begin + Duration::minutes(85);
    let ended = Ended { when: Some(maker.now) };
    maker.fact(&meeting, &ended);
    // What follows is decided before the meeting ends.
    maker.now = begin + Duration::minutes(80);
    (meeting, items)
}

fn agenda(maker: &mut Maker, meeting: RecordId, topics: &[RecordId]) -> Vec<RecordId> {
    let mut key: Option<String> = None;
    let mut made = Vec::new();
    let kinds = std::iter::once((ItemKind::FollowUp, None))
        .chain(topics.iter().map(|t| (ItemKind::Topic, Some(*t))))
        .chain([(ItemKind::Open, None)]);
    for (n, (kind, topic)) in kinds.enumerate() {
        key = order::between(key.as_deref(), None);
        let item = AgendaItem {
            meeting,
            order: key.clone().unwrap_or_default(),
            kind,
            topic,
            minutes: Some(if topic.is_some() { 15 } else { 10 }),
            ..AgendaItem::default()
        };
        let id = RecordId::derived(&maker.community, "sample", &format!("item/{meeting}/{n}"));
        maker.put(id, &item);
        if topic.is_some() {
            made.push(id);
        }
    }
    made
}

fn decide(maker: &mut Maker, item: &RecordId, verdict: Verdict, text: &str, when: NaiveDateTime) {
    let text = text.into();
    maker.fact(item, &Outcome { verdict, text, when: Some(when), instead: Vec::new() });
}

/// Somebody promises something by a day some months ago.
#[expect(clippy::too_many_arguments, reason = "who promises what, from where, by when")]
fn promise(
    maker: &mut Maker,
    people: &People,
    n: usize,
    item: &RecordId,
    topic: RecordId,
    what: &str,
    months_ago: u32,
    day: u64,
) -> RecordId {
    let action = Action {
        what: what.into(),
        due: Some(Maker::before(maker.first, months_ago, day, 0).date()),
        item: Some(*item),
        topic: Some(topic),
        organization: people.organizations.get(2).copied().filter(|_| n < 2),
    };
    let id = maker.put(maker.id("action", n), &action);
    let person = maker.pick(&people.persons).copied();
    maker.put(id, &ActionWho { person, ..ActionWho::default() });
    id
}

/// The joint meeting of the three carriages next month, with the matter that is everybody's.
fn joint_meeting(maker: &mut Maker, places: &Places, topic: RecordId) {
    maker.at(0, 2, 10);
    let at = maker.first.checked_add_months(chrono::Months::new(1)).unwrap_or(maker.first);
    let at = at.checked_add_days(chrono::Days::new(9)).unwrap_or(at).and_hms_opt(14, 0, 0);
    let meeting = Meeting {
        kind: MeetingKind::Joint,
        at,
        minutes: Some(90),
        venue: places.venues.last().copied(),
        ..Meeting::default()
    };
    let id = maker.put(maker.id("meeting", 0), &meeting);
    agenda(maker, id, &[topic]);
}
