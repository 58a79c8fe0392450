//! One person's days planned anew: the cheapest stretch of a row there is while all others stay, by dynamic programming
//! over days. What a state remembers is the stretch of work or rest one is in, the slot of the day before, the units
//! and the weekends so far.

use super::model::Model;
use super::problem::OFF;
use super::shape::{At, Shape, near_even};
use super::work::{Change, Work, steps};

/// No way here.
const NO: i32 = i32::MAX;
/// The most slots of a day that are looked at, the cheapest of each sort.
const WIDTH: usize = 8;
/// How near to even: so many slots' units to either side, so many weekends told apart, and so many slots of a day. The
/// first of these that can be remembered is taken: units may be so uneven that few can. Where none can, or no row near
/// even keeps to the rules, a row is begun as it stood: no bound rests on it, and the search mends what it can.
const EVEN: [(u32, u32, usize); 5] = [(3, 5, 4), (2, 5, 4), (1, 4, 3), (1, 3, 2), (1, 2, 2)];
/// Beyond this a table is too much to remember.
const MOST_STATES: u64 = 1 << 22;
/// Work stretches longer than this are not told apart.
const LONGEST: u32 = 14;

/// What a stretch of days is to keep to.
#[derive(Clone, Copy, Debug)]
pub(super) struct Frame {
    pub(super) from: usize,
    /// The first day that stays.
    pub(super) to: usize,
    /// Units within the stretch, at least and at most.
    pub(super) least: i32,
    pub(super) most: i32,
    /// Weekends within the stretch, at most, besides those already worked on their other day.
    pub(super) weekends: u32,
    /// Nothing is planned from `to` on.
    pub(super) open: bool,
    /// Only what keeps near an even spread of units and weekends is looked at: long stretches are too much otherwise.
    pub(super) even: bool,
    /// What must stand on a day.
    pub(super) forced: Option<(usize, u32)>,
}

impl Frame {
    /// What the rules leave to the days `from..to` of `p` while the rest of the row stays.
    pub(super) fn of(work: &Work, p: usize, from: usize, to: usize) -> Self {
        let model = work.model;
        let person = &model.problem.people[p];
        let inside: i32 = (from..to)
            .filter_map(|d| model.problem.slots.get(work.at(p, d) as usize))
            .map(|s| s.units)
            .sum();
        let rest = work.units[p] - inside;
        let worked = |d: usize| work.at(p, d) != OFF;
        let outside = |d: usize| d < from || d >= to;
        // A weekend is this stretch's to spend unless a day outside it has spent it.
        let mine = (from..to).filter(|d| model.mate[*d] != OFF && worked(*d)).filter(|d| {
            let mate = model.mate[*d] as usize;
            if outside(mate) { !worked(mate) } else { mate >= *d || !worked(mate) }
        });
        let spent = work.weekends[p] - mine.count() as u32;
        Self {
            from,
            to,
            least: person.least_units - rest,
            most: person.most_units - rest,
            weekends: person.most_weekends.saturating_sub(spent),
            open: to == model.days,
            even: false,
            forced: None,
        }
    }
}

#[derive(Clone, Copy, Debug)]
struct Choice {
    slot: u32,
    cost: i32,
    /// In common divisors.
    units: u32,
}

/// Memory used again and again.
#[derive(Clone, Debug, Default)]
pub(super) struct Replan {
    /// Choices of each day of the stretch, the day before first.
    choices: Vec<Vec<Choice>>,
    /// What an assignment of each counter costs more, so that fewer are planned; usually none.
    pub(super) fees: Vec<i32>,
    /// How many states were gone through in all.
    pub(super) spent: u64,
    /// The cost of each state, day by day, and the state it came from.
    cost: Vec<i32>,
    from: Vec<u32>,
}

impl Replan {
    /// Writes into `into` what of the stretch changes for the cheapest one; false where the rules leave none.
    pub(super) fn plan(
        &mut self,
        work: &Work,
        p: usize,
        frame: Frame,
        into: &mut Vec<Change>,
    ) -> bool {
        into.clear();
        let Some(shape) = self.prepare(work, p, frame) else { return false };
        let days = frame.to - frame.from;
        self.cost.clear();
        self.cost.resize(shape.size * (days + 1), NO);
        self.from.resize(shape.size * (days + 1), 0);
        let begin = Self::begin(work, p, &shape, frame.from);
        let Some(begin) = shape.of(begin, 0) else { return false };
        self.cost[begin] = 0;
        for i in 0..days {
            self.step(work, p, &shape, frame, i);
        }
        let Some(mut state) = self.best_end(work, p, &shape, frame) else { return false };
        for i in (1..=days).rev() {
            let at = shape.at(state, i);
            let slot = if at.run > 0 { self.choices[i][at.choice as usize].slot } else { OFF };
            let day = frame.from + i - 1;
            if slot != work.at(p, day) {
                into.push(Change { person: p, day, slot });
            }
            state = self.from[i * shape.size + state] as usize;
        }
        true
    }

    /// Lists the choices of every day and measures the table.
    fn prepare(&mut self, work: &Work, p: usize, frame: Frame) -> Option<Shape> {
        let days = frame.to - frame.from;
        self.choices.resize_with(self.choices.len().max(days + 1), Vec::new);
        let before = frame.from.checked_sub(1).map_or(OFF, |d| work.at(p, d));
        self.choices[0].clear();
        self.choices[0].push(Choice { slot: before, cost: 0, units: 0 });
        for i in 1..=days {
            list_choices(work, p, frame.from + i - 1, frame, &self.fees, &mut self.choices[i]);
        }
        if !frame.even {
            return self.measure(work, p, frame, None);
        }
        EVEN.iter().find_map(|(near, weekends, width)| {
            for choices in &mut self.choices[1..=days] {
                narrow(choices, *width);
            }
            self.measure(work, p, frame, Some((*near, *weekends)))
        })
    }

    /// The table of states, if it can be remembered; `even`: see [`EVEN`].
    fn measure(
        &mut self,
        work: &Work,
        p: usize,
        frame: Frame,
        even: Option<(u32, u32)>,
    ) -> Option<Shape> {
        let model = work.model;
        let person = &model.problem.people[p];
        let divisor = model.divisor;
        let days = frame.to - frame.from;
        let longest_of = |c: &Vec<Choice>| c.iter().map(|c| c.units).max().unwrap_or(0);
        let longest = self.choices[1..=days].iter().map(longest_of).sum::<u32>();
        let most = u32::try_from(frame.most.div_euclid(divisor)).ok()?.min(longest);
        if i64::from(frame.least) > i64::from(most) * i64::from(divisor) {
            return None;
        }
        let inside = (frame.from..frame.to).filter(|d| model.mate[*d] != OFF).count() as u32;
        let weekends = frame.weekends.min(inside);
        let mut low = vec![(0, 0); days + 1];
        let mut told = (most + 1, weekends + 1);
        if let Some((near, apart)) = even {
            let middle = i64::midpoint(i64::from(most), i64::from(frame.least.max(0) / divisor));
            let near = near * self.choices[1..=days].iter().map(longest_of).max().unwrap_or(1);
            told = (told.0.min(2 * near + 1), told.1.min(apart));
            let could = self.choices[1..=days].iter().zip(&model.mate[frame.from..]);
            let could = could.map(|(c, mate)| (longest_of(c), *mate != OFF && !c.is_empty()));
            low = near_even(&could.collect::<Vec<_>>(), (middle, near), (weekends, apart / 2));
        }
        let run =
            if person.longest_run <= LONGEST { person.longest_run } else { person.shortest_run };
        let mut shape = Shape {
            run: run.clamp(1, LONGEST),
            rest: person.shortest_rest.clamp(1, LONGEST),
            width: self.choices[..=days].iter().map(Vec::len).max().unwrap_or(1).max(1) as u32,
            firsts: if frame.even || work.row(p)[..frame.from].contains(&OFF) { 1 } else { 2 },
            units: told.0,
            weekends: told.1,
            divisor,
            size: 0,
            low,
        };
        let told = u64::from(shape.units) * u64::from(shape.weekends);
        let size = shape.stretches() as u64 * told;
        if size * (days as u64 + 1) >= MOST_STATES {
            return None;
        }
        self.spent += size * (days as u64 + 1);
        shape.size = size as usize;
        Some(shape)
    }

    /// The state before the first day.
    fn begin(work: &Work, p: usize, shape: &Shape, from: usize) -> At {
        let mut at =
            At { run: 0, first: false, rest: shape.rest, choice: 0, units: 0, weekends: 0 };
        if from == 0 {
            return at;
        }
        let row = work.row(p);
        let on = row[from - 1] != OFF;
        let length = row[..from].iter().rev().take_while(|s| (**s != OFF) == on).count();
        let (first, length) = (length == from, length as u32);
        if on {
            at = At { run: length.min(shape.run), first, rest: 0, ..at };
        } else if !first {
            at.rest = length.min(shape.rest);
        }
        at
    }

    fn step(&mut self, work: &Work, p: usize, shape: &Shape, frame: Frame, i: usize) {
        let model = work.model;
        let person = &model.problem.people[p];
        let day = frame.from + i;
        let unending = person.longest_run > LONGEST;
        let must = frame.forced.filter(|(d, _)| *d == day).map(|(_, s)| s);
        let may_rest =
            must.is_none_or(|s| s == OFF) && (!model.locked(p, day) || work.at(p, day) == OFF);
        let (old, new) = self.cost.split_at_mut((i + 1) * shape.size);
        let old = &old[i * shape.size..];
        let (before, choices) = (&self.choices[i], &self.choices[i + 1]);
        let back = &mut self.from[(i + 1) * shape.size..];
        let mate = model.mate[day];
        let spent_outside = mate != OFF
            && !(frame.from..frame.to).contains(&(mate as usize))
            && work.at(p, mate as usize) != OFF;
        // What follows a stretch differs in nothing but units, which only move along: the innermost loop is a plain one.
        let (units, weekends) = (shape.units as usize, shape.weekends as usize);
        let (low, next_low) = (shape.low[i], shape.low[i + 1]);
        let mut go = |from: usize, to: usize, come: (u32, u32), cost: i32| {
            let shift = i64::from(come.0) + i64::from(low.0) - i64::from(next_low.0);
            for w in 0..weekends {
                let spent = w as u32 + low.1 + come.1;
                let to_weekends = spent.saturating_sub(next_low.1) as usize;
                if spent > frame.weekends || to_weekends >= weekends {
                    break;
                }
                let (from, to) =
                    ((from * weekends + w) * units, (to * weekends + to_weekends) * units);
                let first = (-shift).clamp(0, units as i64) as usize;
                let end = (units as i64 - shift).clamp(first as i64, units as i64) as usize;
                for u in first..end {
                    let target = to + (u as i64 + shift) as usize;
                    let before = old[from + u];
                    if before != NO && before + cost < new[target] {
                        new[target] = before + cost;
                        back[target] = (from + u) as u32;
                    }
                }
            }
        };
        for stretch in 0..shape.stretches() {
            let cells = &old[stretch * weekends * units..(stretch + 1) * weekends * units];
            if cells.iter().all(|c| *c == NO) {
                continue;
            }
            let at = shape.stretch_at(stretch as u32);
            if may_rest && (at.run == 0 || at.first || at.run >= person.shortest_run.min(shape.run))
            {
                let rest = if at.run > 0 { 1 } else { (at.rest + 1).min(shape.rest) };
                // Rest from the first day on is enough however short.
                let rest = if day == 0 { shape.rest } else { rest };
                go(stretch, shape.stretch(0, false, 0, rest), (0, 0), 0);
            }
            let rested = at.run > 0 || at.rest >= shape.rest;
            if !rested || (at.run >= shape.run && !unending) {
                continue;
            }
            let last = if at.run > 0 { before[at.choice as usize].slot } else { OFF };
            let run = (at.run + 1).min(shape.run);
            let first = shape.firsts > 1 && (at.first || day == 0);
            // The stretch knows whether Saturday was worked: it is the day before.
            let new_weekend = mate != OFF
                && !spent_outside
                && !((mate as usize) < day && (mate as usize) >= frame.from && at.run > 0);
            for (c, choice) in choices.iter().enumerate() {
                if !model.clash(last, choice.slot) {
                    let to = shape.stretch(run, first, c as u32, 0);
                    go(stretch, to, (choice.units, u32::from(new_weekend)), choice.cost);
                }
            }
        }
    }

    fn best_end(&self, work: &Work, p: usize, shape: &Shape, frame: Frame) -> Option<usize> {
        let days = frame.to - frame.from;
        let outside = work.units[p]
            - (frame.from..frame.to)
                .filter_map(|d| work.model.problem.slots.get(work.at(p, d) as usize))
                .map(|s| s.units)
                .sum::<i32>();
        let last = &self.cost[days * shape.size..][..shape.size];
        let ends = last.iter().enumerate().filter(|(_, c)| **c != NO).filter(|(state, _)| {
            let at = shape.at(*state, days);
            let units = at.units as i32 * shape.divisor;
            units >= frame.least
                && units <= frame.most
                && (frame.open || self.joins(work, p, shape, frame, at))
        });
        let total = |(state, cost): &(usize, &i32)| {
            let units = shape.at(*state, days).units as i32 * shape.divisor;
            i64::from(**cost) + steps(work.model, p, outside + units)
        };
        ends.min_by_key(|end| (total(end), end.0)).map(|end| end.0)
    }

    /// Whether what follows the stretch may follow state `at`.
    fn joins(&self, work: &Work, p: usize, shape: &Shape, frame: Frame, at: At) -> bool {
        let person = &work.model.problem.people[p];
        let rest = &work.row(p)[frame.to..];
        let on = rest[0] != OFF;
        let length = rest.iter().take_while(|s| (**s != OFF) == on).count();
        let (at_end, length) = (length == rest.len(), length as u32);
        match (at.run > 0, on) {
            (true, true) => {
                let slot = self.choices[frame.to - frame.from][at.choice as usize].slot;
                !work.model.clash(slot, rest[0])
                    && (person.longest_run > LONGEST || at.run + length <= person.longest_run)
                    && (at.first || at_end || at.run + length >= person.shortest_run)
            }
            (true, false) => {
                (at.first || at.run >= person.shortest_run.min(shape.run))
                    && (at_end || length >= person.shortest_rest)
            }
            (false, true) => at.rest >= shape.rest && (at_end || length >= person.shortest_run),
            (false, false) => at_end || at.rest + length >= shape.rest,
        }
    }
}

/// What `p` could do on `day`: the cheapest slot of each sort that rules tell apart.
fn list_choices(
    work: &Work,
    p: usize,
    day: usize,
    frame: Frame,
    fees: &[i32],
    into: &mut Vec<Choice>,
) {
    into.clear();
    let model: &Model = work.model;
    let present = work.at(p, day);
    let must = match frame.forced {
        Some((d, s)) if d == day => Some(s),
        _ if model.locked(p, day) => Some(present),
        _ => None,
    };
    let counts = &work.counts[p * model.problem.counters..];
    let person = &model.problem.people[p];
    for s in model.options(p, day) {
        let slot = &model.problem.slots[*s as usize];
        let full = |(c, amount): &(u32, u32)| {
            let inside = (frame.from..frame.to).map(|d| match work.at(p, d) {
                OFF => 0,
                other => model.problem.slots[other as usize].amount(*c),
            });
            let most = person.limits[*c as usize].most;
            let count = counts[*c as usize] + amount;
            count > most && count - inside.sum::<u32>() > most
        };
        if must.is_some_and(|m| m != *s) || slot.counters.iter().any(full) {
            continue;
        }
        let units = (slot.units / model.divisor) as u32;
        let fee: i32 = slot.counters.iter().filter_map(|c| fees.get(c.0 as usize)).sum();
        let choice = Choice { slot: *s, cost: work.gain(p, *s) as i32 + fee, units };
        let sort = |c: &Choice| {
            let kind = model.problem.slots[c.slot as usize].kind;
            (model.sorts[kind as usize], c.units)
        };
        match into.iter_mut().find(|c| sort(c) == sort(&choice)) {
            Some(other) if choice.cost < other.cost => *other = choice,
            Some(_) => {}
            None => into.push(choice),
        }
    }
    narrow(into, WIDTH);
}

/// Leaves the `width` cheapest.
fn narrow(choices: &mut Vec<Choice>, width: usize) {
    if choices.len() > width {
        choices.sort_by_key(|c| (c.cost, c.slot));
        choices.truncate(width);
    }
}
