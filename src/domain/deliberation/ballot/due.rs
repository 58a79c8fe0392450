//! By when the notices of a ballot must hang, in exact days.

use super::pack::{LocalPack, local_pack};
use super::record::{Ballot, StepKind};
use super::step_day;
use crate::domain::deliberation::{Meeting, announcement};
use crate::log::{RecordId, State};
use chrono::{Days, NaiveDate};

/// What must hang.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum DueKind {
    /// The notice of the vote.
    Notice,
    /// Its result.
    Result,
}

/// A notice and its last day.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Due {
    /// What must hang.
    pub what: DueKind,
    /// Its last day.
    pub by: NaiveDate,
    /// The days the rule asks for.
    pub days: u32,
    /// The day it hung, or is to hang.
    pub done: Option<NaiveDate>,
    /// The rule.
    pub local: &'static LocalPack,
}

/// How that stands on a day.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum DueState {
    /// To be done within so many days; 0 is today.
    Ahead(i64),
    /// Not done, and so many days too late already.
    Overdue(i64),
    /// Done in time.
    Met,
    /// Done, or planned, so many days too late.
    Late(i64),
}

impl Due {
    /// How it stands `today`.
    pub fn state(&self, today: NaiveDate) -> DueState {
        let days = |from: NaiveDate, to: NaiveDate| to.signed_duration_since(from).num_days();
        match self.done {
            Some(done) if done > self.by => DueState::Late(days(self.by, done)),
            Some(done) if done <= today => DueState::Met,
            _ if today > self.by => DueState::Overdue(days(self.by, today)),
            _ => DueState::Ahead(days(today, self.by)),
        }
    }
}

/// What a ballot of owners must publish and by when, as the local rules count it: the notice so many days before voting
/// begins; the result within so many days after it ended. The day a period is counted from is not part of it (Civil Code
/// art. 201).
pub fn dues(state: &State, id: &RecordId, ballot: &Ballot) -> Vec<Due> {
    if !ballot.matter.is_owners() {
        return Vec::new();
    }
    let local = local_pack(&ballot.local);
    let mut dues = Vec::new();
    let opens = step_day(state, id, StepKind::Opened).or(ballot.opens);
    if let (Some(days), Some(opens)) = (local.notice_days, opens)
        && let Some(by) = opens.checked_sub_days(Days::new(days.into()))
    {
        // Where an assembly votes its notice counts, whatever day was thought of for the ballot.
        let done = match ballot.meeting.filter(|meeting| state.get::<Meeting>(meeting).is_some()) {
            Some(meeting) => announcement(state, &meeting).map(|notice| notice.day),
            None => ballot.notice,
        };
        dues.push(Due { what: DueKind::Notice, by, days, done, local });
    }
    let closed = step_day(state, id, StepKind::Closed).or(ballot.closes);
    if let (Some(days), Some(closed)) = (local.publish_days, closed)
        && let Some(by) = closed.checked_add_days(Days::new(days.into()))
    {
        let done = step_day(state, id, StepKind::Announced);
        dues.push(Due { what: DueKind::Result, by, days, done, local });
    }
    dues
}
