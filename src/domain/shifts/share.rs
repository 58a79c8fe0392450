//! Fair shares of a planning problem 该轮多少: how loads weigh, each among their peers.

use super::peers::past_of_peers;
use super::several::Columns;
use super::weigh::{SCALE, UNIT};
use super::{Burden, Sheet, ShiftClass};
use crate::domain::plan::NEVER;
use crate::log::RecordId;
use chrono::NaiveDate;
use std::collections::{BTreeMap, BTreeSet};

/// A month of somebody employed, in minutes, where nobody set a limit: what a fair share is measured by.
const FULL_TIME: u32 = 160 * 60;

/// How loads weigh.
pub(super) struct Loads {
    /// A fair share, in minutes.
    pub(super) shares: Vec<u32>,
    /// Minutes somebody is on beside the planned cells, of what counts for them.
    beside: Vec<u32>,
    /// Minutes they are on in planned cells that do not count for them: a volunteer whom somebody put on paid duty.
    apart: Vec<u32>,
}

/// A fair share of what is to be staffed, by what each can: within their limits and on the days on which they can at all;
/// half of what they did beyond their share in the months before counts against it. Volunteering is shared among
/// volunteers and duty among those employed; meetings among all.
pub(super) fn loads(
    sheet: &Sheet,
    duties: &[usize],
    columns: &Columns,
    pairs: &[i32],
    in_cell: &BTreeSet<(usize, usize)>,
    past: &BTreeMap<RecordId, Burden>,
) -> Loads {
    let months: BTreeSet<i32> = duties.iter().map(|s| sheet.duties[*s].month()).collect();
    let n_months = u32::try_from(months.len()).unwrap_or(1);
    let mut beside = vec![0_u32; sheet.people.len()];
    let mut apart = vec![0_u32; sheet.people.len()];
    let mut able = vec![0_u32; sheet.people.len()];
    for v in 0..sheet.people.len() {
        for s in sheet.of[v].iter().filter(|s| months.contains(&sheet.duties[**s].month())) {
            let minutes = sheet.duties[*s].minutes;
            match (in_cell.contains(&(v, *s)), sheet.compares(v, *s)) {
                (false, true) => beside[v] = beside[v].saturating_add(minutes),
                (true, false) => apart[v] = apart[v].saturating_add(minutes),
                _ => {}
            }
        }
        // The longest of each column, as many a day as they take.
        let mut by_day: BTreeMap<NaiveDate, BTreeMap<u32, u32>> = BTreeMap::new();
        for (slot, s) in duties.iter().enumerate() {
            if pairs[v * duties.len() + slot] != NEVER && sheet.compares(v, *s) {
                let day = by_day.entry(sheet.duties[*s].day).or_default();
                let longest = day.entry(columns.of[slot]).or_default();
                *longest = (*longest).max(sheet.duties[*s].minutes);
            }
        }
        let of_day = |columns: &BTreeMap<u32, u32>| {
            let mut all: Vec<u32> = columns.values().copied().collect();
            all.sort_unstable_by_key(|minutes| std::cmp::Reverse(*minutes));
            let most = usize::try_from(sheet.day_most(v)).unwrap_or(usize::MAX);
            all.into_iter().take(most).fold(0, u32::saturating_add)
        };
        let days = by_day.values().map(of_day).fold(0, u32::saturating_add);
        let most = sheet.month_most(v).min(FULL_TIME).saturating_mul(n_months);
        able[v] = days.saturating_add(beside[v]).min(most);
    }
    let pools = Pools::of(sheet, duties, in_cell, &beside, &able);
    let share = |v: usize| {
        let fair = pools.share(sheet, v, able[v]);
        let carried = past_of_peers(sheet, v, past).map(|b| u64::from(b.minutes)).sum();
        let did = past.get(&sheet.people[v].id).map_or(0, |b| u64::from(b.minutes));
        let part = pools.part(carried, sheet, v, able[v]);
        let turn = (fair + part / 2).saturating_sub(did / 2).min(fair * 2);
        u32::try_from(if past.is_empty() { fair } else { turn }).unwrap_or(u32::MAX)
    };
    Loads { shares: (0..sheet.people.len()).map(share).collect(), beside, apart }
}

/// What is to be shared, in minutes, and by how much all together can.
#[derive(Default)]
struct Pools {
    /// Volunteering and what volunteers are on beside; duty and what those employed are on beside.
    wanted: [u64; 2],
    /// Meetings.
    meetings: u64,
    /// What volunteers can; what those employed can.
    able: [u64; 2],
}

impl Pools {
    fn of(
        sheet: &Sheet,
        duties: &[usize],
        in_cell: &BTreeSet<(usize, usize)>,
        beside: &[u32],
        able: &[u32],
    ) -> Self {
        let mut pools = Self::default();
        // Places taken by somebody they do not count for are nobody else's.
        let mut taken: BTreeMap<usize, u32> = BTreeMap::new();
        for (_, s) in in_cell.iter().filter(|(v, s)| !sheet.compares(*v, *s)) {
            *taken.entry(*s).or_default() += 1;
        }
        for s in duties {
            let places = sheet.duties[*s].shift.wanted();
            let places = places.saturating_sub(taken.get(s).copied().unwrap_or_default());
            let minutes = u64::from(sheet.duties[*s].minutes) * u64::from(places);
            match sheet.duties[*s].shift.class {
                ShiftClass::Volunteering => pools.wanted[0] += minutes,
                ShiftClass::PaidDuty => pools.wanted[1] += minutes,
                ShiftClass::Meeting => pools.meetings += minutes,
            }
        }
        for v in 0..sheet.people.len() {
            let pool = usize::from(sheet.is_employed(v));
            pools.wanted[pool] += u64::from(beside[v]);
            pools.able[pool] += u64::from(able[v]);
        }
        pools
    }

    /// The part of `whole` that falls to `v`, who can `able`, among their peers.
    fn part(&self, whole: u64, sheet: &Sheet, v: usize, able: u32) -> u64 {
        let peers = self.able[usize::from(sheet.is_employed(v))];
        whole.saturating_mul(u64::from(able)) / peers.max(1)
    }

    /// A fair share of `v`, never more than they can.
    fn share(&self, sheet: &Sheet, v: usize, able: u32) -> u64 {
        let own = self.part(self.wanted[usize::from(sheet.is_employed(v))], sheet, v, able);
        let all = self.able[0] + self.able[1];
        let meetings = self.meetings.saturating_mul(u64::from(able)) / all.max(1);
        (own + meetings).min(u64::from(able))
    }
}

impl Loads {
    /// The dearer the further beyond the share, from half of it on.
    pub(super) fn steps(&self, sheet: &Sheet, v: usize) -> Vec<(i32, i32)> {
        let weight = sheet.planning.fairness.of(SCALE);
        if weight == 0 {
            return Vec::new();
        }
        let step = |halves: u32| {
            let minutes = self.shares[v].saturating_mul(halves) / 2;
            let left = minutes.saturating_sub(self.beside[v]).saturating_add(self.apart[v]);
            (i32::try_from(left / UNIT).unwrap_or(i32::MAX), weight)
        };
        (1..=4).map(step).collect()
    }
}
