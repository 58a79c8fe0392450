//! Supervision of a pact: observations, the monthly review, the observer group.

use super::{Msg, msg};

/// Its line on the agenda.
pub const ITEM: Msg = msg("《{0}》{1} 月做得怎么样", "How {0} went in month {1}");
/// The head of a review.
pub const HEAD: Msg = msg("《{0}》{1}回头看", "{0}: looking back on {1}");
/// A month.
pub const MONTH: Msg = msg("{0} 年 {1} 月", "{1}/{0}");
/// A clause.
pub const LINE: Msg = msg(
    "第 {0} 条：看到做得好的 {1} 次，还差一点的 {2} 次",
    "Clause {0}: kept {1} times, lacking {2} times",
);
/// A clause that is gone.
pub const LINE_GONE: Msg = msg(
    "已删去的一条：做得好的 {0} 次，还差一点的 {1} 次",
    "A clause since dropped: kept {0} times, lacking {1}",
);
/// Nothing was noted.
pub const NOTHING: Msg = msg("这个月没有记录。", "Nothing was noted in this month.");
/// What observing is for.
pub const WHY: Msg = msg(
    "记事不记人：看到哪一条做得好、哪一条还差一点。记录只留在居委会这边，对外只说次数，不张贴、不点名。",
    "Things are noted, people are not: which clause is kept, where something is lacking. The notes stay with the committee; only counts are told, nothing is posted and nobody named.",
);
/// A month waits.
pub const DUE: Msg = msg("{0}还没有回头看", "{0} has not been looked back on yet");

// The observer group.

/// Its name.
pub const GROUP: Msg = msg("乡贤能人观察团", "Observer group of respected and skilled neighbours");
/// What it does.
pub const GROUP_ABOUT: Msg = msg(
    "看公约做得怎么样，每月在夜谈会上说一说；只说事、不点名，不检查人家家里，也没有处罚的权力。",
    "Looks at how the pact goes and tells the monthly talk; it names things and not people, enters nobody's home and has no power to punish.",
);
/// Head.
pub const LEAD: Msg = msg("团长", "head of the group");
/// Keeps the notes.
pub const RECORDER: Msg = msg("记录员", "keeper of the notes");
/// A respected neighbour.
pub const ELDER: Msg = msg("乡贤", "respected neighbour");
/// A skilled neighbour.
pub const EXPERT: Msg = msg("能人", "skilled neighbour");
/// An observer.
pub const OBSERVER: Msg = msg("观察员", "observer");
