//! Quorum: enough are here to decide, told in exact integers.

use crate::domain::deliberation::ballot::Fraction;

/// The rule: at least (or more than) `num`/`den` of `of`.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Quorum {
    /// Numerator.
    pub num: u64,
    /// Denominator.
    pub den: u64,
    /// All who could be here.
    pub of: u64,
    /// Whether exactly the fraction is not enough 过半.
    pub strict: bool,
}

/// How far those here are from a quorum.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct QuorumNow {
    /// How many are here.
    pub here: u64,
    /// The smallest number that is enough.
    pub need: u64,
    /// How many more it takes.
    pub short: u64,
    /// Whether it is enough.
    pub met: bool,
}

impl Quorum {
    /// The smallest number that is enough: ceil(of·num/den), or one more than the floor where the rule is strict. A
    /// rule without a denominator asks for everybody rather than for nobody.
    pub fn need(&self) -> u64 {
        let Some(part) = Fraction::new(self.num, self.den) else { return self.of };
        u64::try_from(part.least(self.of.into(), self.strict)).unwrap_or(u64::MAX)
    }

    /// How far `here` are from it.
    pub fn now(&self, here: u64) -> QuorumNow {
        let need = self.need();
        QuorumNow { here, need, short: need.saturating_sub(here), met: here >= need }
    }
}
