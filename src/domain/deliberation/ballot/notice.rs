//! Whether the notice of an assembly named what is put to the vote in it.

use super::record::{Ballot, PutAnyway};
use super::{StepKind, step_day};
use crate::domain::deliberation::{Meeting, MeetingKind, agenda, announcement, is_unannounced};
use crate::log::{Draft, OpId, RecordId, State};
use chrono::NaiveDate;

/// What is amiss with the notice.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum NoticeGap {
    /// The assembly was not announced, or only after voting had begun.
    NotOut,
    /// The matter does not stand on its agenda.
    NotOnAgenda,
    /// The matter came on its agenda after the notice had gone out.
    Late,
}

/// What is amiss with the notice of the assembly of owners a ballot belongs to. Several places forbid a vote on what
/// was not announced (Beijing, art. 35; Hangzhou, arts. 19 and 20); no notice covers it elsewhere either. A ballot that
/// names no assembly has a notice of its own.
pub fn notice_gap(state: &State, id: &RecordId, ballot: &Ballot) -> Option<NoticeGap> {
    let assembly = ballot.meeting?;
    let meeting = state.get::<Meeting>(&assembly)?;
    if meeting.kind != MeetingKind::Owners {
        return None;
    }
    let opened = step_day(state, id, StepKind::Opened);
    let notice = announcement(state, &assembly);
    // The notice of an assembly that was called off announces nothing.
    let none = notice.is_none_or(|notice| opened.is_some_and(|opened| opened < notice.day));
    if none || meeting.cancelled {
        return Some(NoticeGap::NotOut);
    }
    let one = |id: Option<RecordId>| id.map(|id| state.one(&id));
    let (topic, item) = (one(ballot.topic), one(ballot.item));
    let placed = agenda(state, &assembly);
    let mut mine = placed
        .iter()
        .filter(|p| item == Some(p.id) || (topic.is_some() && one(p.item.topic) == topic))
        .map(|p| is_unannounced(state, &assembly, &p.id))
        .peekable();
    if mine.peek().is_none() {
        return Some(NoticeGap::NotOnAgenda);
    }
    mine.all(|late| late).then_some(NoticeGap::Late)
}

/// Why it is put to the vote all the same, and the fact that says so.
pub fn putting_anyway(state: &State, ballot: &RecordId) -> Option<(OpId, PutAnyway)> {
    state.facts::<PutAnyway>(ballot).pop().map(|(fact, said)| (fact.id, said))
}

/// Puts it to the vote all the same; nothing without a reason.
pub fn put_anyway(state: &State, ballot: &RecordId, reason: &str, day: NaiveDate) -> Vec<Draft> {
    if reason.trim().is_empty() {
        return Vec::new();
    }
    vec![state.state_fact(ballot, &PutAnyway { reason: reason.into(), day: Some(day) })]
}

/// Whether voting must not begin: the notice did not name the matter, and nobody said why it is put all the same.
pub(super) fn is_barred(state: &State, id: &RecordId) -> bool {
    state.get::<Ballot>(id).is_some_and(|ballot| {
        notice_gap(state, id, &ballot).is_some() && putting_anyway(state, id).is_none()
    })
}
