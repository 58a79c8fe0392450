//! A series 例会: a meeting that comes back, who convenes it and who takes the chair. Its days are the rule's (see
//! [`Series::days`]), with exceptions that leave the other occurrences where they are.

use super::recurrence::HORIZON;
use super::{DayOfWeek, Meeting, MeetingKind, Repeat, holiday_on};
use crate::log::{CommunityId, Draft, RecordId, State};
use crate::{record, words};
use chrono::{NaiveDate, NaiveDateTime, NaiveTime};
use std::collections::BTreeMap;

words! {
    /// Who takes the chair.
    pub enum ChairRule {
        /// Whoever convenes.
        Convener = "convener",
        /// Always the same body: the first of the list.
        Fixed = "fixed",
        /// The bodies of the list in turn.
        Rotating = "rotating",
    }
}

record! {
    /// A meeting that comes back.
    pub struct Series: "series" as Record, Shared {
        /// Its name.
        pub title: String = "title",
        /// What kind of meeting it is.
        pub kind: MeetingKind = "kind",
        /// How it comes back.
        pub repeat: Repeat = "repeat",
        /// The day of the month; a month that is too short has it on its last day.
        pub day: Option<u32> = "day",
        /// The day of the week, where it goes by that.
        pub weekday: Option<DayOfWeek> = "weekday",
        /// Which of these weekdays in the month: 1 to 4, or -1 for the last.
        pub nth: Option<i32> = "nth",
        /// The time of day.
        pub time: Option<NaiveTime> = "time",
        /// Every so many months or weeks, counted from `from`; none is every one.
        pub every: Option<u32> = "every",
        /// Not before.
        pub from: Option<NaiveDate> = "from",
        /// Not after.
        pub until: Option<NaiveDate> = "until",
        /// How long it may take, in minutes.
        pub minutes: Option<u32> = "minutes",
        /// Where, from the register of venues.
        pub venue: Option<RecordId> = "venue",
        /// Where, in free words.
        pub place: String = "place",
        /// The grid it is for.
        pub grid: Option<RecordId> = "grid",
        /// The organization that convenes; none is whoever the kind names.
        pub convener: Option<RecordId> = "convener",
        /// Who takes the chair.
        pub chair: ChairRule = "chair",
        /// The bodies that take the chair, in their turn.
        pub chairs: Vec<RecordId> = "chairs",
        /// The occurrence at which the first of them begins.
        pub turns_from: Option<NaiveDate> = "turns-from",
        /// The estate whose owners meet.
        pub estate: Option<RecordId> = "estate",
    }
}

record! {
    /// One occurrence that is not as the others; its id follows from series and day.
    pub struct Exception: "series.exception" as Record, Shared {
        /// The series.
        pub series: RecordId = "series",
        /// The day it would have been.
        pub day: NaiveDate = "day",
        /// When it is instead.
        pub moved: Option<NaiveDateTime> = "moved",
        /// Whether it does not take place.
        pub cancelled: bool = "cancelled",
        /// Who takes the chair instead; the turns of the others stay.
        pub chair: Option<RecordId> = "chair",
    }
}

/// One time a series meets.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub struct Occurrence {
    /// When.
    pub at: NaiveDateTime,
    /// The day the rule gives, which names the occurrence even when it is moved.
    pub day: NaiveDate,
}

/// An occurrence with everything that is known of it.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Coming {
    /// When, and which.
    pub occurrence: Occurrence,
    /// Whether it is not when the rule would have it.
    pub moved: bool,
    /// Whether it does not take place.
    pub cancelled: bool,
    /// The body that takes the chair, where that is not the convener.
    pub chair: Option<RecordId>,
    /// The holiday it falls on.
    pub holiday: Option<String>,
}

impl Series {
    /// The grid night talk 网格夜谈会 as it is held: on the 15th at seven in the evening.
    pub fn night_talk(grid: Option<RecordId>) -> Self {
        Self {
            kind: MeetingKind::NightTalk,
            day: Some(15),
            time: NaiveTime::from_hms_opt(19, 0, 0),
            minutes: Some(90),
            grid,
            ..Self::default()
        }
    }

    /// The occurrences from `from` on, called off ones with them, in the order in which they take place. What was
    /// moved counts by the moment it was moved to.
    fn occurrences(
        &self,
        from: NaiveDateTime,
        exceptions: &BTreeMap<NaiveDate, Exception>,
        periods: i64,
    ) -> Vec<(Occurrence, bool)> {
        let Some(time) = self.time else { return Vec::new() };
        let at = |day: NaiveDate| {
            exceptions.get(&day).and_then(|e| e.moved).unwrap_or_else(|| day.and_time(time))
        };
        // What was moved here from an earlier period is looked for by its exception.
        let earlier = exceptions.keys().copied().filter(|day| self.falls_on(*day));
        let mut all: Vec<NaiveDate> = self.days(from.date(), periods).chain(earlier).collect();
        all.sort_unstable();
        all.dedup();
        let mut found: Vec<(Occurrence, bool)> = all
            .into_iter()
            .map(|day| {
                let cancelled = exceptions.get(&day).is_some_and(|e| e.cancelled);
                (Occurrence { at: at(day), day }, cancelled)
            })
            .filter(|(occurrence, _)| occurrence.at >= from)
            .collect();
        found.sort_unstable();
        found
    }

    /// The first occurrence at or after `from`, with what `exceptions` (by the day of the rule) say.
    pub fn next_occurrence(
        &self,
        from: NaiveDateTime,
        exceptions: &BTreeMap<NaiveDate, Exception>,
    ) -> Option<Occurrence> {
        let all = self.occurrences(from, exceptions, HORIZON);
        all.into_iter().find(|(_, cancelled)| !cancelled).map(|(occurrence, _)| occurrence)
    }

    /// Whose turn the occurrence of `day` is. Turns are counted by the rule: an occurrence that is moved or called off
    /// keeps its turn, so that nobody's turn shifts.
    pub fn chair_on(&self, day: NaiveDate) -> Option<RecordId> {
        let turns = i64::try_from(self.chairs.len()).ok().filter(|n| *n > 0)?;
        match self.chair {
            ChairRule::Convener => None,
            ChairRule::Fixed => self.chairs.first().copied(),
            ChairRule::Rotating => {
                let start = self.period(self.turns_from.or(self.from).unwrap_or_default())?;
                let turn = (self.period(day)? - start).rem_euclid(turns);
                self.chairs.get(usize::try_from(turn).ok()?).copied()
            }
        }
    }
}

/// The next `count` occurrences of a series from `from` on, with chair and holiday.
pub fn coming(
    state: &State,
    id: &RecordId,
    series: &Series,
    from: NaiveDateTime,
    count: usize,
) -> Vec<Coming> {
    let exceptions = exceptions(state, id);
    let periods = i64::try_from(count).unwrap_or(HORIZON).saturating_add(1);
    let all = series.occurrences(from, &exceptions, periods);
    all.into_iter()
        .take(count)
        .map(|(occurrence, cancelled)| {
            let exception = exceptions.get(&occurrence.day);
            Coming {
                occurrence,
                moved: exception.is_some_and(|e| e.moved.is_some()),
                cancelled,
                chair: exception.and_then(|e| e.chair).or_else(|| series.chair_on(occurrence.day)),
                holiday: holiday_on(state, occurrence.at.date()),
            }
        })
        .collect()
}

/// The organization that takes the chair of a meeting: the one named for it, else the one its series names; none is
/// whoever convenes.
pub fn chair_of(state: &State, meeting: &Meeting) -> Option<RecordId> {
    let of_series = || {
        let (id, day) = (meeting.series?, meeting.occurrence?);
        let named = exceptions(state, &id).get(&day).and_then(|e| e.chair);
        named.or_else(|| state.get::<Series>(&id)?.chair_on(day))
    };
    meeting.chair.or_else(of_series)
}

/// The organization that convenes a meeting: the one named for it, else the one its series names.
pub fn convener_of(state: &State, meeting: &Meeting) -> Option<RecordId> {
    meeting.convener.or_else(|| state.get::<Series>(&meeting.series?)?.convener)
}

/// The exceptions of a series, by the day of the rule.
pub fn exceptions(state: &State, series: &RecordId) -> BTreeMap<NaiveDate, Exception> {
    let one = state.one(series);
    state
        .all::<Exception>()
        .filter(|(_, e)| state.one(&e.series) == one)
        .map(|(_, e)| (e.day, e))
        .collect()
}

/// Changes one occurrence of a series; the others stay.
fn except(
    state: &State,
    community: &CommunityId,
    series: &RecordId,
    day: NaiveDate,
    change: impl FnOnce(&mut Exception),
) -> Vec<Draft> {
    let id = RecordId::derived(community, "series.exception", &format!("{series}/{day}"));
    let draft = state.change::<Exception>(&id, |exception| {
        (exception.series, exception.day) = (*series, day);
        change(exception);
    });
    draft.into_iter().collect()
}

/// The meeting that was called for an occurrence, if it was.
fn called(
    state: &State,
    community: &CommunityId,
    series: &RecordId,
    day: NaiveDate,
) -> Option<RecordId> {
    let id = meeting_id(community, series, day);
    state.get::<Meeting>(&id).is_some().then_some(id)
}

/// Moves one occurrence of a series; the others stay. A meeting called for it moves with it.
pub fn move_occurrence(
    state: &State,
    community: &CommunityId,
    series: &RecordId,
    day: NaiveDate,
    to: NaiveDateTime,
) -> Vec<Draft> {
    let mut drafts =
        except(state, community, series, day, |e| (e.moved, e.cancelled) = (Some(to), false));
    if let Some(meeting) = called(state, community, series, day) {
        drafts.extend(state.change::<Meeting>(&meeting, |m| {
            (m.at, m.cancelled) = (Some(to), false);
        }));
    }
    drafts
}

/// Calls one occurrence of a series off; the others stay. A meeting called for it is off with it.
pub fn cancel_occurrence(
    state: &State,
    community: &CommunityId,
    series: &RecordId,
    day: NaiveDate,
) -> Vec<Draft> {
    let mut drafts = except(state, community, series, day, |e| e.cancelled = true);
    if let Some(meeting) = called(state, community, series, day) {
        drafts.extend(state.change::<Meeting>(&meeting, |m| m.cancelled = true));
    }
    drafts
}

/// One occurrence is as the rule has it after all; who takes the chair stays as it was said.
pub fn restore_occurrence(
    state: &State,
    community: &CommunityId,
    series: &RecordId,
    day: NaiveDate,
) -> Vec<Draft> {
    let mut drafts =
        except(state, community, series, day, |e| (e.moved, e.cancelled) = (None, false));
    let time = state.get::<Series>(series).and_then(|s| s.time);
    if let Some(meeting) = called(state, community, series, day) {
        drafts.extend(state.change::<Meeting>(&meeting, |m| {
            m.cancelled = false;
            m.at = time.map(|time| day.and_time(time)).or(m.at);
        }));
    }
    drafts
}

/// Another body takes the chair of one occurrence; none gives the turn back to whose it is.
pub fn set_chair_of_occurrence(
    state: &State,
    community: &CommunityId,
    series: &RecordId,
    day: NaiveDate,
    chair: Option<RecordId>,
) -> Vec<Draft> {
    except(state, community, series, day, |e| e.chair = chair)
}

/// The day from which the turns of a rotation are counted when it is set up on `today`: the next occurrence.
pub fn first_turn(series: &Series, today: NaiveDate) -> Option<NaiveDate> {
    series.days(today, HORIZON).next()
}

/// The id of the night talk of a grid: the same on every device, so that two committees who both accept the proposal
/// hold one series.
pub fn night_talk_id(community: &CommunityId, grid: Option<&RecordId>) -> RecordId {
    let code = grid.map_or_else(|| "night-talk".into(), |grid| format!("night-talk/{grid}"));
    RecordId::derived(community, "series", &code)
}

/// The id of the meeting of an occurrence: the same on every device.
pub fn meeting_id(community: &CommunityId, series: &RecordId, day: NaiveDate) -> RecordId {
    RecordId::derived(community, "meeting", &format!("{series}/{day}"))
}
