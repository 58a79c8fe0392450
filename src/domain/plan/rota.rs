//! Where rows hang together: how they are cooled, and stretches of their days planned anew, one person after another.

use super::model::Model;
use super::problem::OFF;
use super::replan::Frame;
use super::search::{Search, WHOLE};

/// One step in so many plans days anew, at most.
const RARE: usize = 250;
/// How many plain steps that is worth for each person, at least, and how many states are worth one.
const REPLAN: u64 = 200;
const STATES: u64 = 50;
/// How many people's days are planned anew at once.
const HOPS: usize = 4;
/// So many steps for each cell are one cooling; where there is time for more, it is spent on cooling again, so many times
/// at most: one long cooling is as often caught in what is nearly as good.
const COOLING: u64 = 400_000;
const COOLINGS: u64 = 4;
/// How much of the way is gone before that is known, in hundredths.
const KNOWN: u64 = 3;

/// One planning in so many goes over the longest stretch there is: only there a weekend is given for another far away.
const LONG: usize = 10;
/// How many states that is, about, at most.
const LONG_STATES: u64 = 1_000_000;

/// What only rows that hang together ask for.
pub(super) struct Rota {
    /// One step in so many plans days anew.
    pub(super) rare: usize,
    /// What that has cost of late, in plain steps.
    toll: u64,
    /// How often it cools.
    coolings: u64,
    /// The longest stretch planned anew, in days.
    longest: usize,
}

impl Rota {
    pub(super) fn new(model: &Model) -> Self {
        Self { rare: RARE, toll: 0, coolings: 1, longest: longest_stretch(model) }
    }

    /// Planning takes about as long as all other steps however large its tables are, unless rules are still broken.
    fn pay(&mut self, spent: u64, broken: bool) {
        self.toll = (63 * self.toll + 64 * spent) / 64;
        let mean = (self.toll / 64) as usize;
        self.rare = if broken { RARE } else { mean.max(RARE) };
    }
}

/// How many days the table of a stretch may have.
fn longest_stretch(model: &Model) -> usize {
    let problem = &model.problem;
    let most = |of: fn(&super::problem::Person) -> u32| problem.people.iter().map(of).max();
    // In numbers as wide on every machine: what is too many here must be too many there.
    let run = u64::from(most(|p| p.longest_run).unwrap_or(1).min(7));
    let rest = u64::from(most(|p| p.shortest_rest).unwrap_or(1).min(7));
    let weekends = u64::from(most(|p| p.most_weekends).unwrap_or(0));
    let units = problem.slots.iter().map(|s| s.units / model.divisor).max().unwrap_or(1);
    let width = problem.barred_next.len().min(8) as u64;
    let states = |days: usize| {
        let days = days as u64;
        let weekends = weekends.min(days / 7) + 1;
        let row = days * weekends * (2 * run * width + rest);
        row.saturating_mul(days * units.max(1) as u64)
    };
    (1..=model.days).rev().find(|days| states(*days) <= 2 * LONG_STATES).unwrap_or(1)
}

impl Search<'_> {
    /// Looks how fast steps are, once enough of the way is gone to tell: how often there is time to cool. Rules that are
    /// still broken need all of it.
    pub(super) fn count_coolings(&mut self, done: u64) {
        let known = KNOWN * WHOLE / 100;
        if !self.work.model.rota || self.rota.coolings > 1 || !(known..2 * known).contains(&done) {
            return;
        }
        let all = self.steps * WHOLE / done / COOLING / (self.work.rows.len() as u64).max(1);
        if self.best_breaks == 0 {
            self.rota.coolings = all.clamp(1, COOLINGS);
        }
    }

    /// How much of the cooling is done after so much of the way.
    pub(super) fn rota_cooled(&self, done: u64) -> u64 {
        let coolings = self.rota.coolings;
        (done * coolings).min(coolings * WHOLE - 1) % WHOLE
    }

    /// Something of one row is changed by force and the days around it are planned anew; then those of others, one
    /// after another, until all of it together is welcome or nobody is left to ask. How many steps that is worth.
    pub(super) fn replan_some(&mut self, temperature: u64) -> u64 {
        let model = self.work.model;
        let longest = if self.best_breaks > 0 { 28 } else { 14 };
        let length = if self.best_breaks == 0 && self.chance.below(LONG) == 0 {
            self.rota.longest.max(longest).min(model.days)
        } else {
            (5 + self.chance.below(longest - 4)).min(model.days)
        };
        let (mut p, from, mut forced) = self.occasion(length);
        let slack = self.cooling.slack(temperature, &mut self.chance);
        let (mut total, mut laid, mut mends, mut spent) = (0, false, false, 0);
        for _ in 0..HOPS {
            let before = self.replan.spent;
            let frame =
                Frame { forced: forced.take(), ..Frame::of(&self.work, p, from, from + length) };
            self.left.clear();
            let found = self.replan.plan(&self.work, p, frame, &mut self.changes);
            spent += REPLAN.max((self.replan.spent - before) / STATES);
            if found && !self.changes.is_empty() {
                self.left.extend(
                    self.changes.iter().map(|c| self.work.at(p, c.day)).filter(|s| *s != OFF),
                );
                if let Some(delta) = self.work.lay(&self.changes) {
                    total += delta;
                    laid = true;
                    // A rule kept again is welcome at any cost.
                    mends |=
                        self.work.breaks[p] > 0 && self.work.row_breaks(p) < self.work.breaks[p];
                }
            }
            if !laid || mends || total <= slack {
                break;
            }
            // Somebody else; where a seat was left that is missed now, one who could take it.
            let work = &self.work;
            self.left.retain(|s| work.is_short(*s));
            if let Some(s) = self.chance.pick(&self.left).copied()
                && let Some(q) = self.chance.pick(model.able(s)).copied()
            {
                p = q as usize;
                let day = model.problem.slots[s as usize].day as usize;
                forced = (self.work.at(p, day) != s).then_some((day, s));
            } else {
                p = self.chance.below(model.people());
            }
        }
        if laid && (mends || total <= slack) {
            self.accept(total);
        } else if laid {
            self.work.take_back_by(total);
        }
        self.rota.pay(spent, self.best_breaks > 0);
        spent
    }

    /// Whose days to plan anew, from which day on for `length` days, and what shall stand there: a seat that is missed,
    /// anything else, or nothing in particular.
    fn occasion(&mut self, length: usize) -> (usize, usize, Option<(usize, u32)>) {
        let model = self.work.model;
        let dice = self.chance.below(8);
        if self.best_breaks > 0 && dice < 4 {
            let broken = |p: &usize| self.work.breaks[*p] > 0;
            let begin = self.chance.below(model.people());
            if let Some(p) = (begin..model.people()).chain(0..begin).find(broken) {
                return (p, self.chance.below(model.days - length + 1), None);
            }
        }
        let missed = if dice < 4 { self.chance.pick(&self.work.short).copied() } else { None };
        if let Some(s) = missed
            && let Some(p) = self.chance.pick(model.able(s)).copied()
        {
            let (p, day) = (p as usize, model.problem.slots[s as usize].day as usize);
            let from = day.saturating_sub(self.chance.below(length)).min(model.days - length);
            let forced = (self.work.at(p, day) != s).then_some((day, s));
            return (p, from, forced);
        }
        let p = self.chance.below(model.people());
        let from = self.chance.below(model.days - length + 1);
        let day = from + self.chance.below(length);
        let options = model.options(p, day);
        let slot = options.get(self.chance.below(options.len() + 1)).copied().unwrap_or(OFF);
        let forced = (dice < 7 && slot != self.work.at(p, day)).then_some((day, slot));
        (p, from, forced)
    }
}
