//! The minutes 会议纪要 of a meeting: read off its facts, so that anybody can count again.

use super::live::{Attendee, Counted, Moved, Spoken, attendees, counts, motions, speeches};
use super::{
    Action, AgendaItem, Meeting, Placed, Present, Standing, Topic, Verdict, agenda, ended,
    minutes_of, outcome, present, promises_of, started,
};
use crate::log::{RecordId, State};
use chrono::NaiveDateTime;

/// One item in the minutes.
#[derive(Clone, Debug, PartialEq)]
pub struct MinutesItem {
    /// Its id.
    pub id: RecordId,
    /// "2" or "2.1".
    pub number: String,
    /// How deep: 0 for a main item.
    pub depth: usize,
    /// The item with its notes.
    pub item: AgendaItem,
    /// The topic it took up.
    pub topic: Option<Topic>,
    /// Who spoke to it.
    pub speeches: Vec<Spoken>,
    /// What was moved.
    pub motions: Vec<Moved>,
    /// Hands counted on the item itself.
    pub counts: Vec<Counted>,
    /// What came of it.
    pub outcome: Option<Standing>,
    /// What was promised.
    pub promises: Vec<(RecordId, Action)>,
}

/// What the facts of a meeting add up to.
#[derive(Clone, Debug, PartialEq)]
pub struct Minutes {
    /// The meeting.
    pub meeting: Meeting,
    /// When it began.
    pub began: Option<NaiveDateTime>,
    /// When it ended.
    pub ended: Option<NaiveDateTime>,
    /// How many were there.
    pub present: Present,
    /// Who was ticked off.
    pub attendees: Vec<Attendee>,
    /// Minutes the agenda allowed.
    pub planned: u32,
    /// The items in their order.
    pub items: Vec<MinutesItem>,
}

impl Minutes {
    /// How many items ended with `verdict`.
    pub fn count(&self, verdict: Verdict) -> usize {
        self.items
            .iter()
            .filter(|i| i.outcome.as_ref().is_some_and(|o| o.outcome.verdict == verdict))
            .count()
    }

    /// How many promises were made.
    pub fn promises(&self) -> usize {
        self.items.iter().map(|i| i.promises.len()).sum()
    }
}

/// The minutes of a meeting; `None` where there is no such meeting.
pub fn minutes(state: &State, meeting: &RecordId) -> Option<Minutes> {
    let record = state.get::<Meeting>(meeting)?;
    let agenda = agenda(state, meeting);
    let planned = minutes_of(&agenda);
    let items = agenda
        .into_iter()
        .map(|Placed { id, number, depth, item }| MinutesItem {
            topic: item.topic.and_then(|t| state.get(&t)),
            speeches: speeches(state, &id).into_iter().filter(|s| !s.waits()).collect(),
            motions: motions(state, &id),
            counts: counts(state, &id),
            outcome: outcome(state, &id),
            promises: promises_of(state, &id),
            id,
            number,
            depth,
            item,
        })
        .collect();
    Some(Minutes {
        meeting: record,
        began: started(state, meeting),
        ended: ended(state, meeting),
        present: present(state, meeting),
        attendees: attendees(state, meeting),
        planned,
        items,
    })
}
