//! Which signed statements of a log hold, as the rules of pacts want to know it.

use super::Refusal;
use super::jws::Jws;
use super::keys::PublicKey;
use super::rotation::Lineage;
use crate::domain::pact::{CommitteeKey, Pact, Statement, StatementKind, Verified};
use crate::log::{Hash, OpId, RecordId, State, fact_as};
use std::collections::{BTreeMap, BTreeSet};

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
    let jws = read(statement, kinds)?;
    jws.verify(&PublicKey::parse(&statement.key)?)?;
    Ok(jws)
}

/// Reads a statement of the log.
fn read<'a>(statement: &'a Statement, kinds: &[StatementKind]) -> Result<Jws<'a>, Refusal> {
    let jws = Jws::read(&statement.jws)?;
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

/// What was found of statements that were checked elsewhere: nothing where the signature holds.
pub type Verdicts = BTreeMap<OpId, Option<Refusal>>;

/// Where statements stand, and which kinds may stand there.
fn places<'a>(
    state: &State,
    community: &'a RecordId,
) -> impl Iterator<Item = (RecordId, &'static [StatementKind])> + use<'a> {
    let pacts: Vec<RecordId> = state.all::<Pact>().map(|(id, _)| id).collect();
    let rotations: &[StatementKind] = &[StatementKind::Rotate];
    pacts.into_iter().map(|id| (id, ON_PACT)).chain([(*community, rotations)])
}

/// The statements of which nothing is known yet.
pub fn unchecked(
    state: &State,
    community: &RecordId,
    verified: &Verified,
    known: &Verdicts,
) -> Vec<OpId> {
    let mut all = Vec::new();
    for (on, _) in places(state, community) {
        let ids = state.unread_facts::<Statement>(&on).map(|fact| fact.id);
        all.extend(ids.filter(|id| verified.get(id).is_none() && !known.contains_key(id)));
    }
    all
}

/// What is to be checked of these statements: each with the key it came with.
pub fn to_check(
    state: &State,
    community: &RecordId,
    wanted: &[OpId],
) -> Vec<(OpId, (String, String))> {
    let wanted: BTreeSet<&OpId> = wanted.iter().collect();
    let mut all = Vec::with_capacity(wanted.len());
    for (on, _) in places(state, community) {
        for fact in state.unread_facts::<Statement>(&on).filter(|f| wanted.contains(&f.id)) {
            let statement: Statement = fact_as(fact);
            all.push((fact.id, (statement.jws, statement.key)));
        }
    }
    all
}

/// Checks the statements of all pacts that `verified` does not hold yet, and adds those that hold; what it holds is not
/// checked again. The answer is what was refused. Heads and witnesses count only under a key of the committee.
pub fn verify_log(
    state: &State,
    community: &RecordId,
    verified: &mut Verified,
) -> Vec<(OpId, Refusal)> {
    verify_rest(state, community, verified, &Verdicts::new())
}

/// As [`verify_log`], where some signatures were checked elsewhere.
pub fn verify_rest(
    state: &State,
    community: &RecordId,
    verified: &mut Verified,
    known: &Verdicts,
) -> Vec<(OpId, Refusal)> {
    take_in(
        state,
        community,
        verified,
        |_| true,
        |id, statement, kinds| match known.get(id) {
            Some(verdict) => verdict.map_or_else(|| read(statement, kinds), Err),
            None => open(statement, kinds),
        },
    )
}

/// As [`verify_rest`], but what nothing is known of stays unchecked.
pub fn admit(
    state: &State,
    community: &RecordId,
    verified: &mut Verified,
    known: &Verdicts,
) -> Vec<(OpId, Refusal)> {
    let of = |id: &OpId| known.contains_key(id);
    take_in(state, community, verified, of, |id, statement, kinds| {
        known.get(id).copied().flatten().map_or_else(|| read(statement, kinds), Err)
    })
}

fn take_in(
    state: &State,
    community: &RecordId,
    verified: &mut Verified,
    wanted: impl Fn(&OpId) -> bool,
    verdict: impl for<'a> Fn(&OpId, &'a Statement, &[StatementKind]) -> Result<Jws<'a>, Refusal>,
) -> Vec<(OpId, Refusal)> {
    let committee = Committee::of(state, community);
    let mut refused = Vec::new();
    for (on, kinds) in places(state, community) {
        for fact in state.unread_facts::<Statement>(&on) {
            if verified.get(&fact.id).is_some() || !wanted(&fact.id) {
                continue;
            }
            let statement = fact_as(fact);
            match verdict(&fact.id, &statement, kinds) {
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
