//! What a roster costs and which rules it breaks, counted from nothing: the definition the search is held against.

use super::model::Model;
use super::problem::{Company, OFF};
use super::work::steps;

/// The objective of `rows` (`person * days + day`), smaller is better: missing people and role holders, people too
/// many, wishes and distances, loads and counters beyond what is free, people without the company they need, ties.
pub fn cost(model: &Model, rows: &[u32]) -> i64 {
    let problem = &model.problem;
    let mut sum = problem.constant;
    let mut taken = vec![Vec::new(); problem.slots.len()];
    for p in 0..model.people() {
        let row = &rows[p * model.days..(p + 1) * model.days];
        let slots = || row.iter().copied().filter(|s| *s != OFF);
        for s in slots() {
            taken[s as usize].push(p);
            sum += model.wish(p, s);
        }
        sum += steps(model, p, slots().map(|s| problem.slots[s as usize].units).sum());
        for (c, limit) in problem.people[p].limits.iter().enumerate() {
            let amounts = |s: u32| problem.slots[s as usize].counters.iter();
            let mine = slots().flat_map(amounts).filter(|a| a.0 as usize == c);
            let count = mine.map(|a| a.1).sum::<u32>();
            sum += i64::from(count.saturating_sub(limit.free)) * i64::from(limit.weight);
        }
    }
    for (slot, people) in problem.slots.iter().zip(&taken) {
        let n = people.len() as u32;
        sum += i64::from(slot.need.saturating_sub(n)) * i64::from(slot.under);
        sum += i64::from(n.saturating_sub(slot.need)) * i64::from(slot.over.unwrap_or(0));
        for role in &slot.roles {
            let holds = |p: &&usize| problem.people[**p].roles >> role.role & 1 == 1;
            let n = people.iter().filter(holds).count() as u32;
            sum += i64::from(role.least.saturating_sub(n)) * i64::from(role.under);
        }
        let lonely = people.iter().filter(|p| is_lonely(model, **p, people)).count();
        sum += i64::from(problem.lonely) * lonely as i64;
        for tie in &problem.ties {
            let both = people.contains(&(tie.a as usize)) && people.contains(&(tie.b as usize));
            sum += if both { i64::from(tie.weight) } else { 0 };
        }
    }
    sum
}

/// Whether person `p`, in a slot with `people`, is without the company they need.
pub(super) fn is_lonely(model: &Model, p: usize, people: &[usize]) -> bool {
    let mut others = people.iter().filter(|q| **q != p);
    match model.problem.people[p].company {
        Company::Nobody => false,
        Company::Anyone => others.next().is_none(),
        Company::Experienced => !others.any(|q| model.problem.people[*q].experienced),
    }
}

/// By how much the row of person `p` breaks hard rules, 0 where it keeps to all: units and counters beyond the bounds, and one
/// for every assignment, day or weekend that would have to change.
pub(super) fn row_breaks(model: &Model, p: usize, row: &[u32]) -> i64 {
    let problem = &model.problem;
    let person = &problem.people[p];
    let mut sum = 0;
    let (mut units, mut counts) = (0, vec![0_u32; problem.counters]);
    for (d, s) in row.iter().enumerate().filter(|(_, s)| **s != OFF) {
        let slot = &problem.slots[*s as usize];
        units += slot.units;
        for c in &slot.counters {
            counts[c.0 as usize] += c.1;
        }
        sum += i64::from(model.pair(p, *s) == super::NEVER || slot.day as usize != d);
        sum += i64::from(row.get(d + 1).is_some_and(|next| model.clash(*s, *next)));
    }
    sum += i64::from((person.least_units - units).max(0) + (units - person.most_units).max(0));
    let beyond = counts.iter().zip(&person.limits).map(|(n, l)| n.saturating_sub(l.most));
    sum += beyond.map(i64::from).sum::<i64>();
    let worked = |d: usize| row.get(d).is_some_and(|s| *s != OFF);
    let weekends = (0..row.len()).filter(|d| match model.mate[*d] {
        OFF => false,
        mate if (mate as usize) < *d => worked(*d) && !worked(mate as usize),
        _ => worked(*d),
    });
    sum += i64::from((weekends.count() as u32).saturating_sub(person.most_weekends));
    let mut begin = 0;
    while begin < row.len() {
        let on = row[begin] != OFF;
        let length = row[begin..].iter().take_while(|s| (**s != OFF) == on).count();
        let inside = begin > 0 && begin + length < row.len();
        let least = if on { person.shortest_run } else { person.shortest_rest };
        let length = length as u32;
        if on {
            sum += i64::from(length.saturating_sub(person.longest_run));
        }
        if inside {
            sum += i64::from(least.saturating_sub(length));
        }
        begin += length as usize;
    }
    sum
}

/// By how much `rows` break hard rules: those of every row, and people in full slots.
pub fn breaks(model: &Model, rows: &[u32]) -> i64 {
    let mut taken = vec![0_u32; model.problem.slots.len()];
    for s in rows.iter().filter(|s| **s != OFF) {
        taken[*s as usize] += 1;
    }
    let full = model.problem.slots.iter().zip(&taken).filter(|(slot, _)| slot.over.is_none());
    let over = full.map(|(slot, n)| i64::from(n.saturating_sub(slot.need))).sum::<i64>();
    let row = |p| row_breaks(model, p, &rows[p * model.days..(p + 1) * model.days]);
    over + (0..model.people()).map(row).sum::<i64>()
}
