//! A rule of counting: which part of whom must take part, and which part of whom must agree. Exact fractions only.

use crate::log::canon::MAX_INT;

/// Heads 人数 and floor area 专有部分面积 (in 0.01 m²), the two measures of a vote among owners. They are independent.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct Weight {
    /// Heads.
    pub heads: u64,
    /// Area.
    pub area: u64,
}

impl Weight {
    /// Both measures at once.
    pub const fn new(heads: u64, area: u64) -> Self {
        Self { heads, area }
    }

    /// Adds another weight; `None` beyond what can be stored.
    pub fn plus(self, other: Self) -> Option<Self> {
        let add = |a: u64, b: u64| a.checked_add(b).filter(|n| *n <= MAX_INT.unsigned_abs());
        Some(Self { heads: add(self.heads, other.heads)?, area: add(self.area, other.area)? })
    }

    /// What is left of it without `other`; nothing below zero.
    #[must_use]
    pub fn less(self, other: Self) -> Self {
        Self {
            heads: self.heads.saturating_sub(other.heads),
            area: self.area.saturating_sub(other.area),
        }
    }

    /// Whether both measures are within those of `other`.
    pub fn within(self, other: Self) -> bool {
        self.heads <= other.heads && self.area <= other.area
    }
}

/// An exact fraction. Its parts are at most 2^53 - 1 and its denominator is not zero, so that a product with any count
/// fits 128 bits.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Fraction {
    num: u64,
    den: u64,
}

impl Fraction {
    /// One half.
    pub const HALF: Self = Self { num: 1, den: 2 };
    /// Two thirds.
    pub const TWO_THIRDS: Self = Self { num: 2, den: 3 };
    /// Three quarters.
    pub const THREE_QUARTERS: Self = Self { num: 3, den: 4 };
    /// All.
    pub const WHOLE: Self = Self { num: 1, den: 1 };

    /// `num` / `den`; `None` for a zero denominator and beyond 2^53 - 1.
    pub const fn new(num: u64, den: u64) -> Option<Self> {
        if den == 0 || num > MAX_INT.unsigned_abs() || den > MAX_INT.unsigned_abs() {
            return None;
        }
        Some(Self { num, den })
    }

    /// The numerator.
    pub const fn num(self) -> u64 {
        self.num
    }

    /// The denominator.
    pub const fn den(self) -> u64 {
        self.den
    }

    /// The two parts, as wide as a product with a count needs.
    pub(super) fn wide(self) -> (u128, u128) {
        (self.num.into(), self.den.into())
    }

    /// Whether `got` is that part of `of`, or, strictly, more than it: by cross-multiplication, never by division.
    pub fn holds(self, got: u128, of: u128, strict: bool) -> bool {
        let (num, den) = self.wide();
        if strict { got * den > num * of } else { got * den >= num * of }
    }

    /// The least count that is enough of `of`.
    pub fn least(self, of: u128, strict: bool) -> u128 {
        let (num, den) = self.wide();
        if strict { num * of / den + 1 } else { (num * of).div_ceil(den) }
    }
}

/// What a gate asks of each measure; a measure that is absent is not tested.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Gate {
    /// Of the heads.
    pub heads: Option<Fraction>,
    /// Of the area.
    pub area: Option<Fraction>,
    /// Whether the fraction must be exceeded 过半数; else it is enough to reach it 以上 (Civil Code art. 1259: 以上 and
    /// 以下 include the number itself).
    pub strict: bool,
}

impl Gate {
    /// The same fraction of both measures.
    pub const fn both(fraction: Fraction, strict: bool) -> Self {
        Self { heads: Some(fraction), area: Some(fraction), strict }
    }

    /// Of heads alone.
    pub const fn heads(fraction: Fraction, strict: bool) -> Self {
        Self { heads: Some(fraction), area: None, strict }
    }
}

/// Of whom the fraction that must agree is taken.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Base {
    /// Those who took part: for, against and abstaining.
    Participating,
    /// Those for and against; abstentions are left out.
    ForAgainst,
    /// Everybody on the roll.
    All,
}

impl Base {
    /// All of them.
    pub const ALL: &'static [Self] = &[Self::Participating, Self::ForAgainst, Self::All];

    /// As it is written in a case.
    pub fn word(self) -> &'static str {
        match self {
            Self::Participating => "participating",
            Self::ForAgainst => "for-against",
            Self::All => "all",
        }
    }

    /// Reads what [`Base::word`] wrote.
    pub fn of_word(word: &str) -> Option<Self> {
        Self::ALL.iter().copied().find(|b| b.word() == word)
    }
}

/// A rule of counting.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Rule {
    /// Which part of the roll must take part; absent where any number will do.
    pub participation: Option<Gate>,
    /// Which part must agree.
    pub approval: Gate,
    /// Of whom.
    pub of: Base,
}

impl Rule {
    /// Civil Code art. 278 para. 2, ordinary matters: two thirds of area and heads or more take part; of these more
    /// than half of area and heads agree.
    pub const CC278_ORDINARY: Self = Self {
        participation: Some(Gate::both(Fraction::TWO_THIRDS, false)),
        approval: Gate::both(Fraction::HALF, true),
        of: Base::Participating,
    };

    /// Civil Code art. 278 para. 2, special matters (items 6 to 8): two thirds of area and heads or more take part; of
    /// these three quarters of area and heads or more agree.
    pub const CC278_SPECIAL: Self =
        Self { approval: Gate::both(Fraction::THREE_QUARTERS, false), ..Self::CC278_ORDINARY };

    /// Heads only: more than half of the roll is present and more than half of those present agree, as assemblies of
    /// residents or their representatives usually decide.
    pub const ASSEMBLY: Self = Self {
        participation: Some(Gate::heads(Fraction::HALF, true)),
        approval: Gate::heads(Fraction::HALF, true),
        of: Base::Participating,
    };

    /// Heads only, as in [`Rule::ASSEMBLY`], two thirds of the roll or more being present.
    pub const REPRESENTATIVES: Self =
        Self { participation: Some(Gate::heads(Fraction::TWO_THIRDS, false)), ..Self::ASSEMBLY };

    /// Heads only, no quorum: `fraction` of `of` agrees.
    pub const fn by_heads(fraction: Fraction, strict: bool, of: Base) -> Self {
        Self { participation: None, approval: Gate::heads(fraction, strict), of }
    }
}
