//! Volunteer shifts 排班: what is to be staffed, and by whom.
//!
//! Gaps, minutes and clashes are derived.
//!
//! * `volunteer`: who takes shifts; `free`: who said they are free on a day; `listed`: lists pasted from a chat.
//! * `template`: what comes back; `shift`: what is to be staffed; `assign`: who is on it.
//! * `planning`: how rosters are planned here.
//! * `published`: a roster's versions and answers to it.
//! * `attended`: who came; `turn`: who was on what and what is known of it; `presence`: noting it and correcting it.
//! * `arrival`: somebody checked in from a phone; `answered`: the answers to a form of when people can.
//! * `certificate`: what is given to a volunteer on paper; `calendar`: a month as it hangs on a wall.
//! * `ledger`: loads, for fairness, and minutes served, for the record; two accounts.

use crate::log::{Kind, Record};

mod answered;
mod arrival;
mod assign;
mod attended;
mod calendar;
mod certificate;
mod free;
mod ledger;
mod listed;
mod planning;
mod presence;
mod published;
mod shift;
mod template;
#[cfg(test)]
mod tests;
mod turn;
mod volunteer;

pub use answered::*;
pub use arrival::*;
pub use assign::*;
pub use attended::*;
pub use calendar::*;
pub use certificate::*;
pub use free::*;
pub use ledger::*;
pub use listed::*;
pub use planning::*;
pub use presence::*;
pub use published::*;
pub use shift::*;
pub use template::*;
pub use turn::*;
pub use volunteer::*;

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
    Issuer::KIND,
    Certificate::KIND,
];
