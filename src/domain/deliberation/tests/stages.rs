//! Stages go back only where somebody says so.

use super::*;
use crate::domain::deliberation::ballot::{Ballot, Step, StepKind};

/// What came before, what is said after it, and the stage then.
type Case = (&'static str, fn(&mut Desk, &RecordId), Stage);

/// Each begins with a topic on the agenda of a meeting called for 15 December.
const CASES: &[Case] = &[
    ("triaged late", |d, m| decide(d, m, triage), Stage::Decided),
    ("triaged while in hand", |d, m| decide(d, m, |d| promised(d, triage)), Stage::InHand),
    ("triaged after it was done", |d, m| decide(d, m, |d| finished(d, triage)), Stage::Done),
    ("decided, on the next agenda", |d, m| decide(d, m, |d| next(d, false)), Stage::Decided),
    ("decided, not reached then", |d, m| decide(d, m, |d| next(d, true)), Stage::Decided),
    (
        "in hand, on the next agenda",
        |d, m| decide(d, m, |d| promised(d, |d| next(d, false))),
        Stage::InHand,
    ),
    (
        "in hand, not reached then",
        |d, m| decide(d, m, |d| promised(d, |d| next(d, true))),
        Stage::InHand,
    ),
    (
        "done, not reached then",
        |d, m| decide(d, m, |d| finished(d, |d| next(d, true))),
        Stage::Done,
    ),
    (
        "done, but it comes up every time",
        |d, m| {
            d.act(|s| s.change::<Topic>(&id(T1), |t| t.recurring = true).into_iter().collect());
            decide(d, m, |d| finished(d, |d| next(d, false)));
        },
        Stage::OnAgenda,
    ),
    (
        "only talked over, on the next agenda",
        |d, m| talk(d, m, |d| next(d, false)),
        Stage::OnAgenda,
    ),
];

fn triage(d: &mut Desk) {
    d.act(|s| vec![s.state_fact(&id(T1), &Triaged::default())]);
}

fn decide(d: &mut Desk, meeting: &RecordId, then: fn(&mut Desk)) {
    let item = item_of(d, meeting, T1);
    conclude(d, &item, Verdict::Agreed);
    then(d);
}

fn talk(d: &mut Desk, meeting: &RecordId, then: fn(&mut Desk)) {
    let item = item_of(d, meeting, T1);
    conclude(d, &item, Verdict::Again);
    then(d);
}

fn promised(d: &mut Desk, then: fn(&mut Desk)) {
    let action = Action { topic: Some(id(T1)), ..Action::default() };
    d.act(|s| promise(s, &id(50), &action, &ActionWho::default()));
    then(d);
}

fn finished(d: &mut Desk, then: fn(&mut Desk)) {
    d.act(|s| vec![s.state_fact(&id(T1), &TopicDone::default())]);
    then(d);
}

/// Puts the topic on the agenda of another meeting, which ends without it where `over`.
fn next(d: &mut Desk, over: bool) {
    let meeting = id(90);
    d.act(|s| s.set(&meeting, &Meeting::default()).into_iter().collect());
    let item = AgendaItem { meeting, topic: Some(id(T1)), ..AgendaItem::default() };
    d.act(|s| put_on_agenda(s, &id(91), item));
    if over {
        d.act(|s| close(s, &meeting, at("2027-01-15 20:30")));
    }
}

#[test]
fn what_was_reached_is_not_lowered_by_a_look_at_it() {
    for (name, act, want) in CASES {
        let mut d = Desk::new(1);
        raise_plain(&mut d, T1, "灯");
        let meeting = call(&mut d, "2026-11-22 21:00");
        act(&mut d, &meeting);
        assert_eq!(stage(&d.state, T1), *want, "{name}");
    }
}

#[test]
fn what_is_done_does_not_carry_over() {
    let mut d = Desk::new(1);
    raise_plain(&mut d, T1, "灯");
    raise_plain(&mut d, T2, "巡逻");
    d.act(|s| s.change::<Topic>(&id(T2), |t| t.recurring = true).into_iter().collect());
    let meeting = call(&mut d, "2026-11-22 21:00");
    let items = [T1, T2].map(|n| item_of(&d, &meeting, n));
    for n in [T1, T2] {
        d.act(|s| vec![s.state_fact(&id(n), &TopicDone::default())]);
    }
    let threads = Threads::of(&d.state);
    assert_eq!(threads.carries_over(&id(T1), &items[0]), None, "neither talked over nor needed");
    assert_eq!(threads.carries_over(&id(T2), &items[1]), Some(CarriedFor::Recurring));
}

#[test]
fn what_a_ballot_decided_meanwhile_does_not_carry_over() {
    let mut d = Desk::new(1);
    raise_plain(&mut d, T1, "灯");
    let meeting = call(&mut d, "2026-11-22 21:00");
    let item = item_of(&d, &meeting, T1);
    d.act(|s| close(s, &meeting, at("2026-12-15 20:30")));
    let carried = |d: &Desk| Threads::of(&d.state).carries_over(&id(T1), &item);
    assert_eq!(carried(&d), Some(CarriedFor::NotReached));
    let ballot = Ballot { topic: Some(id(T1)), ..Ballot::default() };
    d.act(|s| s.set(&id(95), &ballot).into_iter().collect());
    d.act(|s| vec![s.state_fact(&id(95), &Step { what: StepKind::Announced, day: None })]);
    assert_eq!(carried(&d), None);
    promised(&mut d, |_| {});
    assert!(carried(&d).is_some(), "a promise is open");
}

#[test]
fn a_meeting_nobody_closed_is_not_the_next_one_for_ever() {
    let mut d = Desk::new(1);
    raise_plain(&mut d, T1, "灯");
    let meeting = call(&mut d, "2026-11-22 21:00");
    let called = d.state.get::<Meeting>(&meeting).unwrap().at.unwrap();
    d.act(|s| start(s, &meeting, called));
    let later = Meeting { at: Some(at("2026-12-20 19:00")), ..Meeting::default() };
    d.act(|s| s.set(&id(90), &later).into_iter().collect());
    let ids = |list: Vec<(RecordId, Meeting)>| -> Vec<RecordId> {
        list.into_iter().map(|(id, _)| id).collect()
    };
    let on = called.date();
    assert_eq!(ids(upcoming(&d.state, on)), [meeting, id(90)], "on its day");
    assert!(unclosed(&d.state, on).is_empty());
    let after = on.succ_opt().unwrap();
    assert_eq!(ids(upcoming(&d.state, after)), [id(90)]);
    assert_eq!(ids(unclosed(&d.state, after)), [meeting]);
    d.act(|s| close(s, &meeting, at("2026-12-18 08:00")));
    assert!(unclosed(&d.state, after).is_empty());
}

#[test]
fn two_topics_merged_into_each_other_do_not_both_go_out_of_sight() {
    let (mut a, mut b) = (Desk::new(1), Desk::new(2));
    for n in [T1, T2, 3] {
        raise_plain(&mut a, n, "灯");
    }
    a.sync(&mut b);
    a.act(|s| vec![s.state_fact(&id(T1), &Merged { into: id(T2) })]);
    b.set_clock(5_000);
    b.act(|s| vec![s.state_fact(&id(T2), &Merged { into: id(T1) })]);
    a.sync(&mut b);
    assert_eq!((stage(&a.state, T1), stage(&a.state, T2)), (Stage::Merged, Stage::Raised));
    assert_eq!((stage(&b.state, T1), stage(&b.state, T2)), (Stage::Merged, Stage::Raised));
    let threads = Threads::of(&a.state);
    assert_eq!(threads.merged_into(&id(T1)), Some(id(T2)));
    let offered = |n: u8| -> Vec<RecordId> {
        threads.can_merge_into(&id(n)).into_iter().map(|(id, _)| id).collect()
    };
    assert_eq!(offered(T2), [id(3)], "neither itself, nor what leads back to it");
    assert_eq!(offered(3), [id(T2)], "nothing closed");
}
