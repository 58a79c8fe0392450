//! How much work a device can do for a passphrase, and how long it takes.

use super::container::stretch;
use super::{LEAST_WORK, MOST_WORK};

/// How fast this device stretches a passphrase: milliseconds of a try with N = 2^12.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Speed(u64);

/// The logarithm of N in such a try.
const TRY: u8 = 12;

impl Speed {
    /// Measured by a try. `now` gives milliseconds of any clock.
    pub fn measured(now: impl Fn() -> u64) -> Self {
        let begun = now();
        // Twice: the first run warms the code up.
        for _ in 0..2 {
            std::hint::black_box(stretch("a try", &[0; 16], TRY));
        }
        Self((now().saturating_sub(begun) / 2).max(1))
    }

    /// The work, as the logarithm of N, that takes this device about a second. Each step doubles the time, so the choice is
    /// within half a step; never under [`LEAST_WORK`], and never over 18, the work of the age tool itself, which takes
    /// 256 MB.
    pub fn work(self) -> u8 {
        let mut log_n = TRY;
        while log_n < 18 && self.millis(log_n + 1) <= 1_400 {
            log_n += 1;
        }
        log_n.max(LEAST_WORK)
    }

    /// About how many milliseconds a work takes; more where memory is slow.
    pub fn millis(self, log_n: u8) -> u64 {
        let log_n = log_n.min(MOST_WORK);
        if log_n < TRY { self.0 >> (TRY - log_n) } else { self.0 << (log_n - TRY) }
    }
}
