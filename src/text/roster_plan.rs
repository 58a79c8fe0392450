//! The pages that plan a roster, and say why a place is empty.

use super::{Msg, msg};

/// In the way: already on it.
pub const B_ALREADY: Msg = msg("已经在这个班上", "already on this shift");
/// In the way: said they do not come.
pub const B_DECLINED: Msg = msg("说了这个班来不了", "said they cannot come to this shift");
/// In the way: no longer takes shifts.
pub const B_LEFT: Msg = msg("已经不排班了", "no longer takes shifts");
/// In the way: away.
pub const B_AWAY: Msg = msg("那天请假", "away that day");
/// In the way: said they cannot that day.
pub const B_BUSY: Msg = msg("说了那天没空", "said they are not free that day");
/// In the way: outside their hours.
pub const B_HOURS: Msg = msg("这个时间平时没空", "not free at this time as a rule");
/// In the way: elsewhere meanwhile.
pub const B_OVERLAP: Msg = msg("同一时间有别的班", "on another shift at the same time");
/// In the way: on call elsewhere.
pub const B_ON_CALL: Msg =
    msg("已答应给别的班候补，两头赶不及", "on call for another shift, cannot do both");
/// In the way: another shift that day.
pub const B_SAME_DAY: Msg = msg("当天已有一个班", "already on a shift that day");
/// In the way: too little time for the way.
pub const B_TRAVEL: Msg = msg(
    "当天另一个班在别的网格，中间只隔 {0}，来不及赶过去",
    "another shift that day is in another grid, only {0} apart: too little time for the way",
);
/// In the way: shifts of the day.
pub const B_DAY_SHIFTS: Msg = msg("当天会超过 {0} 个班", "more than {0} shifts that day");
/// In the way: too little rest.
pub const B_REST: Msg =
    msg("和前后的班只隔 {0}，休息不够", "only {0} from the shift before or after: too little rest");
/// In the way: minutes of the month.
pub const B_MONTH: Msg = msg("这个月会超过 {0}", "more than {0} in the month");
/// In the way: minutes of the week.
pub const B_WEEK: Msg = msg("这一周会超过 {0}", "more than {0} in the week");
/// In the way: shifts of the week.
pub const B_WEEK_SHIFTS: Msg =
    msg("这一周会超过 {0} 个班", "more than {0} {0?shift|shifts} in the week");
/// In the way: shifts of days on end.
pub const B_WINDOW_SHIFTS: Msg =
    msg("前后 {0} 天里会超过 {1} 个班", "more than {1} {1?shift|shifts} in {0} days on end");
/// In the way: minutes of days on end.
pub const B_WINDOW: Msg = msg("前后 {0} 天里会超过 {1}", "more than {1} in {0} days on end");
/// In the way: shifts of one post in the month.
pub const B_KIND: Msg =
    msg("这个岗每人每月最多 {0} 次", "each takes this post {0} {0?time|times} a month at most");
/// In the way: days in a row.
pub const B_RUN: Msg = msg("会连着超过 {0} 天", "more than {0} {0?day|days} in a row");
/// In the way: minutes on end.
pub const B_STRETCH: Msg =
    msg("会连着干超过 {0}，中间没歇", "more than {0} on end without a pause");
/// In the way: full.
pub const B_FULL: Msg = msg("这个班人满了", "the shift is full");
/// In the way: late.
pub const B_LATE: Msg = msg("不上晚班", "takes no late shifts");
/// In the way: night.
pub const B_NIGHT: Msg = msg("不上夜班", "takes no night shifts");
/// In the way: alone.
pub const B_ALONE: Msg =
    msg("不单独上岗，这个班还没有别人", "never alone, and nobody else is on it yet");
/// In the way: stairs.
pub const B_STAIRS: Msg = msg("不爬楼", "takes no stairs");
/// In the way: no consent.
pub const B_CONSENT: Msg =
    msg("未成年，还没有监护人同意", "under eighteen, a guardian's consent is missing");
/// In the way: a minor late or at night.
pub const B_MINOR: Msg = msg("未成年，不上晚班夜班", "under eighteen: not late, not at night");
/// In the way: a newcomer without an experienced partner.
pub const B_NEWCOMER: Msg = msg(
    "新人要有老志愿者带，这个班还没有",
    "new: needs somebody experienced beside them, and nobody is on it yet",
);
/// In the way: no such skill.
pub const B_ROLE: Msg = msg("不会这一项", "does not have the skill");
/// In the way: duty and volunteering.
pub const B_CLASS: Msg = msg(
    "在岗值班只排工作人员，志愿服务只排志愿者",
    "duty is for employed staff, volunteering for volunteers",
);

/// Between two things said of somebody.
pub const COMMA: Msg = msg("，", ", ");
/// So many: not free then.
pub const R_TIME: Msg = msg("{0} 人那个时间没空", "{0} not free at that time");
/// So many: spared.
pub const R_SPARED: Msg =
    msg("{0} 人要照顾，这个班不合适", "for {0} this is a shift they asked to be spared");
/// So many: on another shift.
pub const R_ELSEWHERE: Msg = msg("{0} 人那天已经有班", "{0} already on another shift that day");
/// So many: too little rest.
pub const R_REST: Msg = msg("{0} 人前后的班挨得太近", "{0} would have too little rest");
/// So many: at a limit.
pub const R_LIMIT: Msg = msg("{0} 人到上限了", "{0} at their limit");
/// So many: at the limit of shifts of days on end.
pub const R_WINDOW: Msg =
    msg("{0} 人前后 {1} 天里已排满 {2} 个班", "{0} at their limit of {2} in any {1} days");
/// So many: at the limit of hours of days on end.
pub const R_WINDOW_TIME: Msg =
    msg("{0} 人前后 {1} 天里已到 {2}的上限", "{0} at their limit of {2} in any {1} days");
/// So many: as often at this post in the month as each may be.
pub const R_KIND: Msg =
    msg("{0} 人这个岗这个月已满 {1} 次", "{0} at this post {1} {1?time|times} this month already");
/// So many: need company.
pub const R_COMPANY: Msg = msg("{0} 人要有人一起才行", "{0} need somebody beside them");

/// For somebody: on call for it.
pub const C_ON_CALL: Msg = msg("本来就是这个班的候补", "on call for this shift");
/// For somebody: holds a missing skill.
pub const C_HELPS: Msg = msg("正好会缺的那一项", "has the skill that is missing");
/// For somebody: likes it.
pub const C_LIKES: Msg = msg("喜欢这个班", "likes this shift");
/// Against somebody: would rather not.
pub const C_DISLIKES: Msg = msg("不太想上这个班", "would rather not");
/// For somebody: lives there.
pub const C_NEAR: Msg = msg("就住这个网格", "lives in this grid");
/// For somebody: on nothing.
pub const C_NONE: Msg = msg("当月还没有班", "no shift yet that month");
/// How much somebody is on.
pub const C_LOAD: Msg = msg("当月已排 {0}", "{0} in that month already");
/// When somebody came last.
pub const C_LAST: Msg = msg("上一班是 {0}", "last shift on {0}");

/// Undo: the rules of planning were set.
pub const DID_RULES: Msg = msg("已改排班规矩", "The rules of planning were changed");
/// Undo: shifts were made from templates.
pub const DID_MAKE: Msg = msg("已按岗位列出班次", "Shifts were made from the posts");
/// Undo: a plan was taken over.
pub const DID_PLAN: Msg = msg("已按新排的班表排好", "The new roster was taken over");
/// Undo: planned around absences.
pub const DID_REPLAN: Msg = msg("已记下请假并调整班表", "Absences noted, the roster adjusted");
/// Undo: a shift was moved and filled.
pub const DID_MOVE: Msg = msg("已改班次时间并排上人", "The shift was moved and filled");
/// Somebody changed the data while planning.
pub const CHANGED_MEANWHILE: Msg = msg(
    "排班的时候，班表已经有了别的改动。请再排一次。",
    "The roster was changed while this was planned. Please plan once more.",
);
/// Only part of the lines cannot be taken.
pub const PART_BREAKS: Msg = msg(
    "只改这几条会有人违反排班规矩（比如一天两个班）。请把相关的几条一起勾上。",
    "These lines alone would break a rule, such as two shifts on one day. Tick the lines that belong together.",
);

/// The page of planning.
pub const PLAN: Msg = msg("一键排班", "Plan the roster");
/// Its lead.
pub const PLAN_LEAD: Msg = msg(
    "选好日子，按一下，就排好谁哪天上哪个班。先看结果，满意了再用。",
    "Choose the days and press the button: it works out who takes which shift. Look first, take it over if you like it.",
);
/// Which days.
pub const SPAN: Msg = msg("排哪段时间", "Which days");
/// The next month.
pub const SPAN_NEXT: Msg = msg("下个月", "Next month");
/// What is left of this month.
pub const SPAN_REST: Msg = msg("这个月剩下的日子", "The rest of this month");
/// From a day to a day.
pub const SPAN_OWN: Msg = msg("自己选", "Days I choose");
/// The first day.
pub const FROM: Msg = msg("从哪天", "From");
/// The last day.
pub const TO: Msg = msg("到哪天", "To");
/// The days are the wrong way round, or none.
pub const SPAN_WRONG: Msg = msg(
    "请选好两天，后一天不早于前一天，最多 100 天",
    "Choose two days, the second not before the first, at most 100 days",
);
/// Shifts and places of the span.
pub const STANDS: Msg = msg(
    "{0} 到 {1}：{2} 个班，要 {3} 人次，已排 {4} 人次。",
    "{0} to {1}: {2} {2?shift|shifts} with {3} {3?place|places}, {4} of them filled.",
);
/// Nothing to plan.
pub const NO_SHIFTS: Msg =
    msg("这段时间还没有要排的班。", "There is no shift to plan in these days.");
/// Posts would make more shifts.
pub const TO_MAKE: Msg = msg(
    "按岗位还可以列出 {0} 个班。",
    "The posts call for {0} more {0?shift|shifts} in these days.",
);
/// Makes them.
pub const MAKE: Msg = msg("列出这些班", "Make these shifts");
/// No volunteers at all.
pub const NO_PEOPLE: Msg =
    msg("还没有志愿者，先登记几位。", "There are no volunteers yet; take in some first.");
/// Plans.
pub const GO: Msg = msg("开始排班", "Plan now");
/// Planning goes on.
pub const RUNNING: Msg = msg(
    "正在排……已排上 {0} 人次，还空 {1} 个位子",
    "Planning… {0} {0?place|places} filled, {1} still empty",
);
/// It begins.
pub const BEGINNING: Msg = msg("正在排……", "Planning…");
/// Stops and keeps the best.
pub const ENOUGH: Msg = msg("够了，就用现在最好的", "Enough: use the best so far");
/// It failed.
pub const FAILED: Msg = msg(
    "这次没排成：这台设备的内存不够，或者浏览器中途停了。资料没有变。请少选几天再试。",
    "This did not work: the device has too little memory, or the browser stopped. Nothing was changed. Try fewer days.",
);
/// What came of it.
pub const RESULT: Msg = msg("排班结果", "What came of it");
/// All filled.
pub const ALL_FILLED: Msg = msg("所有位子都排上了人。", "Every place is filled.");
/// Some empty.
pub const SOME_EMPTY: Msg = msg(
    "还有 {0} 个位子空着，原因写在下面。",
    "{0} {0?place is|places are} still empty; why is written below.",
);
/// Of these, must be there.
pub const MUST_EMPTY: Msg = msg(
    "其中 {0} 个班连最少人数都不够。",
    "{0} {0?shift has|shifts have} fewer than must be there.",
);
/// Nobody over a limit.
pub const NO_BREAKS: Msg = msg(
    "没有人超过自己的上限，也没有违反排班规矩。",
    "Nobody is over a limit, and no rule is broken.",
);
/// Some stand against a rule by a person's decision.
pub const SOME_BREAKS: Msg = msg(
    "有 {0} 处是您自己定下、和规矩不一样的，照原样留着。",
    "{0} {0?place|places} that you decided against a rule {0?stays as it is|stay as they are}.",
);
/// Loads.
pub const LOADS: Msg = msg(
    "每人平均 {0}，最多的 {1}，最少的 {2}（只算排得上的人）。",
    "{0} each on average, {1} at most, {2} at least (of those who can be on anything).",
);
/// Evenings.
pub const EVENINGS: Msg = msg(
    "上晚班的人里，最多的 {0} 次，最少的 {1} 次。",
    "Of those with evening shifts, {0} at most and {1} at least.",
);
/// The bound is being worked out.
pub const BOUNDING: Msg =
    msg("正在算离最好还差多少……", "Working out how far from the best this is…");
/// Stops that.
pub const BOUND_STOP: Msg = msg("不用算了", "Never mind");
/// The gap.
pub const GAP: Msg =
    msg("和可能的最好排法相比，最多差 {0}%。", "At most {0} % from the best that is possible.");
/// The gap, where there is no share to name.
pub const GAP_POINTS: Msg = msg(
    "和可能的最好排法相比，最多差 {0} 分。",
    "At most {0} {0?point|points} from the best that is possible.",
);
/// It is the best.
pub const BEST: Msg = msg("这已经是最好的排法。", "No roster can be better.");
/// Takes it over.
pub const TAKE: Msg = msg("就按这个排", "Take this over");
/// Another seed.
pub const AGAIN: Msg = msg("换个排法再试", "Try another way");
/// Throws it away.
pub const DROP: Msg = msg("不要了", "Leave it");
/// Taken over.
pub const TAKEN: Msg = msg(
    "排好了。发给大家之前，还可以在班表里改。",
    "It is taken over. You can still change it on the board before you tell everybody.",
);
/// To the board.
pub const TO_BOARD: Msg = msg("看班表", "See the board");
/// To the volunteers.
pub const TO_PEOPLE: Msg = msg("登记志愿者", "Take in volunteers");
/// To the rules.
pub const TO_RULES: Msg = msg("排班规矩", "Rules of planning");
/// What changes.
pub const CHANGES: Msg =
    msg("和现在比，改动 {0} 处", "{0} {0?change|changes} against what stands now");
/// Nothing changes.
pub const NO_CHANGES: Msg =
    msg("和现在排的一样，不用改。", "It is as it stands now; nothing changes.");
/// Empty places.
pub const EMPTY: Msg = msg("空着的位子（{0}）", "Empty places ({0})");
/// Why and what to do.
pub const WHY_LINK: Msg = msg("为什么，怎么补", "Why, and what would help");
/// Loads by person.
pub const BY_PERSON: Msg = msg("每个人多少（{0} 人）", "How much for whom ({0})");
/// The same where there is little room: 12月 9 小时/20 小时.
pub const MONTH_SHORT: Msg = msg("{0} {1}/{2}", "{0} {1} of {2}");
/// The whole month, where only part of it is looked at: 12月一共 9 小时，最多 20 小时.
pub const MONTH_LOAD: Msg = msg("{0}一共 {1}，最多 {2}", "{1} in {0}, of {2} at most");
/// Somebody with so much, and what the whole month comes to.
pub const WITH_MONTH: Msg = msg("{0}（{1}）", "{0} ({1})");
/// Less than the mean.
pub const LESS: Msg = msg("比平均少", "less than the mean");
/// More than the mean.
pub const MORE: Msg = msg("比平均多", "more than the mean");

/// Load: few shifts fit.
pub const L_FEW: Msg =
    msg("{1} 个班里只有 {0} 个的时间合适", "only {0} of {1} shifts are at a time they can");
/// Load: at the limit.
pub const L_LIMIT: Msg = msg("到了每月 {0} 的上限", "at the limit of {0} a month");
/// Load: a rare skill.
pub const L_RARE: Msg =
    msg("会{0}的只有 {1} 人", "only {1} {1?person has|people have} the skill {0}");
/// Load: declined.
pub const L_DECLINED: Msg =
    msg("有 {0} 个班说了来不了", "said of {0} {0?shift|shifts} that they cannot come");
/// Load: away.
pub const L_AWAY: Msg = msg("有几天请假", "away on some days");
/// Load: new.
pub const L_NEW: Msg = msg("新人，要有人带", "new: needs somebody beside them");
/// Load: spared.
pub const L_SPARED: Msg = msg("要照顾，不少班不合适", "asked to be spared many of the shifts");

/// Load: as many turns a month as they would like.
pub const L_ASKED: Msg = msg("自己想每月轮 {0}", "would like {0} a month");
/// So many turns.
pub const TURNS_BETWEEN: Msg = msg("{0}到{1}次", "{0} to {1} turns");
/// At least so many.
pub const TURNS_LEAST: Msg = msg("{0} 次以上", "{0} {0?turn|turns} or more");
/// At most so many.
pub const TURNS_MOST: Msg = msg("{0} 次以内", "no more than {0} {0?turn|turns}");

/// A line of change: who comes on.
pub const ON: Msg = msg("加 {0}", "on: {0}");
/// Who comes on call.
pub const CALLED: Msg = msg("请 {0} 候补", "on call: {0}");
/// Who no longer is.
pub const RELEASED: Msg = msg("{0} 不用候补了", "no longer on call: {0}");
/// Who goes off.
pub const OFF: Msg = msg("下 {0}", "off: {0}");
/// One for another.
pub const INSTEAD: Msg = msg("{0} 换成 {1}", "{1} for {0}");
/// Between gains.
pub const BECAUSE: Msg = msg("好处：{0}", "Better: {0}");
/// Between costs.
pub const BUT: Msg = msg("代价：{0}", "Worse: {0}");
/// Places filled.
pub const E_PLACES: Msg = msg("补上 {0} 个空位", "fills {0} {0?place|places}");
/// Places emptied.
pub const E_PLACES_LESS: Msg = msg("少 {0} 人", "{0} fewer people");
/// Enough now.
pub const E_ENOUGH: Msg = msg("够最少人数了", "enough people to hold it");
/// No longer enough.
pub const E_ENOUGH_LESS: Msg = msg("不够最少人数", "too few people to hold it");
/// A role is held.
pub const E_ROLE: Msg = msg("有人会{0}了", "somebody with the skill {0}");
/// A role is missed.
pub const E_ROLE_LESS: Msg = msg("没有人会{0}", "nobody with the skill {0}");
/// Somebody stood against a rule.
pub const E_RULE: Msg = msg("{0}{1}", "{0}: {1}");
/// They like it.
pub const E_WISH: Msg = msg("合{0}的心意", "{0} likes it");
/// They would rather not, or it is far.
pub const E_WISH_LESS: Msg = msg("{0}不太情愿或者离家远", "{0} would rather not, or lives far");
/// Less load.
pub const E_LOAD: Msg = msg("{0}的班偏多，减一点", "{0} had more than others");
/// More load.
pub const E_LOAD_MORE: Msg = msg("{0}的班会偏多", "{0} gets more than others");

/// What a plan does to the months of people.
pub const MOVED: Msg = msg("各人班数：{0}", "Shifts of each: {0}");
/// More or fewer shifts in a month: 王某 12月 6→5 班.
pub const MOVED_ONE: Msg = msg("{0} {1} {2}→{3} 班", "{0} in {1} {2} → {3}");
/// As many shifts as before.
pub const MOVED_SAME: Msg = msg("{0} {1} 还是 {2} 班", "{0} in {1} still {2}");
/// With what of them weighs more.
pub const MOVED_WITH: Msg = msg("{0}（{1}）", "{0} ({1})");
/// Of these in the evening.
pub const MOVED_EVENINGS: Msg = msg("晚班 {0}→{1}", "evenings {0} → {1}");
/// Of these at night.
pub const MOVED_NIGHTS: Msg = msg("夜班 {0}→{1}", "nights {0} → {1}");
/// Of these on weekend days and holidays.
pub const MOVED_WEEKENDS: Msg = msg("周末和节假日 {0}→{1}", "weekends and holidays {0} → {1}");

/// Turns further apart.
pub const E_TURNS: Msg = msg("{0}的班隔得开了", "turns of {0} are further apart");
/// Turns close together.
pub const E_TURNS_LESS: Msg = msg("{0}不到七天又轮到", "{0} comes again within seven days");
/// Closer to what they would like.
pub const E_ASKED: Msg = msg("更合{0}想轮的次数", "closer to how often {0} would like to come");
/// Further from it.
pub const E_ASKED_LESS: Msg =
    msg("离{0}想轮的次数远了", "further from how often {0} would like to come");

/// The page of one shift's empty places.
pub const WHY: Msg = msg("为什么缺人", "Why somebody is missing");
/// The shift is full.
pub const WHY_NOT: Msg = msg("这个班不缺人。", "Nobody is missing on this shift.");
/// So many are missing.
pub const MISSING: Msg = msg("还缺 {0} 人", "{0} missing");
/// So many holders of a skill are missing.
pub const MISSING_ROLE: Msg = msg("还缺 {0} 个会{1}的人", "{0} missing who have the skill {1}");
/// They must be there.
pub const MUST: Msg = msg("最少人数都不够", "fewer than must be there");
/// Of so many who could.
pub const ABLE: Msg =
    msg("能上这个班的一共 {0} 人", "{0} {0?person takes|people take} such shifts");
/// Of so many with the skill.
pub const ABLE_ROLE: Msg =
    msg("会{1}的一共 {0} 人", "{0} {0?person has|people have} the skill {1}");
/// Nobody at all.
pub const ABLE_NONE: Msg = msg("没有一个人会{0}", "nobody has the skill {0}");
/// So many can now.
pub const CAN_NOW: Msg = msg("{0} 人现在就能来", "{0} can come as things stand");
/// Who can take it now.
pub const CAN: Msg = msg("现在就能来的人", "Who can come as things stand");
/// Who has one thing only in the way.
pub const NEAR: Msg = msg("只差一点的人（{0}）", "People with one thing in the way ({0})");
/// What would help.
pub const CURES: Msg = msg("怎么补上", "What would fill it");
/// They were tried.
pub const CURES_LEAD: Msg =
    msg("下面每一条都试算过，照做就能补上。", "Each of these was tried out: it fills the place.");
/// Nothing small helps.
pub const NO_CURE: Msg = msg(
    "没有找到小改动就能补上的办法。可以请更多的人来，或者少安排一个位子。",
    "No small change fills it. Find more people, or ask for one place less.",
);
/// Works on it.
pub const CURING: Msg = msg("正在试……", "Trying…");
/// Does it.
pub const DO_IT: Msg = msg("就这么办", "Do this");
/// Puts somebody on.
pub const PUT_ON: Msg = msg("排上", "Put on");
/// To somebody's page.
pub const SEE: Msg = msg("看这个人", "See their page");
/// Cure: take.
pub const U_TAKE: Msg = msg("{0}现在就能来", "{0} can come as things stand");
/// Cure: exchange.
pub const U_EXCHANGE: Msg = msg(
    "{0}来上这个班，{0}原来的{1}交给{2}",
    "{0} takes this one, and {2} takes over {1} from {0}",
);
/// Cure: ask, outside their hours.
pub const U_ASK: Msg = msg("问问{0}能不能来一次（{1}）", "Ask {0} to come this once ({1})");
/// Cure: more minutes.
pub const U_MORE: Msg =
    msg("{0}愿意每月多上 {1} 的话就能来", "{0} can, if they agree to {1} more a month");
/// Cure: more a week.
pub const U_MORE_WEEK: Msg =
    msg("{0}愿意一周多上 {1} 的话就能来", "{0} can, if they agree to {1} more a week");
/// Cure: later.
pub const U_LATER: Msg = msg("晚 {0} 开始，{1}就能来", "Begin {0} later, and {1} can come");
/// Cure: earlier.
pub const U_EARLIER: Msg = msg("早 {0} 开始，{1}就能来", "Begin {0} earlier, and {1} can come");
/// Cure: another day.
pub const U_DAY: Msg = msg("改到 {0}，{1}就能来", "Hold it on {0}, and {1} can come");
/// Cure: learn.
pub const U_LEARN: Msg =
    msg("{0}要是会{1}就能来：多教会一个人", "{0} could, with the skill {1}: teach one more");
/// Cure: replan.
pub const U_REPLAN: Msg = msg(
    "把前后几天重新排一下就能补上，要动 {0} 处",
    "Planning the days around it anew fills it, with {0} {0?change|changes}",
);

/// The page of absences.
pub const ILL: Msg = msg("有人来不了", "Somebody cannot come");
/// Its lead.
pub const ILL_LEAD: Msg = msg(
    "勾上来不了的人，选好日子，看看怎么调最省事。别人的班尽量不动。",
    "Tick who cannot come and choose the days: it works out the smallest change. Everybody else stays where they are.",
);
/// Who.
pub const ILL_WHO: Msg = msg("谁来不了", "Who cannot come");
/// A search.
pub const ILL_FIND: Msg = msg("找人（姓名）", "Find by name");
/// Nobody has a shift.
pub const ILL_NOBODY: Msg =
    msg("往后四周没有人排着班。", "Nobody is on a shift in the next four weeks.");
/// Nobody is found.
pub const ILL_NOT_FOUND: Msg =
    msg("没有这个名字的人排着班。", "Nobody of this name is on a shift.");
/// Somebody's shifts ahead.
pub const ILL_HAS: Msg = msg("{0}（{1} 个班）", "{0} ({1} {1?shift|shifts})");
/// Nobody ticked.
pub const ILL_NONE: Msg = msg("请勾上来不了的人", "Tick who cannot come");
/// Works it out.
pub const ILL_GO: Msg = msg("看看怎么调", "Work it out");
/// None of their shifts.
pub const ILL_NOTHING: Msg =
    msg("这几天他们没有班，不用调。", "They have no shift on these days; nothing changes.");
/// What would change.
pub const ILL_LINES: Msg = msg(
    "空出 {0} 个位子，改动 {1} 处",
    "{0} {0?place falls|places fall} empty, {1} {1?change|changes}",
);
/// All covered.
pub const ILL_ALL: Msg = msg("空出的位子都有人顶上。", "Every place that falls empty is covered.");
/// Not all covered.
pub const ILL_LEFT: Msg =
    msg("有 {0} 个位子没人能顶，见下面。", "Nobody can take {0} of the places; see below.");
/// Which lines.
pub const ILL_CHOOSE: Msg = msg("不想要的，把勾去掉。", "Untick what you do not want.");
/// Takes it over.
pub const ILL_TAKE: Msg = msg("照这样调", "Change it so");
/// Taken over.
pub const ILL_TAKEN: Msg = msg(
    "已经调好，请假也记下了。下面的话可以发给有关的人。",
    "Done, and the absences are noted. Below is what to tell those concerned.",
);
/// A vacated line.
pub const ILL_OPEN: Msg = msg("{0}空着", "{0} is left empty");
/// Because they are away.
pub const ILL_AWAY: Msg = msg("因为{0}来不了", "because {0} cannot come");
/// The text's head.
pub const ILL_TEXT: Msg = msg("班次有调整，请看一下：", "Changes to the roster, please look:");
/// What to send.
pub const ILL_TELL: Msg = msg("告诉有关的人", "Tell those concerned");

/// The page of rules.
pub const RULES: Msg = msg("排班规矩", "Rules of planning");
/// Its lead.
pub const RULES_LEAD: Msg = msg(
    "排班的时候哪些更要紧，一个人最多排多少。没有单独说明的人，都照这里的。",
    "What matters more when planning, and how much a person gets at most. It holds for everybody who says nothing else.",
);
/// Presets.
pub const PRESETS: Msg = msg("一键设好", "Set at once");
/// As usual.
pub const P_USUAL: Msg = msg("平常", "As usual");
/// Fair first.
pub const P_FAIR: Msg = msg("公平要紧", "Fairness first");
/// Wishes first.
pub const P_WISHES: Msg = msg("意愿要紧", "Wishes first");
/// Weights.
pub const WEIGHTS: Msg = msg("哪些更要紧", "What matters more");
/// Off.
pub const W_OFF: Msg = msg("不管", "Not at all");
/// Light.
pub const W_LIGHT: Msg = msg("轻", "A little");
/// Normal.
pub const W_NORMAL: Msg = msg("一般", "Normal");
/// Strong.
pub const W_STRONG: Msg = msg("重", "Strong");
/// S-FAIR.
pub const W_FAIR: Msg = msg("大家上班的时间差不多", "Alike loads");
/// S-FAIR, what it means.
pub const W_FAIR_WHY: Msg = msg(
    "按每个人能上多少来分，上个月多的这个月少一点",
    "By what each can; who did more before gets less now",
);
/// S-BURDEN.
pub const W_BURDEN: Msg = msg("晚上、周末、节日轮着来", "Evenings, weekends and holidays in turn");
/// S-BURDEN, what it means.
pub const W_BURDEN_WHY: Msg =
    msg("同一个人晚班、周末班多了，就换别人", "Who has many of them is spared the next");
/// S-DES and S-UNDES.
pub const W_WISHES: Msg = msg("照顾喜欢和不想上的班", "What people like and dislike");
/// What it means.
pub const W_WISHES_WHY: Msg =
    msg("喜欢的班多排，不想上的班少排", "More of what they like, less of what they do not");
/// S-DIST.
pub const W_DISTANCE: Msg = msg("就近", "Near home");
/// What it means.
pub const W_DISTANCE_WHY: Msg = msg("先排住在本网格的人", "People of the grid first");
/// S-PAIR.
pub const W_PAIRS: Msg = msg("想搭档的排一起，合不来的分开", "Together and apart");
/// What it means.
pub const W_PAIRS_WHY: Msg = msg("照每个人写的搭档来", "As they wrote down");
/// S-LAST.
pub const W_TURNS: Msg = msg("刚轮过的往后排", "Whoever came lately has others go first");
/// What it means.
pub const W_TURNS_WHY: Msg = msg(
    "同一个人的两班尽量隔开一个星期，不老是连着轮到",
    "Two turns of one person a week apart where that can be",
);
/// S-STAB.
pub const W_STAB: Msg = msg("公布过的少改", "What is published stays");
/// What it means.
pub const W_STAB_WHY: Msg = msg(
    "已经告诉大家的班，没有必要就不动",
    "What people were told changes only where that is worth it",
);
/// S-STANDBY.
pub const W_STANDBY: Msg = msg("要候补的班有人候补", "Somebody on call where a shift asks for it");
/// What it means.
pub const W_STANDBY_WHY: Msg = msg(
    "先把班排满，再安排候补；不管就不自动排候补",
    "Places are filled first; if it does not matter, nobody is put on call by planning",
);
/// Limits.
pub const LIMITS: Msg = msg("一个人最多排多少", "How much for one person");
/// Month.
pub const LIM_MONTH: Msg = msg("一个月最多几小时", "Hours a month at most");
/// Week.
pub const LIM_WEEK: Msg = msg("一周最多几个班", "Shifts a week at most");
/// Day.
pub const LIM_DAY: Msg = msg("一天最多几个班", "Shifts a day at most");
/// Travel.
pub const LIM_TRAVEL: Msg = msg(
    "同一天换网格，两个班之间至少隔几分钟",
    "Minutes at least between two shifts of a day in different grids",
);
/// Days on end.
pub const LIM_WINDOW: Msg =
    msg("连着算几天（不管从哪天起）", "Days on end looked at together, wherever they begin");
/// Shifts in them.
pub const LIM_WINDOW_SHIFTS: Msg = msg("这几天里最多几个班", "Shifts in these days at most");
/// Hours in them.
pub const LIM_WINDOW_HOURS: Msg = msg("这几天里最多几小时", "Hours in these days at most");
/// Limits of days on end.
pub const ON_END: Msg = msg("连着几天里最多排多少", "How much in days on end");
/// Why they are there, and what nothing means.
pub const ON_END_WHY: Msg = msg(
    "按周算，周末加下周一开头可能挤在一起；这里不管从哪天起都算。空着就不限。",
    "Wherever the days begin, so that the end of one week and the beginning of the next do not crowd together. Blank: no limit.",
);
/// Run.
pub const LIM_RUN: Msg = msg("最多连着几天", "Days in a row at most");
/// Days in a row that are nothing special.
pub const LIM_RUN_FREE: Msg = msg(
    "连着几天以内不算累（空着就不管）",
    "Days in a row that are nothing special (blank: however many)",
);
/// Minutes on end.
pub const LIM_STRETCH: Msg = msg(
    "中间不歇，最多连着干几小时（空着就不限；歇够 15 分钟才算歇）",
    "Hours on end without a pause at most (blank: no limit; a pause is 15 minutes)",
);
/// Rest.
pub const LIM_REST: Msg =
    msg("两天的班之间至少隔几小时", "Hours between the shifts of two days at least");
/// Evenings.
pub const LIM_EVENINGS: Msg =
    msg("一个月几次晚班算平常", "Evening shifts a month that are nothing special");
/// Wrong.
pub const LIM_WRONG: Msg =
    msg("请填 {0} 到 {1} 之间的整数", "Enter a whole number from {0} to {1}");
/// Always.
pub const ALWAYS: Msg = msg(
    "不管怎么设，这些一定做到：人有空才排；同一时间不排两个班；不超过上限；要照顾的照顾到；未成年人有监护人同意，不上晚班；新人有人带。",
    "Whatever is set, this always holds: only when people are free; never two shifts at once; nobody over a limit; \
     what they ask to be spared they are spared; minors with consent and not late; newcomers never without somebody experienced.",
);
/// Saves.
pub const SAVE: Msg = msg("保存", "Save");
/// Saved.
pub const SAVED: Msg = msg("已保存。下次排班就照这个来。", "Saved. The next plan goes by it.");

/// Between two names.
pub const AND: Msg = msg("、", ", ");
/// Before what follows.
pub const COLON: Msg = msg("：", ": ");
/// Between two sentences.
pub const STOP: Msg = msg("；", "; ");
/// To the shift itself.
pub const BACK_TO_SHIFT: Msg = msg("这个班", "This shift");
/// A step for another.
pub const E_CHAIN: Msg = msg("为了别的班也排得开", "so that other shifts work out");
