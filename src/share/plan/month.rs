//! A neighbourhood's month: volunteers who may take shifts where they are qualified and free, within their limits.
//!
//! `days`, `grids` (on a ring), `shifts` and `vols`. Load is counted in half hours. Hard: eligible, at most `need` a
//! shift, one a day, `max_week`, `max_min`. Soft: missing people 100 and role holders 150 times the priority; every
//! half hour beyond a quarter, half and three quarters of the limit 1 each; evenings beyond four 4 each; the way to
//! another grid; -3 for a kind that is liked, else 5 for one that is disliked.

use super::Problem as Refused;
use crate::domain::plan::{Limit, Model, NEVER, OFF, Person, Problem, RoleNeed, Slot};
use serde::Deserialize;
use serde_json::{Value, json};
use std::collections::{BTreeMap, BTreeSet};

#[derive(Deserialize)]
struct File {
    days: u32,
    grids: i32,
    shifts: Vec<Shift>,
    vols: Vec<Volunteer>,
}

#[derive(Deserialize)]
struct Shift {
    id: i64,
    day: u32,
    /// Minutes from the first midnight, as is `end`.
    start: i32,
    end: i32,
    grid: i32,
    kind: String,
    need: u32,
    #[serde(default)]
    roles: BTreeMap<String, u32>,
    prio: i32,
}

#[derive(Deserialize)]
struct Volunteer {
    id: i64,
    home: i32,
    skills: Vec<String>,
    avail: Vec<Vec<u8>>,
    black: Vec<u32>,
    max_min: i32,
    max_week: u32,
    #[serde(default)]
    like: Vec<String>,
    #[serde(default)]
    dislike: Vec<String>,
    #[serde(default)]
    no_late: bool,
}

/// A month to be planned.
#[derive(Clone, Debug)]
pub struct Month {
    /// For the search.
    pub model: Model,
    /// The id of each slot's shift.
    shifts: Vec<i64>,
    /// The id of each volunteer.
    volunteers: Vec<i64>,
}

const MINUTES_A_DAY: i32 = 24 * 60;
/// Minutes of one unit of load.
const UNIT: i32 = 30;
/// Evenings a month that cost nothing, and each beyond.
const EVENINGS: (u32, i32) = (4, 4);

/// Reads a month.
///
/// # Errors
/// Where it is not of the form, or contradicts itself.
pub fn read(text: &str) -> Result<Month, Refused> {
    let mut file: File = serde_json::from_str(text).map_err(|e| Refused::Form(e.to_string()))?;
    file.shifts.sort_by_key(|s| (s.day, s.id));
    let roles: BTreeSet<&String> = file.shifts.iter().flat_map(|s| s.roles.keys()).collect();
    if roles.len() > 64 {
        return Err(Refused::Form("more than 64 roles".into()));
    }
    let role_of: BTreeMap<&String, u32> = roles.into_iter().zip(0..).collect();
    let evenings = file.days.div_ceil(7);
    let weeks = evenings as usize;
    let slots = file.shifts.iter().map(|s| slot(s, &role_of, evenings)).collect();
    let pairs = file.vols.iter().flat_map(|v| file.shifts.iter().map(|s| pair(v, s, file.grids)));
    let problem = Problem {
        days: file.days,
        first_weekday: 0,
        slots,
        people: file.vols.iter().map(|v| person(v, &role_of, weeks)).collect(),
        counters: weeks + 1,
        barred_next: vec![0],
        pairs: pairs.collect(),
        locked: vec![false; file.vols.len() * file.days as usize],
        ..Problem::default()
    };
    Ok(Month {
        model: Model::new(problem)?,
        shifts: file.shifts.iter().map(|s| s.id).collect(),
        volunteers: file.vols.iter().map(|v| v.id).collect(),
    })
}

/// Minutes after the midnight of the shift's own day.
fn clock(shift: &Shift, minutes: i32) -> i32 {
    minutes.saturating_sub(shift.day.cast_signed().saturating_mul(MINUTES_A_DAY))
}

fn slot(shift: &Shift, role_of: &BTreeMap<&String, u32>, evenings: u32) -> Slot {
    let mut counters = vec![(shift.day / 7, 1)];
    if clock(shift, shift.start) >= 18 * 60 {
        counters.push((evenings, 1));
    }
    let role = |(name, least): (&String, &u32)| RoleNeed {
        role: role_of[name],
        least: *least,
        under: shift.prio.saturating_mul(150),
    };
    Slot {
        day: shift.day,
        kind: 0,
        units: shift.end.saturating_sub(shift.start) / UNIT,
        need: shift.need,
        under: shift.prio.saturating_mul(100),
        over: None,
        roles: shift.roles.iter().map(role).collect(),
        counters,
    }
}

fn person(volunteer: &Volunteer, role_of: &BTreeMap<&String, u32>, weeks: usize) -> Person {
    let most = volunteer.max_min / UNIT;
    let week = Limit { most: volunteer.max_week, ..Limit::NONE };
    let mut limits = vec![week; weeks];
    limits.push(Limit { free: EVENINGS.0, weight: EVENINGS.1, ..Limit::NONE });
    Person {
        roles: volunteer
            .skills
            .iter()
            .filter_map(|s| role_of.get(s))
            .fold(0, |all, r| all | 1 << r),
        most_units: most,
        limits,
        steps: (1..=3).map(|quarter| (most.saturating_mul(quarter) / 4, 1)).collect(),
        ..Person::free(0)
    }
}

fn pair(volunteer: &Volunteer, shift: &Shift, grids: i32) -> i32 {
    let (start, end) = (clock(shift, shift.start), clock(shift, shift.end));
    let block = if start < 12 * 60 { 0 } else { 1 + usize::from(start >= 18 * 60) };
    let weekday = volunteer.avail.get(shift.day as usize % 7);
    let free = weekday.and_then(|blocks| blocks.get(block)).is_some_and(|free| *free != 0);
    let late = volunteer.no_late && end > 20 * 60 + 30;
    if !free || late || volunteer.black.contains(&shift.day) {
        return NEVER;
    }
    let way = volunteer.home.abs_diff(shift.grid).cast_signed();
    let way = way.min(grids.saturating_sub(way)).max(0);
    // A kind that is on both lists is liked: only so the optimum known for `nb120.json` is one (by adding up both, its
    // linear relaxation alone is above that).
    let wish = match (volunteer.like.contains(&shift.kind), volunteer.dislike.contains(&shift.kind))
    {
        (true, _) => -3,
        (false, true) => 5,
        (false, false) => 0,
    };
    way.saturating_add(wish)
}

impl Month {
    /// `{"objective": …, "assignments": [[volunteer, shift], …]}`.
    pub fn written(&self, objective: i64, rows: &[u32]) -> Value {
        let days = self.model.problem.days as usize;
        let taken = rows.iter().enumerate().filter(|(_, s)| **s != OFF);
        let pair =
            |(at, s): (usize, &u32)| json!([self.volunteers[at / days], self.shifts[*s as usize]]);
        json!({ "objective": objective, "assignments": taken.map(pair).collect::<Vec<_>>() })
    }
}
