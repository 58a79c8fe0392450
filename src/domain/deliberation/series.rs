//! A series 例会: a meeting that comes back on a day of the month. Small and our own: monthly by day, every so many
//! months, with exceptions that leave the other occurrences where they are.

use super::MeetingKind;
use crate::log::{CommunityId, Draft, RecordId, State};
use crate::record;
use chrono::{Datelike, Months, NaiveDate, NaiveDateTime, NaiveTime};
use std::collections::BTreeMap;

record! {
    /// A meeting that comes back.
    pub struct Series: "series" as Record, Shared {
        /// Its name.
        pub title: String = "title",
        /// What kind of meeting it is.
        pub kind: MeetingKind = "kind",
        /// The day of the month; a month that is too short has it on its last day.
        pub day: Option<u32> = "day",
        /// The time of day.
        pub time: Option<NaiveTime> = "time",
        /// Every so many months, counted from `from`; none is every month.
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

/// How far ahead occurrences are looked for: two years.
const HORIZON_MONTHS: u32 = 24;

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

    /// The day the rule gives in the month of `any`, bounds and exceptions aside.
    fn day_in(&self, any: NaiveDate) -> Option<NaiveDate> {
        let first = any.with_day(1)?;
        let last = first.checked_add_months(Months::new(1))?.pred_opt()?;
        first.with_day(self.day?.clamp(1, last.day()))
    }

    fn allows(&self, day: NaiveDate) -> bool {
        let every = self.every.unwrap_or(1).max(1);
        let months = |d: NaiveDate| i64::from(d.year()) * 12 + i64::from(d.month0());
        let origin = self.from.unwrap_or_default();
        self.from.is_none_or(|from| day >= from)
            && self.until.is_none_or(|until| day <= until)
            && (months(day) - months(origin)).rem_euclid(i64::from(every)) == 0
    }

    /// The first occurrence at or after `from`, with what `exceptions` (by the day of the rule) say.
    pub fn next_occurrence(
        &self,
        from: NaiveDateTime,
        exceptions: &BTreeMap<NaiveDate, Exception>,
    ) -> Option<Occurrence> {
        let time = self.time?;
        // From the month before: an occurrence may have been moved into this one.
        let start = from.date().with_day(1)?.checked_sub_months(Months::new(1))?;
        (0..HORIZON_MONTHS)
            .filter_map(|n| self.day_in(start.checked_add_months(Months::new(n))?))
            .filter(|day| self.allows(*day))
            .filter_map(|day| match exceptions.get(&day) {
                Some(e) if e.cancelled => None,
                Some(e) => Some(Occurrence { at: e.moved.unwrap_or(day.and_time(time)), day }),
                None => Some(Occurrence { at: day.and_time(time), day }),
            })
            .filter(|occurrence| occurrence.at >= from)
            .min()
    }
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

fn exception_id(community: &CommunityId, series: &RecordId, day: NaiveDate) -> RecordId {
    RecordId::derived(community, "series.exception", &format!("{series}/{day}"))
}

/// Moves one occurrence of a series; the others stay.
pub fn move_occurrence(
    state: &State,
    community: &CommunityId,
    series: &RecordId,
    day: NaiveDate,
    to: NaiveDateTime,
) -> Vec<Draft> {
    let exception = Exception { series: *series, day, moved: Some(to), ..Exception::default() };
    state.set(&exception_id(community, series, day), &exception).into_iter().collect()
}

/// Calls one occurrence of a series off; the others stay.
pub fn cancel_occurrence(
    state: &State,
    community: &CommunityId,
    series: &RecordId,
    day: NaiveDate,
) -> Vec<Draft> {
    let exception = Exception { series: *series, day, cancelled: true, ..Exception::default() };
    state.set(&exception_id(community, series, day), &exception).into_iter().collect()
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
