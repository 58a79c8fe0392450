//! Chance and cooling in whole numbers, so that every machine goes the same way: no clock, no floats, no `usize`.

/// A sequence of numbers that look random, the same ones for the same seed (xorshift64*, Marsaglia and Vigna).
#[derive(Clone, Debug)]
pub(super) struct Chance(u64);

impl Chance {
    pub(super) fn new(seed: u64) -> Self {
        // The state must not be zero, and near seeds should not begin alike (the finaliser of SplitMix64).
        let mut z = seed.wrapping_add(0x9E37_79B9_7F4A_7C15);
        z = (z ^ z >> 30).wrapping_mul(0xBF58_476D_1CE4_E5B9);
        z = (z ^ z >> 27).wrapping_mul(0x94D0_49BB_1331_11EB);
        Self((z ^ z >> 31) | 1)
    }

    pub(super) fn next(&mut self) -> u32 {
        self.0 ^= self.0 >> 12;
        self.0 ^= self.0 << 25;
        self.0 ^= self.0 >> 27;
        (self.0.wrapping_mul(0x2545_F491_4F6C_DD1D) >> 32) as u32
    }

    /// A number below `n`, 0 where `n` is 0.
    pub(super) fn below(&mut self, n: usize) -> usize {
        ((u64::from(self.next()) * n as u64) >> 32) as usize
    }

    /// One of `all`.
    pub(super) fn pick<'a, T>(&mut self, all: &'a [T]) -> Option<&'a T> {
        all.get(self.below(all.len()))
    }
}

/// One in temperature and logarithm.
const ONE: u64 = 1 << 16;

/// The binary logarithm of `x / 2^32`, negated, for `0 < x <= 2^32`, in 1/65536: squaring shifts out a digit at a time.
fn minus_log2(x: u64) -> u64 {
    let zeros = u64::from(x.leading_zeros());
    let mut y = x << zeros >> 32; // 2^31 <= y < 2^32: between 1 and 2
    let mut digits = 0;
    for bit in (0..16).rev() {
        y = (y * y) >> 31;
        if y >= 1 << 32 {
            y >>= 1;
            digits |= 1 << bit;
        }
    }
    (zeros + 1 - 32) * ONE - digits
}

/// By how much worse a step may be, at temperature one: `-ln(u)` for evenly spread `u`, in 1/65536.
#[derive(Clone, Debug)]
pub(super) struct Cooling {
    slack: Vec<u64>,
    /// `ln` of the first temperature over the last, and the first one, in 1/65536.
    first: u64,
    octaves: u64,
}

/// `2^(-x)` of `x` in 1/65536, in 1/65536.
fn half_to(x: u64) -> u64 {
    // 2^(-1/2), 2^(-1/4), ... 2^(-1/65536), in 1/2^32.
    const ROOTS: [u64; 16] = [
        3_037_000_500,
        3_611_622_603,
        3_938_502_376,
        4_112_874_773,
        4_202_935_003,
        4_248_701_896,
        4_271_772_300,
        4_283_353_940,
        4_289_156_689,
        4_292_061_010,
        4_293_513_907,
        4_294_240_540,
        4_294_603_903,
        4_294_785_596,
        4_294_876_445,
        4_294_921_870,
    ];
    let mut y = 1_u64 << 32;
    for (i, root) in ROOTS.iter().enumerate() {
        if x >> (15 - i) & 1 == 1 {
            y = (y * root) >> 32;
        }
    }
    (y >> 16).checked_shr((x / ONE) as u32).unwrap_or(0)
}

impl Cooling {
    const ROWS: u64 = 4096;

    /// From temperature `first` down to `last`, both in 1/65536 of a unit of cost and above zero.
    pub(super) fn new(first: u64, last: u64) -> Self {
        // ln 2 = 45426 / 65536
        let ln = |i: u64| (minus_log2((2 * i + 1) << 19) * 45_426) >> 16;
        let slack = (0..Self::ROWS).map(ln).collect();
        let (first, last) = (first.max(1), last.max(1).min(first.max(1)));
        // log2(first / last) as the difference of two logarithms of fractions of 2^32.
        let octaves = minus_log2(last.min(1 << 32)) - minus_log2(first.min(1 << 32));
        Self { slack, first, octaves }
    }

    /// The temperature after `done` of 65536 parts of the way.
    pub(super) fn at(&self, done: u64) -> u64 {
        (self.first * half_to((self.octaves * done.min(ONE)) >> 16)) >> 16
    }

    /// How much worse the next step may be at `temperature`.
    pub(super) fn slack(&self, temperature: u64, chance: &mut Chance) -> i64 {
        let row = chance.next() as usize % self.slack.len();
        ((self.slack[row] * temperature) >> 32) as i64
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn logarithms_and_powers_are_right_to_a_thousandth() {
        assert_eq!(minus_log2(1 << 32), 0);
        assert_eq!(minus_log2(1 << 31), ONE);
        assert_eq!(minus_log2(1 << 20), 12 * ONE);
        // log2(3) = 1.58496: of 3/4 it is -0.41504.
        assert!(minus_log2(3 << 30).abs_diff(27_200) < 60);
        assert_eq!(half_to(0), ONE);
        assert_eq!(half_to(ONE), ONE / 2);
        assert!(half_to(ONE / 2).abs_diff(46_341) < 5);
        assert!(half_to(5 * ONE + ONE / 4).abs_diff(1_722) < 5);
    }

    #[test]
    fn it_cools_from_the_first_to_the_last_temperature() {
        let cooling = Cooling::new(60 * ONE, ONE / 3);
        assert_eq!(cooling.at(0), 60 * ONE);
        assert!(cooling.at(ONE).abs_diff(ONE / 3) < 60);
        assert!((0..=ONE).step_by(99).is_sorted_by_key(|d| u64::MAX - cooling.at(d)));
        let mut chance = Chance::new(7);
        let mean =
            (0..100_000).map(|_| cooling.slack(100 * ONE, &mut chance)).sum::<i64>() / 100_000;
        assert!((98..=101).contains(&mean), "{mean}");
    }
}
