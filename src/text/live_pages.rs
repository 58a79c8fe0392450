//! The page of a meeting as it happens, and its big screen.

use super::{Msg, msg};

// Before and around the meeting.

/// Rehearses.
pub const REHEARSE: Msg = msg("先演练一遍（不算数）", "Rehearse first (counts for nothing)");
/// It is a rehearsal.
pub const IS_REHEARSAL: Msg = msg(
    "这是演练：记的都不算数，议题也不会动。演练完了点“清掉演练”，会还是照常开。",
    "This is a rehearsal: nothing counts and no topic moves. Clear it when done; the meeting is still to come.",
);
/// Clears it.
pub const CLEAR: Msg = msg("清掉演练", "Clear the rehearsal");
/// It was only one.
pub const WAS_REHEARSAL: Msg =
    msg("这只是演练，不算开过", "That was only a rehearsal: undo it all");
/// Where the meeting is.
pub const TO_ITEM: Msg = msg("去这一项", "Go to this item");
/// All items.
pub const ALL_ITEMS: Msg = msg("全部议程", "The whole agenda");
/// Opens the big screen.
pub const BIG_SCREEN: Msg = msg("打开大屏", "Open the big screen");
/// Pastes a list.
pub const PASTE_LIST: Msg = msg("贴接龙名单", "Paste a list from the chat");
/// Shows keys.
pub const KEYS: Msg = msg("快捷键", "Keyboard");
/// Whether single keys work.
pub const KEYS_ON: Msg =
    msg("不在打字时，按一个键就行", "Single keys work while nothing is being typed");

// Keys.

/// Next.
pub const KEY_NEXT: Msg = msg("记下，下一项", "Keep, next item");
/// Previous.
pub const KEY_PREVIOUS: Msg = msg("上一项", "Previous item");
/// Outcomes.
pub const KEY_OUTCOMES: Msg = msg("四个结果", "The four outcomes");
/// Notes.
pub const KEY_NOTES: Msg = msg("去记大家怎么说", "To the notes");
/// Break.
pub const KEY_BREAK: Msg = msg("休息，或接着开", "Break, or go on");
/// Keep from anywhere.
pub const KEY_KEEP: Msg = msg("打字时记下，下一项", "Keep and go on while typing");

// Switches.

/// The panel.
pub const TOOLS: Msg = msg("更多工具", "More tools");
/// What it is for.
pub const TOOLS_WHY: Msg = msg(
    "平常的夜谈用不着；要用哪样，勾上哪样。",
    "A plain talk needs none of these; tick what you need.",
);
/// Attendance.
pub const USE_ATTENDANCE: Msg = msg("逐个记谁到了", "Tick off who is here");
/// Quorum.
pub const USE_QUORUM: Msg = msg("看人数够不够", "Watch whether enough are here");
/// Countdown.
pub const USE_COUNTDOWN: Msg = msg("每项计时、可以休息", "Time each item, take breaks");
/// Speakers.
pub const USE_SPEAKERS: Msg = msg("排队发言", "A list of speakers");
/// Motions.
pub const USE_MOTIONS: Msg = msg("动议和修正案", "Motions and amendments");
/// Hands.
pub const USE_HANDS: Msg = msg("举手数票", "Count hands");
/// Quorum of.
pub const QUORUM_OF: Msg = msg("应到一共多少", "How many could come in all");
/// Quorum rule.
pub const QUORUM_RULE: Msg = msg("多少才够", "How many are enough");
/// Households.
pub const QUORUM_HOUSEHOLDS: Msg = msg("按户数，不按人数", "Count households, not heads");
/// Half or more.
pub const HALF_REACHED: Msg = msg("一半以上（含一半）", "Half or more");
/// Alternate.
pub const USE_ALTERNATE: Msg = msg("赞成和反对轮流说", "For and against take turns");
/// Equal.
pub const USE_EQUAL: Msg =
    msg("每人先说一次，再说第二次", "Everybody speaks once before anybody speaks twice");
/// One turn.
pub const TURN_MINUTES: Msg = msg("每次最多几分钟（选填）", "Minutes a turn may take (optional)");
/// Of a party.
pub const PARTY_MINUTES: Msg = msg("{0}一共几分钟（选填）", "Minutes of {0} in all (optional)");
/// Saves.
pub const SAVE_RULES: Msg = msg("存下规则", "Keep the rules");
/// A number.
pub const NUMBER_WRONG: Msg = msg("请填数字", "Enter a number");

// Time.

/// Of the item.
pub const TIME_LEFT: Msg = msg("这一项还有 {0}", "{0} left for this item");
/// Over.
pub const TIME_OVER: Msg = msg("这一项超了 {0}", "This item is {0} over");
/// Takes a break.
pub const BREAK: Msg = msg("休息一下", "Take a break");
/// Goes on.
pub const GO_ON: Msg = msg("接着开", "Go on");
/// On a break.
pub const ON_BREAK: Msg = msg("休息中，不计时", "On a break; the clock stands");

// Attendance.

/// The panel.
pub const ATTENDANCE: Msg = msg("谁到了", "Who is here");
/// The entry.
pub const ENTRY: Msg = msg("姓名或门牌", "Name or door");
/// How.
pub const ENTRY_HINT: Msg =
    msg("比如：王秀英，或 3栋201，或 老李 3栋201", "For example: Wang, or 3-201, or Li 3-201");
/// Missing.
pub const ENTRY_MISSING: Msg = msg("请写谁到了", "Say who is here");
/// Ticks off.
pub const TICK: Msg = msg("记到", "Tick off");
/// Leaves.
pub const LEAVES: Msg = msg("走了", "Left");
/// Back.
pub const BACK: Msg = msg("回来了", "Back");
/// Was never here.
pub const NOT_HERE: Msg = msg("记错了", "Not here");
/// So many.
pub const HERE_NOW: Msg = msg("现在在场 {0} 人，{1} 户", "{0} here now, of {1} households");
/// Enough.
pub const QUORUM_MET: Msg = msg("够了：要 {0}，到了 {1}", "Enough: {0} needed, {1} here");
/// Not enough.
pub const QUORUM_SHORT: Msg = msg("还差 {2}：要 {0}，到了 {1}", "{2} short: {0} needed, {1} here");
/// Not known.
pub const QUORUM_OPEN: Msg =
    msg("先在“更多工具”里写应到一共多少", "Say under “More tools” how many could come");

// The floor.

/// The panel.
pub const FLOOR: Msg = msg("发言", "Speakers");
/// Who.
pub const FLOOR_WHO: Msg = msg("谁要发言（选填）", "Who wants to speak (optional)");
/// For whom.
pub const FLOOR_PARTY: Msg = msg("代表哪一方", "For whom");
/// On which side.
pub const FLOOR_SIDE: Msg = msg("站在哪边", "On which side");
/// A point of order.
pub const FLOOR_POINT: Msg = msg("程序问题，先说", "A point of order, goes first");
/// Enters.
pub const FLOOR_ADD: Msg = msg("排上", "Put on the list");
/// Gives.
pub const FLOOR_GIVE: Msg = msg("请他说", "Give the floor");
/// Ends.
pub const FLOOR_END: Msg = msg("说完了", "Done");
/// Drops.
pub const FLOOR_DROP: Msg = msg("不说了", "No longer");
/// Speaking.
pub const FLOOR_NOW: Msg = msg("正在说：{0}", "Speaking: {0}");
/// Over.
pub const FLOOR_OVER: Msg = msg("超时了", "over time");
/// Waiting.
pub const FLOOR_WAITING: Msg = msg("等着说的", "Waiting");
/// Nobody.
pub const FLOOR_NOBODY: Msg = msg("没有人在排队。", "Nobody waits.");
/// Totals.
pub const FLOOR_TOTALS: Msg = msg("每人说了多久", "How long each spoke");
/// A total.
pub const FLOOR_TOTAL: Msg = msg("{0}：{1} 次，{2}", "{0}: {1} times, {2}");
/// Of a party.
pub const FLOOR_USED: Msg = msg("{0}：用了 {1}，一共 {2}", "{0}: {1} of {2}");

// Motions and hands.

/// The panel.
pub const MOTIONS: Msg = msg("动议", "Motions");
/// Words.
pub const MOTION_TEXT: Msg = msg("动议的原话", "The words of the motion");
/// Words of an amendment.
pub const AMENDMENT_TEXT: Msg = msg("改成怎么说", "What it should say instead");
/// Missing.
pub const MOTION_MISSING: Msg = msg("请写下原话", "Write down the words");
/// Mover.
pub const MOVER: Msg = msg("谁提的（选填）", "Who moves it (optional)");
/// Enters.
pub const MOTION_ADD: Msg = msg("记下动议", "Note the motion");
/// Amends.
pub const AMEND: Msg = msg("提修正案", "Amend it");
/// Enters.
pub const AMENDMENT_ADD: Msg = msg("记下修正案", "Note the amendment");
/// Withdraws.
pub const WITHDRAW: Msg = msg("撤回", "Withdraw");
/// Counts.
pub const COUNT: Msg = msg("数票", "Count hands");
/// Counts again.
pub const COUNT_AGAIN: Msg = msg("重新数", "Count again");
/// Not yet.
pub const VOTE_FIRST: Msg = msg("先表决修正案 {0}", "Amendment {0} is voted first");
/// The panel.
pub const HANDS: Msg = msg("举手", "Hands");
/// What is asked.
pub const QUESTION: Msg = msg("问大家什么", "What is asked");
/// For.
pub const YES: Msg = msg("赞成几人", "For");
/// Against.
pub const NO: Msg = msg("反对几人", "Against");
/// Abstain.
pub const ABSTAIN: Msg = msg("弃权几人", "Abstain");
/// Majority.
pub const MAJORITY: Msg = msg("要多少才通过", "What majority");
/// Of whom.
pub const BASE: Msg = msg("按谁算", "Of whom");
/// A straw poll.
pub const STRAW: Msg =
    msg("只是摸底，仅供参考，不是表决", "A straw poll: for reference, not a vote");
/// Keeps.
pub const KEEP_COUNT: Msg = msg("记下票数", "Keep the count");
/// Too many.
pub const TOO_MANY: Msg =
    msg("举手的比到场的多，请再数一次", "More hands than people present: count again");
/// Hands are not a ballot.
pub const HANDS_WHAT: Msg = msg(
    "举手只是会上的意见。要业主或居民表决的事，请用“表决”。",
    "Hands are the opinion of this meeting. What owners or residents must vote on needs a ballot.",
);

// The display.

/// Its name.
pub const DISPLAY: Msg = msg("大屏", "Big screen");
/// Whole screen.
pub const FULL_SCREEN: Msg = msg("全屏", "Full screen");
/// Leaves.
pub const LEAVE_SCREEN: Msg = msg("离开大屏", "Leave the big screen");
/// Next speakers.
pub const NEXT_UP: Msg = msg("接下来：{0}", "Next: {0}");
/// Thanks.
pub const THANKS: Msg = msg("散会了，谢谢大家", "The meeting is over. Thank you all");

// What the undo bar says.

/// Rehearses.
pub const DID_REHEARSE: Msg = msg("演练开始了", "The rehearsal began");
/// Cleared.
pub const DID_CLEAR: Msg = msg("演练清掉了", "The rehearsal is cleared");
/// Switched.
pub const DID_SWITCH: Msg = msg("已改会上用的工具", "Changed the tools of the meeting");
/// Kept while typing.
pub const DID_KEEP_NOTES: Msg = msg("打的字已存下", "What was typed is kept");
/// Turned.
pub const DID_TURN: Msg = msg("换到这一项了", "The meeting is at this item");
/// Break.
pub const DID_PAUSE: Msg = msg("休息了", "On a break");
/// Ticked off.
pub const DID_TICK: Msg = msg("已记到场", "Noted who is here");
/// Was never here.
pub const DID_UNTICK: Msg = msg("已撤回到场记录", "Took the tick back");
/// Left.
pub const DID_LEAVE: Msg = msg("已记离开", "Noted who left");
/// Asked.
pub const DID_ASK: Msg = msg("排上发言了", "Put on the list of speakers");
/// Speaks.
pub const DID_SPEAK: Msg = msg("开始发言", "The speech began");
/// Spoke.
pub const DID_SPOKE: Msg = msg("发言完了", "The speech is over");
/// Dropped.
pub const DID_DROP: Msg = msg("不排了", "Taken off the list");
/// Moved.
pub const DID_MOVE: Msg = msg("已记动议", "Noted the motion");
/// Withdrawn.
pub const DID_WITHDRAW: Msg = msg("动议撤回了", "The motion is withdrawn");
/// Counted.
pub const DID_COUNT: Msg = msg("票数记下了", "Kept the count");
/// Supported.
pub const DID_SUPPORT: Msg = msg("已记支持", "Noted who is behind it");
