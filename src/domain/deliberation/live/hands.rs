//! Hands raised: three counts, a majority stated beforehand, and what follows.

use super::Moment;
use crate::domain::deliberation::ballot::Fraction;
use crate::log::{Draft, OpId, RecordId, State};
use crate::{record, words};
use std::collections::BTreeSet;

words! {
    /// The majority that is asked for.
    pub enum Majority {
        /// More than half 过半数: exactly half is not enough.
        Half = "half",
        /// Two thirds or more.
        TwoThirds = "two-thirds",
        /// Three quarters or more.
        ThreeQuarters = "three-quarters",
        /// Everybody.
        All = "all",
    }
}

words! {
    /// Of whom the majority is taken.
    pub enum HandsBase {
        /// For and against alone: who abstains does not count.
        Sided = "sided",
        /// For, against and abstaining.
        Voting = "voting",
        /// Everybody present.
        Present = "present",
    }
}

record! {
    /// Hands were counted, on a motion or on the item itself.
    pub struct Hands: "motion.hands" as Fact, Shared {
        /// What was asked, where it was no motion.
        pub question: String = "question",
        /// For.
        pub yes: u32 = "for",
        /// Against.
        pub no: u32 = "against",
        /// Abstaining.
        pub abstain: u32 = "abstain",
        /// How many were present.
        pub present: Option<u32> = "present",
        /// A straw poll: for reference, not a vote.
        pub straw: bool = "straw",
        /// The majority.
        pub majority: Majority = "majority",
        /// Of whom.
        pub base: HandsBase = "base",
        /// When.
        pub when: Option<Moment> = "when",
        /// The earlier counts it corrects.
        pub instead: Vec<OpId> = "instead",
    }
}

impl Majority {
    /// The fraction, and whether exactly that much is not enough.
    pub const fn fraction(self) -> (Fraction, bool) {
        match self {
            Self::Half => (Fraction::HALF, true),
            Self::TwoThirds => (Fraction::TWO_THIRDS, false),
            Self::ThreeQuarters => (Fraction::THREE_QUARTERS, false),
            Self::All => (Fraction::WHOLE, false),
        }
    }
}

/// What a count comes to, with the working.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Raised {
    /// Of how many the majority is taken.
    pub of: u64,
    /// The smallest number of hands for that is enough.
    pub need: u64,
    /// How many hands for were missing.
    pub short: u64,
    /// Whether it is carried. A straw poll carries nothing; neither does a count out of nobody.
    pub carried: bool,
    /// More hands than heads: somebody counts again.
    pub too_many: bool,
}

/// What a count comes to, by the fractions ballots are counted by.
pub fn raised(hands: &Hands) -> Raised {
    let (yes, no, abstain) = (u64::from(hands.yes), u64::from(hands.no), u64::from(hands.abstain));
    let cast = yes + no + abstain;
    let present = hands.present.map(u64::from);
    let of = match hands.base {
        HandsBase::Sided => yes + no,
        HandsBase::Voting => cast,
        HandsBase::Present => present.unwrap_or(cast),
    };
    let (part, strict) = hands.majority.fraction();
    // Never more than `of` and one more.
    let need = u64::try_from(part.least(of.into(), strict)).unwrap_or(u64::MAX);
    let too_many = present.is_some_and(|present| cast > present);
    let enough = of > 0 && part.holds(yes.into(), of.into(), strict);
    Raised {
        of,
        need,
        short: need.saturating_sub(yes),
        carried: enough && !hands.straw && !too_many,
        too_many,
    }
}

/// A count that nobody corrected.
#[derive(Clone, Debug, PartialEq)]
pub struct Counted {
    /// The fact.
    pub id: OpId,
    /// The count.
    pub hands: Hands,
    /// Another differing count stands beside it: a person counts again.
    pub disputed: bool,
}

/// The counts on a motion (or item) that nobody corrected, earliest first, each beside those said at the same time.
pub fn counts(state: &State, on: &RecordId) -> Vec<Counted> {
    let facts = state.facts::<Hands>(on);
    let corrected: BTreeSet<OpId> =
        facts.iter().flat_map(|(_, h)| h.instead.iter().copied()).collect();
    let standing: Vec<(OpId, Hands)> = facts
        .into_iter()
        .map(|(f, h)| (f.id, h))
        .filter(|(id, _)| !corrected.contains(id))
        .collect();
    let differs = |a: &Hands, b: &Hands| {
        (a.yes, a.no, a.abstain, a.straw, a.majority, a.base)
            != (b.yes, b.no, b.abstain, b.straw, b.majority, b.base)
    };
    standing
        .iter()
        .map(|(id, hands)| Counted {
            id: *id,
            hands: hands.clone(),
            disputed: standing
                .iter()
                .any(|(_, other)| other.question == hands.question && differs(other, hands)),
        })
        .collect()
}

/// The vote on a motion that counts: the latest count that is no straw poll.
pub fn vote(state: &State, motion: &RecordId) -> Option<Counted> {
    counts(state, motion).into_iter().rfind(|c| !c.hands.straw)
}

/// Notes a count. On a motion, a vote corrects the vote before it; straw polls stand each for itself.
pub fn count_hands(state: &State, on: &RecordId, hands: Hands, corrects: bool) -> Vec<Draft> {
    let before = counts(state, on)
        .into_iter()
        .filter(|c| corrects && c.hands.straw == hands.straw && c.hands.question == hands.question);
    let instead = before.map(|c| c.id).collect();
    vec![state.state_fact(on, &Hands { instead, ..hands })]
}
