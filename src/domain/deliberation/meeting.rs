//! A meeting: when, where, who was there, when it began and ended.

use super::live;
use crate::log::{Draft, Fact, OpId, RecordId, State};
use crate::{record, words};
use chrono::{Duration, NaiveDate, NaiveDateTime};
use std::collections::BTreeSet;

words! {
    /// The kinds of meeting neighbours hold.
    pub enum MeetingKind {
        /// A meeting of one's own kind.
        Own = "own",
        /// Grid night talk 网格夜谈会.
        NightTalk = "night-talk",
        /// Hearing 听证会, before a decision.
        Hearing = "hearing",
        /// Coordination 协调会, between parties in conflict.
        Coordination = "coordination",
        /// Appraisal 评议会, after the fact.
        Appraisal = "appraisal",
        /// Joint meeting 联席会议 of the three carriages.
        Joint = "joint",
        /// Residents' assembly 居民会议.
        Residents = "residents",
        /// Owners' assembly 业主大会 of one estate.
        Owners = "owners",
        /// Safety briefing 安全例会.
        Safety = "safety",
        /// Residents' representatives' assembly 居民代表会议.
        Representatives = "representatives",
    }
}

record! {
    /// A meeting.
    pub struct Meeting: "meeting" as Record, Shared {
        /// What kind it is.
        pub kind: MeetingKind = "kind",
        /// Its name; empty reads as the name of its kind.
        pub title: String = "title",
        /// The series it belongs to.
        pub series: Option<RecordId> = "series",
        /// The day the rule of the series gives for it.
        pub occurrence: Option<NaiveDate> = "occurrence",
        /// When it begins.
        pub at: Option<NaiveDateTime> = "at",
        /// How long it may take, in minutes.
        pub minutes: Option<u32> = "minutes",
        /// Where, from the register of venues.
        pub venue: Option<RecordId> = "venue",
        /// Where, in free words.
        pub place: String = "place",
        /// The grid it is for.
        pub grid: Option<RecordId> = "grid",
        /// The notice in words of one's own; empty reads as the one written from the agenda.
        pub notice: String = "notice",
        /// Whether it was called off.
        pub cancelled: bool = "cancelled",
        /// The estate whose owners meet.
        pub estate: Option<RecordId> = "estate",
        /// The organization that convenes; none is the one its series or kind names.
        pub convener: Option<RecordId> = "convener",
        /// The organization that takes the chair; none is the one its series or kind names.
        pub chair: Option<RecordId> = "chair",
        /// Days of notice by a local rule, in place of the kind's.
        pub notice_days: Option<u32> = "notice-days",
        /// Where that rule stands.
        pub notice_source: String = "notice-source",
    }
}

record! {
    /// A meeting began.
    pub struct Started: "meeting.started" as Fact, Shared {
        /// When, on the community's clock.
        pub when: Option<NaiveDateTime> = "when",
    }
}

record! {
    /// A meeting ended.
    pub struct Ended: "meeting.ended" as Fact, Shared {
        /// When, on the community's clock.
        pub when: Option<NaiveDateTime> = "when",
    }
}

record! {
    /// Somebody was there, or so many were.
    pub struct Attendance: "meeting.attendance" as Fact, Shared {
        /// How many heads were counted.
        pub heads: Option<u32> = "heads",
        /// Or one person by record.
        pub person: Option<RecordId> = "person",
        /// Or a household, whoever came for it.
        pub household: Option<RecordId> = "household",
        /// When it was seen.
        pub when: Option<NaiveDateTime> = "when",
        /// The counts of heads before this one; where none is named, the clocks decide.
        pub instead: Vec<OpId> = "instead",
    }
}

/// How far a meeting is.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Phase {
    /// Called, not begun.
    Called,
    /// Going on.
    Running,
    /// Over.
    Over,
    /// Called off.
    Cancelled,
}

/// How many were there, and where the number comes from.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Present {
    /// Nobody counted.
    Unknown,
    /// The latest count of heads.
    Counted(u32),
    /// Persons ticked off, each once.
    Named(u32),
}

/// When a meeting began: the earliest of what was said.
pub fn started(state: &State, meeting: &RecordId) -> Option<NaiveDateTime> {
    state.facts::<Started>(meeting).iter().filter_map(|(_, f)| f.when).min()
}

/// When a meeting ended: the latest of what was said.
pub fn ended(state: &State, meeting: &RecordId) -> Option<NaiveDateTime> {
    state.facts::<Ended>(meeting).iter().filter_map(|(_, f)| f.when).max()
}

/// How far a meeting is, from its facts. One that is only being rehearsed is still to come.
pub fn phase(state: &State, id: &RecordId, meeting: &Meeting) -> Phase {
    if live::rehearsing(state, id) {
        return if meeting.cancelled { Phase::Cancelled } else { Phase::Called };
    }
    if !state.facts::<Ended>(id).is_empty() {
        Phase::Over
    } else if !state.facts::<Started>(id).is_empty() {
        Phase::Running
    } else if meeting.cancelled {
        Phase::Cancelled
    } else {
        Phase::Called
    }
}

/// The counts of heads that no other one follows, the latest last.
fn counts(state: &State, meeting: &RecordId) -> Vec<(OpId, u32)> {
    let all = state.facts::<Attendance>(meeting);
    let followed: BTreeSet<OpId> = all.iter().flat_map(|(_, a)| a.instead.clone()).collect();
    all.into_iter()
        .filter(|(f, _)| !followed.contains(&f.id))
        .filter_map(|(f, a)| Some((f.id, a.heads?)))
        .collect()
}

/// The latest count of heads.
pub fn counted(state: &State, meeting: &RecordId) -> Option<u32> {
    counts(state, meeting).pop().map(|(_, heads)| heads)
}

/// How many were there: the latest count of heads; where nobody counted, those ticked off, each once.
pub fn present(state: &State, meeting: &RecordId) -> Present {
    if let Some(heads) = counted(state, meeting) {
        return Present::Counted(heads);
    }
    match u32::try_from(live::attendees(state, meeting).len()) {
        Ok(0) | Err(_) => Present::Unknown,
        Ok(n) => Present::Named(n),
    }
}

/// The day a meeting began, or was to begin where nobody said that it did.
pub(super) fn day_of(state: &State, id: &RecordId, meeting: &Meeting) -> Option<NaiveDate> {
    started(state, id).or(meeting.at).map(|at| at.date())
}

/// Meetings called or going on that are not before `from`, the next one first. One that began on an earlier day and that
/// nobody closed is not coming any more: see [`unclosed`].
pub fn upcoming(state: &State, from: NaiveDate) -> Vec<(RecordId, Meeting)> {
    let mut all: Vec<(RecordId, Meeting)> = state
        .all::<Meeting>()
        .filter(|(id, m)| match phase(state, id, m) {
            Phase::Running => day_of(state, id, m).is_none_or(|day| day >= from),
            Phase::Called => m.at.is_none_or(|at| at.date() >= from),
            Phase::Over | Phase::Cancelled => false,
        })
        .collect();
    all.sort_by_key(|(id, m)| (m.at.is_none(), m.at, *id));
    all
}

/// Meetings that began before `today` and that nobody closed, the oldest first.
pub fn unclosed(state: &State, today: NaiveDate) -> Vec<(RecordId, Meeting)> {
    let mut all: Vec<(RecordId, Meeting)> = state
        .all::<Meeting>()
        .filter(|(id, m)| phase(state, id, m) == Phase::Running)
        .filter(|(id, m)| day_of(state, id, m).is_some_and(|day| day < today))
        .collect();
    all.sort_by_key(|(id, m)| (day_of(state, id, m), *id));
    all
}

/// The meeting begins. Said twice it stays begun.
pub fn start(state: &State, meeting: &RecordId, now: NaiveDateTime) -> Vec<Draft> {
    if !state.facts::<Started>(meeting).is_empty() {
        return Vec::new();
    }
    vec![state.state_fact(meeting, &Started { when: Some(now) })]
}

/// The meeting is over. Where nobody said that it began, it begins and ends now.
pub fn close(state: &State, meeting: &RecordId, now: NaiveDateTime) -> Vec<Draft> {
    let mut drafts = start(state, meeting, now);
    if state.facts::<Ended>(meeting).is_empty() {
        drafts.push(state.state_fact(meeting, &Ended { when: Some(now) }));
    }
    drafts
}

/// The meeting goes on after all: what ended it is taken back.
pub fn resume(state: &State, meeting: &RecordId) -> Vec<Draft> {
    let facts: Vec<(&Fact, Ended)> = state.facts(meeting);
    facts.iter().map(|(fact, _)| state.retract(meeting, &fact.id)).collect()
}

/// So many heads are here now.
pub fn count_heads(
    state: &State,
    meeting: &RecordId,
    heads: u32,
    now: NaiveDateTime,
) -> Vec<Draft> {
    let instead = counts(state, meeting).into_iter().map(|(id, _)| id).collect();
    let (heads, when) = (Some(heads), Some(now));
    vec![state.state_fact(meeting, &Attendance { heads, when, instead, ..Attendance::default() })]
}

/// When a meeting would be over that has `minutes` left at `from`.
pub fn predicted_finish(from: NaiveDateTime, minutes: u32) -> Option<NaiveDateTime> {
    from.checked_add_signed(Duration::minutes(i64::from(minutes)))
}
