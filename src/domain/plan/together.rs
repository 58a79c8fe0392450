//! Steps in which several must move at once: two who need one another, or one whose load must first be lighter.

use super::moves::Draw;
use super::problem::OFF;

/// How many people are asked to change with somebody.
const LOOK: usize = 16;

impl Draw<'_, '_> {
    pub(super) fn pair(&mut self) -> Option<()> {
        let model = self.work.model;
        let short =
            if self.chance.below(2) == 0 { self.chance.pick(&self.work.short) } else { None };
        let s = match short {
            Some(s) => *s,
            None => self.taken().map(|(_, _, s)| s)?,
        };
        let slot = &model.problem.slots[s as usize];
        let (day, able) = (slot.day as usize, self.work.able(s));
        let come = self.chance.below(3);
        for _ in 0..come {
            let p = *self.chance.pick(able)? as usize;
            if self.work.at(p, day) == s || self.into.iter().any(|c| c.person == p) {
                return None;
            }
            self.set(p, day, s);
        }
        // As many go as there is no room for, and now and then one more.
        let over =
            (self.work.filled[s as usize] as usize + come).saturating_sub(slot.need as usize);
        let go = if come == 0 { 2 } else { over.max(self.chance.below(2)) };
        let begin = self.chance.below(able.len());
        let mut there = able[begin..].iter().chain(&able[..begin]).map(|p| *p as usize);
        for _ in 0..go {
            let p = there.find(|p| self.work.at(*p, day) == s)?;
            self.set(p, day, OFF);
        }
        Some(())
    }

    pub(super) fn pack(&mut self) -> Option<()> {
        let model = self.work.model;
        let s = *self.chance.pick(&self.work.short)?;
        let slot = &model.problem.slots[s as usize];
        let day = slot.day as usize;
        let p = *self.chance.pick(self.work.able(s))? as usize;
        if self.work.at(p, day) != OFF {
            return None;
        }
        let lack = self.work.units[p] + slot.units - model.problem.people[p].most_units;
        let row = self.work.row(p);
        let begin = self.chance.below(row.len());
        let on = (begin..row.len()).chain(0..begin).find(|d| row[*d] != OFF)?;
        let gone = row[on];
        let able = self.work.able(gone);
        let begin = self.chance.below(able.len());
        let others = able[begin..].iter().chain(&able[..begin]).take(LOOK);
        for q in others.map(|q| *q as usize).filter(|q| *q != p) {
            let there = self.work.at(q, on);
            if there != OFF {
                if self.lighter(p, q, gone, there, lack) {
                    self.set(p, on, there);
                    self.set(p, day, s);
                    self.set(q, on, gone);
                    return Some(());
                }
                continue;
            }
            let row = self.work.row(q);
            let begin = self.chance.below(row.len());
            let gives = |d: &usize| {
                row[*d] != OFF
                    && *d != day
                    && self.work.at(p, *d) == OFF
                    && self.lighter(p, q, gone, row[*d], lack)
            };
            if let Some(other) = (begin..row.len()).chain(0..begin).find(gives) {
                let come = row[other];
                self.set(p, on, OFF);
                self.set(p, other, come);
                self.set(p, day, s);
                self.set(q, other, OFF);
                self.set(q, on, gone);
                return Some(());
            }
        }
        None
    }

    /// Whether `p`, who gives `gone` to `q` for `come`, is lighter by `lack` at least, and `q` has room for it.
    fn lighter(&self, p: usize, q: usize, gone: u32, come: u32, lack: i32) -> bool {
        let problem = &self.work.model.problem;
        let more = problem.slots[gone as usize].units - problem.slots[come as usize].units;
        more >= lack
            && self.work.units[q] + more <= problem.people[q].most_units
            && self.work.model.pair(p, come) != super::NEVER
    }
}
