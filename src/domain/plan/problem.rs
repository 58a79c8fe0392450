//! What is to be staffed, by whom, under which rules: the values a caller fills in.
//!
//! A person takes at most one slot a day. Everything else is a number: eligibility and wishes are one cost a pair,
//! weekly limits, evenings and shifts of a type are counters, minutes are units.

/// A day on which a person takes nothing, in a roster's row.
pub const OFF: u32 = u32::MAX;

/// The cost of a pair that must not be: not qualified, not free, not allowed.
pub const NEVER: i32 = i32::MAX;

/// A weight no sum of soft costs reaches, per slot; larger ones are refused so that sums stay exact.
const MOST_WEIGHT: i32 = 1_000_000;

/// So many of a role are wanted in a slot.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct RoleNeed {
    /// Which role: a bit of [`Person::roles`], below 64.
    pub role: u32,
    /// How many holders.
    pub least: u32,
    /// The cost of each one missing.
    pub under: i32,
}

/// Something to be staffed on a day.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Slot {
    /// The day, from 0.
    pub day: u32,
    /// What may follow it on the next day is a matter of its kind, below 64.
    pub kind: u32,
    /// What it adds to a person's load, in units of the caller's choice (minutes, half hours).
    pub units: i32,
    /// How many people are wanted.
    pub need: u32,
    /// The cost of each one missing.
    pub under: i32,
    /// The cost of each one too many; `None`: there can be no more.
    pub over: Option<i32>,
    /// Holders of roles wanted among them; one person may fill several.
    pub roles: Vec<RoleNeed>,
    /// The counters a person's assignment counts in, each once, and how much: the evenings or a type of shift by one, the
    /// minutes of a week by the units.
    pub counters: Vec<(u32, u32)>,
}

impl Slot {
    /// How much an assignment counts in counter `c`.
    pub fn amount(&self, c: u32) -> u32 {
        self.counters.iter().find(|a| a.0 == c).map_or(0, |a| a.1)
    }
}

/// How much of a counter a person may and would have.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Limit {
    /// Never more.
    pub most: u32,
    /// So many cost nothing.
    pub free: u32,
    /// The cost of each beyond.
    pub weight: i32,
}

impl Limit {
    /// As many as come.
    pub const NONE: Self = Self { most: u32::MAX, free: u32::MAX, weight: 0 };
}

/// Whom somebody needs beside them in a slot.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub enum Company {
    /// They may be alone.
    #[default]
    Nobody,
    /// Whoever it is.
    Anyone,
    /// Another who is [`Person::experienced`].
    Experienced,
}

/// Two people better together or better apart.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Tie {
    /// One of them.
    pub a: u32,
    /// The other.
    pub b: u32,
    /// The cost of each slot both take; below zero where they wish to be together.
    pub weight: i32,
}

/// Somebody who takes slots.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Person {
    /// Roles held, a bit each.
    pub roles: u64,
    /// The least units of the whole period.
    pub least_units: i32,
    /// The most.
    pub most_units: i32,
    /// The longest stretch of days with a slot.
    pub longest_run: u32,
    /// The shortest; one that touches the first or the last day may be shorter.
    pub shortest_run: u32,
    /// The shortest stretch of days without; likewise.
    pub shortest_rest: u32,
    /// The most weekends with a slot on Saturday or Sunday.
    pub most_weekends: u32,
    /// One for each counter.
    pub limits: Vec<Limit>,
    /// Steps of load: every unit beyond the first number costs the second, all steps added up. Several of them make
    /// an unfair load dearer the more unfair it is.
    pub steps: Vec<(i32, i32)>,
    /// Whom they need beside them; see [`Problem::lonely`].
    pub company: Company,
    /// Whether they are company for those who need somebody experienced.
    pub experienced: bool,
}

impl Person {
    /// Somebody bound by nothing.
    pub fn free(counters: usize) -> Self {
        Self {
            roles: 0,
            least_units: 0,
            most_units: i32::MAX / 2,
            longest_run: u32::MAX,
            shortest_run: 1,
            shortest_rest: 1,
            most_weekends: u32::MAX,
            limits: vec![Limit::NONE; counters],
            steps: Vec::new(),
            company: Company::Nobody,
            experienced: false,
        }
    }
}

/// All of it. `pairs` and `locked` are tables by person; see there.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Problem {
    /// How many days.
    pub days: u32,
    /// The weekday of the first one, from Monday = 0.
    pub first_weekday: u32,
    /// Slots, by day; those of one day in the order in which a tie is broken.
    pub slots: Vec<Slot>,
    /// People.
    pub people: Vec<Person>,
    /// How many counters there are.
    pub counters: usize,
    /// For each kind, the kinds that cannot follow it on the next day, a bit each.
    pub barred_next: Vec<u64>,
    /// The cost of person `p` in slot `s` at `p * slots + s`; [`NEVER`]: it must not be.
    pub pairs: Vec<i32>,
    /// Cells that stay as the start has them, `p * days + day`.
    pub locked: Vec<bool>,
    /// Part of every objective, such as the weight of all wishes.
    pub constant: i64,
    /// The cost of each person in a slot without the company they need: more than any seat is worth, so that nobody is
    /// left so. A finished plan takes whoever still is off the slot, unless a lock or another rule holds them there.
    pub lonely: i32,
    /// Who would be together or apart.
    pub ties: Vec<Tie>,
}

impl Problem {
    /// Makes everybody who leaves a seat they have in `rows` cost `weight`, if they could have stayed: what is published
    /// changes only where that is worth it.
    pub fn hold(&mut self, rows: &[u32], weight: i32) {
        let (days, slots) = (self.days as usize, self.slots.len());
        for (at, s) in rows.iter().enumerate().filter(|(_, s)| (**s as usize) < slots) {
            let pair = self.pairs.get_mut(at / days * slots + *s as usize);
            if let Some(pair) = pair.filter(|pair| **pair != NEVER) {
                *pair = pair.saturating_sub(weight);
                self.constant += i64::from(weight);
            }
        }
    }
}

/// Why a problem is not one.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum PlanError {
    /// A slot stands before one of an earlier day, or beyond the last day.
    Days,
    /// A table has not one entry for each of what it is about.
    Size,
    /// A kind, role, counter or person there is not, or a tie of somebody with themselves.
    Unknown,
    /// A weight beyond a million, or units below zero.
    Weight,
}

/// Whether a problem is one.
pub(super) fn check(problem: &Problem) -> Result<(), PlanError> {
    let (people, slots) = (problem.people.len(), problem.slots.len());
    let sorted = problem.slots.windows(2).all(|w| w[0].day <= w[1].day);
    if !sorted || problem.slots.last().is_some_and(|s| s.day >= problem.days) {
        return Err(PlanError::Days);
    }
    let sized = problem.pairs.len() == people * slots
        && problem.locked.len() == people * problem.days as usize
        && problem.people.iter().all(|p| p.limits.len() == problem.counters);
    if !sized {
        return Err(PlanError::Size);
    }
    let kinds = problem.barred_next.len();
    let known = |s: &Slot| {
        (s.kind as usize) < kinds
            && s.roles.iter().all(|r| r.role < 64)
            && s.counters.iter().all(|c| (c.0 as usize) < problem.counters)
    };
    let tied = |t: &Tie| t.a != t.b && (t.a.max(t.b) as usize) < people;
    if kinds > 64 || !problem.slots.iter().all(known) || !problem.ties.iter().all(tied) {
        return Err(PlanError::Unknown);
    }
    let fair = |w: i32| (0..=MOST_WEIGHT).contains(&w);
    let slots_fair = problem.slots.iter().all(|s| {
        fair(s.units)
            && fair(s.under)
            && s.over.is_none_or(fair)
            && s.roles.iter().all(|r| fair(r.under))
            && s.counters.iter().all(|c| c.1 <= MOST_WEIGHT as u32)
    });
    let people_fair = problem
        .people
        .iter()
        .all(|p| p.limits.iter().all(|l| fair(l.weight)) && p.steps.iter().all(|s| fair(s.1)));
    let pairs_fair = problem.pairs.iter().all(|c| *c == NEVER || fair(c.abs()));
    let company_fair = fair(problem.lonely) && problem.ties.iter().all(|t| fair(t.weight.abs()));
    if slots_fair && people_fair && pairs_fair && company_fair {
        Ok(())
    } else {
        Err(PlanError::Weight)
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::Model;

    #[test]
    fn leaving_a_held_seat_costs_and_staying_does_not() {
        let slot = Slot {
            day: 0,
            kind: 0,
            units: 1,
            need: 1,
            under: 9,
            over: None,
            roles: Vec::new(),
            counters: Vec::new(),
        };
        let mut problem = Problem {
            days: 1,
            first_weekday: 0,
            slots: vec![slot],
            people: vec![Person::free(0), Person::free(0)],
            counters: 0,
            barred_next: vec![0],
            pairs: vec![1, 0],
            locked: vec![false; 2],
            ..Problem::default()
        };
        let cost = |problem: &Problem, rows: &[u32]| {
            Model::new(problem.clone()).map(|model| crate::cost(&model, rows))
        };
        problem.hold(&[0, OFF], 5);
        assert_eq!(cost(&problem, &[0, OFF]), Ok(1));
        assert_eq!(cost(&problem, &[OFF, 0]), Ok(5));
        // Who cannot come any more is replaced at no cost.
        problem.pairs[0] = NEVER;
        problem.constant = 0;
        problem.hold(&[0, OFF], 5);
        assert_eq!(cost(&problem, &[OFF, 0]), Ok(0));
    }
}
