//! Planning for pages: rosters and bounds, found in the worker while the page goes on answering.

use std::cell::RefCell;
use std::rc::Rc;

use chrono::NaiveDateTime;

use super::worker::{NotDone, Task, work_heard};
use super::world::{breathe, now_ms};
use crate::domain::plan::Problem;
use crate::domain::shifts::{CURE_SEED, CURE_STEPS, Change, Cure, Curing, Gap, Going, Sheet};
use crate::share::job::{Answer, Budget, Found, Job, ToBound, ToPlan};

/// Milliseconds the page is kept before others have a turn.
const SLICE: u64 = 6;

/// What is to be planned, from what, and for how long.
#[derive(Clone, Debug)]
pub struct Wanted {
    /// What is asked for.
    pub problem: Problem,
    /// What there is, `person * days + day`; empty: nothing. What is locked stays as it has it.
    pub start: Vec<u32>,
    /// What is drawn by chance: another seed, another roster.
    pub seed: u64,
    /// Whether a roster is only mended around a change, and not turned over.
    pub mild: bool,
    /// How long to look.
    pub budget: Budget,
}

/// Plans a roster. `heard` gets the first one at once and then better ones, at most four times a second. Called off
/// ([`Task::stop`]), it answers at once with the best that was heard of.
///
/// # Errors
/// [`NotDone`] where no roster was there yet, or where the problem contradicts itself ([`NotDone::Broken`]).
pub async fn plan(
    wanted: Wanted,
    task: Task,
    heard: impl Fn(&Found) + 'static,
) -> Result<Found, NotDone> {
    let Wanted { problem, start, seed, mild, budget } = wanted;
    let job = Job::Plan(ToPlan { problem, start, seed, mild, budget });
    let best = Rc::new(RefCell::new(None));
    let kept = Rc::clone(&best);
    let news = move |answer| {
        if let Answer::Planned(found) = answer {
            heard(&found);
            *kept.borrow_mut() = Some(found);
        }
    };
    match work_heard(&job, task, news).await {
        Ok(Answer::Planned(found)) => Ok(found),
        Ok(_) => Err(NotDone::Broken),
        Err(why) => best.take().ok_or(why),
    }
}

/// What would fill an empty place. The page answers meanwhile: what is tried here comes in small pieces, what is planned
/// is planned in the worker. Called off, it answers with what was found. With the cures comes what [`Cure::Replan`] changes.
pub async fn cures(
    sheet: &Sheet,
    duty: usize,
    gap: &Gap,
    now: NaiveDateTime,
    task: Task,
) -> (Vec<Cure>, Vec<Change>) {
    let mut curing = Curing::new(sheet, duty, gap, now);
    let mut since = now_ms();
    while !task.is_stopped() {
        match curing.step() {
            Going::On => {}
            Going::Done => break,
            Going::Plan(around) => {
                let wanted = Wanted {
                    problem: around.case.problem.clone(),
                    start: around.case.start.clone(),
                    seed: CURE_SEED,
                    mild: true,
                    budget: Budget::Steps(CURE_STEPS),
                };
                if let Ok(found) = plan(wanted, task, |_| ()).await {
                    curing.planned(&around, &found.rows);
                }
            }
        }
        if now_ms().saturating_sub(since) >= SLICE {
            breathe().await;
            since = now_ms();
        }
    }
    (curing.found, curing.replan)
}

/// Finds how good any roster of `problem` can be: no objective is below the answer. `known` is a roster (what is locked
/// stays as it has it) and its objective; `heard` gets better and better bounds. Called off, it answers with the best
/// that was heard of.
///
/// # Errors
/// As [`plan`].
pub async fn bound(
    problem: Problem,
    known: (Vec<u32>, i64),
    budget: Budget,
    task: Task,
    heard: impl Fn(i64) + 'static,
) -> Result<i64, NotDone> {
    let (start, known) = known;
    let job = Job::Bound(ToBound { problem, start, known, budget });
    let best = Rc::new(RefCell::new(None));
    let kept = Rc::clone(&best);
    let news = move |answer| {
        if let Answer::Bound(bound) = answer {
            heard(bound);
            *kept.borrow_mut() = Some(bound);
        }
    };
    match work_heard(&job, task, news).await {
        Ok(Answer::Bound(bound)) => Ok(bound),
        Ok(_) => Err(NotDone::Broken),
        Err(why) => best.take().ok_or(why),
    }
}
