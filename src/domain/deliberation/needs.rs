//! Needs and offers matched 供需对接: which offer could meet a need, who was brought together, what came of it.

use super::{Category, Stage, Threads, Topic, TopicKind};
use crate::log::{CommunityId, Draft, RecordId, State};
use crate::record;
use chrono::NaiveDate;
use std::cmp::Reverse;
use std::collections::BTreeSet;

record! {
    /// A need and an offer were brought together. Its id follows from both, so that two who match the same match once.
    pub struct Match: "match" as Record, Shared {
        /// The need, a topic.
        pub need: RecordId = "need",
        /// The offer, a topic.
        pub offer: RecordId = "offer",
        /// What was agreed.
        pub text: String = "text",
        /// By when to look again.
        pub due: Option<NaiveDate> = "due",
    }
}

record! {
    /// What came of a match.
    pub struct MatchDone: "match.done" as Fact, Shared {
        /// What was done, or why nothing was.
        pub text: String = "text",
        /// When.
        pub day: Option<NaiveDate> = "day",
        /// Whether the need still stands: it did not work out.
        pub failed: bool = "failed",
    }
}

/// The id of the match of a need and an offer.
pub fn match_id(community: &CommunityId, need: &RecordId, offer: &RecordId) -> RecordId {
    RecordId::derived(community, "match", &format!("{need}/{offer}"))
}

/// Brings a need and an offer together.
pub fn bring_together(state: &State, community: &CommunityId, record: Match) -> Vec<Draft> {
    let (need, offer) = (state.one(&record.need), state.one(&record.offer));
    let id = match_id(community, &need, &offer);
    state.set(&id, &Match { need, offer, ..record }).into_iter().collect()
}

/// What came of a match: the latest that was said.
pub fn match_result(state: &State, id: &RecordId) -> Option<MatchDone> {
    state.facts::<MatchDone>(id).pop().map(|(_, done)| done)
}

/// The matches of a topic, as a need or as an offer.
pub fn matches_of(state: &State, topic: &RecordId) -> Vec<(RecordId, Match)> {
    let one = state.one(topic);
    state
        .all::<Match>()
        .filter(|(_, m)| state.one(&m.need) == one || state.one(&m.offer) == one)
        .collect()
}

/// Pairs of letters that stand side by side: for Chinese a fair stand-in for words.
fn pairs(text: &str) -> BTreeSet<(char, char)> {
    let letters: Vec<char> = text.chars().filter(|c| c.is_alphanumeric()).collect();
    letters.windows(2).filter_map(|w| Some((*w.first()?, *w.get(1)?))).collect()
}

/// How well an offer suits a need: the same category most, then each pair of letters they share, then the same grid.
/// Nothing in common is no suggestion.
pub fn suits(state: &State, need: &Topic, offer: &Topic) -> u32 {
    let grid = |t: &Topic| t.grid.map(|g| state.one(&g));
    let near = u32::from(need.grid.is_some() && grid(need) == grid(offer));
    let category =
        u32::from(need.category == offer.category && need.category != Category::default());
    let text = |t: &Topic| pairs(&[t.title.as_str(), " ", &t.detail].concat());
    let shared = text(need).intersection(&text(offer)).count();
    let shared = u32::try_from(shared).unwrap_or(u32::MAX).min(20);
    if category == 0 && shared == 0 { 0 } else { category * 20 + shared * 2 + near }
}

/// The offers that could meet a need, the best first; those tried already are left out.
pub fn suggestions(state: &State, threads: &Threads, need: &RecordId) -> Vec<(RecordId, Topic)> {
    let Some(record) = state.get::<Topic>(need) else { return Vec::new() };
    let tried: BTreeSet<RecordId> =
        matches_of(state, need).into_iter().map(|(_, m)| state.one(&m.offer)).collect();
    let mut found: Vec<(u32, RecordId, Topic)> = state
        .all::<Topic>()
        .filter(|(id, t)| t.kind == TopicKind::Offer && !tried.contains(id))
        .filter(|(id, _)| !Stage::is_closed(threads.stage(id)))
        .map(|(id, t)| (suits(state, &record, &t), id, t))
        .filter(|(points, ..)| *points > 0)
        .collect();
    found.sort_by_key(|(points, id, _)| (Reverse(*points), *id));
    found.into_iter().map(|(_, id, topic)| (id, topic)).collect()
}
