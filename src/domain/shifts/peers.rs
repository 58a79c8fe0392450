//! Whose loads are compared with whose 跟谁比: volunteers with volunteers by their volunteering, those employed for it among
//! themselves by their duty. A guard's month of work is no measure for a neighbour's two mornings.

use super::sheet::class_fits;
use super::{Burden, Sheet};
use crate::log::RecordId;
use std::collections::BTreeMap;

impl Sheet {
    /// Whether somebody is employed for this; whoever has no record is not.
    pub fn is_employed(&self, v: usize) -> bool {
        self.people[v].volunteer.employed
    }

    /// Whether a shift counts where the load of `v` is compared: volunteering for volunteers, duty for those employed,
    /// meetings for both.
    pub fn compares(&self, v: usize, s: usize) -> bool {
        class_fits(self.duties[s].shift.class, self.is_employed(v))
    }

    /// Minutes of the days asked for that count where the load of `v` is compared.
    pub fn fair_load(&self, v: usize) -> u32 {
        let counted = self.of[v].iter().filter(|s| self.inside(**s) && self.compares(v, **s));
        counted.map(|s| self.duties[*s].minutes).fold(0, u32::saturating_add)
    }
}

/// Mean loads over the days asked for, of those who have a record.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Means {
    /// Of volunteers.
    pub volunteers: u32,
    /// Of those employed.
    pub employed: u32,
}

impl Means {
    /// Of a sheet.
    pub fn of(sheet: &Sheet) -> Self {
        let mean = |employed: bool| {
            let peers = (0..sheet.people.len())
                .filter(|v| sheet.people[*v].known && sheet.is_employed(*v) == employed);
            mean(peers.map(|v| sheet.fair_load(v)))
        };
        Self { volunteers: mean(false), employed: mean(true) }
    }

    /// The one `v` is compared with.
    pub fn of_peers(&self, sheet: &Sheet, v: usize) -> u32 {
        if sheet.is_employed(v) { self.employed } else { self.volunteers }
    }
}

/// A mean, rounded down; that of none is nought.
pub fn mean(of: impl Iterator<Item = u32>) -> u32 {
    let (sum, count) = of.fold((0_u64, 0_u64), |(sum, n), one| (sum + u64::from(one), n + 1));
    u32::try_from(sum / count.max(1)).unwrap_or(u32::MAX)
}

/// What the peers of `v` carried before, they themselves among them.
pub(super) fn past_of_peers<'a>(
    sheet: &'a Sheet,
    v: usize,
    past: &'a BTreeMap<RecordId, Burden>,
) -> impl Iterator<Item = &'a Burden> + 'a {
    let employed = |id: &RecordId| sheet.person(id).is_some_and(|v| sheet.is_employed(v));
    let mine = sheet.is_employed(v);
    past.iter().filter(move |(id, _)| employed(id) == mine).map(|(_, burden)| burden)
}
