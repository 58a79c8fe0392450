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
/// In the way: another shift that day.
pub const B_SAME_DAY: Msg = msg("当天已有一个班", "already on a shift that day");
/// In the way: too little rest.
pub const B_REST: Msg =
    msg("和前后的班只隔 {0}，休息不够", "only {0} from the shift before or after: too little rest");
/// In the way: minutes of the month.
pub const B_MONTH: Msg = msg("这个月会超过 {0}", "more than {0} in the month");
/// In the way: minutes of the week.
pub const B_WEEK: Msg = msg("这一周会超过 {0}", "more than {0} in the week");
/// In the way: shifts of the week.
pub const B_WEEK_SHIFTS: Msg = msg("这一周会超过 {0} 个班", "more than {0} shifts in the week");
/// In the way: days in a row.
pub const B_RUN: Msg = msg("会连着超过 {0} 天", "more than {0} days in a row");
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
/// So many: need company.
pub const R_COMPANY: Msg = msg("{0} 人要有人一起才行", "{0} need somebody beside them");

/// For somebody: holds a missing skill.
pub const C_HELPS: Msg = msg("正好会缺的那一项", "has the skill that is missing");
/// For somebody: likes it.
pub const C_LIKES: Msg = msg("喜欢这个班", "likes this shift");
/// Against somebody: would rather not.
pub const C_DISLIKES: Msg = msg("不太想上这个班", "would rather not");
/// For somebody: lives there.
pub const C_NEAR: Msg = msg("就住这个网格", "lives in this grid");
/// For somebody: on nothing.
pub const C_NONE: Msg = msg("这段时间还没有班", "no shift yet in this time");
/// How much somebody is on.
pub const C_LOAD: Msg = msg("这段时间已有 {0}", "{0} in this time already");
/// When somebody came last.
pub const C_LAST: Msg = msg("上一班是 {0}", "last shift on {0}");
