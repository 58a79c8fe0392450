//! Each hard rule as a row: who, beside what, and what stands in the way.

use super::tests::{day, put, shift};
use super::*;
use crate::domain::community::community_record;
use crate::domain::testing::{COMMUNITY, Desk, id};
use chrono::NaiveTime;

/// The volunteer asked about, and others.
const ME: u8 = 50;
const OTHER: u8 = 51;

fn sheet(d: &Desk) -> Sheet {
    Sheet::of(&d.state, &COMMUNITY, day("2026-12-01"), day("2026-12-31"))
}

/// What keeps the volunteer from shift 1.
fn found(d: &Desk) -> Vec<Blocker> {
    let sheet = sheet(d);
    let (v, s) = (sheet.person(&id(ME)).unwrap(), sheet.duty(&id(1)).unwrap());
    blockers(&sheet, v, s)
}

/// A desk with shift 1 (Wednesday 2 December, 19:00 to 20:30, two wanted) and others, and two volunteers, `me` as given.
fn desk(me: &Volunteer, care: &Care, others: &[Shift]) -> Desk {
    let mut d = Desk::new(1);
    let first = shift("2026-12-02", "19:00", "20:30", 1, 2);
    for (n, shift) in (1..).zip([&first].into_iter().chain(others)) {
        d.act(|s| s.set(&id(n), shift).into_iter().collect());
    }
    d.act(|s| s.set(&id(ME), me).into_iter().collect());
    d.act(|s| s.set(&id(ME), care).into_iter().collect());
    d.act(|s| s.set(&id(OTHER), &Volunteer::default()).into_iter().collect());
    d
}

fn window(text: &str) -> Volunteer {
    Volunteer {
        windows: text.split(", ").filter_map(|w| w.parse().ok()).collect(),
        ..Default::default()
    }
}

#[test]
fn when_they_can_and_what_they_are_spared() {
    let none = Care::default();
    let needs = |needs: &[Need]| Care { needs: needs.iter().copied().collect(), ..none.clone() };
    let minor = |consent| Care { minor: true, consent, ..none.clone() };
    for (name, me, care, want) in [
        ("always", Volunteer::default(), none.clone(), vec![]),
        ("a window that holds it", window("WE 18:30-21:00"), none.clone(), vec![]),
        ("two that touch", window("WE 18:00-20:00, WE 20:00-21:00"), none.clone(), vec![]),
        ("a window too short", window("WE 19:00-20:00"), none.clone(), vec![Blocker::Hours]),
        ("another day", window("TU 18:00-21:00"), none.clone(), vec![Blocker::Hours]),
        (
            "gone",
            Volunteer { until: Some(day("2026-12-02")), ..Volunteer::default() },
            none.clone(),
            vec![Blocker::Left],
        ),
        (
            "still here",
            Volunteer { until: Some(day("2026-12-03")), ..Volunteer::default() },
            none.clone(),
            vec![],
        ),
        (
            "employed",
            Volunteer { employed: true, ..Volunteer::default() },
            none.clone(),
            vec![Blocker::Class],
        ),
        (
            "new",
            Volunteer { newcomer: true, ..Volunteer::default() },
            none.clone(),
            vec![Blocker::Newcomer],
        ),
        ("until half past eight is not late", Volunteer::default(), needs(&[Need::NoLate]), vec![]),
        ("no night", Volunteer::default(), needs(&[Need::NoNight]), vec![]),
        ("no stairs, and there are none", Volunteer::default(), needs(&[Need::NoStairs]), vec![]),
        ("alone", Volunteer::default(), needs(&[Need::NotAlone]), vec![Blocker::Alone]),
        ("a minor", Volunteer::default(), minor(None), vec![Blocker::Consent, Blocker::Alone]),
        (
            "a minor whose guardian agreed",
            Volunteer::default(),
            minor(Some(day("2026-11-01"))),
            vec![Blocker::Alone],
        ),
    ] {
        assert_eq!(found(&desk(&me, &care, &[])), want, "{name}");
    }
}

#[test]
fn late_night_and_stairs_are_the_shifts() {
    let needs = Care { needs: Need::ALL.iter().copied().collect(), ..Care::default() };
    for (from, to, stairs, want) in [
        ("19:00", "20:31", false, vec![Blocker::Late]),
        ("22:00", "01:00", false, vec![Blocker::Late, Blocker::Night]),
        ("05:30", "07:00", false, vec![Blocker::Night]),
        ("06:00", "08:00", true, vec![Blocker::Stairs]),
        ("20:00", "00:00", false, vec![Blocker::Late, Blocker::Night]),
    ] {
        let mut d = desk(&Volunteer::default(), &needs, &[]);
        let this = Shift { stairs, ..shift("2026-12-02", from, to, 1, 2) };
        d.act(|s| s.set(&id(1), &this).into_iter().collect());
        put(&mut d, 1, OTHER).unwrap();
        assert_eq!(found(&d), want, "{from}-{to}");
    }
}

#[test]
fn a_day_away_a_word_of_the_day_and_a_place_refused() {
    let mut d = desk(&window("TU 18:00-21:00"), &Care::default(), &[]);
    assert_eq!(found(&d), [Blocker::Hours]);
    d.act(|s| say_free(s, &id(ME), day("2026-12-02"), true).into_iter().collect());
    assert_eq!(found(&d), [], "what was said of this day counts more");
    d.act(|s| say_free(s, &id(ME), day("2026-12-02"), false).into_iter().collect());
    assert_eq!(found(&d), [Blocker::Busy]);
    d.act(|s| say_free(s, &id(ME), day("2026-12-02"), true).into_iter().collect());
    let away = |from, to| Away { volunteer: id(ME), from: Some(day(from)), to };
    d.act(|s| s.set(&id(90), &away("2026-12-03", None)).into_iter().collect());
    assert_eq!(found(&d), []);
    d.act(|s| s.set(&id(91), &away("2026-11-28", Some(day("2026-12-02")))).into_iter().collect());
    assert_eq!(found(&d), [Blocker::Away]);
    d.act(|s| s.remove::<Away>(&id(91)).into_iter().collect());
    put(&mut d, 1, ME).unwrap();
    assert_eq!(found(&d), [Blocker::AlreadyOn]);
    let seat = assignment_id(&COMMUNITY, &id(1), &id(ME));
    d.act(|s| vec![s.state_fact(&seat, &Answer { declined: true, ..Answer::default() })]);
    assert_eq!(found(&d), [Blocker::Declined]);
    assert_eq!(sheet(&d).room(sheet(&d).duty(&id(1)).unwrap()), 2, "their place is empty");
}

#[test]
fn their_other_shifts() {
    let at = |day, from, to| shift(day, from, to, 1, 1);
    let me = Volunteer { week_minutes: Some(400), week_shifts: Some(2), ..Volunteer::default() };
    let tired = Volunteer { run: Some(2), month_minutes: Some(300), ..Volunteer::default() };
    for (name, me, others, want) in [
        ("meanwhile", &me, vec![at("2026-12-02", "20:00", "21:00")], vec![Blocker::Overlap(id(2))]),
        ("that day", &me, vec![at("2026-12-02", "08:00", "09:00")], vec![Blocker::SameDay(id(2))]),
        (
            "the next morning",
            &me,
            vec![at("2026-12-03", "06:00", "07:00")],
            vec![Blocker::Rest(id(2), 570)],
        ),
        (
            "the night before",
            &me,
            vec![at("2026-12-01", "22:00", "09:01")],
            vec![Blocker::Rest(id(2), 599), Blocker::WeekMinutes(400)],
        ),
        ("ten hours are enough", &me, vec![at("2026-12-03", "06:30", "07:00")], vec![]),
        (
            "two that week",
            &me,
            vec![at("2026-11-30", "08:00", "09:00"), at("2026-12-06", "08:00", "09:00")],
            vec![Blocker::WeekShifts(2)],
        ),
        (
            "the weeks before and after",
            &me,
            vec![at("2026-11-29", "08:00", "09:00"), at("2026-12-07", "08:00", "09:00")],
            vec![],
        ),
        (
            "a day before and one after",
            &tired,
            vec![at("2026-12-01", "08:00", "09:00"), at("2026-12-03", "08:00", "09:00")],
            vec![Blocker::Run(2)],
        ),
        (
            "the month is full",
            &tired,
            vec![at("2026-12-31", "08:00", "11:31")],
            vec![Blocker::MonthMinutes(300)],
        ),
        ("another month", &tired, vec![at("2026-11-20", "08:00", "12:31")], vec![]),
    ] {
        let mut d = desk(me, &Care::default(), &others);
        for n in 0..others.len() {
            put(&mut d, u8::try_from(n).unwrap() + 2, ME).unwrap();
        }
        assert_eq!(found(&d), want, "{name}");
    }
}

#[test]
fn room_company_and_what_is_broken_already() {
    let new = Volunteer { newcomer: true, ..Volunteer::default() };
    let mut d = desk(&new, &Care::default(), &[]);
    put(&mut d, 1, OTHER).unwrap();
    assert_eq!(found(&d), []);
    put(&mut d, 1, 52).unwrap();
    assert_eq!(found(&d), [Blocker::Full]);
    d.act(|s| unassign(s, &id(1), &id(52)));
    put(&mut d, 1, ME).unwrap();
    assert_eq!(broken(&sheet(&d)), []);
    d.act(|s| unassign(s, &id(1), &id(OTHER)));
    let left = broken(&sheet(&d));
    assert_eq!(left.len(), 1);
    assert_eq!((left[0].2.as_slice(), left[0].3), ([Blocker::Newcomer].as_slice(), false));
}

#[test]
fn the_usual_limits_hold_where_somebody_says_nothing() {
    let mut d = desk(&Volunteer::default(), &Care::default(), &[]);
    let rules = Planning { month_minutes: Some(60), ..Planning::default() };
    d.act(|s| s.set(&community_record(&COMMUNITY), &rules).into_iter().collect());
    assert_eq!(found(&d), [Blocker::MonthMinutes(60)]);
}

#[test]
fn several_a_day_and_days_on_end() {
    let at = |day, from, to| shift(day, from, to, 1, 1);
    let here = |n, shift| Shift { grid: Some(id(n)), ..shift };
    let rules = Planning {
        day_shifts: Some(2),
        travel: Some(30),
        window_shifts: Some(3),
        window_minutes: Some(400),
        ..Planning::default()
    };
    let usual = Volunteer { week_shifts: Some(7), ..Volunteer::default() };
    let one = Volunteer { day_shifts: Some(1), ..usual.clone() };
    let few = Volunteer { window_shifts: Some(1), window_minutes: Some(900), ..usual.clone() };
    for (name, me, others, want) in [
        ("a second one", &usual, vec![at("2026-12-02", "08:00", "09:00")], vec![]),
        (
            "who takes one",
            &one,
            vec![at("2026-12-02", "08:00", "09:00")],
            vec![Blocker::SameDay(id(2))],
        ),
        (
            "a third one",
            &usual,
            vec![at("2026-12-02", "08:00", "09:00"), at("2026-12-02", "10:00", "11:00")],
            vec![Blocker::DayShifts(2)],
        ),
        (
            "meanwhile",
            &usual,
            vec![at("2026-12-02", "18:00", "19:01")],
            vec![Blocker::Overlap(id(2))],
        ),
        (
            "elsewhere just before",
            &usual,
            vec![here(9, at("2026-12-02", "18:00", "18:31"))],
            vec![Blocker::Travel(id(2), 29)],
        ),
        ("elsewhere before", &usual, vec![here(9, at("2026-12-02", "18:00", "18:30"))], vec![]),
        ("here just before", &usual, vec![here(8, at("2026-12-02", "18:00", "19:00"))], vec![]),
        (
            "six days before and the day before, and after",
            &usual,
            vec![
                at("2026-11-26", "08:00", "09:00"),
                at("2026-12-01", "08:00", "09:00"),
                at("2026-12-02", "08:00", "09:00"),
            ],
            vec![Blocker::WindowShifts(3, 7)],
        ),
        (
            "a week before and six days after",
            &usual,
            vec![
                at("2026-11-25", "08:00", "09:00"),
                at("2026-12-01", "08:00", "09:00"),
                at("2026-12-08", "08:00", "09:00"),
            ],
            vec![],
        ),
        (
            "long ones",
            &usual,
            vec![at("2026-12-05", "08:00", "13:11")],
            vec![Blocker::WindowMinutes(400, 7)],
        ),
        (
            "who takes one in seven days",
            &few,
            vec![at("2026-12-08", "08:00", "14:00")],
            vec![Blocker::WindowShifts(1, 7)],
        ),
    ] {
        let mut d = desk(me, &Care::default(), &others);
        d.act(|s| s.set(&community_record(&COMMUNITY), &rules).into_iter().collect());
        let first = here(8, at("2026-12-02", "19:00", "20:30"));
        d.act(|s| s.set(&id(1), &first).into_iter().collect());
        for n in 0..others.len() {
            put(&mut d, u8::try_from(n).unwrap() + 2, ME).unwrap();
        }
        assert_eq!(found(&d), want, "{name}");
    }
}

#[test]
fn windows_hold_across_midnight_and_the_end_of_the_week() {
    let time = |t: &str| NaiveTime::parse_from_str(t, "%H:%M").unwrap();
    for (windows, on, from, to, holds) in [
        ("SU 20:00-04:00", "2026-12-06", "22:00", "03:00", true),
        ("SU 20:00-04:00", "2026-12-07", "02:00", "04:00", true),
        ("SU 20:00-04:00", "2026-12-07", "02:00", "04:01", false),
        ("SU 20:00-23:59, MO 00:00-06:00", "2026-12-06", "22:00", "05:00", true),
    ] {
        let mut d = desk(&window(windows), &Care::default(), &[]);
        let this =
            Shift { start: Some(time(from)), end: Some(time(to)), ..shift(on, from, to, 1, 1) };
        d.act(|s| s.set(&id(1), &this).into_iter().collect());
        assert_eq!(!found(&d).contains(&Blocker::Hours), holds, "{windows}: {on} {from}");
    }
}
