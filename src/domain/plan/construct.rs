//! A first roster: what is given, mended where it breaks rules, and short slots filled greedily.

use super::chance::Chance;
use super::model::Model;
use super::problem::OFF;
use super::replan::{Frame, Replan};
use super::work::{Change, Work};

/// Begins with `start` (nobody anywhere where it is empty) and fills what can be filled, dearest slots first.
pub(super) fn construct<'m>(model: &'m Model, start: &[u32], chance: &mut Chance) -> Work<'m> {
    let mut work = if start.len() == model.people() * model.days {
        Work::of(model, start)
    } else {
        Work::empty(model)
    };
    if model.rota {
        let mut replan = Replan::default();
        for p in 0..model.people() {
            // Near an even spread first; all there is where that is not enough.
            for even in [true, false] {
                if work.breaks[p] > 0 {
                    lay_row(&mut work, p, even, &mut replan);
                }
            }
        }
    } else {
        fill(&mut work, chance);
    }
    work
}

/// How often a row is planned before it is left as it is.
const TRIES: u32 = 7;
/// After so many states, once is enough: what is left to mend is for the search.
const ENOUGH: u64 = 1_500_000_000;

/// Plans a row that breaks rules anew.
fn lay_row(work: &mut Work, p: usize, even: bool, replan: &mut Replan) {
    let model = work.model;
    let before = work.row(p).to_vec();
    let standing = (work.breaks[p], work.cost);
    for day in 0..model.days {
        if !model.locked(p, day) {
            work.put(p, day, OFF);
        }
    }
    let frame = Frame { even, ..Frame::of(work, p, 0, model.days) };
    let (mut changes, mut best) = (Vec::new(), None);
    replan.fees = vec![0; model.problem.counters];
    // The planning does not count; where it takes too many of a counter it is told that those are dear.
    for fee in (0..TRIES).map(|n| 10 << (2 * n)) {
        if !replan.plan(work, p, frame, &mut changes) {
            break;
        }
        for change in &changes {
            work.put(p, change.day, change.slot);
        }
        let breaks = work.breaks[p];
        let limits = model.problem.people[p].limits.iter().enumerate();
        let counts = &work.counts[p * model.problem.counters..];
        let over =
            limits.filter(|(c, limit)| counts[*c] > limit.most).map(|(c, _)| c).collect::<Vec<_>>();
        for change in &changes {
            work.put(p, change.day, OFF);
        }
        if best.as_ref().is_none_or(|(least, _)| breaks < *least) {
            best = Some((breaks, changes.clone()));
        }
        if over.is_empty() || replan.spent > ENOUGH {
            break;
        }
        for c in over {
            replan.fees[c] = fee;
        }
    }
    replan.fees.clear();
    for change in best.into_iter().flat_map(|(_, changes)| changes) {
        work.put(p, change.day, change.slot);
    }
    // A start is never left for a worse one.
    if (work.breaks[p], work.cost) > standing {
        for (day, slot) in before.iter().enumerate() {
            work.put(p, day, *slot);
        }
    }
}

/// Every slot that is short, the ones with fewest people able to take it first, gets whom it costs least.
fn fill(work: &mut Work, chance: &mut Chance) {
    let model = work.model;
    let mut slots: Vec<u32> = work.short.clone();
    slots.sort_unstable_by_key(|s| {
        let slot = &model.problem.slots[*s as usize];
        (-slot.under, model.able(*s).len(), *s)
    });
    for s in slots {
        let day = model.problem.slots[s as usize].day as usize;
        for _ in 0..model.problem.slots[s as usize].need {
            let mut best: Option<(i64, usize)> = None;
            let able = model.able(s);
            let begin = chance.below(able.len());
            for p in able[begin..].iter().chain(&able[..begin]) {
                let p = *p as usize;
                if work.at(p, day) != OFF {
                    continue;
                }
                if let Some(delta) = work.lay(&[Change { person: p, day, slot: s }]) {
                    work.take_back_by(delta);
                    if delta < best.map_or(0, |b| b.0) {
                        best = Some((delta, p));
                    }
                }
            }
            let Some((_, p)) = best else { break };
            if work.lay(&[Change { person: p, day, slot: s }]).is_some() {
                work.keep();
            }
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::{NEVER, Person, Problem, Slot, breaks};

    /// A year of two slots a day of 477 and 600 units; two people who must come to between `least` and 480 more.
    fn year(least: i32) -> Problem {
        let slot = |at: u32| Slot {
            day: at / 2,
            kind: at % 2,
            units: if at.is_multiple_of(2) { 477 } else { 600 },
            need: 1,
            under: 100,
            over: Some(1),
            roles: Vec::new(),
            counters: Vec::new(),
        };
        let person = Person {
            least_units: least,
            most_units: least + 480,
            longest_run: 5,
            shortest_run: 2,
            shortest_rest: 2,
            most_weekends: 26,
            ..Person::free(0)
        };
        Problem {
            days: 364,
            slots: (0..728).map(slot).collect(),
            people: vec![person; 2],
            barred_next: vec![0, 1],
            pairs: vec![0; 1456],
            locked: vec![false; 728],
            ..Problem::default()
        }
    }

    fn broken(problem: Problem) -> i64 {
        let model = Model::new(problem).expect("a problem");
        let work = construct(&model, &[], &mut Chance::new(1));
        breaks(&model, &work.rows)
    }

    /// Two types of slot whose lengths have little in common make tables of a year too large to remember all of.
    #[test]
    fn a_year_of_uneven_units_begins_with_rows_that_keep_to_all_rules() {
        let mut problem = year(118_000);
        problem.pairs[20..24].fill(NEVER);
        assert_eq!(broken(problem), 0);
    }

    /// Nothing can be done for weeks and all of it must be done in the others: near an even spread is near what can be.
    #[test]
    fn a_long_holiday_in_such_a_year_keeps_to_all_rules_too() {
        for (first, weeks) in [(0, 8), (100, 8), (150, 13), (308, 8)] {
            let mut problem = year(88_000);
            for person in [0, 728] {
                problem.pairs[person + 2 * first..person + 2 * (first + weeks * 7)].fill(NEVER);
            }
            assert_eq!(broken(problem), 0, "{weeks} weeks from day {first}");
        }
    }
}
