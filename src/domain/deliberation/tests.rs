//! The rules of deliberation as tables and small stories.

use super::*;
use crate::domain::testing::{COMMUNITY, Desk, id};
use crate::log::{RecordId, State};
use chrono::{NaiveDate, NaiveDateTime};
use std::collections::BTreeMap;

fn day(text: &str) -> NaiveDate {
    text.parse().unwrap()
}

fn at(text: &str) -> NaiveDateTime {
    NaiveDateTime::parse_from_str(text, "%Y-%m-%d %H:%M").unwrap()
}

const T1: u8 = 1;
const T2: u8 = 2;

fn topic(title: &str) -> Topic {
    Topic { title: title.into(), ..Topic::default() }
}

fn raise_plain(desk: &mut Desk, n: u8, title: &str) {
    desk.act(|s| raise(s, &id(n), &topic(title), &TopicRaiser::default()));
}

/// Accepts the next meeting at `now`; gives its id.
fn call(desk: &mut Desk, now: &str) -> RecordId {
    let proposal = proposals(&desk.state, &COMMUNITY, None, at(now)).remove(0);
    desk.act(|s| accept(s, &COMMUNITY, &proposal));
    proposal.meeting_id(&COMMUNITY)
}

fn item_of(desk: &Desk, meeting: &RecordId, topic: u8) -> RecordId {
    agenda(&desk.state, meeting).iter().find(|p| p.item.topic == Some(id(topic))).unwrap().id
}

fn conclude(desk: &mut Desk, item: &RecordId, verdict: Verdict) {
    let outcome = Outcome { verdict, text: "好".into(), ..Outcome::default() };
    desk.act(|s| record_outcome(s, item, outcome));
}

fn stage(state: &State, n: u8) -> Stage {
    Threads::of(state).stage(&id(n))
}

#[test]
fn a_series_meets_by_day_of_month_with_exceptions() {
    let monthly = Series::night_talk(None);
    let last = Series { day: Some(31), ..monthly.clone() };
    let quarterly = Series { every: Some(3), from: Some(day("2026-01-01")), ..monthly.clone() };
    let ended = Series { until: Some(day("2026-11-30")), ..monthly.clone() };
    let none = BTreeMap::new();
    let moved = BTreeMap::from([(
        day("2026-12-15"),
        Exception { moved: Some(at("2027-01-02 19:30")), ..Exception::default() },
    )]);
    let off = BTreeMap::from([(
        day("2026-12-15"),
        Exception { cancelled: true, ..Exception::default() },
    )]);
    for (series, exceptions, from, want) in [
        (&monthly, &none, "2026-11-22 21:00", Some("2026-12-15 19:00")),
        (&monthly, &none, "2026-12-15 19:00", Some("2026-12-15 19:00")),
        (&monthly, &none, "2026-12-15 19:01", Some("2027-01-15 19:00")),
        (&last, &none, "2026-02-01 00:00", Some("2026-02-28 19:00")),
        (&last, &none, "2028-02-01 00:00", Some("2028-02-29 19:00")),
        (&last, &none, "2026-04-30 20:00", Some("2026-05-31 19:00")),
        (&quarterly, &none, "2026-11-22 21:00", Some("2027-01-15 19:00")),
        (&ended, &none, "2026-11-22 21:00", None),
        (&monthly, &moved, "2026-11-22 21:00", Some("2027-01-02 19:30")),
        (&monthly, &moved, "2027-01-01 00:00", Some("2027-01-02 19:30")),
        (&monthly, &moved, "2027-01-03 00:00", Some("2027-01-15 19:00")),
        (&monthly, &off, "2026-11-22 21:00", Some("2027-01-15 19:00")),
        (&Series::default(), &none, "2026-11-22 21:00", None),
    ] {
        let next = series.next_occurrence(at(from), exceptions).map(|o| o.at);
        assert_eq!(next, want.map(at), "{series:?} from {from}");
    }
}

#[test]
fn moving_one_occurrence_is_kept_in_the_log_and_leaves_the_others() {
    let mut d = Desk::new(1);
    let series = night_talk_id(&COMMUNITY, None);
    d.act(|s| s.set(&series, &Series::night_talk(None)).into_iter().collect());
    d.act(|s| move_occurrence(s, &COMMUNITY, &series, day("2026-12-15"), at("2026-12-16 19:00")));
    let found = exceptions(&d.state, &series);
    let next = |from: &str| Series::night_talk(None).next_occurrence(at(from), &found).unwrap().at;
    assert_eq!(next("2026-11-22 21:00"), at("2026-12-16 19:00"));
    assert_eq!(next("2026-12-16 19:01"), at("2027-01-15 19:00"));
    d.act(|s| cancel_occurrence(s, &COMMUNITY, &series, day("2026-12-15")));
    let found = exceptions(&d.state, &series);
    assert_eq!(
        Series::night_talk(None).next_occurrence(at("2026-11-22 21:00"), &found).unwrap().at,
        at("2027-01-15 19:00")
    );
}

#[test]
fn an_empty_community_is_proposed_the_night_talk_and_two_who_accept_hold_one() {
    let (mut a, mut b) = (Desk::new(1), Desk::new(2));
    let proposal = &proposals(&a.state, &COMMUNITY, None, at("2026-11-22 21:00"))[0];
    assert_eq!(proposal.occurrence.at, at("2026-12-15 19:00"));
    let kinds: Vec<ItemKind> = proposal.items.iter().map(|i| i.kind).collect();
    assert_eq!(kinds, [ItemKind::FollowUp, ItemKind::Open]);
    let meeting = call(&mut a, "2026-11-22 21:00");
    assert_eq!(call(&mut b, "2026-11-22 21:05"), meeting);
    a.sync(&mut b);
    assert_eq!(a.state.all::<Meeting>().count(), 1);
    assert_eq!(a.state.all::<Series>().count(), 1);
    assert_eq!(agenda(&a.state, &meeting).len(), 2);
    let next = proposals(&a.state, &COMMUNITY, None, at("2026-11-22 21:00"));
    assert!(next.is_empty(), "the occurrence is called already");
    let next = proposals(&a.state, &COMMUNITY, None, at("2026-12-16 00:00"));
    assert_eq!(next[0].occurrence.at, at("2027-01-15 19:00"));
}

#[test]
fn a_proposed_agenda_takes_waiting_topics_by_support_and_fits_its_time() {
    let mut d = Desk::new(1);
    for n in 1..=6 {
        raise_plain(&mut d, n, "事");
    }
    d.act(|s| vec![s.state_fact(&id(4), &Support { heads: 3 })]);
    let proposal = &proposals(&d.state, &COMMUNITY, None, at("2026-11-22 21:00"))[0];
    let topics: Vec<RecordId> = proposal.items.iter().filter_map(|i| i.topic).collect();
    assert_eq!(topics, [id(4), id(1), id(2), id(3)], "10 + 4 x 15 + 15 minutes are within 90");
    assert_eq!(support(&d.state, &id(4)), 4);
}

#[test]
fn the_thread_of_a_topic_from_raised_to_appraised() {
    let mut d = Desk::new(1);
    raise_plain(&mut d, T1, "楼道堆物");
    let mut seen = vec![stage(&d.state, T1)];
    let mut see = |d: &Desk| seen.push(stage(&d.state, T1));
    d.act(|s| vec![s.state_fact(&id(T1), &Triaged::default())]);
    see(&d);
    let meeting = call(&mut d, "2026-11-22 21:00");
    see(&d);
    let item = item_of(&d, &meeting, T1);
    conclude(&mut d, &item, Verdict::Agreed);
    see(&d);
    let action = Action { item: Some(item), topic: Some(id(T1)), ..Action::default() };
    d.act(|s| promise(s, &id(50), &action, &ActionWho::default()));
    see(&d);
    d.act(|s| close(s, &meeting, at("2026-12-15 20:30")));
    see(&d);
    assert_eq!(d.act(|s| done(s, &id(50), day("2026-12-20"), "清空")), 1);
    assert_eq!(d.act(|s| done(s, &id(50), day("2026-12-21"), "")), 0, "done once");
    see(&d);
    d.act(|s| vec![s.state_fact(&id(T1), &Appraised { content: 9, ..Appraised::default() })]);
    see(&d);
    assert_eq!(
        seen,
        [
            Stage::Raised,
            Stage::Triaged,
            Stage::OnAgenda,
            Stage::Decided,
            Stage::InHand,
            Stage::InHand,
            Stage::Done,
            Stage::Appraised
        ]
    );
    assert_eq!(Threads::of(&d.state).history(&id(T1)).len(), 7);
}

#[test]
fn each_way_a_topic_can_stand() {
    type Act = fn(&mut Desk, &RecordId);
    let cases: [(&str, Act, Stage); 9] = [
        (
            "again",
            |d, m| {
                let i = item_of(d, m, T1);
                conclude(d, &i, Verdict::Again);
            },
            Stage::Deliberated,
        ),
        (
            "vote",
            |d, m| {
                let i = item_of(d, m, T1);
                conclude(d, &i, Verdict::Vote);
            },
            Stage::Deliberated,
        ),
        (
            "handed",
            |d, m| {
                let i = item_of(d, m, T1);
                conclude(d, &i, Verdict::Handed);
            },
            Stage::InHand,
        ),
        (
            "over without it",
            |d, m| {
                d.act(|s| close(s, m, at("2026-12-15 20:30")));
            },
            Stage::CarriedOver,
        ),
        (
            "called off",
            |d, m| {
                d.act(|s| s.change::<Meeting>(m, |m| m.cancelled = true).into_iter().collect());
            },
            Stage::Raised,
        ),
        (
            "declined",
            |d, _| {
                d.act(|s| vec![s.state_fact(&id(T1), &Declined { reason: "重复".into() })]);
            },
            Stage::Declined,
        ),
        (
            "declined and reopened",
            |d, _| {
                d.act(|s| vec![s.state_fact(&id(T1), &Declined { reason: "重复".into() })]);
                d.act(|s| reopen(s, &id(T1)));
            },
            Stage::OnAgenda,
        ),
        (
            "merged",
            |d, _| {
                d.act(|s| vec![s.state_fact(&id(T1), &Merged { into: id(T2) })]);
            },
            Stage::Merged,
        ),
        (
            "said to be done",
            |d, _| {
                d.act(|s| vec![s.state_fact(&id(T1), &TopicDone::default())]);
            },
            Stage::Done,
        ),
    ];
    for (name, act, want) in cases {
        let mut d = Desk::new(1);
        raise_plain(&mut d, T1, "灯");
        let meeting = call(&mut d, "2026-11-22 21:00");
        act(&mut d, &meeting);
        assert_eq!(stage(&d.state, T1), want, "{name}");
    }
}

#[test]
fn what_carries_over_to_the_next_meeting() {
    let promise_on = |d: &mut Desk, item: RecordId, n: u8, action: u8| {
        let action_record = Action { item: Some(item), topic: Some(id(n)), ..Action::default() };
        d.act(|s| promise(s, &id(action), &action_record, &ActionWho::default()));
    };
    let mut d = Desk::new(1);
    for n in 1..=5 {
        raise_plain(&mut d, n, "事");
    }
    d.act(|s| s.change::<Topic>(&id(5), |t| t.recurring = true).into_iter().collect());
    let proposal = {
        let mut p = proposals(&d.state, &COMMUNITY, None, at("2026-11-22 21:00")).remove(0);
        p.items = (1..=5)
            .map(|n| ProposedItem {
                kind: ItemKind::Topic,
                topic: Some(id(n)),
                minutes: 5,
                carried: None,
            })
            .collect();
        p
    };
    d.act(|s| accept(s, &COMMUNITY, &proposal));
    let meeting = proposal.meeting_id(&COMMUNITY);
    let items: Vec<RecordId> = (1..=5).map(|n| item_of(&d, &meeting, n)).collect();
    // 1: not reached. 2: again. 3: agreed, promise open. 4: agreed, nothing open. 5: agreed, but recurring.
    for (n, verdict) in
        [(2, Verdict::Again), (3, Verdict::Agreed), (4, Verdict::Agreed), (5, Verdict::Agreed)]
    {
        conclude(&mut d, &items[n - 1], verdict);
    }
    promise_on(&mut d, items[2], 3, 50);
    promise_on(&mut d, items[3], 4, 51);
    d.act(|s| done(s, &id(51), day("2026-12-15"), ""));
    let next =
        |d: &Desk| Threads::of(&d.state).carry_over(&proposal.series_id, at("2027-01-15 19:00"));
    assert_eq!(next(&d), [], "nothing carries over from a meeting that is not over");
    d.act(|s| close(s, &meeting, at("2026-12-15 20:30")));
    assert_eq!(
        next(&d),
        [
            (id(1), CarriedFor::NotReached),
            (id(2), CarriedFor::Again),
            (id(3), CarriedFor::OpenAction),
            (id(5), CarriedFor::Recurring),
        ]
    );
    let proposed = &proposals(&d.state, &COMMUNITY, None, at("2026-12-16 08:00"))[0];
    let topics: Vec<RecordId> = proposed.items.iter().filter_map(|i| i.topic).collect();
    assert_eq!(topics, [id(1), id(2), id(3), id(5)]);
}

#[test]
fn an_agenda_is_ordered_numbered_and_loses_nothing() {
    let mut d = Desk::new(1);
    let meeting = id(100);
    d.act(|s| {
        s.set(&meeting, &Meeting { title: "会".into(), ..Meeting::default() }).into_iter().collect()
    });
    let put = |d: &mut Desk, n: u8, kind, parent: Option<u8>| {
        let item = AgendaItem {
            meeting,
            kind,
            parent: parent.map(id),
            minutes: Some(10),
            ..AgendaItem::default()
        };
        d.act(|s| put_on_agenda(s, &id(n), item));
    };
    put(&mut d, 1, ItemKind::Open, None);
    put(&mut d, 2, ItemKind::Topic, None);
    put(&mut d, 3, ItemKind::Topic, None);
    put(&mut d, 4, ItemKind::FollowUp, None);
    put(&mut d, 5, ItemKind::Topic, Some(2));
    put(&mut d, 6, ItemKind::Topic, Some(2));
    let shown = |d: &Desk| -> Vec<(u8, String)> {
        agenda(&d.state, &meeting).iter().map(|p| (p.id.0[0], p.number.clone())).collect()
    };
    let numbered = |pairs: &[(u8, &str)]| -> Vec<(u8, String)> {
        pairs.iter().map(|(n, s)| (*n, (*s).to_owned())).collect()
    };
    assert_eq!(
        shown(&d),
        numbered(&[(4, "1"), (2, "2"), (5, "2.1"), (6, "2.2"), (3, "3"), (1, "4")])
    );
    assert_eq!(minutes_of(&agenda(&d.state, &meeting)), 50, "two parts of ten fill an item of ten");
    d.act(|s| move_item(s, &id(3), 0));
    assert_eq!(shown(&d)[0].0, 3);
    d.act(|s| move_item(s, &id(6), 0));
    assert_eq!(
        shown(&d),
        numbered(&[(3, "1"), (4, "2"), (2, "3"), (6, "3.1"), (5, "3.2"), (1, "4")])
    );
    // 2 under 5 and 5 under 2, moved by two people at once.
    let mut e = Desk::new(2);
    d.sync(&mut e);
    d.act(|s| s.change::<AgendaItem>(&id(2), |i| i.parent = Some(id(5))).into_iter().collect());
    assert_eq!(agenda(&d.state, &meeting).len(), 6);
    d.act(|s| s.remove::<AgendaItem>(&id(2)).into_iter().collect());
    assert_eq!(shown(&d).len(), 5, "parts of a removed item stay in sight");
}

#[test]
fn an_outcome_is_corrected_by_another_and_two_at_once_are_disputed() {
    let (mut a, mut b) = (Desk::new(1), Desk::new(2));
    let item = id(7);
    conclude(&mut a, &item, Verdict::Again);
    let same = Outcome { verdict: Verdict::Again, text: "好".into(), ..Outcome::default() };
    assert_eq!(a.act(|s| record_outcome(s, &item, same)), 0, "said again, nothing new");
    conclude(&mut a, &item, Verdict::Agreed);
    let found = outcome(&a.state, &item).unwrap();
    assert_eq!((found.outcome.verdict, found.disputed), (Verdict::Agreed, false));
    a.sync(&mut b);
    conclude(&mut a, &item, Verdict::Vote);
    conclude(&mut b, &item, Verdict::Handed);
    a.sync(&mut b);
    assert!(outcome(&a.state, &item).unwrap().disputed);
    conclude(&mut b, &item, Verdict::Vote);
    let found = outcome(&b.state, &item).unwrap();
    assert_eq!((found.outcome.verdict, found.disputed), (Verdict::Vote, false));
    assert_eq!(found.outcome.instead.len(), 2);
}

#[test]
fn a_meeting_runs_by_its_facts() {
    let mut d = Desk::new(1);
    let meeting = call(&mut d, "2026-11-22 21:00");
    let phase_now = |d: &Desk| phase(&d.state, &meeting, &d.state.get(&meeting).unwrap());
    assert_eq!((phase_now(&d), present(&d.state, &meeting)), (Phase::Called, Present::Unknown));
    assert_eq!(d.act(|s| start(s, &meeting, at("2026-12-15 19:05"))), 1);
    assert_eq!(d.act(|s| start(s, &meeting, at("2026-12-15 19:06"))), 0);
    assert_eq!(phase_now(&d), Phase::Running);
    for person in [id(3), id(3), id(4)] {
        d.act(|s| {
            vec![s.state_fact(
                &meeting,
                &Attendance { person: Some(person), ..Attendance::default() },
            )]
        });
    }
    assert_eq!(present(&d.state, &meeting), Present::Named(2), "each once");
    d.act(|s| count_heads(s, &meeting, 18, at("2026-12-15 19:10")));
    d.act(|s| count_heads(s, &meeting, 21, at("2026-12-15 19:30")));
    assert_eq!(present(&d.state, &meeting), Present::Counted(21));
    d.act(|s| close(s, &meeting, at("2026-12-15 20:30")));
    assert_eq!(phase_now(&d), Phase::Over);
    d.act(|s| resume(s, &meeting));
    assert_eq!(phase_now(&d), Phase::Running);
    d.act(|s| close(s, &meeting, at("2026-12-15 20:40")));
    let minutes = minutes(&d.state, &meeting).unwrap();
    assert_eq!(minutes.began, Some(at("2026-12-15 19:05")));
    assert_eq!(minutes.ended, Some(at("2026-12-15 20:40")));
    assert_eq!(predicted_finish(at("2026-12-15 23:50"), 20), Some(at("2026-12-16 00:10")));
}

#[test]
fn promises_are_overdue_the_day_after() {
    let mut d = Desk::new(1);
    let action =
        Action { what: "修灯".into(), due: Some(day("2026-12-20")), ..Action::default() };
    let who = ActionWho { name: "老王".into(), ..ActionWho::default() };
    assert_eq!(d.act(|s| promise(s, &id(1), &action, &who)), 2, "the name apart");
    for (today, late) in [("2026-12-19", 0), ("2026-12-20", 0), ("2026-12-21", 1)] {
        assert_eq!(overdue(&d.state, day(today)).len(), late, "{today}");
    }
    d.act(|s| done(s, &id(1), day("2026-12-22"), ""));
    assert!(overdue(&d.state, day("2027-01-01")).is_empty());
}

#[test]
fn topics_are_numbered_by_year_and_their_raisers_kept_apart() {
    let mut d = Desk::new(1);
    for (n, want) in [(1, "2026-001"), (2, "2026-002")] {
        let number = next_number(&d.state, 2026);
        assert_eq!(number, want);
        let raiser = TopicRaiser { name: "李阿姨".into(), ..TopicRaiser::default() };
        d.act(|s| raise(s, &id(n), &Topic { number, ..topic("灯") }, &raiser));
    }
    assert_eq!(next_number(&d.state, 2027), "2027-001");
    let shared: Vec<String> = d
        .log
        .iter()
        .filter(|e| e.scope() == crate::log::Scope::Shared)
        .map(crate::log::Entry::line)
        .collect();
    assert_eq!(shared.len(), 2);
    assert!(shared.iter().all(|line| !line.contains("李阿姨")));
}

#[test]
fn candidates_are_open_topics_not_yet_on_the_agenda() {
    let mut d = Desk::new(1);
    raise_plain(&mut d, T1, "一");
    let meeting = call(&mut d, "2026-11-22 21:00");
    raise_plain(&mut d, T2, "二");
    let ids: Vec<RecordId> = candidates(&d.state, &meeting).into_iter().map(|(id, _)| id).collect();
    assert_eq!(ids, [id(T2)]);
}
