//! A shift given from one to another 换班: offered, taken, looked over by the desk, done. Nobody signs anything: what
//! travels by chat is a word between neighbours, and the desk that does it answers for it.

use super::{
    Answer, Assignment, Obstacle, Staffing, Stood, assignment_id, obstacle, roster, unassign,
};
use crate::log::{CommunityId, Draft, Record, RecordId, Stamp, State};
use crate::record;
use chrono::NaiveDateTime;

record! {
    /// Somebody looks for a person to take a shift of theirs. Its id follows from both ([`swap_id`]), so that two desks
    /// that take in the same offer hold it once.
    pub struct Swap: "shift.swap" as Record, Shared {
        /// The shift.
        pub shift: RecordId = "shift",
        /// Who is on it.
        pub volunteer: RecordId = "volunteer",
        /// They have taken the offer back.
        pub withdrawn: bool = "withdrawn",
    }
}

record! {
    /// It was done: on the offer's id.
    pub struct Swapped: "shift.swap.done" as Fact, Shared {
        /// Who took the shift.
        pub taker: RecordId = "taker",
        /// The shift they gave for it; none where they only stand in.
        pub gives: Option<RecordId> = "gives",
    }
}

/// Who takes what from whom.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Terms {
    /// The shift that is given away.
    pub shift: RecordId,
    /// Who gives it away.
    pub volunteer: RecordId,
    /// Who takes it.
    pub taker: RecordId,
    /// The shift they give for it; none where they only stand in.
    pub gives: Option<RecordId>,
}

/// Why it cannot be done.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Unfit {
    /// There is no such shift, or it does not take place.
    NoShift,
    /// It is over, or has begun.
    Past(RecordId),
    /// This person is not on this shift (any more).
    NotOn(RecordId, RecordId),
    /// It is not where it was when it was offered; this is where it stands.
    Moved(Stood),
    /// Who gives and who takes are one.
    Oneself,
    /// This rule keeps this person off this shift.
    Rule(RecordId, RecordId, Obstacle),
}

/// The id of an offer.
pub fn swap_id(community: &CommunityId, shift: &RecordId, volunteer: &RecordId) -> RecordId {
    RecordId::derived(community, "shift.swap", &format!("{shift}/{volunteer}"))
}

/// Keeps an offer, or brings back one that was withdrawn; nothing where it is open already.
pub fn offer(
    state: &State,
    community: &CommunityId,
    shift: &RecordId,
    volunteer: &RecordId,
) -> Option<Draft> {
    let (shift, volunteer) = (state.one(shift), state.one(volunteer));
    state.set(&swap_id(community, &shift, &volunteer), &Swap { shift, volunteer, withdrawn: false })
}

/// Notes that somebody keeps their shift after all.
pub fn withdraw_offer(state: &State, id: &RecordId) -> Option<Draft> {
    state.get::<Swap>(id)?;
    state.change::<Swap>(id, |swap| swap.withdrawn = true)
}

/// An offer, and how it ended where it did.
#[derive(Clone, Debug, PartialEq)]
pub struct Offered {
    /// Its id.
    pub id: RecordId,
    /// What is offered.
    pub swap: Swap,
    /// The last time it was done.
    pub done: Option<(Stamp, Swapped)>,
    /// When it was made.
    pub at: Stamp,
}

/// All offers, the latest first.
pub fn offers(state: &State) -> Vec<Offered> {
    let done =
        |id: &RecordId| state.facts::<Swapped>(id).pop().map(|(fact, swapped)| (fact.at, swapped));
    let at = |id: &RecordId| state.folded(Swap::KIND.base, id).map(|f| f.first).unwrap_or_default();
    let mut all: Vec<Offered> = state
        .all::<Swap>()
        .map(|(id, swap)| Offered { id, swap, done: done(&id), at: at(&id) })
        .collect();
    all.sort_by_key(|o| std::cmp::Reverse((o.at, o.id)));
    all
}

/// Whether an offer still looks for somebody: its shift lies ahead and who gives it is on it.
pub fn is_open(all: &[Staffing], state: &State, offered: &Offered, now: NaiveDateTime) -> bool {
    let (shift, volunteer) = (state.one(&offered.swap.shift), state.one(&offered.swap.volunteer));
    let this = all.iter().find(|s| s.id == shift);
    !offered.swap.withdrawn
        && this.is_some_and(|s| {
            s.volunteers.contains(&volunteer) && s.shift.span().is_some_and(|(from, _)| from > now)
        })
}

/// Whether it was done already, just so.
pub fn is_done(state: &State, community: &CommunityId, terms: &Terms) -> bool {
    let id = swap_id(community, &state.one(&terms.shift), &state.one(&terms.volunteer));
    let done = state.facts::<Swapped>(&id);
    let same = done.last().is_some_and(|(_, s)| {
        state.one(&s.taker) == state.one(&terms.taker)
            && s.gives.map(|id| state.one(&id)) == terms.gives.map(|id| state.one(&id))
    });
    let on = |shift: &RecordId, who: &RecordId| {
        let (shift, who) = (state.one(shift), state.one(who));
        let mut all = state.all::<Assignment>();
        all.any(|(_, a)| state.one(&a.shift) == shift && state.one(&a.volunteer) == who)
    };
    same && on(&terms.shift, &terms.taker) && !on(&terms.shift, &terms.volunteer)
}

/// Everything that is in the way of it; `seen` is where the offered shift stood for those who agreed, where that is
/// known.
pub fn unfit(state: &State, terms: &Terms, seen: Option<&Stood>, now: NaiveDateTime) -> Vec<Unfit> {
    let mut all = roster(state);
    let (giver, taker) = (state.one(&terms.volunteer), state.one(&terms.taker));
    let shift = state.one(&terms.shift);
    let gives = terms.gives.map(|id| state.one(&id));
    if giver == taker {
        return vec![Unfit::Oneself];
    }
    let mut found = Vec::new();
    for (id, who) in [(Some(shift), giver), (gives, taker)] {
        let Some(id) = id else { continue };
        let Some(this) = all.iter_mut().find(|s| s.id == id) else {
            return vec![Unfit::NoShift];
        };
        if this.shift.span().is_none_or(|(from, _)| from <= now) {
            found.push(Unfit::Past(id));
        }
        if !this.volunteers.remove(&who) {
            found.push(Unfit::NotOn(who, id));
        }
        if let Some(seen) = seen.filter(|_| id == shift) {
            let stands = Stood::of(state, &this.shift);
            if (seen.day, seen.start, seen.end) != (stands.day, stands.start, stands.end) {
                found.push(Unfit::Moved(stands));
            }
        }
    }
    if !found.is_empty() {
        return found;
    }
    for (id, who) in [(Some(shift), taker), (gives, giver)] {
        let Some(id) = id else { continue };
        if let Some(rule) = obstacle(state, &all, &id, &who) {
            found.push(Unfit::Rule(who, id, rule));
        }
        if let Some(this) = all.iter_mut().find(|s| s.id == id) {
            this.volunteers.insert(who);
        }
    }
    found
}

/// Does it: off, on, the taker's word that they come, and the note that it was done. Nothing where it was done already.
///
/// # Errors
/// What is in the way.
pub fn swap(
    state: &State,
    community: &CommunityId,
    terms: &Terms,
    seen: Option<&Stood>,
    now: NaiveDateTime,
) -> Result<Vec<Draft>, Vec<Unfit>> {
    if is_done(state, community, terms) {
        return Ok(Vec::new());
    }
    let unfit = unfit(state, terms, seen, now);
    if !unfit.is_empty() {
        return Err(unfit);
    }
    let (giver, taker) = (state.one(&terms.volunteer), state.one(&terms.taker));
    let shift = state.one(&terms.shift);
    let gives = terms.gives.map(|id| state.one(&id));
    let mut drafts: Vec<Draft> = offer(state, community, &shift, &giver).into_iter().collect();
    drafts.extend(unassign(state, &shift, &giver));
    drafts.extend(put_on(state, community, &shift, &taker));
    if let Some(gives) = gives {
        drafts.extend(unassign(state, &gives, &taker));
        drafts.extend(put_on(state, community, &gives, &giver));
    }
    let done = Swapped { taker, gives };
    drafts.push(state.state_fact(&swap_id(community, &shift, &giver), &done));
    Ok(drafts)
}

/// Two people agreed on it, so planning leaves it alone, and nobody need be asked again.
fn put_on(
    state: &State,
    community: &CommunityId,
    shift: &RecordId,
    volunteer: &RecordId,
) -> Vec<Draft> {
    let id = assignment_id(community, shift, volunteer);
    let on =
        Assignment { shift: *shift, volunteer: *volunteer, locked: true, ..Assignment::default() };
    let mut drafts: Vec<Draft> = state.set(&id, &on).into_iter().collect();
    drafts.push(state.state_fact(&id, &Answer::default()));
    drafts
}
