//! Which signed statements of a log hold, as the rules of pacts want to know it.

use super::Refusal;
use super::jws::Jws;
use super::keys::PublicKey;
use super::rotation::Lineage;
use crate::domain::pact::{CommitteeKey, Pact, Statement, StatementKind, Verified};
use crate::log::{Hash, OpId, RecordId, State};
use std::collections::BTreeMap;

/// The committee's keys as a log has them.
#[derive(Clone, Debug, Default)]
pub struct Committee {
    /// By thumbprint, those that were entered.
    pub keys: BTreeMap<Hash, PublicKey>,
    /// Which passed on to which.
    pub lineage: Lineage,
}

impl Committee {
    /// Reads the keys and their changes from the record of the community.
    pub fn of(state: &State, community: &RecordId) -> Self {
        let entered = state.facts::<CommitteeKey>(community);
        let keys = entered.iter().filter_map(|(_, k)| PublicKey::parse(&k.x).ok());
        let statements = state.facts::<Statement>(community);
        let rotations: Vec<Jws> = statements
            .iter()
            .filter_map(|(_, statement)| open(statement, &[StatementKind::Rotate]).ok())
            .collect();
        Self {
            keys: keys.map(|key| (key.thumbprint(), key)).collect(),
            lineage: Lineage::of_whole(&rotations.iter().collect::<Vec<_>>()),
        }
    }

    /// Whether a key is the committee's, or was, or became it.
    pub fn holds(&self, thumbprint: &Hash) -> bool {
        self.keys.keys().any(|key| self.lineage.joins(key, thumbprint))
    }
}

/// A key of the committee, as its page shows it.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct KeyLine {
    /// The key.
    pub key: PublicKey,
    /// Its thumbprint.
    pub id: Hash,
    /// What the committee calls it.
    pub name: String,
    /// When it was made, as seconds since 1970.
    pub made: u64,
    /// The key it passed on to.
    pub next: Option<Hash>,
    /// Whether it is the one to sign with: passed on to none, and the last that was made.
    pub now: bool,
}

/// The keys of the committee, the one of now first, then the latest made.
pub fn key_lines(state: &State, community: &RecordId) -> Vec<KeyLine> {
    let lineage = Committee::of(state, community).lineage;
    let mut lines: BTreeMap<Hash, KeyLine> = BTreeMap::new();
    for (_, entered) in state.facts::<CommitteeKey>(community) {
        let Ok(key) = PublicKey::parse(&entered.x) else { continue };
        let id = key.thumbprint();
        let newest = lineage.newest(&id);
        let next = (newest != id).then_some(newest);
        let (name, made) = (entered.name, entered.made);
        lines.entry(id).or_insert(KeyLine { key, id, name, made, next, now: false });
    }
    let mut all: Vec<KeyLine> = lines.into_values().collect();
    all.sort_by_key(|line| std::cmp::Reverse((line.next.is_none(), line.made, line.id)));
    if let Some(first) = all.first_mut() {
        first.now = first.next.is_none();
    }
    all
}

/// Reads a statement of the log and checks its signature.
fn open<'a>(statement: &'a Statement, kinds: &[StatementKind]) -> Result<Jws<'a>, Refusal> {
    let jws = Jws::read(&statement.jws)?;
    jws.verify(&PublicKey::parse(&statement.key)?)?;
    jws.expect(kinds, None)?;
    Ok(jws)
}

/// What may stand on a pact.
const ON_PACT: &[StatementKind] = &[
    StatementKind::Consent,
    StatementKind::Decline,
    StatementKind::Withdraw,
    StatementKind::Witness,
    StatementKind::Renew,
    StatementKind::Head,
];

/// Checks the statements of all pacts that `verified` does not hold yet, and adds those that hold; what it holds is not
/// checked again. The answer is what was refused. Heads and witnesses count only under a key of the committee.
pub fn verify_log(
    state: &State,
    community: &RecordId,
    verified: &mut Verified,
) -> Vec<(OpId, Refusal)> {
    let committee = Committee::of(state, community);
    let mut refused = Vec::new();
    let pacts: Vec<RecordId> = state.all::<Pact>().map(|(id, _)| id).collect();
    let places =
        pacts.iter().map(|id| (id, ON_PACT)).chain([(community, &[StatementKind::Rotate][..])]);
    for (on, kinds) in places {
        for (fact, statement) in state.facts::<Statement>(on) {
            if verified.get(&fact.id).is_some() {
                continue;
            }
            match open(&statement, kinds) {
                Ok(jws) => {
                    verified.0.insert(fact.id, jws.seen(false));
                }
                Err(why) => refused.push((fact.id, why)),
            }
        }
    }
    // Keys come later than what they signed, now and then.
    for seen in verified.0.values_mut() {
        seen.committee = committee.holds(&seen.key);
    }
    refused
}
