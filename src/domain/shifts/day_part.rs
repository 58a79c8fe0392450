//! Parts of the day 时段: what people mean by morning, afternoon and evening when they say when they can.

use super::week::{Stretch, clock, joined, minutes};
use crate::text::{Msg, volunteers as say};
use crate::words;
use chrono::{NaiveDateTime, NaiveTime, Timelike};
use std::collections::BTreeSet;

words! {
    /// A part of the day.
    pub enum DayPart {
        /// 上午: 6:00 to 12:00.
        Morning = "morning",
        /// 下午: 12:00 to 18:00.
        Afternoon = "afternoon",
        /// 晚上: 18:00 to 22:00.
        Evening = "evening",
    }
}

impl DayPart {
    /// What it is called.
    pub const fn name(self) -> Msg {
        match self {
            Self::Morning => say::MORNING,
            Self::Afternoon => say::AFTERNOON,
            Self::Evening => say::EVENING,
        }
    }

    /// When it begins and ends.
    pub fn hours(self) -> (NaiveTime, NaiveTime) {
        let (from, to) = self.minutes();
        (clock(from), clock(to))
    }

    /// The part somebody means who begins at that time.
    pub fn at(time: NaiveTime) -> Self {
        match time.hour() {
            0..12 => Self::Morning,
            12..18 => Self::Afternoon,
            _ => Self::Evening,
        }
    }

    /// The same in minutes of the day.
    pub(super) const fn minutes(self) -> Stretch {
        match self {
            Self::Morning => (6 * 60, 12 * 60),
            Self::Afternoon => (12 * 60, 18 * 60),
            Self::Evening => (18 * 60, 22 * 60),
        }
    }
}

/// Whether a stretch of time lies within parts of the day it begins on. All three together are the whole day, and what goes
/// on past it.
pub fn in_parts(parts: &BTreeSet<DayPart>, from: NaiveDateTime, to: NaiveDateTime) -> bool {
    if parts.len() == DayPart::ALL.len() {
        return true;
    }
    let all = joined(parts.iter().map(|part| part.minutes()).collect());
    let begins = minutes(from.time());
    let ends = u32::try_from((to - from).num_minutes()).map_or(u32::MAX, |long| begins + long);
    all.iter().any(|(a, b)| *a <= begins && ends <= *b)
}

#[cfg(test)]
mod tests {
    use super::*;
    use DayPart::{Afternoon, Evening, Morning};
    use chrono::NaiveDate;

    #[test]
    fn a_shift_lies_within_the_parts_or_it_does_not() {
        let at = |h, m| NaiveDate::from_ymd_opt(2026, 12, 4).unwrap().and_hms_opt(h, m, 0).unwrap();
        let late = at(22, 0) + chrono::TimeDelta::hours(3);
        for (parts, from, to, expected) in [
            (&[Morning][..], at(7, 0), at(9, 0), true),
            (&[Morning], at(5, 30), at(9, 0), false),
            (&[Morning], at(11, 0), at(12, 1), false),
            (&[Morning, Afternoon], at(11, 0), at(12, 1), true),
            (&[Morning, Evening], at(11, 0), at(19, 0), false),
            (&[Evening], at(19, 0), at(22, 0), true),
            (&[Evening], at(19, 0), late, false),
            (&[Morning, Afternoon, Evening], at(19, 0), late, true),
        ] {
            let set = parts.iter().copied().collect();
            assert_eq!(in_parts(&set, from, to), expected, "{parts:?} {from} {to}");
        }
    }
}
