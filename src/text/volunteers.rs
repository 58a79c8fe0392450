//! The pages of volunteers, and when people can, in words.

use super::{Msg, msg};

// When people can. These words are read again from tables (domain/shifts/week.rs).

/// A part of the day.
pub const MORNING: Msg = msg("上午", "morning");
/// A part of the day.
pub const AFTERNOON: Msg = msg("下午", "afternoon");
/// A part of the day.
pub const EVENING: Msg = msg("晚上", "evening");
/// Morning and afternoon.
pub const DAYTIME: Msg = msg("白天", "daytime");
/// All three.
pub const WHOLE_DAY: Msg = msg("全天", "all day");
/// No windows.
pub const ALWAYS: Msg = msg("随时", "any time");
/// Seven days.
pub const EVERY_DAY: Msg = msg("每天", "every day");
/// Monday to Friday.
pub const WORKING_DAYS: Msg = msg("工作日", "working days");
/// Saturday and Sunday.
pub const WEEKEND: Msg = msg("周末", "weekend");
/// Between two times of one day.
pub const AND: Msg = msg("、", " and ");
/// Between days with different times.
pub const BETWEEN_GROUPS: Msg = msg("；", "; ");
/// Short.
pub const MON: Msg = msg("周一", "Mon");
/// Short.
pub const TUE: Msg = msg("周二", "Tue");
/// Short.
pub const WED: Msg = msg("周三", "Wed");
/// Short.
pub const THU: Msg = msg("周四", "Thu");
/// Short.
pub const FRI: Msg = msg("周五", "Fri");
/// Short.
pub const SAT: Msg = msg("周六", "Sat");
/// Short.
pub const SUN: Msg = msg("周日", "Sun");

// The list.

/// The page.
pub const VOLUNTEERS: Msg = msg("志愿者", "Volunteers");
/// What it is for.
pub const LEAD: Msg = msg(
    "谁能来、什么时候能来、会什么。写清楚了，排班就不用一个个去问。",
    "Who can come, when, and what they can do. Once that is written down nobody has to be asked one by one.",
);
/// Takes somebody in.
pub const NEW: Msg = msg("加一位志愿者", "Add a volunteer");
/// From a table.
pub const FROM_TABLE: Msg = msg("从表格导入", "Bring in a table");
/// Nobody yet.
pub const NONE: Msg = msg("还没有志愿者", "There are no volunteers yet");
/// What to do.
pub const NONE_WHY: Msg = msg(
    "先写一个名字就行，别的慢慢补；已经有名单表格的，可以整张导入。",
    "A name is enough to begin with. If you have a table of them, bring it in at once.",
);
/// Finds somebody.
pub const FIND: Msg = msg("找人", "Find");
/// A hint.
pub const FIND_HINT: Msg =
    msg("姓名、拼音首字母、技能或时间都能找", "Name, skill or time, or initials of pinyin");
/// Which of them.
pub const WHICH: Msg = msg("看哪些人", "Which of them");
/// All.
pub const ALL: Msg = msg("全部", "All");
/// Away today.
pub const AWAY_TODAY: Msg = msg("今天请假的", "Away today");
/// Joined lately.
pub const LATELY: Msg = msg("近一个月新来的", "Joined within a month");
/// Marked as new.
pub const NEWCOMERS: Msg = msg("还要人带的", "Still need a partner");
/// Employed.
pub const EMPLOYED_ONES: Msg = msg("工作人员", "Employed");
/// Left.
pub const LEFT_ONES: Msg = msg("已经不排班的", "No longer taking shifts");
/// Which team or grid.
pub const TEAM_OR_GRID: Msg = msg("哪个队、哪个网格", "Team or grid");
/// How many are shown.
pub const SHOWN: Msg = msg("{0} 人", "{0} {0?person|people}");
/// Nobody fits.
pub const NO_MATCH: Msg = msg("没有这样的人", "Nobody fits");
/// A column.
pub const NAME: Msg = msg("姓名", "Name");
/// A column.
pub const TEAMS: Msg = msg("队伍", "Teams");
/// A column.
pub const GRID: Msg = msg("网格", "Grid");
/// A column.
pub const SKILLS: Msg = msg("技能", "Skills");
/// A column.
pub const WHEN_FREE: Msg = msg("什么时候能来", "When they can");
/// A column.
pub const THIS_MONTH: Msg = msg("本月小时", "Hours this month");
/// A column.
pub const REMARKS: Msg = msg("说明", "Remarks");
/// A remark.
pub const IS_AWAY: Msg = msg("请假", "away");
/// A remark.
pub const IS_NEW: Msg = msg("新人", "new");
/// A remark.
pub const IS_MINOR: Msg = msg("未成年", "under 18");
/// A remark.
pub const IS_EMPLOYED: Msg = msg("工作人员", "employed");
/// A remark.
pub const HAS_LEFT: Msg = msg("不排班了", "has left");

// One of them.

/// The head of the page of a new one.
pub const NEW_TITLE: Msg = msg("加一位志愿者", "A new volunteer");
/// Its lead.
pub const NEW_LEAD: Msg =
    msg("写个名字就能排班，别的以后补。", "A name is enough; the rest can follow.");
/// The telephone.
pub const TEL: Msg = msg("电话（选填）", "Telephone (optional)");
/// What happens to names.
pub const NAME_HINT: Msg = msg(
    "姓名电话另外存放，默认不外发",
    "Names and telephones are kept apart and stay here by default",
);
/// The name comes from the register of persons.
pub const NAME_FROM_REGISTER: Msg = msg(
    "这位是住户名单里的人。这里空着，就用名单里的姓名。",
    "This is a person of the register. Left blank, the name there is used.",
);
/// It is missing.
pub const NAME_MISSING: Msg = msg("请写姓名", "Enter a name");
/// Somebody is called so already; {0} is the name.
pub const SAME_NAME: Msg = msg(
    "已有一位“{0}”。若是另一位，请在名字后注明，如“{0}（3号楼）”。",
    "There is a “{0}” already. If this is somebody else, add something to the name.",
);
/// The grid.
pub const GRID_LABEL: Msg = msg("住在哪个网格", "Grid they live in");
/// None.
pub const NO_GRID: Msg = msg("不清楚", "Not known");
/// Who they are.
pub const WHO: Msg = msg("是谁", "Who");
/// A tick.
pub const NEWCOMER: Msg = msg("新人，要和有经验的人搭班", "New: only beside somebody experienced");
/// A tick.
pub const EMPLOYED: Msg = msg(
    "工作人员（保安、物业、聘用人员），值班不算志愿时间",
    "Employed (guard, property staff): what they do is duty and no volunteer time",
);
/// Keeps.
pub const SAVE: Msg = msg("记下", "Keep");
/// Takes in.
pub const TAKE_IN: Msg = msg("加上", "Add");
/// The week.
pub const WEEK: Msg = msg("平时什么时候能来", "When they can, as a rule");
/// A hint.
pub const WEEK_HINT: Msg = msg(
    "点一下就选上，再点就去掉。一个都不选，就是随时都行。",
    "Tap to choose, tap again to take back. None at all means any time.",
);
/// So it is now; {0} are words.
pub const WEEK_NOW: Msg = msg("现在记的：{0}", "Now: {0}");
/// Exact times.
pub const EXACT: Msg = msg("写得更细（选填）", "More exactly (optional)");
/// A hint.
pub const EXACT_HINT: Msg = msg(
    "比如：一三五上午，周六全天，周二 19:00-21:00。写了就按这里的算",
    "For example: Mon, Wed morning; Sat all day; Tue 19:00-21:00. What stands here counts",
);
/// Not understood; {0} is the rest.
pub const WEEK_WRONG: Msg = msg(
    "看不懂“{0}”。请写成“一三五上午”或“周二 19:00-21:00”",
    "“{0}” is not understood. Write “Mon morning” or “Tue 19:00-21:00”",
);
/// Parts of the day, read aloud: {0} is the day, {1} the part.
pub const PART_OF: Msg = msg("{0}{1}", "{0} {1}");
/// Limits.
pub const LIMITS: Msg = msg("最多排多少、想轮几次", "How much at most, how often wished");
/// What nothing means.
pub const LIMITS_HINT: Msg = msg(
    "空着就按社区的规矩：每月 {0} 小时，每周 {1} 次。",
    "Left blank, the community's rule holds: {0} {0?hour|hours} a month, {1} {1?shift|shifts} a week.",
);
/// Hours a month.
pub const MONTH_HOURS: Msg = msg("每月最多几小时", "The most hours a month");
/// Hours a week.
pub const WEEK_HOURS: Msg = msg("每周最多几小时", "The most hours a week");
/// Shifts a week.
pub const WEEK_SHIFTS: Msg = msg("每周最多几次", "The most shifts a week");
/// Shifts a day.
pub const DAY_SHIFTS: Msg = msg("一天最多几次", "The most shifts a day");
/// Shifts in days on end.
pub const WINDOW_SHIFTS: Msg =
    msg("连着 {0} 天里最多几次", "The most shifts in any {0} days on end");
/// Hours in days on end.
pub const WINDOW_HOURS: Msg =
    msg("连着 {0} 天里最多几小时", "The most hours in any {0} days on end");
/// Days in a row.
pub const RUN: Msg = msg("最多连着几天", "The most days in a row");
/// Hours on end.
pub const STRETCH: Msg = msg("中间不歇，最多连着干几小时", "The most hours on end without a pause");
/// How often they would like to come.
pub const TURNS: Msg = msg("每月想轮几次", "How often a month they would like to come");
/// It is a wish.
pub const TURNS_HINT: Msg = msg(
    "这是心愿，尽量照着排；空着就随意。",
    "A wish, kept to where that can be. Left blank, anything will do.",
);
/// At least.
pub const LEAST_SHIFTS: Msg = msg("最好不少于几次", "Rather no fewer than");
/// At most.
pub const MOST_SHIFTS: Msg = msg("最好不多于几次", "Rather no more than");
/// The wrong way round.
pub const TURNS_WRONG: Msg =
    msg("“不多于”要比“不少于”大或相等", "The most must not be less than the fewest");
/// No number.
pub const NUMBER_WRONG: Msg = msg("请填整数，比如 8", "Enter a whole number, such as 8");
/// Likes.
pub const LIKES: Msg = msg("愿意多排的岗", "Likes to take");
/// Dislikes.
pub const DISLIKES: Msg = msg("最好少排的岗", "Would rather not take");
/// No templates yet.
pub const NO_TEMPLATES: Msg =
    msg("先设好岗位，这里就能选。", "Set up posts first; they can be chosen here.");
/// Care.
pub const CARE: Msg = msg("要照顾的地方", "What to spare them");
/// No reason is asked.
pub const CARE_HINT: Msg = msg(
    "只记要不要照顾，不问也不记病情和生日。别人看不到，也不会发出去。",
    "Only what to spare them. No illness and no date of birth is asked or kept. It stays on this device.",
);
/// A need.
pub const NO_LATE: Msg = msg("不上晚班（20:30 以后结束的）", "No shift that ends after 20:30");
/// A need.
pub const NO_NIGHT: Msg = msg("不上夜班（22:00 到 6:00）", "No night (22:00 to 6:00)");
/// A need.
pub const NOT_ALONE: Msg = msg("不单独上岗", "Never alone");
/// A need.
pub const NO_STAIRS: Msg = msg("不爬楼", "No stairs");
/// A minor.
pub const MINOR: Msg =
    msg("未满十八岁（不排晚班夜班，不单独上岗）", "Under eighteen (never late, at night or alone)");
/// When a guardian consented.
pub const CONSENT: Msg = msg("监护人哪天同意的", "Day a guardian consented");
/// What that is for.
pub const CONSENT_HINT: Msg = msg(
    "未满十八岁的，没有监护人同意就不排班",
    "Under eighteen nobody is put on a shift without it",
);
/// Skills.
pub const SKILLS_TITLE: Msg = msg("会什么", "What they can do");
/// None.
pub const NO_SKILLS: Msg = msg("还没有记。", "Nothing noted yet.");
/// Which skill.
pub const SKILL: Msg = msg("会哪一项", "Which skill");
/// Another one.
pub const SKILL_NEW: Msg = msg("或者写一项新的", "Or a new one");
/// A hint.
pub const SKILL_HINT: Msg =
    msg("比如：带队、急救、开车", "For example: leading, first aid, driving");
/// None chosen.
pub const SKILL_MISSING: Msg = msg("请选一项，或者写一项", "Choose one or write one");
/// How well.
pub const SKILL_LEVEL: Msg = msg("会到什么程度（选填）", "How well (optional)");
/// Nobody graded it.
pub const LEVEL_NONE: Msg = msg("不分程度", "Not graded");
/// How well, from 1.
pub const LEVELS: [Msg; 3] =
    [msg("刚学会", "Beginner"), msg("熟练", "Experienced"), msg("能教别人", "Can teach it")];
/// How well beyond these, from elsewhere; {0} is the number.
pub const LEVEL_OTHER: Msg = msg("{0} 级", "level {0}");
/// Until when.
pub const SKILL_UNTIL: Msg = msg("有效到哪天（选填）", "Valid until (optional)");
/// Holds until {0}.
pub const UNTIL: Msg = msg("有效到 {0}", "until {0}");
/// Over since {0}.
pub const EXPIRED: Msg = msg("{0} 已到期", "expired on {0}");
/// Adds.
pub const ADD: Msg = msg("加上", "Add");
/// Takes away.
pub const TAKE_AWAY: Msg = msg("去掉", "Take away");
/// Choose.
pub const CHOOSE: Msg = msg("请选", "Choose");
/// With whom.
pub const PAIRS: Msg = msg("和谁一起、和谁错开", "With whom, and with whom not");
/// Whom.
pub const PAIR_WITH: Msg = msg("哪一位", "Who");
/// How.
pub const PAIR_HOW: Msg = msg("怎么排", "How");
/// Together.
pub const TOGETHER: Msg = msg("尽量一起", "Together if possible");
/// Apart.
pub const APART: Msg = msg("不排在一起", "Not together");
/// With {0}.
pub const TOGETHER_WITH: Msg = msg("尽量和 {0} 一起", "Together with {0} if possible");
/// Not with {0}.
pub const APART_FROM: Msg = msg("不和 {0} 排在一起", "Not together with {0}");
/// Nobody chosen.
pub const PAIR_MISSING: Msg = msg("请选一位", "Choose somebody");
/// Days away.
pub const AWAY: Msg = msg("请假", "Days away");
/// A hint.
pub const AWAY_HINT: Msg = msg("不用写原因。", "No reason is asked.");
/// The first day.
pub const AWAY_FROM: Msg = msg("从哪天", "From");
/// The last day.
pub const AWAY_TO: Msg = msg("到哪天（只一天就空着）", "To (blank for one day)");
/// Missing.
pub const AWAY_MISSING: Msg = msg("请选日子", "Choose the day");
/// The wrong way round.
pub const AWAY_ORDER: Msg = msg("结束要在开始之后", "The last day comes after the first");
/// Notes it.
pub const AWAY_NOTE: Msg = msg("记下请假", "Note it");
/// One day.
pub const AWAY_ONE: Msg = msg("{0} 一天", "{0}");
/// Several days.
pub const AWAY_SPAN: Msg = msg("{0} 到 {1}", "{0} to {1}");
/// On shifts then; {0} how many.
pub const AWAY_ON: Msg =
    msg("这几天已排了 {0} 个班，要另找人", "on {0} {0?shift|shifts} then: somebody else is needed");
/// Training.
pub const TRAINING: Msg = msg("培训", "Training");
/// In what.
pub const TRAINING_WHAT: Msg = msg("培训什么", "In what");
/// Missing.
pub const TRAINING_MISSING: Msg = msg("请写培训什么", "Say in what");
/// When.
pub const TRAINING_DAY: Msg = msg("哪天", "When");
/// How long.
pub const TRAINING_MINUTES: Msg = msg("多少分钟", "Minutes");
/// Notes it.
pub const TRAINING_NOTE: Msg = msg("记下培训", "Note it");
/// Their shifts.
pub const THEIR_SHIFTS: Msg = msg("排到的班", "Their shifts");
/// None.
pub const NO_SHIFTS: Msg = msg("今后还没有排到班。", "None to come.");
/// Since.
pub const SINCE: Msg = msg("{0} 加入", "since {0}");
/// Leaves.
pub const LEAVE: Msg = msg("以后不来了", "No longer comes");
/// What that does.
pub const LEAVE_WHY: Msg = msg(
    "从今天起不再排班；做过的事都留着。今后已排的 {0} 个班会空出来。",
    "Takes no shifts from today on; what was done stays on record. {0} {0?shift|shifts} to come {0?falls|fall} empty.",
);
/// Does it.
pub const LEAVE_DO: Msg = msg("确定，不再排班", "Yes, no more shifts");
/// Comes back.
pub const COME_BACK: Msg = msg("又来了，接着排班", "Comes again");
/// Left on {0}.
pub const LEFT_ON: Msg = msg("从 {0} 起不再排班。", "Takes no shifts since {0}.");
/// Their hours, elsewhere.
pub const CERTIFICATE: Msg = msg("服务记录和证明", "Record of service, certificate");

// From a table.

/// The page.
pub const BRING: Msg = msg("从表格导入志愿者", "Volunteers from a table");
/// What it is for.
pub const BRING_LEAD: Msg = msg(
    "表格里有姓名就行。电话、网格、队伍、技能、每月最多小时、空闲时间，有哪列认哪列。",
    "Names are enough. Telephone, grid, teams, skills, hours a month and free times are read where there are such columns.",
);
/// A template.
pub const TEMPLATE_FILE: Msg = msg("下载一张空表", "Download an empty table");
/// Its name.
pub const TEMPLATE_NAME: Msg = msg("志愿者名单", "volunteers");
/// So many new, persons of the register, known.
pub const BRING_COUNT: Msg = msg(
    "新来的 {0} 人，住户名单里的 {1} 人，已有的 {2} 人。",
    "{0} new, {1} from the register of persons, {2} known already.",
);
/// Who it is.
pub const MET: Msg = msg("是谁", "Who it is");
/// New.
pub const MET_NEW: Msg = msg("新来的", "new");
/// In the register.
pub const MET_PERSON: Msg = msg("住户名单里有", "in the register");
/// Known.
pub const MET_KNOWN: Msg = msg("已有，补上新内容", "known: what is new is added");
/// Several.
pub const MET_NAMESAKES: Msg =
    msg("有几位同名，分不清，这行不收", "several bear the name: left out");
/// Twice.
pub const MET_TWICE: Msg = msg("上面已有这一位，这行不收", "a row above is the same: left out");
/// Confirms.
pub const BRING_DO: Msg = msg("收下这些人", "Take them in");
/// Done.
pub const BRING_DONE: Msg = msg("已收下，共 {0} 行。", "Done: {0} rows.");
/// A column.
pub const COLUMN_GRID: Msg = msg("网格", "Grid");
/// A column.
pub const COLUMN_TEAMS: Msg = msg("队伍", "Teams");
/// A column.
pub const COLUMN_SKILLS: Msg = msg("技能", "Skills");
/// A column.
pub const COLUMN_HOURS: Msg = msg("每月最多小时", "Hours a month");
/// A column.
pub const COLUMN_FREE: Msg = msg("空闲时间", "Free times");
/// An example of the template.
pub const EXAMPLE_NAME: Msg = msg("张某", "Zhang (example)");
/// An example of the template.
pub const EXAMPLE_FREE: Msg = msg("一三五上午，周六全天", "Mon, Wed morning; Sat all day");
/// Hours that are no number.
pub const HOURS_WRONG: Msg = msg(
    "每月小时“{0}”不是数字。请写成 8 或 7.5，不限就留空。",
    "“{0}” is not a number of hours. Write 8 or 7.5, or leave it blank.",
);
/// Times not understood.
pub const FREE_WRONG: Msg = msg(
    "空闲时间“{0}”看不懂，先按随时都行收下。请写成“一三五上午”或“周六 9:00-11:00”。",
    "The times “{0}” are not understood and were taken as any time. Write “Mon morning” or “Sat 9:00-11:00”.",
);
/// A grid not known here.
pub const GRID_UNKNOWN: Msg = msg(
    "没有叫“{0}”的网格，这一格先不收。请到社区资料里看看网格的名字。",
    "There is no grid “{0}”; it was left out. See what the grids are called among the registers.",
);

// What the undo bar says.

/// Taken in.
pub const DID_TAKE_IN: Msg = msg("已加上这位志愿者", "Added the volunteer");
/// A skill.
pub const DID_SKILL: Msg = msg("已记下技能", "Noted the skill");
/// A skill gone.
pub const DID_UNSKILL: Msg = msg("已去掉技能", "Took the skill away");
/// A pair.
pub const DID_PAIR: Msg = msg("已记下", "Noted");
/// A pair gone.
pub const DID_UNPAIR: Msg = msg("已去掉", "Taken away");
/// Away.
pub const DID_AWAY: Msg = msg("已记下请假", "Noted the days away");
/// Not away.
pub const DID_NOT_AWAY: Msg = msg("已销假", "Took back the days away");
/// Trained.
pub const DID_TRAINING: Msg = msg("已记下培训", "Noted the training");
/// Taken back.
pub const DID_DROP_TRAINING: Msg = msg("已去掉这条培训", "Took the training back");
/// Left.
pub const DID_LEAVE: Msg = msg("已停止排班", "Takes no more shifts");
/// Back.
pub const DID_COME_BACK: Msg = msg("又可以排班了", "Takes shifts again");
/// Brought in.
pub const DID_BRING: Msg = msg("已收下志愿者表格", "Took in the table of volunteers");
