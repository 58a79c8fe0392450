//! What a planned roster is worth 排得多好: its cost by the planner's count, and how far from the best it can be at most.

use super::versions::Days;
use super::{Edition, Planned, Sheet, roster_id};
use crate::log::{CommunityId, Draft, Hash, RecordId, State};

/// What a roster is worth by the planner's count.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Worth {
    /// What it costs.
    pub objective: i64,
    /// What no roster can go below.
    pub bound: Option<i64>,
}

impl Worth {
    /// By how many tenths of a per cent it is at most above the best; rounded up, so never better than it is. `None` where
    /// no bound is known.
    pub fn gap(&self) -> Option<i64> {
        let above = self.objective.saturating_sub(self.bound?).max(0);
        let whole = self.objective.saturating_abs().max(1);
        Some(above.saturating_mul(1_000).saturating_add(whole - 1) / whole)
    }
}

/// The hash of who is on what and where each shift stands.
pub fn digest(edition: &Edition) -> String {
    let said = edition.written();
    let lines: Vec<&str> = said.shifts.iter().chain(&said.seats).map(String::as_str).collect();
    Hash::of(lines.join("\n\n").as_bytes()).op_id().to_string()
}

/// Keeps what the roster of `days` is worth that `after` will be once it is taken over.
pub fn note_planned(
    state: &State,
    community: &CommunityId,
    (from, to): Days,
    after: &Sheet,
    worth: Worth,
) -> Draft {
    let mut edition = Edition::now(state, from, to);
    for (s, duty) in after.duties.iter().enumerate() {
        if let Some(line) = edition.0.get_mut(&duty.id) {
            line.on = after.on[s].iter().map(|place| after.people[place.who].id).collect();
        }
    }
    let planned = Planned {
        of: digest(&edition),
        objective: Some(worth.objective),
        bound: worth.bound,
    };
    state.state_fact(&roster_id(community, from, to), &planned)
}

/// What a roster is worth, where these very places were planned; of several plans the best that is known.
pub(super) fn worth_of(state: &State, roster: &RecordId, edition: &Edition) -> Option<Worth> {
    let of = digest(edition);
    let planned = state.facts::<Planned>(roster).into_iter().filter(|(_, p)| p.of == of);
    let worth = planned.filter_map(|(fact, p)| {
        Some((fact.at, Worth { objective: p.objective?, bound: p.bound }))
    });
    worth.max_by_key(|(at, worth)| (worth.bound.is_some(), *at)).map(|(_, worth)| worth)
}
