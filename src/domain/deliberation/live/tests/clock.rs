//! Time, with clocks that jump.

use super::*;
use crate::domain::deliberation::{close, resume, start};
use chrono::Duration;
use proptest::prelude::*;

fn turn(d: &mut Desk, item: u8, when: &str) {
    d.act(|s| turn_to(s, &MEETING, id(item), at(when)));
}

#[test]
fn an_item_counts_from_its_turn_and_a_break_stops_it() {
    let mut d = desk(1, 3);
    assert_eq!(clock(&d.state, &MEETING), Clock::default());
    turn(&mut d, 1, "19:00:10");
    let first = clock(&d.state, &MEETING);
    assert_eq!(first.item, Some(id(1)));
    assert_eq!(first.elapsed(&id(1), at("19:05:10")), 300);
    let all = agenda(&d.state, &MEETING);
    assert_eq!(first.left(&all, at("19:12:10")), Some(-120), "two minutes over");
    turn(&mut d, 2, "19:12:10");
    assert_eq!(d.act(|s| turn_to(s, &MEETING, id(2), at("19:13:00"))), 0, "there already");
    d.act(|s| pause(s, &MEETING, at("19:14:10")));
    let paused = clock(&d.state, &MEETING);
    assert!(paused.paused);
    assert_eq!(d.act(|s| pause(s, &MEETING, at("19:15:00"))), 0);
    assert_eq!(paused.elapsed(&id(2), at("19:50:00")), 120, "a break takes no time of the item");
    turn(&mut d, 2, "19:30:00");
    let now = at("19:31:00");
    let on = clock(&d.state, &MEETING);
    assert_eq!((on.elapsed(&id(1), now), on.elapsed(&id(2), now)), (720, 180));
    // Item 2 has 7 minutes left, item 3 its ten; item 1 is behind us.
    let finish = on.finish(&all, &behind(&d.state, &MEETING), now);
    assert_eq!(finish, Some(at("19:48:00")));
}

/// An item of twenty minutes with parts of ten and five: its own are five, and the whole takes twenty, not thirty-five.
#[test]
fn the_minutes_of_parts_are_counted_twice_in_the_predicted_finish() {
    let mut d = desk(1, 2);
    d.act(|s| s.change::<AgendaItem>(&id(1), |i| i.minutes = Some(20)).into_iter().collect());
    for (n, minutes) in [(11, 10), (12, 5)] {
        let part = AgendaItem {
            meeting: MEETING,
            parent: Some(id(1)),
            title: "分项".into(),
            minutes: Some(minutes),
            ..AgendaItem::default()
        };
        d.act(|s| put_on_agenda(s, &id(n), part));
    }
    let finish = |d: &Desk, now: &str| {
        let all = agenda(&d.state, &MEETING);
        clock(&d.state, &MEETING).finish(&all, &behind(&d.state, &MEETING), at(now))
    };
    turn(&mut d, 1, "19:00:00");
    assert_eq!(finish(&d, "19:00:00"), Some(at("19:30:00")), "twenty and ten");
    assert_eq!(finish(&d, "19:07:00"), Some(at("19:32:00")), "two over its own five");
    let left =
        |d: &Desk, now: &str| clock(&d.state, &MEETING).left(&agenda(&d.state, &MEETING), at(now));
    assert_eq!(left(&d, "19:01:00"), Some(240), "of its own five minutes");
    turn(&mut d, 11, "19:05:00");
    assert_eq!(finish(&d, "19:05:00"), Some(at("19:30:00")));
    turn(&mut d, 12, "19:15:00");
    assert_eq!(finish(&d, "19:15:00"), Some(at("19:30:00")));
    turn(&mut d, 2, "19:20:00");
    assert_eq!(finish(&d, "19:21:00"), Some(at("19:30:00")));
    d.act(|s| s.change::<AgendaItem>(&id(1), |i| i.minutes = Some(15)).into_iter().collect());
    turn(&mut d, 1, "19:30:00");
    assert_eq!(left(&d, "19:31:00"), None, "a heading has no minutes of its own to run over");
}

/// The page of a tab that slept asks again with the time it wakes at: nothing was counted in between, nothing is lost.
#[test]
fn a_tab_that_slept_counts_right_when_it_wakes() {
    let mut d = desk(1, 2);
    turn(&mut d, 1, "19:00:00");
    let before = clock(&d.state, &MEETING);
    assert_eq!(before.elapsed(&id(1), at("19:00:01")), 1);
    assert_eq!(before.elapsed(&id(1), at("19:47:00")), 2820);
    assert_eq!(clock(&d.state, &MEETING), before);
}

#[test]
fn a_clock_set_back_costs_one_stretch_and_nothing_after_it() {
    let mut d = desk(1, 3);
    turn(&mut d, 1, "19:00:00");
    turn(&mut d, 2, "19:10:00");
    // Set back by half an hour.
    assert_eq!(clock(&d.state, &MEETING).elapsed(&id(2), at("18:41:00")), 0);
    turn(&mut d, 3, "18:45:00");
    let now = at("18:50:00");
    let after = clock(&d.state, &MEETING);
    let spent = [1, 2, 3].map(|n| after.elapsed(&id(n), now));
    assert_eq!(spent, [600, 0, 300]);
    assert_eq!(after.item, Some(id(3)), "turns count in the order they were made");
}

#[test]
fn the_end_stops_the_clock_and_going_on_starts_it() {
    let mut d = desk(1, 1);
    d.act(|s| start(s, &MEETING, at("19:00:00")));
    turn(&mut d, 1, "19:00:00");
    d.act(|s| close(s, &MEETING, at("19:20:00")));
    assert_eq!(clock(&d.state, &MEETING).elapsed(&id(1), at("23:00:00")), 1200);
    d.act(|s| resume(s, &MEETING));
    d.act(|s| turn_to(s, &MEETING, id(1), at("19:30:00")));
    assert_eq!(clock(&d.state, &MEETING).elapsed(&id(1), at("19:31:00")), 1860);
}

proptest! {
    /// Whatever clocks do, no item has more than the sum of what passed forwards, and both sides read the same.
    #[test]
    fn no_clock_makes_time(steps in prop::collection::vec((1_u8..4, -600_i64..600), 1..12)) {
        let (mut a, mut b) = (desk(1, 3), Desk::new(2));
        let mut now = at("19:00:00");
        let (mut forwards, mut started) = (0_u64, false);
        for (n, (item, seconds)) in steps.iter().enumerate() {
            if started {
                forwards += u64::try_from(*seconds).unwrap_or(0);
            }
            now += Duration::seconds(*seconds);
            let item = id(*item);
            if n % 4 == 3 {
                a.act(|s| pause(s, &MEETING, now));
            } else {
                a.act(|s| turn_to(s, &MEETING, item, now));
                started = true;
            }
        }
        let of = |d: &Desk| clock(&d.state, &MEETING);
        let total: u64 = [1, 2, 3].iter().map(|n| of(&a).elapsed(&id(*n), now)).sum();
        prop_assert!(total <= forwards, "{total} of {forwards}");
        a.sync(&mut b);
        prop_assert_eq!(of(&a), of(&b));
    }
}
