//! Days and months as whole numbers, so that a thousand of them compare fast and travel short.

use crate::log::Stamp;
use chrono::{Datelike, NaiveDate};
use serde::{Deserialize, Serialize};
use std::fmt;
use std::str::FromStr;

/// +08:00, the one zone of China, in milliseconds.
const ZONE_MS: u64 = 8 * 3_600_000;

const DAY_MS: u64 = 24 * 3_600_000;

/// The first moment of 2200 at +08:00. A clock that shows so late a time shows nothing.
const END_MS: u64 = 7_258_089_600_000;

/// A day of the years 1900 to 2199, counted from 1970-01-01.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Serialize, Deserialize)]
pub struct Day(i32);

impl Day {
    /// A text `YYYY-MM-DD` that is in the calendar.
    pub(super) fn read(text: &str) -> Option<Self> {
        let bytes = text.as_bytes();
        let digits = |range: std::ops::Range<usize>| bytes[range].iter().all(u8::is_ascii_digit);
        let formed = bytes.len() == 10
            && bytes[4] == b'-'
            && bytes[7] == b'-'
            && digits(0..4)
            && digits(5..7)
            && digits(8..10);
        formed.then(|| text.parse().ok()).flatten().and_then(Self::of)
    }

    /// A day of the calendar; `None` outside 1900 to 2199.
    pub fn of(day: NaiveDate) -> Option<Self> {
        let since = day.signed_duration_since(NaiveDate::default()).num_days();
        (1900..2200).contains(&day.year()).then(|| i32::try_from(since).ok()).flatten().map(Self)
    }

    /// The day of a stamp at +08:00.
    pub fn stamped(at: Stamp) -> Option<Self> {
        Self::of_ms(at.ms)
    }

    /// The day of a moment at +08:00, in ms since 1970.
    pub fn of_ms(ms: u64) -> Option<Self> {
        let days = (ms < END_MS).then(|| (ms + ZONE_MS) / DAY_MS)?;
        i32::try_from(days).ok().map(Self)
    }

    fn date(self) -> NaiveDate {
        let days = chrono::Days::new(u64::from(self.0.unsigned_abs()));
        let epoch = NaiveDate::default();
        let moved =
            if self.0 < 0 { epoch.checked_sub_days(days) } else { epoch.checked_add_days(days) };
        moved.unwrap_or_default()
    }

    /// Its month.
    pub fn month(self) -> Month {
        Month::of(self.date())
    }

    /// How many days later `later` is; 0 where it is earlier.
    pub fn until(self, later: Self) -> u32 {
        u32::try_from(later.0 - self.0).unwrap_or_default()
    }
}

/// A month, `2026-11`.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct Month {
    year: i32,
    month: u32,
}

impl Month {
    /// The month of a day.
    pub fn of(day: NaiveDate) -> Self {
        Self { year: day.year(), month: day.month() }
    }

    /// The month before it.
    #[must_use]
    pub fn before(self) -> Self {
        match self.month {
            1 => Self { year: self.year - 1, month: 12 },
            month => Self { month: month - 1, ..self },
        }
    }

    /// The month after it.
    #[must_use]
    pub fn next(self) -> Self {
        match self.month {
            12 => Self { year: self.year + 1, month: 1 },
            month => Self { month: month + 1, ..self },
        }
    }

    /// Its first day.
    pub fn first(self) -> NaiveDate {
        NaiveDate::from_ymd_opt(self.year, self.month, 1).unwrap_or_default()
    }

    /// Its last day.
    pub fn last(self) -> NaiveDate {
        self.next().first().pred_opt().unwrap_or_default()
    }

    /// Its last day, as the figures count.
    pub(super) fn end(self) -> Option<Day> {
        Day::of(self.last())
    }

    /// Whether a day is in it.
    pub fn holds(self, day: Option<Day>) -> bool {
        day.is_some_and(|day| day.month() == self)
    }

    /// Whether a day is in it or earlier.
    pub fn reaches(self, day: Option<Day>) -> bool {
        day.is_some_and(|day| day.month() <= self)
    }
}

impl fmt::Display for Month {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "{:04}-{:02}", self.year, self.month)
    }
}

impl FromStr for Month {
    type Err = ();

    fn from_str(text: &str) -> Result<Self, ()> {
        Day::read(&[text, "-01"].concat()).map(Day::month).ok_or(())
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::log::DeviceId;

    #[test]
    fn a_day_is_ten_characters_of_a_calendar() {
        for text in ["1900-01-01", "1969-12-31", "1970-01-01", "2024-02-29", "2199-12-31"] {
            assert_eq!(Day::read(text).map(|d| d.date().to_string()).as_deref(), Some(text));
        }
        for text in [
            "",
            "2026-02-29",
            "2026-1-05",
            "2026-11-3",
            "1899-12-31",
            "2200-01-01",
            "2026/01/01",
            "2026-13-01",
            "+026-01-01",
            "2026-01-01T",
            "２０２６-01-01",
        ] {
            assert_eq!(Day::read(text), None, "{text}");
        }
    }

    #[test]
    fn a_stamp_is_read_at_eight_hours_ahead() {
        let at = |ms| Stamp { ms, n: 0, device: DeviceId([0; 8]) };
        for (ms, text) in [
            (0, "1970-01-01"),
            (57_599_999, "1970-01-01"),
            (57_600_000, "1970-01-02"),
            (1_793_635_199_999, "2026-11-02"),
            (1_793_635_200_000, "2026-11-03"),
            (END_MS - 1, "2199-12-31"),
        ] {
            assert_eq!(Day::stamped(at(ms)), Day::read(text), "{ms}");
        }
        assert_eq!(Day::stamped(at(END_MS)), None);
        assert_eq!(Day::stamped(at(crate::log::MAX_MS)), None);
    }

    #[test]
    fn months_follow_one_another() {
        let month: Month = "2026-12".parse().expect("a month");
        assert_eq!(month.next().to_string(), "2027-01");
        assert_eq!(month.next().before(), month);
        assert_eq!(month.last().to_string(), "2026-12-31");
        assert_eq!("2026-13".parse::<Month>(), Err(()));
        assert!(month.holds(Day::read("2026-12-31")) && !month.holds(Day::read("2027-01-01")));
        assert!(month.reaches(Day::read("2026-01-01")) && !month.reaches(None));
    }
}
