//! The rules about turns, read plainly, and what the planner makes of the soft ones.

use super::dice::world;
use super::*;

/// Whether somebody on `all` comes to the template of `what` no more often in its month than each may.
pub(super) fn often(w: &World, all: &[&What], what: &What) -> bool {
    let month = |o: &What| (o.date().year(), o.date().month());
    let like = |o: &What| o.kind == what.kind && month(o) == month(what);
    let each = w.shifts.iter().filter(|o| like(o)).filter_map(|o| o.each.filter(|n| *n > 0)).min();
    what.kind.is_none() || all.iter().filter(|o| like(o)).count() <= each.unwrap_or(99) as usize
}

/// Whether somebody on `all` works no longer on end than `most` around `what`: minute after minute, until a quarter of an
/// hour is idle.
pub(super) fn on_end(most: Option<u32>, all: &[&What], what: &What) -> bool {
    let Some(most) = most else { return true };
    let mut sum = 0;
    for (mut minute, step) in [(what.begin, 1), (what.begin - 1, -1)] {
        let mut idle = 0;
        while idle < 15 {
            if all.iter().any(|o| (o.begin..o.end()).contains(&minute)) {
                (sum, idle) = (sum + 1, 0);
            } else {
                idle += 1;
            }
            minute += step;
        }
    }
    sum <= i64::from(most)
}

fn many(n: usize) -> i64 {
    i64::try_from(n).unwrap()
}

/// What turns weigh by the words of the rules: a second one of a week, or one within seven days of a locked one of another
/// week, 2; a day in a row beyond those that are nothing special 6, of who takes one shift a day; a turn fewer or more than
/// they would like 16.
fn weighed(w: &World, on: &BTreeSet<(usize, usize)>) -> i64 {
    let mut sum = 0;
    for (p, who) in w.people.iter().enumerate() {
        let own: Vec<usize> = on.iter().filter(|(q, _)| *q == p).map(|(_, s)| *s).collect();
        let day = |s: usize| w.shifts[s].day();
        let week = |s: usize| day(s).div_euclid(7);
        let weeks: BTreeSet<i64> = own.iter().map(|s| week(*s)).collect();
        if !who.employed {
            sum += 2 * many(own.len() - weeks.len());
            let fixed = |s: usize| w.locked.contains(&(p, s));
            let near = |s: usize| {
                own.iter().any(|o| fixed(*o) && week(*o) != week(s) && (day(*o) - day(s)).abs() < 7)
            };
            sum += 2 * many(own.iter().filter(|s| !fixed(**s) && near(**s)).count());
        }
        if let Some(free) = w.run_free.filter(|_| who.day.unwrap_or(w.usual_day) == 1) {
            let days: BTreeSet<i64> = own.iter().map(|s| day(*s)).collect();
            let full = |d: &i64| (0..=i64::from(free)).all(|back| days.contains(&(d - back)));
            sum += 6 * many(days.iter().filter(|d| full(d)).count());
        }
        let months: BTreeSet<u32> = w.shifts.iter().map(|s| s.date().month()).collect();
        for month in months {
            let n = many(own.iter().filter(|s| w.shifts[**s].date().month() == month).count());
            sum += 16 * (i64::from(who.least.unwrap_or(0)) - n).max(0);
            sum += 16 * (n - i64::from(who.most.unwrap_or(99))).max(0);
        }
    }
    sum
}

proptest! {
    #![proptest_config(fewer(5))]

    /// From one roster to another the planner's count changes by what the rules of turns say, to the last unit.
    #[test]
    fn turns_weigh_what_the_rules_say(seed in any::<u64>()) {
        let w = world(seed);
        let mut easy = World { run_free: None, easy: true, ..w.clone() };
        for who in &mut easy.people {
            (who.least, who.most) = (None, None);
        }
        let count = |w: &World, on: &BTreeSet<(usize, usize)>| {
            let sheet = sheet_of(w);
            let case = Case::of(&sheet, now(), &BTreeMap::new())?;
            let mut other = sheet.clone();
            for (p, s) in w.on.difference(on) {
                other.take(*p, number(&sheet, *s));
            }
            for (p, s) in on.difference(&w.on) {
                other.put(*p, number(&sheet, *s));
            }
            case.objective(&other)
        };
        let turns = |on: &BTreeSet<(usize, usize)>| Some(count(&w, on)? - count(&easy, on)?);
        let mut other = w.on.clone();
        for n in 0..12 {
            let (p, s) = (n * 7 % w.people.len(), n * 5 % w.shifts.len());
            let mut on = other.clone();
            if !w.locked.contains(&(p, s)) && !on.remove(&(p, s)) {
                on.insert((p, s));
            }
            if legal(&w, &on) {
                other = on;
            }
        }
        if let Some((before, after)) = turns(&w.on).zip(turns(&other)) {
            prop_assert_eq!(after - before, weighed(&w, &other) - weighed(&w, &w.on));
        }
    }
}
