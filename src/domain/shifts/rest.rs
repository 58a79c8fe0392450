//! Rest between a day and the next, as the planner counts it: kinds of shifts, and which cannot follow which.

use super::Sheet;
use super::several::Columns;
use chrono::{NaiveDateTime, NaiveTime};
use std::collections::BTreeSet;

/// Kinds of shifts by their hours: which cannot follow which on the next day (H-REST).
pub(super) struct Kinds {
    /// The kind of each slot.
    pub(super) of: Vec<u32>,
    /// For each kind a bit for each kind that cannot follow.
    pub(super) barred_next: Vec<u64>,
}

/// The most kinds the planner knows.
const MOST_KINDS: usize = 64;

pub(super) fn kinds(sheet: &Sheet, duties: &[usize], columns: &Columns) -> Kinds {
    if columns.several {
        // Rivals share counters.
        return Kinds { of: vec![0; duties.len()], barred_next: vec![0] };
    }
    let day = 24 * 60;
    let minutes = |s: &usize, at: NaiveDateTime| {
        (at - sheet.duties[*s].day.and_time(NaiveTime::MIN)).num_minutes()
    };
    let rest = i64::from(sheet.planning.rest_minutes());
    for grain in [1, 5, 15, 30, 60, 120, 360, day] {
        // When one begins, and the first moment of its own day at which one of the next day may. Coarser is laxer: what
        // that lets through the last step takes off, and no bound is above what can be.
        let begins = |s: &usize| (minutes(s, sheet.duties[*s].from) + grain - 1) / grain * grain;
        let frees = |s: &usize| (minutes(s, sheet.duties[*s].to) / grain * grain) + rest - day;
        // Only what tells them apart counts: between which frees one begins, which begins one frees.
        let all_begins: BTreeSet<i64> = duties.iter().map(begins).collect();
        let barring = |s: &usize| all_begins.range(..frees(s)).count();
        let all_frees: BTreeSet<i64> =
            duties.iter().filter(|s| barring(s) > 0).map(frees).collect();
        let hours = |s: &usize| (all_frees.range(..=begins(s)).count(), barring(s));
        let all: BTreeSet<(usize, usize)> = duties.iter().map(hours).collect();
        if all.len() > MOST_KINDS {
            continue;
        }
        let all: Vec<(usize, usize)> = all.into_iter().collect();
        let of: Vec<usize> =
            duties.iter().map(|s| all.binary_search(&hours(s)).unwrap_or_default()).collect();
        let mut one = vec![(0, 0); all.len()];
        for (kind, s) in of.iter().zip(duties) {
            one[*kind] = (begins(s), frees(s));
        }
        let bars = |before: &(i64, i64)| {
            let barred = one.iter().enumerate().filter(|(_, after)| after.0 < before.1);
            barred.fold(0_u64, |bits, (kind, _)| bits | 1 << kind)
        };
        return Kinds {
            of: of.into_iter().map(|k| u32::try_from(k).unwrap_or_default()).collect(),
            barred_next: one.iter().map(bars).collect(),
        };
    }
    Kinds { of: vec![0; duties.len()], barred_next: vec![0] }
}

#[cfg(test)]
mod tests {
    use super::super::tests::{day, shift};
    use super::*;
    use crate::domain::testing::{COMMUNITY, Desk, id};

    /// Evenings that end at 21:00 and so many minutes, mornings that begin at 7:00 and so many.
    fn sheet(evenings: &[u32], mornings: &[u32]) -> Sheet {
        let mut d = Desk::new(1);
        let hours = |at: u32| format!("{:02}:{:02}", at / 60, at % 60);
        let evenings =
            evenings.iter().map(|n| shift("2026-12-02", "19:00", &hours(21 * 60 + n), 0, 1));
        let mornings =
            mornings.iter().map(|n| shift("2026-12-03", &hours(7 * 60 + n), "12:00", 0, 1));
        for (n, shift) in (1..).zip(evenings.chain(mornings)) {
            d.act(|s| s.set(&id(n), &shift).into_iter().collect());
        }
        Sheet::of(&d.state, &COMMUNITY, day("2026-12-01"), day("2026-12-31"))
    }

    /// Whether the second cannot follow the first: by the rule, and by the kinds.
    fn both(sheet: &Sheet) -> Vec<(bool, bool)> {
        let duties: Vec<usize> = (0..sheet.duties.len()).collect();
        let columns = Columns::of(sheet, &duties).unwrap();
        let kinds = kinds(sheet, &duties, &columns);
        let rest = i64::from(sheet.planning.rest_minutes());
        let mut found = Vec::new();
        for (s, before) in sheet.duties.iter().enumerate() {
            for (t, after) in sheet.duties.iter().enumerate() {
                if before.day < after.day {
                    let rule = (after.from - before.to).num_minutes() < rest;
                    found.push((
                        rule,
                        kinds.barred_next[kinds.of[s] as usize] >> kinds.of[t] & 1 == 1,
                    ));
                }
            }
        }
        found
    }

    #[test]
    fn many_hours_are_few_kinds_where_they_are_alike() {
        // Ten hours from 21:00 are over at 7:00: the mornings differ in nothing but that.
        let all: Vec<u32> = (0..100).collect();
        let found = both(&sheet(&[0, 10, 20], &all));
        assert!(found.iter().all(|(rule, kind)| rule == kind));
        assert_eq!(found.iter().filter(|(rule, _)| *rule).count(), 30);
    }

    #[test]
    fn too_many_kinds_let_through_rather_than_forbid() {
        let all: Vec<u32> = (0..60).collect();
        let found = both(&sheet(&all, &all));
        assert!(found.iter().all(|(rule, kind)| *rule || !kind));
        let barred = found.iter().filter(|(_, kind)| *kind).count();
        let all = found.iter().filter(|(rule, _)| *rule).count();
        assert!(barred < all && barred * 10 > all * 8, "{barred} of {all}");
    }
}
