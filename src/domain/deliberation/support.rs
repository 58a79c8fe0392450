//! How many stand behind a topic: people counted, and households that each count once.
//!
//! A household's voice is a shared fact that holds a token instead of its name: the hash of a key of this topic and the
//! household's id. The key is personal. Who has it (the full file) can tell whose voice a token is, and the same
//! household is never counted twice on a device that has it; who has not sees equal tokens and counts each once. As
//! every topic has its own key, nobody else can follow one household from topic to topic.

use super::{Merged, Topic, TopicRaiser};
use crate::domain::community::Household;
use crate::log::{Draft, Hash, OpId, Record, RecordId, Stamp, State};
use crate::record;
use std::collections::{BTreeMap, BTreeSet};

record! {
    /// More people say the same about a topic.
    pub struct Support: "topic.support" as Fact, Shared {
        /// How many; a household reads as one.
        pub heads: u32 = "heads",
        /// The token of a household.
        pub house: String = "house",
    }
}

record! {
    /// The key the tokens of a topic are made with. One is made with the topic; devices that had none yet may make
    /// another, and then all of them hold.
    pub struct TopicKey: "topic.key" as Fact, Personal {
        /// 16 random bytes as text.
        pub key: String = "key",
    }
}

/// Who stands behind a topic and those that were joined to it.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Backing {
    /// Who raised it: one for each topic.
    pub raisers: u32,
    /// People counted without their household.
    pub heads: u32,
    /// Households, each once.
    pub houses: u32,
}

impl Backing {
    /// Reads it.
    pub fn of(state: &State, topic: &RecordId) -> Self {
        let topics = joined(state, topic);
        let mut heads = 0_u32;
        let mut tokens = BTreeSet::new();
        for one in &topics {
            for (_, said) in state.facts::<Support>(one) {
                if said.house.is_empty() {
                    heads = heads.saturating_add(said.heads);
                } else {
                    tokens.insert(said.house);
                }
            }
        }
        let raisers = u32::try_from(topics.len()).unwrap_or(u32::MAX);
        let mut houses = tokens.len();
        // Under several keys one household has several tokens; only who has the keys can tell, and only then must look.
        if houses > 1 && topics.iter().map(|t| keys(state, t).len()).sum::<usize>() > 1 {
            let mut known = BTreeMap::<RecordId, usize>::new();
            for one in &topics {
                for (house, tokens) in named_tokens(state, one) {
                    *known.entry(house).or_default() += tokens;
                }
            }
            houses = houses - known.values().sum::<usize>() + known.len();
        }
        Self { raisers, heads, houses: u32::try_from(houses).unwrap_or(u32::MAX) }
    }

    /// All together.
    pub fn people(self) -> u32 {
        self.raisers.saturating_add(self.heads).saturating_add(self.houses)
    }
}

/// A topic and all that were joined to it, by however many steps.
fn joined(state: &State, topic: &RecordId) -> BTreeSet<RecordId> {
    let mut all = BTreeSet::from([state.one(topic)]);
    loop {
        let more: Vec<RecordId> = state
            .of_kind(Merged::KIND.base)
            .map(|(id, _)| id)
            .filter(|id| !all.contains(id))
            .filter(|id| {
                let into = state.facts::<Merged>(id);
                into.last().is_some_and(|(_, m)| all.contains(&state.one(&m.into)))
            })
            .collect();
        if more.is_empty() {
            return all;
        }
        all.extend(more);
    }
}

/// The topics that were joined to this one.
pub fn merged_here(state: &State, topic: &RecordId) -> Vec<RecordId> {
    let one = state.one(topic);
    joined(state, topic).into_iter().filter(|id| *id != one).collect()
}

fn keys(state: &State, topic: &RecordId) -> Vec<String> {
    let facts = state.facts::<TopicKey>(topic);
    facts.into_iter().map(|(_, k)| k.key).filter(|key| !key.is_empty()).collect()
}

fn token(key: &str, household: &RecordId) -> String {
    let mut bytes = key.as_bytes().to_vec();
    bytes.extend(household.0);
    Hash::of(&bytes).op_id().to_string()
}

/// The tokens of a topic by household, as far as this device can tell: how many each has.
fn named_tokens(state: &State, topic: &RecordId) -> BTreeMap<RecordId, usize> {
    let keys = keys(state, topic);
    let tokens: BTreeSet<String> =
        state.facts::<Support>(topic).into_iter().map(|(_, s)| s.house).collect();
    let mut found = BTreeMap::new();
    if keys.is_empty() || tokens.iter().all(String::is_empty) {
        return found;
    }
    for (house, _) in state.all::<Household>() {
        let has = keys.iter().filter(|key| tokens.contains(&token(key, &house))).count();
        if has > 0 {
            found.insert(house, has);
        }
    }
    found
}

/// The households behind a topic, as far as this device can tell.
pub fn houses(state: &State, topic: &RecordId) -> Vec<RecordId> {
    named_tokens(state, topic).into_keys().collect()
}

/// Gives a topic its key; 16 fresh random bytes.
pub fn topic_key(state: &State, topic: &RecordId, fresh: [u8; 16]) -> Draft {
    state.state_fact(topic, &TopicKey { key: RecordId(fresh).to_string() })
}

/// Whether a household stands behind a topic already, as its raiser or by its voice.
pub fn stands_behind(state: &State, topic: &RecordId, household: &RecordId) -> bool {
    let raiser = state.get::<TopicRaiser>(topic).and_then(|r| r.household);
    if raiser.is_some_and(|house| state.one(&house) == state.one(household)) {
        return true;
    }
    let keys = keys(state, topic);
    let group = state.group(household);
    state.facts::<Support>(topic).iter().any(|(_, said)| {
        group.iter().any(|house| keys.iter().any(|key| token(key, house) == said.house))
    })
}

/// One more household says the same; nothing where it does already. `fresh` makes the topic's key where it has none.
pub fn support_by_household(
    state: &State,
    topic: &RecordId,
    household: &RecordId,
    fresh: [u8; 16],
) -> Vec<Draft> {
    if stands_behind(state, topic, household) {
        return Vec::new();
    }
    let mut drafts = Vec::new();
    let key = keys(state, topic).into_iter().next().unwrap_or_else(|| {
        drafts.push(topic_key(state, topic, fresh));
        RecordId(fresh).to_string()
    });
    let house = token(&key, &state.one(household));
    drafts.push(state.state_fact(topic, &Support { heads: 1, house }));
    drafts
}

/// One voice behind a topic, as it can be taken back.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Voice {
    /// Since when.
    pub at: Stamp,
    /// How many people.
    pub heads: u32,
    /// The household, where it is one and this device can tell which.
    pub house: Option<RecordId>,
    /// The facts that say so: more than one where a household was counted under several keys.
    pub facts: Vec<OpId>,
}

/// The voices behind a topic itself, those of topics joined to it left out; the latest first.
pub fn voices(state: &State, topic: &RecordId) -> Vec<Voice> {
    let keys = keys(state, topic);
    let said = state.facts::<Support>(topic);
    let mut named = BTreeMap::new();
    if said.iter().any(|(_, s)| !s.house.is_empty()) {
        for (house, _) in state.all::<Household>() {
            named.extend(keys.iter().map(|key| (token(key, &house), house)));
        }
    }
    let mut all: Vec<Voice> = Vec::new();
    let mut of: BTreeMap<String, usize> = BTreeMap::new();
    for (fact, said) in said {
        let house = named.get(&said.house).copied();
        let key = house.map_or_else(|| said.house.clone(), |house| house.to_string());
        let known = of.get(&key).copied().filter(|_| !key.is_empty());
        if let Some(known) = known {
            all[known].facts.push(fact.id);
            continue;
        }
        of.insert(key, all.len());
        let heads = if said.house.is_empty() { said.heads } else { 1 };
        all.push(Voice { at: fact.at, heads, house, facts: vec![fact.id] });
    }
    all.sort_by_key(|voice| (std::cmp::Reverse(voice.at), voice.facts.clone()));
    all
}

/// Takes a voice back: whoever pressed the wrong button finds out later.
pub fn take_voice_back(state: &State, topic: &RecordId, facts: &[OpId]) -> Vec<Draft> {
    facts.iter().map(|fact| state.retract(topic, fact)).collect()
}

/// How many people stand behind a topic: who raised it and who said the same, those of topics joined to it included.
pub fn support(state: &State, topic: &RecordId) -> u32 {
    Backing::of(state, topic).people()
}

/// Sorts topics by the people behind them, most first; then by number.
pub fn by_support(state: &State, topics: &mut [(RecordId, Topic)]) {
    topics.sort_by_cached_key(|(id, topic)| {
        (std::cmp::Reverse(support(state, id)), topic.number.clone(), *id)
    });
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::domain::testing::{Desk, id};

    fn household(desk: &mut Desk, n: u8) -> RecordId {
        let unit = Some(id(n.wrapping_add(100)));
        desk.act(|s| s.set(&id(n), &Household { unit }).into_iter().collect());
        id(n)
    }

    fn voice(desk: &mut Desk, topic: u8, house: u8) -> usize {
        desk.act(|s| support_by_household(s, &id(topic), &id(house), [topic.wrapping_mul(7); 16]))
    }

    #[test]
    fn a_household_counts_once_here_and_after_files_met() {
        let mut a = Desk::new(1);
        a.act(|s| s.set(&id(1), &Topic::default()).into_iter().collect());
        a.act(|s| vec![topic_key(s, &id(1), [5; 16])]);
        household(&mut a, 50);
        household(&mut a, 51);
        let mut b = Desk::new(2);
        a.sync(&mut b);
        assert_eq!((voice(&mut a, 1, 50), voice(&mut a, 1, 50)), (1, 0), "twice is once");
        assert_eq!((voice(&mut b, 1, 50), voice(&mut b, 1, 51)), (1, 1));
        a.act(|s| vec![s.state_fact(&id(1), &Support { heads: 3, ..Support::default() })]);
        a.sync(&mut b);
        let want = Backing { raisers: 1, heads: 3, houses: 2 };
        assert_eq!((Backing::of(&a.state, &id(1)), support(&b.state, &id(1))), (want, 6));
        assert_eq!(houses(&a.state, &id(1)), [id(50), id(51)]);
    }

    #[test]
    fn two_keys_made_at_once_still_count_a_household_once_where_the_keys_are() {
        let mut a = Desk::new(1);
        a.act(|s| s.set(&id(1), &Topic::default()).into_iter().collect());
        household(&mut a, 50);
        let mut b = Desk::new(2);
        a.sync(&mut b);
        a.act(|s| support_by_household(s, &id(1), &id(50), [1; 16]));
        b.act(|s| support_by_household(s, &id(1), &id(50), [2; 16]));
        a.sync(&mut b);
        assert_eq!(Backing::of(&a.state, &id(1)).houses, 1);
    }

    #[test]
    fn a_voice_can_be_taken_back_later_and_given_again() {
        let mut a = Desk::new(1);
        a.act(|s| s.set(&id(1), &Topic::default()).into_iter().collect());
        household(&mut a, 50);
        let mut b = Desk::new(2);
        a.sync(&mut b);
        // Counted under two keys, it is one voice with two facts.
        a.act(|s| support_by_household(s, &id(1), &id(50), [1; 16]));
        b.act(|s| support_by_household(s, &id(1), &id(50), [2; 16]));
        a.act(|s| vec![s.state_fact(&id(1), &Support { heads: 2, ..Support::default() })]);
        a.sync(&mut b);
        let all = voices(&a.state, &id(1));
        let mut read: Vec<_> = all.iter().map(|v| (v.house, v.heads, v.facts.len())).collect();
        read.sort();
        assert_eq!(read, [(None, 2, 1), (Some(id(50)), 1, 2)]);
        for voice in &all {
            a.act(|s| take_voice_back(s, &id(1), &voice.facts));
        }
        a.sync(&mut b);
        let none = Backing { raisers: 1, heads: 0, houses: 0 };
        assert_eq!((Backing::of(&a.state, &id(1)), Backing::of(&b.state, &id(1))), (none, none));
        assert_eq!(voices(&b.state, &id(1)), []);
        assert_eq!(voice(&mut b, 1, 50), 1, "it may say so again");
    }

    #[test]
    fn a_joined_topic_brings_its_people_along_and_its_households_once() {
        let mut d = Desk::new(1);
        for n in [1, 2, 3] {
            d.act(|s| s.set(&id(n), &Topic::default()).into_iter().collect());
            d.act(|s| vec![topic_key(s, &id(n), [n; 16])]);
        }
        for n in [50, 51] {
            household(&mut d, n);
        }
        voice(&mut d, 1, 50);
        voice(&mut d, 2, 50);
        voice(&mut d, 2, 51);
        d.act(|s| vec![s.state_fact(&id(3), &Support { heads: 4, ..Support::default() })]);
        d.act(|s| vec![s.state_fact(&id(2), &Merged { into: id(1) })]);
        d.act(|s| vec![s.state_fact(&id(3), &Merged { into: id(2) })]);
        let want = Backing { raisers: 3, heads: 4, houses: 2 };
        assert_eq!(Backing::of(&d.state, &id(1)), want);
        assert_eq!(merged_here(&d.state, &id(1)), [id(2), id(3)]);
        // A circle of joins ends.
        d.act(|s| vec![s.state_fact(&id(1), &Merged { into: id(3) })]);
        assert_eq!(Backing::of(&d.state, &id(1)), want);
    }

    #[test]
    fn the_raisers_household_stands_behind_it_already_and_a_token_names_nobody() {
        let mut d = Desk::new(1);
        household(&mut d, 50);
        d.act(|s| s.set(&id(1), &Topic::default()).into_iter().collect());
        let raiser = TopicRaiser { household: Some(id(50)), ..TopicRaiser::default() };
        d.act(|s| s.set(&id(1), &raiser).into_iter().collect());
        assert_eq!(voice(&mut d, 1, 50), 0);
        household(&mut d, 51);
        assert_eq!(voice(&mut d, 1, 51), 2, "the key and the voice");
        let shared: Vec<String> = d
            .log
            .iter()
            .filter(|e| e.scope() == crate::log::Scope::Shared && e.base() == "topic.support")
            .map(crate::log::Entry::line)
            .collect();
        assert_eq!(shared.len(), 1);
        assert!(!shared[0].contains(&id(51).to_string()));
    }
}
