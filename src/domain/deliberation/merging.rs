//! Which topics go on as part of others.

use super::{Merged, Threads, Topic};
use crate::log::tree::{self, Tree};
use crate::log::{Fact, RecordId, State};

impl Threads<'_> {
    /// The topic that `topic` goes on as part of, if it does.
    pub fn merged_into(&self, topic: &RecordId) -> Option<RecordId> {
        self.merges.parent.get(&self.state.one(topic)).copied()
    }

    /// The topics that `topic` can go on as part of: open ones that do not lead back to it.
    pub fn can_merge_into(&self, topic: &RecordId) -> Vec<(RecordId, Topic)> {
        let one = self.state.one(topic);
        let leads_back = |id: &RecordId| {
            std::iter::successors(Some(*id), |id| self.merged_into(id)).any(|id| id == one)
        };
        let open = |id: &RecordId| !self.stage(id).is_closed();
        self.state.all::<Topic>().filter(|(id, _)| !leads_back(id) && open(id)).collect()
    }
}

/// Which topic goes on as part of which. Two people may each merge one into the other, and then both would be out of
/// sight: a merge that closes a circle is ignored.
pub(super) fn merges(state: &State) -> Tree {
    let of = |(id, _): (RecordId, Topic)| {
        let facts = state.facts::<Merged>(&id).into_iter().rev();
        let step = |(f, t): (&Fact, Merged)| tree::Move {
            at: f.at,
            id: f.id,
            parent: Some(state.one(&t.into)),
        };
        let moves: Vec<tree::Move> = facts.map(step).collect();
        (!moves.is_empty()).then_some((id, moves))
    };
    tree::build(state.all::<Topic>().filter_map(of))
}
