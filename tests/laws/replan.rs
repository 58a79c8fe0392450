//! Five of 120 fall ill for a week: what they leave is filled and hardly anybody else is moved.

use crate::explain::{COMMUNITY, Dice, enter};
use chrono::{Days, NaiveDate, NaiveTime};
use mulin::domain::KINDS;
use mulin::domain::deliberation::DayOfWeek;
use mulin::domain::plan::{Heat, Model, search_steps};
use mulin::domain::shifts::{
    Case, Held, Priority, RoleWanted, Sheet, Shift, Volunteer, Window, broken, can_take,
    changed_seats, replan, turnover,
};
use mulin::log::{Draft, Log, RecordId, State};
use std::collections::BTreeMap;
use std::time::Instant;

/// A Monday, and the month from it on.
const FIRST: NaiveDate = NaiveDate::from_ymd_opt(2026, 11, 30).unwrap();
const SKILL: RecordId = RecordId([200; 16]);

fn id(kind: u8, n: usize) -> RecordId {
    let mut bytes = [kind; 16];
    bytes[1] = u8::try_from(n / 256).unwrap();
    bytes[2] = u8::try_from(n % 256).unwrap();
    RecordId(bytes)
}

/// 120 volunteers and four weeks of shifts: some 400 with two places each. `least` is the fewest minutes a month that
/// anybody gives: with 300 there are more places than people can fill, with 900 fewer.
fn neighbourhood(seed: u64, least: u64) -> Sheet {
    let mut d = Dice(seed);
    let empty = State::new(KINDS);
    let mut drafts: Vec<Draft> = Vec::new();
    let time = |h: u64| NaiveTime::from_hms_opt(u32::try_from(h).unwrap(), 0, 0);
    for v in 0..120 {
        let mut windows = Vec::new();
        for day in DayOfWeek::ALL {
            for (from, to) in [(6, 12), (12, 18), (18, 22)] {
                if !d.one_in(2) {
                    let (Some(from), Some(to)) = (time(from), time(to)) else { continue };
                    windows.push(Window { weekday: *day, from, to });
                }
            }
        }
        let volunteer = Volunteer {
            since: Some(FIRST),
            grid: Some(id(90, usize::try_from(d.below(6)).unwrap())),
            windows: windows.into_iter().collect(),
            month_minutes: Some(u32::try_from(least + 60 * d.below(12)).unwrap()),
            week_shifts: Some(u32::try_from(2 + d.below(2)).unwrap()),
            ..Volunteer::default()
        };
        drafts.extend(empty.set(&id(1, v), &volunteer));
        if d.one_in(5) {
            let held = Held { volunteer: id(1, v), skill: SKILL, ..Held::default() };
            drafts.extend(empty.set(&id(3, v), &held));
        }
    }
    let mut n = 0;
    for day in 0..28 {
        for grid in 0..6 {
            for (start, hours, target) in [(7, 2, 1), (14, 3, 2), (19, 2, 2)] {
                if d.one_in(4) {
                    continue;
                }
                let role = RoleWanted { skill: SKILL, count: 1 };
                let shift = Shift {
                    title: "巡逻".into(),
                    day: Some(FIRST + Days::new(day)),
                    start: time(start),
                    end: time(start + hours),
                    grid: Some(id(90, grid)),
                    min: 1,
                    target,
                    priority: if start == 19 { Priority::High } else { Priority::Ordinary },
                    roles: (start == 19 && grid == 0).then_some(role).into_iter().collect(),
                    ..Shift::default()
                };
                drafts.extend(empty.set(&id(2, n), &shift));
                n += 1;
            }
        }
    }
    let mut log = Log::new();
    enter(&mut log, drafts, 1);
    Sheet::of(&State::of(&log, KINDS), &COMMUNITY, FIRST, FIRST + Days::new(27))
}

#[test]
fn five_of_a_hundred_and_twenty_fall_ill_and_little_changes() {
    for (seed, least) in [(3, 300), (8, 300), (21, 300), (3, 900), (8, 900), (21, 900)] {
        let sheet = neighbourhood(seed, least);
        let now = FIRST.and_time(NaiveTime::MIN);
        let case = Case::of(&sheet, now, &BTreeMap::new()).unwrap();
        let model = Model::new(case.problem.clone()).unwrap();
        let plan = search_steps(&model, &case.start, 1, Heat::USUAL, 1_000_000);
        let roster = case.settled(&plan.rows);
        assert!(broken(&roster).is_empty());
        // The second week, those who are on most.
        let (from, to) = (FIRST + Days::new(7), FIRST + Days::new(13));
        let mut week = roster;
        (week.first, week.last) = (from, to);
        let mut busy: Vec<usize> = (0..week.people.len()).collect();
        busy.sort_by_key(|v| std::cmp::Reverse(week.load(*v)));
        let missing: Vec<_> = busy[..5].iter().map(|v| (*v, from, to)).collect();
        let now = (FIRST + Days::new(6)).and_time(NaiveTime::MIN);
        let begin = Instant::now();
        let found = replan(&week, &missing, now).unwrap();
        let model = Model::new(found.case.problem.clone()).unwrap();
        let steps = (found.case.problem.pairs.len() as u64 * 60).clamp(60_000, 1_500_000);
        let plan = search_steps(&model, &found.case.start, 1, Heat::MILD, steps);
        let after = found.case.settled(&plan.rows);
        let took = begin.elapsed();
        let changes = turnover(&week, &after);
        let (seats, vacated) = (changed_seats(&changes), found.vacated.len());
        let short = |sheet: &Sheet| (0..sheet.duties.len()).map(|s| sheet.room(s)).sum::<u32>();
        println!(
            "{vacated} vacated, {seats} changed, empty {} before, {} after, {} ms",
            short(&week),
            short(&after),
            took.as_millis()
        );
        assert!(vacated >= 8, "{vacated}");
        assert!(seats * 10 <= vacated * 13, "{seats} changes for {vacated}");
        assert!(broken(&after).is_empty());
        if least == 900 {
            assert!(short(&after) <= short(&week) + 2, "most are filled");
        }
        for (_, s) in found.vacated.iter().filter(|(_, s)| after.room(*s) > 0) {
            let free = (0..after.people.len()).find(|v| can_take(&after, *v, *s));
            assert_eq!(free, None, "a place stays empty that somebody could take");
        }
        for change in &changes {
            let away = change.off.iter().any(|v| missing.iter().any(|(m, ..)| m == v));
            let told = away || !change.gains.is_empty() || !change.costs.is_empty();
            assert!(told || change.on.len() == change.off.len(), "{change:?}");
        }
    }
}
