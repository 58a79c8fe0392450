//! Ballots: how one stands.

use crate::text::{Msg, msg};

/// Next step.
pub const NEXT: Msg = msg("下一步", "Next");
/// To the roll.
pub const TO_ROLL: Msg = msg("去冻结名册", "Freeze the roll");
/// Open.
pub const DO_OPEN: Msg = msg("开始投票", "Open voting");
/// To entry.
pub const TO_ENTER: Msg = msg("去录票", "Enter papers");
/// Close.
pub const DO_CLOSE: Msg = msg("投票截止", "Close voting");
/// Announce.
pub const DO_ANNOUNCE: Msg = msg("公告结果", "Announce the result");
/// To result.
pub const TO_RESULT: Msg = msg("看结果公告", "See the notice of the result");
/// Reopen.
pub const DO_REOPEN: Msg = msg("接着收票", "Go on collecting");
/// Withdraw.
pub const DO_WITHDRAW: Msg = msg("撤回公告", "Withdraw the announcement");
/// Confirm rule.
pub const CONFIRM_RULE: Msg =
    msg("我对照过现行条文，规则没错", "I held the rule against the text in force: it is right");
/// Progress.
pub const DELIVERED: Msg = msg("已送达", "Delivered");
/// Returned.
pub const RETURNED: Msg = msg("已收回", "Returned");
/// Entered.
pub const ENTERED: Msg = msg("已录入", "Entered");
/// Checked.
pub const CHECKED: Msg = msg("已复核", "Checked");
/// Of.
pub const OF_ROWS: Msg = msg("{0} / {1}", "{0} / {1}");
/// Still out.
pub const MISSING: Msg = msg("还没有结果的", "Still out");
/// Persons and area.
pub const PERSONS_AREA: Msg = msg("{0} 人，{1} ㎡", "{0} heads, {1} m²");
/// Persons.
pub const PERSONS: Msg = msg("{0} 人", "{0} heads");
/// The working.
pub const WORKING: Msg = msg("怎么算出来的", "The working");
/// Participation gate.
pub const G_PARTICIPATION: Msg = msg("参与", "Taking part");
/// Approval gate.
pub const G_APPROVAL: Msg = msg("同意", "Agreeing");
/// Heads.
pub const BY_HEADS: Msg = msg("人数", "Heads");
/// Area.
pub const BY_AREA: Msg = msg("面积（㎡）", "Area (m²)");
/// Asked: at least.
pub const AT_LEAST: Msg = msg("{0}/{1} 以上", "at least {0}/{1}");
/// Asked: more than.
pub const MORE_THAN: Msg = msg("超过 {0}/{1}", "more than {0}/{1}");
/// Column: gate.
pub const C_GATE: Msg = msg("关口", "Gate");
/// Column: got.
pub const C_GOT: Msg = msg("有", "There is");
/// Column: of.
pub const C_OF: Msg = msg("总共", "Of");
/// Column: need.
pub const C_NEED: Msg = msg("要求", "Asked");
/// Column: state.
pub const C_STATE: Msg = msg("结果", "Result");
/// Holds.
pub const HOLDS: Msg = msg("够了", "Holds");
/// Short.
pub const SHORT_OF: Msg = msg("还差 {0}", "{0} short");
/// Out of reach.
pub const OUT_OF_REACH: Msg = msg("差得补不上", "Out of reach");
/// Board explanation.
pub const BOARD_WHY: Msg = msg(
    "这里只说成没成定局，不说谁投了什么。还没有收回的票，无论同意、反对、弃权、作废还是不交，都算进去了。",
    "This only says whether it is settled, never who voted how. Every way the papers still out may come back, or not, is taken into account.",
);
/// Only while open.
pub const COUNTS_HIDDEN: Msg = msg(
    "投票截止后才显示各种意见的数目。",
    "The counts by choice are shown when voting is closed.",
);
/// Problems.
pub const PROBLEMS: Msg = msg("要留意的", "To be looked at");
/// Tellers.
pub const TELLERS: Msg = msg("计票人和监票人", "Tellers");
/// Add.
pub const TELLER_NAME: Msg = msg("姓名", "Name");
/// Watches.
pub const TELLER_WATCHES: Msg = msg("是监票人（不计票）", "Watches instead of counting");
/// Add.
pub const ADD_TELLER: Msg = msg("加上", "Add");
/// Name missing.
pub const NAME_MISSING: Msg = msg("请写姓名", "Give a name");
/// Remove.
pub const REMOVE: Msg = msg("去掉", "Remove");
/// Tellers recusal.
pub const TELLERS_WHY: Msg = msg(
    "候选人、物业人员和在物业兼职的人，不计票、不监票，也不代业主投票。",
    "Candidates, property staff and people cross-appointed there neither count nor hold proxies.",
);
/// Put anyway.
pub const ANYWAY: Msg = msg("写明理由，仍然表决", "Put it to the vote, with a reason");
/// Why.
pub const ANYWAY_WHY: Msg = msg("为什么还要表决", "Why it is put to the vote all the same");
/// Hint.
pub const ANYWAY_HINT: Msg = msg(
    "理由会记下来，写进结果公告，大家都看得到；最好补发通知，改天再表决",
    "The reason is kept and stands in the notice of the result. Better: send a new notice and vote later",
);
/// No reason.
pub const ANYWAY_MISSING: Msg = msg("请写明理由", "Give the reason");
/// Said.
pub const ANYWAY_SAID: Msg = msg("仍然表决的理由：{0}", "The reason given: {0}");
/// To the notice.
pub const TO_NOTICE: Msg = msg("去看会议通知", "See the notice of the assembly");
