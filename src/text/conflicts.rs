//! 两种说法: where two people said different things of one matter.

use super::{Msg, msg};

/// The page.
pub const TITLE: Msg = msg("两种说法", "Two words for one thing");
/// What it is for.
pub const LEAD: Msg = msg(
    "同一处，两个人各写了一句，谁也没看见谁的。两句都在这里，选一句就定了；选错了可以撤销。",
    "Two people wrote different things in the same place without seeing each other. Both are here: choose one and it is \
     settled. A wrong choice can be undone.",
);
/// On the home page.
pub const WAITING: Msg =
    msg("有 {0} 处两种说法，等人选定", "{0} places with two words, waiting for a choice");
/// None.
pub const NONE: Msg = msg("没有要选的", "Nothing to choose");
/// Why there is none.
pub const NONE_WHY: Msg = msg("大家写的都对得上。", "What everybody wrote fits together.");
/// Chooses one.
pub const CHOOSE: Msg = msg("就用这句", "Use this one");
/// What was done.
pub const DID_SETTLE: Msg = msg("已选定一种说法", "Chose one of two words");
/// It was cleared.
pub const EMPTY: Msg = msg("（删掉了，留空）", "(cleared, left empty)");
/// Who and when.
pub const SAID_BY: Msg = msg("{0} · {1}", "{0} · {1}");
/// Nobody gave a name.
pub const SOMEBODY: Msg = msg("没署名", "No name given");
/// The one shown everywhere until then.
pub const SHOWN: Msg = msg("现在显示的", "Shown now");
/// A meeting nobody closed.
pub const UNCLOSED: Msg = msg("还没散会：{0}（{1}）", "Still open: {0} ({1})");

/// What a kind of record is called.
pub fn kind(base: &str) -> Msg {
    match base {
        "topic" | "topic.raiser" => msg("议题", "Topic"),
        "meeting" | "meeting.live" => msg("会议", "Meeting"),
        "agenda.item" => msg("议程", "Agenda"),
        "action" | "action.who" => msg("承诺", "Promise"),
        "pact" | "pact.clause" | "pact.signer" | "pact.remark.by" => msg("公约", "Pact"),
        "shift" | "assignment" => msg("排班", "Shift"),
        "volunteer" | "volunteer.private" => msg("志愿者", "Volunteer"),
        "person" | "person.private" => msg("人员", "Person"),
        "household" | "household.private" => msg("住户", "Household"),
        "unit" => msg("房屋", "Dwelling"),
        "building" | "entrance" => msg("楼栋", "Building"),
        "estate" => msg("小区", "Estate"),
        "grid" => msg("网格", "Grid"),
        "venue" => msg("场地", "Venue"),
        "organization" => msg("组织", "Organization"),
        "team" => msg("队伍", "Team"),
        "community" => msg("社区", "Community"),
        "notice" => msg("公告", "Notice"),
        _ => msg("记录", "Record"),
    }
}

/// What a field is called.
pub fn field(name: &str) -> Msg {
    match name {
        "title" | "name" => msg("名称", "Name"),
        "text" | "what" | "about" => msg("内容", "Words"),
        "detail" => msg("详情", "Detail"),
        "note" | "notes" => msg("记录", "Notes"),
        "place" | "address" => msg("地点", "Place"),
        "at" => msg("时间", "Time"),
        "day" => msg("日期", "Day"),
        "due" => msg("期限", "Due"),
        "phone" | "tel" => msg("电话", "Telephone"),
        "kind" | "category" => msg("类别", "Kind"),
        "minutes" => msg("时长", "Minutes"),
        "size" => msg("人数", "How many"),
        "area" => msg("面积", "Area"),
        "code" | "number" => msg("编号", "Number"),
        "person" => msg("谁", "Who"),
        "cancelled" => msg("是否取消", "Whether called off"),
        _ => msg("其中一项", "One detail"),
    }
}
