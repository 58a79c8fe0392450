//! Volunteers: turns they came to, and the minutes noted of them.

use super::day::{Day, Month};
use super::digest::Lines;
use super::places::Numbers;
use super::read::{Fields, facts, there};
use crate::domain::shifts::{Assignment, Attended, Shift, Volunteer};
use crate::log::{Fact, Record, RecordId};
use serde::{Deserialize, Serialize};
use std::collections::{BTreeMap, BTreeSet};

/// A turn somebody came to.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub(super) struct TurnRow {
    place: u32,
    day: Option<Day>,
    minutes: u64,
    /// A number in place of who.
    who: u32,
}

impl TurnRow {
    /// Adds its figures of a month.
    pub(super) fn add(&self, month: Month, lines: &mut Lines, people: &mut BTreeSet<u32>) {
        if month.holds(self.day) {
            lines.add("volunteer.turns", self.place, "", 1);
            lines.add("volunteer.minutes", self.place, "", self.minutes);
            people.insert(self.who);
        }
    }

    /// The days it tells of.
    pub(super) fn days(&self) -> [Option<Day>; 1] {
        [self.day]
    }
}

/// The turns volunteers came to.
pub(super) fn rows(numbers: &mut Numbers) -> Vec<TurnRow> {
    let state = numbers.state;
    // By shift and volunteer, the word that holds.
    let mut turns: BTreeMap<(RecordId, RecordId), Option<&Fact>> = BTreeMap::new();
    for (id, put) in state.ever(Assignment::KIND.base) {
        let Some((shift, volunteer)) = put.id("shift").zip(put.id("volunteer")) else { continue };
        let word = facts::<Attended>(state, &id).max_by_key(|f| (f.at.ms, f.id));
        let turn = turns.entry((state.one(&shift), state.one(&volunteer))).or_default();
        *turn = [*turn, word].into_iter().flatten().max_by_key(|f| (f.at.ms, f.id));
    }
    let mut people: BTreeMap<RecordId, u32> = BTreeMap::new();
    let mut rows = Vec::new();
    for ((shift, volunteer), word) in turns {
        let Some((word, on)) = word.zip(state.folded(Shift::KIND.base, &shift)) else { continue };
        let came =
            !matches!(word.body.word("presence", "present"), "excused" | "absent" | "replaced");
        let volunteering = on.word("class", "volunteering") == "volunteering";
        let employed = || there::<Volunteer>(state, &volunteer).is_some_and(|v| v.flag("employed"));
        if came && volunteering && !employed() {
            let next = u32::try_from(people.len()).unwrap_or(u32::MAX);
            rows.push(TurnRow {
                place: numbers.place(on),
                day: on.day("day"),
                minutes: word.body.number("minutes"),
                who: *people.entry(volunteer).or_insert(next),
            });
        }
    }
    rows
}
