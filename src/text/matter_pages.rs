//! The pages of what is done with a topic.

use super::{Msg, msg};

// What the undo bar says.

/// Answered.
pub const DID_REPLY: Msg = msg("已记下答复", "Noted the answer");
/// Handed over.
pub const DID_HAND: Msg = msg("已记下转办", "Noted the handing over");
/// They answered.
pub const DID_NOTE_ANSWER: Msg = msg("已记下对方答复", "Noted their answer");
/// Brought together.
pub const DID_MATCH: Msg = msg("已对接", "Brought together");
/// What came of it.
pub const DID_END_MATCH: Msg = msg("已记下对接结果", "Noted what came of it");
/// Another number.
pub const DID_RENUMBER: Msg = msg("已换编号", "Renumbered");
/// Promised.
pub const DID_PROMISE: Msg = msg("已记下要办的事", "Noted the promise");
/// A promise was changed.
pub const DID_CHANGE_PROMISE: Msg = msg("已改要办的事", "Changed the promise");
/// Progress.
pub const DID_PROGRESS: Msg = msg("已记下进展", "Noted the progress");
/// Not done after all.
pub const DID_NOT_DONE: Msg = msg("已记为还没办好", "Marked as not done");

// Raising.

/// In danger.
pub const EMERGENCY: Msg = msg(
    "有危险先打电话：报警 110，火警 119，急救 120。",
    "In danger call first: police 110, fire 119, ambulance 120.",
);
/// It sounds urgent.
pub const URGENT: Msg = msg(
    "听起来很急。请先打 110、119 或 120，再回来记。",
    "This sounds urgent. Call 110, 119 or 120 first, then come back and note it.",
);
/// Not a petition channel.
pub const NOT_PETITION: Msg = msg(
    "这里记邻里要商量的事，不是信访，也不代替 12345 和办事窗口。",
    "Here neighbours note what to talk over. It is no channel for petitions and replaces neither 12345 nor any office.",
);
/// For whom.
pub const FOR_WHOM: Msg = msg("谁的事", "Who raises it");
/// For a neighbour.
pub const FOR_NEIGHBOUR: Msg = msg("替邻居记", "Noted for a neighbour");
/// For oneself.
pub const FOR_MYSELF: Msg = msg("我自己提", "I raise it myself");
/// Whom nobody names.
pub const A_RESIDENT: Msg = msg("一位居民", "A resident");
/// For a neighbour, after the name.
pub const ON_BEHALF: Msg = msg("（别人代记）", "(noted by somebody else)");
/// A category of one's own.
pub const ABOUT: Msg = msg("都不是的话，自己写一类", "None of these? Name it");
/// The grid.
pub const GRID: Msg = msg("哪个网格", "Grid");
/// No grid.
pub const EVERYWHERE: Msg = msg("全社区", "The whole community");
/// Telephone.
pub const TEL: Msg = msg("联系电话（选填）", "Telephone (optional)");
/// The first desk.
pub const DESK: Msg = msg("首问（谁接的，写岗位）", "First desk (a post, not a name)");
/// The first desk, as a particular.
pub const FIRST_DESK: Msg = msg("首问负责", "Responsible since the first word");
/// Why.
pub const FIRST_DESK_WHY: Msg =
    msg("转出去也由首问负责到答复", "Stays responsible until it is answered");

/// The day it was raised.
pub const RAISED_ON: Msg = msg("提出日期", "Raised on");

// The stages.

/// The line of stages, read aloud.
pub const STAGES: Msg = msg("办到哪一步", "How far it is");
/// Raised.
pub const STEP_RAISE: Msg = msg("民提", "Raised");
/// Talked over.
pub const STEP_TALK: Msg = msg("民议", "Talked over");
/// Decided.
pub const STEP_DECIDE: Msg = msg("民决", "Decided");
/// Done.
pub const STEP_DO: Msg = msg("民办", "Done");
/// Judged.
pub const STEP_JUDGE: Msg = msg("民评", "Judged");
/// A step that is behind.
pub const STEP_BEHIND: Msg = msg("（过了）", "(behind)");
/// Two topics have one number.
pub const SAME_NUMBER: Msg = msg(
    "还有一件事也叫这个编号（两台设备同时编的）。",
    "Another topic has this number too (two devices gave it at once).",
);
/// Gives another.
pub const RENUMBER: Msg = msg("换一个编号", "Give this one another number");

// Voices.

/// Who stands behind it.
pub const BACKING: Msg = msg(
    "{0} 人提过：提的 {1}、附议 {2} 人、附议 {3} 户",
    "{0}: {1} raised it, {2} people and {3} households say the same",
);
/// Adds a household.
pub const ADD_HOUSEHOLD: Msg = msg("哪户也这么说", "Which household says so too");
/// Why by household.
pub const ADD_HOUSEHOLD_WHY: Msg = msg(
    "一户只算一次。门牌只存在完整资料里，发给别人的只有数。",
    "A household counts once. Its door stays in the full file; others get only the count.",
);
/// The door.
pub const DOOR: Msg = msg("门牌或姓名", "Door or name");
/// Its hint.
pub const DOOR_HINT: Msg = msg("比如 3-201", "For example 3-201");
/// No household fits.
pub const NO_DOOR: Msg = msg(
    "没有这一户。不知道门牌，就用“又有人提，加一”。",
    "No such household. Without a door, use “One more says so”.",
);
/// It counts already.
pub const COUNTED: Msg = msg("{0}（已算）", "{0} (counted)");
/// Adds it.
pub const COUNT_IN: Msg = msg("{0}，加一户", "Count {0} in");
/// Joined here.
pub const JOINED_HERE: Msg = msg("并进来的议题", "Joined to this one");

// The answer.

/// The part of the page.
pub const ANSWER: Msg = msg("答复", "Answer");
/// It is owed.
pub const OWED: Msg =
    msg("有了结果，还没告诉提的人。", "Something came of it, and who raised it has not been told.");
/// Leads to the form.
pub const ADD_REPLY: Msg = msg("答复提的人", "Answer who raised it");
/// Notes an answer.
pub const NOTE_REPLY: Msg = msg("记下答复", "Note the answer");
/// What was told.
pub const REPLY_TEXT: Msg = msg("怎么说的", "What was said");
/// A hint.
pub const REPLY_TEXT_HINT: Msg =
    msg("照着改，别写姓名和电话", "Make it your own; leave names and telephones out");
/// It is missing.
pub const REPLY_TEXT_MISSING: Msg = msg("请写答复了什么", "Say what the answer was");
/// How.
pub const REPLY_WAY: Msg = msg("怎么答复的", "How it was given");
/// It is missing.
pub const REPLY_WAY_MISSING: Msg = msg("请选怎么答复的", "Choose how it was given");
/// When.
pub const REPLY_DAY: Msg = msg("哪天答复的", "When");
/// It is missing.
pub const DAY_MISSING: Msg = msg("请选一个日子", "Choose a day");
/// It settles the matter.
pub const SETTLES: Msg = msg("这件事就算答复完了", "This settles the matter");
/// The slip.
pub const TO_SLIP: Msg = msg("打印或复制答复单", "Print or copy the slip");
/// The page of the slip.
pub const SLIP_LEAD: Msg =
    msg("打印出来交给提的人，或者复制发给他。", "Print it for who raised the topic, or copy it.");
/// There is no answer yet.
pub const NO_REPLY: Msg = msg("还没有答复", "No answer yet");
/// What to do.
pub const NO_REPLY_WHY: Msg = msg(
    "先在议题页记下答复：说了什么、怎么答复、哪天。",
    "Note the answer on the topic's page first: what, how, when.",
);
/// Back to the topic.
pub const TO_TOPIC: Msg = msg("回到议题", "Back to the topic");
/// Prints it.
pub const PRINT: Msg = msg("打印", "Print");

// Handing over.

/// The part of the page.
pub const HANDED: Msg = msg("转办", "Handed over");
/// Leads to the form.
pub const ADD_HAND: Msg = msg("转给别人办", "Hand it over");
/// Does it.
pub const HAND_OVER: Msg = msg("记下转办", "Note the handing over");
/// To whom.
pub const HAND_TO: Msg = msg("转给谁", "To whom");
/// It is missing.
pub const HAND_TO_MISSING: Msg = msg("请写转给谁", "Say to whom");
/// A hint.
pub const HAND_TO_HINT: Msg = msg(
    "单位或热线，比如 12345、物业公司",
    "An office or hotline, e.g. 12345, the property company",
);
/// The number there.
pub const OUTSIDE: Msg = msg("对方编号（选填）", "Their number (optional)");
/// By when.
pub const HAND_DUE: Msg = msg("几号前答复（选填）", "Answer due by (optional)");
/// A date is wrong.
pub const DATE_WRONG: Msg = msg("日期不对，请重选", "Not a date: choose again");
/// The number there, as it stands.
pub const THEIR_NUMBER: Msg = msg("编号 {0}", "their number {0}");
/// Due.
pub const DUE_BY: Msg = msg("{0}前答复", "answer due by {0}");
/// Late.
pub const LATE: Msg = msg("过期没答复", "Answer overdue");
/// Waiting.
pub const NO_ANSWER_YET: Msg = msg("等对方答复", "Waiting for their answer");
/// Their answer.
pub const THEIR_ANSWER: Msg = msg("对方怎么说", "What they answered");
/// It is missing.
pub const THEIR_ANSWER_MISSING: Msg = msg("请写对方的答复", "Say what they answered");
/// Notes it.
pub const NOTE_ANSWER: Msg = msg("记下对方答复", "Note their answer");

// Promises.

/// The page.
pub const ACTIONS: Msg = msg("待办", "To do");
/// What it is for.
pub const ACTIONS_LEAD: Msg = msg(
    "会上说好要办的事：谁办、哪天前、办到哪儿。过期的会自动放进下次会。",
    "What was promised: who, by when, how far. Overdue ones come on the next agenda by themselves.",
);
/// Which to show.
pub const A_OPEN: Msg = msg("没办完的（{0}）", "Open ({0})");
/// Overdue.
pub const A_LATE: Msg = msg("过期的（{0}）", "Overdue ({0})");
/// Done.
pub const A_DONE: Msg = msg("办好的（{0}）", "Done ({0})");
/// All.
pub const A_ALL: Msg = msg("全部（{0}）", "All ({0})");
/// None.
pub const NO_ACTIONS: Msg = msg("这里没有要办的事。", "Nothing to do here.");
/// Days late.
pub const DAYS_LATE: Msg = msg("过期 {0} 天", "{0} days overdue");
/// By a day.
pub const BY_DAY: Msg = msg("{0}前", "by {0}");
/// How far.
pub const HOW_FAR: Msg = msg("办了 {0}%", "{0}% done");
/// Its topic.
pub const ITS_TOPIC: Msg = msg("哪个议题", "Topic");
/// Who.
pub const WHO: Msg = msg("谁来办", "Who");
/// By when.
pub const DUE: Msg = msg("哪天前", "By when");
/// How far, in per cent.
pub const PERCENT: Msg = msg("办了百分之几（0～100）", "Per cent done (0 to 100)");
/// Not a share.
pub const PERCENT_WRONG: Msg = msg("请填 0 到 100 的数", "Enter a number from 0 to 100");
/// In words.
pub const PROGRESS: Msg = msg("进展", "Progress");
/// In words, to be typed.
pub const PROGRESS_TEXT: Msg = msg("办到哪儿了", "How far it is, in words");
/// Nothing said.
pub const PROGRESS_MISSING: Msg = msg("写一句，或填一个数", "Say it in a word or a number");
/// Notes it.
pub const NOTE_PROGRESS: Msg = msg("记下进展", "Note the progress");
/// It is done.
pub const FINISH: Msg = msg("办好了", "It is done");
/// What was done.
pub const DONE_TEXT: Msg = msg("办成什么样", "What was done");
/// What shows it.
pub const EVIDENCE: Msg = msg("凭什么说办好了（选填）", "What shows it (optional)");
/// A hint.
pub const EVIDENCE_HINT: Msg = msg(
    "比如：网格长去看过、收据在服务点",
    "For example: the grid leader looked, the receipt is at the desk",
);
/// What showed it.
pub const SHOWN_BY: Msg = msg("凭证", "Shown by");
/// Not done after all.
pub const NOT_DONE: Msg = msg("其实还没办好", "Not done after all");
/// Changes it.
pub const CHANGE_PROMISE: Msg = msg("改内容、人或日子", "Change what, who or when");
/// What.
pub const WHAT: Msg = msg("办什么", "What");
/// It is missing.
pub const WHAT_MISSING: Msg = msg("请写办什么", "Say what");
/// Adds one.
pub const ADD_PROMISE: Msg = msg("有人答应办一件事", "Somebody promises something");
/// Somebody nobody names.
pub const SOMEBODY: Msg = msg("没写谁", "nobody named");

// Appraisal.

/// The page.
pub const JUDGE: Msg = msg("请您评一评", "Please judge it");
/// What it is for.
pub const JUDGE_LEAD: Msg = msg(
    "三个问题，一分钟。提的人说没解决，就重新办。",
    "Three questions, one minute. If who raised it says it is not solved, it is opened again.",
);
/// Leads there.
pub const TO_JUDGE: Msg = msg("请大家评一评", "Let neighbours judge");
/// Who judges.
pub const I_RAISED: Msg = msg("我就是提这件事的人", "I am who raised it");
/// How many say so.
pub const HEADS: Msg =
    msg("几个人这么说（一张纸上几个人签的）", "How many say so (as signed on one sheet)");
/// A word.
pub const A_WORD: Msg = msg("还想说的（选填）", "Anything to add (optional)");
/// No question answered.
pub const ANSWER_ONE: Msg = msg("请至少答一个问题", "Answer at least one question");
/// Hands it in.
pub const HAND_IN: Msg = msg("交上去", "Hand it in");
/// Thanks.
pub const THANKS: Msg = msg(
    "谢谢，已经记下。换个人可以接着评。",
    "Thank you, it is noted. The next neighbour can go on.",
);
/// Nothing to judge yet.
pub const NOTHING_TO_JUDGE: Msg = msg(
    "这件事还没有结果，办好、答复以后再评。",
    "There is no result yet; it can be judged when it is done or answered.",
);
/// The results.
pub const JUDGED: Msg = msg("评议结果（{0} 人）", "Judgements ({0} people)");
/// The question.
pub const QUESTION: Msg = msg("问题", "Question");

// Needs and offers.

/// The page.
pub const NEEDS: Msg = msg("供需对接", "Needs and offers");
/// What it is for.
pub const NEEDS_LEAD: Msg = msg(
    "谁需要什么，谁能帮什么，在这里牵上线。",
    "Who needs what, who can help with what: bring them together here.",
);
/// Short.
pub const NEEDS_SHORT: Msg = msg("供需", "Needs");
/// Needs not met.
pub const OPEN_NEEDS: Msg = msg("还没着落的需要", "Needs not met");
/// Offers.
pub const OFFERS: Msg = msg("能帮的", "Offers");
/// Brought together.
pub const PAIRS: Msg = msg("牵上线的", "Brought together");
/// None.
pub const NONE: Msg = msg("现在没有。", "None now.");
/// No offer suits.
pub const NO_SUGGESTION: Msg = msg("还没有合适的人能帮", "No offer suits yet");
/// Brings together.
pub const BRING: Msg = msg("和“{0}”对接", "Bring together with “{0}”");
/// It worked.
pub const WORKED: Msg = msg("办成了", "It worked");
/// It did not.
pub const FAILED: Msg = msg("没成", "It did not");
/// Adds one.
pub const ADD_NEED: Msg = msg("记一个需要或能帮的", "Note a need or an offer");

// The list.

/// Search.
pub const SEARCH: Msg = msg("找一找（标题、编号、地点）", "Search (title, number, place)");
/// Any category.
pub const ANY_CATEGORY: Msg = msg("所有类别", "Any category");
/// Any grid.
pub const ANY_GRID: Msg = msg("所有网格", "Any grid");
/// List or board.
pub const LOOK: Msg = msg("怎么看", "View");
/// A list.
pub const AS_LIST: Msg = msg("列表", "List");
/// A board.
pub const AS_BOARD: Msg = msg("看板", "Board");
/// Narrows the list.
pub const FILTER: Msg = msg("再挑一挑", "Narrow it down");
/// The answer is owed.
pub const OWED_BADGE: Msg = msg("欠答复", "Answer owed");
/// Off the line.
pub const STEP_OFF: Msg = msg("不办或合并", "Declined or joined");

// Places.

/// The page.
pub const VENUES: Msg = msg("场地", "Places");
/// What it is for.
pub const VENUES_LEAD: Msg = msg(
    "哪天哪里有什么活动，可以打印贴在门口。",
    "What meets where on which day; print it for the door.",
);
/// No venue.
pub const NO_VENUES: Msg = msg("还没有登记场地", "No places are registered");
/// Why.
pub const NO_VENUES_WHY: Msg = msg(
    "在“社区”里登记睦邻点、议事园，这里就能排出当天的安排。",
    "Register neighbour points and gardens under Community; their day lists appear here.",
);
/// To the register.
pub const TO_VENUES: Msg = msg("去登记场地", "Register places");
/// Today there.
pub const TODAY_THERE: Msg = msg("今天 {0} 场", "{0} today");
/// The day.
pub const DAY: Msg = msg("哪一天", "Day");
/// Nothing that day.
pub const NOTHING_THERE: Msg = msg("这天没有安排。", "Nothing is planned.");
/// Two at once.
pub const CLASH: Msg = msg("时间撞了", "Clashes");
