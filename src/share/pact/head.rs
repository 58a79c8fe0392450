//! The committee's head 签名总账: one signed line that says which statements there are, how many, and how many
//! households agree. Heads name those before them; two devices may sign heads of their own before they meet, and the
//! next one names both. Only lines that nothing brings together are an alarm.

use super::Refusal;
use super::claims::Claims;
use super::jws::{Jws, sign};
use super::keys::Key;
use super::rotation::Lineage;
use crate::domain::pact::{HeadSeen, StatementKind};
use crate::log::{Hash, merkle};
use std::collections::{BTreeMap, BTreeSet};

/// What a head is signed over.
#[derive(Clone, Debug)]
pub struct Total<'a> {
    /// The text that is signed now.
    pub pact: Hash,
    /// Its version.
    pub version: u32,
    /// All statements, bare.
    pub statements: &'a [&'a str],
    /// How many households are asked.
    pub asked: u64,
    /// How many agree.
    pub agree: u64,
    /// The heads that no other one follows: one, or several that are brought together.
    pub prev: &'a [Hash],
    /// Seconds since 1970.
    pub iat: u64,
}

/// The leaves of a set of statements: the characters of the bare JWS, so that stripping disclosures changes nothing; in
/// the order of their characters, so that every device finds one root.
pub fn leaves<'a>(statements: impl IntoIterator<Item = &'a str>) -> Vec<Hash> {
    let all: BTreeSet<&str> = statements.into_iter().collect();
    all.into_iter().map(|jws| merkle::leaf(jws.as_bytes())).collect()
}

/// Signs a head.
pub fn sign_head(key: &Key, total: &Total) -> String {
    let leaves = leaves(total.statements.iter().copied());
    let head = HeadSeen {
        root: merkle::root_of(&leaves),
        size: leaves.len() as u64,
        asked: total.asked.max(total.agree),
        agree: total.agree,
        prev: total.prev.to_vec(),
    };
    let claims = Claims {
        pact: total.pact,
        version: total.version,
        iat: total.iat,
        head: Some(head),
        ..Claims::default()
    };
    sign(key, StatementKind::Head, &claims)
}

/// The heads that no other one follows. One: all is well. Several: the next head should name them all.
pub fn tips<'a>(heads: impl IntoIterator<Item = (Hash, &'a HeadSeen)>) -> Vec<Hash> {
    let all: Vec<(Hash, &HeadSeen)> = heads.into_iter().collect();
    let followed: BTreeSet<Hash> = all.iter().flat_map(|(_, head)| head.prev.clone()).collect();
    all.into_iter().map(|(id, _)| id).filter(|id| !followed.contains(id)).collect()
}

/// Follows heads whose signatures hold to the last one.
///
/// # Errors
/// [`Refusal::NoHead`], [`Refusal::NoEarlierHead`], [`Refusal::Fork`], [`Refusal::Shrunk`] or [`Refusal::OldKey`].
pub(super) fn last<'a, 'b>(
    heads: &'b [Jws<'a>],
    lineage: &Lineage,
) -> Result<&'b Jws<'a>, Refusal> {
    let all: BTreeMap<Hash, (&Jws, &HeadSeen)> =
        heads.iter().filter_map(|jws| Some((jws.id, (jws, jws.claims.head.as_ref()?)))).collect();
    for (jws, head) in all.values() {
        for prev in &head.prev {
            let (before, earlier) = all.get(prev).ok_or(Refusal::NoEarlierHead)?;
            if earlier.size > head.size {
                return Err(Refusal::Shrunk);
            }
            if before.kid != jws.kid && lineage.leads(&jws.kid, &before.kid) {
                return Err(Refusal::OldKey);
            }
        }
    }
    // Ids are hashes over what names them, so heads cannot follow one another in a circle: there is a last one.
    match tips(all.iter().map(|(id, (_, head))| (*id, *head))).as_slice() {
        [] => Err(Refusal::NoHead),
        [one] => heads.iter().find(|jws| jws.id == *one).ok_or(Refusal::NoHead),
        _ => Err(Refusal::Fork),
    }
}
