//! Ballots: the list, and the names of the sides of one.

use crate::text::{Msg, msg};

/// The list.
pub const BALLOTS: Msg = msg("表决", "Ballots");
/// What one does there.
pub const LEAD: Msg = msg(
    "业主大会、居民会议的表决：冻结名册，登记纸质票，按法律条文计票，谁都可以重新数一遍。",
    "Votes of owners and residents: freeze the roll, enter the papers, count by the article; anybody can count again.",
);
/// What it is not.
pub const NOT_OFFICIAL: Msg = msg(
    "睦邻只管名册、纸质票的登记计票和存档，不代替当地规定必须使用的官方网上投票系统，也不出具有法律效力的证明。",
    "Mulin keeps the roll, counts paper and keeps the record. It does not replace an official internet vote where a city reserves one, and it certifies nothing.",
);
/// New.
pub const NEW: Msg = msg("准备一次表决", "Prepare a ballot");
/// None.
pub const NONE: Msg = msg("还没有表决", "No ballots yet");
/// Why.
pub const NONE_WHY: Msg = msg(
    "换物业、动用维修资金、改公共部位这类事，要由业主共同决定，不能在夜谈会上定。",
    "Changing the property company, using the fund, changing common parts: such matters are for the owners together, not for a night talk.",
);
/// The rules.
pub const RULES: Msg = msg("计票规则和出处", "Rules of counting and their sources");
/// Rules page.
pub const RULES_LEAD: Msg = msg(
    "每条规则写明怎么算、出自哪里。标着“要核对”的，用之前请对照现行条文。",
    "Each rule says how it counts and where it comes from. One marked “to be checked” must be held against the text in force.",
);
/// To be checked.
pub const TO_CHECK: Msg = msg("要核对", "To be checked");
/// Local.
pub const LOCAL_RULES: Msg = msg("地方规定", "Local rules");
/// In force.
pub const IN_FORCE: Msg = msg("{0}起施行", "In force from {0}");
/// Source.
pub const SOURCE: Msg = msg("出处", "Source");
/// Counting.
pub const COUNTING: Msg = msg("怎么算", "How it counts");
/// All.
pub const ALL: Msg = msg("所有表决", "All ballots");
/// Sides.
pub const SIDES: Msg = msg("这次表决的各页", "Sides of this ballot");
/// Board.
pub const SIDE_BOARD: Msg = msg("进展", "Progress");
/// Roll.
pub const SIDE_ROLL: Msg = msg("名册", "Roll");
/// Papers.
pub const SIDE_PAPERS: Msg = msg("印票", "Papers");
/// Entry.
pub const SIDE_ENTER: Msg = msg("录票", "Entry");
/// Result.
pub const SIDE_RESULT: Msg = msg("结果", "Result");
/// Its rule, from a page that names it.
pub const RULE_FOLD: Msg = msg("{0}（规则和出处）", "{0} (rule and source)");
/// Local rules, from a page that names them.
pub const LOCAL_FOLD: Msg = msg("{0}的规定（规则和出处）", "Rules of {0} (and their source)");
/// A topic's ballots.
pub const ON_TOPIC: Msg = msg("这件事的表决", "Ballots on this");
/// In a history.
pub const H_PREPARED: Msg = msg("准备了表决：{0}", "A ballot was prepared: {0}");
/// In a history.
pub const H_ANNOUNCED: Msg =
    msg("公告了表决结果：{0}，{1}", "The result of the ballot was announced: {0}, {1}");
/// The topic of a ballot.
pub const OF_TOPIC: Msg = msg("议题", "Topic");
/// The meeting of a ballot.
pub const OF_MEETING: Msg = msg("会议", "Meeting");
