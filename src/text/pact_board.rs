//! The page of supervision: observations, the monthly review, what is done about it, the observer group, the term.

use super::{Msg, msg};

/// What is seen.
pub const SEEN: Msg = msg("看到什么，记一笔", "Note what was seen");
/// Stays here.
pub const SEEN_PRIVATE: Msg = msg(
    "这里记的只留在居委会的设备上，不外发、不打印；对外只说次数。",
    "These notes stay on the committee's devices and are neither sent nor printed; only counts are told.",
);
/// Which clause.
pub const CLAUSE: Msg = msg("关于哪一条", "On which clause");
/// None in particular.
pub const NO_CLAUSE: Msg = msg("不专指哪一条", "None in particular");
/// How it was.
pub const HOW: Msg = msg("怎么样", "How it was");
/// Kept.
pub const KEPT: Msg = msg("做得好", "kept");
/// Lacking.
pub const LACKING: Msg = msg("还差一点", "something was lacking");
/// What was seen.
pub const WHAT: Msg = msg("看到了什么（选填）", "What was seen (optional)");
/// A hint.
pub const WHAT_HINT: Msg =
    msg("记事不记人：别写名字和门牌。", "Things, not people: no names, no doors.");
/// Nothing is said.
pub const WHAT_MISSING: Msg =
    msg("选一条，或者写一句看到了什么", "Choose a clause, or write what was seen");
/// Where.
pub const PLACE: Msg = msg("在哪里（选填）", "Where (optional)");
/// When.
pub const DAY: Msg = msg("哪天", "On which day");
/// The day is wrong.
pub const DAY_WRONG: Msg = msg("请选那一天，不晚于今天", "Choose the day, not later than today");
/// Notes it.
pub const NOTE: Msg = msg("记下", "Note it");
/// The notes of a month.
pub const NOTES: Msg = msg("{0}记了 {1} 次", "{1} notes in {0}");
/// Takes one back.
pub const TAKE_BACK: Msg = msg("记错了，撤掉", "Take it back");

/// The review.
pub const REVIEW: Msg = msg("每月回头看", "The monthly review");
/// Which month.
pub const WHICH_MONTH: Msg = msg("看哪个月", "Which month");
/// Counts of a clause.
pub const COUNT_KEPT: Msg = msg("做得好", "Kept");
/// Counts of a clause.
pub const COUNT_LACKING: Msg = msg("还差一点", "Lacking");
/// Its number.
pub const COUNT_CLAUSE: Msg = msg("条款", "Clause");
/// The counts of a month.
pub const COUNTS: Msg = msg("{0}各条看到几次", "How often each clause was seen in {0}");
/// Puts it on the agenda.
pub const PUT: Msg = msg("放进下次夜谈会议程", "Put it on the next night talk's agenda");
/// It is there.
pub const IS_PUT: Msg = msg("已在夜谈会议程上", "On the night talk's agenda");
/// There is no night talk.
pub const NO_TALK: Msg = msg(
    "还没有夜谈会。先到“会议”里定一次，再把回头看放进去。",
    "There is no night talk yet. Call one under Meetings first.",
);
/// What was said.
pub const SAID: Msg = msg("会上怎么说（选填）", "What was said (optional)");
/// A hint.
pub const SAID_HINT: Msg = msg(
    "这一段会外发、会张贴：只说事，不点名。",
    "This goes out and onto the board: things only, nobody named.",
);
/// Writes it.
pub const WRITE: Msg = msg("记下这次回头看", "Write the review");
/// Past reviews.
pub const PAST: Msg = msg("回头看的结果", "Reviews");
/// None yet.
pub const PAST_NONE: Msg = msg(
    "还没有回头看过。通过以后，每月在夜谈会上看一次。",
    "None yet. Once adopted, it is looked at in each month's evening meeting.",
);

/// What is done about it.
pub const DO: Msg = msg("接下来做什么", "What is done about it");
/// What.
pub const DO_WHAT: Msg = msg("做什么", "What is to be done");
/// It is missing.
pub const DO_MISSING: Msg = msg("请写要做什么", "Say what is to be done");
/// Who.
pub const DO_WHO: Msg = msg("谁来做（选填）", "Who does it (optional)");
/// By when.
pub const DO_DUE: Msg = msg("哪天以前（选填）", "By when (optional)");
/// The day is wrong.
pub const DO_DUE_WRONG: Msg = msg("请选日期", "Choose a day");
/// Notes it.
pub const DO_NOTE: Msg = msg("记成待办", "Note the promise");
/// It needs the item.
pub const DO_FIRST_PUT: Msg = msg(
    "先把这个月放进夜谈会议程、再记回头看，要做的事才挂得上。",
    "Put the month on the night talk's agenda and write the review first: the promise hangs on it.",
);
/// Done.
pub const DONE: Msg = msg("办好了", "done");
/// Amends.
pub const AMEND: Msg = msg("这条难做到，建议改文字", "Propose other words for a clause");
/// Which clause.
pub const AMEND_CLAUSE: Msg = msg("改哪一条", "Which clause");
/// The words.
pub const AMEND_WORDS: Msg = msg("建议改成（写整条）", "The clause as proposed");
/// It is missing.
pub const AMEND_MISSING: Msg = msg("请写建议的整条文字", "Write the whole clause as proposed");
/// Why.
pub const AMEND_WHY: Msg = msg("为什么（选填）", "Why (optional)");
/// Puts it to the draft.
pub const AMEND_NOTE: Msg = msg("提到起草页去议", "Put it to the draft");

/// The group.
pub const ROLE: Msg = msg("担任什么", "Role");
/// Sets it up.
pub const SET_UP: Msg = msg("成立观察团", "Set up the group");
/// Who.
pub const WHO: Msg = msg("谁", "Who");
/// It is missing.
pub const WHO_MISSING: Msg = msg("请写名字", "Give a name");
/// Adds.
pub const APPOINT: Msg = msg("请进观察团", "Add to the group");
/// Nobody.
pub const NOBODY: Msg = msg("观察团里还没有人。", "Nobody is in the group yet.");
/// Leaves.
pub const DISMISS: Msg = msg("退出", "Leaves");
/// No name here.
pub const NAMELESS: Msg = msg("（姓名不在这台设备上）", "(the name is not on this device)");

/// The term.
pub const TERM: Msg = msg("期限和续约", "Term and renewal");
/// What renewing is.
pub const RENEW_WHY: Msg = msg(
    "要续，有两种：一个字不改，再上一次会、再通过一次，从那天起重新算，签过的不用再签；要改，就在起草页改好、定出新的一稿，再通过，签过的按规则只签改动。",
    "There are two ways to renew it. Unchanged: the meeting agrees again and the term runs anew from that day; nobody signs again. Changed: settle a new version on the draft page and adopt it; by the rule households sign the change alone.",
);
/// With the rule of carry-over.
pub const CARRIES: Msg = msg(
    "这一稿写了“没改的条款继续有效”：改了以后，签过的只签改动的几条。",
    "This text has the rule that unchanged clauses carry over: after an amendment only the change is signed.",
);
/// Without it.
pub const CARRIES_NOT: Msg = msg(
    "这一稿没写“没改的条款继续有效”：改一个字，整份都要重新签。想省事，起草时从范文里加上这一条，通过以后才管用。",
    "This text has no rule that unchanged clauses carry over: any change is signed as a whole. Add that model clause to a text that is adopted first.",
);
/// To the draft.
pub const RENEW: Msg = msg("去续约或修改", "Renew or amend");

// What the undo bar says.

/// Noted.
pub const DID_OBSERVE: Msg = msg("已记下看到的", "Noted what was seen");
/// Taken back.
pub const DID_TAKE_BACK: Msg = msg("已撤掉一条记录", "Took a note back");
/// On the agenda.
pub const DID_PUT: Msg = msg("回头看已放进议程", "Put the review on the agenda");
/// Reviewed.
pub const DID_REVIEW: Msg = msg("已记下回头看", "Wrote the review");
/// A promise.
pub const DID_RESPOND: Msg = msg("已记成待办", "Noted the promise");
/// The group.
pub const DID_GROUP: Msg = msg("观察团成立了", "Set up the group");
/// Joined.
pub const DID_APPOINT: Msg = msg("已请进观察团", "Added to the group");
/// Left.
pub const DID_DISMISS: Msg = msg("已退出观察团", "Left the group");
