//! Who may take what, looked up both ways; and a choice of that, which the search keeps to for a while.

use super::model::Model;
use super::problem::{Problem, Slot};

/// Pairs of people and slots.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(super) struct Pairs {
    /// Slots of a cell `person * days + day`: `options[starts[cell]..starts[cell + 1]]`.
    options: Vec<u32>,
    starts: Vec<u32>,
    /// People of slot `s`, likewise.
    able: Vec<u32>,
    able_starts: Vec<u32>,
}

impl Pairs {
    /// Those of a problem that `may` be, asked once for each slot of each person.
    pub(super) fn of(problem: &Problem, may: impl Fn(usize, usize) -> bool) -> Self {
        let (days, n_slots, people) =
            (problem.days as usize, problem.slots.len(), problem.people.len());
        let mut first = vec![0; days + 1];
        for slot in &problem.slots {
            first[slot.day as usize + 1] += 1;
        }
        for d in 0..days {
            first[d + 1] += first[d];
        }
        let (mut options, mut starts) = (Vec::new(), vec![0]);
        let mut able_starts = vec![0; n_slots + 1];
        for p in 0..people {
            for d in 0..days {
                for s in (first[d]..first[d + 1]).filter(|s| may(p, *s)) {
                    options.push(s as u32);
                    able_starts[s + 1] += 1;
                }
                starts.push(options.len() as u32);
            }
        }
        for s in 0..n_slots {
            able_starts[s + 1] += able_starts[s];
        }
        let (mut able, mut next) = (vec![0; options.len()], able_starts.clone());
        for p in 0..people {
            let (from, to) = (starts[p * days], starts[(p + 1) * days]);
            for s in &options[from as usize..to as usize] {
                let place: &mut u32 = &mut next[*s as usize];
                able[*place as usize] = p as u32;
                *place += 1;
            }
        }
        Self { options, starts, able, able_starts }
    }

    pub(super) fn len(&self) -> usize {
        self.options.len()
    }

    pub(super) fn options(&self, cell: usize) -> &[u32] {
        &self.options[self.starts[cell] as usize..self.starts[cell + 1] as usize]
    }

    pub(super) fn able(&self, s: u32) -> &[u32] {
        let at = s as usize;
        &self.able[self.able_starts[at] as usize..self.able_starts[at + 1] as usize]
    }

    /// The pairs of a model with the least regrets ([`super::Bound::regrets`], in the order of the options): about `many`
    /// for each seat, and some for each slot however large theirs are.
    pub(super) fn sifted(model: &Model, regrets: &[i64], many: usize) -> Self {
        let problem = &model.problem;
        let seats = problem.slots.iter().map(|s: &Slot| s.need as usize).sum::<usize>();
        let mut sorted = regrets.to_vec();
        let most = match (many * seats).min(sorted.len()).checked_sub(1) {
            Some(nth) => *sorted.select_nth_unstable(nth).1,
            None => i64::MAX,
        };
        // The regret of a pair, to be found by slot.
        let mut of_slot = vec![Vec::new(); problem.slots.len()];
        for (s, regret) in model.pairs.options.iter().zip(regrets) {
            of_slot[*s as usize].push(*regret);
        }
        let least: Vec<i64> = of_slot
            .iter_mut()
            .zip(&problem.slots)
            .map(|(regrets, slot)| {
                let few = (FEW + slot.need as usize).min(regrets.len());
                few.checked_sub(1).map_or(most, |nth| *regrets.select_nth_unstable(nth).1)
            })
            .collect();
        let mut kept = vec![false; problem.people.len() * problem.slots.len()];
        let mut at = 0;
        for p in 0..problem.people.len() {
            for day in 0..problem.days as usize {
                for s in model.options(p, day) {
                    let s = *s as usize;
                    kept[p * problem.slots.len() + s] = regrets[at] <= most.max(least[s]);
                    at += 1;
                }
            }
        }
        Self::of(problem, |p, s| kept[p * problem.slots.len() + s])
    }
}

/// How many more people than are wanted every slot keeps.
const FEW: usize = 3;
