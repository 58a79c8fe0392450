//! Ballots: choices, deliveries, phases, what is to be looked at, notices.

use crate::text::{Msg, msg};

// Choices, deliveries, phases.

/// For.
pub const FOR: Msg = msg("同意", "For");
/// Against.
pub const AGAINST: Msg = msg("反对", "Against");
/// Abstaining.
pub const ABSTAIN: Msg = msg("弃权", "Abstain");
/// Invalid.
pub const INVALID: Msg = msg("废票", "Invalid");
/// Into the hand.
pub const D_HAND: Msg = msg("当面送达", "Into the hand");
/// Household.
pub const D_HOUSEHOLD: Msg = msg("同住家人代收", "Left with the family");
/// Post.
pub const D_POST: Msg = msg("邮寄", "By post");
/// Door.
pub const D_DOOR: Msg = msg("留置送达，有人见证", "Left at the door, witnessed");
/// Message.
pub const D_MESSAGE: Msg = msg("电子送达", "By message");
/// Draft.
pub const P_DRAFT: Msg = msg("准备中", "Being prepared");
/// Roll.
pub const P_ROLL: Msg = msg("名册已冻结", "Roll frozen");
/// Open.
pub const P_OPEN: Msg = msg("投票中", "Voting");
/// Closed.
pub const P_CLOSED: Msg = msg("已截止", "Voting over");
/// Announced.
pub const P_ANNOUNCED: Msg = msg("已公告", "Announced");
/// Certain.
pub const O_CERTAIN: Msg = msg("已成定局：一定通过", "Certain: it will be carried");
/// Possible.
pub const O_POSSIBLE: Msg = msg("还没有定局", "Still open");
/// Impossible.
pub const O_IMPOSSIBLE: Msg = msg("已成定局：不能通过", "Certain: it cannot be carried");
/// Carried.
pub const CARRIED: Msg = msg("通过", "Carried");
/// Not carried.
pub const NOT_CARRIED: Msg = msg("未通过", "Not carried");
/// Elected.
pub const S_ELECTED: Msg = msg("当选", "Elected");
/// Tied.
pub const S_TIED: Msg = msg("票数相同，待定", "Tied, to be decided");
/// Spare.
pub const S_SPARE: Msg = msg("得票过线，名额已满", "Carried, no seat left");
/// Failed.
pub const S_FAILED: Msg = msg("未过线", "Not carried");

// Problems.

/// Astray.
pub const X_ASTRAY: Msg =
    msg("有 {0} 条录入找不到对应的名册行", "{0} entries name no row of the roll");
/// Batch in open.
pub const X_BATCH_IN_OPEN: Msg = msg(
    "这次表决逐户录入，合计数没有计入，免得重复",
    "Papers are entered one by one here; a sum was not counted, so that nothing counts twice",
);
/// Clause missing.
pub const X_CLAUSE_MISSING: Msg = msg(
    "没有写下规约中关于未交回表决票的条款，所以未交回的不计",
    "The clause on papers not returned is not written down, so they do not count",
);
/// Disputed.
pub const X_DISPUTED: Msg = msg(
    "有 {0} 户前后录入不一样，都先不计，请核对后定一个",
    "{0} rows were entered differently; none of them counts until somebody settles it",
);
/// Named in secret.
pub const X_NAMED_IN_SECRET: Msg =
    msg("无记名表决里出现了按户录入的票", "Papers were entered by row in a secret ballot");
/// No majority.
pub const X_NO_MAJORITY: Msg = msg(
    "没有一种意见在人数和面积上都领先，未交回的不计",
    "No choice leads both by heads and by area, so papers not returned do not count",
);
/// Not checked.
pub const X_NOT_CHECKED: Msg =
    msg("还有 {0} 张没有第二个人复核", "{0} papers were not checked by a second person");
/// Not entered.
pub const X_NOT_ENTERED: Msg =
    msg("有 {0} 张已收回、还没有录入", "{0} papers came back and are not entered");
/// Other paper.
pub const X_OTHER_PAPER: Msg = msg(
    "有 {0} 户交回的票号和发出的不一样",
    "{0} papers carry another number than the one delivered",
);
/// Over roll.
pub const X_OVER_ROLL: Msg =
    msg("计入的比名册还多，请核对", "More was counted than stands on the roll");
/// Proxy barred.
pub const X_PROXY_BARRED: Msg = msg(
    "{0}在物业任职，不宜代业主投票",
    "{0} works for the property company and should not vote for owners",
);
/// Proxy limit.
pub const X_PROXY_LIMIT: Msg =
    msg("{0}代理了 {1} 户，超过了上限", "{0} votes for {1} owners, which is more than allowed");
/// Proxy without opinion.
pub const X_PROXY_NO_OPINION: Msg =
    msg("有 {0} 份委托没有写明委托人的意见", "{0} proxies do not say how the owner votes");
/// Proxy unwritten.
pub const X_PROXY_UNWRITTEN: Msg =
    msg("有 {0} 份委托没有书面材料", "{0} proxies are not in writing");
/// Roll changed.
pub const X_ROLL_CHANGED: Msg = msg(
    "名册和冻结时的不一样，结果不可靠",
    "The roll is not the one that was frozen; the result cannot be relied on",
);
/// Rule unchecked.
pub const X_RULE_UNCHECKED: Msg = msg(
    "这条规则还没有人对照现行条文确认",
    "Nobody has held this rule against the text in force yet",
);
/// Small batch.
pub const X_SMALL_BATCH: Msg = msg(
    "不足十张的合计没有计入：面积会认出是哪一户",
    "A sum of fewer than ten papers was not counted: the area would tell whose they are",
);
/// Teller stands.
pub const X_TELLER_STANDS: Msg =
    msg("{0}是候选人，不应计票监票", "{0} stands for election and should not count");
/// Teller works.
pub const X_TELLER_WORKS: Msg =
    msg("{0}在物业任职，不应计票监票", "{0} works for the property company and should not count");
/// Put anyway.
pub const X_PUT_ANYWAY: Msg = msg(
    "没有公告过，写明了理由仍然表决：{0}",
    "Not announced, and put to the vote for a reason on record: {0}",
);
/// Unannounced.
pub const X_UNANNOUNCED: Msg =
    msg("没有公告过的事项不能表决：{0}", "What was not announced must not be put to the vote: {0}");
/// The notice is not out.
pub const X_NOT_OUT: Msg = msg(
    "开始投票前，业主大会的会议通知没有发出",
    "the notice of the assembly did not go out before voting",
);
/// Not on the agenda.
pub const X_NOT_ON_AGENDA: Msg =
    msg("会议议程里没有这件事", "the agenda of the assembly does not hold it");
/// Late.
pub const X_LATE: Msg =
    msg("这件事是会议通知发出以后才加上的", "it came on the agenda after the notice had gone out");
/// Unsound batch.
pub const X_UNSOUND_BATCH: Msg = msg(
    "有一批合计里候选人的票数对不上，没有计入，请撤掉重录",
    "In one sum the candidates' figures cannot be right: it was not counted. Take it back and enter it again",
);
/// Two rolls.
pub const X_TWO_ROLLS: Msg = msg(
    "两处各冻结了一份名册，请重新冻结一次",
    "Two rolls were frozen at once; freeze it once more",
);

// Notices.

/// Title.
pub const N_RESULT: Msg = msg("表决结果公告", "Notice of the result of a vote");
/// Body.
pub const N_ROLL: Msg = msg("表决名册公示", "Notice of the roll of a vote");
/// Estate and matter.
pub const N_ABOUT: Msg = msg("{0}就下列事项进行了表决：", "{0} has voted on the following matter:");
/// Roll notice.
pub const N_ROLL_ABOUT: Msg =
    msg("{0}将就下列事项进行表决：", "{0} will vote on the following matter:");
/// Item.
pub const N_MATTER: Msg = msg("事项：{0}", "Matter: {0}");
/// Question.
pub const N_QUESTION: Msg = msg("表决内容：{0}", "Question: {0}");
/// Rule.
pub const N_BASIS: Msg = msg("依据：{0}", "Basis: {0}");
/// Local rule.
pub const N_LOCAL: Msg = msg("地方规定：{0}", "Local rules: {0}");
/// Parking.
pub const N_PARKING: Msg = msg("车位：{0}。", "Parking places: {0}.");
/// Put anyway.
pub const N_PUT_ANYWAY: Msg = msg(
    "本事项没有写进会议通知，仍付诸表决，理由：{0}",
    "The notice of the assembly did not name this matter. It was put to the vote because: {0}",
);
/// Voting days.
pub const N_DAYS: Msg = msg("表决时间：{0}至{1}", "Voting from {0} to {1}");
/// Totals.
pub const N_TOTAL: Msg = msg(
    "业主总人数 {0} 人，专有部分总面积 {1} 平方米。",
    "Owners in all: {0}; area in all: {1} m².",
);
/// Totals by heads.
pub const N_TOTAL_HEADS: Msg = msg("应参加表决 {0} 人。", "Entitled to vote: {0}.");
/// Participation.
pub const N_TOOK_PART: Msg = msg(
    "参与表决 {0} 人，占总人数的 {1}；参与表决面积 {2} 平方米，占总面积的 {3}。",
    "Taking part: {0} owners, {1} of all; {2} m², {3} of the area.",
);
/// Agreeing.
pub const N_AGREED: Msg = msg(
    "其中同意 {0} 人，占参与表决人数的 {1}；同意面积 {2} 平方米，占参与表决面积的 {3}。",
    "Of these agreeing: {0} owners, {1} of those taking part; {2} m², {3} of the area taking part.",
);
/// Participation by heads.
pub const N_TOOK_PART_HEADS: Msg =
    msg("参加表决 {0} 人，占 {1}。", "Taking part: {0}, {1} of all.");
/// Agreeing by heads.
pub const N_AGREED_HEADS: Msg = msg("同意 {0} 人，占 {1}。", "Agreeing: {0}, {1}.");
/// Others.
pub const N_OTHERS: Msg = msg(
    "反对 {0} 人、{1} 平方米；弃权 {2} 人、{3} 平方米；废票 {4} 张、{5} 平方米（不计入参与）。",
    "Against: {0}, {1} m²; abstaining: {2}, {3} m²; invalid: {4}, {5} m² (not taking part).",
);
/// Others by heads.
pub const N_OTHERS_HEADS: Msg =
    msg("反对 {0} 人，弃权 {1} 人，废票 {2} 张。", "Against: {0}; abstaining: {1}; invalid: {2}.");
/// Presumed.
pub const N_PRESUMED: Msg = msg(
    "其中已送达未交回的 {0} 人、{1} 平方米，按规约“{2}”计为{3}。",
    "Among these, {0} owners with {1} m² did not return the paper delivered to them and count as {3} by the clause \"{2}\".",
);
/// Carried.
pub const N_CARRIED: Msg = msg("表决结果：通过。", "Result: carried.");
/// Not carried.
pub const N_NOT_CARRIED: Msg = msg("表决结果：未通过。", "Result: not carried.");
/// A candidate whose name is left out.
pub const N_CANDIDATE: Msg = msg("候选人 {0}", "Candidate {0}");
/// Percentages.
pub const N_PERCENT: Msg = msg(
    "（百分比截到小数点后两位，只供阅读；是否通过按整数相乘比较，不按百分比。）",
    "(Percentages are cut after two places, for reading only; the result was found by multiplying integers.)",
);
/// Objections.
pub const N_OBJECT: Msg = msg(
    "对结果有异议的，请在{0}前向业主委员会或居民委员会书面提出。业主可以查阅表决票和本次表决的资料。",
    "Objections to the result may be made in writing to the owners' or residents' committee before {0}. Owners may inspect the papers and records of this vote.",
);
/// Objections to the roll.
pub const N_ROLL_OBJECT: Msg = msg(
    "请核对自己的门牌和面积。有异议的，请在投票开始前向业主委员会或居民委员会提出。",
    "Please check your door and area. Objections may be made to the owners' or residents' committee before voting begins.",
);
/// Hash.
pub const N_HASH: Msg = msg("名册校验码：{0}", "Digest of the roll: {0}");
/// Signature.
pub const N_SEAL: Msg = msg("（盖章）", "(stamp)");
/// Provisional.
pub const N_PROVISIONAL: Msg = msg(
    "（未定稿：还有问题没有处理，不要张贴。）",
    "(Not final: something is still open. Do not post.)",
);
/// Elected, in a line.
pub const ELECTED_LINE: Msg = msg("当选：{0}", "Elected: {0}");
/// Nobody elected.
pub const ELECTED_NONE: Msg = msg("没有人当选", "Nobody was elected");

// Days for publishing.

/// Heading.
pub const DUES: Msg = msg("公示期限和地方规定", "Days for publishing, and local rules");
/// Notice.
pub const DUE_NOTICE: Msg = msg("公告（投票开始前 {0} 天）", "The notice ({0} days before voting)");
/// Result.
pub const DUE_RESULT: Msg =
    msg("公布结果（投票截止后 {0} 天内）", "The result (within {0} days after voting)");
/// Its last day.
pub const DUE_BY: Msg = msg("最晚{0}", "by {0}");
/// Its last day, and the day it hangs from.
pub const DUE_BY_ON: Msg = msg("最晚{0}；日期：{1}", "by {0}; its day: {1}");
/// Ahead.
pub const DUE_AHEAD: Msg = msg("还有 {0} 天", "{0} days left");
/// Today.
pub const DUE_TODAY: Msg = msg("今天是最后一天", "today is the last day");
/// Overdue.
pub const DUE_OVERDUE: Msg = msg("已超期 {0} 天", "{0} days overdue");
/// Met.
pub const DUE_MET: Msg = msg("按时", "in time");
/// Late.
pub const DUE_LATE: Msg = msg("晚了 {0} 天", "{0} days late");
