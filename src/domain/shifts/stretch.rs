//! Minutes on end 连着干多久 (H-CONSEC): shifts of one person that follow one another with no pause between.
//!
//! A pause is a quarter of an hour or more; what is shorter is no rest, and the shifts before and after it are one stretch.
//! What counts are the minutes of the shifts. It matters where somebody takes several shifts a day, or shifts over midnight
//! that a short rest allows.

use super::{Duty, Sheet};
use chrono::{NaiveDateTime, TimeDelta};
use std::collections::{BTreeMap, BTreeSet};

/// The least minutes between two shifts that are a pause.
const PAUSE: u32 = 15;

fn follows((_, to): Span, from: NaiveDateTime) -> bool {
    from < to + TimeDelta::minutes(PAUSE.into())
}

/// From when to when.
type Span = (NaiveDateTime, NaiveDateTime);

/// The minutes on end that a shift comes to with `own` others, it included.
pub(super) fn on_end<'d>(d: &'d Duty, own: impl Iterator<Item = &'d Duty>) -> u32 {
    let mut rest: Vec<&Duty> = own.collect();
    let (mut whole, mut minutes) = ((d.from, d.to), d.minutes);
    loop {
        let before = rest.len();
        rest.retain(|o| {
            let touches = follows(whole, o.from) && follows((o.from, o.to), whole.0);
            if touches {
                whole = (whole.0.min(o.from), whole.1.max(o.to));
                minutes = minutes.saturating_add(o.minutes);
            }
            !touches
        });
        if rest.len() == before {
            return minutes;
        }
    }
}

impl Sheet {
    /// The most minutes on end: their own word, else the usual one; those employed have none unless they said so.
    pub fn stretch_most(&self, v: usize) -> u32 {
        let c = &self.people[v].volunteer;
        let usual = self.planning.stretch_minutes.filter(|_| !c.employed);
        c.stretch_minutes.or(usual).unwrap_or(u32::MAX)
    }
}

/// For the planner: hours that follow one another and together are too long. Nobody takes a shift of each of them; since
/// shifts at the same hours stand against one another, that is a count of shifts. Shorter ones within do not matter, and
/// one shift that is too long by itself is no pair.
#[derive(Default)]
pub(super) struct Chains {
    /// For each, the limit it is too long for, and how many shifts of it one person may take.
    pub(super) most: Vec<(u32, u32)>,
    /// Those the hours of a shift belong to.
    of: BTreeMap<Span, Vec<usize>>,
}

/// More of them are left to the last step ([`super::Case::settled`]): half hours around the clock for a whole month.
const MOST_CHAINS: usize = 400;
/// Ways that are followed at most.
const MOST_TRIED: u32 = 100_000;

impl Chains {
    pub(super) fn of(sheet: &Sheet, duties: &[usize]) -> Self {
        let mut chains = Self::default();
        let limits: BTreeSet<u32> =
            (0..sheet.people.len()).map(|v| sheet.stretch_most(v)).collect();
        let span = |s: &usize| (sheet.duties[*s].from, sheet.duties[*s].to);
        let planned: BTreeSet<Span> = duties.iter().map(span).collect();
        let all: BTreeSet<Span> = (0..sheet.duties.len()).map(|s| span(&s)).collect();
        let all: Vec<Span> = all.into_iter().collect();
        let mut tried = 0;
        for limit in limits.into_iter().filter(|limit| *limit < u32::MAX) {
            for begin in 0..all.len() {
                let mut way = vec![begin];
                chains.follow(&all, &planned, limit, &mut way, &mut tried);
            }
        }
        chains
    }

    /// Notes the shortest ways on from `way` that are too long.
    fn follow(
        &mut self,
        all: &[Span],
        planned: &BTreeSet<Span>,
        limit: u32,
        way: &mut Vec<usize>,
        tried: &mut u32,
    ) {
        *tried += 1;
        let minutes = |way: &[usize]| way.iter().map(|n| long(all[*n])).sum::<u64>();
        if minutes(way) > u64::from(limit) {
            // Where it is too long without the first, that one is noted by itself.
            let shortest = minutes(&way[1..]) <= u64::from(limit);
            let ours = way.iter().any(|n| planned.contains(&all[*n]));
            if way.len() > 1 && shortest && ours && self.most.len() < MOST_CHAINS {
                for n in way.iter() {
                    self.of.entry(all[*n]).or_default().push(self.most.len());
                }
                let most = u32::try_from(way.len() - 1).unwrap_or(u32::MAX);
                self.most.push((limit, most));
            }
            return;
        }
        let Some(last) = way.last().map(|n| all[*n]) else { return };
        let next = all.partition_point(|(from, _)| *from < last.1);
        for n in (next..all.len()).take_while(|n| follows(last, all[*n].0)) {
            if *tried >= MOST_TRIED {
                return;
            }
            way.push(n);
            self.follow(all, planned, limit, way, tried);
            way.pop();
        }
    }

    /// The chains a shift belongs to.
    pub(super) fn with(&self, duty: &Duty) -> &[usize] {
        self.of.get(&(duty.from, duty.to)).map_or(&[], Vec::as_slice)
    }
}

fn long((from, to): Span) -> u64 {
    u64::try_from((to - from).num_minutes()).unwrap_or_default()
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::domain::community::community_record;
    use crate::domain::plan::{Heat, Model, OFF, search_steps};
    use crate::domain::shifts::tests::{day, shift};
    use crate::domain::shifts::{Blocker, Case, Planning, Volunteer, blockers};
    use crate::domain::testing::{COMMUNITY, Desk, id};

    /// A day of shifts, and somebody who takes as many as fit.
    fn sheet(hours: &[(&str, &str, &str)], usual: Option<u32>, own: Option<u32>) -> Sheet {
        let mut d = Desk::new(1);
        let rules = Planning {
            day_shifts: Some(9),
            rest: Some(0),
            stretch_minutes: usual,
            ..Planning::default()
        };
        d.act(|s| s.set(&community_record(&COMMUNITY), &rules).into_iter().collect());
        for (n, (on, from, to)) in (1..).zip(hours) {
            let shift = shift(on, from, to, 1, 1);
            d.act(|s| s.set(&id(n), &shift).into_iter().collect());
        }
        let me = Volunteer { week_shifts: Some(9), stretch_minutes: own, ..Volunteer::default() };
        d.act(|s| s.set(&id(50), &me).into_iter().collect());
        Sheet::of(&d.state, &COMMUNITY, day("2026-12-01"), day("2026-12-31"))
    }

    #[test]
    fn a_stretch_goes_on_until_there_is_a_pause() {
        let hours = [
            ("2026-12-02", "18:00", "20:00"),
            ("2026-12-02", "20:14", "22:00"),
            ("2026-12-02", "22:00", "00:00"),
            ("2026-12-03", "00:00", "01:00"),
        ];
        for (usual, own, on, want) in [
            (Some(405), None, vec![0, 1, 2], vec![Blocker::Stretch(405)]),
            (Some(406), None, vec![0, 1, 2], vec![]),
            (Some(406), Some(60), vec![1, 2], vec![Blocker::Stretch(60)]),
            (Some(60), Some(406), vec![0, 1, 2], vec![]),
            // Without the one in the middle there is a pause.
            (Some(180), None, vec![0, 2], vec![]),
            (Some(179), None, vec![0, 2], vec![Blocker::Stretch(179)]),
            (None, None, vec![0, 1, 2], vec![]),
        ] {
            let mut sheet = sheet(&hours, usual, own);
            for s in &on {
                sheet.put(0, *s);
            }
            assert_eq!(blockers(&sheet, 0, 3), want, "{usual:?} {own:?} {on:?}");
        }
        let mut sheet = sheet(&[hours[0], ("2026-12-02", "20:15", "22:00")], Some(120), None);
        sheet.put(0, 0);
        assert_eq!(blockers(&sheet, 0, 1), [], "a quarter of an hour is a pause");
    }

    #[test]
    fn the_planner_knows_every_stretch() {
        let hours = [
            ("2026-12-02", "08:00", "10:00"),
            ("2026-12-02", "08:00", "10:00"),
            ("2026-12-02", "10:00", "11:00"),
            ("2026-12-02", "11:10", "12:00"),
            ("2026-12-02", "12:00", "13:00"),
            ("2026-12-02", "14:00", "15:00"),
        ];
        let sheet = sheet(&hours, Some(180), None);
        let now = day("2026-12-01").and_hms_opt(0, 0, 0).unwrap();
        let case = Case::of(&sheet, now, &BTreeMap::new()).unwrap();
        // Eight to twelve is too long, ten to one is not.
        let chains = Chains::of(&sheet, case.planned());
        assert_eq!(chains.most, [(180, 2)]);
        let model = Model::new(case.problem.clone()).unwrap();
        let plan = search_steps(&model, &case.start, 1, Heat::USUAL, 20_000);
        let taken: Vec<u32> = plan.rows.iter().copied().filter(|s| *s != OFF).collect();
        assert_eq!(taken.len(), 4, "{taken:?}");
        assert_eq!(case.settled(&plan.rows).of[0].len(), 4, "nothing is left to the last step");
    }
}
