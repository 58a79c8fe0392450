//! The page of figures.

use super::{Msg, msg};

/// The page.
pub const FIGURES: Msg = msg("统计", "Figures");
/// What it is for.
pub const LEAD: Msg = msg(
    "截至{0}，每个数都能从议题里重新数出来。",
    "As of {0}. Every number can be counted again from the topics.",
);
/// At a glance.
pub const TOTAL: Msg = msg("一眼看清", "At a glance");
/// Raised.
pub const RAISED: Msg = msg("提出", "Raised");
/// Open.
pub const OPEN: Msg = msg("没办完", "Open");
/// Answered.
pub const ANSWERED: Msg = msg("答复过", "Answered");
/// Not answered.
pub const UNANSWERED: Msg = msg("没答复过", "Not answered");
/// Answers owed.
pub const OWED: Msg = msg("有结果、欠答复", "Result, answer owed");
/// The median.
pub const MEDIAN: Msg = msg("首次答复天数（中位数）", "Days to first answer (median)");
/// The longest.
pub const LONGEST: Msg = msg("最长等了几天", "Longest wait in days");
/// Promises.
pub const PROMISES: Msg = msg("要办的事：没到期 / 过期 / 办好", "Promises: open / overdue / done");
/// By stage.
pub const BY_STAGE: Msg = msg("办到哪一步", "By stage");
/// The stage.
pub const STAGE: Msg = msg("阶段", "Stage");
/// How many.
pub const COUNT: Msg = msg("件数", "Topics");
/// By category.
pub const BY_CATEGORY: Msg = msg("哪一类", "By category");
/// The category.
pub const CATEGORY: Msg = msg("类别", "Category");
/// By age.
pub const BY_AGE: Msg = msg("没办完的等了多久", "Age of open topics");
/// The age.
pub const AGE: Msg = msg("提出到今天", "Since it was raised");
/// Up to.
pub const UP_TO: Msg = msg("{0}～{1} 天", "{0} to {1} days");
/// Over.
pub const OVER: Msg = msg("{0} 天以上", "over {0} days");
/// By grid.
pub const BY_GRID: Msg = msg("哪个网格", "By grid");
/// The grid.
pub const GRID: Msg = msg("网格", "Grid");
/// By month.
pub const BY_MONTH: Msg = msg("哪个月提的", "By month raised");
/// The month.
pub const MONTH: Msg = msg("月份", "Month");
/// Closed in that month.
pub const CLOSED: Msg = msg("当月办结", "Closed that month");
/// A month.
pub const YEAR_MONTH: Msg = msg("{0}年{1}月", "{1}/{0}");
/// The median, as a column.
pub const MEDIAN_SHORT: Msg = msg("答复中位天数", "Median days");
/// No number.
pub const NO_NUMBER: Msg = msg("无", "none");
/// How it is counted.
pub const HOW: Msg = msg(
    "首次答复天数：从提出那天到第一次记下答复那天。中位数取中间那个；双数取靠前那个。办结的月份按最后一步的日子算。",
    "Days to first answer: from the day it was raised to the day of the first answer noted. The median is the middle one, of two the shorter. A topic counts as closed in the month of its last step.",
);
/// Nothing to count.
pub const NOTHING: Msg = msg("还没有议题可数", "No topics to count");
