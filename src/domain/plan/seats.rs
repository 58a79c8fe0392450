//! The seats of a roster being worked on: who comes, who goes, what that is worth, and which slots are short.

use super::problem::OFF;
use super::work::Work;

impl Work<'_> {
    /// Counts a person out of one slot and into another; the change in what the slots cost.
    pub(super) fn count(&mut self, p: usize, old: u32, new: u32) -> i64 {
        let mut delta = 0;
        let roles = self.model.problem.people[p].roles;
        if self.model.company {
            delta += self.meet(p, old, new);
        }
        if old != OFF {
            let slot = &self.model.problem.slots[old as usize];
            let filled = &mut self.filled[old as usize];
            delta +=
                i64::from(if *filled <= slot.need { slot.under } else { -slot.over.unwrap_or(0) });
            *filled -= 1;
            let base = self.holder_starts[old as usize] as usize;
            for (i, role) in slot.roles.iter().enumerate() {
                if roles >> role.role & 1 == 1 {
                    let held = &mut self.holders[base + i];
                    if *held <= role.least {
                        delta += i64::from(role.under);
                    }
                    *held -= 1;
                }
            }
            self.list_short(old);
        }
        if new != OFF {
            let slot = &self.model.problem.slots[new as usize];
            let filled = &mut self.filled[new as usize];
            *filled += 1;
            delta +=
                i64::from(if *filled <= slot.need { -slot.under } else { slot.over.unwrap_or(0) });
            let base = self.holder_starts[new as usize] as usize;
            for (i, role) in slot.roles.iter().enumerate() {
                if roles >> role.role & 1 == 1 {
                    let held = &mut self.holders[base + i];
                    *held += 1;
                    if *held <= role.least {
                        delta -= i64::from(role.under);
                    }
                }
            }
            self.list_short(new);
        }
        delta
    }

    /// What person `p` in slot `s` changes, against `p` elsewhere; wishes included, rules and load left out.
    pub(super) fn gain(&self, p: usize, s: u32) -> i64 {
        let slot = &self.model.problem.slots[s as usize];
        let mine = self.at(p, slot.day as usize) == s;
        let more = self.filled[s as usize] - u32::from(mine) >= slot.need;
        let mut gain = i64::from(if more { slot.over.unwrap_or(super::MOST) } else { -slot.under });
        let base = self.holder_starts[s as usize] as usize;
        for (i, role) in slot.roles.iter().enumerate() {
            let holds = self.model.problem.people[p].roles >> role.role & 1 == 1;
            if holds && self.holders[base + i] - u32::from(mine) < role.least {
                gain -= i64::from(role.under);
            }
        }
        gain + i64::from(self.model.pair(p, s)) + self.social(p, s)
    }

    /// The roles slot `s` would miss if `p`, who is in it, left.
    pub(super) fn needed_roles(&self, p: usize, s: u32) -> u64 {
        let base = self.holder_starts[s as usize] as usize;
        let held = self.model.problem.people[p].roles;
        let roles = self.model.problem.slots[s as usize].roles.iter().enumerate();
        let needed =
            roles.filter(|(i, r)| held >> r.role & 1 == 1 && self.holders[base + i] <= r.least);
        needed.fold(0, |all, (_, r)| all | 1 << r.role)
    }

    /// What slot `s` loses with somebody who holds these of its needed roles.
    pub(super) fn loss(&self, s: u32, roles: u64) -> i32 {
        let slot = &self.model.problem.slots[s as usize];
        let less = self.filled[s as usize] <= slot.need;
        let seat = if less { slot.under } else { -slot.over.unwrap_or(0) };
        let gone = slot.roles.iter().filter(|r| roles >> r.role & 1 == 1);
        seat + gone.map(|r| r.under).sum::<i32>()
    }

    /// Whether slot `s` wants people or role holders.
    pub(super) fn is_short(&self, s: u32) -> bool {
        let slot = &self.model.problem.slots[s as usize];
        let base = self.holder_starts[s as usize] as usize;
        self.filled[s as usize] < slot.need
            || slot.roles.iter().enumerate().any(|(i, r)| self.holders[base + i] < r.least)
    }

    pub(super) fn list_short(&mut self, s: u32) {
        let at = self.short_at[s as usize];
        match (self.is_short(s), at == OFF) {
            (true, true) => {
                self.short_at[s as usize] = self.short.len() as u32;
                self.short.push(s);
            }
            (false, false) => {
                self.short.swap_remove(at as usize);
                if let Some(moved) = self.short.get(at as usize) {
                    self.short_at[*moved as usize] = at;
                }
                self.short_at[s as usize] = OFF;
            }
            _ => {}
        }
    }
}
