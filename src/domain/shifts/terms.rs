//! What turns should be like 轮次, in the planner's numbers: well apart (S-LAST), not too many days in a row (S-CONSEC), as
//! many a month as somebody would like (S-TOTAL); and the hard limits of one template and of minutes on end.
//!
//! All of it is counters, which are exact: a second shift of a week is one beyond one; a run of days beyond what is free is
//! one window of so many days and one more that is full for each of them; fewer turns than somebody would like are so many
//! as they would like, less each they have, and back again for each beyond.

use super::stretch::Chains;
use super::weigh::{SCALE, windows};
use super::{Duty, Sheet, Weight};
use crate::domain::plan::{Limit, NEVER};
use crate::log::RecordId;
use chrono::{NaiveDate, TimeDelta};
use std::collections::BTreeSet;

/// A turn fewer or more than somebody would like: rather more than a load somewhat unlike others', far less than a place.
const TOTAL: i32 = 8;
/// A day beyond those in a row that are nothing special.
const ROW: i32 = 3;
/// A second turn within the week: less than any wish.
const LAST: i32 = 1;
/// Days from one turn to the next that are well apart.
const APART: i64 = 7;
/// No wish goes beyond.
const MOST_WISHED: u32 = 200;

/// What is counted for it, in this order.
pub(super) struct Terms {
    /// Templates and months in which each may come only so often.
    kinds: Vec<(RecordId, i32)>,
    chains: Chains,
    /// Where days in a row begin that are one more than is free, and how many they are.
    runs: Vec<NaiveDate>,
    length: TimeDelta,
    /// Months, where somebody would like so many turns at least, and so many at most.
    least: Vec<i32>,
    most: Vec<i32>,
}

impl Terms {
    pub(super) fn of(sheet: &Sheet, duties: &[usize], days: &BTreeSet<NaiveDate>) -> Self {
        let kind = |s: &usize| {
            let duty = &sheet.duties[*s];
            Some((duty.shift.template?, duty.month())).filter(|kind| sheet.kinds.contains_key(kind))
        };
        let kinds: BTreeSet<(RecordId, i32)> = duties.iter().filter_map(kind).collect();
        let months: BTreeSet<i32> = duties.iter().map(|s| sheet.duties[*s].month()).collect();
        let where_said = |wish: fn(&Sheet, usize) -> u32, nothing: u32| {
            let said = (0..sheet.people.len()).any(|v| wish(sheet, v) != nothing);
            months.iter().copied().filter(|_| said).collect()
        };
        let free = row_free(sheet);
        let length = free.map_or(1, |free| free + 1);
        Self {
            kinds: kinds.into_iter().collect(),
            chains: Chains::of(sheet, duties),
            runs: free.map(|_| windows(sheet, duties, days, length)).unwrap_or_default(),
            length: TimeDelta::days(length.into()),
            least: where_said(least_wished, 0),
            most: where_said(most_wished, u32::MAX),
        }
    }

    pub(super) fn count(&self) -> usize {
        self.kinds.len() + self.chains.most.len() + self.soft()
    }

    /// How many of these, the last ones, only weigh.
    pub(super) fn soft(&self) -> usize {
        self.runs.len() + self.least.len() + self.most.len()
    }

    /// Adds the amounts of a shift, by counter from `base` on.
    pub(super) fn counted(&self, duty: &Duty, mut base: usize, add: &mut impl FnMut(usize, u32)) {
        let kind = duty.shift.template.map(|template| (template, duty.month()));
        if let Some(n) = kind.and_then(|kind| self.kinds.binary_search(&kind).ok()) {
            add(base + n, 1);
        }
        base += self.kinds.len();
        for chain in self.chains.with(duty) {
            add(base + chain, 1);
        }
        base += self.chains.most.len();
        let holds = |begin: &NaiveDate| *begin <= duty.day && duty.day - *begin < self.length;
        for (n, _) in self.runs.iter().enumerate().filter(|(_, begin)| holds(begin)) {
            add(base + n, 1);
        }
        base += self.runs.len();
        for months in [&self.least, &self.most] {
            if let Ok(n) = months.binary_search(&duty.month()) {
                add(base + n, 1);
            }
            base += months.len();
        }
    }

    /// Adds the limits of a person: `beside` is what they are on beside the planned cells, by counter, and `hard` makes a
    /// limit of a counter that is never exceeded.
    pub(super) fn limits(
        &self,
        sheet: &Sheet,
        v: usize,
        beside: &[u32],
        hard: impl Fn(usize, u32) -> Limit,
        limits: &mut Vec<Limit>,
    ) {
        for kind in &self.kinds {
            let most = sheet.kinds.get(kind).copied().unwrap_or(u32::MAX);
            limits.push(hard(limits.len(), most));
        }
        let own = sheet.stretch_most(v);
        for (limit, most) in &self.chains.most {
            limits.push(if *limit == own { hard(limits.len(), *most) } else { Limit::NONE });
        }
        let soft = |holds: bool, at: usize, free: u32, weight: i32| {
            let free = free.saturating_sub(beside[at]);
            if holds { Limit { most: u32::MAX, free, weight } } else { Limit::NONE }
        };
        // Days are counted by their shifts: of who takes several a day the planner is told nothing.
        let (one, row) = (sheet.day_most(v) < 2, sheet.planning.turns.of(ROW * SCALE));
        for _ in &self.runs {
            limits.push(soft(one, limits.len(), row_free(sheet).unwrap_or(u32::MAX), row));
        }
        let weight = sheet.planning.wishes.of(TOTAL * SCALE);
        let (least, most) = (least_wished(sheet, v), most_wished(sheet, v));
        for _ in &self.least {
            // Pays back what price() gives for turns beyond; it gives nothing to who has enough anyhow.
            let missing = least > beside[limits.len()];
            limits.push(soft(missing, limits.len(), least, weight));
        }
        for _ in &self.most {
            limits.push(soft(most < u32::MAX, limits.len(), most, weight));
        }
    }
}

/// The limit of the shifts of a week with what a second one costs (S-LAST).
pub(super) fn again(sheet: &Sheet, v: usize, beside: u32, week: Limit) -> Limit {
    match last_weight(sheet, v) {
        0 => week,
        weight => Limit { free: 1_u32.saturating_sub(beside), weight, ..week },
    }
}

/// Adds to the costs of pairs, which are by person and slot, what terms weigh there, and returns what stands for itself:
/// who is on something fixed in another week less than seven days away has others go first; and each turn of somebody who
/// would like more is one less missing.
pub(super) fn price(
    sheet: &Sheet,
    duties: &[usize],
    in_cell: &BTreeSet<(usize, usize)>,
    pairs: &mut [i32],
) -> i64 {
    let months: BTreeSet<i32> = duties.iter().map(|s| sheet.duties[*s].month()).collect();
    let weight = sheet.planning.wishes.of(TOTAL * SCALE);
    let mut constant = 0;
    for (v, pairs) in pairs.chunks_mut(duties.len().max(1)).enumerate() {
        let last = last_weight(sheet, v);
        let near = |s: usize| near(sheet, v, s).any(|o| o.week() != sheet.duties[s].week());
        for (pair, s) in pairs.iter_mut().zip(duties).filter(|(pair, _)| **pair != NEVER) {
            if last > 0 && !in_cell.contains(&(v, *s)) && near(*s) {
                *pair += last;
            }
        }
        let least = least_wished(sheet, v);
        for month in months.iter().filter(|_| least > 0) {
            let has = sheet.of[v].iter().filter(|s| sheet.duties[**s].month() == *month);
            let beside = has.filter(|s| !in_cell.contains(&(v, **s))).count();
            let missing = least.saturating_sub(u32::try_from(beside).unwrap_or(u32::MAX));
            if missing == 0 {
                continue;
            }
            constant += i64::from(weight) * i64::from(missing);
            let all = pairs.iter_mut().zip(duties);
            for (pair, _) in
                all.filter(|(p, s)| **p != NEVER && sheet.duties[**s].month() == *month)
            {
                *pair -= weight;
            }
        }
    }
    constant
}

/// Whether somebody on shift `s` is on another less than seven days away, where that weighs anything.
pub(super) fn soon(sheet: &Sheet, v: usize, s: usize) -> bool {
    last_weight(sheet, v) > 0 && near(sheet, v, s).next().is_some()
}

/// By how many turns somebody misses what they would like in the month of shift `s`, where that weighs anything.
pub(super) fn apart_from_wish(sheet: &Sheet, v: usize, s: usize) -> u32 {
    if sheet.planning.wishes == Weight::Off {
        return 0;
    }
    let month = sheet.duties[s].month();
    let has = sheet.of[v].iter().filter(|o| sheet.duties[**o].month() == month).count();
    let has = u32::try_from(has).unwrap_or(u32::MAX);
    let fewer = least_wished(sheet, v).saturating_sub(has);
    fewer.max(has.saturating_sub(most_wished(sheet, v)))
}

/// The other shifts of `v` less than seven days from shift `s`.
fn near(sheet: &Sheet, v: usize, s: usize) -> impl Iterator<Item = &Duty> {
    let day = sheet.duties[s].day;
    let others = sheet.of[v].iter().filter(move |o| **o != s).map(|o| &sheet.duties[*o]);
    others.filter(move |o| (o.day - day).num_days().abs() < APART)
}

/// What a second turn weighs; nothing for those employed, whose duty it is.
fn last_weight(sheet: &Sheet, v: usize) -> i32 {
    if sheet.people[v].volunteer.employed { 0 } else { sheet.planning.turns.of(LAST * SCALE) }
}

/// Days in a row that are nothing special, where more of them weigh anything; no more than a sheet goes back.
fn row_free(sheet: &Sheet) -> Option<u32> {
    let weighs = sheet.planning.turns != Weight::Off;
    sheet.planning.run_free.filter(|_| weighs).map(|days| days.clamp(1, 13))
}

fn least_wished(sheet: &Sheet, v: usize) -> u32 {
    sheet.people[v].volunteer.least_shifts.unwrap_or(0).min(MOST_WISHED)
}

fn most_wished(sheet: &Sheet, v: usize) -> u32 {
    sheet.people[v].volunteer.most_shifts.unwrap_or(u32::MAX)
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::domain::community::community_record;
    use crate::domain::plan::{Heat, Model, search_steps};
    use crate::domain::shifts::tests::{day, shift};
    use crate::domain::shifts::{
        Case, Effect, LoadReason, Planning, Shift, Volunteer, load_story, turnover,
    };
    use crate::domain::testing::{COMMUNITY, Desk, id};
    use std::collections::BTreeMap;

    /// Shifts for one on these days, and volunteers; nothing else weighs.
    fn sheet(rules: &Planning, days: &[&str], people: &[Volunteer]) -> Sheet {
        let mut d = Desk::new(1);
        let rules = Planning {
            fairness: Weight::Off,
            burden: Weight::Off,
            week_shifts: Some(7),
            ..rules.clone()
        };
        d.act(|s| s.set(&community_record(&COMMUNITY), &rules).into_iter().collect());
        for (n, on) in (1..).zip(days) {
            // Nobody must be there: an empty place weighs alike everywhere.
            let shift: Shift = shift(on, "08:00", "10:00", 0, 1);
            d.act(|s| s.set(&id(n), &shift).into_iter().collect());
        }
        for (n, one) in (50..).zip(people) {
            let one = Volunteer { since: Some(day("2026-01-01")), ..one.clone() };
            d.act(|s| s.set(&id(n), &one).into_iter().collect());
        }
        Sheet::of(&d.state, &COMMUNITY, day("2026-12-01"), day("2026-12-31"))
    }

    fn case(sheet: &Sheet) -> Case {
        let now = day("2026-11-30").and_hms_opt(0, 0, 0).unwrap();
        Case::of(sheet, now, &BTreeMap::new()).unwrap()
    }

    /// What it weighs that the first volunteer is on these shifts and the second on all others.
    fn cost(sheet: &Sheet, first: &[usize]) -> i64 {
        let mut on = sheet.clone();
        for s in 0..sheet.duties.len() {
            on.put(usize::from(!first.contains(&s)), s);
        }
        case(sheet).objective(&on).unwrap()
    }

    /// What the planner gives the first volunteer.
    fn planned(sheet: &Sheet) -> Vec<usize> {
        let case = case(sheet);
        let model = Model::new(case.problem.clone()).unwrap();
        let plan = search_steps(&model, &case.start, 1, Heat::USUAL, 20_000);
        case.settled(&plan.rows).of[0].clone()
    }

    #[test]
    fn a_second_turn_of_a_week_costs_a_little() {
        let two = [Volunteer::default(), Volunteer::default()];
        let days = ["2026-12-08", "2026-12-10", "2026-12-15", "2026-12-17"];
        let rules = Planning::default();
        let near = sheet(&rules, &days, &two);
        assert_eq!(cost(&near, &[0, 2]), 0);
        assert_eq!(cost(&near, &[0, 1]), 4, "each has two in one week");
        let off = sheet(&Planning { turns: Weight::Off, ..rules.clone() }, &days, &two);
        assert_eq!(cost(&off, &[0, 1]), 0);
        let paid = [Volunteer { employed: true, ..Volunteer::default() }, Volunteer::default()];
        assert_eq!(cost(&sheet(&rules, &days, &paid), &[0, 1, 2, 3]), 0, "it is their duty");
        // The weeks of two that are near: it counts where the first is fixed.
        let mut fixed = sheet(&rules, &["2026-12-06", "2026-12-10", "2026-12-14"], &two);
        fixed.put(0, 0);
        fixed.on[0][0].locked = true;
        assert_eq!(cost(&fixed, &[0, 2]), 0, "eight days apart");
        assert_eq!(cost(&fixed, &[0, 1]), 2, "four days apart");
        let mut before = near.clone();
        before.put(0, 0);
        let mut after = before.clone();
        after.put(0, 1);
        let change = &turnover(&before, &after)[0];
        assert!(change.costs.contains(&Effect::Turns(0)), "{change:?}");
        let change = &turnover(&after, &before)[0];
        assert!(change.gains.contains(&Effect::Turns(0)), "{change:?}");
    }

    #[test]
    fn days_in_a_row_beyond_the_free_ones_cost() {
        let days = ["2026-12-05", "2026-12-06", "2026-12-07", "2026-12-08", "2026-12-09"];
        let rules = Planning { run_free: Some(2), ..Planning::default() };
        let two = [Volunteer::default(), Volunteer::default()];
        let (free, row) = (sheet(&Planning::default(), &days, &two), sheet(&rules, &days, &two));
        for (first, beyond) in [(vec![0, 1, 2], 1), (vec![0, 1, 2, 3], 2), (vec![0, 1, 3], 0)] {
            let more = cost(&row, &first) - cost(&free, &first);
            assert_eq!(more, 6 * beyond, "{first:?}");
        }
        let mut several = rules;
        several.day_shifts = Some(2);
        let several = sheet(&several, &days, &two);
        assert_eq!(cost(&several, &[0, 1, 2]), cost(&free, &[0, 1, 2]), "days cannot be counted");
    }

    #[test]
    fn turns_are_as_many_as_somebody_would_like() {
        let days = ["2026-12-01", "2026-12-09", "2026-12-17", "2026-12-25"];
        let wish = |least, most| Volunteer {
            least_shifts: least,
            most_shifts: most,
            ..Volunteer::default()
        };
        let rules = Planning::default();
        for (least, most, costs) in [
            (Some(3), None, [48, 32, 16, 0, 0]),
            (None, Some(1), [0, 0, 16, 32, 48]),
            (Some(2), Some(2), [32, 16, 0, 16, 32]),
            (Some(0), None, [0; 5]),
        ] {
            let sheet = sheet(&rules, &days, &[wish(least, most), Volunteer::default()]);
            for (n, want) in costs.into_iter().enumerate() {
                let first: Vec<usize> = (0..n).collect();
                assert_eq!(cost(&sheet, &first), want, "{least:?} {most:?} {n}");
            }
        }
        let both = [wish(Some(3), Some(3)), wish(None, Some(1))];
        let sheet = sheet(&rules, &days, &both);
        assert_eq!(planned(&sheet).len(), 3);
        let mut after = sheet.clone();
        after.put(0, 1);
        assert!(turnover(&sheet, &after)[0].gains.contains(&Effect::Asked(0)));
        assert!(turnover(&after, &sheet)[0].costs.contains(&Effect::Asked(0)));
        assert_eq!(load_story(&after, 0).why, [LoadReason::Asked(Some(3), Some(3))]);
    }

    #[test]
    fn what_somebody_has_already_counts_towards_what_they_would_like() {
        let me = Volunteer { least_shifts: Some(2), most_shifts: Some(3), ..Volunteer::default() };
        let days = ["2026-12-01", "2026-12-09", "2026-12-17", "2026-12-25"];
        let rules = Planning { turns: Weight::Off, ..Planning::default() };
        let mut sheet = sheet(&rules, &days, &[me, Volunteer::default()]);
        let now = day("2026-12-10").and_hms_opt(0, 0, 0).unwrap();
        sheet.put(0, 0);
        sheet.put(0, 1);
        let case = Case::of(&sheet, now, &BTreeMap::new()).unwrap();
        let cost = |on: &[(usize, usize)]| {
            let mut tried = sheet.clone();
            for (v, s) in on {
                tried.put(*v, *s);
            }
            case.objective(&tried).unwrap()
        };
        assert_eq!(cost(&[(0, 2), (1, 3)]), 0, "a third is still as they would like");
        assert_eq!(cost(&[(0, 2), (0, 3)]), 16, "a fourth is one more");
    }
}
