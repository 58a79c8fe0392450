//! On call 候补: who keeps the time free and steps in where somebody falls out.
//!
//! A record of its own and no mark on an assignment: whoever is on call serves nothing, so hours, presence and who is
//! missing never see them. Its id follows from shift and volunteer, as that of an assignment does.

use super::blocker::{among_own, unsuited};
use super::{Assignment, Blocker, Naming, Need, Sheet, assignment_id, can_take, named};
use crate::log::{CommunityId, Draft, RecordId, State};
use crate::record;
use std::collections::{BTreeMap, BTreeSet};

record! {
    /// A volunteer is on call for a shift.
    pub struct Standby: "standby" as Record, Shared {
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

/// The id of somebody's being on call: the same on every device.
pub fn standby_id(community: &CommunityId, shift: &RecordId, volunteer: &RecordId) -> RecordId {
    RecordId::derived(community, "standby", &format!("{shift}/{volunteer}"))
}

/// Who is on call for which shift; whoever is on the shift itself by now is not.
pub fn on_call(state: &State) -> BTreeMap<RecordId, BTreeSet<RecordId>> {
    let mut found: BTreeMap<RecordId, BTreeSet<RecordId>> = BTreeMap::new();
    for (_, one) in state.all::<Standby>() {
        found.entry(state.one(&one.shift)).or_default().insert(state.one(&one.volunteer));
    }
    if !found.is_empty() {
        for (_, a) in state.all::<Assignment>() {
            if let Some(waiting) = found.get_mut(&state.one(&a.shift)) {
                waiting.remove(&state.one(&a.volunteer));
            }
        }
    }
    found.retain(|_, waiting| !waiting.is_empty());
    found
}

/// Who is on call for one shift.
pub fn on_call_for(state: &State, shift: &RecordId) -> BTreeSet<RecordId> {
    let one = state.one(shift);
    let own = state.all::<Standby>().filter(|(_, a)| state.one(&a.shift) == one);
    let mut found: BTreeSet<RecordId> = own.map(|(_, a)| state.one(&a.volunteer)).collect();
    if !found.is_empty() {
        for (_, a) in state.all::<Assignment>() {
            if state.one(&a.shift) == one {
                found.remove(&state.one(&a.volunteer));
            }
        }
    }
    found
}

/// The names of those on call for a shift, sorted, as far as they are wanted.
pub fn names_on_call(state: &State, shift: &RecordId, naming: Naming) -> Vec<String> {
    let all = on_call_for(state, shift);
    let mut names: Vec<String> = all.iter().filter_map(|v| named(state, v, naming)).collect();
    names.sort();
    names
}

/// Puts somebody on call; `reason` says why a rule may be broken by it. Whether one is, [`standby_blockers`] says.
pub fn put_on_call(
    state: &State,
    community: &CommunityId,
    shift: &RecordId,
    volunteer: &RecordId,
    reason: &str,
) -> Vec<Draft> {
    let (shift, volunteer) = (state.one(shift), state.one(volunteer));
    let record = Standby { shift, volunteer, locked: false, reason: reason.to_owned() };
    state.set(&standby_id(community, &shift, &volunteer), &record).into_iter().collect()
}

/// Lets somebody go who was on call.
pub fn step_back(state: &State, shift: &RecordId, volunteer: &RecordId) -> Vec<Draft> {
    let (shift, volunteer) = (state.one(shift), state.one(volunteer));
    state
        .all::<Standby>()
        .filter(|(_, a)| state.one(&a.shift) == shift && state.one(&a.volunteer) == volunteer)
        .filter_map(|(id, _)| state.remove::<Standby>(&id))
        .collect()
}

/// Calls somebody up who is on call: from now on they are on the shift.
///
/// # Errors
/// The hard rules they would break by that, as things stand in `sheet`.
pub fn call_up(
    state: &State,
    community: &CommunityId,
    sheet: &Sheet,
    (v, s): (usize, usize),
) -> Result<Vec<Draft>, Vec<Blocker>> {
    if !can_take(sheet, v, s) {
        return Err(super::blockers(sheet, v, s));
    }
    let (shift, volunteer) = (sheet.duties[s].id, sheet.people[v].id);
    let mut drafts = step_back(state, &shift, &volunteer);
    let placed = Assignment { shift, volunteer, ..Assignment::default() };
    drafts.extend(state.set(&assignment_id(community, &shift, &volunteer), &placed));
    Ok(drafts)
}

/// The hard rules that `v` would break by being on call for shift `s`; none: they can be asked.
pub fn standby_blockers(sheet: &Sheet, v: usize, s: usize) -> Vec<Blocker> {
    if sheet.is_on(v, s) {
        return vec![Blocker::AlreadyOn];
    }
    if sheet.is_on_call(v, s) {
        return vec![Blocker::OnCall(sheet.duties[s].id)];
    }
    standby_standing(sheet, v, s)
}

/// The hard rules that `v` breaks by being on call for shift `s`, where they are: all that would bind them if they took it,
/// next to whomever. Nobody knows whose place it will be, so whoever needs company is not on call.
pub fn standby_standing(sheet: &Sheet, v: usize, s: usize) -> Vec<Blocker> {
    let mut found = unsuited(sheet, v, s);
    among_own(sheet, v, s, &mut found);
    let c = &sheet.people[v];
    if c.care.minor || c.care.needs.contains(&Need::NotAlone) {
        found.push(Blocker::Alone);
    }
    if c.volunteer.newcomer {
        found.push(Blocker::Newcomer);
    }
    found
}
