//! What became of the topics: answers, handing over, needs and offers, appraisal, and the notices on the board.

use super::Maker;
use super::places::Places;
use crate::domain::deliberation::{
    ActionProgress, Category, HandedAnswer, HandedOver, Judged, Mark, Match, NoticeObjection,
    NoticeObjectionAnswered, NoticeObjectionPrivate, Posted, Posting, PostingKind, Reply, ReplyWay,
    Source, Topic, TopicDone, TopicKind, match_id,
};
use crate::log::RecordId;
use chrono::{Datelike, Days, NaiveDate};

/// Topics after the first fourteen: what, about what, months ago and day it came up, what kind, how it came.
const MORE: [(&str, Category, u32, u64, TopicKind, Source); 6] = [
    ("6 号楼地下室渗水", Category::Repairs, 2, 8, TopicKind::Question, Source::Inspection),
    ("东门垃圾桶没有盖子", Category::Waste, 1, 2, TopicKind::Question, Source::Reception),
    ("想找人教老人用手机挂号", Category::Care, 1, 5, TopicKind::Need, Source::Visit),
    ("想借个地方放学后写作业", Category::Activities, 0, 2, TopicKind::Need, Source::Person),
    ("银行网点愿意来教老人用手机", Category::Care, 1, 4, TopicKind::Offer, Source::Phone),
    ("睦邻点下午可以给孩子写作业", Category::Activities, 0, 1, TopicKind::Offer, Source::Person),
];

/// Makes it all. `topics` are those made before.
pub(super) fn make(maker: &mut Maker, places: &Places, topics: &[RecordId]) {
    let grid = places.grids.first().copied();
    let mut more = Vec::new();
    for (n, (title, category, months, day, kind, source)) in MORE.into_iter().enumerate() {
        let when = maker.at(months, day, 11);
        let topic = Topic {
            number: format!("夜谈-{:02}-{:02}", when.month(), 40 + n),
            title: title.into(),
            category,
            kind,
            source,
            grid,
            raised: Some(when.date()),
            desk: "网格服务点".into(),
            ..Topic::default()
        };
        more.push(maker.put(maker.id("matter", n), &topic));
    }
    answers(maker, topics);
    leak(maker, &more[0]);
    lids(maker, &more[1]);
    help(maker, &more);
    notices(maker, topics);
}

fn tell(maker: &mut Maker, topic: &RecordId, way: ReplyWay, settles: bool, text: &str) {
    let day = Some(maker.now.date());
    maker.fact(topic, &Reply { text: text.into(), way: Some(way), day, settles });
}

fn answers(maker: &mut Maker, topics: &[RecordId]) {
    maker.at(2, 4, 15);
    tell(maker, &topics[0], ReplyWay::Phone, false, "已经记下，15 号夜谈会上议。");
    maker.at(2, 7, 15);
    tell(maker, &topics[1], ReplyWay::Chat, false, "已经记下，15 号夜谈会上议。");
    maker.at(1, 11, 18);
    tell(maker, &topics[12], ReplyWay::Chat, true, "和“遛狗不牵绳”是一件事，并在一起办。");
    maker.at(1, 14, 17);
    let why = "这件事我们办不了：社区没有这笔钱，也不归社区管。可以问运营商的优惠。";
    tell(maker, &topics[13], ReplyWay::Phone, true, why);
    let day = Some(maker.at(0, 3, 16).date());
    let progress =
        ActionProgress { percent: Some(60), text: "六楼以上都搬完了".into(), day };
    maker.fact(&maker.id("action", 2), &progress);
}

/// Handed over to the water company, answered, told by telephone.
fn leak(maker: &mut Maker, topic: &RecordId) {
    let when = maker.at(2, 9, 9).date();
    let handed = HandedOver {
        to: "自来水公司抢修热线".into(),
        outside: "S-20871".into(),
        day: Some(when),
        due: when.checked_add_days(Days::new(7)),
        ..HandedOver::default()
    };
    maker.fact(topic, &handed);
    let day = Some(maker.at(2, 14, 10).date());
    // It answers the latest: ids of operations are not known before they are sealed.
    let text = "已换阀门，不漏了。".to_owned();
    maker.fact(topic, &HandedAnswer { text: text.clone(), day, ..HandedAnswer::default() });
    maker.at(2, 14, 15);
    tell(maker, topic, ReplyWay::Phone, true, &["自来水公司答复：", &text].concat());
}

/// Done, told, and who raised it is not content.
fn lids(maker: &mut Maker, topic: &RecordId) {
    maker.at(1, 16, 9);
    maker.fact(topic, &TopicDone { text: "配了四个盖子。".into() });
    maker.at(1, 16, 10);
    tell(maker, topic, ReplyWay::Visit, true, "已经配了四个盖子。");
    let day = Some(maker.at(1, 24, 9).date());
    let judged = Judged {
        solved: Some(Mark::No),
        in_time: Some(Mark::Yes),
        manner: Some(Mark::Yes),
        raiser: true,
        text: "盖子一周就丢了两个。".into(),
        day,
        ..Judged::default()
    };
    maker.fact(topic, &judged);
}

/// A need met by an offer.
fn help(maker: &mut Maker, more: &[RecordId]) {
    let (need, offer) = (more[2], more[4]);
    maker.at(1, 7, 9);
    let text = "每月第一个周六上午，在睦邻点。".into();
    let id = match_id(&maker.community, &need, &offer);
    maker.put(id, &Match { need, offer, text, due: None });
}

/// Somebody objected to a notice and was answered.
fn objection(maker: &mut Maker, notice: RecordId) {
    let day = Some(maker.at(1, 18, 10).date());
    let due = Some(maker.at(1, 25, 10).date());
    let id = maker.put(maker.id("objection", 0), &NoticeObjection { notice, day, due });
    let words = NoticeObjectionPrivate {
        who: "4 号楼一位居民".into(),
        text: "六点清运太早，吵到睡觉。".into(),
        answer: "改到六点半，先试一个月。".into(),
    };
    maker.put(id, &words);
    let day = Some(maker.at(1, 20, 10).date());
    maker.fact(&id, &NoticeObjectionAnswered { day });
}

fn notices(maker: &mut Maker, topics: &[RecordId]) {
    let days = |from: NaiveDate, n| (Some(from), from.checked_add_days(Days::new(n)));
    let (from, until) = days(maker.at(1, 16, 9).date(), 14);
    let told = Posting {
        kind: PostingKind::Result,
        title: "上月网格夜谈会结果公示".into(),
        text: "垃圾房早上六点先清一次，试一个月。\n楼道旧家具两周内各家自己搬走，搬不动的志愿者帮忙。\n绿地种菜先量地方，下次再议。".into(),
        from,
        until,
        objections: "网格服务点，工作日 9:00～17:00".into(),
        places: "各楼门厅、东门公告栏".into(),
        about: topics.get(2).copied(),
        issuer: "芦花社区居民委员会".into(),
        ..Posting::default()
    };
    let id = maker.put(maker.id("notice", 0), &told);
    let day = Some(maker.at(1, 16, 14).date());
    maker.fact(&id, &Posted { place: "东门公告栏".into(), day, file: String::new() });
    objection(maker, id);
    let (from, until) = days(maker.at(0, 1, 9).date(), 60);
    let honour = Posting {
        kind: PostingKind::Honour,
        title: "五星级文明户申报公示".into(),
        text: "本季度有 12 户申报，名单在网格服务点可看，都经本人同意。".into(),
        from,
        until,
        objections: "网格服务点".into(),
        issuer: "芦花社区居民委员会".into(),
        ..Posting::default()
    };
    maker.put(maker.id("notice", 1), &honour);
}
