//! The clock of a meeting: which item it is at and since when, what each item took, when it will be over. Nothing ticks
//! here: all of it follows from facts and from the time it is asked at.

use super::{Moment, speeches_end};
use crate::domain::deliberation::agenda::below;
use crate::domain::deliberation::{Ended, Placed, agenda, shares};
use crate::log::{Draft, OpId, RecordId, Stamp, State};
use crate::record;
use chrono::{Duration, NaiveDateTime};
use std::collections::{BTreeMap, BTreeSet};

record! {
    /// The meeting turned to an item, or, naming none, took a break.
    pub struct Turn: "meeting.turn" as Fact, Shared {
        /// The item.
        pub item: Option<RecordId> = "item",
        /// When, on the community's clock.
        pub when: Option<Moment> = "when",
    }
}

/// Where a meeting is.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Clock {
    /// The item it is at; the last one during a break.
    pub item: Option<RecordId>,
    /// Since when, unless it pauses or is over.
    pub since: Option<Moment>,
    /// Whether it takes a break.
    pub paused: bool,
    /// Seconds each item took until the last turn.
    spent: BTreeMap<RecordId, u64>,
}

/// The clock of a meeting, from its facts.
///
/// Turns count in the order in which they were made, which a clock set back cannot change. A stretch that would come
/// out negative because somebody set the clock back counts as nothing; the next stretch is right again.
pub fn clock(state: &State, meeting: &RecordId) -> Clock {
    let mut turns: Vec<(Stamp, OpId, Option<RecordId>, Moment)> = state
        .facts::<Turn>(meeting)
        .into_iter()
        .filter_map(|(fact, t)| Some((fact.at, fact.id, t.item.map(|i| state.one(&i)), t.when?)))
        .collect();
    // What ended the meeting without a turn of its own (an older version, say) stops the clock as well.
    for (fact, ended) in state.facts::<Ended>(meeting) {
        turns.extend(ended.when.map(|when| (fact.at, fact.id, None, Moment::of(when))));
    }
    turns.sort_by_key(|(at, id, _, _)| (*at, *id));
    let mut clock = Clock::default();
    for (_, _, item, when) in turns {
        clock.stop(when);
        match item {
            Some(item) => (clock.item, clock.since, clock.paused) = (Some(item), Some(when), false),
            None => clock.paused = clock.item.is_some(),
        }
    }
    clock
}

impl Clock {
    fn stop(&mut self, when: Moment) {
        if let (Some(item), Some(since)) = (self.item, self.since.take()) {
            *self.spent.entry(item).or_default() += when.since(since);
        }
    }

    /// Seconds an item took so far.
    pub fn elapsed(&self, item: &RecordId, now: NaiveDateTime) -> u64 {
        let before = self.spent.get(item).copied().unwrap_or_default();
        let running = self.since.filter(|_| self.item == Some(*item));
        before + running.map_or(0, |since| Moment::of(now).since(since))
    }

    /// Seconds the item the meeting is at has left of the minutes it takes by itself; negative where it runs over.
    /// `None` where it is at none, and at a heading whose parts take all its minutes.
    pub fn left(&self, agenda: &[Placed], now: NaiveDateTime) -> Option<i64> {
        let index = agenda.iter().position(|p| self.item == Some(p.id))?;
        let share = shares(agenda)[index];
        let heading = share == 0 && below(agenda, index) > 0;
        (!heading).then(|| self.left_of(share, &agenda[index].id, now))
    }

    fn left_of(&self, minutes: u32, item: &RecordId, now: NaiveDateTime) -> i64 {
        let spent = i64::try_from(self.elapsed(item, now)).unwrap_or(i64::MAX);
        i64::from(minutes) * 60 - spent
    }

    /// When it would be over if every item that is not behind us takes the rest of its minutes: those of parts are
    /// within those of the item they belong to.
    pub fn finish(
        &self,
        agenda: &[Placed],
        behind: &BTreeSet<RecordId>,
        now: NaiveDateTime,
    ) -> Option<NaiveDateTime> {
        let all = agenda.iter().zip(shares(agenda));
        let ahead = all.filter(|(p, _)| !behind.contains(&p.id) || self.item == Some(p.id));
        let left = ahead.map(|(p, share)| self.left_of(share, &p.id, now).max(0));
        now.checked_add_signed(Duration::try_seconds(left.fold(0, i64::saturating_add))?)
    }
}

/// The items a meeting is done with: every one it stood at before the present one.
pub fn behind(state: &State, meeting: &RecordId) -> BTreeSet<RecordId> {
    let clock = clock(state, meeting);
    let all = agenda(state, meeting);
    let at = all.iter().position(|p| clock.item == Some(p.id)).unwrap_or(0);
    all.iter()
        .enumerate()
        .filter(|(n, p)| *n < at || (clock.spent.contains_key(&p.id) && clock.item != Some(p.id)))
        .map(|(_, p)| p.id)
        .collect()
}

/// The meeting turns to `item`; who still speaks to another one is done.
pub fn turn_to(
    state: &State,
    meeting: &RecordId,
    item: RecordId,
    now: NaiveDateTime,
) -> Vec<Draft> {
    let clock = clock(state, meeting);
    if clock.item == Some(state.one(&item)) && clock.since.is_some() {
        return Vec::new();
    }
    let mut drafts = match clock.item {
        Some(before) if before != state.one(&item) => speeches_end(state, &before, now),
        _ => Vec::new(),
    };
    let turn = Turn { item: Some(item), when: Some(Moment::of(now)) };
    drafts.push(state.state_fact(meeting, &turn));
    drafts
}

/// The clock stops: a break, or the end.
pub fn pause(state: &State, meeting: &RecordId, now: NaiveDateTime) -> Vec<Draft> {
    let clock = clock(state, meeting);
    if clock.since.is_none() {
        return Vec::new();
    }
    let mut drafts = clock.item.map(|item| speeches_end(state, &item, now)).unwrap_or_default();
    let turn = Turn { item: None, when: Some(Moment::of(now)) };
    drafts.push(state.state_fact(meeting, &turn));
    drafts
}
