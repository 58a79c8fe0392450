//! The pages of shifts.

use super::{Msg, msg};

/// The page of shifts.
pub const SHIFTS: Msg = msg("排班", "Shifts");
/// What it is for.
pub const LEAD: Msg =
    msg("哪天什么事、要几个人、谁来。", "What is to be done, when, by how many, and by whom.");
/// Makes one.
pub const NEW: Msg = msg("加一个班", "Add a shift");
/// None yet.
pub const NONE: Msg = msg("还没有排过班", "There is no shift yet");
/// What shifts are for.
pub const NONE_WHY: Msg = msg(
    "先加一个班：比如周六上午垃圾分类值守，要两个人。志愿者写个名字就能排。",
    "Add a first shift: waste sorting on Saturday morning, say, two people. Volunteers need only a name.",
);
/// This week.
pub const THIS_WEEK: Msg = msg("今天起七天", "The next seven days");
/// Nothing this week.
pub const NONE_THIS_WEEK: Msg = msg("这七天没有班。", "No shift in these seven days.");
/// The coming days: {0} shifts, {1} of them short.
pub const WEEK_SHORT: Msg =
    msg("{0} 个班，{1} 个还缺人：", "{0} {0?shift|shifts}, {1} of them short:");
/// The coming days, all filled.
pub const WEEK_FULL: Msg = msg("{0} 个班，人都够了。", "{0} {0?shift|shifts}, all filled.");
/// All of the coming days.
pub const ALL_SOON: Msg = msg("这七天所有的班", "All shifts of these seven days");
/// Later.
pub const LATER: Msg = msg("再往后", "Later");
/// Past.
pub const PAST: Msg = msg("过去的班", "Past");
/// So many missing.
pub const SHORT: Msg = msg("缺 {0} 人", "{0} short");
/// Filled.
pub const FILLED: Msg = msg("够了", "Filled");
/// So many more would be good.
pub const ROOM: Msg = msg("够了，再来 {0} 人更好", "Filled; {0} more would be good");
/// Hours by volunteer.
pub const HOURS: Msg = msg("本月各人的时间", "This month's hours");
/// What the hours count.
pub const HOURS_WHY: Msg = msg("从 {0} 到 {1} 的班加起来。", "Shifts from {0} to {1} added up.");
/// Double booked.
pub const CLASHES: Msg = msg("有人同一时间排了两个班", "Somebody is on two shifts at once");
/// Who and where.
pub const CLASH: Msg = msg("{0}：{1}", "{0}: {1}");

/// The form's lead.
pub const NEW_LEAD: Msg =
    msg("先定时间和人数，人可以慢慢排。", "Set time and number first; people can follow.");
/// What is done.
pub const TITLE: Msg = msg("做什么", "What is done");
/// A hint.
pub const TITLE_HINT: Msg = msg("比如：垃圾分类值守", "For example: waste sorting duty");
/// It is missing.
pub const TITLE_MISSING: Msg = msg("请写做什么", "Say what is done");
/// Day.
pub const DAY: Msg = msg("哪天", "Day");
/// It is missing.
pub const DAY_MISSING: Msg = msg("请选哪天", "Choose the day");
/// From.
pub const FROM: Msg = msg("几点开始", "From");
/// To.
pub const TO: Msg = msg("几点结束", "To");
/// A hint.
pub const TO_HINT: Msg = msg("比开始早，就算到第二天", "Earlier than the start means the next day");
/// It is missing.
pub const TIME_MISSING: Msg = msg("请选时间", "Choose the time");
/// Where.
pub const PLACE: Msg = msg("在哪儿（选填）", "Where (optional)");
/// The fewest.
pub const MIN: Msg = msg("最少几个人", "The fewest needed");
/// How many would be good.
pub const TARGET: Msg = msg("最好几个人（选填）", "How many would be good (optional)");
/// A number is wrong.
pub const NUMBER_WRONG: Msg = msg("请填人数，比如 2", "Enter a number, such as 2");
/// Keeps it.
pub const MAKE: Msg = msg("排上这个班", "Add this shift");

/// When, as a particular.
pub const WHEN: Msg = msg("时间", "When");
/// How long, as a particular.
pub const LASTS: Msg = msg("多久", "How long");
/// Where, as a particular.
pub const WHERE: Msg = msg("地点", "Where");
/// How many, as a particular.
pub const NEEDED: Msg = msg("要几个人", "Needed");
/// So many.
pub const NEEDED_RANGE: Msg = msg("最少 {0} 人，最好 {1} 人", "At least {0}, better {1}");
/// Who is on.
pub const ON_IT: Msg = msg("谁来", "Who is on");
/// Nobody.
pub const NOBODY: Msg = msg("还没有人。", "Nobody yet.");
/// No name here.
pub const NAMELESS: Msg = msg("（姓名不在这台设备上）", "(the name is not on this device)");
/// Takes off.
pub const TAKE_OFF: Msg = msg("换下来", "Take off");
/// Puts somebody on.
pub const PUT_ON: Msg = msg("排人", "Put somebody on");
/// Who.
pub const VOLUNTEER: Msg = msg("排谁", "Who");
/// A hint.
pub const VOLUNTEER_HINT: Msg = msg("选一位来过的志愿者", "Somebody who has come before");
/// None chosen.
pub const CHOOSE: Msg = msg("请选一位", "Choose one");
/// Somebody new.
pub const SOMEBODY_NEW: Msg = msg("或者写一个新名字", "Or a new name");
/// What happens to names.
pub const NAME_HINT: Msg =
    msg("姓名另外存放，默认不外发", "Names are kept apart and stay here by default");
/// Somebody of the name typed is known; {0} is the name.
pub const KNOWN_ALREADY: Msg = msg(
    "名单里已有“{0}”，替您选上了，再点一次就排上；若是另一位同名的，请在名字后注明，如“{0}（3号楼）”",
    "“{0}” is on the list already and now chosen: press again. If this is another person of the same name, add \
     something to the name",
);
/// Somebody new cannot be put on; {0} is why.
pub const NEWCOMER_NOT: Msg = msg(
    "排不上：{0}。可以先改一改这一班",
    "Not put on: {0}. The shift itself can be changed first",
);
/// Nobody said.
pub const NAME_MISSING: Msg = msg("请选一位，或者写一个名字", "Choose somebody or enter a name");
/// On it already.
pub const ALREADY_ON: Msg = msg("已经在这个班上了", "They are on this shift already");
/// Elsewhere meanwhile.
pub const DOUBLE: Msg = msg(
    "同一时间已经排了“{0}”，一个人分不开身",
    "They are on “{0}” at the same time; nobody is in two places at once",
);
/// Puts on.
pub const ASSIGN: Msg = msg("排上", "Put on");
/// Free that day.
pub const FREE: Msg = msg("这天说有空的", "Said they are free that day");
/// Between when, what and how many.
pub const BETWEEN: Msg = msg("，", ", ");
/// For the group.
pub const FOR_GROUP: Msg = msg("发到群里叫人", "Call for helpers in the group");
/// The call, first line.
pub const CALL: Msg = msg("【{0}】缺 {1} 人，谁有空？", "[{0}] {1} short. Who can come?");
/// The call when filled.
pub const CALL_FILLED: Msg = msg("【{0}】", "[{0}]");
/// Removes it.
pub const REMOVE: Msg = msg("这个班不要了", "Remove this shift");

/// To the form of a shift.
pub const CHANGE: Msg = msg("改这个班", "Change this shift");
/// What stays.
pub const CHANGE_WHY: Msg = msg(
    "只改这一个班，排好的人还在上面。",
    "Only this one shift changes; those who are on it stay.",
);
/// Keeps the change.
pub const CHANGE_DO: Msg = msg("改好了", "Keep the change");
/// More about a shift.
pub const MORE: Msg =
    msg("更多：会什么、场地、要紧不要紧", "More: skills, venue, how much it matters");
/// Before a change is kept: these could no longer come.
pub const STRAINED: Msg = msg("改了以后，有人来不了", "After the change some could not come");
/// One of them: {0} who, {1} why.
pub const STRAINED_ONE: Msg = msg("{0}：{1}", "{0}: {1}");
/// More are on it than there is room for: {0}.
pub const STRAINED_MANY: Msg = msg("排的人多出 {0} 位", "{0} more on it than there is room for");
/// What becomes of them.
pub const STRAINED_WHY: Msg = msg(
    "照样改，他们还排在上面，要您去说一声、换个人。",
    "If you keep it they stay on it: tell them, and find others.",
);
/// Keeps it all the same.
pub const STRAINED_DO: Msg = msg("照样改", "Keep it all the same");

// What the undo bar says.

/// Changed.
pub const DID_CHANGE: Msg = msg("已改好这个班", "Changed the shift");

/// Made.
pub const DID_MAKE: Msg = msg("已加一个班", "Added the shift");
/// Assigned.
pub const DID_ASSIGN: Msg = msg("已排上", "Put on the shift");
/// Signed up by a list.
pub const DID_SIGN_UP: Msg = msg("已按名单排上", "Put on the shift by the list");
/// Free by a list.
pub const DID_NOTE_FREE: Msg = msg("已记谁有空", "Noted who is free");
/// Taken off.
pub const DID_TAKE_OFF: Msg = msg("已换下来", "Took off the shift");
/// Removed.
pub const DID_REMOVE: Msg = msg("已去掉这个班", "Removed the shift");
