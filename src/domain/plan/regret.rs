//! What is far from nought at good prices: pairs that no good roster has.

use super::bound::{Bound, NO, PART};
use super::work::steps;

impl Bound<'_> {
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
}
