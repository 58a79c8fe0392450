//! What would fill an empty place 怎么补: small changes, each tried out before it is offered.

use super::explain::exchanges_by;
use super::{Blocker, Case, Change, Exchange, Gap, Sheet, place_blockers, ranked};
use crate::domain::plan::{Heat, Model, search_steps};
use chrono::{Days, NaiveDateTime, TimeDelta};
use std::collections::BTreeMap;

/// A small change that would fill an empty place.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Cure {
    /// Somebody can take it as things stand.
    Take(usize),
    /// Two steps: somebody takes it and another takes over one of theirs.
    Exchange {
        /// Who takes the place.
        who: usize,
        /// The shift they give.
        gives: usize,
        /// Who takes that one over.
        to: usize,
    },
    /// Asking somebody with one thing only in their way.
    Ask(usize, Blocker),
    /// So many minutes more in the month for somebody.
    More(usize, u32),
    /// The same a week.
    MoreWeek(usize, u32),
    /// It begins and ends so many minutes later (below 0: earlier), and this one can then.
    Shift(i64, usize),
    /// It takes place so many days later (below 0: earlier), and this one can then.
    Day(i64, usize),
    /// Somebody who could come learns the skill that is missing.
    Learn(usize),
    /// Others planned anew around it: so many places change hands.
    Replan(u32),
}

/// How many of a sort are offered.
const EACH: usize = 2;
/// Minutes a limit is raised by.
const MORE: u32 = 120;
/// Days to either side of a shift that are planned anew.
const AROUND: u64 = 3;
/// Steps that planning gets.
pub const CURE_STEPS: u64 = 20_000;
/// What it draws by chance from.
pub const CURE_SEED: u64 = 1;

/// What would fill the places of `gap` on shift `s`, the cheapest first. Each was tried on the sheet: the place is filled,
/// and no rule is broken by it that was not before.
pub fn cures(sheet: &Sheet, s: usize, gap: &Gap, now: NaiveDateTime) -> Vec<Cure> {
    let mut curing = Curing::new(sheet, s, gap, now);
    loop {
        match curing.step() {
            Going::On => {}
            Going::Plan(around) => {
                if let Ok(model) = Model::new(around.case.problem.clone()) {
                    let plan =
                        search_steps(&model, &around.case.start, CURE_SEED, Heat::MILD, CURE_STEPS);
                    curing.planned(&around, &plan.rows);
                }
            }
            Going::Done => return curing.found,
        }
    }
}

/// Cures being looked for, a little at a time, so that others have a turn in between.
#[derive(Clone, Debug)]
pub struct Curing {
    sheet: Sheet,
    tried: Sheet,
    s: usize,
    gap: Gap,
    now: NaiveDateTime,
    swaps: Vec<Exchange>,
    stage: Stage,
    /// What was found so far, the cheapest first.
    pub found: Vec<Cure>,
    /// What [`Cure::Replan`] changes, by number in the sheet that was begun with.
    pub replan: Vec<Change>,
}

/// What is looked for next.
#[derive(Clone, Copy, Debug)]
enum Stage {
    Able,
    /// Somebody who takes it and gives one of theirs, by number.
    Exchange(usize),
    Plan,
    Ask,
    Moved(usize),
    Learn,
    OtherDay(usize),
    Done,
}

/// How it goes on.
#[derive(Clone, Debug)]
pub enum Going {
    /// There is more to look for.
    On,
    /// The days around are to be planned anew; [`Curing::planned`] takes what was found. Who does not plan goes on.
    Plan(Box<Around>),
    /// All was looked for.
    Done,
}

/// The days around a shift, to be planned anew.
#[derive(Clone, Debug)]
pub struct Around {
    sheet: Sheet,
    /// For the planner.
    pub case: Case,
}

/// Minutes a shift may be moved by.
const MINUTES: [i64; 2] = [30, -30];
/// Days it may be moved by.
const DAYS: [i64; 4] = [1, -1, 2, -2];

impl Curing {
    /// Begins.
    pub fn new(sheet: &Sheet, s: usize, gap: &Gap, now: NaiveDateTime) -> Self {
        Self {
            sheet: sheet.clone(),
            tried: sheet.clone(),
            s,
            gap: gap.clone(),
            now,
            swaps: Vec::new(),
            stage: Stage::Able,
            found: Vec::new(),
            replan: Vec::new(),
        }
    }

    /// Goes on a little.
    pub fn step(&mut self) -> Going {
        let (s, role) = (self.s, self.gap.role);
        self.stage = match self.stage {
            Stage::Able => {
                let able = first_able(&self.sheet, s, role).into_iter().take(EACH);
                self.found.extend(able.map(Cure::Take));
                Stage::Exchange(0)
            }
            Stage::Exchange(v) if v < self.sheet.people.len() && self.swaps.len() < EACH => {
                let (sheet, tried, swaps) = (&self.sheet, &mut self.tried, &mut self.swaps);
                exchanges_by(sheet, tried, v, (s, role), self.now, EACH, swaps);
                Stage::Exchange(v + 1)
            }
            Stage::Exchange(_) => {
                let swap = |e: &Exchange| Cure::Exchange { who: e.who, gives: e.gives, to: e.to };
                self.found.extend(self.swaps.iter().map(swap));
                Stage::Plan
            }
            Stage::Plan => {
                self.stage = Stage::Ask;
                let around = || Around::of(&self.sheet, s, self.now);
                let around = self.found.is_empty().then(around).flatten();
                return around.map_or(Going::On, |around| Going::Plan(Box::new(around)));
            }
            Stage::Ask => {
                self.ask();
                Stage::Moved(0)
            }
            Stage::Moved(n) if n < MINUTES.len() => {
                let by = TimeDelta::minutes(MINUTES[n]);
                let who = moved(&self.sheet, s, role, by);
                self.found.extend(who.map(|v| Cure::Shift(MINUTES[n], v)));
                Stage::Moved(n + 1)
            }
            Stage::Moved(_) => Stage::Learn,
            Stage::Learn => {
                if role.is_some() {
                    self.found.extend(learner(&self.sheet, s).map(Cure::Learn));
                }
                Stage::OtherDay(0)
            }
            Stage::OtherDay(n) if n < DAYS.len() => {
                let by = TimeDelta::days(DAYS[n]);
                let ahead = self.sheet.duties[s].from + by > self.now;
                if ahead && count(&self.found, |c| matches!(c, Cure::Day(..))) < EACH {
                    let who = moved(&self.sheet, s, role, by);
                    self.found.extend(who.map(|v| Cure::Day(DAYS[n], v)));
                }
                Stage::OtherDay(n + 1)
            }
            Stage::OtherDay(_) | Stage::Done => Stage::Done,
        };
        if matches!(self.stage, Stage::Done) { Going::Done } else { Going::On }
    }

    /// Those with one thing only in their way.
    fn ask(&mut self) {
        let (sheet, s, role) = (&self.sheet, self.s, self.gap.role);
        for (v, blocker) in &self.gap.near {
            let found = &mut self.found;
            match blocker {
                Blocker::MonthMinutes(_)
                    if count(found, |c| matches!(c, Cure::More(..))) < EACH =>
                {
                    let mut tried = sheet.clone();
                    let most = sheet.month_most(*v).saturating_add(MORE);
                    tried.person_mut(*v).volunteer.month_minutes = Some(most);
                    if place_blockers(&tried, *v, s, role).is_empty() {
                        found.push(Cure::More(*v, MORE));
                    }
                }
                Blocker::WeekMinutes(_)
                    if count(found, |c| matches!(c, Cure::MoreWeek(..))) < EACH =>
                {
                    let mut tried = sheet.clone();
                    let most = sheet.week_most(*v).saturating_add(MORE);
                    tried.person_mut(*v).volunteer.week_minutes = Some(most);
                    if place_blockers(&tried, *v, s, role).is_empty() {
                        found.push(Cure::MoreWeek(*v, MORE));
                    }
                }
                // Who is away, asked to be spared or needs rest is not asked.
                Blocker::Hours
                | Blocker::WeekShifts(_)
                | Blocker::DayShifts(_)
                | Blocker::WindowShifts(..)
                | Blocker::KindShifts(_)
                    if count(found, |c| matches!(c, Cure::Ask(..))) < EACH + 1 =>
                {
                    found.push(Cure::Ask(*v, *blocker));
                }
                _ => {}
            }
        }
    }

    /// Takes what planning the days around came to: how many places change hands, where that fills the place and empties
    /// no other.
    pub fn planned(&mut self, around: &Around, rows: &[u32]) {
        let after = around.case.settled(rows);
        let missing = |sheet: &Sheet| {
            let all = around.case.planned().iter();
            all.map(|o| {
                sheet.room(*o) + sheet.roles_missing(*o).iter().map(|(_, n)| *n).sum::<u32>()
            })
            .sum::<u32>()
        };
        let (s, role) = (self.s, self.gap.role);
        let here = |sheet: &Sheet| match role {
            Some(skill) => {
                sheet.roles_missing(s).iter().find(|(k, _)| *k == skill).map_or(0, |(_, n)| *n)
            }
            None => sheet.room(s),
        };
        let before = &around.sheet;
        if here(&after) < here(before) && missing(&after) < missing(before) {
            let changes = super::turnover(before, &after);
            let seats = u32::try_from(super::changed_seats(&changes)).unwrap_or(u32::MAX);
            self.found.push(Cure::Replan(seats));
            self.replan = changes;
        }
    }
}

impl Around {
    fn of(sheet: &Sheet, s: usize, now: NaiveDateTime) -> Option<Self> {
        let day = sheet.duties[s].day;
        let first = day.checked_sub_days(Days::new(AROUND))?;
        let last = day.checked_add_days(Days::new(AROUND))?;
        let sheet = sheet.clone().within(first, last);
        let mut case = Case::of(&sheet, now, &BTreeMap::new())?;
        let held = case.planned().iter().flat_map(|o| sheet.coming(*o).map(move |v| (v, *o)));
        let held = held.collect();
        case.hold(&held, 5);
        Some(Self { sheet, case })
    }
}

fn count(all: &[Cure], is: fn(&Cure) -> bool) -> usize {
    all.iter().filter(|c| is(c)).count()
}

/// Those who can take the place as things stand, the best first.
fn first_able(sheet: &Sheet, s: usize, role: Option<usize>) -> Vec<usize> {
    let day = sheet.duties[s].day;
    let holds = |v: usize| role.is_none_or(|skill| sheet.people[v].holds(skill, day));
    ranked(sheet, s).into_iter().map(|c| c.who).filter(|v| holds(*v)).collect()
}

/// Who can take the place if the shift is moved, and everybody on it can still come.
fn moved(sheet: &Sheet, s: usize, role: Option<usize>, by: TimeDelta) -> Option<usize> {
    let mut tried = sheet.clone();
    tried.move_duty(s, by)?;
    // In another month it might limit how often others come to shifts like it.
    if tried.kinds != sheet.kinds {
        return None;
    }
    let stay = |v: usize| {
        let before = place_blockers(sheet, v, s, None);
        place_blockers(&tried, v, s, None).iter().all(|b| before.contains(b))
    };
    if !sheet.coming(s).all(stay) {
        return None;
    }
    first_able(&tried, s, role).first().copied()
}

/// Who could take the place but for the skill.
fn learner(sheet: &Sheet, s: usize) -> Option<usize> {
    let candidates = ranked(sheet, s);
    candidates.into_iter().map(|c| c.who).find(|v| !sheet.people[*v].volunteer.newcomer)
}
