//! Ballots: the roll.

use crate::text::{Msg, msg};

/// Freeze.
pub const FREEZE: Msg = msg("冻结名册", "Freeze the roll");
/// Again.
pub const FREEZE_AGAIN: Msg =
    msg("按现在的登记重新冻结", "Freeze again from the register as it is now");
/// Freeze explanation.
pub const FREEZE_WHY: Msg = msg(
    "名册从房屋登记里来：一套房一个人；同一个业主的几套房算一个人，面积相加；储藏室不算。冻结以后，登记再改，名册也不变。",
    "The roll comes from the register: one unit, one head; several units of one owner are one head with their areas added; store rooms are left out. Once frozen it stays, whatever changes in the register.",
);
/// Drawn.
pub const DRAWN: Msg = msg("现在登记的：{0} 人，{1} ㎡", "In the register now: {0} heads, {1} m²");
/// Merged.
pub const MERGED: Msg = msg("其中 {0} 人名下有几套房", "{0} of these own several units");
/// Left out.
pub const LEFT_OUT: Msg =
    msg("车位、储藏室等 {0} 处没有算", "{0} parking places and the like are left out");
/// Parking.
pub const PARKING_LINE: Msg = msg("车位：{0}", "Parking places: {0}");
/// Parking without an owner.
pub const PARKING_ALONE: Msg = msg(
    "{0} 个车位没有登记业主，每个单独算一人；请先登记业主，免得多算人数",
    "{0} parking places have no owner in the register and are a head each: name their owners first, so that no head is counted twice",
);
/// Without area.
pub const WITHOUT_AREA: Msg = msg("{0} 套房没有面积：{1}", "{0} units have no area: {1}");
/// Empty register.
pub const NO_UNITS: Msg =
    msg("这个小区还没有登记房屋", "No units of this estate are registered yet");
/// Import.
pub const TO_IMPORT: Msg = msg("去导入房屋登记", "Import the register");
/// Totals.
pub const TOTAL_HEADS: Msg = msg("应参加表决多少人", "How many may vote");
/// Frozen line.
pub const FROZEN: Msg = msg("{0}冻结，{1}", "Frozen on {0}: {1}");
/// Hash.
pub const HASH: Msg = msg("校验码", "Digest");
/// Table.
pub const ROLL_TABLE: Msg = msg("名册", "The roll");
/// Number.
pub const PAPER_NO: Msg = msg("票号", "No.");
/// Doors.
pub const DOORS: Msg = msg("门牌", "Door");
/// Delivered column.
pub const C_DELIVERED: Msg = msg("送达", "Delivered");
/// Objections.
pub const OBJECTIONS: Msg = msg("对名册的异议", "Objections to the roll");
/// Result objections.
pub const RESULT_OBJECTIONS: Msg = msg("对结果的异议", "Objections to the result");
/// Objection field.
pub const OBJECTION: Msg = msg("异议是什么", "What is objected");
/// Objection hint.
pub const OBJECTION_HINT: Msg =
    msg("写门牌和事情，不写姓名电话", "Say the door and the matter, no names or telephones");
/// Note.
pub const NOTE_OBJECTION: Msg = msg("记下异议", "Note the objection");
/// Answer.
pub const ANSWER: Msg = msg("怎么答复的", "The answer");
/// Note answer.
pub const NOTE_ANSWER: Msg = msg("记下答复", "Note the answer");
/// Text missing.
pub const TEXT_MISSING: Msg = msg("请写几个字", "Say it in a few words");
/// Answered.
pub const ANSWERED: Msg = msg("答复：{0}", "Answer: {0}");
/// None.
pub const NO_OBJECTIONS: Msg = msg("没有异议", "No objections");
/// Print.
pub const PRINT_ROLL: Msg = msg("打印名册公示", "Print the notice of the roll");
/// Frozen while open.
pub const REFREEZE_LATE: Msg =
    msg("已经开始投票，名册不能再换。", "Voting has begun: the roll can no longer be replaced.");
