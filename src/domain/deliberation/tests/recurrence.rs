//! Days of series against python-dateutil (`tests/tools/oracle/recurrence.py`), turns of the chair, holidays.

use super::*;
use chrono::{Datelike, NaiveTime, Weekday};
use serde_json::Value;
use std::collections::BTreeMap;

fn oracle() -> Value {
    let text = include_str!("../../../../tests/fixtures/recurrence/dateutil.json");
    serde_json::from_str(text).unwrap()
}

fn series_of(case: &Value) -> Series {
    let number = |name: &str| case[name].as_i64();
    Series {
        repeat: Repeat::of_word(case["repeat"].as_str().unwrap()).unwrap(),
        day: number("day").map(|n| n.try_into().unwrap()),
        weekday: case["weekday"].as_str().map(|w| DayOfWeek::of_word(w).unwrap()),
        nth: number("nth").map(|n| n.try_into().unwrap()),
        every: number("every").map(|n| n.try_into().unwrap()),
        from: Some(day(case["from"].as_str().unwrap())),
        until: case["until"].as_str().map(day),
        time: NaiveTime::from_hms_opt(19, 0, 0),
        ..Series::default()
    }
}

#[test]
fn days_and_rules_are_those_of_dateutil() {
    let oracle = oracle();
    let cases = oracle["series"].as_array().unwrap();
    assert!(cases.len() > 100);
    for case in cases {
        let series = series_of(case);
        assert_eq!(series.rrule().as_deref(), case["rule"].as_str(), "{case}");
        let want: Vec<NaiveDate> =
            case["days"].as_array().unwrap().iter().map(|d| day(d.as_str().unwrap())).collect();
        let found: Vec<NaiveDate> =
            series.days(series.from.unwrap(), 40).take(want.len()).collect();
        assert_eq!(found, want, "{case}");
        assert!(want.iter().all(|d| series.falls_on(*d)), "{case}");
        assert!(!series.falls_on(want[0].succ_opt().unwrap()), "{case}");
        if series.until.is_some() {
            assert_eq!(series.days(series.from.unwrap(), 100).count(), want.len());
        }
    }
}

#[test]
fn the_fifteenth_of_24_months_with_moved_occurrences_is_dateutils() {
    let oracle = oracle();
    let (mut d, series_id) = (Desk::new(1), id(50));
    let series = Series { from: Some(day("2026-01-01")), ..Series::night_talk(None) };
    d.act(|s| s.set(&series_id, &series).into_iter().collect());
    let stamp = |text: &str| NaiveDateTime::parse_from_str(text, "%Y-%m-%dT%H:%M").unwrap();
    for (from, to) in oracle["fifteenth"]["moved"].as_object().unwrap() {
        let to = stamp(to.as_str().unwrap());
        d.act(|s| move_occurrence(s, &COMMUNITY, &series_id, day(from), to));
    }
    for off in oracle["fifteenth"]["off"].as_array().unwrap() {
        d.act(|s| cancel_occurrence(s, &COMMUNITY, &series_id, day(off.as_str().unwrap())));
    }
    let found: Vec<NaiveDateTime> =
        coming(&d.state, &series_id, &series, at("2026-01-01 00:00"), 24)
            .into_iter()
            .filter(|c| !c.cancelled)
            .map(|c| c.occurrence.at)
            .collect();
    let want: Vec<NaiveDateTime> = oracle["fifteenth"]["times"]
        .as_array()
        .unwrap()
        .iter()
        .map(|t| stamp(t.as_str().unwrap()))
        .collect();
    assert_eq!(found, want);
}

#[test]
fn a_fifth_weekday_is_the_last_that_every_month_has() {
    let fifth = Series {
        repeat: Repeat::Weekday,
        weekday: Some(DayOfWeek::Friday),
        nth: Some(5),
        ..Series::default()
    };
    let days: Vec<NaiveDate> = fifth.days(day("2026-01-01"), 12).collect();
    assert_eq!(days.len(), 12);
    assert!(days.iter().all(|d| d.weekday() == Weekday::Fri && d.day() > 21 && d.day() < 29));
    assert_eq!(DayOfWeek::of(day("2026-11-22")), DayOfWeek::Sunday);
    assert_eq!(DayOfWeek::Sunday.weekday(), Weekday::Sun);
}

#[test]
fn a_rule_without_its_day_gives_no_days_and_no_rule() {
    for repeat in Repeat::ALL {
        let series = Series { repeat: *repeat, ..Series::default() };
        assert_eq!(series.days(day("2026-01-01"), 24).count(), 0);
        assert_eq!(series.rrule(), None);
    }
}

#[test]
fn the_chair_goes_round_and_one_evening_changes_nobodys_turn() {
    let (mut d, series_id) = (Desk::new(1), id(50));
    let bodies = [id(1), id(2), id(3)];
    let series = Series {
        kind: MeetingKind::Joint,
        chair: ChairRule::Rotating,
        chairs: bodies.to_vec(),
        turns_from: Some(day("2026-12-15")),
        ..Series::night_talk(None)
    };
    d.act(|s| s.set(&series_id, &series).into_iter().collect());
    let turns = |d: &Desk| -> Vec<u8> {
        coming(&d.state, &series_id, &series, at("2026-12-01 00:00"), 12)
            .iter()
            .map(|c| c.chair.unwrap().0[0])
            .collect()
    };
    let year = [1, 2, 3, 1, 2, 3, 1, 2, 3, 1, 2, 3];
    assert_eq!(turns(&d), year);
    d.act(|s| cancel_occurrence(s, &COMMUNITY, &series_id, day("2027-01-15")));
    d.act(|s| {
        move_occurrence(s, &COMMUNITY, &series_id, day("2027-02-15"), at("2027-02-26 19:00"))
    });
    assert_eq!(turns(&d), year, "moved or called off, a turn stays");
    d.act(|s| set_chair_of_occurrence(s, &COMMUNITY, &series_id, day("2027-03-15"), Some(id(3))));
    d.act(|s| {
        move_occurrence(s, &COMMUNITY, &series_id, day("2027-03-15"), at("2027-03-16 19:00"))
    });
    let mut swapped = year;
    swapped[3] = 3;
    assert_eq!(turns(&d), swapped, "only that evening, and it stays when the evening is moved");
    // Before the first turn the round goes on backwards, so that what was is not all one body's.
    assert_eq!(series.chair_on(day("2026-11-15")), Some(id(3)));
    // The meeting of an occurrence knows it too; one may name another for it.
    let meeting = Meeting {
        series: Some(series_id),
        occurrence: Some(day("2027-03-15")),
        ..Meeting::default()
    };
    assert_eq!(chair_of(&d.state, &meeting), Some(id(3)));
    let other = Meeting { chair: Some(id(2)), ..meeting };
    assert_eq!(chair_of(&d.state, &other), Some(id(2)));
    let fixed = Series { chair: ChairRule::Fixed, ..series.clone() };
    assert_eq!(fixed.chair_on(day("2027-04-15")), Some(id(1)));
    let convener = Series { chair: ChairRule::Convener, ..series.clone() };
    assert_eq!(convener.chair_on(day("2027-04-15")), None);
    let nobody = Series { chairs: Vec::new(), ..series.clone() };
    assert_eq!(nobody.chair_on(day("2027-04-15")), None);
}

#[test]
fn an_occurrence_is_moved_called_off_and_restored_with_its_meeting() {
    let mut d = Desk::new(1);
    let meeting = call(&mut d, "2026-11-22 21:00");
    let series = night_talk_id(&COMMUNITY, None);
    let rule_day = day("2026-12-15");
    let found = |d: &Desk| {
        let m: Meeting = d.state.get(&meeting).unwrap();
        (m.at.unwrap(), m.cancelled)
    };
    d.act(|s| move_occurrence(s, &COMMUNITY, &series, rule_day, at("2026-12-20 14:00")));
    assert_eq!(found(&d), (at("2026-12-20 14:00"), false));
    d.act(|s| cancel_occurrence(s, &COMMUNITY, &series, rule_day));
    assert_eq!(found(&d), (at("2026-12-20 14:00"), true));
    d.act(|s| restore_occurrence(s, &COMMUNITY, &series, rule_day));
    assert_eq!(found(&d), (at("2026-12-15 19:00"), false));
    assert_eq!(exceptions(&d.state, &series)[&rule_day].moved, None);
}

#[test]
fn holidays_are_named_and_taken_in_once() {
    let (mut a, mut b) = (Desk::new(1), Desk::new(2));
    let spring =
        Holiday { day: day("2027-02-05"), until: Some(day("2027-02-11")), name: "春节".into() };
    let new_year = Holiday { day: day("2027-01-01"), name: "元旦".into(), ..Holiday::default() };
    let all = [spring, new_year];
    assert_eq!(a.act(|s| take_holidays(s, &COMMUNITY, &all)), 2);
    assert_eq!(a.act(|s| take_holidays(s, &COMMUNITY, &all)), 0);
    b.act(|s| take_holidays(s, &COMMUNITY, &all));
    a.sync(&mut b);
    assert_eq!(a.state.all::<Holiday>().count(), 2);
    for (on, want) in [
        ("2027-02-04", None),
        ("2027-02-05", Some("春节")),
        ("2027-02-11", Some("春节")),
        ("2027-02-12", None),
        ("2027-01-01", Some("元旦")),
    ] {
        assert_eq!(holiday_on(&a.state, day(on)).as_deref(), want, "{on}");
    }
    let series = Series { day: Some(10), ..Series::night_talk(None) };
    let months = coming(&a.state, &id(9), &series, at("2027-01-01 00:00"), 3);
    let named: Vec<Option<String>> = months.into_iter().map(|c| c.holiday).collect();
    assert_eq!(named, [None, Some("春节".to_owned()), None]);
    let none = BTreeMap::new();
    let next = series.next_occurrence(at("2027-02-01 00:00"), &none).unwrap();
    assert_eq!(next.at, at("2027-02-10 19:00"), "nothing moves by itself");
}
