//! On which days a series falls: a rule with one day in each period, so that the periods can be counted. Small and our
//! own; the same rule as RFC 5545 text for calendars.

use super::Series;
use crate::words;
use chrono::{Datelike, Days, Months, NaiveDate, NaiveTime};

words! {
    /// How a series comes back.
    pub enum Repeat {
        /// On a day of the month.
        Monthly = "monthly",
        /// On a weekday of a week of the month: the second Tuesday, the last Friday.
        Weekday = "weekday",
        /// On a weekday, every so many weeks.
        Weekly = "weekly",
    }
}

words! {
    /// A day of the week, in the words of RFC 5545.
    pub enum DayOfWeek {
        /// 星期一
        Monday = "MO",
        /// 星期二
        Tuesday = "TU",
        /// 星期三
        Wednesday = "WE",
        /// 星期四
        Thursday = "TH",
        /// 星期五
        Friday = "FR",
        /// 星期六
        Saturday = "SA",
        /// 星期日
        Sunday = "SU",
    }
}

impl DayOfWeek {
    /// Days after Monday.
    pub fn after_monday(self) -> u32 {
        self as u32
    }

    /// As the calendar library calls it.
    pub fn weekday(self) -> chrono::Weekday {
        chrono::Weekday::try_from(self as u8).unwrap_or(chrono::Weekday::Mon)
    }

    /// The day of the week of a day.
    pub fn of(day: NaiveDate) -> Self {
        Self::ALL[day.weekday().num_days_from_monday() as usize]
    }
}

/// The last of its weekday in the month, as `nth` says it.
pub const LAST: i32 = -1;

/// How many periods ahead a day is looked for.
pub(super) const HORIZON: i64 = 24;

fn month_number(day: NaiveDate) -> i64 {
    i64::from(day.year()) * 12 + i64::from(day.month0())
}

fn first_of_month(number: i64) -> Option<NaiveDate> {
    let year = i32::try_from(number.div_euclid(12)).ok()?;
    NaiveDate::from_ymd_opt(year, u32::try_from(number.rem_euclid(12)).ok()? + 1, 1)
}

fn last_of_month(first: NaiveDate) -> Option<NaiveDate> {
    first.checked_add_months(Months::new(1))?.pred_opt()
}

fn monday_of(day: NaiveDate) -> Option<NaiveDate> {
    day.checked_sub_days(Days::new(u64::from(day.weekday().num_days_from_monday())))
}

impl Series {
    fn step(&self) -> i64 {
        i64::from(self.every.unwrap_or(1).max(1))
    }

    /// The period `day` falls into: periods are counted from the one `from` falls into.
    pub fn period(&self, day: NaiveDate) -> Option<i64> {
        let origin = self.from.unwrap_or_default();
        let units = match self.repeat {
            Repeat::Monthly | Repeat::Weekday => month_number(day) - month_number(origin),
            Repeat::Weekly => {
                monday_of(day)?.signed_duration_since(monday_of(origin)?).num_days() / 7
            }
        };
        Some(units.div_euclid(self.step()))
    }

    /// The day of a period, bounds aside; `None` where the rule is incomplete.
    fn day_of(&self, period: i64) -> Option<NaiveDate> {
        let origin = self.from.unwrap_or_default();
        let units = period.checked_mul(self.step())?;
        if self.repeat == Repeat::Weekly {
            let days = units.checked_mul(7)? + i64::from(self.weekday?.after_monday());
            return monday_of(origin)?.checked_add_signed(chrono::Duration::try_days(days)?);
        }
        let first = first_of_month(month_number(origin) + units)?;
        let last = last_of_month(first)?;
        match self.repeat {
            // A month that is too short has it on its last day.
            Repeat::Monthly => first.with_day(self.day?.clamp(1, last.day())),
            _ => nth_weekday(first, last, self.weekday?, self.nth.unwrap_or(1)),
        }
    }

    /// Whether `day` lies within the bounds of the series.
    fn allows(&self, day: NaiveDate) -> bool {
        self.from.is_none_or(|from| day >= from) && self.until.is_none_or(|until| day <= until)
    }

    /// The days the rule gives from `start` on, exceptions aside, at most so many periods ahead.
    pub fn days(&self, start: NaiveDate, periods: i64) -> impl Iterator<Item = NaiveDate> {
        let first = self.period(start.max(self.from.unwrap_or(start))).unwrap_or_default();
        (first..first.saturating_add(periods))
            .filter_map(|period| self.day_of(period))
            .filter(move |day| *day >= start && self.allows(*day))
    }

    /// Whether the rule gives `day`.
    pub fn falls_on(&self, day: NaiveDate) -> bool {
        self.allows(day) && self.period(day).and_then(|p| self.day_of(p)) == Some(day)
    }

    /// The rule as RFC 5545 writes it, `RRULE` value only; `None` where the rule is incomplete. A day that not every
    /// month has says that the last day stands for it: calendars would skip the month.
    pub fn rrule(&self) -> Option<String> {
        let mut rule = match self.repeat {
            Repeat::Weekly => format!("FREQ=WEEKLY;BYDAY={}", self.weekday?.word()),
            Repeat::Monthly => match self.day?.clamp(1, 31) {
                day @ ..=28 => format!("FREQ=MONTHLY;BYMONTHDAY={day}"),
                day => {
                    let days: Vec<String> = (28..=day).map(|d| d.to_string()).collect();
                    format!("FREQ=MONTHLY;BYMONTHDAY={};BYSETPOS=-1", days.join(","))
                }
            },
            Repeat::Weekday => {
                let nth = place_in_month(self.nth.unwrap_or(1));
                format!("FREQ=MONTHLY;BYDAY={nth}{}", self.weekday?.word())
            }
        };
        if self.step() > 1 {
            rule.extend([";INTERVAL=", &self.step().to_string()]);
        }
        // Bounds are whole days of the community; RFC 5545 wants them in UTC, eight hours behind.
        let end = NaiveTime::from_hms_opt(15, 59, 59).unwrap_or_default();
        if let Some(until) = self.until {
            let until = until.and_time(end).format(";UNTIL=%Y%m%dT%H%M%SZ").to_string();
            rule.push_str(&until);
        }
        Some(rule)
    }
}

/// First to fourth, or the last: the fifth is not in every month.
fn place_in_month(nth: i32) -> i32 {
    if nth < 0 { LAST } else { nth.clamp(1, 4) }
}

fn nth_weekday(
    first: NaiveDate,
    last: NaiveDate,
    weekday: DayOfWeek,
    nth: i32,
) -> Option<NaiveDate> {
    let days = |from: NaiveDate, to: u32| (7 + to - from.weekday().num_days_from_monday()) % 7;
    let wanted = weekday.after_monday();
    match place_in_month(nth) {
        LAST => {
            let back = (7 + last.weekday().num_days_from_monday() - wanted) % 7;
            last.checked_sub_days(Days::new(u64::from(back)))
        }
        nth => {
            let weeks = u64::try_from(nth - 1).unwrap_or_default();
            first.checked_add_days(Days::new(u64::from(days(first, wanted)) + 7 * weeks))
        }
    }
}
