//! From the sheet to what the planner works on, and back to who comes on and who goes off.
//!
//! What the planner cannot be told is left to the last step ([`Case::settled`]), which keeps nothing that breaks a hard
//! rule: shifts longer than a day, days in a row across weeks.

use super::blocker::among_own;
use super::rest::kinds;
use super::roles::{ANYONE, Roles};
use super::settle::movable;
use super::several::Columns;
use super::share::loads;
use super::weigh::{Counters, SCALE, wish};
use super::{Blocker, Burden, Carrier, Duty, Need, Sheet, terms, unsuited};
use crate::domain::plan::{Company, NEVER, OFF, Person, Problem, RoleNeed, Slot, Tie};
use crate::log::RecordId;
use chrono::{Datelike, NaiveDateTime};
use std::collections::{BTreeMap, BTreeSet};

/// An empty place, by the factor of its shift; one of the fewest weighs twice that, a missing role half as much again.
pub(super) const SEAT: i32 = 100 * SCALE;

/// Somebody without the company they need: more than any place.
const LONELY: i32 = 500_000;

/// A shift, and whether these are its places or those on call for it.
pub(super) type Post = (usize, bool);

/// Somebody on call where one is wanted: well below an empty place, however strongly it weighs.
const ON_CALL: i32 = 15 * SCALE;

/// A problem of planning with what its numbers mean.
#[derive(Clone, Debug)]
pub struct Case {
    /// For the planner.
    pub problem: Problem,
    /// The roster as it stands, as far as it may stay.
    pub start: Vec<u32>,
    /// Minutes a fair share comes to, by person: of all that is to be staffed, by what each can.
    pub shares: Vec<u32>,
    /// The sheet with everything taken off that planning may change.
    pub(super) fixed: Sheet,
    /// The planned shifts.
    pub(super) duties: Vec<usize>,
    /// What each slot is.
    pub(super) spots: Vec<Post>,
    /// The column of each: the planner's day.
    pub(super) columns: Vec<u32>,
    /// The shifts whose empty places are to be filled, where not all are.
    pub(super) only: Option<BTreeSet<usize>>,
}

impl Case {
    /// The shifts of the sheet's span that begin after `now`; `past` is what people carried in the months before, so that
    /// those who did much get less. `None` where nothing is to be staffed.
    pub fn of(
        sheet: &Sheet,
        now: NaiveDateTime,
        past: &BTreeMap<RecordId, Burden>,
    ) -> Option<Self> {
        let duties: Vec<usize> = (0..sheet.duties.len())
            .filter(|s| sheet.inside(*s) && sheet.duties[*s].from > now)
            .filter(|s| sheet.duties[*s].shift.wanted() > 0)
            .collect();
        let first = sheet.duties[*duties.first()?].day;
        let columns = Columns::of(sheet, &duties)?;
        let (mut spots, mut of) = (Vec::new(), Vec::new());
        for (s, column) in duties.iter().zip(&columns.of) {
            let asked = sheet.duties[*s].shift.standby > 0 && sheet.planning.standby.of(1) > 0;
            let on_call = asked || !sheet.ready[*s].is_empty();
            for on_call in [false, true].into_iter().take(1 + usize::from(on_call)) {
                spots.push((*s, on_call));
                of.push(*column);
            }
        }
        let movable = movable(sheet, &spots, &of, columns.several);
        let mut fixed = sheet.clone();
        for (v, (s, on_call)) in &movable {
            if *on_call {
                fixed.stand_down(*v, *s);
            } else {
                fixed.take(*v, *s);
            }
        }
        let mut case = Self {
            problem: Problem {
                days: columns.count,
                first_weekday: first.weekday().num_days_from_monday(),
                lonely: LONELY,
                ties: ties(&fixed),
                ..Problem::default()
            },
            start: Vec::new(),
            shares: Vec::new(),
            fixed,
            duties,
            spots,
            columns: of,
            only: None,
        };
        case.fill(past, &movable, &columns);
        Some(case)
    }

    fn fill(
        &mut self,
        past: &BTreeMap<RecordId, Burden>,
        movable: &[(usize, Post)],
        columns: &Columns,
    ) {
        let (fixed, duties, spots) = (&self.fixed, &self.duties, &self.spots);
        let cells = self.problem.days as usize;
        let cell = |v: usize, slot: usize| v * cells + self.columns[slot] as usize;
        // Who is fixed on a planned shift has that cell; a second one of a column only uses up room and limits.
        let mut rows = vec![OFF; fixed.people.len() * cells];
        let mut second = vec![0_u32; spots.len()];
        let mut in_cell: BTreeSet<(usize, usize)> = BTreeSet::new();
        for (slot, spot) in spots.iter().enumerate() {
            for v in fixed.at(*spot) {
                let at = cell(v, slot);
                if rows[at] == OFF {
                    rows[at] = u32::try_from(slot).unwrap_or(OFF);
                    in_cell.insert((v, spot.0));
                } else {
                    second[slot] += 1;
                }
            }
        }
        let roles = Roles::of(fixed, duties);
        let counters = Counters::of(fixed, duties, columns);
        let kinds = kinds(fixed, duties, columns);
        let mut slots = Vec::with_capacity(spots.len());
        for (slot, spot) in spots.iter().enumerate() {
            let kind = duties.binary_search(&spot.0).map_or(0, |n| kinds.of[n]);
            let mut made = self.slot(*spot, slot, kind, &counters, &roles);
            if spot.1 {
                // Whoever was asked beyond what the shift wants is not sent away.
                let asked = movable.iter().filter(|(_, one)| one == spot).count();
                let asked = u32::try_from(fixed.ready[spot.0].len() + asked).unwrap_or(u32::MAX);
                made.need = made.need.max(asked);
            }
            made.need = made.need.saturating_sub(second[slot]);
            let there = fixed.at(*spot);
            let sure = there.iter().filter(|v| in_cell.contains(&(**v, spot.0))).count();
            made.need = made.need.max(u32::try_from(sure).unwrap_or(0));
            slots.push(made);
        }
        let mut pairs = Vec::with_capacity(fixed.people.len() * duties.len());
        for v in 0..fixed.people.len() {
            for s in duties {
                pairs.push(if in_cell.contains(&(v, *s)) {
                    if fixed.is_on_call(v, *s) { NEVER } else { 0 }
                } else if fits(fixed, v, *s) && !fixed.is_on_call(v, *s) {
                    wish(fixed, v, *s)
                } else {
                    NEVER
                });
            }
        }
        self.problem.constant = terms::price(fixed, duties, &in_cell, &mut pairs);
        let loads = loads(fixed, duties, columns, &pairs, &in_cell, past);
        let pairs = self.with_on_call(pairs, &in_cell);
        let people = (0..fixed.people.len()).map(|v| Person {
            roles: roles.held(&fixed.people[v]),
            limits: counters.limits(fixed, v, &in_cell, past),
            steps: loads.steps(fixed, v),
            longest_run: if columns.several { u32::MAX } else { run(fixed, v) },
            company: company(&fixed.people[v]),
            experienced: fixed.people[v].experienced(),
            ..Person::free(0)
        });
        self.problem.people = people.collect();
        self.shares = loads.shares;
        self.problem.counters = counters.count();
        self.problem.barred_next = kinds.barred_next;
        self.problem.locked = rows.iter().map(|s| *s != OFF).collect();
        for (v, spot) in movable {
            let Ok(slot) = spots.binary_search(spot) else { continue };
            let at = v * cells + self.columns[slot] as usize;
            if rows[at] == OFF && pairs[v * spots.len() + slot] != NEVER {
                rows[at] = u32::try_from(slot).unwrap_or(OFF);
            }
        }
        self.problem.slots = slots;
        self.problem.pairs = pairs;
        self.start = rows;
    }

    /// The pairs of all slots from those of the places alone: whoever could take a place can be on call for it, those who
    /// need company apart. Nobody minds, and it is nobody's load.
    fn with_on_call(&self, pairs: Vec<i32>, in_cell: &BTreeSet<(usize, usize)>) -> Vec<i32> {
        if self.spots.len() == self.duties.len() {
            return pairs;
        }
        let mut all = Vec::with_capacity(self.fixed.people.len() * self.spots.len());
        for (v, own) in pairs.chunks(self.duties.len().max(1)).enumerate() {
            let alone = company(&self.fixed.people[v]) == Company::Nobody;
            for (s, on_call) in &self.spots {
                let pair = self.duties.binary_search(s).map_or(NEVER, |n| own[n]);
                let waits = self.fixed.is_on_call(v, *s);
                all.push(match (*on_call, in_cell.contains(&(v, *s))) {
                    (false, _) => pair,
                    (true, true) if waits => 0,
                    (true, false) if alone && !waits && pair != NEVER => 0,
                    _ => NEVER,
                });
            }
        }
        all
    }

    fn slot(
        &self,
        (s, on_call): Post,
        at: usize,
        kind: u32,
        counters: &Counters,
        bits: &Roles,
    ) -> Slot {
        let duty = &self.fixed.duties[s];
        let day = self.columns[at];
        if on_call {
            return Slot {
                day,
                kind,
                units: 0,
                need: duty.shift.standby,
                under: self.fixed.planning.standby.of(ON_CALL),
                over: None,
                roles: Vec::new(),
                counters: counters.counted_on_call(&self.fixed, s),
            };
        }
        let under = SEAT * duty.priority().factor();
        let mut roles: Vec<RoleNeed> = duty
            .roles
            .iter()
            .filter_map(|(skill, least)| {
                let role = bits.bit(*skill, duty.day)?;
                Some(RoleNeed { role, least: *least, under: under + under / 2 })
            })
            .collect();
        if duty.shift.min > 0 {
            roles.push(RoleNeed { role: ANYONE, least: duty.shift.min, under });
        }
        Slot {
            day,
            kind,
            units: loads_units(duty),
            need: duty.shift.wanted(),
            under,
            over: None,
            roles,
            counters: counters.counted(&self.fixed, s),
        }
    }

    /// The slot of a spot.
    pub(super) fn slot_of(&self, spot: Post) -> Option<usize> {
        self.spots.binary_search(&spot).ok()
    }

    /// Makes leaving a place dear that others were told of (S-STAB): (volunteer, shift), by number in the sheet.
    pub fn hold(&mut self, seats: &BTreeSet<(usize, usize)>, weight: i32) {
        self.hold_where(|v, (s, on_call)| !on_call && seats.contains(&(v, s)), weight);
    }

    /// Makes it dear to let somebody go who is on call.
    pub(super) fn hold_on_call(&mut self, weight: i32) {
        self.hold_where(|_, (_, on_call)| on_call, weight);
    }

    fn hold_where(&mut self, held: impl Fn(usize, Post) -> bool, weight: i32) {
        let days = (self.problem.days as usize).max(1);
        let kept = self.start.iter().enumerate().map(|(at, slot)| {
            let spot = self.spots.get(*slot as usize);
            if spot.is_some_and(|spot| held(at / days, *spot)) { *slot } else { OFF }
        });
        let rows: Vec<u32> = kept.collect();
        self.problem.hold(&rows, weight.saturating_mul(SCALE));
    }

    /// Holds what people were told by the weight the community gives it.
    pub fn hold_told(&mut self, seats: &BTreeSet<(usize, usize)>) {
        self.hold(seats, self.fixed.planning.stability.of(10));
        self.hold_on_call(self.fixed.planning.stability.of(3));
    }

    /// Asks of all shifts but these no more people and holders than `sheet` has on them: places that are empty anyhow stay
    /// so.
    pub fn only(&mut self, these: &BTreeSet<usize>, sheet: &Sheet) {
        let bits = Roles::of(&self.fixed, &self.duties);
        for (slot, (s, on_call)) in self.problem.slots.iter_mut().zip(&self.spots) {
            if *on_call {
                slot.under = 0;
                continue;
            }
            if these.contains(s) {
                continue;
            }
            slot.need = slot.need.min(sheet.count(*s));
            let missing = sheet.roles_missing(*s);
            for role in &mut slot.roles {
                let skill = bits.skill(role.role);
                let less = missing.iter().find(|(k, _)| Some(*k) == skill).map_or(0, |(_, n)| *n);
                role.least = match role.role {
                    ANYONE => role.least.min(slot.need),
                    _ => role.least - less.min(role.least),
                };
            }
        }
        self.nobody_new_on_call(sheet);
        self.only = Some(these.clone());
    }

    /// How many places the rows leave empty, without a look at roles.
    pub fn empty(&self, rows: &[u32]) -> u32 {
        let mut taken = vec![0_u32; self.spots.len()];
        for s in rows {
            if let Some(n) = taken.get_mut(*s as usize) {
                *n += 1;
            }
        }
        let short = self.problem.slots.iter().zip(&taken).zip(&self.spots);
        let short = short.filter(|(_, (_, on_call))| !on_call);
        short.map(|((slot, n), _)| slot.need.saturating_sub(*n)).sum()
    }

    /// The numbers of the planned shifts.
    pub fn planned(&self) -> &[usize] {
        &self.duties
    }
}

fn loads_units(duty: &Duty) -> i32 {
    super::weigh::units(duty.minutes)
}

/// Whether anything keeps `v` from `s` but who else is on it, as long as only what is fixed stands.
fn fits(fixed: &Sheet, v: usize, s: usize) -> bool {
    if !unsuited(fixed, v, s).is_empty() {
        return false;
    }
    let mut found: Vec<Blocker> = Vec::new();
    among_own(fixed, v, s, &mut found);
    found.is_empty()
}

fn ties(sheet: &Sheet) -> Vec<Tie> {
    let number = |v: usize| u32::try_from(v).unwrap_or_default();
    let weight = |apart: bool| {
        let normal = if apart { 30 } else { -6 };
        sheet.planning.pairs.of(normal * SCALE)
    };
    let tie = |(a, b, apart): &(usize, usize, bool)| Tie {
        a: number(*a),
        b: number(*b),
        weight: weight(*apart),
    };
    sheet.pairs.iter().map(tie).collect()
}

fn company(carrier: &Carrier) -> Company {
    if carrier.volunteer.newcomer {
        Company::Experienced
    } else if carrier.care.minor || carrier.care.needs.contains(&Need::NotAlone) {
        Company::Anyone
    } else {
        Company::Nobody
    }
}

/// The most days in a row, where a week of shifts could break it; else the last step sees to it, and the search is free
/// of what ties days together.
fn run(sheet: &Sheet, v: usize) -> u32 {
    let most = sheet.run_most(v).max(1);
    if most < sheet.week_shifts_most(v).min(7) { most } else { u32::MAX }
}
