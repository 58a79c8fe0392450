//! Promises 待办 on their way: how far each is, which are late, and which must be on the next agenda.

use super::{Action, ActionDone, Stage, Threads, Topic, is_done, promise_name};
use crate::log::{Draft, RecordId, State};
use crate::record;
use chrono::NaiveDate;

record! {
    /// How far a promise is.
    pub struct ActionProgress: "action.progress" as Fact, Shared {
        /// In per cent, where somebody can say.
        pub percent: Option<u8> = "percent",
        /// In words.
        pub text: String = "text",
        /// When.
        pub day: Option<NaiveDate> = "day",
    }
}

/// A promise as it stands.
#[derive(Clone, Debug, PartialEq)]
pub struct Promise {
    /// The action's id.
    pub id: RecordId,
    /// What was promised.
    pub action: Action,
    /// Who, as far as this device can tell.
    pub who: Option<String>,
    /// What was said last on how far it is.
    pub progress: Option<ActionProgress>,
    /// What was done, once it is.
    pub done: Option<ActionDone>,
    /// Days past its day; none where it is done or not due.
    pub late: Option<u32>,
}

impl Promise {
    /// How far it is, in per cent: what was said, all where it is done.
    pub fn percent(&self) -> Option<u8> {
        match &self.done {
            Some(_) => Some(100),
            None => self.progress.as_ref().and_then(|p| p.percent).map(|n| n.min(100)),
        }
    }
}

fn promise_of(state: &State, id: RecordId, action: Action, today: NaiveDate) -> Promise {
    let done = state.facts::<ActionDone>(&id).pop().map(|(_, done)| done);
    let late = action.due.filter(|_| done.is_none()).map(|due| (today - due).num_days());
    Promise {
        who: promise_name(state, &id),
        progress: state.facts::<ActionProgress>(&id).pop().map(|(_, p)| p),
        late: late.filter(|days| *days > 0).and_then(|days| u32::try_from(days).ok()),
        done,
        id,
        action,
    }
}

/// One promise.
pub fn one_promise(state: &State, id: &RecordId, today: NaiveDate) -> Option<Promise> {
    Some(promise_of(state, state.one(id), state.get(id)?, today))
}

/// All promises: those not kept by their day, those without one after them, kept ones last and the latest of them
/// first.
pub fn all_promises(state: &State, today: NaiveDate) -> Vec<Promise> {
    let mut all: Vec<Promise> =
        state.all::<Action>().map(|(id, action)| promise_of(state, id, action, today)).collect();
    all.sort_by_key(|p| {
        let kept = p.done.as_ref().map(|d| std::cmp::Reverse(d.day));
        (kept, p.action.due.is_none(), p.action.due, p.id)
    });
    all
}

/// Notes how far a promise is; nothing where neither a number nor a word is said, or where it is done.
pub fn note_progress(state: &State, id: &RecordId, progress: &ActionProgress) -> Vec<Draft> {
    let empty = progress.percent.is_none() && progress.text.trim().is_empty();
    if empty || is_done(state, id) { Vec::new() } else { vec![state.state_fact(id, progress)] }
}

/// Takes back that a promise was kept.
pub fn not_done(state: &State, id: &RecordId) -> Vec<Draft> {
    let facts = state.facts::<ActionDone>(id);
    facts.iter().map(|(fact, _)| state.retract(id, &fact.id)).collect()
}

/// The topics with a promise that is past its day, for the next agenda: the longest overdue first. With a grid, topics
/// of other grids are left out.
pub fn overdue_topics(
    state: &State,
    threads: &Threads,
    grid: Option<RecordId>,
    today: NaiveDate,
) -> Vec<RecordId> {
    let elsewhere = |topic: &Topic| match (grid, topic.grid) {
        (Some(here), Some(there)) => state.one(&here) != state.one(&there),
        _ => false,
    };
    let mut found = Vec::new();
    for (_, action) in super::overdue(state, today) {
        let Some(id) = action.topic.map(|t| state.one(&t)) else { continue };
        let Some(topic) = state.get::<Topic>(&id) else { continue };
        let closed = matches!(threads.stage(&id), Stage::Merged | Stage::Declined);
        if !elsewhere(&topic) && !closed && !found.contains(&id) {
            found.push(id);
        }
    }
    found
}
