//! From a neighbour's topic to an appraised result: topics, meetings, agendas, decisions, actions.
//!
//! A topic is raised, stands on the agenda of a meeting, something comes of it (an outcome), somebody promises to do
//! something by a day (an action), it is done, neighbours look at the result. Facts say what happened; the stage of a
//! topic ([`Threads`]), the agenda of the next meeting ([`proposals`]) and the minutes ([`minutes`]) are derived.

mod agenda;
pub mod ballot;
mod meeting;
mod minutes;
mod outcome;
mod photo;
mod proposal;
mod series;
mod threads;
mod topic;
mod wording;

#[cfg(test)]
mod tests;

pub use agenda::*;
pub use meeting::*;
pub use minutes::*;
pub use outcome::*;
pub use photo::*;
pub use proposal::*;
pub use series::*;
pub use threads::*;
pub use topic::*;
pub use wording::*;

use crate::log::{Kind, Record};

/// The kinds of this room.
pub const KINDS: &[Kind] = &[
    Topic::KIND,
    TopicRaiser::KIND,
    Support::KIND,
    Triaged::KIND,
    Declined::KIND,
    Merged::KIND,
    TopicDone::KIND,
    Appraised::KIND,
    TopicPhoto::KIND,
    Series::KIND,
    Exception::KIND,
    Meeting::KIND,
    Started::KIND,
    Ended::KIND,
    Attendance::KIND,
    AgendaItem::KIND,
    Outcome::KIND,
    Action::KIND,
    ActionWho::KIND,
    ActionDone::KIND,
];
