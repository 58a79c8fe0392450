//! Circles: each of several people takes the next one's seat, at once. Found as negative circles in the graph of who
//! could move where, as min-cost flow finds them, and kept only where the roster as a whole agrees.
//!
//! A node is a group of seats alike: of one slot, and whether who leaves takes a role along that is then missing. An
//! arc is one person's move. The pool is where people come from who take one more, and go to who take one less; an
//! empty seat leads into it.

use super::chance::Chance;
use super::model::Model;
use super::problem::{Limit, NEVER, OFF};
use super::work::{Change, Work, steps};

#[derive(Clone, Copy, Debug)]
struct Node {
    slot: u32,
    /// Roles that are missing once somebody of this group leaves.
    roles: u64,
    /// A seat nobody has.
    empty: bool,
}

#[derive(Clone, Copy, Debug)]
struct Arc {
    from: u32,
    to: u32,
    /// Who moves; [`OFF`]: the empty seat itself does.
    person: u32,
    cost: i32,
}

/// Node 0: the pool.
const POOL: u32 = 0;
/// How often all arcs are looked at before circles are taken out.
const PASSES: usize = 12;

/// Memory used again and again.
#[derive(Clone, Debug, Default)]
pub(super) struct Circles {
    nodes: Vec<Node>,
    /// The nodes of slot `s`: `first[s]..first[s + 1]`.
    first: Vec<u32>,
    arcs: Vec<Arc>,
    cost: Vec<i64>,
    via: Vec<u32>,
    changes: Vec<Change>,
}

impl Circles {
    /// One round: lays the graph, takes out the circles that pay and keeps those the rules allow; by how much the
    /// roster is better. In a round that `sifts`, one person in four stays out by chance, so that the rest is seen.
    pub(super) fn round(&mut self, work: &mut Work, sifts: bool, chance: &mut Chance) -> i64 {
        self.lay_nodes(work);
        self.lay_arcs(work, sifts, chance);
        self.relax();
        let mut better = 0;
        let mut seen = vec![0_u32; self.nodes.len()];
        for begin in 0..self.nodes.len() {
            let mark = begin as u32 + 1;
            let mut at = begin;
            while seen[at] == 0 && self.via[at] != OFF {
                seen[at] = mark;
                at = self.arcs[self.via[at] as usize].from as usize;
            }
            if seen[at] == mark && self.via[at] != OFF {
                better += self.turn(work, at);
            }
        }
        better
    }

    /// Keeps the circle through node `at` if the roster is better for it.
    fn turn(&mut self, work: &mut Work, at: usize) -> i64 {
        self.changes.clear();
        let mut node = at;
        loop {
            let arc = self.arcs[self.via[node] as usize];
            if arc.person != OFF {
                let (from, to) =
                    (self.nodes[arc.from as usize].slot, self.nodes[arc.to as usize].slot);
                let day = |s: u32| work.model.problem.slots[s as usize].day as usize;
                let person = arc.person as usize;
                if from != OFF && (to == OFF || day(from) != day(to)) {
                    self.changes.push(Change { person, day: day(from), slot: OFF });
                }
                if to != OFF {
                    self.changes.push(Change { person, day: day(to), slot: to });
                }
            }
            node = arc.from as usize;
            if node == at {
                break;
            }
        }
        self.changes.sort_unstable_by_key(|c| (c.person, c.day));
        if self.changes.windows(2).any(|w| (w[0].person, w[0].day) == (w[1].person, w[1].day)) {
            return 0;
        }
        match work.lay(&self.changes) {
            Some(delta) if delta < 0 => {
                work.keep();
                -delta
            }
            Some(delta) => {
                work.take_back_by(delta);
                0
            }
            None => 0,
        }
    }

    fn lay_nodes(&mut self, work: &Work) {
        let slots = &work.model.problem.slots;
        let mut groups: Vec<Vec<u64>> = vec![Vec::new(); slots.len()];
        for (at, s) in work.rows.iter().enumerate().filter(|(_, s)| **s != OFF) {
            let p = at / work.model.days;
            if work.model.locked(p, at % work.model.days) {
                continue;
            }
            let roles = work.needed_roles(p, *s);
            if !groups[*s as usize].contains(&roles) {
                groups[*s as usize].push(roles);
            }
        }
        self.nodes.clear();
        self.first.clear();
        self.nodes.push(Node { slot: OFF, roles: 0, empty: false });
        for (s, groups) in groups.iter().enumerate() {
            let slot = s as u32;
            self.first.push(self.nodes.len() as u32);
            self.nodes.extend(groups.iter().map(|roles| Node {
                slot,
                roles: *roles,
                empty: false,
            }));
            if work.filled[s] < slots[s].need || slots[s].over.is_some() {
                self.nodes.push(Node { slot, roles: 0, empty: true });
            }
        }
        self.first.push(self.nodes.len() as u32);
    }

    fn lay_arcs(&mut self, work: &Work, sifts: bool, chance: &mut Chance) {
        self.arcs.clear();
        let model = work.model;
        for (i, node) in self.nodes.iter().enumerate().skip(1) {
            let from = i as u32;
            if node.empty {
                self.arcs.push(Arc { from, to: POOL, person: OFF, cost: 0 });
            } else {
                let cost = work.loss(node.slot, node.roles);
                self.arcs.push(Arc { from: POOL, to: from, person: OFF, cost });
            }
        }
        for p in 0..model.people() {
            if sifts && chance.below(3) > 0 || work.breaks[p] > 0 {
                continue;
            }
            for day in 0..model.days {
                let s = work.at(p, day);
                if s == OFF || model.locked(p, day) {
                    continue;
                }
                let roles = work.needed_roles(p, s);
                let mut nodes = self.first[s as usize]..self.first[s as usize + 1];
                let group = |n: &u32| self.nodes[*n as usize].roles == roles;
                if let Some(from) = nodes.find(group) {
                    self.moves_of(work, p, s, from);
                }
            }
            self.moves_of(work, p, OFF, POOL);
        }
    }

    /// The moves of person `p` out of slot `old`, at node `from`.
    fn moves_of(&mut self, work: &Work, p: usize, old: u32, from: u32) {
        let model = work.model;
        let problem = &model.problem;
        let mine = Mine::of(work, p, old);
        if old != OFF
            && let Some(cost) = mine.cost(work, OFF)
        {
            self.arcs.push(Arc { from, to: POOL, person: p as u32, cost });
        }
        let old_day = problem.slots.get(old as usize).map_or(model.days, |s| s.day as usize);
        let roles = problem.people[p].roles;
        for day in 0..model.days {
            if (day != old_day && work.at(p, day) != OFF) || model.locked(p, day) {
                continue;
            }
            for s in work.options(p, day) {
                if *s == old {
                    continue;
                }
                let Some(cost) = mine.cost(work, *s) else { continue };
                for to in self.first[*s as usize]..self.first[*s as usize + 1] {
                    let node = self.nodes[to as usize];
                    if node.empty {
                        let seat = work.gain(p, *s) - model.wish(p, *s);
                        let cost = cost + seat as i32;
                        self.arcs.push(Arc { from, to, person: p as u32, cost });
                    } else if roles & node.roles == node.roles {
                        self.arcs.push(Arc { from, to, person: p as u32, cost });
                    }
                }
            }
        }
    }

    /// Bellman and Ford: how cheaply each node is reached from anywhere, in a few arcs.
    fn relax(&mut self) {
        self.cost.clear();
        self.cost.resize(self.nodes.len(), 0);
        self.via.clear();
        self.via.resize(self.nodes.len(), OFF);
        for _ in 0..PASSES {
            let mut changed = false;
            for (i, arc) in self.arcs.iter().enumerate() {
                let cost = self.cost[arc.from as usize] + i64::from(arc.cost);
                if cost < self.cost[arc.to as usize] {
                    self.cost[arc.to as usize] = cost;
                    self.via[arc.to as usize] = i as u32;
                    changed = true;
                }
            }
            if !changed {
                break;
            }
        }
    }
}

/// What a person is without slot `old`.
struct Mine {
    p: usize,
    old: u32,
    units: i32,
    steps: i64,
}

impl Mine {
    fn of(work: &Work, p: usize, old: u32) -> Self {
        let units = work.model.problem.slots.get(old as usize).map_or(0, |s| s.units);
        let all = work.units[p];
        Self { p, old, units: all - units, steps: steps(work.model, p, all) }
    }

    /// What having `new` instead would cost the person, if their limits allow.
    fn cost(&self, work: &Work, new: u32) -> Option<i32> {
        let model: &Model = work.model;
        let problem = &model.problem;
        let person = &problem.people[self.p];
        let (gone, come) = (problem.slots.get(self.old as usize), problem.slots.get(new as usize));
        let units = self.units + come.map_or(0, |s| s.units);
        if units > person.most_units
            || units < person.least_units
            || model.pair(self.p, new) == NEVER
        {
            return None;
        }
        let mut cost = steps(model, self.p, units) - self.steps;
        cost += model.wish(self.p, new) - model.wish(self.p, self.old);
        let base = self.p * problem.counters;
        let left = gone.map_or(&[][..], |s| &s.counters);
        let right = come.map_or(&[][..], |s| &s.counters);
        let over = |count: u32, limit: &Limit| {
            i64::from(count.saturating_sub(limit.free)) * i64::from(limit.weight)
        };
        for (c, amount) in left.iter().filter(|c| !right.contains(c)) {
            let limit = &person.limits[*c as usize];
            let count = work.counts[base + *c as usize];
            let come = come.map_or(0, |s| s.amount(*c));
            cost += over(count - amount + come, limit) - over(count, limit);
        }
        for (c, amount) in right.iter().filter(|c| !left.contains(c)) {
            let limit = &person.limits[*c as usize];
            let count = work.counts[base + *c as usize];
            let gone = gone.map_or(0, |s| s.amount(*c));
            if count - gone + amount > limit.most {
                return None;
            }
            // What is in both was counted with what goes.
            if gone == 0 {
                cost += over(count + amount, limit) - over(count, limit);
            }
        }
        if !model.ties.is_empty() || model.company {
            cost += work.social(self.p, new) - work.social(self.p, self.old);
        }
        i32::try_from(cost).ok()
    }
}
