//! Who is on call, in the sheet: beside those on the shifts, and counted nowhere as on them.

use super::Sheet;
use crate::log::RecordId;

/// Somebody on call for a shift.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Ready {
    /// Whose, by number.
    pub who: usize,
    /// Planning leaves it.
    pub locked: bool,
    /// It breaks a rule, for a reason given.
    pub excused: bool,
}

impl Sheet {
    /// Whether somebody is on call for a shift.
    pub fn is_on_call(&self, v: usize, s: usize) -> bool {
        self.ready[s].iter().any(|r| r.who == v)
    }

    /// Those who come to a shift, or those on call for it (true).
    pub(super) fn at(&self, (s, on_call): (usize, bool)) -> Vec<usize> {
        if on_call {
            self.ready[s].iter().map(|r| r.who).collect()
        } else {
            self.coming(s).collect()
        }
    }

    /// Puts somebody on call in these tables alone: what if. Nothing where they come, or are on call already.
    pub fn stand_by(&mut self, v: usize, s: usize) {
        if self.is_on(v, s) || self.is_on_call(v, s) {
            return;
        }
        self.ready[s].push(Ready { who: v, locked: false, excused: false });
        self.ready[s].sort_by_key(|r| r.who);
        let at = self.ready_of[v].partition_point(|other| *other < s);
        self.ready_of[v].insert(at, s);
    }

    /// Lets somebody go who is on call, in these tables alone.
    pub fn stand_down(&mut self, v: usize, s: usize) {
        self.ready[s].retain(|r| r.who != v);
        self.ready_of[v].retain(|other| *other != s);
    }

    /// These on call: shift, whose. Whoever is on the shift already is not.
    pub(super) fn set_ready(&mut self, ready: &[(usize, RecordId, Ready)]) {
        for (s, id, ready) in ready {
            let Some(who) = self.person(id) else { continue };
            let there = self.on[*s].iter().any(|p| p.who == who) || self.is_on_call(who, *s);
            if !there {
                self.ready[*s].push(Ready { who, ..*ready });
            }
        }
        self.ready_of = vec![Vec::new(); self.people.len()];
        for (s, ready) in self.ready.iter_mut().enumerate() {
            ready.sort_by_key(|r| r.who);
            for one in ready {
                self.ready_of[one.who].push(s);
            }
        }
    }
}
