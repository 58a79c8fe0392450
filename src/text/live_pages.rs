//! The pages of a meeting as it happens, of pasted lists and of minutes.

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

// Lists.

/// The page.
pub const LIST_TITLE: Msg = msg("贴接龙名单", "A list from the chat");
/// How.
pub const LIST_LEAD: Msg = msg(
    "把群里的接龙整段复制，贴在这里，先看一遍再收下。",
    "Copy the whole list from the chat, paste it here, look it over, then take it in.",
);
/// The text.
pub const LIST_TEXT: Msg = msg("接龙原文", "The list as it stands");
/// Reads it.
pub const LIST_READ: Msg = msg("看一看", "Read it");
/// Nothing found.
pub const LIST_NONE: Msg = msg(
    "没读到带编号的行。每行要像“1. 王某 3栋201 同意”。",
    "No numbered line was found. Lines look like “1. Wang 3-201 yes”.",
);
/// What to look at.
pub const LIST_FOUND: Msg = msg("读到 {0} 行，勾着的会收下", "{0} lines; ticked ones are taken in");
/// What it is.
pub const LIST_FOR: Msg = msg("这份名单是", "This list is of");
/// Attendance.
pub const LIST_ATTENDANCE: Msg = msg("到场的人", "those who are here");
/// Support.
pub const LIST_SUPPORT: Msg = msg("支持一个议题的人", "those behind a topic");
/// The topic.
pub const LIST_TOPIC: Msg = msg("哪个议题", "Which topic");
/// Takes in.
pub const LIST_TAKE: Msg = msg("收下勾着的", "Take in what is ticked");
/// Taken in.
pub const LIST_TAKEN: Msg = msg("收下了 {0} 行", "{0} lines taken in");
/// In the register.
pub const LIST_KNOWN: Msg = msg("登记册里有", "in the register");
/// The door is.
pub const LIST_DOOR: Msg = msg("门牌对得上", "the door is known");
/// Neither.
pub const LIST_GUEST: Msg = msg("登记册里没有，按来宾记", "not in the register: a guest");
/// No name.
pub const PROBLEM_NO_NAME: Msg = msg("没有名字", "no name");
/// Twice.
pub const PROBLEM_SAME: Msg = msg("和第 {0} 行重复", "the same as line {0}");
/// Differs.
pub const PROBLEM_DIFFERS: Msg =
    msg("和第 {0} 行同名，但说的不一样", "as line {0} by name, but differs");
/// Two choices.
pub const PROBLEM_TWO: Msg = msg("一行说了两样", "says two things");
/// Number.
pub const PROBLEM_NUMBER: Msg = msg("编号跳了", "the number is not the next");
/// For.
pub const SAYS_FOR: Msg = msg("同意", "for");
/// Against.
pub const SAYS_AGAINST: Msg = msg("不同意", "against");
/// Abstains.
pub const SAYS_ABSTAIN: Msg = msg("弃权", "abstains");
/// Comes.
pub const SAYS_COMES: Msg = msg("参加", "comes");
/// Stays away.
pub const SAYS_STAYS: Msg = msg("不来", "does not come");

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

// Minutes.

/// How far.
pub const PHASE: Msg = msg("到哪一步", "How far");
/// Draft.
pub const PHASE_DRAFT: Msg = msg("草稿", "Draft");
/// Circulated.
pub const PHASE_CIRCULATED: Msg = msg("传阅中", "Circulated");
/// Corrected.
pub const PHASE_CORRECTED: Msg = msg("改过了", "Corrected");
/// Approved.
pub const PHASE_APPROVED: Msg = msg("核定了", "Approved");
/// Circulates.
pub const CIRCULATE: Msg = msg("给大家传阅", "Circulate it");
/// Corrects.
pub const CORRECTED: Msg = msg("按大家说的改好了", "Changed after what they said");
/// Approves.
pub const APPROVE: Msg = msg("核定，不再改", "Approve: no more changes");
/// What it means.
pub const APPROVE_WHY: Msg = msg(
    "核定以后正文锁住，有一个校验码；再有不对的，只能加更正，原文不动。",
    "Approved text is locked and has a check code. What is wrong after that is added as a correction; the text stays.",
);
/// Approved when.
pub const APPROVED_AT: Msg = msg("{0} 核定，校验码 {1}", "Approved {0}, check code {1}");
/// Broken.
pub const NOT_INTACT: Msg = msg(
    "正文和校验码对不上，请找留有原件的人核对。",
    "The text does not fit its check code: compare with whoever has the original.",
);
/// Two approvals.
pub const TWO_APPROVALS: Msg = msg(
    "两台设备核定了不同的正文。现在以先核定的为准；请商量好，再收回核定，重新核定。",
    "Two devices approved different texts. The earlier stands; settle it, take the approval back and approve anew.",
);
/// Reopens.
pub const REOPEN: Msg = msg("收回核定", "Take the approval back");
/// Names found.
pub const NAMES_FOUND: Msg = msg("正文里直接写了人名", "Names stand in the text as plain words");
/// Why that matters.
pub const NAMES_WHY: Msg = msg(
    "直接写的人名会跟着文件走，删不掉。换成记号，只有有登记册的设备才看得到姓名。",
    "A plain name travels with every file for good. As a token it is read only where the register is.",
);
/// Hides one.
pub const HIDE_NAME: Msg = msg("换成记号", "Make it a token");
/// Cannot be told.
pub const NAME_UNCLEAR: Msg =
    msg("不止一个人叫这名，请自己改", "more than one bears it: change it yourself");
/// Edits.
pub const EDIT: Msg = msg("改文字", "Edit the words");
/// Edited.
pub const EDITED: Msg = msg("改过", "edited");
/// Stale.
pub const STALE: Msg = msg("改了以后，会上又有新记录", "facts came after the edit");
/// A section.
pub const SECTION: Msg =
    msg("{0}（〔〕里是人名，请留着括号）", "{0} (names stand in 〔〕: keep the brackets)");
/// The end.
pub const SECTION_CLOSE: Msg = msg("结尾", "The end");
/// Keeps.
pub const KEEP_WORDS: Msg = msg("存下", "Keep");
/// Back to facts.
pub const BACK_TO_FACTS: Msg = msg("改回自动写的", "Back to what the facts write");
/// A correction.
pub const CORRECTION: Msg = msg("哪里不对，应该怎样", "What is wrong, and what is right");
/// Adds it.
pub const ADD_CORRECTION: Msg = msg("加一条更正", "Add a correction");
/// Copies.
pub const COPY_RICH: Msg = msg("复制到 Word", "Copy for Word");
/// Copied.
pub const COPIED_RICH: Msg = msg("已复制，到 Word 里粘贴", "Copied: paste it into Word");
/// Not copied.
pub const NOT_COPIED: Msg = msg(
    "这个浏览器不让复制，请选中下面的正文自己复制",
    "The browser refuses: select the text below and copy it",
);
/// The folder.
pub const LEDGER: Msg = msg("一键台账", "The whole file for the folder");
/// What it is.
pub const LEDGER_LEAD: Msg = msg(
    "封面、目录、通知、签到、照片、纪要、表决、要办的事，一次打印。",
    "Cover, contents, notice, sign-in, photographs, minutes, votes, things to do: one print job.",
);
/// Which parts.
pub const LEDGER_PARTS: Msg = msg("印哪些", "What to print");
/// Cover.
pub const PART_COVER: Msg = msg("封面和目录", "Cover and contents");
/// Contents.
pub const CONTENTS: Msg = msg("目录", "Contents");
/// Notice.
pub const PART_NOTICE: Msg = msg("会议通知", "Notice");
/// Sign-in.
pub const PART_SIGN: Msg = msg("签到表", "Sign-in sheet");
/// Blank sign-in.
pub const PART_BLANK: Msg = msg("空白签到表", "Blank sign-in sheet");
/// Photographs.
pub const PART_PHOTOS: Msg = msg("照片", "Photographs");
/// Minutes.
pub const PART_MINUTES: Msg = msg("会议纪要", "Minutes");
/// Votes.
pub const PART_VOTES: Msg = msg("会上表决", "Votes in the meeting");
/// Actions.
pub const PART_ACTIONS: Msg = msg("要办的事", "Things to do");
/// Names.
pub const WITH_NAMES: Msg = msg("印姓名和门牌", "Print names and doors");
/// Prints.
pub const PRINT_LEDGER: Msg = msg("打印", "Print");
/// Stamp.
pub const STAMP: Msg = msg("（盖章处）", "(stamp)");
/// Number.
pub const COL_NUMBER: Msg = msg("序号", "No.");
/// Name.
pub const COL_NAME: Msg = msg("姓名", "Name");
/// Door.
pub const COL_DOOR: Msg = msg("门牌", "Door");
/// Time.
pub const COL_TIME: Msg = msg("到场时间", "Came");
/// Signature.
pub const COL_SIGN: Msg = msg("签名", "Signature");
/// What.
pub const COL_WHAT: Msg = msg("事项", "What");
/// Who.
pub const COL_WHO: Msg = msg("负责人", "Who");
/// Due.
pub const COL_DUE: Msg = msg("期限", "Due");
/// Done.
pub const COL_DONE: Msg = msg("办好了吗", "Done");
/// Done, yes.
pub const YES_DONE: Msg = msg("办好了", "done");
/// Nothing.
pub const NONE: Msg = msg("没有。", "None.");

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
/// Changed.
pub const DID_CHANGE: Msg = msg("已改纪要", "Changed the minutes");
/// Circulated.
pub const DID_CIRCULATE: Msg = msg("纪要在传阅", "The minutes are circulated");
/// Corrected.
pub const DID_CORRECT: Msg = msg("更正记下了", "Noted the correction");
/// Approved.
pub const DID_APPROVE: Msg = msg("纪要核定了", "The minutes are approved");
/// Reopened.
pub const DID_REOPEN: Msg = msg("核定收回了", "The approval is taken back");
