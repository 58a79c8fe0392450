//! The laws of planning: sums kept step by step are what counting from nothing gives; rules broken are never more;
//! what is locked stays; the same seed and steps give the same roster.

#[path = "../tools/planned.rs"]
mod planned;

use crate::support::config;
use mulin::domain::plan::{
    Bound, Company, Heat, Limit, Model, Move, NEVER, OFF, Person, Problem, RoleNeed, Slot, Tie,
    Trial, breaks, cost, rows_from_bytes, rows_to_bytes, search_steps,
};
use proptest::prelude::*;
use proptest::test_runner::Config;
use std::ops::Range;

/// Planning is dearer than merging: a tenth of the cases.
fn fewer() -> Config {
    let config = config();
    Config { cases: config.cases.div_ceil(10), ..config }
}

const COUNTERS: usize = 3;

fn slot(days: u32, capped: bool) -> impl Strategy<Value = Slot> {
    let role = (0..3_u32, 1..3_u32, 0..200_i32).prop_map(|(role, least, under)| RoleNeed {
        role,
        least,
        under,
    });
    let over = if capped { Just(None).boxed() } else { (0..20_i32).prop_map(Some).boxed() };
    (
        0..days,
        0..3_u32,
        0..4_u32,
        1..4_i32,
        (0..200_i32, over),
        prop::collection::vec(role, 0..2),
        (0..8_u32, 1..4_u32),
    )
        .prop_map(|(day, kind, need, units, (under, over), roles, (counters, amount))| Slot {
            day,
            kind,
            units: units * 2,
            need,
            under,
            over,
            roles,
            counters: (0_u32..)
                .take(COUNTERS)
                .filter(|c| counters >> c & 1 == 1)
                .map(|c| (c, if c == 0 { amount } else { 1 }))
                .collect(),
        })
}

fn person() -> impl Strategy<Value = Person> {
    let limit = (0..9_u32, 0..4_u32, 0..9_i32).prop_map(|(most, free, weight)| Limit {
        most,
        free,
        weight,
    });
    let rules = (1..6_u32, 1..3_u32, 1..3_u32, 0..4_u32);
    let company = prop::sample::select(vec![
        Company::Nobody,
        Company::Nobody,
        Company::Anyone,
        Company::Experienced,
    ]);
    let social = (company, any::<bool>());
    (0..8_u64, 0..6_i32, 6..60_i32, rules, prop::collection::vec(limit, COUNTERS), 0..3_i32, social)
        .prop_map(
            |(
                roles,
                least_units,
                most_units,
                (longest, shortest, rest, weekends),
                limits,
                steps,
                (company, experienced),
            )| Person {
                roles,
                least_units,
                most_units,
                longest_run: longest.max(shortest),
                shortest_run: shortest,
                shortest_rest: rest,
                most_weekends: weekends,
                limits,
                steps: (1..=steps).map(|s| (most_units * s / 4, s)).collect(),
                company,
                experienced,
            },
        )
}

/// A problem of either sort: where people's days hang together, or each seat is for itself.
fn problem() -> impl Strategy<Value = Problem> {
    problem_of(5..16, 1..7, 30)
}

fn problem_of(
    days: Range<u32>,
    people: Range<usize>,
    most: usize,
) -> impl Strategy<Value = Problem> {
    (days, people, any::<bool>(), 0..512_u64, 0..7_u32).prop_flat_map(
        move |(days, people, rota, bars, weekday)| {
            let one_of_each = prop::collection::vec(slot(days, !rota), 3 * days as usize);
            let few = prop::collection::vec(slot(days, true), 1..most);
            let slots = if rota { one_of_each.boxed() } else { few.boxed() };
            let n = u32::try_from(people).unwrap_or(1);
            let tie = (0..n, 1..n.max(2), -9..9_i32).prop_map(move |(a, on, weight)| Tie {
                a,
                b: (a + on) % n,
                weight,
            });
            let ties = prop::collection::vec(tie, if n > 1 { 0..4 } else { 0..1 });
            // Half of all problems know nothing of company, so that both ways through are gone.
            let people = (prop::collection::vec(person(), people), any::<bool>());
            (slots, people, ties, any::<u64>()).prop_map(
                move |(mut slots, (mut people, shy), ties, salt)| {
                    if !shy {
                        for p in &mut people {
                            p.company = Company::Nobody;
                        }
                    }
                    if rota {
                        for (at, slot) in (0_u32..).zip(&mut slots) {
                            (slot.day, slot.kind) = (at / 3, at % 3);
                        }
                    } else {
                        for p in &mut people {
                            *p = Person {
                                roles: p.roles,
                                most_units: p.most_units,
                                limits: p.limits.clone(),
                                steps: p.steps.clone(),
                                company: p.company,
                                experienced: p.experienced,
                                ..Person::free(0)
                            };
                        }
                    }
                    slots.sort_by_key(|s| s.day);
                    let mut noise = salt | 1;
                    let mut next = |n: u64| {
                        noise = noise
                            .wrapping_mul(6_364_136_223_846_793_005)
                            .wrapping_add(1_442_695_040_888_963_407);
                        (noise >> 33) % n
                    };
                    let pairs = (0..people.len() * slots.len()).map(|_| match next(6) {
                        0 => NEVER,
                        n => i32::try_from(n).unwrap_or(0) - 3,
                    });
                    Problem {
                        days,
                        first_weekday: weekday,
                        counters: COUNTERS,
                        barred_next: (0..3).map(|k| bars >> (3 * k) & 7).collect(),
                        pairs: pairs.collect(),
                        locked: (0..people.len() * days as usize).map(|_| next(8) == 0).collect(),
                        slots,
                        people,
                        constant: 7,
                        lonely: 100_000,
                        ties,
                    }
                },
            )
        },
    )
}

/// The objective of the best roster that keeps to all rules and to what is locked, found by trying all; nothing where
/// there is none, or far too many.
fn best_of_all(model: &Model, start: &[u32]) -> Option<i64> {
    let days = model.problem.days as usize;
    let choices: Vec<Vec<u32>> = (0..start.len())
        .map(|at| {
            if model.problem.locked[at] {
                vec![start[at]]
            } else {
                model.options(at / days, at % days).iter().copied().chain([OFF]).collect()
            }
        })
        .collect();
    let all = choices.iter().try_fold(1_usize, |all, c| all.checked_mul(c.len()));
    let all = all.filter(|all| *all <= 5_000)?;
    let roster = |mut number: usize| -> Vec<u32> {
        let pick = |choices: &Vec<u32>| {
            let pick = choices[number % choices.len()];
            number /= choices.len();
            pick
        };
        choices.iter().map(pick).collect()
    };
    let rosters = (0..all).map(roster).filter(|rows| breaks(model, rows) == 0);
    rosters.map(|rows| cost(model, &rows)).min()
}

/// Rows by chance, eligible or off, whatever the other rules say.
fn some_rows(model: &Model, noise: &[u8]) -> Vec<u32> {
    let days = model.problem.days as usize;
    let mut taken = vec![0; model.problem.slots.len()];
    let cell = |at: usize| {
        let options = model.options(at / days, at % days);
        let pick = noise[at % noise.len()] as usize + at;
        let slot = options.get(pick % (options.len() + 2)).copied().unwrap_or(OFF);
        if slot == OFF {
            return OFF;
        }
        taken[slot as usize] += 1;
        let wanted = &model.problem.slots[slot as usize];
        if wanted.over.is_none() && taken[slot as usize] > wanted.need { OFF } else { slot }
    };
    (0..model.people() * days).map(cell).collect()
}

/// A quarter of the cases, not counting those without any roster that keeps to the rules.
fn that_can_be() -> Config {
    let config = config();
    Config { cases: config.cases.div_ceil(4), max_global_rejects: 100_000, ..config }
}

proptest! {
    #![proptest_config(that_can_be())]

    #[test]
    fn no_roster_is_better_than_the_bound(
        problem in problem_of(1..4, 1..4, 7), noise in prop::collection::vec(any::<u8>(), 64), far in 0..900_i64,
    ) {
        let model = Model::new(problem).expect("a problem");
        let start = some_rows(&model, &noise);
        let best = best_of_all(&model, &start);
        prop_assume!(best.is_some());
        let best = best.unwrap_or_default();
        let mut bound = Bound::new(&model, &start, best + far);
        for _ in 0..50 {
            prop_assert!(bound.best() <= best, "{} above {best}", bound.best());
            bound.go();
        }
    }
}

proptest! {
    #![proptest_config(fewer())]

    #[test]
    fn sums_kept_are_sums_counted_after_every_kind_of_step(
        problem in problem(), noise in prop::collection::vec(any::<u8>(), 64), seed: u64,
    ) {
        let model = Model::new(problem).expect("a problem");
        let start = some_rows(&model, &noise);
        let mut trial = Trial::new(&model, &start, seed);
        prop_assert!(trial.is_exact());
        for round in 0..60_usize {
            for (i, kind) in Move::ALL.into_iter().enumerate() {
                let (before, broken) = (trial.rows().to_vec(), breaks(&model, trial.rows()));
                let keep = (round + i) % 3 > 0;
                if let Some(delta) = trial.step(kind, keep) {
                    prop_assert!(trial.is_exact(), "{kind:?}");
                    let after = if keep { delta } else { 0 };
                    prop_assert_eq!(trial.cost(), cost(&model, &before) + after, "{:?}", kind);
                    prop_assert!(breaks(&model, trial.rows()) <= broken, "{kind:?} breaks rules");
                }
            }
            let (p, days) = (round % model.people(), model.problem.days as usize);
            let (from, before) = (round * 3 % days, trial.cost());
            if let Some(delta) = trial.replan(p, from, (from + 6).min(days), round % 2 == 0) {
                prop_assert!(trial.is_exact(), "planned anew");
                prop_assert_eq!(trial.cost(), before + if round % 2 == 0 { delta } else { 0 });
            }
            if round % 10 == 0 {
                let before = trial.cost();
                let better = trial.circles();
                prop_assert!(trial.is_exact(), "circles");
                prop_assert_eq!(trial.cost(), before - better);
            }
        }
    }

    #[test]
    fn what_is_locked_stays_and_the_same_seed_and_steps_give_the_same_roster(
        problem in problem(), noise in prop::collection::vec(any::<u8>(), 64), seed: u64,
    ) {
        let model = Model::new(problem).expect("a problem");
        let start = some_rows(&model, &noise);
        let plan = search_steps(&model, &start, seed, Heat::USUAL, 5_000);
        for (at, locked) in model.problem.locked.iter().enumerate() {
            prop_assert!(!locked || plan.rows[at] == start[at], "cell {at}");
        }
        prop_assert_eq!(plan.progress.best, cost(&model, &plan.rows));
        prop_assert_eq!(plan.progress.breaks > 0, breaks(&model, &plan.rows) > 0);
        prop_assert!(breaks(&model, &plan.rows) <= breaks(&model, &start));
        prop_assert_eq!(&plan, &search_steps(&model, &start, seed, Heat::USUAL, 5_000));
    }

    #[test]
    fn a_problem_and_its_roster_read_back_from_bytes(
        problem in problem(), noise in prop::collection::vec(any::<u8>(), 64), cut: prop::sample::Index,
    ) {
        let bytes = problem.to_bytes();
        prop_assert_eq!(Problem::from_bytes(&bytes), Some(problem.clone()));
        prop_assert_eq!(Problem::from_bytes(&bytes[..cut.index(bytes.len())]), None);
        let rows = some_rows(&Model::new(problem).expect("a problem"), &noise);
        prop_assert_eq!(rows_from_bytes(&rows_to_bytes(&rows)), Some(rows));
    }

    /// Nobody is in a slot without the company they need, unless a lock or another rule holds them there.
    #[test]
    fn whoever_needs_company_has_it_or_stays_away(
        problem in problem(), noise in prop::collection::vec(any::<u8>(), 64), seed: u64,
    ) {
        let model = Model::new(problem).expect("a problem");
        let plan = search_steps(&model, &some_rows(&model, &noise), seed, Heat::USUAL, 3_000);
        let days = model.problem.days as usize;
        let mut without = plan.rows.clone();
        for (at, s) in plan.rows.iter().enumerate().filter(|(_, s)| **s != OFF) {
            without[at] = OFF;
            let person = &model.problem.people[at / days];
            let beside = (0..model.people()).filter(|q| *q != at / days && plan.rows[q * days + at % days] == *s);
            let lonely = match person.company {
                Company::Nobody => false,
                Company::Anyone => beside.count() == 0,
                Company::Experienced => !beside.into_iter().any(|q| model.problem.people[q].experienced),
            };
            let held = model.problem.locked[at] || breaks(&model, &without) > breaks(&model, &plan.rows);
            prop_assert!(!lonely || held, "{at}");
            without[at] = *s;
        }
    }

    /// Somebody more may stay at home: what was found for the others is still there to begin with.
    #[test]
    fn another_volunteer_never_makes_a_roster_worse(
        problem in problem_of(5..16, 2..7, 30), noise in prop::collection::vec(any::<u8>(), 64), seed: u64,
    ) {
        let days = problem.days as usize;
        let mut fewer = problem.clone();
        let last = fewer.people.len() - 1;
        fewer.people.truncate(last);
        fewer.pairs.truncate(last * fewer.slots.len());
        fewer.locked.truncate(last * days);
        fewer.ties.retain(|t| (t.a.max(t.b) as usize) < last);
        let mut more = problem;
        // Who must serve is no mere gain.
        more.people[last] = Person { least_units: 0, ..more.people[last].clone() };
        let (fewer, more) = (Model::new(fewer).expect("a problem"), Model::new(more).expect("a problem"));
        let first = search_steps(&fewer, &some_rows(&fewer, &noise), seed, Heat::USUAL, 3_000);
        let mut start = first.rows.clone();
        start.resize(start.len() + days, OFF);
        let again = search_steps(&more, &start, seed ^ 1, Heat::USUAL, 3_000);
        prop_assert!(
            (again.progress.breaks, again.progress.best) <= (first.progress.breaks, first.progress.best)
        );
    }

    #[test]
    fn a_warm_start_is_never_left_for_a_worse_roster(
        problem in problem(), noise in prop::collection::vec(any::<u8>(), 64), seed: u64,
    ) {
        let model = Model::new(problem).expect("a problem");
        let first = search_steps(&model, &some_rows(&model, &noise), seed, Heat::USUAL, 3_000);
        let again = search_steps(&model, &first.rows, seed ^ 1, Heat::USUAL, 3_000);
        prop_assert!(
            (again.progress.breaks, again.progress.best) <= (first.progress.breaks, first.progress.best)
        );
    }
}

#[test]
fn a_roster_once_found_is_found_again() {
    planned::check();
}
