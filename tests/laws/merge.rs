//! Merging is union: its order, grouping and repetition do not matter.

use crate::support::config;
use crate::support::raw::{cook, log_of, recipes, state_of};
use mulin::log::{Added, Entry, Erased, Hash, Log, OpId};
use proptest::prelude::*;

/// Entries dealt out to three logs; each may be in any of them, or erased there.
fn three() -> impl Strategy<Value = (Vec<Entry>, Vec<[u8; 3]>)> {
    recipes(24).prop_flat_map(|recipes| {
        let entries = cook(&recipes);
        let n = entries.len();
        (Just(entries), prop::collection::vec(any::<[u8; 3]>(), n))
    })
}

fn deal(entries: &[Entry], hands: &[[u8; 3]], erase: bool) -> [Log; 3] {
    [0, 1, 2].map(|i| {
        let mut log = Log::new();
        for (entry, hand) in entries.iter().zip(hands).filter(|(_, hand)| hand[i] & 1 == 1) {
            log.add(entry.clone());
            if erase && hand[i] & 2 == 2 {
                log.erase(&entry.id());
            }
        }
        log
    })
}

fn union(logs: &[&Log]) -> Log {
    let mut all = Log::new();
    for log in logs {
        all.merge(log);
    }
    all
}

fn names(log: &Log) -> Vec<(OpId, Hash)> {
    let mut names: Vec<_> = log.iter().map(|e| (e.id(), e.hash())).collect();
    names.sort_unstable();
    names
}

proptest! {
    #![proptest_config(config())]

    #[test]
    fn merge_is_commutative_associative_and_idempotent((entries, hands) in three()) {
        let [a, b, c] = deal(&entries, &hands, false);
        let all = union(&[&a, &b, &c]);
        prop_assert!(union(&[&a, &b]) == union(&[&b, &a]), "commutative");
        prop_assert!(union(&[&union(&[&a, &b]), &c]) == union(&[&a, &union(&[&b, &c])]), "associative");
        prop_assert!(union(&[&a, &a]) == a && union(&[&all, &a, &all]) == all, "idempotent");
        prop_assert!(union(&[&c, &b, &a]) == all);
        prop_assert!(a.iter().chain(b.iter()).chain(c.iter()).all(|e| all.get(&e.id()) == Some(e)), "nothing is lost");
        prop_assert!(all.iter().all(|e| [&a, &b, &c].iter().any(|l| l.get(&e.id()).is_some())), "nothing is invented");
        let other = union(&[&c, &a, &b]);
        prop_assert!(state_of(&other) == state_of(&all));
        prop_assert_eq!((other.share_root(), other.full_root()), (all.share_root(), all.full_root()));
    }

    #[test]
    fn erased_bodies_do_not_come_back_and_all_else_merges_as_ever((entries, hands) in three()) {
        let [a, b, c] = deal(&entries, &hands, true);
        let (one, two) = (union(&[&a, &b, &c]), union(&[&c, &b, &a]));
        prop_assert_eq!(names(&one), names(&two));
        prop_assert_eq!((one.share_root(), one.full_root()), (two.share_root(), two.full_root()));
        for entry in a.iter().filter(|e| e.whole().is_none()) {
            prop_assert_eq!(one.get(&entry.id()), Some(entry));
        }
    }

    #[test]
    fn the_order_of_the_lines_of_a_file_does_not_matter(
        entries in recipes(24).prop_map(|r| cook(&r)).prop_shuffle(), twice in any::<bool>(),
    ) {
        let mut by_age: Vec<&Entry> = entries.iter().collect();
        by_age.sort_by_key(|e| (e.at(), e.id()));
        let forward = log_of(by_age);
        let mut backward = log_of(entries.iter().rev());
        if twice {
            for entry in &entries {
                prop_assert_eq!(backward.add(entry.clone()), Added::Known);
            }
        }
        prop_assert!(forward == backward && state_of(&forward) == state_of(&backward));
    }
}

#[test]
fn a_second_body_under_one_id_is_refused() {
    let gone = |rest: u8| {
        let mut hash = Hash([1; 32]);
        hash.0[31] = rest;
        Entry::Gone(Erased {
            id: hash.op_id(),
            hash,
            at: mulin::log::Stamp::default(),
            on: crate::support::raw::record(1),
            kind: "thing.secret@1".into(),
            fields: vec!["tel".into()],
            over: Vec::new(),
        })
    };
    let mut log = Log::new();
    assert_eq!(log.add(gone(1)), Added::New);
    let root = log.full_root();
    assert_eq!(log.add(gone(2)), Added::Clash);
    assert_eq!((log.len(), log.full_root()), (1, root));
}
