//! From counts to a verdict, with the working: every gate with its numbers and what it falls short of.
//!
//! Fractions are compared by multiplying out in 128 bits; nothing is ever divided into a percentage, because a sum of
//! areas that stands exactly at three quarters must pass however it is added up.

use super::rule::{Base, Fraction, Gate, Rule, Weight};
use crate::log::canon::MAX_INT;

/// What was counted. Who is on the roll and not here did not take part.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct Counts {
    /// Agreeing 同意.
    pub agree: Weight,
    /// Against 反对.
    pub against: Weight,
    /// Abstaining 弃权: takes part.
    pub abstain: Weight,
    /// Invalid 无效: does not take part.
    pub invalid: Weight,
}

impl Counts {
    /// All that came in, valid or not; `None` beyond what can be stored.
    pub fn returned(&self) -> Option<Weight> {
        self.agree.plus(self.against)?.plus(self.abstain)?.plus(self.invalid)
    }

    /// Those who took part, as wide as three counts can be.
    fn wide(&self, of: Base, roll: Weight, measure: fn(Weight) -> u64) -> u128 {
        let [agree, against, abstain] =
            [self.agree, self.against, self.abstain].map(|w| u128::from(measure(w)));
        match of {
            Base::Participating => agree + against + abstain,
            Base::ForAgainst => agree + against,
            Base::All => u128::from(measure(roll)),
        }
    }
}

/// One measure of one gate.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Test {
    /// What there is.
    pub got: u64,
    /// Of how much.
    pub of: u64,
    /// Which part is asked for.
    pub need: Fraction,
    /// Whether it must be exceeded.
    pub strict: bool,
    /// Whether it is there.
    pub passed: bool,
    /// The least that must still agree (or, for taking part, take part) for this measure to hold; 0 where it holds,
    /// `None` where no number of further ballots would do.
    pub short: Option<u64>,
}

/// One gate: the measures the rule tests.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Passage {
    /// By heads.
    pub heads: Option<Test>,
    /// By area.
    pub area: Option<Test>,
    /// Whether every measure that is tested holds.
    pub passed: bool,
}

impl Passage {
    /// What is short, by measure; `None` where further ballots cannot bring it about.
    pub fn short(&self) -> Option<Weight> {
        let of = |test: Option<Test>| test.map_or(Some(0), |t| t.short);
        Some(Weight::new(of(self.heads)?, of(self.area)?))
    }
}

/// What a rule says of counts.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Verdict {
    /// Whether enough took part; `None` where the rule does not ask.
    pub participation: Option<Passage>,
    /// Whether enough agree.
    pub approval: Passage,
}

impl Verdict {
    /// Whether enough took part.
    pub fn participated(&self) -> bool {
        self.participation.is_none_or(|p| p.passed)
    }

    /// Whether the matter is carried: every gate holds.
    pub fn passed(&self) -> bool {
        self.participated() && self.approval.passed
    }
}

/// Counts by a rule. For, against and abstaining take part; invalid ballots do not (Civil Code art. 278 counts owners
/// who take part in the vote). Approval over an empty base fails: where nobody took part nothing was agreed.
pub fn tally(rule: &Rule, roll: Weight, counts: &Counts) -> Verdict {
    let gate = |gate: &Gate, one: &dyn Fn(fn(Weight) -> u64, Fraction) -> Test| {
        let heads = gate.heads.map(|need| one(|w| w.heads, need));
        let area = gate.area.map(|need| one(|w| w.area, need));
        let passed = [heads, area].iter().flatten().all(|t| t.passed);
        Passage { heads, area, passed }
    };
    let participation = rule.participation.as_ref().map(|asked| {
        gate(asked, &|measure, need| {
            let got = counts.wide(Base::Participating, roll, measure);
            Test::fixed(got, u128::from(measure(roll)), need, asked.strict)
        })
    });
    let asked = &rule.approval;
    let approval = gate(asked, &|measure, need| {
        let got = u128::from(measure(counts.agree));
        let of = counts.wide(rule.of, roll, measure);
        match rule.of {
            Base::All if of == 0 => Test::empty(need, asked.strict),
            Base::All => Test::fixed(got, of, need, asked.strict),
            Base::Participating | Base::ForAgainst => Test::growing(got, of, need, asked.strict),
        }
    });
    Verdict { participation, approval }
}

impl Test {
    /// `got` of `of`, where further ballots add to `got` alone.
    fn fixed(got: u128, of: u128, need: Fraction, strict: bool) -> Self {
        let passed = need.holds(got, of, strict);
        let least = need.least(of, strict);
        // Never more than all there are.
        let short =
            if passed { Some(0) } else { within(least.saturating_sub(got), of - got.min(of)) };
        Self { got: shown(got), of: shown(of), need, strict, passed, short }
    }

    /// `got` of `of`, where each further ballot that agrees adds to both.
    fn growing(got: u128, of: u128, need: Fraction, strict: bool) -> Self {
        let (num, den) = need.wide();
        let passed = of > 0 && need.holds(got, of, strict);
        let short = if passed {
            Some(0)
        } else if num > den || (num == den && (strict || got < of)) {
            None
        } else if num == den {
            Some(1)
        } else {
            // The least x with (got + x) * den at or above num * (of + x); at least one where the base is empty.
            let (gap, step) = ((num * of).saturating_sub(got * den), den - num);
            let least =
                if strict && num * of >= got * den { gap / step + 1 } else { gap.div_ceil(step) };
            within(least.max(1), u128::MAX)
        };
        Self { got: shown(got), of: shown(of), need, strict, passed, short }
    }

    /// A part of a roll on which nobody stands.
    fn empty(need: Fraction, strict: bool) -> Self {
        Self { got: 0, of: 0, need, strict, passed: false, short: None }
    }
}

/// Counts of what is stored always fit; others are shown as the most there can be.
fn shown(n: u128) -> u64 {
    u64::try_from(n).unwrap_or(u64::MAX)
}

fn within(short: u128, left: u128) -> Option<u64> {
    u64::try_from(short).ok().filter(|n| *n <= MAX_INT.unsigned_abs() && u128::from(*n) <= left)
}
