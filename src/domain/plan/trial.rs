//! A roster tried step by step from outside: what the search does, one step at a time.

use super::chance::Chance;
use super::circle::Circles;
use super::model::Model;
use super::moves::Move;
use super::replan::{Frame, Replan};
use super::work::{Change, Work};

/// A roster on which steps are tried.
#[derive(Clone, Debug)]
pub struct Trial<'m> {
    work: Work<'m>,
    chance: Chance,
    changes: Vec<Change>,
    circles: Circles,
    replan: Replan,
}

impl<'m> Trial<'m> {
    /// Begins with `rows`, whether or not they keep to the rules; `seed` decides what is drawn.
    pub fn new(model: &'m Model, rows: &[u32], seed: u64) -> Self {
        Self {
            work: Work::of(model, rows),
            chance: Chance::new(seed),
            changes: Vec::new(),
            circles: Circles::default(),
            replan: Replan::default(),
        }
    }

    /// The rows as they are.
    pub fn rows(&self) -> &[u32] {
        &self.work.rows
    }

    /// The objective by the sums kept.
    pub fn cost(&self) -> i64 {
        self.work.cost
    }

    /// Draws a step of a kind and, if there is one that rules and locks allow, says what it changes; it stays if `keep`.
    pub fn step(&mut self, kind: Move, keep: bool) -> Option<i64> {
        kind.propose(&self.work, &mut self.chance, &mut self.changes);
        self.try_changes(keep)
    }

    /// Gives person `p` another slot on `day` (or none), if rules and locks allow; what that changes.
    pub fn put(&mut self, p: usize, day: usize, slot: u32, keep: bool) -> Option<i64> {
        self.changes.clear();
        self.changes.push(Change { person: p, day, slot });
        self.try_changes(keep)
    }

    /// Plans days `from..to` of person `p` anew as cheaply as can be; what that changes.
    pub fn replan(&mut self, p: usize, from: usize, to: usize, keep: bool) -> Option<i64> {
        let frame = Frame::of(&self.work, p, from, to);
        if !self.replan.plan(&self.work, p, frame, &mut self.changes) {
            return None;
        }
        self.try_changes(keep)
    }

    /// Lets people take one another's seats all round where that pays; by how much.
    pub fn circles(&mut self) -> i64 {
        self.circles.round(&mut self.work, false, &mut self.chance)
    }

    /// Whether every sum kept is what counting from nothing gives.
    pub fn is_exact(&self) -> bool {
        self.work.is_exact()
    }

    fn try_changes(&mut self, keep: bool) -> Option<i64> {
        if self.changes.is_empty() {
            return None;
        }
        let delta = self.work.lay(&self.changes)?;
        if keep {
            self.work.keep();
        } else {
            self.work.take_back_by(delta);
        }
        Some(delta)
    }
}
