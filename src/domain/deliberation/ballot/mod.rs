//! Ballots 表决: from a frozen roll, a rule and papers to a verdict that anybody can recount.
//!
//! * [`rule`]: rules of counting as exact fractions of heads and area.
//! * [`mod@tally`]: one pure function from counts to a verdict with its working.
//! * [`mod@outlook`]: whether what is still out can change anything.

pub mod outlook;
pub mod rule;
pub mod tally;

pub use outlook::{Outlook, outlook};
pub use rule::{Base, Fraction, Gate, Rule, Weight};
pub use tally::{Counts, Passage, Test, Verdict, tally};
