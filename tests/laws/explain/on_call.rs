//! What holds in every small world where shifts ask for people on call.

use super::dice::world;
use super::*;
use mulin::domain::shifts::{Standby, standby_blockers, standby_id};

/// The log of a world in which some shifts ask for people on call and some people are, one or the other for good.
fn log_with_calls(w: &World, d: &mut Dice) -> Log {
    let mut log = log_of(w);
    let empty = State::new(KINDS);
    let mut drafts = Vec::new();
    let state = State::of(&log, KINDS);
    for s in 0..w.shifts.len() {
        let standby = u32::try_from(d.below(3)).unwrap();
        drafts.extend(state.change::<Shift>(&shift_id(s), |shift| shift.standby = standby));
    }
    let mut sheet = Sheet::of(&state, &COMMUNITY, BEGIN, BEGIN + Days::new(16));
    for s in 0..w.shifts.len() {
        for p in 0..w.people.len() {
            let duty = number(&sheet, s);
            if d.one_in(3) && standby_blockers(&sheet, p, duty).is_empty() {
                sheet.stand_by(p, duty);
                let (shift, volunteer) = (shift_id(s), person_id(p));
                let one = Standby { shift, volunteer, locked: d.one_in(3), ..Standby::default() };
                drafts.extend(empty.set(&standby_id(&COMMUNITY, &shift, &volunteer), &one));
            }
        }
    }
    enter(&mut log, drafts, 2);
    log
}

proptest! {
    #![proptest_config(fewer(5))]

    /// A plan breaks no rule, by a reading that shares no code with the check: neither those on the shifts do nor would
    /// those on call, whichever of them were called. Whom a person decided on stays, nobody is both, the bound is true,
    /// and the drafts make of the data what was planned.
    #[test]
    fn a_plan_with_people_on_call_keeps_to_the_rules(seed in any::<u64>()) {
        let w = world(seed);
        let mut log = log_with_calls(&w, &mut Dice(seed | 1));
        let state = State::of(&log, KINDS);
        let sheet = Sheet::of(&state, &COMMUNITY, BEGIN, BEGIN + Days::new(16));
        // Beside people on call a regular place may no longer do: nothing is to begin with faults.
        prop_assert!(broken(&sheet).is_empty(), "the roster begins without faults");
        let Some(case) = Case::of(&sheet, now(), &BTreeMap::new()) else { return Ok(()) };
        let model = Model::new(case.problem.clone());
        prop_assert!(model.is_ok(), "{:?}", model.err());
        let Ok(model) = model else { return Ok(()) };
        let plan = search_steps(&model, &case.start, seed, Heat::USUAL, 3_000);
        let after = case.settled(&plan.rows);
        prop_assert!(broken(&after).is_empty());
        let on: BTreeSet<(usize, usize)> = (0..after.duties.len())
            .flat_map(|d| after.coming(d).map(move |p| (p, d)).collect::<Vec<_>>())
            .map(|(p, d)| (p, place(&w, &after, d)))
            .collect();
        prop_assert!(legal(&w, &on));
        prop_assert!(w.locked.is_subset(&on));
        let waits: BTreeSet<(usize, usize)> = (0..after.duties.len())
            .flat_map(|d| after.ready[d].iter().map(move |r| (r.who, d)))
            .map(|(p, d)| (p, place(&w, &after, d)))
            .collect();
        prop_assert!(waits.is_disjoint(&on));
        let all: BTreeSet<(usize, usize)> = on.union(&waits).copied().collect();
        for (p, s) in &waits {
            // Alone on the shift, as it might come.
            let alone = all.iter().filter(|(q, t)| q == p || t != s).copied().collect();
            prop_assert!(keeps(&w, &alone, *p, *s), "{} on call for {}", p, s);
        }
        for (d, ready) in sheet.ready.iter().enumerate() {
            for one in ready.iter().filter(|one| one.locked) {
                prop_assert!(after.is_on_call(one.who, d));
            }
        }
        let best = case.objective(&after).into_iter().chain(case.objective(&sheet)).min().unwrap();
        let mut bound = Bound::new(&model, &case.start, best);
        for _ in 0..20 {
            prop_assert!(bound.best() <= best, "{} above {}", bound.best(), best);
            bound.go();
        }
        let drafts = turn_over(&state, &COMMUNITY, &sheet, &turnover(&sheet, &after));
        enter(&mut log, drafts, 3);
        let then = Sheet::of(&State::of(&log, KINDS), &COMMUNITY, sheet.first, sheet.last);
        for d in 0..after.duties.len() {
            let who = |sheet: &Sheet| sheet.ready[d].iter().map(|r| r.who).collect::<Vec<_>>();
            prop_assert_eq!(who(&then), who(&after));
            prop_assert_eq!(then.coming(d).collect::<Vec<_>>(), after.coming(d).collect::<Vec<_>>());
        }
    }
}
