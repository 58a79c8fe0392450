//! A shift given from one to another 换班: offered, taken, looked over by the desk, done. Nobody signs anything: what
//! travels by chat is a word between neighbours, and the desk that does it answers for it.

use super::{
    Answer, Assignment, Blocker, Sheet, Shift, Staffing, Stood, assignment_id, own_word, standing,
    unassign,
};
use crate::log::{CommunityId, Draft, Record, RecordId, Stamp, State};
use crate::record;
use chrono::NaiveDateTime;
use std::collections::BTreeSet;

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
    /// This person on this shift would break this rule.
    Rule(RecordId, RecordId, Blocker),
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

/// The tables for the days of a swap, and the numbers of its shifts and people.
struct Table {
    sheet: Sheet,
    shift: usize,
    gives: Option<usize>,
    giver: usize,
    taker: usize,
}

impl Table {
    fn of(state: &State, community: &CommunityId, terms: &Terms) -> Option<Self> {
        let day = |id: &RecordId| state.get::<Shift>(id).and_then(|shift| shift.day);
        let first = day(&terms.shift)?;
        let second = terms.gives.map_or(Some(first), |id| day(&id))?;
        let sheet = Sheet::of(state, community, first.min(second), first.max(second));
        Some(Self {
            shift: sheet.duty(&state.one(&terms.shift))?,
            gives: match terms.gives {
                Some(id) => Some(sheet.duty(&state.one(&id))?),
                None => None,
            },
            giver: sheet.person(&state.one(&terms.volunteer))?,
            taker: sheet.person(&state.one(&terms.taker))?,
            sheet,
        })
    }

    /// The shifts, who leaves each of them and who comes.
    fn turns(&self) -> Vec<(usize, usize, usize)> {
        let there = (self.shift, self.giver, self.taker);
        let back = self.gives.map(|gives| (gives, self.taker, self.giver));
        [Some(there), back].into_iter().flatten().collect()
    }

    /// The rules each person on these shifts breaks.
    fn standing(&self) -> BTreeSet<(usize, usize, Blocker)> {
        let mut found = BTreeSet::new();
        for (s, ..) in self.turns() {
            for v in self.sheet.coming(s) {
                found.extend(standing(&self.sheet, v, s).into_iter().map(|b| (v, s, b)));
            }
            if self.sheet.count(s) > self.sheet.duties[s].shift.most() {
                found.extend(self.sheet.coming(s).map(|v| (v, s, Blocker::Full)));
            }
        }
        found
    }

    /// The skills these shifts miss, and how many holders.
    fn roles(&self) -> Vec<(usize, usize, u32)> {
        let missing =
            |s: usize| self.sheet.roles_missing(s).into_iter().map(move |(k, n)| (s, k, n));
        self.turns().into_iter().flat_map(|(s, ..)| missing(s)).collect()
    }
}

/// What the desk sees before it does a swap.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Looked {
    /// What is in the way; while there is anything it is not done.
    pub unfit: Vec<Unfit>,
    /// Skills a shift would miss that it does not miss now: shift and skill. Worth a word, not in the way.
    pub lost: Vec<(RecordId, RecordId)>,
}

/// Looks a swap over; `seen` is where the offered shift stood for those who agreed, where that is known. Of those who
/// stay on the shifts, too, nobody may be left breaking a rule they keep now. Whoever says that they take a shift says
/// that they are free then, whatever they said of such days as a rule.
pub fn look_over(
    state: &State,
    community: &CommunityId,
    terms: &Terms,
    seen: Option<&Stood>,
    now: NaiveDateTime,
) -> Looked {
    let stop = |unfit| Looked { unfit, lost: Vec::new() };
    if state.one(&terms.volunteer) == state.one(&terms.taker) {
        return stop(vec![Unfit::Oneself]);
    }
    let Some(mut table) = Table::of(state, community, terms) else {
        return stop(vec![Unfit::NoShift]);
    };
    let mut found = Vec::new();
    let before = table.standing();
    let roles = table.roles();
    for (s, leaves, _) in table.turns() {
        let id = table.sheet.duties[s].id;
        if table.sheet.duties[s].from <= now {
            found.push(Unfit::Past(id));
        }
        if !table.sheet.on[s].iter().any(|place| place.who == leaves) {
            found.push(Unfit::NotOn(table.sheet.people[leaves].id, id));
        }
    }
    if let Some(seen) = seen {
        let stands = Stood::of(state, &table.sheet.duties[table.shift].shift);
        if (seen.day, seen.start, seen.end) != (stands.day, stands.start, stands.end) {
            found.push(Unfit::Moved(stands));
        }
    }
    if !found.is_empty() {
        return stop(found);
    }
    for (s, leaves, _) in table.turns() {
        table.sheet.take(leaves, s);
    }
    for (s, _, comes) in table.turns() {
        let (who, id) = (table.sheet.people[comes].id, table.sheet.duties[s].id);
        if table.sheet.is_on(comes, s) {
            found.push(Unfit::Rule(who, id, Blocker::AlreadyOn));
        } else if table.sheet.on[s].iter().any(|p| p.who == comes && p.declined) {
            // They said no to this very shift before, and say yes now.
            table.sheet.take(comes, s);
        }
        table.sheet.put(comes, s);
    }
    for (v, s, blocker) in table.standing() {
        let comes = table.turns().iter().any(|(shift, _, who)| (*shift, *who) == (s, v));
        if before.contains(&(v, s, blocker)) || (comes && own_word(blocker)) {
            continue;
        }
        found.push(Unfit::Rule(table.sheet.people[v].id, table.sheet.duties[s].id, blocker));
    }
    let more = |(s, skill, n): &(usize, usize, u32)| {
        !roles.iter().any(|(was, of, many)| (was, of) == (s, skill) && many >= n)
    };
    let lost = table.roles().into_iter().filter(more);
    let named =
        |(s, skill, _): (usize, usize, u32)| (table.sheet.duties[s].id, table.sheet.skills[skill]);
    Looked { unfit: found, lost: lost.map(named).collect() }
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
    let unfit = look_over(state, community, terms, seen, now).unfit;
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
