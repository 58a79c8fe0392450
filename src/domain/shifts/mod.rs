//! Volunteer shifts 排班: what is to be staffed, and by whom.
//!
//! Gaps, minutes and clashes are derived.
//!
//! * `volunteer`: who takes shifts; `free`: who said they are free on a day; `listed`: lists pasted from a chat.
//! * `week`: when people can, in words; `brought`: volunteers from a table.
//! * `template`: what comes back; `carry`: a change of it to shifts already made; `shift`: what is to be staffed; `assign`: who is on it.
//! * `planning`: how rosters are planned here.
//! * `published`: a roster's versions and answers to it.
//! * `attended`: who came; `turn`: who was on what and what is known of it; `presence`: noting it and correcting it.
//! * `ledger`: loads, for fairness, and minutes served, for the record; two accounts.
//! * `rules`: the catalogue; `sheet`: all of it numbered, for many questions; `blocker`: what stands in the way.

use crate::log::{Kind, Record};

mod assign;
mod attended;
mod blocker;
#[cfg(test)]
mod blocker_tests;
mod brought;
mod carry;
mod free;
mod ledger;
mod listed;
mod planning;
mod published;
mod rules;
mod sheet;
mod shift;
mod template;
#[cfg(test)]
mod tests;
mod turn;
mod volunteer;
mod week;

pub use assign::*;
pub use attended::*;
pub use blocker::*;
pub use brought::*;
pub use carry::*;
pub use free::*;
pub use ledger::*;
pub use listed::*;
pub use planning::*;
pub use published::*;
pub use rules::*;
pub use sheet::*;
pub use shift::*;
pub use template::*;
pub use turn::*;
pub use volunteer::*;
pub use week::*;

/// The kinds of this room.
pub const KINDS: &[Kind] = &[
    Volunteer::KIND,
    VolunteerName::KIND,
    Care::KIND,
    Skill::KIND,
    Held::KIND,
    Pair::KIND,
    Away::KIND,
    Training::KIND,
    Free::KIND,
    Template::KIND,
    Shift::KIND,
    Assignment::KIND,
    Planning::KIND,
    Roster::KIND,
    Published::KIND,
    Answer::KIND,
    Attended::KIND,
];
