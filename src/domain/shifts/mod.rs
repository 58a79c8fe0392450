//! Volunteer shifts 排班: what is to be staffed, and by whom.
//!
//! Gaps, minutes and clashes are derived.
//!
//! * `volunteer`: who takes shifts; `day_part`: parts of the day; `free`: who said they are free on a day; `listed`: lists pasted from a chat.
//! * `week`: when people can, in words; `brought`: volunteers from a table.
//! * `template`: what comes back; `carry`: a change of it to shifts already made; `shift`: what is to be staffed; `alter`: a change of one; `assign`: who is on it; `standby`: who is on call.
//! * `planning`: how rosters are planned here.
//! * `published`: a roster's versions and answers to it.
//! * `attended`: who came; `turn`: who was on what and what is known of it; `presence`: noting it and correcting it.
//! * `arrival`: somebody checked in from a phone; `answered`: the answers to a form of when people can.
//! * `certificate`: what is given to a volunteer on paper; `calendar`: a month as it hangs on a wall.
//! * `ledger`: loads, for fairness, and minutes served, for the record; two accounts. `employment`: who was employed when, which tells them apart.
//! * `rules`: the catalogue; `sheet`: all of it numbered, for many questions; `ready`: who is on call in it; `drawer`: parts of it kept; `blocker`: what stands in the way, with
//!   `kind`: how often one template, and `stretch`: how long on end.
//! * `versions`: what was published and what changed since; `breach`: what it would break; `answer`: who said they come; `risk`: what may go wrong.
//! * `swap`: shifts given from one to another; `signup`: lists out and back, read by `clause` and `spoken`; `handover`: notes from shift to shift.
//! * `problem`: the sheet as a problem for the planner, by the weights of `weigh`, the fair shares of `share` among the `peers` of each and the columns of `several`, the wishes and limits of `terms`; `change`: what comes of a plan; `worth`: how good it is;
//!   `settle`: from its rows to a roster; `replan`: around those who cannot.
//! * `explain`: why a place is empty; `cure`: what would fill it; `rank`: who is best for it, and loads; `month_load`: loads of whole months.

use crate::log::{Kind, Record};

mod alter;
mod answer;
#[cfg(test)]
mod answer_tests;
mod answered;
mod arrival;
mod assign;
mod attended;
mod blocker;
#[cfg(test)]
mod blocker_tests;
mod breach;
mod brought;
mod calendar;
mod carrier;
mod carry;
mod certificate;
mod change;
mod clause;
mod clause_read;
#[cfg(test)]
mod clause_tests;
mod cure;
mod day_part;
mod drawer;
mod employment;
mod explain;
mod free;
mod handover;
mod kind;
mod ledger;
#[cfg(test)]
mod life_tests;
mod limits;
mod listed;
mod month_load;
mod peers;
mod planning;
mod presence;
mod problem;
mod published;
mod rank;
mod ready;
mod replan;
mod rest;
mod risk;
mod roles;
mod rules;
mod settle;
mod several;
mod share;
#[cfg(test)]
mod share_tests;
mod sheet;
mod shift;
mod signup;
mod spoken;
#[cfg(test)]
mod spoken_tests;
mod standby;
#[cfg(test)]
mod standby_tests;
mod stretch;
mod swap;
mod template;
mod terms;
#[cfg(test)]
mod tests;
mod turn;
mod versions;
mod volunteer;
mod week;
mod week_read;
mod weigh;
mod worth;

pub use alter::*;
pub use answer::*;
pub use answered::*;
pub use arrival::*;
pub use assign::*;
pub use attended::*;
pub use blocker::*;
pub use breach::*;
pub use brought::*;
pub use calendar::*;
pub use carrier::*;
pub use carry::*;
pub use certificate::*;
pub use change::*;
pub use clause::*;
pub use cure::*;
pub use day_part::*;
pub use drawer::*;
pub use employment::*;
pub use explain::*;
pub use free::*;
pub use handover::*;
pub use ledger::*;
pub use listed::*;
pub use month_load::{MonthLoad, Moved, moved_by};
pub use peers::*;
pub use planning::*;
pub use presence::*;
pub use problem::*;
pub use published::*;
pub use rank::*;
pub use ready::*;
pub use replan::*;
pub use risk::*;
pub use rules::*;
pub use sheet::*;
pub use shift::*;
pub use signup::*;
pub use spoken::*;
pub use standby::*;
pub use swap::*;
pub use template::*;
pub use turn::*;
pub use versions::*;
pub use volunteer::*;
pub use week::*;
pub use week_read::*;
pub use worth::*;

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
    Standby::KIND,
    Planning::KIND,
    Roster::KIND,
    Planned::KIND,
    Published::KIND,
    Answer::KIND,
    Attended::KIND,
    Issuer::KIND,
    Certificate::KIND,
    Swap::KIND,
    Swapped::KIND,
    HandedOver::KIND,
];
