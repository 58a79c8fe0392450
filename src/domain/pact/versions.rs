//! Freezing: the words as they stand become a numbered version that names the one before it.

use super::{ClauseRole, Frozen, FrozenClause, Pact, clauses, place_of};
use crate::log::{Draft, Hash, OpId, RecordId, Stamp, State};
use crate::record;
use std::collections::{BTreeMap, BTreeSet};

record! {
    /// The words of a pact were frozen. Two devices that freeze the same words state the same version.
    pub struct FrozenText: "pact.frozen" as Fact, Shared {
        /// The canonical JSON of a [`Frozen`], byte for byte what the hash is over.
        pub text: String = "text",
        /// The freezings its author saw as the latest.
        pub instead: Vec<OpId> = "instead",
    }
}

/// A frozen version.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Version {
    /// The text.
    pub text: Frozen,
    /// Its hash.
    pub hash: Hash,
    /// When it was first frozen.
    pub at: Stamp,
    /// The facts that froze it.
    facts: Vec<OpId>,
    /// No other version follows it.
    pub last: bool,
}

/// All frozen versions of a pact, by number. Facts whose text cannot be read, or is of another pact, say nothing. Several last ones: two devices froze different words at once; the one shown is the last of this list until
/// a new version follows them.
pub fn versions(state: &State, pact: &RecordId) -> Vec<Version> {
    let group = state.group(pact);
    let mut found: BTreeMap<Hash, Version> = BTreeMap::new();
    let mut followed: BTreeSet<OpId> = BTreeSet::new();
    for (fact, said) in state.facts::<FrozenText>(pact) {
        let Some(text) = Frozen::read(&said.text) else { continue };
        if !group.contains(&text.id) {
            continue;
        }
        followed.extend(said.instead);
        let hash = text.hash();
        let fresh = || Version { text, hash, at: fact.at, facts: Vec::new(), last: true };
        let version = found.entry(hash).or_insert_with(fresh);
        version.facts.push(fact.id);
        version.at = version.at.min(fact.at);
    }
    let before: BTreeSet<Hash> = found.values().filter_map(|v| v.text.prev).collect();
    let mut all: Vec<Version> = found.into_values().collect();
    for version in &mut all {
        let seen = version.facts.iter().any(|id| followed.contains(id));
        version.last = !seen && !before.contains(&version.hash);
    }
    all.sort_by_key(|v| (v.text.version, v.last, v.at, v.hash));
    all
}

/// The version with that hash.
pub fn version(state: &State, pact: &RecordId, hash: &str) -> Option<Version> {
    versions(state, pact).into_iter().find(|v| v.hash.to_string() == hash)
}

/// The version shown as the latest.
pub fn latest(state: &State, pact: &RecordId) -> Option<Version> {
    versions(state, pact).into_iter().rfind(|v| v.last)
}

/// The frozen texts of a pact with an operation that froze each, by number.
pub fn frozen_texts(state: &State, pact: &RecordId) -> Vec<(OpId, Hash, Frozen)> {
    let all = versions(state, pact).into_iter();
    all.filter_map(|v| Some((*v.facts.first()?, v.hash, v.text))).collect()
}

/// The text that is signed now: the latest version.
pub fn frozen_now(state: &State, pact: &RecordId) -> Option<(Hash, Frozen)> {
    latest(state, pact).map(|v| (v.hash, v.text))
}

/// Whether different words were frozen at once, and no version follows both.
pub fn has_two_texts(state: &State, pact: &RecordId) -> bool {
    versions(state, pact).iter().filter(|v| v.last).count() > 1
}

/// The document the words of now would become: the latest one again where they say the same, else the next version.
pub fn drafted(state: &State, id: &RecordId) -> Option<Frozen> {
    let pact = state.get::<Pact>(id)?;
    let clauses = clauses(state, id);
    let mut roles = BTreeMap::new();
    for (clause, record) in clauses.iter().filter(|(_, c)| c.role != ClauseRole::Plain) {
        roles.entry(record.role).or_insert(*clause);
    }
    let words = Frozen {
        id: state.one(id),
        title: super::letters::plain_lines(&pact.title),
        kind: pact.kind.word().to_owned(),
        place: place_of(state, &pact).map(|(_, name)| name),
        version: 1,
        clauses: clauses.iter().map(|(clause, c)| FrozenClause::new(*clause, &c.text)).collect(),
        roles,
        months: pact.months.filter(|m| *m > 0),
        prev: None,
    };
    let Some(before) = latest(state, id) else { return Some(words) };
    if before.text.says_the_same(&Frozen { id: before.text.id, ..words.clone() }) {
        return Some(before.text);
    }
    let version = before.text.version.saturating_add(1);
    Some(Frozen { version, prev: Some(before.hash), ..words })
}

/// Whether the words of now are those of the frozen version with that hash, whatever its number.
pub(super) fn reads_as(state: &State, pact: &RecordId, hash: &str) -> bool {
    let (Some(then), Some(now)) = (version(state, pact, hash), drafted(state, pact)) else {
        return false;
    };
    then.text.says_the_same(&Frozen { id: then.text.id, ..now })
}

/// How the words of now stand to the frozen ones.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum DraftState {
    /// Nothing was frozen yet.
    Never,
    /// They are the latest version.
    Frozen,
    /// They were changed since.
    Changed,
}

/// How the words of now stand to the frozen ones.
pub fn draft_state(state: &State, pact: &RecordId) -> DraftState {
    match (latest(state, pact), drafted(state, pact)) {
        (Some(before), Some(now)) if before.text == now => DraftState::Frozen,
        (Some(_), _) => DraftState::Changed,
        (None, _) => DraftState::Never,
    }
}

/// Freezes the words of now, as the version after the latest; nothing where they are frozen already and nothing is to be
/// brought together, or where they cannot be frozen ([`super::readiness`] says why).
pub fn freeze(state: &State, pact: &RecordId) -> Vec<Draft> {
    let Some(text) = drafted(state, pact).filter(Frozen::is_sound) else { return Vec::new() };
    let all = versions(state, pact);
    let last: Vec<&Version> = all.iter().filter(|v| v.last).collect();
    if let [one] = last.as_slice()
        && one.text == text
    {
        return Vec::new();
    }
    let others = last.iter().filter(|v| v.hash != text.hash());
    let instead = others.flat_map(|v| v.facts.iter().copied()).collect();
    vec![state.state_fact(pact, &FrozenText { text: text.canonical(), instead })]
}
