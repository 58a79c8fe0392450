//! The page of a list pasted from the chat group.

use super::{Msg, msg};

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
/// Sign-up.
pub const LIST_SIGN_UP: Msg = msg("报名来排班的人", "those who sign up for a shift");
/// Free.
pub const LIST_FREE: Msg = msg("某一天有空的人", "those who are free on a day");
/// The shift.
pub const LIST_SHIFT: Msg = msg("哪个班", "Which shift");
/// None chosen.
pub const CHOOSE_SHIFT: Msg = msg("请选一个班", "Choose a shift");
/// The day.
pub const LIST_DAY: Msg = msg("哪天", "Which day");
/// No topic.
pub const TOPIC_MISSING: Msg = msg(
    "这次议程上还没有议题，先到“议程”里加一个",
    "No topic is on this agenda: add one to the plan first",
);
/// No shift.
pub const SHIFT_MISSING: Msg = msg(
    "请选一个班；还没有的话，先到“排班”里加",
    "Choose a shift; if there is none, add one first",
);
/// No day.
pub const DAY_MISSING: Msg = msg("请选哪天", "Choose the day");
/// Nothing to take in.
pub const NOTHING_TICKED: Msg = msg(
    "没有一行能收下：请勾上，或照下面说的改好",
    "No line can be taken in: tick some, or mend them as said below",
);
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
/// Not in the register, behind a topic.
pub const LIST_HEAD: Msg =
    msg("登记册里没有，按一个人数", "not in the register: counted as one person");
/// A volunteer.
pub const LIST_VOLUNTEER: Msg = msg("是志愿者", "a volunteer");
/// A person.
pub const LIST_PERSON: Msg =
    msg("登记册里有，收下后就是志愿者", "in the register; becomes a volunteer");
/// Somebody new.
pub const LIST_NEWCOMER: Msg = msg(
    "名单里没有，按这个名字添一位志愿者",
    "not known: taken in as a new volunteer by this name",
);
/// Not free.
pub const LIST_BUSY: Msg = msg("记成这天没空", "noted as not free that day");
/// So many that cannot be taken in.
pub const LIST_STUCK: Msg = msg("还有 {0} 行收不下", "{0} lines cannot be taken in yet");
/// Cure: no name.
pub const CURE_NO_NAME: Msg = msg(
    "没有名字：在上面的原文里补上名字，再看一看",
    "No name: add it to the list above and read it again",
);
/// Cure: namesakes.
pub const CURE_NAMESAKES: Msg = msg(
    "叫这个名字的不止一位：在名字后面写上门牌，再看一看",
    "More than one bears this name: add the door to it and read the list again",
);
/// Cure: on it.
pub const CURE_ON_IT: Msg =
    msg("已经在这个班上了，不用再收", "On this shift already: nothing to do");
/// Cure: no room is left.
pub const CURE_FULL: Msg = msg(
    "前面的人已经报满了：少勾几位，或者另选一个班",
    "Full with those before: untick some, or choose another shift",
);
/// Cure: rules are in the way; {0} which.
pub const CURE_RULE: Msg = msg("排不上：{0}", "Cannot come: {0}");
/// Cure: elsewhere meanwhile.
pub const CURE_BUSY: Msg = msg(
    "同一时间排在“{0}”：先从那个班换下来，或者另选一个班",
    "On “{0}” at that time: take them off it first, or choose another shift",
);
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
