//! The pages of topics.

use super::{Msg, msg};

/// The page of topics.
pub const TALK: Msg = msg("议事", "Talk");
/// What it is for.
pub const TALK_LEAD: Msg = msg(
    "邻居提、大家议、定了办、办完评。",
    "Neighbours raise it, talk it over, decide, do it, judge it.",
);
/// The two sides of talk.
pub const SIDES: Msg = msg("议题和会议", "Topics and meetings");
/// One side.
pub const TOPICS: Msg = msg("议题", "Topics");
/// The other.
pub const MEETINGS: Msg = msg("会议", "Meetings");
/// Raises a topic.
pub const NOTE_ONE: Msg = msg("记一个问题", "Note a problem");
/// Raises another.
pub const NOTE_ANOTHER: Msg = msg("再记一个", "Note another");
/// No topic at all.
pub const NO_TOPICS: Msg = msg("还没有人提过问题", "Nobody has raised anything yet");
/// What topics are for.
pub const NO_TOPICS_WHY: Msg = msg(
    "邻居说的事，先用一句话记下来，开会时就不会忘。谁提的可以不写。",
    "Note in a sentence what neighbours say, so that it is not forgotten at the meeting. Who said it may stay out.",
);
/// None of this kind.
pub const NONE_HERE: Msg = msg("这一类里现在没有。", "There are none of these now.");
/// Which topics to show.
pub const WHICH: Msg = msg("看哪些", "Show");
/// Open ones.
pub const OPEN: Msg = msg("没办完的（{0}）", "Open ({0})");
/// Waiting ones.
pub const WAITING: Msg = msg("等答复的（{0}）", "Waiting for an answer ({0})");
/// Being talked about.
pub const TALKING: Msg = msg("在议的（{0}）", "Being talked about ({0})");
/// Being done.
pub const DOING: Msg = msg("在办的（{0}）", "Being done ({0})");
/// Closed.
pub const CLOSED: Msg = msg("办结的（{0}）", "Closed ({0})");
/// All.
pub const ALL: Msg = msg("全部（{0}）", "All ({0})");
/// How many say the same.
pub const PEOPLE: Msg = msg("{0} 人提过", "raised by {0}");
/// Shows more lines.
pub const SHOW_MORE: Msg = msg("再看 {0} 条", "Show {0} more");

/// The form's lead.
pub const NEW_LEAD: Msg =
    msg("一句话就够，别的以后再补。", "One sentence is enough; the rest can follow.");
/// The title.
pub const TITLE: Msg = msg("什么事", "What is it");
/// Its hint.
pub const TITLE_HINT: Msg = msg(
    "比如：3 号楼二楼楼道堆了旧家具",
    "For example: old furniture in the corridor of building 3",
);
/// It is missing.
pub const TITLE_MISSING: Msg = msg("请写一句是什么事", "Say in a sentence what it is");
/// The place.
pub const PLACE: Msg = msg("在哪儿（选填）", "Where (optional)");
/// Who raised it.
pub const WHO: Msg = msg("谁提的（选填）", "Who raised it (optional)");
/// What happens to the name.
pub const WHO_HINT: Msg = msg(
    "姓名另外存放，发给别人的文件里默认不带。",
    "The name is kept apart and stays out of shared files.",
);
/// The rest of the form.
pub const MORE_FIELDS: Msg = msg("写细一点（选填）", "More detail (optional)");
/// Detail.
pub const DETAIL: Msg = msg("具体情况", "Details");
/// Category.
pub const CATEGORY: Msg = msg("哪一类", "About");
/// Kind.
pub const KIND: Msg = msg("是问题、需要，还是能帮忙", "A problem, a need or an offer");
/// Kind, as a particular.
pub const KIND_SHORT: Msg = msg("性质", "Kind");
/// Source.
pub const SOURCE: Msg = msg("怎么知道的", "How it came");
/// Comes up every time.
pub const RECURRING: Msg = msg("每次会都要议", "Comes up at every meeting");
/// Keeps it.
pub const NOTE_DOWN: Msg = msg("记下", "Note it");

/// Its number.
pub const NUMBER: Msg = msg("编号", "Number");
/// Where, as a particular.
pub const WHERE: Msg = msg("地点", "Where");
/// Who, as a particular.
pub const RAISED_BY: Msg = msg("谁提的", "Raised by");
/// One more says so.
pub const ME_TOO: Msg = msg("又有人提，加一", "One more says so");
/// Accepts it.
pub const TRIAGE: Msg = msg("受理", "Accept it");
/// On the next agenda.
pub const PUT_ON: Msg = msg("放进{0}的议程", "Put it on the agenda of {0}");
/// There is no meeting yet.
pub const TO_MEETINGS: Msg = msg("先定一次会", "Call a meeting first");
/// What else can be done with it.
pub const OTHER_WAYS: Msg = msg("别的处理办法", "Other ways");
/// It is done.
pub const IS_DONE: Msg = msg("已经办好了", "It is done");
/// Declines it.
pub const DECLINE: Msg = msg("不办，答复理由", "Decline and say why");
/// The reason.
pub const REASON: Msg = msg("为什么不办", "Why not");
/// A hint on reasons.
pub const REASON_HINT: Msg = msg(
    "说给提的人听的话，比如：归街道管，已转告",
    "Said to who raised it, e.g.: the town's matter, passed on",
);
/// It is missing.
pub const REASON_MISSING: Msg = msg("请写明理由", "Say why");
/// Joins it to another.
pub const MERGE: Msg = msg("并到这个议题", "Join it to this topic");
/// Which other.
pub const MERGE_INTO: Msg = msg("和哪个议题是一回事", "Which topic is it the same as");
/// None chosen.
pub const CHOOSE: Msg = msg("请选一个", "Choose one");
/// Opens it again.
pub const REOPEN: Msg = msg("重新打开", "Open it again");
/// A number is wrong.
pub const NUMBER_WRONG: Msg = msg("请填一个数", "Enter a number");
/// Changes its words.
pub const CHANGE: Msg = msg("修改内容", "Change it");
/// Promises on it.
pub const PROMISES: Msg = msg("说好要办的", "Promised");
/// A promise is kept.
pub const KEPT: Msg = msg("办好了", "Done");
/// Its history.
pub const HISTORY: Msg = msg("来龙去脉", "History");

/// It was raised.
pub const H_RAISED: Msg = msg("提出来", "Raised");
/// It was accepted.
pub const H_TRIAGED: Msg = msg("受理", "Accepted");
/// It came on an agenda.
pub const H_ON_AGENDA: Msg = msg("放进议程：{0}", "On the agenda of {0}");
/// It was not reached.
pub const H_CARRIED: Msg = msg("没议到，留到下次：{0}", "Not reached, carried over: {0}");
/// Something came of it.
pub const H_OUTCOME: Msg = msg("{0}：{1}", "{0}: {1}");
/// Somebody promised.
pub const H_PROMISED: Msg = msg("有人答应办：{0}", "Promised: {0}");
/// It was kept.
pub const H_KEPT: Msg = msg("办好：{0}", "Done: {0}");
/// It is done.
pub const H_DONE: Msg = msg("办好了", "Done");
/// Takes one line of the history back.
pub const TAKE_BACK: Msg = msg("撤回", "Take it back");
/// Every voice, to be taken back.
pub const VOICES: Msg =
    msg("谁说过也有同感（记错了可以撤回）", "Who said so too (mistakes can be taken back)");
/// Voices without a household.
pub const VOICE_HEADS: Msg = msg("{0} 人", "{0} people");
/// Says that it was taken back.
pub const DID_TAKE_BACK: Msg = msg("已撤回一条记录", "Took one entry back");
/// It was judged.
pub const H_APPRAISED: Msg = msg("评议：{0} 人满意，{1} 人不满意", "Judged: {0} content, {1} not");
/// It was joined.
pub const H_MERGED: Msg = msg("并到：{0}", "Joined to: {0}");
/// It was declined.
pub const H_DECLINED: Msg = msg("不办：{0}", "Declined: {0}");

// What the undo bar says.

/// A topic was noted.
pub const DID_RAISE: Msg = msg("已记下问题", "Noted the problem");
/// A topic was changed.
pub const DID_CHANGE: Msg = msg("已改议题", "Changed the topic");
/// One more.
pub const DID_SUPPORT: Msg = msg("已加一", "Added one");
/// Accepted.
pub const DID_TRIAGE: Msg = msg("已受理", "Accepted it");
/// Declined.
pub const DID_DECLINE: Msg = msg("已答复不办", "Declined it");
/// Joined.
pub const DID_MERGE: Msg = msg("已并到别的议题", "Joined it to another");
/// Done.
pub const DID_FINISH: Msg = msg("已记为办好", "Marked as done");
/// Opened again.
pub const DID_REOPEN: Msg = msg("已重新打开", "Opened it again");
/// Judged.
pub const DID_APPRAISE: Msg = msg("已记下评议", "Noted the judgement");
/// Put on an agenda.
pub const DID_PUT_ON: Msg = msg("已放进议程", "Put it on the agenda");
/// Leads to the topic it was joined to.
pub const STAGE_MERGED_LINK: Msg = msg("看那个议题", "See that topic");

/// Photographs.
pub const PHOTOS: Msg = msg("照片", "Photographs");
/// One of them, read aloud.
pub const PHOTO: Msg = msg("这个问题的照片", "A photograph of this topic");
/// Those that show a promise kept.
pub const EVIDENCE_PHOTOS: Msg = msg("办好的照片", "Photographs that show it");
/// One of them, read aloud.
pub const EVIDENCE_PHOTO: Msg = msg("这件事办好的照片", "A photograph of what was done");
/// Adds one.
pub const ADD_PHOTO: Msg = msg("加一张照片", "Add a photograph");
/// What becomes of it.
pub const ADD_PHOTO_WHY: Msg = msg(
    "会缩小存放，拍摄地点和手机型号不会留下。请别拍到人脸和车牌。",
    "It is kept small, without place or camera. Leave out faces and number plates.",
);
/// The file is no picture.
pub const NOT_A_PHOTO: Msg = msg("这不是照片，请换一张。", "Not a picture: choose another.");
/// The bytes are not on this device.
pub const PHOTO_ELSEWHERE: Msg =
    msg("（照片不在这台设备上）", "(This photograph is not on this device)");
/// Takes one away.
pub const REMOVE_PHOTO: Msg = msg("去掉这张", "Take it away");
/// Says that one was added.
pub const DID_ADD_PHOTO: Msg = msg("加了一张照片", "Photograph added");
/// Says that one was taken away.
pub const DID_REMOVE_PHOTO: Msg = msg("去掉了一张照片", "Photograph taken away");
