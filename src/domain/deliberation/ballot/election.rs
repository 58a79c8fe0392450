//! An election of persons: who is carried, who has most, who is equal for the last seats.

use super::count::{PartCount, join};
use super::record::Ballot;
use super::rule::{Rule, Weight};
use super::tally::{Counts, Verdict, tally};
use crate::log::RecordId;

/// Where a candidate comes out.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Seat {
    /// Elected.
    Elected,
    /// Carried, and equal with others for the last seats: left to the rule stated for ties.
    Tied,
    /// Carried, and others have more.
    Spare,
    /// Not carried.
    Failed,
}

/// A candidate and what they got.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Standing {
    /// Who.
    pub person: RecordId,
    /// Who chose them.
    pub chosen: Weight,
    /// What the rule says of that.
    pub verdict: Verdict,
    /// Where they come out.
    pub seat: Seat,
}

/// The candidates by heads. Each must be carried by the rule, everybody who took part being the base; the seats go to
/// those with most heads, and who is equal for the last of them is left to the rule stated for ties.
pub(super) fn standings(
    record: &Ballot,
    rule: &Rule,
    roll: Weight,
    sum: &PartCount,
) -> Vec<Standing> {
    let Some((seats, _)) = record.election() else { return Vec::new() };
    let took_part = {
        let mut all = sum.counts.agree;
        join(&mut all, sum.counts.against);
        all
    };
    let mut all: Vec<Standing> = record
        .candidates
        .iter()
        .zip(&sum.chosen)
        .map(|(person, chosen)| {
            let counts = Counts { agree: *chosen, against: took_part.less(*chosen), ..sum.counts };
            let verdict = tally(rule, roll, &counts);
            let seat = if verdict.passed() { Seat::Spare } else { Seat::Failed };
            Standing { person: *person, chosen: *chosen, verdict, seat }
        })
        .collect();
    all.sort_by_key(|s| std::cmp::Reverse((s.verdict.passed(), s.chosen.heads, s.chosen.area)));
    let seats = seats as usize;
    let carried = all.iter().filter(|s| s.seat == Seat::Spare).count();
    if let Some(last) = all.get(carried.min(seats).wrapping_sub(1)).map(|s| s.chosen.heads) {
        let upto = all[..carried].iter().filter(|s| s.chosen.heads >= last).count();
        for standing in &mut all[..carried] {
            let heads = standing.chosen.heads;
            if heads > last || (heads == last && upto <= seats) {
                standing.seat = Seat::Elected;
            } else if heads == last {
                standing.seat = Seat::Tied;
            }
        }
    }
    all
}
