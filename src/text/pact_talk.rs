//! The page on which a pact is drafted and adopted: clauses moved about, remarks, the way to the meeting and to the vote.

use super::{Msg, msg};

// How the draft stands.

/// Nothing was settled.
pub const NEVER: Msg = msg(
    "还没定稿。先把几条写好，大家提意见，改好了再定。",
    "Not settled yet. Write the clauses, hear the neighbours, then settle it.",
);
/// Settled.
pub const IS_SETTLED: Msg = msg("现在的文字就是第 {0} 稿", "The words of now are version {0}");
/// Changed.
pub const IS_CHANGED: Msg = msg(
    "第 {0} 稿以后又改过，改的还没定稿",
    "Changed since version {0}; the changes are not settled",
);
/// Shows all to a meeting.
pub const FOR_MEETING: Msg = msg("打印给会上看", "Print for the meeting");

// Clauses.

/// The clauses.
pub const CLAUSES: Msg = msg("条款", "Clauses");
/// Rewords one.
pub const REWORD: Msg = msg("改", "Edit");
/// Up.
pub const UP: Msg = msg("上移", "Up");
/// Down.
pub const DOWN: Msg = msg("下移", "Down");
/// Puts one in behind it.
pub const INSERT: Msg = msg("后面加一条", "Add after it");
/// Remarks on it.
pub const SAY: Msg = msg("提意见", "Remark");
/// What a clause is for.
pub const ROLE: Msg = msg("这条是讲什么的", "What it is for");
/// Drops it.
pub const DROP: Msg = msg("删掉这一条", "Drop this clause");
/// Asks before it is dropped.
pub const DROP_SURE: Msg = msg("删掉第 {0} 条？", "Drop clause {0}?");
/// What dropping means.
pub const DROP_WHY: Msg = msg(
    "后面几条的号码会跟着变。定过稿的旧稿里这条还在，删了也能撤销。",
    "The clauses after it get other numbers. Settled versions keep it, and this can be undone.",
);
/// How many remarks are open.
pub const OPEN_HERE: Msg = msg("{0} 条意见没谈", "{0} remarks open");
/// In one's own words.
pub const OWN_WORDS: Msg = msg("自己写一条", "In your own words");

// Remarks.

/// What neighbours say.
pub const REMARKS: Msg = msg("大家的意见", "What neighbours say");
/// Counts.
pub const REMARKS_COUNT: Msg =
    msg("一共 {0} 条，{1} 条还没谈。", "{0} in all, {1} still to be talked over.");
/// None yet.
pub const REMARKS_NONE: Msg = msg(
    "还没有人提意见。夜谈会上念一条、问一条，谁说了什么记在这里；说的人名字只留在这台设备上。",
    "Nobody has said anything yet. Read out each clause in the evening meeting and note what is said; names stay on this device.",
);
/// Notes one.
pub const NEW_REMARK: Msg = msg("记一条意见", "Note a remark");
/// On which clause.
pub const ON_WHICH: Msg = msg("关于哪一条", "On which clause");
/// What it is.
pub const WHAT_KIND: Msg = msg("是什么", "What it is");
/// What was said.
pub const SAID: Msg = msg("怎么说的", "What was said");
/// A hint.
pub const SAID_HINT: Msg = msg(
    "“另一种写法”就写上建议的整条文字。只说事，别写别人的名字。",
    "For other words, write the whole clause as proposed. Name no one.",
);
/// It is missing.
pub const SAID_MISSING: Msg = msg("请写下说了什么", "Write what was said");
/// Other words are for a clause.
pub const SAID_OF_CLAUSE: Msg =
    msg("另一种写法要选是哪一条的", "Choose the clause the other words are for");
/// Why.
pub const REASON: Msg = msg("为什么（选填）", "Why (optional)");
/// Who.
pub const WHO: Msg = msg("谁说的（选填）", "Who said it (optional)");
/// A hint.
pub const WHO_HINT: Msg = msg("名字另外存放，默认不外发", "Names are kept apart and stay here");
/// Notes it.
pub const NOTE: Msg = msg("记下意见", "Note it");
/// Takes other words over.
pub const TAKE_UP: Msg = msg("就用这个写法", "Use these words");
/// Answers.
pub const ANSWER: Msg = msg("答复", "Answer");
/// What becomes of it.
pub const WHAT_BECOMES: Msg = msg("怎么处理", "What becomes of it");
/// The answer.
pub const ANSWER_TEXT: Msg = msg("怎么答复的", "The answer");
/// It is missing.
pub const ANSWER_MISSING: Msg =
    msg("请写一句理由，让提的人知道", "Write a reason, so that who asked knows");
/// Keeps it.
pub const KEEP_ANSWER: Msg = msg("记下处理", "Note it");
/// Opens it again.
pub const REOPEN: Msg = msg("再谈谈", "Open it again");
/// The clause was changed after that.
pub const SINCE: Msg = msg("这一条后来改过", "the clause was changed since");
/// Open.
pub const OPEN: Msg = msg("还没谈", "open");
/// From a review.
pub const FROM_REVIEW: Msg = msg("每月回头看时提的", "from a monthly review");

// What is to be seen to.

/// Takes milder words.
pub const SOFTEN: Msg = msg("换成温和的说法", "Use the gentler words");
/// Marks it.
pub const MARK_SIGNING: Msg = msg("就是这一条", "That is the clause");
/// Adds a model.
pub const ADD_MODEL: Msg = msg("加上范文里的一条", "Add the model clause");

// Adoption.

/// The way to adoption.
pub const ADOPTING: Msg = msg("上会、表决、通过", "Meeting, vote, adoption");
/// What it is about.
pub const ADOPTING_WHY: Msg = msg(
    "通过和签名是两回事：先有会上商量一致或者表决通过，再请各家签；哪一样都代替不了另一样。",
    "Adoption and signing are two things: the meeting agrees or the vote carries, then households sign; neither replaces the other.",
);
/// Which text.
pub const ABOUT: Msg = msg("下面说的是第 {0} 稿。", "This is about version {0}.");
/// Changed since.
pub const ABOUT_CHANGED: Msg = msg(
    "文字又改过了，没定稿的改动不在里面。",
    "The words were changed since; what is not settled is not part of it.",
);
/// Which meeting.
pub const WHICH_MEETING: Msg = msg("放进哪次会的议程", "On the agenda of which meeting");
/// The backlog.
pub const BACKLOG: Msg = msg("下次{0}（还没定日子）", "The next {0} (no day yet)");
/// Puts it there.
pub const PUT: Msg = msg("放进议程", "Put it on the agenda");
/// No meeting is called.
pub const NO_MEETING: Msg = msg(
    "还没有定下能议这类公约的会。先到“会议”里定一次。",
    "No meeting that may talk of it is called. Call one under Meetings first.",
);
/// To the meetings.
pub const TO_MEETINGS: Msg = msg("去定一次会", "Call a meeting");
/// Prepares a vote.
pub const TO_VOTE: Msg = msg("准备一次表决", "Prepare a vote");
/// On the agenda of.
pub const ON_AGENDA: Msg = msg("在会议议程上", "On an agenda");
/// Voted on in.
pub const IN_VOTE: Msg = msg("交付表决", "Put to the vote");
/// Takes the meeting's agreement.
pub const ADOPT_MEETING: Msg = msg("会上商量一致，记为通过", "The meeting agreed: adopt it");
/// Takes the ballot's result.
pub const ADOPT_BALLOT: Msg = msg("表决通过，记为通过", "The vote carried: adopt it");
/// The day.
pub const ADOPT_DAY: Msg = msg("哪天通过的", "Adopted on which day");
/// A hint.
pub const ADOPT_DAY_HINT: Msg = msg("期限从这一天算起。", "The term is counted from this day.");
/// It is wrong.
pub const ADOPT_DAY_WRONG: Msg =
    msg("请选通过的那一天，不晚于今天", "Choose the day, not later than today");
/// An adoption that is not recorded here.
pub const NOTE_ADOPTION: Msg = msg("以前在别处就通过了的", "Adopted before, and not recorded here");
/// What that means.
pub const NOTE_ADOPTION_WHY: Msg = msg(
    "会开过、表决过，但没有记在这里的，可以补记一笔。看的人会看到“记为通过”，查不到会上和表决的记录。",
    "If it was agreed or voted on without a record here, note it. Readers see “noted as adopted”, with no record behind it.",
);
/// Notes it.
pub const DO_NOTE: Msg = msg("补记通过", "Note it");
/// Two adoptions.
pub const DISPUTED: Msg = msg(
    "两处记的通过不是同一稿，请商量好再记一次。",
    "Two places noted the adoption of different texts: agree, and note it anew.",
);

// What the undo bar says.

/// Moved.
pub const DID_MOVE: Msg = msg("已移动一条", "Moved a clause");
/// Dropped.
pub const DID_DROP: Msg = msg("已删掉一条", "Dropped a clause");
/// A remark.
pub const DID_REMARK: Msg = msg("已记下意见", "Noted the remark");
/// Settled.
pub const DID_SETTLE: Msg = msg("已记下处理", "Noted what became of it");
/// Taken up.
pub const DID_TAKE_UP: Msg = msg("已采纳这个写法", "Took the words up");
/// Open again.
pub const DID_REOPEN: Msg = msg("意见又打开了", "The remark is open again");
/// On an agenda.
pub const DID_PUT: Msg = msg("公约已放进议程", "Put the pact on the agenda");
/// To the vote.
pub const DID_VOTE: Msg = msg("公约已交付表决", "Put the pact to the vote");
/// Adopted.
pub const DID_ADOPT: Msg = msg("公约已通过", "Adopted the pact");
