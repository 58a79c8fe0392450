//! From a neighbour's topic to an appraised result: topics, meetings, agendas, decisions, actions.
//!
//! A topic is raised, stands on the agenda of a meeting, something comes of it (an outcome), somebody promises to do
//! something by a day (an action), it is done, neighbours look at the result. Facts say what happened; the stage of a
//! topic ([`Threads`]), the agenda of the next meeting ([`proposals`]) and the minutes ([`minutes`]) are derived.

mod actions;
mod agenda;
mod arrange;
pub mod ballot;
mod candidates;
mod carry;
pub mod chain;
mod chain_lines;
mod chain_match;
#[cfg(test)]
mod chain_tests;
mod competence;
mod conclude;
mod figures;
mod folder;
mod guard;
mod handover;
mod holidays;
mod invitation;
mod judge;
mod kinds;
pub mod live;
mod meeting;
mod merging;
mod minutes;
mod minutes_html;
mod minutes_names;
mod minutes_phase;
mod minutes_words;
mod needs;
mod number;
mod objecting;
mod outcome;
mod pace;
mod photo;
mod posting;
mod proposal;
mod recurrence;
mod reply;
mod series;
mod series_words;
mod support;
mod threads;
mod topic;
mod venue;
mod wording;

#[cfg(test)]
mod tests;

pub use actions::*;
pub use agenda::*;
pub use arrange::*;
pub use candidates::*;
pub use carry::*;
pub use chain_lines::*;
pub use chain_match::*;
pub use competence::*;
pub use conclude::*;
pub use figures::*;
pub use folder::*;
pub use guard::*;
pub use handover::*;
pub use holidays::*;
pub use invitation::*;
pub use judge::*;
pub use kinds::*;
pub use meeting::*;
pub use minutes::*;
pub use minutes_html::*;
pub use minutes_names::*;
pub use minutes_phase::*;
pub use minutes_words::*;
pub use needs::*;
pub use number::*;
pub use objecting::*;
pub use outcome::*;
pub use pace::*;
pub use photo::*;
pub use posting::*;
pub use proposal::*;
pub use recurrence::*;
pub use reply::*;
pub use series::*;
pub use support::*;
pub use threads::*;
pub use topic::*;
pub use venue::*;
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
    TopicKey::KIND,
    Reply::KIND,
    HandedOver::KIND,
    HandedAnswer::KIND,
    Judged::KIND,
    Match::KIND,
    MatchDone::KIND,
    ActionProgress::KIND,
    Posting::KIND,
    Posted::KIND,
    Withdrawn::KIND,
    NoticeObjection::KIND,
    NoticeObjectionPrivate::KIND,
    NoticeObjectionAnswered::KIND,
    Series::KIND,
    Exception::KIND,
    Holiday::KIND,
    Meeting::KIND,
    Announced::KIND,
    Invited::KIND,
    Started::KIND,
    Ended::KIND,
    Attendance::KIND,
    AgendaItem::KIND,
    Outcome::KIND,
    Action::KIND,
    ActionWho::KIND,
    ActionDone::KIND,
];
