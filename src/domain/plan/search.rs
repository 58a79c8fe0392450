//! The search: simulated annealing over all kinds of step, with what was best kept, as long as its caller lets it go on.

use super::chance::{Chance, Cooling};
use super::circle::Circles;
use super::construct::construct;
use super::mix::{MONTH, MONTH_IN_COMPANY, ROTA, ROTA_IN_COMPANY};
use super::model::Model;
use super::moves::Move;
use super::priced::{FOCUS, Pricing};
use super::replan::Replan;
use super::rota::Rota;
use super::work::{self, Work};

/// How far a search has come.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Progress {
    /// Steps tried.
    pub steps: u64,
    /// The objective of the best roster so far.
    pub best: i64,
    /// By how much that breaks hard rules; 0 unless a start was given that cannot be mended.
    pub breaks: i64,
}

/// All of the way, in the parts a caller counts it in.
pub const WHOLE: u64 = 1 << 16;

/// What was found.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Plan {
    /// A slot or [`super::OFF`] at `person * days + day`.
    pub rows: Vec<u32>,
    /// How it came about.
    pub progress: Progress,
}

/// How the search goes.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Heat {
    /// The first temperature, in 1/65536 of a unit of cost.
    pub first: u64,
    /// The last one.
    pub last: u64,
}

impl Heat {
    /// What serves month plans: from about half the weight of a usual seat down to where only ties are changed.
    pub const USUAL: Self = Self { first: 40 << 16, last: 20_000 };
    /// Enough to repair a roster around a change without turning it over.
    pub const MILD: Self = Self { first: 3 << 16, last: 20_000 };
}

/// Steps between two questions whether to go on.
const CHUNK: u64 = 1024;
/// Where on the way, in hundredths, circles are gone through where rows are free of one another's days.
const POLISH: [u64; 7] = [5, 40, 51, 62, 73, 84, 97];
/// Between them it warms up again and cools; so much of all cooling, in hundredths, is done at either end. What is
/// packed badly is packed anew so, and circles see to all the rest.
const WARM: (u64, u64) = (28, 57);
/// So many rounds that find nothing are enough.
const DRY: u32 = 12;
/// How many plain steps a round is worth.
const ROUND: u64 = 10_000;

/// Looks for a better roster than `start`, which need not keep to the rules (what is locked stays as it has it).
/// After every thousand steps `pace` is told how it stands and says how much of the way is done, of [`WHOLE`], or that
/// it is enough. The same `seed` and the same answers give the same plan on every machine.
pub fn search(
    model: &Model,
    start: &[u32],
    seed: u64,
    heat: Heat,
    pace: &mut dyn FnMut(&Progress) -> Option<u64>,
) -> Plan {
    let mut search = Search::new(model, start, seed, heat);
    while let Some(done) = pace(&search.progress()) {
        search.go(done);
    }
    search.plan()
}

/// [`search`] for a number of steps.
pub fn search_steps(model: &Model, start: &[u32], seed: u64, heat: Heat, steps: u64) -> Plan {
    let steps = steps.max(1);
    search(model, start, seed, heat, &mut |p| (p.steps < steps).then(|| p.steps * WHOLE / steps))
}

/// A roster without those who lack the company they need.
fn parted(model: &Model, rows: &[u32]) -> Plan {
    let mut work = Work::of(model, rows);
    work.part();
    let breaks = work.breaks.iter().sum();
    let progress = Progress { steps: 0, best: work.cost, breaks };
    Plan { rows: work.rows, progress }
}

/// [`search`] in the hands of its caller: it goes on a thousand steps at a time and can be looked at in between.
pub struct Search<'m> {
    pub(super) work: Work<'m>,
    pub(super) chance: Chance,
    pub(super) cooling: Cooling,
    /// Where company is needed: what was given, without those who lack it.
    pub(super) start: Option<Plan>,
    pub(super) best: Vec<u32>,
    pub(super) best_cost: i64,
    pub(super) best_breaks: i64,
    /// The present roster is the best and not yet copied.
    pub(super) fresh: bool,
    pub(super) steps: u64,
    pub(super) mix: &'static [Move],
    pub(super) circles: Circles,
    pub(super) replan: Replan,
    pub(super) changes: Vec<work::Change>,
    /// Slots somebody left in a step being tried.
    pub(super) left: Vec<u32>,
    pub(super) rota: Rota,
    /// Rounds of circles since one found something, while they are gone through.
    pub(super) dry: Option<u32>,
    /// How often they were begun.
    pub(super) polished: usize,
    /// Prices of all seats being looked for; and how far on the way that was over.
    pub(super) pricing: Option<Pricing<'m>>,
    pub(super) began: u64,
    /// What the pairs are regretted at these prices; empty where there are none.
    pub(super) regrets: Vec<i64>,
}

impl<'m> Search<'m> {
    /// Makes a first roster of `start`; see [`search`].
    pub fn new(model: &'m Model, start: &[u32], seed: u64, heat: Heat) -> Self {
        let mut chance = Chance::new(seed);
        let work = construct(model, start, &mut chance);
        let given = model.company && start.len() == work.rows.len();
        Self {
            start: given.then(|| parted(model, start)),
            best: work.rows.clone(),
            best_cost: work.cost,
            best_breaks: work.breaks.iter().sum(),
            fresh: false,
            steps: 0,
            circles: Circles::default(),
            replan: Replan::default(),
            changes: Vec::new(),
            left: Vec::new(),
            rota: Rota::new(model),
            dry: None,
            polished: 0,
            pricing: (!model.rota && heat.first >= Heat::USUAL.first).then_some(Pricing::Due),
            began: 0,
            regrets: Vec::new(),
            mix: match (model.rota, model.company) {
                (false, false) => MONTH,
                (false, true) => MONTH_IN_COMPANY,
                (true, false) => ROTA,
                (true, true) => ROTA_IN_COMPANY,
            },
            cooling: Cooling::new(heat.first, heat.last),
            work,
            chance,
        }
    }

    /// How far it has come.
    pub fn progress(&self) -> Progress {
        Progress { steps: self.steps, best: self.best_cost, breaks: self.best_breaks }
    }

    /// Goes on about a thousand steps, where `done` of [`WHOLE`] are done.
    pub fn go(&mut self, done: u64) {
        if self.prices(done) {
            return;
        }
        let done = (done - self.began) * WHOLE / (WHOLE - self.began).max(1);
        if self.polishes(done) {
            self.polish();
            return;
        }
        self.count_coolings(done);
        let temperature = self.cooling.at(self.cooled(done));
        let mut spent = 0;
        while spent < CHUNK {
            if self.work.model.rota && self.chance.below(self.rota.rare) == 0 {
                spent += self.replan_some(temperature);
                continue;
            }
            spent += 1;
            let Some(kind) = self.chance.pick(self.mix).copied() else { return };
            kind.propose(&self.work, &mut self.chance, &mut self.changes);
            if self.changes.is_empty() {
                continue;
            }
            let Some(delta) = self.work.lay(&self.changes) else { continue };
            self.judge(delta, temperature);
        }
        self.steps += spent;
    }

    /// How much of the cooling is done after so much of the way.
    fn cooled(&self, done: u64) -> u64 {
        if self.work.model.rota {
            return self.rota_cooled(done);
        }
        let (warm, cool) = (WARM.0 * WHOLE / 100, WARM.1 * WHOLE / 100);
        let begin = POLISH.iter().map(|at| at * WHOLE / 100).filter(|at| *at <= done).max();
        match begin {
            Some(begin) if begin >= 97 * WHOLE / 100 => WHOLE,
            Some(begin) if begin >= 40 * WHOLE / 100 => {
                let part = (done - begin) * 100 / 11;
                (warm + (cool - warm) * part / WHOLE).min(WHOLE)
            }
            _ => cool * done * 10 / (4 * WHOLE),
        }
    }

    /// Whether it is time for circles; they are gone through, a round a chunk, until several in a row find nothing.
    fn polishes(&mut self, done: u64) -> bool {
        let due = POLISH.iter().filter(|at| done >= **at * WHOLE / 100).count();
        if due > self.polished && !self.work.model.rota {
            self.polished = due;
            self.dry = Some(0);
            match FOCUS.get(due) {
                Some(many) => self.focus(*many),
                None => self.back_to_best(),
            }
        }
        self.dry.is_some()
    }

    fn polish(&mut self) {
        let dry = self.dry.unwrap_or(0);
        let better = self.circles.round(&mut self.work, dry > 0, &mut self.chance);
        self.dry = if better > 0 { Some(0) } else { Some(dry + 1).filter(|dry| *dry < DRY) };
        self.steps += ROUND;
        self.note();
    }

    fn note(&mut self) {
        let breaks = if self.best_breaks == 0 { 0 } else { self.work.breaks.iter().sum() };
        if (breaks, self.work.cost) < (self.best_breaks, self.best_cost) {
            self.best_breaks = breaks;
            self.best_cost = self.work.cost;
            self.fresh = true;
        }
    }

    /// Keeps what was laid, or takes it back.
    fn judge(&mut self, delta: i64, temperature: u64) {
        if delta > 0 && delta > self.cooling.slack(temperature, &mut self.chance) {
            self.work.take_back_by(delta);
            return;
        }
        self.accept(delta);
    }

    pub(super) fn accept(&mut self, delta: i64) {
        if self.fresh && delta > 0 {
            // The rows hold the step already; copied is what was before.
            self.work.take_back_for(delta, |work| self.best.copy_from_slice(&work.rows));
            self.fresh = false;
        }
        self.work.keep();
        self.note();
    }

    /// The best found so far. Whoever is without the company they need is taken off.
    pub fn plan(&self) -> Plan {
        let rows = if self.fresh { &self.work.rows } else { &self.best };
        let mut plan = Plan { progress: self.progress(), rows: rows.clone() };
        if self.work.model.company {
            let parted = parted(self.work.model, rows);
            let standing = |plan: &Plan| (plan.progress.breaks, plan.progress.best);
            plan = match &self.start {
                // What is better before people are taken off need not be so afterwards.
                Some(start) if standing(start) < standing(&parted) => start.clone(),
                _ => parted,
            };
            plan.progress.steps = self.steps;
        }
        plan
    }
}
