//! The meeting as it happens: who is here, which item it is at and since when, who speaks, what is moved and how many
//! hands were raised. All of it is facts with civil times; what a page shows is derived from them and from a `now` that
//! is handed in, so that a tab that slept counts right when it wakes.

mod attendance;
mod clock;
mod hands;
mod moment;
mod motion;
mod queue;
mod quorum;
mod rehearsal;
mod setup;
mod speech;

#[cfg(test)]
mod tests;

pub use attendance::*;
pub use clock::*;
pub use hands::*;
pub use moment::*;
pub use motion::*;
pub use queue::*;
pub use quorum::*;
pub use rehearsal::*;
pub use setup::*;
pub use speech::*;

use crate::log::{Kind, Record};

/// The kinds of a meeting as it happens.
pub const KINDS: &[Kind] = &[
    Guest::KIND,
    GuestName::KIND,
    Left::KIND,
    Turn::KIND,
    LiveSetup::KIND,
    Rehearsal::KIND,
    Speech::KIND,
    SpeechName::KIND,
    SpeechBegan::KIND,
    SpeechEnded::KIND,
    Motion::KIND,
    MotionMover::KIND,
    MotionWithdrawn::KIND,
    Hands::KIND,
];
