//! Records, rules and derivations of a neighbourhood; pure.
//!
//! Nothing here knows a browser, a clock, randomness or the file. A rule is a function of plain values whose result
//! shows its working; a cross-record result is derived at reading and never stored.

pub mod community;
pub mod conflicts;
pub mod deliberation;
pub mod exchange;
pub mod names;
pub mod pact;
pub mod personal;
pub mod retention;
pub mod rollup;
pub mod sample;
pub mod shifts;
#[cfg(test)]
pub(crate) mod testing;

pub use mulin_plan as plan;

use crate::log::Kinds;

/// Every kind of operation this version knows.
pub const KINDS: Kinds = Kinds(&[
    community::KINDS,
    deliberation::KINDS,
    deliberation::live::KINDS,
    deliberation::MINUTES_KINDS,
    deliberation::ballot::KINDS,
    pact::KINDS,
    shifts::KINDS,
    exchange::KINDS,
]);
