//! From the sheet to what the planner works on, and back to who comes on and who goes off.
//!
//! What the planner cannot be told is left to the last step ([`Case::settled`]), which keeps nothing that breaks a hard
//! rule: shifts longer than a day, days in a row across weeks, skills that end within the span.

use super::several::Columns;
use super::weigh::{Counters, SCALE, kinds, loads, wish};
use super::{Blocker, Burden, Carrier, Duty, Need, Sheet, standing, terms, unsuited};
use super::{blocker::among_own, can_take};
use crate::domain::plan::{Company, Model, NEVER, OFF, Person, Problem, RoleNeed, Slot, Tie, cost};
use crate::log::RecordId;
use chrono::{Datelike, NaiveDate, NaiveDateTime};
use std::collections::{BTreeMap, BTreeSet};

/// The role everybody holds: how the fewest who must be there weigh more than those who would be good (M-MIN).
const ANYONE: u32 = 63;

/// An empty place, by the factor of its shift; one of the fewest weighs twice that, a missing role half as much again.
pub(super) const SEAT: i32 = 100 * SCALE;

/// Somebody without the company they need: more than any place.
const LONELY: i32 = 500_000;

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
    fixed: Sheet,
    /// The shift of each slot.
    duties: Vec<usize>,
    /// The column of each: the planner's day.
    columns: Vec<u32>,
    /// The shifts whose empty places are to be filled, where not all are.
    only: Option<BTreeSet<usize>>,
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
        let movable = movable(sheet, &duties, &columns);
        let mut fixed = sheet.clone();
        for (v, s) in &movable {
            fixed.take(*v, *s);
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
            columns: columns.of.clone(),
            only: None,
        };
        case.fill(past, &movable, &columns);
        Some(case)
    }

    fn fill(
        &mut self,
        past: &BTreeMap<RecordId, Burden>,
        movable: &[(usize, usize)],
        columns: &Columns,
    ) {
        let (fixed, duties) = (&self.fixed, &self.duties);
        let cells = self.problem.days as usize;
        let cell = |v: usize, slot: usize| v * cells + columns.of[slot] as usize;
        // Who is fixed on a planned shift has that cell; a second one of a column only uses up room and limits.
        let mut rows = vec![OFF; fixed.people.len() * cells];
        let mut second = vec![0_u32; duties.len()];
        let mut in_cell: BTreeSet<(usize, usize)> = BTreeSet::new();
        for (slot, s) in duties.iter().enumerate() {
            for v in fixed.coming(*s) {
                let at = cell(v, slot);
                if rows[at] == OFF {
                    rows[at] = u32::try_from(slot).unwrap_or(OFF);
                    in_cell.insert((v, *s));
                } else {
                    second[slot] += 1;
                }
            }
        }
        let counters = Counters::of(fixed, duties, columns);
        let kinds = kinds(fixed, duties, columns);
        let mut slots = Vec::with_capacity(duties.len());
        for (slot, s) in duties.iter().enumerate() {
            let mut made = self.slot(*s, kinds.of[slot], &counters);
            made.need = made.need.saturating_sub(second[slot]);
            let sure = in_cell.iter().filter(|(_, o)| o == s).count();
            made.need = made.need.max(u32::try_from(sure).unwrap_or(0));
            slots.push(made);
        }
        let mut pairs = Vec::with_capacity(fixed.people.len() * duties.len());
        for v in 0..fixed.people.len() {
            for s in duties {
                pairs.push(if in_cell.contains(&(v, *s)) {
                    0
                } else if fits(fixed, v, *s) {
                    wish(fixed, v, *s)
                } else {
                    NEVER
                });
            }
        }
        self.problem.constant = terms::price(fixed, duties, &in_cell, &mut pairs);
        let loads = loads(fixed, duties, columns, &pairs, &in_cell, past);
        let roles = self.role_bits();
        let people = (0..fixed.people.len()).map(|v| Person {
            roles: held(&fixed.people[v], &roles, fixed.last),
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
        for (v, s) in movable {
            let slot = duties.binary_search(s).unwrap_or_default();
            let at = cell(*v, slot);
            if rows[at] == OFF && pairs[v * duties.len() + slot] != NEVER {
                rows[at] = u32::try_from(slot).unwrap_or(OFF);
            }
        }
        self.problem.slots = slots;
        self.problem.pairs = pairs;
        self.start = rows;
    }

    fn slot(&self, s: usize, kind: u32, counters: &Counters) -> Slot {
        let duty = &self.fixed.duties[s];
        let under = SEAT * duty.priority().factor();
        let bits = self.role_bits();
        let mut roles: Vec<RoleNeed> = duty
            .roles
            .iter()
            .filter_map(|(skill, least)| {
                let role = bits.iter().position(|b| b == skill)?;
                let role = u32::try_from(role).ok()?;
                Some(RoleNeed { role, least: *least, under: under + under / 2 })
            })
            .collect();
        if duty.shift.min > 0 {
            roles.push(RoleNeed { role: ANYONE, least: duty.shift.min, under });
        }
        Slot {
            day: self.column(s),
            kind,
            units: loads_units(duty),
            need: duty.shift.wanted(),
            under,
            over: None,
            roles,
            counters: counters.counted(&self.fixed, s),
        }
    }

    /// The skills some planned shift wants, by the bit they have.
    fn role_bits(&self) -> Vec<usize> {
        let wanted = self.duties.iter().flat_map(|s| &self.fixed.duties[*s].roles);
        let wanted: BTreeSet<usize> = wanted.map(|(skill, _)| *skill).collect();
        wanted.into_iter().take(ANYONE as usize).collect()
    }

    /// The column of a planned shift.
    fn column(&self, s: usize) -> u32 {
        self.duties.binary_search(&s).map_or(0, |slot| self.columns[slot])
    }

    /// Makes leaving a place dear that others were told of (S-STAB): (volunteer, shift), by number in the sheet.
    pub fn hold(&mut self, seats: &BTreeSet<(usize, usize)>, weight: i32) {
        let days = self.problem.days as usize;
        let kept = self.start.iter().enumerate().map(|(at, slot)| {
            let duty = self.duties.get(*slot as usize);
            if duty.is_some_and(|s| seats.contains(&(at / days.max(1), *s))) { *slot } else { OFF }
        });
        let rows: Vec<u32> = kept.collect();
        self.problem.hold(&rows, weight.saturating_mul(SCALE));
    }

    /// Holds what people were told by the weight the community gives it.
    pub fn hold_told(&mut self, seats: &BTreeSet<(usize, usize)>) {
        self.hold(seats, self.fixed.planning.stability.of(10));
    }

    /// Asks of all shifts but these no more people and holders than `sheet` has on them: places that are empty anyhow stay
    /// so.
    pub fn only(&mut self, these: &BTreeSet<usize>, sheet: &Sheet) {
        let bits = self.role_bits();
        for (slot, s) in self.problem.slots.iter_mut().zip(&self.duties) {
            if these.contains(s) {
                continue;
            }
            slot.need = slot.need.min(sheet.count(*s));
            let missing = sheet.roles_missing(*s);
            for role in &mut slot.roles {
                let skill = bits.get(role.role as usize);
                let less = missing.iter().find(|(k, _)| Some(k) == skill).map_or(0, |(_, n)| *n);
                role.least = match role.role {
                    ANYONE => role.least.min(slot.need),
                    _ => role.least - less.min(role.least),
                };
            }
        }
        self.only = Some(these.clone());
    }

    /// How many places the rows leave empty, without a look at roles.
    pub fn empty(&self, rows: &[u32]) -> u32 {
        let mut taken = vec![0_u32; self.duties.len()];
        for s in rows {
            if let Some(n) = taken.get_mut(*s as usize) {
                *n += 1;
            }
        }
        let short = self.problem.slots.iter().zip(&taken);
        short.map(|(slot, n)| slot.need.saturating_sub(*n)).sum()
    }

    /// The sheet as the rows would have it: nothing that breaks a hard rule, and no place left empty that somebody could
    /// simply take.
    pub fn settled(&self, rows: &[u32]) -> Sheet {
        let days = (self.problem.days as usize).max(1);
        let mut sheet = self.fixed.clone();
        let mut placed = Vec::new();
        for (at, slot) in rows.iter().enumerate() {
            let Some(s) = self.duties.get(*slot as usize) else { continue };
            let v = at / days;
            if !self.problem.locked[at] {
                sheet.put(v, *s);
                placed.push((*s, v));
            }
        }
        placed.sort_unstable();
        // Who is taken off may have been the company of another.
        loop {
            let before = placed.len();
            placed.retain(|(s, v)| {
                let stays = standing(&sheet, *v, *s).is_empty();
                if !stays {
                    sheet.take(*v, *s);
                }
                stays
            });
            if placed.len() == before {
                break;
            }
        }
        self.fill_up(&mut sheet);
        sheet
    }

    /// What a sheet costs by the planner's count, such as one that was settled; `None` where the problem contradicts
    /// itself.
    pub fn objective(&self, sheet: &Sheet) -> Option<i64> {
        let days = self.problem.days as usize;
        let kept = |(at, slot): (usize, &u32)| if self.problem.locked[at] { *slot } else { OFF };
        let mut rows: Vec<u32> = self.start.iter().enumerate().map(kept).collect();
        for (slot, s) in self.duties.iter().enumerate() {
            for v in sheet.coming(*s) {
                let at = v * days + self.columns[slot] as usize;
                if rows[at] == OFF {
                    rows[at] = u32::try_from(slot).unwrap_or(OFF);
                }
            }
        }
        let model = Model::new(self.problem.clone()).ok()?;
        Some(cost(&model, &rows))
    }

    fn fill_up(&self, sheet: &mut Sheet) {
        let mut short: Vec<usize> =
            self.duties.iter().copied().filter(|s| sheet.room(*s) > 0).collect();
        if let Some(only) = &self.only {
            short.retain(|s| only.contains(s));
        }
        short.sort_by_key(|s| (-sheet.duties[*s].priority().factor(), *s));
        for s in short {
            while sheet.room(s) > 0 {
                let day = sheet.duties[s].day;
                let missing = sheet.roles_missing(s);
                let slot = self.duties.binary_search(&s).unwrap_or_default();
                let best = (0..sheet.people.len())
                    .filter(|v| {
                        self.problem.pairs[v * self.duties.len() + slot] != NEVER
                            && can_take(sheet, *v, s)
                    })
                    .min_by_key(|v| {
                        let helps = missing.iter().any(|(k, _)| sheet.people[*v].holds(*k, day));
                        (!helps, sheet.load(*v), *v)
                    });
                let Some(v) = best else { break };
                sheet.put(v, s);
            }
        }
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

/// Places planning may take away: on shifts that are planned, neither locked nor excused, and the only one of their
/// holder in the column, and that day where columns are days.
fn movable(sheet: &Sheet, duties: &[usize], columns: &Columns) -> Vec<(usize, usize)> {
    let mut found = Vec::new();
    let column = |s: usize| duties.binary_search(&s).ok().map(|slot| columns.of[slot]);
    for s in duties {
        let beside = |o: &&usize| match (columns.several, column(**o)) {
            (true, at) => at == column(*s),
            (false, _) => sheet.duties[**o].day == sheet.duties[*s].day,
        };
        for place in sheet.on[*s].iter().filter(|p| !p.declined && !p.locked && !p.excused) {
            let beside = sheet.of[place.who].iter().filter(beside);
            if beside.count() == 1 && sheet.people[place.who].known {
                found.push((place.who, *s));
            }
        }
    }
    found
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

fn held(carrier: &Carrier, bits: &[usize], last: NaiveDate) -> u64 {
    let held = bits.iter().enumerate().filter(|(_, skill)| carrier.holds(**skill, last));
    held.fold(1 << ANYONE, |all, (bit, _)| all | 1 << bit)
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
