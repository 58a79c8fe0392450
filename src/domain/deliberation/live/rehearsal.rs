//! A rehearsal 演练: the meeting is gone through beforehand and counts for nothing.

use super::{Guest, Left, Motion, Speech, Turn, guests, motions, speeches};
use crate::domain::deliberation::{
    Action, AgendaItem, Attendance, Ended, Outcome, Started, agenda, promises_of,
};
use crate::log::{Draft, Record, RecordId, State};
use crate::record;
use chrono::NaiveDateTime;

record! {
    /// What happens at this meeting from now on is a rehearsal.
    pub struct Rehearsal: "meeting.rehearsal" as Fact, Shared {
        /// When it began.
        pub when: Option<NaiveDateTime> = "when",
    }
}

/// Whether a meeting is being rehearsed: nothing that happens there counts.
pub fn rehearsing(state: &State, meeting: &RecordId) -> bool {
    !state.facts::<Rehearsal>(meeting).is_empty()
}

/// A rehearsal begins; a meeting that has begun in earnest cannot be rehearsed.
pub fn rehearse(state: &State, meeting: &RecordId, now: NaiveDateTime) -> Vec<Draft> {
    if rehearsing(state, meeting) || !state.facts::<Started>(meeting).is_empty() {
        return Vec::new();
    }
    vec![
        state.state_fact(meeting, &Rehearsal { when: Some(now) }),
        state.state_fact(meeting, &Started { when: Some(now) }),
    ]
}

/// It was only a rehearsal: whatever was said to have happened at the meeting is taken back. Notes and the agenda stay.
pub fn clear_rehearsal(state: &State, meeting: &RecordId) -> Vec<Draft> {
    let mut drafts = Vec::new();
    take_back::<Rehearsal>(state, meeting, &mut drafts);
    take_back::<Started>(state, meeting, &mut drafts);
    take_back::<Ended>(state, meeting, &mut drafts);
    take_back::<Attendance>(state, meeting, &mut drafts);
    take_back::<Left>(state, meeting, &mut drafts);
    take_back::<Turn>(state, meeting, &mut drafts);
    for (id, _) in guests(state, meeting) {
        drafts.extend(state.remove::<Guest>(&id));
    }
    for placed in agenda(state, meeting) {
        take_back::<Outcome>(state, &placed.id, &mut drafts);
        take_back::<super::Hands>(state, &placed.id, &mut drafts);
        for (id, _) in promises_of(state, &placed.id) {
            drafts.extend(state.remove::<Action>(&id));
        }
        for one in speeches(state, &placed.id) {
            drafts.extend(state.remove::<Speech>(&one.id));
        }
        for one in motions(state, &placed.id) {
            take_back::<super::Hands>(state, &one.id, &mut drafts);
            drafts.extend(state.remove::<Motion>(&one.id));
        }
    }
    drafts
}

fn take_back<T: Record>(state: &State, on: &RecordId, drafts: &mut Vec<Draft>) {
    drafts.extend(state.facts::<T>(on).iter().map(|(fact, _)| state.retract(on, &fact.id)));
}

/// Whether an item belongs to a meeting that is being rehearsed.
pub fn of_rehearsal(state: &State, item: &RecordId) -> bool {
    state.get::<AgendaItem>(item).is_some_and(|item| rehearsing(state, &item.meeting))
}
