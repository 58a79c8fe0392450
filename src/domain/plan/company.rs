//! Who is beside whom: people who need company in their slots, and ties between two of them.

use super::problem::{Company, OFF};
use super::work::Work;

/// Who needs and who is company in a slot. How many people there are in it is known elsewhere.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub(super) struct Party {
    /// People who are experienced.
    experienced: u32,
    /// People who need anyone.
    shy: u32,
    /// People who need somebody experienced and are not so themselves; and those who are.
    new: u32,
    fussy: u32,
}

impl Party {
    /// How many of `all` people are without the company they need.
    fn lonely(self, all: u32) -> u32 {
        let shy = if all == 1 { self.shy } else { 0 };
        let new = if self.experienced == 0 { self.new } else { 0 };
        let fussy = if self.experienced == 1 { self.fussy } else { 0 };
        shy + new + fussy
    }

    /// What somebody adds to each count.
    fn of(work: &Work, p: usize) -> Self {
        let person = &work.model.problem.people[p];
        let needs = |company| u32::from(person.company == company);
        let experienced = u32::from(person.experienced);
        let guided = needs(Company::Experienced);
        Self {
            experienced,
            shy: needs(Company::Anyone),
            new: guided * (1 - experienced),
            fussy: guided * experienced,
        }
    }

    fn add(&mut self, one: Self) {
        self.experienced += one.experienced;
        self.shy += one.shy;
        self.new += one.new;
        self.fussy += one.fussy;
    }

    fn take(&mut self, one: Self) {
        self.experienced -= one.experienced;
        self.shy -= one.shy;
        self.new -= one.new;
        self.fussy -= one.fussy;
    }
}

impl Work<'_> {
    /// Counts a person's company out of one slot and into another, before the person is; the change in what is lonely.
    pub(super) fn meet(&mut self, p: usize, old: u32, new: u32) -> i64 {
        let one = Party::of(self, p);
        let mut lonely = 0;
        if old != OFF {
            let (all, party) = (self.filled[old as usize], &mut self.parties[old as usize]);
            lonely -= i64::from(party.lonely(all));
            party.take(one);
            lonely += i64::from(party.lonely(all - 1));
        }
        if new != OFF {
            let (all, party) = (self.filled[new as usize], &mut self.parties[new as usize]);
            lonely -= i64::from(party.lonely(all));
            party.add(one);
            lonely += i64::from(party.lonely(all + 1));
        }
        lonely * i64::from(self.model.problem.lonely)
    }

    /// What the ties of person `p` cost in slot `s`.
    pub(super) fn ties(&self, p: usize, s: u32) -> i64 {
        if s == OFF {
            return 0;
        }
        let day = self.model.problem.slots[s as usize].day as usize;
        let beside = self.model.ties(p).iter().filter(|(q, _)| self.at(*q as usize, day) == s);
        beside.map(|(_, weight)| i64::from(*weight)).sum()
    }

    /// What person `p` in slot `s` costs by company and ties, against `p` elsewhere.
    pub(super) fn social(&self, p: usize, s: u32) -> i64 {
        if s == OFF {
            return 0;
        }
        let mut cost = if self.model.ties.is_empty() { 0 } else { self.ties(p, s) };
        if self.model.company {
            let day = self.model.problem.slots[s as usize].day as usize;
            let (mut with, mut all) = (self.parties[s as usize], self.filled[s as usize]);
            let mut without = with;
            if self.at(p, day) == s {
                without.take(Party::of(self, p));
            } else {
                with.add(Party::of(self, p));
                all += 1;
            }
            let lonely = i64::from(with.lonely(all)) - i64::from(without.lonely(all - 1));
            cost += lonely * i64::from(self.model.problem.lonely);
        }
        cost
    }

    /// Whether person `p` is without the company they need in the slot they have on `day`.
    pub(super) fn is_lonely(&self, p: usize, day: usize) -> bool {
        let s = self.at(p, day);
        let (Some(party), one) = (self.parties.get(s as usize), Party::of(self, p)) else {
            return false;
        };
        let all = self.filled[s as usize];
        (one.shy > 0 && all == 1)
            || (one.new > 0 && party.experienced == 0)
            || (one.fussy > 0 && party.experienced == 1)
    }

    /// Takes whoever is without the company they need off their slots, as far as locks and rules allow.
    pub(super) fn part(&mut self) {
        let days = self.model.days;
        let mut again = self.model.company;
        while again {
            again = false;
            for at in 0..self.rows.len() {
                let (person, day) = (at / days, at % days);
                if self.rows[at] == OFF || !self.is_lonely(person, day) {
                    continue;
                }
                let off = super::work::Change { person, day, slot: OFF };
                if self.lay(&[off]).is_some() {
                    self.keep();
                    // Whoever they were company for is looked at again.
                    again = true;
                }
            }
        }
    }
}
