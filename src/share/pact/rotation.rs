//! The committee's key passes on to another 换钥: one content, signed twice, by the old key and by the new one. So
//! nobody takes over a key, and nobody has one foisted on them.

use super::Refusal;
use super::claims::Claims;
use super::jws::{Jws, sign};
use super::keys::Key;
use crate::domain::pact::StatementKind;
use crate::log::Hash;
use std::collections::{BTreeMap, BTreeSet};

/// The two statements of a change of keys.
pub fn rotate(old: &Key, new: &Key, iat: u64) -> [String; 2] {
    let keys = Some((old.public().thumbprint(), new.public().thumbprint()));
    let claims = Claims { iat, keys, ..Claims::default() };
    [old, new].map(|key| sign(key, StatementKind::Rotate, &claims))
}

/// Which key passed on to which.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Lineage {
    next: BTreeMap<Hash, Hash>,
}

impl Lineage {
    /// Reads rotations whose signatures hold.
    ///
    /// # Errors
    /// [`Refusal::Rotation`] where one lacks a signature, where a key passed on to two others, or where keys pass on in a
    /// circle.
    pub fn of(rotations: &[&Jws]) -> Result<Self, Refusal> {
        let mut signed: BTreeMap<(Hash, Hash, u64), BTreeSet<Hash>> = BTreeMap::new();
        for jws in rotations {
            let (from, to) = jws.claims.keys.ok_or(Refusal::TypWrong)?;
            signed.entry((from, to, jws.claims.iat)).or_default().insert(jws.kid);
        }
        let mut lineage = Self::default();
        for ((from, to, _), kids) in signed {
            let both = from != to && kids == BTreeSet::from([from, to]);
            if !both || lineage.next.get(&from).is_some_and(|other| *other != to) {
                return Err(Refusal::Rotation);
            }
            lineage.next.insert(from, to);
        }
        let circular = |key: &Hash| lineage.after(key).count() > lineage.next.len();
        if lineage.next.keys().any(circular) { Err(Refusal::Rotation) } else { Ok(lineage) }
    }

    /// As [`Lineage::of`], leaving out what does not fit: in a log a second signature may still be on its way.
    pub fn of_whole(rotations: &[&Jws]) -> Self {
        Self::of(&whole(rotations)).unwrap_or_default()
    }

    /// The keys that followed `key`, in order; cut where they would go round.
    fn after<'a>(&'a self, key: &Hash) -> impl Iterator<Item = &'a Hash> {
        std::iter::successors(self.next.get(key), |key| self.next.get(key))
            .take(self.next.len() + 1)
    }

    /// The key that holds today.
    pub fn newest(&self, key: &Hash) -> Hash {
        self.after(key).last().copied().unwrap_or(*key)
    }

    /// Whether `from` is `to` or passed on to it, over others perhaps.
    pub fn leads(&self, from: &Hash, to: &Hash) -> bool {
        from == to || self.after(from).any(|key| key == to)
    }

    /// How many times a key was passed on.
    pub fn len(&self) -> usize {
        self.next.len()
    }

    /// Whether no key ever was.
    pub fn is_empty(&self) -> bool {
        self.next.is_empty()
    }

    /// Whether the two are keys of one line.
    pub fn joins(&self, a: &Hash, b: &Hash) -> bool {
        self.leads(a, b) || self.leads(b, a)
    }
}

/// The rotations that have both signatures and contradict none before them.
pub(super) fn whole<'a, 'b>(rotations: &[&'b Jws<'a>]) -> Vec<&'b Jws<'a>> {
    let mut kept: Vec<&Jws> = Vec::new();
    for (n, one) in rotations.iter().enumerate() {
        for other in
            rotations[n + 1..].iter().filter(|o| o.claims == one.claims && o.kid != one.kid)
        {
            let before = kept.len();
            kept.extend([*one, *other]);
            if Lineage::of(&kept).is_err() {
                kept.truncate(before);
            }
        }
    }
    kept
}
