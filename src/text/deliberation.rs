//! Topics, meetings and what comes of them.

use super::{Msg, msg};

// What kinds of meeting are called.

/// A meeting of one's own kind.
pub const MEETING: Msg = msg("会议", "Meeting");
/// Night talk of no grid in particular.
pub const NIGHT_TALK: Msg = msg("网格夜谈会", "Grid night talk");
/// Night talk of a grid.
pub const NIGHT_TALK_OF: Msg = msg("{0}夜谈会", "{0} night talk");
/// A hearing.
pub const HEARING: Msg = msg("听证会", "Hearing");
/// A coordination meeting.
pub const COORDINATION: Msg = msg("协调会", "Coordination meeting");
/// An appraisal meeting.
pub const APPRAISAL: Msg = msg("评议会", "Appraisal meeting");
/// The joint meeting of the three carriages.
pub const JOINT: Msg = msg("三方联席会", "Joint meeting");
/// The residents' assembly.
pub const RESIDENTS_ASSEMBLY: Msg = msg("居民会议", "Residents' assembly");
/// The owners' assembly.
pub const OWNERS_ASSEMBLY: Msg = msg("业主大会", "Owners' assembly");
/// The safety briefing.
pub const SAFETY: Msg = msg("安全例会", "Safety briefing");
/// Representatives' assembly.
pub const REPRESENTATIVES_ASSEMBLY: Msg =
    msg("居民代表会议", "Residents' representatives' assembly");

// Items of an agenda.

/// Looking back at what was promised.
pub const FOLLOW_UP: Msg = msg("上次说好的事，办得怎么样", "What became of last time's promises");
/// The open round.
pub const OPEN_ROUND: Msg = msg("还有什么想说的", "Anything else");
/// A topic whose file has not come.
pub const UNKNOWN_TOPIC: Msg =
    msg("（这个议题的资料还没收到）", "(this topic has not arrived yet)");

// What came of an item.

/// Agreed.
pub const AGREED: Msg = msg("说定了", "Agreed");
/// Again.
pub const AGAIN: Msg = msg("下次再议", "Talk again");
/// Handed over.
pub const HANDED: Msg = msg("转给别人办", "Handed over");
/// To a vote.
pub const VOTE: Msg = msg("要表决", "To a vote");
/// Two outcomes at once.
pub const DISPUTED: Msg = msg(
    "两台设备记的结果不一样，请再记一次，以新的为准。",
    "Two devices recorded different outcomes. Record it once more to settle it.",
);

// Minutes and notice, as plain text.

/// The title of minutes.
pub const MINUTES_OF: Msg = msg("{0} 会议纪要", "Minutes: {0}");
/// When.
pub const LINE_WHEN: Msg = msg("时间：{0}", "When: {0}");
/// Where.
pub const LINE_WHERE: Msg = msg("地点：{0}", "Where: {0}");
/// How many counted.
pub const LINE_HEADS: Msg = msg("到场：{0} 人（现场清点）", "Present: {0} (counted)");
/// How many ticked off.
pub const LINE_NAMED: Msg = msg("到场：{0} 人（逐个登记）", "Present: {0} (by name)");
/// Nobody counted.
pub const LINE_NOT_COUNTED: Msg = msg("到场：没有清点", "Present: not counted");
/// What people said.
pub const LINE_SAID: Msg = msg("大家说：{0}", "Said: {0}");
/// What came of it.
pub const LINE_OUTCOME: Msg = msg("结果：{0}", "Outcome: {0}");
/// Not reached.
pub const LINE_NOT_REACHED: Msg = msg("结果：没议到", "Outcome: not reached");
/// A promise without name and day.
pub const LINE_PROMISE: Msg = msg("要办：{0}", "To do: {0}");
/// Who.
pub const PROMISE_WHO: Msg = msg("{0}负责", "by {0}");
/// Who, without a name.
pub const PROMISE_SOMEBODY: Msg = msg("已有人负责", "somebody has taken it on");
/// By when.
pub const PROMISE_DUE: Msg = msg("{0}前", "by {0}");
/// The count at the end.
pub const LINE_COUNTS: Msg = msg(
    "合计：说定 {0} 项，下次再议 {1} 项，转办 {2} 项，要表决 {3} 项；要办的事 {4} 件。",
    "In all: {0} agreed, {1} to talk again, {2} handed over, {3} to a vote; {4} to do.",
);
/// Who convenes.
pub const LINE_CONVENER: Msg = msg("召集：{0}", "Convened by: {0}");
/// Who takes the chair.
pub const LINE_CHAIR: Msg = msg("主持：{0}", "In the chair: {0}");
/// No place yet.
pub const PLACE_OPEN: Msg = msg("另行通知", "to be announced");
/// What will be talked about.
pub const NOTICE_AGENDA: Msg = msg("要议的事：", "On the agenda:");
/// When it will be over.
pub const NOTICE_END: Msg =
    msg("大约 {0} 结束。欢迎来听、来说。", "Until about {0}. Come and listen, come and speak.");
/// It does not take place.
pub const NOTICE_CANCELLED: Msg = msg("这次会不开了。", "This meeting does not take place.");

// Categories.

/// Other.
pub const OTHER: Msg = msg("其他", "Other");
/// Pets.
pub const PETS: Msg = msg("养宠物", "Pets");
/// Waste.
pub const WASTE: Msg = msg("垃圾分类", "Waste sorting");
/// Plots.
pub const PLOTS: Msg = msg("毁绿种菜", "Plots in green space");
/// Thrown.
pub const THROWN: Msg = msg("高空抛物", "Things thrown from height");
/// Clutter.
pub const CLUTTER: Msg = msg("楼道堆物", "Clutter in corridors");
/// Laundry.
pub const LAUNDRY: Msg = msg("晾晒", "Drying laundry");
/// Parking.
pub const PARKING: Msg = msg("停车", "Parking");
/// Charging.
pub const CHARGING: Msg = msg("电动车充电", "Charging e-bikes");
/// Repairs.
pub const REPAIRS: Msg = msg("报修", "Repairs");
/// Noise.
pub const NOISE: Msg = msg("噪音和邻里", "Noise and neighbours");
/// Care.
pub const CARE: Msg = msg("一老一小", "Old and young");
/// Activities.
pub const ACTIVITIES: Msg = msg("文体活动", "Activities");

// Kinds and sources.

/// A question.
pub const QUESTION: Msg = msg("问题", "Problem");
/// A need.
pub const NEED: Msg = msg("需要", "Need");
/// An offer.
pub const OFFER: Msg = msg("能帮忙", "Offer");
/// In person.
pub const BY_PERSON: Msg = msg("当面说的", "In person");
/// In a meeting.
pub const BY_MEETING: Msg = msg("会上提的", "In a meeting");
/// By telephone.
pub const BY_PHONE: Msg = msg("打电话来", "By telephone");
/// In a chat.
pub const BY_CHAT: Msg = msg("群里说的", "In a chat group");
/// On a round.
pub const BY_ROUND: Msg = msg("走访看到", "Seen on a round");
/// Handed on.
pub const BY_HANDED: Msg = msg("别处转来", "Handed on to us");

// Stages.

/// Raised.
pub const STAGE_RAISED: Msg = msg("刚提出", "Raised");
/// Triaged.
pub const STAGE_TRIAGED: Msg = msg("已受理", "Accepted");
/// On an agenda.
pub const STAGE_ON_AGENDA: Msg = msg("等着上会", "On an agenda");
/// Deliberated.
pub const STAGE_DELIBERATED: Msg = msg("议过，没定", "Talked over");
/// Decided.
pub const STAGE_DECIDED: Msg = msg("已定", "Decided");
/// In hand.
pub const STAGE_IN_HAND: Msg = msg("在办", "In hand");
/// Done.
pub const STAGE_DONE: Msg = msg("办好了", "Done");
/// Appraised.
pub const STAGE_APPRAISED: Msg = msg("评过了", "Appraised");
/// Carried over.
pub const STAGE_CARRIED_OVER: Msg = msg("上次没议到", "Carried over");
/// Merged.
pub const STAGE_MERGED: Msg = msg("并到别的议题", "Merged");
/// Declined.
pub const STAGE_DECLINED: Msg = msg("不办，已说明", "Declined");

// Why a topic stands on a proposed agenda.

/// Not reached.
pub const CARRIED_NOT_REACHED: Msg = msg("上次没议到", "not reached last time");
/// Again.
pub const CARRIED_AGAIN: Msg = msg("上次说好再议", "to be talked over again");
/// Recurring.
pub const CARRIED_RECURRING: Msg = msg("每次都议", "comes up every time");
/// Open action.
pub const CARRIED_OPEN_ACTION: Msg = msg("还有事没办完", "something is still to be done");
