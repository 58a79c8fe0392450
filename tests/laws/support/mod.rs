//! What the laws are tried on: invented kinds, operations of any form, and devices people work on.

pub(crate) mod acts;
pub(crate) mod device;
pub(crate) mod kinds;
pub(crate) mod raw;

use proptest::test_runner::{Config, FileFailurePersistence};

/// 2,000 cases a law unless `PROPTEST_CASES` says otherwise.
pub(crate) fn config() -> Config {
    let told = std::env::var_os("PROPTEST_CASES").is_some();
    let default = Config::default();
    Config {
        cases: if told { default.cases } else { 2_000 },
        failure_persistence: Some(Box::new(FileFailurePersistence::Direct(
            "tests/laws/regressions.txt",
        ))),
        ..default
    }
}
