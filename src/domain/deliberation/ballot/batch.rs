//! Papers counted together: of a secret ballot, where one paper's area would name a unit, or hands raised.

use super::count::{PartCount, join};
use super::problem::Problem;
use super::record::{Ballot, Batch, Choice};
use super::result::slot;
use super::rule::Weight;
use super::tally::Counts;
use crate::log::{RecordId, State};

/// The fewest papers of a secret ballot that may be entered together: a smaller sum of areas would name a unit.
pub const LEAST_BATCH: u64 = 10;

/// What cannot be right about the names in a sum.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum BatchError {
    /// The candidate in this place has more than there are papers with names.
    AboveValid(usize),
    /// The area of the candidate in this place does not go with the papers.
    AreaOdd(usize),
    /// Fewer names than papers that carry one.
    TooFew,
    /// More names than seats times papers.
    TooMany,
}

impl Batch {
    /// Its sums by choice.
    pub fn counts(&self) -> Counts {
        Counts {
            agree: Weight::new(self.agree, self.agree_area),
            against: Weight::new(self.against, self.against_area),
            abstain: Weight::new(self.abstain, self.abstain_area),
            invalid: Weight::new(self.invalid, self.invalid_area),
        }
    }

    /// How often the candidate in this place of the list was chosen.
    pub fn chosen(&self, place: usize) -> Weight {
        let of = |list: &[u64]| list.get(place).copied().unwrap_or_default();
        Weight::new(of(&self.chosen), of(&self.chosen_area))
    }

    /// What cannot be right about the names of an election; nothing elsewhere. `election`: seats and candidates.
    ///
    /// A paper with a name on it is one for: it names each candidate once at most and as many as there are seats at most,
    /// and one at least. So no candidate has more than there are such papers, all together have at most seats times as
    /// many and at least as many; by heads and by area alike.
    pub fn check(&self, election: Option<(u32, usize)>) -> Vec<BatchError> {
        let Some((seats, candidates)) = election else { return Vec::new() };
        let (valid, seats) = (self.counts().agree, u128::from(seats));
        let mut errors = Vec::new();
        let (mut heads, mut area) = (0_u128, 0_u128);
        for place in 0..candidates {
            let chosen = self.chosen(place);
            if !chosen.within(valid) {
                errors.push(BatchError::AboveValid(place));
            }
            // Whoever is on no paper has no area, and whoever is on all of them has all of it.
            if (chosen.heads == 0 && chosen.area > 0)
                || (chosen.heads == valid.heads && chosen.area < valid.area)
            {
                errors.push(BatchError::AreaOdd(place));
            }
            heads += u128::from(chosen.heads);
            area += u128::from(chosen.area);
        }
        let (papers, of_papers) = (u128::from(valid.heads), u128::from(valid.area));
        if heads > seats * papers || area > seats * of_papers {
            errors.push(BatchError::TooMany);
        }
        if heads < papers || area < of_papers {
            errors.push(BatchError::TooFew);
        }
        errors
    }
}

/// Adds papers counted together: of a secret ballot or where there are no rows. Elsewhere they would count twice.
pub(super) fn add_batches(
    state: &State,
    ballot: &RecordId,
    record: &Ballot,
    no_rows: bool,
    sum: &mut PartCount,
    problems: &mut Vec<Problem>,
) {
    if record.secret && sum.entered > 0 {
        problems.push(Problem::NamedInSecret);
    }
    for (_, batch) in state.facts::<Batch>(ballot) {
        if !record.secret && !no_rows {
            problems.push(Problem::BatchInOpen);
            continue;
        }
        let counts = batch.counts();
        let papers = counts.returned().unwrap_or_default().heads;
        if record.secret && papers < LEAST_BATCH {
            problems.push(Problem::SmallBatch);
            continue;
        }
        if !batch.check(record.election()).is_empty() {
            problems.push(Problem::UnsoundBatch);
            // Sums of an election written before they held names: their papers were returned all the same.
            if !(batch.chosen.is_empty() && batch.chosen_area.is_empty()) {
                continue;
            }
        }
        for choice in Choice::ALL {
            let mut counts = counts;
            join(slot(&mut sum.counts, *choice), *slot(&mut counts, *choice));
        }
        for (i, all) in sum.chosen.iter_mut().enumerate() {
            join(all, batch.chosen(i));
        }
    }
}
