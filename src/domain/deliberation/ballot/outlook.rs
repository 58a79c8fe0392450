//! While ballots are still coming in: can it still be carried, is it already certain.

use super::rule::{Rule, Weight};
use super::tally::{Counts, tally};

/// What the ballots that are still out can bring about.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Outlook {
    /// Carried, whatever the others do 已成定局.
    Certain,
    /// Open 仍有可能.
    Possible,
    /// Not to be carried any more 已无可能.
    Impossible,
}

/// What the ballots still out, of the weight `missing` together, can bring about. Each of them may come back for,
/// against, abstaining, invalid, or not at all. Exact, not an estimate:
/// * the best that can come is that all of them agree (a further "for" never harms: both gates only grow by it);
/// * the worst for taking part is that none comes back, the worst for agreeing that all come back against, or, where
///   nobody has voted yet, that none does; a matter is certain when each gate holds in its own worst case.
pub fn outlook(rule: &Rule, roll: Weight, counts: &Counts, missing: Weight) -> Outlook {
    let with = |edit: fn(&mut Counts) -> &mut Weight| {
        let mut counts = *counts;
        let slot = edit(&mut counts);
        *slot = slot.plus(missing).unwrap_or(*slot);
        tally(rule, roll, &counts)
    };
    if !with(|c| &mut c.agree).passed() {
        Outlook::Impossible
    } else if tally(rule, roll, counts).passed() && with(|c| &mut c.against).approval.passed {
        Outlook::Certain
    } else {
        Outlook::Possible
    }
}
