//! The form of a problem the search works on.

use super::pairs::Pairs;
use super::problem::{Company, NEVER, OFF, PlanError, Problem, check};

/// A problem with what the search asks for at every step looked up once.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Model {
    /// The problem as given.
    pub problem: Problem,
    pub(super) days: usize,
    pub(super) n_slots: usize,
    /// Saturday's Sunday and the other way round; itself where the other lies outside; [`OFF`] on weekdays.
    pub(super) mate: Vec<u32>,
    /// All pairs that may be.
    pub(super) pairs: Pairs,
    /// The slot of a day and kind where there is exactly one or none ([`OFF`]); empty where some day has several.
    pub(super) grid: Vec<u32>,
    /// Whether anybody has least units, shortest stretches or shortest rests: who gives something up may break rules
    /// then, so that rows hang together.
    pub(super) rota: bool,
    /// Whether anybody has rules about stretches.
    pub(super) stretches: bool,
    /// What divides all units.
    pub(super) divisor: i32,
    /// Kinds that may follow and be followed by the same ones have the same number.
    pub(super) sorts: Vec<u32>,
    /// The ties of person `p`, whom with and at what cost: `ties[tie_starts[p]..tie_starts[p + 1]]`; empty where nobody
    /// has any.
    pub(super) ties: Vec<(u32, i32)>,
    pub(super) tie_starts: Vec<u32>,
    /// Whether anybody needs company.
    pub(super) company: bool,
}

impl Model {
    /// Looks everything up.
    ///
    /// # Errors
    /// Where the problem contradicts itself.
    pub fn new(problem: Problem) -> Result<Self, PlanError> {
        check(&problem)?;
        let (days, n_slots) = (problem.days as usize, problem.slots.len());
        let weekday = |d: u32| (problem.first_weekday + d) % 7;
        let mate = (0..problem.days).map(|d| match weekday(d) {
            5 if d + 1 < problem.days => d + 1,
            6 if d > 0 => d - 1,
            5 | 6 => d,
            _ => OFF,
        });
        let mate = mate.collect();
        let pairs = Pairs::of(&problem, |p, s| problem.pairs[p * n_slots + s] != NEVER);
        let kinds = problem.barred_next.len();
        let mut grid = vec![OFF; days * kinds];
        let mut regular = true;
        for (s, slot) in problem.slots.iter().enumerate() {
            let cell = &mut grid[slot.day as usize * kinds + slot.kind as usize];
            regular &= *cell == OFF;
            *cell = s as u32;
        }
        if !regular {
            grid.clear();
        }
        let rota = problem
            .people
            .iter()
            .any(|p| p.shortest_run > 1 || p.shortest_rest > 1 || p.least_units > 0);
        let stretches = rota || problem.people.iter().any(|p| p.longest_run < problem.days);
        let divisor = problem.slots.iter().map(|s| s.units).fold(0, common).max(1);
        let follows = |k: usize| {
            let bars = |b: &u64| b >> k & 1;
            (problem.barred_next[k], problem.barred_next.iter().map(bars).collect::<Vec<_>>())
        };
        let sort = |k: usize| (0..=k).find(|j| follows(*j) == follows(k)).unwrap_or(k) as u32;
        let sorts = (0..kinds).map(sort).collect();
        let (mut ties, mut tie_starts) = (Vec::new(), Vec::new());
        if !problem.ties.is_empty() {
            tie_starts.push(0);
            for p in 0..problem.people.len() as u32 {
                let mine = problem.ties.iter().filter(|t| t.a == p || t.b == p);
                ties.extend(mine.map(|t| (if t.a == p { t.b } else { t.a }, t.weight)));
                tie_starts.push(ties.len() as u32);
            }
        }
        let company = problem.people.iter().any(|p| p.company != Company::Nobody);
        Ok(Self {
            problem,
            days,
            n_slots,
            mate,
            pairs,
            grid,
            rota,
            stretches,
            divisor,
            sorts,
            ties,
            tie_starts,
            company,
        })
    }

    /// How many people.
    pub fn people(&self) -> usize {
        self.problem.people.len()
    }

    /// The slots person `p` may take on `day`.
    pub fn options(&self, p: usize, day: usize) -> &[u32] {
        self.pairs.options(p * self.days + day)
    }

    /// The people who may take slot `s`.
    pub fn able(&self, s: u32) -> &[u32] {
        self.pairs.able(s)
    }

    /// What person `p` in slot `s` costs; nothing for a day off.
    pub fn pair(&self, p: usize, s: u32) -> i32 {
        if s == OFF { 0 } else { self.problem.pairs[p * self.n_slots + s as usize] }
    }

    /// The same, with nothing for what must not be: a start that breaks rules has a finite cost, too.
    pub(super) fn wish(&self, p: usize, s: u32) -> i64 {
        match self.pair(p, s) {
            NEVER => 0,
            cost => i64::from(cost),
        }
    }

    /// The slot of a kind on `day`, where the model has at most one of each.
    pub(super) fn of_kind(&self, day: usize, kind: u32) -> Option<u32> {
        let at = day * self.problem.barred_next.len() + kind as usize;
        self.grid.get(at).copied().filter(|s| *s != OFF)
    }

    /// With whom person `p` would be together or apart, and what that costs a slot.
    pub(super) fn ties(&self, p: usize) -> &[(u32, i32)] {
        match self.tie_starts.get(p..p + 2) {
            Some(at) => &self.ties[at[0] as usize..at[1] as usize],
            None => &[],
        }
    }

    pub(super) fn locked(&self, p: usize, day: usize) -> bool {
        self.problem.locked[p * self.days + day]
    }

    /// Whether `after` cannot stand on the day after `before`.
    pub(super) fn clash(&self, before: u32, after: u32) -> bool {
        if before == OFF || after == OFF {
            return false;
        }
        let slots = &self.problem.slots;
        let barred = self.problem.barred_next[slots[before as usize].kind as usize];
        barred >> slots[after as usize].kind & 1 == 1
    }
}

/// The greatest common divisor.
fn common(a: i32, b: i32) -> i32 {
    if b == 0 { a } else { common(b, a % b) }
}
