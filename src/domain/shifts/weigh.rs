//! Weights, limits and kinds of a planning problem: the rules of a community in the planner's numbers.

use super::peers::{mean, past_of_peers};
use super::several::Columns;
use super::terms::{Terms, again};
use super::{Burden, Sheet};
use crate::domain::plan::Limit;
use crate::log::RecordId;
use chrono::{NaiveDate, TimeDelta};
use std::collections::{BTreeMap, BTreeSet};

/// Weights are counted in halves, so that a light one is half a normal one.
pub(super) const SCALE: i32 = 2;

/// Minutes of a unit of load. Limits are held in minutes; units only weigh.
pub(super) const UNIT: u32 = 30;

/// Weekend days and holidays a month that are nothing special.
const FREE_WEEKENDS: u32 = 2;

/// Minutes as units of load.
pub(super) fn units(minutes: u32) -> i32 {
    i32::try_from((minutes + UNIT / 2) / UNIT).unwrap_or(i32::MAX / 1000).clamp(1, 10_000)
}

/// What a person on a shift is worth beyond filling it: liked, disliked, far from home.
pub(super) fn wish(sheet: &Sheet, v: usize, s: usize) -> i32 {
    let (c, d) = (&sheet.people[v].volunteer, &sheet.duties[s].shift);
    let wishes = |normal: i32| sheet.planning.wishes.of(normal * SCALE);
    let mut cost = 0;
    if let Some(template) = d.template {
        if c.likes.contains(&template) {
            cost -= wishes(3);
        } else if c.dislikes.contains(&template) {
            cost += wishes(5);
        }
    }
    if c.grid.is_some() && d.grid.is_some() && c.grid != d.grid {
        cost += sheet.planning.distance.of(2 * SCALE);
    }
    cost
}

/// What of a shift counts against which limit: in this order.
pub(super) struct Counters {
    months: Vec<i32>,
    weeks: Vec<NaiveDate>,
    /// Days, where somebody takes several shifts a day; else a column sees to it.
    days: Vec<NaiveDate>,
    /// Where days on end begin of which shifts are limited, and of which minutes are; none where nobody's are.
    shifts: Vec<NaiveDate>,
    minutes: Vec<NaiveDate>,
    /// How many days on end.
    length: TimeDelta,
    /// How many sets of rivals there are, and those of each shift.
    sets: usize,
    rivals: BTreeMap<usize, Vec<usize>>,
    terms: Terms,
}

/// What is counted of each month: minutes, evenings, weekends.
const OF_MONTH: usize = 3;
/// What is counted of each week: minutes, shifts.
const OF_WEEK: usize = 2;

impl Counters {
    pub(super) fn of(sheet: &Sheet, duties: &[usize], columns: &Columns) -> Self {
        let months: BTreeSet<i32> = duties.iter().map(|s| sheet.duties[*s].month()).collect();
        let weeks: BTreeSet<NaiveDate> = duties.iter().map(|s| sheet.duties[*s].week()).collect();
        let days: BTreeSet<NaiveDate> = duties.iter().map(|s| sheet.duties[*s].day).collect();
        let limited = |most: fn(&Sheet, usize) -> u32| {
            (0..sheet.people.len()).any(|v| most(sheet, v) < u32::MAX)
        };
        let begins = windows(sheet, duties, &days, sheet.planning.window());
        let terms = Terms::of(sheet, duties, &days);
        let of = |limited: bool| if limited { begins.clone() } else { Vec::new() };
        let mut rivals: BTreeMap<usize, Vec<usize>> = BTreeMap::new();
        for (set, of) in columns.rivals.iter().enumerate() {
            for s in of {
                rivals.entry(*s).or_default().push(set);
            }
        }
        Self {
            months: months.into_iter().collect(),
            weeks: weeks.into_iter().collect(),
            days: days.into_iter().filter(|_| columns.several).collect(),
            shifts: of(limited(Sheet::window_shifts_most)),
            minutes: of(limited(Sheet::window_minutes_most)),
            length: TimeDelta::days(sheet.planning.window().into()),
            sets: columns.rivals.len(),
            rivals,
            terms,
        }
    }

    pub(super) fn count(&self) -> usize {
        let of_days = self.days.len() + self.shifts.len() + self.minutes.len();
        self.of_days() + of_days + self.sets + self.terms.count()
    }

    /// Where the counters of days begin.
    fn of_days(&self) -> usize {
        self.months.len() * OF_MONTH + self.weeks.len() * OF_WEEK
    }

    /// The amounts of shift `s`, by counter.
    pub(super) fn counted(&self, sheet: &Sheet, s: usize) -> Vec<(u32, u32)> {
        let duty = &sheet.duties[s];
        let mut found = Vec::new();
        let mut add = |counter: usize, amount: u32| {
            if amount > 0 {
                found.push((u32::try_from(counter).unwrap_or_default(), amount));
            }
        };
        if let Ok(m) = self.months.binary_search(&duty.month()) {
            add(m * OF_MONTH, duty.minutes);
            add(m * OF_MONTH + 1, u32::from(duty.evening));
            add(m * OF_MONTH + 2, u32::from(duty.weekend));
        }
        if let Ok(w) = self.weeks.binary_search(&duty.week()) {
            let base = self.months.len() * OF_MONTH + w * OF_WEEK;
            add(base, duty.minutes);
            add(base + 1, 1);
        }
        let mut base = self.of_days();
        if let Ok(d) = self.days.binary_search(&duty.day) {
            add(base + d, 1);
        }
        base += self.days.len();
        let holds = |begin: &NaiveDate| *begin <= duty.day && duty.day - *begin < self.length;
        for (begins, amount) in [(&self.shifts, 1), (&self.minutes, duty.minutes)] {
            for (n, _) in begins.iter().enumerate().filter(|(_, begin)| holds(begin)) {
                add(base + n, amount);
            }
            base += begins.len();
        }
        for set in self.rivals.get(&s).into_iter().flatten() {
            add(base + set, 1);
        }
        self.terms.counted(duty, base + self.sets, &mut add);
        found
    }

    /// The amounts of being on call for shift `s`: limits hold as if they came, what only weighs does not, but that whoever
    /// serves in the week is not on call in it as well, where another can be.
    pub(super) fn counted_on_call(&self, sheet: &Sheet, s: usize) -> Vec<(u32, u32)> {
        let months = self.months.len() * OF_MONTH;
        let terms = self.count() - self.terms.soft();
        let weighs = |c: u32| {
            let c = c as usize;
            c >= terms || c < months && !c.is_multiple_of(OF_MONTH)
        };
        self.counted(sheet, s).into_iter().filter(|(c, _)| !weighs(*c)).collect()
    }

    /// The limits of a person, less what they are on beside the planned cells.
    pub(super) fn limits(
        &self,
        sheet: &Sheet,
        v: usize,
        in_cell: &BTreeSet<(usize, usize)>,
        past: &BTreeMap<RecordId, Burden>,
    ) -> Vec<Limit> {
        let mut beside = vec![0_u32; self.count()];
        let mut inside = vec![0_u32; self.count()];
        for s in &sheet.of[v] {
            let sums = if in_cell.contains(&(v, *s)) { &mut inside } else { &mut beside };
            for (counter, amount) in self.counted(sheet, *s) {
                let sum = &mut sums[counter as usize];
                *sum = sum.saturating_add(amount);
            }
        }
        for s in &sheet.ready_of[v] {
            let sums = if in_cell.contains(&(v, *s)) { &mut inside } else { &mut beside };
            for (counter, amount) in self.counted_on_call(sheet, *s) {
                let sum = &mut sums[counter as usize];
                *sum = sum.saturating_add(amount);
            }
        }
        let burden = sheet.planning.burden.of(4 * SCALE);
        let did = past.get(&sheet.people[v].id).copied().unwrap_or_default();
        let peers: Vec<&Burden> = past_of_peers(sheet, v, past).collect();
        let mean = |of: fn(&Burden) -> u32| mean(peers.iter().map(|b| of(b)));
        let evenings = did.evenings.saturating_sub(mean(|b| b.evenings)) / 2;
        let weekends = |b: &Burden| b.weekends.saturating_add(b.holidays);
        let weekends = weekends(&did).saturating_sub(mean(weekends)) / 2;
        let hard = |at: usize, most: u32| Limit {
            most: match most {
                u32::MAX => most,
                // What a person decided stays, also beyond a limit.
                _ => most.saturating_sub(beside[at]).max(inside[at]),
            },
            ..Limit::NONE
        };
        let soft = |at: usize, free: u32| Limit {
            most: u32::MAX,
            free: free.saturating_sub(beside[at]),
            weight: burden,
        };
        let mut limits = Vec::with_capacity(self.count());
        for m in 0..self.months.len() {
            let at = m * OF_MONTH;
            limits.push(hard(at, sheet.month_most(v)));
            limits.push(soft(at + 1, sheet.planning.free_evenings().saturating_sub(evenings)));
            limits.push(soft(at + 2, FREE_WEEKENDS.saturating_sub(weekends)));
        }
        for w in 0..self.weeks.len() {
            let at = self.months.len() * OF_MONTH + w * OF_WEEK;
            limits.push(hard(at, sheet.week_most(v)));
            limits.push(again(sheet, v, beside[at + 1], hard(at + 1, sheet.week_shifts_most(v))));
        }
        let mut rest = |many: usize, most: u32| {
            let at = limits.len();
            limits.extend((at..at + many).map(|at| hard(at, most)));
        };
        rest(self.days.len(), sheet.day_most(v));
        rest(self.shifts.len(), sheet.window_shifts_most(v));
        rest(self.minutes.len(), sheet.window_minutes_most(v));
        rest(self.sets, 1);
        self.terms.limits(sheet, v, &beside, hard, &mut limits);
        limits
    }
}

/// Where the days on end begin that are to be looked at together: all that hold planned days alone, and those reaching
/// beyond them where somebody is on something there.
pub(super) fn windows(
    sheet: &Sheet,
    duties: &[usize],
    days: &BTreeSet<NaiveDate>,
    length: u32,
) -> Vec<NaiveDate> {
    let (Some(first), Some(last)) = (days.first(), days.last()) else { return Vec::new() };
    let planned: BTreeSet<usize> = duties.iter().copied().collect();
    let taken = |s: &usize| sheet.count(*s) > 0 || !sheet.ready[*s].is_empty();
    let beside = (0..sheet.duties.len()).filter(|s| !planned.contains(s) && taken(s));
    let beside: BTreeSet<NaiveDate> = beside.map(|s| sheet.duties[s].day).collect();
    let back = TimeDelta::days(i64::from(length) - 1);
    let begins = (*first - back).iter_days().take_while(|day| day <= last);
    let needed = |begin: &NaiveDate| {
        let end = *begin + back;
        let inside = first <= begin && (end <= *last || begin == first);
        inside || beside.range(*begin..=end).next().is_some()
    };
    begins.filter(needed).collect()
}
