//! The board of shifts, templates, fairness.

use super::{Msg, msg};

// What the undo bar says.

/// A template.
pub const DID_TEMPLATE: Msg = msg("已设好岗位", "Set up the post");
/// Changed.
pub const DID_CHANGE_TEMPLATE: Msg = msg("已改好岗位", "Changed the post");
/// Removed.
pub const DID_REMOVE_TEMPLATE: Msg = msg("已去掉岗位", "Removed the post");
/// Shifts made.
pub const DID_MAKE_SPAN: Msg = msg("已按岗位排出班次", "Made the shifts");
/// Put on.
pub const DID_PUT: Msg = msg("已排上", "Put on the shift");
/// Moved.
pub const DID_MOVE: Msg = msg("已换班次", "Moved to the other shift");
/// Taken off.
pub const DID_TAKE_OFF: Msg = msg("已换下来", "Took off the shift");
/// Locked.
pub const DID_LOCK: Msg = msg("已锁定，排班时不动", "Locked: planning leaves it");
/// Unlocked.
pub const DID_UNLOCK: Msg = msg("已解锁", "Unlocked");
/// Called off.
pub const DID_CALL_OFF: Msg = msg("已取消这个班", "Called the shift off");
/// On again.
pub const DID_CALL_ON: Msg = msg("已恢复这个班", "The shift takes place again");

// The board.

/// The page.
pub const BOARD: Msg = msg("班表", "Roster");
/// What it is for.
pub const BOARD_LEAD: Msg = msg(
    "谁在哪个班，哪里还缺人。点空位选人；电脑上也可以把名字拖到别的班。",
    "Who is on what, and where somebody is missing. Tap an empty place to choose; on a computer a name can be dragged.",
);
/// How it is looked at, read aloud.
pub const VIEW: Msg = msg("怎么看", "View");
/// A view.
pub const VIEW_DAY: Msg = msg("一天", "Day");
/// A view.
pub const VIEW_WEEK: Msg = msg("一周", "Week");
/// A view.
pub const VIEW_MONTH: Msg = msg("一月", "Month");
/// A view.
pub const VIEW_LIST: Msg = msg("清单", "List");
/// By what, read aloud.
pub const BY: Msg = msg("按什么排列", "By");
/// By post.
pub const BY_POST: Msg = msg("按网格和岗位", "By grid and post");
/// By team.
pub const BY_TEAM: Msg = msg("按队伍", "By team");
/// By person.
pub const BY_PERSON: Msg = msg("按人", "By person");
/// Earlier.
pub const EARLIER: Msg = msg("往前", "Earlier");
/// Later.
pub const LATER: Msg = msg("往后", "Later");
/// Today.
pub const TODAY: Msg = msg("今天", "Today");
/// From {0} to {1}.
pub const SPAN: Msg = msg("{0} 到 {1}", "{0} to {1}");
/// Only gaps.
pub const ONLY_GAPS: Msg = msg("只看缺人的班", "Only shifts that miss somebody");
/// Compare.
pub const COMPARE: Msg = msg("和公布的比一比", "Compare with what is published");
/// Nothing is published.
pub const NOTHING_PUBLISHED: Msg =
    msg("这些天还没有公布过班表。", "Nothing is published for these days yet.");
/// How it stands: {0} shifts, {1} places missing.
pub const STANDING: Msg =
    msg("共 {0} 个班，还缺 {1} 人。", "{0} {0?shift|shifts}, {1} {1?person|people} missing.");
/// None missing.
pub const STANDING_FULL: Msg = msg("共 {0} 个班，人都够了。", "{0} {0?shift|shifts}, all filled.");
/// No shift here.
pub const EMPTY: Msg = msg("这些天没有班", "No shift on these days");
/// What to do.
pub const EMPTY_WHY: Msg = msg(
    "先按岗位把班次排出来，或者单独加一个班。",
    "Make the shifts of the posts first, or add a single one.",
);
/// A place that is empty and must be filled.
pub const MISSING: Msg = msg("缺人", "missing");
/// People on call: the head of their list.
pub const ON_CALL: Msg = msg("候补", "On call");
/// {0} of {1} wanted.
pub const ON_CALL_COUNT: Msg = msg("有 {0} 位候补，想要 {1} 位", "{0} on call, {1} wanted");
/// Somebody on call, as a place on the board; {0} is the name.
pub const ON_CALL_SEAT: Msg = msg("候补：{0}", "On call: {0}");
/// Calls them up.
pub const CALL_UP: Msg = msg("叫来顶上", "Call up");
/// Lets them go.
pub const STEP_BACK: Msg = msg("不候补了", "No longer on call");
/// Asks them.
pub const PUT_ON_CALL: Msg = msg("请来候补", "Put on call");
/// The list of who could be asked.
pub const MORE_ON_CALL: Msg = msg("再请一位候补", "Ask somebody to be on call");
/// Nobody could be.
pub const NOBODY_ON_CALL: Msg = msg("那个时候没有人能候补。", "Nobody could be on call then.");
/// How many are wanted.
pub const STANDBY: Msg = msg("候补要几个人（选填）", "How many on call (optional)");
/// What that is.
pub const STANDBY_HINT: Msg = msg(
    "候补的人把时间留出来，有人来不了就叫他们顶上。",
    "They keep the time free and come where somebody cannot.",
);
/// They can no longer.
pub const CALL_UP_BLOCKED: Msg =
    msg("这位现在也来不了，或者人已经够了。", "They can no longer come, or nobody is missing.");
/// Done.
pub const DID_ON_CALL: Msg = msg("已请来候补", "Put on call");
/// Done.
pub const DID_STEP_BACK: Msg = msg("已不再候补", "No longer on call");
/// Done.
pub const DID_CALL_UP: Msg = msg("候补已顶上", "Called up");
/// A place that is empty and may be filled.
pub const MAY: Msg = msg("还可加人", "room");
/// A role is missing; {0} is the skill.
pub const ROLE_MISSING: Msg = msg("缺{0}", "no {0}");
/// More people than shown.
pub const MORE_SEATS: Msg = msg("还有 {0} 个", "{0} more");
/// A place that is locked.
pub const LOCKED: Msg = msg("锁定", "locked");
/// Put on against a rule.
pub const EXCUSED: Msg = msg("破例", "exception");
/// Said they do not come.
pub const DECLINED: Msg = msg("说来不了", "declined");
/// Came on since it was published.
pub const CAME_ON: Msg = msg("新排上", "new");
/// Went off since.
pub const WENT_OFF: Msg = msg("换下", "off");
/// A shift that was not published.
pub const NOT_PUBLISHED: Msg = msg("公布时没有这个班", "not published");
/// What the rows are, as the heading of the first column.
pub const ROWS_POST: Msg = msg("岗位", "Post");
/// Likewise.
pub const ROWS_TEAM: Msg = msg("队伍", "Team");
/// Likewise.
pub const ROWS_PERSON: Msg = msg("人", "Person");
/// Those in no team.
pub const NO_TEAM: Msg = msg("没有队伍的", "In no team");
/// A shift for the whole community.
pub const WHOLE: Msg = msg("全社区", "Whole community");
/// Somebody is on nothing that day.
pub const FREE_CELL: Msg = msg("没有班", "nothing");
/// {0} day, {1} shift, {2} time, {3} who: a place read aloud.
pub const SEAT_ALOUD: Msg = msg("{0} {1} {2}：{3}", "{0} {1} {2}: {3}");
/// {0} people of {1}.
pub const COUNT: Msg = msg("{0}/{1} 人", "{0}/{1}");
/// Makes a shift.
pub const ADD_SHIFT: Msg = msg("加一个班", "Add a shift");
/// Keys.
pub const KEYS: Msg = msg("键盘怎么用", "Keyboard");
/// A key.
pub const KEY_ARROWS: Msg = msg("方向键", "Arrow keys");
/// What it does.
pub const KEY_ARROWS_DO: Msg = msg("在位子之间走", "move between places");
/// A key.
pub const KEY_ENTER: Msg = msg("回车", "Enter");
/// What it does.
pub const KEY_ENTER_DO: Msg = msg("打开这个位子，选人", "open the place and choose");
/// A key.
pub const KEY_DELETE: Msg = msg("Delete", "Delete");
/// What it does.
pub const KEY_DELETE_DO: Msg = msg("把这位换下来", "take this person off");
/// What L does.
pub const KEY_L_DO: Msg = msg("锁定或解锁", "lock or unlock");
/// What ? does.
pub const KEY_HELP_DO: Msg = msg("打开这份说明", "open this help");

// One shift, opened on the board.

/// Who is on it.
pub const ON_IT: Msg = msg("谁来", "Who is on");
/// Nobody.
pub const NOBODY: Msg = msg("还没有人。", "Nobody yet.");
/// Takes off.
pub const TAKE_OFF: Msg = msg("换下来", "Take off");
/// Locks.
pub const LOCK: Msg = msg("锁定", "Lock");
/// Unlocks.
pub const UNLOCK: Msg = msg("解锁", "Unlock");
/// Who could come, the best first.
pub const BEST: Msg = msg("可以排的，合适的在前", "Who can take it, the best first");
/// Everybody's load, explained.
pub const STORIES: Msg = msg("每个人多了少了，为什么", "Who has more or less, and why");
/// It is being worked out.
pub const STORIES_WAIT: Msg = msg("正在一个个看……", "Looking at one after another…");
/// They are being looked for.
pub const LOOKING: Msg = msg("正在看谁合适……", "Looking who would be best…");
/// Nobody can.
pub const NOBODY_CAN: Msg =
    msg("按规矩没有人能排这个班。", "By the rules nobody can take this shift.");
/// Why.
pub const WHY: Msg = msg("为什么缺人、怎么补", "Why, and what would help");
/// The others.
pub const OTHERS: Msg = msg("其他人，和他们为什么不行", "The others, and what is in the way");
/// Finds somebody.
pub const FIND: Msg = msg("找人", "Find");
/// How many more there are.
pub const MORE_PEOPLE: Msg = msg("还有 {0} 人，写名字来找", "{0} more: type a name to find them");
/// Puts on.
pub const PUT_ON: Msg = msg("排上", "Put on");
/// Puts on against a rule.
pub const OVERRIDE: Msg = msg("破例排上", "Put on all the same");
/// Said before it.
pub const OVERRIDE_WHY: Msg = msg(
    "{0}：{1}。要破例，请写明原因，班表上看得到。",
    "{0}: {1}. To make an exception say why; the roster shows it.",
);
/// The reason.
pub const REASON: Msg = msg("为什么破例", "Why the exception");
/// It is missing.
pub const REASON_MISSING: Msg = msg("请写原因", "Say why");
/// Never mind.
pub const NEVER_MIND: Msg = msg("算了", "Never mind");
/// The shift itself.
pub const OPEN_SHIFT: Msg = msg("打开这个班", "Open the shift");
/// Calls it off.
pub const CALL_OFF: Msg = msg("取消这个班", "Call the shift off");
/// What that means.
pub const CALL_OFF_WHY: Msg = msg(
    "取消后班表上不再有它，已排的 {0} 人要告诉一声。",
    "It leaves the roster; the {0} {0?person|people} on it {0?has|have} to be told.",
);
/// So many were called off among these days; {0}.
pub const OFF_THESE: Msg = msg("取消了的班：{0} 个", "Called off: {0}");
/// This one was.
pub const IS_OFF: Msg = msg(
    "这个班取消了。恢复以后，原来排的人还在上面。",
    "This shift was called off. If it takes place after all, those who were on it still are.",
);
/// It takes place again.
pub const CALL_ON: Msg = msg("恢复这个班", "Let it take place after all");
/// For sure.
pub const CALL_OFF_DO: Msg = msg("确定取消", "Yes, call it off");
/// The reason given; {0}.
pub const REASON_GIVEN: Msg = msg("破例：{0}", "Exception: {0}");

// Templates.

/// The page.
pub const TEMPLATES: Msg = msg("岗位", "Posts");
/// What it is for.
pub const TEMPLATES_LEAD: Msg = msg(
    "经常要人的事设成岗位：星期几、几点、要几个人。以后每个月的班一点就出来。",
    "What comes back is a post: which days, what time, how many. Its shifts are then made at one press.",
);
/// A new one.
pub const NEW_TEMPLATE: Msg = msg("设一个岗位", "Set up a post");
/// None.
pub const NO_TEMPLATES: Msg = msg("还没有岗位", "There are no posts yet");
/// What to do.
pub const NO_TEMPLATES_WHY: Msg = msg(
    "比如：垃圾分类引导，每天 7:00 到 9:00，最少一人，最好两人。",
    "For example: waste sorting, every day 7:00 to 9:00, at least one, better two.",
);
/// Makes shifts.
pub const MAKE_SHIFTS: Msg = msg("按岗位排出班次", "Make the shifts");
/// What that does.
pub const MAKE_WHY: Msg = msg(
    "只补还没有的班；改过、取消过的不动。",
    "Only shifts never made are made; those changed or called off stay.",
);
/// From.
pub const MAKE_FROM: Msg = msg("从哪天", "From");
/// To.
pub const MAKE_TO: Msg = msg("到哪天", "To");
/// Days missing.
pub const DAYS_WRONG: Msg = msg("请选起止日子，最多一年", "Choose the days, a year at most");
/// So many would be made.
pub const WOULD_MAKE: Msg = msg("会排出 {0} 个班。", "{0} {0?shift|shifts} would be made.");
/// Done.
pub const MADE: Msg = msg("排出了 {0} 个班。", "{0} {0?shift|shifts} made.");
/// Nothing to make.
pub const MADE_NONE: Msg = msg("这些天的班都已经有了。", "All shifts of these days are there.");
/// To the board.
pub const TO_BOARD: Msg = msg("去班表", "To the roster");
/// To planning.
pub const TO_PLAN: Msg = msg("一键排班", "Plan the roster");
/// What is done.
pub const TITLE: Msg = msg("做什么", "What is done");
/// Missing.
pub const TITLE_MISSING: Msg = msg("请写做什么", "Say what is done");
/// What it counts as.
pub const CLASS: Msg = msg("算什么", "What it counts as");
/// A class.
pub const VOLUNTEERING: Msg = msg("志愿服务", "Volunteering");
/// A class.
pub const PAID_DUTY: Msg =
    msg("在岗值班（工作人员，不算志愿时间）", "Duty of employed staff (no volunteer time)");
/// A class.
pub const MEETING: Msg = msg("会议", "Meeting");
/// How it comes back.
pub const REPEAT: Msg = msg("多久一次", "How it comes back");
/// Weekly.
pub const WEEKLY: Msg = msg("每周的几天", "On days of the week");
/// By the day of the month.
pub const MONTHLY: Msg = msg("每月的一天", "On a day of the month");
/// By a weekday of the month.
pub const BY_WEEKDAY: Msg = msg("每月第几个星期几", "On a weekday of the month");
/// Weekdays.
pub const WEEKDAYS: Msg = msg("星期几", "Which days");
/// None chosen.
pub const WEEKDAYS_MISSING: Msg = msg("请选星期几", "Choose the days");
/// The day of the month.
pub const MONTH_DAY: Msg = msg("几号", "Day of the month");
/// Wrong.
pub const MONTH_DAY_WRONG: Msg = msg("请填 1 到 31", "Enter 1 to 31");
/// Which one.
pub const NTH: Msg = msg("第几个", "Which one");
/// A weekday.
pub const WEEKDAY: Msg = msg("星期几", "Weekday");
/// Every so many.
pub const EVERY: Msg = msg("隔几周或几月一次", "Every how many weeks or months");
/// A hint.
pub const EVERY_HINT: Msg = msg("每次都有就填 1", "1 where it is every one");
/// Wrong.
pub const NUMBER_WRONG: Msg = msg("请填数字，比如 2", "Enter a number, such as 2");
/// Begins.
pub const START: Msg = msg("几点开始", "Begins");
/// Ends.
pub const END: Msg = msg("几点结束", "Ends");
/// A hint.
pub const END_HINT: Msg =
    msg("比开始早，就算到第二天", "Earlier than the beginning means the next day");
/// Missing.
pub const TIME_MISSING: Msg = msg("请选时间", "Choose the time");
/// Where.
pub const VENUE: Msg = msg("在哪个场所", "Where");
/// No venue.
pub const NO_VENUE: Msg = msg("不在场所里", "No such place");
/// In words.
pub const PLACE: Msg = msg("地点（选填）", "Place (optional)");
/// Grid.
pub const GRID: Msg = msg("哪个网格", "Grid");
/// The fewest.
pub const MIN: Msg = msg("最少几个人", "The fewest needed");
/// Better.
pub const TARGET: Msg = msg("最好几个人（选填）", "How many would be good (optional)");
/// At most.
pub const MAX: Msg = msg("最多几个人（选填）", "The most there is room for (optional)");
/// Priority.
pub const PRIORITY: Msg = msg("要紧不要紧", "How much it matters");
/// A priority.
pub const ORDINARY: Msg = msg("一般", "Ordinary");
/// A priority.
pub const HIGH: Msg = msg("要紧", "Important");
/// A priority.
pub const VITAL: Msg = msg("非有不可", "Vital");
/// Roles.
pub const ROLES: Msg = msg("要有人会", "Skills wanted");
/// How many of a skill: {0}.
pub const ROLE_COUNT: Msg = msg("会“{0}”的几人", "How many with “{0}”");
/// None known.
pub const NO_SKILLS: Msg = msg(
    "在志愿者那里记下会什么，这里就能选。",
    "Note what volunteers can do; it can be chosen here then.",
);
/// Each at most so often.
pub const EACH: Msg =
    msg("每人每月最多几次（选填）", "Each at most so many times a month (optional)");
/// Why.
pub const EACH_HINT: Msg = msg("比如夜班，每人每月最多 2 次", "Such as nights: each twice a month");
/// Stairs.
pub const STAIRS: Msg = msg("要爬楼", "There are stairs to climb");
/// Not before.
pub const FROM: Msg = msg("从哪天起（选填）", "Not before (optional)");
/// Not after.
pub const UNTIL: Msg = msg("到哪天止（选填）", "Not after (optional)");
/// Keeps.
pub const SAVE: Msg = msg("记下", "Keep");
/// Every so many weeks; {0} how many, {1} the days.
pub const EVERY_WEEKS: Msg = msg("每 {0} 周的{1}", "every {0} weeks on {1}");
/// How many are wanted: {0} at least, {1} better.
pub const NEED: Msg = msg("最少 {0} 人，最好 {1} 人", "at least {0}, better {1}");
/// Next time.
pub const NEXT: Msg = msg("下一次 {0}", "next on {0}");
/// Removes.
pub const REMOVE_TEMPLATE: Msg = msg("不要这个岗位了", "Remove this post");
/// What stays.
pub const REMOVE_WHY: Msg = msg(
    "以后不再按它排班，已排出的班都留着。",
    "No more shifts are made from it; those made stay.",
);
/// For sure.
pub const REMOVE_DO: Msg = msg("确定去掉", "Yes, remove it");
/// What a change does.
pub const CHANGE_STAYS: Msg = msg(
    "改岗位不会悄悄改已排出的班。",
    "Changing a post never changes shifts already made by itself.",
);
/// The question.
pub const CARRY: Msg = msg("已排出的班要不要一起改？", "Change the shifts already made, too?");
/// So many change.
pub const CARRY_CHANGED: Msg = msg("{0} 个班会照着改", "{0} {0?shift|shifts} would change");
/// So many go.
pub const CARRY_GONE: Msg =
    msg("{0} 个班不再有（还没排人）", "{0} {0?shift|shifts} would go (nobody is on them)");
/// So many are called off.
pub const CARRY_OFF: Msg = msg(
    "{0} 个班会取消（已排了人，要告诉他们）",
    "{0} {0?shift|shifts} would be called off (people on them have to be told)",
);
/// So many stay.
pub const CARRY_HAND: Msg = msg(
    "{0} 个班手工改过，不动",
    "{0} {0?shift was|shifts were} changed by hand and {0?stays|stay}",
);
/// The first of them.
pub const CARRY_FIRST: Msg = msg("最早的是 {0}", "the first on {0}");
/// Yes.
pub const CARRY_DO: Msg = msg("岗位和这些班一起改", "Change the post and these shifts");
/// No.
pub const CARRY_NOT: Msg = msg("只改岗位，已排出的不动", "Change the post alone");

// Fairness.

/// The page.
pub const FAIR: Msg = msg("匀不匀", "Fair shares");
/// What it is for.
pub const FAIR_LEAD: Msg = msg(
    "谁多谁少，晚班和周末是不是总落在几个人头上。按各人能来多少来看。",
    "Who has much and who little, and whether evenings and weekends always fall to the same people, by what each can.",
);
/// Which span.
pub const FAIR_SPAN: Msg = msg("看多久", "Over");
/// This month.
pub const THIS_MONTH: Msg = msg("这个月", "This month");
/// Next month.
pub const NEXT_MONTH: Msg = msg("下个月", "Next month");
/// Three months.
pub const THREE_MONTHS: Msg = msg("前两个月加这个月", "This month and the two before");
/// Twelve.
pub const TWELVE_MONTHS: Msg = msg("近十二个月", "Twelve months");
/// What is compared.
pub const FAIR_WHAT: Msg = msg("比什么", "Compare");
/// Hours.
pub const HOURS: Msg = msg("小时", "Hours");
/// By what each can.
pub const SHARE: Msg = msg("占自己能来的几成（%）", "Share of what each can (%)");
/// Evenings.
pub const EVENINGS: Msg = msg("晚班", "Evenings");
/// Weekends.
pub const WEEKENDS: Msg = msg("周末", "Weekends");
/// Holidays.
pub const HOLIDAYS: Msg = msg("节假日", "Holidays");
/// Shifts.
pub const SHIFTS: Msg = msg("班次", "Shifts");
/// Points.
pub const POINTS: Msg = msg("辛苦分", "Burden points");
/// Against the mean.
pub const AGAINST: Msg = msg("比平均", "Against the mean");
/// The mean: {0}.
pub const MEAN: Msg = msg("平均每人 {0}", "{0} each on average");
/// The most and the least: {0}, {1}.
pub const RANGE: Msg = msg("最多 {0}，最少 {1}。", "The most {0}, the least {1}.");
/// Why.
pub const FAIR_WHY: Msg = msg(
    "辛苦分只在这里用：晚班、周末一分，夜班、节假日两分，下次排班时匀一匀；它不是服务时间。",
    "Points count here alone: one for an evening or a weekend, two for a night or a holiday, so that the next roster \
     evens out. They are no time served.",
);
/// Nobody has any.
pub const FAIR_NONE: Msg = msg("这段时间还没有人排班。", "Nobody is on a shift in this time.");
/// Names for whom nothing is known.
pub const NOT_THIS: Msg = msg(
    "没排到班的 {0} 人不在表里。",
    "{0} {0?person|people} on no shift {0?is|are} not in the table.",
);
/// Also those on no shift.
pub const WITH_NONE: Msg = msg("没排到班的也算上", "Count those on no shift, too");
/// Employed people are left out.
pub const WITHOUT_STAFF: Msg =
    msg("工作人员在岗值班不算在内。", "Employed staff on duty are left out.");

// The page all of it begins from.

/// A group.
pub const HUB_PLAN: Msg = msg("排一个月的班", "Plan a month");
/// A group.
pub const HUB_DAYS: Msg = msg("这几天", "These days");
/// A group.
pub const HUB_AFTER: Msg = msg("做过的事", "What was done");
/// A group.
pub const HUB_OUT: Msg = msg("给大家看、请大家填", "To show and to ask");
/// A door.
pub const DOOR_VOLUNTEERS: Msg = msg("志愿者", "Volunteers");
/// What is behind it.
pub const DOOR_VOLUNTEERS_WHY: Msg =
    msg("谁能来、什么时候、会什么", "Who can come, when, and what they can do");
/// A door.
pub const DOOR_TEMPLATES: Msg = msg("岗位", "Posts");
/// What is behind it.
pub const DOOR_TEMPLATES_WHY: Msg = msg("哪些事经常要人", "What comes back, and how many it needs");
/// A door.
pub const DOOR_PLAN: Msg = msg("一键排班", "Plan at one press");
/// What is behind it.
pub const DOOR_PLAN_WHY: Msg =
    msg("按规矩和各人的时间排好下个月", "Next month by the rules and by everybody's time");
/// A door.
pub const DOOR_BOARD: Msg = msg("班表", "Roster");
/// What is behind it.
pub const DOOR_BOARD_WHY: Msg = msg("看谁在哪个班，动手改", "See who is on what, and change it");
/// A door.
pub const DOOR_VERSIONS: Msg = msg("公布", "Publish");
/// What is behind it.
pub const DOOR_VERSIONS_WHY: Msg = msg("发出去，看谁答应了", "Send it out; see who said yes");
/// A door.
pub const DOOR_RULES: Msg = msg("排班规矩", "Rules of planning");
/// What is behind it.
pub const DOOR_RULES_WHY: Msg = msg("每人最多多少、看重什么", "Limits, and what matters how much");
/// A door.
pub const DOOR_DAYS: Msg = msg("今明两天", "Today and tomorrow");
/// What is behind it.
pub const DOOR_DAYS_WHY: Msg = msg("谁来、哪里可能缺人", "Who comes, and what is at risk");
/// A door.
pub const DOOR_ILL: Msg = msg("有人来不了", "Somebody cannot come");
/// What is behind it.
pub const DOOR_ILL_WHY: Msg = msg("少动几个人，把班补上", "Fill the places with few changes");
/// A door.
pub const DOOR_SWAPS: Msg = msg("换班和顶班", "Swaps and stand-ins");
/// What is behind it.
pub const DOOR_SWAPS_WHY: Msg = msg("收下群里说好的换班", "Take in swaps agreed by chat");
/// A door.
pub const DOOR_HOURS: Msg = msg("时间账", "Hours");
/// What is behind it.
pub const DOOR_HOURS_WHY: Msg =
    msg("各人服务了多久，改正、证明", "Hours served, corrections, certificates");
/// A door.
pub const DOOR_FAIR: Msg = msg("匀不匀", "Fair shares");
/// What is behind it.
pub const DOOR_FAIR_WHY: Msg =
    msg("晚班周末是不是总是那几位", "Whether it always falls to the same people");
/// A door.
pub const DOOR_THANKS: Msg = msg("谢谢大家", "Thanks");
/// What is behind it.
pub const DOOR_THANKS_WHY: Msg = msg("谁做了什么，说声谢谢", "Who did what, and a word of thanks");
/// A door.
pub const DOOR_SHEETS: Msg = msg("打印", "Print");
/// What is behind it.
pub const DOOR_SHEETS_WHY: Msg = msg("墙上的月表、签到表", "The month for the wall, lists to sign");
/// A door.
pub const DOOR_OUT: Msg = msg("日历和表格", "Calendars and tables");
/// What is behind it.
pub const DOOR_OUT_WHY: Msg =
    msg("放进手机日历，存成表格", "Into a phone's calendar, into a table");
/// A door.
pub const DOOR_FORMS: Msg = msg("请大家填有空的时间", "Ask when people are free");
/// What is behind it.
pub const DOOR_FORMS_WHY: Msg = msg("发个链接，填好贴回来", "Send a link, paste back the answers");
/// A door of one shift.
pub const DOOR_PRESENCE: Msg = msg("谁来了", "Who came");
/// A door of one shift.
pub const DOOR_CODE: Msg = msg("签到码", "Check-in code");
/// A door of one shift.
pub const DOOR_HANDOVER: Msg = msg("交接", "Hand-over");
