//! Fair shares and means where volunteers and people employed for it work side by side.

use super::*;
use crate::domain::testing::{COMMUNITY, Desk, id};
use crate::log::RecordId;
use chrono::{NaiveDate, NaiveTime};
use std::collections::BTreeMap;

const FIRST: NaiveDate = NaiveDate::from_ymd_opt(2026, 12, 1).unwrap();
const LAST: NaiveDate = NaiveDate::from_ymd_opt(2026, 12, 31).unwrap();

/// Ten duties of eight hours (1 to 10), four mornings of volunteering (21 to 24); two volunteers (51, 52), a guard (61).
fn desk() -> Desk {
    let mut d = Desk::new(1);
    let hour = |h| NaiveTime::from_hms_opt(h, 0, 0);
    let mut add = |n: u8, day, end, class| {
        let day = NaiveDate::from_ymd_opt(2026, 12, day);
        let (start, end) = (hour(8), hour(end));
        let shift = Shift { day, start, end, min: 1, target: 1, class, ..Shift::default() };
        d.act(|s| s.set(&id(n), &shift).into_iter().collect());
    };
    for n in 1..=10 {
        add(n, u32::from(n) + 1, 16, ShiftClass::PaidDuty);
    }
    for n in 21..=24 {
        add(n, u32::from(n) - 5, 10, ShiftClass::Volunteering);
    }
    for (n, employed) in [(51, false), (52, false), (61, true)] {
        let volunteer = Volunteer { employed, ..Volunteer::default() };
        d.act(|s| take_in(s, &id(n), &volunteer, &VolunteerName::default()));
    }
    d
}

fn sheet(d: &Desk) -> Sheet {
    Sheet::of(&d.state, &COMMUNITY, FIRST, LAST)
}

fn shares(sheet: &Sheet, past: &BTreeMap<RecordId, Burden>) -> [u32; 3] {
    let now = FIRST.and_time(NaiveTime::MIN);
    let case = Case::of(sheet, now, past).unwrap();
    [51, 52, 61].map(|n| case.shares[sheet.person(&id(n)).unwrap()])
}

#[test]
fn volunteering_is_shared_among_volunteers_and_duty_among_those_employed() {
    let sheet = sheet(&desk());
    assert_eq!(shares(&sheet, &BTreeMap::new()), [4 * 60, 4 * 60, 10 * 480]);
}

#[test]
fn what_a_guard_did_before_is_no_measure_for_neighbours() {
    let d = desk();
    let sheet = sheet(&d);
    let did = |minutes, weekends| Burden { minutes, weekends, ..Burden::default() };
    let of_two: BTreeMap<_, _> = [(id(51), did(240, 4)), (id(52), did(0, 0))].into();
    let mut with_guard = of_two.clone();
    with_guard.insert(id(61), did(20_000, 30));
    let (without, with) = (shares(&sheet, &of_two), shares(&sheet, &with_guard));
    assert_eq!(without[..2], with[..2]);
    assert_eq!(with[..2], [180, 300], "whoever did more has less now");
    let limits = |past: &BTreeMap<_, _>| {
        let now = FIRST.and_time(NaiveTime::MIN);
        let case = Case::of(&sheet, now, past).unwrap();
        case.problem.people[sheet.person(&id(51)).unwrap()].limits.clone()
    };
    assert_eq!(limits(&of_two), limits(&with_guard));
}

#[test]
fn a_volunteer_put_on_duty_by_hand_keeps_their_share_of_volunteering() {
    let mut d = desk();
    let seat = assignment_id(&COMMUNITY, &id(1), &id(51));
    let by_hand =
        Assignment {
            shift: id(1), volunteer: id(51), locked: true, reason: "门岗一时没人".into()
        };
    d.act(|s| s.set(&seat, &by_hand).into_iter().collect());
    let sheet = sheet(&d);
    assert_eq!(shares(&sheet, &BTreeMap::new()), [240, 240, 9 * 480]);
    let v = sheet.person(&id(51)).unwrap();
    assert_eq!((sheet.load(v), sheet.fair_load(v)), (480, 0));
    let case = Case::of(&sheet, FIRST.and_time(NaiveTime::MIN), &BTreeMap::new()).unwrap();
    // Eight hours of duty are in the planner's count of them: each step is that much further.
    let w = sheet.person(&id(52)).unwrap();
    let step = |v: usize| case.problem.people[v].steps[0].0;
    assert_eq!(step(v) - step(w), 480 / 30);
}

#[test]
fn means_are_of_peers() {
    let mut d = desk();
    for (shift, who) in [(21, 51), (22, 51), (1, 61), (2, 61)] {
        let drafts = assign(&d.state, &COMMUNITY, &id(shift), &id(who)).unwrap();
        d.act(|_| drafts);
    }
    let sheet = sheet(&d);
    let of = |n| sheet.person(&id(n)).unwrap();
    assert_eq!(Means::of(&sheet), Means { volunteers: 120, employed: 960 });
    for (who, minutes, mean) in [(51, 240, 120), (52, 0, 120), (61, 960, 960)] {
        let story = load_story(&sheet, of(who));
        assert_eq!((story.minutes, story.mean), (minutes, mean));
    }
    // A third morning is far above two neighbours' mean, whatever a guard works.
    let mut after = sheet.clone();
    for shift in [23, 24] {
        after.put(of(51), sheet.duty(&id(shift)).unwrap());
    }
    let lines = turnover(&sheet, &after);
    assert!(lines.iter().all(|line| line.costs.contains(&Effect::Load(of(51)))));
}
