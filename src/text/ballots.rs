//! Ballots: rules in words, matters, the board, the roll, entry, notices.

use super::{Msg, msg};

// Matters of Civil Code art. 278 para. 1.

/// Own.
pub const M_OWN: Msg = msg("其他（自定规则）", "Other (a rule of one's own)");
/// Item 1.
pub const M_PROCEDURE: Msg = msg(
    "（一）制定和修改业主大会议事规则",
    "(1) Making or changing the rules of procedure of the owners' assembly",
);
/// Item 2.
pub const M_COMPACT: Msg =
    msg("（二）制定和修改管理规约", "(2) Making or changing the management compact");
/// Item 3.
pub const M_COMMITTEE: Msg = msg(
    "（三）选举业主委员会或者更换业主委员会成员",
    "(3) Electing the owners' committee or replacing its members",
);
/// Item 4.
pub const M_MANAGER: Msg = msg(
    "（四）选聘和解聘物业服务企业或者其他管理人",
    "(4) Engaging or dismissing the property company or another manager",
);
/// Item 5.
pub const M_FUND_USE: Msg = msg(
    "（五）使用建筑物及其附属设施的维修资金",
    "(5) Using the maintenance fund of the building and its facilities",
);
/// Item 6.
pub const M_FUND_RAISE: Msg = msg(
    "（六）筹集建筑物及其附属设施的维修资金",
    "(6) Raising the maintenance fund of the building and its facilities",
);
/// Item 7.
pub const M_REBUILD: Msg = msg(
    "（七）改建、重建建筑物及其附属设施",
    "(7) Altering or rebuilding the building and its facilities",
);
/// Item 8.
pub const M_COMMON_USE: Msg = msg(
    "（八）改变共有部分的用途或者利用共有部分从事经营活动",
    "(8) Changing the use of common parts or doing business with them",
);
/// Item 9.
pub const M_MAJOR: Msg = msg(
    "（九）有关共有和共同管理权利的其他重大事项",
    "(9) Other major matters of common ownership and common management",
);
/// Residents.
pub const M_RESIDENTS: Msg =
    msg("居民会议或居民代表会议的决定", "A decision of residents or their representatives");

// Rules of counting.

/// Ordinary.
pub const R_ORDINARY: Msg = msg("业主共同决定：一般事项", "Owners' decision: ordinary matter");
/// In words.
pub const R_ORDINARY_WORDS: Msg = msg(
    "专有部分面积占三分之二以上、且人数占三分之二以上的业主参与表决；其中参与表决专有部分面积过半数、且参与表决人数过半数的业主同意。“以上”含本数，“过半数”不含一半。弃权算参与，废票和未交回的不算。",
    "Owners of two thirds of the area or more, and two thirds of the heads or more, take part; of these, more than half of the area and more than half of the heads agree. Two thirds exactly is enough; half exactly is not. Abstaining is taking part; spoilt papers and papers not returned are not.",
);
/// Special.
pub const R_SPECIAL: Msg = msg("业主共同决定：特别事项", "Owners' decision: special matter");
/// In words.
pub const R_SPECIAL_WORDS: Msg = msg(
    "专有部分面积占三分之二以上、且人数占三分之二以上的业主参与表决；其中参与表决专有部分面积四分之三以上、且参与表决人数四分之三以上的业主同意。“以上”含本数。弃权算参与，废票和未交回的不算。",
    "Owners of two thirds of the area or more, and two thirds of the heads or more, take part; of these, three quarters of the area or more and three quarters of the heads or more agree. Exactly that much is enough. Abstaining is taking part; spoilt papers and papers not returned are not.",
);
/// Source.
pub const R_CC278: Msg = msg(
    "《中华人民共和国民法典》第二百七十八条第二款（2021年1月1日起施行）、第一千二百五十九条；最高人民法院《关于审理建筑物区分所有权纠纷案件适用法律若干问题的解释》第八条、第九条",
    "Civil Code of the PRC, art. 278 para. 2 (in force from 1 January 2021) and art. 1259; Supreme People's Court, Interpretation on condominium ownership, arts. 8 and 9",
);
/// Residents' assembly.
pub const R_RESIDENTS: Msg = msg(
    "居民会议：到会过半、到会过半同意",
    "Residents' assembly: more than half present, more than half of these",
);
/// In words.
pub const R_RESIDENTS_WORDS: Msg = msg(
    "应到人数过半数出席，出席人数过半数同意。",
    "More than half of those entitled are present, and more than half of those present agree.",
);
/// Representatives.
pub const R_REPRESENTATIVES: Msg = msg(
    "居民代表会议：三分之二以上到会、到会过半同意",
    "Representatives' assembly: two thirds present, more than half of these",
);
/// In words.
pub const R_REPRESENTATIVES_WORDS: Msg = msg(
    "代表的三分之二以上出席，出席代表过半数同意。",
    "Two thirds of the representatives or more are present, and more than half of those present agree.",
);
/// Source.
pub const R_COMMITTEE_LAW: Msg = msg(
    "《中华人民共和国城市居民委员会组织法》（2026年1月1日起施行修订文本；这里写的是旧文本的算法，使用前请对照现行条文确认）",
    "Organic Law of Urban Residents' Committees (revised text in force from 1 January 2026; what stands here is the earlier text's way of counting, to be checked against the text in force before use)",
);
/// Present.
pub const R_PRESENT: Msg = msg("到场过半数", "More than half of those taking part");
/// In words.
pub const R_PRESENT_WORDS: Msg = msg(
    "参加表决的人（含弃权）过半数同意，只按人数。",
    "More than half of those taking part, abstentions included, agree; by heads only.",
);
/// Cast.
pub const R_CAST: Msg = msg("赞成多于反对", "More for than against");
/// In words.
pub const R_CAST_WORDS: Msg = msg(
    "赞成票多于反对票，弃权不计；票数相等不通过。",
    "More for than against; abstentions are left out; a tie is not carried.",
);
/// All.
pub const R_ALL: Msg = msg("全体过半数", "More than half of all");
/// In words.
pub const R_ALL_WORDS: Msg =
    msg("名册上全体人数的过半数同意。", "More than half of all on the roll agree.");
/// Two thirds.
pub const R_TWO_THIRDS: Msg = msg("参加表决的三分之二以上", "Two thirds of those taking part");
/// In words.
pub const R_TWO_THIRDS_WORDS: Msg = msg(
    "参加表决的人（含弃权）三分之二以上同意，正好三分之二也算。",
    "Two thirds or more of those taking part, abstentions included, agree; exactly two thirds is enough.",
);
/// Three quarters.
pub const R_THREE_QUARTERS: Msg =
    msg("参加表决的四分之三以上", "Three quarters of those taking part");
/// In words.
pub const R_THREE_QUARTERS_WORDS: Msg = msg(
    "参加表决的人（含弃权）四分之三以上同意，正好四分之三也算。",
    "Three quarters or more of those taking part, abstentions included, agree; exactly three quarters is enough.",
);
/// Unanimous.
pub const R_UNANIMOUS: Msg = msg("全体一致", "Unanimity");
/// In words.
pub const R_UNANIMOUS_WORDS: Msg = msg(
    "名册上每个人都同意；住改商须经有利害关系的业主一致同意（民法典第二百七十九条），用这一条。",
    "Everybody on the roll agrees; turning a home into business premises needs the unanimous consent of the interested owners (Civil Code art. 279).",
);
/// Own.
pub const R_OWN: Msg = msg(
    "自定规则：由参加表决的人事先约定",
    "A rule of one's own, agreed beforehand by those who vote",
);

// Local rules. Read in a collection of April 2025.

/// Everywhere.
pub const L_NATIONAL: Msg = msg("全国", "Everywhere");
/// In words.
pub const L_NATIONAL_WORDS: Msg = msg(
    "开会十五日前通知全体业主，并告知居民委员会；业主可以委托代理人。",
    "All owners are told fifteen days ahead, and so is the residents' committee; an owner may appoint a proxy.",
);
/// Source.
pub const L_NATIONAL_SOURCE: Msg = msg(
    "《物业管理条例》（2018年修订）第十二条、第十四条；其中的表决比例已被民法典取代",
    "Regulations on Property Management (2018), arts. 12 and 14; its majorities are superseded by the Civil Code",
);
/// Shanghai.
pub const L_SHANGHAI: Msg = msg("上海", "Shanghai");
/// In words.
pub const L_SHANGHAI_WORDS: Msg =
    msg("代理人要按委托人的书面意见投票。", "A proxy votes as the owner has said in writing.");
/// Source.
pub const L_SHANGHAI_SOURCE: Msg = msg(
    "《上海市住宅物业管理规定》第十八条（2025年4月文本，请核对现行条文）",
    "Shanghai Rules on Residential Property Management, art. 18 (text of April 2025, to be checked)",
);
/// Hangzhou.
pub const L_HANGZHOU: Msg = msg("杭州", "Hangzhou");
/// In words.
pub const L_HANGZHOU_WORDS: Msg = msg(
    "定期会议提前十五日、临时会议提前七日公告；未公告的事项不得表决；表决期五至六十日；应当提供纸质表决票；网上投票用市里的系统。",
    "Announced fifteen days ahead, seven for an extraordinary assembly; nothing unannounced is put to the vote; voting takes 5 to 60 days; paper must be offered; online votes use the city's system.",
);
/// Source.
pub const L_HANGZHOU_SOURCE: Msg = msg(
    "《杭州市物业管理条例》第十九条、第二十条（2025年4月文本，请核对现行条文）",
    "Hangzhou Regulations on Property Management, arts. 19 and 20 (text of April 2025, to be checked)",
);
/// Beijing.
pub const L_BEIJING: Msg = msg("北京", "Beijing");
/// In words.
pub const L_BEIJING_WORDS: Msg = msg(
    "未公告的事项不得表决；互联网表决只能用全市统一的系统；结果三日内公示。",
    "Nothing unannounced is put to the vote; online votes only through the city's system; the result is published within three days.",
);
/// Source.
pub const L_BEIJING_SOURCE: Msg = msg(
    "《北京市物业管理条例》第三十五条至第三十七条（2025年4月文本，请核对现行条文）",
    "Beijing Regulations on Property Management, arts. 35 to 37 (text of April 2025, to be checked)",
);
/// Weifang.
pub const L_WEIFANG: Msg = msg("潍坊", "Weifang");
/// In words.
pub const L_WEIFANG_WORDS: Msg = msg(
    "一名代理人最多代理三名业主，须书面委托；网上投票用官方系统。",
    "One holder votes for three owners at most, appointed in writing; online votes use the official system.",
);
/// Source.
pub const L_WEIFANG_SOURCE: Msg = msg(
    "《潍坊市物业管理条例》第三十二条（2025年4月文本，请核对现行条文）",
    "Weifang Regulations on Property Management, art. 32 (text of April 2025, to be checked)",
);
/// Zhoushan.
pub const L_ZHOUSHAN: Msg = msg("舟山", "Zhoushan");
/// In words.
pub const L_ZHOUSHAN_WORDS: Msg =
    msg("物业服务人员不得担任代理人。", "Property staff may not hold proxies.");
/// Source.
pub const L_ZHOUSHAN_SOURCE: Msg = msg(
    "《舟山市物业管理条例》第十七条（2025年4月文本，请核对现行条文）",
    "Zhoushan Regulations on Property Management, art. 17 (text of April 2025, to be checked)",
);
/// Ningbo.
pub const L_NINGBO: Msg = msg("宁波", "Ningbo");
/// In words.
pub const L_NINGBO_WORDS: Msg = msg(
    "共有人推一人投票；同一人的几本产权证算一人；车位面积不计。",
    "Co-owners name one voter; several certificates of one owner are one head; parking area does not count.",
);
/// Source.
pub const L_NINGBO_SOURCE: Msg = msg(
    "《宁波市住宅小区物业管理条例》第十八条（2025年4月文本，请核对现行条文）",
    "Ningbo Regulations on Residential Property Management, art. 18 (text of April 2025, to be checked)",
);
/// Liaocheng.
pub const L_LIAOCHENG: Msg = msg("聊城", "Liaocheng");
/// In words.
pub const L_LIAOCHENG_WORDS: Msg = msg(
    "已送达而未投票的，是否计入多数票，由管理规约约定；没有约定的不计。",
    "Whether papers delivered and not returned count with the majority is left to the compact; without a clause they do not.",
);
/// Source.
pub const L_LIAOCHENG_SOURCE: Msg = msg(
    "《聊城市物业管理条例》第十六条（2025年4月文本，请核对现行条文）",
    "Liaocheng Regulations on Property Management, art. 16 (text of April 2025, to be checked)",
);

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

// Pages.

/// The list.
pub const BALLOTS: Msg = msg("表决", "Ballots");
/// What one does there.
pub const LEAD: Msg = msg(
    "业主大会、居民会议的表决：冻结名册，登记纸质票，按法律条文计票，谁都可以重新数一遍。",
    "Votes of owners and residents: freeze the roll, enter the papers, count by the article; anybody can count again.",
);
/// What it is not.
pub const NOT_OFFICIAL: Msg = msg(
    "睦邻只管名册、纸质票的登记计票和存档，不代替当地规定必须使用的官方网上投票系统，也不出具有法律效力的证明。",
    "Mulin keeps the roll, counts paper and keeps the record. It does not replace an official internet vote where a city reserves one, and it certifies nothing.",
);
/// New.
pub const NEW: Msg = msg("准备一次表决", "Prepare a ballot");
/// None.
pub const NONE: Msg = msg("还没有表决", "No ballots yet");
/// Why.
pub const NONE_WHY: Msg = msg(
    "换物业、动用维修资金、改公共部位这类事，要由业主共同决定，不能在夜谈会上定。",
    "Changing the property company, using the fund, changing common parts: such matters are for the owners together, not for a night talk.",
);
/// The rules.
pub const RULES: Msg = msg("计票规则和出处", "Rules of counting and their sources");
/// Rules page.
pub const RULES_LEAD: Msg = msg(
    "每条规则写明怎么算、出自哪里。标着“要核对”的，用之前请对照现行条文。",
    "Each rule says how it counts and where it comes from. One marked “to be checked” must be held against the text in force.",
);
/// To be checked.
pub const TO_CHECK: Msg = msg("要核对", "To be checked");
/// Local.
pub const LOCAL_RULES: Msg = msg("地方规定", "Local rules");
/// In force.
pub const IN_FORCE: Msg = msg("{0}起施行", "In force from {0}");
/// Source.
pub const SOURCE: Msg = msg("出处", "Source");
/// Counting.
pub const COUNTING: Msg = msg("怎么算", "How it counts");
/// All.
pub const ALL: Msg = msg("所有表决", "All ballots");
/// Sides.
pub const SIDES: Msg = msg("这次表决的各页", "Sides of this ballot");
/// Board.
pub const SIDE_BOARD: Msg = msg("进展", "Progress");
/// Roll.
pub const SIDE_ROLL: Msg = msg("名册", "Roll");
/// Papers.
pub const SIDE_PAPERS: Msg = msg("印票", "Papers");
/// Entry.
pub const SIDE_ENTER: Msg = msg("录票", "Entry");
/// Result.
pub const SIDE_RESULT: Msg = msg("结果", "Result");

/// New page.
pub const NEW_TITLE: Msg = msg("准备一次表决", "A new ballot");
/// Matter.
pub const MATTER: Msg = msg("表决什么事项", "What is decided");
/// Matter hint.
pub const MATTER_HINT: Msg = msg(
    "前九项是民法典第二百七十八条规定由业主共同决定的事项",
    "The first nine are the matters of Civil Code art. 278",
);
/// Title.
pub const TITLE: Msg = msg("叫什么", "What it is called");
/// Title hint.
pub const TITLE_HINT: Msg = msg("例如：选聘物业公司", "For instance: engaging a property company");
/// Title missing.
pub const TITLE_MISSING: Msg = msg("请写一个名称", "Give it a name");
/// Question.
pub const QUESTION: Msg = msg("表决票上怎么写", "The question on the paper");
/// Question hint.
pub const QUESTION_HINT: Msg = msg(
    "写清楚同意的是什么：谁、做什么、多少钱、从哪里出",
    "Say what one agrees to: who, what, how much, paid from where",
);
/// Estate.
pub const ESTATE: Msg = msg("哪个小区", "Which estate");
/// Estate missing.
pub const ESTATE_MISSING: Msg =
    msg("业主表决要选一个小区", "A vote of owners belongs to one estate");
/// No estate.
pub const NO_ESTATE: Msg = msg("不按小区（居民会议等）", "None (an assembly of residents)");
/// Rule.
pub const RULE: Msg = msg("按哪条规则", "By which rule");
/// Rule fixed.
pub const RULE_BY_MATTER: Msg = msg("按事项的法定规则", "As the law says for the matter");
/// Locality.
pub const LOCALITY: Msg = msg("按哪里的地方规定", "Local rules of");
/// Days.
pub const NOTICE_DAY: Msg = msg("公告日", "Day of the notice");
/// Opens.
pub const OPENS: Msg = msg("开始投票", "Voting opens");
/// Closes.
pub const CLOSES: Msg = msg("投票截止", "Voting closes");
/// Days in order.
pub const DAYS_WRONG: Msg = msg("截止日不能早于开始日", "Voting cannot close before it opens");
/// Objection days.
pub const OBJECTION_DAYS: Msg = msg("结果异议期（天）", "Days for objections to the result");
/// Number wrong.
pub const NUMBER_WRONG: Msg = msg("请填数字", "Enter a number");
/// Secret.
pub const SECRET: Msg = msg(
    "无记名：票上不写门牌，每十张以上合计录入",
    "Secret: no door on the paper; sums of at least ten papers are entered",
);
/// Candidates.
pub const CANDIDATES: Msg =
    msg("候选人，每行一个（选举才填）", "Candidates, one a line (for an election)");
/// Seats.
pub const SEATS: Msg = msg("选几个人", "How many are elected");
/// Tie break.
pub const TIE_BREAK: Msg =
    msg("票数相同怎么办（按议事规则写）", "What decides a tie (as your rules say)");
/// Proxy limit.
pub const PROXY_LIMIT: Msg =
    msg("一个人最多代理几户", "One holder votes for how many owners at most");
/// Clause.
pub const CLAUSE: Msg = msg(
    "已送达未交回的计入多数票：规约怎么写的，照抄",
    "Papers not returned count with the majority: copy the clause of your rules",
);
/// Clause hint.
pub const CLAUSE_HINT: Msg = msg(
    "规约没有这样写就空着，未交回的不计",
    "Leave empty where your rules do not say so: they do not count",
);
/// More.
pub const MORE_FIELDS: Msg = msg("更多设置", "More settings");
/// Notice too short.
pub const NOTICE_SHORT: Msg = msg(
    "公告到投票只有 {0} 天，{1}规定要提前 {2} 天",
    "Only {0} days from notice to vote; the rules of {1} ask for {2}",
);
/// Voting days out of bounds.
pub const VOTING_DAYS: Msg = msg(
    "投票 {0} 天，{1}规定 {2} 到 {3} 天",
    "{0} days of voting; the rules of {1} ask for {2} to {3}",
);
/// Create.
pub const CREATE: Msg = msg("建好，去冻结名册", "Create, and freeze the roll");

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

/// Freeze.
pub const FREEZE: Msg = msg("冻结名册", "Freeze the roll");
/// Again.
pub const FREEZE_AGAIN: Msg =
    msg("按现在的登记重新冻结", "Freeze again from the register as it is now");
/// Freeze explanation.
pub const FREEZE_WHY: Msg = msg(
    "名册从房屋登记里来：一套房一个人；同一个业主的几套房算一个人，面积相加；车位、储藏室不算。冻结以后，登记再改，名册也不变。",
    "The roll comes from the register: one unit, one head; several units of one owner are one head with their areas added; parking and store rooms are left out. Once frozen it stays, whatever changes in the register.",
);
/// Drawn.
pub const DRAWN: Msg = msg("现在登记的：{0} 人，{1} ㎡", "In the register now: {0} heads, {1} m²");
/// Merged.
pub const MERGED: Msg = msg("其中 {0} 人名下有几套房", "{0} of these own several units");
/// Left out.
pub const LEFT_OUT: Msg =
    msg("车位、储藏室等 {0} 处没有算", "{0} parking places and the like are left out");
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

/// Entry.
pub const WHICH_DOOR: Msg = msg("门牌号或票号", "Door or paper number");
/// Hint.
pub const WHICH_DOOR_HINT: Msg =
    msg("例如 3-201，或先点楼号", "For instance 3-201, or tap a building first");
/// Building.
pub const BUILDING: Msg = msg("{0} 号楼", "Building {0}");
/// Whole roll.
pub const NO_BUILDING: Msg = msg("其他", "Others");
/// Second.
pub const SECOND: Msg = msg("我是第二个人，来复核", "I am the second person, checking");
/// Second explanation.
pub const SECOND_WHY: Msg = msg(
    "复核时看不到第一次录的，照票再录一遍；不一样的会列出来。",
    "While checking, the first entry is hidden: enter the paper again; differences are listed.",
);
/// Next.
pub const RECORDED: Msg = msg("{0} 已录", "{0} entered");
/// Done state.
pub const T_ENTERED: Msg = msg("已录", "entered");
/// Checked state.
pub const T_CHECKED: Msg = msg("已复核", "checked");
/// Disputed state.
pub const T_DISPUTED: Msg = msg("不一致", "differs");
/// Empty.
pub const T_OPEN: Msg = msg("未录", "open");
/// No row.
pub const NO_SUCH_DOOR: Msg = msg("名册里没有这个门牌或票号", "No such door or number on the roll");
/// Area line.
pub const ROW_LINE: Msg = msg("{0} 号票 · {1} ㎡", "Paper {0} · {1} m²");
/// Several doors.
pub const ONE_OWNER: Msg =
    msg("同一个业主的 {0} 套房，算一个人，一张票", "{0} units of one owner: one head, one paper");
/// Candidates.
pub const PICK: Msg = msg("票上选了谁（最多 {0} 个）", "Who is chosen on the paper ({0} at most)");
/// Submit picks.
pub const ENTER_PICKS: Msg = msg("录入这张票", "Enter this paper");
/// Earlier entries.
pub const EARLIER: Msg = msg("已有的录入", "Entries so far");
/// Take back.
pub const TAKE_BACK: Msg = msg("录错了，撤掉", "A mistake: take it back");
/// Settle.
pub const SETTLE: Msg = msg("两次不一样，以哪个为准？", "The entries differ. Which one counts?");
/// Settle intro.
pub const DISPUTED_ROWS: Msg = msg("录入不一致的", "Entered differently");
/// Other papers.
pub const PAPER_NUMBER: Msg =
    msg("票上的号码（和门牌不对应时才填）", "Number on the paper (if another)");
/// Delivery.
pub const DELIVERY: Msg = msg("送达和收回", "Delivery and return");
/// How.
pub const HOW: Msg = msg("怎么送的", "How");
/// Day.
pub const DAY: Msg = msg("哪天", "Day");
/// By.
pub const BY: Msg = msg("谁送的", "By whom");
/// Witness.
pub const WITNESS: Msg = msg("见证人", "Witness");
/// Do.
pub const NOTE_DELIVERY: Msg = msg("记下送达", "Note the delivery");
/// Whole building.
pub const NOTE_DELIVERY_ALL: Msg = msg("整栋都这样送达", "The whole building, likewise");
/// Return.
pub const NOTE_RETURN: Msg = msg("票收回来了，还没看", "It came back, not looked at");
/// Delivered line.
pub const WAS_DELIVERED: Msg = msg("{0}，{1}", "{0}, {1}");
/// Proxy.
pub const PROXY: Msg = msg("委托别人投票", "Voting by proxy");
/// Holder.
pub const HOLDER: Msg = msg("代理人姓名", "Holder's name");
/// Written.
pub const WRITTEN: Msg = msg("有书面委托，已存档", "In writing and on file");
/// Opinion.
pub const OPINION: Msg =
    msg("委托书写明了意见，按它投", "It says how to vote, and the paper follows it");
/// Note.
pub const NOTE_PROXY: Msg = msg("记下委托", "Note the proxy");
/// Proxy line.
pub const PROXY_LINE: Msg = msg("由 {0} 代投", "{0} votes for this owner");
/// List.
pub const LIST: Msg = msg("照着登记表成批录", "Enter a list");
/// List field.
pub const LIST_FIELD: Msg = msg("每行一户：门牌 意见", "One a line: door, choice");
/// List hint.
pub const LIST_HINT: Msg = msg("例如：3-201 同意", "For instance: 3-201 for");
/// Review.
pub const LIST_REVIEW: Msg = msg("看一下读得对不对", "See how it is read");
/// Reading.
pub const LIST_READ: Msg = msg(
    "读懂 {0} 户：同意 {1}，反对 {2}，弃权 {3}，废票 {4}",
    "{0} read: for {1}, against {2}, abstaining {3}, invalid {4}",
);
/// Unread.
pub const LIST_UNREAD: Msg =
    msg("这 {0} 行没读懂，改好再录：", "These {0} lines are not understood:");
/// Enter.
pub const LIST_ENTER: Msg = msg("录入读懂的", "Enter what was read");
/// Batch.
pub const BATCH: Msg = msg("合计录入", "Enter a sum");
/// Batch explanation.
pub const BATCH_WHY: Msg = msg(
    "无记名的票，每批至少十张，先按颜色分好再数。",
    "Of a secret ballot at least ten papers at a time, sorted first.",
);
/// Heads.
pub const BATCH_HEADS: Msg = msg("{0}：人数（张数）", "{0}: papers");
/// Area.
pub const BATCH_AREA: Msg = msg("{0}：面积（㎡）", "{0}: area (m²)");
/// Enter.
pub const ENTER_BATCH: Msg = msg("录入这一批", "Enter this sum");
/// Too few.
pub const BATCH_SMALL: Msg =
    msg("不足十张，面积会认出是哪一户", "Fewer than ten: the area would tell whose they are");
/// Over.
pub const BATCH_OVER: Msg = msg("比名册上还没投的还多", "More than is still out on the roll");
/// Not open.
pub const NOT_OPEN: Msg = msg(
    "名册冻结、开始投票以后，在这里录票。",
    "Papers are entered here once the roll is frozen and voting is open.",
);
/// Closed.
pub const ENTRY_CLOSED: Msg = msg(
    "投票已截止。截止前收到的票还可以补录。",
    "Voting is closed. Papers that came in before may still be entered.",
);

/// Papers.
pub const PAPERS_LEAD: Msg = msg(
    "每张票有号码和二维码，印出来剪开，按门牌送达。",
    "Each paper has its number and a QR code: print, cut, deliver by door.",
);
/// Print.
pub const PRINT_PAPERS: Msg = msg("打印表决票", "Print the papers");
/// Part.
pub const PAPERS_PART: Msg = msg("第 {0} 到 {1} 号", "Numbers {0} to {1}");
/// Which.
pub const PAPERS_WHICH: Msg = msg("印哪些", "Which");
/// Heading of a paper.
pub const PAPER: Msg = msg("表决票", "Ballot paper");
/// Mark.
pub const PAPER_MARK: Msg = msg(
    "请在一个方框里打“√”，多选或涂改无效。",
    "Tick one box. A paper with several ticks or corrections is invalid.",
);
/// Mark in an election.
pub const PAPER_PICK: Msg =
    msg("请打“√”，最多选 {0} 人，多选无效。", "Tick {0} at most; more make the paper invalid.");
/// Sign.
pub const PAPER_SIGN: Msg = msg(
    "业主（代理人）签名：　　　　　　　　日期：",
    "Owner's (or holder's) signature:                    Date:",
);
/// Return by.
pub const PAPER_UNTIL: Msg = msg("请于{0}前交回。", "Please return before {0}.");
/// Secret paper.
pub const PAPER_SECRET: Msg = msg("无记名，不要写姓名门牌。", "Secret: write no name and no door.");
/// QR text.
pub const QR_OF: Msg = msg("{0} 号票的二维码", "QR code of paper {0}");
/// None.
pub const NO_PAPERS: Msg =
    msg("冻结名册以后，这里可以印票。", "Papers can be printed here once the roll is frozen.");

/// Print the notice.
pub const PRINT_RESULT: Msg = msg("打印结果公告", "Print the notice");
/// Result lead.
pub const RESULT_LEAD: Msg = msg(
    "公告按这次表决的事实写成，改不了数字；贴出去前先看有没有要留意的。",
    "The notice is written from the facts; its figures cannot be changed. Look at what is open before posting it.",
);
/// Not closed.
pub const RESULT_LATER: Msg =
    msg("投票截止以后，这里是结果。", "The result stands here when voting is closed.");
/// Candidates table.
pub const STANDINGS: Msg = msg("候选人得票", "Candidates");
/// Name.
pub const C_NAME: Msg = msg("姓名", "Name");
/// Tie.
pub const TIE_LEFT: Msg =
    msg("票数相同的，按事先定的办法处理：{0}", "Ties are decided as stated: {0}");
/// Nothing stated.
pub const TIE_NONE: Msg =
    msg("事先没有写办法，请按议事规则办", "nothing was stated; follow your rules");
/// How to recount.
pub const RECOUNT: Msg = msg(
    "要自己数一遍：导出文件，用 recount 工具重算，结果应当一样。",
    "To count for yourself: export the file and run the recount tool on it; the result must be the same.",
);

// Acts, for the undo bar.

/// Prepared.
pub const DID_DRAFT: Msg = msg("已建好表决", "Ballot prepared");
/// Frozen.
pub const DID_FREEZE: Msg = msg("名册已冻结", "Roll frozen");
/// Step.
pub const DID_STEP: Msg = msg("已记下这一步", "Step noted");
/// Entered.
pub const DID_ENTER: Msg = msg("票已录入", "Paper entered");
/// List entered.
pub const DID_LIST: Msg = msg("已成批录入", "List entered");
/// Settled.
pub const DID_SETTLE: Msg = msg("已定下", "Settled");
/// Taken back.
pub const DID_TAKE_BACK: Msg = msg("录入已撤掉", "Entry taken back");
/// Delivered.
pub const DID_DELIVER: Msg = msg("已记下送达", "Delivery noted");
/// Returned.
pub const DID_RETURN: Msg = msg("已记下收回", "Return noted");
/// Proxy.
pub const DID_PROXY: Msg = msg("已记下委托", "Proxy noted");
/// Teller.
pub const DID_TELLER: Msg = msg("已记下计票人", "Teller noted");
/// Objection.
pub const DID_OBJECT: Msg = msg("异议已记下", "Objection noted");
/// Confirmed.
pub const DID_CONFIRM: Msg = msg("规则已核对", "Rule confirmed");
