//! A roster being worked on: rows, and every sum the cost needs, kept up to date cell by cell.
//!
//! A change is tried in two parts, because most are refused: first the rows it touches are laid and held against the
//! hard rules, then the seats it fills and empties are counted. What was laid can be taken back.

use super::company::Party;
use super::model::Model;
use super::pairs::Pairs;
use super::problem::{Limit, OFF};
use std::rc::Rc;

/// One cell of a row to be changed.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) struct Change {
    pub(super) person: usize,
    pub(super) day: usize,
    /// What shall stand there.
    pub(super) slot: u32,
}

/// A roster with its sums.
#[derive(Clone, Debug, PartialEq)]
pub(super) struct Work<'a> {
    pub(super) model: &'a Model,
    /// The pairs that steps are drawn from, where those are not all.
    pub(super) focus: Option<Rc<Pairs>>,
    /// A slot or [`OFF`] at `person * days + day`.
    pub(super) rows: Vec<u32>,
    /// The objective.
    pub(super) cost: i64,
    /// By how much each row breaks hard rules; nought but for a start that was given so.
    pub(super) breaks: Vec<i64>,
    /// People in each slot.
    pub(super) filled: Vec<u32>,
    /// Holders of each role wanted; those of slot `s` from `holder_starts[s]` on.
    pub(super) holders: Vec<u32>,
    pub(super) holder_starts: Vec<u32>,
    /// Who needs and who is company in each slot; empty where nobody needs any.
    pub(super) parties: Vec<Party>,
    pub(super) units: Vec<i32>,
    pub(super) weekends: Vec<u32>,
    /// So much of each counter at `person * counters + counter`.
    pub(super) counts: Vec<u32>,
    /// Slots with too few people or role holders, in no order, and where each stands in it.
    pub(super) short: Vec<u32>,
    pub(super) short_at: Vec<u32>,
    /// Changes not yet kept, with what stood there before.
    laid: Vec<(Change, u32)>,
}

impl<'a> Work<'a> {
    /// Nobody anywhere.
    pub(super) fn empty(model: &'a Model) -> Self {
        let people = model.people();
        let mut holder_starts = vec![0];
        for slot in &model.problem.slots {
            holder_starts.push(holder_starts[holder_starts.len() - 1] + slot.roles.len() as u32);
        }
        let mut work = Self {
            model,
            focus: None,
            rows: vec![OFF; people * model.days],
            cost: model.problem.constant,
            breaks: vec![0; people],
            filled: vec![0; model.n_slots],
            holders: vec![0; holder_starts[model.n_slots] as usize],
            holder_starts,
            parties: vec![Party::default(); if model.company { model.n_slots } else { 0 }],
            units: vec![0; people],
            weekends: vec![0; people],
            counts: vec![0; people * model.problem.counters],
            short: Vec::new(),
            short_at: vec![OFF; model.n_slots],
            laid: Vec::new(),
        };
        for (s, slot) in model.problem.slots.iter().enumerate() {
            work.cost += i64::from(slot.under) * i64::from(slot.need);
            work.cost +=
                slot.roles.iter().map(|r| i64::from(r.under) * i64::from(r.least)).sum::<i64>();
            work.list_short(s as u32);
        }
        for p in 0..people {
            work.cost += steps(model, p, 0);
            work.breaks[p] = work.row_breaks(p);
        }
        work
    }

    /// The given rows, whether or not they keep to the rules.
    pub(super) fn of(model: &'a Model, rows: &[u32]) -> Self {
        let mut work = Self::empty(model);
        for (at, slot) in rows.iter().enumerate() {
            work.put(at / model.days, at % model.days, *slot);
        }
        work
    }

    /// The slots to be looked at for person `p` on `day`.
    pub(super) fn options(&self, p: usize, day: usize) -> &[u32] {
        let pairs = self.focus.as_deref().unwrap_or(&self.model.pairs);
        pairs.options(p * self.model.days + day)
    }

    /// The people to be looked at for slot `s`.
    pub(super) fn able(&self, s: u32) -> &[u32] {
        self.focus.as_deref().unwrap_or(&self.model.pairs).able(s)
    }

    pub(super) fn at(&self, p: usize, day: usize) -> u32 {
        self.rows[p * self.model.days + day]
    }

    pub(super) fn row(&self, p: usize) -> &[u32] {
        &self.rows[p * self.model.days..(p + 1) * self.model.days]
    }

    /// Sets one cell whatever the rules say.
    pub(super) fn put(&mut self, p: usize, day: usize, slot: u32) {
        let old = self.at(p, day);
        if old != slot {
            self.cost += self.lay_cell(p, day, slot) + self.count(p, old, slot);
            self.breaks[p] = self.row_breaks(p);
        }
    }

    /// Lays `changes`; where the rules allow, says by how much the cost changes, else takes them back. Those of one
    /// person stand together. Several may be laid one upon another. Must be followed by [`Work::keep`] or [`Work::take_back`] where it says something.
    pub(super) fn lay(&mut self, changes: &[Change]) -> Option<i64> {
        let first = self.laid.len();
        let mut delta = 0;
        for change in changes {
            let old = self.at(change.person, change.day);
            if old == change.slot {
                continue;
            }
            let fits =
                change.slot == OFF || self.model.pair(change.person, change.slot) != super::NEVER;
            if !fits || self.model.locked(change.person, change.day) {
                self.unlay(first);
                return None;
            }
            delta += self.lay_cell(change.person, change.day, change.slot);
            self.laid.push((*change, old));
        }
        if self.laid.len() == first || !self.allowed(first) {
            self.unlay(first);
            return None;
        }
        for i in first..self.laid.len() {
            let (change, old) = self.laid[i];
            delta += self.count(change.person, old, change.slot);
        }
        if self.laid.iter().any(|(c, _)| c.slot != OFF && self.above_cap(c.slot)) {
            self.cost += delta;
            self.back_to(first, delta);
            return None;
        }
        self.cost += delta;
        Some(delta)
    }

    /// What was laid stays.
    pub(super) fn keep(&mut self) {
        for i in 0..self.laid.len() {
            let p = self.laid[i].0.person;
            if self.breaks[p] > 0 {
                self.breaks[p] = self.row_breaks(p);
            }
        }
        self.laid.clear();
    }

    /// What was laid, at a change of `delta`, goes.
    pub(super) fn take_back_by(&mut self, delta: i64) {
        self.back_to(0, delta);
    }

    fn back_to(&mut self, first: usize, delta: i64) {
        for i in (first..self.laid.len()).rev() {
            let (change, old) = self.laid[i];
            self.count(change.person, change.slot, old);
        }
        self.cost -= delta;
        self.unlay(first);
    }

    /// Shows `look` the roster as it was before what was laid, at a change of `delta`.
    pub(super) fn take_back_for(&mut self, delta: i64, look: impl FnOnce(&Self)) {
        let laid = self.laid.clone();
        self.take_back_by(delta);
        look(self);
        for (change, old) in &laid {
            self.lay_cell(change.person, change.day, change.slot);
            self.count(change.person, *old, change.slot);
        }
        self.cost += delta;
        self.laid = laid;
    }

    fn unlay(&mut self, first: usize) {
        for i in (first..self.laid.len()).rev() {
            let (change, old) = self.laid[i];
            self.lay_cell(change.person, change.day, old);
        }
        self.laid.truncate(first);
    }

    fn above_cap(&self, s: u32) -> bool {
        let slot = &self.model.problem.slots[s as usize];
        slot.over.is_none() && self.filled[s as usize] > slot.need
    }

    /// Writes a cell and the sums of its row; the change in what the person costs.
    fn lay_cell(&mut self, p: usize, day: usize, slot: u32) -> i64 {
        let model = self.model;
        let at = p * model.days + day;
        let old = std::mem::replace(&mut self.rows[at], slot);
        let mut delta = model.wish(p, slot) - model.wish(p, old);
        let before = self.units[p];
        let person = &model.problem.people[p];
        let base = p * model.problem.counters;
        if old != OFF {
            let gone = &model.problem.slots[old as usize];
            self.units[p] -= gone.units;
            for (c, amount) in &gone.counters {
                let count = &mut self.counts[base + *c as usize];
                let Limit { free, weight, .. } = person.limits[*c as usize];
                if *count > free {
                    delta -= i64::from(weight) * i64::from((*count - free).min(*amount));
                }
                *count -= amount;
            }
        }
        if slot != OFF {
            let come = &model.problem.slots[slot as usize];
            self.units[p] += come.units;
            for (c, amount) in &come.counters {
                let count = &mut self.counts[base + *c as usize];
                *count += amount;
                let Limit { free, weight, .. } = person.limits[*c as usize];
                if *count > free {
                    delta += i64::from(weight) * i64::from((*count - free).min(*amount));
                }
            }
        }
        if !model.ties.is_empty() {
            delta += self.ties(p, slot) - self.ties(p, old);
        }
        if !person.steps.is_empty() {
            delta += steps(model, p, self.units[p]) - steps(model, p, before);
        }
        let mate = model.mate[day];
        if mate != OFF && (old == OFF) != (slot == OFF) {
            let other = mate as usize != day && self.rows[p * model.days + mate as usize] != OFF;
            if !other && slot == OFF {
                self.weekends[p] -= 1;
            } else if !other {
                self.weekends[p] += 1;
            }
        }
        delta
    }

    /// Whether the rows laid keep to the hard rules, or break them no more than before.
    fn allowed(&self, first: usize) -> bool {
        let mut i = first;
        while i < self.laid.len() {
            let p = self.laid[i].0.person;
            let (mut from, mut to) = (self.laid[i].0.day, self.laid[i].0.day);
            let first = i;
            while i < self.laid.len() && self.laid[i].0.person == p {
                from = from.min(self.laid[i].0.day);
                to = to.max(self.laid[i].0.day);
                i += 1;
            }
            let fine = if self.breaks[p] > 0 {
                self.row_breaks(p) <= self.breaks[p]
            } else {
                self.sums_fit(p, first, i) && self.days_fit(p, from, to)
            };
            if !fine {
                return false;
            }
        }
        true
    }

    fn sums_fit(&self, p: usize, first: usize, last: usize) -> bool {
        let person = &self.model.problem.people[p];
        let base = p * self.model.problem.counters;
        let units = self.units[p];
        units >= person.least_units
            && units <= person.most_units
            && self.weekends[p] <= person.most_weekends
            && self.laid[first..last].iter().all(|(c, _)| {
                c.slot == OFF
                    || self.model.problem.slots[c.slot as usize].counters.iter().all(|(c, _)| {
                        self.counts[base + *c as usize] <= person.limits[*c as usize].most
                    })
            })
    }

    /// Whether what stands next to one another is allowed where days `from..=to` changed.
    fn days_fit(&self, p: usize, from: usize, to: usize) -> bool {
        let row = self.row(p);
        let (low, high) = (from.saturating_sub(1), (to + 1).min(row.len() - 1));
        if (low..high).any(|d| self.model.clash(row[d], row[d + 1])) {
            return false;
        }
        if !self.model.stretches {
            return true;
        }
        let person = &self.model.problem.people[p];
        let mut day = low;
        // Back to where the first stretch begins, or as far as matters.
        let on = row[day] != OFF;
        let far = if on { person.longest_run } else { person.shortest_rest } as usize;
        while day > 0 && (row[day - 1] != OFF) == on && low - day <= far {
            day -= 1;
        }
        while day <= high {
            let on = row[day] != OFF;
            let begin = day;
            let enough =
                if on { person.longest_run as usize + 1 } else { person.shortest_rest as usize };
            while day < row.len()
                && (row[day] != OFF) == on
                && (day <= high || day - begin < enough)
            {
                day += 1;
            }
            let length = (day - begin) as u32;
            let inside = begin > 0 && day < row.len();
            let least = if on { person.shortest_run } else { person.shortest_rest };
            if on && length > person.longest_run || inside && length < least {
                return false;
            }
        }
        true
    }

    /// By how much a whole row breaks hard rules.
    pub(super) fn row_breaks(&self, p: usize) -> i64 {
        super::cost::row_breaks(self.model, p, self.row(p))
    }

    /// Whether every sum is what counting from nothing gives.
    pub(super) fn is_exact(&self) -> bool {
        let mut fresh = Self::of(self.model, &self.rows);
        let sorted = |short: &[u32]| {
            let mut short = short.to_vec();
            short.sort_unstable();
            short
        };
        if sorted(&self.short) != sorted(&fresh.short) || !self.laid.is_empty() {
            return false;
        }
        fresh.focus.clone_from(&self.focus);
        fresh.short.clone_from(&self.short);
        fresh.short_at.clone_from(&self.short_at);
        *self == fresh && self.cost == super::cost::cost(self.model, &self.rows)
    }
}

/// What a load costs by the steps of person `p`.
pub(super) fn steps(model: &Model, p: usize, units: i32) -> i64 {
    let steps = &model.problem.people[p].steps;
    steps.iter().map(|(from, weight)| i64::from((units - from).max(0)) * i64::from(*weight)).sum()
}
