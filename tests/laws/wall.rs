//! What a wall shows of a pact, added up and taken from one another in any way, never tells of fewer than twenty
//! households.

use crate::support::config;
use mulin::domain::pact::{LEAST, Part, Total, Wall, wall};
use proptest::prelude::*;

fn parts() -> impl Strategy<Value = Vec<Part>> {
    let part = (prop_oneof![0_u64..25, 0_u64..80], 0_u64..80).prop_map(|(households, agreed)| {
        Part { name: "楼".into(), households, agreed: agreed.min(households) }
    });
    prop::collection::vec(part, 0..9)
}

/// The sets of parts whose totals are shown.
fn shown(wall: &Wall, count: usize) -> Vec<Vec<i64>> {
    let set = |has: &dyn Fn(usize) -> bool| (0..count).map(|i| i64::from(has(i))).collect();
    let mut sets: Vec<Vec<i64>> =
        wall.blocks.iter().map(|b| set(&|i| b.parts.contains(&i))).collect();
    if wall.total.is_some() {
        sets.push(set(&|_| true));
    }
    sets
}

proptest! {
    #![proptest_config(config())]

    /// Every sum of shown totals with factors from -2 to 2: where it comes out as the count of some set of parts, that set
    /// has nobody in it or at least twenty households.
    #[test]
    fn no_combination_of_shown_totals_is_of_fewer_than_twenty_households(parts in parts()) {
        let sets = shown(&wall(&parts), parts.len());
        let mut factors = vec![-2_i64; sets.len()];
        loop {
            let sum: Vec<i64> = (0..parts.len())
                .map(|i| sets.iter().zip(&factors).map(|(set, f)| set[i] * f).sum())
                .collect();
            let counted = sum.iter().zip(&parts).filter(|(_, p)| p.households > 0);
            if counted.clone().all(|(n, _)| (0..=1).contains(n)) {
                let households: u64 = counted.filter(|(n, _)| **n == 1).map(|(_, p)| p.households).sum();
                prop_assert!(households == 0 || households >= LEAST, "{:?} of {:?}", factors, parts);
            }
            let Some(next) = factors.iter().position(|f| *f < 2) else { break };
            factors[next] += 1;
            factors[..next].fill(-2);
        }
    }

    /// What is shown follows from how many live where, never from who signed; so what two days show cannot be compared to
    /// tell of a small group.
    #[test]
    fn who_signed_decides_nothing_but_the_numbers(parts in parts(), later in prop::collection::vec(any::<prop::sample::Index>(), 9)) {
        let changed: Vec<Part> = parts
            .iter()
            .zip(&later)
            .map(|(p, n)| Part { agreed: n.index(usize::try_from(p.households).unwrap_or(0) + 1) as u64, ..p.clone() })
            .collect();
        let (one, other) = (wall(&parts), wall(&changed));
        prop_assert_eq!(one.total.map(Total::households), other.total.map(Total::households));
        let cut = |w: &Wall| w.blocks.iter().map(|b| b.parts.clone()).collect::<Vec<_>>();
        prop_assert_eq!(cut(&one), cut(&other));
    }

    /// Blocks cut the whole: each part with households stands in one of them, in the order of the doors, and their totals
    /// are the whole's.
    #[test]
    fn the_blocks_are_the_whole(parts in parts()) {
        let wall = wall(&parts);
        if wall.blocks.is_empty() {
            return Ok(());
        }
        let placed: Vec<usize> = wall.blocks.iter().flat_map(|b| b.parts.clone()).collect();
        let peopled: Vec<usize> = (0..parts.len()).filter(|i| parts[*i].households > 0).collect();
        prop_assert_eq!(placed, peopled);
        let total = wall.total.expect("blocks have a whole");
        let sum = |of: fn(Total) -> u64| wall.blocks.iter().map(|b| of(b.total)).sum::<u64>();
        prop_assert_eq!((sum(Total::agreed), sum(Total::households)), (total.agreed(), total.households()));
    }
}
