//! Motions and amendments: amendments are voted first, then the motion as amended.

use super::{Counted, Moment, raised, vote};
use crate::domain::community::name_of;
use crate::log::{Draft, RecordId, State};
use crate::record;
use std::collections::BTreeMap;

record! {
    /// Something moved 动议, or a change to it 修正案.
    pub struct Motion: "motion" as Record, Shared {
        /// The item.
        pub item: RecordId = "item",
        /// Its words; of an amendment, the words the motion would then have.
        pub text: String = "text",
        /// The motion it would change.
        pub amends: Option<RecordId> = "amends",
        /// Who moved it, where there is a record of them.
        pub mover: Option<RecordId> = "mover",
        /// When.
        pub moved: Option<Moment> = "moved",
    }
}

record! {
    /// Who moved it, by name: personal, on the motion's own id.
    pub struct MotionMover: "motion.mover" as Record, Personal {
        /// The name as it was given.
        pub name: String = "name",
    }
}

record! {
    /// A motion was withdrawn by who moved it.
    pub struct MotionWithdrawn: "motion.withdrawn" as Fact, Shared {
        /// When.
        pub when: Option<Moment> = "when",
    }
}

/// How a motion stands.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum MotionStage {
    /// Not voted.
    Open,
    /// Withdrawn, or an amendment to one that was.
    Withdrawn,
    /// Carried.
    Carried,
    /// Not carried.
    Lost,
    /// Two differing counts stand: neither counts until somebody counts again.
    Disputed,
}

/// A motion as it stands in the list of its item.
#[derive(Clone, Debug, PartialEq)]
pub struct Moved {
    /// Its id.
    pub id: RecordId,
    /// "1", an amendment "1.1".
    pub number: String,
    /// The motion.
    pub motion: Motion,
    /// How it stands.
    pub stage: MotionStage,
    /// The count that says so.
    pub vote: Option<Counted>,
    /// Its words now: those of the last amendment that was carried.
    pub wording: String,
    /// It was voted while an amendment to it was open: the order was not kept.
    pub early: bool,
}

/// The motions on an item, each followed by its amendments, in the order in which they were moved. An amendment whose
/// motion is not here stands as a motion: nothing is lost from sight.
pub fn motions(state: &State, item: &RecordId) -> Vec<Moved> {
    let one = state.one(item);
    let all: BTreeMap<RecordId, Motion> =
        state.all::<Motion>().filter(|(_, m)| state.one(&m.item) == one).collect();
    let first = |id: &RecordId| state.folded("motion", id).map(|f| f.first).unwrap_or_default();
    // An amendment to an amendment counts as one more to the motion itself.
    let main = |id: RecordId| {
        let (mut at, mut steps) = (id, 0);
        while let Some(up) =
            all[&at].amends.map(|up| state.one(&up)).filter(|u| all.contains_key(u))
            && steps < all.len()
        {
            (at, steps) = (up, steps + 1);
        }
        if steps == all.len() { id } else { at }
    };
    let mut ids: Vec<RecordId> = all.keys().copied().collect();
    ids.sort_by_key(|id| (first(id), *id));
    let mut list = Vec::with_capacity(ids.len());
    let mains: Vec<RecordId> = ids.iter().copied().filter(|id| main(*id) == *id).collect();
    for (n, top) in mains.iter().enumerate() {
        let number = (n + 1).to_string();
        let gone = withdrawn(state, top);
        let parts: Vec<Moved> = ids
            .iter()
            .filter(|id| *id != top && main(**id) == *top)
            .enumerate()
            .map(|(k, id)| {
                let number = [number.as_str(), ".", &(k + 1).to_string()].concat();
                moved(state, *id, all[id].clone(), number, gone)
            })
            .collect();
        let mut motion = moved(state, *top, all[top].clone(), number, gone);
        if let Some(carried) = parts.iter().rfind(|p| p.stage == MotionStage::Carried) {
            motion.wording.clone_from(&carried.motion.text);
        }
        motion.early = motion.vote.is_some() && parts.iter().any(|p| p.stage == MotionStage::Open);
        list.push(motion);
        list.extend(parts);
    }
    list
}

fn moved(state: &State, id: RecordId, motion: Motion, number: String, gone: bool) -> Moved {
    let vote = vote(state, &id);
    let stage = match &vote {
        _ if gone || withdrawn(state, &id) => MotionStage::Withdrawn,
        None => MotionStage::Open,
        Some(count) if count.disputed => MotionStage::Disputed,
        Some(count) if raised(&count.hands).carried => MotionStage::Carried,
        Some(_) => MotionStage::Lost,
    };
    let wording = motion.text.clone();
    Moved { id, number, motion, stage, vote, wording, early: false }
}

fn withdrawn(state: &State, id: &RecordId) -> bool {
    !state.facts::<MotionWithdrawn>(id).is_empty()
}

/// What is to be voted next: the first amendment that is open, then its motion.
pub fn next_vote(list: &[Moved]) -> Option<&Moved> {
    let open = |m: &&Moved| m.stage == MotionStage::Open;
    let main = list.iter().find(|m| open(m) && !m.number.contains('.'));
    let amendment = list.iter().find(|m| open(m) && m.number.contains('.'));
    match (main, amendment) {
        // Only an amendment to this or an earlier motion goes before it.
        (Some(main), Some(a)) if a.number.split('.').next() == Some(main.number.as_str()) => {
            Some(a)
        }
        (Some(main), _) => Some(main),
        (None, amendment) => amendment,
    }
}

/// The amendment that has to be voted before `motion`, if there is one.
pub fn blocked_by<'a>(list: &'a [Moved], motion: &RecordId) -> Option<&'a Moved> {
    let main = list.iter().find(|m| m.id == *motion && !m.number.contains('.'))?;
    let below = [main.number.as_str(), "."].concat();
    list.iter().find(|m| m.stage == MotionStage::Open && m.number.starts_with(&below))
}

/// What to call who moved it, if anybody is named.
pub fn mover_name(state: &State, motion: &RecordId) -> Option<String> {
    let person = state.get::<Motion>(motion)?.mover.and_then(|id| name_of(state, &id));
    let name = || state.get::<MotionMover>(motion).map(|m| m.name).filter(|n| !n.is_empty());
    person.or_else(name)
}

/// Somebody moves something.
pub fn move_motion(state: &State, id: &RecordId, motion: &Motion, mover: &str) -> Vec<Draft> {
    let mut drafts: Vec<Draft> = state.set(id, motion).into_iter().collect();
    if !mover.is_empty() {
        drafts.extend(state.set(id, &MotionMover { name: mover.into() }));
    }
    drafts
}

/// Who moved it takes it back.
pub fn withdraw_motion(state: &State, id: &RecordId, when: Moment) -> Vec<Draft> {
    if withdrawn(state, id) {
        return Vec::new();
    }
    vec![state.state_fact(id, &MotionWithdrawn { when: Some(when) })]
}
