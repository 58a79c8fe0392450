//! An assignment 排上: a volunteer on a shift, and what would be in the way.
//!
//! Its id follows from both, so that two who assign the same person on two devices assign once.

use super::{Blocker, ShiftClass, Staffing, Volunteer, VolunteerName, roster, take_in};
use crate::log::{CommunityId, Draft, RecordId, State};
use crate::record;
use chrono::NaiveDate;

record! {
    /// A volunteer is on a shift.
    pub struct Assignment: "assignment" as Record, Shared {
        /// The shift.
        pub shift: RecordId = "shift",
        /// The volunteer.
        pub volunteer: RecordId = "volunteer",
        /// A person decided it: planning leaves it as it is 锁定.
        pub locked: bool = "locked",
        /// Why a rule may be broken by it; empty where none is.
        pub reason: String = "reason",
    }
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
    Ok(state
        .set(&id, &Assignment { shift, volunteer, ..Assignment::default() })
        .into_iter()
        .collect())
}

/// Takes in somebody new by name and puts them on a shift.
///
/// # Errors
/// What is in the way of whoever is new: no more room, or it is the duty of those employed for it.
pub fn assign_newcomer(
    state: &State,
    community: &CommunityId,
    shift: &RecordId,
    (id, name): (&RecordId, &str),
    today: NaiveDate,
) -> Result<Vec<Draft>, Blocker> {
    let shift = state.one(shift);
    if let Some(staffed) = roster(state).into_iter().find(|s| s.id == shift) {
        let most = staffed.shift.most();
        if most > 0 && staffed.count() >= most {
            return Err(Blocker::Full);
        }
        if staffed.shift.class == ShiftClass::PaidDuty {
            return Err(Blocker::Class);
        }
    }
    let volunteer = Volunteer { since: Some(today), ..Volunteer::default() };
    let name = VolunteerName { name: name.to_owned(), ..VolunteerName::default() };
    let mut drafts = take_in(state, id, &volunteer, &name);
    let on = Assignment { shift, volunteer: *id, ..Assignment::default() };
    drafts.extend(state.set(&assignment_id(community, &shift, id), &on));
    Ok(drafts)
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
