//! RFC 6962 tree hashes: one root commits to a set of operations, and a short path proves that one of them is in it.
//!
//! The leaves are full 32-byte hashes in bytewise order, so the root names a *set*; nothing is claimed about appending.

use super::id::Hash;
use sha2::{Digest, Sha256};

/// The hash of a leaf (RFC 6962 §2.1).
pub fn leaf(data: &[u8]) -> Hash {
    let mut sha = Sha256::new();
    sha.update([0]);
    sha.update(data);
    Hash(sha.finalize().into())
}

fn node(left: &Hash, right: &Hash) -> Hash {
    let mut sha = Sha256::new();
    sha.update([1]);
    sha.update(left.0);
    sha.update(right.0);
    Hash(sha.finalize().into())
}

/// The largest power of two below `n` (RFC 6962 §2.1); `n` is at least 2.
fn split(n: usize) -> usize {
    1 << (usize::BITS - 1 - (n - 1).leading_zeros())
}

fn tree(leaves: &[Hash]) -> Hash {
    match leaves {
        [] => Hash::of(b""),
        [one] => *one,
        _ => {
            let (l, r) = leaves.split_at(split(leaves.len()));
            node(&tree(l), &tree(r))
        }
    }
}

/// The root over leaves that are hashed already, in the order given.
pub fn root_of(leaves: &[Hash]) -> Hash {
    tree(leaves)
}

/// The root over `set`; order and repetition of the input do not matter.
pub fn root(set: impl IntoIterator<Item = Hash>) -> Hash {
    tree(&leaves(set))
}

/// [`root`] of many, in steps of some milliseconds; `pace` lets others in between.
pub async fn root_paced(mut set: Vec<Hash>, pace: &impl AsyncFn()) -> Hash {
    set.sort_unstable();
    set.dedup();
    pace().await;
    for some in set.chunks_mut(STEP) {
        for hash in some.iter_mut() {
            *hash = leaf(&hash.0);
        }
        pace().await;
    }
    // Pairs level by level, an odd one going up as it is, are the splits of RFC 6962 seen from below.
    while set.len() > 1 {
        let mut above = Vec::with_capacity(set.len().div_ceil(2));
        for some in set.chunks(STEP) {
            above.extend(some.chunks(2).map(|pair| match pair {
                [left, right] => node(left, right),
                rest => rest[0],
            }));
            pace().await;
        }
        set = above;
    }
    set.first().copied().unwrap_or_else(|| Hash::of(b""))
}

/// Hashes in a step; even, so that no pair is torn.
pub const STEP: usize = 8_192;

fn leaves(set: impl IntoIterator<Item = Hash>) -> Vec<Hash> {
    let mut all: Vec<Hash> = set.into_iter().collect();
    all.sort_unstable();
    all.dedup();
    all.iter().map(|h| leaf(&h.0)).collect()
}

/// That one hash is in a set with a given root.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Proof {
    /// Place of the leaf in bytewise order.
    pub index: usize,
    /// Number of leaves.
    pub count: usize,
    /// Sibling hashes from the leaf up (RFC 6962 §2.1.1).
    pub path: Vec<Hash>,
}

/// The proof that `member` is in `set`; `None` where it is not.
pub fn prove(set: impl IntoIterator<Item = Hash>, member: &Hash) -> Option<Proof> {
    let mut all: Vec<Hash> = set.into_iter().collect();
    all.sort_unstable();
    all.dedup();
    let index = all.binary_search(member).ok()?;
    let leaves: Vec<Hash> = all.iter().map(|h| leaf(&h.0)).collect();
    prove_at(&leaves, index)
}

/// The proof that the leaf at `index` is among `leaves`, which are hashed already; `None` where there is none.
pub fn prove_at(leaves: &[Hash], index: usize) -> Option<Proof> {
    if index >= leaves.len() {
        return None;
    }
    let (mut path, mut part, mut at) = (Vec::new(), leaves, index);
    while part.len() > 1 {
        let (l, r) = part.split_at(split(part.len()));
        if at < l.len() {
            path.push(tree(r));
            part = l;
        } else {
            at -= l.len();
            path.push(tree(l));
            part = r;
        }
    }
    path.reverse();
    Some(Proof { index, count: leaves.len(), path })
}

/// Whether `proof` shows that `member` is in the set whose root is `root`.
pub fn verify(root: &Hash, member: &Hash, proof: &Proof) -> bool {
    verify_leaf(root, &leaf(&member.0), proof)
}

/// Whether `proof` shows that a leaf is among those whose root is `root` (RFC 9162 §2.1.3.2).
pub fn verify_leaf(root: &Hash, leaf: &Hash, proof: &Proof) -> bool {
    if proof.index >= proof.count {
        return false;
    }
    let (mut at, mut last, mut hash) = (proof.index, proof.count - 1, *leaf);
    for sibling in &proof.path {
        if last == 0 {
            return false;
        }
        if at & 1 == 1 || at == last {
            hash = node(sibling, &hash);
            while at & 1 == 0 && at != 0 {
                at >>= 1;
                last >>= 1;
            }
        } else {
            hash = node(&hash, sibling);
        }
        at >>= 1;
        last >>= 1;
    }
    last == 0 && hash == *root
}

/// The fingerprint 对账码 of a root: 12 decimal digits in three groups, to be read over the telephone.
pub fn fingerprint(root: &Hash) -> String {
    let mut head = [0; 8];
    head.copy_from_slice(&root.0[..8]);
    let n = u64::from_be_bytes(head) % 1_000_000_000_000;
    format!("{:04} {:04} {:04}", n / 100_000_000, n / 10_000 % 10_000, n % 10_000)
}

#[cfg(test)]
mod tests {
    use super::*;
    use proptest::prelude::*;

    fn hex(h: &Hash) -> String {
        use std::fmt::Write;
        h.0.iter().fold(String::new(), |mut s, b| {
            write!(s, "{b:02x}").unwrap();
            s
        })
    }

    /// The Certificate Transparency reference inputs and roots (RFC 6962 reference implementation).
    #[test]
    fn reference_roots() {
        let inputs: [&[u8]; 8] = [
            b"",
            b"\x00",
            b"\x10",
            b"\x20\x21",
            b"\x30\x31",
            b"\x40\x41\x42\x43",
            b"\x50\x51\x52\x53\x54\x55\x56\x57",
            b"\x60\x61\x62\x63\x64\x65\x66\x67\x68\x69\x6a\x6b\x6c\x6d\x6e\x6f",
        ];
        let leaves: Vec<Hash> = inputs.iter().map(|d| leaf(d)).collect();
        for (n, root) in [
            (0, "e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855"),
            (1, "6e340b9cffb37a989ca544e6bb780a2c78901d3fb33738768511a30617afa01d"),
            (2, "fac54203e7cc696cf0dfcb42c92a1d9dbaf70ad9e621f4bd8d98662f00e3c125"),
            (3, "aeb6bcfe274b70a14fb067a5e5578264db0fa9b51af5e0ba159158f329e06e77"),
            (8, "5dc9da79a70659a9ad559cb701ded9a2ab9d823aad2f4960cfe370eff4604328"),
        ] {
            assert_eq!(hex(&tree(&leaves[..n])), root, "{n} leaves");
        }
    }

    proptest! {
        #[test]
        fn every_member_has_a_proof_and_no_other(
            seeds in prop::collection::btree_set(any::<u32>(), 1..70),
            stranger in any::<u32>(), flip in any::<prop::sample::Index>(),
        ) {
            let set: Vec<Hash> = seeds.iter().map(|s| Hash::of(&s.to_be_bytes())).collect();
            let r = root(set.iter().rev().copied());
            for h in &set {
                let proof = prove(set.iter().copied(), h).unwrap();
                prop_assert!(verify(&r, h, &proof));
                if !proof.path.is_empty() {
                    let mut bent = proof.clone();
                    let at = flip.index(bent.path.len());
                    bent.path[at].0[3] ^= 1;
                    prop_assert!(!verify(&r, h, &bent));
                }
                let outsider = Hash::of(&stranger.to_le_bytes());
                if !set.contains(&outsider) {
                    prop_assert!(!verify(&r, &outsider, &proof));
                    prop_assert_eq!(prove(set.iter().copied(), &outsider), None);
                }
            }
        }
    }

    #[test]
    fn fingerprint_is_twelve_digits_in_three_groups() {
        assert_eq!(fingerprint(&Hash([0; 32])), "0000 0000 0000");
        assert_eq!(fingerprint(&Hash([255; 32])), "0737 0955 1615");
    }
}
