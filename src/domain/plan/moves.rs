//! Steps the search may try. Each only writes down which cells it would change; whether that is allowed and what it
//! costs is for the [`Work`] to say.

use super::chance::Chance;
use super::problem::OFF;
use super::work::{Change, Work};

/// The kinds of step.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Move {
    /// One cell becomes another.
    Change,
    /// Somebody takes another's slot; the other gets theirs, or is free.
    Replace,
    /// Somebody takes another's slot and gives one of another day for it.
    Barter,
    /// Two people exchange a stretch of days.
    Exchange,
    /// Two people exchange two stretches.
    Trade,
    /// A stretch of one row becomes one kind, or free.
    Paint,
    /// The days worked in a stretch of one row become one kind.
    Recolour,
    /// Two stretches of one row change places.
    Turn,
    /// A stretch of work begins and ends a day earlier or later.
    Slide,
    /// A short slot is filled; who fills it leaves another, which is filled, and so on.
    Chain,
    /// Two people come into a slot at once, or go: who must not be alone can do neither by themselves.
    Pair,
    /// A short slot is filled by somebody whose load leaves no room for it: they give a longer slot for a shorter one.
    Pack,
}

impl Move {
    /// All of them.
    pub const ALL: [Self; 12] = [
        Self::Change,
        Self::Replace,
        Self::Barter,
        Self::Exchange,
        Self::Trade,
        Self::Paint,
        Self::Recolour,
        Self::Turn,
        Self::Slide,
        Self::Chain,
        Self::Pair,
        Self::Pack,
    ];

    /// Writes one step of this kind into `into`, by chance; nothing where chance finds none.
    pub(super) fn propose(self, work: &Work, chance: &mut Chance, into: &mut Vec<Change>) {
        into.clear();
        if work.model.people() == 0 || work.model.days == 0 {
            return;
        }
        let mut draw = Draw { work, chance, into };
        // A step that finds its cells unsuited has none to make.
        let done = match self {
            Self::Change => draw.change(),
            Self::Replace => draw.replace(),
            Self::Barter => draw.barter(),
            Self::Exchange => draw.exchange(),
            Self::Trade => draw.trade(),
            Self::Paint => draw.paint(),
            Self::Recolour => draw.recolour(),
            Self::Turn => draw.turn(),
            Self::Slide => draw.slide(),
            Self::Chain => draw.chain(),
            Self::Pair => draw.pair(),
            Self::Pack => draw.pack(),
        };
        if done.is_none() {
            into.clear();
        }
    }
}

/// How many people are asked to change with somebody.
const LOOK: usize = 16;
/// The longest ejection chain, in people.
const LINKS: usize = 5;

struct Draw<'d, 'm> {
    work: &'d Work<'m>,
    chance: &'d mut Chance,
    into: &'d mut Vec<Change>,
}

impl Draw<'_, '_> {
    fn person(&mut self) -> usize {
        self.chance.below(self.work.model.people())
    }

    fn day(&mut self) -> usize {
        self.chance.below(self.work.model.days)
    }

    /// Two different people.
    fn two(&mut self) -> Option<(usize, usize)> {
        let (p, q) = (self.person(), self.person());
        (p != q).then_some((p, q))
    }

    fn set(&mut self, person: usize, day: usize, slot: u32) {
        self.into.push(Change { person, day, slot });
    }

    /// A stretch, short ones far more often.
    fn stretch(&mut self, longest: usize) -> (usize, usize) {
        let day = self.day();
        let mut length = 1;
        while length < longest && self.chance.below(3) > 0 {
            length += 1;
        }
        (day, (day + length).min(self.work.model.days))
    }

    /// A cell with a slot.
    fn taken(&mut self) -> Option<(usize, usize, u32)> {
        for _ in 0..8 {
            let (p, day) = (self.person(), self.day());
            let s = self.work.at(p, day);
            if s != OFF {
                return Some((p, day, s));
            }
        }
        None
    }

    fn change(&mut self) -> Option<()> {
        let (p, day) = (self.person(), self.day());
        let options = self.work.options(p, day);
        let old = self.work.at(p, day);
        let pick = self.chance.below(options.len() + 1);
        let new = options.get(pick).copied().unwrap_or(OFF);
        (new != old).then(|| self.set(p, day, new))
    }

    fn replace(&mut self) -> Option<()> {
        let (p, day, s) = self.taken()?;
        let q = *self.chance.pick(self.work.able(s))? as usize;
        if p == q {
            return None;
        }
        let other = self.work.at(q, day);
        let back = other != OFF && self.work.model.pair(p, other) != super::NEVER;
        let back = back && self.chance.below(4) > 0;
        self.set(p, day, if back { other } else { OFF });
        self.set(q, day, s);
        Some(())
    }

    fn barter(&mut self) -> Option<()> {
        let (p, day, s) = self.taken()?;
        let q = *self.chance.pick(self.work.able(s))? as usize;
        if p == q {
            return None;
        }
        // Something of `q` that `p` may have, looked for from a day by chance.
        let row = self.work.row(q);
        let begin = self.chance.below(row.len());
        let gives = |d: &usize| {
            let s = row[*d];
            *d != day && s != OFF && self.work.model.pair(p, s) != super::NEVER
        };
        let at = (begin..row.len()).chain(0..begin).find(gives)?;
        let (mine, theirs) = (self.work.at(p, at), self.work.at(q, day));
        self.set(p, day, theirs);
        self.set(p, at, row[at]);
        self.set(q, day, s);
        self.set(q, at, mine);
        Some(())
    }

    fn swap(&mut self, p: usize, q: usize, stretches: &[(usize, usize)]) {
        for (a, b) in [(p, q), (q, p)] {
            for (from, to) in stretches {
                for day in *from..*to {
                    self.set(a, day, self.work.at(b, day));
                }
            }
        }
    }

    fn exchange(&mut self) -> Option<()> {
        let (p, q) = self.two()?;
        let stretch = self.stretch(14);
        self.swap(p, q, &[stretch]);
        Some(())
    }

    fn trade(&mut self) -> Option<()> {
        let (p, q) = self.two()?;
        let (one, two) = (self.stretch(4), self.stretch(4));
        let apart = one.1 <= two.0 || two.1 <= one.0;
        apart.then(|| self.swap(p, q, &[one.min(two), one.max(two)]))
    }

    fn paint(&mut self) -> Option<()> {
        let p = self.person();
        let (from, to) = self.stretch(6);
        let kind = self.kind(p, from);
        for day in from..to {
            let slot = match kind {
                Some(kind) => self.work.model.of_kind(day, kind)?,
                None => OFF,
            };
            self.set(p, day, slot);
        }
        Some(())
    }

    /// The kind of something `p` could take on `day`, or none.
    fn kind(&mut self, p: usize, day: usize) -> Option<u32> {
        let model = self.work.model;
        let options = self.work.options(p, day);
        let pick = self.chance.below(options.len() + 1);
        options.get(pick).map(|s| model.problem.slots[*s as usize].kind)
    }

    fn recolour(&mut self) -> Option<()> {
        let p = self.person();
        let (from, to) = self.stretch(7);
        let kind = self.kind(p, from)?;
        for day in from..to {
            if self.work.at(p, day) != OFF {
                let slot = self.work.model.of_kind(day, kind)?;
                self.set(p, day, slot);
            }
        }
        Some(())
    }

    /// What stands on `from`, as it would stand on `to`.
    fn carried(&self, p: usize, from: usize, to: usize) -> Option<u32> {
        match self.work.at(p, from) {
            OFF => Some(OFF),
            s => self.work.model.of_kind(to, self.work.model.problem.slots[s as usize].kind),
        }
    }

    fn turn(&mut self) -> Option<()> {
        let p = self.person();
        let (from, to) = self.stretch(5);
        let near = self.chance.below(2) == 0;
        let other = if near { to + self.chance.below(7) } else { self.day() };
        let length = to - from;
        if other + length > self.work.model.days || (other < to && from < other + length) {
            return None;
        }
        for i in 0..length {
            let (a, b) =
                (self.carried(p, from + i, other + i)?, self.carried(p, other + i, from + i)?);
            self.set(p, from + i, b);
            self.set(p, other + i, a);
        }
        Some(())
    }

    fn slide(&mut self) -> Option<()> {
        let (p, day, _) = self.taken()?;
        let row = self.work.row(p);
        let mut from = day;
        while from > 0 && row[from - 1] != OFF {
            from -= 1;
        }
        let mut to = day + 1;
        while to < row.len() && row[to] != OFF {
            to += 1;
        }
        let (gone, come) =
            if self.chance.below(2) == 0 { (to - 1, from.checked_sub(1)?) } else { (from, to) };
        if come >= row.len() {
            return None;
        }
        let options = self.work.options(p, come);
        let slot = if self.chance.below(2) == 0 {
            self.carried(p, gone, come)?
        } else {
            *self.chance.pick(options)?
        };
        self.set(p, gone, OFF);
        self.set(p, come, slot);
        Some(())
    }

    fn pair(&mut self) -> Option<()> {
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

    fn pack(&mut self) -> Option<()> {
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

    fn chain(&mut self) -> Option<()> {
        let model = self.work.model;
        let mut s = match self.chance.pick(&self.work.short) {
            Some(s) => *s,
            None => self.taken().map(|(_, _, s)| s)?,
        };
        for _ in 0..LINKS {
            let p = *self.chance.pick(self.work.able(s))? as usize;
            let slot = &model.problem.slots[s as usize];
            let day = slot.day as usize;
            let old = self.work.at(p, day);
            if old == s || self.into.iter().any(|c| c.person == p) {
                return None;
            }
            self.set(p, day, s);
            let mut left = old;
            if let Some(given) = self.given_for(p, s, old) {
                let (at, gone) = given?;
                self.set(p, at, OFF);
                if old == OFF {
                    left = gone;
                }
            }
            if left == OFF || self.chance.below(3) == 0 {
                break;
            }
            s = left;
        }
        Some(())
    }

    /// Whether `p` must give something up to take `s` instead of `old`, and which, if anything would do.
    #[expect(
        clippy::option_option,
        reason = "need not, and must but cannot, are different answers"
    )]
    fn given_for(&mut self, p: usize, s: u32, old: u32) -> Option<Option<(usize, u32)>> {
        let problem = &self.work.model.problem;
        let person = &problem.people[p];
        let slot = &problem.slots[s as usize];
        let before = problem.slots.get(old as usize).filter(|_| old != OFF);
        let full = slot.counters.iter().find(|(c, amount)| {
            let freed = before.map_or(0, |b| b.amount(*c));
            let count = self.work.counts[p * problem.counters + *c as usize] + amount - freed;
            count > person.limits[*c as usize].most
        });
        let units = self.work.units[p] + slot.units - before.map_or(0, |b| b.units);
        if full.is_none() && units <= person.most_units {
            return None;
        }
        let row = self.work.row(p);
        let begin = self.chance.below(row.len());
        let days = (begin..row.len()).chain(0..begin);
        let fits = |day: &usize| {
            let other = row[*day];
            other != OFF
                && other != old
                && *day != slot.day as usize
                && full.is_none_or(|(c, _)| problem.slots[other as usize].amount(*c) > 0)
        };
        Some(days.into_iter().find(fits).map(|day| (day, row[day])))
    }
}
