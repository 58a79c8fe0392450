//! Holidays 节假日, taken from a calendar file: shown beside an occurrence that falls on one; nothing moves by itself.

use crate::log::{CommunityId, Draft, RecordId, State};
use crate::record;
use chrono::NaiveDate;

record! {
    /// A holiday, or a stretch of them.
    pub struct Holiday: "holiday" as Record, Shared {
        /// The first day.
        pub day: NaiveDate = "day",
        /// The last day, where it is another.
        pub until: Option<NaiveDate> = "until",
        /// What it is called.
        pub name: String = "name",
    }
}

impl Holiday {
    /// Whether `day` is one of its days.
    pub fn covers(&self, day: NaiveDate) -> bool {
        (self.day..=self.until.unwrap_or(self.day)).contains(&day)
    }
}

/// What holiday a day is, if it is one; of several the first by name.
pub fn holiday_on(state: &State, day: NaiveDate) -> Option<String> {
    state.all::<Holiday>().filter(|(_, h)| h.covers(day)).map(|(_, h)| h.name).min()
}

/// Takes holidays in. The same holiday taken in twice, or on two devices, is one.
pub fn take_holidays(state: &State, community: &CommunityId, holidays: &[Holiday]) -> Vec<Draft> {
    let one = |holiday: &Holiday| {
        let code = format!("{}/{}", holiday.day, holiday.name);
        state.set(&RecordId::derived(community, "holiday", &code), holiday)
    };
    holidays.iter().filter_map(one).collect()
}
