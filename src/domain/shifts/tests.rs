//! The rules of shifts as tables and small stories.

use super::*;
use crate::domain::testing::{COMMUNITY, Desk, id};
use crate::log::RecordId;
use chrono::{NaiveDate, NaiveTime};
use std::collections::BTreeMap;

pub(super) fn day(text: &str) -> NaiveDate {
    text.parse().unwrap()
}

pub(super) fn shift(on: &str, start: &str, end: &str, min: u32, target: u32) -> Shift {
    let time = |t: &str| NaiveTime::parse_from_str(t, "%H:%M").ok();
    Shift {
        title: "巡逻".into(),
        day: Some(day(on)),
        start: time(start),
        end: time(end),
        min,
        target,
        ..Shift::default()
    }
}

fn desk(shifts: &[Shift]) -> Desk {
    let mut d = Desk::new(1);
    for (n, shift) in (1..).zip(shifts) {
        d.act(|s| s.set(&id(n), shift).into_iter().collect());
    }
    d
}

pub(super) fn put(d: &mut Desk, shift: u8, volunteer: u8) -> Result<usize, Obstacle> {
    let drafts = assign(&d.state, &COMMUNITY, &id(shift), &id(volunteer))?;
    Ok(d.act(|_| drafts))
}

#[test]
fn a_shift_may_go_past_midnight() {
    for (start, end, minutes) in [
        ("08:00", "10:00", 120),
        ("22:00", "01:30", 210),
        ("08:00", "08:00", 24 * 60),
        ("00:00", "23:59", 1439),
    ] {
        assert_eq!(shift("2026-12-01", start, end, 1, 1).minutes(), minutes, "{start}-{end}");
    }
    assert_eq!(Shift::default().minutes(), 0);
}

#[test]
fn gaps_count_who_must_be_there_within_the_days_asked_for() {
    let mut d = desk(&[
        shift("2026-12-07", "08:00", "10:00", 2, 3),
        shift("2026-12-06", "08:00", "10:00", 1, 0),
        shift("2026-12-13", "08:00", "10:00", 0, 2),
        shift("2026-12-14", "08:00", "10:00", 1, 1),
    ]);
    put(&mut d, 1, 50).unwrap();
    let roster = roster(&d.state);
    let found: Vec<(RecordId, u32)> =
        gaps(&roster, day("2026-12-07"), 7).iter().map(|s| (s.id, s.missing())).collect();
    assert_eq!(found, [(id(1), 1)]);
    let rooms: Vec<u32> = roster.iter().map(Staffing::room).collect();
    assert_eq!(rooms, [1, 2, 2, 1], "by day; a target below the minimum is the minimum");
}

#[test]
fn nobody_is_in_two_places_at_once() {
    let mut d = desk(&[
        shift("2026-12-01", "08:00", "10:00", 1, 1),
        shift("2026-12-01", "10:00", "12:00", 1, 1),
        shift("2026-12-01", "09:30", "10:30", 1, 1),
        shift("2026-11-30", "22:00", "08:01", 1, 1),
    ]);
    assert_eq!(put(&mut d, 1, 50), Ok(1));
    for (shift, want) in [
        (1, Err(Obstacle::AlreadyOn)),
        (3, Err(Obstacle::DoubleBooked(id(1)))),
        (4, Err(Obstacle::DoubleBooked(id(1)))),
        (2, Ok(1)),
    ] {
        assert_eq!(put(&mut d, shift, 50), want, "shift {shift}");
    }
    d.act(|s| unassign(s, &id(1), &id(50)));
    assert_eq!(put(&mut d, 4, 50), Ok(1));
    assert_eq!(put(&mut d, 1, 50), Err(Obstacle::DoubleBooked(id(4))));
}

#[test]
fn two_devices_assign_once_and_a_merge_that_books_twice_is_named() {
    let mut a = desk(&[
        shift("2026-12-01", "08:00", "10:00", 2, 2),
        shift("2026-12-01", "09:00", "11:00", 2, 2),
    ]);
    let mut b = Desk::new(2);
    a.sync(&mut b);
    put(&mut a, 1, 50).unwrap();
    put(&mut b, 1, 50).unwrap();
    put(&mut b, 1, 51).unwrap();
    put(&mut a, 2, 51).unwrap();
    a.sync(&mut b);
    assert_eq!(a.state.all::<Assignment>().count(), 3);
    let found = roster(&a.state);
    assert_eq!(double_bookings(&found), [(id(51), id(1), id(2))]);
    a.act(|s| unassign(s, &id(1), &id(51)));
    assert!(double_bookings(&roster(&a.state)).is_empty());
    assert_eq!(put(&mut a, 1, 52), Ok(1));
    a.act(|s| unassign(s, &id(1), &id(52)));
    assert_eq!(put(&mut a, 1, 52), Ok(1), "taken off and put on again");
}

#[test]
fn minutes_add_up_per_volunteer() {
    let mut d = desk(&[
        shift("2026-12-01", "08:00", "10:00", 1, 1),
        shift("2026-12-02", "22:00", "01:00", 1, 1),
        shift("2027-01-01", "08:00", "10:00", 1, 1),
    ]);
    for (shift, volunteer) in [(1, 50), (2, 50), (3, 50), (2, 51)] {
        put(&mut d, shift, volunteer).unwrap();
    }
    let sums = minutes_per_volunteer(&roster(&d.state), day("2026-12-01"), day("2026-12-31"));
    assert_eq!(sums, BTreeMap::from([(id(50), 300), (id(51), 180)]));
}

#[test]
fn a_volunteers_name_is_kept_apart() {
    let mut d = Desk::new(1);
    let name = VolunteerName { name: "周师傅".into(), tel: String::new() };
    assert_eq!(d.act(|s| take_in(s, &id(1), &Volunteer::default(), &name)), 2);
    let shared = d.log.iter().filter(|e| e.scope() == crate::log::Scope::Shared);
    assert!(shared.into_iter().all(|e| !e.line().contains("周师傅")));
    assert_eq!(d.state.get::<VolunteerName>(&id(1)), Some(name));
}

#[test]
fn a_known_volunteer_is_found_by_name_however_it_is_typed() {
    let mut d = desk(&[]);
    let name = VolunteerName { name: "王芳".into(), ..VolunteerName::default() };
    d.act(|s| take_in(s, &id(9), &Volunteer::default(), &name));
    for (typed, found) in [("王芳", true), (" 王 芳", true), ("王芳（3号楼）", false), ("", false)]
    {
        assert_eq!(volunteer_named(&d.state, typed), found.then(|| id(9)), "{typed}");
    }
}
