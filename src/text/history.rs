//! 来龙去脉: what happened to a record, and how it stood.

use super::{Msg, msg};

/// The page.
pub const TITLE: Msg = msg("来龙去脉", "History");
/// What it is for.
pub const LEAD: Msg = msg(
    "谁在什么时候改了什么，一条不少。点开任何一条，就能看到当时是什么样。",
    "Who changed what and when, nothing left out. Open any entry to see how it stood then.",
);
/// The link to it.
pub const LINK: Msg = msg("来龙去脉：谁改过什么", "History: who changed what");
/// Nothing there.
pub const NONE: Msg = msg("还没有记录", "Nothing yet");
/// Why.
pub const NONE_WHY: Msg = msg(
    "这里没有人写过什么，或者还没收到。",
    "Nobody has written anything here, or it has not come in yet.",
);
/// Nobody said who.
pub const SOMEBODY: Msg = msg("没署名", "No name given");
/// Who and when.
pub const BY: Msg = msg("{0} · {1}", "{0} · {1}");
/// With a file.
pub const CAME_WITH: Msg = msg("随文件「{0}」收进来，{1}", "Came with the file “{0}”, {1}");
/// A field that had nothing.
pub const SET: Msg = msg("{0}：{1}", "{0}: {1}");
/// A field that changed.
pub const CHANGED: Msg = msg("{0}：原来 {1}，改成 {2}", "{0}: was {1}, became {2}");
/// A field that was cleared.
pub const CLEARED: Msg = msg("{0}：原来 {1}，删掉了", "{0}: was {1}, was cleared");
/// Nothing stands there.
pub const EMPTY: Msg = msg("空", "empty");
/// The record was made with nothing in it.
pub const MADE: Msg = msg("建立", "Made");
/// It was removed.
pub const REMOVED: Msg = msg("删除了这一条", "Removed it");
/// It came back.
pub const RETURNED: Msg = msg("恢复了这一条", "Brought it back");
/// A fact was taken back since.
pub const RETRACTED_SINCE: Msg = msg("后来撤回了", "taken back since");
/// Takes a fact back.
pub const RETRACTED: Msg = msg("撤回了「{0}」", "Took back “{0}”");
/// Something that was said.
pub const SOMETHING: Msg = msg("一条记录", "an entry");
/// Two are one.
pub const SAME: Msg = msg("认定和「{0}」是同一个", "Said to be the same as “{0}”");
/// Erased.
pub const ERASED: Msg = msg("个人信息，已删除：{0}", "Personal, erased: {0}");
/// Of a newer version.
pub const UNKNOWN: Msg = msg(
    "新版本写的，这里还看不懂，已保存",
    "Written by a newer version; kept, not understood here",
);
/// A member of a list joined or left.
pub const JOINED: Msg = msg("{0}：加上 {1}", "{0}: added {1}");
/// It left.
pub const LEFT: Msg = msg("{0}：去掉 {1}", "{0}: took out {1}");
/// What a stored word of a field means that no page of its own has words for.
pub fn word(field: &str, stored: &str) -> Option<Msg> {
    Some(match (field, stored) {
        ("presence", "present") => msg("到了", "came"),
        ("presence", "late") => msg("迟到", "late"),
        ("presence", "left-early") => msg("早走", "left early"),
        ("presence", "excused") => msg("请了假", "excused"),
        ("presence", "absent") => msg("没来", "absent"),
        ("presence", "replaced") => msg("有人代", "somebody else came"),
        ("noted", "list") => msg("点名", "by roll call"),
        ("noted", "code") => msg("扫码", "by code"),
        ("noted", "word") => msg("自己说的", "by their own word"),
        ("class", "volunteering") => msg("志愿服务", "volunteering"),
        ("class", "duty") => msg("值班", "paid duty"),
        ("class", "meeting") => msg("开会", "meeting"),
        ("priority", "ordinary") => msg("一般", "ordinary"),
        ("priority", "high") => msg("要紧", "high"),
        ("priority", "vital") => msg("非有人不可", "vital"),
        ("repeat", "monthly") => msg("每月几号", "monthly"),
        ("repeat", "weekday") => msg("每月第几个星期几", "a weekday of the month"),
        ("repeat", "weekly") => msg("每周", "weekly"),
        ("what", "published") => msg("名册公示", "roll published"),
        ("what", "opened") => msg("开始投票", "voting began"),
        ("what", "closed") => msg("投票截止", "voting ended"),
        ("what", "announced") => msg("结果公告", "result announced"),
        ("unreturned", "ignored") => msg("不算", "do not count"),
        ("unreturned", "majority") => msg("随多数", "count with the majority"),
        ("solved" | "time" | "manner", "yes") => msg("是", "yes"),
        ("solved" | "time" | "manner", "partly") => msg("算是一部分", "partly"),
        ("solved" | "time" | "manner", "no") => msg("不是", "no"),
        _ => return None,
    })
}
/// The other word at the same time.
pub const OR: Msg = msg(" ／ ", " / ");
/// Shows how it stood.
pub const SHOW: Msg = msg("当时是什么样", "How it stood then");
/// Hides it.
pub const HIDE: Msg = msg("收起", "Fold up");
/// Heading.
pub const STOOD: Msg = msg("{0} 的样子", "As of {0}");
/// It was removed then.
pub const WAS_REMOVED: Msg = msg("当时已经删除。", "It was removed at that time.");
/// Brings it all back.
pub const RESTORE: Msg = msg("改回当时的样子", "Bring it back to this");
/// Nothing would change.
pub const AS_NOW: Msg = msg("和现在一样。", "As it is now.");
/// Brings one field back.
pub const RESTORE_FIELD: Msg = msg("改回「{0}」", "Back to “{0}”");
/// What was done.
pub const DID_RESTORE: Msg = msg("已改回以前的内容", "Brought back what stood before");
/// How many facts there were.
pub const FACTS: Msg = msg("{0} 条", "{0}");

/// What a field of a kind is called: as where two words meet ([`super::conflicts::field`]), but for those that mean
/// something else in this kind, and those that are never a person's to choose.
pub fn field(base: &str, name: &str) -> Msg {
    match (base, name) {
        ("appointment", "at") => msg("在哪里任职", "Where"),
        ("ballot.delivered.by", "by") => msg("谁送的", "Brought by"),
        ("household.private", "size") => msg("住几个人", "How many live there"),
        ("motion", "moved") => msg("提出的时间", "Moved at"),
        ("series", "time") => msg("几点开", "Time of day"),
        ("series.exception", "moved") => msg("改到什么时候", "Moved to"),
        ("speech", "asked") => msg("举手要发言的时间", "Asked for the floor at"),
        ("topic.handed", "to") => msg("转给谁", "Handed to"),
        (_, "a" | "b") => msg("其中一位", "One of the two"),
        ("local.exchange", "after") => msg("收完后的对账码", "Code afterwards"),
        (_, "after") => msg("同样时间，别的排法能到多少", "Elsewhere in the same time"),
        (_, "alternate") => msg("正反轮流发言", "For and against take turns"),
        (_, "amends") => msg("修改哪个提议", "Amends which motion"),
        (_, "areas") => msg("每一行的面积", "Area of each row"),
        (_, "attendance") => msg("点名", "Roll call"),
        (_, "before") => msg("之前的对账码", "Code before"),
        (_, "bound") => msg("再好也好不过多少", "No roster can be better than"),
        (_, "checked") => msg("规则核对过", "Rule checked"),
        (_, "chosen_area") => msg("选每个人的面积", "Area for each one chosen"),
        (_, "close" | "close-of") => msg("记录的结尾", "End of the minutes"),
        (_, "committee") => msg("居委会一共可以讲几分钟", "Minutes for the residents’ committee"),
        (_, "confirmed") => msg("什么时候当面核对的", "Compared when"),
        (_, "corrects") => msg("更正哪一条", "Corrects which entry"),
        (_, "count") => msg("有多少条", "How many entries"),
        (_, "countdown") => msg("倒计时", "Countdown"),
        (_, "day-shifts") => msg("一天最多几个班", "Most shifts in a day"),
        (_, "doors") => msg("每一行的门牌", "Door of each row"),
        (_, "entitled") => msg("有资格开证明", "Entitled to certify"),
        (_, "equal") => msg("先每人轮一遍", "Everybody once first"),
        (_, "evenings") => msg("一个月几个晚班算平常", "Evenings a month that are nothing special"),
        (_, "failed") => msg("没办成", "It did not work out"),
        (_, "first") => msg("从第几行起", "First row"),
        (_, "forgotten") => msg("不再信任", "No longer trusted"),
        (_, "frozen") => msg("定稿的全文", "The approved text"),
        (_, "guest") => msg("哪位来宾", "Guest"),
        (_, "hands") => msg("举手表决", "Show of hands"),
        (_, "house") => msg("哪一户（代号）", "Household, as a code"),
        (_, "jws") => msg("签名的原文", "The signed words"),
        (_, "key" | "x") => msg("密钥的数字", "Digits of the key"),
        (_, "known") => msg("原来就有几条", "Known already"),
        (_, "local") => msg("按哪些本地规定", "Local rules it follows"),
        (_, "made") => msg("什么时候做的", "Made when"),
        (_, "maker" | "makers") => msg("哪台设备做的", "Made on which device"),
        (_, "motions") => msg("提议和修改", "Motions and amendments"),
        (_, "new") => msg("新的有几条", "New ones"),
        (_, "notice-source") => msg("提前通知的依据", "Where the days of notice come from"),
        (_, "objective") => msg("排得好不好（分）", "Score of the roster"),
        (_, "occurrence") => msg("例会原定哪一天", "Regular day"),
        (_, "of") => msg("针对哪一版", "Of which version"),
        (_, "outside") => msg("那边的编号", "Their number"),
        (_, "owners") => msg("业委会一共可以讲几分钟", "Minutes for the owners’ committee"),
        (_, "partner") => msg("和哪个单位", "With which partner"),
        (_, "point") => msg("秩序问题", "Point of order"),
        (_, "profile") => msg("给谁的文件", "For whom the file was"),
        (_, "property") => msg("物业一共可以讲几分钟", "Minutes for the property company"),
        (_, "quorum") => msg("人数够不够", "Whether enough are here"),
        (_, "quorum-den" | "quorum-num") => msg("要到几分之几", "The fraction that must be here"),
        (_, "quorum-households") => msg("按户算人数", "Households count"),
        (_, "quorum-of") => msg("一共该来多少", "Of how many"),
        (_, "quorum-reached") => msg("正好到也算够", "Exactly the fraction is enough"),
        (_, "raiser") => msg("是不是提出人", "Whether it was who raised it"),
        (_, "review") => msg("哪次回头看", "Which review"),
        (_, "saw") => msg("当时看到的几次录入", "Entries looked at"),
        (_, "speakers") => msg("发言名单", "List of speakers"),
        (_, "statement") => msg("哪份签名", "Which signed statement"),
        (_, "straw") => msg("摸个底，不算表决", "Only to see, no vote"),
        (_, "strokes") => msg("手写签名的指纹", "Hash of what was drawn"),
        (_, "to_result") => msg("对结果有异议", "Objects to the result"),
        (_, "token") => msg("代号", "Code"),
        (_, "travel") => msg("换地方要留几分钟", "Minutes to get from place to place"),
        (_, "turn") => msg("一次讲几分钟", "Minutes for one turn"),
        (_, "turns-from") => msg("从哪次起轮流", "Turns begin with"),
        (_, "undone") => msg("整个退回了", "Taken back as a whole"),
        (_, "watches") => msg("监票，不计票", "Watches, does not count"),
        (_, "window-days") => msg("连着几天一起看", "Days looked at together"),
        (_, "window-minutes") => msg("这几天里最多多久", "Most in these days"),
        (_, "window-shifts") => msg("这几天里最多几个班", "Most shifts in these days"),
        (_, "zone") => msg("时区", "Time zone"),
        _ => super::conflicts::field(name),
    }
}

/// What a kind is called, records and facts.
pub fn kind(base: &str) -> Msg {
    match base {
        "topic.raiser" => msg("提出人", "Who raised it"),
        "topic.triaged" => msg("受理", "Accepted"),
        "topic.declined" => msg("不受理", "Declined"),
        "topic.merged" => msg("并入别的议题", "Merged"),
        "topic.appraised" | "topic.judged" => msg("评议", "Appraisal"),
        "topic.support" => msg("附议", "Support"),
        "topic.reply" => msg("答复", "Answer"),
        "topic.handed" | "topic.handed-answer" => msg("转办", "Handed on"),
        "topic.photo" => msg("照片", "Photograph"),
        "topic.key" | "pact.key" => msg("编号用的密钥", "Secret for tokens"),
        "meeting.live" => msg("会议进行", "The meeting as it goes"),
        "meeting.started" => msg("开会", "Opened"),
        "meeting.ended" => msg("散会", "Closed"),
        "meeting.announced" => msg("通知", "Announced"),
        "meeting.invited" => msg("邀请", "Invited"),
        "meeting.attendance" | "meeting.guest" | "meeting.guest.name" => msg("到会", "Attendance"),
        "meeting.left" => msg("离会", "Left"),
        "speech" | "speech.began" | "speech.ended" | "speech.name" => msg("发言", "Speech"),
        "motion" | "motion.hands" | "motion.mover" | "motion.withdrawn" => msg("动议", "Motion"),
        "item.outcome" => msg("结论", "Outcome"),
        "minutes.prose" | "minutes.step" | "minutes.correction" => msg("会议记录", "Minutes"),
        "action.done" | "topic.done" => msg("办完", "Done"),
        "action.progress" => msg("进展", "Progress"),
        "action.who" => msg("谁答应的", "Who promised"),
        "ballot" | "ballot.step" | "ballot.settled" => msg("表决", "Ballot"),
        "ballot.cast" | "ballot.batch" => msg("选票", "Vote"),
        "ballot.roll" | "roll.part" | "roll.doors" => msg("名册", "Roll"),
        "ballot.delivered" | "ballot.delivered.by" => msg("送达", "Delivery"),
        "pact.clause" => msg("条款", "Clause"),
        "pact.remark" | "pact.remark.by" | "pact.remark.settled" => msg("意见", "Remark"),
        "pact.frozen" => msg("定稿", "Text fixed"),
        "pact.submitted" | "pact.adopted" => msg("通过", "Adoption"),
        "pact.consent" | "pact.statement" | "pact.signer" => msg("签名", "Signature"),
        "pact.withdrawn" => msg("撤回签名", "Signature withdrawn"),
        "pact.disclosure" | "pact.evidence" => msg("签名的依据", "Evidence of a signature"),
        "pact.observed" => msg("观察", "Observation"),
        "pact.review" => msg("回头看", "Review"),
        "notice.posted" => msg("张贴", "Posted"),
        "notice.withdrawn" => msg("撤下", "Taken down"),
        "notice.objection" | "notice.objection.private" | "notice.objection.answered" => {
            msg("异议", "Objection")
        }
        "person.private" => msg("姓名和联系方式", "Name and telephone"),
        "household.private" => msg("住户资料", "Household details"),
        "volunteer.private" => msg("姓名和电话", "Name and telephone"),
        "volunteer.care" => msg("照顾", "Needs"),
        "volunteer.skill" => msg("技能", "Skill"),
        "volunteer.training" => msg("培训", "Training"),
        "volunteer.away" | "volunteer.free" => msg("有空没空", "Availability"),
        "service.certificate" => msg("服务证明", "Certificate"),
        "assignment" | "assignment.answer" => msg("排班", "Assignment"),
        "standby" => msg("候补", "On call"),
        "assignment.attended" => msg("到岗", "Presence"),
        "shift.handover" => msg("交接", "Hand-over"),
        "shift.swap" | "shift.swap.done" => msg("换班", "Swap"),
        "roster.published" => msg("排班公布", "Roster published"),
        "retract" => msg("撤回", "Taken back"),
        "same" => msg("合并重复", "Joined"),
        "erase" => msg("删除个人信息", "Personal data erased"),
        other => super::conflicts::kind(other),
    }
}
