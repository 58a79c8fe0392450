//! Planning meetings: series and their days, procedure, agenda, notice.

use super::{Msg, msg};

// Series.

/// All series.
pub const SERIES: Msg = msg("例会", "Regular meetings");
/// What they are.
pub const SERIES_LEAD: Msg = msg(
    "到日子自动排出来；改一次，别的不动。",
    "They come up by themselves; changing one evening leaves the others.",
);
/// None yet.
pub const NO_SERIES: Msg = msg("还没有例会", "No regular meeting yet");
/// Why one would.
pub const NO_SERIES_WHY: Msg = msg(
    "定一个日子，比如每月 15 日晚上，以后每次都自动排好议程。",
    "Fix a day, such as the evening of the 15th: each time comes with its agenda.",
);
/// A new one.
pub const NEW_SERIES: Msg = msg("定一个例会", "Set up a regular meeting");
/// Back to them.
pub const ALL_SERIES: Msg = msg("所有例会", "All regular meetings");
/// Next one of a series.
pub const NEXT_ON: Msg = msg("下一次：{0}", "Next: {0}");
/// No next one.
pub const NO_NEXT: Msg = msg("没有下一次了", "There is no next one");
/// Its settings.
pub const SETTINGS: Msg = msg("改例会", "Change it");
/// How it comes back.
pub const REPEAT: Msg = msg("怎么重复", "How it comes back");
/// By day of month.
pub const BY_DAY: Msg = msg("每月的某一天", "On a day of the month");
/// By weekday of month.
pub const BY_WEEKDAY: Msg = msg("每月第几个星期几", "On a weekday of the month");
/// By week.
pub const BY_WEEK: Msg = msg("每周", "Every week");
/// Which day.
pub const MONTH_DAY: Msg = msg("几号", "Day of the month");
/// About short months.
pub const MONTH_DAY_HINT: Msg =
    msg("没有这一天的月份，在最后一天开", "A month without it has it on its last day");
/// It is wrong.
pub const MONTH_DAY_WRONG: Msg = msg("请填 1 到 31", "Enter 1 to 31");
/// Which weekday.
pub const WEEKDAY: Msg = msg("星期几", "Weekday");
/// Which of them.
pub const NTH: Msg = msg("第几个", "Which one");
/// First.
pub const FIRST: Msg = msg("第一个", "first");
/// Second.
pub const SECOND: Msg = msg("第二个", "second");
/// Third.
pub const THIRD: Msg = msg("第三个", "third");
/// Fourth.
pub const FOURTH: Msg = msg("第四个", "fourth");
/// Last.
pub const LAST: Msg = msg("最后一个", "last");
/// Every so many.
pub const EVERY: Msg = msg("每隔几个月（或几周）一次", "Every so many months (or weeks)");
/// A hint.
pub const EVERY_HINT: Msg = msg("每月填 1，每季度填 3", "1 is every month, 3 every quarter");
/// It is wrong.
pub const EVERY_WRONG: Msg = msg("请填 1 到 24", "Enter 1 to 24");
/// From when.
pub const FROM: Msg = msg("从哪天起（选填）", "Not before (optional)");
/// Until when.
pub const UNTIL: Msg = msg("到哪天止（选填）", "Not after (optional)");
/// How long.
pub const LENGTH: Msg = msg("开多久（分钟）", "How long (minutes)");
/// It is wrong.
pub const LENGTH_WRONG: Msg = msg("请填分钟数，比如 90", "Enter minutes, such as 90");
/// Which grid.
pub const GRID: Msg = msg("哪个网格", "Which grid");
/// All of them.
pub const WHOLE: Msg = msg("整个社区", "The whole community");
/// Which estate.
pub const ESTATE: Msg = msg("哪个小区", "Which estate");
/// None in particular.
pub const NO_ESTATE: Msg = msg("不分小区", "None in particular");
/// Who convenes.
pub const CONVENER: Msg = msg("谁召集", "Who convenes");
/// Whoever the kind names.
pub const AS_USUAL: Msg = msg("按惯例（{0}）", "As usual ({0})");
/// Who takes the chair.
pub const CHAIR: Msg = msg("谁主持", "Who takes the chair");
/// The rule.
pub const CHAIR_RULE: Msg = msg("主持怎么定", "How the chair is settled");
/// Whoever convenes.
pub const CHAIR_CONVENER: Msg = msg("谁召集谁主持", "Whoever convenes");
/// Always the same.
pub const CHAIR_FIXED: Msg = msg("固定一家", "Always the same body");
/// In turn.
pub const CHAIR_ROTATING: Msg = msg("轮流主持", "In turn");
/// The first.
pub const TURN_1: Msg = msg("第一家", "First");
/// The second.
pub const TURN_2: Msg = msg("第二家", "Second");
/// The third.
pub const TURN_3: Msg = msg("第三家", "Third");
/// The fourth.
pub const TURN_4: Msg = msg("第四家", "Fourth");
/// Nobody.
pub const NOBODY: Msg = msg("（空着）", "(none)");
/// No body chosen.
pub const TURN_MISSING: Msg = msg("请选由谁主持", "Choose who takes the chair");
/// Where the bodies come from.
pub const BODIES_HINT: Msg = msg("从“社区”的组织名册里选", "From the register of organizations");
/// Keeps it.
pub const KEEP_SERIES: Msg = msg("定下例会", "Set it up");
/// Ends it.
pub const END_SERIES: Msg = msg("以后不再开", "No more of these");
/// The next twelve.
pub const NEXT_TWELVE: Msg = msg("接下来十二次", "The next twelve");
/// The rule is incomplete.
pub const NO_DAYS: Msg =
    msg("日子还没定全，排不出来。", "The rule is incomplete: no days follow from it.");
/// Chaired by.
pub const CHAIRED_BY: Msg = msg("{0}主持", "{0} in the chair");
/// Moved from.
pub const MOVED_FROM: Msg = msg("原定 {0}", "instead of {0}");
/// Off.
pub const OFF: Msg = msg("这次不开", "Called off");
/// Changes one.
pub const CHANGE_ONE: Msg = msg("改这一次", "Change this one");
/// Ready.
pub const CHANGED_ONE: Msg = msg("改好了", "Done");
/// Moves it.
pub const MOVE: Msg = msg("改到这个时间", "Move it here");
/// Calls it off.
pub const CANCEL_ONE: Msg = msg("这次不开了", "Call this one off");
/// As the rule has it.
pub const RESTORE: Msg = msg("还是照原来的日子开", "As it was after all");
/// Whose turn it is.
pub const WHOSE_TURN: Msg = msg("这一次谁主持", "Who takes the chair this time");
/// As it falls.
pub const AS_IT_FALLS: Msg = msg("照轮值", "As it falls");
/// Sets the chair.
pub const SET_CHAIR: Msg = msg("就由它主持", "Set the chair");
/// The meeting called for it.
pub const TO_MEETING: Msg = msg("看这次会", "See the meeting");
/// Into a calendar.
pub const TO_CALENDAR: Msg = msg("存进日历（.ics）", "Save for a calendar (.ics)");

// Rules in words.

/// Monthly.
pub const EACH_MONTH: Msg = msg("每月 {0} 日", "On day {0} of every month");
/// Every so many months.
pub const EACH_MONTHS: Msg = msg("每 {1} 个月的 {0} 日", "On day {0} of every {1} months");
/// Quarterly.
pub const EACH_QUARTER: Msg = msg("每季度一次，{0} 日", "Every quarter, on day {0}");
/// Nth weekday.
pub const EACH_NTH: Msg = msg("每月{0}{1}", "On the {0} {1} of every month");
/// Nth weekday of every so many months.
pub const EACH_NTHS: Msg = msg("每 {2} 个月的{0}{1}", "On the {0} {1} of every {2} months");
/// Weekly.
pub const EACH_WEEK: Msg = msg("每周{0}", "Every {0}");
/// Every so many weeks.
pub const EACH_WEEKS: Msg = msg("每 {1} 周的{0}", "Every {1} weeks on {0}");
/// Incomplete.
pub const EACH_OPEN: Msg = msg("日子还没定", "Its day is not set yet");

// Holidays.

/// Holidays.
pub const HOLIDAYS: Msg = msg("节假日", "Holidays");
/// What they are for.
pub const HOLIDAYS_LEAD: Msg = msg(
    "收一份节假日日历（.ics），例会碰上哪天会提醒，不会自己改日子。",
    "Take in a calendar of holidays (.ics): a meeting that falls on one is marked, and stays.",
);
/// Chooses the file.
pub const CHOOSE_CALENDAR: Msg = msg("选日历文件", "Choose a calendar file");
/// How many were read.
pub const HOLIDAYS_READ: Msg = msg("读到 {0} 个节假日", "{0} holidays were read");
/// None.
pub const NO_HOLIDAYS: Msg = msg("还没有节假日。", "No holidays yet.");

// Procedure.

/// The side of a meeting.
pub const SIDE_RULES: Msg = msg("程序", "Procedure");
/// Before.
pub const BEFORE: Msg = msg("会前", "Before");
/// In it.
pub const DURING: Msg = msg("会上", "In the meeting");
/// After.
pub const AFTER: Msg = msg("会后", "After");
/// Topics stand here.
pub const THE_TOPICS: Msg = msg("要议的事", "The topics");
/// What it can decide.
pub const CAN: Msg = msg("能定什么", "What it can decide");
/// How many must be there.
pub const QUORUM: Msg = msg("到会人数", "How many must be there");
/// The rules behind it.
pub const LAWS: Msg = msg("依据", "The rules behind it");
/// What the page is not.
pub const NO_ADVICE: Msg = msg(
    "睦邻照这些规则提醒和记录；当地另有规定的，以当地为准。",
    "Mulin reminds and records by these rules; where local rules differ, they hold.",
);
/// Invited.
pub const INVITED: Msg = msg("请谁来", "Who is invited");
/// Marks as invited.
pub const INVITE: Msg = msg("请到了", "Invited");
/// It is done.
pub const IS_INVITED: Msg = msg("已请", "invited");
/// This kind invites nobody in particular.
pub const INVITES_NOBODY: Msg =
    msg("这种会没有固定要请的人。", "This kind invites nobody in particular.");
/// Who and by which rule.
pub const WHO_AND_RULE: Msg =
    msg("改召集、主持和通知天数", "Change convener, chair, days of notice");
/// Local days of notice.
pub const NOTICE_DAYS: Msg =
    msg("本地规定提前几天通知（选填）", "Days of notice by a local rule (optional)");
/// They are wrong.
pub const NOTICE_DAYS_WRONG: Msg = msg("请填天数，比如 15", "Enter days, such as 15");
/// Which rule.
pub const NOTICE_SOURCE: Msg = msg("写明依据哪一条", "Name the clause");
/// It is missing.
pub const NOTICE_SOURCE_MISSING: Msg =
    msg("填了天数，请写明依据哪一条", "Days were entered: name the clause they come from");

// Notice.

/// The guard.
pub const MIND: Msg = msg("开会前要留意", "To be minded before it");
/// The notice went out.
pub const ANNOUNCE: Msg = msg("通知已经发出", "The notice is out");
/// On such a day.
pub const ANNOUNCED_ON: Msg = msg("通知已于 {0} 发出", "The notice went out on {0}");
/// Takes it back.
pub const NOT_ANNOUNCED: Msg = msg("还没发，撤回", "It is not out");
/// No more items.
pub const CLOSED_AGENDA: Msg = msg(
    "通知已经发出，业主大会不能再加没通知的事。要加，先撤回通知，重新通知。",
    "The notice is out: an owners' assembly takes nothing that was not announced. To add, announce anew.",
);
/// Not in the notice.
pub const NOT_IN_NOTICE: Msg = msg("通知里没有，不能表决", "not announced: no vote");

/// Into a telephone's calendar.
pub const QR: Msg =
    msg("扫码把这次会存进手机日历", "Scan to put this meeting into a phone's calendar");

// Agenda.

/// How to arrange by keyboard.
pub const KEYS_HINT: Msg = msg(
    "键盘：选中一项，Alt+↑↓ 换次序，Alt+→ 变成上一项的小项，Alt+← 变回来。也可以按住 ⠿ 拖动。",
    "Keyboard: on an item, Alt+↑↓ moves it, Alt+→ makes it a part of the one above, Alt+← takes it out. Or drag it by ⠿.",
);
/// The handle.
pub const HANDLE: Msg = msg("移动", "Move");
/// In.
pub const IN: Msg = msg("变成小项", "Make a part");
/// Out.
pub const OUT: Msg = msg("变回大项", "Take out");
/// What is seldom wanted.
pub const MORE: Msg = msg("还可以改", "Other changes");
/// To the backlog.
pub const TO_BACKLOG: Msg = msg("放到以后", "Leave for later");
/// From the backlog.
pub const FROM_BACKLOG: Msg = msg("这次议", "Take it now");
/// The backlog.
pub const BACKLOG: Msg = msg("放着以后议的", "Left for later");
/// Begins at.
pub const BEGINS_AT: Msg = msg("{0} 起", "from {0}");
/// In time.
pub const IN_TIME: Msg = msg("来得及", "in time");
/// Over.
pub const OVER_BY: Msg = msg("超出 {0}", "{0} too long");
/// Ready agendas.
pub const READY: Msg = msg("套用现成的", "Use a ready one");
/// The procedure's.
pub const LAY_OUT: Msg = msg("套用这种会的程序", "The usual procedure");
/// Fills the time.
pub const FILL: Msg = msg("替我把时间排满", "Fill the time for me");
/// Copies that of another.
pub const COPY_FROM: Msg = msg("照哪次会", "As in which meeting");
/// Copies.
pub const COPY: Msg = msg("照抄议程", "Copy its agenda");
/// The sheet.
pub const SHEET: Msg = msg("议程单", "Agenda sheet");
/// Prints it.
pub const PRINT_SHEET: Msg = msg("打印议程", "Print the agenda");
/// What is talked about.
pub const WHAT: Msg = msg("议什么", "What");
/// How long.
pub const MINUTES: Msg = msg("时长", "Length");
/// Back to the plan.
pub const TO_PLAN: Msg = msg("回到准备", "Back to the plan");
/// Order.
pub const OFFER_BY: Msg = msg("怎么排", "Order");
/// By support.
pub const BY_SUPPORT: Msg = msg("说的人多的在前", "Most people first");
/// By age.
pub const BY_AGE: Msg = msg("等得久的在前", "Longest waiting first");
/// By category.
pub const BY_CATEGORY: Msg = msg("同类放一起", "By category");
/// Which category.
pub const ONLY: Msg = msg("哪一类", "Category");
/// All.
pub const ALL_CATEGORIES: Msg = msg("都看", "All");
/// So many people, since.
pub const WAITS: Msg = msg("{0} 人说，{1}提的", "{0} people, brought up {1}");

// What the undo bar says.

/// Series kept.
pub const DID_SERIES: Msg = msg("例会定下了", "Set up the regular meeting");
/// Series ended.
pub const DID_END_SERIES: Msg = msg("以后不再开这个例会", "Ended the regular meeting");
/// One moved.
pub const DID_MOVE_ONE: Msg = msg("这一次改了时间", "Moved this one");
/// One off.
pub const DID_CANCEL_ONE: Msg = msg("这一次不开了", "Called this one off");
/// One restored.
pub const DID_RESTORE: Msg = msg("这一次照原来的日子开", "This one is as it was");
/// Chair set.
pub const DID_CHAIR: Msg = msg("已定这一次的主持", "Set the chair of this one");
/// Holidays taken in.
pub const DID_HOLIDAYS: Msg = msg("已收下节假日", "Took the holidays in");
/// Announced.
pub const DID_ANNOUNCE: Msg = msg("已记下通知发出", "Noted that the notice is out");
/// Taken back.
pub const DID_NOT_ANNOUNCE: Msg = msg("已撤回通知", "Took the notice back");
/// Invited.
pub const DID_INVITE: Msg = msg("已记下请到", "Noted the invitation");
/// Left for later.
pub const DID_BACKLOG: Msg = msg("已放到以后", "Left it for later");
/// Laid out.
pub const DID_LAY_OUT: Msg = msg("已套用程序", "Laid out the procedure");
/// Copied.
pub const DID_COPY: Msg = msg("已照抄议程", "Copied the agenda");
/// Filled.
pub const DID_FILL: Msg = msg("已排满时间", "Filled the time");
/// Whose to decide.
pub const DID_MATTER: Msg = msg("已记下归谁定", "Noted whose it is to decide");
