//! What would fill an empty place 怎么补: small changes, each tried out before it is offered.

use super::{Blocker, Case, Gap, Sheet, exchanges, place_blockers, ranked};
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
const STEPS: u64 = 20_000;

/// What would fill the places of `gap` on shift `s`, the cheapest first. Each was tried on the sheet: the place is filled,
/// and no rule is broken by it that was not before.
pub fn cures(sheet: &Sheet, s: usize, gap: &Gap, now: NaiveDateTime) -> Vec<Cure> {
    let mut found: Vec<Cure> = Vec::new();
    let role = gap.role;
    found.extend(first_able(sheet, s, role).into_iter().take(EACH).map(Cure::Take));
    let swaps = exchanges(sheet, s, role, now, EACH);
    found.extend(swaps.iter().map(|e| Cure::Exchange { who: e.who, gives: e.gives, to: e.to }));
    if found.is_empty()
        && let Some(changes) = planned_anew(sheet, s, role, now)
    {
        found.push(Cure::Replan(changes));
    }
    for (v, blocker) in &gap.near {
        match blocker {
            Blocker::MonthMinutes(_) if count(&found, |c| matches!(c, Cure::More(..))) < EACH => {
                let mut tried = sheet.clone();
                let most = sheet.month_most(*v).saturating_add(MORE);
                tried.person_mut(*v).volunteer.month_minutes = Some(most);
                if place_blockers(&tried, *v, s, role).is_empty() {
                    found.push(Cure::More(*v, MORE));
                }
            }
            // Who is away, asked to be spared or needs rest is not asked.
            Blocker::Hours | Blocker::WeekShifts(_)
                if count(&found, |c| matches!(c, Cure::Ask(..))) < EACH + 1 =>
            {
                found.push(Cure::Ask(*v, *blocker));
            }
            _ => {}
        }
    }
    for minutes in [30, -30] {
        found.extend(
            moved(sheet, s, role, TimeDelta::minutes(minutes)).map(|v| Cure::Shift(minutes, v)),
        );
    }
    if role.is_some() {
        found.extend(learner(sheet, s).map(Cure::Learn));
    }
    for days in [1, -1, 2, -2] {
        if count(&found, |c| matches!(c, Cure::Day(..))) < EACH {
            let delta = TimeDelta::days(days);
            let ahead = sheet.duties[s].from + delta > now;
            found
                .extend(moved(sheet, s, role, delta).filter(|_| ahead).map(|v| Cure::Day(days, v)));
        }
    }
    found
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

/// Plans the days around the shift anew; how many places change hands where that fills it and empties no other.
fn planned_anew(sheet: &Sheet, s: usize, role: Option<usize>, now: NaiveDateTime) -> Option<u32> {
    let day = sheet.duties[s].day;
    let mut around = sheet.clone();
    around.first = day.checked_sub_days(Days::new(AROUND))?;
    around.last = day.checked_add_days(Days::new(AROUND))?;
    let mut case = Case::of(&around, now, &BTreeMap::new())?;
    let held = case.planned().iter().flat_map(|o| around.coming(*o).map(move |v| (v, *o)));
    let held = held.collect();
    case.hold(&held, 5);
    let model = Model::new(case.problem.clone()).ok()?;
    let plan = search_steps(&model, &case.start, 1, Heat::MILD, STEPS);
    let after = case.settled(&plan.rows);
    let missing = |sheet: &Sheet| {
        let all = case.planned().iter();
        all.map(|o| sheet.room(*o) + sheet.roles_missing(*o).iter().map(|(_, n)| *n).sum::<u32>())
            .sum::<u32>()
    };
    let here = |sheet: &Sheet| match role {
        Some(skill) => {
            sheet.roles_missing(s).iter().find(|(k, _)| *k == skill).map_or(0, |(_, n)| *n)
        }
        None => sheet.room(s),
    };
    let better = here(&after) < here(&around) && missing(&after) < missing(&around);
    let changes = super::turnover(&around, &after);
    better.then(|| u32::try_from(super::changed_seats(&changes)).unwrap_or(u32::MAX))
}
