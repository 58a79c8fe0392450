//! A ballot prepared from what was talked over.

use super::*;
use crate::domain::community::{Building, Estate, Grid};
use crate::domain::deliberation::live::{Hands, Motion, count_hands, move_motion};
use crate::domain::deliberation::{
    AgendaItem, Category, Meeting, MeetingKind, Outcome, Stage, Threads, Topic, Verdict,
    put_on_agenda, record_outcome,
};

const TOPIC: u8 = 1;
const ITEM: u8 = 11;
const TALK: u8 = 100;

/// A topic on parking, raised in a grid that lies in the second of two estates, on the agenda of a meeting.
fn desk(kind: MeetingKind) -> Desk {
    let mut d = Desk::new(1);
    let topic = Topic {
        title: "中心绿地改车位".into(),
        detail: "晚上没处停车".into(),
        category: Category::Parking,
        grid: Some(id(60)),
        ..Topic::default()
    };
    d.act(|s| {
        let mut drafts: Vec<_> = s.set(&id(TOPIC), &topic).into_iter().collect();
        for n in [40, 41] {
            drafts.extend(s.set(&id(n), &Estate { name: "里".into(), ..Estate::default() }));
            let building = Building { estate: Some(id(n)), ..Building::default() };
            drafts.extend(s.set(&id(n + 10), &building));
        }
        let grid = Grid { members: [id(51)].into(), ..Grid::default() };
        drafts.extend(s.set(&id(60), &grid));
        drafts.extend(s.set(&id(TALK), &Meeting { kind, ..Meeting::default() }));
        drafts
    });
    d.act(|s| {
        let item =
            AgendaItem { meeting: id(TALK), topic: Some(id(TOPIC)), ..AgendaItem::default() };
        put_on_agenda(s, &id(ITEM), item)
    });
    d
}

#[test]
fn topic_estate_and_wording_are_carried_over() {
    let mut d = desk(MeetingKind::NightTalk);
    let from = |d: &Desk, n| prepared_from(&d.state, &id(n)).unwrap();
    for n in [TOPIC, ITEM] {
        let ballot = from(&d, n);
        assert_eq!((ballot.title.as_str(), ballot.topic), ("中心绿地改车位", Some(id(TOPIC))));
        assert_eq!((ballot.estate, ballot.matter), (Some(id(41)), Matter::CommonUse));
        assert_eq!(ballot.question, "晚上没处停车");
        assert_eq!((ballot.meeting, ballot.item), (None, None), "the talk only recommends");
    }
    let said = Outcome {
        verdict: Verdict::Vote,
        text: "东侧绿地改 12 个车位，提交业主表决".into(),
        ..Outcome::default()
    };
    d.act(|s| record_outcome(s, &id(ITEM), said));
    for n in [TOPIC, ITEM] {
        assert_eq!(from(&d, n).question, "东侧绿地改 12 个车位，提交业主表决");
    }
    let motion =
        Motion { item: id(ITEM), text: "东侧绿地改 10 个车位".into(), ..Motion::default() };
    d.act(|s| move_motion(s, &id(30), &motion, ""));
    let hands = Hands { yes: 9, no: 1, ..Hands::default() };
    d.act(|s| count_hands(s, &id(30), hands, true));
    assert_eq!(from(&d, ITEM).question, "东侧绿地改 10 个车位", "what was carried is the wording");
    assert_eq!(prepared_from(&d.state, &id(99)), None);
}

#[test]
fn an_assembly_that_decides_brings_itself_along() {
    let mut d = desk(MeetingKind::Owners);
    for n in [TOPIC, ITEM] {
        let ballot = prepared_from(&d.state, &id(n)).unwrap();
        assert_eq!((ballot.meeting, ballot.item), (Some(id(TALK)), Some(id(ITEM))));
    }
    d.act(|s| s.change::<Meeting>(&id(TALK), |m| m.estate = Some(id(40))).into_iter().collect());
    assert_eq!(prepared_from(&d.state, &id(TOPIC)).unwrap().estate, Some(id(40)), "its estate");
}

#[test]
fn a_topic_knows_its_ballots_and_an_announced_one_decides_it() {
    let mut d = desk(MeetingKind::NightTalk);
    let ballot = Ballot { topic: Some(id(TOPIC)), ..special() };
    d.act(|s| s.set(&BALLOT, &ballot).into_iter().collect());
    d.act(|s| freeze(s, &COMMUNITY, &BALLOT, &rows(3, 10_000), day("2026-11-01")));
    let stage = |d: &Desk| Threads::of(&d.state).stage(&id(TOPIC));
    assert_eq!(ballots_of(&d.state, Some(&id(TOPIC)), None).len(), 1);
    assert_eq!(ballots_of(&d.state, None, Some(&id(ITEM))), []);
    assert_eq!(stage(&d), Stage::OnAgenda, "prepared, it is not decided");
    for (what, on) in [
        (StepKind::Opened, "2026-11-16"),
        (StepKind::Closed, "2026-11-30"),
        (StepKind::Announced, "2026-12-01"),
    ] {
        d.act(|s| step(s, &BALLOT, what, day(on)));
    }
    assert_eq!(stage(&d), Stage::Decided);
    d.act(|s| unstep(s, &BALLOT, StepKind::Announced));
    assert_eq!(stage(&d), Stage::OnAgenda);
}
