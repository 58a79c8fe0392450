//! A first roster: what is given, mended where it breaks rules, and short slots filled greedily.

use super::chance::Chance;
use super::model::{Model, OFF};
use super::replan::{Frame, Replan};
use super::work::{Change, Work};

/// Begins with `start` (nobody anywhere where it is empty) and fills what can be filled, dearest slots first.
pub(super) fn construct<'m>(model: &'m Model, start: &[u32], chance: &mut Chance) -> Work<'m> {
    let mut work = if start.len() == model.people() * model.days {
        Work::of(model, start)
    } else {
        Work::empty(model)
    };
    if model.rota {
        let mut replan = Replan::default();
        for p in 0..model.people() {
            if work.breaks[p] > 0 {
                // At once if that is not too much to remember, else window by window.
                lay_row(&mut work, p, true, &mut replan);
            }
            if work.breaks[p] > 0 {
                lay_row(&mut work, p, false, &mut replan);
            }
        }
    } else {
        fill(&mut work, chance);
    }
    work
}

/// Days planned at once, and how many of them are kept before the next ones are planned.
const WINDOW: usize = 28;
const KEPT: usize = 14;

/// Plans a row that breaks rules anew, window by window, each with its share of units and weekends.
fn lay_row(work: &mut Work, p: usize, whole: bool, replan: &mut Replan) {
    let model = work.model;
    let before = work.row(p).to_vec();
    let broken = work.breaks[p];
    for day in 0..model.days {
        if !model.locked(p, day) {
            work.put(p, day, OFF);
        }
    }
    let person = &model.problem.people[p];
    let days = model.days as i64;
    let mut from = 0;
    let mut changes = Vec::new();
    loop {
        let to =
            if whole || from + WINDOW + KEPT >= model.days { model.days } else { from + WINDOW };
        let mut frame = Frame::of(work, p, from, to);
        frame.open = true;
        if to < model.days {
            let share = |all: i32| (i64::from(all) * to as i64 / days) as i32 - work.units[p];
            // Half a week of leeway; the last window sets it right.
            let leeway = (i64::from(person.most_units) * 4 / days) as i32;
            frame.least = share(person.least_units) - leeway;
            frame.most = share(person.most_units) + leeway;
            let share = u64::from(person.most_weekends) * to as u64 / days as u64;
            frame.weekends =
                (share as u32 + 1).min(person.most_weekends).saturating_sub(work.weekends[p]);
        }
        if !replan.plan(work, p, frame, &mut changes) {
            break;
        }
        let keep = if to == model.days { to } else { from + KEPT };
        for change in changes.iter().filter(|c| c.day < keep) {
            work.put(p, change.day, change.slot);
        }
        if to == model.days {
            break;
        }
        from = keep;
    }
    if work.breaks[p] > broken {
        for (day, slot) in before.iter().enumerate() {
            work.put(p, day, *slot);
        }
    }
}

/// Every slot that is short, the ones with fewest people able to take it first, gets whom it costs least.
fn fill(work: &mut Work, chance: &mut Chance) {
    let model = work.model;
    let mut slots: Vec<u32> = work.short.clone();
    slots.sort_unstable_by_key(|s| {
        let slot = &model.problem.slots[*s as usize];
        (-slot.under, model.able(*s).len(), *s)
    });
    for s in slots {
        let day = model.problem.slots[s as usize].day as usize;
        for _ in 0..model.problem.slots[s as usize].need {
            let mut best: Option<(i64, usize)> = None;
            let able = model.able(s);
            let begin = chance.below(able.len());
            for p in able[begin..].iter().chain(&able[..begin]) {
                let p = *p as usize;
                if work.at(p, day) != OFF {
                    continue;
                }
                if let Some(delta) = work.lay(&[Change { person: p, day, slot: s }]) {
                    work.take_back_by(delta);
                    if delta < best.map_or(0, |b| b.0) {
                        best = Some((delta, p));
                    }
                }
            }
            let Some((_, p)) = best else { break };
            if work.lay(&[Change { person: p, day, slot: s }]).is_some() {
                work.keep();
            }
        }
    }
}
