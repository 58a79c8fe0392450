//! Planning as work for a worker: a roster, found step by step, and how good one can be at best.

use super::{Answer, Told};
use crate::domain::plan::{
    self, Heat, Model, PlanError, Problem, Search, WHOLE, rows_from_bytes, rows_to_bytes,
};
use serde::{Deserialize, Serialize};

/// How long to go on.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub enum Budget {
    /// So many steps: the same roster on every machine.
    Steps(u64),
    /// So many milliseconds by the clock of whoever does it.
    Millis(u64),
}

impl Budget {
    /// How much of [`WHOLE`] is done after so many steps and milliseconds; nothing more where it is all.
    fn done(self, steps: u64, millis: u64) -> Option<u64> {
        let (part, all) = match self {
            Self::Steps(all) => (steps, all),
            Self::Millis(all) => (millis, all),
        };
        (part < all).then(|| part.saturating_mul(WHOLE) / all)
    }
}

/// A roster to be planned.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct ToPlan {
    /// What is asked for.
    #[serde(skip)]
    pub problem: Problem,
    /// What there is (`person * days + day`); empty: nothing.
    #[serde(skip)]
    pub start: Vec<u32>,
    /// What is drawn by chance.
    pub seed: u64,
    /// Whether a roster is only mended around a change, and not turned over.
    pub mild: bool,
    /// How long to look.
    pub budget: Budget,
}

/// A bound to be found.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct ToBound {
    /// What is asked for.
    #[serde(skip)]
    pub problem: Problem,
    /// A roster that is known; what is locked stays as it has it.
    #[serde(skip)]
    pub start: Vec<u32>,
    /// Its objective.
    pub known: i64,
    /// How long to look; a step is one set of prices ([`plan::Bound`]).
    pub budget: Budget,
}

/// A roster found, the best so far.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
pub struct Found {
    /// Its objective.
    pub best: i64,
    /// By how much it breaks hard rules: 0 unless the start cannot be mended.
    pub breaks: i64,
    /// Steps tried so far.
    pub steps: u64,
    /// Milliseconds since the search began.
    pub millis: u64,
    /// The roster: a slot or [`plan::OFF`] at `person * days + day`.
    #[serde(skip)]
    pub rows: Vec<u32>,
}

impl Found {
    fn of(search: &Search, millis: u64) -> Self {
        let plan = search.plan();
        let progress = plan.progress;
        Self {
            best: progress.best,
            breaks: progress.breaks,
            steps: progress.steps,
            millis,
            rows: plan.rows,
        }
    }
}

/// Between two tellings of something better, in milliseconds.
const TELL: u64 = 250;

impl ToPlan {
    pub(super) fn body(&self) -> Vec<u8> {
        joined(&self.problem, &self.start)
    }

    pub(super) fn fill(&mut self, body: &[u8]) -> Option<()> {
        (self.problem, self.start) = parted(body)?;
        Some(())
    }

    /// Plans. Told are how much is done and the best roster: the first at once, then a better one at most four times a
    /// second.
    pub(super) async fn run(
        &self,
        now: &impl Fn() -> u64,
        told: &impl AsyncFn(Told<'_>),
    ) -> Result<Answer, PlanError> {
        let begin = now();
        let model = Model::new(self.problem.clone())?;
        let heat = if self.mild { Heat::MILD } else { Heat::USUAL };
        let mut search = Search::new(&model, &self.start, self.seed, heat);
        let (mut last, mut heard) = (0, None);
        loop {
            let millis = now().saturating_sub(begin);
            let progress = search.progress();
            let Some(done) = self.budget.done(progress.steps, millis) else { break };
            let standing = Some((progress.breaks, progress.best));
            if heard.is_none() || (millis >= last + TELL && heard != standing) {
                (last, heard) = (millis, standing);
                told(Told::News(&Answer::Planned(Found::of(&search, millis)))).await;
            }
            told(Told::Done(part(done), part(WHOLE))).await;
            search.go(done);
        }
        Ok(Answer::Planned(Found::of(&search, now().saturating_sub(begin))))
    }
}

impl ToBound {
    pub(super) fn body(&self) -> Vec<u8> {
        joined(&self.problem, &self.start)
    }

    pub(super) fn fill(&mut self, body: &[u8]) -> Option<()> {
        (self.problem, self.start) = parted(body)?;
        Some(())
    }

    /// Finds a bound. Told are how much is done and, at most four times a second, the best bound.
    pub(super) async fn run(
        &self,
        now: &impl Fn() -> u64,
        told: &impl AsyncFn(Told<'_>),
    ) -> Result<Answer, PlanError> {
        let begin = now();
        let model = Model::new(self.problem.clone())?;
        let mut bound = plan::Bound::new(&model, &self.start, self.known);
        let (mut last, mut heard) = (0, None);
        while !bound.is_done() {
            let millis = now().saturating_sub(begin);
            let Some(done) = self.budget.done(bound.tried(), millis) else { break };
            if heard.is_none() || (millis >= last + TELL && heard != Some(bound.best())) {
                (last, heard) = (millis, Some(bound.best()));
                told(Told::News(&Answer::Bound(bound.best()))).await;
            }
            told(Told::Done(part(done), part(WHOLE))).await;
            bound.go();
        }
        Ok(Answer::Bound(bound.best()))
    }
}

/// A part of [`WHOLE`], as others count.
fn part(done: u64) -> usize {
    usize::try_from(done).unwrap_or(usize::MAX)
}

fn joined(problem: &Problem, rows: &[u32]) -> Vec<u8> {
    let problem = problem.to_bytes();
    let mut body = (problem.len() as u64).to_le_bytes().to_vec();
    body.extend(problem);
    body.extend(rows_to_bytes(rows));
    body
}

fn parted(body: &[u8]) -> Option<(Problem, Vec<u32>)> {
    let (length, body) = body.split_first_chunk()?;
    let length = usize::try_from(u64::from_le_bytes(*length)).ok()?;
    let (problem, rows) = body.split_at_checked(length)?;
    Some((Problem::from_bytes(problem)?, rows_from_bytes(rows)?))
}

#[cfg(test)]
mod tests {
    use super::super::Job;
    use super::*;
    use crate::domain::plan::{Person, Slot, search_steps};
    use std::cell::{Cell, RefCell};

    /// Ten days with two seats each, for three people who would rather not all the time.
    fn problem() -> Problem {
        let slot = |day| Slot {
            day,
            kind: 0,
            units: 2,
            need: 2,
            under: 50,
            over: None,
            roles: Vec::new(),
            counters: Vec::new(),
        };
        let person = |most| Person { most_units: most, steps: vec![(6, 3)], ..Person::free(0) };
        Problem {
            days: 10,
            slots: (0..10).map(slot).collect(),
            people: [20, 12, 4].map(person).to_vec(),
            barred_next: vec![0],
            pairs: (0..30).map(|at| at % 4).collect(),
            locked: vec![false; 30],
            ..Problem::default()
        }
    }

    fn to_plan(budget: Budget) -> ToPlan {
        ToPlan { problem: problem(), start: Vec::new(), seed: 5, mild: false, budget }
    }

    #[test]
    fn a_roster_is_planned_as_the_search_does_and_told_of_while_it_goes_on() {
        let job = Job::Plan(to_plan(Budget::Steps(20_000)));
        assert_eq!(Job::from_bytes(&job.to_bytes()), Some(job.clone()));
        let heard = RefCell::new(Vec::new());
        let clock = Cell::new(0);
        let answer = job.run_at_once(
            || clock.replace(clock.get() + 40),
            |told| {
                if let Told::News(news) = told {
                    heard.borrow_mut().push(Answer::from_bytes(&news.to_bytes()));
                }
            },
        );
        let Answer::Planned(found) = answer else { panic!("not planned") };
        let model = Model::new(problem()).expect("a problem");
        let plan = search_steps(&model, &[], 5, Heat::USUAL, 20_000);
        assert_eq!((found.best, &found.rows), (plan.progress.best, &plan.rows));
        let heard = heard.into_inner();
        let first = heard.first().and_then(Option::as_ref).expect("told at once");
        assert!(matches!(first, Answer::Planned(Found { steps: 0, rows, .. }) if rows.len() == 30));
        assert!(heard.len() < 6, "four times a second at most: {}", heard.len());
    }

    #[test]
    fn time_is_up_when_it_is_and_a_bound_is_none_above_what_is_known() {
        let clock = Cell::new(0);
        let now = || clock.replace(clock.get() + 1);
        let job = Job::Plan(to_plan(Budget::Millis(100)));
        let Answer::Planned(found) = job.run_at_once(now, |_| ()) else { panic!("not planned") };
        assert!(found.steps > 1_000 && found.millis >= 100);
        let bound = Job::Bound(ToBound {
            problem: problem(),
            start: found.rows,
            known: found.best,
            budget: Budget::Steps(300),
        });
        assert_eq!(Job::from_bytes(&bound.to_bytes()), Some(bound.clone()));
        let Answer::Bound(bound) = bound.run_at_once(now, |_| ()) else { panic!("no bound") };
        assert!(bound <= found.best && bound > found.best / 2, "{bound} of {}", found.best);
    }

    #[test]
    fn what_contradicts_itself_is_not_planned() {
        let mut plan = to_plan(Budget::Steps(1));
        plan.problem.slots[3].day = 99;
        assert_eq!(Job::Plan(plan).run_at_once(|| 0, |_| ()), Answer::NotPlanned);
    }
}
