//! Series of meetings, their days in words, holidays and calendar files.

use super::{Msg, msg};

/// It is no calendar.
pub const NO_CALENDAR: Msg = msg("这不是日历文件（.ics）", "This is no calendar file (.ics)");
/// An event without a day.
pub const NO_DAY: Msg =
    msg("第 {0} 行的日子看不懂，没有收", "Line {0}: no day that can be read; left out");
/// An event that comes back.
pub const REPEATS: Msg = msg(
    "第 {0} 行是每年重复的，只收了第一次",
    "Line {0}: comes back every year; only its first time was taken",
);
