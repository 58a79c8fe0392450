//! Meetings: held against planned.

use super::day::{Day, Month};
use super::digest::Lines;
use super::places::Numbers;
use super::read::{Fields, all, earliest, facts, said};
use crate::domain::deliberation::{Ended, Meeting, Started, live};
use crate::log::{Record, RecordId, State};
use serde::{Deserialize, Serialize};

/// What the figures need of a meeting.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub(super) struct MeetingRow {
    place: u32,
    kind: u32,
    day: Option<Day>,
    /// Since when it is known that it was held.
    held: Option<Day>,
    cancelled: bool,
}

impl MeetingRow {
    /// Adds its figures of a month.
    pub(super) fn add(&self, month: Month, lines: &mut Lines) {
        if !month.holds(self.day) {
            return;
        }
        let state = match self.cancelled {
            _ if month.reaches(self.held) => "held",
            true => "cancelled",
            false => "open",
        };
        let key = [lines.word(self.kind), "/", state].concat();
        lines.add("meeting", self.place, &key, 1);
    }

    /// The days it tells of.
    pub(super) fn days(&self) -> [Option<Day>; 1] {
        [self.day]
    }
}

fn when<T: Record>(state: &State, id: &RecordId) -> Option<Day> {
    earliest(facts::<T>(state, id).map(|f| f.body.day_of_time("when")))
}

/// The meetings that are there.
pub(super) fn rows(numbers: &mut Numbers) -> Vec<MeetingRow> {
    let state = numbers.state;
    let mut rows = Vec::new();
    for (id, meeting) in all::<Meeting>(state) {
        let rehearsed = facts::<live::Rehearsal>(state, &id).next().is_some();
        let held = || earliest([said::<Started>(state, &id), said::<Ended>(state, &id)]);
        let day = meeting.day_of_time("at").or_else(|| when::<Started>(state, &id));
        rows.push(MeetingRow {
            place: numbers.place(meeting),
            kind: numbers.word(meeting.word("kind", "own")),
            day: day.or_else(|| when::<Ended>(state, &id)),
            held: if rehearsed { None } else { held() },
            cancelled: meeting.flag("cancelled"),
        });
    }
    rows
}
