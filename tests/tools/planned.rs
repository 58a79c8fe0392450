//! Two problems and the rosters found for them: the same on every machine, natively and in the browser. One is a fortnight
//! of a neighbourhood, one a rota of whole rows: runs of days, rests, weekends, which shift may follow which.

use mulin::domain::plan::{
    Bound, Company, Heat, Limit, Model, NEVER, Person, Problem, RoleNeed, Slot, Tie, cost,
    search_steps,
};
use mulin::log::Hash;

/// Forty people and eighty slots of a fortnight, drawn by a fixed rule.
fn problem() -> Problem {
    let mut noise = 2026_u64;
    let mut next = move |n: u64| {
        noise =
            noise.wrapping_mul(6_364_136_223_846_793_005).wrapping_add(1_442_695_040_888_963_407);
        i32::try_from((noise >> 33) % n).expect("small")
    };
    let mut slot = |at: u32| Slot {
        day: at * 14 / 80,
        kind: u32::from(at.is_multiple_of(3)),
        units: 3 + next(4),
        need: 1 + next(3).unsigned_abs(),
        under: 100,
        over: None,
        roles: vec![RoleNeed { role: 0, least: 1, under: 150 }],
        counters: vec![(at * 14 / 80 / 7, 1), (2, u32::from(at.is_multiple_of(3)))],
    };
    let slots: Vec<Slot> = (0..80).map(&mut slot).collect();
    let mut person = |p: i32| {
        let most = 10 + next(12);
        Person {
            roles: u64::from(p % 3 == 0),
            most_units: most,
            limits: vec![
                Limit { most: 3, ..Limit::NONE },
                Limit { most: 3, ..Limit::NONE },
                Limit { free: 1, weight: 4, ..Limit::NONE },
            ],
            steps: (1..=3).map(|quarter| (most * quarter / 4, 1)).collect(),
            company: if p % 9 == 0 { Company::Experienced } else { Company::Nobody },
            experienced: p % 2 == 1,
            ..Person::free(0)
        }
    };
    let people: Vec<Person> = (0..40).map(&mut person).collect();
    let pairs = (0..40 * 80).map(|_| if next(3) == 0 { next(9) - 3 } else { NEVER }).collect();
    Problem {
        days: 14,
        slots,
        people,
        counters: 3,
        barred_next: vec![0, 1],
        pairs,
        locked: vec![false; 40 * 14],
        lonely: 10_000,
        ties: vec![Tie { a: 1, b: 2, weight: -4 }, Tie { a: 3, b: 4, weight: 6 }],
        ..Problem::default()
    }
}

/// Fourteen people, five weeks of three types of shift a day, minutes as units; likewise.
fn rota() -> Problem {
    let mut noise = 1959_u64;
    let mut next = move |n: u64| {
        noise =
            noise.wrapping_mul(6_364_136_223_846_793_005).wrapping_add(1_442_695_040_888_963_407);
        i32::try_from((noise >> 33) % n).expect("small")
    };
    let slot = |at: u32| Slot {
        day: at / 3,
        kind: at % 3,
        units: [480, 540, 720][at as usize % 3],
        need: 2 + u32::from(at.is_multiple_of(3)),
        under: 100,
        over: Some(1),
        roles: Vec::new(),
        counters: vec![(at % 3, 1)],
    };
    let most = |most: u32| Limit { most, ..Limit::NONE };
    let person = |p: u32| Person {
        least_units: 8_000,
        most_units: 12_000,
        longest_run: 5,
        shortest_run: 2,
        shortest_rest: 2,
        most_weekends: 3,
        limits: vec![most(20), most(18), most(4 + p % 3 * 6)],
        ..Person::free(3)
    };
    Problem {
        days: 35,
        slots: (0..105).map(slot).collect(),
        people: (0..14).map(person).collect(),
        counters: 3,
        barred_next: vec![0, 1, 3],
        pairs: (0..14 * 105)
            .map(|_| if next(25) == 0 { NEVER } else { next(6) * next(4) - 4 })
            .collect(),
        locked: vec![false; 14 * 35],
        ..Problem::default()
    }
}

/// What was found when this was written down: the objective, the bound and the roster's hash.
type Found = (i64, i64, [u8; 4]);

const FORTNIGHT: Found = (7819, 4894, [78, 227, 95, 85]);
const ROTA: Found = (-745, -1171, [178, 71, 15, 33]);

/// Plans both, and holds what is found against what was found then.
pub(crate) fn check() {
    for (problem, steps, then) in [(problem(), 400_000, FORTNIGHT), (rota(), 600_000, ROTA)] {
        let model = Model::new(problem).expect("a problem");
        let plan = search_steps(&model, &[], 7, Heat::USUAL, steps);
        let mut bound = Bound::new(&model, &[], plan.progress.best);
        for _ in 0..200 {
            bound.go();
        }
        let bytes: Vec<u8> = plan.rows.iter().flat_map(|s| s.to_le_bytes()).collect();
        let hash = Hash::of(&bytes).0;
        assert_eq!(plan.progress.breaks, 0);
        assert_eq!(plan.progress.best, cost(&model, &plan.rows));
        let now = (plan.progress.best, bound.best(), [hash[0], hash[1], hash[2], hash[3]]);
        assert_eq!(now, then);
    }
}
