//! What is done with a topic between its raising and its appraisal: numbers, answers, handing over, promises, appraisal.

use super::{Msg, msg};

// The words of numbers.

/// Night talk.
pub const N_NIGHT_TALK: Msg = msg("夜谈", "Talk");
/// Hearing.
pub const N_HEARING: Msg = msg("听证", "Hearing");
/// Coordination.
pub const N_COORDINATION: Msg = msg("协调", "Coord");
/// Appraisal.
pub const N_APPRAISAL: Msg = msg("评议", "Appraisal");
/// Joint meeting.
pub const N_JOINT: Msg = msg("联席", "Joint");
/// Residents.
pub const N_RESIDENTS: Msg = msg("居民", "Residents");
/// Owners.
pub const N_OWNERS: Msg = msg("业主", "Owners");
/// Safety.
pub const N_SAFETY: Msg = msg("安全", "Safety");
/// Any other.
pub const N_OWN: Msg = msg("议事", "Meeting");

// How it came.

/// At a visit.
pub const BY_VISIT: Msg = msg("走访时说的", "At a visit");
/// At a reception.
pub const BY_RECEPTION: Msg = msg("接待时说的", "At the desk");
/// At an inspection.
pub const BY_INSPECTION: Msg = msg("巡查发现", "At an inspection");

// How an answer was given.

/// By telephone.
pub const WAY_PHONE: Msg = msg("打电话", "By telephone");
/// At the door.
pub const WAY_VISIT: Msg = msg("上门", "At their door");
/// In a chat.
pub const WAY_CHAT: Msg = msg("发消息", "By message");
/// Posted.
pub const WAY_POSTED: Msg = msg("张贴", "Posted");
/// A slip.
pub const WAY_SLIP: Msg = msg("给答复单", "On a slip");
/// In person.
pub const WAY_PERSON: Msg = msg("当面", "In person");

// Stages.

/// Answered.
pub const STAGE_ANSWERED: Msg = msg("已答复", "Answered");
/// Opened again.
pub const STAGE_REOPENED: Msg = msg("不满意，再办", "Not content, open again");

// The draft of an answer.

/// Its frame: what was raised, what came of it.
pub const R_HEAD: Msg = msg("您反映的“{0}”：{1}", "About “{0}”: {1}");
/// Noted.
pub const R_NOTED: Msg =
    msg("已经记下，商量后给您答复。", "noted; you will be told what comes of it.");
/// Being done.
pub const R_IN_HAND: Msg =
    msg("正在办，有结果再告诉您。", "it is being done; you will be told the result.");
/// Declined.
pub const R_DECLINED: Msg = msg("这件事我们办不了，理由是：{0}", "we cannot do this, because: {0}");
/// Joined.
pub const R_MERGED: Msg =
    msg("和“{0}”是一件事，并在一起办。", "it is the same as “{0}” and goes on with it.");
/// They answered.
pub const R_ANSWERED: Msg = msg("对方答复：{0}", "they answered: {0}");
/// Handed over.
pub const R_HANDED: Msg = msg("已转给{0}办理{1}。", "handed over to {0}{1}.");
/// Done.
pub const R_DONE: Msg = msg("已经办好。{0}", "it is done. {0}");
/// Promised.
pub const R_PROMISED: Msg = msg("说好要办：{0}{1}。", "promised: {0}{1}.");
/// Decided.
pub const R_OUTCOME: Msg = msg("{0}上商量的结果是：{1}", "{0} came to this: {1}");
/// By a day.
pub const R_BY: Msg = msg("，{0}前", ", by {0}");

// The slip.

/// Its heading.
pub const SLIP: Msg = msg("答复单", "Answer slip");
/// Number.
pub const SLIP_NUMBER: Msg = msg("编号：{0}", "Number: {0}");
/// What.
pub const SLIP_WHAT: Msg = msg("反映的事：{0}", "Raised: {0}");
/// Where.
pub const SLIP_WHERE: Msg = msg("地点：{0}", "Where: {0}");
/// When raised.
pub const SLIP_RAISED: Msg = msg("提出日期：{0}", "Raised on: {0}");
/// The answer.
pub const SLIP_ANSWER: Msg = msg("答复：{0}", "Answer: {0}");
/// How.
pub const SLIP_WAY: Msg = msg("怎么答复的：{0}", "Given: {0}");
/// When.
pub const SLIP_DAY: Msg = msg("答复日期：{0}", "Answered on: {0}");
/// Who answers.
pub const SLIP_DESK: Msg = msg("首问：{0}", "First desk: {0}");
/// Its end.
pub const SLIP_END: Msg = msg(
    "办得好不好，请您评一评；没解决，可以再提。\n这是邻里议事的答复，不是信访答复。急事请打 110、119、120。\n\n答复人签名：____________　收到人签名：____________",
    "Please say whether it is solved; if not, raise it again.\nThis is an answer among neighbours, not a reply to a petition. In an emergency call 110, 119 or 120.\n\nAnswered by: ____________  Received by: ____________",
);

// The history.

/// An answer was given.
pub const H_REPLIED: Msg = msg("已答复（{0}）：{1}", "Answered ({0}): {1}");
/// It was handed over.
pub const H_HANDED: Msg = msg("转给{0}办{1}", "Handed over to {0}{1}");
/// Its number there.
pub const H_OUTSIDE: Msg = msg("，对方编号 {0}", ", their number {0}");
/// They answered.
pub const H_HANDED_ANSWER: Msg = msg("对方答复：{0}", "They answered: {0}");
/// Brought together.
pub const H_MATCHED: Msg = msg("对接上：{0}", "Brought together with: {0}");
/// It worked.
pub const H_MATCH_DONE: Msg = msg("对接办成", "That was done");
/// It did not.
pub const H_MATCH_FAILED: Msg = msg("对接没成", "That did not work out");
/// Who raised it judged.
pub const H_JUDGED_RAISER: Msg = msg("提的人评：{0}", "Judged by who raised it: {0}");
/// A neighbour judged.
pub const H_JUDGED: Msg = msg("邻居评（{1} 人）：{0}", "Judged by neighbours ({1}): {0}");

// The three questions of the appraisal.

/// Is it solved?
pub const Q_SOLVED: Msg = msg("解决了吗", "Is it solved");
/// Was it in time?
pub const Q_IN_TIME: Msg = msg("及时吗", "Was it in time");
/// How were people treated?
pub const Q_MANNER: Msg = msg("态度怎么样", "Were people treated well");
/// Solved.
pub const SOLVED_YES: Msg = msg("解决了", "Solved");
/// Solved in part.
pub const SOLVED_PARTLY: Msg = msg("解决了一部分", "In part");
/// Not solved.
pub const SOLVED_NO: Msg = msg("没解决", "Not solved");
/// In time.
pub const TIME_YES: Msg = msg("及时", "In time");
/// Somewhat late.
pub const TIME_PARTLY: Msg = msg("有点慢", "Rather slow");
/// Late.
pub const TIME_NO: Msg = msg("不及时", "Too late");
/// Well.
pub const MANNER_YES: Msg = msg("态度好", "Treated well");
/// Fairly.
pub const MANNER_PARTLY: Msg = msg("态度一般", "Fairly");
/// Badly.
pub const MANNER_NO: Msg = msg("态度不好", "Badly");
/// The best of the three answers, as a column.
pub const MARK_YES: Msg = msg("好", "Good");
/// The middle one.
pub const MARK_PARTLY: Msg = msg("一般", "Fair");
/// The worst.
pub const MARK_NO: Msg = msg("不好", "Poor");
