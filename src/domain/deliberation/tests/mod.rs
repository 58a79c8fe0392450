//! The rules of deliberation as tables and small stories.

mod arranging;
mod conclude;
mod figures;
mod matters;
mod meetings;
mod minutes;
mod notices;
mod procedures;
mod recurrence;
mod series;
mod stages;
mod threads;
mod wording;

use super::*;
use crate::domain::testing::{COMMUNITY, Desk, id};
use crate::log::{RecordId, State};
use chrono::{NaiveDate, NaiveDateTime};

pub(super) fn day(text: &str) -> NaiveDate {
    text.parse().unwrap()
}

pub(super) fn at(text: &str) -> NaiveDateTime {
    NaiveDateTime::parse_from_str(text, "%Y-%m-%d %H:%M").unwrap()
}

pub(super) const T1: u8 = 1;
pub(super) const T2: u8 = 2;

pub(super) fn topic(title: &str) -> Topic {
    Topic { title: title.into(), ..Topic::default() }
}

pub(super) fn raise_plain(desk: &mut Desk, n: u8, title: &str) {
    desk.act(|s| raise(s, &id(n), &topic(title), &TopicRaiser::default()));
}

/// Accepts the next meeting at `now`; gives its id.
pub(super) fn call(desk: &mut Desk, now: &str) -> RecordId {
    let proposal = proposals(&desk.state, &COMMUNITY, None, at(now)).remove(0);
    desk.act(|s| accept(s, &COMMUNITY, &proposal));
    proposal.meeting_id(&COMMUNITY)
}

pub(super) fn item_of(desk: &Desk, meeting: &RecordId, topic: u8) -> RecordId {
    agenda(&desk.state, meeting).iter().find(|p| p.item.topic == Some(id(topic))).unwrap().id
}

pub(super) fn conclude(desk: &mut Desk, item: &RecordId, verdict: Verdict) {
    let outcome = Outcome { verdict, text: "好".into(), ..Outcome::default() };
    desk.act(|s| record_outcome(s, item, outcome));
}

pub(super) fn stage(state: &State, n: u8) -> Stage {
    Threads::of(state).stage(&id(n))
}
