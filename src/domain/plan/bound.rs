//! How good a roster can be at best: a number below every objective, exact in whole numbers, better the longer it is
//! looked for.
//!
//! Every seat, every role and every limit of a counter gets a price instead of being kept to (Lagrangian relaxation).
//! A missing person costs at least the price of the seat as long as that lies between what one too many saves and what
//! one missing costs, and likewise for roles and limits; so whatever the prices, the sum of all prices and of everybody's
//! cheapest days on their own is never above the cost of a roster that keeps to the rules. Everybody's cheapest days are
//! found by dynamic programming over days and units. Rules about stretches of days, weekends and company are left out,
//! which only lowers the number. Prices are raised where somebody is missing and lowered where there are too many, as
//! the volume algorithm does (Barahona and Anbil, 2000).

use super::model::Model;
use super::problem::{NEVER, OFF};
use super::work::steps;

/// Prices are in so many parts of a unit of cost.
const PART: i64 = 64;
/// Directions are in so many parts of a person.
const FINE: i64 = 1 << 12;
/// Steps are in so many parts of the usual one, which is one.
const STEP: i64 = 1 << 16;
/// So many states of load are told apart; where there are more, all loads are rounded down.
const LOADS: i64 = 512;
/// Steps so many times shorter than the usual one change little.
const SETTLED: i64 = 256;
/// A price nobody would pay.
const DEAR: i64 = 1 << 40;
/// More than any row costs.
const NO: i64 = i64::MAX / 4;

/// A search for a bound.
pub struct Bound<'m> {
    model: &'m Model,
    start: Vec<u32>,
    known: i64,
    /// What units are divided by, downwards.
    unit: i64,
    /// What each price is for, and what it was when the bound was best.
    goods: Vec<Good>,
    centre: Vec<i64>,
    /// Where the prices of each slot's roles begin.
    roles: Vec<u32>,
    /// Where the prices of each person's limits begin, two for each counter; empty where nobody has limits.
    limits: Vec<u32>,
    /// The prices being tried, what is wanted beyond what there is of each good, and its average so far.
    prices: Vec<i64>,
    wanted: Vec<i64>,
    average: Vec<i64>,
    best: i64,
    /// How long steps are, in parts of [`STEP`], and how many found nothing.
    step: i64,
    vain: u32,
    tried: u64,
    table: Table,
}

/// Something that has a price: so many people or holders of a role a slot, or so much of a counter.
#[derive(Clone, Copy, Debug)]
struct Good {
    /// The least and the highest price.
    low: i64,
    high: i64,
    /// How much of it is asked for.
    need: i64,
}

/// Memory used again and again.
#[derive(Default)]
struct Table {
    cost: Vec<i64>,
    /// What was taken on each day to come to each load.
    taken: Vec<u32>,
    options: Vec<(usize, i64, u32)>,
    row: Vec<u32>,
}

impl<'m> Bound<'m> {
    /// Begins: `start` has what locked cells hold (empty: nothing is known of it), `known` is the objective of some
    /// roster; the closer it is, the better the search goes.
    pub fn new(model: &'m Model, start: &[u32], known: i64) -> Self {
        let problem = &model.problem;
        let longest = |p: usize| {
            let day =
                |d| model.options(p, d).iter().map(|s| problem.slots[*s as usize].units).max();
            let all = (0..model.days).filter_map(day).map(i64::from).sum::<i64>();
            all.min(i64::from(problem.people[p].most_units))
        };
        let most = (0..model.people()).map(longest).max().unwrap_or(0);
        let divisor = i64::from(model.divisor);
        let unit = divisor * (most / divisor / LOADS + 1);
        let (mut goods, mut roles, mut limits) = (Vec::new(), Vec::new(), Vec::new());
        let part = |cost: i32| i64::from(cost) * PART;
        for slot in &problem.slots {
            let low = slot.over.map_or(-DEAR, |over| -part(over));
            goods.push(Good { low, high: part(slot.under), need: i64::from(slot.need) });
        }
        for slot in &problem.slots {
            roles.push(goods.len() as u32);
            let wanted = slot.roles.iter();
            goods.extend(wanted.map(|r| Good {
                low: 0,
                high: part(r.under),
                need: r.least.into(),
            }));
        }
        for person in &problem.people {
            limits.push(goods.len() as u32);
            for limit in &person.limits {
                // Prices of limits are paid for what there is, those of seats for what is not.
                goods.push(Good { low: -part(limit.weight), high: 0, need: limit.free.into() });
                let low = if limit.most == u32::MAX { 0 } else { -DEAR };
                goods.push(Good { low, high: 0, need: limit.most.into() });
            }
        }
        let mut bound = Self {
            model,
            start: start.to_vec(),
            known,
            unit,
            centre: vec![0; goods.len()],
            prices: vec![0; goods.len()],
            wanted: Vec::new(),
            average: Vec::new(),
            goods,
            roles,
            limits,
            best: i64::MIN,
            step: STEP,
            vain: 0,
            tried: 0,
            table: Table::default(),
        };
        bound.best = bound.look();
        bound.average = bound.wanted.iter().map(|w| w * FINE).collect();
        bound
    }

    /// No roster that keeps to all rules has a smaller objective.
    pub fn best(&self) -> i64 {
        // Objectives are whole numbers.
        self.best.div_euclid(PART) + i64::from(self.best.rem_euclid(PART) > 0)
    }

    /// Whether it is in vain to go on: the known roster is proven to be the best, or prices hardly change any more.
    pub fn is_done(&self) -> bool {
        self.best() >= self.known || self.step < STEP / 4096
    }

    /// Whether prices are near enough to tell what is out of the question.
    pub(super) fn is_settled(&self) -> bool {
        self.best() >= self.known || self.step < STEP / SETTLED
    }

    /// How many prices were tried.
    pub fn tried(&self) -> u64 {
        self.tried
    }

    /// Tries other prices once; true if that found a better bound.
    pub fn go(&mut self) -> bool {
        let norm: i128 = self.average.iter().map(|w| i128::from(*w) * i128::from(*w)).sum();
        if norm == 0 {
            self.step = 0;
            return false;
        }
        let gap = (self.known * PART - self.best).max(PART);
        // How far a price goes for one part of a person wanted, in 2^-32 of a part of a unit of cost.
        let far = ((i128::from(gap) * i128::from(self.step) * i128::from(FINE)) << 16)
            / (norm / i128::from(FINE)).max(1);
        for (at, price) in self.prices.iter_mut().enumerate() {
            let good = &self.goods[at];
            let change = (i128::from(self.average[at]) * far) >> 32;
            let change = i64::try_from(change / i128::from(FINE)).unwrap_or(0);
            *price = (self.centre[at] + change).clamp(good.low, good.high);
        }
        let found = self.look();
        let along: i128 = self
            .wanted
            .iter()
            .zip(&self.average)
            .map(|(w, a)| i128::from(*w) * i128::from(*a))
            .sum();
        let better = found > self.best;
        if better {
            self.best = found;
            self.centre.clone_from(&self.prices);
            self.vain = 0;
            if along > 0 {
                self.step = (self.step * 11 / 10).min(2 * STEP);
            }
        } else {
            self.vain += 1;
            if self.vain >= 20 {
                self.vain = 0;
                self.step = self.step * 2 / 3;
            }
        }
        for (average, wanted) in self.average.iter_mut().zip(&self.wanted) {
            *average += (wanted * FINE - *average) / 10;
        }
        better
    }

    /// How much dearer everybody's days are at the best prices, at least, where each of their pairs is taken, in the
    /// order of [`Model::options`]: what is far from nought is in no good roster.
    pub(super) fn regrets(&mut self) -> Vec<i64> {
        let mut all = Vec::with_capacity(self.model.pairs.len());
        std::mem::swap(&mut self.prices, &mut self.centre);
        for p in 0..self.model.people() {
            self.regrets_of(p, &mut all);
        }
        std::mem::swap(&mut self.prices, &mut self.centre);
        all
    }

    fn regrets_of(&self, p: usize, into: &mut Vec<i64>) {
        let model = self.model;
        let days = model.days;
        let person = &model.problem.people[p];
        let longest = |d| self.may(p, d).iter().map(|s| self.load(*s)).max().unwrap_or(0);
        let all = (0..days).map(longest).sum::<usize>();
        let cap = usize::try_from(i64::from(person.most_units) / self.unit).unwrap_or(0);
        let loads = all.min(cap) + 1;
        let priced: Vec<Vec<(usize, i64)>> = (0..days)
            .map(|d| self.may(p, d).iter().map(|s| (self.load(*s), self.price_of(p, *s))).collect())
            .collect();
        // The cheapest way to each load after each day, and from each to the end.
        let mut to = vec![NO; loads * (days + 1)];
        let mut on = vec![NO; loads * (days + 1)];
        to[0] = 0;
        for d in 0..days {
            for load in 0..loads {
                let cost = to[d * loads + load];
                if cost == NO {
                    continue;
                }
                let off = &mut to[(d + 1) * loads + load];
                *off = cost.min(*off);
                for (length, price) in &priced[d] {
                    if load + length < loads {
                        let next = &mut to[(d + 1) * loads + load + length];
                        *next = (cost + price).min(*next);
                    }
                }
            }
        }
        for load in 0..loads {
            let units = i32::try_from(load as i64 * self.unit).unwrap_or(i32::MAX);
            on[days * loads + load] = steps(model, p, units) * PART;
        }
        for d in (0..days).rev() {
            for load in 0..loads {
                let mut best = on[(d + 1) * loads + load];
                for (length, price) in &priced[d] {
                    if load + length < loads {
                        best = best.min(on[(d + 1) * loads + load + length] + price);
                    }
                }
                on[d * loads + load] = best;
            }
        }
        let best = on[0];
        for d in 0..days {
            for s in model.options(p, d) {
                let (length, price) = (self.load(*s), self.price_of(p, *s));
                let through = |load: usize| {
                    let after = on.get((d + 1) * loads + load + length);
                    let before = to[d * loads + load];
                    match after {
                        Some(after) if load + length < loads && before != NO => {
                            before + price + after
                        }
                        _ => NO,
                    }
                };
                let least = (0..loads).map(through).min().unwrap_or(NO);
                into.push(if least >= NO { NO } else { least - best });
            }
        }
    }

    /// The bound at the present prices; what is wanted there is noted.
    fn look(&mut self) -> i64 {
        self.tried += 1;
        let mut sum = self.model.problem.constant * PART;
        self.wanted.clear();
        for (good, price) in self.goods.iter().zip(&self.prices) {
            // Nothing is free of charge at a price of nought, and its need may be beyond all numbers.
            sum += if *price == 0 { 0 } else { good.need * price };
            self.wanted.push(good.need);
        }
        for p in 0..self.model.people() {
            sum += self.cheapest(p);
        }
        for (wanted, (good, price)) in
            self.wanted.iter_mut().zip(self.goods.iter().zip(&self.prices))
        {
            // What would only push a price beyond its bounds is no direction.
            if (*wanted > 0 && *price >= good.high) || (*wanted < 0 && *price <= good.low) {
                *wanted = 0;
            }
        }
        sum
    }

    /// What the cheapest days of person `p` cost at the present prices; what they take is no longer wanted.
    fn cheapest(&mut self, p: usize) -> i64 {
        let model = self.model;
        let problem = &model.problem;
        let person = &problem.people[p];
        let days = model.days;
        let whole = self.unit == i64::from(model.divisor);
        let least = if whole { i64::from(person.least_units) } else { 0 };
        let mut table = std::mem::take(&mut self.table);
        table.options.clear();
        let mut longest = 0;
        for day in 0..days {
            let mut most = 0;
            for s in self.may(p, day) {
                let slot = &problem.slots[*s as usize];
                let cost = self.price_of(p, *s);
                let forced = model.locked(p, day);
                if cost < 0 || least > 0 || forced {
                    let units = i64::from(slot.units) / self.unit;
                    most = most.max(units);
                    let same =
                        |o: &&mut (usize, i64, u32)| o.0 == day && self.load(o.2) as i64 == units;
                    match table.options.iter_mut().rev().take_while(|o| o.0 == day).find(same) {
                        Some(other) if cost < other.1 => *other = (day, cost, *s),
                        Some(_) => {}
                        None => table.options.push((day, cost, *s)),
                    }
                }
            }
            longest += most;
        }
        let cap = i64::from(person.most_units) / self.unit;
        let loads = (longest.min(cap) + 1) as usize;
        table.cost.clear();
        table.cost.resize(loads, NO);
        table.cost[0] = 0;
        table.taken.clear();
        table.taken.resize(loads * days, OFF);
        let mut at = 0;
        let mut high = 0;
        for day in 0..days {
            let from = at;
            while at < table.options.len() && table.options[at].0 == day {
                at += 1;
            }
            let options = &table.options[from..at];
            let Some(longest) = options.iter().map(|o| self.load(o.2)).max() else { continue };
            let forced = model.locked(p, day) && !self.start.is_empty();
            high = (high + longest).min(loads - 1);
            let taken = &mut table.taken[day * loads..(day + 1) * loads];
            for load in (0..=high).rev() {
                let mut cost = if forced { NO } else { table.cost[load] };
                // Loads are gone through from above, so that what lies below is the day before; a slot of no length
                // is looked at first.
                for (_, price, s) in options {
                    let length = self.load(*s);
                    if let Some(below) = load.checked_sub(length)
                        && table.cost[below] != NO
                        && table.cost[below] + price < cost
                    {
                        cost = table.cost[below] + price;
                        taken[load] = *s;
                    }
                }
                table.cost[load] = cost;
            }
        }
        let total = |load: usize, cost: i64| {
            let units = i32::try_from(load as i64 * self.unit).unwrap_or(i32::MAX);
            cost + steps(model, p, units) * PART
        };
        let ends = table.cost.iter().enumerate();
        let ends = ends.filter(|(load, c)| **c != NO && *load as i64 * self.unit >= least);
        let best = ends.map(|(load, c)| (total(load, *c), load)).min();
        table.row.clear();
        let cost = if let Some((cost, mut load)) = best {
            for day in (0..days).rev() {
                let s = table.taken[day * loads + load];
                if s != OFF {
                    load -= self.load(s);
                    table.row.push(s);
                }
            }
            cost
        } else {
            // Rules that cannot be kept are left out: every day for itself.
            let days = table.options.chunk_by(|a, b| a.0 == b.0);
            let cheap = |day: &[(usize, i64, u32)]| day.iter().map(|o| (o.1.min(0), o.2)).min();
            days.filter_map(cheap).map(|(cost, _)| cost).sum()
        };
        for s in &table.row {
            self.take(p, *s);
        }
        self.table = table;
        cost
    }

    /// What person `p` may take on `day`: what stands there, where that is locked.
    fn may(&self, p: usize, day: usize) -> &[u32] {
        let at = p * self.model.days + day;
        match self.start.get(at..=at) {
            Some([OFF]) if self.model.locked(p, day) => &[],
            Some(present) if self.model.locked(p, day) => present,
            _ => self.model.options(p, day),
        }
    }

    fn load(&self, s: u32) -> usize {
        (i64::from(self.model.problem.slots[s as usize].units) / self.unit) as usize
    }

    /// What person `p` in slot `s` costs at the present prices.
    fn price_of(&self, p: usize, s: u32) -> i64 {
        let problem = &self.model.problem;
        let slot = &problem.slots[s as usize];
        let mut cost = self.model.wish(p, s) * PART - self.prices[s as usize];
        let first = self.roles[s as usize] as usize;
        for (i, role) in slot.roles.iter().enumerate() {
            if problem.people[p].roles >> role.role & 1 == 1 {
                cost -= self.prices[first + i];
            }
        }
        let first = self.limits[p] as usize;
        for (c, amount) in &slot.counters {
            let at = first + 2 * *c as usize;
            cost -= (self.prices[at] + self.prices[at + 1]) * i64::from(*amount);
        }
        // Together or not at all: half of what two save is each one's, wherever the other may come.
        for (q, weight) in self.model.ties(p).iter().filter(|t| t.1 < 0) {
            if self.model.pair(*q as usize, s) != NEVER {
                cost += i64::from(*weight) * PART / 2;
            }
        }
        cost
    }

    /// Counts person `p` into slot `s`.
    fn take(&mut self, p: usize, s: u32) {
        let problem = &self.model.problem;
        let slot = &problem.slots[s as usize];
        self.wanted[s as usize] -= 1;
        let first = self.roles[s as usize] as usize;
        for (i, role) in slot.roles.iter().enumerate() {
            if problem.people[p].roles >> role.role & 1 == 1 {
                self.wanted[first + i] -= 1;
            }
        }
        let first = self.limits[p] as usize;
        for (c, amount) in &slot.counters {
            for at in [0, 1] {
                self.wanted[first + 2 * *c as usize + at] -= i64::from(*amount);
            }
        }
    }
}
