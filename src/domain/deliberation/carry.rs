//! Carrying over: which topics of a regular meeting go on to the next.

use super::{Meeting, Phase, Stage, Threads, Topic, Verdict, agenda, outcome, phase};
use crate::log::RecordId;
use chrono::NaiveDateTime;
use std::collections::BTreeSet;

/// Why a topic goes on to the next meeting.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum CarriedFor {
    /// The meeting did not come to it.
    NotReached,
    /// The meeting said: again.
    Again,
    /// It comes up every time.
    Recurring,
    /// A promise on it is open.
    OpenAction,
}

impl Threads<'_> {
    /// Why a topic goes on to the next meeting of `series`; `None` where it does not.
    ///
    /// The carry-over rule: a topic of an earlier meeting of the series goes on unless it was talked over, or if it is
    /// marked recurring, or if a promise on it is open; and if the meeting said "again". What is done does not.
    pub fn carries_over(&self, topic: &RecordId, item: &RecordId) -> Option<CarriedFor> {
        let record = self.state.get::<Topic>(topic)?;
        if matches!(
            self.stage(topic),
            Stage::Merged | Stage::Declined | Stage::Appraised | Stage::Answered
        ) {
            return None;
        }
        if record.recurring {
            return Some(CarriedFor::Recurring);
        }
        if self.stage(topic) == Stage::Done {
            return None;
        }
        let open = self.has_open_action(topic).then_some(CarriedFor::OpenAction);
        if self.stage(topic) == Stage::Decided {
            // Elsewhere, by a ballot, where this meeting did not come to it.
            return open;
        }
        match outcome(self.state, item).map(|s| s.outcome.verdict) {
            None => Some(CarriedFor::NotReached),
            Some(Verdict::Again) => Some(CarriedFor::Again),
            Some(_) => open,
        }
    }

    /// The topics that go on from the latest meeting of `series` before `before` that took place, in its order.
    pub fn carry_over(
        &self,
        series: &RecordId,
        before: NaiveDateTime,
    ) -> Vec<(RecordId, CarriedFor)> {
        let state = self.state;
        let one = state.one(series);
        let last = state
            .all::<Meeting>()
            .filter(|(_, m)| m.series.is_some_and(|s| state.one(&s) == one))
            .filter(|(id, m)| phase(state, id, m) == Phase::Over)
            .filter_map(|(id, m)| Some((m.at.filter(|at| *at < before)?, id)))
            .max();
        let Some((_, meeting)) = last else { return Vec::new() };
        let mut seen = BTreeSet::new();
        agenda(state, &meeting)
            .iter()
            .filter_map(|p| Some((p.id, state.one(&p.item.topic?))))
            .filter(|(_, topic)| seen.insert(*topic))
            .filter_map(|(item, topic)| Some((topic, self.carries_over(&topic, &item)?)))
            .collect()
    }
}
