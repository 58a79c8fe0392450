//! Where seats have good prices, steps are drawn from the pairs that are regretted least.

use super::bound::Bound;
use super::pairs::Pairs;
use super::search::{Search, WHOLE};
use super::work::Work;
use std::rc::Rc;

/// How many plain steps a set of prices is worth, and how many pairs are priced in the time of one.
const PRICED: u64 = 50;
const PAIRS: u64 = 5;
/// So much of the way, in hundredths, is spent on prices at most, and so many tries are the fewest that are worth it.
const PRICING: u64 = 25;
const FEWEST: u64 = 150;
/// How many pairs a seat steps are drawn from between two of these times; at last from all.
pub(super) const FOCUS: [usize; 7] = [7, 7, 7, 10, 7, 14, 7];

/// How far the pricing of seats is.
pub(super) enum Pricing<'m> {
    Due,
    /// Since so much of the way.
    On(Box<Bound<'m>>, u64),
}

impl Search<'_> {
    /// Whether seats are still being priced, so that everybody knows what is out of the question.
    pub(super) fn prices(&mut self, done: u64) -> bool {
        let model = self.work.model;
        let Some(pricing) = &mut self.pricing else { return false };
        let bound = match pricing {
            Pricing::Due => {
                let bound = Bound::new(model, &self.work.rows, self.best_cost);
                *pricing = Pricing::On(Box::new(bound), done);
                self.steps += PRICED + model.pairs.len() as u64 / PAIRS;
                return true;
            }
            Pricing::On(bound, began) => {
                let (spent, share) = (done.saturating_sub(*began), PRICING * WHOLE / 100);
                // What takes too long would not be done in time.
                let hopeless = spent * FEWEST > share * bound.tried();
                if !hopeless && spent < share && !bound.is_settled() {
                    bound.go();
                    self.steps += PRICED + model.pairs.len() as u64 / PAIRS;
                    return true;
                }
                Some(bound).filter(|_| !hopeless)
            }
        };
        if let Some(bound) = bound {
            self.regrets = bound.regrets();
        }
        self.pricing = None;
        self.began = done;
        self.focus(FOCUS[0]);
        false
    }

    /// Draws steps from so many pairs a seat from now on, those that are regretted least.
    pub(super) fn focus(&mut self, many: usize) {
        if !self.regrets.is_empty() {
            let pairs = Pairs::sifted(self.work.model, &self.regrets, many);
            self.work.focus = Some(Rc::new(pairs));
        }
    }

    /// Goes on from the best so far, with all pairs.
    pub(super) fn back_to_best(&mut self) {
        if !self.fresh {
            self.work = Work::of(self.work.model, &self.best);
        }
        self.work.focus = None;
    }
}
