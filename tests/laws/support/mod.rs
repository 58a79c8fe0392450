//! What the laws are tried on: invented kinds, operations of any form, and devices people work on.

pub(crate) mod acts;
pub(crate) mod device;
pub(crate) mod kinds;
pub(crate) mod raw;

use proptest::test_runner::{Config, FileFailurePersistence, RngSeed};

/// 2,000 cases a law unless `PROPTEST_CASES` says otherwise, and the same ones each time unless `PROPTEST_RNG_SEED` does:
/// what holds for a change must not depend on the day it is tried.
pub(crate) fn config() -> Config {
    let told = std::env::var_os("PROPTEST_CASES").is_some();
    let default = Config::default();
    Config {
        cases: if told { default.cases } else { 2_000 },
        rng_seed: match default.rng_seed {
            RngSeed::Random => RngSeed::Fixed(20_261_122),
            told @ RngSeed::Fixed(_) => told,
        },
        failure_persistence: Some(Box::new(FileFailurePersistence::Direct(
            "tests/laws/regressions.txt",
        ))),
        ..default
    }
}
