//! Roots and proofs against an independent implementation: another algorithm, written from RFC 6962 without looking at
//! the one in the crate, which builds the tree level by level instead of splitting it.

use mulin::log::{Hash, merkle};
use proptest::prelude::*;
use sha2::{Digest, Sha256};

fn hash(prefix: u8, parts: &[&[u8]]) -> [u8; 32] {
    let mut sha = Sha256::new();
    sha.update([prefix]);
    for part in parts {
        sha.update(part);
    }
    sha.finalize().into()
}

/// Pairs neighbours until one is left; an odd one out goes up as it is.
fn root(data: &[Vec<u8>]) -> [u8; 32] {
    let mut level: Vec<[u8; 32]> = data.iter().map(|d| hash(0, &[d])).collect();
    if level.is_empty() {
        return Sha256::digest(b"").into();
    }
    while level.len() > 1 {
        level = level
            .chunks(2)
            .map(|pair| match pair {
                [a, b] => hash(1, &[a, b]),
                _ => pair[0],
            })
            .collect();
    }
    level[0]
}

/// Climbs from a leaf: at each level the neighbour, where there is one, stands on the side the index tells.
fn climb(leaf: [u8; 32], mut index: usize, mut count: usize, path: &[Hash]) -> Option<[u8; 32]> {
    let (mut at, mut path) = (leaf, path.iter());
    while count > 1 {
        if index % 2 == 1 {
            at = hash(1, &[&path.next()?.0, &at]);
        } else if index + 1 < count {
            at = hash(1, &[&at, &path.next()?.0]);
        }
        (index, count) = (index / 2, count.div_ceil(2));
    }
    path.next().is_none().then_some(at)
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(1_000))]

    #[test]
    fn a_thousand_random_trees_agree(
        data in prop::collection::vec(prop::collection::vec(any::<u8>(), 0..40), 0..200),
        pick in any::<prop::sample::Index>(),
    ) {
        let leaves: Vec<Hash> = data.iter().map(|d| merkle::leaf(d)).collect();
        let found = merkle::root_of(&leaves);
        prop_assert_eq!(found.0, root(&data));
        prop_assert_eq!(merkle::prove_at(&leaves, leaves.len()), None);
        if !data.is_empty() {
            let index = pick.index(data.len());
            let proof = merkle::prove_at(&leaves, index).expect("a proof");
            prop_assert_eq!(climb(leaves[index].0, index, data.len(), &proof.path), Some(found.0));
            prop_assert!(merkle::verify_leaf(&found, &leaves[index], &proof));
            let stranger = merkle::leaf(b"a stranger that is longer than any of them, so that none is like it");
            prop_assert!(!merkle::verify_leaf(&found, &stranger, &proof));
        }
    }
}
