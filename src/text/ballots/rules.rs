//! Ballots: the matters owners decide, rules of counting, local rules; each rule in words with its source.

use crate::text::{Msg, msg};

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

// How the roll is drawn up.

/// The rule of the roll.
pub const R_ROLL: Msg = msg("名册怎么算", "How the roll is drawn up");
/// In words.
pub const R_ROLL_WORDS: Msg = msg(
    "面积按不动产登记簿；没有登记的按测绘实测，再没有的按买卖合同。一个专有部分按一人算；同一个人买了几套、建设单位没卖出去的，各自合起来算一人。能单独登记的车位也是专有部分，表决时算不算，各地规定不一样，所以要选。",
    "Area as the property register has it; where it has none, as surveyed; failing that, as in the contract of sale. One exclusive part is one head; several of one buyer are one head together, and so are those the developer has not sold. A parking place that can be registered by itself is an exclusive part too; whether it counts in a vote differs from place to place, so it is chosen.",
);
/// Source.
pub const R_ROLL_SOURCE: Msg = msg(
    "最高人民法院《关于审理建筑物区分所有权纠纷案件适用法律若干问题的解释》（2020年修正）第二条、第八条、第九条",
    "Supreme People's Court, Interpretation on condominium ownership (amended 2020), arts. 2, 8 and 9",
);
/// Parking as marked.
pub const PK_MARKED: Msg =
    msg("按房屋登记：注明要算的才算", "as the register says: only those marked as counted");
/// No parking.
pub const PK_OUT: Msg = msg("都不算", "none counts");
/// All parking.
pub const PK_COUNTED: Msg = msg(
    "都算：面积计入；和房屋是同一个业主的，合起来算一人",
    "all count: their area is added; with a home of the same owner they are one head",
);
