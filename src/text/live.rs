//! A meeting as it happens, and its minutes, in words.

use super::{Msg, msg};

// Names by which things are told.

/// Residents' committee.
pub const PARTY_COMMITTEE: Msg = msg("居委会", "Residents' committee");
/// Owners' committee.
pub const PARTY_OWNERS: Msg = msg("业委会", "Owners' committee");
/// Property company.
pub const PARTY_PROPERTY: Msg = msg("物业", "Property company");
/// Nobody but oneself.
pub const PARTY_OWN: Msg = msg("居民", "Residents");
/// For.
pub const SIDE_PRO: Msg = msg("赞成方", "For");
/// Against.
pub const SIDE_CON: Msg = msg("反对方", "Against");
/// Neither.
pub const SIDE_NEUTRAL: Msg = msg("不分正反", "Neither side");
/// A point of order.
pub const POINT: Msg = msg("程序问题", "Point of order");
/// More than half.
pub const HALF: Msg = msg("过半数", "More than half");
/// Two thirds.
pub const TWO_THIRDS: Msg = msg("三分之二以上", "Two thirds or more");
/// Three quarters.
pub const THREE_QUARTERS: Msg = msg("四分之三以上", "Three quarters or more");
/// Everybody.
pub const EVERYBODY: Msg = msg("全体一致", "Everybody");
/// Of those for and against.
pub const OF_SIDED: Msg = msg("只数赞成和反对的", "of those for and against");
/// Of all who raised a hand.
pub const OF_VOTING: Msg = msg("弃权的也算在内", "of all hands, abstentions too");
/// Of all present.
pub const OF_PRESENT: Msg = msg("按到场人数算", "of all present");
/// An open motion.
pub const MOTION_OPEN: Msg = msg("还没表决", "Not voted yet");
/// A withdrawn motion.
pub const MOTION_WITHDRAWN: Msg = msg("撤回了", "Withdrawn");
/// A carried motion.
pub const MOTION_CARRIED: Msg = msg("通过", "Carried");
/// A lost motion.
pub const MOTION_LOST: Msg = msg("没通过", "Not carried");
/// Two counts.
pub const MOTION_DISPUTED: Msg =
    msg("两台设备数的不一样，请再数一次", "Two devices counted differently: count again");

// What stands for a person where names are left out.

/// Somebody.
pub const A_RESIDENT: Msg = msg("一位居民", "a resident");
/// A household.
pub const A_HOUSEHOLD: Msg = msg("一户居民", "a household");
/// Somebody who promised.
pub const SOMEBODY: Msg = msg("已有人", "somebody");

// Lines of the minutes.

/// Who was there.
pub const LINE_WHO: Msg = msg("到场的：{0}", "Present by name: {0}");
/// Came late.
pub const CAME_AT: Msg = msg("{0} 到", "from {0}");
/// Left early.
pub const LEFT_AT: Msg = msg("{0} 离开", "left {0}");
/// Who spoke.
pub const LINE_SPOKE: Msg = msg("发言：{0}", "Spoke: {0}");
/// Minutes and seconds.
pub const MIN_SEC: Msg = msg("{0} 分 {1} 秒", "{0} min {1} s");
/// Seconds.
pub const SEC: Msg = msg("{0} 秒", "{0} s");
/// A motion.
pub const LINE_MOTION: Msg = msg("动议 {0}：{1}", "Motion {0}: {1}");
/// An amendment.
pub const LINE_AMENDMENT: Msg = msg("修正案 {0}：改为“{1}”", "Amendment {0}: to read “{1}”");
/// Who moved it.
pub const MOVED_BY: Msg = msg("（{0}提出）", " (moved by {0})");
/// As amended.
pub const AS_AMENDED: Msg = msg("修正后：{0}", "As amended: {0}");
/// How it went.
pub const LINE_VOTE: Msg = msg(
    "举手：赞成 {0}，反对 {1}，弃权 {2}；{3}（{4}），{5}",
    "Hands: {0} for, {1} against, {2} abstained; {3} ({4}): {5}",
);
/// How many more it took.
pub const SHORT: Msg = msg("，差 {0} 票", ", {0} short");
/// A straw poll.
pub const LINE_STRAW: Msg = msg(
    "摸底（仅供参考，不是表决）：赞成 {0}，反对 {1}，弃权 {2}",
    "Straw poll (for reference, not a vote): {0} for, {1} against, {2} abstained",
);
/// Early vote.
pub const EARLY: Msg = msg(
    "注意：还有修正案没表决，就先表决了动议。",
    "Note: the motion was voted before an amendment to it.",
);
/// A rehearsal.
pub const REHEARSED: Msg = msg("【演练，不算数】", "[Rehearsal, counts for nothing]");
/// Corrections.
pub const CORRECTIONS: Msg = msg("核定以后的更正", "Corrections after approval");
