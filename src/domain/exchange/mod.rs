//! Exchange between committees, as records and rules: whom we exchange with, what was exchanged, and what a file for the
//! public or about one thing holds.
//!
//! * `partner`: whose key was confirmed in person or by telephone, and what that says of a file.
//! * `passed`: files given and taken in.
//! * `public`: the operations anybody may have. `one`: those of one meeting, pact or roster.
//! * `summary`: what a set of operations is, as a person would say it.
//!
//! Partners and exchanges are local: they never leave the browser profile they were noted in.

mod one;
mod partner;
mod passed;
mod public;
mod summary;
#[cfg(test)]
mod tests;

pub use one::{Reach, reach};
pub use partner::{Confirmed, KeyStanding, Partner, committee_of, partner_id, standing};
pub use passed::{Exchange, Way};
pub use public::{PUBLIC, Public};
pub use summary::{Group, Line, Summary, summary};

use crate::log::{Kind, Record};

/// The kinds of this room.
pub const KINDS: &[Kind] = &[Partner::KIND, Exchange::KIND];
