//! Volunteer shifts 排班: what is to be staffed, and by whom.
//!
//! An assignment is a record with an id of its shift and volunteer, so that two who assign the same person on two
//! devices assign once. Gaps, minutes and clashes are derived.

use crate::domain::community::{code, name_of};
use crate::log::{CommunityId, Draft, Kind, Record, RecordId, State};
use crate::record;
use chrono::{Days, NaiveDate, NaiveDateTime, NaiveTime};
use std::collections::{BTreeMap, BTreeSet};

mod free;
mod listed;
#[cfg(test)]
mod tests;

pub use free::*;
pub use listed::*;

record! {
    /// A volunteer.
    pub struct Volunteer: "volunteer" as Record, Shared {
        /// The person, where there is a record of one.
        pub person: Option<RecordId> = "person",
        /// Teams they belong to.
        pub teams: BTreeSet<RecordId> = "teams",
        /// The day they joined.
        pub since: Option<NaiveDate> = "since",
    }
}

record! {
    /// What a volunteer is called: personal, on the volunteer's own id.
    pub struct VolunteerName: "volunteer.private" as Record, Personal {
        /// The name.
        pub name: String = "name",
        /// How to reach them.
        pub tel: String = "tel",
    }
}

record! {
    /// A shift to be staffed.
    pub struct Shift: "shift" as Record, Shared {
        /// What is done.
        pub title: String = "title",
        /// On which day.
        pub day: Option<NaiveDate> = "day",
        /// From.
        pub start: Option<NaiveTime> = "start",
        /// To; not later than `start` means on the next day.
        pub end: Option<NaiveTime> = "end",
        /// Where, from the register of venues.
        pub venue: Option<RecordId> = "venue",
        /// Where, in free words.
        pub place: String = "place",
        /// The grid it is for.
        pub grid: Option<RecordId> = "grid",
        /// The fewest who must be there.
        pub min: u32 = "min",
        /// How many would be good; less than `min` reads as `min`.
        pub target: u32 = "target",
    }
}

record! {
    /// A volunteer is on a shift.
    pub struct Assignment: "assignment" as Record, Shared {
        /// The shift.
        pub shift: RecordId = "shift",
        /// The volunteer.
        pub volunteer: RecordId = "volunteer",
    }
}

/// The kinds of this room.
pub const KINDS: &[Kind] =
    &[Volunteer::KIND, VolunteerName::KIND, Free::KIND, Shift::KIND, Assignment::KIND];

impl Shift {
    /// When it begins and ends; `None` where day or time is missing.
    pub fn span(&self) -> Option<(NaiveDateTime, NaiveDateTime)> {
        let (day, start, end) = (self.day?, self.start?, self.end?);
        let last = if end > start { day } else { day.checked_add_days(Days::new(1))? };
        Some((day.and_time(start), last.and_time(end)))
    }

    /// How long it takes, in minutes.
    pub fn minutes(&self) -> u32 {
        self.span()
            .map_or(0, |(from, to)| u32::try_from((to - from).num_minutes()).unwrap_or_default())
    }

    /// How many would be good.
    pub fn wanted(&self) -> u32 {
        self.target.max(self.min)
    }
}

/// A shift with who is on it and who is missing.
#[derive(Clone, Debug, PartialEq)]
pub struct Staffing {
    /// The shift's id.
    pub id: RecordId,
    /// The shift.
    pub shift: Shift,
    /// The volunteers on it.
    pub volunteers: BTreeSet<RecordId>,
}

impl Staffing {
    fn count(&self) -> u32 {
        u32::try_from(self.volunteers.len()).unwrap_or(u32::MAX)
    }

    /// How many are missing that must be there.
    pub fn missing(&self) -> u32 {
        self.shift.min.saturating_sub(self.count())
    }

    /// How many more would be good.
    pub fn room(&self) -> u32 {
        self.shift.wanted().saturating_sub(self.count())
    }
}

/// All shifts with their volunteers, by day and time; those without a day last.
pub fn roster(state: &State) -> Vec<Staffing> {
    let mut on: BTreeMap<RecordId, BTreeSet<RecordId>> = BTreeMap::new();
    for (_, a) in state.all::<Assignment>() {
        on.entry(state.one(&a.shift)).or_default().insert(state.one(&a.volunteer));
    }
    let mut all: Vec<Staffing> = state
        .all::<Shift>()
        .map(|(id, shift)| Staffing { id, shift, volunteers: on.remove(&id).unwrap_or_default() })
        .collect();
    all.sort_by_key(|s| (s.shift.span().is_none(), s.shift.span(), s.id));
    all
}

/// The shifts from `first` over `days` days that miss somebody who must be there.
pub fn gaps(roster: &[Staffing], first: NaiveDate, days: u64) -> Vec<&Staffing> {
    let end = first.checked_add_days(Days::new(days)).unwrap_or(NaiveDate::MAX);
    roster
        .iter()
        .filter(|s| s.missing() > 0 && s.shift.day.is_some_and(|day| day >= first && day < end))
        .collect()
}

/// How many minutes each volunteer is on, over the shifts from `first` to `last`.
pub fn minutes_per_volunteer(
    roster: &[Staffing],
    first: NaiveDate,
    last: NaiveDate,
) -> BTreeMap<RecordId, u32> {
    let mut minutes: BTreeMap<RecordId, u32> = BTreeMap::new();
    for staffing in roster {
        if staffing.shift.day.is_some_and(|day| day >= first && day <= last) {
            for volunteer in &staffing.volunteers {
                let sum = minutes.entry(*volunteer).or_default();
                *sum = sum.saturating_add(staffing.shift.minutes());
            }
        }
    }
    minutes
}

/// A hard rule that an assignment would break.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Obstacle {
    /// One shift, one person, once.
    AlreadyOn,
    /// No one is in two places at once: they are on this other shift meanwhile.
    DoubleBooked(RecordId),
}

/// Why `volunteer` cannot take the shift `id`; `None` where nothing is in the way.
pub fn obstacle(
    state: &State,
    roster: &[Staffing],
    id: &RecordId,
    volunteer: &RecordId,
) -> Option<Obstacle> {
    let (id, volunteer) = (state.one(id), state.one(volunteer));
    let this = roster.iter().find(|s| s.id == id)?;
    if this.volunteers.contains(&volunteer) {
        return Some(Obstacle::AlreadyOn);
    }
    let other = clash_with(roster, this, &volunteer)?;
    Some(Obstacle::DoubleBooked(other.id))
}

/// A shift at the same time as `this` that `volunteer` is on. Shifts that only touch do not clash.
fn clash_with<'a>(
    roster: &'a [Staffing],
    this: &Staffing,
    volunteer: &RecordId,
) -> Option<&'a Staffing> {
    let (from, to) = this.shift.span()?;
    roster.iter().find(|s| {
        s.id != this.id
            && s.volunteers.contains(volunteer)
            && s.shift.span().is_some_and(|(f, t)| f < to && from < t)
    })
}

/// Double bookings that came about by merging or by moving a shift: (volunteer, shift, shift), each pair once.
pub fn double_bookings(roster: &[Staffing]) -> Vec<(RecordId, RecordId, RecordId)> {
    let mut found = Vec::new();
    for (n, a) in roster.iter().enumerate() {
        for volunteer in &a.volunteers {
            // Sorted by start, so only later shifts need to be looked at.
            if let Some(b) = clash_with(&roster[n + 1..], a, volunteer) {
                found.push((*volunteer, a.id, b.id));
            }
        }
    }
    found
}

/// The id of an assignment: the same on every device, so that two who assign the same person assign once.
pub fn assignment_id(community: &CommunityId, shift: &RecordId, volunteer: &RecordId) -> RecordId {
    RecordId::derived(community, "assignment", &format!("{shift}/{volunteer}"))
}

/// Puts a volunteer on a shift.
///
/// # Errors
/// The [`Obstacle`] in the way.
pub fn assign(
    state: &State,
    community: &CommunityId,
    shift: &RecordId,
    volunteer: &RecordId,
) -> Result<Vec<Draft>, Obstacle> {
    let (shift, volunteer) = (state.one(shift), state.one(volunteer));
    if let Some(obstacle) = obstacle(state, &roster(state), &shift, &volunteer) {
        return Err(obstacle);
    }
    let id = assignment_id(community, &shift, &volunteer);
    Ok(state.set(&id, &Assignment { shift, volunteer }).into_iter().collect())
}

/// Takes a volunteer off a shift, however they came to be on it.
pub fn unassign(state: &State, shift: &RecordId, volunteer: &RecordId) -> Vec<Draft> {
    let (shift, volunteer) = (state.one(shift), state.one(volunteer));
    state
        .all::<Assignment>()
        .filter(|(_, a)| state.one(&a.shift) == shift && state.one(&a.volunteer) == volunteer)
        .filter_map(|(id, _)| state.remove::<Assignment>(&id))
        .collect()
}

/// Takes in a volunteer, the name apart.
pub fn take_in(
    state: &State,
    id: &RecordId,
    volunteer: &Volunteer,
    name: &VolunteerName,
) -> Vec<Draft> {
    let mut drafts: Vec<Draft> = state.set(id, volunteer).into_iter().collect();
    drafts.extend(state.set(id, name));
    drafts
}

/// What to call a volunteer, if that is known here: the name given, else that of the person.
pub fn volunteer_name(state: &State, id: &RecordId) -> Option<String> {
    let name = state.get::<VolunteerName>(id).map(|v| v.name).filter(|n| !n.is_empty());
    name.or_else(|| name_of(state, &state.get::<Volunteer>(id)?.person?))
}

/// The volunteer who goes by `name`, if one does: so that nobody is taken in twice.
pub fn volunteer_named(state: &State, name: &str) -> Option<RecordId> {
    let name = code::plain(name);
    let is = |id: &RecordId| volunteer_name(state, id).is_some_and(|n| code::plain(&n) == name);
    state.all::<Volunteer>().map(|(id, _)| id).find(is)
}
