//! From the rows of a plan to a roster 落定: nothing that breaks a hard rule, nothing left empty that somebody could take.

use super::problem::Post;
use super::weigh::SCALE;
use super::{
    Case, Place, Sheet, can_take, own_word, standby_blockers, standby_standing, standing, unsuited,
};
use crate::domain::plan::{Model, NEVER, OFF, cost};
use std::collections::BTreeSet;

impl Case {
    /// The sheet as the rows would have it: nothing that breaks a hard rule, and no place left empty that somebody could
    /// simply take.
    pub fn settled(&self, rows: &[u32]) -> Sheet {
        let days = (self.problem.days as usize).max(1);
        let mut sheet = self.fixed.clone();
        let (mut placed, mut waiting) = (Vec::new(), Vec::new());
        for (at, slot) in rows.iter().enumerate() {
            let Some((s, on_call)) = self.spots.get(*slot as usize) else { continue };
            let v = at / days;
            if self.problem.locked[at] {
                continue;
            }
            if *on_call {
                sheet.stand_by(v, *s);
                waiting.push((*s, v));
            } else {
                sheet.put(v, *s);
                placed.push((*s, v));
            }
        }
        placed.sort_unstable();
        waiting.sort_unstable();
        // Who is taken off may have been the company of another; who is on call gives way first.
        loop {
            let before = placed.len() + waiting.len();
            waiting.retain(|(s, v)| {
                let stays = standby_standing(&sheet, *v, *s).is_empty();
                if !stays {
                    sheet.stand_down(*v, *s);
                }
                stays
            });
            placed.retain(|(s, v)| {
                let stays = standing(&sheet, *v, *s).is_empty();
                if !stays {
                    sheet.take(*v, *s);
                }
                stays
            });
            if placed.len() + waiting.len() == before {
                break;
            }
        }
        self.fill_up(&mut sheet);
        self.fill_up_on_call(&mut sheet);
        sheet
    }

    /// What a sheet costs by the planner's count, such as one that was settled; `None` where the problem contradicts
    /// itself.
    pub fn objective(&self, sheet: &Sheet) -> Option<i64> {
        let days = self.problem.days as usize;
        let kept = |(at, slot): (usize, &u32)| if self.problem.locked[at] { *slot } else { OFF };
        let mut rows: Vec<u32> = self.start.iter().enumerate().map(kept).collect();
        for (slot, spot) in self.spots.iter().enumerate() {
            for v in sheet.at(*spot) {
                let at = v * days + self.columns[slot] as usize;
                if rows[at] == OFF {
                    rows[at] = u32::try_from(slot).unwrap_or(OFF);
                }
            }
        }
        let model = Model::new(self.problem.clone()).ok()?;
        Some(cost(&model, &rows))
    }

    /// Makes those on call for `these` the first to be asked: they keep the time free, so it costs no stability either.
    pub(super) fn call_up_first(&mut self, these: &BTreeSet<usize>, sheet: &Sheet, weight: i32) {
        let slots = self.spots.len();
        for s in these {
            let Some(slot) = self.slot_of((*s, false)) else { continue };
            for ready in &sheet.ready[*s] {
                let pair = &mut self.problem.pairs[ready.who * slots + slot];
                if *pair != NEVER {
                    *pair = pair.saturating_sub(weight * SCALE);
                    self.problem.constant += i64::from(weight * SCALE);
                }
            }
        }
    }

    /// Nobody is asked to be on call who is not by now: they might not be needed.
    pub(super) fn nobody_new_on_call(&mut self, sheet: &Sheet) {
        let slots = self.spots.len();
        for (slot, (s, _)) in self.spots.iter().enumerate().filter(|(_, spot)| spot.1) {
            for v in (0..sheet.people.len()).filter(|v| !sheet.is_on_call(*v, *s)) {
                self.problem.pairs[v * slots + slot] = NEVER;
            }
        }
    }

    /// Whether the planner may put `v` in a slot.
    fn may(&self, v: usize, slot: usize) -> bool {
        self.problem.pairs[v * self.spots.len() + slot] != NEVER
    }

    fn fill_up(&self, sheet: &mut Sheet) {
        let mut short: Vec<usize> =
            self.duties.iter().copied().filter(|s| sheet.room(*s) > 0).collect();
        if let Some(only) = &self.only {
            short.retain(|s| only.contains(s));
        }
        short.sort_by_key(|s| (-sheet.duties[*s].priority().factor(), *s));
        for s in short {
            let Some(slot) = self.slot_of((s, false)) else { continue };
            while sheet.room(s) > 0 {
                let day = sheet.duties[s].day;
                let missing = sheet.roles_missing(s);
                let best = (0..sheet.people.len())
                    .filter(|v| self.may(*v, slot) && can_take(sheet, *v, s))
                    .min_by_key(|v| {
                        let helps = missing.iter().any(|(k, _)| sheet.people[*v].holds(*k, day));
                        (!helps, !sheet.is_on_call(*v, s), sheet.fair_load(*v), *v)
                    });
                let Some(v) = best else { break };
                sheet.put(v, s);
            }
        }
    }

    /// Those who could simply be on call as well, unless this is about other places.
    fn fill_up_on_call(&self, sheet: &mut Sheet) {
        if self.only.is_some() {
            return;
        }
        for (slot, (s, _)) in self.spots.iter().enumerate().filter(|(_, spot)| spot.1) {
            if self.problem.slots[slot].under == 0 {
                continue;
            }
            while sheet.ready[*s].len() < self.problem.slots[slot].need as usize {
                let best = (0..sheet.people.len())
                    .filter(|v| self.may(*v, slot) && standby_blockers(sheet, *v, *s).is_empty())
                    .min_by_key(|v| (sheet.ready_of[*v].len(), sheet.fair_load(*v), *v));
                let Some(v) = best else { break };
                sheet.stand_by(v, *s);
            }
        }
    }
}

/// Places planning may take away, and those on call: on shifts that are planned, neither locked nor excused, and the only
/// one of their holder in the column, and that day where columns are days.
pub(super) fn movable(
    sheet: &Sheet,
    spots: &[Post],
    columns: &[u32],
    several: bool,
) -> Vec<(usize, Post)> {
    let mut found = Vec::new();
    let column = |s: usize| spots.binary_search(&(s, false)).ok().map(|slot| columns[slot]);
    for (s, on_call) in spots {
        let beside = |o: &&usize| match (several, column(**o)) {
            (true, at) => at == column(*s),
            (false, _) => sheet.duties[**o].day == sheet.duties[*s].day,
        };
        let free: Vec<usize> = if *on_call {
            sheet.ready[*s].iter().filter(|r| !r.locked && !r.excused).map(|r| r.who).collect()
        } else {
            // Taken off for a try, they could not be put back: only their word to this shift lifts what is in the way.
            let held = |p: &Place| p.agreed && unsuited(sheet, p.who, *s).into_iter().any(own_word);
            let free = |p: &&Place| !p.declined && !p.locked && !p.excused && !held(p);
            sheet.on[*s].iter().filter(free).map(|p| p.who).collect()
        };
        for who in free {
            let beside = sheet.of[who].iter().chain(&sheet.ready_of[who]).filter(beside);
            if beside.count() == 1 && sheet.people[who].known {
                found.push((who, (*s, *on_call)));
            }
        }
    }
    found
}
