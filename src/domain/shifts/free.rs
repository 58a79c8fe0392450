//! Who said that they are free 有空 on a day. It promises nothing: nobody is on a shift by it.

use super::{Blocker, DayPart, Sheet, Shift, Volunteer, blockers};
use crate::log::{CommunityId, Draft, RecordId, State};
use crate::record;
use chrono::NaiveDate;
use std::collections::BTreeSet;

record! {
    /// A volunteer said whether they are free on a day; the last word on a day holds.
    pub struct Free: "volunteer.free" as Fact, Shared {
        /// The day.
        pub day: Option<NaiveDate> = "day",
        /// They are not.
        pub busy: bool = "busy",
        /// In which parts of it they are free; none at all means all day.
        pub parts: BTreeSet<DayPart> = "parts",
    }
}

impl Free {
    /// The parts of the day they are free in.
    pub fn free(&self) -> BTreeSet<DayPart> {
        match (self.busy, self.parts.is_empty()) {
            (true, _) => BTreeSet::new(),
            (false, true) => DayPart::ALL.iter().copied().collect(),
            (false, false) => self.parts.clone(),
        }
    }
}

/// What a volunteer said last about a day; `None` where they said nothing.
pub fn free_on(state: &State, volunteer: &RecordId, day: NaiveDate) -> Option<bool> {
    let said = state.facts::<Free>(volunteer);
    said.iter().rfind(|(_, f)| f.day == Some(day)).map(|(_, f)| !f.busy)
}

/// In which parts of a day a volunteer said last that they are free: all of them where they said just so; `None` where
/// they said nothing.
pub fn free_parts(
    state: &State,
    volunteer: &RecordId,
    day: NaiveDate,
) -> Option<BTreeSet<DayPart>> {
    let said = state.facts::<Free>(volunteer);
    said.iter().rfind(|(_, f)| f.day == Some(day)).map(|(_, last)| last.free())
}

/// The volunteers who said last that they are free on a day.
pub fn all_free(state: &State, day: NaiveDate) -> BTreeSet<RecordId> {
    let all = state.all::<Volunteer>().map(|(id, _)| id);
    all.filter(|id| free_on(state, id, day) == Some(true)).collect()
}

/// Who said that they are free on the day of a shift and is not on it nor on another meanwhile, each with the hard rules
/// against it: none, and they can simply be put on.
pub fn free_for(
    state: &State,
    community: &CommunityId,
    shift: &RecordId,
) -> Vec<(RecordId, Vec<Blocker>)> {
    let shift = state.one(shift);
    let Some(day) = state.get::<Shift>(&shift).and_then(|s| s.day) else { return Vec::new() };
    let free = all_free(state, day);
    if free.is_empty() {
        return Vec::new();
    }
    let sheet = Sheet::of(state, community, day, day);
    let Some(s) = sheet.duty(&shift) else { return Vec::new() };
    let found =
        free.into_iter().filter_map(|id| Some((id, blockers(&sheet, sheet.person(&id)?, s))));
    let elsewhere = |b: &Blocker| matches!(b, Blocker::AlreadyOn | Blocker::Overlap(_));
    found.filter(|(_, against)| !against.iter().any(elsewhere)).collect()
}

/// Notes that a volunteer is free on a day, or is not; nothing where they said so already.
pub fn say_free(state: &State, volunteer: &RecordId, day: NaiveDate, free: bool) -> Option<Draft> {
    let news = free_on(state, volunteer, day) != Some(free);
    let said = Free { day: Some(day), busy: !free, ..Free::default() };
    news.then(|| state.state_fact(volunteer, &said))
}

/// Notes in which parts of a day a volunteer is free, none meaning that they are not; nothing where they said so already.
pub fn say_free_in(
    state: &State,
    volunteer: &RecordId,
    day: NaiveDate,
    parts: &BTreeSet<DayPart>,
) -> Option<Draft> {
    let news = free_parts(state, volunteer, day).as_ref() != Some(parts);
    let said = Free { day: Some(day), busy: parts.is_empty(), parts: parts.clone() };
    news.then(|| state.state_fact(volunteer, &said))
}
