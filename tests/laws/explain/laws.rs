//! What holds in every small world.

use super::dice::world;
use super::removals::{all_removals, without};
use super::*;

proptest! {
    #![proptest_config(fewer(2))]

    /// Who can take an empty place as things stand is exactly who can by the rules read plainly; so a place nobody is
    /// named for is one that no roster with somebody more on it fills.
    #[test]
    fn a_place_is_unfillable_exactly_when_nobody_can_take_it(seed in any::<u64>()) {
        let w = world(seed);
        let sheet = sheet_of(&w);
        prop_assert!(broken(&sheet).is_empty(), "the roster begins without faults");
        for s in 0..w.shifts.len() {
            let duty = number(&sheet, s);
            for p in 0..w.people.len() {
                if w.on.contains(&(p, s)) {
                    prop_assert_eq!(blockers(&sheet, p, duty), [Blocker::AlreadyOn]);
                    continue;
                }
                let on = with(&w.on, p, s);
                let can = keeps(&w, &on, p, s) && count(&on, s) <= w.shifts[s].wanted;
                prop_assert_eq!(blockers(&sheet, p, duty).is_empty(), can, "{} on {}", p, s);
            }
            let gaps = explain(&sheet, duty);
            let room = w.shifts[s].wanted > count(&w.on, s);
            prop_assert_eq!(!gaps.is_empty(), room || !leads(&w, &w.on, s));
            for gap in gaps {
                let able: Vec<usize> = (0..w.people.len())
                    .filter(|p| !w.on.contains(&(*p, s)))
                    .filter(|p| gap.role.is_none() || w.people[*p].leads(&w.shifts[s]))
                    .filter(|p| keeps(&w, &with(&w.on, *p, s), *p, s))
                    .collect();
                prop_assert_eq!(&gap.can, &able);
                let told: usize = gap.groups.iter().map(|(_, n)| n).sum();
                prop_assert_eq!(gap.able, gap.can.len() + told);
                prop_assert!(gap.near.len() <= told);
            }
        }
    }

    /// Take away the one thing that is in somebody's way, and they can come; take away anything else, and they cannot.
    #[test]
    fn the_one_blocker_is_the_one(seed in any::<u64>()) {
        let w = world(seed);
        let sheet = sheet_of(&w);
        for s in 0..w.shifts.len() {
            let duty = number(&sheet, s);
            for p in (0..w.people.len()).filter(|p| !w.on.contains(&(*p, s))) {
                let found = place_blockers(&sheet, p, duty, None);
                let can = |w: &World| keeps(w, &with(&w.on, p, s), p, s);
                let [one] = found.as_slice() else {
                    // With several in the way, one gone is not enough.
                    for blocker in &found {
                        if let Some(less) = without(&w, p, s, *blocker)
                            && *blocker != Blocker::Newcomer
                        {
                            let left = place_blockers(&sheet_of(&less), p, duty, None);
                            prop_assert_eq!(left.is_empty(), can(&less));
                        }
                    }
                    continue;
                };
                if let Some(less) = without(&w, p, s, *one) {
                    prop_assert!(can(&less), "{:?} of {} on {}", one, p, s);
                    prop_assert!(place_blockers(&sheet_of(&less), p, duty, None).is_empty());
                }
                for other in all_removals(&w, p, s, *one) {
                    prop_assert!(!can(&other), "{:?} is not what keeps {} from {}", one, p, s);
                }
            }
        }
    }

    /// Two steps fill a place exactly where some roster two steps away does.
    #[test]
    fn two_steps_are_found_exactly_where_there_are_any(seed in any::<u64>()) {
        let w = world(seed);
        let sheet = sheet_of(&w);
        for s in (0..w.shifts.len()).filter(|s| count(&w.on, *s) < w.shifts[*s].wanted) {
            let found: BTreeSet<(usize, usize)> =
                exchanges(&sheet, number(&sheet, s), None, now(), usize::MAX)
                    .iter()
                    .map(|e| (e.who, place(&w, &sheet, e.gives)))
                    .collect();
            let mut tried = BTreeSet::new();
            for v in (0..w.people.len()).filter(|v| !w.on.contains(&(*v, s))) {
                if keeps(&w, &with(&w.on, v, s), v, s) {
                    continue;
                }
                for (_, o) in w.on.iter().filter(|(q, _)| *q == v) {
                    for to in (0..w.people.len()).filter(|to| *to != v) {
                        if w.locked.contains(&(v, *o)) || w.on.contains(&(to, *o)) {
                            continue;
                        }
                        let mut on = with(&with(&w.on, v, s), to, *o);
                        on.remove(&(v, *o));
                        if legal(&w, &on) && leads(&w, &on, *o) >= leads(&w, &w.on, *o)
                            && leads(&w, &on, *o) <= leads(&w, &w.on, *o)
                        {
                            tried.insert((v, *o));
                        }
                    }
                }
            }
            prop_assert_eq!(found, tried, "on {}", s);
        }
    }
}

/// What is offered, and what planning anew would change.
fn all_cures(sheet: &Sheet, duty: usize, gap: &Gap) -> (Vec<Cure>, Vec<Change>) {
    let mut curing = Curing::new(sheet, duty, gap, now());
    loop {
        match curing.step() {
            Going::On => {}
            Going::Plan(around) => {
                let model = Model::new(around.case.problem.clone()).expect("a problem");
                let plan =
                    search_steps(&model, &around.case.start, CURE_SEED, Heat::MILD, CURE_STEPS);
                curing.planned(&around, &plan.rows);
            }
            Going::Done => return (curing.found, curing.replan),
        }
    }
}

proptest! {
    #![proptest_config(fewer(10))]

    /// What is offered to fill a place fills it, by the plain reading of the rules.
    #[test]
    fn every_cure_cures(seed in any::<u64>()) {
        let w = world(seed);
        let sheet = sheet_of(&w);
        for s in 0..w.shifts.len() {
            let duty = number(&sheet, s);
            for gap in explain(&sheet, duty) {
                let (found, replan) = all_cures(&sheet, duty, &gap);
                for cure in found {
                    let mut then = w.clone();
                    let who = match cure {
                        Cure::Take(p) => p,
                        Cure::Exchange { who, gives, to } => {
                            let o = place(&w, &sheet, gives);
                            then.on.remove(&(who, o));
                            then.on.insert((to, o));
                            who
                        }
                        Cure::Ask(p, blocker) => match without(&w, p, s, blocker) {
                            Some(less) => { then = less; p }
                            None => continue,
                        },
                        Cure::More(p, minutes) => {
                            let most = w.people[p].month.unwrap_or(w.usual_month);
                            then.people[p].month = Some(most + minutes);
                            p
                        }
                        Cure::MoreWeek(p, minutes) => {
                            then.people[p].week = then.people[p].week.map(|most| most + minutes);
                            p
                        }
                        Cure::Shift(minutes, p) => { then.shifts[s].begin += minutes; p }
                        Cure::Day(days, p) => { then.shifts[s].begin += days * DAY; p }
                        Cure::Learn(p) => {
                            (then.people[p].holds, then.people[p].held_until) = (true, None);
                            p
                        }
                        Cure::Replan(seats) => {
                            for change in &replan {
                                let s = place(&w, &sheet, change.duty);
                                for p in &change.off {
                                    prop_assert!(!w.locked.contains(&(*p, s)) && then.on.remove(&(*p, s)));
                                }
                                then.on.extend(change.on.iter().map(|p| (*p, s)));
                            }
 let moved = then.on.difference(&w.on).count();
                            prop_assert!(moved > 0 && moved <= seats as usize, "{moved} {seats}");
                            let more = count(&then.on, s) > count(&w.on, s);
                            let leads = leads(&then, &then.on, s) && !leads(&w, &w.on, s);
                            let filled = if gap.role.is_some() { leads } else { more };
                            prop_assert!(filled);
                            prop_assert!(legal(&then, &then.on));
                            continue;
                        }
                    };
                    then.on.insert((who, s));
                    prop_assert!(gap.role.is_none() || then.people[who].leads(&then.shifts[s]));
                    let all = then.on.iter();
                    let faults: Vec<_> = all.filter(|(p, s)| !keeps(&then, &then.on, *p, *s)).collect();
                    prop_assert!(faults.is_empty(), "{:?}: {:?}", cure, faults);
                }
            }
        }
    }

    /// What a plan comes to breaks no rule, moves nobody a person decided on, and is what its drafts make of the data.
    #[test]
    fn a_plan_keeps_to_the_rules(seed in any::<u64>()) {
        let w = world(seed);
        let state = state_of(&w);
        let sheet = sheet_of(&w);
        let Some(case) = Case::of(&sheet, now(), &BTreeMap::new()) else { return Ok(()) };
        let model = Model::new(case.problem.clone());
        prop_assert!(model.is_ok(), "{:?}", model.err());
        let Ok(model) = model else { return Ok(()) };
        // The planner is told no more than the rules are, and no less: what they allow it allows, and what it comes to
        // they do, but for days in a row, which it is not told where they come to more than a week's shifts.
        prop_assert_eq!(breaks(&model, &case.start), 0, "a roster that breaks no rule");
        let plan = search_steps(&model, &case.start, seed, Heat::USUAL, 3_000);
        let mut planned = BTreeSet::new();
        for (at, slot) in plan.rows.iter().enumerate().filter(|(_, slot)| **slot != OFF) {
            let s = place(&w, &sheet, case.planned()[*slot as usize]);
            planned.insert((at / model.problem.days as usize, s));
        }
        let mut tireless = w.clone();
        for who in &mut tireless.people {
            who.run = Some(100);
        }
        for (p, s) in &planned {
            let who = &w.people[*p];
            let shy = who.newcomer || who.minor || who.needs.contains(&Need::NotAlone);
            prop_assert!(shy || keeps(&tireless, &planned, *p, *s), "{} on {}", p, s);
        }
        let after = case.settled(&plan.rows);
        let best = case.objective(&after).into_iter().chain(case.objective(&sheet)).min().unwrap();
        let mut bound = Bound::new(&model, &case.start, best);
        for _ in 0..20 {
            prop_assert!(bound.best() <= best, "{} above {}", bound.best(), best);
            bound.go();
        }
        let on: BTreeSet<(usize, usize)> = (0..after.duties.len())
            .flat_map(|d| after.coming(d).map(move |p| (p, d)).collect::<Vec<_>>())
            .map(|(p, d)| (p, place(&w, &after, d)))
            .collect();
        prop_assert!(legal(&w, &on));
        prop_assert!(w.locked.is_subset(&on));
        let drafts = turn_over(&state, &COMMUNITY, &sheet, &turnover(&sheet, &after));
        let mut log = log_of(&w);
        enter(&mut log, drafts, 3);
        let then = Sheet::of(&State::of(&log, KINDS), &COMMUNITY, sheet.first, sheet.last);
        for duty in 0..after.duties.len() {
            let (made, meant): (Vec<_>, Vec<_>) = (then.coming(duty).collect(), after.coming(duty).collect());
            prop_assert_eq!(made, meant);
        }
    }
}

#[test]
fn a_minute_of_the_week_is_told_alike() {
    // The plain reading leans on this.
    assert_eq!(BEGIN.weekday().num_days_from_monday(), 0);
    assert_eq!(moment(DAY + 61).time().minute(), 1);
}
